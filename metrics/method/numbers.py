"""Amounts in worked lines: as many digits as a reader with a pencil needs to come to the same result."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from metrics.progress.corners import Corner, corners, indicator_at
from metrics.progress.rating import Indicator, Rating, rate_indicator
from metrics.progress.toward import Progress
from metrics.texts import Texts
from metrics.wording import STATED, money, number

T = TypeVar("T")
_DIGITS = 4


class At:
    """One corner of the bounds of a goal's progress, with its rating."""

    def __init__(self, corner: Corner, indicator: Indicator) -> None:
        self.corner, self.indicator = corner, indicator
        self.rating: Rating = rate_indicator(indicator)


def cases(progress: Progress) -> list[At]:
    """Every corner of a goal's progress; empty where there are not two levels."""
    due = int(progress.goal.due[:4]) if progress.goal.due else None
    if progress.latest is None:
        return []
    at = corners(progress.baseline, progress.latest)
    return [At(corner, indicator_at(corner, progress.goal.amount, due)) for corner in at]


def extremes(items: list[T], value: Callable[[T], float | None]) -> list[T]:
    """The first item with the lowest value and the first with the highest; one where they are the same."""
    known = [(found, item) for item in items if (found := value(item)) is not None]
    if not known:
        return []
    low, high = min(known, key=lambda pair: pair[0]), max(known, key=lambda pair: pair[0])
    return [low[1]] if low[0] == high[0] else [low[1], high[1]]


def amount(value: float, currency: str, t: Texts) -> str:
    """An amount with four digits, so that 1.55 billion stays what it is."""
    return money(value, currency, t, STATED)


def plain(value: float, t: Texts) -> str:
    """A number with four significant digits."""
    return number(float(f"{value:.{_DIGITS}g}"), t)


def rate(value: float, t: Texts) -> str:
    """A rate in percent with four significant digits: 0.106797 is "10.68 %"."""
    return t("percent-number", n=plain(value * 100, t))
