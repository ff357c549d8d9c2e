"""Which year is the deadline of which goal.

Opinion: the deadline stands in the sentence of its goal; a year that dates a report, the promise itself or
another event of the sentence is none.
"""

from __future__ import annotations

from metrics.extraction.dates.beside import NEAR
from metrics.extraction.dates.roles import goal_before
from metrics.extraction.dates.spans import Span, is_over
from metrics.extraction.figures import Figure
from metrics.extraction.meaning.clauses import parted
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.view import View

_CALLED = ("mood.after", "mood.named")
"""The rules of a reading that calls its sum a goal."""
_TOLD = frozenset({"speech.past", "mood.aim"})
_NO_EVENT = frozenset({"time.roadmap", "speech.according", "speech.his", "speech.first_person", "mood.modal"})
"""As in "the roadmap for 2024-2030", "we shall close this year above": nothing happened then."""
_AFTER_COMMA = 3
"""How far behind the comma that closes an inserted report the deadline may stand."""


def deadline_of(view: View, figure: Figure, figures: list[Figure]) -> str | None:
    """The year by which a goal shall be reached, from the same sentence."""
    anchor, limit = figure.anchor, _achieved_at(view, figure)
    ceiling, floor = anchor.ceiling, anchor.floor
    if _is_vague(view, figure, figures):
        return None
    spans = _candidates(view, anchor, figures)
    for span in [s for s in spans if anchor.end <= s.first < ceiling and not _is_gone(view, s)]:
        called = figure.goal is not None or (figure.reading and figure.reading.rule in _CALLED)
        named = called and "small.for" in view.tags_at[view.before_articles(span.first - 1)]
        soon = called and span.relative and figure.goal is None  # "should be possible this year"
        named = named or bool(soon and not _new_clause(view, anchor.end, span.first))
        if (
            span.first < limit
            and _dates_goal(view, span)
            and (named or not _elsewhere(view, anchor.end, span))
        ):
            return str(span.year)
    if (late := _behind_aside(view, figure, figures, spans)) is not None:
        return late
    if any(s.role == "deadline" and not s.year and 0 <= s.first - anchor.end <= NEAR for s in view.spans):
        return None  # "and 30 billion in the longer term"
    others = [f for f in figures if f.kind == "target" and f.anchor.first < anchor.first]
    start = floor if others else 0
    told = [f for f in figures if f.kind == "turnover" and f.anchor.first < anchor.first]
    for span in reversed([s for s in spans if start <= s.first and s.end <= anchor.first]):
        if "time.roadmap" in view.tags_at[span.first - 1]:
            return str(span.year)  # "under the plan for 2023-2027"
        if span.role == "period" and any(span.first < f.anchor.end + NEAR * 2 for f in told):
            continue  # it dates a report: "in 2018 it was $865 million, so the goal of $1 billion is near"
        before = bool(others) and _due_before(view, others[-1].anchor, span, anchor)
        month = span.period is not None and not span.period.is_year  # "in March of last year they charged"
        if before or (_is_gone(view, span) and (month or _told_then(view, span, anchor))):
            continue
        ahead = not span.relative or (span.first >= floor and _is_ahead(view, span))
        subject = (
            "mood.modal" in view.tags_at[span.end]
        )  # "I think the current year will bring us to 4.5 trillion"
        closing = span.role == "other" or not _is_event(view, span)  # "expected at the end of the year to"
        dates = _dates_goal(view, span) and (subject or (ahead and closing))
        if span.role == "deadline" or dates:
            return str(span.year)
    return None


def _is_vague(view: View, figure: Figure, figures: list[Figure]) -> bool:
    """As in "in the near term up to 1.5 billion, and till 2030 up to 3": the year is the next goal's."""
    anchor, at = figure.anchor, figures.index(figure) + 1
    if at >= len(figures) or figures[at].kind != "target":
        return False
    spans = [
        s for s in view.spans if s.role == "deadline" and anchor.floor <= s.first and s.end <= anchor.first
    ]
    return bool(spans) and not spans[-1].year and anchor.first - spans[-1].end <= NEAR


def _candidates(view: View, anchor: Anchor, figures: list[Figure]) -> list[Span]:
    """The spans that give a year and date neither a report, nor a promise, nor what is put in between."""
    spans = [s for s in view.spans if s.year and s.role in ("deadline", "period", "other") and not s.since]
    spans = [s for s in spans if not _inserted(view, s, anchor)]
    spans = [s for s in spans if s.role == "deadline" or not _dates_report(view, s, figures)]
    spans = [s for s in spans if not _is_run(s, figures)]
    return [s for s in spans if not _dates_promise(view, s, spans)]


def _is_run(span: Span, figures: list[Figure]) -> bool:
    """As in "grew 300% in five years to $404 million, and they have set a $2 billion target"."""
    return any(f.kind == "growth" and 0 <= span.first - f.anchor.main_end <= 1 for f in figures)


def _dates_promise(view: View, span: Span, spans: list[Span]) -> bool:
    """As in "a goal of $25 billion, set in 2013 for the year 2018": the second is the deadline."""
    if span.role == "deadline" or "small.in" not in view.tags_at[span.first - 1]:
        return False
    after = next((s for s in spans if 0 <= s.first - span.end <= _AFTER_COMMA), None)
    links = range(span.end, after.first) if after else ()
    return after is not None and (
        after.role == "deadline" or any("small.for" in view.tags_at[n] for n in links)
    )


def _due_before(view: View, earlier: Anchor, span: Span, anchor: Anchor) -> bool:
    """As in "the $40 billion by 2030 are reached, and now the aim is 100 billion": the first goal's own."""
    own = 0 <= span.first - earlier.end <= NEAR and not view.comma_between(earlier.end, span.first)
    return own and anchor.first - span.end > NEAR and view.comma_between(span.end, anchor.first)


def _behind_aside(view: View, figure: Figure, figures: list[Figure], spans: list[Span]) -> str | None:
    """As in "to double trade, $529 million in 2023, within three years": a report is put in between.

    Or what the goal starts from: "to double trade from the present $3 billion by 2030".
    """
    at = figures.index(figure) + 1
    if at >= len(figures) or figures[at].kind == "target" or not figure.anchor.ceiling < len(view.words):
        return None
    end = figures[at].anchor.end
    for span in spans:
        if span.role == "deadline" and end <= span.first < figures[at].anchor.ceiling:
            before = view.words[max(end, span.first - _AFTER_COMMA) : span.first]
            opened = "," in view.words[figure.anchor.end : figures[at].anchor.first]
            closed = "," in before and not _new_clause(view, figure.anchor.end, span.first)
            start = figures[at].baseline and span.first - end <= NEAR
            return str(span.year) if start or (opened and closed) else None
    return None


def _inserted(view: View, span: Span, anchor: Anchor) -> bool:
    """As in "a ferry line, due to open in 2028, should help to": a date that ends an inserted clause."""
    if span.end > anchor.first or view.word_at[span.end] != ",":
        return False
    content = False
    for at in range(span.first - 1, -1, -1):
        if view.word_at[at] == ",":
            return content
        soft = (
            not view.tags_at[at].isdisjoint({"small", "time", "hedges"})
            or view.word_at[at] in view.lexicon.articles
        )
        content = content or not soft
    return False


def _is_gone(view: View, span: Span) -> bool:
    """As in "the target, set in 2015 for 2020", "after signing a pact in February": a time that is over."""
    published, period, before = view.published, span.period, view.tags_at[span.first - 1]
    if published is None or period is None or span.role == "deadline":
        return False
    told = "small.in" in before or (span.relative and "time.for" not in before)  # "last year it was"
    return told and is_over(period, published)


def _told_then(view: View, span: Span, anchor: Anchor) -> bool:
    """As in "In 2018 the presidents agreed that trade should reach $30 billion": the year of the promise."""
    for cue in view.between(span.end, anchor.first):
        if "topics" in cue.tags and "topics.generic" not in cue.tags:
            return False  # "In 2020 trade was to reach $30 billion"
        if not cue.tags.isdisjoint(_TOLD):
            return True
    return False


def _dates_report(view: View, span: Span, figures: list[Figure]) -> bool:
    """Whether a year stands right behind a reported figure of the sentence, and so belongs to that."""
    near = [f for f in figures if f.kind != "target" and 0 <= span.first - f.anchor.main_end <= NEAR]
    return any(";" not in view.words[f.anchor.main_end : span.first] for f in near)


def _achieved_at(view: View, figure: Figure) -> int:
    """The token where a goal is said to have been met; what follows it is no deadline."""
    for at in range(figure.anchor.end, min(figure.anchor.end + 14, len(view.words))):
        tags = view.tags_at[at]
        if "mood.be" in view.tags_at[at - 1]:  # "should be passed by 2030"
            continue
        if "mood.achieved" in tags and ("verbs.past" in tags or "verbs" not in tags):
            return at
    return len(view.words)


def _elsewhere(view: View, first: int, span: Span) -> bool:
    """Whether a year behind a goal belongs to another event: a verb or a new clause stands between."""
    if _is_next_goals(view, first, span):
        return True
    if view.word_at[span.first - 1] == ":":
        return False  # "and we have a clear timetable: by the end of 2026"
    if "time.for" in view.tags_at[span.first - 1]:  # "the $200 billion goal the two leaders had set for 2024"
        return _new_clause(view, first, span.first)
    return parted(view, first, span.first) and not (
        span.role == "deadline" and not _new_clause(view, first, span.first)
    )


def _is_next_goals(view: View, first: int, span: Span) -> bool:
    """As in "to 12 billion when the line runs, and our ambition for the next decade is fifteen".

    Or "This year we shall see a billion, and for next year the presidents have named 1.5 billion".
    """
    lead = view.before_articles(span.first - 1)
    joined = "small.and" in view.tags_at[lead - 1] and view.word_at[lead - 2] == ","
    if joined and any(a.what == "money" and a.first >= span.end for a in view.anchors):
        return True
    noun = goal_before(view, span)
    return noun is not None and any("small.and" in view.tags_at[at] for at in range(first, noun.first))


def _new_clause(view: View, first: int, end: int) -> bool:
    return any("small.while" in view.tags_at[at] or view.word_at[at] in ";:" for at in range(first, end))


def _is_ahead(view: View, span: Span) -> bool:
    """As in "in the current year this indicator can come to $6.5 billion"."""
    if view.published is None or span.year is None:
        return not span.relative
    return span.year >= view.published.year


def _is_event(view: View, span: Span) -> bool:
    """As in "had agreed in 2009 to reach": the year before an intention dates the intention."""
    near = [view.tags_at[at] for at in range(max(0, span.first - 4), span.first)]
    near = [tags for tags in near if tags.isdisjoint(_NO_EVENT)]
    if span.relative and "modifiers.pointer" in view.tags_at[span.first - 1]:
        return False  # "We expect that this year trade will reach"
    return any("mood.aim" in tags or not tags.isdisjoint({"verbs", "speech"}) for tags in near)


def _dates_goal(view: View, span: Span) -> bool:
    if span.role == "deadline":
        return True
    at = span.first - 1
    while "time.level" in view.tags_at[at] or view.word_at[at] in view.lexicon.articles:
        at -= 1  # "for the whole of 2023"
    if view.word_at[span.first - 1] == "(" and view.word_at[span.end] == ")":
        return True  # "The target is $8 billion (2027)"
    before = view.tags_at[at]
    named = any(
        t in before for t in ("time.within", "time.for", "small.in", "small.for", "small.to", "time.roadmap")
    )
    return named or (span.relative and bool(span.year))
