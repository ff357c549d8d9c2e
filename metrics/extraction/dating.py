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
        own.append(_own(view, figure, taken) if figure.kind != "target" else None)
    found: list[Dated] = []
    before = last
    for at, figure in enumerate(figures):
        dated = UNDATED
        if figure.kind != "target":
            dated = (
                _resolve(own[at], before, "period.own")
                if own[at]
                else _shared(view, figures, own, found, at, last)
            )
            if figure.kind == "growth":
                dated = _over_years(view, figure, dated)
        found.append(dated)
        before = dated.period if dated.period and not figure.baseline else before
    return found


def _resolve(span: Span | None, last: Period | None, rule: str) -> Dated:
    """A span's period; one that only shifts ("a year earlier") moves the period spoken of before."""
    if span is None:
        return UNDATED
    if span.same and span.year and last is not None and not last.between_years:
        moved = {"first_year": span.year - (last.last_year - last.first_year), "last_year": span.year}
        return Dated(last.model_copy(update=moved), rule="period.same")
    if span.shift and last is not None and not last.between_years:
        years_on = {"first_year": last.first_year + span.shift, "last_year": last.last_year + span.shift}
        return Dated(last.model_copy(update=years_on), rule="period.shifted")
    return Dated(span.period, span.fiscal, rule if span.period else "")


def _dates(view: View, figure: Figure) -> list[Span]:
    """The spans that may date a report: past ones, and "by the end of 2017" if 2017 is over."""
    published = view.published
    roles = {"period", "base"} if figure.baseline else {"period"}
    ok = [
        s
        for s in view.spans
        if s.role in roles or (s.role in ("deadline", "other") and _is_past(s, published))
    ]
    return [s for s in ok if not s.since]


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
    told = [s for s in view.spans if s.role == "base" and s.end <= anchor.first and s.period]
    if told and "small.when" in view.tags(told[-1].end + (view.word(told[-1].end) == ",")):
        return told[-1]
    cue = figure.reading.cue if figure.reading else None
    subject = cue is None or cue.first >= anchor.end  # "$620 million crossed the border last year"
    return right[0] if right and (subject or not parted(view, anchor.end, right[0].first)) else None


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
        return _year_before(figures, found, at)
    for n in range(at - 1, -1, -1):
        if figures[n].kind != "target" and not figures[n].baseline and found[n].period:
            if figure.kind == "growth" and found[n].rule == "period.shifted" and last is not None:
                return Dated(
                    last, rule="period.before"
                )  # "it had been $6 billion the year before, a rise of 7%"
            return Dated(found[n].period, found[n].fiscal, "period.shared")
    for n in range(at + 1, len(figures)):
        if figures[n].kind != "target" and not figures[n].baseline and own[n]:
            return _resolve(own[n], last, "period.shared")
    free = [s for s in _dates(view, figure) if s.first < view.floor(figure.anchor) and s.role == "period"]
    taken = [s for n, s in enumerate(own) if s and figures[n].baseline]
    free = [
        s
        for s in free
        if s not in taken and not any(f.kind == "target" and f.anchor.end <= s.first for f in figures[:at])
    ]
    if free:
        return _resolve(free[-1], last, "period.sentence")
    if last is not None and not _is_current(view, figure):
        return Dated(last, rule="period.before")
    return UNDATED


def _year_before(figures: list[Figure], found: list[Dated], at: int) -> Dated:
    """As in "shrank to $686 million in 2015 from $967 million": the same months a year earlier."""
    main = next((n for n in range(at - 1, -1, -1) if figures[n].kind == "turnover"), None)
    period = found[main].period if main is not None and not figures[main].baseline else None
    if main is None or period is None or period.between_years or "small.from" not in figures[at].lead:
        return UNDATED
    return Dated(period.year_before(), found[main].fiscal, "period.year-before")


def _is_current(view: View, figure: Figure) -> bool:
    """Whether a figure is of now or of any year ("annual trade now stands at"), or its sentence has other dates."""
    dated = any(s.role == "period" for s in view.spans)
    return dated or view.has("time.now") or (figure.kind == "turnover" and view.has("time.annually"))


def _over_years(view: View, figure: Figure, dated: Dated) -> Dated:
    """A change against a base some years back runs from that year: "five times as high as in 2009"."""
    anchor = figure.anchor
    bases = [s for s in view.spans if s.role == "base" and s.period and s.period.is_year and not s.relative]
    near = [s for s in bases if anchor.end <= s.first < view.ceiling(anchor)]
    period = dated.period
    if (
        near
        and period
        and period.is_year
        and near[0].period
        and period.first_year - near[0].period.first_year > 1
    ):
        return Dated(years(near[0].period.first_year, period.first_year), rule="period.from-base")
    run = next((s.length for s in view.spans if s.length and anchor.end <= s.first < view.ceiling(anchor)), 0)
    if run and not bases:
        start = (
            period if dated.rule in ("period.shared", "period.before") and period and period.is_year else None
        )
        return Dated(years(start.first_year, start.first_year + run), rule="period.run") if start else UNDATED
    since = [s for s in view.spans if s.since and s.period and s.period.is_year]
    if since and since[0].period and period is None and view.published:
        return Dated(years(since[0].period.first_year, view.published.year), rule="period.since")
    return dated


def deadline_of(view: View, figure: Figure, figures: list[Figure]) -> str | None:
    """The year by which a goal shall be reached, from the same sentence."""
    anchor = figure.anchor
    ceiling, floor = view.ceiling(anchor), view.floor(anchor)
    limit = _achieved_at(view, figure)
    spans = [s for s in view.spans if s.year and s.role in ("deadline", "period", "other") and not s.since]
    spans = [s for s in spans if s.role == "deadline" or not _dates_report(view, s, figures)]
    for span in [s for s in spans if anchor.end <= s.first < ceiling]:
        if span.first < limit and _dates_goal(view, span) and not _elsewhere(view, anchor.end, span):
            return str(span.year)
    others = [f for f in figures if f.kind == "target" and f.anchor.first < anchor.first]
    start = floor if others else 0
    for span in reversed([s for s in spans if start <= s.first and s.end <= anchor.first]):
        ahead = _is_ahead(view, span) and (not span.relative or span.first >= floor)
        if span.role == "deadline" or (_dates_goal(view, span) and ahead and not _is_event(view, span)):
            return str(span.year)
    return None


def _dates_report(view: View, span: Span, figures: list[Figure]) -> bool:
    """Whether a year stands right behind a reported figure of the sentence, and so belongs to that."""
    return any(f.kind != "target" and 0 <= span.first - f.anchor.main_end <= _NEAR for f in figures)


def _achieved_at(view: View, figure: Figure) -> int:
    """The token where a goal is said to have been met; what follows it is no deadline."""
    for at in range(figure.anchor.end, min(figure.anchor.end + 14, len(view.words))):
        tags = view.tags(at)
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


def announced(view: View) -> Period | None:
    """The period that a sentence of statistics without a figure speaks of: "published the results of 2022"."""
    if "speech.statistics" not in view.tagset:
        return None
    found = [span.period for span in view.spans if span.role == "period" and not span.shift]
    return found[-1] if found else None
