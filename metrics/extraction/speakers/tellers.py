"""Whose a verb of speech is: its subject, or the name that a title explains.

Opinion: the subject stands right before its verb, or right after it where the two are inverted; what stands
in a bracket, or is only whom an office is under, is passed over.
"""

from __future__ import annotations

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.inverted import behind, behind_where, goes_on, named, within
from metrics.extraction.speakers.names import Names

_APART = 14
"""How many tokens a clause between a subject and its verb may have ("Pell, who chairs the council, said")."""
_GUEST = 3
"""How many tokens may lead from "and" to a guest: "Pell and his Peruvian guest"."""


def subject(names: Names, first: int, end: int) -> Entity | None:
    """Who a verb of speech belongs to: the entity right after it if inverted, else the one before."""
    words, verb = names.words, first
    while verb and names.tag(verb - 1, "mood.auxiliary"):
        verb -= 1
    inverted = verb == 0 or words[verb - 1] in '"”»,’—–-'
    if inverted and names.tag(end, "speech.listeners"):
        end = names.over[end].end  # "told to journalists the head of the chamber Arno Pell"
    after = behind(names, end)
    if after and after.office and names.tag(first, "speech.tells"):
        after = None  # "Arno Pell, the director, told exporters in Lima"
    if inverted and after and _explained(names, verb):
        after = None
    if inverted and after and (after.first == end or not goes_on(names, after)):
        return named(names, after) or after
    before = [e for e in names.entities if e.end <= first]
    if verb and names.tag(verb - 1, "small.and") and (joined := _joined(names, before, verb)) is not None:
        return joined
    if (chair := _with_clause(names, before, verb)) is not None:
        return chair
    found = _nearest(names, before, first)
    if found or not inverted:
        return found
    return within(names, end) or behind_where(names, end)


def _nearest(names: Names, before: list[Entity], first: int) -> Entity | None:
    """As in "Pell (Lima) said", "Pell, the chairman of a board, said": whoever stands last before a verb."""
    words = names.words
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
    return None


def _explained(names: Names, verb: int) -> bool:
    """As in "the deputy minister, Ms Asha Mwale, told a forum": the name between commas is the title's."""
    before = [e for e in names.entities if e.end < verb][-2:]
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


def pronoun(names: Names, first: int) -> str | None:
    """As in "he" or "they" just before a verb of speech."""
    for at in range(max(0, first - 3), first):
        for which in ("he", "they"):
            if names.tag(at, f"speech.{which}"):
                return which
    return None
