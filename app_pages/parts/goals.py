"""Each goal in full: the plain sentence, its results, and the words that state it."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import proof, worked
from app_pages.parts.folded import folded
from app_pages.parts.safe import md
from app_pages.parts.state import View
from metrics.method.blocks import Formula
from metrics.method.progress_part import worked_through
from metrics.progress.dissent import explain
from metrics.progress.sentences import facts, goal_name, sentence
from metrics.progress.toward import Progress


def every_goal(view: View) -> None:
    """Each goal known by the day, the smallest first."""
    for toward in view.vintage.progress:
        st.header(md(goal_name(toward.goal, view.t)), anchor=toward.goal.id)
        st.markdown(md(sentence(toward, view.t)))
        for line in explain(toward, view.t):
            st.caption(md(line))
        _behind(toward, view)


def _behind(toward: Progress, view: View) -> None:
    """The results and the words, each made when it is opened: most readers open neither."""
    t, name, words = view.t, toward.goal.id, toward.goal.citations
    folded(t("goal-results"), f"results-{name}", lambda: _results(toward, view))
    folded(t("goal-words", n=len(words)), f"words-{name}", lambda: proof.list_all(words, view))


def _results(toward: Progress, view: View) -> None:
    t = view.t
    rows = facts(toward, t)
    st.table(
        {
            t("table-what"): [md(name) for name, _ in rows],
            t("table-value"): [md(value) for _, value in rows],
        },
        hide_index=True,
        border="horizontal",
        alt=t("goal-results"),
    )
    for block in worked_through(toward, t):
        if isinstance(block, Formula):
            worked.formula(block)
    named = ((toward.baseline, t("goal-baseline")), (toward.latest, t("goal-latest")))
    for each, name in (*named, (toward.goal, goal_name(toward.goal, t))):
        if each:
            proof.cited(name, each.citations[0], view)
