"""Briefing: what an analyst would send, with the settings that change it, a preview and the files."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import brief, state
from app_pages.parts.safe import md

view = state.current()

st.title(view.t("page-briefing"), anchor=False)
st.caption(md(state.standpoint(view)))
since = brief.settings(view)
written = brief.write(since, view)
brief.downloads(since, view)
st.divider()
brief.preview(written, view)
