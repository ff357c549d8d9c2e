"""Commitments and the events of their lives.

Opinion: a commitment is nothing but its events, and an event nothing but words of a source. Only the title,
the theme and what belongs together are ours; amounts, counts and deadlines are what the words say.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field, field_validator

from metrics.bounds import Bounds
from metrics.models import Country, Deadline, EventStage, Model, Quote, Slug, Stage, Theme

STAGES: tuple[Stage, ...] = get_args(Stage)
"""The stages from the first word to the last; `restated` is none, because it moves nothing."""

LANGUAGE = "en"
"""The language of the register's titles and notes: they are its own words and are not translated."""

PLEDGING: tuple[EventStage, ...] = ("proposed", "announced", "agreed", "signed", "restated")
"""Events whose words say what shall be. The others, under way and delivered, say what is."""

Role = Literal["goal", "reached"]
_CURRENCY = re.compile("[A-Z]{3}")


class Figure(Model):
    """An amount or a count in an event's words.

    `unit` is a currency (ISO 4217) or the noun that is counted ("grants"; "fold" for a multiple); `amount`
    and `bounds` are in that unit. `start` and `end` are its place in the source. `role` says whether the
    figure is the goal or what has been reached.
    """

    amount: float
    unit: str
    bounds: Bounds
    role: Role
    start: int
    end: int

    @property
    def currency(self) -> str | None:
        """The unit if it is a currency; None where things are counted."""
        return self.unit if _CURRENCY.fullmatch(self.unit) else None


class Event(Model):
    """A dated step of a commitment, with its words.

    `day` is the day of the step, `published` the day from which it can be known (that of its source).
    `deadline` is the one that the words name.
    """

    day: date
    published: date
    stage: EventStage
    source: str
    speaker: str | None
    quote: Quote
    deadline: Deadline | None = None
    figures: tuple[Figure, ...] = ()


class Commitment(Model):
    """Something pledged. `parties` owe it; `measures` are the units it counts in, the main one first."""

    id: Slug
    title: Annotated[str, Field(min_length=1)]
    theme: Theme
    parties: Annotated[tuple[Country, ...], Field(min_length=1)]
    measures: tuple[str, ...] = ()
    note: str | None = None
    events: Annotated[tuple[Event, ...], Field(min_length=1)]

    @field_validator("events")
    @classmethod
    def _in_order(cls, events: tuple[Event, ...]) -> tuple[Event, ...]:
        return tuple(sorted(events, key=order))


class Register(Model):
    """All commitments of a corridor, in the order of its file."""

    commitments: tuple[Commitment, ...] = ()


def order(event: Event) -> tuple[date, date, int]:
    """The order of events: by day, by the day they became known, then by stage; a restatement comes last."""
    rank = STAGES.index(event.stage) if event.stage != "restated" else len(STAGES)
    return event.day, event.published, rank
