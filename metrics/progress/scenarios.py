"""What if: when is a goal reached at a given pace, and what pace does a given year take.

Opinion: a scenario starts from what is known, so it starts from every end of the latest level and from every
year that it may describe. A single answer comes out only where all of them give the same. Compound growth
throughout, as in the rating; amounts in one currency, rates as fractions a year (0.05: 5 %).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Literal, NamedTuple

from metrics.bounds import Bounds
from metrics.models import Goal, Model, Observation
from metrics.progress.corners import ends
from metrics.progress.rating import rate_needed, year_reached
from metrics.progress.toward import Progress, YearRange

STEP = 0.005
"""What a usual rate is rounded to: half a percent."""
AHEAD = 4
"""Years after the latest level that a scenario goes on without a deadline to reach."""


class Start(NamedTuple):
    """Where a scenario begins: the latest level's bounds, and the first and last year it may describe."""

    bounds: Bounds
    years: tuple[int, int]


class Reached(Model):
    """When an amount is reached: the earliest and the latest first year over all the starts.

    `years.high` is None where the slowest start never leads there, `years.low` where none does.
    """

    amount: float
    years: YearRange


class Course(Model):
    """One year of a scenario's course, and the bounds of the level in it."""

    year: int
    level: Bounds


class Usual(Model):
    """A rate and a year that follow from what is known.

    The rate is the middle of `pace`, rounded: what the first goal ahead with a deadline needs, or (`of`)
    where there is none, the growth observed up to now. Without either, trade is left where it is.
    """

    rate: float
    until: int
    of: Literal["needed", "observed"] | None = None
    pace: Bounds | None = None
    goal: Goal | None = None


def usual(latest: Observation, results: Sequence[Progress]) -> Usual:
    """The scenario to begin with: growth as the next goal needs it, up to the last deadline ahead."""
    first = latest.years[1] + 1
    due = max((int(each.goal.due[:4]) for each in results if each.goal.due), default=first)
    until = due if due > first else first + AHEAD
    for of, name in (("needed", "rate_needed_from_now"), ("observed", "observed_rate")):
        for each in results:
            pace = getattr(each, name)
            if pace is not None and each.status != ("achieved",):
                rate = round((pace.low + pace.high) / 2 / STEP) * STEP
                return Usual(rate=rate, until=until, of=of, pace=pace, goal=each.goal)
    return Usual(rate=0.0, until=until)


def start_of(latest: Observation) -> Start:
    """The start that the latest observation gives."""
    return Start(latest.bounds, latest.years)


def at_rate(start: Start, rate: float, amounts: Iterable[float]) -> tuple[Reached, ...]:
    """When each amount is reached if the level grows by `rate` a year."""
    return tuple(
        _reached(amount, (year_reached(value, year, rate, amount) for value, year in _corners(start)))
        for amount in amounts
    )


def pace_to(start: Start, level: float, year: int) -> Bounds | None:
    """The yearly growth needed to stand at `level` in `year`; None if `year` is not after the start."""
    found = [rate_needed(value, at, level, year) for value, at in _corners(start)]
    rates = [rate for rate in found if rate is not None]
    return Bounds(low=min(rates), high=max(rates)) if rates else None


def course(start: Start, rate: float, until: int) -> tuple[Course, ...]:
    """The level in each year from the start's last year to `until`, growing by `rate` a year."""
    return tuple(
        Course(year=year, level=_range(value * (1 + rate) ** (year - at) for value, at in _corners(start)))
        for year in range(start.years[1], until + 1)
    )


def _corners(start: Start) -> list[tuple[float, int]]:
    """Every end of the level in every year that it may describe."""
    return list(product(ends(start.bounds), sorted(set(start.years))))


def _reached(amount: float, found: Iterable[int | None]) -> Reached:
    years = list(found)
    known = [year for year in years if year is not None]
    return Reached(
        amount=amount,
        years=YearRange(
            low=min(known, default=None), high=max(known) if known and len(known) == len(years) else None
        ),
    )


def _range(values: Iterable[float]) -> Bounds:
    found = list(values)
    return Bounds(low=min(found), high=max(found))
