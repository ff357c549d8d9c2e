"""Section one: where trade stands, from which documents, and every figure known for it."""

from __future__ import annotations

from metrics.briefing.desk import Desk, reviewed
from metrics.briefing.figures import amount, bounds, covers, keys_of
from metrics.briefing.model import Block, Paragraph, Picture, Section, Table, Text
from metrics.briefing.notes import plain
from metrics.briefing.writing import clean, fig, quiet, runs
from metrics.models import Observation
from metrics.wording import day

MOST_ROWS = 8
"""Figures shown in the table: the latest; a longer series is told by the chart."""


def trade_section(desk: Desk, picture: Picture | None) -> Section:
    """What is known of the trade itself, with the chart if there is one."""
    blocks: list[Block] = [Paragraph(text=runs(_evidence(desk)))]
    if picture:
        blocks.append(picture)
    if desk.known.observations:
        blocks.append(_table(desk))
    return Section(id="trade", title=desk.t("briefing-trade"), blocks=tuple(blocks))


def _evidence(desk: Desk) -> str:
    """How many documents there are, from when to when, and what was found in them."""
    known, t = desk.known, desk.t
    if not known.sources:
        return t("briefing-no-documents", day=desk.setting(desk.as_of))
    reported = [point for point in known.observations if point.basis == "reported"]
    last = desk.counted(day(known.sources[-1].published, t))
    counts = {
        "day": desk.setting(desk.as_of),
        "documents": desk.counted(t("briefing-n-documents", n=len(known.sources))),
        "figures": desk.counted(t("briefing-n-figures", n=reviewed(known))),
        "levels": desk.counted(t("briefing-n-levels", n=len(reported))),
        "goals": desk.counted(t("briefing-n-goals", n=len(known.goals))),
    }
    if len(known.sources) == 1:
        return t("briefing-evidence-one", last=last, **counts)
    first = desk.counted(day(known.sources[0].published, t))
    return t("briefing-evidence", first=first, last=last, **counts)


def _table(desk: Desk) -> Table:
    t, points = desk.t, desk.known.observations
    shown = points[-MOST_ROWS:]
    title = t("briefing-series-table")
    if len(shown) < len(points):
        left = desk.counted(t("briefing-n-figures", n=len(points) - len(shown)))
        title = t("briefing-series-table-cut", left=left)
    head = (t("briefing-covers"), t("briefing-amount"), t("briefing-between"), t("briefing-known-from"))
    return Table(
        title=runs(title),
        head=tuple(plain(name) for name in head),
        rows=tuple(_row(desk, point) for point in shown),
        widths=(9, 9, 11, 11),
    )


def _row(desk: Desk, point: Observation) -> tuple[Text, ...]:
    return (
        quiet(runs(covers(desk, point))),
        runs(amount(desk, point)),
        quiet(runs(bounds(desk, point))),
        quiet(runs(fig(_origin(desk, point), *keys_of(desk, point)))),
    )


def _origin(desk: Desk, point: Observation) -> str:
    """Who said it, or how it was computed."""
    if point.basis != "reported":
        return desk.t.of("basis", point.basis)
    if point.speaker:
        return clean(point.speaker)
    return desk.t("briefing-reported-in", publisher=clean(point.citations[0].publisher))
