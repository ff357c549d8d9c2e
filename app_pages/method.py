"""Method: the rules, each worked through with the numbers of this corridor."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import state, worked
from app_pages.parts.safe import md

view = state.current()

st.title(view.t("page-method"), anchor=False)
st.caption(md(state.standpoint(view)))
worked.sections(view)
worked.words(view)
