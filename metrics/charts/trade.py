"""The main chart: what trade was said to be, against what it was promised to become.

Opinion: a figure is drawn as what it is. A year's or some months' figure is a bar over just those months with
its bounds upright; one that nobody stated is hollow; one without a period is the field of years and amounts
that it may mean. Nothing joins two figures for the same year, and the scale begins at zero.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from metrics.charts.axes import value_axis, year_ticks
from metrics.charts.chart import EMPTY, NO_ROOM, Chart, Key, Label, Room, Spec
from metrics.charts.labels import ALWAYS
from metrics.charts.strokes import BARE, faint, line
from metrics.charts.trade_marks import Mark, marks_of, path_to, role_of, years_of
from metrics.charts.trade_words import TradeWords
from metrics.models import Goal, Observation
from metrics.palette import Role, Theme, ThemeName, theme
from metrics.progress.levels import find_latest
from metrics.progress.toward import Progress
from metrics.texts import Texts

NAME = "trade"
HEADROOM = 1.13
"""The top of the scale over the highest amount: room for the words on its line."""
MOST = 120
"""The most figures that are shown, for more cannot be told apart; a note says how many are left out."""
INSET = 0.03
"""Years left free at both ends of a bar, so that two years side by side stay two."""


def trade(
    points: Sequence[Observation],
    results: Sequence[Progress],
    pair: tuple[str, str],
    as_of: date,
    t: Texts,
    name: ThemeName,
) -> Chart:
    """The chart of a series, in one currency, and of the progress toward its goals, as of a day."""
    shown = _newest(points, results)
    left_out = len(points) - len(shown)
    words = TradeWords(shown, results, pair, as_of, t)
    drawing = _Drawing(shown, results, as_of, theme(name), words)
    return Chart(
        name=NAME,
        language=t.language,
        theme=name,
        as_of=as_of,
        title=words.title(),
        subtitle=words.subtitle(drawing.highest * HEADROOM),
        notes=(*words.notes(), *([t("chart-trade-note-left-out", n=left_out)] if left_out else [])),
        alt=words.alt(),
        figure=drawing.figure(t) if shown or results else EMPTY,
        labels=tuple(drawing.labels()),
        keys=tuple(drawing.keys()),
        table=words.table(),
        citations=words.citations(),
        marks=(*shown, *(each.goal for each in results)),
        room=Room() if shown or results else NO_ROOM,
    )


def _newest(points: Sequence[Observation], results: Sequence[Progress]) -> Sequence[Observation]:
    """The figures that are shown: the newest, and those that progress is measured from."""
    if len(points) <= MOST:
        return points
    measured = {each.baseline.id for each in results if each.baseline}
    older = [point for point in points[:-MOST] if point.id in measured]
    return [*older, *points[-MOST:]]


class _Drawing:
    """The marks of the chart, in the axes' units: calendar years, and units of the currency."""

    def __init__(
        self,
        points: Sequence[Observation],
        results: Sequence[Progress],
        as_of: date,
        look: Theme,
        words: TradeWords,
    ) -> None:
        self.look, self.words, self.results = look, words, results
        self.marks = list(marks_of(points))
        self.goals = [each.goal for each in results]
        self.latest = find_latest(points)
        self.baselines = {each.baseline.id for each in results if each.baseline}
        tops = [point.bounds.high for point in points] + [goal.amount for goal in self.goals]
        self.highest = max(tops, default=0.0)
        self.first, self.last = years_of(points, self.goals, as_of)

    def figure(self, t: Texts) -> Spec:
        top = self.highest * HEADROOM or 1.0
        values, names = value_axis(top, t)
        years, year_names = year_ticks(self.first, self.last)
        x = {
            "tickvals": years,
            "ticktext": year_names,
            "range": [self.first, self.last + 1],
            "showline": True,
        }
        y = {"tickvals": values, "ticktext": names, "range": [0, top], "showgrid": True}
        return {
            "data": [*self._promised(), *self._fields(), *self._bars(), *self._markers()],
            "layout": {"xaxis": BARE | x, "yaxis": BARE | y, "hovermode": "closest"},
        }

    def _promised(self) -> Iterator[dict[str, Any]]:
        """The goals' lines with their deadlines, and the path that each needs."""
        goal, path = self.look.look("goal"), self.look.look("path")
        for result in self.results:
            stated = result.goal
            end = int(stated.due[:4]) + 0.5 if stated.due else self.last + 1.0
            level = {"x": [self.first, end], "y": [stated.amount, stated.amount]}
            yield level | line(goal.colour, 2, "solid")
            if stated.due:
                yield {"x": [end, end], "y": [0, stated.amount]} | line(goal.colour, 1, "dot")
            if (way := path_to(result)) and stated.due:
                yield {"x": way[0], "y": way[1]} | line(path.colour, 2, path.dash)
            yield {
                "x": [end if stated.due else self.last + 0.9],
                "y": [stated.amount],
                "mode": "markers",
                "marker": {"symbol": "diamond" if stated.due else "line-ew", "size": 11, "color": goal.colour}
                | {"line": {"color": goal.colour, "width": 2}},
                **self._hover([stated]),
            }

    def _fields(self) -> Iterator[dict[str, Any]]:
        """Figures without a period: the years and amounts that each may mean."""
        undated = self.look.look("undated")
        for mark in (mark for mark in self.marks if mark.point.period is None):
            low, high = mark.point.bounds.low, mark.point.bounds.high
            yield {
                "x": [mark.left, mark.right, mark.right, mark.left, mark.left],
                "y": [low, low, high, high, low],
                "fill": "toself",
                "fillcolor": faint(undated.colour),
                **line(undated.colour, 1, "dot"),
            }

    def _bars(self) -> Iterator[dict[str, Any]]:
        """The months that each figure covers, and the thin line between full years of one side."""
        for role in ("reported", "derived"):
            look = self.look.look(role)
            xs: list[float | None] = []
            ys: list[float | None] = []
            for mark in self._of(role):
                xs += [mark.left + INSET, mark.right - INSET, None]
                ys += [mark.y, mark.y, None]
            yield {"x": xs, "y": ys} | line(look.colour, 3 if role == "reported" else 2, look.dash)
        reported = self.look.look("reported")
        for side in {mark.point.side for mark in self.marks}:
            years = sorted(
                (m for m in self.marks if m.point.is_full_year and m.point.side == side), key=lambda m: m.left
            )
            for one, other in pairwise(years):
                if one.right == other.left:
                    joined = {"x": [one.x, other.x], "y": [one.y, other.y]}
                    yield joined | line(reported.colour, 1, "solid")

    def _markers(self) -> Iterator[dict[str, Any]]:
        for role in ("derived", "reported", "undated"):
            look, marks = self.look.look(role), self._of(role)
            bounds = [mark.point.bounds for mark in marks]
            yield {
                "x": [mark.x for mark in marks],
                "y": [mark.y for mark in marks],
                "mode": "markers",
                "marker": {"symbol": look.symbol, "size": 9, "color": look.colour}
                | {"line": {"width": 2, "color": look.colour}},
                "error_y": {
                    "array": [b.high - mark.y for b, mark in zip(bounds, marks, strict=True)],
                    "arrayminus": [mark.y - b.low for b, mark in zip(bounds, marks, strict=True)],
                    "color": look.colour,
                    "thickness": 1.5,
                    "width": 3,
                    "visible": role != "undated",
                },
                **self._hover([mark.point for mark in marks]),
            }

    def _hover(self, drawn: Sequence[Observation | Goal]) -> dict[str, Any]:
        return {
            "hoverinfo": "text",
            "hovertext": [self.words.hover(each) for each in drawn],
            "customdata": [each.id for each in drawn],
        }

    def _of(self, role: Role) -> list[Mark]:
        return [mark for mark in self.marks if role_of(mark.point) == role]

    def labels(self) -> Iterator[Label]:
        """A label a figure and a goal; the latest level and the goals come first."""
        for index, goal in enumerate(self.goals):
            head, tail = self.words.label(goal)
            cites = tuple(each.source for each in goal.citations)
            colour = self.look.look("goal").colour
            yield Label(self.first, goal.amount, head, tail, colour, index, ("on_line",), cites)
        for mark in self.marks:
            head, tail = self.words.label(mark.point)
            role = role_of(mark.point)
            cites = tuple(each.source for each in mark.point.citations)
            # Words beside a field stand above or below it, so that they do not hide it.
            sides: dict[str, Any] = {"sides": ("below", "above", "right")} if role == "undated" else {}
            colour = self.look.look(role).colour if role != "derived" else self.look.muted
            yield Label(mark.x, mark.y, head, tail, colour, self._rank(mark.point), cites=cites, **sides)

    def _rank(self, point: Observation) -> int:
        """The latest level and the baselines first, then full years, parts, estimates; the newer before."""
        if point is self.latest or point.id in self.baselines:
            return ALWAYS
        age = self.last - point.years[1]
        if role_of(point) == "derived":
            return age + 200
        return age + (20 if point.period is None or point.is_full_year else 100)

    def keys(self) -> Iterator[Key]:
        """How to read the kinds of marks that this chart has."""
        if self._of("reported"):
            yield Key("●", self.look.look("reported").colour, self.words.key("reported"))
        if self._of("derived"):
            yield Key("○", self.look.look("derived").colour, self.words.key("derived"))
        if self._of("undated"):
            yield Key("□", self.look.look("undated").colour, self.words.key("undated"))
        for result in self.results:
            if path_to(result):
                yield Key("– –", self.look.look("path").colour, self.words.path(result))
