"""Which figure leads and which one it is measured from, as an economist would choose them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from metrics.models import Observation
from metrics.progress.levels import find_baseline, find_latest, latest_on
from tests.making import goal, level

LEVELS = st.one_of(
    st.builds(
        lambda year, later: level(1e9, year, published=f"{year + 1 + later}-03-01"),
        st.integers(2018, 2024),
        st.integers(0, 2),
    ),
    st.builds(lambda day: level(1e9, day.isoformat()), st.dates(date(2019, 1, 1), date(2026, 12, 31))),
)


def test_a_year_published_in_spring_outranks_a_figure_without_a_period_of_january() -> None:
    """It may be of no year later than that one for sure, and it may well be the same figure, rounded."""
    undated = level(5e9, "2023-01-15")
    assert find_latest([level(3.8e9, 2021), undated]) == undated
    full = level(4.6e9, 2022, published="2023-03-20")
    assert find_latest([level(3.8e9, 2021), undated, full]) == full


def test_a_figure_without_a_period_outranks_a_year_published_before_it() -> None:
    full, undated = level(1.7e9, 2024, published="2025-03-20"), level(2e9, "2025-08-22")
    assert find_latest([undated, full]) == undated


def test_a_later_year_outranks_all_and_on_one_day_a_stated_period_wins() -> None:
    undated, same_day = level(2e9, "2025-08-22"), level(1.8e9, 2024, published="2025-08-22")
    assert find_latest([undated, same_day]) == same_day
    assert find_latest([undated, level(1.9e9, 2025)]) == level(1.9e9, 2025)


def test_growth_is_measured_within_the_records_of_one_side() -> None:
    """The other side's later word on the base year would make its own method look like growth."""
    ours = level(1.3e9, 2022, published="2023-02-01", side="KZ")
    theirs = level(1.18e9, 2022, published="2023-03-01", side="KG")
    latest = level(1.5e9, 2023, side="KZ")
    aim = goal(2e9, "2030", "2024-06-01")
    # 2023 itself is known before the goal: the base is that year, of which there is one figure
    assert find_baseline([ours, theirs, latest], aim, latest) == latest
    assert find_baseline([ours, theirs], aim, latest) == ours
    assert find_baseline([ours, theirs], aim, latest.model_copy(update={"side": "KG"})) == theirs
    assert find_baseline([ours, theirs], aim, latest.model_copy(update={"side": None})) == theirs


@given(points=st.lists(LEVELS, max_size=6), day=st.dates(date(2019, 1, 1), date(2028, 12, 31)))
def test_the_latest_on_a_day_is_that_of_what_was_known_by_then(points: list[Observation], day: date) -> None:
    known = find_latest([point for point in points if point.published <= day])
    found = latest_on(points, [date(2019, 6, 1), day, date(2028, 12, 31)])[day]
    assert (found and (found.years, found.published)) == (known and (known.years, known.published))
