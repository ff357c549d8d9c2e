"""`trade-targets rate`: one indicator or a table of them; a bad row is named, the others are rated."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

HEADER = "name,base_value,base_year,current_value,current_year,target,target_year,limit,direction"
GOOD = "good,100,2015,120,2020,200,2030,,1"
RISING = ("--base", "100", "--base-year", "2015", "--latest", "120", "--latest-year", "2020")


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    def write(*lines: str) -> Path:
        path = tmp_path / "rows.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


def test_one_indicator_gives_rates_rating_and_second_opinions(run: Run) -> None:
    status, out, err = run("rate", *RISING, "--target", "200", "--target-year", "2030", "--format", "json")
    found = json.loads(out)
    assert (status, err) == (0, "")
    assert found["observed_rate"] == pytest.approx(0.0371373)
    assert found["required_rate"] == pytest.approx(0.0472941)
    assert (found["status"], found["published_status"]) == ("acceleration_needed", "moderate_progress")
    assert found["second_opinions"]["un_2023"]["verdict"] == "fair_progress_acceleration_needed"
    assert found["second_opinions"]["germany_linear"]["verdict"] == "cloudy"


def test_without_a_target_the_direction_and_the_limit_decide(run: Run) -> None:
    down = json.loads(run("rate", *RISING, "--direction", "down", "--format", "json")[1])
    assert (down["status"], down["progress_value"]) == ("moving_away", pytest.approx(-0.0371373))
    limited = json.loads(run("rate", *RISING, "--limit", "100", "--format", "json")[1])
    assert limited["limit_factor"] == 0
    shown = run("rate", *RISING)[1]
    assert "on_track" in shown
    assert "un_2023" not in shown  # it needs a target


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (("--latest", "many"), "--latest"),
        (("--base", "nan"), "--base"),
        (("--limit", "inf"), "--limit"),
        (("--latest-year", "2015"), "--latest-year"),
        (("--latest-year", "2010"), "--latest-year"),
        (("--target", "200", "--target-year", "2015"), "--target-year"),
    ],
)
def test_bad_input_is_one_line_that_names_the_option(
    run: Run, arguments: tuple[str, ...], option: str
) -> None:
    status, out, err = run("rate", *RISING, *arguments)
    assert (status, out) == (1, "")
    assert err.startswith(f"rate: {option}: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("--base", "3"),
        (*RISING, "--target", "200"),
        (*RISING, "--direction", "sideways"),
        (*RISING, "--format", "csv"),
        (*RISING, "--table", "rows.csv"),
    ],
)
def test_wrong_usage_exits_2(run: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = run("rate", *arguments)
    assert (status, out) == (2, "")
    assert "Traceback" not in err


def test_a_table_keeps_its_cells_and_adds_three_columns(run: Run, table: Callable[..., Path]) -> None:
    path = table(HEADER, GOOD, '"quoted, twice",5,2015,5.0,2015,,,,-1', "without,,2015,,,1.0,2030,,1")
    status, out, err = run("rate", "--table", path)
    assert (status, err) == (0, "")
    header, *rows = csv.reader(io.StringIO(out))
    assert header == [*HEADER.split(","), "progress_value", "status", "score"]
    assert rows[0][:9] == GOOD.split(",")
    assert rows[0][10] == "moderate_progress"
    assert rows[1] == ["quoted, twice", "5", "2015", "5.0", "2015", "", "", "", "-1", "", "not_available", ""]
    assert rows[2][9:] == ["", "not_available", ""]


def test_rating_a_rated_table_again_changes_nothing(run: Run, table: Callable[..., Path]) -> None:
    once = run("rate", "--table", table(HEADER, GOOD))[1]
    assert run("rate", "--table", table(*once.splitlines()))[1] == once


def test_json_has_numbers_where_the_table_has_numbers(run: Run, table: Callable[..., Path]) -> None:
    [row] = json.loads(run("rate", "--table", table(HEADER, GOOD), "--format", "json")[1])
    assert row["name"] == "good"
    assert (row["base_value"], row["limit"], row["direction"]) == (100, None, 1)
    assert row["progress_value"] == pytest.approx(0.7852411)


def test_bad_rows_are_named_and_the_others_rated(run: Run, table: Callable[..., Path]) -> None:
    path = table(
        HEADER,
        "text,abc,2015,120,2020,200,2030,,1",
        GOOD,
        "order,100,2020,120,2015,200,2030,,1",
        "",
        "short,100,2015",
        "long,100,2015,120,2020,200,2030,,1,7",
        "good too,100,2015,120,2020,,,,1",
    )
    status, out, err = run("rate", "--table", path)
    assert status == 1
    assert [row["status"] for row in csv.DictReader(io.StringIO(out))] == [
        "not_available",
        "moderate_progress",
        "not_available",
        "not_available",
        "not_available",
        "substantial_progress",
    ]
    places = [line.removeprefix(f"{path}: ").split(":")[0] for line in err.splitlines()]
    assert places == [
        "row 1 (line 2), column base_value",
        "row 3 (line 4), column current_year",
        "row 4 (line 6), column current_value",
        "row 5 (line 7), column direction",
    ]


def test_a_missing_column_is_named(run: Run, table: Callable[..., Path]) -> None:
    status, out, err = run("rate", "--table", table("base_value,base_year", "1,2015"))
    assert (status, out) == (1, "")
    assert "column current_value" in err.splitlines()[0]
    assert len(err.splitlines()) == 6


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00\x01", b'"'])
def test_a_file_that_is_no_table_is_said_in_lines(run: Run, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "rows.csv"
    if content is not None:
        path.write_bytes(content)
    status, out, err = run("rate", "--table", path)
    assert (status, out) == (1, "")
    assert err.startswith(str(path))
    assert "Traceback" not in err


def test_a_table_without_rows_stays_one(run: Run, table: Callable[..., Path]) -> None:
    assert run("rate", "--table", table(HEADER)) == (0, f"{HEADER},progress_value,status,score\n", "")
