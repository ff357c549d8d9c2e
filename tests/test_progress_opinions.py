"""Second opinions: the UN's rule and the German one, and the reader is told where they differ and by what."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.progress.opinions import LEVELS, compare, germany_linear, un_2023
from metrics.progress.rating import Indicator, rate_indicator


def of(
    base: float,
    latest: float,
    target: float | None,
    years: tuple[float, float, float] = (2015, 2020, 2025),
    direction: int = 1,
) -> Indicator:
    return Indicator(
        base_value=base, base_year=years[0], latest_value=latest, latest_year=years[1],
        target=target, target_year=years[2], direction=1 if direction == 1 else -1,
    )  # fmt: skip


def test_the_un_projects_by_compound_growth_and_takes_the_share_of_the_way() -> None:
    # 100 to 150 in five years goes on to 225 in five more: 125 of the way.
    for target, verdict in (
        (231, "met_or_on_track"),
        (232, "fair_progress_acceleration_needed"),
        (1349, "fair_progress_acceleration_needed"),
        (1351, "stagnation_or_regression"),
    ):
        opinion = un_2023(of(100, 150, target))
        assert opinion.projected == pytest.approx(225)
        assert opinion.share_of_way == pytest.approx(125 / (target - 100))
        assert opinion.verdict == verdict


def test_the_german_rule_goes_on_in_equal_steps_and_takes_the_miss_of_what_is_left() -> None:
    # 100 to 150 in five years goes on to 200 in five more.
    for target, verdict in (
        (200, "sunny"),
        (202.6, "sunny"),
        (202.7, "slightly_cloudy"),
        (212.5, "slightly_cloudy"),
        (212.6, "cloudy"),
    ):
        opinion = germany_linear(of(100, 150, target))
        assert opinion.projected == pytest.approx(200)
        assert opinion.miss_of_rest == pytest.approx((target - 200) / (target - 150))
        assert opinion.verdict == verdict


def test_standing_still_is_bad_weather_and_stagnation() -> None:
    assert germany_linear(of(100, 100, 120)).verdict == "thunderstorm"
    assert un_2023(of(100, 100, 120)).verdict == "stagnation_or_regression"


def test_falling_goals_are_read_the_other_way_round() -> None:
    assert un_2023(of(100, 80, 65, direction=-1)).verdict == "met_or_on_track"
    assert germany_linear(of(100, 80, 61, direction=-1)).verdict == "sunny"
    assert germany_linear(of(100, 120, 61, direction=-1)).verdict == "thunderstorm"


def test_a_goal_met_is_met_in_every_method() -> None:
    met = of(100, 210, 200)
    assert (rate_indicator(met).status, un_2023(met).verdict, germany_linear(met).verdict) == (
        "achieved", "met_or_on_track", "sunny",
    )  # fmt: skip


def test_after_the_deadline_nothing_more_is_projected() -> None:
    late = of(100, 150, 200, years=(2015, 2020, 2019))
    assert un_2023(late).projected == 150
    assert germany_linear(late).miss_of_rest == 1


@pytest.mark.parametrize(
    "indicator",
    [
        of(100, 150, None),
        of(100, 150, 200, years=(2020, 2020, 2025)),
        Indicator(base_value=None, base_year=2015, latest_value=150, latest_year=2020),
    ],
    ids=["no target", "one data point", "no base"],
)
def test_without_a_way_to_measure_neither_says_anything(indicator: Indicator) -> None:
    assert un_2023(indicator).verdict == germany_linear(indicator).verdict == "not_assessed"


def test_the_un_says_nothing_of_a_target_on_the_wrong_side_of_the_base() -> None:
    # A share of a way that runs backwards would turn a loss into progress.
    assert un_2023(of(100, 60, 80)).verdict == "not_assessed"


def test_where_methods_differ_the_reader_learns_which_and_by_which_quantity() -> None:
    # Equal rates reach 390, equal amounts do not: only the linear rule objects.
    doubling = of(100, 200, 390, years=(2010, 2020, 2030))
    compared = compare(rate_indicator(doubling), un_2023(doubling), germany_linear(doubling))
    assert compared.differ == ("germany_linear",)
    [reading] = [each for each in compared.readings if each.method == "germany_linear"]
    assert (reading.verdict, reading.level, reading.quantity) == ("cloudy", "short", "miss_of_rest")
    assert reading.value == pytest.approx(90 / 190)

    # A little progress is "limited" to one and "stagnation" to the UN.
    slow = of(100, 101, 150, years=(2015, 2023, 2030))
    assert compare(rate_indicator(slow), un_2023(slow), germany_linear(slow)).differ == ("un_2023",)


def test_methods_that_agree_or_say_nothing_do_not_differ() -> None:
    fast, silent = of(100, 150, 180), of(100, 60, 80)
    assert compare(rate_indicator(fast), un_2023(fast), germany_linear(fast)).differ == ()
    assert "un_2023" not in compare(rate_indicator(silent), un_2023(silent), germany_linear(silent)).differ


any_value = st.floats(allow_nan=False, allow_infinity=False)


@given(any_value, any_value, any_value, st.sampled_from((1, -1)))
def test_no_finite_input_raises_or_gives_a_number_that_is_none(
    base: float, latest: float, target: float, direction: int
) -> None:
    indicator = of(base, latest, target, direction=direction)
    un, germany = un_2023(indicator), germany_linear(indicator)
    assert all(value is None or math.isfinite(value) for value in (un.share_of_way, germany.miss_of_rest))
    for each in compare(rate_indicator(indicator), un, germany).readings:
        assert (each.level is None) == (each.verdict not in LEVELS)


@given(st.floats(0.1, 1e4), st.floats(0.1, 1e4), st.floats(0.1, 1e4), st.integers(-20, 20))
def test_scaling_all_values_changes_no_verdict(base: float, latest: float, target: float, by: int) -> None:
    one, scaled = (of(base * f, latest * f, target * f) for f in (1.0, 2.0**by))
    assert un_2023(one).verdict == un_2023(scaled).verdict
    assert germany_linear(one).verdict == germany_linear(scaled).verdict
