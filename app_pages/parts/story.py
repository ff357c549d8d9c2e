"""The story of a commitment: each step with its day, stage, speaker, words, and the way into the source."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.register import standing_line
from app_pages.parts.safe import md
from app_pages.parts.state import View
from metrics.commitments.models import Event
from metrics.commitments.standing import Measure
from metrics.wording import country, day, deadline, hedged, number, percent_range


def show(identifier: str, view: View) -> None:
    """The commitment with this id, as known on the day; a line if there is none."""
    t = view.t
    st.page_link(proof.COMMITMENTS_PAGE, label=t("story-back"), icon=":material/arrow_back:")
    found = next((s for s in view.vintage.standings if s.commitment.id == identifier), None)
    if found is None:
        st.warning(md(t("story-missing", id=identifier)))
        return
    commitment = found.commitment
    st.title(md(commitment.title), anchor=False)
    owed = ", ".join(country(code, t) for code in commitment.parties)
    st.caption(md(t("story-owed", theme=t.of("theme", commitment.theme), parties=owed)))
    st.markdown(md(standing_line(found, t)))
    for measure in found.measures:
        _measure(measure, view)
    if commitment.note:
        st.caption(md(t("story-note", note=commitment.note)))
    st.header(t("story-steps", n=len(found.events)), anchor=False)
    for event in found.events:
        _step(event, view)


def _measure(measure: Measure, view: View) -> None:
    """What is pledged in one unit, and how much of it is reported."""
    t, goal = view.t, measure.goal
    pledged = (
        hedged(goal.amount, goal.currency, "exact", t)
        if goal.currency
        else t("story-counted", n=number(goal.amount, t), unit=goal.unit)
    )
    if measure.share:
        text = t("story-reached", goal=pledged, share=percent_range(measure.share, t))
    else:
        text = t("story-nothing-reported", goal=pledged)
    st.markdown(md(text))


def _step(event: Event, view: View) -> None:
    t = view.t
    with st.container(gap="xsmall", border=True):
        st.markdown(f"**{md(t('story-step', day=day(event.day, t), stage=t.of('stage', event.stage)))}**")
        if event.deadline:
            st.caption(md(t("claim-deadline", deadline=deadline(event.deadline, t))))
        proof.show(view.vintage.cited(event), view)
