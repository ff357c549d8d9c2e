"""A table rated at once: the same as one by one, and a bad cell costs only its own row."""

from __future__ import annotations

import csv
import math
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.progress.rating import Indicator, rate_indicator
from metrics.progress.table import COLUMNS, rate_rows, read_numbers

VECTORS = Path(__file__).parents[2] / "shared" / "progress" / "statcan_vectors.csv"
GOOD = ("100", "2015", "120", "2020", "200", "2030", "", "1")

Row = tuple[float | None, ...]


def table_of(rows: Sequence[Row]) -> dict[str, np.ndarray[tuple[int], np.dtype[np.float64]]]:
    columns = zip(*rows, strict=True)
    return {
        name: np.array([math.nan if value is None else value for value in column], dtype=np.float64)
        for name, column in zip(COLUMNS, columns, strict=True)
    }


def assert_equal_to_one_by_one(rows: Sequence[Row]) -> None:
    values, statuses, scores = rate_rows(table_of(rows))
    for row, value, status, score in zip(rows, values, statuses, scores, strict=True):
        base, base_year, latest, year, target, due, limit, direction = row
        rating = rate_indicator(
            Indicator.model_validate({
                "base_value": base, "base_year": base_year, "latest_value": latest, "latest_year": year,
                "target": target, "target_year": due, "direction": direction, "limit": limit,
            })
        )  # fmt: skip
        assert status == rating.published_status, row
        for found, alone in ((value, rating.progress_value), (score, rating.score)):
            expected = math.nan if alone is None else alone
            assert found == pytest.approx(expected, rel=1e-6, abs=1e-9, nan_ok=True), row


def cells(*rows: Sequence[str]) -> dict[str, list[str]]:
    return {name: [row[at] for row in rows] for at, name in enumerate(COLUMNS)}


def faults(*changes: dict[str, str]) -> list[tuple[int, str]]:
    rows = [[change.get(name, cell) for name, cell in zip(COLUMNS, GOOD, strict=True)] for change in changes]
    return [(problem.row, problem.column) for problem in read_numbers(cells(*rows))[1]]


value = st.sampled_from((0.0, -2.5, 5.0, 100.0)) | st.integers(-(10**6), 10**6).map(lambda n: n / 100)
rows = st.tuples(
    st.none() | value, st.integers(2000, 2020).map(float), st.none() | value,
    st.none() | st.integers(1998, 2025).map(float), st.none() | value, st.sampled_from((2026.0, 2030.0)),
    st.none() | value, st.sampled_from((1.0, -1.0)),
)  # fmt: skip


@given(st.lists(rows, min_size=1, max_size=20))
def test_every_row_equals_the_one_by_one_rating(drawn: list[Row]) -> None:
    assert_equal_to_one_by_one(drawn)


def test_ten_thousand_rows_equal_the_one_by_one_rating() -> None:
    draw = random.Random(2030)

    def some(chance: float) -> float | None:
        return round(draw.lognormvariate(3, 2), 3) if draw.random() < chance else None

    assert_equal_to_one_by_one([
        (some(0.98), draw.randint(2005, 2020), some(0.98), draw.randint(2018, 2025), some(0.5), 2030.0,
         some(0.3), draw.choice((1.0, -1.0)))
        for _ in range(10_000)
    ])  # fmt: skip


@pytest.mark.skipif(not VECTORS.exists(), reason="the published table is not on this machine")
def test_the_whole_published_table_comes_out_without_a_fault() -> None:
    with VECTORS.open(encoding="utf-8", newline="") as file:
        published = list(csv.DictReader(file))
    numbers, problems = read_numbers({name: [row[name] for row in published] for name in COLUMNS})
    assert problems == []
    rated = rate_rows(numbers)
    assert rated.status.tolist() == [row["expected_status"] for row in published]
    for found, name in ((rated.progress_value, "expected_progress_value"), (rated.score, "expected_score")):
        expected = [float(row[name] or "nan") for row in published]
        assert found.tolist() == pytest.approx(expected, rel=0, abs=1e-6, nan_ok=True)


def test_one_data_point_is_no_fault_but_two_values_in_one_year_are() -> None:
    assert faults({"base_year": "2020", "base_value": "120"}) == []
    assert faults({"base_year": "2020"}) == [(0, "current_year")]


def test_each_bad_cell_is_named_with_its_row() -> None:
    assert faults(
        {},
        {"base_value": "abc"},
        {"current_value": "NaN"},
        {"target": "-inf", "limit": "1e999"},
        {"base_year": "2021"},
        {"current_year": ""},
        {"target_year": ""},
        {"target_year": "2015"},
        {"direction": "2"},
        {"direction": ""},
        {"base_value": "1,5"},
    ) == [
        (1, "base_value"),
        (2, "current_value"),
        (3, "target"),
        (3, "limit"),
        (4, "current_year"),
        (5, "current_year"),
        (6, "target_year"),
        (7, "target_year"),
        (8, "direction"),
        (9, "direction"),
        (10, "base_value"),
    ]


def test_an_empty_cell_is_a_value_that_does_not_exist_and_no_fault() -> None:
    assert faults({"base_value": "", "current_value": "", "current_year": ""}, {"target": " "}) == []
    numbers, _ = read_numbers(cells(GOOD))
    assert math.isnan(numbers["limit"][0])


def test_a_faulty_row_is_not_rated_and_the_others_are() -> None:
    numbers, _ = read_numbers(cells(GOOD, GOOD, GOOD))
    rated = rate_rows(numbers, faulty={1})
    assert rated.status.tolist() == ["moderate_progress", "not_available", "moderate_progress"]
    assert np.isnan(rated.score).tolist() == [False, True, False]
