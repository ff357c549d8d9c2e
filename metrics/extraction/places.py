"""Countries in a text: by name, nationality, or capital.

Opinion: only a capital letter makes a country of a word (in Russian an adjective may be small); doubtful
names ("Jordan", "Chad", "Georgia") count like others unless a person's name surrounds them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from metrics.extraction.document import Document
from metrics.extraction.words import Place

_NAME = re.compile(  # the letter first, what stands before it second: so the search can skip small letters
    r"[A-ZÀ-ÖØ-ÞĆČĐĞİŁŞŠŽА-ЯЁІӘҒҚҢӨҰҮҺ](?<![^\W\d_].)(?:\.[A-Z]\.(?:[A-Z]\.)?|[^\W\d_]*)"
)
_MARK = re.compile("[\u0300-\u036f]")
_MARKED_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 45


class Mention(NamedTuple):
    """A country named in the text: its code and where."""

    code: str
    start: int
    end: int


def mentions(document: Document, start: int, end: int) -> list[Mention]:
    """Countries named between two positions of the text, left to right."""
    places, text, low = document.lexicon.places, document.text, document.low
    marked = bool(_MARK.search(low, start, end))  # letters written as two: "u" and its dots
    pattern = _MARKED_WORD if marked else _WORD if document.lexicon.small_places else _NAME
    found: list[Mention] = []
    reached = start
    known, inflected = places.get, document.lexicon.small_places
    for match in pattern.finditer(text, start, end):
        at = match.start()
        word = unicodedata.normalize("NFC", match[0].lower()) if marked else low[at : match.end()]
        candidates = document.lexicon.places_of(word) if inflected else known(word, ())
        if not candidates or at < reached:
            continue
        for place in candidates:
            stop = _matches(document, place, match.end(), end)
            if (
                stop
                and not (place.doubtful and _is_person(document, at, stop))
                and _capital(document, at, place)
                and not _is_money(document, stop)
            ):
                found.append(Mention(place.code, at, stop))
                reached = stop
                break
    return found


def _matches(document: Document, place: Place, at: int, end: int) -> int | None:
    """Where a place's name ends, if the rest of it follows."""
    if not place.rest:
        return at
    following = (
        document.low[at : min(end, at + _LONGEST)].replace("-", " ").replace("’", "'").replace("\n", " ")
    )
    rest = " " + place.rest
    if not following.startswith(rest):
        return None
    after = following[len(rest) : len(rest) + 1]
    return None if after.isalpha() else at + len(rest)


def _is_money(document: Document, end: int) -> bool:
    """Whether a name only begins a currency: "US$", "Australian dollars"."""
    if document.text[end : end + 1] == "$":
        return True
    word = _WORD.match(document.low, end + 1)
    return word is not None and word[0] in document.lexicon.money_words


def _capital(document: Document, at: int, place: Place) -> bool:
    """Whether the word may name a country as it is written: "US" but not "us", "Turkey" but not "turkey"."""
    if place.stem and document.lexicon.small_places:
        return True
    return document.text[at].isupper() and document.text[at : at + 2] != "Us"


def _is_person(document: Document, start: int, end: int) -> bool:
    """Whether a doubtful name is part of a person's: a capitalised word stands directly before it."""
    text = document.text
    before = re.search(r"([A-Z][^\W\d_]+) $", text[max(0, start - 25) : start])
    if not before or document.lexicon.knows(before[1].lower()):
        return False
    name = start - len(before[0])
    return name > 0 and text[max(0, name - 2)] not in '.!?\n”"'
