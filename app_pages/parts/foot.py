"""The foot of every page: how to cite what it shows."""

from __future__ import annotations

import streamlit as st

from app_pages.parts.folded import folded
from app_pages.parts.safe import md
from app_pages.parts.state import View, kept
from metrics.citing import how_to_cite


def cite(title: str, view: View) -> None:
    """One short and one full citation of the page, crediting the original publishers."""
    t, known = view.t, view.vintage
    st.divider()
    cited = kept("cited", (*view.key, title), lambda: how_to_cite(title, known.sources, known.as_of, t))
    st.caption(md(cited.short))
    folded(t("foot-cite"), "foot-cite", lambda: st.code(cited.full, language=None, wrap_lines=True))
