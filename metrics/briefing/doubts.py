"""Section five: figures that disagree: within the documents, with other published figures, between the sides.

Opinion: a disagreement is reported, not resolved. Two figures disagree where their bounds do not overlap; how
far apart they are is given at both ends, and who said which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import partial

from metrics.bounds import Bounds, point
from metrics.briefing.desk import Desk
from metrics.briefing.figures import amount, claim_keys, covers
from metrics.briefing.model import Block, Items, Paragraph, Section, Text
from metrics.briefing.writing import HUSH, RULE, clean, fig, runs
from metrics.crosscheck.checks import Against, Check
from metrics.crosscheck.figures import Figure
from metrics.crosscheck.sides import Difference, Sides, side_by_side
from metrics.models import Claim, Observation
from metrics.wording import hedged, money_range, number, percent, percent_range, period

MOST = 7
"""Disagreements told one by one; of more it says how many there are."""


def doubts_section(desk: Desk) -> Section:
    """Each disagreement between figures for the same thing."""
    t = desk.t
    covered = {str(each.figure.period) for _, each in desk.contradictions if each.sure}
    apart, beside = _in_series(desk)
    found: list[Callable[[], Text]] = [
        *(partial(_apart_in_series, desk, one, other) for one, other in apart),
        *(partial(contradiction, desk, check, each) for check, each in desk.contradictions),
        *(partial(_between_sides, desk, row) for row in _sides(desk) if str(row.period) not in covered),
        *(partial(_beside_in_series, desk, one, other) for one, other in beside),
    ]
    block: Block = Paragraph(text=runs(t("briefing-doubts-none", day=desk.setting(desk.as_of))))
    if found:
        block = Items(items=desk.first(found, MOST))
    return Section(id="disagreements", title=t("briefing-doubts"), blocks=(block,))


Pairs = list[tuple[Observation, Observation]]


def _in_series(desk: Desk) -> tuple[Pairs, Pairs]:
    """The first figure reported for a period with each other one, the latest period first.

    Those that exclude each other, and those that do not.
    """
    same: dict[str, list[Observation]] = defaultdict(list)
    for each in desk.known.observations:
        if each.period:
            same[str(each.period)].append(each)
    apart: Pairs = []
    beside: Pairs = []
    for group in reversed(same.values()):
        one, *others = sorted(group, key=lambda each: (each.basis != "reported", each.published))
        for other in others if one.basis == "reported" else []:
            (beside if one.bounds.overlaps(other.bounds) else apart).append((one, other))
    return apart, beside


def _beside_in_series(desk: Desk, one: Observation, other: Observation) -> Text:
    parts = {"period": covers(desk, one), "one": amount(desk, one), "other": amount(desk, other)}
    return runs(desk.t("briefing-doubt-compatible", **parts))


def _apart_in_series(desk: Desk, one: Observation, other: Observation) -> Text:
    t = desk.t
    parts = {"period": covers(desk, one), "one": amount(desk, one), "other": amount(desk, other)}
    note = t("briefing-note-difference", one=parts["one"], other=parts["other"])
    key = desk.notes.formula(f"apart {one.id} {other.id}", note)
    gap = money_range(_apart(one.bounds.minus(other.bounds)), one.currency, t)
    return runs(t("briefing-doubt-series", gap=fig(gap, key), **parts))


def contradiction(desk: Desk, check: Check, against: Against) -> Text:
    """What someone else published against a statement of the documents."""
    return runs(_contradiction(desk, check.claim, against))


def _contradiction(desk: Desk, claim: Claim, against: Against) -> str:
    t, figure = desk.t, against.figure
    parts = {"claim": _claimed(desk, claim), "who": _who(desk, figure)}
    if claim.kind == "target":
        return t("briefing-doubt-deadline", due=_figure(desk, figure, str(figure.deadline)), **parts)
    covered = figure.period
    assert covered is not None  # only a target has none
    parts["period"] = fig(period(covered, t), desk.notes.published(figure), HUSH)
    if claim.kind == "growth":
        assert figure.growth_percent is not None  # it was compared
        growth = _figure(desk, figure, percent(figure.growth_percent / 100, t))
        return t("briefing-doubt-growth", growth=growth, **parts)
    parts |= {"figure": _published(desk, figure)}
    apart = _relative(desk, against.difference)
    less = against.difference.relative < 0
    if against.sure:
        return t("briefing-doubt-less" if less else "briefing-doubt-more", apart=apart, **parts)
    return t("briefing-doubt-less-if" if less else "briefing-doubt-more-if", apart=apart, **parts)


def _sides(desk: Desk) -> list[Sides]:
    """The periods for which the two sides published figures that cannot both be true."""
    corridor = desk.known.corpus.corridor
    rows = side_by_side(desk.known.figures, corridor.pair, corridor.currency, desk.as_of)
    return [row for row in rows if row.difference and not row.difference.agree]


def _between_sides(desk: Desk, row: Sides) -> Text:
    t, one, other = desk.t, row.first[0], row.second[0]
    assert row.difference is not None  # by _sides
    first, second = _published(desk, one), _published(desk, other)
    apart = _relative(desk, row.difference)
    parts = {
        "who": _who(desk, one),
        "figure": first,
        "claim": second,
        "apart": apart,
        "other": _who(desk, other),
    }
    span = fig(period(row.period, t), desk.notes.published(one), HUSH)
    less = row.difference.relative < 0
    return runs(t("briefing-doubt-sides-less" if less else "briefing-doubt-sides-more", period=span, **parts))


def _relative(desk: Desk, found: Difference) -> str:
    """How far a figure lies from the one it is compared with, in percent of that one."""
    t = desk.t
    note = t("briefing-note-relative", one=fig(number(1, t), RULE))
    return fig(percent_range(_apart(found.relative_bounds), t), desk.notes.formula("apart", note))


def _apart(difference: Bounds) -> Bounds:
    """The distance of two figures that do not overlap: the difference without its sign."""
    return difference if difference.low >= 0 else point(0).minus(difference)


def _claimed(desk: Desk, claim: Claim) -> str:
    t = desk.t
    assert claim.amount is not None  # only claims with an amount are checked
    if claim.kind == "growth":
        return fig(percent(claim.amount / 100, t), *claim_keys(desk, claim))
    assert claim.currency is not None  # and with its currency
    hedge = "exact" if claim.kind == "target" else claim.hedge
    return fig(hedged(claim.amount, claim.currency, hedge, t), *claim_keys(desk, claim))


def _published(desk: Desk, figure: Figure) -> str:
    return _figure(desk, figure, hedged(figure.amount, figure.currency, figure.hedge, desk.t))


def _figure(desk: Desk, figure: Figure, words: str) -> str:
    return fig(words, desk.notes.published(figure))


def _who(desk: Desk, figure: Figure) -> str:
    """Who published a figure, and where; the name of a publisher may hold a number."""
    names = {"reporter": clean(figure.reporter), "publisher": clean(figure.publisher)}
    return fig(desk.t("briefing-who", **names), desk.notes.published(figure), HUSH)
