"""The published rating for a whole table at once: the same results as one by one, in a fraction of the time.

Opinion: a table comes from someone else's spreadsheet. One bad cell must not cost the other rows their
rating, and must not be guessed at either: its row stays unrated and the cell is named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from metrics.progress.method import LIMIT_EXPONENT, PUBLISHED, WITH_TARGET, WITHOUT_TARGET, ZERO

COLUMNS = (
    "base_value", "base_year", "current_value", "current_year", "target", "target_year", "limit", "direction",
)  # fmt: skip

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Problem(NamedTuple):
    """A bad cell: its row (from 0) and column, what is wrong with it, and what to do."""

    row: int
    column: str
    what: str
    cure: str


class Rated(NamedTuple):
    """The ratings of the rows: published value, published status, score; NaN where one is not defined."""

    progress_value: Floats
    status: npt.NDArray[np.str_]
    score: Floats


def read_numbers(cells: Mapping[str, Sequence[str]]) -> tuple[dict[str, Floats], list[Problem]]:
    """The numbers in a table of text (a list of cells for each of `COLUMNS`), and what is wrong, by row.

    An empty cell is a value that does not exist (NaN in the result), and so is one that holds no number. Two
    points in one year are a fault, unless they are the same point twice: the published tables write a series
    with one data point so, and rate it not_available.
    """
    numbers = {column: _numbers(cells[column]) for column in COLUMNS}
    empty = {column: np.isnan(numbers[column]) for column in COLUMNS}
    problems = []
    for column in COLUMNS:
        for row in np.flatnonzero(~np.isfinite(numbers[column])).tolist():
            if text := cells[column][row].strip():
                what = f"{text!r} is no finite number"
                problems.append(Problem(row, column, what, "write a plain number like 12.5"))
                empty[column][row] = False
                numbers[column][row] = np.nan
    problems += _no_sense(numbers, empty)
    return numbers, sorted(problems, key=lambda problem: (problem.row, COLUMNS.index(problem.column)))


def rate_rows(numbers: Mapping[str, Floats], faulty: Collection[int] = ()) -> Rated:
    """Rate each row of a table: an array for each of `COLUMNS`, all of one length, NaN for no value.

    Equal, row by row, to `rating.rate_indicator`, which says what the method is and where it is from. The
    rows at the positions `faulty` (from 0) are not rated.
    """
    base, base_year, latest, year, target, target_year, limit, direction = (numbers[name] for name in COLUMNS)
    with np.errstate(all="ignore"):
        start = np.where(base == 0, ZERO, base)
        goal = np.where(target == 0, ZERO, target)
        observed = np.where(year - base_year >= 1, _growth(start, latest, year - base_year), np.nan)
        required = _growth(start, goal, target_year - base_year)
        towards = np.where(base < 0, -direction, direction)
        has_target = ~np.isnan(target)
        factor = np.where(has_target, 1.0, _limit_factor(base, limit))
        value = towards * observed / np.where(has_target, np.abs(required), 1.0)
        known = ~(np.isnan(base) | np.isnan(year))
        achieved = has_target & known & (direction * latest >= direction * goal)
        score = np.where(has_target, _score_with_target(value), _score_without_target(value, factor))
    fast, moderate = (np.where(has_target, *pair) for pair in zip(WITH_TARGET, WITHOUT_TARGET, strict=True))
    status = _status(value, fast * factor, moderate * factor, achieved)
    rateable = np.ones(len(value), dtype=bool)
    rateable[np.array(list(faulty), dtype=np.intp)] = False
    return Rated(
        progress_value=np.where(rateable & np.isfinite(value), value, np.nan),
        status=np.where(rateable, status, PUBLISHED["not_rated"]),
        score=np.where(rateable, np.where(achieved, 5.0, score), np.nan),
    )


def _growth(first: Floats, last: Floats, years: Floats) -> Floats:
    defined = (years > 0) & ~((first < 0) & (last > 0)) & ~((first > 0) & (last < 0))
    rate = np.where(defined, last / first, np.nan) ** (1 / years) - 1
    return np.where(np.isfinite(rate), rate, np.nan)


def _limit_factor(base: Floats, limit: Floats) -> Floats:
    share = np.abs(base) / np.abs(limit)
    near = 1 - np.minimum(share, 2 - share) ** LIMIT_EXPONENT
    return np.where(np.isnan(limit) | (np.abs(base) >= 2 * np.abs(limit)), 1.0, near)


def _score_with_target(value: Floats) -> Floats:
    ahead = value >= WITH_TARGET[1]
    return np.where(ahead, np.minimum(7.1429 * value - 4.2857, 5), np.maximum(4.1667 * value - 2.5, -5))


def _score_without_target(value: Floats, factor: Floats) -> Floats:
    fast, moderate = (threshold * factor for threshold in WITHOUT_TARGET)
    return np.select(
        [np.isnan(value), value < 0, factor == 0, value >= fast, value >= moderate],
        [
            np.nan,
            np.maximum(125 * value - 2.5, -5),
            5.0,
            np.minimum(500 * value / factor - 5, 5),
            250 * value / factor - 1.25,
        ],
        500 * value / factor - 2.5,
    )


def _status(value: Floats, fast: Floats, moderate: Floats, achieved: Flags) -> npt.NDArray[np.str_]:
    return np.select(
        [achieved, np.isnan(value), value >= fast, value >= moderate, value >= 0],
        [
            PUBLISHED["achieved"],
            PUBLISHED["not_rated"],
            PUBLISHED["on_track"],
            PUBLISHED["acceleration_needed"],
            PUBLISHED["limited"],
        ],
        PUBLISHED["moving_away"],
    )


def _numbers(cells: Sequence[str]) -> Floats:
    try:
        return np.array([float(cell) if cell else np.nan for cell in cells], dtype=np.float64)
    except ValueError:
        return np.array([_number(cell) for cell in cells], dtype=np.float64)


def _number(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return np.nan


def _no_sense(n: Mapping[str, Floats], empty: Mapping[str, Flags]) -> Iterator[Problem]:
    """Faults that take more than one cell to see; `empty` flags the cells with nothing in them."""
    there = {column: ~np.isnan(n[column]) for column in COLUMNS}
    base_year, year, direction = n["base_year"], n["current_year"], n["direction"]
    one_year = (year == base_year) & there["base_value"] & there["current_value"]
    checks: list[tuple[str, Flags, str, str]] = [
        ("base_year", there["base_value"] & empty["base_year"],
         "there is a value without its year", "give the year of the base value"),
        ("current_year", there["current_value"] & empty["current_year"],
         "there is a value without its year", "give the year of the latest value"),
        ("target_year", there["target"] & empty["target_year"],
         "there is a target without its year", "give the year in which the target is due"),
        ("direction", empty["direction"] | (there["direction"] & (np.abs(direction) != 1)),
         "it says neither up nor down", "write 1 where higher is better, -1 where lower is better"),
        ("current_year", year < base_year,
         "it lies before the base year", "give the earlier value as the base"),
        ("current_year", one_year & (n["current_value"] != n["base_value"]),
         "it is the base year, with another value", "give two values from different years"),
        ("target_year", there["target"] & (n["target_year"] <= base_year),
         "it is not after the base year", "give a year after the base year"),
    ]  # fmt: skip
    for column, wrong, what, cure in checks:
        for row in np.flatnonzero(wrong).tolist():
            yield Problem(row, column, what, cure)
