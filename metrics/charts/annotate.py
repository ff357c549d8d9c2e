"""Sets the labels of a chart into its figure, around what the figure already draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from metrics.charts.chart import Chart, Label, Spec
from metrics.charts.labels import ALONG, Box, Placed, Sized, View, line, marker, place
from metrics.charts.words import LINE, balanced, plain, width
from metrics.palette import theme

SIZE = 13
"""Size of a label's letters, in pixels."""
ROOM, ROOM_ON_LINE = 220, 400
"""The widest line of a label's tail, in pixels: beside a mark, and along a line."""
MOST = 8
"""The most raised numbers, or runs of them, on one label; the table has all the sources."""
RAISED = 0.7
"""Size of the raised numbers of sources, as Plotly draws them."""


def label(chart: Chart, *areas: Box, whole: bool) -> list[dict[str, Any]]:
    """The chart's labels as annotations: whole with tail and sources, or the head alone.

    `areas` are the sizes of the plot in which they must fit, the narrowest first.
    """
    numbers = chart.numbers if whole else {}
    scales = [_Scale(chart.figure, area) for area in areas]
    views = [View(scale.area, list(_drawn(chart.figure, scale))) for scale in scales]
    text: dict[int, tuple[str, str, list[str]]] = {}
    sized = []
    for each in chart.labels:
        written = _written(each, numbers, whole)
        places = tuple(scale.pixels(each.x, each.y) for scale in scales)
        sized.append(Sized(each, places, *_size(*written)))
        text[id(sized[-1])] = written
    look = theme(chart.theme)
    behind = {"bgcolor": look.paper}  # else the grid runs through the words; but it must not hide data
    return [
        _annotation(placed, _markup(placed.sized.label, *text[id(placed.sized)], look.muted))
        | (behind if whole and placed.clear else {})
        for placed in place(sized, views)
    ]


class _Scale:
    """From the units of the axes to pixels of the plot, y downwards."""

    def __init__(self, figure: Spec, area: Box) -> None:
        layout = figure["layout"]
        self._x, self._y, self.area = layout["xaxis"]["range"], layout["yaxis"]["range"], area

    def pixels(self, x: float, y: float) -> tuple[float, float]:
        (left, right), (low, high), area = self._x, self._y, self.area
        return (
            area.left + (x - left) / (right - left) * (area.right - area.left),
            area.bottom - (y - low) / (high - low) * (area.bottom - area.top),
        )


def _written(each: Label, numbers: dict[str, int], whole: bool) -> tuple[str, str, list[str]]:
    """Head, raised numbers of the sources, and the tail in lines."""
    raised = in_short(numbers[source] for source in each.cites if source in numbers)
    room = ROOM if set(ALONG).isdisjoint(each.sides) else ROOM_ON_LINE
    return each.head, raised, balanced(each.tail, room, SIZE) if whole else []


def in_short(numbers: Iterable[int]) -> str:
    """Numbers of sources, three or more in a row as "1–40"; of many runs the first and the last."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)
    return ",".join(parts if len(parts) <= MOST else [*parts[: MOST - 1], "…", parts[-1]])


def _size(head: str, raised: str, tail: list[str]) -> tuple[float, float]:
    first = width(head, SIZE, bold=True) + (width(f" {raised}", SIZE * RAISED) if raised else 0)
    widest = max([first, *(width(each, SIZE) for each in tail)])
    return widest + 2, (1 + len(tail)) * SIZE * LINE


def _markup(each: Label, head: str, raised: str, tail: list[str], muted: str) -> str:
    first = f'<b><span style="color:{each.colour}">{plain(head)}</span></b>'
    if raised:
        first += f" <sup>{raised}</sup>"
    return "<br>".join([first, *(f'<span style="color:{muted}">{plain(line)}</span>' for line in tail)])


def _annotation(placed: Placed, text: str) -> dict[str, Any]:
    """Plotly's annotation: the box hangs on its mark by pixels, so it keeps its place if the plot resizes."""
    sized, box = placed.sized, placed.boxes[0]
    mark_x, mark_y = sized.mark()
    anchors = {
        "right": ("left", "middle"),
        "left": ("right", "middle"),
        "above": ("center", "bottom"),
        "below": ("center", "top"),
        "on_line": ("left", "top"),
        "line_end": ("right", "top"),
    }
    across, along = anchors[placed.side]
    x = {"left": box.left, "right": box.right, "center": (box.left + box.right) / 2}[across]
    y = {"top": box.top, "bottom": box.bottom, "middle": (box.top + box.bottom) / 2}[along]
    common = {
        "text": text,
        "font": {"size": SIZE, "color": sized.label.colour},
        "align": "right" if across == "right" else "left" if across == "left" else "center",
        "xanchor": across,
        "yanchor": along,
        "borderpad": 0,
    }
    if placed.side == "on_line":
        shift = {"xref": "paper", "x": 0, "xshift": x, "y": sized.label.y, "yshift": mark_y - y}
        return common | shift | {"showarrow": False}
    mark = {"x": sized.label.x, "y": sized.label.y}
    if not placed.leader:
        return common | mark | {"xshift": x - mark_x, "yshift": mark_y - y, "showarrow": False}
    arrow = {"arrowhead": 0, "arrowwidth": 1, "arrowcolor": sized.label.colour, "standoff": 6}
    return common | mark | arrow | {"ax": x - mark_x, "ay": y - mark_y, "showarrow": True}


def _drawn(figure: Spec, scale: _Scale) -> Iterator[Box]:
    """The room of all marks, lines and error bars of a figure."""
    for trace in figure["data"]:
        points = list(zip(trace["x"], trace["y"], strict=True))
        runs: list[list[tuple[float, float]]] = [[]]
        for x, y in points:
            if x is None or y is None:
                runs.append([])
            else:
                runs[-1].append(scale.pixels(x, y))
        if "lines" in trace["mode"]:
            for run in runs:
                yield from line(run)
        if trace.get("fill") == "toself":
            xs, ys = zip(*(pixel for run in runs for pixel in run), strict=True)
            yield Box(min(xs), min(ys), max(xs), max(ys))
        if "markers" in trace["mode"]:
            yield from (marker(*pixel) for run in runs for pixel in run)
        if error := trace.get("error_y"):
            for (x, y), up, down in zip(points, error["array"], error["arrayminus"], strict=True):
                yield from line([scale.pixels(x, y - down), scale.pixels(x, y + up)])
