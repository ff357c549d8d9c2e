"""The measurable goals of the register and their words: what was promised, and how much of it is reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from babel.lists import format_list

from metrics.bounds import Bounds, Hedge
from metrics.charts.chart import Table, in_order
from metrics.charts.hover import head, quotations
from metrics.charts.words import plain
from metrics.commitments.models import Figure
from metrics.commitments.standing import Measure, Standing
from metrics.models import Citation, Observation
from metrics.progress.toward import Progress
from metrics.texts import Texts
from metrics.vintage import Vintage
from metrics.wording import STATED, day, deadline, hedged, money, number, observed, percent_range, when

Reach = Literal["reached", "short", "unknown"]
FOLD = "fold"
"""The unit of a multiple."""
REACHES: tuple[Reach, ...] = ("reached", "short", "unknown")
"""Surely reached; not surely, though figures are reported; no figure reported."""


class Target(NamedTuple):
    """What one commitment promises in one unit; `progress` where the series of trade says how far it is."""

    standing: Standing
    measure: Measure
    progress: Progress | None

    @property
    def share(self) -> Bounds | None:
        """The share reached, a fraction; None where no figure is reported, which is not zero."""
        return self.measure.share

    @property
    def reach(self) -> Reach:
        """Whether it is reached, by what is reported."""
        if self.share is None:
            return "unknown"
        return "reached" if self.share.low >= 1 else "short"

    @property
    def marks(self) -> tuple[Standing | Observation, ...]:
        """What is drawn: the commitment, and the levels of trade that its share is computed from."""
        levels = (self.progress.latest, self.progress.baseline) if self.progress else ()
        return (self.standing, *(level for level in levels if level))

    @property
    def start(self) -> float | None:
        """The level that progress is measured from, as a fraction of the goal."""
        base = self.progress.baseline if self.progress else None
        return base.value / self.measure.goal.amount if base else None


def targets(known: Vintage) -> list[Target]:
    """Every measurable goal: the reached first, then by the share reached, then those without a figure."""
    toward = {each.goal.id: each for each in known.progress}
    found = [
        Target(each, measure, toward.get(measure.toward or ""))
        for each in known.standings
        for measure in each.measures
    ]
    return sorted(found, key=lambda each: -each.share.low if each.share else 1)


class BulletWords:
    """All that the chart of measurable goals says, in one language."""

    def __init__(self, known: Vintage, found: Sequence[Target], t: Texts) -> None:
        self.known, self.found, self.t = known, found, t

    def title(self) -> str:
        """How many goals are reached, and for how many no figure is reported."""
        if not self.found:
            return self.t("chart-bullets-none")
        reaches = [each.reach for each in self.found]
        counts = {
            "all": len(reaches),
            "reached": reaches.count("reached"),
            "unknown": reaches.count("unknown"),
        }
        return self.t("chart-bullets-title", **counts)

    def notes(self, shown: int) -> tuple[str, ...]:
        """What the pale ends are, that silence is not zero, and what is not in the picture."""
        t = self.t
        notes = [t("chart-bullets-note-bounds")] if any(each.share for each in self.found) else []
        if any(each.share is None for each in self.found):
            notes.append(t("chart-bullets-note-unknown"))
        if any(each.progress for each in self.found):
            notes.append(t("chart-bullets-note-trade"))
        if shown < len(self.found):
            notes.append(t("chart-bullets-note-shown", shown=shown, all=len(self.found)))
        return tuple(notes)

    def share(self, target: Target) -> str:
        """The share reached, or that no figure is reported."""
        return percent_range(target.share, self.t) if target.share else self.t("chart-bullets-no-figure")

    def amounts(self, target: Target) -> str:
        """What is reported of what was promised, and by when."""
        t, due = self.t, target.standing.due
        of = self._of(target)
        return t("chart-bullets-by", amounts=of, due=deadline(due, t)) if due else of

    def _of(self, target: Target) -> str:
        t, goal, said = self.t, target.measure.goal, target.measure.reached
        if said and not goal.currency and goal.unit != FOLD:
            counts = {"reached": self._count(said), "goal": self._count(goal)}
            return t("story-counted", n=t("chart-bullets-of", **counts), unit=goal.unit)
        if reported := self._reported(target):
            return t("chart-bullets-of", reached=reported, goal=self._amount(goal))
        return t("chart-bullets-goal", goal=self._amount(goal))

    def _reported(self, target: Target) -> str | None:
        if target.progress and target.progress.latest:
            return observed(target.progress.latest, self.t)
        return self._amount(target.measure.reached) if target.measure.reached else None

    def _amount(self, figure: Figure) -> str:
        """A figure in its unit, with the hedge that its bounds tell of."""
        if figure.currency:
            return hedged(figure.amount, figure.currency, _hedge(figure), self.t)
        if figure.unit == FOLD:
            return self.t("chart-bullets-fold", n=self._count(figure))
        return self.t("story-counted", n=self._count(figure), unit=figure.unit)

    def _count(self, figure: Figure) -> str:
        return self.t.of("hedge", _hedge(figure), amount=number(figure.amount, self.t))

    def cited(self, target: Target) -> tuple[Citation, ...]:
        """The words of the promise, and of what is reported."""
        measure, toward = target.measure, target.progress
        found = [self.known.cited(event) for event in (measure.pledged, measure.reported) if event]
        if toward and toward.latest:
            found += toward.latest.citations
        return tuple(dict.fromkeys(found))

    def hover(self, target: Target) -> str:
        """A goal's share with the words behind it, made harmless."""
        said = (plain(self.share(target)), plain(self.amounts(target)))
        title = head(target.standing.commitment.title)
        return "<br>".join([title, *said, *quotations(self.cited(target), self.t)])

    def hover_start(self, target: Target) -> str:
        """The level that progress is measured from, with its words."""
        base = target.progress.baseline if target.progress else None
        assert base is not None  # asked only of those with a start
        amount = money(base.value, base.currency, self.t, STATED)
        said = self.t("chart-bullets-start", amount=amount, when=when(base, self.t))
        return "<br>".join([head(said), *quotations(base.citations, self.t)])

    def alt(self) -> str:
        """What the chart shows, for those who do not see it."""
        return " ".join([f"{self.title()}.", *(f"{line}." for line in self._said())])

    def _said(self) -> Iterator[str]:
        t = self.t
        for each in (each for each in self.found if each.share):
            yield t(
                "chart-bullets-alt-goal",
                title=each.standing.commitment.title,
                share=self.share(each),
                amounts=self.amounts(each),
            )
        silent = dict.fromkeys(each.standing.commitment.title for each in self.found if each.share is None)
        if silent:
            yield t("chart-bullets-alt-unknown", titles=format_list(list(silent), locale=t.language))

    def table(self) -> Table:
        """A row a goal, with its sources and their words."""
        t = self.t
        return Table(
            columns=(
                t("chart-column-commitment"),
                t("chart-column-goal"),
                t("chart-column-reported"),
                t("chart-column-share"),
                t("chart-column-due"),
                t.of("chart-column", "sources"),
                t.of("chart-column", "words"),
            ),
            rows=tuple(self._row(each) for each in self.found),
            ids=tuple(each.standing.id for each in self.found),
        )

    def _row(self, target: Target) -> tuple[str, ...]:
        t, due, cited = self.t, target.standing.due, self.cited(target)
        sources = dict.fromkeys(f"{each.publisher}, {day(each.published, t)}" for each in cited)
        return (
            target.standing.commitment.title,
            self._amount(target.measure.goal),
            self._reported(target) or t("chart-bullets-no-figure"),
            percent_range(target.share, t) if target.share else "",
            deadline(due, t) if due else "",
            "; ".join(sources),
            " · ".join(dict.fromkeys(" ".join(each.quote.exact.split()) for each in cited)),
        )

    def citations(self, shown: Sequence[Target]) -> tuple[Citation, ...]:
        """All passages behind the goals shown, the oldest source first."""
        return in_order(chain.from_iterable(self.cited(each) for each in shown))


def _hedge(figure: Figure) -> Hedge:
    bounds = figure.bounds
    return "below" if bounds.high_open else "above" if bounds.low_open else "exact"
