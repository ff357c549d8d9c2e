"""The cross-check in words: how far the two sides are apart, and what others published of a claim.

Opinion: "disagrees" is followed by how much, and a confirmation by who confirms. A repetition of the same
event is called one.
"""

from __future__ import annotations

from collections.abc import Sequence

from metrics.bounds import Bounds
from metrics.crosscheck.checks import Against, Check
from metrics.crosscheck.figures import Figure
from metrics.crosscheck.sides import Sides, difference
from metrics.models import Claim
from metrics.texts import Texts
from metrics.wording import (
    country,
    day,
    deadline,
    hedged,
    money_range,
    number,
    percent,
    percent_range,
    period,
)


def apart(row: Sides, pair: tuple[str, str], currency: str, t: Texts) -> str:
    """How far the two sides' figures for a period are apart; a plain word where only one side has one."""
    if row.difference is None:
        return t("crosscheck-one-side", country=country(pair[0] if row.first else pair[1], t))
    higher, lower, gap = pair[0], pair[1], row.difference
    if gap.amount < 0:
        one, other = row.second[0], row.first[0]
        higher, lower, gap = lower, higher, difference(one.amount, one.bounds, other.amount, other.bounds)
    if gap.agree:
        return t("crosscheck-sides-agree")
    return t(
        "crosscheck-sides-differ",
        higher=country(higher, t),
        lower=country(lower, t),
        amount=money_range(gap.bounds, currency, t),
        share=percent_range(gap.relative_bounds, t),
    )


def headline(rows: Sequence[Sides], pair: tuple[str, str], t: Texts) -> str:
    """The finding over all whole years that both sides have a figure for: does the gap widen or close."""
    years = [row for row in rows if row.difference and row.period.is_year]
    if not years:
        return t("crosscheck-headline-none", first=country(pair[0], t), second=country(pair[1], t))
    shares = [abs(row.difference.relative) for row in years if row.difference]
    words = {
        "share": percent(shares[-1], t),
        "year": period(years[-1].period, t),
    }
    if len(years) == 1:
        return t("crosscheck-headline-one", **words)
    before = {"before": percent(shares[0], t), "first": period(years[0].period, t)}
    if shares[-1] > shares[0]:
        return t("crosscheck-headline-wider", **words, **before)
    return t("crosscheck-headline-closer", **words, **before)


def figure_amount(figure: Figure, t: Texts) -> str:
    """The amount of a figure as published, with its hedge."""
    return hedged(figure.amount, figure.currency, figure.hedge, t)


def figure_day(figure: Figure, t: Texts) -> str:
    """The day a figure was published, or that its page names none."""
    return day(figure.published, t) if figure.published else t("crosscheck-page-undated")


def statement(claim: Claim, t: Texts) -> str:
    """What a claim says, in short: "$1.5 billion in 2023", "goal of $3 billion by 2030"."""
    assert claim.amount is not None  # only such claims are checked
    when = period(claim.period, t) if claim.period else day(claim.published, t)
    if claim.kind == "growth":
        return t("crosscheck-says-growth", growth=percent(claim.amount / 100, t), period=when)
    amount = hedged(claim.amount, claim.currency or "", claim.hedge, t)
    if claim.kind == "target":
        if claim.deadline:
            return t("crosscheck-says-goal-by", amount=amount, due=deadline(claim.deadline, t))
        return t("crosscheck-says-goal", amount=amount)
    if claim.period:
        return t("crosscheck-says-turnover", amount=amount, period=when)
    return t("crosscheck-says-turnover-undated", amount=amount, day=when)


def verdict(check: Check, t: Texts) -> str:
    """The verdict on a statement, in a word or two."""
    return t.of("crosscheck-verdict", check.verdict)


def against(claim: Claim, each: Against, t: Texts) -> str:
    """One published figure beside a claim: who says what, how it compares, and how independent it is."""
    figure = each.figure
    return t(
        "crosscheck-against",
        figure=_figure(claim, figure, t),
        reporter=figure.reporter,
        publisher=figure.publisher,
        day=figure_day(figure, t),
        compared=_compared(claim, each, t),
        tie=t.of("crosscheck-tie", each.tie),
    )


def _figure(claim: Claim, figure: Figure, t: Texts) -> str:
    amount = figure_amount(figure, t)
    if figure.kind == "target":
        if figure.deadline:
            return t("crosscheck-says-goal-by", amount=amount, due=deadline(figure.deadline, t))
        return t("crosscheck-says-goal", amount=amount)
    assert figure.period is not None  # a turnover has one
    when = period(figure.period, t)
    if claim.kind == "growth" and figure.growth_percent is not None:
        return t("crosscheck-says-growth", growth=percent(figure.growth_percent / 100, t), period=when)
    return t("crosscheck-says-turnover", amount=amount, period=when)


def _compared(claim: Claim, each: Against, t: Texts) -> str:
    if each.agrees:
        return t("crosscheck-agrees") if each.sure else t("crosscheck-agrees-if-year")
    by = _how_much(claim, each, t)
    return t("crosscheck-disagrees", by=by) if each.sure else t("crosscheck-disagrees-if-year", by=by)


def _how_much(claim: Claim, each: Against, t: Texts) -> str:
    """By how much a figure is over or under what the claim states."""
    gap = each.difference
    if gap.agree:
        return t("crosscheck-by-deadline")
    if not gap.amount:
        return t("crosscheck-by-words")
    if claim.kind == "growth":
        points = number(round(abs(gap.amount) * 100, 6), t)
        return t(
            "crosscheck-by-points-more" if gap.amount > 0 else "crosscheck-by-points-less", points=points
        )
    if gap.amount > 0:
        return t("crosscheck-by-more", share=percent_range(gap.relative_bounds, t))
    return t("crosscheck-by-less", share=percent_range(_turned(gap.relative_bounds), t))


def _turned(bounds: Bounds) -> Bounds:
    return Bounds(low=0, high=0).minus(bounds)
