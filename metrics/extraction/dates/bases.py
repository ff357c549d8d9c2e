"""The dates of earlier values, and of changes counted from them.

Opinion: an earlier value without a date of its own is of the year before the value it is compared with.
"""

from __future__ import annotations

from metrics.extraction.dates.runs import UNDATED, Dated
from metrics.extraction.dates.spans import Span, moved, years
from metrics.extraction.figures import Figure
from metrics.extraction.view import View
from metrics.models import TURNOVER
from metrics.periods import Period


def base_date(view: View, figures: list[Figure], found: list[Dated], at: int) -> Dated:
    """The date of an earlier value that has none beside it: "has plummeted since 2020, from 2.1 billion"."""
    figure = figures[at]
    opened = (s.period for s in view.spans if s.since and s.period and s.first < figure.anchor.first)
    since = next(opened, None)
    if since is not None and since.is_year and figure.from_base:
        return Dated(since, rule="period.since-base")
    run = found[at - 1].period if at and figures[at - 1].kind == "growth" else None
    return found[at - 1] if run and run.between_years else _year_before(figures, found, at)


def _year_before(figures: list[Figure], found: list[Dated], at: int) -> Dated:
    """As in "shrank to $686 million in 2015 from $967 million": an undated base is of the year before."""
    one = figures[at - 1] if at else None
    period = found[at - 1].period if at else None
    if one is None or period is None or period.between_years or one.baseline or one.indicator != TURNOVER:
        return UNDATED
    known = found[at - 1].rule in ("period.own", "period.shared")
    changed = one.kind == "turnover" or (one.kind == "growth" and one.anchor.what == "percent")
    if not changed or not known or not figures[at].from_base:
        return UNDATED
    return Dated(moved(period, -1), rule="period.shifted")


def from_baseline(figures: list[Figure], found: list[Dated], at: int) -> Dated:
    """As in "tripled from $2 billion in 2015 to $6 billion in 2023": a change over those years."""
    dated = found[at]
    back = 2 if at and figures[at - 1].listed else 1  # "from 38 billion in 2010 to 71 billion, it doubled"
    order = [*range(at + 1, len(figures)), *range(at - 1, max(-1, at - 1 - back), -1)]
    parted = [n for n in range(at + 1, len(figures)) if figures[n].kind == "growth"]
    order = [
        n for n in order if not parted or n < parted[0]
    ]  # "19% more than in 2021 and double that of 2014"
    bases = [found[n].period for n in order if figures[n].baseline]
    base = next((p for p in bases if p and p.is_year), None)
    if figures[at].kind != "growth" or dated.rule != "period.shared" or base is None or dated.period is None:
        return dated
    if not dated.period.is_year or dated.period.first_year - base.first_year < 2:
        return dated
    return Dated(years(base.first_year, dated.period.first_year), rule="period.from-base")


def counted_from(
    view: View, base: Figure, figure: Figure, span: Span | None, dated: Dated, last: Period | None
) -> Dated | None:
    """The date of a change told behind the value it counts from, whose date is `dated`, read in `span`.

    As in "it had been $6 billion the year before, a rise of 7%", or where 2023 was spoken of before (`last`)
    "In 2022 it was $4.2 billion, so the loss is 14 percent", "In 2016 it was $4 million; it has doubled".
    """
    if figure.kind != "growth" or span is None or dated.period is None:
        return None
    if dated.rule == "period.shifted" and span.shift < 0:
        return Dated(moved(dated.period, -span.shift), dated.fiscal, "period.before")
    whole = last is not None and last.is_year and dated.period.is_year and base.kind == "turnover"
    if whole and last and last.first_year - dated.period.first_year > 1 and _has_moved(view, figure):
        return Dated(years(dated.period.first_year, last.first_year), rule="period.from-base")
    concluded = base.kind == "turnover" and view.has("small.so", base.anchor.end, figure.anchor.first)
    return Dated(last, rule="period.before") if concluded and moved(dated.period, 1) == last else None


def _has_moved(view: View, figure: Figure) -> bool:
    """As in "so the turnover has thus increased tenfold": what became of an earlier value."""
    cue = figure.cue
    verb = cue.first if cue is not None else figure.anchor.first
    before = view.tags_at[figure.anchor.lead].union(*view.tags_at[max(0, verb - 2) : verb + 1])
    return not before.isdisjoint({"mood.auxiliary", "mood.became"})
