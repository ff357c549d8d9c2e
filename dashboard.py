"""The dashboard: page set-up, what is shown, navigation. Run it with `streamlit run dashboard.py`.

A table of contents: the pages are files in app_pages/, what they show is computed in metrics/.
"""

from __future__ import annotations

import streamlit as st

from app_pages.parts import state
from app_pages.parts.faults import show_faults
from app_pages.parts.foot import cite
from metrics.errors import TradeTargetsError
from metrics.texts import Texts

NAME, MARK, WORDMARK = "Trade Targets", "app_pages/mark.svg", "app_pages/wordmark.svg"
WIDTH, SIDEBAR = 1080, 248
"""Pixels that a page takes at most (wider lines and charts read worse), and the column of its controls."""


def pages(t: Texts) -> list[st.Page]:
    """The pages in the order of an analyst's questions; the address of each is the name of its file."""
    return [
        st.Page("app_pages/overview.py", title=t("page-overview"), default=True),
        st.Page("app_pages/commitments.py", title=t("page-commitments")),
        st.Page("app_pages/commitment.py", title=t("page-commitment"), visibility="hidden"),
        st.Page("app_pages/scenarios.py", title=t("page-scenarios")),
        st.Page("app_pages/cross_check.py", title=t("page-cross-check")),
        st.Page("app_pages/sources.py", title=t("page-sources")),
        st.Page("app_pages/document.py", title=t("page-document"), visibility="hidden"),
        st.Page("app_pages/data.py", title=t("page-data")),
        st.Page("app_pages/briefing.py", title=t("page-briefing")),
        st.Page("app_pages/method.py", title=t("page-method")),
    ]


def main() -> None:
    """One run of the dashboard: the controls, then the page; what is wrong with the input in a line each."""
    st.set_page_config(page_title=NAME, page_icon=MARK, layout="wide", initial_sidebar_state=SIDEBAR)
    st.logo(WORDMARK, size="large", icon_image=MARK)
    state.remember()
    t = state.language()
    with st.container(width=WIDTH):
        try:
            # Before the links to the pages: one that is clicked keeps the day only once the day is known.
            view: state.View | None = state.choose(t)
        except TradeTargetsError as error:
            show_faults(error, t)
            view = None
        page = st.navigation(pages(t))
        st.set_page_config(page_title=f"{page.title} · {NAME}")
        if view:
            show(page, view)


def show(page: st.Page, view: state.View) -> None:
    """The page, and how to cite it."""
    try:
        page.run()
        cite(page.title, view)
    except TradeTargetsError as error:
        show_faults(error, view.t)


main()
