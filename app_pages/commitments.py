"""Commitments: what was promised, how far each promise has come, and what has gone quiet."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import charts, register, state
from app_pages.parts.safe import md

view = state.current()

st.title(view.t("page-commitments"), anchor=False)
st.caption(md(state.standpoint(view)))
seen = register.chosen_view(view)
if seen == "list":
    register.listed(register.filtered(view), view)
else:
    charts.chart(register.CHARTED + seen, view)
