"""Progress toward goals: how far, how fast, fast enough, and how sure that is.

Opinion: a result that depends on a bound is computed at every combination of the ends, and of the years that
an undated figure may describe. What is the same at all of them is firm; otherwise both ends are named.
The rating is the method of Open SDG as Statistics Canada applies it (see `metrics.progress.rating`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import product
from typing import Literal, get_args

from metrics.bounds import Bounds, point
from metrics.models import Goal, Model, Observation
from metrics.periods import due_day
from metrics.progress.corners import Corner, corners, ends, indicator_at
from metrics.progress.levels import find_baseline, find_latest, find_rivals, levels
from metrics.progress.opinions import Germany, Un2023, germany_linear, un_2023
from metrics.progress.rating import Rating, rate_indicator, rate_needed, year_reached

Status = Literal[
    "achieved", "on_track", "acceleration_needed", "limited", "moving_away", "not_rated", "not_reached"
]
Why = Literal["no_level", "no_second_level", "no_deadline", "no_time_to_grow"]
BEST_FIRST: tuple[Status, ...] = (
    "achieved", "on_track", "acceleration_needed", "limited", "moving_away", "not_reached", "not_rated",
)  # fmt: skip


class YearRange(Model):
    """Calendar years from `low` to `high`; a null `high` means: at the slower pace never."""

    low: int | None
    high: int | None


class SecondOpinions(Model):
    """The same corners rated by two other published rules, the better result first."""

    un_2023: tuple[Un2023, ...] = ()
    germany_linear: tuple[Germany, ...] = ()


class Rival(Model):
    """Another figure for the time of the latest level that cannot be true together with it.

    `share` is that level as a fraction of the goal, `status` what the goal is rated with it.
    """

    level: Observation
    share: Bounds
    status: tuple[Status, ...]


class Progress(Model):
    """Where trade stands toward one goal.

    `share` is a fraction of the goal, `gap` in units of its currency, rates are fractions a year, `ratio` is
    the observed over the required rate. What cannot be said is None, and `why` says why there is no rating.
    `status` holds one value, or the best and the worst where the bounds or the `rivals` differ; all numbers
    are those of `latest`. `leads` marks the next goal not yet surely achieved. `past`: the deadline had
    passed on the day of looking, so no rate is needed any more. `late`: the goal is reached, and no figure
    shows that it was by its deadline.
    """

    goal: Goal
    baseline: Observation | None
    latest: Observation | None
    share: Bounds | None = None
    gap: Bounds | None = None
    observed_rate: Bounds | None = None
    required_rate: Bounds | None = None
    rate_needed_from_now: Bounds | None = None
    ratio: Bounds | None = None
    projected_year: YearRange | None = None
    status: tuple[Status, ...]
    why: Why | None = None
    second_opinions: SecondOpinions = SecondOpinions()
    leads: bool = False
    past: bool = False
    late: bool = False
    rivals: tuple[Rival, ...] = ()

    @property
    def firm(self) -> bool:
        """Whether the status is the same at all ends of the bounds."""
        return len(self.status) == 1


def progress(
    points: Iterable[Observation], goals: Iterable[Goal], as_of: date | None = None
) -> tuple[Progress, ...]:
    """Progress toward each goal, in the order of the goals; the next one not surely achieved leads.

    `as_of` is the day of looking, which decides whether a deadline has passed; without it none has.
    """
    known = levels(points)  # all that it is measured by, told apart once for all goals
    results = [toward(known, goal, as_of) for goal in goals]
    leading = next((each for each in results if each.status != ("achieved",)), None)
    return tuple(each.model_copy(update={"leads": each is leading}) for each in results)


def toward(points: Iterable[Observation], goal: Goal, as_of: date | None = None) -> Progress:
    """Progress toward one goal from the observations known (`as_of` as in `progress`)."""
    known = [p for p in points if p.indicator == goal.indicator and p.currency == goal.currency]
    past = bool(goal.due and as_of and due_day(goal.due) < as_of)
    latest = find_latest(known)
    if latest is None:
        baseline = find_baseline(known, goal, latest)
        return Progress(
            goal=goal, baseline=baseline, latest=None, status=("not_rated",), why="no_level", past=past
        )
    found = _measured(known, goal, latest, past)
    rivals = tuple(_rival(known, goal, level, past) for level in find_rivals(known, latest))
    if not rivals:
        return found
    status = _both([*found.status, *(each for rival in rivals for each in rival.status)], BEST_FIRST)
    if status != found.status == ("achieved",):
        found = _measured(known, goal, latest, past, disputed=True)  # with its pace, because there is a doubt
    return found.model_copy(update={"rivals": rivals, "status": status})


def _rival(known: list[Observation], goal: Goal, level: Observation, past: bool) -> Rival:
    found = _measured(known, goal, level, past)
    assert found.share is not None  # it has a level
    return Rival(level=level, share=found.share, status=found.status)


def _measured(
    known: list[Observation], goal: Goal, latest: Observation, past: bool, disputed: bool = False
) -> Progress:
    """Progress toward a goal by one level; where that is `disputed`, a goal reached has a pace too."""
    baseline = find_baseline(known, goal, latest)
    reached = Progress(
        goal=goal,
        baseline=baseline,
        latest=latest,
        share=latest.bounds.over(point(goal.amount)),
        gap=_gap(latest.bounds, goal.amount),
        status=reached_by(latest.bounds, goal.amount),
        past=past,
    )
    achieved = reached.status == ("achieved",)
    if achieved and not disputed:
        return reached.model_copy(update={"late": _late(known, latest, goal)})
    at = corners(baseline, latest)
    needed = None if past or achieved else _needed(latest, goal)
    if at:
        return reached.model_copy(update=_rate(at, goal) | {"rate_needed_from_now": needed})
    rated: dict[str, object] = {"rate_needed_from_now": needed}
    if goal.due:
        rated |= {"status": ("not_rated",), "why": "no_second_level"}
    return reached.model_copy(update=rated)


def _late(known: Iterable[Observation], latest: Observation, goal: Goal) -> bool:
    """Whether a goal that is reached now is not shown by any level to have been reached by its deadline."""
    if goal.due is None or latest.years[0] <= int(goal.due[:4]):
        return False
    in_time = (p for p in levels(known) if p.years[1] <= int(goal.due[:4]))
    return not any(reached_by(p.bounds, goal.amount) == ("achieved",) for p in in_time)


def _rate(at: list[Corner], goal: Goal) -> dict[str, object]:
    """The fields of a progress that need two levels."""
    due = int(goal.due[:4]) if goal.due else None
    rated = [(corner, rate_indicator(indicator_at(corner, goal.amount, due))) for corner in at]
    found: dict[str, object] = {
        "observed_rate": _range(rating.observed_rate for _, rating in rated),
        "projected_year": _projected(rated, goal.amount),
    }
    if due is None:
        return found | {"why": "no_deadline"}
    if all(rating.required_rate is None for _, rating in rated):
        return found | {"status": ("not_rated",), "why": "no_time_to_grow"}
    return found | {
        "required_rate": _range(rating.required_rate for _, rating in rated),
        "ratio": _range(rating.ratio for _, rating in rated),
        "status": _both([rating.status for _, rating in rated], BEST_FIRST),
        "second_opinions": _opinions(at, goal.amount, due),
    }


def _range(values: Iterable[float | None]) -> Bounds | None:
    numbers = [value for value in values if value is not None]
    return Bounds(low=min(numbers), high=max(numbers)) if numbers else None


def _both(found: list[Status], best_first: tuple[Status, ...]) -> tuple[Status, ...]:
    """The best and the worst of what was found; one where they are the same."""
    order = sorted(set(found), key=best_first.index)
    return tuple(dict.fromkeys((order[0], order[-1])))


def reached_by(level: Bounds, amount: float) -> tuple[Status, ...]:
    """Whether a level reaches an amount; both answers where its bounds leave that open."""
    low, high = ends(level)
    found: list[Status] = ["achieved" if value >= amount else "not_reached" for value in (high, low)]
    return _both(found, BEST_FIRST)


def _gap(level: Bounds, amount: float) -> Bounds:
    """What is left to the goal; none is left where the level lies beyond it."""
    low, high = max(amount - level.high, 0.0), max(amount - level.low, 0.0)
    return Bounds(
        low=low, high=high, low_open=level.high_open and level.high <= amount, high_open=level.low_open
    )


def _needed(latest: Observation, goal: Goal) -> Bounds | None:
    """The yearly rate from the latest level to the goal in its year, at all ends."""
    if goal.due is None:
        return None
    due = int(goal.due[:4])
    years = [year for year in sorted(set(latest.years)) if year < due]
    return _range(rate_needed(v, y, goal.amount, due) for v, y in product(ends(latest.bounds), years))


def _projected(rated: list[tuple[Corner, Rating]], amount: float) -> YearRange | None:
    """The first calendar year whose trade reaches the goal if the observed rate goes on.

    Where a latest value is the goal or more, that is its own year.
    """
    found = [
        year_reached(corner.latest, corner.latest_year, rating.observed_rate or 0.0, amount)
        for corner, rating in rated
    ]
    known = [year for year in found if year is not None]
    if not known:
        return None
    return YearRange(low=min(known), high=max(known) if len(known) == len(found) else None)


def _opinions(at: list[Corner], amount: float, due: int) -> SecondOpinions:
    """Every corner rated by the two other rules; each verdict once, in the rules' own order."""
    indicators = [indicator_at(corner, amount, due) for corner in at]
    un = {un_2023(each).verdict for each in indicators}
    german = {germany_linear(each).verdict for each in indicators}
    return SecondOpinions(
        un_2023=tuple(sorted(un, key=get_args(Un2023).index)),
        germany_linear=tuple(sorted(german, key=get_args(Germany).index)),
    )
