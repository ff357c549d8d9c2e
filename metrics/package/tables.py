"""The tables of the download: one row a thing, one column a field, after the schema in `tables.json`.

Opinion: names as in SDMX where it has them, and no amount in thousands or millions (UNIT_MULT is always 0).
What is not known is None. A list is joined by spaces, because no id holds one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from metrics.bounds import Bounds
from metrics.commitments.standing import Standing
from metrics.models import Citation, Claim, Observation, Quote
from metrics.periods import Period
from metrics.progress.toward import Progress
from metrics.vintage import Vintage

Cell: TypeAlias = str | float | int | bool | date | None
Row: TypeAlias = dict[str, Cell]
PERCENT = "PT"
"""Percent as SDMX codes it (CL_UNIT_MEASURE)."""


@cache
def schemas() -> dict[str, dict[str, Any]]:
    """Each table's title, description and schema (Frictionless Table Schema), in their order."""
    text = Path(__file__).with_name("tables.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def columns(table: str) -> list[str]:
    """The names of a table's columns, in their order."""
    return [field["name"] for field in schemas()[table]["schema"]["fields"]]


def tables(known: Vintage) -> dict[str, list[Row]]:
    """The rows of every table, as of the day of the vintage."""
    rows: dict[str, Callable[[Vintage], Iterable[Row]]] = {
        "observations": _observations,
        "progress": _progress,
        "quotes": _quotes,
        "claims": _claims,
        "commitments": _commitments,
        "events": _events,
        "published": _published,
        "sources": _sources,
    }
    return {name: list(rows[name](known)) for name in schemas()}


def _observations(known: Vintage) -> Iterator[Row]:
    for point in known.observations:
        yield {
            "ID": point.id,
            "INDICATOR": point.indicator,
            **_area(known.corpus.corridor.pair),
            "FREQ": _frequency(point),
            "TIME_PERIOD": time_period(point.period),
            "AS_OF": point.as_of,
            "MONTHS": point.months,
            "OBS_VALUE": point.value,
            "OBS_LOW": point.bounds.low,
            "OBS_HIGH": point.bounds.high,
            "LOW_OPEN": point.bounds.low_open,
            "HIGH_OPEN": point.bounds.high_open,
            "UNIT_MEASURE": point.currency,
            "UNIT_MULT": 0,
            "OBS_STATUS": point.obs_status,
            "BASIS": point.basis,
            "HEDGE": point.hedge,
            "SIDE": point.side,
            "SPEAKER": point.speaker,
            "PUBLISHED": point.published,
            "FORMULA": point.formula,
            "INPUTS": _list(point.inputs),
            "CLAIMS": _list(point.claims),
            "SOURCES": _list(each.source for each in point.citations),
        }


def _progress(known: Vintage) -> Iterator[Row]:
    for each in known.progress:
        goal, projected = each.goal, each.projected_year
        yield {
            "ID": goal.id,
            "INDICATOR": goal.indicator,
            **_area(known.corpus.corridor.pair),
            "GOAL": goal.amount,
            "UNIT_MEASURE": goal.currency,
            "UNIT_MULT": 0,
            "DUE": goal.due,
            "FIRST_STATED": goal.first_stated,
            "TIMES_STATED": goal.times_stated,
            "BASELINE": each.baseline.id if each.baseline else None,
            "LATEST": each.latest.id if each.latest else None,
            **_results(each),
            "STATUS_BEST": each.status[0],
            "STATUS_WORST": each.status[-1],
            "FIRM": each.firm,
            "WHY": each.why,
            "PROJECTED_FIRST": projected.low if projected else None,
            "PROJECTED_LAST": projected.high if projected else None,
            "SOURCES": _list(cited.source for cited in goal.citations),
        }


def _results(each: Progress) -> Row:
    return {
        **_ends("SHARE", each.share),
        **_ends("GAP", each.gap),
        **_ends("OBSERVED_RATE", each.observed_rate),
        **_ends("REQUIRED_RATE", each.required_rate),
        **_ends("NEEDED_RATE", each.rate_needed_from_now),
        **_ends("RATIO", each.ratio),
    }


def _quotes(known: Vintage) -> Iterator[Row]:
    figures: list[tuple[str, str, tuple[Citation, ...]]] = [
        *((each.id, "observation", each.citations) for each in known.observations),
        *((each.id, "goal", each.citations) for each in known.goals),
    ]
    for figure, kind, citations in figures:
        for each in citations:
            named = {"FIGURE": figure, "FIGURE_KIND": kind, "SOURCE": each.source, "SPEAKER": each.speaker}
            yield {**named, **_words(each.quote)}


def _claims(known: Vintage) -> Iterator[Row]:
    for claim in known.claims:
        yield {
            "ID": claim.id,
            "SOURCE": claim.source,
            "PUBLISHED": claim.published,
            "KIND": claim.kind,
            "INDICATOR": claim.indicator,
            **_area(claim.pair or (None, None)),
            "AMOUNT": claim.amount,
            "LOW": claim.low,
            "HIGH": claim.high,
            "UNIT_MEASURE": claim.currency or _unit(claim),
            "UNIT_MULT": 0,
            "FACTOR": claim.factor,
            "HEDGE": claim.hedge,
            "TIME_PERIOD": time_period(claim.period),
            "DEADLINE": claim.deadline,
            "SPEAKER": claim.speaker,
            "SIDE": claim.side,
            "REVIEW": claim.review,
            "REASON": claim.reason,
            **_words(claim.quote),
        }


def _commitments(known: Vintage) -> Iterator[Row]:
    for each in known.standings:
        commitment = each.commitment
        yield {
            "ID": commitment.id,
            "TITLE": commitment.title,
            "THEME": commitment.theme,
            "PARTIES": _list(commitment.parties),
            "STAGE": each.stage,
            "DUE": each.due,
            "OVERDUE": each.overdue,
            "LAST_EVIDENCE": each.last_evidence,
            "DAYS_SINCE_EVIDENCE": each.days_since_evidence,
            "QUIET": each.quiet,
            "GOAL": each.main.goal.amount if each.main else None,
            "UNIT_MEASURE": each.main.goal.unit if each.main else None,
            **_ends("SHARE", each.share),
            "NOTE": commitment.note,
        }


def _events(known: Vintage) -> Iterator[Row]:
    for each in known.standings:
        yield from _life(each)


def _life(standing: Standing) -> Iterator[Row]:
    for number, event in enumerate(standing.events, 1):
        yield {
            "COMMITMENT": standing.commitment.id,
            "NUMBER": number,
            "DATE": event.day,
            "PUBLISHED": event.published,
            "STAGE": event.stage,
            "DEADLINE": event.deadline,
            "SOURCE": event.source,
            "SPEAKER": event.speaker,
            **_words(event.quote),
        }


def _published(known: Vintage) -> Iterator[Row]:
    for figure in known.figures:
        yield {
            "ID": figure.id,
            "KIND": figure.kind,
            **_area(known.corpus.corridor.pair),
            "SIDE": figure.side,
            "TIME_PERIOD": time_period(figure.period),
            "DEADLINE": figure.deadline,
            "AMOUNT": figure.amount,
            "LOW": figure.bounds.low,
            "HIGH": figure.bounds.high,
            "UNIT_MEASURE": figure.currency,
            "UNIT_MULT": 0,
            "HEDGE": figure.hedge,
            "GROWTH_PERCENT": figure.growth_percent,
            "REPORTER": figure.reporter,
            "PUBLISHER": figure.publisher,
            "PUBLISHED": figure.published,
            "KNOWN_FROM": figure.known_from,
            "URL": figure.url,
            "REPEATS": _list(figure.repeats),
            "NOTE": figure.note,
        }


def _sources(known: Vintage) -> Iterator[Row]:
    for source in known.sources:
        yield {
            "ID": source.id,
            "PUBLISHER": source.publisher,
            "TITLE": source.title,
            "URL": source.url,
            "PUBLISHED": source.published,
            "DATE_KNOWN": source.date_known,
            "LANGUAGE": source.language,
            "CHARACTERS": len(source.text),
            "SHA256": hashlib.sha256(source.text.encode()).hexdigest(),
        }


def time_period(period: Period | None) -> str | None:
    """A period as SDMX writes it: 2023, 2023-10, or 2023-01-01/P11M for a run of months."""
    if period is None or period.between_years or period.is_year or period.months == 1:
        return None if period is None else str(period)
    return f"{period.first_year:04d}-{period.first_month:02d}-01/P{period.months}M"


def _frequency(point: Observation) -> str:
    """The SDMX code of how often such a figure comes (CL_FREQ)."""
    return "_U" if point.months is None else {1: "M", 12: "A"}.get(point.months, "_O")


def _unit(claim: Claim) -> str | None:
    return PERCENT if claim.kind == "growth" else None


def _area(pair: tuple[str | None, str | None]) -> Row:
    return {"REF_AREA": pair[0], "COUNTERPART_AREA": pair[1]}


def _ends(name: str, bounds: Bounds | None) -> Row:
    return {f"{name}_LOW": bounds.low if bounds else None, f"{name}_HIGH": bounds.high if bounds else None}


def _words(quote: Quote) -> Row:
    """The columns of a passage."""
    placed: Row = {"START": quote.start, "END": quote.end}
    return {"QUOTE": quote.exact, "PREFIX": quote.prefix, "SUFFIX": quote.suffix} | placed


def _list(names: Iterable[str]) -> str | None:
    return " ".join(dict.fromkeys(names)) or None
