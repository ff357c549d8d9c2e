"""Whose a colon opens: "Minister Pell: trade is up", "But Quin sees it differently: trade is up".

Opinion: whoever opens the sentence has what follows its colon; an office only where it counts trade.
"""

from __future__ import annotations

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.forms import full_name
from metrics.extraction.speakers.names import Names
from metrics.extraction.speakers.said import Said, is_person, is_where, said_by

_LEAD = 3
"""How many words may stand before whoever a sentence is about: "But Ambassador Quin ..."."""
_LABEL = 8
"""The most tokens before the colon that says whose lines follow: "PRIME MINISTER PELL: ..."."""
_PREPOSITIONS = frozenset({"small.of", "small.in", "small.with", "small.to"})


def before_colon(names: Names, near: int) -> Said | None:
    """As in "Foreign Minister Pell: trade is up 20 percent"."""
    colon = next((n for n, word in enumerate(names.words) if word == ":"), None)
    if colon is None or names.starts[colon] > near:
        return None
    found = next((e for e in names.entities if e.end == colon and e.name and not e.office), None)
    if found and is_where(names, found):
        found = None  # "Arno Pell holds to the plan agreed in Arica: $5 billion"
    if found and found.weak and full_name(names.document, found.name, names.starts[colon]) == found.name:
        return None  # "Comment: ..."
    found = found or _thinks(names, colon)
    return said_by(names, found) if found else None


def _thinks(names: Names, colon: int) -> Entity | None:
    """As in "But Quin, of the chamber, sees it differently: trade is up": whose thought the colon opens."""
    first = next((e for e in names.entities if e.name and (is_person(e) or _is_source(names, e))), None)
    if first is None or first.end >= colon:
        return None
    lead = [n for n in range(names.opening, first.first) if n not in names.titles and n not in names.offices]
    if len(lead) > _LEAD:
        return None
    led = names.over.get(first.first - 1)
    led_in = led is not None and not led.tags.isdisjoint(_PREPOSITIONS)
    return None if led_in or names.words[first.end] in ("'s", "’s", "'", "’") else first


def _is_source(names: Names, entity: Entity) -> bool:
    """As in "The Bureau of Statistics has a more modest result: ...", not "Latest figures differ: ..."."""
    return counts(names, entity) and not names.capitals.isdisjoint(range(entity.first + 1, entity.end))


def counts(names: Names, entity: Entity) -> bool:
    """Whether an office counts trade, so that what it expects is said: "the statistics office expects".

    Or whether its people do: "analysts at the Andean Institute expect".
    """
    if not entity.office:
        return False
    before = entity.first - 1 - (names.words[entity.first - 1] in names.lexicon.articles)
    theirs = names.tag(before, "small.at") or names.tag(before, "small.of")
    people = theirs and names.tag(before - 1, "speech.experts")
    return people or any(names.tag(n, "speech.statistics") for n in range(entity.first, entity.end))


def labelled(names: Names) -> Said | None:
    """As in "PRIME MINISTER PELL: Thank you. Trade doubled.", from the sentence that has the label."""
    colon = next((n for n, word in enumerate(names.words[:_LABEL]) if word == ":"), None)
    first = next(iter(names.entities), None)
    if colon is None or first is None or first.end != colon or not is_person(first):
        return None
    return said_by(names, first) if first.first <= names.opening else None
