"""Changes that ran over several years: "since 2019", "five times as high as in 2009", "in twenty years".

Opinion: such a change has no year of its own; its period is the first and the last year that it compares.
"""

from __future__ import annotations

from dataclasses import dataclass

from metrics.extraction.figures import Figure
from metrics.extraction.spans import Span, years
from metrics.extraction.view import View
from metrics.periods import Period


@dataclass(frozen=True, slots=True)
class Dated:
    """The period of a figure, whether it is a fiscal year yet to be turned into months, and the rule."""

    period: Period | None = None
    fiscal: bool = False
    rule: str = ""


UNDATED = Dated()


def end_of_run(view: View, figure: Figure, dated: Dated) -> Dated:
    """As in "from $3 billion to $6 billion between 2016 and 2022": each end has its year."""
    run, lead = dated.period, view.tags(view.lead(figure.anchor))
    if run is None or dated.rule == "period.since":
        return UNDATED
    if figure.baseline or "small.from" in lead:
        return Dated(years(run.first_year, run.first_year), rule="period.run-start")
    return Dated(years(run.last_year, run.last_year), rule="period.run-end") if "small.to" in lead else dated


def over_years(view: View, figure: Figure, dated: Dated, last: Period | None, first: int) -> Dated:
    """A change against a base some years back runs from that year: "five times as high as in 2009".

    `dated` is the period found so far, `last` that of the text before; a run of years before the token
    `first` belongs to an earlier figure.
    """
    anchor = figure.anchor
    bases = [s for s in view.spans if s.role == "base" and s.period and s.period.is_year and not s.relative]
    near = [s for s in bases if anchor.end <= s.first < view.ceiling(anchor)]
    near = near or [s for s in bases if view.floor(anchor) <= s.first < anchor.first]
    period = dated.period
    if (
        near
        and period
        and period.is_year
        and near[0].period
        and period.first_year - near[0].period.first_year > 1
    ):
        return Dated(years(near[0].period.first_year, period.first_year), rule="period.from-base")
    ago = next((s for s in view.spans if s.role == "base" and s.relative and not s.shift and s.year), None)
    after = ago is not None and ago.first >= anchor.end and period is None
    if after and ago and ago.year and view.published and ago.year < view.published.year - 1:
        # As in "four times more than five years ago".
        return Dated(years(ago.year, view.published.year), rule="period.from-base")
    multiple = anchor.what == "multiple" and period is None
    if near and multiple and near[0].period and view.published:  # "is 2.5 times what it was in 2015"
        base, now = near[0].period.first_year, view.published.year
        return Dated(years(base, now), rule="period.from-base") if base < now - 1 else dated
    runs = [s for s in view.spans if s.length and s.relative and (s.first >= first or s.first >= anchor.end)]
    if runs and not bases:
        return _over_run(view, runs[0], dated)
    if any(s.since and s.relative and s.first < anchor.first for s in view.spans):
        if last is None or not last.is_year or view.published is None:
            return UNDATED
        return Dated(years(last.last_year, view.published.year), rule="period.since")
    since = [s.period for s in view.spans if s.since and s.period and s.period.is_year]
    known = (
        period is not None
        and (period.is_year or period.between_years)
        and dated.rule in ("period.before", "period.shared")
    )
    end = period.last_year if known and period else view.published.year if view.published else None
    if since and since[0] and end and (period is None or known) and since[0].first_year < end:
        return Dated(years(since[0].first_year, end), rule="period.since")
    return dated


def _over_run(view: View, run: Span, dated: Dated) -> Dated:
    """As in "over the past seven years trade has doubled", "has grown tenfold in twenty years"."""
    if dated.rule == "period.own":
        return dated
    if run.role == "other" and view.published:
        return Dated(years(view.published.year - run.length, view.published.year), rule="period.run")
    start = dated.period if dated.period and dated.period.is_year else None
    if start is None:
        if run.role != "deadline" or view.published is None:
            return UNDATED
        return Dated(years(view.published.year - run.length, view.published.year), rule="period.run")
    end = start.last_year + run.length if view.published else start.last_year
    if (
        view.published and end <= view.published.year
    ):  # "it was $1 billion in 1995; it has grown tenfold in twenty years"
        return Dated(years(start.first_year, end), rule="period.run")
    return Dated(years(start.last_year - run.length, start.last_year), rule="period.run")
