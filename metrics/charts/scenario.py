"""A scenario as a chart: where trade would stand if it grew at one pace, from every end of what is known.

Opinion: a path drawn from an uncertain level is a band, never a line. It begins where the latest level lies,
with its bounds and the years that it may describe, and it is drawn as what nobody has said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from metrics.bounds import Bounds
from metrics.charts.axes import unit_text, value_axis, year_ticks
from metrics.charts.chart import Chart, Key, Label, Side, Spec, Table, in_order
from metrics.charts.labels import ALWAYS
from metrics.charts.strokes import BARE, faint, line
from metrics.charts.words import plain
from metrics.models import Goal, Observation
from metrics.palette import Theme, ThemeName, theme
from metrics.progress.scenarios import Course, Reached, at_rate, course, start_of
from metrics.progress.sentences import goal_name
from metrics.texts import Texts
from metrics.wording import a_year, money_range, observed, pair, percent, when, years

NAME = "scenario"
HEADROOM = 1.13
"""The top of the scale over the highest amount: room for the words on its line."""


def scenario(
    latest: Observation,
    goals: Sequence[Goal],
    rate: float,
    until: int,
    codes: tuple[str, str],
    as_of: date,
    t: Texts,
    name: ThemeName,
) -> Chart:
    """Trade growing by `rate` (a fraction) a year from the latest level up to the year `until`."""
    path = course(start_of(latest), rate, until)
    look = theme(name)
    top = HEADROOM * max([each.level.high for each in path] + [goal.amount for goal in goals])
    words = {"rate": a_year(percent(rate, t), t), "year": str(until)}
    level = money_range(path[-1].level, latest.currency, t)
    title = _title(rate, level, str(until), t)
    reached = at_rate(start_of(latest), rate, [goal.amount for goal in goals])
    dated = list(zip(goals, reached, strict=True))
    names = [f"{goal_name(goal, t)}, {when_reached(found, t)}" for goal, found in dated]
    return Chart(
        name=NAME,
        language=t.language,
        theme=name,
        as_of=as_of,
        title=title,
        subtitle=t("chart-trade-subtitle", pair=pair(codes, t), unit=unit_text(latest.currency, top, t)),
        notes=(t("scenario-note", when=when(latest, t), amount=observed(latest, t)),),
        alt=" ".join(
            [f"{title.removesuffix('.')}.", t("scenario-alt", goals="; ".join(names))] if names else [title]
        ),
        figure=_figure(latest, dated, path, top, look, t),
        labels=tuple(_labels(latest, dated, path, look, t)),
        keys=tuple(_keys(t("scenario-key", **words), any(_shown(each, until) for each in reached), look, t)),
        table=_table(path, latest.currency, t),
        citations=in_order([*latest.citations, *(each for goal in goals for each in goal.citations)]),
        marks=(latest, *goals),
    )


def _title(rate: float, level: str, year: str, t: Texts) -> str:
    """Where trade would stand, by growth, by a fall or without either."""
    pace = a_year(percent(abs(rate), t), t)
    if rate < 0:
        return t("scenario-title-fall", rate=pace, level=level, year=year)
    if rate > 0:
        return t("scenario-title", rate=pace, level=level, year=year)
    return t("scenario-title-still", level=level, year=year)


def when_reached(reached: Reached, t: Texts) -> str:
    """The first year in which a goal is reached, from the fastest and from the slowest start."""
    return t("scenario-reached-in", years=years(reached.years.low, reached.years.high, t))


def _shown(found: Reached, last: int) -> list[int]:
    """The years in which a goal is reached from the fastest and the slowest start, up to the `last` drawn."""
    return sorted({year for year in (found.years.low, found.years.high) if year is not None and year <= last})


def _keys(band: str, reached: bool, look: Theme, t: Texts) -> Iterator[Key]:
    yield Key("■", look.look("derived").colour, band)
    if reached:
        yield Key("◆", look.look("goal").colour, t("scenario-key-reached"))


def _figure(
    latest: Observation,
    dated: Sequence[tuple[Goal, Reached]],
    path: Sequence[Course],
    top: float,
    look: Theme,
    t: Texts,
) -> Spec:
    first, last = latest.years[0], path[-1].year
    values, names = value_axis(top, t)
    tick_years, year_names = year_ticks(first, last)
    x = {"tickvals": tick_years, "ticktext": year_names, "range": [first, last + 1], "showline": True}
    y = {"tickvals": values, "ticktext": names, "range": [0, top], "showgrid": True}
    return {
        "data": [
            *_goal_lines([goal for goal, _ in dated], first, last, look),
            _band(path, look),
            *_start(latest, look),
            *(trace for goal, found in dated for trace in _reached(goal, found, last, look, t)),
        ],
        "layout": {"xaxis": BARE | x, "yaxis": BARE | y, "hovermode": "closest"},
    }


def _goal_lines(goals: Sequence[Goal], first: int, last: int, look: Theme) -> list[dict[str, Any]]:
    mark = look.look("goal")
    return [
        {"x": list(_line_of(goal, first, last)), "y": [goal.amount] * 2} | line(mark.colour, 2, mark.dash)
        for goal in goals
    ]


def _line_of(goal: Goal, first: int, last: int) -> tuple[float, float]:
    """Where a goal's line starts and ends: at its deadline if that is in the picture."""
    return first, min(int(goal.due[:4]) + 0.5, last + 1.0) if goal.due else last + 1.0


def _reached(goal: Goal, found: Reached, last: int, look: Theme, t: Texts) -> Iterator[dict[str, Any]]:
    """The years in which a goal is reached, on its line: from the fastest start to the slowest."""
    shown = _shown(found, last)
    if not shown:
        return
    colour = look.look("goal").colour
    until = shown[-1] + 0.5 if found.years.high in shown else last + 1.0
    if until > shown[0] + 0.5:
        yield {"x": [shown[0] + 0.5, until], "y": [goal.amount] * 2} | line(colour, 6, "solid")
    words = "<br>".join(map(plain, (t("chart-goal", goal=goal_name(goal, t)), when_reached(found, t))))
    yield {
        "x": [year + 0.5 for year in shown],
        "y": [goal.amount] * len(shown),
        "mode": "markers",
        "marker": {"symbol": "diamond", "size": 12, "color": colour},
        "hoverinfo": "text",
        "hovertext": [words] * len(shown),
        "customdata": [goal.id] * len(shown),
    }


def _band(path: Sequence[Course], look: Theme) -> dict[str, Any]:
    """The field between the slowest and the fastest start, each year in its middle."""
    mark = look.look("derived")
    xs = [each.year + 0.5 for each in path]
    edge = [each.level.high for each in path] + [each.level.low for each in path][::-1]
    field = {"x": xs + xs[::-1], "y": edge, "fill": "toself", "fillcolor": faint(mark.colour)}
    return field | line(mark.colour, 2, mark.dash)


def _start(latest: Observation, look: Theme) -> list[dict[str, Any]]:
    """The latest level: the years and amounts that it may mean, and a mark in their middle."""
    mark = look.look("undated" if latest.period is None else "reported")
    left, right = latest.years[0], latest.years[1] + 1
    low, high = latest.bounds.low, latest.bounds.high
    field = {"x": [left, right, right, left, left], "y": [low, low, high, high, low], "fill": "toself"}
    middle = {"x": [(left + right) / 2], "y": [(low + high) / 2], "mode": "markers", "hoverinfo": "skip"}
    return [
        field | {"fillcolor": faint(mark.colour)} | line(mark.colour, 1, "dot"),
        middle
        | {"marker": {"symbol": mark.symbol, "size": 9, "color": mark.colour}, "customdata": [latest.id]},
    ]


def _labels(
    latest: Observation,
    dated: Sequence[tuple[Goal, Reached]],
    path: Sequence[Course],
    look: Theme,
    t: Texts,
) -> list[Label]:
    colour, claret = look.look("derived").colour, look.look("goal").colour
    end = path[-1]
    reached = money_range(end.level, latest.currency, t)
    labels = [
        Label(
            x,
            goal.amount,
            t("chart-goal", goal=goal_name(goal, t)),
            when_reached(found, t),
            claret,
            at,
            (side,),
            _cites(goal),
        )
        for at, (goal, found) in enumerate(dated)
        for x, side in [_free_end(goal, found, latest.years[0], end.year)]
    ]
    x, y = end.year + 0.5, (end.level.low + end.level.high) / 2
    sides: tuple[Side, ...] = ("left", "below", "above")
    labels.append(Label(x, y, reached, str(end.year), colour, ALWAYS, sides, _cites(latest)))
    return labels


def _cites(mark: Observation | Goal) -> tuple[str, ...]:
    """The sources of a mark, by id."""
    return tuple(each.source for each in mark.citations)


def _free_end(goal: Goal, found: Reached, first: int, last: int) -> tuple[float, Side]:
    """Where words stand clear on a goal's line: its start, or its end if the band crosses it early."""
    start, end = _line_of(goal, first, last)
    shown = _shown(found, last)
    return (end, "line_end") if shown and shown[0] < (start + end) / 2 else (start, "on_line")


def _table(path: Sequence[Course], currency: str, t: Texts) -> Table:
    return Table(
        columns=(t("scenario-year"), t("scenario-level")),
        rows=tuple((str(each.year), money_range(_ends(each.level), currency, t)) for each in path),
        ids=tuple(str(each.year) for each in path),
    )


def _ends(level: Bounds) -> Bounds:
    return Bounds(low=level.low, high=level.high)
