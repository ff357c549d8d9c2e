"""Changes that ran over several years: "since 2019", "five times as high as in 2009", "in twenty years".

Opinion: such a change has no year of its own; its period is the first and the last year that it compares.
"""

from __future__ import annotations

from typing import NamedTuple

from metrics.extraction.dates.spans import Fiscal, Span, is_over, months, moved, years
from metrics.extraction.figures import Figure
from metrics.extraction.view import View
from metrics.periods import Period


class Dated(NamedTuple):
    """The period of a figure, how a fiscal year yet to be turned into months is named, and the rule."""

    period: Period | None = None
    fiscal: Fiscal = ""
    rule: str = ""


UNDATED = Dated()
_LEAST = 2
"""A change over fewer years has a period of its own."""


def end_of_run(view: View, figure: Figure, dated: Dated) -> Dated:
    """As in "from $3 billion to $6 billion between 2016 and 2022": each end has its year."""
    run, lead = dated.period, view.tags_at[figure.anchor.lead]
    if run is None or dated.rule == "period.since":
        return UNDATED
    if figure.baseline or "small.from" in lead:
        return Dated(years(run.first_year, run.first_year), rule="period.run-start")
    if "small.to" in lead:
        return Dated(years(run.last_year, run.last_year), rule="period.run-end")
    return dated if dated.rule == "period.own" else UNDATED  # "grew over five years, coming to $4 billion"


def over_years(view: View, figure: Figure, dated: Dated, last: Period | None, first: int) -> Dated:
    """The period of a change: `dated`, or the years it ran over.

    `last` is the period of the text before; a run of years before the token `first` belongs to an earlier
    figure.
    """
    return (
        _against(view, figure, dated, last)
        or _ago(view, figure, dated)
        or _run(view, figure, dated, first)
        or _since_then(view, figure, dated, last)
        or _since(view, figure, dated)
        or _year_on(view, figure, dated, last)
        or dated
    )


def _bases(view: View) -> list[Span]:
    """The years that the sentence compares with."""
    return [s for s in view.spans if s.role == "base" and s.period and s.period.is_year and not s.relative]


def _against(view: View, figure: Figure, dated: Dated, last: Period | None) -> Dated | None:
    """As in "five times as high as in 2009", "is 2.5 times what it was in 2015"."""
    anchor, period = figure.anchor, dated.period
    near = [s for s in _bases(view) if anchor.end <= s.first < anchor.ceiling]
    near = near or [s for s in _bases(view) if anchor.floor <= s.first < anchor.first]
    if not near or near[0].period is None:
        return None
    base = near[0].period.first_year
    if period is None and last is not None and last.is_year and last.first_year == base + 1:
        return Dated(last, rule="period.before")  # "That is 3% more than in 2023, the last year before ..."
    if period is not None and period.is_year and period.first_year - base > 1:
        return Dated(years(base, period.first_year), rule="period.from-base")
    if anchor.what != "multiple" or period is not None or view.published is None:
        return None
    return (
        Dated(years(base, view.published.year), rule="period.from-base")
        if base < view.published.year - 1
        else dated
    )


def _ago(view: View, figure: Figure, dated: Dated) -> Dated | None:
    """As in "four times more than five years ago"."""
    ago = next((s for s in view.spans if s.role == "base" and s.relative and not s.shift and s.year), None)
    if ago is None or ago.year is None or ago.first < figure.anchor.end or dated.period is not None:
        return None
    if view.published is None or ago.year >= view.published.year - 1:
        return None
    return Dated(years(ago.year, view.published.year), rule="period.from-base")


def _run(view: View, figure: Figure, dated: Dated, first: int) -> Dated | None:
    """As in "over the past seven years trade has doubled", "has grown tenfold in twenty years"."""
    after = figure.anchor.end
    runs = [s for s in view.spans if s.length and s.relative and (s.first >= first or s.first >= after)]
    floor, ceiling = figure.anchor.floor, figure.anchor.ceiling
    if not runs or any(floor <= base.first < ceiling for base in _bases(view)):
        return None
    run, published = runs[0], view.published
    if dated.rule == "period.own" or run.length < _LEAST:
        return dated
    start = dated.period if dated.period and dated.period.is_year else None
    if dated.period and dated.rule == "period.from-base":
        start = years(dated.period.first_year, dated.period.first_year)
    counted = start is not None and "time.previous" in view.tags_at[run.first - 1]
    if published and (start is None or (run.role == "other" and not counted)):
        if run.role not in ("other", "deadline"):
            return UNDATED
        told = start is not None and dated.rule == "period.before" and start.last_year == published.year - 1
        end = published.year - told  # "It was $2 billion in 2023. Over the last four years, then, it doubled"
        return Dated(years(end - run.length, end), rule="period.run")
    if start is None:
        return UNDATED
    end = start.last_year + run.length
    ahead = "time.years_ahead" in view.tags_at[run.first]
    if not counted and (end <= published.year if published else ahead):
        # As in "it was $1 billion in 1995; it has grown tenfold in twenty years", "in the next two years".
        return Dated(years(start.first_year, end), rule="period.run")
    return Dated(years(start.last_year - run.length, start.last_year), rule="period.run")


def _since_then(view: View, figure: Figure, dated: Dated, last: Period | None) -> Dated | None:
    """As in "It was $2 billion in 2015. Since then it has doubled"."""
    if not any(s.since and s.relative and s.first < figure.anchor.first for s in view.spans):
        return None
    if last is None or not last.is_year or view.published is None:
        return UNDATED
    told = dated.period is not None and dated.period.is_year and dated.rule == "period.shared"
    end = dated.period.last_year if told and dated.period else view.published.year
    return Dated(years(last.last_year, max(end, last.last_year)), rule="period.since")


def _since(view: View, figure: Figure, dated: Dated) -> Dated | None:
    """As in "has doubled since 2016", not "up 6% on 2022 and 2.4 times since 2018"."""
    others = [a.first for a in view.anchors if a.what != "money" and a.first >= figure.anchor.end]
    reach = others[0] if others else len(view.words)
    spans = [s for s in view.spans if s.since and s.first < reach]
    since = next((s.period for s in spans if s.period and s.period.is_year), None)
    period = dated.period
    whole = period is not None and (period.is_year or period.between_years)
    known = whole and dated.rule in ("period.before", "period.shared")
    if since is None or not (period is None or known):
        return None
    end = period.last_year if period else view.published.year if view.published else None
    return (
        Dated(years(since.first_year, end), rule="period.since") if end and since.first_year < end else None
    )


def _year_on(view: View, figure: Figure, dated: Dated, last: Period | None) -> Dated | None:
    """As in "Compared to January-June 2020, trade was larger": the same months a year later.

    They stand also against a period that only the text before gives.
    """
    anchor, published = figure.anchor, view.published
    near = [s for s in view.spans if s.role == "base" and anchor.floor <= s.first < anchor.ceiling]
    base = near[0].period if near and not near[0].relative else None
    if base is None or base.is_year or published is None:
        return None
    if dated.period is not None and (dated.period != last or any(s.role == "period" for s in view.spans)):
        return None
    if (base.last_year + 1, base.last_month) < (published.year, published.month):
        return Dated(moved(base, 1), rule="period.after-base")
    # As in "growing by 9% over the first nine months of 2021", said in 2021: nothing is compared with them.
    return Dated(base, rule="period.no-base") if is_over(base, published) else None


def so_far(view: View, span: Span | None, last: Period | None) -> Span | None:
    """As in "In October it was $148 million; since the start of the year $1.3 billion": to October."""
    if span is None or last is None or "time.year_so_far" not in view.tags_at[span.first]:
        return span
    if span.period is None or last.is_year or last.last_year != span.period.last_year:
        return span
    return span._replace(period=months(last.last_year, 1, last.last_year, last.last_month))
