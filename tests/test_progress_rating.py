"""The published rating: facts that others published, the edges that trap, and properties."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from metrics.progress.method import PUBLISHED, WITH_TARGET, WITHOUT_TARGET
from metrics.progress.rating import (
    Indicator,
    Rating,
    limit_factor,
    observed_rate,
    rate_indicator,
    rate_needed,
    ratio,
    required_rate,
)

VECTORS = Path(__file__).parents[2] / "shared" / "progress" / "statcan_vectors.csv"
WORST_FIRST = ("moving_away", "limited", "acceleration_needed", "on_track", "achieved")

# Published by Statistics Canada for the Canadian Indicator Framework (CIF) and the Global Indicator Framework
# (GIF): series; base and latest value with their years; target and its year; direction; limit;
# then the published progress value, status and score.
FACTS: tuple[tuple[Any, ...], ...] = (
    ("CIF 1-1-1", 14.5, 2015, 10.4, 2023, 7.25, 2030, -1, None,
     0.9010899546976208, "moderate_progress", 2.1506954374096354),
    ("CIF 1-2-1, near a limit", 66.6, 2016, 71.4, 2023, None, None, 1, 100,
     0.009991483690946268, "moderate_progress", 1.739752850099936),
    ("CIF 3-12-1, a target of nearly zero", 184.4, 2015, 231.9, 2023, 0.1, 2030, -1, None,
     -0.07371746216108555, "deterioration", -2.807158549586595),
    ("CIF 11-5-1, the score clipped", 19.3, 2016, 13.9, 2021, 22, 2030, 1, None,
     -6.76154243963871, "deterioration", -5.0),
    ("CIF 9-7-1, a target on the wrong side of the base", 58.2, 2015, 59.5, 2025, 50, 2030, 1, None,
     0.21954929987292612, "target_achieved", 5.0),
    ("CIF 16-7-1, one data point", 41.0, 2019, 41.0, 2019, None, None, 1, 100,
     None, "not_available", None),
    ("GIF 1-2-1", 14.5, 2015, 10.2, 2023, 7.25, 2030, -1, None,
     0.9525901792032172, "substantial_progress", 2.5185563910306596),
    ("GIF 2-1-1, a target equal to the base", 2.5, 2015, 2.5, 2023, 2.5, 2030, -1, None,
     None, "target_achieved", 5.0),
    ("GIF 2-c-1, a latest value of zero", 0.79, 2015, 0.0, 2024, 0.5, 2030, -1, None,
     33.2948132017689, "target_achieved", 5.0),
    ("GIF 6-4-2, away from a target met at the base", 3.68, 2015, 3.72, 2022, 25, 2030, -1, None,
     -0.011344161260870234, "target_achieved", 5.0),
    ("GIF 9-c-1, at the limit but for half a point", 99.47, 2016, 99.57, 2022, None, None, 1, 100,
     0.00016748456325199612, "moderate_progress", 0.5456262610658811),
    ("GIF 12-b-1, a limit below the base's double", 9, 2015, 6, 2021, None, None, 1, 11,
     -0.06534473481593284, "deterioration", -5.0),
    ("GIF 15-2-1, no change", 8.5, 2015, 8.5, 2020, None, None, 1, 100,
     0.0, "limited_progress", -2.5),
    ("GIF 16-6-1, a required rate near zero", 100.1, 2015, 109.7, 2023, 100, 2030, -1, None,
     -172.79058698766454, "deterioration", -5.0),
)  # fmt: skip


def of(
    base: float | None,
    latest: float | None,
    *,
    years: tuple[float, float] = (2015, 2020),
    target: float | None = None,
    due: float | None = 2030,
    direction: int = 1,
    limit: float | None = None,
) -> Rating:
    return rate_indicator(
        Indicator.model_validate({
            "base_value": base, "base_year": years[0], "latest_value": latest, "latest_year": years[1],
            "target": target, "target_year": due, "direction": direction, "limit": limit,
        })
    )  # fmt: skip


def same(found: float | None, published: float | None) -> bool:
    if found is None or published is None:
        return found is published
    return abs(found - published) < 1e-6


@pytest.mark.parametrize("fact", FACTS, ids=[fact[0] for fact in FACTS])
def test_published_facts_come_out(fact: tuple[Any, ...]) -> None:
    _, base, base_year, latest, year, target, due, direction, limit, value, status, score = fact
    rating = of(
        base, latest, years=(base_year, year), target=target, due=due, direction=direction, limit=limit
    )
    assert same(rating.progress_value, value)
    assert rating.published_status == status
    assert same(rating.score, score)


@pytest.mark.skipif(not VECTORS.exists(), reason="the published table is not on this machine")
def test_the_whole_published_table_comes_out() -> None:
    def number(text: str) -> float | None:
        return float(text) if text else None

    with VECTORS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 189
    for row in rows:
        base, year, latest, latest_year, target, due, limit = (
            number(row[name])
            for name in ("base_value", "base_year", "current_value", "current_year", "target", "target_year",
                         "limit")
        )  # fmt: skip
        rating = rate_indicator(
            Indicator.model_validate({
                "base_value": base, "base_year": year, "latest_value": latest, "latest_year": latest_year,
                "target": target, "target_year": due, "direction": int(row["direction"]), "limit": limit,
            })
        )  # fmt: skip
        assert same(rating.progress_value, number(row["expected_progress_value"])), row
        assert rating.published_status == row["expected_status"], row
        assert same(rating.score, number(row["expected_score"])), row


def test_a_negative_base_turns_the_direction() -> None:
    # From -4 to -2 is up, although the quotient shrinks; the published code multiplies by the base's sign.
    assert of(-4, -2).status == "on_track"
    assert of(-4, -2, direction=-1).status == "moving_away"
    toward_target = of(-4, -2, target=-1)
    assert toward_target.ratio == pytest.approx((0.5**0.2 - 1) / (0.25 ** (1 / 15) - 1))
    assert toward_target.status == "on_track"


def test_zero_as_base_or_target_counts_as_a_thousandth_and_zero_as_latest_stays_zero() -> None:
    assert observed_rate(0, 2015, 8, 2018) == pytest.approx((8 / 0.001) ** (1 / 3) - 1)
    assert required_rate(8, 2015, 0, 2018) == pytest.approx((0.001 / 8) ** (1 / 3) - 1)
    assert observed_rate(8, 2015, 0, 2018) == -1
    assert of(8, 0, target=0, direction=-1).status == "achieved"


def test_what_has_no_rate_is_not_rated_and_says_why() -> None:
    assert of(None, 3).why == "no_value"
    assert of(3, None).why == "no_value"
    assert of(3, 4, years=(2015, 2015)).why == "under_a_year"
    assert of(3, 4, years=(2015, 2015.5)).why == "under_a_year"
    assert of(3, 4, years=(2020, 2015)).why == "under_a_year"
    assert of(3, -4).why == "sign_change"
    assert of(-3, -2, target=4).why == "no_required_rate"
    assert of(1e-300, 1e300, years=(2015, 2016)).why == "out_of_range"
    assert {of(3, -4).score, of(3, -4).progress_value} == {None}


def test_a_target_met_is_achieved_whatever_else_is_missing() -> None:
    assert of(5, 5, years=(2019, 2019), target=4).status == "achieved"
    assert of(-5, 5, target=4).status == "achieved"
    assert of(-5, 5, target=4).score == 5


def test_falling_off_a_target_that_only_had_to_be_held_moves_away() -> None:
    lost = of(100, 98, target=100)
    assert (lost.status, lost.score, lost.ratio) == ("moving_away", -5, None)


def test_fractions_of_years_count() -> None:
    assert observed_rate(100, 2015, 110.25, 2017) == pytest.approx(0.05)
    assert observed_rate(100, 2015.5, 105, 2016.5) == pytest.approx(0.05)


def test_limit_factor_is_one_far_from_the_limit_and_nothing_at_it() -> None:
    assert limit_factor(50, None) == limit_factor(200, 100) == limit_factor(0, 100) == 1
    assert limit_factor(100, 100) == 0
    assert limit_factor(0, 0) == 1
    assert limit_factor(120, 100) == pytest.approx(limit_factor(80, 100))
    assert limit_factor(-80, -100) == limit_factor(80, 100)
    held = of(100, 100, limit=100)
    assert (held.status, held.score) == ("on_track", 5)


def test_a_limit_counts_only_without_a_target() -> None:
    assert of(90, 92, target=95, limit=100) == of(90, 92, target=95)


def test_the_rate_needed_from_now_counts_from_the_latest_value() -> None:
    assert rate_needed(100, 2025, 121, 2027) == pytest.approx(0.1)
    assert rate_needed(100, 2027, 121, 2027) is None
    assert rate_needed(0, 2025, 121, 2027) is None


def test_ratio_is_not_defined_where_nothing_is_required() -> None:
    assert ratio(0.05, 0.0, 1) is None
    assert ratio(None, 0.05, 1) is None
    assert ratio(-0.05, -0.1, -1) == pytest.approx(0.5)


def test_an_indicator_refuses_what_cannot_be_rated() -> None:
    for wrong in ({"target": 5.0}, {"base_value": float("nan")}, {"direction": 2}):
        fields = {"base_value": 1.0, "base_year": 2015, "latest_value": 2.0, "latest_year": 2020, **wrong}
        with pytest.raises(ValueError, match=r"target year|finite|1 or -1"):
            Indicator.model_validate(fields)


values = st.floats(0.01, 1e6).map(lambda value: float(f"{value:.4g}"))
maybe_target = st.none() | values


def near_a_threshold(rating: Rating) -> bool:
    """Where the last bit of rounding may decide: no property of the method can be read from such a case."""
    if rating.progress_value is None:
        return False
    factor = rating.limit_factor if rating.limit_factor is not None else 1.0
    edges = (0.0, *WITH_TARGET, *(edge * factor for edge in WITHOUT_TARGET))
    return any(0 < abs(rating.progress_value - edge) < 1e-9 for edge in edges)


@given(values, values, maybe_target, st.none() | values, st.floats(1e-3, 1e3), st.sampled_from((1, -1)))
def test_scaling_all_values_changes_no_rating(
    base: float, latest: float, target: float | None, limit: float | None, by: float, direction: int
) -> None:
    one = of(base, latest, target=target, limit=limit, direction=direction)
    scaled = of(
        base * by, latest * by, direction=direction,
        target=target * by if target is not None else None, limit=limit * by if limit is not None else None,
    )  # fmt: skip
    assume(not near_a_threshold(one) and not near_a_threshold(scaled))
    assert scaled.status == one.status
    if one.progress_value is not None:
        assert scaled.progress_value == pytest.approx(one.progress_value, rel=1e-6, abs=1e-9)


@given(values, values, maybe_target)
def test_swapping_the_direction_mirrors_the_value(base: float, latest: float, target: float | None) -> None:
    up, down = (of(base, latest, target=target, direction=direction) for direction in (1, -1))
    assert up.observed_rate == down.observed_rate
    if up.progress_value:
        assert down.progress_value == -up.progress_value
        assert "achieved" in (up.status, down.status) or "moving_away" in (up.status, down.status)


@given(values, values, values, maybe_target, st.none() | values, st.booleans())
def test_a_higher_latest_value_never_rates_worse_on_a_rising_goal(
    base: float, one: float, other: float, target: float | None, limit: float | None, negative: bool
) -> None:
    sign = -1 if negative else 1
    low, high = sorted((sign * one, sign * other))
    goal = sign * target if target is not None else None
    lower, higher = (of(sign * base, latest, target=goal, limit=limit) for latest in (low, high))
    assume("not_rated" not in (lower.status, higher.status))
    assert WORST_FIRST.index(higher.status) >= WORST_FIRST.index(lower.status)
    assert lower.score is not None
    assert higher.score is not None
    assert higher.score >= lower.score - 1e-9


@given(st.floats(), st.floats(), st.floats(), st.floats(), st.floats(), st.sampled_from((1, -1)))
def test_no_finite_input_raises_or_gives_a_number_that_is_none(
    base: float, latest: float, year: float, target: float, limit: float, direction: int
) -> None:
    try:
        indicator = Indicator(
            base_value=base, base_year=2015, latest_value=latest, latest_year=year,
            target=target, target_year=2030, direction=1 if direction == 1 else -1, limit=limit,
        )  # fmt: skip
    except ValueError:
        return
    for each in (indicator, indicator.model_copy(update={"target": None})):
        rating = rate_indicator(each)
        assert rating.status in PUBLISHED
        assert (rating.why is not None) == (rating.status == "not_rated")
        assert rating.score is None or -5 <= rating.score <= 5
