"""Whose a verb of speech is: its subject, the name that a title explains, the source behind a report.

Opinion: the subject stands right before its verb, or right after it where the two are inverted; what stands
in a bracket, or is only whom an office is under, is passed over.
"""

from __future__ import annotations

from metrics.extraction.speakers.names import Entity, Names

_JOINS = ("-", "'s", "’s")
_APART = 14
"""How many tokens a clause between a subject and its verb may have ("Pell, who chairs the council, said")."""
_LEAD = 3
"""How many tokens may stand between "citing" and the source."""


def subject(names: Names, entities: list[Entity], first: int, end: int) -> Entity | None:
    """Who a verb of speech belongs to: the entity right after it if inverted, else the one before."""
    words, verb = names.words, first
    while verb and names.tag(verb - 1, "mood.auxiliary"):
        verb -= 1
    inverted = verb == 0 or words[verb - 1] in '"”»,’—–-'
    after = next((e for e in entities if e.first >= end and _only_titles(names, end, e.first)), None)
    if inverted and after and (after.first == end or not _goes_on(names, after)):
        return after if after.name else _behind_title(names, entities, after) or after
    before = [e for e in entities if e.end <= first]
    if (chair := _with_clause(names, before, verb)) is not None:
        return chair
    for entity in reversed(before):
        if not entity.name and names.tag(entity.first - 1, "small.inside"):
            continue  # "the Statistics Agency under the President says"
        if words[entity.first - 1 : entity.first] == ["("] and entity is not before[0]:
            continue  # "the Foreign Trade Secretariat (Secex) reported"
        gap = [word for word in words[entity.end : first] if word not in "()"]
        commas = gap[:1] == [","] and (gap[-1] == "," or len(gap) <= 4)
        if (len(gap) <= 3 and not any(w in '"”»;:' for w in gap)) or (commas and len(gap) <= _APART):
            return None if pronoun(names, first) else _apposed(names, before, entity) or entity
        break
    return None


def _apposed(names: Names, before: list[Entity], title: Entity) -> Entity | None:
    """As in "Batbold, the Mongolian head of state, recalled": the name that a bare title explains."""
    if title.name:
        return None
    for entity in before:
        between = range(entity.end + 1, title.first)
        if entity.name and names.words[entity.end] == "," and entity.end < title.first:
            small = names.lexicon.name_links | names.lexicon.articles
            if all(n in names.places or n in names.titles or names.words[n] in small for n in between):
                return entity
    return None


def _behind_title(names: Names, entities: list[Entity], title: Entity) -> Entity | None:
    """As in "Vice-Minister of Economy Daniyar Seitkali": the name behind what the minister is for."""
    links = names.lexicon.name_links
    following = (e for e in entities if 0 <= e.first - title.end <= 2 and e.name)
    return next((e for e in following if any(w in links for w in names.words[title.end : e.first])), None)


def _with_clause(names: Names, before: list[Entity], verb: int) -> Entity | None:
    """As in "Pell, who received the envoy on Monday, said": the subject stands before its clause."""
    if not verb or names.words[verb - 1] != ",":
        return None
    for entity in before:
        if names.words[entity.end : entity.end + 1] == [","] and names.tag(entity.end + 1, "small.where"):
            return entity if entity.name else None
    return None


def _only_titles(names: Names, first: int, end: int) -> bool:
    """Whether only a title stands between a verb and a name: "said trade minister Saule ..."."""
    if end - first > 7:
        return False
    links = names.lexicon.name_links | names.lexicon.articles
    return all(
        n in names.titles or names.words[n] in links or names.words[n] in _JOINS or n in names.places
        for n in range(first, end)
    )


def _goes_on(names: Names, entity: Entity) -> bool:
    """Whether an entity behind a verb of speech begins a clause: "said the governments had every chance"."""
    cue = names.over.get(entity.end)
    return cue is not None and not cue.tags.isdisjoint({"verbs", "mood"})


def pronoun(names: Names, first: int) -> str | None:
    """As in "he" or "they" just before a verb of speech."""
    for at in range(max(0, first - 3), first):
        for which in ("he", "they"):
            if names.tag(at, f"speech.{which}"):
                return which
    return None


def cited(names: Names, entities: list[Entity], at: int) -> Entity | None:
    """As in "Yonhap reports, citing the trade ministry": the source behind the report."""
    at += names.words[at : at + 1] == [","]
    if not names.tag(at, "speech.according"):
        return None
    end = names.over[at].end
    return next((e for e in entities if 0 <= e.first - end <= _LEAD and e.name), None)
