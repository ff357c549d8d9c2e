"""The period that a sentence without a figure announces for the figures after it.

Opinion: only "of", "for" or, where trade is spoken of, "in" before a span announces it; any other span dates
something that happened.
"""

from __future__ import annotations

from metrics.extraction.view import View
from metrics.periods import Period


def frame_of(view: View) -> Period | None:
    """The period that a sentence without a figure is about: "the results of 2022", "the tables for 2019"."""
    trade = view.has("topics.trade") or view.has("small.ranking")
    for span in reversed(view.spans):
        before = view.tags_at[span.first - 1]
        if span.role != "period" or not span.period:
            continue
        if not before.isdisjoint({"small.of", "small.for"}) or (trade and "small.in" in before):
            return span.period
    return None
