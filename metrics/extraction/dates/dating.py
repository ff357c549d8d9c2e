"""Which span of time belongs to which reported figure.

Opinion: one date often serves several figures of a sentence, and the sentences after it; a span that dates
the base of a change, a deadline or another event serves none.
"""

from __future__ import annotations

from metrics.extraction.dates.bases import base_date, counted_from, from_baseline
from metrics.extraction.dates.beside import dates_of, own_date
from metrics.extraction.dates.runs import UNDATED, Dated, end_of_run, over_years, so_far
from metrics.extraction.dates.spans import Fiscal, Span, months, moved, preceding
from metrics.extraction.figures import Figure
from metrics.extraction.view import View
from metrics.periods import Period

_CLAUSES = frozenset({"small.where", "small.when"})
_MOVES = frozenset({"verbs.rise", "verbs.fall"})


def periods_of(view: View, figures: list[Figure], last: Period | None) -> list[Dated]:
    """The periods of the figures of a sentence; `last` is the period that was spoken of before it."""
    own: list[Span | None] = []
    for figure in figures:
        taken = own[-1] if own else None
        own.append(None if figure.kind == "target" else own_date(view, figure, taken))
    _respectively(view, figures, own)
    _lead_back(view, figures, own)
    found: list[Dated] = []
    before: Period | None = last
    fiscal: Fiscal = ""
    for at, figure in enumerate(figures):
        dated = UNDATED
        if figure.kind != "target":
            own[at] = so_far(view, own[at], before)
            dated = (
                _resolve(own[at], before, "period.own", fiscal)
                if own[at]
                else _shared(view, figures, own, found, at, last)
            )
            if figure.kind == "turnover" and dated.period and dated.period.between_years:
                dated = end_of_run(view, figure, dated)
            if figure.kind == "growth":
                reached = max((s.end for s in own[:at] if s), default=0)
                dated = over_years(view, figure, dated, last, reached)
        found.append(dated)
        if dated.period and (not figure.baseline or _follows(own, at)):
            before, fiscal = dated.period, dated.fiscal
    found = [from_baseline(figures, found, at) for at in range(len(figures))]
    return [_lent(figures, found, at) for at in range(len(figures))]


def looks_back(view: View, figure: Figure, period: Period | None, last: Period | None) -> bool:
    """As in "It came to $3 billion in 2023. For 2022 it had stood at $2 billion": the story stays in 2023."""
    cue = figure.cue
    if cue is None or period is None or last is None or period.last_year >= last.last_year:
        return False
    return any("mood.pluperfect" in view.tags_at[at] for at in (cue.first - 1, cue.first))


def _lent(figures: list[Figure], found: list[Dated], at: int) -> Dated:
    """As in "$3.4 billion, up 24 percent on the first six months of 2021": the change tells the period."""
    after = found[at + 1] if at + 1 < len(found) else UNDATED
    told = figures[at].kind == "turnover" and found[at].rule in ("", "period.before")
    return after if told and after.rule in ("period.after-base", "period.no-base") else found[at]


def _respectively(view: View, figures: list[Figure], own: list[Span | None]) -> None:
    """As in "$0.9bn, $1.1bn and $1.2bn in 2021, 2022 and 2023 respectively": one date each, in order."""
    if "time.respectively" not in view.tagset:
        return
    told = [at for at, figure in enumerate(figures) if figure.kind != "target"]
    spans = [span for span in view.spans if span.role == "period"]
    if len(told) == len(spans) > 1:
        for at, span in zip(told, spans, strict=True):
            own[at] = span


def _lead_back(view: View, figures: list[Figure], own: list[Span | None]) -> None:
    """As in "to $4.2 billion, compared with $6.5 billion, during the first half": the date is the first's."""
    for at in range(1, len(figures)):
        span, base = own[at], figures[at]
        first = figures[at - 1]
        if span is None or own[at - 1] or not base.baseline or first.kind != "turnover" or first.baseline:
            continue
        if span.role == "period" and not span.shift and view.comma_between(base.anchor.end, span.first):
            own[at - 1], own[at] = span, None


def _follows(own: list[Span | None], at: int) -> bool:
    """As in "from $4.2 billion in 2022 to $4.5 billion a year later": the next date counts from the base."""
    span = own[at + 1] if at + 1 < len(own) else None
    return span is not None and span.shift > 0


def _resolve(span: Span | None, last: Period | None, rule: str, fiscal: Fiscal = "") -> Dated:
    """A span's period; one that only shifts ("a year earlier") moves the period spoken of before."""
    if span is None:
        return UNDATED
    if span.same:
        return Dated(_same(span, last, fiscal), "" if span.fiscal else fiscal, "period.same")
    if span.part and last is not None:
        return _ending_with(span.part, last)
    if span.step:
        return Dated(preceding(last), fiscal, "period.preceding") if last and not last.is_year else UNDATED
    if span.shift and last is not None and not last.between_years:
        return Dated(moved(last, span.shift), fiscal, "period.shifted")
    return Dated(span.period, span.fiscal, rule if span.period else "")


def _ending_with(part: tuple[int, int], last: Period) -> Dated:
    """As in "In July 2024 it was $2 billion. The first seven months brought $14 billion": up to July."""
    if last.between_years or last.first_year != last.last_year or not part[0] <= part[1] == last.last_month:
        return UNDATED
    return Dated(months(last.last_year, part[0], last.last_year, part[1]), rule="period.part")


def _same(span: Span, last: Period | None, fiscal: Fiscal) -> Period | None:
    """As in "the same period of 2023": the months spoken of before, in another year."""
    if last is None or last.between_years:
        return span.period if span.period and not span.period.is_year else None
    if span.period is not None and not span.period.is_year:
        return span.period
    shift = span.period.last_year - last.last_year if span.period else span.shift
    shift = -1 if fiscal and span.relative and span.period else shift
    return moved(last, shift)


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
        return base_date(view, figures, found, at)
    now = not figure.ranked and view.has("time.now", figure.anchor.floor, figure.anchor.end + 1)
    if now or (figure.kind == "turnover" and _since_then(view, figure)):
        return UNDATED
    after = figures[at + 1] if at + 1 < len(figures) else None
    if figure.kind == "growth" and after is not None and own[at + 1] and _leads_to(view, figure, after):
        return _resolve(own[at + 1], last, "period.shared")
    for n in range(at - 1, -1, -1):
        if _in_aside(view, figures[n], own[n], figure):
            continue
        if figures[n].kind != "target" and not figures[n].baseline and found[n].period:
            counted = counted_from(view, figures[n], figure, own[n], found[n], last)
            return counted or Dated(found[n].period, found[n].fiscal, "period.shared")
    for n in range(at + 1, len(figures)):
        span = own[n]
        if span and span.role == "period" and not (span.same or span.shift) and _lends(figures[n], figure):
            return _resolve(span, last, "period.shared")
    if free := _free(view, figures, own, at):
        return _resolve(free[-1], last, "period.sentence")
    carried = figure.inherited or figure.ranked or figure.kind == "growth" or _is_told(figure)
    bases = [span for span, one in zip(own, figures, strict=True) if one.baseline]
    vows = [one for one in figures[at + 1 :] if one.kind == "target"]
    if carried and last and not last.between_years and not _is_current(view, figure, bases, vows):
        return Dated(last, rule="period.before")
    return UNDATED


def _lends(after: Figure, figure: Figure) -> bool:
    """As in "rose 5% in dollars and 9% in euros in 2023": whether a later figure's date is this one's too."""
    listed = after.kind == "growth" and (figure.kind == "turnover" or "growth.list" in after.rules)
    return not after.baseline and (after.kind == "turnover" or listed)


def _free(view: View, figures: list[Figure], own: list[Span | None], at: int) -> list[Span]:
    """The periods before a figure that date nothing else in its sentence."""
    figure = figures[at]
    taken = [
        s for n, s in enumerate(own) if s and (figures[n].baseline or _in_aside(view, figures[n], s, figure))
    ]
    vows = [f for f in figures[:at] if f.kind == "target"]
    before = [s for s in dates_of(view, figure) if s.first < figure.anchor.floor and s.role == "period"]
    return [s for s in before if s not in taken and not any(_dates_vow(view, f, s) for f in vows)]


def _dates_vow(view: View, goal: Figure, span: Span) -> bool:
    """As in "In 2018 they vowed to reach it by 2020; in fact ...": the date of a goal."""
    if goal.anchor.end <= span.first:
        return True
    due = [s for s in view.spans if s.role == "deadline" and s.first >= goal.anchor.end]
    return bool(due) and span.first < goal.anchor.first and due[0].first < goal.anchor.ceiling


def _in_aside(view: View, one: Figure, span: Span | None, other: Figure) -> bool:
    """As in "trade, which stood at $3 billion in 2016, has doubled": a figure inside an inserted clause."""
    if span is None or view.tagset.isdisjoint(_CLAUSES) or not one.anchor.end <= other.anchor.first:
        return False
    closed = "," in view.words[one.anchor.end : other.anchor.first]
    for at in range(one.anchor.first - 1, -1, -1):
        if view.word_at[at] == ",":
            return closed and not view.tags_at[at + 1].isdisjoint(_CLAUSES)
    return False


def _is_told(figure: Figure) -> bool:
    """As in "In 2023 trade with Cestria grew. Trade with Doria amounted to $3 billion": the story goes on.

    Or "Goods to the value of $3 billion were traded between the two": there the verb follows.
    """
    cue = figure.cue
    if cue is None and figure.topic is not None and figure.topic.rule == "topic.between":
        return True
    return cue is not None and "verbs.past" in cue.tags and "mood.present" not in cue.tags


def _is_current(view: View, figure: Figure, bases: list[Span | None], vows: list[Figure]) -> bool:
    """Whether a figure is of now or of any year ("annual trade now stands at"), or other dates are near.

    `bases` date what is compared with: "It rose by 12 percent compared to $1.2 billion in 2022"; a date
    before one of the `vows` tells when that was made: "and they agreed in December to bring it to".
    """
    near = [s for s in view.spans if s.role == "period" and not s.same and s not in bases]
    dated = any(not any(f.anchor.floor <= s.first < f.anchor.first for f in vows) for s in near)
    return dated or view.has("time.now") or (figure.kind == "turnover" and view.has("time.annually"))


def _since_then(view: View, figure: Figure) -> bool:
    """As in "it was $3.9 billion in 2021; it has since grown to $4.5 billion"."""
    floor, end = figure.anchor.floor, figure.anchor.first
    return any(span.since and span.relative and floor <= span.first < end for span in view.spans)


def _leads_to(view: View, figure: Figure, after: Figure) -> bool:
    """As in "shrank by 14 percent to $5.5 billion in 2023", not "by 14 percent, and recovered to"."""
    gap = view.between(figure.anchor.end, after.anchor.first)
    moves = any(not cue.tags.isdisjoint(_MOVES) for cue in gap)
    led = after.kind == "turnover" and not after.baseline and not moves
    return led and any("small.to" in cue.tags for cue in gap)
