"""What several tables of the download write alike: periods, units, ends of bounds, passages, lists.

Opinion: names and codes are those of SDMX where it has them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from metrics.bounds import Bounds
from metrics.models import Claim, Observation, Quote
from metrics.periods import Period

Cell: TypeAlias = str | float | int | bool | date | None
Row: TypeAlias = dict[str, Cell]
PERCENT = "PT"
"""Percent as SDMX codes it (CL_UNIT_MEASURE)."""


def time_period(period: Period | None) -> str | None:
    """A period as SDMX writes it: 2023, 2023-10, or 2023-01-01/P11M for a run of months."""
    if period is None or period.between_years or period.is_year or period.months == 1:
        return None if period is None else str(period)
    return f"{period.first_year:04d}-{period.first_month:02d}-01/P{period.months}M"


def frequency(point: Observation) -> str:
    """The SDMX code of how often such a figure comes (CL_FREQ)."""
    return "_U" if point.months is None else {1: "M", 12: "A"}.get(point.months, "_O")


def unit(claim: Claim) -> str | None:
    """What a claim's amount is counted in: a currency, or percent of a growth."""
    return claim.currency or (PERCENT if claim.kind == "growth" else None)


def area(pair: tuple[str | None, str | None]) -> Row:
    """The columns of whose trade it is."""
    return {"REF_AREA": pair[0], "COUNTERPART_AREA": pair[1]}


def ends(name: str, bounds: Bounds | None) -> Row:
    """The columns of both ends of bounds, empty where there are none."""
    return {f"{name}_LOW": bounds.low if bounds else None, f"{name}_HIGH": bounds.high if bounds else None}


def words(quote: Quote) -> Row:
    """The columns of a passage."""
    placed: Row = {"START": quote.start, "END": quote.end}
    return {"QUOTE": quote.exact, "PREFIX": quote.prefix, "SUFFIX": quote.suffix} | placed


def joined(names: Iterable[str]) -> str | None:
    """The names in one cell, each once."""
    return " ".join(dict.fromkeys(names)) or None
