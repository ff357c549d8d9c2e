"""Goals: the levels of trade that the documents promise, each from all the claims that state it.

Opinion: two statements are the same goal if they name the same amount and do not contradict each other on
the deadline. A goal is the amount as stated: a hedge in front of it does not move it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from metrics.claims import accepted, citations
from metrics.corpus import Corpus
from metrics.models import TURNOVER, Citation, Claim, Goal
from metrics.series import LOOKS


class Stated(NamedTuple):
    """A claim that states a goal, and where it stands."""

    claim: Claim
    citation: Citation


class Statements:
    """Every statement of a goal for trade turnover, to be seen from any day; `cited`: citations by claim.

    A statement without a deadline joins the one dated goal of its amount, if there is exactly one.
    `times_stated` counts documents, not sentences. Goals without an amount ("double") stay claims.
    What no later statement touches is made once.
    """

    def __init__(
        self, corpus: Corpus, claims: tuple[Claim, ...], cited: Mapping[str, Citation] | None = None
    ) -> None:
        targets = sorted(_targets(corpus, claims), key=attrgetter("published"))
        cite = citations(targets, corpus.sources) if cited is None else cited
        stated: dict[float, list[Stated]] = defaultdict(list)
        for claim in targets:
            assert claim.amount is not None  # by _targets
            stated[claim.amount].append(Stated(claim, cite[claim.id]))
        currency = corpus.corridor.currency
        self._aims = [_Aim(amount, currency, same) for amount, same in stated.items()]

    def on(self, day: date) -> tuple[Goal, ...]:
        """The goals known on the day, the smallest first."""
        found = (goal for aim in self._aims for goal in aim.on(day))
        return tuple(sorted(found, key=lambda goal: (goal.amount, goal.due or "")))


class _Aim:
    """One amount that was promised, and all statements of it in the order of their days."""

    def __init__(self, amount: float, currency: str, stated: list[Stated]) -> None:
        self._amount, self._currency, self._stated = amount, currency, stated
        self._days = [each.claim.published for each in stated]
        self._made = lru_cache(LOOKS)(self._make)

    def on(self, day: date) -> tuple[Goal, ...]:
        """The goals of this amount as known on the day, one a deadline."""
        return self._made(bisect_right(self._days, day))

    def _make(self, known: int) -> tuple[Goal, ...]:
        return tuple(_goals_of(self._amount, self._currency, self._stated[:known]))


def _targets(corpus: Corpus, claims: tuple[Claim, ...]) -> list[Claim]:
    """The reviewed statements of a level of trade to be reached, in the corridor's currency."""
    return [
        claim
        for claim in accepted(claims, corpus.corridor.pair)
        if claim.kind == "target"
        and claim.indicator == TURNOVER
        and claim.amount is not None
        and claim.currency == corpus.corridor.currency
    ]


def _goals_of(amount: float, currency: str, statements: list[Stated]) -> Iterator[Goal]:
    deadlines = sorted({each.claim.deadline for each in statements if each.claim.deadline})
    alone = deadlines[0] if len(deadlines) == 1 else None
    by_due: dict[str | None, list[Stated]] = defaultdict(list)
    for each in statements:
        by_due[each.claim.deadline or alone].append(each)
    for due, same in by_due.items():
        yield Goal(
            id="-".join(filter(None, ("turnover", _short(amount), currency.lower(), due))),
            indicator=TURNOVER,
            amount=amount,
            currency=currency,
            due=due,
            first_stated=min(each.claim.published for each in same),
            times_stated=len({each.claim.source for each in same}),
            citations=tuple(each.citation for each in same),
        )


def _short(amount: float) -> str:
    for size, unit in ((1e12, "trn"), (1e9, "bn"), (1e6, "m")):
        if amount >= size:
            return f"{amount / size:.10g}{unit}"
    return f"{amount:.10g}"
