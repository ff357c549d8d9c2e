"""The words of the chart of shares as they looked from each day: its title, labels and table.

Opinion: what a reader is told of a day is what was known on it, down to the level behind each share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from babel.lists import format_list

from metrics.bounds import Bounds
from metrics.charts.chart import Table, in_order
from metrics.models import Citation, Goal
from metrics.progress.history import Seen
from metrics.progress.sentences import goal_name, level
from metrics.texts import Texts
from metrics.wording import day, month, percent_range


@dataclass(frozen=True, slots=True)
class Step:
    """The goals of one amount as they looked from one day until the next on which that changed."""

    seen: Seen
    goals: tuple[Goal, ...]
    until: date

    @property
    def share(self) -> Bounds | None:
        """The share reached, a fraction; None while no level is known."""
        return self.seen.share

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The words of the level that the share is of, or while there is none those of the goals."""
        if self.seen.latest:
            return self.seen.latest.citations
        return tuple(citation for goal in self.goals for citation in goal.citations)


class HistoryWords:
    """All that the chart says, in one language."""

    def __init__(self, steps: Sequence[Step], t: Texts) -> None:
        self.steps, self.t = steps, t

    def goals(self) -> list[tuple[Goal, ...]]:
        """The goals of each amount as they were known last, from the smallest up."""
        return list({step.seen.goal.amount: step.goals for step in self.steps}.values())

    def names(self, goals: Sequence[Goal]) -> str:
        """The goals of one amount by name: "$3 billion by 2028 and $3 billion by 2030"."""
        return format_list([goal_name(goal, self.t) for goal in goals], locale=self.t.language)

    def title(self) -> str:
        """The finding: how the share of the first goal that is not surely reached changed."""
        t = self.t
        measured = [step for step in self.steps if step.share]
        open_ = {step.seen.goal.amount for step in measured if step.share and step.share.low < 1}
        shown = [step for step in measured if step.seen.goal.amount == min(open_, default=None)] or measured
        if not self.steps:
            return t("chart-history-title-no-goal")
        if not shown:
            return t("chart-history-title-none")
        first, last = shown[0], shown[-1]
        words = {
            "goal": self.names(last.goals),
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
            goal = self.names(step.goals)
            return t("headline-share", share=self._share(step), goal=goal), since
        return t("chart-history-unmeasured", goal=self.names(step.goals)), since

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
                    self.names(step.goals),
                    self._share(step),
                    level(step.seen.latest, t),
                )
                for step in self.steps
            ),
            ids=tuple(step.seen.latest.id if step.seen.latest else step.seen.goal.id for step in self.steps),
        )

    def citations(self) -> tuple[Citation, ...]:
        """All passages behind the chart, the oldest source first."""
        drawn = [each for step in self.steps for each in (step.seen.latest, *step.goals) if each]
        return in_order(citation for each in drawn for citation in each.citations)

    def _share(self, step: Step) -> str:
        return percent_range(step.share, self.t) if step.share else "–"
