"""A chart as one HTML file: the picture with its hover texts, the data as a table, the sources with links.

Opinion: a file that someone opens years from now, offline, must still work and call nobody. So plotly.js is
inside, a policy in its head forbids every address, and all text is escaped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from metrics.charts.chart import Chart
from metrics.charts.frame import WIDTH, picture
from metrics.charts.references import reference
from metrics.charts.words import FONT
from metrics.citing import how_to_cite
from metrics.palette import theme
from metrics.texts import texts

POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"
BUTTONS = '{displaylogo: false, modeBarButtons: [["toImage"]]}'


def page(chart: Chart) -> bytes:
    """The file, in UTF-8; the same chart gives the same bytes."""
    from plotly.offline import get_plotlyjs

    t = texts(chart.language)
    cited = how_to_cite(chart.title, chart.references, chart.as_of, t)
    parts = [
        f'<!DOCTYPE html>\n<html lang="{chart.language}">\n<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(chart.title)}</title><style>{_style(chart)}</style></head>\n<body><main>",
        f'<div id="chart" role="img" aria-label="{escape(chart.alt)}"></div>',
        f"<noscript><p>{escape(t('chart-page-needs-script'))}</p></noscript>",
        f"<h2>{escape(t('chart-page-table'))}</h2>",
        f"<div class=wide tabindex=0>{''.join(_table(chart))}</div>",
        f"<h2>{escape(t('chart-sources'))}</h2>\n<ol>{''.join(_sources(chart))}</ol>",
        f"<h2>{escape(t('chart-page-cite'))}</h2>\n<p>{escape(cited.short)}</p><p>{escape(cited.full)}</p>",
        f"</main>\n<script>{get_plotlyjs()}</script>\n<script>{_draw(chart)}</script>\n</body></html>\n",
    ]
    return "\n".join(parts).encode()


def _draw(chart: Chart) -> str:
    # Within a script no text may look like its end, so no "<" stands there as itself.
    spec = json.dumps(picture(chart), ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
    return f'const c = {spec}; Plotly.newPlot("chart", c.data, c.layout, {BUTTONS})'


def _table(chart: Chart) -> Iterator[str]:
    heads = "".join(f"<th scope=col>{escape(each)}</th>" for each in chart.table.columns)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for row in chart.table.rows:
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody></table>"


def _sources(chart: Chart) -> Iterator[str]:
    t = texts(chart.language)
    for each in chart.references:
        link = f'<a href="{escape(each.url)}" rel="noreferrer">{escape(each.url)}</a>'
        yield f"<li>{escape(reference(each, t))}. {link}</li>"


def _style(chart: Chart) -> str:
    look = theme(chart.theme)
    return (
        f"body{{margin:0;background:{look.paper};color:{look.text};font:16px/1.5 {FONT}}}"
        f":root{{color-scheme:{look.name}}}"
        f"main{{max-width:{WIDTH}px;margin:0 auto;padding:0 1rem 3rem}}#chart,.wide{{overflow-x:auto}}"
        f"table{{border-collapse:collapse;font-size:14px}}th,td{{text-align:left;vertical-align:top;"
        f"padding:.4rem .8rem .4rem 0;border-bottom:1px solid {look.grid}}}a{{color:{look.hues['blue']};"
        "overflow-wrap:anywhere}"
    )
