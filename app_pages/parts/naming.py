"""Names of what figures are computed from, and formulas with amounts in the place of ids."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app_pages.parts.state import View
from metrics.crosscheck.figures import Figure
from metrics.crosscheck.sentences import figure_amount
from metrics.models import Claim, Goal, Observation
from metrics.progress.sentences import goal_name
from metrics.texts import Texts
from metrics.wording import STATED, country, deadline, hedged, money, number, observed, period, when

Stated = Observation | Goal | Claim
"""What a formula may be written over."""


def known_by_id(view: View) -> dict[str, Stated]:
    """Everything known that a formula may name."""
    known = view.vintage
    stated: list[Stated] = [*known.claims, *known.goals, *known.observations]
    return {each.id: each for each in stated}


def name_of(stated: Stated, t: Texts) -> str:
    """What it is, in words."""
    if isinstance(stated, Goal):
        return t("news-goal-name", goal=goal_name(stated, t))
    if isinstance(stated, Claim):
        return claim_name(stated, t)
    name = t("proof-point", when=when(stated, t), amount=observed(stated, t))
    return name if stated.basis == "reported" else f"{name} ({t.of('basis', stated.basis)})"


def figure_name(figure: Figure, t: Texts) -> str:
    """What another page's figure is, in words: "2024: $1.34 billion (Kyrgyzstan)"."""
    of = period(figure.period, t) if figure.period else deadline(figure.deadline or "", t)
    amount = figure_amount(figure, t)
    return t("cross-check-figure", when=of, amount=amount, country=country(figure.side, t))


def claim_name(claim: Claim, t: Texts) -> str:
    """What a claim is, in words: "Trade turnover: nearly $2 billion"."""
    return t("claim-name", kind=t.of("claim-kind", claim.kind), amount=_amount(claim, t))


def _amount(claim: Claim, t: Texts) -> str:
    if claim.amount is None:
        return t("claim-no-amount")
    if claim.kind == "growth":
        return t.of("hedge", claim.hedge, amount=t("percent-number", n=number(claim.amount, t)))
    return hedged(claim.amount, claim.currency or "", claim.hedge, t)


def in_amounts(formula: str, known: Mapping[str, Stated], t: Texts) -> str:
    """A formula over ids as one over amounts: "$1.3 billion × 12 / 11"."""
    ids = sorted(known, key=len, reverse=True)  # an id may begin with another
    if not ids:
        return formula
    written = re.sub("|".join(map(re.escape, ids)), lambda found: _in_formula(known[found[0]], t), formula)
    return written.replace(" * ", " × ").replace(" - ", " \N{MINUS SIGN} ")


def _in_formula(stated: Stated, t: Texts) -> str:
    if isinstance(stated, Goal):
        return money(stated.amount, stated.currency, t, STATED)
    if isinstance(stated, Observation):
        return money(stated.value, stated.currency, t, STATED)
    if stated.amount is None:
        return claim_name(stated, t)
    if stated.kind == "growth" or not stated.currency:
        return number(stated.amount, t)
    return money(stated.amount, stated.currency, t, STATED)
