"""The timeline of commitments: one line each, from the first word to the last, to its deadline and to today.

Opinion: silence is drawn, not left blank. After the last word a line goes on, dotted once the commitment is
quiet, to the day from which one looks; a deadline that has passed leads there in red.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from metrics.charts.axes import year_ticks
from metrics.charts.chart import Chart, Room, Spec
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
from metrics.charts.strokes import Runs, on_years
from metrics.charts.timeline_marks import deadlines, keys, lives, step_marks
from metrics.charts.timeline_words import TimelineWords
from metrics.charts.words import width
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
YEARS = 11
"""The most years that are named on the axis."""
Span = tuple[float, float]
"""From one height to another, in pixels."""


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
        keys=tuple(keys(shown, t, drawing.look)),
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
            *lives(placed, self.today, self.look),
            *step_marks(placed, self.words, self.look),
            *deadlines(placed, self.words, self.look),
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
        years, today = Runs(), Runs()
        today.upright(self.today, 0, PAGE.top - 4)
        for top, bottom in spans:
            today.upright(self.today, top, bottom)
            for middle in middles:
                years.upright(middle - 0.5, top, bottom)
        yield years.drawn(self.look.grid, 1)
        yield today.drawn(self.look.text, 1)

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
