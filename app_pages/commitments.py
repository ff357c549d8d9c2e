"""Commitments: what was promised, how far each promise has come, and what has gone quiet."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import register, state
from app_pages.parts.safe import md

view = state.current()

st.title(view.t("page-commitments"), anchor=False)
st.caption(md(state.standpoint(view)))
chosen = register.filtered(view)
register.listed(chosen, view)
