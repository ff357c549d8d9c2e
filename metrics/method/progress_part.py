"""The part of the method on progress toward a goal: each result at its lowest and at its highest."""

from __future__ import annotations

import math
from collections.abc import Iterator

from metrics.bounds import Bounds
from metrics.method.blocks import Block, Formula, Paragraph, Section, Table
from metrics.method.numbers import At, amount, cases, extremes, plain, rate
from metrics.progress.dissent import explain
from metrics.progress.method import LIMIT_EXPONENT, WITH_TARGET, WITHOUT_TARGET, ZERO
from metrics.progress.opinions import GERMAN_THRESHOLDS, UN_THRESHOLDS, germany_linear, un_2023
from metrics.progress.rating import rate_needed, year_reached
from metrics.progress.sentences import goal_name, level, sentence
from metrics.progress.toward import Progress
from metrics.texts import Texts
from metrics.wording import number, percent, period

OBSERVED, REQUIRED = "(y / y₀)^(1 / (t − t₀)) − 1", "(G / y₀)^(1 / (T − t₀)) − 1"
PROJECTED = "t + ln(G / y) / ln(1 + observed)"
NEEDED, RATIO = "(G / y)^(1 / (T − t)) − 1", "R = observed / |required|"
HIGH, LOW = (7.1429, 4.2857), (4.1667, 2.5)
"""Slope and offset of the score for a ratio of 0.6 or more, and for less; a test holds them to the code's."""
UN = "(y × (1 + observed)^(T − t) − y₀) / (G − y₀)"
GERMAN = "(G − y − (y − y₀) / (t − t₀) × (T − t)) / (G − y)"


def progress_sections(results: tuple[Progress, ...], t: Texts) -> Iterator[Section]:
    """What is measured and how it is rated, then each goal worked through."""
    yield Section(id="progress", title=t("how-progress"), blocks=(Paragraph(text=t("how-progress-text")),))
    yield _rating(t)
    for result in results:
        title = t("how-toward", goal=goal_name(result.goal, t))
        yield Section(id=result.goal.id, title=title, blocks=tuple(worked_through(result, t)))


def _rating(t: Texts) -> Section:
    on_track, acceleration = (number(value, t) for value in WITH_TARGET)
    fast, moderate = (percent(value, t) for value in WITHOUT_TARGET)
    most, least = {"most": number(5, t)}, {"least": number(-5, t)}
    high, low = (f"{number(slope, t)} × R − {number(offset, t)}" for slope, offset in (HIGH, LOW))
    high, low = t("how-at-most", value=high, **most), t("how-at-least", value=low, **least)
    without = (
        t("how-at-most", value="500 × P / C − 5", **most),
        f"250 × P / C − {number(1.25, t)}",
        f"500 × P / C − {number(2.5, t)}",
        t("how-at-least", value=f"125 × P − {number(2.5, t)}", **least),
    )
    rows = (
        (t("status-achieved"), "y ≥ G", number(5, t), "–", "–"),
        (t("status-on-track"), f"R ≥ {on_track}", high, f"P ≥ {fast} × C", without[0]),
        (t("status-acceleration-needed"), f"R ≥ {acceleration}", high, f"P ≥ {moderate} × C", without[1]),
        (t("status-limited"), "R ≥ 0", low, "P ≥ 0", without[2]),
        (t("status-moving-away"), "R < 0", low, "P < 0", without[3]),
    )
    score = t("how-score")
    head = (t("fact-status"), t("how-with-goal"), score, t("how-without-goal"), score)
    un_enough, un_fair = (percent(value, t) for value in UN_THRESHOLDS)
    few, some = (percent(value, t) for value in GERMAN_THRESHOLDS)
    return Section(
        id="rating",
        title=t("how-rating"),
        blocks=(
            Paragraph(text=t("how-rating-text", exponent=number(LIMIT_EXPONENT, t), zero=number(ZERO, t))),
            Table(head=head, rows=rows),
            Paragraph(text=t("how-opinions-text")),
            Formula(name=t("rule-un-2023"), symbols=UN),
            Paragraph(text=t("how-un-text", enough=un_enough, fair=un_fair)),
            Formula(name=t("rule-germany-linear"), symbols=GERMAN),
            Paragraph(text=t("how-german-text", few=few, some=some)),
        ),
    )


def worked_through(result: Progress, t: Texts) -> Iterator[Block]:
    """Every result toward a goal with its formula, in symbols and with the numbers at both ends."""
    goal, latest, base = result.goal, result.latest, result.baseline
    if latest is None:
        yield Paragraph(text=sentence(result, t))
        return
    text = f"{level(latest, t)}."
    if base and base.period and base.id != latest.id:
        since = {"period": period(base.period, t), "amount": amount(base.value, base.currency, t)}
        text = f"{text} {t('how-base', **since)}"
    yield Paragraph(text=text)
    aim = amount(goal.amount, goal.currency, t)
    shares, gaps = [], []
    for value, excluded in _ends(latest.bounds):
        y, note = amount(value, goal.currency, t), f" ({t('how-excluded')})" if excluded else ""
        shares.append(f"{y} / {aim} = {rate(value / goal.amount, t)}{note}")
        gaps.append(f"{aim} − {y} = {amount(goal.amount - value, goal.currency, t)}{note}")
    yield Formula(name=t("fact-share"), symbols="y / G", worked=tuple(shares))
    yield Formula(name=t("fact-gap"), symbols="G − y", worked=tuple(gaps))
    yield from _rates(result, cases(result), t)
    yield Paragraph(text=sentence(result, t))
    yield from (Paragraph(text=each) for each in explain(result, t))


def _ends(bounds: Bounds) -> list[tuple[float, bool]]:
    """The ends as stated, once if they are the same, and whether the words exclude them."""
    found = [(bounds.low, bounds.low_open), (bounds.high, bounds.high_open)]
    return found[:1] if bounds.is_point else found


def _rates(result: Progress, at: list[At], t: Texts) -> Iterator[Block]:
    """The formulas that need two levels, then those that need a deadline as well."""
    observed = extremes(at, lambda each: each.rating.observed_rate)
    if not observed:
        return
    yield Formula(
        name=t("fact-observed"),
        symbols=OBSERVED,
        worked=tuple(_observed(each, result, t) for each in observed),
    )
    years = extremes(
        [each for each in at if _is_on_the_way(each, result)], lambda each: _reached(each, result)
    )
    yield Formula(
        name=t("fact-projected"),
        symbols=PROJECTED,
        worked=tuple(_projected(each, result, t) for each in years),
    )
    if result.goal.due is None:
        return
    required = extremes(at, lambda each: each.rating.required_rate)
    needed = extremes([each for each in at if _left(each) > 0], _needed_rate)
    yield Formula(
        name=t("fact-required"),
        symbols=REQUIRED,
        worked=tuple(_required(each, result, t) for each in required),
    )
    yield Formula(
        name=t("fact-needed"), symbols=NEEDED, worked=tuple(_needed(each, result, t) for each in needed)
    )
    ratios = extremes(at, lambda each: each.rating.ratio)
    yield Formula(name=t("how-ratio"), symbols=RATIO, worked=tuple(_ratio(each, t) for each in ratios))
    shares = extremes(at, lambda each: un_2023(each.indicator).share_of_way)
    yield Formula(name=t("how-un"), symbols=UN, worked=tuple(_un(each, result, t) for each in shares))
    misses = extremes(at, lambda each: germany_linear(each.indicator).miss_of_rest)
    yield Formula(
        name=t("how-german"), symbols=GERMAN, worked=tuple(_german(each, result, t) for each in misses)
    )


def _observed(at: At, result: Progress, t: Texts) -> str:
    base, base_year, latest, year = at.corner
    y0, y = (amount(value, result.goal.currency, t) for value in (base, latest))
    return f"({y} / {y0})^(1 / ({year} − {base_year})) − 1 = {rate(at.rating.observed_rate or 0, t)}"


def _projected(at: At, result: Progress, t: Texts) -> str:
    goal, year = result.goal, at.corner.latest_year
    y, aim = (amount(value, goal.currency, t) for value in (at.corner.latest, goal.amount))
    observed = rate(at.rating.observed_rate or 0, t)
    first = year_reached(at.corner.latest, year, at.rating.observed_rate or 0, goal.amount)
    after = number(round(_reached(at, result) - year, 2), t)
    worked = f"{year} + ln({aim} / {y}) / ln(1 + {observed}) = {year} + {after}"
    return t("how-projected", worked=worked, year=str(first))


def _is_on_the_way(at: At, result: Progress) -> bool:
    return 0 < at.corner.latest < result.goal.amount and (at.rating.observed_rate or 0) > 0


def _reached(at: At, result: Progress) -> float:
    """When the goal is reached, as a fraction of years, from a corner that is on the way."""
    observed = at.rating.observed_rate or 0
    return at.corner.latest_year + math.log(result.goal.amount / at.corner.latest) / math.log1p(observed)


def _required(at: At, result: Progress, t: Texts) -> str:
    goal, y0 = result.goal, amount(at.corner.base, result.goal.currency, t)
    years = f"({_due(result)} − {at.corner.base_year})"
    aim = amount(goal.amount, goal.currency, t)
    return f"({aim} / {y0})^(1 / {years}) − 1 = {rate(at.rating.required_rate or 0, t)}"


def _needed(at: At, result: Progress, t: Texts) -> str:
    goal, y = result.goal, amount(at.corner.latest, result.goal.currency, t)
    years = f"({_due(result)} − {at.corner.latest_year})"
    aim = amount(goal.amount, goal.currency, t)
    return f"({aim} / {y})^(1 / {years}) − 1 = {rate(_needed_rate(at) or 0, t)}"


def _ratio(at: At, t: Texts) -> str:
    observed, required = at.rating.observed_rate or 0, at.rating.required_rate or 0
    return f"{rate(observed, t)} / {rate(abs(required), t)} = {plain(at.rating.ratio or 0, t)}"


def _un(at: At, result: Progress, t: Texts) -> str:
    base, _, latest, _ = at.corner
    goal = result.goal
    y0, y, aim = (amount(value, goal.currency, t) for value in (base, latest, goal.amount))
    grown = f"{y} × (1 + {rate(at.rating.observed_rate or 0, t)})^({_due(result)} − {at.corner.latest_year})"
    return f"({grown} − {y0}) / ({aim} − {y0}) = {rate(un_2023(at.indicator).share_of_way or 0, t)}"


def _german(at: At, result: Progress, t: Texts) -> str:
    base, base_year, latest, year = at.corner
    goal = result.goal
    y0, y, aim = (amount(value, goal.currency, t) for value in (base, latest, goal.amount))
    way = f"({y} − {y0}) / ({year} − {base_year}) × ({_due(result)} − {year})"
    miss = rate(germany_linear(at.indicator).miss_of_rest or 0, t)
    return f"({aim} − {y} − {way}) / ({aim} − {y}) = {miss}"


def _due(result: Progress) -> int:
    assert result.goal.due is not None  # only called for dated goals
    return int(result.goal.due[:4])


def _left(at: At) -> float:
    return (at.indicator.target_year or 0) - at.corner.latest_year


def _needed_rate(at: At) -> float | None:
    target, due = at.indicator.target, at.indicator.target_year
    if target is None or due is None:
        return None
    return rate_needed(at.corner.latest, at.corner.latest_year, target, due)
