"""Which span of time belongs to which figure, and which deadline to which goal.

Opinion: the span right after a figure wins over the one before it; a span that dates the base of a change, a
deadline or another event dates no figure. One date often serves several figures of a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from metrics.extraction.figures import Figure
from metrics.extraction.spans import Span, months, years
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


def periods_of(view: View, figures: list[Figure], last: Dated) -> list[Dated]:
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
            span = own[at]
            dated = (
                _resolve(span, before, "period.own") if span else _shared(view, figures, own, found, at, last)
            )
        if figure.kind == "growth":
            dated = _over_years(view, figure, dated)
        found.append(dated)
        before = dated if dated.period and not figure.baseline else before
    return [_from_baseline(figures, found, at) for at in range(len(figures))]


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


def _resolve(span: Span, last: Dated, rule: str) -> Dated:
    """A span's period; one that only shifts ("a year earlier") moves the period spoken of before."""
    known = last.period if last.period is not None and not last.period.between_years else None
    if known is not None and span.same and span.year:
        first = span.year - (known.last_year - known.first_year)
        return Dated(
            months(first, known.first_month, span.year, known.last_month), last.fiscal, "period.same"
        )
    if known is not None and span.shift:
        first, end = known.first_year + span.shift, known.last_year + span.shift
        return Dated(months(first, known.first_month, end, known.last_month), last.fiscal, "period.shifted")
    return Dated(span.period, span.fiscal, rule) if span.period else UNDATED


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
    view: View, figures: list[Figure], own: list[Span | None], found: list[Dated], at: int, last: Dated
) -> Dated:
    """A date given once: by the figure before, by the one after, by the sentence, by the sentence before."""
    figure = figures[at]
    if figure.baseline:
        return _year_before(figures, found, at)
    if view.has("time.now", view.floor(figure.anchor), figure.anchor.first):
        return UNDATED
    for n in range(at - 1, -1, -1):
        if figures[n].kind != "target" and not figures[n].baseline and found[n].period:
            if figure.kind == "growth" and found[n].rule == "period.shifted" and last.period:
                return replace(
                    last, rule="period.before"
                )  # "had been $6 billion the year before, a rise of 7%"
            return replace(found[n], rule="period.shared")
    for n in range(at + 1, len(figures)):
        span = own[n]
        gives = figures[n].kind == "turnover" or (figures[n].kind == "growth" and figure.kind == "turnover")
        if gives and not figures[n].baseline and span and span.role == "period":
            return _resolve(span, last, "period.shared")
    if free := _free(view, figures, own, at):
        return _resolve(free[-1], last, "period.sentence")
    if last.period is not None and not _is_current(view, figure):
        return replace(last, rule="period.before")
    return UNDATED


def _free(view: View, figures: list[Figure], own: list[Span | None], at: int) -> list[Span]:
    """The spans before a figure's segment that date no base and no goal."""
    taken = [span for n, span in enumerate(own) if span and figures[n].baseline]
    goals = [figure for figure in figures[:at] if figure.kind == "target"]
    floor = view.floor(figures[at].anchor)
    spans = [
        s for s in _dates(view, figures[at]) if s.first < floor and s.role == "period" and s not in taken
    ]
    return [s for s in spans if not any(goal.anchor.end <= s.first for goal in goals)]


def _year_before(figures: list[Figure], found: list[Dated], at: int) -> Dated:
    """As in "shrank to $686 million in 2015 from $967 million": the same months a year earlier."""
    main = next((n for n in range(at - 1, -1, -1) if figures[n].kind == "turnover"), None)
    period = found[main].period if main is not None and not figures[main].baseline else None
    if main is None or period is None or period.between_years or "small.from" not in figures[at].lead:
        return UNDATED
    return Dated(period.year_before(), found[main].fiscal, "period.year-before")


def _is_current(view: View, figure: Figure) -> bool:
    """As in "annual trade now stands at"; also where the sentence has dates of something else."""
    dated = any(s.role == "period" for s in view.spans)
    return dated or view.has("time.now") or (figure.kind == "turnover" and view.has("time.annually"))


def _over_years(view: View, figure: Figure, dated: Dated) -> Dated:
    """A change against a base some years back runs from that year: "five times as high as in 2009"."""
    end, ceiling, period = figure.anchor.end, view.ceiling(figure.anchor), dated.period
    bases = [s.period for s in view.spans if s.role == "base" and not s.relative and end <= s.first < ceiling]
    base = next((p for p in bases if p and p.is_year), None)
    if base and period and period.is_year and period.first_year - base.first_year > 1:
        return Dated(years(base.first_year, period.first_year), rule="period.from-base")
    if run := next((s for s in view.spans if s.length and s.relative and not base), None):
        return _over_run(view, run, dated)
    opened = next((s.period for s in view.spans if s.since and s.period and s.period.is_year), None)
    if opened and view.published:
        return Dated(years(opened.first_year, view.published.year), rule="period.since")
    return UNDATED if opened or view.has("time.since") else dated


def _over_run(view: View, run: Span, dated: Dated) -> Dated:
    """As in "over the past seven years trade has doubled", "has grown tenfold in twenty years"."""
    if dated.rule == "period.own":
        return dated
    if run.role == "other" and view.published:
        return Dated(years(view.published.year - run.length, view.published.year), rule="period.run")
    start = dated.period if dated.period and dated.period.is_year else None
    return (
        Dated(years(start.first_year, start.first_year + run.length), rule="period.run") if start else UNDATED
    )


def deadline_of(view: View, figure: Figure, figures: list[Figure]) -> str | None:
    """The year by which a goal shall be reached, from the same sentence."""
    anchor = figure.anchor
    ceiling, floor = view.ceiling(anchor), view.floor(anchor)
    limit = _achieved_at(view, figure)
    spans = [s for s in view.spans if s.year and s.role in ("deadline", "period", "other") and not s.since]
    spans = [s for s in spans if s.role == "deadline" or not _dates_report(view, s, figures)]
    for span in [s for s in spans if anchor.end <= s.first < ceiling and not _is_gone(view, s)]:
        if span.first < limit and _dates_goal(view, span) and not _elsewhere(view, anchor.end, span):
            return str(span.year)
    others = [f for f in figures if f.kind == "target" and f.anchor.first < anchor.first]
    start = floor if others else 0
    for span in reversed([s for s in spans if start <= s.first and s.end <= anchor.first]):
        ahead = _is_ahead(view, span) and (not span.relative or span.first >= floor)
        if span.role == "deadline" or (_dates_goal(view, span) and ahead and not _is_event(view, span)):
            return str(span.year)
    return None


def _is_gone(view: View, span: Span) -> bool:
    """As in "the target, set in 2015 for 2020": a year in the past that is no deadline dates something else."""
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


def announced(view: View) -> Period | None:
    """The period that statistics without a figure speak of: "published the results of 2022"."""
    if "speech.statistics" not in view.tagset:
        return None
    found = [span.period for span in view.spans if span.role == "period" and not span.shift]
    return found[-1] if found else None
