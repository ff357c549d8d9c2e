"""Countries in a text: by name, nationality, or capital.

Opinion: only a capital letter makes a country of a word (in Russian an adjective may be small); doubtful
names ("Jordan", "Chad", "Georgia") count like others unless a person's name surrounds them.
"""

from __future__ import annotations

import re
import unicodedata
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
_NO_COUNTRY = "ZZ"
"""The code under which `places.toml` has names that only hold one: "South American"."""
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
        known = document.kept[start, end] = _mentions(document, start, end)
    return known


def mentions_in(sentence: Sentence) -> list[Mention]:
    """Countries named in a sentence: those of its paragraph that begin within."""
    found = sentence.kept.get(_KEPT)
    if found is None:
        start, end = sentence.start, sentence.end
        inside = mentions(sentence.document, *sentence.paragraph)
        found = sentence.kept[_KEPT] = [m for m in inside if start <= m.start < end]
    return found


def _mentions(document: Document, start: int, end: int) -> list[Mention]:
    found: list[Mention] = []
    reached = start
    for at, stop, names in _candidates(document, start, end):
        if at >= reached and (mention := _named(document, at, stop, end, names)) is not None:
            reached = mention.end
            if mention.code != _NO_COUNTRY:
                found.append(mention)
    return found


def _named(document: Document, at: int, stop: int, end: int, names: list[Place]) -> Mention | None:
    """The country that a word `at`..`stop` names, with the words that follow it."""
    for place in names:
        named = _rest_of(document, place, stop, end) if place.rest else stop
        if named and not (place.doubtful and _is_person(document, at)) and not _is_money(document, named):
            return Mention(place.code, at, named)
    return None


def _candidates(document: Document, start: int, end: int) -> list[tuple[int, int, list[Place]]]:
    """Words that may begin a country's name, and the names that begin with them."""
    lexicon, text, low = document.lexicon, document.text, document.low
    if not low.isascii() and _MARK.search(low, start, end):  # letters written as two: "u" and its dots
        marked = [(m.start(), m.end(), m[0].lower()) for m in _MARKED_WORD.finditer(text, start, end)]
        words = [(at, stop, unicodedata.normalize("NFC", word)) for at, stop, word in marked]
    elif lexicon.small_places:
        words = [(m.start(), m.end(), low[m.start() : m.end()]) for m in _WORD.finditer(text, start, end)]
    else:
        parts = _NAMES.split(text[start:end].replace("İ", "I"))  # every other one is a name
        plain = list(map(str.lower, parts[1::2]))
        if (places := lexicon.places).keys().isdisjoint(plain):
            return []
        starts = list(accumulate(map(len, parts), initial=start))[1::2]
        named = compress(zip(starts, plain, strict=False), map(places.__contains__, plain))
        return [(at, at + len(name), places[name]) for at, name in named if not _is_pronoun(text, at)]
    found = [(at, stop, _as_written(document, at, lexicon.places_of(word))) for at, stop, word in words]
    return [candidate for candidate in found if candidate[2]]


def _as_written(document: Document, at: int, names: list[Place]) -> list[Place]:
    """The names that a word may be as it is written: "Turkey", not "turkey"; a Russian stem may be small."""
    if names and not document.text[at].isupper():
        return [place for place in names if place.stem and document.lexicon.small_places]
    return [] if _is_pronoun(document.text, at) else names


def _is_pronoun(text: str, at: int) -> bool:
    """Whether a word is "Us", which is no "US"."""
    return text.startswith("Us", at)


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


def _is_person(document: Document, start: int) -> bool:
    """Whether a doubtful name is part of a person's: a capitalised word stands directly before it."""
    text = document.text
    before = re.search(r"([A-Z][^\W\d_]+) $", text[max(0, start - 25) : start])
    if not before or document.lexicon.knows(before[1].lower()):
        return False
    name = start - len(before[0])
    return name > 0 and text[max(0, name - 2)] not in '.!?\n”"'
