"""Progress toward a goal says what the bounds allow: firm where all ends agree, else both."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from metrics.bounds import Bounds, Hedge, bounds_of, point
from metrics.models import Goal, Observation
from metrics.progress.corners import corners, ends
from metrics.progress.sentences import headline, sentence
from metrics.progress.toward import BEST_FIRST, Progress, progress, toward
from metrics.texts import texts
from tests.making import goal, level

EN = texts("en")
AMOUNTS = st.floats(1e6, 1e12)
HEDGES: st.SearchStrategy[Hedge] = st.sampled_from(["exact", "about", "below", "above"])


def said(value: float, hedge: Hedge, when: int | str, place: float = 1e8) -> Observation:
    return level(value, when, bounds_of(value, hedge, place), hedge=hedge)


def rated(base: float, latest: float, hedge: Hedge = "exact", target: float = 2e9) -> Progress:
    """A goal for 2030 from a base in 2020 known to the dollar, and a latest level of 2025 with a hedge."""
    known = [level(base, 2020), said(latest, hedge, 2025, place=1e6)]
    return toward(known, goal(target, "2030", "2022-01-01"))


# ---------------------------------------------------------------- bounds


def test_a_rating_that_nearly_flips() -> None:
    """1.41 of 2 billion in half the time is just on track; nearly as much may be too little."""
    exact, nearly = rated(1e9, 1.41e9), rated(1e9, 1.41e9, "below")
    assert (exact.status, exact.firm) == (("on_track",), True)
    assert (nearly.status, nearly.firm) == (("on_track", "acceleration_needed"), False)
    assert nearly.ratio
    assert nearly.ratio.low < 0.95 <= nearly.ratio.high


def test_a_rating_that_nearly_does_not_flip() -> None:
    """The same words in front of 1.8 billion change the numbers and not the rating."""
    exact, nearly = rated(1e9, 1.8e9), rated(1e9, 1.8e9, "below")
    assert exact.status == nearly.status == ("on_track",)
    assert nearly.firm
    assert exact.ratio != nearly.ratio


def test_nearly_the_goal_does_not_reach_it_and_over_it_does() -> None:
    assert rated(1e9, 2e9, "below").status == ("on_track",)
    assert rated(1e9, 2e9, "above").status == ("achieved",)
    assert rated(1e9, 2e9, "about").status == ("achieved", "on_track")


def test_an_unstated_period_counts_for_both_years() -> None:
    known = [level(1.5e9, 2023), said(2e9, "below", "2025-08-22")]
    found = toward(known, goal(3e9, "2030", "2025-08-22"))
    assert found.observed_rate
    assert found.observed_rate.low == pytest.approx((1.9 / 1.5) ** 0.5 - 1)  # the lower end, two years on
    assert found.observed_rate.high == pytest.approx(2 / 1.5 - 1)  # the upper end, one year on
    assert {corner.latest_year for corner in corners(found.baseline, said(2e9, "below", "2025-08-22"))} == {
        2024,
        2025,
    }


def test_a_goal_that_an_end_of_the_bounds_meets_is_projected_to_that_year() -> None:
    found = toward([level(1e9, 2020), said(2e9, "about", 2025)], goal(2e9, None, "2022-01-01"))
    assert found.projected_year
    assert (found.projected_year.low, found.projected_year.high) == (2025, 2026)


def test_a_whole_number_of_years_is_not_rounded_up_by_floating_point() -> None:
    found = toward([level(1e9, 2020), level(1.1e9, 2021)], goal(1.1e9 * 1.1**3, None, "2020-06-01"))
    assert found.projected_year
    assert (found.projected_year.low, found.projected_year.high) == (2024, 2024)


def test_at_a_falling_level_the_goal_is_never_reached() -> None:
    found = rated(1e9, 0.9e9)
    assert found.projected_year is None
    assert found.status == ("moving_away",)


# ---------------------------------------------------------------- which levels count


def test_the_baseline_is_the_last_full_year_known_before_the_goal() -> None:
    known = [
        level(1e9, 2020),
        level(1.2e9, 2021),
        level(1.4e9, 2022, published="2024-05-01"),
        level(2e9, 2024),
    ]
    found = toward(known, goal(3e9, "2030", "2024-03-01"))
    assert found.baseline
    assert found.baseline.id == "turnover-2021"


def test_without_a_year_before_the_goal_the_first_after_it_is_the_baseline() -> None:
    known = [level(1.4e9, 2022, published="2024-05-01"), level(2e9, 2024)]
    found = toward(known, goal(3e9, "2030", "2022-03-01"))
    assert found.baseline
    assert found.baseline.id == "turnover-2022"


def test_estimates_and_parts_of_a_year_neither_start_nor_end_a_rating() -> None:
    from metrics.periods import Period

    partial = level(2e9, 2024).model_copy(
        update={"period": Period.model_validate("2024-01/2024-11"), "id": "part"}
    )
    estimate = level(2.2e9, 2024, basis="annualised", obs_status="E")
    found = toward([level(1e9, 2020), partial, estimate], goal(3e9, "2030", "2022-01-01"))
    assert found.latest
    assert (found.latest.id, found.status, found.why) == ("turnover-2020", ("not_rated",), "no_second_level")


def test_the_next_goal_that_is_not_surely_achieved_leads() -> None:
    found = progress([level(1e9, 2020), level(1.5e9, 2024)], [goal(1.2e9), goal(2e9), goal(3e9, "2030")])
    assert [each.leads for each in found] == [False, True, False]


def test_a_goal_stated_after_its_deadline_leaves_no_time() -> None:
    found = toward([level(1e9, 2020), level(1.1e9, 2022)], goal(2e9, "2020", "2021-06-01"))
    assert (found.status, found.why, found.rate_needed_from_now) == (("not_rated",), "no_time_to_grow", None)


# ---------------------------------------------------------------- properties


def case(
    base: float, latest: float, target: float, hedges: tuple[Hedge, Hedge], scale: float = 1
) -> Progress:
    places = 10.0**-2, 10.0**-2
    known = [
        level(base * scale, 2020, bounds_of(base, hedges[0], base * places[0]).scaled(scale)),
        level(latest * scale, "2024-06-30", bounds_of(latest, hedges[1], latest * places[1]).scaled(scale)),
    ]
    return toward(known, goal(target * scale, "2030", "2022-01-01"))


@given(AMOUNTS, AMOUNTS, AMOUNTS, st.tuples(HEDGES, HEDGES), st.integers(-10, 10))
def test_scaling_all_values_changes_no_rating(
    base: float, latest: float, target: float, hedges: tuple[Hedge, Hedge], power: int
) -> None:
    """By powers of two, which floating point scales without loss."""
    one, other = case(base, latest, target, hedges), case(base, latest, target, hedges, 2.0**power)
    assert (one.status, one.ratio, one.projected_year) == (other.status, other.ratio, other.projected_year)
    assert one.second_opinions == other.second_opinions


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, st.tuples(HEDGES, HEDGES))
def test_a_higher_latest_level_never_rates_worse(
    base: float, one: float, other: float, target: float, hedges: tuple[Hedge, Hedge]
) -> None:
    low, high = sorted((one, other))
    assume(target > base * 1.2)  # a goal above where it starts from, at every end of its bounds
    worse, better = case(base, low, target, hedges), case(base, high, target, hedges)
    assert BEST_FIRST.index(better.status[0]) <= BEST_FIRST.index(worse.status[0])
    assert BEST_FIRST.index(better.status[-1]) <= BEST_FIRST.index(worse.status[-1])


@given(AMOUNTS, AMOUNTS, AMOUNTS, st.tuples(HEDGES, HEDGES), st.integers(2023, 2024))
def test_bounds_contain_what_the_values_as_stated_give(
    base: float, latest: float, target: float, hedges: tuple[Hedge, Hedge], year: int
) -> None:
    """Whichever of its possible years the latest level is for; an open end is approached, not reached."""
    whole = case(base, latest, target, hedges)
    exact = toward([level(base, 2020), level(latest, year)], goal(target, "2030", "2022-01-01"))
    for name in ("share", "gap", "observed_rate", "required_rate", "ratio", "rate_needed_from_now"):
        bounds: Bounds | None = getattr(whole, name)
        middle: Bounds | None = getattr(exact, name)
        if bounds and middle:
            assert bounds.low - 1e-9 * abs(bounds.low) - 1e-9 <= middle.low, name
            assert middle.high <= bounds.high + 1e-9 * abs(bounds.high) + 1e-9, name
    positions = [BEST_FIRST.index(status) for status in whole.status]
    found = exact.status[0]
    if "above" not in hedges and "below" not in hedges:
        assert min(positions) <= BEST_FIRST.index(found) <= max(positions)


@given(AMOUNTS, HEDGES, st.floats(0, 1e11))
def test_the_ends_to_compute_with_lie_within_the_bounds(amount: float, hedge: Hedge, place: float) -> None:
    bounds = bounds_of(amount, hedge, place)
    low, high = ends(bounds)
    assert bounds.low <= low <= high <= bounds.high
    assert (low > bounds.low) == bounds.low_open
    assert (high < bounds.high) == bounds.high_open


@given(AMOUNTS, AMOUNTS)
def test_share_and_gap_add_up_to_the_goal(latest: float, target: float) -> None:
    found = toward([level(latest, 2024)], goal(target))
    assert found.share
    assert found.gap
    assert found.gap.low == pytest.approx(max(target - latest, 0))
    assert found.share.low * target == pytest.approx(latest)


def test_point_bounds_give_point_results() -> None:
    found = toward([level(1e9, 2020, point(1e9)), level(1.4e9, 2024)], Goal.model_validate(goal(2e9, "2030")))
    assert found.ratio
    assert found.ratio.is_point
    assert date.fromisoformat("2024-03-01") == found.goal.first_stated


# ---------------------------------------------------------------- deadlines


def test_after_the_deadline_no_growth_is_needed_any_more() -> None:
    known, aim = [level(1e9, 2020), level(1.2e9, 2023)], goal(2e9, "2025", "2021-06-01")
    before, after = toward(known, aim, date(2025, 12, 31)), toward(known, aim, date(2026, 1, 1))
    assert before.rate_needed_from_now
    assert not before.past
    assert (after.past, after.rate_needed_from_now, after.status) == (True, None, before.status)
    assert sentence(after, EN).endswith("was required. The deadline has passed.")


def test_a_goal_reached_after_its_deadline_is_not_said_to_be_reached_in_time() -> None:
    aim = goal(2e9, "2020", "2015-06-01")
    late = toward([level(1e9, 2014), level(2.1e9, 2022)], aim)
    assert (late.status, late.late) == (("achieved",), True)
    assert "no figure shows that it was in time" in sentence(late, EN)
    assert "in time" in headline([late], late.latest, EN)
    assert not toward([level(1e9, 2014), level(2e9, 2019), level(2.1e9, 2022)], aim).late
    assert not toward([level(1e9, 2014), level(2.1e9, 2020)], aim).late


def test_words_for_the_pace_say_which_way_it_went() -> None:
    fell = toward([level(3.8e9, 2021), level(2.5e9, 2022)], goal(3e9, "2025", "2022-03-01"))
    assert "it fell 34 % a year since 2021, no growth was required, and" in sentence(fell, EN)
    open_ = toward([said(1e9, "exact", 2020), said(1e9, "exact", 2022)], goal(2e9, "2030", "2021-06-01"))
    assert "it changed by −4.9 % to 5.2 % a year" in sentence(open_, EN)


# ---------------------------------------------------------------- the two sides


def test_a_rating_is_not_firm_where_the_other_sides_figure_gives_another() -> None:
    """760 against 502 million for one year: growth by the one, none by the other."""
    known = [
        level(503e6, 2020, side=None),
        level(760e6, 2023, id="ours", side="KZ"),
        level(502e6, 2023, id="theirs", side="KG"),
    ]
    found = toward(known, goal(2e9, "2030", "2022-06-01"))
    assert found.latest == known[1]
    assert [rival.level for rival in found.rivals] == [known[2]]
    assert (found.status, found.firm) == (("on_track", "moving_away"), False)
    assert found.share == point(0.38)  # the numbers stay those of one figure
    assert "depending on the bounds and on whose figure holds" in sentence(found, EN)
    assert sentence(found, EN).endswith(
        "Another figure for the same time is $502 million (25 % of the goal): "
        "with it the rating is “moving away”."
    )


def test_a_goal_that_only_one_side_reaches_is_not_said_to_be_reached() -> None:
    known = [
        level(1e9, 2020),
        level(2.1e9, 2023, id="ours", side="KZ", published="2024-03-01"),
        level(1.9e9, 2023, id="theirs", side="KG"),
    ]
    for due in ("2030", None):
        found = toward(known, goal(2e9, due, "2022-06-01"))
        assert found.status[0] == "achieved"
        assert not found.firm
        assert "is reached." not in sentence(found, EN)
        assert "Another figure for the same time is $1.9 billion" in sentence(found, EN)


def test_figures_that_can_both_be_true_and_a_sides_own_revision_are_no_rivals() -> None:
    base = level(1e9, 2020)
    ours = said(1.5e9, "exact", 2023)
    both = [base, ours, level(1.52e9, 2023, id="theirs", side="KG", published="2024-01-01")]
    assert toward(both, goal(2e9, "2030", "2022-06-01")).rivals == ()
    revised = [base, ours, level(1.2e9, 2023, id="early", published="2024-01-01")]
    assert toward(revised, goal(2e9, "2030", "2022-06-01")).rivals == ()
