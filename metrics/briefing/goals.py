"""Section two: each goal with its rating, its results and their bounds, and how firm all that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from babel.numbers import get_currency_name

from metrics.briefing.desk import Desk
from metrics.briefing.figures import Formulas, bounds, claim_keys, goal, goal_amount, goal_keys, keys_of
from metrics.briefing.formulas import linear_miss, ratio, way_covered
from metrics.briefing.model import Block, Paragraph, Section, Table, Text
from metrics.briefing.notes import plain
from metrics.briefing.writing import RULE, Keys, Noting, fig, runs
from metrics.claims import in_other_currencies
from metrics.periods import year
from metrics.progress.dissent import explain
from metrics.progress.sentences import amount_by, other_figure, rating
from metrics.progress.toward import Progress, toward
from metrics.wording import a_year, day, money_range, percent_range, years

COLUMNS = 3
"""Goals side by side in one table; more make another table."""
MOST = 3
"""Rated goals of which the text says all; of more it says the rating and how firm that is."""


def goals_section(desk: Desk, formulas: Formulas) -> Section:
    """What was promised for trade, and how far along it is."""
    results, t = desk.known.progress, desk.t
    blocks: list[Block] = []
    elsewhere = list(_in_other_currencies(desk))
    if not results and not elsewhere:
        blocks.append(Paragraph(text=runs(t("briefing-goals-none", day=desk.setting(desk.as_of)))))
    at_length = [each.goal.id for each in results if each.ratio and each.status != ("achieved",)][:MOST]
    blocks += [
        Paragraph(text=runs(" ".join(_verdict(desk, each, each.goal.id in at_length)))) for each in results
    ]
    blocks += elsewhere
    measured = [each for each in results if each.latest]
    groups = (measured[start : start + COLUMNS] for start in range(0, len(measured), COLUMNS))
    blocks += [_table(desk, group, formulas) for group in groups]
    return Section(id="goals", title=t("briefing-goals"), blocks=tuple(blocks))


def _in_other_currencies(desk: Desk) -> Iterator[Paragraph]:
    """The goals that are stated in another currency than that of the series, in one paragraph."""
    t, corridor = desk.t, desk.known.corpus.corridor
    stated: dict[str, Keys] = {}
    for claim in in_other_currencies(desk.known.claims, corridor, desk.as_of):
        if claim.kind == "target" and claim.amount is not None and claim.currency is not None:
            name = amount_by(claim.amount, claim.currency, claim.deadline, t)
            stated[name] = (*stated.get(name, ()), *claim_keys(desk, claim))
    if stated:
        goals = desk.listed([fig(name, *keys) for name, keys in stated.items()])
        kept = get_currency_name(corridor.currency, 1, locale=t.language)
        words = t("briefing-goals-other-currency", goals=goals, currency=kept, n=len(stated))
        yield Paragraph(text=runs(words))


def _verdict(desk: Desk, progress: Progress, at_length: bool) -> Iterator[str]:
    """What a goal's rating is and how firm; at length also what would decide it, and whether others agree."""
    t, aim = desk.t, goal(desk, progress.goal)
    if progress.status == ("achieved",):
        yield t("briefing-goal-achieved-late" if progress.late else "briefing-goal-achieved", goal=aim)
    elif progress.latest is None:
        yield t("briefing-goal-no-level", goal=aim)
    elif progress.goal.due is None:
        yield t.of("goal-undated", _open(progress), goal=aim)
    elif progress.ratio is None:
        yield t("briefing-goal-no-pace", goal=aim)
    else:
        status = rating(progress, t)
        yield t.of("goal-rated", _open(progress), goal=aim, status=status)
        if at_length:
            yield from _by_year(desk, progress)
            yield from _second(desk, progress)
    yield from _by_other_figures(desk, progress)
    if progress.past and progress.status != ("achieved",):
        yield t("progress-past")


def _open(progress: Progress) -> str:
    """What decides the status, as the texts' ids have it: nothing, the bounds, or also whose figure holds."""
    if progress.firm:
        return "firm"
    return "by_figures" if progress.rivals else "by_bounds"


def _by_other_figures(desk: Desk, progress: Progress) -> Iterator[str]:
    """What each figure that contradicts the latest level comes to."""
    aim = goal_amount(desk, progress.goal)
    for rival in progress.rivals:
        note = desk.t("briefing-note-share", level=bounds(desk, rival.level), goal=aim)
        share = desk.notes.formula(f"share {progress.goal.id} {rival.level.id}", note)
        found: dict[str, Keys] = {"amount": keys_of(desk, rival.level), "share": (share,)}

        def keys(text: str, _args: object, found: dict[str, Keys] = found) -> dict[str, Keys]:
            return found if text.startswith("progress-rival") else {}

        yield other_figure(rival, Noting(desk.t, keys))


def _second(desk: Desk, progress: Progress) -> Iterator[str]:
    """Whether two other published rules come to another result, and why."""

    def keys(text: str, _args: object) -> dict[str, Keys]:
        if text == "dissent-why-un":
            return {"share": (way_covered(desk, progress),), "enough": (RULE,)}
        if text == "dissent-why-germany":
            return {"miss": (linear_miss(desk, progress),), "some": (RULE,)}
        return {"rule": (RULE,)} if text.startswith("dissent-") else {}  # its name may hold a year

    yield from explain(progress, Noting(desk.t, keys))


def _by_year(desk: Desk, progress: Progress) -> Iterator[str]:
    """The rating for each single year that the latest figure may describe, where that makes a difference."""
    latest = progress.latest
    assert latest is not None  # there is a rating
    if latest.period:
        return
    found = {}
    others = [point for point in desk.known.observations if point.id != latest.id]
    for number in range(latest.years[0], latest.years[1] + 1):
        dated = latest.model_copy(update={"period": year(number), "as_of": None})
        found[number] = toward([*others, dated], progress.goal, desk.as_of)
    if len({each.status for each in found.values()}) > 1:
        for number, each in found.items():
            shown = fig(str(number), *keys_of(desk, latest))
            yield desk.t("briefing-goal-if-year", year=shown, status=rating(each, desk.t))


def _table(desk: Desk, results: Sequence[Progress], formulas: Formulas) -> Table:
    rows = [row for row in _rows(desk, results, formulas) if any(row[1:])]
    return Table(
        title=plain(desk.t("briefing-goals-table")),
        head=((), *(runs(goal(desk, each.goal)) for each in results)),
        rows=tuple(rows),
        widths=(5, *(6 for _ in results)),
    )


def _rows(desk: Desk, results: Sequence[Progress], formulas: Formulas) -> Iterator[tuple[Text, ...]]:
    """A row a result, a cell a goal; a cell is empty where the result does not exist."""
    t = desk.t
    yield (plain(t("fact-status")), *(plain(rating(each, t)) for each in results))
    names = {
        "share": t("fact-share"),
        "gap": t("fact-gap"),
        "observed": t("fact-observed"),
        "required": t("fact-required"),
        "ratio": t("briefing-ratio"),
        "needed": t("fact-needed"),
        "projected": t("fact-projected"),
    }
    for key, name in names.items():
        cells = [_cell(_words(desk, each, key), formulas[each.goal.id].get(key)) for each in results]
        yield (plain(name), *cells)
    yield (plain(t("briefing-first-stated")), *(_stated(desk, each) for each in results))


def _words(desk: Desk, progress: Progress, key: str) -> str | None:
    """A result in words; None where it does not exist."""
    t = desk.t
    if key == "gap" and progress.gap:
        return money_range(progress.gap, progress.goal.currency, t)
    if key == "share" and progress.share:
        return percent_range(progress.share, t)
    if key == "ratio" and progress.ratio:
        return ratio(progress.ratio, t)
    if key == "projected" and progress.projected_year:
        return years(progress.projected_year.low, progress.projected_year.high, t)
    rates = {
        "observed": progress.observed_rate,
        "required": progress.required_rate,
        "needed": progress.rate_needed_from_now,
    }
    found = rates.get(key)
    return a_year(percent_range(found, t), t) if found else None


def _cell(words: str | None, note: str | None) -> Text:
    return runs(fig(words, note)) if words and note else ()


def _stated(desk: Desk, progress: Progress) -> Text:
    """The day on which a goal was first stated, and in how many documents since."""
    found = progress.goal
    words = desk.t("briefing-stated", day=day(found.first_stated, desk.t), n=found.times_stated)
    return runs(fig(words, *goal_keys(desk, found)))
