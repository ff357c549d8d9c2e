"""The method, worked through with the numbers of a corridor: for a page, a briefing and the repository.

Opinion: a method that cannot be checked by hand is not one. So each formula comes with the corridor's own
numbers at the lowest and the highest end, computed by the code that computes the results.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from metrics.bounds import MARGIN, Hedge
from metrics.crosscheck.sentences import apart
from metrics.crosscheck.sides import Sides, side_by_side
from metrics.method.blocks import Block, Formula, Paragraph, Section, Table
from metrics.method.numbers import amount, rate
from metrics.method.progress_part import progress_sections
from metrics.models import Observation
from metrics.progress.history import history
from metrics.progress.pledge_words import derived_name, derived_sentence
from metrics.progress.pledges import Derived, derive
from metrics.progress.sentences import goal_name
from metrics.series import MONTHS_TO_ANNUALISE
from metrics.texts import Texts
from metrics.vintage import Vintage
from metrics.wording import (
    country,
    day,
    money_range,
    number,
    observed,
    pair,
    percent,
    percent_range,
    period,
    when,
)

MOST = 12
"""Examples worked through under one rule; a large corridor has more than anybody reads."""


def method(known: Vintage, t: Texts) -> tuple[Section, ...]:
    """The whole method in a language, with the numbers known by the vintage's day."""
    return (
        _bounds(known, t),
        _series(known, t),
        *progress_sections(known.progress, t),
        _vintages(known, t),
        _crosscheck(known, t),
        _sums(known, t),
    )


def introduction(known: Vintage, t: Texts) -> str:
    """What stands above the sections: whose numbers the examples are, as of which day."""
    return t("how-intro", pair=pair(known.corpus.corridor.pair, t), day=day(known.as_of, t))


def _bounds(known: Vintage, t: Texts) -> Section:
    margin = percent(MARGIN, t)
    rows = []
    for hedge in get_args(Hedge):
        stated = [p for p in known.observations if p.basis == "reported" and p.hedge == hedge]
        shown = [f"{observed(p, t)}: {money_range(p.bounds, p.currency, t)}" for p in stated[-MOST:]]
        rule = t.of("method-rule", hedge, margin=margin)
        rows.append((t.of("method-hedge", hedge), rule, "; ".join(shown) or "–"))
    head = (t("method-hedge"), t("how-becomes"), t("how-here"))
    text = t("how-bounds-text")
    return Section(
        id="bounds", title=t("how-bounds"), blocks=(Paragraph(text=text), Table(head=head, rows=tuple(rows)))
    )


def _series(known: Vintage, t: Texts) -> Section:
    points = {point.id: point for point in known.observations}
    annualised = [_annualised(p, points[p.inputs[0]], t) for p in _derived(known, "annualised")]
    implied = [_implied(p, points[p.inputs[0]], t) for p in _derived(known, "implied")]
    months = number(MONTHS_TO_ANNUALISE, t)
    return Section(
        id="series",
        title=t("how-series"),
        blocks=(
            Paragraph(text=t("how-series-text")),
            Formula(name=t("how-annualised", months=months), symbols="y × 12 / m", worked=tuple(annualised)),
            Formula(name=t("how-implied"), symbols="y / (1 + g)", worked=tuple(implied)),
        ),
    )


def _derived(known: Vintage, basis: str) -> list[Observation]:
    return [point for point in known.observations if point.basis == basis][-MOST:]


def _annualised(point: Observation, base: Observation, t: Texts) -> str:
    return _ranged(point, f"{amount(base.value, base.currency, t)} × 12 / {base.months}", t)


def _implied(point: Observation, base: Observation, t: Texts) -> str:
    growth = percent(base.value / point.value - 1, t)  # the formula of the series, read backwards
    return _ranged(point, f"{amount(base.value, base.currency, t)} / (1 + {growth})", t)


def _ranged(point: Observation, formula: str, t: Texts) -> str:
    bounds = money_range(point.bounds, point.currency, t)
    worked = f"{formula} = {amount(point.value, point.currency, t)}"
    return t("how-worked", what=when(point, t), formula=worked, bounds=bounds)


def _vintages(known: Vintage, t: Texts) -> Section:
    stated = known.evidence.statements
    seen = history(known.corpus, known.claims, known.as_of, MOST, known.observations, stated)[-MOST:]
    rows = tuple(
        (day(each.day, t), goal_name(each.goal, t), percent_range(each.share, t) if each.share else "–")
        for each in seen
    )
    head = (t("how-on-day"), t("fact-goal"), t("fact-share"))
    blocks: tuple[Block, ...] = (Paragraph(text=t("how-vintages-text")),)
    return Section(
        id="vintages",
        title=t("how-vintages"),
        blocks=(*blocks, *([Table(head=head, rows=rows)] if rows else [])),
    )


def _crosscheck(known: Vintage, t: Texts) -> Section:
    corridor = known.corpus.corridor
    rows = side_by_side(known.figures, corridor.pair, corridor.currency, known.as_of)
    worked = [line for row in rows for line in _gap(row, known, t)][-MOST:]
    first, second = (country(code, t) for code in corridor.pair)
    symbols = f"({corridor.pair[0]} − {corridor.pair[1]}) / {corridor.pair[1]}"
    name = t("how-gap", first=first, second=second)
    return Section(
        id="crosscheck",
        title=t("how-crosscheck"),
        blocks=(
            Paragraph(text=t("how-crosscheck-text")),
            Formula(name=name, symbols=symbols, worked=tuple(worked)),
        ),
    )


def _gap(row: Sides, known: Vintage, t: Texts) -> Iterator[str]:
    corridor = known.corpus.corridor
    if row.difference:
        one, other = (amount(of[0].amount, corridor.currency, t) for of in (row.first, row.second))
        formula = f"({one} − {other}) / {other} = {rate(row.difference.relative, t)}"
        bounds = apart(row, corridor.pair, corridor.currency, t)
        yield t("how-worked", what=period(row.period, t), formula=formula, bounds=bounds)


def _sums(known: Vintage, t: Texts) -> Section:
    found = derive(known.corpus, known.claims, known.as_of, known.observations)[-MOST:]
    return Section(
        id="sums",
        title=t("how-sums"),
        blocks=(Paragraph(text=t("how-sums-text")), *(_sum(each, t) for each in found)),
    )


def _sum(derived: Derived, t: Texts) -> Formula:
    """A sum with its formula over amounts; what it says follows as a sentence."""
    claim = derived.claim
    assert claim.amount is not None  # a derived figure has its inputs
    assert claim.currency is not None
    of = amount(claim.amount, claim.currency, t)
    result = (
        rate(derived.value, t) if derived.currency is None else amount(derived.value, derived.currency, t)
    )
    level = amount(derived.level.value, claim.currency, t) if derived.level else ""
    aim = amount(derived.goal.amount, claim.currency, t) if derived.goal else ""
    growth = rate(derived.beside.value / 100, t) if derived.beside else ""
    symbols, formula = {
        "pledge_of_gap": ("e / (G − y)", f"{of} / ({aim} − {level})"),
        "sector_of_turnover": ("s / y", f"{of} / {level}"),
        "sector_year_before": ("s / (1 + g)", f"{of} / (1 + {growth})"),
        "yearly_average": ("a / n", f"{of} / {round(claim.amount / derived.value)}"),
    }[derived.kind]
    return Formula(
        name=derived_name(derived, t),
        symbols=symbols,
        worked=(f"{formula} = {result}. {derived_sentence(derived, t)}",),
    )
