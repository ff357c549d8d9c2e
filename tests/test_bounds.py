"""A hedge becomes bounds by one table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.bounds import Bounds, Hedge, bounds_of, last_place_of


@pytest.mark.parametrize(
    ("amount", "hedge", "last_place", "low", "high"),
    [
        (1.3e9, "exact", 1e8, 1.25e9, 1.35e9),  # $1.3 billion: half of the last place
        (2e9, "exact", 1e9, 1.9e9, 2.1e9),  # $2 billion: half a billion is more than 5 %
        (731.6e6, "exact", 1e5, 731.55e6, 731.65e6),
        (2e9, "about", 1e9, 1.9e9, 2.1e9),
        (2e9, "below", 1e9, 1.9e9, 2e9),
        (2e9, "above", 1e9, 2e9, 2.1e9),
        (12, "exact", 1, 11.5, 12.5),
        (-6.9, "exact", 0.1, -6.95, -6.85),
    ],
)
def test_each_hedge_has_its_bounds(
    amount: float, hedge: Hedge, last_place: float, low: float, high: float
) -> None:
    bounds = bounds_of(amount, hedge, last_place)
    assert (bounds.low, bounds.high) == pytest.approx((low, high))


def test_nearly_excludes_the_amount_and_over_does_too() -> None:
    assert bounds_of(2e9, "below", 1e9).high_open
    assert bounds_of(2e9, "above", 1e9).low_open


@given(st.floats(-1e13, 1e13), st.sampled_from(["exact", "about", "below", "above"]), st.floats(0, 1e12))
def test_the_amount_lies_within_its_closed_bounds(amount: float, hedge: Hedge, last_place: float) -> None:
    bounds = bounds_of(amount, hedge, last_place)
    assert bounds.low <= amount <= bounds.high


@pytest.mark.parametrize(
    ("value", "place"), [(1_317_000_000, 1e6), (1.5e9, 1e8), (2e9, 1e9), (0, 0), (12.3, 0.1)]
)
def test_the_last_place_of_a_printed_number(value: float, place: float) -> None:
    assert last_place_of(value) == pytest.approx(place)


def test_bounds_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="above the upper"):
        Bounds(low=2, high=1)
