"""Section six: what is not known. Each item is found by a rule, so none is there out of habit.

Opinion: a briefing is trusted for what it leaves open. So whatever the documents do not say, and a reader
could take them to say, is said to be missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from metrics.briefing.desk import Desk
from metrics.briefing.figures import amount, goal, keys_of
from metrics.briefing.model import Items, Paragraph, Section, Text
from metrics.briefing.pledges import event_keys, title_of
from metrics.briefing.writing import fig, runs
from metrics.models import Observation
from metrics.wording import day, years

MOST = 4
"""Commitments named one by one; of more it says how many there are."""


def unknowns_section(desk: Desk) -> Section:
    """What the documents known by the day leave open."""
    t = desk.t
    items = [*_level(desk), *_goals(desk), *_commitments(desk), *_claims(desk)]
    title = t("briefing-unknowns")
    if not items:
        return Section(id="unknown", title=title, blocks=(Paragraph(text=runs(t("briefing-unknowns-none"))),))
    return Section(id="unknown", title=title, blocks=(Items(items=tuple(items)),))


def _level(desk: Desk) -> Iterator[Text]:
    """What is missing from the series itself."""
    t, latest = desk.t, desk.known.latest
    if latest is None:
        yield runs(t("briefing-unknown-level"))
    elif latest.period is None:
        span = fig(years(*latest.years, t), *keys_of(desk, latest))
        yield runs(t("briefing-unknown-period", amount=amount(desk, latest), years=span))
    if missing := _missing_years(desk):
        note = t("briefing-note-missing", day=desk.setting(desk.as_of))
        shown = [fig(str(number), desk.notes.formula("missing years", note)) for number in missing]
        yield runs(t("briefing-unknown-years", years=desk.listed(shown), n=len(missing)))
    if desk.known.sources:
        last = desk.known.sources[-1]
        age = (desk.as_of - last.published).days
        note = t("briefing-note-age", day=desk.setting(desk.as_of), last=desk.counted(day(last.published, t)))
        if age:
            words = fig(t("briefing-n-days", n=age), desk.notes.formula("age", note))
            yield runs(t("briefing-unknown-since", days=words))


def _missing_years(desk: Desk) -> list[int]:
    """The years that have ended, after the first full year known, for which no full year is reported."""
    found = {each.years[0] for each in desk.known.observations if each.is_full_year}
    return [number for number in range(min(found), desk.as_of.year) if number not in found] if found else []


def _goals(desk: Desk) -> Iterator[Text]:
    """Goals without a deadline or without anything to measure from."""
    t = desk.t
    for each in desk.known.progress:
        if each.goal.due is None:
            yield runs(t("briefing-unknown-deadline", goal=goal(desk, each.goal)))
        elif each.why == "no_second_level":
            yield runs(t("briefing-unknown-baseline", goal=goal(desk, each.goal)))


def _commitments(desk: Desk) -> Iterator[Text]:
    """Commitments with a number to reach, toward which no figure is reported."""
    t = desk.t
    silent = [each for each in desk.known.standings if each.main and each.share is None]
    shown = [title_of(each, event_keys(desk, [each.main.pledged])) for each in silent[:MOST] if each.main]
    if len(silent) > MOST:
        shown.append(desk.counted(t("briefing-n-more", n=len(silent) - MOST)))
    if shown:
        yield runs(t("briefing-unknown-figures", titles="; ".join(shown)))


def _claims(desk: Desk) -> Iterator[Text]:
    """Figures that nobody has reviewed, or that nobody in particular said."""
    t = desk.t
    if unreviewed := sum(claim.review == "unreviewed" for claim in desk.known.claims):
        yield runs(
            t("briefing-unknown-reviewed", figures=desk.counted(t("briefing-n-figures", n=unreviewed)))
        )
    unsaid: list[Observation] = [
        each for each in desk.known.observations if each.basis == "reported" and not each.speaker
    ]
    if unsaid:
        shown = desk.counted(t("briefing-n-figures", n=len(unsaid)))
        yield runs(t("briefing-unknown-speaker", figures=shown))
