"""Which span of time belongs to which figure, and which deadline to which goal.

Opinion: the span right after a figure wins over the one before it; a span that dates the base of a change, a
deadline or another event dates no figure.
"""

from __future__ import annotations

from metrics.extraction.figures import Figure
from metrics.extraction.periods import Span
from metrics.extraction.view import View
from metrics.periods import Period


def span_of(view: View, figure: Figure) -> Span | None:
    """The span that dates a reported figure or a change; None if its sentence gives none."""
    anchor = figure.anchor
    floor, ceiling = view.floor(anchor), view.ceiling(anchor)
    spans = [
        s
        for s in view.spans
        if s.role == "period" or (s.role == "base" and figure.baseline) or s.role == "other" and s.period
    ]
    right = [s for s in spans if anchor.end <= s.first < ceiling]
    left = [s for s in spans if floor <= s.first < anchor.first]
    for span in right:
        if span.first - anchor.end <= 4 and not view.comma_between(anchor.end, span.first):
            return span
    if figure.baseline:
        return right[0] if right else None
    if left:
        return left[-1]
    if right and not _parted(view, anchor.end, right[0].first):
        return right[0]
    before = [s for s in spans if s.first < floor]
    if before:
        return before[-1]
    after = [s for s in spans if s.first >= ceiling]
    return after[0] if after and not figure.listed else None


def _parted(view: View, first: int, end: int) -> bool:
    return any("small.while" in view.tags(at) or view.word(at) in ";:" for at in range(first, end)) or any(
        any(t.startswith("verbs.") for t in view.tags(at)) for at in range(first, end)
    )


def deadline_of(view: View, figure: Figure) -> str | None:
    """The year by which a goal shall be reached, from the same sentence."""
    anchor = figure.anchor
    ceiling = view.ceiling(anchor)
    spans = [s for s in view.spans if s.year and s.role in ("deadline", "period", "other")]
    right = [s for s in spans if anchor.end <= s.first < ceiling]
    left = [s for s in spans if s.end <= anchor.first]
    for span in right:
        if _dates_goal(view, span):
            return str(span.year)
    for span in reversed(left):
        if span.role == "deadline" or (_dates_goal(view, span) and not span.relative):
            return str(span.year)
    return None


def _dates_goal(view: View, span: Span) -> bool:
    if span.role == "deadline":
        return True
    before = view.tags(span.first - 1)
    return any(t in before for t in ("time.within", "time.for", "small.in", "time.roadmap")) or (
        span.relative and bool(span.year)
    )


def period_of(span: Span | None, last: Period | None) -> Period | None:
    """The period of a span; a span that only shifts ("a year earlier") moves the period before it."""
    if span is None:
        return None
    if span.shift and last is not None and span.relative:
        moved = last.model_copy(
            update={"first_year": last.first_year + span.shift, "last_year": last.last_year + span.shift}
        )
        return moved if not last.between_years else span.period
    return span.period
