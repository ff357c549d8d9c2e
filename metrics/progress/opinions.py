"""Second opinions on a goal: the United Nations' rule of 2023 and the German statistics office's linear rule.

Opinion: a rating is a convention, and a reader should see when another office's convention says otherwise.
So each rule gives its own verdict under its own name, next to the one quantity that it compares; nothing is
averaged. `compare` says on a common scale which of the three differ.

Sources, as far as they could be seen:

- UN: "Progress Chart Technical Note 2023" of the UN Statistics Division, not itself at hand; read through the
  methodology page of Eustat (the Basque statistics office), which restates it formula by formula.
- Germany: "Status of indicators - Methodology", dns-indikatoren.de/en/status, of the Federal Statistical
  Office (Destatis), and its press releases for the names of the weather symbols. The rule takes the mean of
  the last five yearly changes, and at the least four data points. A goal here has two, so their mean yearly
  change stands in for it: the office itself would give no symbol.
"""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from metrics.models import Model
from metrics.progress.method import Status
from metrics.progress.rating import Indicator, Rating, observed_rate

Un2023 = Literal[
    "met_or_on_track", "fair_progress_acceleration_needed", "stagnation_or_regression", "not_assessed"
]
Germany = Literal["sunny", "slightly_cloudy", "cloudy", "thunderstorm", "not_assessed"]
Level = Literal["enough", "short", "away"]
Method = Literal["statcan", "un_2023", "germany_linear"]
Quantity = Literal["ratio", "share_of_way", "miss_of_rest"]

UN_THRESHOLDS = (0.95, 0.10)
"""The least share of the way for met_or_on_track and for fair progress."""
GERMAN_THRESHOLDS = (0.05, 0.20)
"""The largest miss, as a share of what is left: under the first sunny, to the second slightly cloudy."""

LEVELS: dict[Status | Un2023 | Germany, Level] = {
    "achieved": "enough", "on_track": "enough",
    "acceleration_needed": "short", "limited": "short", "moving_away": "away",
    "met_or_on_track": "enough", "fair_progress_acceleration_needed": "short",
    "stagnation_or_regression": "away",
    "sunny": "enough", "slightly_cloudy": "enough", "cloudy": "short", "thunderstorm": "away",
}  # fmt: skip
"""What each verdict says on the one scale that the three methods share; unrated verdicts have no level.

The German office itself calls the first two of its symbols on track and the other two off track.
"""


class UnOpinion(Model):
    """The UN rule's verdict. `projected` is the value in the target year, in the indicator's unit.

    `share_of_way` is how much of the way from base to target the projected value covers (1: all of it).
    """

    verdict: Un2023
    projected: float | None = None
    share_of_way: float | None = None


class GermanOpinion(Model):
    """The German rule's verdict. `projected` is the value in the target year, in the indicator's unit.

    `miss_of_rest` is the projected miss as a share of the distance from latest to target (0 or less: hit).
    """

    verdict: Germany
    projected: float | None = None
    miss_of_rest: float | None = None


class Reading(Model):
    """What one method says: its verdict, its level on the common scale, and the quantity it compared."""

    method: Method
    verdict: str
    level: Level | None
    quantity: Quantity
    value: float | None


class Comparison(Model):
    """The three methods side by side. `differ` names those whose level is not that of the rating.

    A method that cannot say anything does not differ.
    """

    readings: tuple[Reading, ...]
    differ: tuple[Method, ...]


class _Way(NamedTuple):
    base: float
    latest: float
    target: float
    so_far: float
    left: float


def un_2023(indicator: Indicator) -> UnOpinion:
    """The UN progress chart's rule for an indicator with a target.

    Project v_e = v_t (1 + CAGR)^(T - t) and take (v_e - v_b) / (v_T - v_b): 0.95 or more is met or on track,
    0.10 or more fair progress, less stagnation or regression. A target met by the latest value is met.
    """
    way = _way(indicator)
    if way is None:
        return UnOpinion(verdict="not_assessed")
    if _met(way, indicator.direction):
        return UnOpinion(verdict="met_or_on_track")
    rate = observed_rate(way.base, 0, way.latest, way.so_far) if way.base else None
    if rate is None or not _lies_ahead(way, indicator.direction):
        return UnOpinion(verdict="not_assessed")
    try:
        projected = way.latest * (1 + rate) ** way.left
    except OverflowError:
        return UnOpinion(verdict="not_assessed")
    share = (projected - way.base) / (way.target - way.base)
    if not math.isfinite(share):
        return UnOpinion(verdict="not_assessed")
    on_track, fair = UN_THRESHOLDS
    verdict: Un2023 = (
        "met_or_on_track" if share >= on_track
        else "fair_progress_acceleration_needed" if share >= fair
        else "stagnation_or_regression"
    )  # fmt: skip
    return UnOpinion(verdict=verdict, projected=projected, share_of_way=share)


def germany_linear(indicator: Indicator) -> GermanOpinion:
    """The German office's rule for an indicator with a target.

    Go on by the mean yearly change until the target year; the miss as a share of the distance from latest to
    target: under 5 % sunny, 5 to 20 % slightly cloudy, over 20 % cloudy; thunderstorm if the indicator does
    not move in the wanted direction. A target met by the latest value is sunny.
    """
    way = _way(indicator)
    if way is None:
        return GermanOpinion(verdict="not_assessed")
    if _met(way, indicator.direction):
        return GermanOpinion(verdict="sunny")
    change = (way.latest - way.base) / way.so_far
    projected = way.latest + change * way.left
    miss = (way.target - projected) / (way.target - way.latest)
    if not math.isfinite(miss):
        return GermanOpinion(verdict="not_assessed")
    few, some = GERMAN_THRESHOLDS
    verdict: Germany = (
        "thunderstorm" if indicator.direction * change <= 0
        else "sunny" if miss < few
        else "slightly_cloudy" if miss <= some
        else "cloudy"
    )  # fmt: skip
    return GermanOpinion(verdict=verdict, projected=projected, miss_of_rest=miss)


def compare(rating: Rating, un: UnOpinion, germany: GermanOpinion) -> Comparison:
    """The three verdicts on one scale, and which of the two second opinions differ from the rating."""
    readings = (
        _reading("statcan", rating.status, "ratio", rating.ratio),
        _reading("un_2023", un.verdict, "share_of_way", un.share_of_way),
        _reading("germany_linear", germany.verdict, "miss_of_rest", germany.miss_of_rest),
    )
    ours = readings[0].level
    return Comparison(
        readings=readings,
        differ=tuple(each.method for each in readings if ours and each.level and each.level != ours),
    )


def _reading(
    method: Method, verdict: Status | Un2023 | Germany, quantity: Quantity, value: float | None
) -> Reading:
    return Reading(
        method=method, verdict=verdict, level=LEVELS.get(verdict), quantity=quantity, value=value
    )  # fmt: skip


def _way(indicator: Indicator) -> _Way | None:
    """The numbers both rules need; None without a target or with fewer than two points a year apart.

    After the target year nothing is left to go, so the latest value itself is what was reached.
    """
    base, latest, target = indicator.base_value, indicator.latest_value, indicator.target
    if base is None or latest is None or target is None:
        return None
    if indicator.latest_year is None or indicator.target_year is None:
        return None
    so_far = indicator.latest_year - indicator.base_year
    if so_far < 1:
        return None
    return _Way(base, latest, target, so_far, max(indicator.target_year - indicator.latest_year, 0.0))


def _met(way: _Way, direction: int) -> bool:
    """Whether the latest value is at the target. Neither rule needs another number for zero."""
    return direction * way.latest >= direction * way.target


def _lies_ahead(way: _Way, direction: int) -> bool:
    """Whether the way from base to target runs in the wanted direction, so that a share of it has a sense."""
    return direction * (way.target - way.base) > 0
