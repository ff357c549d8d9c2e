"""The scenario that follows from what is known: at the growth that the next goal needs, and why at that.

Opinion: a chart that leaves the page without its controls says itself where its rate comes from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from metrics.charts.chart import EMPTY, NO_ROOM, Chart, Table
from metrics.charts.scenario import NAME, scenario
from metrics.models import Observation
from metrics.palette import ThemeName
from metrics.progress.scenarios import Usual, usual
from metrics.progress.sentences import goal_name
from metrics.progress.toward import Progress
from metrics.texts import Texts
from metrics.wording import a_year, percent, percent_range


def usual_scenario(
    latest: Observation | None,
    results: Sequence[Progress],
    codes: tuple[str, str],
    as_of: date,
    t: Texts,
    name: ThemeName,
    rate: float | None = None,
    until: int | None = None,
) -> Chart:
    """The scenario at its usual rate and up to its usual year, or at a `rate` (a fraction) or year asked for.

    A year before the first one after the latest level is taken as that one.
    """
    if latest is None:
        return _nothing(as_of, t, name)
    begin = usual(latest, results)
    goals = [each.goal for each in results]
    last = begin.until if until is None else max(until, latest.years[1] + 1)
    if rate is not None:
        return scenario(latest, goals, rate, last, codes, as_of, t, name)
    drawn = scenario(latest, goals, begin.rate, last, codes, as_of, t, name)
    return replace(drawn, notes=(_why(begin, t), *drawn.notes))


def _why(begin: Usual, t: Texts) -> str:
    """Where the rate comes from."""
    if begin.pace is None or begin.goal is None:
        return t("scenario-rate-none")
    bounds = a_year(percent_range(begin.pace, t), t)
    rate = percent(begin.rate, t)
    if begin.of == "observed":
        return t("scenario-rate-observed", rate=rate, bounds=bounds)
    return t("scenario-rate-needed", rate=rate, goal=goal_name(begin.goal, t), bounds=bounds)


def _nothing(as_of: date, t: Texts, name: ThemeName) -> Chart:
    """What is drawn while no level is known: the words that say so."""
    return Chart(
        name=NAME,
        language=t.language,
        theme=name,
        as_of=as_of,
        title=t("scenario-no-level").removesuffix("."),
        subtitle="",
        notes=(),
        alt=t("scenario-no-level"),
        figure=EMPTY,
        labels=(),
        keys=(),
        table=Table(columns=(t("scenario-year"), t("scenario-level")), rows=(), ids=()),
        citations=(),
        marks=(),
        room=NO_ROOM,
    )
