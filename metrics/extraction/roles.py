"""The part a span of time plays: it dates a figure, or the base of a change, or it is a deadline.

Opinion: the preposition decides; a year behind "than in", "on" or "from" is what is compared with.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from metrics.extraction.spans import Span, months
from metrics.extraction.tokens import Tokens
from metrics.extraction.words import Cue

_COMPARES = frozenset({"change.comparison", "small.from"})
_THAN = frozenset({"hedges.above", "hedges.below"})
_PASSED = frozenset({"time.level", "small.for", "small.of", "small.in", "time.within"})
_BACK = 4
"""How many phrases may stand between a comparison and its year: "above the figure for the first half of"."""


def with_role(tokens: Tokens, span: Span, percent_ends: Set[int]) -> Span:
    """A span with its role from the words around it: "by 2030", "than in 2022", "the 2022 level"."""
    if span.role != "period" and not (span.role == "other" and span.period):
        return span
    at = span.first - 1
    while at >= 0 and (
        tokens.word(at) in tokens.lexicon.articles
        or tokens.word(at) == "("
        or tokens.word(at) in tokens.lexicon.superlatives
    ):
        at -= 1
    before = tokens.tags(at)
    if "time.by" in before:
        period = span.period
        if period and period.months == 1:  # "until the month of August": January to August
            period = months(period.first_year, 1, period.last_year, period.last_month)
        return replace(span, role="deadline", first=tokens.over[at].first, period=period)
    if "time.since" in before:
        return replace(span, role="other", since=True)
    return replace(span, role="base") if _is_base(tokens, span, at, percent_ends) else span


def _is_base(tokens: Tokens, span: Span, at: int, percent_ends: Set[int]) -> bool:
    """Whether a span is what a change is compared with; `at` is the word before it."""
    before, cue = tokens.tags(at), tokens.over.get(at)
    if "small.from" in before and span.period and (span.period.is_year or span.shift) and not span.fiscal:
        return True
    if "change.comparison" in before or ("time.within" in before and _compared(tokens, cue, at)):
        return True
    return _on_base(tokens, at, percent_ends) or (not span.relative and "time.level" in tokens.tags(span.end))


def _compared(tokens: Tokens, cue: Cue | None, at: int) -> bool:
    """As in "more than in 2022", "compared with in 2022"; "turned over in 2022" compares nothing."""
    earlier = tokens.over.get((cue.first if cue else at) - 1)
    if earlier is None:
        return False
    than = earlier.end - earlier.first > 1 and not earlier.tags.isdisjoint(_THAN)
    return than or not earlier.tags.isdisjoint(_COMPARES)


def _on_base(tokens: Tokens, at: int, percent_ends: Set[int]) -> bool:
    """As in "up 7.1% on 2016", "4.6% above the figure for the first half of last year"."""
    level = False
    for _ in range(_BACK):
        cue = tokens.over.get(at)
        if cue is None:
            return False
        level = level or "time.level" in cue.tags
        if not cue.tags.isdisjoint({"change.more", "change.less"}):
            return level or "hedges" in cue.tags  # "above 2022", not "higher in 2023"
        if cue.first in percent_ends or cue.first - 1 in percent_ends:
            return not cue.tags.isdisjoint(
                {"small.on", "hedges.above", "small.from"} | ({"small.to"} if level else set())
            )
        if cue.tags.isdisjoint(_PASSED):
            return False
        at = cue.first - 1
        while tokens.word(at) in tokens.lexicon.articles and "change" not in tokens.tags(at):
            at -= 1
    return False
