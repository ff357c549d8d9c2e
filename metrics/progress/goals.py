"""Goals: the levels of trade that the documents promise, each from all the claims that state it.

Opinion: two statements are the same goal if they name the same amount and do not contradict each other on
the deadline. A goal is the amount as stated: a hedge in front of it does not move it.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from metrics.claims import accepted, citation
from metrics.corpus import Corpus
from metrics.models import TURNOVER, Claim, Goal


def goals(corpus: Corpus, claims: tuple[Claim, ...], as_of: date | None = None) -> tuple[Goal, ...]:
    """The goals for trade turnover as known on a day, the smallest first.

    A statement without a deadline joins the one dated goal of its amount, if there is exactly one.
    `times_stated` counts documents, not sentences. Goals without an amount ("double") stay claims.
    """
    stated: dict[float, list[Claim]] = defaultdict(list)
    for claim in accepted(claims, corpus.corridor.pair, as_of):
        is_goal = claim.kind == "target" and claim.indicator == TURNOVER and claim.amount is not None
        if is_goal and claim.currency == corpus.corridor.currency:
            assert claim.amount is not None  # by is_goal
            stated[claim.amount].append(claim)
    found = []
    for amount, group in stated.items():
        deadlines = sorted({claim.deadline for claim in group if claim.deadline})
        alone = deadlines[0] if len(deadlines) == 1 else None
        by_due: dict[str | None, list[Claim]] = defaultdict(list)
        for claim in group:
            by_due[claim.deadline or alone].append(claim)
        found += [_goal(corpus, amount, due, same) for due, same in by_due.items()]
    return tuple(sorted(found, key=lambda goal: (goal.amount, goal.due or "")))


def _goal(corpus: Corpus, amount: float, due: str | None, claims: list[Claim]) -> Goal:
    sources = {source.id: source for source in corpus.sources}
    return Goal(
        id="-".join(filter(None, ("turnover", _short(amount), corpus.corridor.currency.lower(), due))),
        indicator=TURNOVER,
        amount=amount,
        currency=corpus.corridor.currency,
        due=due,
        first_stated=min(claim.published for claim in claims),
        times_stated=len({claim.source for claim in claims}),
        citations=tuple(citation(claim, sources) for claim in claims),
    )


def _short(amount: float) -> str:
    for size, unit in ((1e12, "trn"), (1e9, "bn"), (1e6, "m")):
        if amount >= size:
            return f"{amount / size:.10g}{unit}"
    return f"{amount:.10g}"
