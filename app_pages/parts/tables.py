"""The tables of the data package on a page: chosen, filtered, and downloaded as they are shown.

Opinion: the page shows the very rows of the package, under the names and descriptions of its schema.
"""

from __future__ import annotations

import json
from typing import Literal

import streamlit as st

from app_pages.parts.address import follow, linked, search
from app_pages.parts.files import offer
from app_pages.parts.safe import md
from app_pages.parts.state import View, kept
from metrics.package.archive import data_package, tables_workbook
from metrics.package.cells import to_csv
from metrics.package.citations import bibtex
from metrics.package.fields import Row
from metrics.package.meanings import meaning_of_table, meanings_of_columns
from metrics.package.tables import columns, schemas, tables
from metrics.texts import Texts


def package(view: View) -> None:
    """The buttons for everything at once. The files are made when they are asked for."""
    t, known = view.t, view.vintage
    stem = f"{known.corpus.corridor.code.lower()}-{known.as_of}"
    st.markdown(md(t("data-intro")))
    with st.container(horizontal=True):
        offer(t("data-package"), f"{stem}.zip", lambda: data_package(known))
        offer(t("data-workbook"), f"{stem}.xlsx", lambda: tables_workbook(known))
        offer(t("data-citations"), f"{stem}.bib", lambda: bibtex(known.sources))


def browse(view: View) -> None:
    """One table at a time, its rows filtered by words, with both downloads of what is shown."""
    t = view.t
    names = list(schemas())
    key = linked("table")
    if st.session_state[key] not in names:
        st.session_state[key] = names[0]
    with st.grid(min_column_width=260) as cells:
        name = cells.selectbox(
            t("data-table"),
            names,
            format_func=lambda each: t.of("data-table-name", each),
            key=key,
            on_change=follow("table"),
        )
        words = search(t("data-filter"), t)
    rows = kept("tables", view.key, lambda: tables(view.vintage))[name]
    shown = filtered(rows, words)
    st.caption(md(meaning_of_table(name, t.language)))
    st.caption(md(t("data-rows", n=len(shown), all=len(rows))))
    _show(name, shown, t)
    _downloads(name, shown, view)
    with st.expander(t("data-columns"), type="compact"):
        meanings = meanings_of_columns(name, t.language)
        st.table(
            {
                t("data-column"): [f"`{column}`" for column in meanings],
                t("data-meaning"): [md(meaning) for meaning in meanings.values()],
            },
            hide_index=True,
            border="horizontal",
            alt=t("data-columns"),
        )


def filtered(rows: list[Row], words: str) -> list[Row]:
    """The rows in which every word stands, in any column."""
    wanted = words.casefold().split()
    if not wanted:
        return rows
    return [row for row in rows if all(word in _all(row) for word in wanted)]


def _all(row: Row) -> str:
    return "\n".join(str(cell) for cell in row.values() if cell is not None).casefold()


def _show(name: str, rows: list[Row], t: Texts) -> None:
    import pandas as pd  # heavy, and only this page needs it

    frame = pd.DataFrame(rows, columns=columns(name))
    height: int | Literal["content"] = 420 if len(rows) > 10 else "content"
    st.dataframe(
        frame,
        hide_index=True,
        height=height,
        placeholder="",
        alt=t.of("data-table-name", name),
        key=f"table-{name}",
    )


def _downloads(name: str, rows: list[Row], view: View) -> None:
    t, known = view.t, view.vintage
    stem = f"{known.corpus.corridor.code.lower()}-{name}-{known.as_of}"
    with st.container(horizontal=True):
        offer(t("data-csv"), f"{stem}.csv", lambda: to_csv(columns(name), rows))
        offer(t("data-json"), f"{stem}.json", lambda: _json(rows))


def _json(rows: list[Row]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=1, default=str)
