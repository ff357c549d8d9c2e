"""Countries in a text: by name, nationality, or capital.

Opinion: only a capital letter makes a country of a word (in Russian an adjective may be small); doubtful
names ("Jordan", "Chad", "Georgia") count like others unless a person's name surrounds them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate, compress
from typing import NamedTuple

from metrics.extraction.text.document import Document, Sentence
from metrics.extraction.text.words import Place

_NAMES = re.compile(  # the letter first, what stands before it second: so the search can skip small letters
    r"([A-ZÀ-ÖØ-ÞĆČĐĞİŁŞŠŽА-ЯЁІӘҒҚҢӨҰҮҺ](?<![^\W\d_].)(?:\.[A-Z]\.(?:[A-Z]\.)?|[^\W\d_]*))"
)
_MARK = re.compile("[\u0300-\u036f]")
_MARKED_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 45
_KEPT = "mentions"


class Mention(NamedTuple):
    """A country named in the text: its code and where."""

    code: str
    start: int
    end: int


def mentions(document: Document, start: int, end: int) -> list[Mention]:
    """Countries named between two positions of the text, left to right; looked for once."""
    known = document.kept.get((start, end))
    if known is None:
        known = document.kept[start, end] = list(_mentions(document, start, end))
    return known


def mentions_in(sentence: Sentence) -> list[Mention]:
    """Countries named in a sentence: those of its paragraph that begin within."""
    found = sentence.kept.get(_KEPT)
    if found is None:
        start, end = sentence.start, sentence.end
        inside = mentions(sentence.document, *sentence.paragraph)
        found = sentence.kept[_KEPT] = [m for m in inside if start <= m.start < end]
    return found


def _mentions(document: Document, start: int, end: int) -> Iterator[Mention]:
    reached = start
    for at, stop, candidates in _candidates(document, start, end):
        if at < reached:
            continue
        for place in candidates:
            named = _rest_of(document, place, stop, end) if place.rest else stop
            if (
                named
                and not (place.doubtful and _is_person(document, at))
                and _capital(document, at, place)
                and not _is_money(document, named)
            ):
                yield Mention(place.code, at, named)
                reached = named
                break


def _candidates(document: Document, start: int, end: int) -> list[tuple[int, int, list[Place]]]:
    """Words that may begin a country's name, and the names that begin with them."""
    lexicon, text, low = document.lexicon, document.text, document.low
    if not low.isascii() and _MARK.search(low, start, end):  # letters written as two: "u" and its dots
        marked = [(m.start(), m.end(), m[0].lower()) for m in _MARKED_WORD.finditer(text, start, end)]
        words = [(at, stop, unicodedata.normalize("NFC", word)) for at, stop, word in marked]
    elif not lexicon.small_places:
        parts = _NAMES.split(text[start:end].replace("İ", "I"))  # every other one is a name
        plain = list(map(str.lower, parts[1::2]))
        if lexicon.places.keys().isdisjoint(plain):
            return []
        starts = list(accumulate(map(len, parts), initial=start))[1::2]
        named = compress(zip(starts, plain, strict=False), map(lexicon.places.__contains__, plain))
        return [(at, at + len(name), lexicon.places[name]) for at, name in named]
    else:
        words = [(m.start(), m.end(), low[m.start() : m.end()]) for m in _WORD.finditer(text, start, end)]
    return [(at, stop, names) for at, stop, word in words if (names := lexicon.places_of(word))]


def _rest_of(document: Document, place: Place, at: int, end: int) -> int:
    """Where a place's name ends if the rest of it follows its first word, else 0."""
    low, rest = document.low, place.rest
    if not low.startswith(rest[0], at + 1):
        return 0
    following = low[at : min(end, at + _LONGEST)].replace("-", " ").replace("’", "'").replace("\n", " ")
    if not following.startswith(f" {rest}"):
        return 0
    after = following[len(rest) + 1 : len(rest) + 2]
    return 0 if after.isalpha() else at + len(rest) + 1


def _is_money(document: Document, end: int) -> bool:
    """Whether a name only begins a currency: "US$", "Australian dollars"."""
    low, lexicon = document.low, document.lexicon
    if low.startswith("$", end):
        return True
    if low[end + 1 : end + 3] not in lexicon.money_letters:
        return False
    word = _WORD.match(low, end + 1)
    return word is not None and word[0] in lexicon.money_words


def _capital(document: Document, at: int, place: Place) -> bool:
    """Whether the word may name a country as it is written: "US" but not "us", "Turkey" but not "turkey"."""
    if place.stem and document.lexicon.small_places:
        return True
    return document.text[at].isupper() and not document.text.startswith("Us", at)


def _is_person(document: Document, start: int) -> bool:
    """Whether a doubtful name is part of a person's: a capitalised word stands directly before it."""
    text = document.text
    before = re.search(r"([A-Z][^\W\d_]+) $", text[max(0, start - 25) : start])
    if not before or document.lexicon.knows(before[1].lower()):
        return False
    name = start - len(before[0])
    return name > 0 and text[max(0, name - 2)] not in '.!?\n”"'
