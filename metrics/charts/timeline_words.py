"""The words of the timeline of commitments: what stands beside lines and marks, and its table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from babel.lists import format_list

from metrics.charts.chart import Table
from metrics.charts.commitments import Group, citations, grouped, months_between, summary
from metrics.charts.hover import head, quotations
from metrics.charts.words import plain
from metrics.commitments.models import STAGES, Event
from metrics.commitments.standing import Standing
from metrics.models import EventStage
from metrics.texts import Texts
from metrics.vintage import Vintage
from metrics.wording import day, deadline, number, pair


class Step(NamedTuple):
    """What is said of a commitment on one day; the stage is the furthest of that day's events."""

    standing: Standing
    day: date
    stage: EventStage
    events: tuple[Event, ...]


def steps(standing: Standing) -> Iterator[Step]:
    """The days of a commitment, the first one first."""
    for when, group in groupby(standing.events, key=lambda event: event.day):
        events = tuple(group)
        reached = [event.stage for event in events if event.stage != "restated"]
        yield Step(standing, when, max(reached, key=STAGES.index, default="restated"), events)


class TimelineWords:
    """All that the timeline says, in one language."""

    def __init__(self, known: Vintage, t: Texts) -> None:
        self.known, self.t = known, t

    def subtitle(self) -> str:
        """Whose commitments, and what the marks are."""
        return self.t("chart-timeline-subtitle", pair=pair(self.known.corpus.corridor.pair, self.t))

    def notes(self, shown: int) -> tuple[str, ...]:
        """How to read the lines, and what is not in the picture."""
        t, standings = self.t, self.known.standings
        notes = [t("chart-timeline-note-steps"), t("chart-timeline-note-age")]
        if any(each.quiet for each in standings):
            notes.append(t("chart-timeline-note-quiet", n=standings[0].quiet_after))
        if shown < len(standings):
            notes.append(t("chart-timeline-note-shown", shown=shown, all=len(standings)))
        return tuple(notes)

    def today(self, ends: bool) -> str:
        """The words at the line of the day from which one looks; they end there, or begin there."""
        words = plain(day(self.known.as_of, self.t))
        return f"<b>{words}</b> " if ends else f" <b>{words}</b>"

    def count(self, group: Group) -> str:
        """How many commitments a theme has."""
        return number(group.total, self.t)

    def more(self, group: Group) -> str:
        """How many of a theme are not in the picture."""
        return self.t("chart-timeline-more", n=group.total - len(group.shown))

    def state(self, each: Standing) -> str:
        """The stage as of the day, or that it is overdue."""
        return self.t("chart-timeline-overdue") if each.overdue else self.t.of("stage", each.stage)

    def age(self, each: Standing) -> str:
        """Full months since the last word; none for what is delivered, which needs no further one."""
        if each.stage == "delivered":
            return ""
        return self.t("chart-timeline-months", n=months_between(each.last_evidence, each.as_of))

    def hover(self, step: Step) -> str:
        """A mark's day with its words, made harmless."""
        t = self.t
        stages = dict.fromkeys(t.of("stage", event.stage) for event in step.events)
        said = t(
            "chart-timeline-step", day=day(step.day, t), stage=format_list(list(stages), locale=t.language)
        )
        cited = [self.known.cited(event) for event in step.events]
        return "<br>".join([head(step.standing.commitment.title), plain(said), *quotations(cited, t)])

    def hover_due(self, each: Standing) -> str:
        """A deadline with the words that name it."""
        t = self.t
        assert each.due is not None  # asked only of commitments with a deadline
        said = t(
            "chart-timeline-due-passed" if each.overdue else "chart-timeline-due", due=deadline(each.due, t)
        )
        cited = [self.known.cited(event) for event in each.events if event.deadline == each.due]
        return "<br>".join([head(each.commitment.title), plain(said), *quotations(cited, t)])

    def alt(self) -> str:
        """What the chart shows, for those who do not see it."""
        t, standings = self.t, self.known.standings
        if not standings:
            return summary(standings, t)
        groups = [
            t("chart-timeline-alt-theme", theme=t.of("theme", group.theme), n=group.total)
            for group in grouped(standings, len(standings))
        ]
        days = [event.day for each in standings for event in each.events]
        parts = [
            summary(standings, t) + ".",
            t("chart-timeline-alt", first=day(min(days), t), last=day(max(days), t)),
            t("chart-timeline-alt-themes", themes=format_list(groups, locale=t.language)),
        ]
        if late := [each.commitment.title for each in standings if each.overdue]:
            parts.append(t("chart-timeline-alt-overdue", titles=format_list(late, locale=t.language)))
        return " ".join(parts)

    def table(self) -> Table:
        """A row a commitment, by theme: where it stands, its steps, and the words behind them."""
        t = self.t
        standings = [
            each for group in grouped(self.known.standings, len(self.known.standings)) for each in group.shown
        ]
        return Table(
            columns=(
                t("chart-column-theme"),
                t("chart-column-commitment"),
                t("chart-column-stage"),
                t("chart-column-due"),
                t("chart-column-heard"),
                t("chart-column-steps"),
                t.of("chart-column", "sources"),
                t.of("chart-column", "words"),
            ),
            rows=tuple(self._row(each) for each in standings),
            ids=tuple(each.commitment.id for each in standings),
        )

    def _row(self, each: Standing) -> tuple[str, ...]:
        t = self.t
        stage = t.of("stage", each.stage)
        said = [
            t("chart-timeline-step", day=day(event.day, t), stage=t.of("stage", event.stage))
            for event in each.events
        ]
        cited = citations([each], self.known)
        sources = dict.fromkeys(f"{cite.publisher}, {day(cite.published, t)}" for cite in cited)
        return (
            t.of("theme", each.commitment.theme),
            each.commitment.title,
            t("chart-timeline-stage-overdue", stage=stage) if each.overdue else stage,
            deadline(each.due, t) if each.due else "",
            day(each.last_evidence, t),
            "; ".join(dict.fromkeys(said)),
            "; ".join(sources),
            " · ".join(dict.fromkeys(" ".join(cite.quote.exact.split()) for cite in cited)),
        )
