"""Cross-check: what others published beside the documents' claims, and how far the two sides are apart."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import against, charts, state
from app_pages.parts.safe import md

view = state.current()
known, t = view.vintage, view.t

st.title(t("page-cross-check"), anchor=False)
st.caption(md(state.standpoint(view)))
st.markdown(md(t("cross-check-intro")))
if known.figures:
    charts.chart("crosscheck", view)
else:
    st.info(t("cross-check-none"))
against.claims(view)
against.sums(view)
