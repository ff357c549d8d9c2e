"""Series: claims become observations, reported or derived, each with its citations.

Opinion: the same fact from several sources is one point with several citations; different figures for the
same period are different points. A derived point carries its formula and inputs, and status E (SDMX).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from metrics.claims import accepted, citations
from metrics.corpus import Corpus
from metrics.models import TURNOVER, Basis, Citation, Claim, Observation
from metrics.periods import Period, year

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

MONTHS_TO_ANNUALISE = 9
"""A year is estimated from its first months only where three quarters of it are known."""


def observations(
    corpus: Corpus,
    claims: tuple[Claim, ...],
    as_of: date | None = None,
    cited: Mapping[str, Citation] | None = None,
) -> tuple[Observation, ...]:
    """The series of trade turnover as known on a day: reported points, then those derived from them.

    Only reviewed claims of the corridor's pair, in the corridor's currency, enter it. `cited` are the
    citations of the claims by id, for a caller who has them.
    """
    usable = accepted(claims, corpus.corridor.pair, as_of)
    cite = citations(usable, corpus.sources) if cited is None else cited
    reported = _named(_reported(usable, cite, corpus.corridor.currency))
    derived = _named([*_annualised(reported), *_implied(reported, usable, cite)])
    return tuple(sorted([*reported, *derived], key=_order))


def _reported(usable: list[Claim], cite: Mapping[str, Citation], currency: str) -> Iterator[Observation]:
    same: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in usable:
        is_level = claim.kind == "turnover" and claim.indicator == TURNOVER and claim.amount is not None
        if is_level and claim.currency == currency:
            dated = str(claim.period) if claim.period else claim.published
            early = bool(claim.period and claim.published <= claim.period.last_day)  # is for a part of it
            same[dated, early, claim.amount, claim.hedge, claim.side].append(claim)
    for group in same.values():
        first = group[0]
        assert first.amount is not None  # selected above
        assert first.bounds is not None
        as_of = None if first.period else first.published
        yield Observation(
            id=f"turnover-{_slug(first.period, as_of)}",
            indicator=TURNOVER,
            period=first.period,
            as_of=as_of,
            value=first.amount,
            bounds=first.bounds,
            currency=currency,
            hedge=first.hedge,
            basis="reported",
            obs_status="A",
            side=first.side,
            speaker=first.speaker,
            published=first.published,
            claims=tuple(claim.id for claim in group),
            citations=tuple(cite[claim.id] for claim in group),
        )


def _annualised(reported: Iterable[Observation]) -> Iterator[Observation]:
    """A year estimated from its first months, as if the rest went on alike: value * 12 / months."""
    for point in reported:
        span = point.period
        if span is None or span.first_month != 1 or not MONTHS_TO_ANNUALISE <= span.months < 12:
            continue
        factor = 12 / span.months
        yield _derived(
            point,
            basis="annualised",
            period=year(span.first_year),
            value=point.value * factor,
            bounds=point.bounds.scaled(factor),
            formula=f"{point.id} * 12 / {span.months}",
            inputs=(point.id,),
        )


def _implied(
    reported: Iterable[Observation], usable: list[Claim], cite: Mapping[str, Citation]
) -> Iterator[Observation]:
    """The year before, from a level and its growth said together: value / (1 + growth)."""
    growths: dict[str, list[Claim]] = defaultdict(list)
    for claim in usable:
        if claim.kind == "growth" and claim.indicator == TURNOVER:
            growths[claim.source].append(claim)
    for point in reported:
        beside = (g for each in point.citations for g in growths[each.source])
        growth = next((g for g in beside if _belongs(g, point)), None)
        if growth is None or point.period is None or point.is_early:
            continue
        assert growth.amount is not None  # by _belongs
        assert growth.bounds is not None
        yield _derived(
            point,
            basis="implied",
            period=point.period.year_before(),
            value=point.value / (1 + growth.amount / 100),
            bounds=point.bounds.over(growth.bounds.scaled(1 / 100).plus(1)),
            formula=f"{point.id} / (1 + {growth.id} / 100)",
            inputs=(point.id, growth.id),
            citations=_distinct((*point.citations, cite[growth.id])),
        )


def _belongs(growth: Claim, point: Observation) -> bool:
    """Whether a growth is that of the point's own period over the year before."""
    return (
        growth.amount is not None
        and growth.bounds is not None
        and growth.bounds.low > -100  # what fell by all has no year before to compute
        and growth.period is not None
        and growth.period == point.period
        and not growth.period.between_years
    )


def _derived(point: Observation, period: Period, basis: Basis, **changes: object) -> Observation:
    """A point computed from another: estimated, with a formula in the place of claims."""
    name = f"turnover-{_slug(period, None)}-{basis}"
    estimated = {"id": name, "period": period, "basis": basis, "obs_status": "E", "claims": ()}
    return point.model_copy(update=estimated | changes)


def _distinct(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))


def _slug(period: Period | None, as_of: date | None) -> str:
    return f"as-of-{as_of}" if period is None else str(period).replace("/", "-to-")


def _named(points: Iterable[Observation]) -> list[Observation]:
    """The points with ids of their own: numbered from the second figure for the same period on."""
    points = list(points)
    names = numbered([point.id for point in points])
    return [
        point if point.id == name else point.model_copy(update={"id": name})
        for point, name in zip(points, names, strict=True)
    ]


def numbered(wanted: Iterable[str]) -> list[str]:
    """Each name once: the second of the same name ends in "-no-2", and so on."""
    seen: dict[str, int] = defaultdict(int)
    names = []
    for name in wanted:
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}-no-{seen[name]}")
    return names


def _order(point: Observation) -> tuple[str, int, str]:
    end = point.period.last_day if point.period else point.as_of
    return str(end), point.months or 0, point.id


def table(points: Iterable[Observation]) -> pd.DataFrame:
    """The series as a tidy table, one row a point, with the fields that `series --format csv` writes."""
    import pandas as pd  # heavy, and not every command needs it

    return pd.DataFrame([as_row(point) for point in points], columns=list(COLUMNS))


COLUMNS = (
    "id", "indicator", "period", "months", "as_of", "value", "low", "high", "currency", "hedge", "basis",
    "obs_status", "side", "speaker", "formula", "inputs", "sources",
)  # fmt: skip


def as_row(point: Observation) -> dict[str, object]:
    """One point as a flat row; lists are joined by a space, what is not known is None."""
    whole = as_json(point)
    inputs = " ".join(point.inputs) or None
    return whole | {"inputs": inputs, "sources": " ".join(dict.fromkeys(c.source for c in point.citations))}


def as_json(point: Observation) -> dict[str, object]:
    """One point with the field names that other programs read (`series --format json`)."""
    return {
        "id": point.id,
        "indicator": point.indicator,
        "period": str(point.period) if point.period else None,
        "months": point.months,
        "as_of": point.as_of.isoformat() if point.as_of else None,
        "value": point.value,
        "low": point.bounds.low,
        "high": point.bounds.high,
        "currency": point.currency,
        "hedge": point.hedge,
        "basis": point.basis,
        "obs_status": point.obs_status,
        "side": point.side,
        "speaker": point.speaker,
        "formula": point.formula,
        "inputs": list(point.inputs),
        "sources": [citation_json(each) for each in point.citations],
    }


def citation_json(each: Citation) -> dict[str, object]:
    """A citation with the field names that other programs read."""
    return {
        "source": each.source,
        "publisher": each.publisher,
        "title": each.title,
        "published": each.published.isoformat(),
        "url": each.url,
        "quote": {"exact": each.quote.exact, "start": each.quote.start, "end": each.quote.end},
    }
