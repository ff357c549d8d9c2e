"""Strokes that several charts draw with: lines, faint fields, axes of years."""

from __future__ import annotations

from datetime import date
from typing import Any

from metrics.palette import CLEAR

BARE: dict[str, Any] = {
    "showgrid": False,
    "zeroline": False,
    # Ticks that are not seen keep the first name clear of the zero.
    "ticks": "outside",
    "tickcolor": CLEAR,
    "ticklen": 5,
}
"""An axis without a grid."""


class Runs:
    """Straight strokes, to be drawn as one trace."""

    def __init__(self) -> None:
        self._x: list[float | None] = []
        self._y: list[float | None] = []

    def level(self, start: float, end: float, y: float) -> None:
        """From `start` to `end`, if that leads anywhere."""
        if end > start:
            self._x += [start, end, None]
            self._y += [y, y, None]

    def upright(self, x: float, top: float, bottom: float) -> None:
        """From `top` down to `bottom`."""
        self._x += [x, x, None]
        self._y += [top, bottom, None]

    def drawn(self, colour: str, width: float, dash: str = "solid") -> dict[str, Any]:
        """All of them, in one colour."""
        return {"x": self._x, "y": self._y} | line(colour, width, dash)


def line(colour: str, width: float, dash: str) -> dict[str, Any]:
    """A line that says nothing when pointed at."""
    return {"mode": "lines", "line": {"color": colour, "width": width, "dash": dash}, "hoverinfo": "skip"}


def faint(colour: str, alpha: float = 0.18) -> str:
    """A colour (#rrggbb) as one that what lies beneath shines through."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"


def on_years(day: date) -> float:
    """A day on an axis of calendar years: 2024-07-01 is 2024.5 or nearly so."""
    first, after = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + (day - first).days / (after - first).days
