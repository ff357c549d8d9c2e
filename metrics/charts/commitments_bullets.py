"""The measurable goals of the register as bullets: how much of each is reported, with its bounds.

Opinion: nothing reported is not nothing reached. So a goal without a figure has a dotted line and says so,
where a bar of no length would say zero. All goals end at the same upright, whatever they count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from metrics.charts.bullets_words import REACHES, BulletWords, Target, targets
from metrics.charts.chart import Chart, Key, Room, Spec
from metrics.charts.commitments import numbers
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
)  # fmt: skip
from metrics.charts.strokes import Runs, faint
from metrics.charts.words import width, wrap
from metrics.palette import Theme, ThemeName, theme
from metrics.texts import Texts
from metrics.vintage import Vintage
from metrics.wording import pair, percent

NAME = "commitments-bullets"
NAMES, WORDS, GAP = 300, 250, 16
"""Pixels of a line of a name and of the words after the lane in a picture, and between them and the plot."""
PICTURE = Form(above=False, room=NAMES, lane=38, heading=38, top=0)
PAGE = Form(above=True, room=308, lane=24, heading=36, axis=22, gap=10, top=0)
MOST, MOST_ON_PAGE = 40, 400
"""The most goals that a picture shows, and a page."""
AXIS_AFTER = 8
"""Goals after which the next heading carries the scale again."""
BAR, FARTHEST = 12, 2.0
"""Pixels of a bar's height, and the share at which the scale ends; what is beyond is an arrow."""
PALE = 0.62
"""How much colour the open end of a bar has: 3:1 on the page."""


def bullets(known: Vintage, t: Texts, name: ThemeName) -> Chart:
    """The measurable goals known by a day: on a page all, in a picture at most `MOST`."""
    found = targets(known)
    shown = chosen(found, MOST)
    words = BulletWords(known, found, t)
    cited = words.citations(shown)
    drawing = _Drawing(found, words, theme(name))
    figure, room = drawing.picture(shown, numbers(cited))
    return Chart(
        name=NAME,
        language=t.language,
        theme=name,
        as_of=known.as_of,
        title=words.title(),
        subtitle=t("chart-bullets-subtitle", pair=pair(known.corpus.corridor.pair, t)),
        notes=words.notes(len(shown)),
        alt=words.alt(),
        figure=figure,
        labels=(),
        keys=tuple(drawing.keys(shown)),
        table=words.table(),
        citations=cited,
        marks=tuple(dict.fromkeys(mark for each in shown for mark in each.marks)),
        room=room,
        scroll=drawing.page(chosen(found, MOST_ON_PAGE)),
    )


def chosen(found: Sequence[Target], most: int) -> list[Target]:
    """About `most` goals at the most, in order: of each reach a part in proportion, those heard of last."""
    share = min(1.0, most / max(1, len(found)))
    kept: list[Target] = []
    for reach in REACHES:
        members = [each for each in found if each.reach == reach]
        room = max(1, int(len(members) * share + 1e-9))
        latest = sorted(members, key=lambda each: each.standing.last_evidence, reverse=True)[:room]
        kept += [each for each in members if any(each is one for one in latest)]
    return kept


class _Drawing:
    """The bullets: across in shares of the goal, down in pixels."""

    def __init__(self, found: Sequence[Target], words: BulletWords, look: Theme) -> None:
        self.found, self.words, self.look, self.t = found, words, look, words.t
        self.farthest = min(FARTHEST, max([1.0, *(each.share.high for each in found if each.share)]))
        self.total = Counter(each.reach for each in found)

    def picture(self, shown: Sequence[Target], cites: dict[str, int]) -> tuple[Spec, Room]:
        """The figure with names and words beside the bullets, and the room that it takes."""
        lines = stack(self._rows(shown, cites, on_page=False), PICTURE)
        left = NAMES + GAP
        cells = [cell for each in lines for cell in each.row.cells]
        wide = [width(cell.text, SMALL, cell.bold) for cell in cells]
        right = GAP + max([0, *wide, *(width(more, SMALL) for cell in cells for more in cell.more)])
        layout = {
            "annotations": beside(lines, left, self.look),
            "shapes": rules(lines, self.look, left, ROOM),
        }
        figure = self._figure(shown, lines, layout, whole=True)
        return figure, Room(height_of(lines), left, right, below=6)

    def page(self, shown: Sequence[Target]) -> Spec:
        """The figure with names and words above the bullets."""
        lines = stack(self._rows(shown, {}, on_page=True), PAGE)
        layout = {"shapes": rules(lines, self.look), "height": height_of(lines) + 16}
        figure = self._figure(shown, lines, layout, whole=False)
        return figure | {"data": [*figure["data"], above(lines, 0, self.look)]}

    def _rows(self, shown: Sequence[Target], cites: dict[str, int], *, on_page: bool) -> Iterator[Row]:
        words, t = self.words, self.t
        since = AXIS_AFTER
        for reach in REACHES:
            group = [each for each in shown if each.reach == reach]
            if not group:
                continue
            axis = since >= AXIS_AFTER
            since = len(group) + (0 if axis else since)
            yield Row(t.of("chart-bullets-group", reach), "heading", axis, f"{self.total[reach]}")
            for each in group:
                sources = tuple(sorted({cites[c.source] for c in words.cited(each) if c.source in cites}))
                more = tuple(wrap(words.amounts(each), WORDS, SMALL))
                colour = self.look.text if each.share else self.look.muted
                cell = Cell(words.share(each), GAP, colour, bold=each.share is not None, more=more)
                tail = t("chart-bullets-line", share=words.share(each), amounts=words.amounts(each))
                title = each.standing.commitment.title
                yield Row(title, tail=tail) if on_page else Row(title, cites=sources, cells=(cell,))
            if self.total[reach] > len(group):
                yield Row(t("chart-timeline-more", n=self.total[reach] - len(group)), "remark")

    def _figure(self, shown: Sequence[Target], lines: Sequence[Line], layout: Spec, *, whole: bool) -> Spec:
        lanes = [each.y for each in lines if each.row.kind == "lane"]
        placed = list(zip(shown, lanes, strict=True))
        half = PAGE.lane / 2
        heads = [each for each in lines if each.row.kind == "heading"]
        ends = [*(each.top + 8 for each in heads[1:]), height_of(lines)]
        groups = [(each.bottom, end) for each, end in zip(heads, ends, strict=False)]
        spans = groups if whole else [(y - half, y + half) for y in lanes]
        data = [*self._scale(spans, lines), *self._bars(placed), *self._marks(placed)]
        x = HIDDEN | {"range": [0, self.farthest * (1.03 if self.farthest > 1 else 1.01)]}
        axes = {"xaxis": x, "yaxis": down(height_of(lines)), "hovermode": "closest"}
        return {"data": data, "layout": axes | layout}

    def _scale(self, spans: Sequence[tuple[float, float]], lines: Sequence[Line]) -> Iterator[dict[str, Any]]:
        """Uprights at round shares, named at headings."""
        step = 0.25 if self.farthest <= 1.3 else 0.5
        shares = [index * step for index in range(int(self.farthest / step + 1e-9) + 1)]
        uprights = Runs()
        for share in shares:
            for top, bottom in spans:
                uprights.upright(share, top, bottom)
        yield uprights.drawn(self.look.grid, 1)
        heights = [each.y for each in lines if each.row.axis]
        sides = ["middle right", *["middle center"] * (len(shares) - 2), "middle left"]
        yield {
            "x": shares * len(heights),
            "y": [y for y in heights for _ in shares],
            "text": [percent(share, self.t) for share in shares] * len(heights),
            "mode": "text",
            "textposition": sides * len(heights),
            "textfont": {"size": 11, "color": self.look.muted},
            "hoverinfo": "skip",
            "cliponaxis": False,
        }

    def _bars(self, placed: Sequence[tuple[Target, float]]) -> Iterator[dict[str, Any]]:
        """What is to be reached, what is reported at least, and how much more it may be."""
        whole, silent, sure, open_ = Runs(), Runs(), Runs(), Runs()
        for each, y in placed:
            if each.share is None:
                silent.level(0, 1, y)
                continue
            whole.level(0, 1, y)
            sure.level(0, min(each.share.low, self.farthest), y)
            open_.level(min(each.share.low, self.farthest), min(each.share.high, self.farthest), y)
        blue = self.look.look("reported").colour
        yield whole.drawn(self.look.grid, BAR)
        yield silent.drawn(self.look.muted, 1.5, "1px,4px")
        yield sure.drawn(blue, BAR)
        yield open_.drawn(faint(blue, PALE), BAR)

    def _marks(self, placed: Sequence[tuple[Target, float]]) -> Iterator[dict[str, Any]]:
        """The goals, the levels that progress is measured from, and arrows beyond the end of the scale."""
        begun = [(each, each.start, y + BAR / 2 + 4) for each, y in placed if each.start is not None]
        yield {
            "x": [start for _, start, _ in begun],
            "y": [y for *_, y in begun],
            "mode": "markers",
            "marker": {"symbol": "triangle-up", "size": 8, "color": self.look.muted},
            "hoverinfo": "text",
            "hovertext": [self.words.hover_start(each) for each, *_ in begun],
            "customdata": [each.standing.id for each, *_ in begun],
        }
        beyond = [y for each, y in placed if each.share and each.share.high > self.farthest]
        yield {
            "x": [self.farthest] * len(beyond),
            "y": beyond,
            "mode": "markers",
            "marker": {"symbol": "triangle-right", "size": 14, "color": self.look.look("reported").colour},
            "hoverinfo": "skip",
            "cliponaxis": False,
        }
        claret = self.look.look("goal").colour
        yield {
            "x": [1.0] * len(placed),
            "y": [y for _, y in placed],
            "mode": "markers",
            "marker": {
                "symbol": "line-ns",
                "size": 20,
                "color": claret,
                "line": {"width": 3, "color": claret},
            },
            "hoverinfo": "text",
            "hovertext": [self.words.hover(each) for each, _ in placed],
            "customdata": [each.standing.id for each, _ in placed],
            "cliponaxis": False,
        }

    def keys(self, shown: Sequence[Target]) -> Iterator[Key]:
        """How to read the marks that this chart has."""
        blue = self.look.look("reported").colour
        if any(each.share for each in shown):
            yield Key("■", blue, self.t("chart-bullets-key-reported"))
        if any(each.share and not each.share.is_point for each in shown):
            yield Key("■", faint(blue, PALE), self.t("chart-bullets-key-bounds"))
        if shown:
            yield Key("┃", self.look.look("goal").colour, self.t("chart-bullets-key-goal"))
        if any(each.start is not None for each in shown):
            yield Key("▲", self.look.muted, self.t("chart-bullets-key-start"))
        if any(each.share is None for each in shown):
            yield Key("·····", self.look.muted, self.t("chart-bullets-no-figure"))
