"""What is computed toward a goal, as quantities of the JSON-LD, each with its formula.

Opinion: a number that nobody said is worth its formula. The formulas name the marks that they are over, and
the years between two marks where an undated one leaves them open.
"""

from __future__ import annotations

from metrics.bounds import Bounds
from metrics.progress.toward import Progress
from metrics.provenance.models import Quantity

ONE, YEAR = "C62", "ANN"
"""A plain number, and a year, as UN/CEFACT codes them."""


def results(mark: Progress) -> tuple[Quantity, ...]:
    """Share, gap, rates, ratio and projected year, as far as they are known."""
    if mark.latest is None:
        return ()
    latest, goal = mark.latest.id, mark.goal.id
    base = mark.baseline.id if mark.baseline else ""
    due = f"the year of {goal}"
    known = (
        ("share", mark.share, ONE, f"{latest} / {goal}"),
        *(("share", rival.share, ONE, f"{rival.level.id} / {goal}") for rival in mark.rivals),
        ("gap", mark.gap, mark.goal.currency, f"{goal} - {latest}"),
        ("observed_rate", mark.observed_rate, ONE, _growth(base, latest, latest)),
        ("required_rate", mark.required_rate, ONE, _growth(base, goal, due)),
        ("rate_needed_from_now", mark.rate_needed_from_now, ONE, _growth(latest, goal, due)),
        ("ratio", mark.ratio, ONE, "observed_rate / abs(required_rate)"),
    )
    computed = [
        Quantity(type="Observation", variable=name, **ends_of(bounds), unit=unit, method=formula, status="E")
        for name, bounds, unit, formula in known
        if bounds
    ]
    return (*computed, *_projected(mark))


def ends_of(bounds: Bounds) -> dict[str, float]:
    """The bounds as the fields of a quantity; what is not open is not said."""
    ends = {"low": bounds.low, "high": bounds.high}
    return ends | {name: True for name in ("low_open", "high_open") if getattr(bounds, name)}


def _growth(first: str, last: str, until: str) -> str:
    """Compound growth a year."""
    return f"({last} / {first}) ** (1 / years from {first} to {until}) - 1"


def _projected(mark: Progress) -> tuple[Quantity, ...]:
    """The year in which the goal is reached at the observed rate; without an upper bound: perhaps never."""
    years = mark.projected_year
    if years is None or years.low is None:
        return ()
    assert mark.latest is not None  # by results
    formula = f"the first year in which {mark.latest.id} * (1 + observed_rate) ** years >= {mark.goal.id}"
    return (
        Quantity(
            type="Observation",
            variable="projected_year",
            low=years.low,
            high=years.high,
            unit=YEAR,
            method=formula,
            status="E",
        ),
    )
