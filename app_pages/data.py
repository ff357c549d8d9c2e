"""Data: every table of the download, to filter and to take along."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import state, tables
from app_pages.parts.safe import md

view = state.current()

st.title(view.t("page-data"), anchor=False)
st.caption(md(state.standpoint(view)))
tables.package(view)
tables.browse(view)
