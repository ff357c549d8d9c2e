"""The timeline of commitments: one line each, from the first word to the last, to its deadline and to today.

Opinion: silence is drawn, not left blank. After the last word a line goes on, dotted once the commitment is
quiet, to the day from which one looks; a deadline that has passed leads there in red.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from metrics.charts.axes import year_ticks
from metrics.charts.chart import Chart, Key, Room, Spec
from metrics.charts.commitments import MOST, MOST_ON_PAGE, Group, citations, grouped, numbers, summary
from metrics.charts.frame import ROOM
from metrics.charts.rows import (
    HIDDEN,
    SMALL,
    Cell,
    Form,
    Line,
    Row,
    above,
    beside,
    down,
    height_of,
    rules,
    stack,
)
from metrics.charts.strokes import line, on_years
from metrics.charts.timeline_words import Step, TimelineWords, steps
from metrics.charts.words import width
from metrics.commitments.models import STAGES
from metrics.commitments.standing import Standing
from metrics.models import EventStage
from metrics.palette import Theme, ThemeName, theme
from metrics.periods import due_day
from metrics.texts import Texts
from metrics.vintage import Vintage

NAME = "commitments-timeline"
NAMES, GAP = 384, 16
"""Pixels of a line of a name in a picture, and between the plot and what stands beside it."""
PICTURE = Form(above=False, room=NAMES, lane=19, heading=38)
PAGE = Form(above=True, room=308, lane=20, heading=36, axis=22, gap=6)
AXIS_AFTER = 8
"""Commitments after which the next theme's heading carries the years again."""
DRAWN: tuple[EventStage, ...] = ("restated", *STAGES)
"""The stages in the order in which their marks are drawn."""
YEARS = 11
"""The most years that are named on the axis."""
Span = tuple[float, float]
"""From one height to another, in pixels."""
GLYPHS: dict[EventStage, str] = {
    "proposed": "○", "announced": "◉", "agreed": "●", "signed": "◆", "under_way": "▶", "delivered": "★",
    "restated": "❘",
}  # fmt: skip


def timeline(known: Vintage, t: Texts, name: ThemeName) -> Chart:
    """The timeline of the commitments known by a day: on a page all, in a picture at most `MOST`."""
    groups = grouped(known.standings, MOST)
    shown = [each for group in groups for each in group.shown]
    cited = citations(shown, known)
    words = TimelineWords(known, t)
    drawing = _Drawing(known, words, theme(name))
    figure, room = drawing.picture(groups, numbers(cited))
    return Chart(
        name=NAME,
        language=t.language,
        theme=name,
        as_of=known.as_of,
        title=summary(known.standings, t),
        subtitle=words.subtitle(),
        notes=words.notes(len(shown)),
        alt=words.alt(),
        figure=figure,
        labels=(),
        keys=tuple(drawing.keys(shown)),
        table=words.table(),
        citations=cited,
        marks=tuple(shown),
        room=room,
        scroll=drawing.page(grouped(known.standings, MOST_ON_PAGE)),
    )


class _Drawing:
    """The marks, across in calendar years and down in pixels."""

    def __init__(self, known: Vintage, words: TimelineWords, look: Theme) -> None:
        self.known, self.words, self.look, self.t = known, words, look, words.t
        days = [event.day for each in known.standings for event in each.events]
        ends = [due_day(each.due) for each in known.standings if each.due]
        self.today = on_years(known.as_of)
        self.first = min([known.as_of, *days]).year
        self.last = max([known.as_of, *ends]).year

    def picture(self, groups: Sequence[Group], cites: dict[str, int]) -> tuple[Spec, Room]:
        """The figure with the names beside the lanes, and the room that it takes."""
        shown = [each for group in groups for each in group.shown]
        states = max((width(self.words.state(each), SMALL, bold=each.overdue) for each in shown), default=0)
        ages = max((width(self.words.age(each), SMALL) for each in shown), default=0)
        right = GAP + states + 10 + ages
        lines = stack(self._rows(groups, cites, right), PICTURE)
        left = NAMES + GAP
        layout = {
            "annotations": beside(lines, left, self.look),
            "shapes": rules(lines, self.look, left, ROOM),
        }
        height = height_of(lines)
        figure = self._figure(groups, lines, [(0, height)], layout)
        return figure, Room(height, left, right, below=6)

    def page(self, groups: Sequence[Group]) -> Spec:
        """The figure with the names above the lanes."""
        lines = stack(self._rows(groups, {}, 0, on_page=True), PAGE)
        layout = {"shapes": rules(lines, self.look), "height": height_of(lines) + 16}
        half = PAGE.lane / 2
        lanes = [(each.y - half, each.y + half) for each in lines if each.row.kind == "lane"]
        figure = self._figure(groups, lines, lanes, layout)
        return figure | {"data": [*figure["data"], above(lines, self.first, self.look)]}

    def _rows(
        self, groups: Sequence[Group], cites: dict[str, int], right: float, *, on_page: bool = False
    ) -> Iterator[Row]:
        look, words = self.look, self.words
        since = AXIS_AFTER
        for group in groups:
            axis = since >= AXIS_AFTER
            yield Row(self.t.of("theme", group.theme), "heading", axis, words.count(group))
            since = len(group.shown) + (0 if axis else since)
            for each in group.shown:
                sources = tuple(
                    sorted({cites[event.source] for event in each.events if event.source in cites})
                )
                colour = look.look("overdue").colour if each.overdue else look.stage(each.stage).colour
                state = Cell(words.state(each), GAP, colour, bold=each.overdue)
                age = Cell(words.age(each), right, look.muted, ends=True)
                late = words.state(each) if each.overdue and on_page else ""
                yield Row(
                    each.commitment.title, tail=late, tail_colour=colour, cites=sources, cells=(state, age)
                )
            if group.total > len(group.shown):
                yield Row(words.more(group), "remark")

    def _figure(
        self,
        groups: Sequence[Group],
        lines: Sequence[Line],
        spans: Sequence[tuple[float, float]],
        layout: Spec,
    ) -> Spec:
        lanes = [each for each in lines if each.row.kind == "lane"]
        shown = [each for group in groups for each in group.shown]
        placed = [(each, lane.y) for each, lane in zip(shown, lanes, strict=True)]
        data = [
            *self._uprights(spans),
            self._ticks(lines),
            *self._lives(placed),
            *self._steps(placed),
            *self._deadlines(placed),
        ]
        axes = {
            "xaxis": HIDDEN | {"range": [self.first, self.last + 1]},
            "yaxis": down(height_of(lines)),
            "hovermode": "closest",
        }
        return {"data": data, "layout": axes | layout}

    def _uprights(self, spans: Sequence[Span]) -> Iterator[dict[str, Any]]:
        """The beginnings of years and the day from which one looks, over each of the spans."""
        middles, _ = year_ticks(self.first, self.last, YEARS)
        starts = [middle - 0.5 for middle in middles]
        top = (0.0, PAGE.top - 4)
        for places, heights, colour in (
            (starts, spans, self.look.grid),
            ([self.today], [top, *spans], self.look.text),
        ):
            ends = [(x, y) for x in places for span in heights for y in (*span, None)]
            yield {"x": [x for x, _ in ends], "y": [y for _, y in ends]} | line(colour, 1, "solid")

    def _ticks(self, lines: Sequence[Line]) -> dict[str, Any]:
        """The years at headings, and over all the day from which one looks."""
        middles, names = year_ticks(self.first, self.last, YEARS)
        heights = [each.y for each in lines if each.row.axis]
        ends = self.today > (self.first + self.last + 1) / 2
        years = len(heights) * len(middles)
        return {
            "x": [*middles * len(heights), self.today],
            "y": [*(y for y in heights for _ in middles), 10],
            "text": [*names * len(heights), self.words.today(ends)],
            "mode": "text",
            "textposition": [*["middle center"] * years, "middle left" if ends else "middle right"],
            "textfont": {"size": 11, "color": [*[self.look.muted] * years, self.look.text]},
            "hoverinfo": "skip",
            "cliponaxis": False,
        }

    def _lives(self, placed: Sequence[tuple[Standing, float]]) -> Iterator[dict[str, Any]]:
        """From the first word to the last, on to today, and to the deadline."""
        told, fresh, quiet, ahead, late = _Runs(), _Runs(), _Runs(), _Runs(), _Runs()
        for each, y in placed:
            last = on_years(each.events[-1].day)
            told.add(on_years(each.events[0].day), last, y)
            if each.stage == "delivered":
                continue
            (quiet if each.quiet else fresh).add(last, self.today, y)
            if each.due:
                due = _end(each)
                (late if each.overdue else ahead).add(min(due, self.today), max(due, self.today), y)
        look = self.look
        yield quiet.trace() | line(look.muted, 1.5, "1px,4px")
        yield fresh.trace() | line(look.muted, 1, "solid")
        yield told.trace() | line(look.muted, 2.5, "solid")
        yield ahead.trace() | line(look.look("goal").colour, 1, "solid")
        yield late.trace() | line(look.look("overdue").colour, 2, "solid")

    def _steps(self, placed: Sequence[tuple[Standing, float]]) -> Iterator[dict[str, Any]]:
        """The marks by stage, each on a little free ground."""
        marks = [(step, y) for each, y in placed for step in steps(each)]
        ground = [mark for mark in marks if mark[0].stage != "restated"]
        yield _at(ground) | {
            "mode": "markers",
            "marker": {"symbol": "circle", "size": 13, "color": self.look.paper},
            "hoverinfo": "skip",
        }
        for stage in DRAWN:
            found = [mark for mark in marks if mark[0].stage == stage]
            look = self.look.stage(stage)
            yield _at(found) | {
                "mode": "markers",
                "marker": {
                    "symbol": look.symbol,
                    "size": 13 if stage == "delivered" else 10,
                    "color": look.colour,
                    "line": {"width": 2, "color": look.colour},
                },
                "hoverinfo": "text",
                "hovertext": [self.words.hover(step) for step, _ in found],
                "customdata": [step.standing.commitment.id for step, _ in found],
                "cliponaxis": False,
            }

    def _deadlines(self, placed: Sequence[tuple[Standing, float]]) -> Iterator[dict[str, Any]]:
        for late in (False, True):
            found = [(each, y) for each, y in placed if each.due and each.overdue == late]
            colour = self.look.look("overdue" if late else "goal").colour
            yield {
                "x": [_end(each) for each, _ in found],
                "y": [y for _, y in found],
                "mode": "markers",
                "marker": {"symbol": "x" if late else "line-ns", "size": 9 if late else 14, "color": colour}
                | {"line": {"width": 0 if late else 3, "color": colour}},
                "hoverinfo": "text",
                "hovertext": [self.words.hover_due(each) for each, _ in found],
                "customdata": [each.commitment.id for each, _ in found],
                "cliponaxis": False,
            }

    def keys(self, shown: Sequence[Standing]) -> Iterator[Key]:
        """How to read the marks and lines that this chart has."""
        found = {step.stage for each in shown for step in steps(each)}
        for stage in (*STAGES, "restated"):
            if stage in found:
                yield Key(GLYPHS[stage], self.look.stage(stage).colour, self.t.of("stage", stage))
        if any(each.quiet for each in shown):
            yield Key("·····", self.look.muted, self.t("chart-timeline-key-quiet"))
        if any(each.due and not each.overdue for each in shown):
            yield Key("┃", self.look.look("goal").colour, self.t("chart-timeline-key-due"))
        if any(each.overdue for each in shown):
            yield Key("✖", self.look.look("overdue").colour, self.t("chart-timeline-key-overdue"))


class _Runs:
    """Level lines, to be drawn as one trace."""

    def __init__(self) -> None:
        self.x: list[float | None] = []
        self.y: list[float | None] = []

    def add(self, start: float, end: float, y: float) -> None:
        if end > start:
            self.x += [start, end, None]
            self.y += [y, y, None]

    def trace(self) -> dict[str, Any]:
        return {"x": self.x, "y": self.y}


def _at(marks: Sequence[tuple[Step, float]]) -> dict[str, Any]:
    return {"x": [on_years(step.day) for step, _ in marks], "y": [y for _, y in marks]}


def _end(each: Standing) -> float:
    """The end of the last day on which the deadline is kept."""
    assert each.due is not None  # asked only of commitments with a deadline
    return on_years(due_day(each.due) + timedelta(days=1))
