"""The period that a sentence without a figure announces for the figures after it.

Opinion: only "of", "for" or, where trade is spoken of, "in" before a span announces it; any other span dates
something that happened.
"""

from __future__ import annotations

from metrics.extraction.view import View
from metrics.periods import Period

_ANNOUNCE = frozenset({"small.of", "small.for", "small.in"})


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
        if not before.isdisjoint({"small.of", "small.for"}) or (trade and "small.in" in before):
            return span.period
    return None
