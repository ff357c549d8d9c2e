"""The sums of `metrics.progress.pledges` as sentences that a reader can quote."""

from __future__ import annotations

from metrics.progress.pledges import Derived
from metrics.progress.sentences import goal_name
from metrics.texts import Texts
from metrics.wording import day, hedged, money_range, observed, percent, percent_range, period


def derived_sentence(derived: Derived, t: Texts) -> str:
    """One sum with what it is computed from, in a sentence."""
    claim = derived.claim
    assert claim.amount is not None  # a derived figure has its inputs
    assert claim.currency is not None
    amount = hedged(claim.amount, claim.currency, claim.hedge, t)
    said = day(claim.published, t)
    result = derived_range(derived, t)
    if derived.kind == "pledge_of_gap" and derived.goal:
        return t("sum-pledge-of-gap", amount=amount, day=said, share=result, goal=goal_name(derived.goal, t))
    if derived.kind == "sector_of_turnover" and derived.level and derived.period:
        whole, when = observed(derived.level, t), period(derived.period, t)
        return t("sum-sector-of-turnover", amount=amount, share=result, whole=whole, period=when)
    if derived.kind == "sector_year_before" and derived.beside:
        rose, growth = derived.beside.value >= 0, percent(abs(derived.beside.value) / 100, t)
        return t(
            "sum-sector-year-before" if rose else "sum-sector-year-before-fallen",
            amount=amount,
            day=said,
            growth=growth,
            before=result,
        )
    years = round(derived.beside.value if derived.beside else claim.amount / derived.value)
    return t("sum-yearly-average", amount=amount, day=said, years=years, average=result)


def derived_name(derived: Derived, t: Texts) -> str:
    """What a sum is, as a heading."""
    return t.of("sum-name", derived.kind)


def derived_range(derived: Derived, t: Texts) -> str:
    """The bounds of the result: a share, or an amount of money."""
    if derived.currency is None:
        return percent_range(derived.bounds, t)
    return money_range(derived.bounds, derived.currency, t)
