"""Axes with few, round ticks, written as the language writes numbers."""

from __future__ import annotations

import math

from babel.numbers import get_currency_name

from metrics.texts import Texts
from metrics.wording import number

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_UNITS = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))


def unit_of(highest: float) -> tuple[str | None, float]:
    """The unit that an axis up to `highest` is counted in: ("billion", 1e9); (None, 1) below a million."""
    return next(((name, size) for name, size in _UNITS if highest >= size), (None, 1.0))


def unit_text(currency: str, highest: float, t: Texts) -> str:
    """The unit of such an axis in words: "billion US dollars"."""
    name, _ = unit_of(highest)
    money = get_currency_name(currency, 5, locale=t.language)
    return t.of("unit", name, currency=money) if name else money


def ticks(highest: float, about: int = 7) -> list[float]:
    """Round values from 0 up to `highest`, around `about` of them."""
    if highest <= 0:
        return [0.0]
    rough = highest / about
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(step * power for step in _STEPS if step * power >= rough * (1 - 1e-9))
    return [round(index * step, 12) for index in range(math.floor(highest / step + 1e-9) + 1)]


def value_axis(top: float, t: Texts) -> tuple[list[float], list[str]]:
    """Tick values up to `top`, in units of the currency, and their texts in the axis' own unit."""
    _, size = unit_of(top)
    values = ticks(top / size)
    return [value * size for value in values], [number(value, t) for value in values]


def year_ticks(first: int, last: int, most: int = 12) -> tuple[list[float], list[str]]:
    """The middles of calendar years and their names, at most about `most` of them."""
    span = last - first + 1
    step = next((step for step in (1, 2, 5, 10, 20, 50, 100) if span / step <= most), 200)
    shown = [year for year in range(first, last + 1) if (last - year) % step == 0]
    return [year + 0.5 for year in shown], [str(year) for year in shown]
