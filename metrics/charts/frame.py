"""The frame of every chart: on a page, or as a picture that stands alone.

Opinion: a page shows title, sources and table itself, so there the figure is bare and Streamlit's theme gives
it fonts and grid. A picture carries everything inside: the finding as its title, units, keys, notes, numbered
sources, the day, our version. Its height follows from the text, so that nothing overlaps and nothing is cut.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from metrics import __version__
from metrics.charts.annotate import label
from metrics.charts.chart import Chart, Key, Spec
from metrics.charts.labels import Box
from metrics.charts.references import reference
from metrics.charts.words import FONT, LINE, balanced, plain, width, wrap
from metrics.citing import how_to_cite
from metrics.palette import CLEAR, Theme, theme
from metrics.texts import Texts, texts

WIDTH = 1000
"""Width of a picture in its own pixels; a scale makes the file's from it."""
PAD = 40
"""The edge that a picture leaves free on each side."""
TITLE, SUBTITLE, TEXT, SMALL = 26, 16, 13, 12  # sizes of letters, in pixels
ROOM = WIDTH - 2 * PAD
COLUMNS_FROM = 4
"""Sources from which on they stand in two columns."""
SCREEN, NARROW, WIDE = 400, 300, 1000
"""The height of the plot on a page, and the widths between which its labels must fit: of a telephone 360
pixels wide, and of a desk."""


@lru_cache(maxsize=128)
def screen(chart: Chart) -> Spec:
    """The chart as a page shows it: marks and short labels; fonts and grid come from Streamlit's theme.

    Kept, because a page asks for the same chart at every rerun; whoever changes it copies it first.
    """
    drawn = chart.scroll or chart.figure
    layout = {
        "annotations": label(chart, Box(0, 0, NARROW, SCREEN), Box(0, 0, WIDE, SCREEN), whole=False),
        "height": drawn["layout"].get("height", SCREEN + 60),
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
    }
    return _spec(chart, drawn, layout, {"automargin": True}, {"automargin": True})


def picture(chart: Chart) -> Spec:
    """The chart as a picture `WIDTH` pixels wide, everything inside; `layout.height` says how high."""
    t, look = texts(chart.language), theme(chart.theme)
    page = _Page(look)
    room = chart.room
    top = _head(page, chart) + room.above
    bottom = top + room.height
    height = round(_foot(page, chart, bottom + room.below + 12, t) + PAD / 2)
    left, right = PAD + room.left, PAD + room.right
    layout = {
        "annotations": [
            *page.annotations(left, top),
            *label(chart, Box(0, 0, WIDTH - left - right, room.height), whole=True),
            *chart.figure["layout"].get("annotations", ()),
        ],
        "width": WIDTH,
        "height": height,
        "margin": {"l": left, "r": right, "t": top, "b": height - bottom, "pad": 0, "autoexpand": False},
        "paper_bgcolor": look.paper,
        "plot_bgcolor": look.paper,
        "font": {"family": FONT, "size": TEXT, "color": look.text},
    }
    ticks = {"tickfont": {"size": TEXT, "color": look.muted}, "automargin": False}
    across, up = {"linecolor": look.muted}, {"gridcolor": look.grid}
    return _spec(chart, chart.figure, layout, ticks | across, ticks | up)


def _spec(chart: Chart, figure: Spec, layout: Spec, x: Spec, y: Spec) -> Spec:
    """One of the chart's figures in this layout, with what both frames share."""
    drawn = figure["layout"]
    still = {"fixedrange": True}  # a page that is scrolled by touch must not zoom the chart instead
    look = theme(chart.theme)
    hover = {"bgcolor": look.paper, "bordercolor": look.muted, "font": {"color": look.text}, "align": "left"}
    shared = {"template": {}, "showlegend": False, "dragmode": False, "hoverlabel": hover}
    axes = {"xaxis": drawn["xaxis"] | still | x, "yaxis": drawn["yaxis"] | still | y}
    return {"data": figure["data"], "layout": drawn | shared | layout | axes}


class _Page:
    """Texts at places of the page, in pixels from its top left corner."""

    def __init__(self, look: Theme) -> None:
        self.look = look
        self._texts: list[tuple[float, float, dict[str, Any]]] = []

    def write(self, x: float, y: float, text: str, size: float, **more: Any) -> None:
        font = {"size": size, "color": more.pop("colour", self.look.text), "family": FONT}
        anchors = {"xanchor": "left", "yanchor": "top", "align": "left", "borderpad": 0}
        self._texts.append((x, y, {"text": text, "font": font, "showarrow": False, **anchors, **more}))

    def paragraph(self, x: float, y: float, text: str, size: float, room: float, **more: Any) -> float:
        """Wrapped text from y on; gives the y below it."""
        bold = more.pop("bold", False)
        broken = balanced(text, room, size, bold) if bold else wrap(text, room, size)
        marked = "<br>".join(map(plain, broken))
        self.write(x, y, f"<b>{marked}</b>" if bold else marked, size, **more)
        return y + len(broken) * size * LINE

    def annotations(self, left: float, top: float) -> list[Spec]:
        """All texts, for a plot whose corner is at (left, top)."""
        origin = {"xref": "paper", "yref": "paper", "x": 0, "y": 1}
        return [origin | {"xshift": x - left, "yshift": top - y} | text for x, y, text in self._texts]


def _head(page: _Page, chart: Chart) -> float:
    """Title, subtitle and keys; gives the y where the plot begins."""
    y = page.paragraph(PAD, PAD, chart.title, TITLE, ROOM, bold=True)
    y = page.paragraph(PAD, y + 8, chart.subtitle, SUBTITLE, ROOM, colour=page.look.muted)
    rows = _key_rows(chart.keys)
    for index, row in enumerate(rows):
        page.write(PAD, y + 12 + index * 20, "     ".join(_key(key) for key in row), TEXT)
    return round(y + 28 + len(rows) * 20)


def _key(key: Key) -> str:
    return f'<span style="color:{key.colour}">{key.glyph}</span> {plain(key.text)}'


def _key_rows(keys: tuple[Key, ...]) -> list[list[Key]]:
    """The keys in rows that fit the page."""
    rows: list[list[Key]] = []
    used = ROOM + 1.0
    for key in keys:
        wide = width(f"{key.glyph} {key.text}     ", TEXT)
        if used + wide > ROOM:
            rows.append([])
            used = 0
        rows[-1].append(key)
        used += wide
    return rows


def _foot(page: _Page, chart: Chart, y: float, t: Texts) -> float:
    """Notes, sources, and the last line; gives the y below them."""
    muted = page.look.muted
    for note in chart.notes:
        y = page.paragraph(PAD, y, note, SMALL, ROOM, colour=muted) + 4
    if chart.references:
        y = page.paragraph(PAD, y + 8, t("chart-sources"), SMALL, ROOM, bold=True) + 3
        y = _sources(page, chart, y, t)
    y += 10
    made = t("chart-made-by", version=__version__)
    page.write(WIDTH - PAD, y, plain(made), SMALL, colour=muted, xanchor="right")
    cited = how_to_cite(chart.title, chart.references, chart.as_of, t).short
    return page.paragraph(PAD, y, cited, SMALL, ROOM - width(made, SMALL) - 28, colour=muted)


def _sources(page: _Page, chart: Chart, y: float, t: Texts) -> float:
    """The numbered sources, in one column or two; gives the y below them."""
    two = len(chart.references) >= COLUMNS_FROM
    room = (ROOM - 28) / 2 if two else ROOM
    half = (len(chart.references) + 1) // 2 if two else len(chart.references)
    lowest = y
    at = y
    for number, source in enumerate(chart.references, 1):
        if number == half + 1:
            at = y
        x = PAD + (room + 28 if number > half else 0)
        page.write(x + 14, at, str(number), SMALL, colour=page.look.muted, xanchor="right")
        at = page.paragraph(x + 22, at, reference(source, t), SMALL, room - 22, colour=page.look.muted) + 3
        lowest = max(lowest, at)
    return lowest
