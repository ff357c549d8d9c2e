"""Who bears a title: the person whom "the minister" names.

Opinion: the title tells by its words, and its country only where another one stands with the name.
"""

from __future__ import annotations

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.forms import full_name
from metrics.extraction.speakers.names import Names
from metrics.extraction.speakers.naming import names_of
from metrics.extraction.speakers.said import Said, is_introduced, is_person, is_where, said_by
from metrics.extraction.text.document import Sentence

_STEM = 4
"""How many letters a country and its adjective share: "Chile", "Chilean"."""
_HEAD, _TITLE = 6, 9
"""How many letters of a title tell which it is; how many tokens before a name it may stand."""


def is_of_another(names: Names, said: Said, place: str) -> bool:
    """As in "He met Kazakh Minister Pell. The Kyrgyz leader said": of another country than a place."""
    where = names.document.sentence_at(said.at)
    if where is None:
        return False
    theirs, at = names_of(where), where.token_at(said.at)
    end = next((e.end for e in theirs.entities if e.first == at), at)
    near = [theirs.words[n] for n in range(max(0, at - _TITLE), end) if n in theirs.places]
    return bool(near) and not _is_named(place, near)


def titles_among(names: Names, tokens: range) -> set[str]:
    """The titles among some tokens, without the endings that a case may give them."""
    ordinals = names.lexicon.ordinals
    return {names.words[n][:_HEAD] for n in tokens if n in names.titles and names.words[n] not in ordinals}


def titles_before(names: Names, at: int) -> set[str]:
    """The titles that may lead to a name at a token."""
    return titles_among(names, range(max(0, at - _TITLE), at))


def is_about(sentence: Sentence, named: Said) -> bool:
    """As in "Arno Pell, who heads the chamber, is not content. ..., he said": whoever opens a sentence."""
    names = names_of(sentence)
    at = sentence.token_at(named.at)
    return " " in named.name and all(n in names.titles for n in range(names.opening, at))


def opens(names: Names) -> Said | None:
    """As in "Pell thanked the guest. ..., he said": who opens a sentence by a surname that the text knows."""
    first = next(iter(names.entities), None)
    if first is None or first.office or not first.name or first.first != names.opening:
        return None
    known = full_name(names.document, first.name, names.starts[first.first]) != first.name
    return said_by(names, first) if known else None


def titled(names: Names) -> set[str]:
    """As in "The minister opened the fair. ..., he said": the titles that open a sentence without a name."""
    first = next(iter(names.entities), None)
    if first is None or first.name or not names.places.issuperset(range(names.opening + 1, first.first)):
        return set()
    return titles_among(names, range(first.first, first.end))


def named_in(names: Names, title: set[str]) -> Said | None:
    """The last person named, or the last with a title: "the Minister, Eng. Arno Pell, met Mr. Quin"."""
    people = _people(names)
    bearer = [e for e, led in people if title & titles_among(names, led)] or [e for e, _ in people]
    return said_by(names, bearer[-1]) if bearer else None


def borne_in(names: Names, title: set[str], place: str) -> Said | None:
    """Who is named with a title and its country: "Chilean Trade Minister Arno Pell"."""
    for entity, led in _people(names):
        theirs = [names.words[n] for n in led if n in names.places]
        if title and title <= titles_among(names, led) and _is_named(place, theirs):
            return said_by(names, entity)
    return None


def _people(names: Names) -> list[tuple[Entity, range]]:
    """Everyone surely named in a sentence, and the tokens that may lead to the name."""
    found: list[tuple[Entity, range]] = []
    reached = 0
    for entity in names.entities:
        bracket = names.words[entity.first - 1] == "("  # "the Chamber of Commerce (CCP)"
        if is_person(entity) and not bracket and not is_where(names, entity) and is_introduced(names, entity):
            found.append((entity, range(max(reached, entity.first - _TITLE), entity.end)))
            reached = entity.end
    return found


def _is_named(place: str, places: list[str]) -> bool:
    """Whether a country is among some others, as "Chile" or "Chilean"."""
    return any(word[:_STEM] == place[:_STEM] for word in places)
