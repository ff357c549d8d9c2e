"""Who stands behind a verb of speech: "said trade minister Arno Pell", "told at the forum the minister".

Opinion: between the verb and its subject stand titles, or a few plain words that say where it was told; a
title is followed by what it is for, and by the name.
"""

from __future__ import annotations

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.names import Names

_JOINS = ("-", "'s", "’s")
_OWN = ("-", "'", "’", "'s", "’s")
_PORTFOLIO = 9
"""How many tokens may stand between a title and its name: "the minister of economy and trade Arno Pell"."""
_WHERE = 9
"""How many tokens may say where an inverted verb's subject speaks: "said in an interview with the agency"."""


def behind(names: Names, end: int) -> Entity | None:
    """Who stands right behind a token, but for titles."""
    return next((e for e in names.entities if e.first >= end and _only_titles(names, end, e.first)), None)


def fronted(names: Names, verb: int) -> Entity | None:
    """As in "Such data cited the head of the statistical committee Arno Pell": the subject comes last."""
    if not (names.tag(verb, "speech.past") or names.tag(verb, "speech.brings")):
        return None
    found = behind(names, names.over[verb].end)
    if found and found.office and found.first not in names.capitals:
        return None  # "These figures show the ministers the way"
    return named(names, found) if found else None


def within(names: Names, end: int) -> Entity | None:
    """As in "trade doubled, have informed in the press service of the ministry"."""
    if not names.tag(end, "small.in"):
        return None
    office = end + 1 + (names.words[end + 1] in names.lexicon.articles)
    return next((e for e in names.entities if e.office and e.name and end < e.first <= office), None)


def behind_where(names: Names, end: int) -> Entity | None:
    """As in "trade doubled, reported at the meeting the chairman of the state committee Arno Pell"."""
    if not (names.tag(end, "small.at") or names.tag(end, "small.in") or names.tag(end, "small.on")):
        return None
    titled = (e for e in names.entities if e.first > end and {e.first - 1, e.first} & names.titles)
    found = next(titled, None)
    if found is None or found.first - end > _WHERE or goes_on(names, found):
        return None
    if not all(names.words[n].isalpha() for n in range(end, found.first)):
        return None
    return named(names, found)


def named(names: Names, found: Entity) -> Entity | None:
    """Whoever was found, or, of a bare title, the name behind it."""
    return found if found.name else _behind_title(names, found)


def _behind_title(names: Names, title: Entity) -> Entity | None:
    """As in "Vice-Minister of Economy Daniyar Seitkali": the name behind what the minister is for.

    Or behind what the president is of: "has declared the president of the business council, Arno Pell".
    """
    links = names.lexicon.name_links
    following = [e for e in names.entities if e.first >= title.end and e.name]
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


def goes_on(names: Names, entity: Entity) -> bool:
    """Whether an entity behind a verb of speech begins a clause: "said the governments had every chance"."""
    cue = names.over.get(entity.end)
    return cue is not None and not cue.tags.isdisjoint({"verbs", "mood"})
