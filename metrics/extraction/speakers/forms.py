"""The fullest form of a person's name in a text: "Pell" -> "Arno Pell".

Opinion: the name is looked for as a string, near and only a few times; in a language with cases the shortest
of its forms is the first case ("Ульянова" -> "Юрий Ульянов").
"""

from __future__ import annotations

import re

from metrics.extraction.text.document import Document

_BACK = 20_000
"""How far back the full form of a name is looked for, in characters."""
_AHEAD = 3_000
"""How far ahead, in characters."""
_TRIES = 6
"""How often a name is looked at until its full form is found."""
_LINK = 8
"""In how many characters before the words a link such as "of" must stand."""
_ENDING = 3
"""The most letters that the ending of a case has ("Ульянов" + "ым")."""
_TWO_WORDS = re.compile(r"((?:[^\W\d_][\w’'-]* ){1,2})$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_GIVEN = re.compile(r"\s([^\W\d_][\w’'-]*[\w])")


def full_name(document: Document, name: str, position: int) -> str:
    """The fullest form of a person's name around a position of the text."""
    if not name:
        return name
    if document.lexicon.inflection:
        return _first_case(document, name, position)
    first, _, rest = name.partition(" ")
    if rest and first.lower() not in document.lexicon.particles:
        return name  # else "Al Balushi" -> "Said Al Balushi"
    text = document.text
    low = max(0, position - _BACK)
    at = text.find(name, low, position + _AHEAD)
    for _ in range(_TRIES):
        if at < 0:
            break
        start = _two_words_before(text, max(low, at - 40), at)
        before = _TWO_WORDS.search(text[start:at])
        words = before[1].split() if before else []
        if len(words) > 1 and _is_linked(document, start):
            words = words[1:]  # "Minister of Trade and Integration Serik Zhumangarin"
        if kept := _given(document, words):
            return f"{' '.join(kept)} {name}"
        titled = words and document.lexicon.titles[words[-1].lower()]
        if titled and (behind := _given_behind(document, at, name)):
            return f"{name} {behind}"
        at = text.find(name, at + 1, position + _AHEAD)
    return name


def _given_behind(document: Document, at: int, name: str) -> str | None:
    """As in "spokesperson Han Ji-woo": the given name behind a family name that a title leads to."""
    behind = _GIVEN.match(document.text, at + len(name))
    return behind[1] if behind and _given(document, [behind[1]]) else None


def _two_words_before(text: str, low: int, at: int) -> int:
    """Where the two words before a position start, behind the third space before it, or `low`."""
    for _ in range(3):
        at = text.rfind(" ", low, at)
        if at < 0:
            return low
    return at + 1


def _is_linked(document: Document, at: int) -> bool:
    """Whether "of" or "and" stands before a position, so that what a minister is for may follow."""
    before = document.low[max(0, at - _LINK) : at].split()
    return bool(before) and before[-1] in document.lexicon.name_links


def _given(document: Document, words: list[str]) -> list[str]:
    """The given names among the words before a surname: capitalised, and no title, country or common word."""
    kept: list[str] = []
    for word in reversed(words):
        plain = word.lower()
        if not word[0].isupper() or document.lexicon.knows(plain) or plain in document.lexicon.openers:
            break
        kept.insert(0, word)
    return kept


def _first_case(document: Document, name: str, position: int) -> str:
    """The shortest of the full forms of a name in a language with cases, or the name."""
    given, _, surname = name.rpartition(" ")
    stem = surname[: max(3, len(surname) - _ENDING + 1)]
    text, found = document.text, name if given else ""
    low = max(0, position - _BACK)
    at = text.find(stem, low, position + _AHEAD)
    for _ in range(_TRIES):
        if at < 0:
            break
        form, before = _WORD.match(text, at), _TWO_WORDS.search(text[_two_words_before(text, low, at) : at])
        kept = _given(document, before[1].split()) if before else []
        if form and kept and len(form[0]) - len(stem) <= _ENDING and kept[0][:2] == (given or kept[0])[:2]:
            full = f"{' '.join(kept)} {form[0]}"
            found = full if not found or len(full) < len(found) else found
        at = text.find(stem, at + 1, position + _AHEAD)
    return found or name
