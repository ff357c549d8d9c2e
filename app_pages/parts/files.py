"""A file to take along, made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

MIMES = {
    "bib": "application/x-bibtex",
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "json": "application/json",
    "md": "text/markdown",
    "pdf": "application/pdf",
    "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


def offer(label: str, name: str, make: Callable[[], bytes | str]) -> None:
    """A button that gives the file `name`, whose ending says what it is; the page does not run again."""
    st.download_button(
        label,
        data=make,
        file_name=name,
        mime=MIMES[name.rpartition(".")[2]],
        on_click="ignore",
        icon=":material/download:",
        key=f"file-{name}",
    )
