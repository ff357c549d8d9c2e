"""A sum of money with all that the rules about it ask for, and what a rule decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from metrics.extraction.figures import Figure
from metrics.extraction.meaning.readings import Reading
from metrics.extraction.meaning.topics import Topic
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.words import Cue
from metrics.extraction.view import View
from metrics.models import Kind

LEAST = 100_000
"""No trade between two countries is smaller, in units of any currency; a price or a rate may be."""
APART = frozenset(
    {"exports", "imports", "investment", "sector_trade", "regional_aggregate", "national_trade_total"}
)
"""Topics that stay what they are even where a goal is named ("the export target of $2 billion")."""


class Case(NamedTuple):
    """A sum of money with all that the rules ask about.

    `lead` tags the word that governs it ("by", "to"); `again`: it was said to be a goal before.
    """

    view: View
    anchor: Anchor
    topic: Topic | None
    handed: bool
    reading: Reading | None
    goal: Cue | None
    last: Figure | None
    ranked: bool
    near_trade: Callable[[], bool]
    lead: frozenset[str]
    again: Kind | None

    @property
    def cue(self) -> Cue | None:
        """The cue of its predicate, if it has one."""
        return self.reading.cue if self.reading else None

    @property
    def indicator(self) -> str | None:
        """What the noun of the sum names."""
        return self.topic.indicator if self.topic else None

    @property
    def unnamed(self) -> bool:
        """Whether no noun stands with the sum: what it measures is only remembered."""
        return self.topic is not None and self.topic.rule == "topic.memory"

    @property
    def pointed(self) -> bool:
        """Whether only a pronoun, or nothing, says what the sum measures."""
        return self.topic is not None and self.topic.rule in ("topic.memory", "topic.pronoun")


class Verdict(NamedTuple):
    """What a rule decided."""

    kind: Kind
    indicator: str
    baseline: bool = False
    listed: bool = False


Rule = Callable[[Case], Verdict | None]
