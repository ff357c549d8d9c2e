"""Bounds: how far a stated amount may lie from the true one, by its hedge.

Opinion: words like "nearly" carry information, so they become numbers once, here, in one table that the
reader is shown. Everything computed later is computed at both ends.
"""

from __future__ import annotations

import math
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

Hedge = Literal["exact", "about", "below", "above"]

MARGIN = 0.05
"""The most that a hedge or a rounding moves an amount: 5 % of its value."""


class Bounds(BaseModel):
    """A range from `low` to `high`, in the unit of the amount; an open end is not itself included."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> Bounds:
        if not self.low <= self.high:
            raise ValueError("the lower bound lies above the upper")
        return self

    @property
    def is_point(self) -> bool:
        """Whether both ends are the same."""
        return self.low == self.high

    def scaled(self, factor: float) -> Bounds:
        """Both ends times a factor above zero."""
        return self._with_ends(self.low * factor, self.high * factor)

    def overlaps(self, other: Bounds) -> bool:
        """Whether some value lies within both; at a shared end only if neither leaves it out."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        return not any(
            (each.low_open and each.low == low) or (each.high_open and each.high == high)
            for each in (self, other)
        )

    def minus(self, other: Bounds) -> Bounds:
        """The bounds of the difference between a value in these and one in the others."""
        return Bounds(
            low=self.low - other.high,
            high=self.high - other.low,
            low_open=self.low_open or other.high_open,
            high_open=self.high_open or other.low_open,
        )

    def over(self, other: Bounds) -> Bounds:
        """The bounds of the quotient of a value in these by one in the others; both hold no negative value.

        Raises `ZeroDivisionError` where the others reach down to zero.
        """
        return Bounds(
            low=self.low / other.high,
            high=self.high / other.low,
            low_open=self.low_open or other.high_open,
            high_open=self.high_open or other.low_open,
        )

    def plus(self, number: float) -> Bounds:
        """Both ends plus a number."""
        return self._with_ends(self.low + number, self.high + number)

    def _with_ends(self, low: float, high: float) -> Bounds:
        return Bounds(low=low, high=high, low_open=self.low_open, high_open=self.high_open)


def as_json(bounds: Bounds | None) -> dict[str, float] | None:
    """Both ends with the names that other programs read; None where nothing is known."""
    return {"low": bounds.low, "high": bounds.high} if bounds else None


def point(value: float) -> Bounds:
    """A value known exactly: both ends are the value itself."""
    return Bounds(low=value, high=value)


def bounds_of(amount: float, hedge: Hedge, last_place: float) -> Bounds:
    """The bounds of an amount as stated, after the table of the design.

    `last_place` is the worth of one unit of the last decimal place stated ("$1.5 billion": 1e8).

    - exact: half a unit of the last place either side, at most 5 % of the value;
    - about: 5 % either side;
    - below: from 95 % up to, not including, the value;
    - above: from, not including, the value to 105 %.
    """
    low, high = ends_of(amount, hedge, last_place)
    return Bounds(low=low, high=high, low_open=hedge == "above", high_open=hedge == "below")


def ends_of(amount: float, hedge: Hedge, last_place: float) -> tuple[float, float]:
    """Both ends of the bounds of an amount, where nobody asks which of them is open."""
    margin = abs(amount) * MARGIN
    if hedge == "about":
        return amount - margin, amount + margin
    if hedge == "below":
        return amount - margin, amount
    if hedge == "above":
        return amount, amount + margin
    rounding = min(last_place / 2, margin)
    return amount - rounding, amount + rounding


def last_place_of(amount: float) -> float:
    """One unit of the last significant digit of a number as a table prints it (1 317 000 000: 1e6).

    Trailing zeros count as not stated; 0 has no last place and gives 0.
    """
    if amount == 0 or not math.isfinite(amount):
        return 0.0
    digits, exponent = f"{abs(amount):.14e}".split("e")
    places = len(digits.replace(".", "").rstrip("0")) - 1
    return float(10.0 ** (int(exponent) - places))
