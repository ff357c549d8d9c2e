"""Series: claims become observations, reported or derived, each with its citations.

Opinion: the same fact from several sources is one point with several citations; different figures for the
same period are different points. A derived point carries its formula and inputs, and status E (SDMX).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from metrics.claims import accepted, citations
from metrics.corpus import Corpus
from metrics.models import TURNOVER, Basis, Citation, Claim, Observation
from metrics.periods import Period, year
from metrics.series.rows import COLUMNS, as_json, as_row, citation_json, table

__all__ = [
    "COLUMNS", "LOOKS", "MONTHS_TO_ANNUALISE", "Series", "as_json", "as_row", "citation_json", "numbered",
    "observations", "table",
]  # fmt: skip
MONTHS_TO_ANNUALISE = 9
"""A year is estimated from its first months only where three quarters of it are known."""
LOOKS = 32
"""States of one level that are kept for the next look; one that is asked for again is made again."""


def observations(
    corpus: Corpus, claims: tuple[Claim, ...], as_of: date | None = None
) -> tuple[Observation, ...]:
    """The series of trade turnover as known on a day: reported points, then those derived from them.

    Only reviewed claims of the corridor's pair, in the corridor's currency, enter it.
    """
    return Series(corpus, claims).on(as_of or date.max)


class Series:
    """The series of a corpus, to be seen from any day: a point that no later claim touches is made once.

    So a look from another day costs what changed between the two, and not all claims again. `cited` are the
    citations of the claims by id, for a caller who has them.
    """

    def __init__(
        self, corpus: Corpus, claims: tuple[Claim, ...], cited: Mapping[str, Citation] | None = None
    ) -> None:
        usable = sorted(accepted(claims, corpus.corridor.pair), key=attrgetter("published"))
        cite = citations(usable, corpus.sources) if cited is None else cited
        growths: dict[str, list[Claim]] = defaultdict(list)
        for claim in usable:
            if claim.kind == "growth" and claim.indicator == TURNOVER:
                growths[claim.source].append(claim)
        same = _same(usable, corpus.corridor.currency)
        ids = numbered(f"turnover-{_slug(of[0].period, of[0].published)}" for of in same)
        self._facts = [_Fact(name, of, cite, growths) for name, of in zip(ids, same, strict=True)]

    def on(self, day: date) -> tuple[Observation, ...]:
        """The points known on the day, by the end of what they are for."""
        made = [each for fact in self._facts if (each := fact.on(day))]
        reported = [each.reported for each in made]
        annualised = [each.annualised for each in made if each.annualised]
        implied = [each.implied for each in made if each.implied]
        return tuple(sorted([*reported, *_named([*annualised, *implied])], key=_order))


def _same(usable: Iterable[Claim], currency: str) -> list[list[Claim]]:
    """The claims that state one level each, in the order in which the levels were first stated."""
    same: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in usable:
        is_level = claim.kind == "turnover" and claim.indicator == TURNOVER and claim.amount is not None
        if is_level and claim.currency == currency:
            dated = str(claim.period) if claim.period else claim.published
            early = bool(claim.period and claim.published <= claim.period.last_day)  # is for a part of it
            same[dated, early, claim.amount, claim.hedge, claim.side].append(claim)
    return list(same.values())


class _Made(NamedTuple):
    """A level as known on a day, and what follows from it."""

    reported: Observation
    annualised: Observation | None
    implied: Observation | None


class _Fact:
    """One level, and the claims that state it in the order of their days."""

    def __init__(
        self,
        name: str,
        claims: list[Claim],
        cite: Mapping[str, Citation],
        growths: Mapping[str, list[Claim]],
    ) -> None:
        self._name, self._claims, self._cite, self._growths = name, claims, cite, growths
        self._days = [claim.published for claim in claims]
        self._made = lru_cache(LOOKS)(self._make)

    def on(self, day: date) -> _Made | None:
        """The level as known on the day; None before anybody stated it."""
        known = bisect_right(self._days, day)
        return self._made(known) if known else None

    def _make(self, known: int) -> _Made:
        point = _reported(self._name, self._claims[:known], self._cite)
        return _Made(point, _annualised(point), _implied(point, self._growths, self._cite))


def _reported(name: str, same: list[Claim], cite: Mapping[str, Citation]) -> Observation:
    first = same[0]
    assert first.amount is not None  # by _same
    assert first.bounds is not None
    assert first.currency is not None
    return Observation(
        id=name,
        indicator=TURNOVER,
        period=first.period,
        as_of=None if first.period else first.published,
        value=first.amount,
        bounds=first.bounds,
        currency=first.currency,
        hedge=first.hedge,
        basis="reported",
        obs_status="A",
        side=first.side,
        speaker=first.speaker,
        published=first.published,
        claims=tuple(claim.id for claim in same),
        citations=tuple(cite[claim.id] for claim in same),
    )


def _annualised(point: Observation) -> Observation | None:
    """A year estimated from its first months, as if the rest went on alike: value * 12 / months."""
    span = point.period
    if span is None or span.first_month != 1 or not MONTHS_TO_ANNUALISE <= span.months < 12:
        return None
    factor = 12 / span.months
    return _derived(
        point,
        basis="annualised",
        period=year(span.first_year),
        value=point.value * factor,
        bounds=point.bounds.scaled(factor),
        formula=f"{point.id} * 12 / {span.months}",
        inputs=(point.id,),
    )


def _implied(
    point: Observation, growths: Mapping[str, list[Claim]], cite: Mapping[str, Citation]
) -> Observation | None:
    """The year before, from a level and its growth said together: value / (1 + growth)."""
    beside = (g for each in point.citations for g in growths.get(each.source, ()))
    growth = next((g for g in beside if _belongs(g, point)), None)
    if growth is None or point.period is None or point.is_early:
        return None
    assert growth.amount is not None  # by _belongs
    assert growth.bounds is not None
    return _derived(
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
    name = f"turnover-{_slug(period, point.published)}-{basis}"
    estimated = {"id": name, "period": period, "basis": basis, "obs_status": "E", "claims": ()}
    return point.model_copy(update=estimated | changes)


def _distinct(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))


def _slug(period: Period | None, published: date) -> str:
    return f"as-of-{published}" if period is None else str(period).replace("/", "-to-")


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


def _order(point: Observation) -> tuple[date, int, str]:
    end = point.period.last_day if point.period else point.as_of
    return end or point.published, point.months or 0, point.id
