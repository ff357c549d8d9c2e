"""The series in rows: as a table, and with the field names that other programs read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from metrics.models import Citation, Observation

if TYPE_CHECKING:
    import pandas as pd


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
