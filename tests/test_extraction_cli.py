"""`trade-targets extract`: texts in, claims out, and a line for every fault."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from metrics.cli import app
from metrics.errors import InputError
from metrics.records import read_text

TEXT = "Last year trade between Kazakhstan and Kyrgyzstan reached $1.5 billion."
CLAIM = [
    "kind", "indicator", "amount", "low", "high", "currency", "hedge", "period", "deadline", "pair",
    "speaker", "quote",
]  # fmt: skip
runner = CliRunner()


def faults(*arguments: str) -> list[str]:
    result = runner.invoke(app, ["extract", *arguments])
    assert isinstance(result.exception, InputError)
    assert result.stdout == ""
    return str(result.exception).splitlines()


def test_a_text_file_gives_one_line_with_every_field(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(TEXT, encoding="utf-8")
    result = runner.invoke(app, ["extract", str(tmp_path / "note.txt"), "--published", "2024-04-19"])
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    document = json.loads(line)
    (claim,) = document["claims"]
    assert document["id"] == "note"
    assert list(claim) == CLAIM
    assert claim | {"quote": None, "low": None, "high": None} == {
        "kind": "turnover", "indicator": "trade_turnover", "amount": 1500000000, "low": None, "high": None,
        "currency": "USD", "hedge": "exact", "period": "2023", "deadline": None, "pair": ["KZ", "KG"],
        "speaker": None, "quote": None,
    }  # fmt: skip
    assert list(claim["quote"]) == ["exact", "prefix", "suffix", "start", "end"]
    assert claim["quote"]["exact"] == TEXT[claim["quote"]["start"] : claim["quote"]["end"]]


def test_a_byte_order_mark_counts_as_it_does_in_a_corpus(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(f"\ufeff{TEXT}", encoding="utf-8")
    (tmp_path / "notes.jsonl").write_text("\ufeff" + json.dumps({"text": TEXT}) + "\n", encoding="utf-8")
    stored = read_text(tmp_path / "note.txt", "note.txt")
    found = {}
    for name in ("note.txt", "notes.jsonl"):
        result = runner.invoke(app, ["extract", str(tmp_path / name)])
        ((claim,),) = (json.loads(line)["claims"] for line in result.stdout.splitlines())
        found[name] = claim["quote"]
    quote = found["note.txt"]
    assert isinstance(stored, str)
    assert stored[quote["start"] : quote["end"]] == quote["exact"] == found["notes.jsonl"]["exact"]
    assert quote["start"] == found["notes.jsonl"]["start"] + 1  # before JSON it is no part of the text


def test_what_is_not_known_is_null_and_no_field_is_left_out() -> None:
    result = runner.invoke(app, ["extract", "-"], input=b"Trade reached $2 billion.")
    (claim,) = json.loads(result.stdout)["claims"]
    assert list(claim) == CLAIM
    assert claim["period"] is claim["pair"] is claim["speaker"] is None


def test_lines_of_json_keep_their_ids_and_days(tmp_path: Path) -> None:
    lines = [
        {"id": "a", "published": "2020-05-01", "text": TEXT},
        {"id": "b", "published": None, "text": TEXT},
        {"text": ""},
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(json.dumps(line) for line in lines) + "\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    result = runner.invoke(
        app, ["extract", str(tmp_path / "in.jsonl"), "--published", "2024-01-01", "--out", str(out)]
    )
    assert result.exit_code == 0
    documents = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [document["id"] for document in documents] == ["a", "b", "3"]
    assert [claim["period"] for document in documents for claim in document["claims"]] == ["2019", None]


def test_explain_names_the_rules(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(TEXT, encoding="utf-8")
    result = runner.invoke(app, ["extract", str(tmp_path / "note.txt"), "--explain"])
    assert "turnover.report" in result.stderr
    assert json.loads(result.stdout)["claims"]


def test_every_fault_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"trade \xff")
    (tmp_path / "bad.jsonl").write_text(
        '{"text": "x"}\n{oops\n{"published": 3, "text": "y"}\n[]\n', encoding="utf-8"
    )
    (tmp_path / "page.html").write_text("x", encoding="utf-8")
    names = [str(tmp_path / name) for name in ("none.txt", "bad.txt", "bad.jsonl", "page.html")]
    found = faults(*names, "--published", "yesterday")
    assert [fault.split(": ")[0].removeprefix(f"{tmp_path}/") for fault in found] == [
        "--published", "none.txt", "bad.txt", "bad.jsonl", "bad.jsonl", "bad.jsonl", "page.html",
    ]  # fmt: skip
    assert "line 2" in found[3]
    assert all("; " in fault for fault in found)


@pytest.mark.parametrize("day", ["2024-02-30", "20240101", "2024-W01-1", ""])
def test_a_day_that_is_none(day: str) -> None:
    assert "YYYY-MM-DD" in faults("-", "--published", day)[0]


@pytest.mark.slow
def test_a_lone_surrogate_and_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(
        '{"id": "\\ud800", "text": "Trade hit $2 billion \\ud800."}\n', encoding="utf-8"
    )
    command = [sys.executable, "-m", "metrics", "extract", str(tmp_path / "in.jsonl")]
    done = subprocess.run(command, capture_output=True, check=True)
    assert b"turnover" in done.stdout
    (tmp_path / "folder").mkdir()
    failed = subprocess.run([*command, "--out", str(tmp_path / "folder")], capture_output=True, check=False)
    assert failed.returncode == 1
    assert len(failed.stderr.splitlines()) == 1
