"""The compiled copy of the extraction: when it is used, and that it reads as the code that is written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from shutil import copytree

import pytest

import metrics.extraction
from metrics.compiled import AS_WRITTEN, copy_of
from metrics.extraction import extract

ROOT = Path(__file__).parents[1]
TEXTS = [
    *((path.read_text("utf-8"), None) for path in sorted(ROOT.glob("seeds/*/sources/*.txt"))),
    *(
        (item["text"], item.get("published"))
        for path in sorted((ROOT / "tests" / "extraction").glob("*.jsonl"))
        for item in map(json.loads, path.read_text("utf-8").splitlines())
    ),
]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of a checkout that has been compiled."""
    monkeypatch.delenv(AS_WRITTEN, raising=False)
    package = tmp_path / "metrics" / "extraction"
    (package / "text").mkdir(parents=True)
    for name in ("__init__.py", "reading.py", "text/words.py"):
        (package / name).write_text(f"NAME = '{name}'\n")
    (package / "words.toml").write_text("a = 1\n")
    copytree(tmp_path / "metrics", tmp_path / "build" / "compiled" / "metrics")
    return package


def test_a_compiled_copy_is_used_while_it_is_of_these_very_sources(package: Path) -> None:
    used = [str(package.parents[1] / "build" / "compiled" / "metrics" / "extraction")]
    assert copy_of(package) == used
    os.utime(package / "reading.py", (0, 0))
    (package / "words.toml").write_text("a = 2\n")  # data is read where it is written
    assert copy_of(package) == used


@pytest.mark.parametrize("name", ["reading.py", "text/words.py", "text/new.py"])
def test_one_source_edited_or_new_is_seen_at_once(package: Path, name: str) -> None:
    (package / name).write_text("NAME = 'another'\n")
    assert copy_of(package) == []


def test_a_checkout_that_was_not_compiled_or_is_asked_not_to_runs_as_written(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(AS_WRITTEN, "1")
    assert copy_of(package) == []
    monkeypatch.delenv(AS_WRITTEN)
    (package.parents[1] / "build").rename(package.parents[1] / "dist")
    assert copy_of(package) == []


def claims() -> list[list[str]]:
    """The claims of every text, as JSON."""
    return [
        [claim.model_dump_json() for claim in extract(text, date.fromisoformat(day) if day else None)]
        for text, day in TEXTS
    ]


@pytest.mark.skipif(len(metrics.extraction.__path__) == 1, reason="not compiled: `make compiled`")
def test_what_was_compiled_reads_as_what_is_written() -> None:
    assert Path(import_module("metrics.extraction.reading").__file__ or "").suffix != ".py"
    command = [sys.executable, "-c", "import json, tests.test_compiled as t; print(json.dumps(t.claims()))"]
    written = subprocess.check_output(command, cwd=ROOT, env=os.environ | {AS_WRITTEN: "1"}, text=True)
    assert claims() == json.loads(written)
    assert sum(map(len, json.loads(written))) > 1000
