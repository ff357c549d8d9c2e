"""Figures with everything around them, as proposed claims.

Opinion: a quote is the words that make the claim, from its noun or predicate to the end of its date, never
more than its sentence and never across another figure.
"""

from __future__ import annotations

from typing import NamedTuple

from metrics.bounds import Hedge, ends_of
from metrics.extraction.countries.context import Pair
from metrics.extraction.dates.runs import Dated
from metrics.extraction.dates.spans import fiscal_months
from metrics.extraction.figures import Figure
from metrics.extraction.numbers.amounts import HEDGES
from metrics.extraction.text.tokens import HEADING
from metrics.extraction.view import View
from metrics.models import ProposedClaim
from metrics.quotes import quote_at

_LONGEST = 240


def hedge_of(view: View, figure: Figure) -> Hedge:
    """The hedge of a figure: a word beside it, or the verb ("topped", "approached")."""
    anchor = figure.anchor
    past = figure.goal is not None and anchor.hedge == "above" and figure.reading is not None
    if past and figure.reading and figure.reading.mood == "report":
        return "exact"  # "blowing past the $200 billion goal": the goal itself is no more than it says
    if anchor.hedge:
        return anchor.hedge
    cue = figure.cue
    moved = (
        figure.kind == "turnover"
        and cue is not None
        and not cue.tags.isdisjoint({"verbs.rise", "verbs.raise"})
    )
    if anchor.up_to and figure.kind != "target" and not moved and not figure.listed:
        return "below"
    if (
        cue
        and figure.goal is None
        and not figure.listed
        and not figure.baseline
        and cue.first >= anchor.floor
        and not (figure.kind == "growth" and "small.by" in view.tags_at[anchor.lead])
    ):
        if "verbs.above" in cue.tags:
            return "above"
        if "verbs.below" in cue.tags:
            return "below"
        if figure.kind == "turnover" and "verbs.reach" in cue.tags:
            return _before_verb(view, cue.first)
    return "exact"


def _before_verb(view: View, verb: int) -> Hedge:
    """As in "has almost reached $4 billion", "more or less stood at": the hedge stands before the verb."""
    tags = view.tags_at[verb - 1]
    return next((hedge for hedge in HEDGES if f"hedges.{hedge}" in tags), "exact")


class About(NamedTuple):
    """What the sentence and its neighbours say about a figure; `home`: the country whose trade is told."""

    pair: Pair | None
    home: str | None
    speaker: str | None
    dated: Dated
    deadline: str | None
    rules: tuple[str, ...]


def claim_of(view: View, figure: Figure, about: About) -> ProposedClaim:
    """The claim of a figure."""
    anchor = figure.anchor
    hedge = hedge_of(view, figure)
    goal = figure.kind == "target"
    low = high = figure.value
    if figure.value is not None and not goal:
        if anchor.spread and anchor.what == "money":
            low, high = anchor.spread
        else:
            low, high = ends_of(figure.value, hedge, anchor.last_place)
    period = about.dated.period
    if period is not None and about.dated.fiscal:
        period = fiscal_months(period, about.dated.fiscal, about.pair or (), anchor.currency, about.home)
    first, end = extent(view, figure)
    text = view.text
    money = anchor.what == "money"
    return ProposedClaim(
        kind=figure.kind,
        indicator=figure.indicator,
        amount=figure.value,
        low=low,
        high=high,
        currency=anchor.currency if money else None,
        hedge=hedge,
        period=None if goal else period,
        deadline=about.deadline,
        pair=about.pair,
        speaker=about.speaker,
        quote=quote_at(text, first, end),
        factor=figure.factor,
        anchor_start=view.starts[anchor.first],
        anchor_end=view.ends[anchor.end - 1],
        alternatives=tuple(anchor.alternatives),
        rules=tuple(dict.fromkeys([*figure.rules, *about.rules])),
    )


def extent(view: View, figure: Figure) -> tuple[int, int]:
    """Where the quote of a figure starts and ends in the text."""
    anchor = figure.anchor
    floor, first, end = anchor.floor, anchor.first, anchor.end
    candidates = [first]
    if figure.topic is not None and floor <= figure.topic.first < first:
        candidates.append(figure.topic.first)
    if figure.cue and floor <= figure.cue.first < first:
        candidates.append(figure.cue.first)
    if figure.goal is not None and floor <= figure.goal.first < first:
        candidates.append(figure.goal.first)
    start = min(candidates)
    ceiling = anchor.ceiling
    if figure.goal is not None and end <= figure.goal.first < ceiling:
        end = figure.goal.end
    if figure.topic is not None and end <= figure.topic.first < ceiling:
        end = figure.topic.end
    for span in view.spans:
        heads_next = span.end == ceiling - 1 and view.word_at[span.end] in HEADING
        if end <= span.first <= end + 3 and span.end <= ceiling and not heads_next:
            end = span.end
    at, stop = view.starts[start], view.ends[end - 1]
    return (at, stop) if stop - at <= _LONGEST else (view.starts[first], view.ends[anchor.end - 1])
