"""Corners: all combinations of the ends of what is uncertain, base and latest level and the latest's year.

Opinion: a bound is worth nothing if it is dropped in the first computation. So a level is never one number
here, and a level without a period is never in one year.
"""

from __future__ import annotations

import math
from itertools import product
from typing import NamedTuple

from metrics.bounds import Bounds
from metrics.models import Observation
from metrics.progress.rating import Indicator


class Corner(NamedTuple):
    """One combination of the ends: base and latest value (units of the currency) with their years."""

    base: float
    base_year: int
    latest: float
    latest_year: int


def ends(bounds: Bounds) -> tuple[float, float]:
    """Both ends as numbers to compute with; an open end is the next number inside."""
    low = math.nextafter(bounds.low, math.inf) if bounds.low_open else bounds.low
    high = math.nextafter(bounds.high, -math.inf) if bounds.high_open else bounds.high
    return low, high


def corners(baseline: Observation | None, latest: Observation) -> list[Corner]:
    """Every combination of ends at which the latest year lies after the base year.

    The values as stated are among them, so that the bounds of a result hold the result from the middle.
    """
    if baseline is None or baseline.id == latest.id:
        return []
    bases = (*ends(baseline.bounds), baseline.value)
    low, high = ends(latest.bounds)
    latests = (low, high, min(max(latest.value, low), high))
    combined = product(bases, sorted(set(baseline.years)), latests, sorted(set(latest.years)))
    return [Corner(*each) for each in combined if each[3] > each[1]]


def indicator_at(corner: Corner, amount: float, due: int | None) -> Indicator:
    """The corner and a goal of `amount`, due in a year, as what the rating methods take."""
    return Indicator(
        base_value=corner.base,
        base_year=corner.base_year,
        latest_value=corner.latest,
        latest_year=corner.latest_year,
        target=amount if due else None,
        target_year=due,
    )
