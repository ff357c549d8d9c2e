"""The chart of a briefing: the same marks as everywhere, for a page that has title and sources itself.

Opinion: a page of text needs less of a picture than a slide does, so here only keys and labels stand in it.
The renderer's random ids are replaced by counted ones, so that the same chart gives the same bytes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from metrics.briefing.model import Picture
from metrics.briefing.notes import plain as text
from metrics.charts import trade_of
from metrics.charts.annotate import label
from metrics.charts.chart import Chart, Key, Spec
from metrics.charts.frame import screen
from metrics.charts.labels import Box
from metrics.charts.words import FONT, plain, width
from metrics.palette import theme
from metrics.png import picture
from metrics.texts import Texts
from metrics.vintage import Vintage

WIDTH, PLOT = 720, 236
"""The picture's width and the height of its plot, in pixels; a page of A4 makes 0.67 pt of each."""
LEFT, RIGHT, BELOW, ROW, LETTERS = 30, 8, 26, 18, 12
GAP = "\N{EM SPACE}" * 2
SHARPER = 3
"""Pixels of the file for each of the picture where a format takes no vectors."""
_RANDOM = re.compile(r"""(?<=["' #])(clip|defs-|topdefs-|trace)([0-9a-f]{6})(?=["' xy)])""")


def draw(known: Vintage, t: Texts, *, pixels: bool) -> Picture | None:
    """The chart of trade, as `pixels` or as vectors. None where there is nothing to draw.

    Raises `BrowserError` without a browser.
    """
    if not known.observations and not known.goals:
        return None
    chart = trade_of(known, t.language, "light")
    spec = inset(chart)
    title = text(chart.subtitle)
    if pixels:
        return Picture(title=title, alt=chart.alt, png=picture(spec, scale=SHARPER))
    return Picture(title=title, alt=chart.alt, svg=counted(picture(spec, "svg").decode()))


def inset(chart: Chart) -> Spec:
    """The chart with keys and labels and nothing else inside."""
    bare = replace(chart, labels=tuple(replace(each, cites=()) for each in chart.labels))
    rows = _rows(chart.keys)
    top = len(rows) * ROW + 10
    look, area = theme(chart.theme), Box(0, 0, WIDTH - LEFT - RIGHT, PLOT)
    spec = screen(chart)
    ticks = {"tickfont": {"size": LETTERS, "color": look.muted}, "automargin": False}
    layout = spec["layout"] | {
        "annotations": [*_keys(rows, top), *label(bare, area, whole=True)],
        "width": WIDTH,
        "height": top + PLOT + BELOW,
        "margin": {"l": LEFT, "r": RIGHT, "t": top, "b": BELOW, "pad": 0, "autoexpand": False},
        "paper_bgcolor": look.paper,
        "plot_bgcolor": look.paper,
        "font": {"family": FONT, "size": LETTERS, "color": look.text},
    }
    layout["xaxis"] = layout["xaxis"] | ticks | {"linecolor": look.muted}
    layout["yaxis"] = layout["yaxis"] | ticks | {"gridcolor": look.grid}
    return spec | {"layout": layout}


def counted(svg: str) -> str:
    """The drawing with its random ids replaced by numbers in the order in which they occur."""
    seen: dict[str, str] = {}

    def replaced(match: re.Match[str]) -> str:
        return match[1] + seen.setdefault(match[2], f"{len(seen):06x}")

    return _RANDOM.sub(replaced, svg)


def _rows(keys: tuple[Key, ...]) -> list[list[Key]]:
    """The keys in rows that fit the picture."""
    rows: list[list[Key]] = []
    used = float(WIDTH)
    for key in keys:
        wide = width(f"{key.glyph} {key.text}{GAP}", LETTERS)
        if used + wide > WIDTH - RIGHT:
            rows.append([])
            used = 0.0
        rows[-1].append(key)
        used += wide
    return rows


def _keys(rows: list[list[Key]], top: int) -> list[dict[str, Any]]:
    at = {"xref": "paper", "yref": "paper", "x": 0, "y": 1, "xanchor": "left", "yanchor": "top"}
    shown = {"showarrow": False, "align": "left", "borderpad": 0, "font": {"size": LETTERS, "family": FONT}}
    return [
        at | shown | {"xshift": -LEFT, "yshift": top - number * ROW, "text": GAP.join(map(_key, row))}
        for number, row in enumerate(rows)
    ]


def _key(key: Key) -> str:
    return f'<span style="color:{key.colour}">{key.glyph}</span> {plain(key.text)}'
