"""The tables of the download: one row a thing, one column a field, after the schema in `tables.json`.

Opinion: names as in SDMX where it has them, and no amount in thousands or millions (UNIT_MULT is always 0).
What is not known is None. A list is joined by spaces, because no id holds one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from metrics.commitments.standing import Standing
from metrics.models import Citation
from metrics.package.fields import Row, area, ends, frequency, joined, time_period, unit, words
from metrics.progress.toward import Progress
from metrics.vintage import Vintage


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
            **area(known.corpus.corridor.pair),
            "FREQ": frequency(point),
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
            "INPUTS": joined(point.inputs),
            "CLAIMS": joined(point.claims),
            "SOURCES": joined(each.source for each in point.citations),
        }


def _progress(known: Vintage) -> Iterator[Row]:
    for each in known.progress:
        goal, projected = each.goal, each.projected_year
        yield {
            "ID": goal.id,
            "INDICATOR": goal.indicator,
            **area(known.corpus.corridor.pair),
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
            "SOURCES": joined(cited.source for cited in goal.citations),
        }


def _results(each: Progress) -> Row:
    return {
        **ends("SHARE", each.share),
        **ends("GAP", each.gap),
        **ends("OBSERVED_RATE", each.observed_rate),
        **ends("REQUIRED_RATE", each.required_rate),
        **ends("NEEDED_RATE", each.rate_needed_from_now),
        **ends("RATIO", each.ratio),
    }


def _quotes(known: Vintage) -> Iterator[Row]:
    figures: list[tuple[str, str, tuple[Citation, ...]]] = [
        *((each.id, "observation", each.citations) for each in known.observations),
        *((each.id, "goal", each.citations) for each in known.goals),
    ]
    for figure, kind, citations in figures:
        for each in citations:
            named = {"FIGURE": figure, "FIGURE_KIND": kind, "SOURCE": each.source, "SPEAKER": each.speaker}
            yield {**named, **words(each.quote)}


def _claims(known: Vintage) -> Iterator[Row]:
    for claim in known.claims:
        yield {
            "ID": claim.id,
            "SOURCE": claim.source,
            "PUBLISHED": claim.published,
            "KIND": claim.kind,
            "INDICATOR": claim.indicator,
            **area(claim.pair or (None, None)),
            "AMOUNT": claim.amount,
            "LOW": claim.low,
            "HIGH": claim.high,
            "UNIT_MEASURE": unit(claim),
            "UNIT_MULT": 0,
            "FACTOR": claim.factor,
            "HEDGE": claim.hedge,
            "TIME_PERIOD": time_period(claim.period),
            "DEADLINE": claim.deadline,
            "SPEAKER": claim.speaker,
            "SIDE": claim.side,
            "REVIEW": claim.review,
            "REASON": claim.reason,
            **words(claim.quote),
        }


def _commitments(known: Vintage) -> Iterator[Row]:
    for each in known.standings:
        commitment = each.commitment
        yield {
            "ID": commitment.id,
            "TITLE": commitment.title,
            "THEME": commitment.theme,
            "PARTIES": joined(commitment.parties),
            "STAGE": each.stage,
            "DUE": each.due,
            "OVERDUE": each.overdue,
            "LAST_EVIDENCE": each.last_evidence,
            "DAYS_SINCE_EVIDENCE": each.days_since_evidence,
            "QUIET": each.quiet,
            "GOAL": each.main.goal.amount if each.main else None,
            "UNIT_MEASURE": each.main.goal.unit if each.main else None,
            **ends("SHARE", each.share),
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
            **words(event.quote),
        }


def _published(known: Vintage) -> Iterator[Row]:
    for figure in known.figures:
        yield {
            "ID": figure.id,
            "KIND": figure.kind,
            **area(known.corpus.corridor.pair),
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
            "REPEATS": joined(figure.repeats),
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
