"""A chart on a page: its finding, its marks, the words behind a mark, its table and its picture.

Opinion: the chart is the same object that the command line writes to a file. Choosing a mark shows its quotes
beneath it; because a keyboard cannot point at a mark, a list beside the chart chooses the same, and the
address remembers which.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.address import follow, linked
from app_pages.parts.files import offer
from app_pages.parts.folded import folded
from app_pages.parts.naming import figure_name, name_of
from app_pages.parts.passages import original
from app_pages.parts.safe import md, outward
from app_pages.parts.state import View, kept
from metrics.charts import CHARTS, frame
from metrics.charts.chart import Chart
from metrics.charts.drawn import Drawn
from metrics.commitments.models import LANGUAGE
from metrics.commitments.standing import Standing
from metrics.crosscheck.figures import Figure
from metrics.exports import chart_file, file_name
from metrics.models import Citation, Goal, Observation
from metrics.png import has_browser

ROWS, LINKS = 60, 5
"""Rows of a chart's table on a page, and links in one of them; the page Data has everything."""
OF_SERIES = ("trade",)
"""Charts that are the same on every day between two documents."""
Mark = Observation | Goal | Standing | Figure


def chart(name: str, view: View) -> None:
    """One of the charts that the command line exports too, drawn once for all readers of the same view."""
    draw, key = CHARTS[name], view.series_key if name in OF_SERIES else view.key
    drawn = kept(name, key, lambda: draw(view.vintage, view.t.language, view.theme))
    if drawn.marks or drawn.pages:
        show(replace(drawn, as_of=view.vintage.as_of), view, *key)
    else:
        st.info(view.t("chart-nothing"))


def when_opened(name: str, label: str, view: View) -> None:
    """A chart that is drawn only for readers who ask for it."""
    chosen = name in st.query_params  # a mark of it, which the address shall show again
    folded(label, f"open-{name}", lambda: chart(name, view), chosen)


def show(drawn: Chart, view: View, *key: object) -> None:
    """The chart with everything that belongs to it; `key` is all that its marks depend on."""
    st.header(md(drawn.title), anchor=drawn.name)
    st.caption(md(drawn.subtitle))
    _keys(drawn)
    widget = f"chart-{drawn.name}"
    st.plotly_chart(
        kept(f"{drawn.name} on screen", key, lambda: Drawn(frame.screen(drawn))),
        key=widget,
        on_select=_pointed(widget, drawn),
        selection_mode="points",
        config={
            "displaylogo": False,
            "modeBarButtons": [["toImage"]],
            "toImageButtonOptions": {"filename": file_name(view.vintage, drawn, "png").removesuffix(".png")},
        },
        alt=drawn.alt,
    )
    st.caption("  \n".join(md(note) for note in drawn.notes))
    _words(drawn, view)
    _table(drawn, view)
    download(drawn, view)


def download(chart: Chart, view: View) -> None:
    """The button for the picture; a line instead, where the server has no browser to draw it with."""
    t = view.t
    if not has_browser():
        st.caption(t("chart-no-browser"))
        return
    name = file_name(view.vintage, chart, "png")
    offer(t("chart-download"), name, lambda: chart_file(view.vintage, chart, "png"))


def _keys(chart: Chart) -> None:
    """How to read the marks, each kind with its glyph in its colour."""
    glyphs = (
        f'<span style="display:inline-block;margin-right:1.5em"><span aria-hidden="true" '
        f'style="color:{escape(key.colour)}">{escape(key.glyph)}</span> {escape(key.text)}</span>'
        for key in chart.keys
    )
    st.html(f'<div style="font-size:0.875rem">{"".join(glyphs)}</div>')


def _pointed(widget: str, chart: Chart) -> Callable[[], None]:
    """Write the mark that was pointed at into the address; pointing at nothing leaves what was chosen."""

    def write() -> None:
        points = st.session_state[widget]["selection"]["points"]
        chosen = [str(each.get("customdata")) for each in points]
        if chosen and chosen[0] in {*marks_of(chart), *groups_of(chart)}:
            st.query_params[chart.name] = chosen[0]

    return write


def _words(chart: Chart, view: View) -> None:
    """The list of marks, and the quotes behind the chosen one."""
    t, marks, groups = view.t, marks_of(chart), groups_of(chart)
    if not marks:
        return
    key = linked(chart.name)
    if st.session_state[key] not in {*groups, *marks}:
        st.session_state[key] = ""

    def named(chosen: str) -> str:
        if chosen in groups:
            return t.of("theme", chosen)
        return _name(marks[chosen], view) if chosen else t("chart-choose-none")

    chosen = st.selectbox(
        t("chart-choose"), ["", *groups, *marks], format_func=named, key=key, on_change=follow(chart.name)
    )
    if chosen:
        with st.container(border=True):
            if chosen in groups:
                _group(chosen, groups[chosen], view)
            else:
                _behind(marks[chosen], view)


def marks_of(chart: Chart) -> dict[str, Mark]:
    """What the chart draws, by the id that its marks and the rows of its table carry."""
    drawn: tuple[Mark, ...] = (*chart.marks, *chart.pages)
    return {each.commitment.id if isinstance(each, Standing) else each.id: each for each in drawn}


def groups_of(chart: Chart) -> dict[str, list[Standing]]:
    """The commitments of each theme, where a chart draws themes: a mark of it stands for all of them."""
    drawn = [each for each in chart.marks if isinstance(each, Standing)]
    themes = [each for each in chart.table.ids if each not in marks_of(chart)]
    return {each: found for each in themes if (found := [s for s in drawn if s.commitment.theme == each])}


def _group(theme: str, standings: list[Standing], view: View) -> None:
    """Every commitment of a theme with the way to its story, and the last words on it."""
    st.markdown(f"**{md(view.t.of('theme', theme))}**")
    for each in standings:
        st.html(original(each.commitment.title, LANGUAGE))
        proof.commitment(each.commitment.id, view)
        proof.show(view.vintage.cited(each.events[-1]), view)


def _name(mark: Mark, view: View) -> str:
    if isinstance(mark, Figure):
        return figure_name(mark, view.t)
    return mark.commitment.title if isinstance(mark, Standing) else name_of(mark, view.t)


def _citations(mark: Observation | Goal | Standing, view: View) -> tuple[Citation, ...]:
    if isinstance(mark, Standing):
        return tuple(view.vintage.cited(event) for event in mark.events)
    return mark.citations


def _behind(mark: Mark, view: View) -> None:
    if isinstance(mark, Observation):
        proof.point(mark, view)
        return
    if isinstance(mark, Figure):
        proof.published(mark, view)
        return
    st.markdown(f"**{md(_name(mark, view))}**")
    if isinstance(mark, Standing):
        proof.commitment(mark.commitment.id, view)
    proof.list_all(_citations(mark, view), view)


def _table(chart: Chart, view: View) -> None:
    """The chart's data, made when it is opened."""
    folded(view.t("chart-table"), f"table-{chart.name}", lambda: _rows(chart, view))


def _rows(chart: Chart, view: View) -> None:
    """The latest rows of a chart's table, with a link from every row to the words."""
    t, marks = view.t, marks_of(chart)
    rows, ids = chart.table.rows[-ROWS:], chart.table.ids[-ROWS:]
    if len(chart.table.rows) > ROWS:
        st.caption(md(t("chart-table-latest", n=ROWS, all=len(chart.table.rows))))
    columns = {name: [md(row[at]) for row in rows] for at, name in enumerate(chart.table.columns)}
    if set(ids) <= marks.keys():
        columns[t("chart-table-words")] = [_references(marks[name], view) for name in ids]
    st.table(columns, hide_index=True, border="horizontal", alt=chart.alt)


def _references(mark: Mark, view: View) -> str:
    """A link a document that states it, or to the page that does."""
    if isinstance(mark, Figure):
        return outward(mark.publisher, mark.url)
    found = {each.source: each for each in _citations(mark, view)}
    return " · ".join(proof.reference(each, view) for each in list(found.values())[:LINKS])
