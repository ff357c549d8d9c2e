"""A chart on a page: its finding, its marks, the words behind a mark, its table and its picture.

Opinion: the chart is the same object that the command line writes to a file. Choosing a mark shows its quotes
beneath it; because a keyboard cannot point at a mark, a list beside the chart chooses the same, and the
address remembers which.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from urllib.parse import urlencode

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.safe import md
from app_pages.parts.state import View, follow, linked
from metrics.charts import frame
from metrics.charts.chart import Chart
from metrics.models import Citation, Goal, Observation
from metrics.png import has_browser, picture
from metrics.progress.sentences import goal_name

SCALE = 1.6
"""Pixels of the picture's file for each pixel of its layout: 1600 wide."""


@st.cache_resource(show_spinner=False, max_entries=128)
def drawn(name: str, key: tuple[object, ...], _draw: Callable[[], Chart]) -> Chart:
    """The chart, drawn once for all readers of the same view; `key` is all that it depends on."""
    return _draw()


def show(chart: Chart, view: View) -> None:
    """The chart with everything that belongs to it."""
    st.header(md(chart.title), anchor=chart.name)
    st.caption(md(chart.subtitle))
    _keys(chart)
    widget = f"chart-{chart.name}"
    st.plotly_chart(
        frame.screen(chart),
        key=widget,
        on_select=_pointed(widget, chart),
        selection_mode="points",
        config={"displaylogo": False, "modeBarButtons": [["toImage"]]},
        alt=chart.alt,
    )
    st.caption("  \n".join(md(note) for note in chart.notes))
    _words(chart, view)
    _table(chart, view)
    download(chart, view)


def download(chart: Chart, view: View) -> None:
    """The button for the picture; a line instead, where the server has no browser to draw it with."""
    t = view.t
    if not has_browser():
        st.caption(t("chart-no-browser"))
        return
    code, _, as_of, *_ = view.key
    st.download_button(
        t("chart-download"),
        data=lambda: picture(frame.picture(chart), "png", scale=SCALE),
        file_name=f"{chart.name}-{code}-{as_of}-{t.language}.png",
        mime="image/png",
        on_click="ignore",
        icon=":material/download:",
        key=f"png-{chart.name}",
    )


def _keys(chart: Chart) -> None:
    glyphs = (
        f'<span style="white-space:nowrap"><span aria-hidden="true" style="color:{escape(key.colour)}">'
        f"{escape(key.glyph)}</span> {escape(key.text)}</span>"
        for key in chart.keys
    )
    st.html(f'<div style="font-size:0.875rem">{" &emsp; ".join(glyphs)}</div>')


def _pointed(widget: str, chart: Chart) -> Callable[[], None]:
    """Write the mark that was pointed at into the address; pointing at nothing leaves what was chosen."""

    def write() -> None:
        points = st.session_state[widget]["selection"]["points"]
        chosen = [str(each.get("customdata")) for each in points]
        if chosen and chosen[0] in chart.table.ids:
            st.query_params["point"] = chosen[0]

    return write


def _words(chart: Chart, view: View) -> None:
    """The list of marks, and the quotes behind the chosen one."""
    t, marks = view.t, {mark.id: mark for mark in chart.marks}
    if not marks:
        return
    key = linked("point")
    if st.session_state[key] not in marks:
        st.session_state[key] = ""
    chosen = st.selectbox(
        t("chart-choose"),
        ["", *marks],
        format_func=lambda name: _name(marks[name], view) if name else t("chart-choose-none"),
        key=key,
        on_change=follow("point"),
    )
    if chosen:
        with st.container(border=True):
            _behind(marks[chosen], view)


def _name(mark: Observation | Goal, view: View) -> str:
    if isinstance(mark, Goal):
        return view.t("news-goal-name", goal=goal_name(mark, view.t))
    return proof.point_name(mark, view)


def _behind(mark: Observation | Goal, view: View) -> None:
    if isinstance(mark, Observation):
        proof.point(mark, view)
        return
    st.markdown(f"**{md(_name(mark, view))}**")
    proof.list_all(mark.citations, view)


def _table(chart: Chart, view: View) -> None:
    """The chart's data, with a link from every row to the words."""
    t, marks = view.t, {mark.id: mark for mark in chart.marks}
    with st.expander(t("chart-table"), type="compact"):
        columns = {
            name: [md(row[number]) for row in chart.table.rows]
            for number, name in enumerate(chart.table.columns)
        }
        columns[t("chart-table-words")] = [
            " · ".join(_reference(each, view) for each in marks[name].citations) for name in chart.table.ids
        ]
        st.table(columns, hide_index=True, border="horizontal", alt=chart.alt)


def _reference(citation: Citation, view: View) -> str:
    """A link as Markdown, for a cell of a table; the day and language of the view stay in its address."""
    address = urlencode(proof.place(citation) | {"as_of": str(view.vintage.as_of), "lang": view.t.language})
    return f"[{md(citation.publisher)}](document?{address})"
