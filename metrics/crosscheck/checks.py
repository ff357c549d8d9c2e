"""Each claim of the documents against the other published figures: agrees, disagrees, or nobody else says it.

Opinion: two figures agree if their bounds overlap, for then both can be true; otherwise the least and the
most that they differ by is said. Who confirms matters as much as how many: a page that reports the same
event repeats it, the same speaker or side repeats itself, and only the other side has counted for itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Literal

from metrics.bounds import Bounds
from metrics.claims import accepted
from metrics.corpus import Corpus, Corridor
from metrics.crosscheck.figures import Figure
from metrics.crosscheck.sides import Difference, difference, known
from metrics.models import TURNOVER, Claim, Model

Tie = Literal["same_event", "same_speaker", "same_side", "other_side", "unattributed"]
Verdict = Literal["agrees", "disagrees", "mixed", "repeated_only", "missing"]


class Against(Model):
    """A published figure beside a claim.

    `tie` says how far it is a witness of its own. `difference` is the figure's amount against the claim's;
    for growth, of the levels that 1 grows to, so that 0.01 is a percentage point. `sure` is false where the
    claim names no period, so that the figure's year is only one of those that the claim may describe.
    """

    figure: Figure
    tie: Tie
    agrees: bool
    sure: bool
    difference: Difference


class Check(Model):
    """One statement of a document (all claims of it that say the same) and what others published of it.

    `verdict` leaves out figures that report the same event: "repeated_only" where there are no others,
    "missing" where there are none at all, "mixed" where some agree and some do not.
    """

    claims: tuple[Claim, ...]
    against: tuple[Against, ...]
    verdict: Verdict

    @property
    def claim(self) -> Claim:
        """The first of the claims that say it."""
        return self.claims[0]


def checks(
    corpus: Corpus, claims: tuple[Claim, ...], figures: Iterable[Figure], as_of: date | None = None
) -> tuple[Check, ...]:
    """Each reviewed turnover, target and growth of the corridor's trade, in the order of the documents.

    Amounts in other currencies than the figure's are not compared; nothing is converted.
    """
    published = _Published(known(figures, as_of))
    statements: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in accepted(claims, corpus.corridor.pair, as_of):
        checked = claim.kind in ("turnover", "target", "growth") and claim.indicator == TURNOVER
        if checked and claim.amount is not None and (claim.amount > 0 or claim.kind == "growth"):
            what = (claim.kind, claim.amount, claim.currency, claim.hedge, str(claim.period), claim.deadline)
            statements[claim.source, *what].append(claim)
    return tuple(_check(corpus.corridor, tuple(same), published) for same in statements.values())


class _Published:
    """The figures by what they speak of, so that a claim meets only those that speak of the same."""

    def __init__(self, figures: list[Figure]) -> None:
        self._levels: dict[str, list[Figure]] = defaultdict(list)
        self._goals: dict[float, list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.kind == "target":
                self._goals[figure.amount].append(figure)
            else:
                self._levels[str(figure.period)].append(figure)

    def beside(self, claim: Claim) -> list[Figure]:
        """The figures for the same goal or time. Without a period, it may be its year or the last."""
        if claim.kind == "target":
            return self._goals.get(claim.amount or 0, [])  # another goal is not another figure for this one
        if claim.period:
            return self._levels.get(str(claim.period), [])
        years = (claim.published.year - 1, claim.published.year)
        return [figure for year in years for figure in self._levels.get(str(year), [])]


def _check(corridor: Corridor, claims: tuple[Claim, ...], published: _Published) -> Check:
    beside = published.beside(claims[0])
    against = [found for figure in beside if (found := _against(corridor, claims, figure))]
    return Check(claims=claims, against=tuple(against), verdict=_verdict(against))


def _verdict(against: list[Against]) -> Verdict:
    others = {each.agrees for each in against if each.tie != "same_event"}
    if not others:
        return "repeated_only" if against else "missing"
    if len(others) == 2:
        return "mixed"
    return "agrees" if others.pop() else "disagrees"


def _against(corridor: Corridor, claims: tuple[Claim, ...], figure: Figure) -> Against | None:
    """The figure beside the claim; None if the two cannot be compared."""
    claim = claims[0]
    apart = _growth_apart(claim, figure) if claim.kind == "growth" else _amounts_apart(claim, figure)
    if apart is None:
        return None
    return Against(
        figure=figure,
        tie=_tie(corridor, claims, figure),
        agrees=apart.agree and not _deadlines_differ(claim, figure),
        sure=claim.kind == "target" or claim.period is not None,
        difference=apart,
    )


def _amounts_apart(claim: Claim, figure: Figure) -> Difference | None:
    """The figure's amount against the claim's; nothing is converted."""
    assert claim.amount is not None  # by checks
    assert claim.bounds is not None
    if claim.currency != figure.currency:
        return None
    return difference(figure.amount, figure.bounds, claim.amount, claim.bounds)


def _growth_apart(claim: Claim, figure: Figure) -> Difference | None:
    """The figure's growth against the claim's, each as the level that 1 grows to."""
    assert claim.amount is not None  # by checks
    assert claim.bounds is not None
    said, found = _level(claim.bounds), figure.growth and _level(figure.growth)
    if not found or figure.growth_percent is None or claim.period is None:
        return None
    if said.low <= 0 or found.low <= 0:
        return None
    return difference(1 + figure.growth_percent / 100, found, 1 + claim.amount / 100, said)


def _level(percent: Bounds) -> Bounds:
    return percent.scaled(1 / 100).plus(1)


def _deadlines_differ(claim: Claim, figure: Figure) -> bool:
    return bool(claim.deadline and figure.deadline and claim.deadline != figure.deadline)


def _tie(corridor: Corridor, claims: tuple[Claim, ...], figure: Figure) -> Tie:
    if any(claim.source in figure.repeats for claim in claims):
        return "same_event"
    if _name(corridor, figure.reporter) in {_name(corridor, claim.speaker) for claim in claims}:
        return "same_speaker"
    sides = {claim.side for claim in claims if claim.side}
    if not sides:
        return "unattributed"
    return "same_side" if figure.side in sides else "other_side"


def _name(corridor: Corridor, speaker: str | None) -> str | None:
    """The full name of a speaker whom the corridor's record knows under several."""
    full = (known.name for known in corridor.speakers if speaker in (known.name, *known.also))
    return next(full, speaker)
