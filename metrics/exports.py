"""A chart as a file: PNG, SVG, PDF or HTML, with its proof inside.

Opinion: the command line and the dashboard hand out the same file, so both make it here.
"""

from __future__ import annotations

from typing import Literal

from metrics.charts.chart import Chart
from metrics.charts.frame import WIDTH, picture
from metrics.provenance.carriers import embed
from metrics.provenance.marks import provenance
from metrics.texts import texts
from metrics.vintage import Vintage

FileFormat = Literal["png", "svg", "pdf", "html"]
PIXELS = 1600
"""Width of a picture's file, unless another is asked for."""


def chart_file(known: Vintage, chart: Chart, format: FileFormat, width: float = PIXELS) -> bytes:  # noqa: A002
    """The bytes of the file; `width` in pixels (of a PDF, in CSS pixels; of HTML, without meaning).

    The same chart gives the same bytes, but for the random ids in an SVG. Raises `BrowserError` without a
    browser; HTML needs none.
    """
    from metrics import png
    from metrics.charts.page import page

    shares = (each for each in known.progress if each.goal in chart.marks)
    shown = (*chart.marks, *chart.pages, *shares)
    proof = provenance(known, chart.title, chart.alt, shown, texts(chart.language))
    if format == "html":
        return embed(page(chart), proof)
    return embed(png.picture(picture(chart), format, scale=width / WIDTH), proof)


def file_name(known: Vintage, chart: Chart, format: FileFormat) -> str:  # noqa: A002
    """What the file is called, such as `kz-kg-trade-en-light.png`."""
    corridor = known.corpus.corridor.code.lower()
    return f"{corridor}-{chart.name}-{chart.language}-{chart.theme}.{format}"
