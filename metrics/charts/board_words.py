"""The words of the board of commitments: its title, totals, table, and what it says unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from babel.lists import format_list

from metrics.charts.chart import Table
from metrics.charts.commitments import summary
from metrics.commitments.models import STAGES
from metrics.commitments.standing import Standing
from metrics.models import Stage
from metrics.texts import Texts
from metrics.wording import number


class Part(NamedTuple):
    """The commitments of a theme, or of all, under its name."""

    id: str
    name: str
    standings: tuple[Standing, ...]

    def at(self, stage: Stage) -> list[Standing]:
        """Those that stand at this stage."""
        return [each for each in self.standings if each.stage == stage]

    @property
    def totals(self) -> tuple[int, int, int]:
        """How many there are, how many are quiet, how many overdue."""
        quiet, overdue = (
            sum(each.quiet for each in self.standings),
            sum(each.overdue for each in self.standings),
        )
        return len(self.standings), quiet, overdue


def title(everything: Part, t: Texts) -> str:
    """The stage at which most stand; where two have as many, the sum of it all."""
    counts = Counter(each.stage for each in everything.standings).most_common(2)
    if not counts or len({count for _, count in counts}) < len(counts):
        return summary(everything.standings, t)
    stage, count = counts[0]
    return t("chart-board-title", stage=t.of("stage", stage), n=count, all=len(everything.standings))


def notes(standings: Sequence[Standing], t: Texts) -> tuple[str, ...]:
    """What the stages are, and what quiet means."""
    said = [t("chart-board-note-stage")] if standings else []
    if any(each.quiet for each in standings):
        said.append(t("chart-timeline-note-quiet", n=standings[0].quiet_after))
    return tuple(said)


def totals(part: Part, t: Texts) -> str:
    """How many a part has, and how many of them are quiet and overdue, in a line."""
    every, quiet, overdue = part.totals
    parts = [number(every, t)]
    if quiet:
        parts.append(t("chart-board-n-quiet", n=quiet))
    if overdue:
        parts.append(t("chart-board-n-overdue", n=overdue))
    return " · ".join(parts)


def alt(themes: Sequence[Part], everything: Part, t: Texts) -> str:
    """What the board shows, for those who do not see it."""
    if not themes:
        return summary((), t)
    said = []
    for part in themes:
        counts = [
            t("chart-board-alt-stage", stage=t.of("stage", stage), n=len(part.at(stage)))
            for stage in STAGES
            if part.at(stage)
        ]
        stages = format_list(counts, locale=t.language)
        said.append(t("chart-board-alt-theme", theme=part.name, stages=stages))
    return " ".join([f"{title(everything, t)}. {summary(everything.standings, t)}.", *said])


def table(parts: Sequence[Part], t: Texts) -> Table:
    """A row a theme, and one for all of them."""
    totals = (t("chart-board-all"), t("chart-board-quiet"), t("chart-board-overdue"))
    rows = []
    for part in parts:
        counts = [*(len(part.at(stage)) for stage in STAGES), *part.totals]
        rows.append((part.name, *(number(count, t) for count in counts)))
    return Table(
        columns=(t("chart-column-theme"), *(t.of("stage", stage) for stage in STAGES), *totals),
        rows=tuple(rows),
        ids=tuple(part.id for part in parts),
    )
