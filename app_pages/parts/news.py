"""What is new: what each document added to what was known before it."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.passages import original
from app_pages.parts.safe import md
from app_pages.parts.state import View
from metrics.models import Citation, Source
from metrics.progress.sentences import goal_name
from metrics.wording import day, observed, when

SHOWN = 3
"""Documents that the Overview lists; the page Sources has them all."""


def newest(view: View) -> None:
    """The latest documents, each with the figures and goals that it was the first to state."""
    st.header(view.t("news-title"), anchor=False)
    for source in sorted(view.vintage.sources, key=lambda each: (each.published, each.id))[: -SHOWN - 1 : -1]:
        _document(source, view)
    st.page_link("app_pages/briefing.py", label=view.t("news-all"), icon=":material/description:")


def _document(source: Source, view: View) -> None:
    t = view.t
    with st.container(gap="xsmall"):
        st.html(original(source.title, source.language))
        st.caption(md(t("news-document", day=day(source.published, t), publisher=source.publisher)))
        added = list(_added(source, view))
        for text, citation in added:
            proof.cited(text, citation, view)
        if not added:
            st.caption(t("news-nothing"))
        proof.document(source, view)


def _added(source: Source, view: View) -> Iterator[tuple[str, Citation]]:
    t = view.t
    for goal in view.vintage.goals:
        if goal.citations[0].source == source.id:
            yield t("news-goal", goal=goal_name(goal, t)), goal.citations[0]
    for point in view.vintage.observations:
        if point.basis == "reported" and point.citations[0].source == source.id:
            yield t("news-point", when=when(point, t), amount=observed(point, t)), point.citations[0]
