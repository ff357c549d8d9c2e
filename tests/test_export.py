"""`trade-targets export`: files that stand alone, and nothing half done when something goes wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from metrics import png
from metrics.charts import CHARTS
from metrics.charts.page import page
from metrics.cli.export import export
from metrics.errors import BrowserError, InputError
from metrics.exports import chart_file
from metrics.provenance.carriers import extract
from metrics.vintage import Vintage
from tests.conftest import Run

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
needs_browser = pytest.mark.skipif(not png.has_browser(), reason="no browser installed")


def started(out: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, in a process and with a browser of its own."""
    command = [
        sys.executable,
        "-m",
        "metrics",
        "export",
        "--out",
        str(out),
        "--as-of",
        "2026-11-21",
        *arguments,
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


STARTS = {".png": b"\x89PNG", ".svg": b"<svg", ".pdf": b"%PDF", ".html": b"<!DOCTYPE html>"}
"""How a file of each format begins."""


@pytest.fixture(scope="module")
def every_look(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """The main chart in each format, language and theme."""
    every = ["--format", "png,svg,pdf,html", "--lang", "en,ru", "--theme", "light,dark"]
    return started(tmp_path_factory.mktemp("looks") / "new" / "charts", *every, "--chart", "trade")


@pytest.fixture(scope="module")
def every_chart(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """Each chart as a picture and as a page."""
    return started(tmp_path_factory.mktemp("charts"), "--format", "png,html")


def written(done: subprocess.CompletedProcess[str]) -> dict[str, bytes]:
    """What the command wrote, by the names that it printed."""
    assert done.returncode == 0, done.stderr
    return {Path(line).name: Path(line).read_bytes() for line in done.stdout.splitlines()}


def wide(png: bytes) -> int:
    """Pixels from side to side."""
    return int.from_bytes(png[16:20], "big")


@pytest.mark.slow
@needs_browser
def test_every_format_language_and_theme_of_the_main_chart(
    every_look: subprocess.CompletedProcess[str],
) -> None:
    files = written(every_look)
    assert len(files) == 16
    assert "16/16" in every_look.stderr
    for name, content in files.items():
        assert content.startswith(STARTS[Path(name).suffix])
        shown = {each.identifier for each in extract(content).shown}
        assert {"turnover-2023", "turnover-3bn-usd-2030"} <= shown
        assert not name.endswith(".png") or wide(content) == 1600


@pytest.mark.slow
@needs_browser
def test_every_chart_once_with_its_proof(every_chart: subprocess.CompletedProcess[str]) -> None:
    files = written(every_chart)
    assert len(files) == 2 * len(CHARTS)
    for name, content in files.items():
        assert content.startswith(STARTS[Path(name).suffix])
        assert extract(content).shown


@pytest.mark.slow
@needs_browser
def test_two_processes_write_the_same_bytes(
    every_look: subprocess.CompletedProcess[str], every_chart: subprocess.CompletedProcess[str]
) -> None:
    one, other = written(every_look), written(every_chart)
    both = one.keys() & other.keys()
    assert {Path(name).suffix for name in both} == {".png", ".html"}
    assert all(one[name] == other[name] for name in both)


@pytest.mark.slow
@needs_browser
def test_a_picture_is_as_wide_as_was_asked(tmp_path: Path) -> None:
    export(out=tmp_path, seeds=SEEDS, chart=["trade"], width=800, scale=3)
    (path,) = tmp_path.iterdir()
    assert wide(path.read_bytes()) == 2400


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"formats": "gif"}, "--format: 'gif': it is not known; choose among png, svg, pdf, html"),
        ({"chart": ["pie"]}, "--chart: 'pie': it is not known; choose among trade, "),
        ({"lang": "de,fr"}, "--lang: 'de': it is not known"),
        ({"theme": ""}, "--theme: '': it is not known"),
        ({"width": 20_000.0}, "choose a smaller width or scale"),
        (
            {"until": 2025, "formats": "html"},
            "--until: 2025: the scenario begins in 2025; give a year from 2026",
        ),
    ],
)
def test_what_is_not_known_is_one_line_each(tmp_path: Path, arguments: dict[str, Any], says: str) -> None:
    with pytest.raises(InputError) as caught:
        export(**{"out": tmp_path / "out", "seeds": SEEDS} | arguments)
    assert says in str(caught.value)
    assert len(str(caught.value).splitlines()) == len(caught.value.faults)
    assert not (tmp_path / "out").exists()


def test_the_scenario_takes_a_rate_and_a_year(tmp_path: Path) -> None:
    export(out=tmp_path, seeds=SEEDS, formats="html", chart=["scenario"], growth=3.5, until=2032)
    (path,) = tmp_path.iterdir()
    assert "Growing 3.5 % a year" in extract(path.read_bytes()).title


def test_an_unknown_chart_ends_with_one(run: Run, tmp_path: Path) -> None:
    status, said, faults = run("export", "--out", tmp_path, "--chart", "pie")
    assert (status, said) == (1, "")
    assert faults.count("\n") == 1


def test_without_a_browser_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise BrowserError("no browser")

    monkeypatch.setattr(png, "browser", none)  # which warm_up and picture both ask
    with pytest.raises(BrowserError):
        export(out=tmp_path / "out", seeds=SEEDS)
    assert not (tmp_path / "out").exists()
    export(out=tmp_path / "out", seeds=SEEDS, formats="html")  # which needs none
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".html"}


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export(out=tmp_path, seeds=SEEDS, formats="html", chart=["trade"])
    (path,) = tmp_path.iterdir()
    path.write_text("good")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(InputError, match="free some space") as caught:
        export(out=tmp_path, seeds=SEEDS, formats="html", chart=["trade"])
    assert len(caught.value.faults) == 1
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "good"


def test_a_file_in_the_place_of_the_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    status, _, faults = run("export", "--out", tmp_path / "out", "--format", "html")
    assert status == 1
    assert "cannot be written" in faults.splitlines()[-1]
    assert "Traceback" not in faults


@pytest.mark.slow
@needs_browser
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_interrupted_it_leaves_no_browser_and_no_half_file(tmp_path: Path, how: signal.Signals) -> None:
    if signal.getsignal(how) is signal.SIG_IGN:
        pytest.skip("is ignored here, as under nohup, and so by all that is started from here")
    everything = ["--format", "png,svg,pdf", "--lang", "en,ru", "--theme", "light,dark"]
    command = [sys.executable, "-m", "metrics", "export", "--out", str(tmp_path), *everything]
    with (
        tempfile.TemporaryDirectory() as beside,  # pytest's own has too long a name for a browser's socket
        subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | {"TMPDIR": beside},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            bufsize=1,
        ) as process,
    ):
        assert process.stdout is not None
        assert process.stdout.readline()
        children = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True, check=True
        ).stdout.split()
        assert children
        process.send_signal(how)
        _, stderr = process.communicate(timeout=30)
        left = list(Path(beside).iterdir())
    assert not left
    assert process.returncode != 0
    assert "Traceback" not in stderr
    assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]
    assert not list(tmp_path.glob(".*"))
    for path in tmp_path.iterdir():
        extract(path.read_bytes())  # whole, with its proof


def test_the_page_is_closed_to_the_network_and_to_markup(known: Vintage) -> None:
    chart = CHARTS["trade"](known, "en", "light")
    content = page(chart).decode()
    assert "default-src 'none'" in content
    ours = content[content.rindex("<script>") :]
    assert ours.count("</script>") == 1
    assert "<b>" not in ours  # within the script every "<" is escaped


@pytest.mark.slow
@needs_browser
def test_the_page_draws_itself_and_calls_nobody(known: Vintage, chromium: Browser, tmp_path: Path) -> None:
    path = tmp_path / "chart.html"
    path.write_bytes(chart_file(known, CHARTS["trade"](known, "ru", "dark"), "html"))
    said: list[str] = []
    asked: list[str] = []
    view = chromium.new_page(viewport={"width": 360, "height": 800})
    view.on("console", lambda message: said.append(message.text))
    view.on("pageerror", lambda error: said.append(str(error)))
    view.on("request", lambda request: asked.append(request.url))
    view.goto(path.as_uri())
    view.wait_for_selector("#chart svg text")
    wide = view.evaluate("document.documentElement.scrollWidth")
    view.close()
    assert (said, asked) == ([], [path.as_uri()])
    assert wide <= 360
