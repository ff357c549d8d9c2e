"""A figure as it was read: the anchor, what it is, and what decided it."""

from __future__ import annotations

from dataclasses import dataclass, field

from metrics.extraction.amounts import Anchor
from metrics.extraction.moods import Reading
from metrics.extraction.topics import Topic
from metrics.extraction.words import Cue
from metrics.models import Kind


@dataclass(slots=True)
class Figure:
    """An anchor that was read: its kind, indicator, the noun and predicate that decided, and the rules.

    `value` is the amount or the change in percent (None for a goal without an amount, which has a `factor`).
    `baseline`: an earlier value to compare with; `listed`: it goes on with the figure before it; `inherited`:
    its noun stands in an earlier sentence or figure; `ranked`: it belongs to the country named beside it.
    """

    anchor: Anchor
    kind: Kind
    indicator: str
    topic: Topic | None = None
    reading: Reading | None = None
    value: float | None = None
    factor: float | None = None
    baseline: bool = False
    listed: bool = False
    inherited: bool = False
    goal: Cue | None = None
    ranked: bool = False
    rules: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Memory:
    """What was measured last, for lists and pronouns."""

    indicator: str | None = None
