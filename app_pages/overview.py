"""Overview: where trade stands against each goal, in one sentence, a few figures and one chart."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import charts, figures, goals, news, state
from app_pages.parts.safe import md
from metrics.progress.sentences import headline

view = state.current()

st.caption(md(state.standpoint(view)))
st.title(md(headline(view.vintage.progress, view.vintage.latest, view.t)), anchor=False)
st.space("small")
figures.key_figures(view)
st.space("small")
charts.chart("trade", view)
st.space("small")
goals.every_goal(view)
charts.when_opened("history", view.t("overview-history"), view)
st.space("small")
news.newest(view)
