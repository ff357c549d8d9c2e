"""Where each commitment stands as of a day: stage, deadline, age of the last evidence, share reached.

Opinion: rules, not judgements. Only documents published by the day count. The stage is the furthest that
their words reach; a commitment of which they only repeat something is at least announced. Silence is no
failure: without a figure there is no share, and after a year without a word a commitment is called quiet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from metrics.bounds import Bounds, point
from metrics.commitments.models import STAGES, Commitment, Event, Figure, Register, Role
from metrics.models import Deadline, Model, Stage
from metrics.periods import due_day

if TYPE_CHECKING:
    from metrics.progress.toward import Progress

QUIET_AFTER = 365
"""Days without any evidence after which a commitment that is not delivered is called quiet."""


class Measure(Model):
    """What is pledged in one unit, and how much of it is reported.

    `goal` and `reached` are figures in the words of the events `pledged` and `reported`. `share` is a
    fraction of the goal, None where no figure is reported (which is not zero). The share of a goal for trade
    comes from the series, and may be known where `reached` is None; `toward` is the id of that goal.
    """

    goal: Figure
    pledged: Event
    reached: Figure | None = None
    reported: Event | None = None
    share: Bounds | None = None
    toward: str | None = None


class Standing(Model):
    """A commitment as of a day.

    `events` are those known by then, in order; `last_evidence` is the day of the last document that speaks of
    it. `overdue`: the deadline has passed, and neither words nor figures say that it was delivered. `quiet`:
    it is not delivered, and there was no evidence for more than `quiet_after` days.
    """

    commitment: Commitment
    as_of: date
    stage: Stage
    events: tuple[Event, ...]
    measures: tuple[Measure, ...]
    due: Deadline | None
    overdue: bool
    last_evidence: date
    days_since_evidence: int
    quiet: bool
    quiet_after: int

    @property
    def id(self) -> str:
        """The id of the commitment."""
        return self.commitment.id

    @property
    def main(self) -> Measure | None:
        """The first of its measures; None if it has none."""
        return self.measures[0] if self.measures else None

    @property
    def share(self) -> Bounds | None:
        """The share reached of the main measure; None if no figure is reported."""
        return self.main.share if self.main else None


def standings(
    register: Register,
    as_of: date,
    quiet_after: int = QUIET_AFTER,
    progress: Iterable[Progress] = (),
) -> tuple[Standing, ...]:
    """Each commitment known by `as_of`, in the order of the register.

    `progress` is that of the goals for trade, as of the same day: their share comes from the series.
    """
    toward = tuple(progress)
    found = (standing(each, as_of, quiet_after, toward) for each in register.commitments)
    return tuple(each for each in found if each)


def standing(
    commitment: Commitment,
    as_of: date,
    quiet_after: int = QUIET_AFTER,
    progress: Sequence[Progress] = (),
) -> Standing | None:
    """The commitment as of a day; None if no document speaks of it by then (`progress` as in `standings`)."""
    events = tuple(event for event in commitment.events if event.published <= as_of)
    if not events:
        return None
    stage = furthest(events)
    measures = tuple(_measures(commitment, events, progress))
    due = _last(event.deadline for event in events)
    last_evidence = max(event.published for event in events)
    met = any(measure.share and measure.share.low >= 1 for measure in measures[:1])
    days = (as_of - last_evidence).days
    return Standing(
        commitment=commitment,
        as_of=as_of,
        stage=stage,
        events=events,
        measures=measures,
        due=due,
        overdue=bool(due and due_day(due) < as_of and stage != "delivered" and not met),
        last_evidence=last_evidence,
        days_since_evidence=days,
        quiet=stage != "delivered" and days > quiet_after,
        quiet_after=quiet_after,
    )


def furthest(events: Iterable[Event]) -> Stage:
    """The furthest stage that the events, in their order, reach.

    A restatement moves nothing; where it is the first that is known, what it repeats was at least announced.
    """
    reached: list[Stage] = []
    for event in events:
        if event.stage != "restated":
            reached.append(event.stage)
        elif not reached:
            reached.append("announced")
    return max(reached, key=STAGES.index, default="announced")


def _measures(
    commitment: Commitment, events: tuple[Event, ...], progress: Sequence[Progress]
) -> Iterator[Measure]:
    """The goal as last stated in each unit, and what was last reported toward it."""
    for unit in commitment.measures:
        pledges, reports = _said(events, unit, "goal"), _said(events, unit, "reached")
        if not pledges:
            continue
        pledged, goal = pledges[-1]
        reported, reached = reports[-1] if reports else (None, None)
        share = reached.bounds.over(point(goal.amount)) if reached else None
        toward = _toward(pledged, goal, progress)
        yield Measure(
            goal=goal,
            pledged=pledged,
            reached=reached,
            reported=reported,
            share=toward.share if toward else share,
            toward=toward.goal.id if toward else None,
        )


def _toward(pledged: Event, goal: Figure, progress: Sequence[Progress]) -> Progress | None:
    """The progress toward the goal for trade that these words state; None if they state another goal."""
    for each in progress:
        for words in each.goal.citations:
            same = (each.goal.amount, each.goal.currency) == (goal.amount, goal.unit)
            if same and words.source == pledged.source and words.quote.start <= goal.start < words.quote.end:
                return each
    return None


def _said(events: tuple[Event, ...], unit: str, role: Role) -> list[tuple[Event, Figure]]:
    return [
        (event, figure)
        for event in events
        for figure in event.figures
        if figure.unit == unit and figure.role == role
    ]


def _last(deadlines: Iterable[Deadline | None]) -> Deadline | None:
    """The deadline as last stated; a later word that names none leaves it as it is."""
    return next((due for due in reversed(list(deadlines)) if due), None)
