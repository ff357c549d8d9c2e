"""The board of commitments: how many of each theme stand at each stage.

Opinion: numbers that are to be compared are lengths first. So each count is a bar with its number, all to one
scale; what is none is left empty, and totals stand apart as numbers because they would dwarf the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from metrics.charts.board_words import Part, alt, notes, table, title, totals
from metrics.charts.chart import Chart, Room, Spec
from metrics.charts.commitments import citations, grouped
from metrics.charts.frame import ROOM
from metrics.charts.hover import head, titles
from metrics.charts.rows import HIDDEN, Cell, Form, Line, Row, above, beside, down, height_of, rule, stack
from metrics.charts.strokes import Runs
from metrics.charts.words import plain
from metrics.commitments.models import STAGES
from metrics.commitments.standing import Standing
from metrics.models import Stage
from metrics.palette import Theme, ThemeName, theme
from metrics.texts import Texts
from metrics.vintage import Vintage
from metrics.wording import number, pair

NAME = "commitments-board"
NAMES, TOTALS = 140, (36.0, 100.0, 178.0)
"""Pixels of a theme's name in a picture, and where the columns of totals end, from the plot on."""
PICTURE = Form(above=False, room=NAMES, lane=30, heading=38, top=0)
PAGE = Form(above=True, room=300, lane=18, heading=50, gap=8, top=0)
WIDEST, WIDEST_ON_PAGE = 0.72, 0.48
"""The longest bar as a part of its column: the number has to fit beside it."""
SPARE = 0.5
"""Columns that a page leaves free at the end, for the name of the last one."""
BAR = 13
"""Pixels of a bar's height."""


def board(known: Vintage, t: Texts, name: ThemeName) -> Chart:
    """The board of the commitments known by a day, the theme with the most first."""
    groups = grouped(known.standings, len(known.standings))
    themes = [Part(group.theme, t.of("theme", group.theme), group.shown) for group in groups]
    themes.sort(key=lambda part: -len(part.standings))
    everything = Part("all", t("chart-board-all-themes"), known.standings)
    drawing = _Drawing(themes, everything, t, theme(name))
    figure, room = drawing.picture()
    return Chart(
        name=NAME,
        language=t.language,
        theme=name,
        as_of=known.as_of,
        title=title(everything, t),
        subtitle=t("chart-board-subtitle", pair=pair(known.corpus.corridor.pair, t)),
        notes=notes(known.standings, t),
        alt=alt(themes, everything, t),
        figure=figure,
        labels=(),
        keys=(),
        table=table([*themes, everything], t),
        citations=citations(known.standings, known),
        marks=known.standings,
        room=room,
        scroll=drawing.page(),
    )


class _Drawing:
    """The bars: across in columns, one a stage, and down in pixels."""

    def __init__(self, themes: Sequence[Part], everything: Part, t: Texts, look: Theme) -> None:
        self.themes, self.everything, self.t, self.look = themes, everything, t, look
        counts = [len(part.at(stage)) for part in themes for stage in STAGES]
        self.most = max([1, *counts])

    def picture(self) -> tuple[Spec, Room]:
        """The figure with names and totals beside the bars, and the room that it takes."""
        lines = stack(self._rows(on_page=False), PICTURE)
        left = NAMES + 16
        shapes = [rule(y, self.look, left, ROOM) for y in (lines[0].bottom, lines[-1].top)] if lines else []
        layout = {"annotations": beside(lines, left, self.look), "shapes": shapes}
        heads = dict.fromkeys(STAGES, lines[0].y) if lines else {}
        spans = [(lines[0].bottom, height_of(lines))] if lines else []
        figure = self._figure(lines, heads, spans, WIDEST, layout)
        return figure, Room(height_of(lines), left, TOTALS[-1], below=6)

    def page(self) -> Spec:
        """The figure with the names above the bars; the stages' names at two heights, so that they fit."""
        lines = stack(self._rows(on_page=True), PAGE)
        heads = {stage: 16.0 + 18 * (at % 2) for at, stage in enumerate(STAGES)} if lines else {}
        lanes = [(each.y - PAGE.lane / 2, each.y + PAGE.lane / 2) for each in lines[1:]]
        axis = HIDDEN | {"range": [0, len(STAGES) + SPARE]}
        layout = {"height": height_of(lines) + 16, "xaxis": axis}
        figure = self._figure(lines, heads, lanes, WIDEST_ON_PAGE, layout)
        return figure | {"data": [*figure["data"], above(lines[1:], 0, self.look)]}

    def _rows(self, *, on_page: bool) -> Iterator[Row]:
        """The heads of the columns, the themes, and all of them."""
        t, look = self.t, self.look
        if not self.themes:
            return
        names = (t("chart-board-all"), t("chart-board-quiet"), t("chart-board-overdue"))
        heads = [Cell(text, at, look.muted, ends=True) for text, at in zip(names, TOTALS, strict=True)]
        yield Row("", "heading", cells=tuple(heads))
        for part in (*self.themes, self.everything):
            every, quiet, overdue = part.totals
            late = look.look("overdue").colour
            cells = (
                Cell(number(every, t), TOTALS[0], look.text, ends=True, bold=True),
                Cell(number(quiet, t) if quiet else "", TOTALS[1], look.muted, ends=True),
                Cell(number(overdue, t) if overdue else "", TOTALS[2], late, ends=True, bold=True),
            )
            yield Row(part.name, tail=totals(part, t) if on_page else "", cells=() if on_page else cells)

    def _figure(
        self,
        lines: Sequence[Line],
        heads: dict[Stage, float],
        spans: Sequence[tuple[float, float]],
        widest: float,
        layout: Spec,
    ) -> Spec:
        placed = list(zip((*self.themes, self.everything), lines[1:], strict=False))
        data = [self._uprights(heads, spans, lines), *self._heads(heads)]
        for column, stage in enumerate(STAGES):
            data += self._column(column, stage, placed, widest)
        axes = {"xaxis": HIDDEN | {"range": [0, len(STAGES)]}, "yaxis": down(height_of(lines))}
        return {"data": data, "layout": axes | {"hovermode": "closest"} | layout}

    def _uprights(
        self, heads: dict[Stage, float], spans: Sequence[tuple[float, float]], lines: Sequence[Line]
    ) -> dict[str, Any]:
        """Where each column's bars begin: over the spans, and from its name down."""
        runs = Runs()
        for column, y in enumerate(heads.values()):
            for top, bottom in ((y, lines[0].bottom), *spans):
                runs.upright(column, top, bottom)
        return runs.drawn(self.look.grid, 1)

    def _heads(self, heads: dict[Stage, float]) -> Iterator[dict[str, Any]]:
        """The stages' names, each with the mark that it has in the timeline."""
        for column, (stage, y) in enumerate(heads.items()):
            look = self.look.stage(stage)
            yield {
                "x": [column],
                "y": [y],
                "mode": "markers+text",
                "marker": {"symbol": look.symbol, "size": 9, "color": look.colour}
                | {"line": {"width": 2, "color": look.colour}},
                "text": [f" {plain(self.t.of('stage', stage))}"],
                "textposition": "middle right",
                "textfont": {"size": 11.5, "color": self.look.text},
                "hoverinfo": "skip",
                "cliponaxis": False,
            }

    def _column(
        self, column: int, stage: Stage, placed: Sequence[tuple[Part, Line]], widest: float
    ) -> Iterator[dict[str, Any]]:
        """The bars of a stage with their numbers; of all themes together the number alone."""
        bars = Runs()
        found = [(part, lane.y, part.at(stage)) for part, lane in placed if part.at(stage)]
        ends = [column + self._long(part, cell) * widest for part, _, cell in found]
        for end, (part, y, _) in zip(ends, found, strict=True):
            if part is not self.everything:
                bars.level(column, end, y)
        yield bars.drawn(self.look.stage(stage).colour, BAR)
        yield {
            "x": ends,
            "y": [y for _, y, _ in found],
            "mode": "text",
            "text": [self._number(part, cell) for part, _, cell in found],
            "textposition": "middle right",
            "textfont": {"size": 13, "color": self.look.text},
            "hoverinfo": "text",
            "hovertext": [self._hover(part, stage, cell) for part, _, cell in found],
            "customdata": [part.id for part, _, _ in found],
            "cliponaxis": False,
        }

    def _long(self, part: Part, cell: Sequence[Standing]) -> float:
        return 0 if part is self.everything else len(cell) / self.most

    def _number(self, part: Part, cell: Sequence[Standing]) -> str:
        written = number(len(cell), self.t)
        return f"<b>{written}</b>" if part is self.everything else f" {written}"

    def _hover(self, part: Part, stage: Stage, cell: Sequence[Standing]) -> str:
        said = self.t("chart-board-cell", theme=part.name, stage=self.t.of("stage", stage), n=len(cell))
        return "<br>".join([head(said), *titles([each.commitment.title for each in cell], self.t)])
