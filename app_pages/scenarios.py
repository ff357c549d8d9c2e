"""Scenarios: at a given growth, when is each goal reached; for a given year, what growth does it take."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import charts, state, what_if
from app_pages.parts.safe import md
from metrics.charts.scenario import scenario

view = state.current()
known, t = view.vintage, view.t

st.title(t("page-scenarios"), anchor=False)
st.caption(md(state.standpoint(view)))
latest = known.latest
if latest is None:
    st.info(t("scenario-no-level"))
else:
    what_if.start(latest, view)
    rate, year = what_if.controls(latest, known.progress, view)
    pair = known.corpus.corridor.pair
    drawn = scenario(latest, known.goals, rate, year, pair, known.as_of, t, view.theme)
    charts.show(drawn, view, *view.key, rate, year)
    what_if.reached(latest, known.goals, rate, view)
    what_if.needed(latest, known.goals, year, view)
