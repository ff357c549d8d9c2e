"""One browser draws for all: no mixed up pictures, no lasting damage from a crash, nothing left behind."""

from __future__ import annotations

import gc
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from metrics import png
from metrics.errors import BrowserError
from metrics.png.drawer import FigureError

ROOT = Path(__file__).parents[1]
needs_browser = pytest.mark.skipif(not png.has_browser(), reason="no browser installed")


def figure(text: str) -> dict[str, Any]:
    title = {"text": text, "font": {"family": "DejaVu Sans", "size": 14}}
    return {
        "data": [{"type": "bar", "x": [1, 2], "y": [1, 2]}],
        "layout": {"title": title, "width": 400, "height": 200},
    }


def words(svg: bytes) -> str:
    return " ".join(re.findall(r">([^<>]+)</(?:text|tspan)>", svg.decode()))


@pytest.fixture(scope="module", autouse=True)
def _closed_afterwards() -> Iterator[None]:
    yield
    png.close()


@pytest.mark.slow
@needs_browser
def test_each_format_is_what_it_says_and_a_png_is_the_same_every_time() -> None:
    first = png.picture(figure("a"), scale=2)
    assert first[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(first[16:20], "big") == 800
    assert png.picture(figure("a"), scale=2) == first
    assert png.picture(figure("a"), "svg").startswith(b"<svg")
    assert png.picture(figure("a"), "pdf").startswith(b"%PDF")


@pytest.mark.slow
@needs_browser
def test_two_dollar_signs_are_no_formula() -> None:
    text = "Goal $2B by 2026 and $3B by 2030"
    assert text in words(png.picture(figure(text), "svg"))


@pytest.mark.slow
@needs_browser
def test_a_figure_at_fault_is_not_blamed_on_the_browser() -> None:
    with pytest.raises(FigureError):
        png.picture({"data": "none"})
    with pytest.raises(FigureError, match="400 x 100000 pixels"):
        png.picture(figure("i"), height=100_000)
    with pytest.raises(FigureError):
        png.picture(figure("g"), width=0.5)
    assert png.picture(figure("f"))


def browsers_of(pid: int) -> set[int]:
    """The ids of all processes below this one."""
    listing = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(child): int(parent) for child, parent in map(str.split, listing.splitlines())}
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {pid}


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return b""


def kill_browser() -> None:
    """Kill the browser that draws pictures; the one that other tests look at pages with lives on."""
    below = browsers_of(os.getpid())
    spared = {child for pid in below if b"playwright" in command(pid) for child in browsers_of(pid)}
    for pid in below - spared:
        if b"chrom" in command(pid) and running(pid):
            os.kill(pid, signal.SIGKILL)


@pytest.mark.slow
@needs_browser
@pytest.mark.parametrize("pages", [1, 2])
def test_eight_threads_each_get_their_own_picture_even_if_the_browser_dies(pages: int) -> None:
    if pages > 1:
        png.close()
        png.warm_up(pages)
    names = [f"chart-{number}" for number in range(24)]
    with ThreadPoolExecutor(8) as threads:
        for dies in (False, True):
            drawing = threads.map(lambda name: words(png.picture(figure(name), "svg")), names)
            if dies:
                kill_browser()
            pairs = zip(names, drawing, strict=True)
            assert [name for name, text in pairs if name not in text.split()] == []


@pytest.mark.slow
@needs_browser
def test_another_browser_is_opened_after_one_dies() -> None:
    before = png.picture(figure("b"))
    kill_browser()
    assert png.picture(figure("b")) == before


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder for what a killed process cannot clear away; pytest's own has too long a name for a socket."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.mark.slow
@needs_browser
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_no_browser_is_left_behind_by_an_interrupted_process(how: signal.Signals, folder: Path) -> None:
    program = (
        "import time; from metrics import png\n"
        f"png.picture({figure('c')!r}); print('drawn', flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "drawn\n"
        children = browsers_of(process.pid)
        assert children
        process.send_signal(how)
        process.communicate(timeout=30)
    assert none_left(children)


@pytest.mark.slow
@needs_browser
def test_no_browser_is_left_behind_by_a_command_that_ends_while_it_opens() -> None:
    png.close()
    before = browsers_of(os.getpid())
    for wait in (0, 0.01):
        png.warm_up()
        time.sleep(wait)
        png.close()
        assert none_left(browsers_of(os.getpid()) - before)
    gc.collect()  # a process that nobody waits for is a warning, and with it an error


def none_left(processes: set[int]) -> bool:
    """Whether all of them end within ten seconds."""
    for _ in range(100):
        if not any(map(running, processes)):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("kind", ["none", "not executable", "folder"])
def test_without_a_browser_one_line_says_how_to_get_one(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "chromium"
    if kind == "not executable":
        path.write_text("")
    elif kind == "folder":
        path.mkdir()
    monkeypatch.setenv("BROWSER_PATH", str(path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if png.has_browser():
        pytest.skip("a browser downloaded by choreographer wins over BROWSER_PATH")
    with pytest.raises(BrowserError, match="apt install chromium") as caught:
        png.picture(figure("d"))
    assert "\n" not in str(caught.value)


@pytest.mark.slow
def test_a_browser_that_dies_at_once_is_one_line_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "chromium"
    path.write_text("#!/bin/sh\nexit 3\n")
    path.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(path))
    png.close()
    if png.browser() != str(path):
        pytest.skip("a browser downloaded by choreographer wins over BROWSER_PATH")
    with pytest.raises(BrowserError, match="apt install chromium") as caught:
        png.picture(figure("e"))
    assert "\n" not in str(caught.value)
    png.close()
