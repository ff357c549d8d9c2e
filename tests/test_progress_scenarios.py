"""What if: years and rates from every end of the latest level."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.bounds import Bounds, bounds_of, point
from metrics.progress.rating import year_reached
from metrics.progress.scenarios import Start, at_rate, course, pace_to

EXACT = Start(point(1.0e9), (2024, 2024))
NEARLY_2 = Start(bounds_of(2.0e9, "below", 1e8), (2024, 2025))


def years(reached: tuple[object, ...]) -> list[tuple[int | None, int | None]]:
    return [(each.years.low, each.years.high) for each in reached]  # type: ignore[attr-defined]


def test_an_exact_level_gives_one_year() -> None:
    assert years(at_rate(EXACT, 0.10, [1.1e9, 1.21e9, 1.3e9, 2e9])) == [
        (2025, 2025), (2026, 2026), (2027, 2027), (2032, 2032),
    ]  # fmt: skip


def test_a_hedge_and_an_unstated_year_give_a_range() -> None:
    # "Nearly $2 billion", of 2024 or 2025, is at most just short of $2 billion: a year later at the earliest.
    assert years(at_rate(NEARLY_2, 0.02, [2e9])) == [(2025, 2028)]


def test_what_is_reached_already_is_reached_in_its_own_year() -> None:
    assert years(at_rate(EXACT, 0.0, [0.9e9, 1.0e9])) == [(2024, 2024), (2024, 2024)]


def test_without_growth_a_goal_ahead_is_never_reached() -> None:
    assert years(at_rate(EXACT, 0.0, [2e9])) == [(None, None)]
    assert years(at_rate(EXACT, -0.05, [2e9])) == [(None, None)]


def test_one_end_may_be_there_while_the_other_never_comes() -> None:
    start = Start(Bounds(low=1.9e9, high=2.1e9), (2024, 2024))
    assert years(at_rate(start, -0.01, [2e9])) == [(2024, None)]


def test_a_level_that_is_not_after_the_start_sets_no_pace() -> None:
    assert pace_to(EXACT, 2e9, 2024) is None


def test_the_pace_needed_is_given_at_both_ends() -> None:
    pace = pace_to(EXACT, 1.21e9, 2026)
    assert pace is not None
    assert pace.is_point
    assert pace.low == pytest.approx(0.1)
    hedged = pace_to(NEARLY_2, 3e9, 2030)
    assert hedged is not None
    assert hedged.low == pytest.approx(1.5 ** (1 / 6) - 1)
    assert hedged.high == pytest.approx((3 / 1.9) ** (1 / 5) - 1)


def test_a_course_holds_every_start() -> None:
    [first, second] = course(NEARLY_2, 0.1, 2026)
    assert (first.year, second.year) == (2025, 2026)
    assert first.level.low == pytest.approx(1.9e9)
    assert first.level.high == pytest.approx(2.2e9)
    assert second.level.high == pytest.approx(2.42e9)
    assert course(EXACT, 0.1, 2020) == ()


amounts = st.floats(1e6, 1e12)


@given(amounts, st.floats(0, 0.3), st.floats(0, 1), st.floats(-0.1, 0.5), amounts)
def test_the_range_of_years_holds_the_year_from_any_level_inside(
    low: float, width: float, inside: float, rate: float, goal: float
) -> None:
    bounds = Bounds(low=low, high=low * (1 + width))
    middle = bounds.low + inside * (bounds.high - bounds.low)
    [reached] = at_rate(Start(bounds, (2020, 2020)), rate, [goal])
    year = year_reached(middle, 2020, rate, goal)
    if year is None:
        assert reached.years.high is None
    else:
        assert reached.years.low is not None
        assert reached.years.low <= year
        assert reached.years.high is None or year <= reached.years.high


@given(amounts, st.floats(0, 0.3), st.floats(0, 1), amounts, st.integers(2025, 2060))
def test_the_range_of_paces_holds_the_pace_from_any_level_inside(
    low: float, width: float, inside: float, goal: float, year: int
) -> None:
    bounds = Bounds(low=low, high=low * (1 + width))
    middle = bounds.low + inside * (bounds.high - bounds.low)
    wide = pace_to(Start(bounds, (2024, 2024)), goal, year)
    alone = pace_to(Start(point(middle), (2024, 2024)), goal, year)
    assert wide is not None
    assert alone is not None
    assert wide.low - 1e-9 <= alone.low <= wide.high + 1e-9


@given(amounts, st.floats(0.001, 0.5), amounts)
def test_the_pace_to_the_year_a_goal_is_reached_is_no_faster_than_the_pace_assumed(
    value: float, rate: float, goal: float
) -> None:
    start = Start(point(value), (2024, 2024))
    [reached] = at_rate(start, rate, [goal])
    assert reached.years.low is not None
    if reached.years.low > 2024:
        needed = pace_to(start, goal, reached.years.low)
        assert needed is not None
        assert needed.low <= rate + 1e-9
