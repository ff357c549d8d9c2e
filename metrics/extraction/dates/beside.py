"""Which span of time stands beside a figure, in its own clause.

Opinion: the span right after a figure wins over the one before it; one that opens the next clause, heads
the next figure or dates the report is not its own.
"""

from __future__ import annotations

from datetime import date

from metrics.extraction.dates.spans import Span, is_over
from metrics.extraction.figures import Figure
from metrics.extraction.meaning.clauses import parted, told_when
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.view import View

_SOFT = frozenset({"small", "time", "hedges"})
_BRACKET = 12
"""The most tokens of a bracket that may stand between a figure and its date."""
_SUBJECT = 8
"""In how many tokens behind a year its verb of speech must stand."""
NEAR = 4
"""A span that begins at most so many tokens behind a figure is its own."""


def dates_of(view: View, figure: Figure) -> list[Span]:
    """The spans that may date a report: past ones, and "by the end of 2017" if 2017 is over."""
    published = view.published
    roles = {"period", "base"} if figure.baseline else {"period"}
    ok = [
        s
        for s in view.spans
        if s.role in roles or (s.role in ("deadline", "other") and _is_past(s, published))
    ]
    return [s for s in ok if not (s.since or _dates_report_of(view, s) or _names_end(view, s))]


def _names_end(view: View, span: Span) -> bool:
    """As in "in fiscal 2022/23, which ended in June": when the period before it was over."""
    at = _before_in(view, span)
    cue = view.over.get(at)
    return cue is not None and "time.closing" in cue.tags and view.word_at[cue.first - 1] == ","


def _before_in(view: View, span: Span) -> int:
    """The last token before a span, its article and its preposition: "ended | in the year 2022"."""
    at = span.first - 1
    while "small.in" in view.tags_at[at] or view.word_at[at] in view.lexicon.articles:
        at -= 1
    return at


def _dates_report_of(view: View, span: Span) -> bool:
    """As in "A newspaper last year put trade above $3 billion": the date of the report, not of the trade."""
    if _told_aside(view, span):
        return True
    if not span.relative:
        return _dates_speech(view, span)
    if "speech.past" not in view.tags_at[span.end] or view.word_at[span.first - 1] in ",;:":
        return False
    return span.first > 0 and not view.has("topics", 0, span.first) and view.has("topics.trade", span.end)


def _told_aside(view: View, span: Span) -> bool:
    """As in "For 2022 Arland had reported, in March, a turnover of": when the report was made."""
    at = _before_in(view, span)
    if view.word_at[at] != "," or view.word_at[span.end] != "," or "speech.past" not in view.tags_at[at - 1]:
        return False
    return any(s.role == "period" and s.end < at for s in view.spans)


def _dates_speech(view: View, span: Span) -> bool:
    """As in "In 2018 Minister Pell said that trade would reach ...": no figure is of that year."""
    for cue in view.between(span.end, span.end + _SUBJECT):
        if "topics" in cue.tags:
            return False
        if "speech.past" in cue.tags:
            return "modifiers.pointer" in view.tags_at[cue.end]
    return False


def _is_past(span: Span, published: date | None) -> bool:
    if span.period is None or published is None:
        return span.period is not None
    return is_over(span.period, published)


def own_date(view: View, figure: Figure, taken: Span | None) -> Span | None:
    """The span next to a figure in its own segment."""
    anchor = figure.anchor
    floor, ceiling = anchor.floor, anchor.ceiling
    spans = dates_of(view, figure)
    if (label := _label(view, anchor, spans)) is not None:
        return label
    if (behind := _behind_bracket(view, anchor, spans)) is not None:
        return behind
    right = [s for s in spans if anchor.main_end <= s.first < ceiling]
    if right and _added_up(view, anchor, right[0]):
        return None
    if right and (_opens(view, anchor.end, right[0], ceiling) or _is_next(view, anchor, right[0])):
        right = []
    left = [s for s in spans if floor <= s.first < anchor.first and s is not taken]
    left = [s for s in left if not any(word == ";" for word in view.words[s.end : anchor.first])]
    for span in right:
        if span.first < anchor.end or (
            span.first - anchor.end <= NEAR and not view.comma_between(anchor.end, span.first)
        ):
            return span
    if (
        "small.when" in view.tags_at[anchor.end]
        and right
        and not view.comma_between(anchor.end, right[0].first)
    ):
        return right[0]  # "stood at $450 million when ties were normalised in 1995"
    told = [s for s in view.spans if s.end <= anchor.first and s.period]
    if told and told_when(view, told[-1], anchor):
        return told[-1]
    if figure.baseline:
        left = [s for s in left if not s.same]  # "has in the same time gone from 1 to 3.1 billion"
        return right[0] if right else (left[-1] if left and anchor.first - left[-1].end <= NEAR else None)
    if left:
        return left[-1]
    # As in "$620 million crossed the border last year".
    subject = figure.cue is None or figure.cue.first >= anchor.end
    return right[0] if right and (subject or not parted(view, anchor.end, right[0].first)) else None


def _added_up(view: View, anchor: Anchor, span: Span) -> bool:
    """As in "$3.7 billion in the last 20 years, since they signed a pact in 1999": the run is the period."""
    return any(s.length and 0 <= s.first - anchor.end <= NEAR and s.end <= span.first for s in view.spans)


def _behind_bracket(view: View, anchor: Anchor, spans: list[Span]) -> Span | None:
    """As in "$4.4 billion (2022: $4 billion) in 2023"."""
    if view.word_at[anchor.end] != "(":
        return None
    close = next((n for n in range(anchor.end, anchor.end + _BRACKET) if view.word_at[n] == ")"), None)
    if close is None:
        return None
    near = (s for s in spans if 0 < s.first - close <= 2 and not view.comma_between(close + 1, s.first))
    return next(near, None)


def _is_next(view: View, anchor: Anchor, span: Span) -> bool:
    return _closes_bracket(view, anchor) or _heads_next(view, anchor, span)


def _closes_bracket(view: View, anchor: Anchor) -> bool:
    """As in "$4.4 billion (+12%), in the first quarter of 2023": the date is of what comes next."""
    inside = view.word_at[anchor.first - 1] == "(" and view.word_at[anchor.end] == ")"
    return inside and view.word_at[anchor.end + 1] in (",", ";")


def _label(view: View, anchor: Anchor, spans: list[Span]) -> Span | None:
    """As in "(2022: $1.1bn; 2021: $0.9bn)": a date that heads its figure."""
    mark = anchor.first - 1
    if view.word_at[mark] != ":":
        return None
    return next(
        (s for s in spans if s.end == mark and view.word_at[s.first - 1] in ("(", ";", ",", "")), None
    )


def _opens(view: View, first: int, span: Span, ceiling: int) -> bool:
    """As in "has grown 2.3-fold, he noted, and in 2021 it hit $836 million": the date opens a clause."""
    joined = any(
        "small.and" in view.tags_at[n] and (view.word_at[n - 1] == "," or n >= span.first - 2)
        for n in range(first, span.first)
    )
    return joined and any("verbs" in view.tags_at[n] for n in range(span.end, ceiling))


def _heads_next(view: View, anchor: Anchor, span: Span) -> bool:
    """As in "to $4.6 billion, and in the first four months another 17%", "with April alone down 4%".

    Also as a label: "$98 billion (2022: $95 billion)".
    """
    ceiling = anchor.ceiling
    label = view.word_at[span.end] == ":" and span.end + 1 == ceiling
    if ceiling >= len(view.words) or (not label and view.comma_between(span.end, ceiling)):
        return False
    for at in range(span.first - 1, anchor.end - 1, -1):
        if view.word_at[at] in ",;(":
            return True
        if "small.and" in view.tags_at[at] and span.end == ceiling:
            return True  # "In 2022 it was $24 billion and in 2021 $18 billion"
        if view.tags_at[at].isdisjoint(_SOFT) and view.word_at[at] not in view.lexicon.articles:
            return False
    return False
