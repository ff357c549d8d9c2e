"""Goals: the levels of trade that the documents promise, each from all the claims that state it.

Opinion: two statements are the same goal if they name the same amount and do not contradict each other on
the deadline. A goal is the amount as stated: a hedge in front of it does not move it.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from metrics.claims import accepted, citations
from metrics.corpus import Corpus
from metrics.models import TURNOVER, Citation, Claim, Goal


class Stated(NamedTuple):
    """A claim that states a goal, and where it stands."""

    claim: Claim
    citation: Citation


def goals(
    corpus: Corpus,
    claims: tuple[Claim, ...],
    as_of: date | None = None,
    cited: Mapping[str, Citation] | None = None,
) -> tuple[Goal, ...]:
    """The goals for trade turnover as known on a day, the smallest first.

    A statement without a deadline joins the one dated goal of its amount, if there is exactly one.
    `times_stated` counts documents, not sentences. Goals without an amount ("double") stay claims.
    `cited` are the citations of the claims by id, for a caller who has them.
    """
    day = as_of or date.max
    return goals_on(corpus, claims, [day], cited)[day]


def goals_on(
    corpus: Corpus,
    claims: tuple[Claim, ...],
    days: Iterable[date],
    cited: Mapping[str, Citation] | None = None,
) -> dict[date, tuple[Goal, ...]]:
    """The goals as known on each of the days; what no new claim touches is made once for all of them."""
    waiting = deque(sorted(_targets(corpus, claims), key=lambda claim: claim.published))
    cite = citations(waiting, corpus.sources) if cited is None else cited
    stated: dict[float, list[Stated]] = defaultdict(list)
    made: dict[float, list[Goal]] = {}
    known: dict[date, tuple[Goal, ...]] = {}
    for day in sorted(days):
        touched = set()
        while waiting and waiting[0].published <= day:
            claim = waiting.popleft()
            assert claim.amount is not None  # by _targets
            stated[claim.amount].append(Stated(claim, cite[claim.id]))
            touched.add(claim.amount)
        for amount in touched:
            made[amount] = list(_goals_of(amount, corpus.corridor.currency, stated[amount]))
        found = (goal for same in made.values() for goal in same)
        known[day] = tuple(sorted(found, key=lambda goal: (goal.amount, goal.due or "")))
    return known


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
