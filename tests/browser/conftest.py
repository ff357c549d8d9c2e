"""One server and one browser for all browser tests; a context of its own for each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
)

from tests.serving import ROOT, served

SCREENS = ROOT / "build" / "screens"
AS_OF = "2025-12-31"
"""The day that the tests look from, so that ages and pictures are the same on every day."""


@dataclass
class Visit:
    """A page in the browser, and what went wrong on it."""

    page: Page
    base: str
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str = "", **query: str) -> Page:
        """Go to a page of the dashboard and wait until it is drawn."""
        query = {"as_of": AS_OF, "lang": "en"} | query
        self.page.goto(f"{self.base}/{path}?" + "&".join(f"{k}={v}" for k, v in query.items()))
        self.settled()
        return self.page

    def settled(self) -> None:
        """Wait until the script has run, and every chart is drawn."""
        self.page.locator(".st-key-foot-cite").wait_for()  # the last of every page
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        expect(self.page.get_by_test_id("stSkeleton")).to_have_count(0)
        for chart in self.page.locator("[data-testid=stPlotlyChart]").all():
            chart.locator(".main-svg").first.wait_for()
        self.wrong += [
            f"exception: {text}" for text in self.page.get_by_test_id("stException").all_inner_texts()
        ]

    def shot(self, name: str) -> None:
        """Save the whole page as a picture for a person to look at."""
        page = self.page
        height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        assert page.viewport_size
        wide = page.viewport_size["width"]
        page.set_viewport_size({"width": wide, "height": min(max(height, 700), 6000)})
        page.wait_for_timeout(150)  # the layout follows the window
        SCREENS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SCREENS / f"{name}.png")


@pytest.fixture(scope="package")
def dashboard() -> Iterator[str]:
    """The address of the dashboard on the project's seeds."""
    with served() as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="package")
def reader(chromium: Browser) -> Iterator[BrowserContext]:
    """One reader's browser for all visits, so that it loads the frontend once."""
    with reading(chromium) as context:
        yield context


@contextmanager
def reading(chromium: Browser, locale: str = "en-GB") -> Iterator[BrowserContext]:
    """A reader's browser, in a language; it is closed in the end."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale=locale)
    context.set_default_timeout(20_000)
    yield context
    context.close()


@contextmanager
def visit(context: BrowserContext, base: str) -> Iterator[Visit]:
    """A visit in a tab of its own; leaving, nothing must have gone wrong."""
    visitor = Visit(context.new_page(), base)
    page, wrong = visitor.page, visitor.wrong

    def console(message: ConsoleMessage) -> None:
        # Streamlit looks for its server below the page's own path first, and the browser says so.
        if message.type == "error" and "/_stcore/" not in message.location.get("url", ""):
            wrong.append(f"console: {message.text}")

    def request(sent: Request) -> None:
        if not sent.url.startswith((base, base.replace("http", "ws"), "data:", "blob:")):
            wrong.append(f"request to another host: {sent.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("request", request)
    yield visitor
    page.close()
    assert not wrong, "\n".join(wrong)


@pytest.fixture
def visitor(reader: BrowserContext, dashboard: str) -> Iterator[Visit]:
    """A visit of the dashboard; at the end of the test nothing must have gone wrong on it."""
    with visit(reader, dashboard) as opened:
        yield opened
