"""Charts that read like a table: a name, a lane to draw in, some words at its end; headings between.

Opinion: the vertical axis of such a chart counts pixels from its top, because names wrap and nothing may be
squeezed. A picture has room for the names beside the lanes and the words after them. A page may be as narrow
as a phone, so there the names stand above the lanes and the words are left to the table and the hover text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from metrics.charts.chart import Spec
from metrics.charts.words import LINE, plain, width, wrap
from metrics.palette import Theme

SIZE, SMALL = 13, 12
"""Sizes of letters, in pixels: names, and the words at the end of a lane."""
RAISED = 0.7
"""Size of the raised numbers of sources, as Plotly draws them."""


HIDDEN = {"showgrid": False, "zeroline": False, "showline": False, "showticklabels": False, "ticks": ""}
"""An axis that is not seen."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words at the end of a lane: `at` pixels right of the plot, there beginning, or ending if `ends`.

    The lines of `more` stand under them, quieter.
    """

    text: str
    at: float
    colour: str
    ends: bool = False
    bold: bool = False
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the chart. `tail` are quieter words after the name, `cites` the numbers of its sources.

    A heading may carry the axis' ticks, so that on a long page some are always in sight (`axis`).
    """

    name: str
    kind: Literal["heading", "lane", "remark"] = "lane"
    axis: bool = False
    tail: str = ""
    tail_colour: str | None = None
    cites: tuple[int, ...] = ()
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """How rows are set: names `above` their lanes or beside them, in lines of `room` pixels.

    A lane is `lane` pixels high and leaves `gap` free under it, a heading is `heading` and `axis` more for
    ticks, a remark `remark`; `top` is left free above them all.
    """

    above: bool
    room: float
    lane: float
    heading: float
    axis: float = 0
    gap: float = 0
    remark: float = 20
    top: float = 24


@dataclass(frozen=True, slots=True)
class Line:
    """A row in its place: from `top` to `bottom`, marks at `y`; its name, each line with a quieter end."""

    row: Row
    top: float
    y: float
    bottom: float
    words: tuple[tuple[str, str], ...]


def stack(rows: Iterable[Row], form: Form) -> list[Line]:
    """The rows one below the other."""
    lines: list[Line] = []
    top = form.top
    for row in rows:
        words = _words(row, form)
        high = len(words) * SIZE * LINE
        if row.kind == "heading":
            bottom = top + form.heading + (form.axis if row.axis else 0)
            y = bottom - 12
        elif row.kind == "remark":
            bottom, y = top + form.remark, top + form.remark / 2
        elif form.above:
            y = top + high + form.lane / 2
            bottom = y + form.lane / 2 + form.gap
        else:
            words_after = max((1 + len(cell.more) for cell in row.cells), default=0)
            bottom = top + max(form.lane, high + 5, words_after * SMALL * LINE + 6)
            y = (top + bottom) / 2
        lines.append(Line(row, top, y, bottom, words))
        top = bottom
    return lines


def _words(row: Row, form: Form) -> tuple[tuple[str, str], ...]:
    """The name in lines; the tail after the last one if it fits there, else under it."""
    raised = width(f" {_numbers(row)}", SIZE * RAISED) if row.cites and not form.above else 0
    room = form.room - raised
    name = wrap(row.name, room, SIZE, bold=row.kind == "heading") or [""]
    if not row.tail or width(f"{name[-1]}  {row.tail}", SIZE, bold=row.kind == "heading") <= room:
        return (*((line, "") for line in name[:-1]), (name[-1], row.tail))
    return (*((line, "") for line in name), *(("", line) for line in wrap(row.tail, room, SIZE)))


def _numbers(row: Row) -> str:
    return ",".join(map(str, row.cites))


def _markup(line: Line, look: Theme, numbered: bool) -> str:
    """A row's name for Plotly: a heading bold, the tail and remarks quieter, the numbers raised."""
    row = line.row
    lines = []
    for name, tail in line.words:
        loud = f"<b>{plain(name)}</b>" if row.kind == "heading" else plain(name)
        quiet = f'<span style="color:{row.tail_colour or look.muted}">{{}}</span>'
        shown = quiet.format(plain(name)) if row.kind == "remark" else loud
        lines.append("  ".join(each for each in (shown, tail and quiet.format(plain(tail))) if each))
    text = "<br>".join(lines)
    return f"{text} <sup>{_numbers(row)}</sup>" if numbered and row.cites else text


def beside(lines: Sequence[Line], left: float, look: Theme) -> list[Spec]:
    """The names `left` pixels before the plot, and the words after it, as annotations of a picture."""
    shown: list[Spec] = []
    common = {"showarrow": False, "borderpad": 0, "yref": "y", "yanchor": "middle", "xref": "paper"}
    for line in lines:
        name = {
            "x": 0,
            "xshift": -left,
            "xanchor": "left",
            "align": "left",
            "text": _markup(line, look, True),
        }
        shown.append(common | name | {"y": line.y, "font": {"size": SIZE, "color": look.text}})
        for cell in line.row.cells:
            side = "right" if cell.ends else "left"
            place = {"x": 1, "xshift": cell.at, "xanchor": side, "align": side, "y": line.y}
            text = {"text": _cell(cell, look), "font": {"size": SMALL, "color": cell.colour}}
            shown.append(common | place | text)
    return shown


def _cell(cell: Cell, look: Theme) -> str:
    text = f"<b>{plain(cell.text)}</b>" if cell.bold else plain(cell.text)
    quiet = [f'<span style="color:{look.muted}">{plain(each)}</span>' for each in cell.more]
    return "<br>".join([text, *quiet])


def above(lines: Sequence[Line], x: float, look: Theme) -> dict[str, Any]:
    """The names from `x` on, each at the top of its row, as one trace of a page."""
    return {
        "x": [x] * len(lines),
        "y": [line.top + (14 if line.row.kind == "heading" else 2) for line in lines],
        "mode": "text",
        "text": [_markup(line, look, False) for line in lines],
        "textposition": "bottom right",
        "textfont": {"size": SIZE, "color": look.text},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def rules(lines: Sequence[Line], look: Theme, left: float = 0, wide: float | None = None) -> list[Spec]:
    """A hairline over each heading: across the plot, or in a picture from `left` of it on, `wide` pixels."""
    return [rule(line.top + 8, look, left, wide) for line in lines if line.row.kind == "heading"]


def rule(y: float, look: Theme, left: float = 0, wide: float | None = None) -> Spec:
    """A hairline at `y`, as long as those of `rules`."""
    across: Spec = {"x0": 0, "x1": 1}
    if wide is not None:
        across = {"xsizemode": "pixel", "xanchor": 0, "x0": -left, "x1": wide - left}
    stroke: Spec = {"type": "line", "xref": "paper", "yref": "y", "layer": "below", "y0": y, "y1": y}
    return stroke | across | {"line": {"color": look.muted, "width": 1}}


def height_of(lines: Sequence[Line]) -> float:
    """Pixels from the top to the end of the last row."""
    return lines[-1].bottom if lines else 0


def down(height: float) -> Spec:
    """The vertical axis: pixels from the top."""
    return HIDDEN | {"range": [height or 1, 0]}
