"""Where another published rule says otherwise than the rating, and why, in words.

Opinion: a reader who is told "on track" should hear in the same breath that a rule as respectable says "off
track", and what in the two rules makes the difference. Compared at every corner of the bounds: a rule may
differ at some of them only.
"""

from __future__ import annotations

from typing import Literal, get_args

from metrics.bounds import Bounds
from metrics.models import Model
from metrics.progress.corners import corners, indicator_at
from metrics.progress.opinions import (
    GERMAN_THRESHOLDS,
    LEVELS,
    UN_THRESHOLDS,
    Comparison,
    Germany,
    Reading,
    Un2023,
    compare,
    germany_linear,
    un_2023,
)
from metrics.progress.rating import rate_indicator
from metrics.progress.toward import Progress
from metrics.texts import Texts
from metrics.wording import percent, percent_range

Verdict = Un2023 | Germany
Rule = Literal["un_2023", "germany_linear"]
RULES: tuple[Rule, ...] = get_args(Rule)
_BEST_FIRST: tuple[Verdict, ...] = (*get_args(Un2023), *get_args(Germany))


class Dissent(Model):
    """One other rule against the rating.

    `verdicts` are its verdicts where it differs, the better first; empty where it agrees. `everywhere` says
    whether it differs at all corners of the bounds. `quantity` is what it compares there: for the UN's rule
    the share of the way covered, for the German one the miss as a share of what is left (below 0: passed).
    """

    rule: Rule
    verdicts: tuple[Verdict, ...]
    everywhere: bool
    quantity: Bounds | None


def dissents(progress: Progress) -> tuple[Dissent, ...]:
    """Both other rules against the rating; none where there is no rating to differ from."""
    compared = comparisons(progress)
    return tuple(_dissent(rule, compared) for rule in RULES) if compared else ()


def comparisons(progress: Progress) -> list[Comparison]:
    """The three methods at each corner of the bounds; empty for a goal that is not rated."""
    goal, latest = progress.goal, progress.latest
    if goal.due is None or latest is None or progress.ratio is None:
        return []
    due = int(goal.due[:4])
    indicators = [indicator_at(at, goal.amount, due) for at in corners(progress.baseline, latest)]
    return [compare(rate_indicator(each), un_2023(each), germany_linear(each)) for each in indicators]


def explain(progress: Progress, t: Texts) -> list[str]:
    """What a reader should know: that both other rules agree, or of each that differs, how and why.

    Empty where there is no rating.
    """
    found = dissents(progress)
    differing = [each for each in found if each.verdicts]
    if found and not differing:
        return [t("dissent-none")]
    return [f"{_says(each, t)} {_why(each, t)}".strip() for each in differing]


def verdict_name(verdict: Verdict, t: Texts) -> str:
    """A verdict of another rule in words, and what it means on the scale that all share."""
    return t(
        "dissent-verdict", verdict=t.of("opinion", verdict), level=t.of("opinion-level", LEVELS[verdict])
    )


def _dissent(rule: Rule, compared: list[Comparison]) -> Dissent:
    at = [_reading(each, rule) for each in compared if rule in each.differ]
    values = [reading.value for reading in at if reading.value is not None]
    return Dissent(
        rule=rule,
        verdicts=tuple(sorted({reading.verdict for reading in at}, key=_BEST_FIRST.index)),
        everywhere=len(at) == len(compared),
        quantity=Bounds(low=min(values), high=max(values)) if values else None,
    )


def _reading(comparison: Comparison, rule: Rule) -> Reading:
    return next(reading for reading in comparison.readings if reading.method == rule)


def _says(dissent: Dissent, t: Texts) -> str:
    names = [verdict_name(verdict, t) for verdict in dissent.verdicts]
    said = names[0] if len(names) == 1 else t("dissent-between", best=names[0], worst=names[-1])
    rule = t.of("rule", dissent.rule)
    if dissent.everywhere:
        return t("dissent-everywhere", rule=rule, verdict=said)
    return t("dissent-somewhere", rule=rule, verdict=said)


def _why(dissent: Dissent, t: Texts) -> str:
    quantity = dissent.quantity
    if quantity is None:
        return ""
    if dissent.rule == "un_2023":
        return t("dissent-why-un", share=percent_range(quantity, t), enough=percent(UN_THRESHOLDS[0], t))
    if quantity.high <= 0:
        return t("dissent-why-germany-passed")
    some = GERMAN_THRESHOLDS[1]
    over = quantity.low > some  # said as "over 20 %", so that rounding cannot make it a miss that passes
    missed = Bounds(low=some if over else max(quantity.low, 0.0), high=quantity.high, low_open=over)
    return t("dissent-why-germany", miss=percent_range(missed, t), some=percent(some, t))
