"""Where a text may hold a figure: the strings that every figure has, and the words of trade around them.

Opinion: string search is the fastest reader there is, so it decides which sentences are read at all.
"""

from __future__ import annotations

from bisect import bisect_left

from metrics.extraction.text.document import Document, Sentence
from metrics.extraction.text.words import Searches

_AROUND = 600
"""How far around a figure without a noun the word "trade" may stand, in characters."""


def triggers(document: Document) -> list[int]:
    """Positions where a string stands that every figure has, in order.

    Money counts anywhere ("illion", "$", "60.5m"); a change ("%", "times") only with trade around it.
    """
    lexicon, low = document.lexicon, document.low
    found = _places_of(low, lexicon.searches, 0, len(low))
    found += [match.start() for match in lexicon.shortened.finditer(low)]
    for start, end in _windows(_trade(document)):
        found += _places_of(low, lexicon.change_searches, start, end)
    return sorted(found)


def _windows(trade: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The text around the words of trade, each part of it once."""
    found: list[tuple[int, int]] = []
    for at, end in trade:
        start = max(0, at - _AROUND)
        if found and start <= found[-1][1]:
            start, _ = found.pop()
        found.append((start, end + _AROUND))
    return found


def trade_around(sentence: Sentence) -> bool:
    """Whether trade is spoken of near a sentence, so that a bare goal can be one of trade."""
    trade = _trade(sentence.document)
    following = bisect_left(trade, (max(0, sentence.start - _AROUND),))
    return following < len(trade) and trade[following][1] <= sentence.end + _AROUND


def _trade(document: Document) -> list[tuple[int, int]]:
    """Where the words of trade start and end, in order; looked for once."""
    if "trade" not in document.kept:
        low, words = document.low, document.lexicon.trade_words
        document.kept["trade"] = sorted(
            [(at, at + len(word)) for word in words for at in _finds(low, word, 0, len(low))]
        )
    return document.kept["trade"]  # type: ignore[no-any-return]


def _places_of(low: str, searches: Searches, start: int, end: int) -> list[int]:
    """Where one of some strings stands between two positions."""
    found: list[int] = []
    for part, strings in searches:
        if low.find(part, start, end) >= 0:  # else none of them is there
            for string in strings:
                found += _finds(low, string, start, end)
    return found


def _finds(low: str, string: str, start: int, end: int) -> list[int]:
    """Where one string stands between two positions."""
    found: list[int] = []
    at = low.find(string, start, end)
    while at >= 0:
        found.append(at)
        at = low.find(string, at + 1, end)
    return found
