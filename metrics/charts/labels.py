"""Where the labels of a chart fit: beside their marks, clear of each other and of what is drawn.

Opinion: words beside a mark are read, a legend is looked up. So labels are placed one by one, the most
important first, each where it hides least; one that would cover another is left out rather than squeezed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from metrics.charts.chart import Label, Side

GAP = 9.0
"""Pixels between a mark and its label."""
LEADER_FROM = 16.0
"""Pixels from which on a thin line leads from the mark to its label."""
MOST = 24
"""The most labels that one chart tries to place."""
DEAREST, ALWAYS = 100.0, 10
"""A label that would hide three marks or more is left out, unless its rank is at most `ALWAYS`."""
_RISES = (0.0, -0.5, 0.5, -1.0, 1.0, -1.6, 1.6, -2.2, 2.2, -3.0, 3.0)  # in heights of the label
_GAPS = (GAP, 22.0, 44.0, 72.0)


class Box(NamedTuple):
    """A rectangle in pixels, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Sized:
    """A label with its mark's place and its own size, in pixels."""

    label: Label
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place: its box, the side of the mark it is on, and whether a line leads to it."""

    sized: Sized
    box: Box
    side: Side
    leader: bool


def place(labels: Sequence[Sized], drawn: Sequence[Box], area: Box) -> list[Placed]:
    """Each label that fits in `area`, clear of the others, where it covers least of what is `drawn`."""
    placed: list[Placed] = []
    taken: list[Box] = []  # by labels
    leaders: list[Box] = []  # by the thin lines that lead to them
    for sized in sorted(labels, key=lambda each: each.label.rank)[:MOST]:
        best = min(_options(sized, drawn, taken, leaders, area), key=lambda option: option[0], default=None)
        if best and (best[0] <= DEAREST or sized.label.rank <= ALWAYS):
            placed.append(best[1])
            taken.append(best[1].box)
            leaders += _leader(best[1]) if best[1].leader else []
    return placed


def _options(
    sized: Sized, drawn: Sequence[Box], taken: Sequence[Box], leaders: Sequence[Box], area: Box
) -> Iterator[tuple[float, Placed]]:
    """Every place that a label may have, with its cost."""
    for order, side in enumerate(sized.label.sides):
        for box in _candidates(sized, side, area):
            wide = Box(box.left - 3, box.top - 1, box.right + 3, box.bottom + 1)
            if not area.holds(box) or any(map(wide.meets, taken)) or any(map(box.meets, leaders)):
                continue
            away = 0.0 if side == "on_line" else _distance(box, sized.x, sized.y)
            option = Placed(sized, box, side, away > LEADER_FROM)
            if option.leader and any(step.meets(other) for step in _leader(option) for other in taken):
                continue
            far = (box.left - area.left) / 25 if side == "on_line" else away
            hidden = sum(1 for mark in drawn if box.meets(mark))
            yield hidden * 40 + far + order * 4 + (12 if option.leader else 0), option


def _leader(placed: Placed) -> list[Box]:
    """The room of the line that leads from a mark to its label."""
    sized, box = placed.sized, placed.box
    middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    ends = {
        "right": (box.left, middle[1]),
        "left": (box.right, middle[1]),
        "above": (middle[0], box.bottom),
        "below": (middle[0], box.top),
    }
    return list(line([(sized.x, sized.y), ends[placed.side]]))[1:]


def _candidates(sized: Sized, side: Side, area: Box) -> Iterator[Box]:
    wide, high = sized.width, sized.height
    if side == "on_line":
        for start in range(int(area.left) + 4, int(area.right - wide), 30):
            yield Box(start, sized.y - high - 2, start + wide, sized.y - 2)
            yield Box(start, sized.y + 3, start + wide, sized.y + high + 3)
        return
    for gap in _GAPS:
        if side in ("right", "left"):
            left = sized.x + gap if side == "right" else sized.x - gap - wide
            for rise in _RISES:
                top = sized.y - high / 2 + rise * high
                yield Box(left, top, left + wide, top + high)
        else:
            top = sized.y - gap - high if side == "above" else sized.y + gap
            for slide in (0.0, -0.35, 0.35, -0.48, 0.48):
                left = sized.x - wide / 2 + slide * wide
                yield Box(left, top, left + wide, top + high)


def _distance(box: Box, x: float, y: float) -> float:
    across = max(box.left - x, 0.0, x - box.right)
    along = max(box.top - y, 0.0, y - box.bottom)
    return float((across**2 + along**2) ** 0.5)


def marker(x: float, y: float, radius: float = 6.0) -> Box:
    """The room of a marker."""
    return Box(x - radius, y - radius, x + radius, y + radius)


def line(points: Iterable[tuple[float, float]], step: float = 8.0) -> Iterator[Box]:
    """The room of a line, as small boxes along it."""
    known = list(points)
    for (x0, y0), (x1, y1) in pairwise(known):
        length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        count = max(1, int(length / step))
        for index in range(count + 1):
            x, y = x0 + (x1 - x0) * index / count, y0 + (y1 - y0) * index / count
            yield Box(x - 2, y - 2, x + 2, y + 2)
