"""What several tests start from: the real seeds, and a copy of them to spoil."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

from metrics import png
from metrics.cli import main
from metrics.vintage import Vintage, read_vintage

SEEDS = Path(__file__).parents[1] / "seeds"
DAY = date(2026, 11, 21)
"""The day from which tests look, so that they give the same tomorrow."""

Run = Callable[..., tuple[int, str, str]]

# A busy machine is no fault of the code: generated cases have no time limit.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def known() -> Vintage:
    """All that the five documents say."""
    return read_vintage(SEEDS / "kz-kg", DAY)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of all tests: Playwright runs but once in a process."""
    if not png.has_browser():
        pytest.skip("no browser installed")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=png.browser())
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def paper(chromium: Browser) -> Iterator[Page]:
    """A blank page of the browser, to lay pictures on."""
    page = chromium.new_page(viewport={"width": 1200, "height": 2400})
    yield page
    page.close()
    png.close()


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the seeds folder that a test may spoil."""
    copy = tmp_path / "seeds"
    shutil.copytree(SEEDS, copy)
    return copy


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process: (exit status, standard output, standard error)."""

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["trade-targets", *map(str, arguments)])
        status = 0
        try:
            main()
        except SystemExit as ended:
            status = int(ended.code or 0)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call
