"""`trade-targets brief`: files whole or not at all, and one line for what is wrong."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from metrics import png
from metrics.cli import app
from metrics.errors import BrowserError, InputError

AS_OF = ("--as-of", "2026-11-21")


@pytest.fixture(autouse=True)
def _without_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tested here needs no chart."""
    monkeypatch.setattr(png, "has_browser", lambda: False)


def brief(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["brief", *AS_OF, *arguments])


def said(result: Result) -> str:
    """What the command line prints of the fault (see `metrics.cli.main`)."""
    assert isinstance(result.exception, InputError | BrowserError)
    return str(result.exception)


@pytest.mark.parametrize("ending", ["md", "html", "pdf", "docx"])
def test_the_name_of_the_file_decides_the_format(tmp_path: Path, ending: str) -> None:
    out = tmp_path / "new" / f"briefing.{ending}"
    assert brief("--out", str(out), "--lang", "ru").exit_code == 0
    start = {"md": b"# ", "html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "docx": b"PK"}[ending]
    assert out.read_bytes().startswith(start)
    assert [path.name for path in out.parent.iterdir()] == [out.name]


def test_without_a_browser_it_says_that_the_chart_is_missing(tmp_path: Path) -> None:
    result = brief("--out", str(tmp_path / "b.html"))
    assert result.exit_code == 0
    assert "goes without it" in result.stderr
    assert "<svg" not in (tmp_path / "b.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ("--out", "b.txt"),
            "--out: 'txt': it is not known; give a file name that ends in one of md, html, pdf, docx",
        ),
        (("--out", "briefing"), "--out: '': it is not known"),
        (("--out", "b.md", "--lang", "kk"), "--lang: 'kk': it is not known; give one of en, ru"),
        (("--out", "b.md", "--since", "2027-01-01"), "--since: 2027-01-01: it lies after --as-of"),
    ],
)
def test_what_cannot_be_asked_for_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = brief(*arguments)
    assert result.exit_code == 1
    assert said(result).startswith(words)
    assert "\n" not in said(result)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    out = tmp_path / "b.pdf"
    out.write_bytes(b"the good one")
    monkeypatch.setattr(os, "fsync", full)
    result = brief("--out", str(out))
    assert (
        said(result)
        == f"{out}: it cannot be written (no space left on device); free some space, or choose another disk"
    )
    assert out.read_bytes() == b"the good one"
    assert [path.name for path in tmp_path.iterdir()] == ["b.pdf"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    result = brief("--out", str(tmp_path / "b.md"))
    assert "choose a folder that you may write to" in said(result)


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = brief("--out", str(tmp_path / "file" / "b.md"))
    assert "choose a path whose folders are folders" in said(result)


def test_a_browser_that_dies_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_: object, **__: object) -> bytes:
        raise BrowserError("the browser died over a picture; try again")

    out = tmp_path / "b.html"
    out.write_bytes(b"the good one")
    monkeypatch.setattr(png, "has_browser", lambda: True)
    monkeypatch.setattr("metrics.briefing.pictures.picture", dies)
    result = brief("--out", str(out))
    assert said(result) == "the browser died over a picture; try again"
    assert out.read_bytes() == b"the good one"
    assert [path.name for path in tmp_path.iterdir()] == ["b.html"]


def test_help_says_how_to_write_a_day() -> None:
    shown = CliRunner().invoke(app, ["brief", "--help"]).output
    (line,) = (line for line in shown.splitlines() if "--since" in line)
    assert "YYYY-MM-DD" in line
    assert "function" not in line
