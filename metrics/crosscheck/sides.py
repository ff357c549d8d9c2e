"""The two sides' figures for the same time, side by side, and the difference between them.

Opinion: two countries that count the same trade at their own borders disagree, and by how much is a finding,
not an error to repair. The figure of a side for a period is its last word by the day; none is averaged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from metrics.bounds import Bounds
from metrics.crosscheck.figures import Figure
from metrics.models import Currency, Model
from metrics.periods import Period


class Difference(Model):
    """How far one amount lies from another.

    `amount` is one less the other, in units of the currency; `relative` is one over the other less 1 (0.1:
    10 % more). Both with bounds; `agree` where the bounds of the two overlap, so that both can be true.
    """

    amount: float
    bounds: Bounds
    relative: float
    relative_bounds: Bounds
    agree: bool


class Sides(Model):
    """What the two sides say of one period: all figures of each, the last word of each first.

    `difference` is the first side's less the second's; None where one side is silent. `formula` writes it
    over the ids of the figures.
    """

    period: Period
    first: tuple[Figure, ...]
    second: tuple[Figure, ...]
    difference: Difference | None
    formula: str | None


def side_by_side(
    figures: Iterable[Figure], pair: tuple[str, str], currency: Currency, as_of: date | None = None
) -> tuple[Sides, ...]:
    """Each period for which either side published a turnover by `as_of`, in the order of time.

    Only figures in `currency`: nothing is converted.
    """
    by_period: dict[str, list[Figure]] = defaultdict(list)
    for figure in known(figures, as_of):
        if figure.kind == "turnover" and figure.currency == currency:
            by_period[str(figure.period)].append(figure)
    rows = [_sides(Period.model_validate(span), same, pair) for span, same in by_period.items()]
    return tuple(sorted(rows, key=lambda row: (row.period.last_day, row.period.months)))


def known(figures: Iterable[Figure], as_of: date | None) -> list[Figure]:
    """The figures that count on a day; all of them without one."""
    return [figure for figure in figures if as_of is None or figure.known_from <= as_of]


def difference(one: float, one_bounds: Bounds, other: float, other_bounds: Bounds) -> Difference:
    """How far `one` lies from `other`, both above zero and in the same unit, at the ends of their bounds."""
    return Difference(
        amount=one - other,
        bounds=one_bounds.minus(other_bounds),
        relative=one / other - 1,
        relative_bounds=one_bounds.over(other_bounds).plus(-1),
        agree=one_bounds.overlaps(other_bounds),
    )


def _sides(period: Period, figures: list[Figure], pair: tuple[str, str]) -> Sides:
    first, second = (
        tuple(sorted((f for f in figures if f.side == side), key=lambda f: f.known_from, reverse=True))
        for side in pair
    )
    if not first or not second:
        return Sides(period=period, first=first, second=second, difference=None, formula=None)
    one, other = first[0], second[0]
    return Sides(
        period=period,
        first=first,
        second=second,
        difference=difference(one.amount, one.bounds, other.amount, other.bounds),
        formula=f"{one.id} - {other.id}",
    )
