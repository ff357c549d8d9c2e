"""The controls of the scenarios, and what follows from them at every end of the latest level."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.address import follow, linked_number
from app_pages.parts.safe import md
from app_pages.parts.state import View
from metrics.models import Goal, Observation
from metrics.progress.scenarios import at_rate, pace_to, start_of, usual
from metrics.progress.sentences import goal_name
from metrics.progress.toward import Progress
from metrics.wording import a_year, money_range, observed, percent, percent_range, when, years

MOST, STEP = 30.0, 0.5
"""The highest growth that the slider offers and its step, in percent a year."""
GROWTHS = [STEP * at for at in range(int(MOST / STEP) + 1)]
AHEAD = 25
"""Years after the latest level that the slider of years reaches."""


def start(latest: Observation, view: View) -> None:
    """Where every scenario begins, and the words that say so."""
    t = view.t
    level = money_range(latest.bounds, latest.currency, t)
    text = t("scenario-start", when=when(latest, t), amount=observed(latest, t), bounds=level)
    st.markdown(md(text))
    proof.link(latest.citations[0], view)


def controls(latest: Observation, results: Sequence[Progress], view: View) -> tuple[float, int]:
    """The growth, as a fraction a year, and the year: both in the address."""
    t = view.t
    first = latest.years[1] + 1
    begin = usual(latest, results)
    default = STEP * round(100 * begin.rate / STEP)
    with st.grid(min_column_width=300) as cells:
        growth = cells.select_slider(
            t("scenario-growth"),
            GROWTHS,
            format_func=lambda each: percent(each / 100, t),
            key=linked_number("growth", min(max(default, 0.0), MOST), 0.0, MOST, STEP),
            on_change=follow("growth"),
        )
        year = cells.slider(
            t("scenario-until"),
            first,
            first + AHEAD,
            format="%d",
            key=linked_number("year", min(begin.until, first + AHEAD), first, first + AHEAD),
            on_change=follow("year"),
        )
    return growth / 100, int(year)


def reached(latest: Observation, goals: Sequence[Goal], rate: float, view: View) -> None:
    """When each goal is reached at the growth chosen, from the fastest and the slowest start."""
    t = view.t
    if not goals:
        return
    st.header(t("scenario-reached"), anchor=False)
    found = at_rate(start_of(latest), rate, [goal.amount for goal in goals])
    _table(
        [(goal, years(each.years.low, each.years.high, t)) for goal, each in zip(goals, found, strict=True)],
        t("scenario-reached"),
        view,
    )


def needed(latest: Observation, goals: Sequence[Goal], year: int, view: View) -> None:
    """The growth that each goal takes to be reached in the year chosen."""
    t = view.t
    if not goals:
        return
    title = t("scenario-needed", year=str(year))
    st.header(title, anchor=False)
    rows = []
    for goal in goals:
        pace = pace_to(start_of(latest), goal.amount, year)
        rows.append((goal, a_year(percent_range(pace, t), t) if pace else t("figure-unknown")))
    _table(rows, title, view)


def _table(rows: Sequence[tuple[Goal, str]], alt: str, view: View) -> None:
    t = view.t
    columns = {
        t("fact-goal"): [md(goal_name(goal, t)) for goal, _ in rows],
        t("table-value"): [md(value) for _, value in rows],
        t("chart-table-words"): [proof.reference(goal.citations[0], view) for goal, _ in rows],
    }
    st.table(columns, hide_index=True, border="horizontal", alt=alt)
