"""Which span of time belongs to which figure, and which deadline to which goal.

Opinion: the span right after a figure wins over the one before it; a span that dates the base of a change, a
deadline or another event dates no figure. One date often serves several figures of a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metrics.extraction.figures import Figure
from metrics.extraction.spans import Span, years
from metrics.extraction.view import View
from metrics.models import TURNOVER
from metrics.periods import Period

_NEAR = 4
"""A span that begins at most so many tokens behind a figure is its own."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The period of a figure, whether it is a fiscal year yet to be turned into months, and the rule."""

    period: Period | None = None
    fiscal: bool = False
    rule: str = ""


UNDATED = Dated()


def periods_of(view: View, figures: list[Figure], last: Period | None) -> list[Dated]:
    """The periods of the figures of a sentence; `last` is the period that was spoken of before it."""
    own: list[Span | None] = []
    for figure in figures:
        taken = own[-1] if own else None
        own.append(None if figure.kind == "target" else _own(view, figure, taken))
    _lead_back(view, figures, own)
    found: list[Dated] = []
    before, fiscal = last, False
    for at, figure in enumerate(figures):
        dated = UNDATED
        if figure.kind != "target":
            dated = (
                _resolve(own[at], before, "period.own", fiscal)
                if own[at]
                else _shared(view, figures, own, found, at, last)
            )
            if figure.kind == "turnover" and dated.period and dated.period.between_years:
                dated = _end_of_run(view, figure, dated)
            if figure.kind == "growth":
                dated = _over_years(view, figure, dated, last)
        found.append(dated)
        if dated.period and (not figure.baseline or _follows(own, at)):
            before, fiscal = dated.period, dated.fiscal
    return [_from_baseline(figures, found, at) for at in range(len(figures))]


def _lead_back(view: View, figures: list[Figure], own: list[Span | None]) -> None:
    """As in "to $4.2 billion, compared with $6.5 billion, during the first half": the date is the first's."""
    for at in range(1, len(figures)):
        span, base = own[at], figures[at]
        first = figures[at - 1]
        if span is None or own[at - 1] or not base.baseline or first.kind != "turnover" or first.baseline:
            continue
        if span.role == "period" and not span.shift and view.comma_between(base.anchor.end, span.first):
            own[at - 1], own[at] = span, None


def _from_baseline(figures: list[Figure], found: list[Dated], at: int) -> Dated:
    """As in "tripled from $2 billion in 2015 to $6 billion in 2023": a change over those years."""
    dated = found[at]
    bases = [found[n].period for n, figure in enumerate(figures) if figure.baseline and n > at]
    base = next((p for p in bases if p and p.is_year), None)
    if figures[at].kind != "growth" or dated.rule != "period.shared" or base is None or dated.period is None:
        return dated
    if not dated.period.is_year or dated.period.first_year - base.first_year < 2:
        return dated
    return Dated(years(base.first_year, dated.period.first_year), rule="period.from-base")


def _follows(own: list[Span | None], at: int) -> bool:
    """As in "from $4.2 billion in 2022 to $4.5 billion a year later": the next date counts from the base."""
    span = own[at + 1] if at + 1 < len(own) else None
    return span is not None and span.shift > 0


def _resolve(span: Span | None, last: Period | None, rule: str, fiscal: bool = False) -> Dated:
    """A span's period; one that only shifts ("a year earlier") moves the period spoken of before."""
    if span is None:
        return UNDATED
    if span.same:
        return Dated(_same(span, last, fiscal), fiscal and not span.fiscal, "period.same")
    if span.shift and last is not None and not last.between_years:
        years_on = {"first_year": last.first_year + span.shift, "last_year": last.last_year + span.shift}
        return Dated(last.model_copy(update=years_on), fiscal, "period.shifted")
    return Dated(span.period, span.fiscal, rule if span.period else "")


def frame_of(view: View) -> Period | None:
    """The period that a sentence without a figure is about: "the results of 2022", "the tables for 2019"."""
    trade = view.has("topics.trade") or view.has("small.ranking")
    for span in reversed(view.spans):
        before = view.tags(span.first - 1)
        if span.role != "period" or not span.period:
            continue
        if not before.isdisjoint({"small.of", "small.for"}) or (trade and "small.in" in before):
            return span.period
    return None


def _same(span: Span, last: Period | None, fiscal: bool) -> Period | None:
    """As in "the same period of 2023": the months spoken of before, in another year."""
    if last is None or last.between_years:
        return span.period if span.period and not span.period.is_year else None
    if span.period is not None and not span.period.is_year:
        return span.period
    shift = span.period.last_year - last.last_year if span.period else span.shift
    shift = -1 if fiscal and span.relative and span.period else shift
    return last.model_copy(
        update={"first_year": last.first_year + shift, "last_year": last.last_year + shift}
    )


def _dates(view: View, figure: Figure) -> list[Span]:
    """The spans that may date a report: past ones, and "by the end of 2017" if 2017 is over."""
    published = view.published
    roles = {"period", "base"} if figure.baseline else {"period"}
    ok = [
        s
        for s in view.spans
        if s.role in roles or (s.role in ("deadline", "other") and _is_past(s, published))
    ]
    return [s for s in ok if not s.since and not _dates_report_of(view, s)]


def _dates_report_of(view: View, span: Span) -> bool:
    """As in "A newspaper last year put trade above $3 billion": the date of the report, not of the trade."""
    if not span.relative or "speech.past" not in view.tags(span.end) or view.word(span.first - 1) in ",;:":
        return False
    return span.first > 0 and not view.has("topics", 0, span.first) and view.has("topics.trade", span.end)


def _is_past(span: Span, published: date | None) -> bool:
    if span.period is None or published is None:
        return span.period is not None
    return (span.period.last_year, span.period.last_month) < (published.year, published.month)


def _own(view: View, figure: Figure, taken: Span | None) -> Span | None:
    """The span next to a figure in its own segment."""
    anchor = figure.anchor
    floor, ceiling = view.floor(anchor), view.ceiling(anchor)
    spans = _dates(view, figure)
    right = [s for s in spans if anchor.main_end <= s.first < ceiling]
    left = [s for s in spans if floor <= s.first < anchor.first and s is not taken]
    left = [s for s in left if not any(word == ";" for word in view.words[s.end : anchor.first])]
    for span in right:
        if span.first < anchor.end or (
            span.first - anchor.end <= _NEAR and not view.comma_between(anchor.end, span.first)
        ):
            return span
    if figure.baseline:
        return right[0] if right else (left[-1] if left and anchor.first - left[-1].end <= _NEAR else None)
    if left:
        return left[-1]
    told = [s for s in view.spans if s.end <= anchor.first and s.period]
    if told and "small.when" in view.tags(told[-1].end + (view.word(told[-1].end) == ",")):
        return told[-1]  # "up from $108 billion in 2018, when it exceeded ..."
    if right and _opens(view, anchor.end, right[0], ceiling):
        return None
    cue = figure.reading.cue if figure.reading else None
    subject = cue is None or cue.first >= anchor.end  # "$620 million crossed the border last year"
    return right[0] if right and (subject or not parted(view, anchor.end, right[0].first)) else None


def _opens(view: View, first: int, span: Span, ceiling: int) -> bool:
    """As in "has grown 2.3-fold, he noted, and in 2021 it hit $836 million": the date opens a clause."""
    joined = any("small.and" in view.tags(n) and view.word(n - 1) == "," for n in range(first, span.first))
    return joined and any("verbs" in view.tags(n) for n in range(span.end, ceiling))


def parted(view: View, first: int, end: int) -> bool:
    """Whether another clause begins between two tokens: a verb, "while", a semicolon."""
    for at in range(first, end):
        tags = view.tags(at)
        verb = "verbs" in tags and "change" not in tags
        if "small.while" in tags or view.word(at) in ";:" or verb:
            return True
    return False


def _shared(
    view: View,
    figures: list[Figure],
    own: list[Span | None],
    found: list[Dated],
    at: int,
    last: Period | None,
) -> Dated:
    """A date given once: by the figure before, by the one after, by the sentence, by the sentence before."""
    figure = figures[at]
    if figure.baseline:
        run = found[at - 1].period if at and figures[at - 1].kind == "growth" else None
        return found[at - 1] if run and run.between_years else _year_before(figures, found, at)
    if view.has("time.now", view.floor(figure.anchor), figure.anchor.first) or (
        figure.kind == "turnover" and _since_then(view, figure)
    ):
        return UNDATED
    after = figures[at + 1] if at + 1 < len(figures) else None
    if figure.kind == "growth" and after is not None and own[at + 1] and _leads_to(view, figure, after):
        return _resolve(own[at + 1], last, "period.shared")
    for n in range(at - 1, -1, -1):
        if figures[n].kind != "target" and not figures[n].baseline and found[n].period:
            if figure.kind == "growth" and found[n].rule == "period.shifted" and last is not None:
                return Dated(
                    last, rule="period.before"
                )  # "it had been $6 billion the year before, a rise of 7%"
            return Dated(found[n].period, found[n].fiscal, "period.shared")
    for n in range(at + 1, len(figures)):
        span = own[n]
        gives = figures[n].kind == "turnover" or (figures[n].kind == "growth" and figure.kind == "turnover")
        if gives and not figures[n].baseline and span and span.role == "period":
            return _resolve(span, last, "period.shared")
    free = [s for s in _dates(view, figure) if s.first < view.floor(figure.anchor) and s.role == "period"]
    taken = [s for n, s in enumerate(own) if s and figures[n].baseline]
    free = [
        s
        for s in free
        if s not in taken and not any(f.kind == "target" and f.anchor.end <= s.first for f in figures[:at])
    ]
    if free:
        return _resolve(free[-1], last, "period.sentence")
    carried = figure.inherited or figure.ranked or figure.kind == "growth"
    if carried and last is not None and not _is_current(view, figure):
        return Dated(last, rule="period.before")
    return UNDATED


def _is_current(view: View, figure: Figure) -> bool:
    """Whether a figure is of now or of any year ("annual trade now stands at"), or other dates are near."""
    dated = any(s.role == "period" for s in view.spans)
    return dated or view.has("time.now") or (figure.kind == "turnover" and view.has("time.annually"))


def _since_then(view: View, figure: Figure) -> bool:
    """As in "it was $3.9 billion in 2021; it has since grown to $4.5 billion"."""
    floor, end = view.floor(figure.anchor), figure.anchor.first
    return any(span.since and span.relative and floor <= span.first < end for span in view.spans)


def _leads_to(view: View, figure: Figure, after: Figure) -> bool:
    """As in "shrank by 14 percent to $5.5 billion in 2023"."""
    gap = range(figure.anchor.end, after.anchor.first)
    return after.kind == "turnover" and not after.baseline and any("small.to" in view.tags(n) for n in gap)


def _end_of_run(view: View, figure: Figure, dated: Dated) -> Dated:
    """As in "from $3 billion to $6 billion between 2016 and 2022": each end has its year."""
    run, lead = dated.period, view.tags(view.lead(figure.anchor))
    if run is None or dated.rule == "period.since":
        return UNDATED
    if figure.baseline or "small.from" in lead:
        return Dated(years(run.first_year, run.first_year), rule="period.run-start")
    return Dated(years(run.last_year, run.last_year), rule="period.run-end") if "small.to" in lead else dated


def _year_before(figures: list[Figure], found: list[Dated], at: int) -> Dated:
    """As in "shrank to $686 million in 2015 from $967 million": an undated base is of the year before."""
    one = figures[at - 1] if at else None
    period = found[at - 1].period if at else None
    if one is None or period is None or period.between_years or one.baseline or one.indicator != TURNOVER:
        return UNDATED
    known = found[at - 1].rule in ("period.own", "period.shared")
    if one.kind != "turnover" or not known or not figures[at].from_base:
        return UNDATED
    return _resolve(Span(0, 0, "base", shift=-1), period, "")


def _over_years(view: View, figure: Figure, dated: Dated, last: Period | None) -> Dated:
    """A change against a base some years back runs from that year: "five times as high as in 2009"."""
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
    if run := next((s for s in view.spans if s.length and s.relative and not bases), None):
        return _over_run(view, run, dated)
    if any(s.since and s.relative and s.first < anchor.first for s in view.spans):
        if last is None or not last.is_year or view.published is None:
            return UNDATED
        return Dated(years(last.last_year, view.published.year), rule="period.since")
    since = [s.period for s in view.spans if s.since and s.period and s.period.is_year]
    known = period is not None and period.is_year and dated.rule in ("period.before", "period.shared")
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


def deadline_of(view: View, figure: Figure, figures: list[Figure]) -> str | None:
    """The year by which a goal shall be reached, from the same sentence."""
    anchor = figure.anchor
    ceiling, floor = view.ceiling(anchor), view.floor(anchor)
    limit = _achieved_at(view, figure)
    spans = [s for s in view.spans if s.year and s.role in ("deadline", "period", "other") and not s.since]
    spans = [s for s in spans if s.role == "deadline" or not _dates_report(view, s, figures)]
    for span in [s for s in spans if anchor.end <= s.first < ceiling and not _is_gone(view, s)]:
        named = (
            figure.goal is not None or (figure.reading and figure.reading.rule == "mood.after")
        ) and "small.for" in view.tags(span.first - 1)  # "the goal they had set for"
        if (
            span.first < limit
            and _dates_goal(view, span)
            and (named or not _elsewhere(view, anchor.end, span))
        ):
            return str(span.year)
    if any(s.role == "deadline" and not s.year and 0 <= s.first - anchor.end <= _NEAR for s in view.spans):
        return None  # "and 30 billion in the longer term"
    others = [f for f in figures if f.kind == "target" and f.anchor.first < anchor.first]
    start = floor if others else 0
    told = [f for f in figures if f.kind == "turnover" and f.anchor.first < anchor.first]
    for span in reversed([s for s in spans if start <= s.first and s.end <= anchor.first]):
        if span.role == "period" and any(span.first < f.anchor.end + _NEAR * 2 for f in told):
            continue  # it dates a report: "in 2018 it was $865 million, so the goal of $1 billion is near"
        ahead = not span.relative or (span.first >= floor and _is_ahead(view, span))
        if span.role == "deadline" or (_dates_goal(view, span) and ahead and not _is_event(view, span)):
            return str(span.year)
    return None


def _is_gone(view: View, span: Span) -> bool:
    """As in "the target, set in 2015 for 2020": a past year that is no deadline."""
    known = view.published is not None and span.year is not None and span.role != "deadline"
    past = known and span.year < view.published.year  # type: ignore[operator, union-attr]
    return past and "small.in" in view.tags(span.first - 1)


def _dates_report(view: View, span: Span, figures: list[Figure]) -> bool:
    """Whether a year stands right behind a reported figure of the sentence, and so belongs to that."""
    return any(f.kind != "target" and 0 <= span.first - f.anchor.main_end <= _NEAR for f in figures)


def _achieved_at(view: View, figure: Figure) -> int:
    """The token where a goal is said to have been met; what follows it is no deadline."""
    for at in range(figure.anchor.end, min(figure.anchor.end + 14, len(view.words))):
        tags = view.tags(at)
        if "mood.be" in view.tags(at - 1):  # "should be passed by 2030"
            continue
        if "mood.achieved" in tags and ("verbs.past" in tags or "verbs" not in tags):
            return at
    return len(view.words)


def _elsewhere(view: View, first: int, span: Span) -> bool:
    """Whether a year behind a goal belongs to another event: a verb or a new clause stands between."""
    if "time.for" in view.tags(span.first - 1):  # "the $200 billion goal the two leaders had set for 2024"
        return _new_clause(view, first, span.first)
    return parted(view, first, span.first) and not (
        span.role == "deadline" and not _new_clause(view, first, span.first)
    )


def _new_clause(view: View, first: int, end: int) -> bool:
    return any("small.while" in view.tags(at) or view.word(at) in ";:" for at in range(first, end))


def _is_ahead(view: View, span: Span) -> bool:
    """As in "in the current year this indicator can come to $6.5 billion"."""
    if view.published is None or span.year is None:
        return not span.relative
    return span.year >= view.published.year


def _is_event(view: View, span: Span) -> bool:
    """As in "had agreed in 2009 to reach": the year before an intention dates the intention."""
    near = [view.tags(at) for at in range(max(0, span.first - 4), span.first)]
    return any("mood.aim" in tags or not tags.isdisjoint({"verbs", "speech"}) for tags in near)


def _dates_goal(view: View, span: Span) -> bool:
    if span.role == "deadline":
        return True
    before = view.tags(span.first - 1)
    named = any(
        t in before for t in ("time.within", "time.for", "small.in", "small.for", "small.to", "time.roadmap")
    )
    return named or (span.relative and bool(span.year))
