"""A figure as it was read: the anchor, what it is, and what decided it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from metrics.extraction.meaning.readings import Reading
from metrics.extraction.meaning.topics import Topic
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.words import Cue
from metrics.models import Kind


@dataclass(slots=True, eq=False)
class Figure:
    """An anchor that was read: its kind, indicator, the noun and predicate that decided, and the rules.

    `value` is the amount or the change in percent (None for a goal without an amount, which has a `factor`).
    `baseline`: an earlier value to compare with; `listed`: it goes on with the figure before it; `inherited`:
    its noun stands in an earlier sentence or figure; `ranked`: it belongs to the country named beside it;
    `from_base`: "from" stands before it, not "today's".
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
    from_base: bool = False
    rules: list[str] = field(default_factory=list)

    @property
    def cue(self) -> Cue | None:
        """The cue of its predicate, if it has one."""
        return self.reading.cue if self.reading else None


@dataclass(slots=True)
class Memory:
    """What was measured last, for lists and pronouns.

    `ranking`: countries are being listed with their shares; `said`: what the sums told so far are.
    `look_back` asks the sentences that were passed over since; it is called only if a pronoun needs it.
    """

    indicator: str | None = None
    ranking: bool = False
    said: dict[float, Kind] = field(default_factory=dict)
    look_back: Callable[[], str | None] | None = None

    def recall(self) -> str | None:
        """The indicator spoken of last."""
        if self.look_back is not None:
            self.indicator = self.look_back() or self.indicator
            self.look_back = None
        return self.indicator

    def keep(self, indicator: str | None) -> None:
        """Remember an indicator; what was passed over before it no longer matters."""
        self.indicator, self.look_back = indicator or self.recall(), None
