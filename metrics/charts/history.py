"""The share reached of each goal as it looked from each day, when documents came out.

Opinion: between two documents nothing new was known, so a share is a field that lasts until the next one, as
high as its bounds. Before a first level is known there is nothing to draw, and the chart says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from metrics.bounds import Bounds
from metrics.charts.axes import year_ticks
from metrics.charts.chart import EMPTY, NO_ROOM, Chart, Key, Label, Room, Side, Spec
from metrics.charts.history_words import HistoryWords, Step
from metrics.charts.labels import ALWAYS
from metrics.charts.strokes import BARE, faint, line, on_years
from metrics.charts.words import plain
from metrics.models import Goal
from metrics.palette import Hue, Look, Theme, ThemeName, theme
from metrics.progress.history import Seen
from metrics.texts import Texts
from metrics.wording import number, pair

NAME = "history"
LOOKS: tuple[tuple[Hue, str, str], ...] = (
    ("blue", "circle", "●"),
    ("orange", "square", "■"),
    ("violet", "diamond", "◆"),
    ("green", "triangle-up", "▲"),
    ("red", "triangle-down", "▼"),
    ("blue", "circle-open", "○"),
    ("orange", "square-open", "□"),
    ("violet", "diamond-open", "◊"),
)
"""Colour, symbol and glyph of each goal, from the smallest up; goals beyond these share a grey cross."""
OTHERS = ("x", "×")
NEWEST, OLDER = ALWAYS + 1, ALWAYS + 2
"""The ranks of the labels of each goal's newest step, and of its older ones: all are left out where they
would hide data."""
TOP = 1.09
"""The top of the scale, as a share of a goal: room for the words on the line at 100 %."""
MOST = 40
"""The most steps that are shown; older ones are left out, and a note says how many."""
EDGE = 0.03
"""The part of the time shown that is left free at both ends."""


def history_chart(
    seen: Sequence[Seen], codes: tuple[str, str], as_of: date, t: Texts, name: ThemeName
) -> Chart:
    """The chart of what `metrics.progress.history` gives, up to the day from which one looks."""
    changes = steps_of(seen, as_of)
    newest = {id(step) for step in sorted(changes, key=lambda step: step.seen.day)[-MOST:]}
    steps = [step for step in changes if id(step) in newest]
    words = HistoryWords(steps, t)
    drawing = _Drawing(steps, words, as_of, theme(name))
    return Chart(
        name=NAME,
        language=t.language,
        theme=name,
        as_of=as_of,
        title=words.title(),
        subtitle=t("chart-history-subtitle", pair=pair(codes, t)),
        notes=tuple(_notes(len(changes) - len(steps), t)) if steps else (),
        alt=" ".join([f"{words.title()}.", *(f"{'. '.join(words.label(each))}." for each in steps)]),
        figure=drawing.figure() if steps else EMPTY,
        labels=tuple(drawing.labels()) if steps else (),
        keys=tuple(drawing.keys()),
        table=words.table(),
        citations=words.citations(),
        marks=tuple(
            dict.fromkeys(
                [
                    *(s.seen.latest for s in steps if s.seen.latest),
                    *(goal for same in words.goals() for goal in same),
                ]
            )
        ),
        room=Room() if steps else NO_ROOM,
    )


def steps_of(seen: Sequence[Seen], as_of: date) -> list[Step]:
    """Where the look of a goal changed, by goal and then by day.

    Goals of one amount have one share whatever their deadlines, so they are one line with all their names.
    """
    by_amount: dict[float, list[tuple[Seen, ...]]] = {}
    ordered = sorted(seen, key=lambda each: (each.goal.amount, each.day))
    for (amount, _), same in groupby(ordered, key=lambda each: (each.goal.amount, each.day)):
        together, known = tuple(same), by_amount.setdefault(amount, [])
        if not known or _shown(known[-1]) != _shown(together):
            known.append(together)
    return [
        Step(each[0], tuple(one.goal for one in each), later)
        for known in by_amount.values()
        for each, later in zip(known, [*(step[0].day for step in known[1:]), as_of], strict=True)
    ]


def _shown(together: Sequence[Seen]) -> tuple[object, ...]:
    """What of the goals of one amount on one day makes a step."""
    return together[0].share, *(each.goal.due for each in together)


def _notes(left_out: int, t: Texts) -> Iterator[str]:
    yield t("chart-history-note-steps")
    yield t("chart-history-note-bounds")
    if left_out:
        yield t("chart-history-note-left-out", n=left_out)


class _Drawing:
    """The marks: x in calendar years, y as fractions of a goal."""

    def __init__(self, steps: Sequence[Step], words: HistoryWords, as_of: date, look: Theme) -> None:
        self.steps, self.words, self.look = steps, words, look
        first, last = min((step.seen.day for step in steps), default=as_of), as_of
        free = max(on_years(last) - on_years(first), 0.5) * EDGE
        self.first, self.last = on_years(first) - free, on_years(last) + free
        highest = max((step.share.high for step in steps if step.share), default=1.0)
        self.top = max(highest, 1.0) * TOP
        self.amounts = sorted({step.seen.goal.amount for step in steps})

    def figure(self) -> Spec:
        ticks = [at / 5 for at in range(int(self.top * 5) + 1)]
        years, names = year_ticks(int(self.first), int(self.last))
        shown = [(at, name) for at, name in zip(years, names, strict=True) if self.first < at < self.last]
        x = {
            "tickvals": [at for at, _ in shown],
            "ticktext": [name for _, name in shown],
            "range": [self.first, self.last],
            "showline": True,
        }
        texts = [self.words.t("percent-number", n=number(round(at * 100), self.words.t)) for at in ticks]
        y = {"tickvals": ticks, "ticktext": texts, "range": [0, self.top], "showgrid": True}
        measured = [step for step in self.steps if step.share]
        reached = {"x": [self.first, self.last], "y": [1, 1]} | line(self._goal.colour, 2, "solid")
        return {
            "data": [*map(self._field, measured), reached, *map(self._start, self.steps)],
            "layout": {"xaxis": BARE | x, "yaxis": BARE | y, "hovermode": "closest", "shapes": self._years()},
        }

    def _years(self) -> list[dict[str, Any]]:
        """A hairline where each year begins."""
        hair = {"type": "line", "yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
        hair["line"] = {"color": self.look.grid, "width": 1}
        return [hair | {"x0": at, "x1": at} for at in range(int(self.first) + 1, int(self.last) + 1)]

    def _field(self, step: Step) -> dict[str, Any]:
        """From the day to the next, and from the lower to the upper end of the share."""
        share = step.share or Bounds(low=0, high=0)
        left, right = on_years(step.seen.day), on_years(step.until)
        colour = self._look(step.seen.goal).colour
        return {
            "x": [left, right, right, left, left],
            "y": [share.low, share.low, share.high, share.high, share.low],
            "fill": "toself",
            "fillcolor": faint(colour, 0.28),
            **line(colour, 1.5, "solid"),
        }

    def _start(self, step: Step) -> dict[str, Any]:
        """The mark of the day on which a share was first seen so; a tick on the axis where there is none."""
        look = self._look(step.seen.goal)
        symbol = look.symbol if step.share else "line-ns"
        return {
            "x": [on_years(step.seen.day)],
            "y": [_middle(step)],
            "mode": "markers",
            "marker": {"symbol": symbol, "size": 11 if step.share else 16, "color": look.colour}
            | {"line": {"color": look.colour, "width": 0 if step.share else 2}},
            "hoverinfo": "text",
            "hovertext": ["<br>".join(map(plain, self.words.hover(step)))],
            "customdata": [step.seen.latest.id if step.seen.latest else step.seen.goal.id],
        }

    def labels(self) -> Iterator[Label]:
        """The goal's line, then each step: the share from its day on."""
        head = self.words.t("chart-history-reached")
        yield Label(self.first, 1, head, "", self._goal.colour, 0, ("on_line",))
        newest = {step.seen.goal.amount: step for step in self.steps}.values()
        by_age = sorted(self.steps, key=lambda step: step.seen.day, reverse=True)
        for age, step in enumerate(by_age):
            head, tail = self.words.label(step)
            cites = tuple(each.source for each in step.citations)
            colour, left = self._look(step.seen.goal).colour, on_years(step.seen.day)
            rank = NEWEST if step in newest else OLDER + age
            if step.share:
                middle = (left + on_years(step.until)) / 2
                sides: tuple[Side, ...] = ("below", "above", "right")
                yield Label(middle, step.share.low, head, tail, colour, rank, sides, cites)
            else:
                yield Label(left, 0, head, tail, colour, rank, ("above", "right", "left"), cites)

    def keys(self) -> Iterator[Key]:
        """Which goal has which mark, as it is known last."""
        t, goals = self.words.t, self.words.goals()
        for same, (_, _, glyph) in zip(goals, LOOKS, strict=False):
            yield Key(glyph, self._look(same[0]).colour, self.words.names(same))
        if further := goals[len(LOOKS) :]:
            text = t("chart-history-key-further", n=len(further), goal=self.words.names(further[0]))
            yield Key(OTHERS[1], self.look.muted, text)

    @property
    def _goal(self) -> Look:
        return self.look.look("goal")

    def _look(self, goal: Goal) -> Look:
        at = self.amounts.index(goal.amount)
        if at >= len(LOOKS):
            return Look(self.look.muted, OTHERS[0], "solid")
        hue, symbol, _ = LOOKS[at]
        return Look(self.look.hues[hue], symbol, "solid")


def _middle(step: Step) -> float:
    return (step.share.low + step.share.high) / 2 if step.share else 0.0
