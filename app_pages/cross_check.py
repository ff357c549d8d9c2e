"""Cross-check: what others published beside the documents' claims, and how far the two sides are apart."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import against, charts, state
from app_pages.parts.safe import md
from metrics.charts.crosscheck import crosscheck

view = state.current()
known, t = view.vintage, view.t

st.title(t("page-cross-check"), anchor=False)
st.caption(md(state.standpoint(view)))
st.markdown(md(t("cross-check-intro")))
if known.figures:
    corridor = known.corpus.corridor
    charts.show(
        state.kept(
            "crosscheck",
            view.key,
            lambda: crosscheck(known.figures, corridor.pair, corridor.currency, known.as_of, t, view.theme),
        ),
        view,
    )
else:
    st.info(t("cross-check-none"))
against.claims(view)
against.sums(view)
