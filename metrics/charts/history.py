"""The share reached of each goal as it looked from each day, when documents came out.

Opinion: between two documents nothing new was known, so a share is a field that lasts until the next one, as
high as its bounds. Before a first level is known there is nothing to draw, and the chart says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from metrics.bounds import Bounds
from metrics.charts.axes import year_ticks
from metrics.charts.chart import Chart, Key, Label, Spec, Table
from metrics.charts.strokes import BARE, faint, line, on_years
from metrics.charts.words import plain
from metrics.models import Citation, Goal
from metrics.palette import Look, Role, Theme, ThemeName, theme
from metrics.progress.history import Seen
from metrics.progress.sentences import goal_name, level
from metrics.texts import Texts
from metrics.wording import day, month, number, pair, percent_range

NAME = "history"
ROLES: tuple[Role, ...] = ("first_side", "second_side", "undated", "path")
"""The looks of the goals, from the smallest up; then again from the first."""
TOP = 1.09
"""The top of the scale, as a share of a goal: room for the words on the line at 100 %."""
MOST = 40
"""The most steps that are shown; older ones are left out, and a note says how many."""
EDGE = 0.03
"""The part of the time shown that is left free at both ends."""


@dataclass(frozen=True, slots=True)
class Step:
    """A goal as it looked from one day until the next on which that changed."""

    seen: Seen
    until: date

    @property
    def share(self) -> Bounds | None:
        """The share reached, a fraction; None while no level is known."""
        return self.seen.share


def history_chart(
    seen: Sequence[Seen], codes: tuple[str, str], as_of: date, t: Texts, name: ThemeName
) -> Chart:
    """The chart of what `metrics.progress.history` gives, up to the day from which one looks."""
    changes = steps_of(seen, as_of)
    newest = {id(step) for step in sorted(changes, key=lambda step: step.seen.day)[-MOST:]}
    steps = [step for step in changes if id(step) in newest]
    words = _Words(steps, t)
    drawing = _Drawing(steps, words, as_of, theme(name))
    return Chart(
        name=NAME,
        language=t.language,
        theme=name,
        as_of=as_of,
        title=words.title(),
        subtitle=t("chart-history-subtitle", pair=pair(codes, t)),
        notes=tuple(_notes(len(changes) - len(steps), t)),
        alt=" ".join([f"{words.title()}.", *(f"{'. '.join(words.label(each))}." for each in steps)]),
        figure=drawing.figure(),
        labels=tuple(drawing.labels()),
        keys=tuple(drawing.keys()),
        table=words.table(),
        citations=words.citations(),
        marks=tuple(dict.fromkeys([*(s.seen.latest for s in steps if s.seen.latest), *words.goals()])),
    )


def steps_of(seen: Sequence[Seen], as_of: date) -> list[Step]:
    """Where the look of a goal changed, by goal and then by day; goals are told apart by their amount."""
    by_goal: dict[float, list[Seen]] = {}
    for each in seen:
        known = by_goal.setdefault(each.goal.amount, [])
        if not known or (known[-1].share, known[-1].goal.due) != (each.share, each.goal.due):
            known.append(each)
    return [
        Step(each, later)
        for _, known in sorted(by_goal.items())
        for each, later in zip(known, [*(step.day for step in known[1:]), as_of], strict=True)
    ]


def _notes(left_out: int, t: Texts) -> Iterator[str]:
    yield t("chart-history-note-steps")
    yield t("chart-history-note-bounds")
    if left_out:
        yield t("chart-history-note-left-out", n=left_out)


class _Drawing:
    """The marks: x in calendar years, y as fractions of a goal."""

    def __init__(self, steps: Sequence[Step], words: _Words, as_of: date, look: Theme) -> None:
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
        colour = self._look(step).colour
        return {
            "x": [left, right, right, left, left],
            "y": [share.low, share.low, share.high, share.high, share.low],
            "fill": "toself",
            "fillcolor": faint(colour, 0.28),
            **line(colour, 1.5, "solid"),
        }

    def _start(self, step: Step) -> dict[str, Any]:
        """The mark of the day on which a share was first seen so; a tick on the axis where there is none."""
        look = self._look(step)
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
        for step in self.steps:
            head, tail = self.words.label(step)
            cites = tuple(each.source for each in (step.seen.latest or step.seen.goal).citations)
            colour, left = self._look(step).colour, on_years(step.seen.day)
            if step.share:
                middle = (left + on_years(step.until)) / 2
                yield Label(middle, step.share.low, head, tail, colour, 1, ("below", "above", "right"), cites)
            else:
                yield Label(left, 0, head, tail, colour, 2, ("above", "right", "left"), cites)

    def keys(self) -> Iterator[Key]:
        """Which goal has which mark, as it is known last."""
        glyphs = dict(zip(ROLES, "●■◆○", strict=True))
        for goal in self.words.goals():
            role = self._role(goal)
            yield Key(glyphs[role], self.look.look(role).colour, goal_name(goal, self.words.t))

    @property
    def _goal(self) -> Look:
        return self.look.look("goal")

    def _look(self, step: Step) -> Look:
        return self.look.look(self._role(step.seen.goal))

    def _role(self, goal: Goal) -> Role:
        return ROLES[self.amounts.index(goal.amount) % len(ROLES)]


def _middle(step: Step) -> float:
    return (step.share.low + step.share.high) / 2 if step.share else 0.0


class _Words:
    """All that the chart says, in one language."""

    def __init__(self, steps: Sequence[Step], t: Texts) -> None:
        self.steps, self.t = steps, t

    def goals(self) -> list[Goal]:
        """Each goal as it was known last, from the smallest up."""
        return list({step.seen.goal.amount: step.seen.goal for step in self.steps}.values())

    def title(self) -> str:
        """The finding: how the share of the first goal that is not surely reached changed."""
        t = self.t
        measured = [step for step in self.steps if step.share]
        open_ = {step.seen.goal.amount for step in measured if step.share and step.share.low < 1}
        shown = [step for step in measured if step.seen.goal.amount == min(open_, default=None)] or measured
        if not shown:
            return t("chart-history-title-none")
        first, last = shown[0], shown[-1]
        words = {
            "goal": goal_name(last.seen.goal, t),
            "share": self._share(last),
            "month": month(last.seen.day, t),
        }
        if first is last:
            return t("chart-history-title-one", **words)
        return t("chart-history-title", before=self._share(first), then=month(first.seen.day, t), **words)

    def label(self, step: Step) -> tuple[str, str]:
        """What a step says, and since when."""
        t, n = self.t, len(step.seen.documents)
        since = t("chart-history-since", day=day(step.seen.day, t), n=n)
        if step.share:
            goal = goal_name(step.seen.goal, t)
            return t("headline-share", share=self._share(step), goal=goal), since
        return t("chart-history-unmeasured", goal=goal_name(step.seen.goal, t)), since

    def hover(self, step: Step) -> tuple[str, str, str]:
        """A step's words, and the level it was measured by."""
        return *self.label(step), level(step.seen.latest, self.t)

    def table(self) -> Table:
        """A row a step."""
        columns = ("since", "goal", "share", "level")
        t = self.t
        return Table(
            columns=tuple(t.of("chart-column", each) for each in columns),
            rows=tuple(
                (
                    day(step.seen.day, t),
                    goal_name(step.seen.goal, t),
                    self._share(step),
                    level(step.seen.latest, t),
                )
                for step in self.steps
            ),
            ids=tuple(step.seen.latest.id if step.seen.latest else step.seen.goal.id for step in self.steps),
        )

    def citations(self) -> tuple[Citation, ...]:
        """All passages behind the chart, the oldest source first."""
        drawn = [each for step in self.steps for each in (step.seen.latest, step.seen.goal) if each]
        cited = dict.fromkeys(citation for each in drawn for citation in each.citations)
        return tuple(sorted(cited, key=lambda each: (each.published, each.source, each.quote.start)))

    def _share(self, step: Step) -> str:
        return percent_range(step.share, self.t) if step.share else "–"
