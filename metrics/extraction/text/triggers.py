"""Where a text may hold a figure: the strings that every figure has, and the words of trade around them.

Opinion: string search is the fastest reader there is, so it decides which sentences are read at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from metrics.extraction.text.document import Document, Sentence
from metrics.extraction.text.words import Searches

_AROUND = 600
"""How far around a figure without a noun the word "trade" may stand, in characters."""


def triggers(document: Document) -> list[int]:
    """Positions where a string stands that every figure has, in order.

    Money counts anywhere ("illion", "$"); a change ("%", "times") only where trade is spoken of around it.
    """
    lexicon, low = document.lexicon, document.low
    found = {at for string in _present(low, lexicon.searches) for at in _places_of(low, string)}
    changes = [at for string in _present(low, lexicon.change_searches) for at in _places_of(low, string)]
    if changes:
        trade = _trade(document)
        for at in changes:
            following = bisect_left(trade, (at - _AROUND,))
            if following < len(trade) and trade[following][0] <= at + _AROUND:
                found.add(at)
    return sorted(found)


def trade_around(sentence: Sentence) -> bool:
    """Whether trade is spoken of near a sentence, so that a bare goal can be one of trade."""
    trade = _trade(sentence.document)
    following = bisect_left(trade, (max(0, sentence.start - _AROUND),))
    return following < len(trade) and trade[following][1] <= sentence.end + _AROUND


def _trade(document: Document) -> list[tuple[int, int]]:
    """Where the words of trade start and end, in order; looked for once."""
    if "trade" not in document.kept:
        words = document.lexicon.trade_words
        places = ((at, at + len(word)) for word in words for at in _places_of(document.low, word))
        document.kept["trade"] = sorted(places)
    return document.kept["trade"]  # type: ignore[no-any-return]


def _present(low: str, searches: Searches) -> list[str]:
    """The strings of which at least the part that they share with others occurs."""
    return [string for part, strings in searches if part in low for string in strings]


def _places_of(low: str, string: str) -> Iterator[int]:
    """Where a string stands."""
    at = low.find(string)
    while at >= 0:
        yield at
        at = low.find(string, at + 1)
