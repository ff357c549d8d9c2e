"""The marks of the timeline of commitments, in one trace a kind, and how to read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from metrics.charts.chart import Key
from metrics.charts.strokes import Runs, on_years
from metrics.charts.timeline_words import Step, TimelineWords, steps
from metrics.commitments.models import STAGES
from metrics.commitments.standing import Standing
from metrics.models import EventStage
from metrics.palette import Theme
from metrics.periods import due_day
from metrics.texts import Texts

Placed = tuple[Standing, float]
"""A commitment and the height of its line, in pixels from the top."""
DRAWN: tuple[EventStage, ...] = ("restated", *STAGES)
"""The stages in the order in which their marks are drawn."""
GLYPHS: dict[EventStage, str] = {
    "proposed": "○", "announced": "◉", "agreed": "●", "signed": "◆", "under_way": "▶", "delivered": "★",
    "restated": "❘",
}  # fmt: skip


def lives(placed: Sequence[Placed], today: float, look: Theme) -> Iterator[dict[str, Any]]:
    """From the first word to the last, on to today, and to the deadline."""
    told, fresh, quiet, ahead, late = Runs(), Runs(), Runs(), Runs(), Runs()
    for each, y in placed:
        last = on_years(each.events[-1].day)
        told.level(on_years(each.events[0].day), last, y)
        if each.stage == "delivered":
            continue
        (quiet if each.quiet else fresh).level(last, today, y)
        if each.due:
            due = _end(each)
            (late if each.overdue else ahead).level(min(due, today), max(due, today), y)
    yield quiet.drawn(look.muted, 1.5, "1px,4px")
    yield fresh.drawn(look.muted, 1)
    yield told.drawn(look.muted, 2.5)
    yield ahead.drawn(look.look("goal").colour, 1)
    yield late.drawn(look.look("overdue").colour, 2)


def step_marks(placed: Sequence[Placed], words: TimelineWords, look: Theme) -> Iterator[dict[str, Any]]:
    """The marks by stage, each on a little free ground."""
    marks = [(step, y) for each, y in placed for step in steps(each)]
    ground = [mark for mark in marks if mark[0].stage != "restated"]
    yield _at(ground) | {
        "mode": "markers",
        "marker": {"symbol": "circle", "size": 13, "color": look.paper},
        "hoverinfo": "skip",
    }
    for stage in DRAWN:
        found = [mark for mark in marks if mark[0].stage == stage]
        mark = look.stage(stage)
        yield _at(found) | {
            "mode": "markers",
            "marker": {
                "symbol": mark.symbol,
                "size": 13 if stage == "delivered" else 10,
                "color": mark.colour,
                "line": {"width": 2, "color": mark.colour},
            },
            "hoverinfo": "text",
            "hovertext": [words.hover(step) for step, _ in found],
            "customdata": [step.standing.commitment.id for step, _ in found],
            "cliponaxis": False,
        }


def deadlines(placed: Sequence[Placed], words: TimelineWords, look: Theme) -> Iterator[dict[str, Any]]:
    """The ends of the days by which something was promised, passed in vain or not."""
    for late in (False, True):
        found = [(each, y) for each, y in placed if each.due and each.overdue == late]
        colour = look.look("overdue" if late else "goal").colour
        yield {
            "x": [_end(each) for each, _ in found],
            "y": [y for _, y in found],
            "mode": "markers",
            "marker": {"symbol": "x" if late else "line-ns", "size": 9 if late else 14, "color": colour}
            | {"line": {"width": 0 if late else 3, "color": colour}},
            "hoverinfo": "text",
            "hovertext": [words.hover_due(each) for each, _ in found],
            "customdata": [each.commitment.id for each, _ in found],
            "cliponaxis": False,
        }


def keys(shown: Sequence[Standing], t: Texts, look: Theme) -> Iterator[Key]:
    """How to read the marks and lines that this chart has."""
    found = {step.stage for each in shown for step in steps(each)}
    for stage in (*STAGES, "restated"):
        if stage in found:
            yield Key(GLYPHS[stage], look.stage(stage).colour, t.of("stage", stage))
    if any(each.quiet for each in shown):
        yield Key("·····", look.muted, t("chart-timeline-key-quiet"))
    if any(each.due and not each.overdue for each in shown):
        yield Key("┃", look.look("goal").colour, t("chart-timeline-key-due"))
    if any(each.overdue for each in shown):
        yield Key("✖", look.look("overdue").colour, t("chart-timeline-key-overdue"))


def _at(marks: Sequence[tuple[Step, float]]) -> dict[str, Any]:
    return {"x": [on_years(step.day) for step, _ in marks], "y": [y for _, y in marks]}


def _end(each: Standing) -> float:
    """The end of the last day on which the deadline is kept."""
    assert each.due is not None  # asked only of commitments with a deadline
    return on_years(due_day(each.due) + timedelta(days=1))
