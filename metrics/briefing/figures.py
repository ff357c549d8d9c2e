"""The figures that several sections show, each with its notes: levels, bounds, goals, sentences on progress.

Opinion: a figure is written in one place together with its notes, so that no section can show it without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from metrics.briefing.desk import Desk
from metrics.briefing.writing import RULE, Keys, Noting, fig
from metrics.claims import citation
from metrics.models import Citation, Claim, Goal, Observation
from metrics.progress.sentences import goal_name
from metrics.progress.toward import Progress
from metrics.wording import money, money_range, number, observed, percent, when


def amount(desk: Desk, point: Observation) -> str:
    """The amount of an observation, with its words or its formula."""
    return fig(observed(point, desk.t), *keys_of(desk, point))


def bounds(desk: Desk, point: Observation) -> str:
    """The bounds of an observation, with the notes of its amount."""
    return fig(money_range(point.bounds, point.currency, desk.t), *keys_of(desk, point))


def covers(desk: Desk, point: Observation) -> str:
    """What an observation covers, with the notes of its amount."""
    return fig(when(point, desk.t), *keys_of(desk, point))


def keys_of(desk: Desk, point: Observation) -> Keys:
    """The notes of an observation: the passages of a reported one, the formula of a derived one."""
    return desk.notes.cite(*point.citations) if point.basis == "reported" else (_derivation(desk, point),)


def goal(desk: Desk, stated: Goal) -> str:
    """A goal in words, with the passages that state it."""
    return fig(goal_name(stated, desk.t), *goal_keys(desk, stated))


def goal_amount(desk: Desk, stated: Goal) -> str:
    """The amount of a goal, with the passages that state it."""
    return fig(money(stated.amount, stated.currency, desk.t, digits=4), *goal_keys(desk, stated))


def goal_keys(desk: Desk, stated: Goal) -> Keys:
    """One passage a document that states the goal: in a speaker's own words where there are some."""
    chosen: dict[str, Citation] = {}
    for each in stated.citations:
        if each.source not in chosen or (each.speaker and not chosen[each.source].speaker):
            chosen[each.source] = each
    return desk.notes.cite(*chosen.values())


def claim_keys(desk: Desk, claim: Claim) -> Keys:
    """The note of the passage in which a claim stands."""
    return desk.notes.cite(citation(claim, {source.id: source for source in desk.known.sources}))


Formulas = Mapping[str, Mapping[str, str]]
"""Goal id -> the name of an argument in a sentence on progress -> the note with its formula."""


def noting(desk: Desk, results: Sequence[Progress], formulas: Formulas) -> Noting:
    """Texts that tie the figures in the headline to their notes."""
    by_name = {goal_name(each.goal, desk.t): each.goal for each in results}
    latest = desk.known.latest

    def keys(text: str, args: Mapping[str, str | int]) -> Mapping[str, Keys]:
        if text in ("progress-level-period", "progress-level-as-of") and latest:
            return dict.fromkeys(("period", "day", "amount") & args.keys(), keys_of(desk, latest))
        if text == "headline-rivals":
            levels = [rival.level for each in results for rival in each.rivals]
            return {"amounts": tuple(key for each in levels for key in keys_of(desk, each))}
        if text == "headline-goals-only":
            return {"goals": tuple(key for each in results for key in goal_keys(desk, each.goal))}
        found = by_name.get(str(args.get("goal"))) if text.startswith("headline-") else None
        if found is None:
            return {}
        share = {"share": (formulas[found.id]["share"],)} if "share" in args else {}
        return {"goal": goal_keys(desk, found), **share}

    return Noting(desk.t, keys)


def _derivation(desk: Desk, point: Observation) -> str:
    """The note with the formula of a derived point, written over the figures that it is computed from."""
    source = next(each for each in desk.known.observations if each.id == point.inputs[0])
    level = amount(desk, source)
    if point.basis == "annualised":
        months = fig(str(source.months), *keys_of(desk, source))
        year = fig(number(12, desk.t), RULE)
        words = desk.t("briefing-note-annualised", level=level, year=year, months=months)
    else:
        growth = next(each for each in desk.known.claims if each.id == point.inputs[1])
        assert growth.amount is not None  # the series used it
        rate = fig(percent(growth.amount / 100, desk.t), *claim_keys(desk, growth))
        words = desk.t("briefing-note-implied", level=level, growth=rate, one=fig(number(1, desk.t), RULE))
    return desk.notes.formula(point.id, words)
