"""Plain sentences on progress that a reader can quote.

Opinion: a sentence says what the bounds allow and no more. "Nearly $2 billion" is never "reached $2 billion",
and a rating that differs at the two ends is named with both.
"""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list

from metrics.bounds import Bounds
from metrics.bounds import as_json as bounds_json
from metrics.models import Goal, Observation
from metrics.progress.toward import Progress, Rival, reached_by
from metrics.series import citation_json
from metrics.texts import Texts, texts
from metrics.wording import a_year, day, deadline, money, money_range, observed, percent_range, period, years


def goal_name(goal: Goal, t: Texts) -> str:
    """A goal in words: "$3 billion by 2030"."""
    return amount_by(goal.amount, goal.currency, goal.due, t)


def amount_by(amount: float, currency: str, due: str | None, t: Texts) -> str:
    """An amount promised, in units of its currency, with its deadline if it has one."""
    words = money(amount, currency, t, digits=4)
    return t("goal-name-by", amount=words, due=deadline(due, t)) if due else words


def level(point: Observation | None, t: Texts) -> str:
    """The level that progress is measured by, as a clause without its full stop."""
    if point is None:
        return t("progress-level-none")
    if point.period:
        return t("progress-level-period", period=period(point.period, t), amount=observed(point, t))
    assert point.as_of is not None  # the model has one of the two
    return t("progress-level-as-of", day=day(point.as_of, t), amount=observed(point, t))


def rating(progress: Progress, t: Texts) -> str:
    """The status in words; both, where it differs at the two ends of the bounds."""
    names = [t.of("status", status) for status in progress.status]
    if len(names) == 1:
        return t("status-firm", status=names[0])
    if progress.rivals:
        return t("status-between-figures", best=names[0], worst=names[1])
    return t("status-between", best=names[0], worst=names[1])


def sentence(progress: Progress, t: Texts) -> str:
    """Where trade stands toward one goal, in a sentence or two.

    One more says that its deadline has passed, and one each what another figure for the same time comes to.
    """
    said = [_standing(progress, t), *(other_figure(rival, t) for rival in progress.rivals)]
    if progress.past and progress.status != ("achieved",):
        said.append(t("progress-past"))
    return " ".join(said)


def other_figure(rival: Rival, t: Texts) -> str:
    """What another figure for the time of the latest level comes to, in a sentence."""
    names = [t.of("status", status) for status in rival.status]
    words = {"amount": observed(rival.level, t), "share": percent_range(rival.share, t), "best": names[0]}
    if len(names) == 1:
        return t("progress-rival", **words)
    return t("progress-rival-between", **words, worst=names[-1])


def _standing(progress: Progress, t: Texts) -> str:
    goal = goal_name(progress.goal, t)
    if progress.latest is None or progress.share is None:
        return t("progress-none", goal=goal)
    said = level(progress.latest, t)
    if progress.status == ("achieved",):
        return t("progress-achieved-late" if progress.late else "progress-achieved", level=said, goal=goal)
    share = percent_range(progress.share, t)
    if progress.goal.due is None:
        alone = reached_by(progress.latest.bounds, progress.goal.amount)
        if alone == ("achieved",):
            return t("progress-reached-by-figure", level=said, share=share, goal=goal)
        if alone == ("not_reached",):
            return t("progress-not-reached", level=said, share=share, goal=goal)
        return t("progress-perhaps-reached", level=said, share=share, goal=goal)
    needed = progress.rate_needed_from_now
    if progress.why:
        if needed is None:
            return t("progress-not-rated-past", level=said, share=share, goal=goal)
        rate = a_year(percent_range(needed, t), t)
        return t("progress-not-rated", level=said, share=share, goal=goal, needed=rate)
    return _rated(progress, said, share, goal, t)


def headline(results: Sequence[Progress], latest: Observation | None, t: Texts) -> str:
    """The one sentence for the top of a page: the latest level against every goal."""
    if latest is None and not results:
        return t("headline-nothing")
    if latest is None:
        return t(
            "headline-goals-only",
            goals=format_list([goal_name(r.goal, t) for r in results], locale=t.language),
        )
    if not results:
        return t("headline-without-goals", level=level(latest, t))
    shares = format_list([_share(each, t) for each in results], locale=t.language)
    said = [t("headline-with-goals", level=level(latest, t), shares=shares)]
    if rivals := {rival.level.id: rival.level for each in results for rival in each.rivals}:
        amounts = format_list([observed(each, t) for each in rivals.values()], locale=t.language)
        said.append(t("headline-rivals", amounts=amounts, n=len(rivals)))
    return " ".join(said)


def _share(progress: Progress, t: Texts) -> str:
    goal = goal_name(progress.goal, t)
    if progress.status == ("achieved",) or progress.share is None:
        return t("headline-reached-late" if progress.late else "headline-reached", goal=goal)
    return t("headline-share", share=percent_range(progress.share, t), goal=goal)


def _rated(progress: Progress, said: str, share: str, goal: str, t: Texts) -> str:
    assert progress.baseline is not None  # a rating needs one
    assert progress.observed_rate is not None
    assert progress.required_rate is not None
    words = {
        "level": said,
        "share": share,
        "goal": goal,
        "status": rating(progress, t),
        "pace": pace(progress.observed_rate, progress.baseline, t),
        "required": _required(progress.required_rate, t),
    }
    if progress.rate_needed_from_now is None:
        return t("progress-rated-past", **words)
    return t("progress-rated", needed=a_year(percent_range(progress.rate_needed_from_now, t), t), **words)


def pace(observed: Bounds, baseline: Observation, t: Texts) -> str:
    """How trade moved since the base: it grew, it fell, or (where the bounds leave that open) it changed."""
    assert baseline.period is not None  # it is a full year
    base = period(baseline.period, t)
    if observed.high < 0:
        fell = Bounds(low=-observed.high, high=-observed.low)
        return t("progress-pace-fell", rate=a_year(percent_range(fell, t), t), base=base)
    rate = a_year(percent_range(observed, t), t)
    return t("progress-pace-changed" if observed.low < 0 else "progress-pace-grew", rate=rate, base=base)


def _required(required: Bounds, t: Texts) -> str:
    """The growth that the goal required of the base; none, where the base was there already."""
    if required.high <= 0:
        return t("progress-required-none")
    return t("progress-required", rate=a_year(percent_range(required, t), t))


def facts(progress: Progress, t: Texts) -> list[tuple[str, str]]:
    """The results as (name, value) in words, in the order in which a reader asks for them."""
    currency = progress.goal.currency
    rows = [(t("fact-goal"), goal_name(progress.goal, t)), (t("fact-status"), rating(progress, t))]
    if progress.share and progress.gap:
        rows.append((t("fact-share"), percent_range(progress.share, t)))
        rows.append((t("fact-gap"), money_range(progress.gap, currency, t)))
    rates = (
        (t("fact-observed"), progress.observed_rate),
        (t("fact-required"), progress.required_rate),
        (t("fact-needed"), progress.rate_needed_from_now),
    )
    rows += [(name, a_year(percent_range(rate, t), t)) for name, rate in rates if rate]
    if progress.projected_year:
        projected = years(progress.projected_year.low, progress.projected_year.high, t)
        rows.append((t("fact-projected"), projected))
    return rows


def as_json(progress: Progress) -> dict[str, object]:
    """Progress with the field names that other programs read (`progress --format json`)."""
    t = texts("en")
    goal, projected = progress.goal, progress.projected_year
    return {
        "commitment": goal.id,
        "title": t("goal-title", goal=goal_name(goal, t)),
        "indicator": goal.indicator,
        "goal": {
            "amount": goal.amount,
            "currency": goal.currency,
            "due": goal.due,
            "first_stated": goal.first_stated.isoformat(),
            "times_stated": goal.times_stated,
        },
        "baseline": progress.baseline.id if progress.baseline else None,
        "latest": progress.latest.id if progress.latest else None,
        "share": bounds_json(progress.share),
        "gap": bounds_json(progress.gap),
        "observed_rate": bounds_json(progress.observed_rate),
        "required_rate": bounds_json(progress.required_rate),
        "rate_needed_from_now": bounds_json(progress.rate_needed_from_now),
        "ratio": bounds_json(progress.ratio),
        "status": list(progress.status),
        "firm": progress.firm,
        "why": progress.why,
        "projected_year": projected.model_dump() if projected else None,
        "second_opinions": progress.second_opinions.model_dump(mode="json"),
        "sentence": sentence(progress, t),
        "sources": [citation_json(each) for each in goal.citations],
    }
