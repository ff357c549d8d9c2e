"""Which figures progress is measured by: the latest level, the base of a goal, and what contradicts it.

Opinion: the last word counts, and a stated period counts more than a silent one. A figure said without a
period describes no earlier year than the one before its document, and its own year only perhaps. So it ranks
with the former: "almost $5 billion" of January 2023 gives way to the figure for 2022 published in March, and
"nearly $2 billion" of August 2025 takes the place of the figure for 2024 published that spring. Where
the two sides differ on one time, the last word leads and the other side is heard beside it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from datetime import date

from metrics.models import Goal, Observation


def find_latest(points: Iterable[Observation]) -> Observation | None:
    """The latest reported level that can be measured against a goal: a full year, or one without a period.

    A part of a year is none, and neither is an estimate. Ranked by the first year that it may describe; of
    two for the same year the later published, and on one day the one whose period is stated.
    """
    return max(levels(points), key=lambda p: (p.years[0], p.published, p.period is not None), default=None)


def find_baseline(
    points: Iterable[Observation], goal: Goal, latest: Observation | None
) -> Observation | None:
    """The latest full year published before the goal was first stated; if none, the first one after.

    Of several figures for that year the one of the latest level's side, because growth from one country's
    records to the other's is the growth of neither; then the later published.
    """
    years = [point for point in points if point.is_full_year]

    def same_side(point: Observation) -> bool:
        return latest is not None and point.side == latest.side

    before = [point for point in years if point.published < goal.first_stated]
    if before:
        return max(before, key=lambda point: (point.years, same_side(point), point.published))
    return min(years, key=lambda point: (point.published, point.years, not same_side(point)), default=None)


def find_rivals(points: Iterable[Observation], latest: Observation) -> tuple[Observation, ...]:
    """Figures for the same time that cannot be true together with the latest level, the last word first.

    A side's own earlier figure is none: its last word stands for it. A figure that no side is known for has
    no later word of its own, so it stays.
    """
    same_time = [p for p in levels(points) if (p.period, p.as_of) == (latest.period, latest.as_of)]
    heard = {latest.side} - {None}
    rivals: list[Observation] = []
    for each in sorted(same_time, key=lambda p: p.published, reverse=True):
        if each.id == latest.id or each.side in heard:
            continue
        heard |= {each.side} - {None}
        if not each.bounds.overlaps(latest.bounds):
            rivals.append(each)
    return tuple(rivals)


def latest_on(points: Iterable[Observation], days: Iterable[date]) -> dict[date, Observation | None]:
    """The latest level as `find_latest` gives it from what was published by each of the days."""
    waiting = deque(sorted(points, key=lambda point: point.published))
    latest: Observation | None = None
    known: dict[date, Observation | None] = {}
    for day in sorted(days):
        new = [latest] if latest else []
        while waiting and waiting[0].published <= day:
            new.append(waiting.popleft())
        latest = known[day] = find_latest(new)
    return known


def levels(points: Iterable[Observation]) -> list[Observation]:
    """The reported figures that are levels of a year: for a full one, or said without a period."""
    return [p for p in points if p.is_full_year or (p.period is None and p.basis == "reported")]
