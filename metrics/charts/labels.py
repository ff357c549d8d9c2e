"""Where the labels of a chart fit: beside their marks, clear of each other and of what is drawn.

Opinion: words beside a mark are read, a legend is looked up. So labels are placed one by one, the most
important first, each where it hides least; one that would cover another is left out. They hang on their marks
by pixels, on a page as narrow as a telephone or as wide as a desk: one place must do in several views.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from metrics.charts.chart import Label, Side

GAP = 9.0
"""Pixels between a mark and its label."""
LEADER_FROM = 16.0
"""Pixels from which on a thin line leads from the mark to its label."""
MOST = 24
"""The most labels that one chart tries to place."""
DEAREST, ALWAYS = 100.0, 10
"""A label that would hide three marks or more is left out, unless its rank is at most `ALWAYS`."""
ALONG: tuple[Side, ...] = ("on_line", "line_end")
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
class View:
    """One size of the plot: its area, and the room of all that is drawn in it."""

    area: Box
    drawn: Sequence[Box]


@dataclass(frozen=True, slots=True)
class Sized:
    """A label with its own size, and its mark's place in each view, in pixels."""

    label: Label
    places: tuple[tuple[float, float], ...]
    width: float
    height: float

    def mark(self, view: int = 0) -> tuple[float, float]:
        """The mark's place in a view."""
        return self.places[view]


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place: its box in each view, the side of the mark, and whether a line leads to it.

    `clear` says whether it lies over nothing that is drawn, in any view.
    """

    sized: Sized
    boxes: tuple[Box, ...]
    side: Side
    leader: bool
    clear: bool = True


@dataclass(frozen=True, slots=True)
class _Taken:
    """What labels placed before have taken of a view: their boxes, and the lines that lead to them."""

    boxes: list[Box]
    leaders: list[Box]


def place(labels: Sequence[Sized], views: Sequence[View]) -> list[Placed]:
    """Each label that fits in all views (narrowest first), clear of the others, where it covers least."""
    placed: list[Placed] = []
    taken = [_Taken([], []) for _ in views]
    rooms = [_edges(view.drawn) for view in views]
    for sized in sorted(labels, key=lambda each: each.label.rank)[:MOST]:
        if best := _best(sized, views, taken, rooms):
            placed.append(best)
            for view, used in enumerate(taken):
                used.boxes.append(best.boxes[view])
                used.leaders.extend(_leader(best, view))
    return placed


def _edges(boxes: Sequence[Box]) -> npt.NDArray[np.float64]:
    """The boxes as an array with a row an edge; from one stream of numbers, which is twenty times faster."""
    flat = np.fromiter(chain.from_iterable(boxes), dtype=float, count=4 * len(boxes))
    return flat.reshape(-1, 4).T.copy()


def _best(
    sized: Sized,
    views: Sequence[View],
    taken: Sequence[_Taken],
    rooms: Sequence[npt.NDArray[np.float64]],
) -> Placed | None:
    """The place of the least cost: how far from the mark it is, and what it hides where it hides most.

    The nearest are asked first, so that the costly questions end once nothing can be cheaper.
    """
    best, cheapest = None, (math.inf if sized.label.rank <= ALWAYS else DEAREST, -1)
    for far, number, side, first, leader in sorted(_options(sized, views[0].area)):
        if far > cheapest[0]:
            break
        boxes = tuple(_moved(first, sized, side, view) for view in range(len(views)))
        option = Placed(sized, boxes, side, leader)
        if all(_is_free(option, view, views[view].area, taken[view]) for view in range(len(views))):
            cost = far + max(_hidden(option, at, room) for at, room in enumerate(rooms))
            best, cheapest = (option, (cost, number)) if (cost, number) < cheapest else (best, cheapest)
    if best is None:
        return None
    return replace(best, clear=not any(map(_met, best.boxes, rooms)))


def _options(sized: Sized, area: Box) -> Iterator[tuple[float, int, Side, Box, bool]]:
    """Every place in the first view: its cost by distance, its number, side and box, whether a line leads."""
    x, y = sized.mark()
    number = 0
    for order, side in enumerate(sized.label.sides):
        for first in filter(area.holds, _candidates(sized, side, area)):
            along = {"on_line": first.left - area.left, "line_end": x - first.right}.get(side)
            away = _distance(first, x, y) if along is None else 0.0
            far = away if along is None else along / 25
            leader = away > LEADER_FROM
            yield far + order * 4 + (12 if leader else 0), number, side, first, leader
            number += 1


def _moved(box: Box, sized: Sized, side: Side, view: int) -> Box:
    """The box of the first view in another: a label moves with its mark, one on a line only up or down."""
    (x0, y0), (x, y) = sized.mark(), sized.mark(view)
    across, along = 0.0 if side == "on_line" else x - x0, y - y0
    return Box(box.left + across, box.top + along, box.right + across, box.bottom + along)


def _is_free(option: Placed, view: int, area: Box, taken: _Taken) -> bool:
    box = option.boxes[view]
    wide = Box(box.left - 3, box.top - 1, box.right + 3, box.bottom + 1)
    return (
        area.holds(box)
        and not any(map(wide.meets, taken.boxes))
        and not any(map(box.meets, taken.leaders))
        and not any(step.meets(other) for step in _leader(option, view) for other in taken.boxes)
    )


def _hidden(option: Placed, view: int, room: npt.NDArray[np.float64]) -> float:
    """The cost of what a label covers of the drawing, and of what the line to it runs over."""
    steps = _leader(option, view)[1:]  # its own mark left aside
    return _met(option.boxes[view], room) * 40 + sum(8 for step in steps if _met(step, room))


def _met(box: Box, room: npt.NDArray[np.float64]) -> int:
    """How many of the boxes (a row an edge, as in `Box`) share any area with this one."""
    left, top, right, bottom = room
    met = (left < box.right) & (right > box.left) & (top < box.bottom) & (bottom > box.top)
    return int(np.count_nonzero(met))


def _leader(placed: Placed, view: int) -> list[Box]:
    """The room of the line that leads from a mark to its label; nothing where none does."""
    if not placed.leader:
        return []
    box = placed.boxes[view]
    middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    ends = {
        "right": (box.left, middle[1]),
        "left": (box.right, middle[1]),
        "above": (middle[0], box.bottom),
        "below": (middle[0], box.top),
    }
    return list(line([placed.sized.mark(view), ends[placed.side]]))[1:]


def _candidates(sized: Sized, side: Side, area: Box) -> Iterator[Box]:
    """The boxes that a label may have on a side of its mark, in the first view."""
    (x, y), wide, high = sized.mark(), sized.width, sized.height
    if side in ALONG:
        starts = range(int(area.left) + 4, int(area.right - wide), 30)
        for start in starts if side == "on_line" else range(int(x - wide) - 4, int(area.left), -30):
            yield Box(start, y - high - 2, start + wide, y - 2)
            yield Box(start, y + 3, start + wide, y + high + 3)
        return
    for gap in _GAPS:
        if side in ("right", "left"):
            left = x + gap if side == "right" else x - gap - wide
            for rise in _RISES:
                top = y - high / 2 + rise * high
                yield Box(left, top, left + wide, top + high)
        else:
            top = y - gap - high if side == "above" else y + gap
            for slide in (0.0, -0.35, 0.35, -0.48, 0.48):
                left = x - wide / 2 + slide * wide
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
    for (x0, y0), (x1, y1) in pairwise(points):
        length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        count = max(1, int(length / step))
        for index in range(count + 1):
            x, y = x0 + (x1 - x0) * index / count, y0 + (y1 - y0) * index / count
            yield Box(x - 2, y - 2, x + 2, y + 2)
