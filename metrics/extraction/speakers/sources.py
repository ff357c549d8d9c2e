"""The source behind a report: whom it cites, who issued it, by whom something was stated.

Opinion: a report is only paper; who stands a few words behind it speaks.
"""

from __future__ import annotations

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.inverted import behind, named
from metrics.extraction.speakers.names import Names

_LEAD = 3
"""How many tokens may stand between "citing" and the source."""
_PAPER = 6
"""How many tokens may lead from a report to whose it is: "a report published on Tuesday by"."""
_SUM = 6
"""The most tokens of a sum, and of what leads to it: "put at some 2.3 billion US dollars"."""
_ISSUED = ("small.of", "speech.passive_by", "speech.according")


def cited(names: Names, at: int) -> Entity | None:
    """As in "Yonhap reports, citing the trade ministry": the source behind the report."""
    at += names.words[at : at + 1] == [","]
    if not names.tag(at, "speech.according"):
        return None
    end = names.over[at].end
    return next((e for e in names.entities if 0 <= e.first - end <= _LEAD and e.name), None)


def explained_by(names: Names, title: Entity | None) -> Entity | None:
    """As in "according to its president, Arno Pell, trade ...": the name behind a title."""
    if title is None or title.name or names.words[title.end : title.end + 1] != [","]:
        return title
    return next((e for e in names.entities if e.first == title.end + 1 and e.name and not e.office), title)


def issued_by(names: Names, source: Entity | None) -> Entity | None:
    """As in "according to a statement issued by the commerce ministry": whose statement it is."""
    if source is None or not source.office or source.first in names.capitals:
        return source
    return _issuer(names, range(source.end, source.end + _LEAD)) or source


def _issuer(names: Names, behind: range) -> Entity | None:
    """As in "(a report) published on Tuesday by the customs service": whose paper it is."""
    for at in behind:
        if any(names.tag(at, led) for led in _ISSUED):
            end = names.over[at].end
            return next((e for e in names.entities if 0 <= e.first - end <= _LEAD and e.name), None)
    return None


def told_by(names: Names, at: int) -> Entity | None:
    """Whose a passive verb is: "stressed by Peru's ambassador to Chile Rosa Quin", "told in a report of"."""
    if names.tag(at, "small.in"):
        paper = next((n for n in range(at + 1, at + _LEAD) if names.tag(n, "speech.paper")), None)
        return _issuer(names, range(paper + 1, paper + _PAPER)) if paper else None
    at = names.over[at].end if names.tag(at, "speech.passive_by") else at
    found = next((e for e in names.entities if 0 <= e.first - at <= _LEAD), None)
    return named(names, found) if found else None


def valued_by(names: Names, near: int) -> Entity | None:
    """As in "trade, put at $4 billion by the State Bank, could grow": the office that a sum itself is of."""
    at = names.sentence.token_at(near)
    by = next((n for n in range(at, at + _SUM) if names.tag(n, "speech.passive_by")), None)
    if by is None or not _ends_sum(names, by - 1):
        return None
    led = any(names.tag(n, "verbs.reach") for n in range(max(0, at - _SUM), at))
    found = behind(names, by + 1) if led else None
    return found if found and found.office else None


def _ends_sum(names: Names, at: int) -> bool:
    """Whether a token may end a sum: "$4bn", "4 billion", "4 billion US dollars"."""
    word = names.words[at]
    return word in names.lexicon.scales or names.tag(at, "currency") or word[-1:].isdecimal()
