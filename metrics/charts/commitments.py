"""What the charts of commitments share: their order, their citations, and the sentence that sums them up.

Opinion: a picture is read at a glance, a page is scrolled. So a picture shows no more commitments than
`MOST`, the overdue and those heard of last, and each theme says how many more it has; a page shows them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, get_args

from metrics.charts.chart import in_order
from metrics.commitments.standing import Standing
from metrics.models import Citation, Theme
from metrics.texts import Texts
from metrics.vintage import Vintage

MOST = 72
"""The most commitments that a picture shows one by one, or a few more where themes are tiny: 3,000 pixels."""
MOST_ON_PAGE = 400
"""The most that a page does: some 21,000 pixels to scroll."""
THEMES: tuple[Theme, ...] = get_args(Theme)


class Group(NamedTuple):
    """The commitments of a theme: those shown, in the order in which they began, and how many there are."""

    theme: Theme
    shown: tuple[Standing, ...]
    total: int


def grouped(standings: Sequence[Standing], most: int) -> list[Group]:
    """The commitments by theme, about `most` of them: the overdue, and of the rest each theme in proportion.

    Each theme has at least one; where more than `most` are overdue, they too are shown in proportion.
    """
    late = sum(each.overdue for each in standings)
    if late > most:
        late, share = 0, most / len(standings)
    else:
        share = min(1.0, (most - late) / max(1, len(standings) - late))
    groups = []
    for theme in THEMES:
        members = [each for each in standings if each.commitment.theme == theme]
        sure = sum(each.overdue for each in members) if late else 0
        room = max(1, sure + int((len(members) - sure) * share + 1e-9))
        shown = sorted(sorted(members, key=_pressing)[:room], key=lambda each: each.events[0].day)
        groups.append(Group(theme, tuple(shown), len(members)))
    return [group for group in groups if group.total]


def _pressing(each: Standing) -> tuple[bool, int]:
    return not each.overdue, -each.last_evidence.toordinal()


def citations(standings: Iterable[Standing], known: Vintage) -> tuple[Citation, ...]:
    """All passages behind commitments, the oldest source first."""
    return in_order(known.cited(event) for each in standings for event in each.events)


def numbers(cited: Iterable[Citation]) -> dict[str, int]:
    """The number of each source by its id, as a chart with these citations numbers them."""
    return {source: n for n, source in enumerate(dict.fromkeys(each.source for each in cited), 1)}


def summary(standings: Sequence[Standing], t: Texts) -> str:
    """How many there are, and how many are delivered, overdue and quiet."""
    if not standings:
        return t("chart-commitments-none")
    return t(
        "chart-commitments-title",
        all=len(standings),
        delivered=sum(each.stage == "delivered" for each in standings),
        overdue=sum(each.overdue for each in standings),
        quiet=sum(each.quiet for each in standings),
    )


def months_between(first: date, last: date) -> int:
    """The full months from one day to a later one."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
