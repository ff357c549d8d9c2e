"""The method worked through: each rule beside the figures of the corridor that it is applied to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.naming import name_of
from app_pages.parts.safe import md
from app_pages.parts.state import View, kept
from metrics.bounds import MARGIN, Hedge
from metrics.briefing.desk import Desk, open_desk
from metrics.briefing.formulas import formulas, ratio
from metrics.briefing.method import method_section
from metrics.briefing.model import Items
from metrics.briefing.words import string
from metrics.models import Observation
from metrics.progress.dissent import explain
from metrics.progress.sentences import facts, goal_name
from metrics.progress.toward import Progress
from metrics.wording import money_range, observed, percent, when

MOST = 12
"""Figures worked through under each rule; the page Data has all."""


def rules(view: View) -> None:
    """The method in a few lines, with the thresholds as the code has them."""
    for block in method_section(_desk(view)).blocks:
        if isinstance(block, Items):
            st.markdown("\n".join(f"- {md(string(item))}" for item in block.items))


def bounds(view: View) -> None:
    """What the word before an amount does to it, and each stated figure with its bounds."""
    t, margin = view.t, percent(MARGIN, view.t)
    st.header(t("method-bounds"), anchor="bounds")
    hedges: tuple[Hedge, ...] = get_args(Hedge)
    st.table(
        {
            t("method-hedge"): [md(t.of("method-hedge", hedge)) for hedge in hedges],
            t("method-rule"): [md(t.of("method-rule", hedge, margin=margin)) for hedge in hedges],
        },
        hide_index=True,
        border="horizontal",
        alt=t("method-bounds"),
    )
    stated = [each for each in view.vintage.observations if each.basis == "reported"]
    _figures(stated, view)


def estimates(view: View) -> None:
    """Each figure that nobody stated, with its formula and what it is computed from."""
    t = view.t
    derived = [each for each in view.vintage.observations if each.basis != "reported"]
    if not derived:
        return
    st.header(t("method-estimates"), anchor="estimates")
    st.markdown(md(t("method-estimates-rule")))
    for each in derived[-MOST:]:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"**{md(name_of(each, t))}**")
            proof.formula(each.formula or "", each.inputs, view)


def goals(view: View) -> None:
    """Each result toward each goal, with the formula that gives it and the two second opinions."""
    t = view.t
    desk = _desk(view)
    for progress in view.vintage.progress:
        st.header(md(t("method-goal", goal=goal_name(progress.goal, t))), anchor=progress.goal.id)
        rows = list(_rows(progress, desk, view))
        if rows:
            st.table(
                {
                    t("table-what"): [md(name) for name, _, _ in rows],
                    t("method-formula"): [md(formula) for _, formula, _ in rows],
                    t("table-value"): [md(value) for _, _, value in rows],
                },
                hide_index=True,
                border="horizontal",
                alt=goal_name(progress.goal, t),
            )
        with st.container(horizontal=True, gap="xsmall"):
            for citation in {each.source: each for each in progress.goal.citations}.values():
                proof.link(citation, view)
        for line in explain(progress, t):
            st.markdown(md(line))


def _rows(progress: Progress, desk: Desk, view: View) -> Iterator[tuple[str, str, str]]:
    """The name, the formula and the value of each result."""
    t = view.t
    notes, values = formulas(desk, progress), dict(facts(progress, t))
    named = {
        "share": t("fact-share"),
        "gap": t("fact-gap"),
        "observed": t("fact-observed"),
        "required": t("fact-required"),
        "ratio": t("method-ratio"),
        "needed": t("fact-needed"),
        "projected": t("fact-projected"),
    }
    if progress.ratio:
        values[named["ratio"]] = ratio(progress.ratio, t)
    for key, name in named.items():
        if key in notes and name in values:
            yield name, string(desk.notes.notes[notes[key]].text), values[name]


def _figures(points: list[Observation], view: View) -> None:
    t, shown = view.t, points[-MOST:]
    if not shown:
        return
    st.table(
        {
            t("method-figure"): [md(observed(each, t)) for each in shown],
            t("method-covers"): [md(when(each, t)) for each in shown],
            t("method-bounds-are"): [md(money_range(each.bounds, each.currency, t)) for each in shown],
            t("chart-table-words"): [proof.reference(each.citations[0], view) for each in shown],
        },
        hide_index=True,
        border="horizontal",
        alt=t("method-bounds"),
    )


def _desk(view: View) -> Desk:
    return kept("desk", view.key, lambda: open_desk(view.vintage, view.vintage.as_of, view.t))
