"""Whose a verb of speech is: its subject, or the name that a title explains.

Opinion: the subject stands right before its verb, or right after it where the two are inverted; what stands
in a bracket, or is only whom an office is under, is passed over.
"""

from __future__ import annotations

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.names import Names

_JOINS = ("-", "'s", "’s")
_OWN = ("-", "'", "’", "'s", "’s")
_APART = 14
"""How many tokens a clause between a subject and its verb may have ("Pell, who chairs the council, said")."""
_GUEST = 3
"""How many tokens may lead from "and" to a guest: "Pell and his Peruvian guest"."""
_PORTFOLIO = 9
"""How many tokens may stand between a title and its name: "the minister of economy and trade Arno Pell"."""


def subject(names: Names, entities: list[Entity], first: int, end: int) -> Entity | None:
    """Who a verb of speech belongs to: the entity right after it if inverted, else the one before."""
    words, verb = names.words, first
    while verb and names.tag(verb - 1, "mood.auxiliary"):
        verb -= 1
    inverted = verb == 0 or words[verb - 1] in '"”»,’—–-'
    after = next((e for e in entities if e.first >= end and _only_titles(names, end, e.first)), None)
    if after and after.office and names.tag(first, "speech.tells"):
        after = None  # "Arno Pell, the director, told exporters in Lima"
    if inverted and after and _explained(names, entities, verb):
        after = None
    if inverted and after and (after.first == end or not _goes_on(names, after)):
        return after if after.name else behind_title(names, entities, after) or after
    before = [e for e in entities if e.end <= first]
    if verb and names.tag(verb - 1, "small.and") and (joined := _joined(names, before, verb)) is not None:
        return joined
    if (chair := _with_clause(names, before, verb)) is not None:
        return chair
    for index in range(len(before) - 1, -1, -1):
        entity = before[index]
        if not entity.name and names.tag(entity.first - 1, "small.inside"):
            continue  # "the Statistics Agency under the President says"
        if entity.office and names.tag(entity.first - 1, "small.in"):
            continue  # "figures tabled in Parliament show"
        if words[entity.first - 1 : entity.first] == ["("] and entity is not before[0]:
            continue  # "the Foreign Trade Secretariat (Secex) reported"
        gap = [word for word in words[entity.end : first] if word not in "()"]
        commas = gap[:1] == [","] and (gap[-1] == "," or len(gap) <= 4)
        near = len(gap) <= 3 and not any(w in '"”»;:' for w in gap)
        near = near and not (gap and _is_part(names, entity, first))
        if near or (commas and len(gap) <= _APART):
            if pronoun(names, first):
                return None
            whose = _apposed(names, before, entity) or _of(names, before, index)
            return whose or _with_guest(names, before, index) or entity
        break
    return _within(names, entities, end) if inverted else None


def _within(names: Names, entities: list[Entity], end: int) -> Entity | None:
    """As in "trade doubled, have informed in the press service of the ministry"."""
    if not names.tag(end, "small.in"):
        return None
    office = end + 1 + (names.words[end + 1] in names.lexicon.articles)
    return next((e for e in entities if e.office and e.name and end < e.first <= office), None)


def _explained(names: Names, entities: list[Entity], verb: int) -> bool:
    """As in "the deputy minister, Ms Asha Mwale, told a forum": the name between commas is the title's."""
    before = [e for e in entities if e.end < verb][-2:]
    if len(before) < 2 or before[0].name or not before[1].name:
        return False
    title, name = before
    return (
        names.words[name.end] == "," and name.end == verb - 1 and "," in names.words[title.end : name.first]
    )


def _joined(names: Names, before: list[Entity], verb: int) -> Entity | None:
    """As in "Arno Pell praised Ambassador Quin and noted": both verbs have the subject of the first."""
    if len(before) < 2 or before[-1].end != verb - 1:
        return None
    for entity in before[:-1]:
        led = names.over.get(entity.first - 1)
        if names.words[entity.end] not in ",'’" and (led is None or "small" not in led.tags) and entity.name:
            return entity
    return None


def _apposed(names: Names, before: list[Entity], title: Entity) -> Entity | None:
    """Whom a title explains: "Batbold, the head of state, said", "Pell, chair of a board, said"."""
    if title.name and not title.office:
        return None
    small = names.lexicon.name_links | names.lexicon.articles | names.lexicon.openers
    for entity in before:
        between = range(entity.end + 1, title.first)
        if not entity.name or entity.end >= title.first or names.words[entity.end] != ",":
            continue
        if title.office and (
            entity.office or names.titles.isdisjoint(range(entity.end + 1, title.first + 1))
        ):
            continue
        if all(n in names.places or n in names.titles or names.words[n] in small for n in between):
            return entity
    return None


def _of(names: Names, before: list[Entity], index: int) -> Entity | None:
    """As in "Arno Pell of the trade ministry said", "the ministers of the two Andean states said"."""
    if not index:
        return None
    whole, entity = before[index - 1], before[index]
    if not whole.name or whole.office == entity.office:
        return None
    between = range(whole.end, entity.first)
    small = names.lexicon.articles | names.lexicon.number_words
    links = names.words[whole.end] in names.lexicon.name_links and not names.tag(whole.end, "small.and")
    return whole if between and links and all(names.words[n] in small for n in between[1:]) else None


def _with_guest(names: Names, before: list[Entity], index: int) -> Entity | None:
    """As in "Arno Pell and his Peruvian guest told reporters": the one who has a name."""
    host, guest = before[index - 1] if index else None, before[index]
    if host is None or not host.name or host.office or guest.name:
        return None
    between = range(host.end + 1, guest.first)
    joined = names.tag(host.end, "small.and") and len(between) <= _GUEST
    return host if joined and not any(names.words[n] in ",;:" for n in between) else None


def _is_part(names: Names, entity: Entity, verb: int) -> bool:
    """Whether a name only belongs to the noun behind it: "Silk Road traders said", "Rising rates added"."""
    if entity.office or not entity.name:
        return False
    lexicon, words = names.lexicon, names.words
    for at in range(entity.end, verb):
        plain = words[at].isalpha() and at not in names.capitals and at not in names.titles
        known = names.over.get(at) or words[at] in lexicon.openers or words[at] in lexicon.articles
        if plain and not known and not words[at].endswith(lexicon.adverbs):
            return True
    return False


def behind_title(names: Names, entities: list[Entity], title: Entity) -> Entity | None:
    """As in "Vice-Minister of Economy Daniyar Seitkali": the name behind what the minister is for.

    Or behind what the president is of: "has declared the president of the business council, Arno Pell".
    """
    links = names.lexicon.name_links
    following = [e for e in entities if e.first >= title.end and e.name]
    if following and names.tag(title.end, "small.to") and following[0].first - title.end <= 2:
        return following[0]  # "the ambassador to Peru Arno Pell"
    if not following or names.words[title.end] not in links:
        return next((e for e in following if any(w in links for w in names.words[title.end : e.first])), None)
    for entity in following:
        between = names.words[title.end : entity.first]
        plain = all(w.isalpha() or w in _OWN or w == between[-1] == "," for w in between)
        if not entity.office and plain and len(between) <= _PORTFOLIO:
            return entity
    return following[0] if following[0].first - title.end <= 2 else None


def _with_clause(names: Names, before: list[Entity], verb: int) -> Entity | None:
    """As in "Pell, who received the envoy on Monday, said": the subject stands before its clause.

    Or before what it is: "Pell, a senior official at the ministry's statistics division, said".
    """
    if not verb or names.words[verb - 1] != ",":
        return None
    for entity in before:
        end = entity.end
        if names.words[end : end + 1] != [","] or end >= verb - 1 or verb - end > _APART:
            continue
        if names.tag(end + 1, "small.where"):
            return entity if entity.name else None
        if entity.name and not entity.office and _is_aside(names, range(end + 1, verb - 1)):
            return entity
    return None


def _is_aside(names: Names, between: range) -> bool:
    """As in "Pell, a senior official at the division, said", "Pell, in Lima for a fair, said"."""
    if any(names.words[n] in ",;:" or names.tag(n, "verbs") for n in between):
        return False
    inside = [e for e in names.entities if e.first in between and e.name]
    if any(" " in e.name and not e.office for e in inside):
        return False
    if names.words[between.start] in names.lexicon.articles:
        return any(n in names.titles for n in between)
    return not any(e.office for e in inside)


def _only_titles(names: Names, first: int, end: int) -> bool:
    """Whether only a title stands between a verb and a name: "said trade minister Saule ..."."""
    if end - first > 7:
        return False
    links = names.lexicon.name_links | names.lexicon.articles
    return all(
        n in names.titles
        or n in names.places
        or names.words[n] in links
        or names.words[n] in _JOINS
        or names.tag(n, "speech.paper")  # "says a report of the statistics office"
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
