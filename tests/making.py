"""Claims, corpora and levels made by hand, for tests that do not start from the seeds."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from metrics.bounds import Bounds, Hedge, bounds_of, last_place_of, point
from metrics.corpus import Corpus, Corridor, Record, Speaker
from metrics.models import Citation, Claim, Goal, Observation, Quote, Source
from metrics.periods import Period, year

TEXT = "Words that hold a figure of trade."


def quote(text: str = TEXT) -> Quote:
    """The whole text as a quote."""
    return Quote(exact=text, start=0, end=len(text))


def claim(kind: str, amount: float | None, source: str = "2024-01-10-news", **more: Any) -> Claim:
    """A confirmed claim on the trade of KZ and KG in a document named by its day."""
    hedge: Hedge = more.pop("hedge", "exact")
    bounds = None
    if amount is not None:
        bounds = point(amount) if kind == "target" else bounds_of(amount, hedge, last_place_of(amount))
    period = more.pop("period", None)
    fields: dict[str, Any] = {
        "id": f"{source}.{kind}.{more.get('anchor_start', 0)}",
        "source": source,
        "published": date.fromisoformat(source[:10]),
        "review": "confirmed",
        "kind": kind,
        "indicator": "trade_turnover",
        "amount": amount,
        "low": bounds.low if bounds else None,
        "high": bounds.high if bounds else None,
        "currency": None if kind == "growth" else "USD",
        "hedge": hedge,
        "period": Period.model_validate(period) if period else None,
        "pair": ("KZ", "KG"),
        "quote": quote(more.pop("text", TEXT)),
        "anchor_start": 0,
        "anchor_end": 5,
    }
    return Claim(**fields | more)


def corpus(*sources: str, folder: Path = Path("kz-kg"), text: str = TEXT) -> Corpus:
    """A corridor with a document for each name, and two speakers a side."""
    speakers = (
        Speaker(name="Kassym-Jomart Tokayev", also=("Tokayev",), side="KZ"),
        Speaker(name="Sadyr Japarov", side="KG"),
    )
    made = [_source(name, text) for name in sources]
    return Corpus(
        folder=folder,
        corridor=Corridor(code="KZ-KG", currency="USD", speakers=speakers),
        sources=tuple(sorted(made, key=lambda source: (source.published, source.id))),
        records={source.id: _record(source) for source in made},
    )


def level(
    value: float, when: int | str, bounds: Bounds | None = None, published: str | None = None, **more: Any
) -> Observation:
    """A reported level: for a year, or (with a day) one said without a period."""
    day = date.fromisoformat(published) if published else None
    period, as_of = (year(when), None) if isinstance(when, int) else (None, date.fromisoformat(when))
    fields: dict[str, Any] = {
        "id": f"turnover-{when}",
        "indicator": "trade_turnover",
        "period": period,
        "as_of": as_of,
        "value": value,
        "bounds": bounds or point(value),
        "currency": "USD",
        "hedge": "exact",
        "basis": "reported",
        "obs_status": "A",
        "side": "KZ",
        "speaker": None,
        "published": day or as_of or date(int(when) + 1, 2, 1),
        "citations": (citation(),),
    }
    return Observation(**fields | more)


def goal(amount: float, due: str | None = None, first_stated: str = "2024-03-01") -> Goal:
    """A goal in dollars."""
    return Goal(
        id=f"turnover-{amount:.0f}-{due}",
        indicator="trade_turnover",
        amount=amount,
        currency="USD",
        due=due,
        first_stated=date.fromisoformat(first_stated),
        times_stated=1,
        citations=(citation(),),
    )


def citation(source: str = "2024-01-10-news") -> Citation:
    """The whole text of a document."""
    return Citation(
        source=source,
        publisher="News",
        title="Title",
        published=date.fromisoformat(source[:10]),
        url="https://example.org/",
        quote=quote(),
    )


def _source(name: str, text: str) -> Source:
    return Source(
        id=name,
        publisher="News",
        title="Title",
        url="https://example.org/",
        published=date.fromisoformat(name[:10]),
        date_known="The text says so.",
        text=text,
    )


def _record(source: Source) -> Record:
    return Record(**source.model_dump(include={"publisher", "title", "url", "published", "date_known"}))
