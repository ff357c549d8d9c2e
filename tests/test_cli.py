"""The command line: results out, messages aside, and an exit status that programs can rely on."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

ROOT = Path(__file__).parents[1]


def test_check_counts_what_is_there(run: Run) -> None:
    status, out, err = run("check")
    assert (status, err) == (0, "")
    assert out.startswith(
        "KZ-KG: 5 documents, 14 claims (14 confirmed, 0 corrected, 0 rejected, 0 not yet reviewed)"
    )


def test_every_command_that_the_readme_names_is_there(run: Run) -> None:
    named = set(re.findall(r"`trade-targets ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert {"check", "extract", "series", "progress", "commitments", "rate", "export", "brief"} <= named
    for name in named:
        status, out, _ = run(name, "--help")
        assert (status, "Usage" in out) == (0, True), name


def test_check_reports_a_line_a_fault_and_fails(run: Run, seeds: Path) -> None:
    (seeds / "kz-kg/sources/2024-02-02-tura-news.txt").unlink()
    (seeds / "kz-kg/sources/2024-04-19-eurasian-star.txt").write_bytes(b"\xff")
    status, out, err = run("check", "--seeds", seeds)
    assert (status, out) == (1, "")
    assert len(err.splitlines()) == 2
    assert "Traceback" not in err


def test_figures_in_another_currency_are_not_dropped_in_silence(run: Run, seeds: Path) -> None:
    path = seeds / "kz-kg/corridor.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"USD"', '"EUR"'), encoding="utf-8")
    status, out, err = run("progress", "--seeds", seeds, "--as-of", "2024-03-01")
    assert (status, out) == (0, "")
    none, *lines = err.splitlines()
    assert none == "No goal is known by that day."
    why = "in USD is not counted: the series is in EUR, and nothing is converted."
    assert lines == [f"2024-02-02-tura-news: a {what} {why}" for what in ("level", "goal")]


def test_one_of_several_corridors_has_to_be_chosen(run: Run, seeds: Path) -> None:
    for code in ("KZ-UZ", "TR-AZ"):
        folder = seeds / code.lower()
        (folder / "sources").mkdir(parents=True)
        (folder / "corridor.toml").write_text(f'code = "{code}"\ncurrency = "USD"', encoding="utf-8")
    shutil.rmtree(seeds / "kz-kg")
    status, _, err = run("series", "--seeds", seeds)
    assert status == 1
    assert err.endswith("the folder holds several corridors; choose one of KZ-UZ, TR-AZ with --corridor\n")


def test_amounts_in_the_table_are_written_out(run: Run) -> None:
    _, out, _ = run("series", "--as-of", "2024-12-31")
    assert "1,500,000,000" in out


def test_series_as_json_has_the_promised_fields(run: Run) -> None:
    status, out, _ = run("series", "--format", "json", "--as-of", "2026-11-21")
    points = json.loads(out)
    assert status == 0
    assert len(points) == 5
    assert set(points[0]) == {
        "id", "indicator", "period", "months", "as_of", "value", "low", "high", "currency", "hedge", "basis",
        "obs_status", "side", "speaker", "formula", "inputs", "sources",
    }  # fmt: skip
    latest = next(point for point in points if point["as_of"])
    assert (latest["period"], latest["hedge"], latest["low"], latest["high"]) == (None, "below", 1.9e9, 2e9)
    assert set(latest["sources"][0]) == {"source", "publisher", "title", "published", "url", "quote"}


def test_series_as_csv_is_one_line_a_point(run: Run) -> None:
    _, out, _ = run("series", "--format", "csv", "--as-of", "2026-11-21")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["value"] for row in rows if row["id"] == "turnover-2023"] == ["1500000000.0"]


def test_series_as_of_a_day_before_any_figure_says_so(run: Run) -> None:
    assert run("series", "--as-of", "2023-01-01") == (0, "", "No observation is known by that day.\n")


def test_progress_as_json_has_the_promised_fields(run: Run) -> None:
    status, out, _ = run("progress", "--format", "json", "--as-of", "2026-11-21")
    two, three = json.loads(out)
    assert status == 0
    assert set(two) >= {
        "commitment", "title", "indicator", "goal", "baseline", "latest", "share", "gap", "observed_rate",
        "required_rate", "rate_needed_from_now", "ratio", "status", "firm", "projected_year",
        "second_opinions", "sentence", "sources",
    }  # fmt: skip
    assert (two["commitment"], two["status"], two["firm"]) == ("turnover-2bn-usd", ["not_reached"], True)
    assert (three["commitment"], three["status"], three["firm"]) == (
        "turnover-3bn-usd-2030",
        ["on_track"],
        True,
    )
    assert set(three["second_opinions"]) == {"un_2023", "germany_linear"}


def test_progress_of_one_goal(run: Run) -> None:
    _, out, _ = run("progress", "turnover-3bn-usd-2030", "--format", "json")
    assert [each["commitment"] for each in json.loads(out)] == ["turnover-3bn-usd-2030"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("progress", "no-such-goal"),
        ("series", "--format", "xml"),
        ("series", "--as-of", "yesterday"),
        ("nonsense",),
        ("series", "--nonsense"),
    ],
)
def test_wrong_usage_ends_with_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "--seeds", "/nowhere"), "there is no such folder"),
        (("series", "--corridor", "UZ-TJ"), "choose one of KZ-KG with --corridor"),
    ],
)
def test_input_at_fault_ends_with_status_1(run: Run, arguments: tuple[str, ...], says: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (1, "")
    assert says in err
    assert len(err.splitlines()) == 1


def test_the_seeds_folder_can_come_from_the_environment(
    run: Run, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (seeds / "kz-kg").rename(seeds / "aa-bb")
    monkeypatch.setenv("TRADE_TARGETS_SEEDS", str(seeds))
    status, _, err = run("check")
    assert status == 1
    assert (
        err
        == "aa-bb/corridor.toml: code: the folder's name says AA-BB, the record KZ-KG; make the two agree\n"
    )


def test_python_m_metrics_is_the_same_and_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m metrics series --format json | head -c 10"
    done = subprocess.run(
        ["sh", "-c", command], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("[")
    assert "Traceback" not in done.stderr
