"""How fast the dashboard is, beside an empty Streamlit app with the same imports.

Times of one run on one machine, so that their ratios mean something: from load to the drawn Overview in a
browser, against an app that draws one Plotly chart; and a rerun after the day changes, in the server, with
the project's documents and with a corpus of 1,000 documents and 10,000 claims. A rerun to a day that nobody
has looked from yet is counted apart from one to a day that is known.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from metrics.png import browser as browser_path

sys.path.insert(0, str(Path(__file__).parents[2]))  # run by its path, it does not know the other tests
from tests.bench.load import measure
from tests.bench.synthetic import write_corpus
from tests.serving import served

LOADS, RERUNS = 5, 40
EMPTY = """
import streamlit as st
import pandas, plotly.graph_objects
import metrics.charts, metrics.exports, metrics.vintage
st.title("Empty")
st.plotly_chart({"data": [{"x": [1, 2], "y": [1, 2]}], "layout": {}})
"""


def main() -> None:
    """Print both comparisons."""
    with tempfile.TemporaryDirectory() as folder:
        loading(Path(folder))
        rerunning("five documents", None)
        rerunning("1,000 documents", write_corpus(Path(folder) / "seeds", 1000, 10))


def loading(folder: Path) -> None:
    """From load to drawn, in turns."""
    script = folder / "empty.py"
    script.write_text(EMPTY, encoding="utf-8")
    with sync_playwright() as playwright, served() as ours, served(script=script) as theirs:
        chromium = playwright.chromium.launch(executable_path=browser_path())
        times: dict[int, list[float]] = {ours: [], theirs: []}
        for turn in range(LOADS + 1):
            for port, found in times.items():
                took = drawn(chromium, port)
                if turn:  # the first look reads the documents and fills the caches
                    found.append(took)
        chromium.close()
    one, other = statistics.median(times[ours]), statistics.median(times[theirs])
    print(f"from load to the drawn Overview    {one:6.2f} s")
    print(f"an empty app with one chart        {other:6.2f} s")
    print(f"ratio                              {one / other:6.2f}   (at most 1.5)")


def drawn(chromium: Browser, port: int) -> float:
    """Seconds from load to the chart drawn, for a browser that has been here never before."""
    context = chromium.new_context()
    page = context.new_page()
    began = time.perf_counter()
    page.goto(f"http://127.0.0.1:{port}/", wait_until="commit")
    page.locator("[data-testid=stPlotlyChart] .main-svg").first.wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    took = time.perf_counter() - began
    context.close()
    return took


def rerunning(name: str, seeds: Path | None) -> None:
    """A rerun after the day changes, in the server."""
    with served(seeds) as port:
        asyncio.run(measure(port, 1, 2))  # reads the documents
        fresh = asyncio.run(measure(port, 1, RERUNS, 0.02))
        again = asyncio.run(measure(port, 1, RERUNS, 0.02, days=2))
    wrong = [*fresh.wrong, *again.wrong]
    for what, found in (("a new day", fresh), ("a known day", again)):
        took = statistics.median(found.rerun) if found.rerun else float("nan")
        print(f"rerun, {name:16} {what:12} {took:6.0f} ms")
    if wrong:
        sys.exit(f"{len(wrong)} runs failed: {wrong[0]}")


if __name__ == "__main__":
    main()
