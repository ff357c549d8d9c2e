"""The key figures: a number, its change, who said it and when, and one step to the words."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.safe import md
from app_pages.parts.state import View
from metrics.models import Observation
from metrics.progress.sentences import goal_name, rating
from metrics.progress.toward import Progress
from metrics.wording import a_year, day, observed, percent_range, when

PAIR, NARROW = 400, 230
"""Pixels: two figures stand side by side, or below each other where there is no room; never three and one."""


def key_figures(view: View) -> None:
    """The latest level and the full year that progress is measured from, then each goal."""
    known = view.vintage
    leading = next((each for each in known.progress if each.leads), None)
    levels = {each.id: each for each in (known.latest, leading and leading.baseline) if each}
    with st.grid(min_column_width=PAIR, gap="medium") as pairs:
        with pairs.cell(), st.grid(min_column_width=NARROW, gap="medium") as cells:
            for each in levels.values():
                with cells.cell(), st.container(gap="xsmall"):
                    _level(each, leading if each is known.latest else None, view)
        with pairs.cell(), st.grid(min_column_width=NARROW, gap="medium") as cells:
            for toward in known.progress:
                with cells.cell(), st.container(gap="xsmall"):
                    _goal(toward, view)


def _level(point: Observation, leading: Progress | None, view: View) -> None:
    t = view.t
    grown = leading.observed_rate if leading else None
    change = None
    if grown and leading and leading.baseline:
        rate = a_year(percent_range(grown, t), t)
        change = md(t("figure-growth", rate=rate, since=when(leading.baseline, t)))
    label = t("figure-level", when=when(point, t))
    st.metric(md(label), md(observed(point, t)), change, delta_color="off", delta_arrow="off")
    st.caption(md(proof.said_by(point.speaker, view)))
    for citation in point.citations[-2:]:
        proof.link(citation, view)


def _goal(toward: Progress, view: View) -> None:
    t, goal = view.t, toward.goal
    label = t("figure-goal", goal=goal_name(goal, t))
    share = percent_range(toward.share, t) if toward.share else t("figure-unknown")
    status = t.of("status", toward.status[0]) if toward.firm else rating(toward, t)
    st.metric(md(label), md(share), md(status), delta_color="off", delta_arrow="off")
    st.caption(md(t("figure-stated", day=day(goal.first_stated, t), n=goal.times_stated)))
    proof.link(goal.citations[0], view)
