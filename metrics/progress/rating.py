"""The published rating of one indicator: observed against required yearly growth.

Opinion: a rating is worth something only if someone else can reproduce it. So this is the method of Open SDG
as Statistics Canada applies it, to the digit, with its conventions kept rather than improved: a base or a
target of zero counts as 0.001, a latest value of zero stays zero, and two points less than a year apart are
one. Where the method has no answer the rating is `not_rated`, and says why.

Source: the class `SeriesProgress` of the Open SDG build tool in the version with limits and scores (read as
stored public source), and Statistics Canada's published inputs and results, which the tests reproduce.
"""

from __future__ import annotations

import math
from typing import Literal

from pydantic import Field, FiniteFloat, model_validator

from metrics.models import Model
from metrics.progress.method import LIMIT_EXPONENT, PUBLISHED, WITH_TARGET, WITHOUT_TARGET, ZERO, Status

Direction = Literal[1, -1]
Why = Literal["no_value", "under_a_year", "sign_change", "no_required_rate", "out_of_range"]
YEAR_NOISE = 1e-9
"""Years by which floating point may overshoot a whole number of them."""


class Indicator(Model):
    """One indicator to rate: two values (any one unit), their years (fractions allowed), perhaps a target.

    `direction` is 1 where higher is better, -1 where lower is. `limit` is the value that cannot be passed
    (100 for a percentage); it matters only without a target. A value that does not exist is None.
    """

    base_value: FiniteFloat | None
    base_year: FiniteFloat
    latest_value: FiniteFloat | None
    latest_year: FiniteFloat | None
    target: FiniteFloat | None = None
    target_year: FiniteFloat | None = None
    direction: Direction = 1
    limit: FiniteFloat | None = None

    @model_validator(mode="after")
    def _target_has_year(self) -> Indicator:
        if self.target is not None and self.target_year is None:
            raise ValueError("a target needs a target year")
        return self


class Rating(Model):
    """What the method says of an indicator; rates are fractions a year (0.05: 5 %), None: not defined.

    `progress_value` is the published figure: the ratio with a target, the rate in the wanted direction
    without. `score` runs from -5 to 5. `why` is set exactly where the status is `not_rated`.
    """

    observed_rate: float | None
    required_rate: float | None
    ratio: float | None
    progress_value: float | None
    status: Status
    score: float | None = Field(ge=-5, le=5)
    limit_factor: float | None = None
    why: Why | None = None

    @property
    def published_status(self) -> str:
        """The status under its published name."""
        return PUBLISHED[self.status]


def observed_rate(y0: float, t0: float, yt: float, t: float) -> float | None:
    """Yearly compound growth from `y0` in year `t0` to `yt` in year `t`: (yt/y0)^(1/(t-t0)) - 1.

    A base of zero counts as 0.001. None where `t` is not after `t0`, where the two values lie on different
    sides of zero, and where the rate is too large for a number.
    """
    return _growth(y0 or ZERO, yt, t - t0)


def required_rate(y0: float, t0: float, yT: float, T: float) -> float | None:  # noqa: N803 - the formula's names
    """Yearly compound growth that leads from `y0` in year `t0` to the target `yT` in year `T`.

    Zero counts as 0.001 on both sides; None as for `observed_rate`.
    """
    return _growth(y0 or ZERO, yT or ZERO, T - t0)


def rate_needed(yt: float, t: float, yT: float, T: float) -> float | None:  # noqa: N803 - the formula's names
    """Yearly compound growth needed from the latest value `yt` in year `t` to reach `yT` in year `T`.

    None where `T` is not after `t`, and where no growth leads there (from zero, or across zero).
    """
    return _growth(yt, yT, T - t) if yt else None


def year_reached(value: float, year: int, rate: float, amount: float) -> int | None:
    """The first calendar year whose value reaches `amount`, from `value` in `year` at a yearly growth `rate`.

    The year itself where the value is there already; None where growth of that rate never leads there.
    """
    if value >= amount:
        return year
    if rate <= 0 or value <= 0:
        return None
    years = math.log(amount / value) / math.log1p(rate)
    return year + max(1, math.ceil(years - YEAR_NOISE)) if math.isfinite(years) else None


def ratio(observed: float | None, required: float | None, direction: int) -> float | None:
    """Observed over required rate, above zero where the indicator moves in `direction` (1 or -1).

    Growth of a negative base is a move down: pass the opposite direction for it. None without either rate,
    and where nothing was required.
    """
    if observed is None or not required:
        return None
    return _finite(direction * observed / abs(required))


def is_achieved(value: float, target: float, direction: int) -> bool:
    """Whether the value has reached the target in its direction (a target of zero counts as 0.001)."""
    return direction * value >= direction * (target or ZERO)


def limit_factor(base: float, limit: float | None) -> float:
    """The part of the thresholds that is left where the base is near its limit: 1 far from it, 0 at it.

    Base at or beyond twice the limit: 1; at or under the limit: 1 - (y0/L)^4.44; else 1 - ((2L-y0)/L)^4.44,
    on absolute values.
    """
    if limit is None or abs(base) >= 2 * abs(limit):
        return 1.0
    share = abs(base) / abs(limit)
    return 1.0 - float(min(share, 2 - share) ** LIMIT_EXPONENT)


def rate_indicator(indicator: Indicator) -> Rating:
    """Rate one indicator by the published method (see the module). Never raises on a valid indicator."""
    base, latest, target = indicator.base_value, indicator.latest_value, indicator.target
    if base is None or latest is None or indicator.latest_year is None:
        return _not_rated("no_value")
    achieved = target is not None and is_achieved(latest, target, indicator.direction)
    years = indicator.latest_year - indicator.base_year
    observed = observed_rate(base, indicator.base_year, latest, indicator.latest_year) if years >= 1 else None
    if observed is None:
        return _ACHIEVED if achieved else _not_rated(_why_no_rate(base or ZERO, latest, years))
    towards = -indicator.direction if base < 0 else indicator.direction
    if target is None:
        return _without_target(observed, towards * observed, limit_factor(base, indicator.limit))
    assert indicator.target_year is not None  # by _target_has_year
    required = required_rate(base, indicator.base_year, target, indicator.target_year)
    return _with_target(observed, required, towards, achieved)


def _without_target(observed: float, value: float, factor: float) -> Rating:
    fast, moderate = (threshold * factor for threshold in WITHOUT_TARGET)
    status: Status
    if value >= fast:
        status, score = "on_track", min(500 * value / factor - 5, 5.0) if factor else 5.0
    elif value >= moderate:
        status, score = "acceleration_needed", 250 * value / factor - 1.25
    elif value >= 0:
        status, score = "limited", 500 * value / factor - 2.5
    else:
        status, score = "moving_away", max(125 * value - 2.5, -5.0)
    return Rating(
        observed_rate=observed, required_rate=None, ratio=None, progress_value=value,
        status=status, score=score, limit_factor=factor,
    )  # fmt: skip


def _with_target(observed: float, required: float | None, towards: int, achieved: bool) -> Rating:
    value = ratio(observed, required, towards)
    known = {"observed_rate": observed, "required_rate": required, "ratio": value, "progress_value": value}
    if achieved:
        return _ACHIEVED.model_copy(update=known)
    if value is None and required is not None and observed:
        # So little was required that the ratio is no finite number (nothing, where the target is the base);
        # its sign still tells. The published arithmetic does the same.
        value = math.copysign(math.inf, towards * observed)
    if value is None:
        return _not_rated("no_required_rate").model_copy(update=known)
    return Rating(**known, status=status_of_ratio(value), score=_score_of_ratio(value))


def status_of_ratio(value: float) -> Status:
    """The rating of a ratio of observed to required rate, for a target not yet met."""
    on_track, acceleration = WITH_TARGET
    if value >= on_track:
        return "on_track"
    if value >= acceleration:
        return "acceleration_needed"
    return "limited" if value >= 0 else "moving_away"


def _score_of_ratio(value: float) -> float:
    return min(7.1429 * value - 4.2857, 5.0) if value >= WITH_TARGET[1] else max(4.1667 * value - 2.5, -5.0)


_ACHIEVED = Rating(
    observed_rate=None, required_rate=None, ratio=None, progress_value=None, status="achieved", score=5.0
)  # fmt: skip


def _not_rated(why: Why) -> Rating:
    return _ACHIEVED.model_copy(update={"status": "not_rated", "score": None, "why": why})


def _why_no_rate(base: float, latest: float, years: float) -> Why:
    if years < 1:
        return "under_a_year"
    return "sign_change" if base * latest < 0 else "out_of_range"


def _growth(first: float, last: float, years: float) -> float | None:
    if years <= 0 or (first < 0 < last) or (last < 0 < first):
        return None
    try:
        return _finite((last / first) ** (1 / years) - 1)
    except OverflowError:
        return None


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
