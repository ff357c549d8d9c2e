"""Where the main chart's figures and paths lie on its axes: calendar years, and units of the currency."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from metrics.charts.strokes import on_years
from metrics.models import Goal, Observation
from metrics.palette import Role
from metrics.progress.toward import Progress


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure on the axes: the years from `left` to `right` that it covers, its marker at (x, y)."""

    point: Observation
    left: float
    right: float
    x: float
    y: float


def role_of(point: Observation) -> Role:
    """What kind of mark an observation is."""
    if point.period is None:
        return "undated"
    return "reported" if point.basis == "reported" else "derived"


def marks_of(points: Sequence[Observation]) -> Iterator[Mark]:
    """Each figure over the months it covers; several in one year stand side by side within it.

    One that was published before its time was over covers it up to that day, for nobody knows the rest.
    """
    by_year: dict[int, list[Observation]] = {}
    for point in points:
        if point.period is None:
            first, last = point.years
            middle = (point.bounds.low + point.bounds.high) / 2
            yield Mark(point, first, last + 1, (first + last + 1) / 2, middle)
        else:
            by_year.setdefault(point.period.first_year, []).append(point)
    for year, group in by_year.items():
        for index, point in enumerate(sorted(group, key=_within_year)):
            assert point.period is not None  # selected above
            left = year + (point.period.first_month - 1) / 12
            right = point.period.last_year + point.period.last_month / 12
            if point.basis == "reported" and point.is_early:
                right = max(min(right, on_years(point.published)), left + 1 / 12)
            share = (index + 1) / (len(group) + 1)
            yield Mark(point, left, right, left + (right - left) * share, point.value)


def _within_year(point: Observation) -> tuple[bool, bool, int, str]:
    return point.basis != "reported", not point.is_early, point.months or 0, point.id


def path_to(result: Progress) -> tuple[list[float], list[float]] | None:
    """Years and amounts of even growth from the baseline to the goal; None where there is none to show."""
    base, goal = result.baseline, result.goal
    if base is None or base.period is None or goal.due is None or base.value <= 0:
        return None
    start, end = base.period.first_year, int(goal.due[:4])
    if end <= start or base.value >= goal.amount:
        return None
    steps = (end - start) * 4
    growth = goal.amount / base.value
    return (
        [start + 0.5 + (end - start) * step / steps for step in range(steps + 1)],
        [base.value * growth ** (step / steps) for step in range(steps + 1)],
    )


def years_of(points: Sequence[Observation], goals: Sequence[Goal], as_of: date) -> tuple[int, int]:
    """The first and the last year of the axis."""
    shown = {year for point in points for year in point.years}
    shown |= {int(goal.due[:4]) for goal in goals if goal.due} | {goal.first_stated.year for goal in goals}
    shown = shown or {as_of.year}
    return min(shown), max(shown)
