"""Sums that analysts do on the back of an envelope: a pledge against the gap, a sector against the whole.

Opinion: such a sum is worth having only with its formula, its inputs and its bounds. The rules ask for claims
by what they measure, never for certain sentences; where an input is missing, there is no figure.

- pledge_of_gap: an export pledge as a share of what was left to each goal on the day of the pledge.
- sector_of_turnover: the trade of a sector as a share of the whole trade reported for the same period.
- sector_year_before: the sector's trade a year earlier, from its growth in the same sentence.
- yearly_average: an amount added up over a run of years, for each of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from metrics.bounds import Bounds, point
from metrics.claims import accepted, citation
from metrics.corpus import Corpus
from metrics.models import Citation, Claim, Currency, Goal, Model, Observation, Source
from metrics.periods import Period
from metrics.progress.beside import Beside, growth_beside, years_beside
from metrics.progress.goals import Statements
from metrics.progress.levels import latest_on
from metrics.quotes import quote_at
from metrics.series import observations

PLEDGE, SECTOR = "export_pledge", "sector_trade"
Sum = Literal["pledge_of_gap", "sector_of_turnover", "sector_year_before", "yearly_average"]


class Derived(Model):
    """A figure derived from a claim.

    `value` and `bounds` are a fraction where `currency` is None, else units of it (a year, for a yearly
    average). `formula` is over `inputs`, the ids of claims, goals and observations; a number read from the
    words beside the claim stands in it as it is, in `beside`. `period` is what the figure covers, if known.
    """

    id: str
    kind: Sum
    value: float
    bounds: Bounds
    currency: Currency | None
    period: Period | None
    formula: str
    inputs: tuple[str, ...]
    claim: Claim
    goal: Goal | None = None
    level: Observation | None = None
    beside: Beside | None = None
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]


def derive(
    corpus: Corpus,
    claims: tuple[Claim, ...],
    as_of: date | None = None,
    series: Iterable[Observation] | None = None,
) -> tuple[Derived, ...]:
    """Every such figure that the reviewed claims known by a day allow, in the order of the documents.

    `series` is the series on the day, for a caller who has it.
    """
    usable = accepted(claims, corpus.corridor.pair, as_of)
    known = observations(corpus, claims, as_of) if series is None else series
    points = [level for level in known if level.basis == "reported"]
    days = {claim.published for claim in usable if claim.indicator == PLEDGE}
    statements = Statements(corpus, claims if days else ())
    stated, latest = {day: statements.on(day) for day in days}, latest_on(points, days)
    by_period: dict[str, list[Observation]] = defaultdict(list)
    for level in points:
        by_period[str(level.period)].append(level)
    sources = {source.id: source for source in corpus.sources}
    found: list[Derived] = []
    for claim in usable:
        if claim.kind != "other" or claim.amount is None or claim.bounds is None:
            continue
        source = sources[claim.source]
        cited = citation(claim, sources)
        if claim.indicator == PLEDGE:
            day = claim.published
            found += _pledge_of_gap(claim, cited, stated[day], latest[day])
        elif claim.indicator == SECTOR:
            found += _sector_of_turnover(claim, cited, by_period)
            found += _sector_year_before(claim, cited, source)
        else:
            found += _yearly_average(claim, cited, source)
    return tuple(found)


def _pledge_of_gap(
    claim: Claim, cited: Citation, stated: tuple[Goal, ...], latest: Observation | None
) -> Iterator[Derived]:
    """Pledge / (goal - latest level), for each goal surely not reached on the day of the pledge."""
    for goal in stated:
        if latest is None or goal.currency != claim.currency or latest.bounds.high >= goal.amount:
            continue
        amount, bounds = _of(claim)
        yield Derived(
            id=f"{claim.id}.of-gap-to.{goal.id}",
            kind="pledge_of_gap",
            value=amount / (goal.amount - latest.value),
            bounds=bounds.over(point(goal.amount).minus(latest.bounds)),
            currency=None,
            period=None,
            formula=f"{claim.id} / ({goal.id} - {latest.id})",
            inputs=(claim.id, goal.id, latest.id),
            claim=claim,
            goal=goal,
            level=latest,
            citations=_distinct(cited, *goal.citations, *latest.citations),
        )


def _sector_of_turnover(
    claim: Claim, cited: Citation, by_period: dict[str, list[Observation]]
) -> Iterator[Derived]:
    """Sector / whole trade, as reported for the same period: by the same side before another, and last."""
    wholes = [p for p in by_period.get(str(claim.period), []) if p.currency == claim.currency]
    whole = max(wholes, key=lambda p: (p.side == claim.side, p.published), default=None)
    if whole is None:
        return
    amount, bounds = _of(claim)
    yield Derived(
        id=f"{claim.id}.of.{whole.id}",
        kind="sector_of_turnover",
        value=amount / whole.value,
        bounds=bounds.over(whole.bounds),
        currency=None,
        period=claim.period,
        formula=f"{claim.id} / {whole.id}",
        inputs=(claim.id, whole.id),
        claim=claim,
        level=whole,
        citations=_distinct(cited, *whole.citations),
    )


def _sector_year_before(claim: Claim, cited: Citation, source: Source) -> Iterator[Derived]:
    """Sector / (1 + growth), the growth read from the claim's own sentence."""
    growth = growth_beside(claim, source)
    if growth is None or growth.bounds.low <= -100:
        return
    amount, bounds = _of(claim)
    yield Derived(
        id=f"{claim.id}.year-before",
        kind="sector_year_before",
        value=amount / (1 + growth.value / 100),
        bounds=bounds.over(growth.bounds.scaled(1 / 100).plus(1)),
        currency=claim.currency,
        period=claim.period.year_before() if claim.period else None,
        formula=f"{claim.id} / (1 + {growth.value:g} / 100)",
        inputs=(claim.id,),
        claim=claim,
        beside=growth,
        citations=_distinct(cited, _cite(cited, source, growth)),
    )


def _yearly_average(claim: Claim, cited: Citation, source: Source) -> Iterator[Derived]:
    """Amount / years, over the claim's own period of several years or the run of years in its sentence."""
    amount, bounds = _of(claim)
    if claim.period and claim.period.months > 12 and claim.period.months % 12 == 0:
        years, span, beside = float(claim.period.months // 12), point(claim.period.months / 12), None
    elif (beside := years_beside(claim, source)) is not None:
        years, span = beside.value, beside.bounds
    else:
        return
    yield Derived(
        id=f"{claim.id}.a-year",
        kind="yearly_average",
        value=amount / years,
        bounds=bounds.over(span),
        currency=claim.currency,
        period=claim.period,
        formula=f"{claim.id} / {years:g}",
        inputs=(claim.id,),
        claim=claim,
        beside=beside,
        citations=_distinct(cited, *([_cite(cited, source, beside)] if beside else [])),
    )


def _of(claim: Claim) -> tuple[float, Bounds]:
    assert claim.amount is not None  # by derive
    assert claim.bounds is not None
    return claim.amount, claim.bounds


def _cite(cited: Citation, source: Source, words: Beside) -> Citation:
    """The words of a number beside a claim, unless the claim's own quote holds them."""
    if cited.quote.start <= words.start and words.end <= cited.quote.end:
        return cited
    return cited.model_copy(update={"quote": quote_at(source.text, words.start, words.end)})


def _distinct(*citations: Citation) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))
