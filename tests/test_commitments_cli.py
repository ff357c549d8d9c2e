"""`trade-targets commitments`: the register as of a day, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from metrics.cli.commitments import commitments
from metrics.errors import InputError, UsageError


def run(*arguments: str | Path) -> Result:
    app = typer.Typer()
    app.command()(commitments)
    result = CliRunner().invoke(app, [str(each) for each in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_the_json_is_a_list_with_the_words_of_each_event() -> None:
    found = {each["id"]: each for each in json.loads(run("--format", "json", "--as-of", "2026-11-21").stdout)}
    grants = found["educational-grants"]
    assert (grants["stage"], grants["parties"], grants["quiet"]) == ("delivered", ["KZ"], False)
    assert grants["goal"] == {"amount": 50, "currency": None, "unit": "grants"}
    assert grants["share"] == {"low": 1, "high": 1}
    assert found["kazakh-exports-260m-usd"]["goal"] == {"amount": 2.6e8, "currency": "USD", "unit": None}
    assert found["kazakh-exports-260m-usd"]["share"] is None
    assert found["digital-checkpoints-2028"]["due"] == "2028"
    assert found["turnover-2bn-usd"]["events"][-1]["quote"]["exact"].endswith("nearly $2 billion.")


def test_the_table_groups_by_theme_and_says_what_is_overdue_quiet_or_not_reported() -> None:
    lines = run("--as-of", "2026-11-21").stdout.splitlines()
    text = "\n".join(lines)
    assert "\nEnergy and water\n" in text
    for words in (
        ("announced", "2024", "overdue", "consultative-meeting-2024"),
        ("delivered", "100 %", "educational-grants"),
        ("announced", "quiet", "no figure reported", "kazakh-exports-260m-usd"),
    ):
        assert any(all(word in line for word in words) for line in lines), words


def test_a_day_before_the_documents_gives_an_empty_list_and_a_word_aside() -> None:
    assert json.loads(run("--format", "json", "--as-of", "2020-01-01").stdout) == []
    empty = run("--as-of", "2020-01-01")
    assert (empty.stdout, empty.exit_code) == ("", 0)
    assert "No commitment is known" in empty.stderr


def test_days_until_quiet_are_an_option() -> None:
    def quiet(days: str) -> int:
        found = json.loads(run("--format", "json", "--as-of", "2025-08-23", "--quiet-after", days).stdout)
        return sum(each["quiet"] for each in found)

    assert quiet("3000") == 0 < quiet("365")


def test_faults_of_the_register_and_wrong_formats_are_told_apart(seeds: Path) -> None:
    file = seeds / "kz-kg/commitments.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("An eight-lane", "A nine-lane"), encoding="utf-8"
    )
    with pytest.raises(
        InputError, match=r"commitments\.toml: commitments \d+ \(korday-road\): events 1: quote"
    ):
        run("--seeds", seeds)
    with pytest.raises(UsageError, match="--format"):
        run("--format", "xml")
