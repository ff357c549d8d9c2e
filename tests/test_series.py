"""The series that follows from the five documents, reported and derived, each point with its words."""

from __future__ import annotations

import pytest

from metrics.models import Observation
from metrics.progress.levels import find_latest
from metrics.quotes import anchor
from metrics.series import COLUMNS, as_json, observations, table
from metrics.vintage import Vintage
from tests.making import claim, corpus


def by_id(known: Vintage) -> dict[str, Observation]:
    return {point.id: point for point in known.observations}


def test_these_points_come_out_and_no_others(known: Vintage) -> None:
    assert set(by_id(known)) == {
        "turnover-2022-01-to-2022-11-implied",
        "turnover-2023-01-to-2023-11",
        "turnover-2023-annualised",
        "turnover-2023",
        "turnover-as-of-2025-08-22",
    }


def test_the_reported_points_are_as_stated(known: Vintage) -> None:
    points = by_id(known)
    partial, year = points["turnover-2023-01-to-2023-11"], points["turnover-2023"]
    assert (partial.value, partial.months, partial.hedge, partial.obs_status) == (1.3e9, 11, "exact", "A")
    assert (year.value, year.months, year.hedge, year.obs_status) == (1.5e9, 12, "exact", "A")
    assert (year.bounds.low, year.bounds.high) == pytest.approx((1.45e9, 1.55e9))


def test_nearly_two_billion_has_bounds_a_day_and_no_period(known: Vintage) -> None:
    latest = by_id(known)["turnover-as-of-2025-08-22"]
    assert (latest.value, latest.hedge, latest.period) == (2e9, "below", None)
    assert str(latest.as_of) == "2025-08-22"
    assert (latest.bounds.low, latest.bounds.high) == pytest.approx((1.9e9, 2e9))
    assert latest.bounds.high_open
    assert latest.years == (2024, 2025)


def test_the_year_before_is_implied_by_the_growth(known: Vintage) -> None:
    implied = by_id(known)["turnover-2022-01-to-2022-11-implied"]
    assert implied.value == pytest.approx(1.3e9 / 1.12)
    assert (implied.basis, implied.obs_status) == ("implied", "E")
    assert implied.bounds.low == pytest.approx(1.25e9 / 1.125)
    assert implied.bounds.high == pytest.approx(1.35e9 / 1.115)
    assert implied.inputs[0] == "turnover-2023-01-to-2023-11"
    growth = next(claim for claim in known.claims if claim.kind == "growth")
    assert implied.inputs[1] == growth.id
    assert any("12% growth" in each.quote.exact for each in implied.citations)


def test_the_year_from_eleven_months_stands_beside_the_reported_one(known: Vintage) -> None:
    estimated = by_id(known)["turnover-2023-annualised"]
    assert estimated.value == pytest.approx(1.3e9 * 12 / 11)
    assert (estimated.basis, estimated.obs_status, estimated.months) == ("annualised", "E", 12)
    assert not estimated.is_full_year
    assert estimated.formula == "turnover-2023-01-to-2023-11 * 12 / 11"


def test_every_point_leads_to_words_in_its_source(known: Vintage) -> None:
    for point in known.observations:
        for each in point.citations:
            source = known.source(each.source)
            assert source is not None
            quote = each.quote
            assert anchor(source.text, quote.exact, quote.prefix, quote.suffix) == quote


def test_derived_points_name_inputs_that_exist(known: Vintage) -> None:
    ids = {*by_id(known), *(claim.id for claim in known.claims)}
    derived = [point for point in known.observations if point.basis != "reported"]
    assert derived
    assert all(point.formula and point.inputs and set(point.inputs) <= ids for point in derived)


def test_the_table_has_a_row_a_point_and_the_fields_of_the_json(known: Vintage) -> None:
    rows = table(known.observations)
    assert list(rows.columns) == list(COLUMNS)
    assert len(rows) == len(known.observations)
    assert list(as_json(known.observations[0])) == list(COLUMNS)


def test_what_is_said_of_a_year_before_its_end_is_for_a_part_of_it() -> None:
    """In October "this year trade reached 3.7 billion" is no figure for the year, until said after it."""
    documents = corpus("2024-10-15-news", "2025-02-01-news")
    early = claim("turnover", 3.7e9, "2024-10-15-news", period="2024")
    growth = claim("growth", 10, "2024-10-15-news", period="2024", anchor_start=9)
    late = claim("turnover", 3.7e9, "2025-02-01-news", period="2024")
    points = observations(documents, (early, growth))
    assert [(point.is_early, point.is_full_year) for point in points] == [(True, False)]  # and no year before
    assert find_latest(points) is None
    both = observations(documents, (early, late))
    assert [point.is_full_year for point in both] == [False, True]
    assert find_latest(both) == both[1]
