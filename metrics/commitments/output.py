"""The register as JSON, the same for every reader.

Opinion: other programs read this, so what is not known is null and never left out.
"""

from __future__ import annotations

from typing import Any

from metrics.bounds import as_json as bounds_json
from metrics.commitments.models import Event
from metrics.commitments.standing import Measure, Standing


def as_json(standing: Standing) -> dict[str, Any]:
    """A commitment as of a day, with the field names of the command line.

    `goal` and `share` are those of its main measure, `measures` has them all. Amounts are in units of the
    currency, or of the noun counted.
    """
    commitment, main = standing.commitment, standing.main
    return {
        "id": commitment.id,
        "title": commitment.title,
        "theme": commitment.theme,
        "parties": list(commitment.parties),
        "stage": standing.stage,
        "goal": _goal(main) if main else None,
        "due": standing.due,
        "overdue": standing.overdue,
        "last_evidence": standing.last_evidence.isoformat(),
        "days_since_evidence": standing.days_since_evidence,
        "quiet": standing.quiet,
        "share": bounds_json(standing.share),
        "measures": [{"goal": _goal(each), "share": bounds_json(each.share)} for each in standing.measures],
        "note": commitment.note,
        "events": [_event(event) for event in standing.events],
    }


def _goal(measure: Measure) -> dict[str, Any]:
    goal = measure.goal
    return {
        "amount": goal.amount,
        "currency": goal.currency,
        "unit": None if goal.currency else goal.unit,
    }


def _event(event: Event) -> dict[str, Any]:
    quote = event.quote
    return {
        "date": event.day.isoformat(),
        "stage": event.stage,
        "source": event.source,
        "speaker": event.speaker,
        "quote": {"exact": quote.exact, "start": quote.start, "end": quote.end},
    }
