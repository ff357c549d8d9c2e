"""The formula behind each result of a goal, written over the figures it is computed from.

Opinion: a reader with a pencil must come to the same result. So a formula shows its inputs with their bounds
and years, and says that it is taken at all of their ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from metrics.bounds import Bounds
from metrics.briefing.desk import Desk
from metrics.briefing.figures import bounds, goal_amount, goal_keys, keys_of
from metrics.briefing.writing import RULE, Keys, Noting, fig
from metrics.models import Goal, Observation
from metrics.progress.sentences import pace
from metrics.progress.toward import Progress
from metrics.texts import Texts
from metrics.wording import a_year, number, percent_range, years


def formulas(desk: Desk, progress: Progress) -> dict[str, str]:
    """The notes of a goal's results, by the name of the argument that shows them in a sentence."""
    return dict(_formulas(desk, progress))


def rate(desk: Desk, found: Bounds, key: str) -> str:
    """A rate of growth a year, with the note of its formula."""
    return fig(a_year(percent_range(found, desk.t), desk.t), key)


def moved(desk: Desk, progress: Progress, notes: Mapping[str, str]) -> str:
    """How trade moved since the base of a goal, with the note of its formula; `notes` as `formulas` gives."""
    assert progress.observed_rate is not None  # the goal is rated
    assert progress.baseline is not None
    base = keys_of(desk, progress.baseline)

    def keys(text: str, _args: object) -> dict[str, Keys]:
        return {"rate": (notes["observed"],), "base": base} if text.startswith("progress-pace-") else {}

    return pace(progress.observed_rate, progress.baseline, Noting(desk.t, keys))


def ratio(found: Bounds, t: Texts) -> str:
    """A ratio with two decimals, rounded outwards."""
    cent = Decimal("0.01")
    low = Decimal(str(found.low)).quantize(cent, ROUND_FLOOR)
    high = Decimal(str(found.high)).quantize(cent, ROUND_CEILING)
    return t("range-closed", low=number(low, t), high=number(high, t))


def way_covered(desk: Desk, progress: Progress) -> str:
    """The note on the UN's rule: how much of the way from base to goal the projected level covers."""
    return desk.notes.formula(f"way {progress.goal.id}", desk.t("briefing-note-way", **_way(desk, progress)))


def linear_miss(desk: Desk, progress: Progress) -> str:
    """The note on the German rule: what a linear projection would miss of what is still to go."""
    return desk.notes.formula(
        f"miss {progress.goal.id}", desk.t("briefing-note-miss", **_way(desk, progress))
    )


def _way(desk: Desk, progress: Progress) -> dict[str, str]:
    """The levels and years from base to goal."""
    assert progress.baseline is not None  # the goal is rated
    assert progress.latest is not None
    return {
        "goal": goal_amount(desk, progress.goal),
        "due": _due(desk, progress.goal),
        "level": bounds(desk, progress.latest),
        "year": _years(desk, progress.latest),
        "base": bounds(desk, progress.baseline),
        "start": _years(desk, progress.baseline),
        "one": fig(number(1, desk.t), RULE),
    }


def _formulas(desk: Desk, progress: Progress) -> Iterator[tuple[str, str]]:
    t, write = desk.t, desk.notes.formula
    goal, latest, base = progress.goal, progress.latest, progress.baseline
    if latest is None:
        return
    aim, level, of = goal_amount(desk, goal), bounds(desk, latest), goal.id
    yield "share", write(f"share {of}", t("briefing-note-share", level=level, goal=aim))
    yield "gap", write(f"gap {of}", t("briefing-note-gap", level=level, goal=aim))
    if base is None or progress.observed_rate is None:
        if progress.rate_needed_from_now:
            yield "needed", _needed(desk, progress, aim, level)
        return
    first, start, now = bounds(desk, base), _years(desk, base), _years(desk, latest)
    one = fig(number(1, t), RULE)
    grown = t("briefing-note-growth", last=level, first=first, to=now, start=start, one=one)
    yield "observed", write(f"observed {latest.id} {base.id}", grown)
    if progress.required_rate:
        way = t("briefing-note-growth", last=aim, first=first, to=_due(desk, goal), start=start, one=one)
        yield "required", write(f"required {of}", way)
    if progress.rate_needed_from_now:
        yield "needed", _needed(desk, progress, aim, level)
    observed = rate(desk, progress.observed_rate, f"observed {latest.id} {base.id}")
    if progress.required_rate and progress.ratio:
        required = rate(desk, progress.required_rate, f"required {of}")
        yield "ratio", write(f"ratio {of}", t("briefing-note-ratio", observed=observed, required=required))
    if progress.projected_year:
        parts = {"level": level, "goal": aim, "observed": observed, "year": now, "one": one}
        yield "projected", write(f"projected {of}", t("briefing-note-projected", **parts))


def _needed(desk: Desk, progress: Progress, aim: str, level: str) -> str:
    assert progress.latest is not None  # there is a rate from it
    words = desk.t(
        "briefing-note-growth",
        last=aim,
        first=level,
        to=_due(desk, progress.goal),
        start=_years(desk, progress.latest),
        one=fig(number(1, desk.t), RULE),
    )
    return desk.notes.formula(f"needed {progress.goal.id}", words)


def _years(desk: Desk, point: Observation) -> str:
    """The year, or the years, that a point may describe."""
    return fig(years(*point.years, desk.t), *keys_of(desk, point))


def _due(desk: Desk, goal: Goal) -> str:
    assert goal.due is not None  # only dated goals have a required rate
    return fig(goal.due[:4], *goal_keys(desk, goal))
