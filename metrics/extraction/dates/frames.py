"""The period that a sentence without a figure announces for the figures after it.

Opinion: only "of", "for" or, where trade is spoken of, "in" before a span or "last year" announces it; any
other span dates something that happened.
"""

from __future__ import annotations

import re

from metrics.extraction.text.document import Sentence
from metrics.extraction.view import View
from metrics.periods import Period

_DIGIT = re.compile(r"\d")
_ANNOUNCE = frozenset({"small.of", "small.for", "small.in"})


def may_announce(sentence: Sentence) -> bool:
    """Whether a sentence has a digit or a word like "year", so that it is worth reading for its period."""
    document, start, end = sentence.document, sentence.start, sentence.end
    named = any(document.low.find(word, start, end) >= 0 for word in document.lexicon.year_words)
    return named or _DIGIT.search(document.text, start, end) is not None


def frame_of(view: View) -> Period | None:
    """The period that a sentence without a figure is about: "the results of 2022", "the tables for 2019"."""
    trade = view.has("topics.trade") or view.has("small.ranking")
    for span in reversed(view.spans):
        at = span.first - 1
        while view.word_at[at] in view.lexicon.articles and view.tags_at[at].isdisjoint(_ANNOUNCE):
            at -= 1  # "in the first half of 2023"
        before = view.tags_at[at]
        if span.role != "period" or not span.period:
            continue
        led = "small.in" in before or span.relative  # "was the most important partner last year"
        if not before.isdisjoint({"small.of", "small.for"}) or (trade and led):
            return span.period
    return None
