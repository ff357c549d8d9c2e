"""One server and one browser for all browser tests, and one tab in which they visit page after page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    ViewportSize,
    expect,
)

from tests.serving import served

AS_OF = "2025-12-31"
"""The day that the tests look from, so that ages and pictures are the same on every day."""
WIDE: ViewportSize = {"width": 1280, "height": 900}
FOOT = ".st-key-foot-cite"
"""The last of every page."""
PATIENCE = 20_000
"""Milliseconds to wait for what must come: on a busy machine it comes late, and is no fault of the code."""
expect.set_options(timeout=PATIENCE)


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

    def rerun(self) -> None:
        """Run the page's script again, as a reader does with R, and wait until it is drawn."""
        self.page.evaluate(
            """() => { document.activeElement.blur(); window.ran = false
            new MutationObserver(changes => window.ran ||= changes.some(
                each => each.target.dataset.testScriptState !== 'notRunning')
            ).observe(document, {subtree: true, attributeFilter: ['data-test-script-state']}) }"""
        )
        self.page.keyboard.press("r")
        self.page.wait_for_function("window.ran")
        self.settled()

    def choose(self, lang: str) -> None:
        """Change the language of the open page, and wait until it is drawn."""
        page = self.page
        foot = page.locator(FOOT)
        before = foot.text_content() or ""
        page.get_by_test_id("stSidebar").get_by_text(lang, exact=True).click()
        page.mouse.move(0, 0)  # at rest over nothing: what it points at may fade in
        expect(foot).not_to_have_text(before)
        self.settled()

    def settled(self) -> None:
        """Wait until the script has run, and every chart is drawn."""
        self.page.locator(FOOT).wait_for()
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        expect(self.page.get_by_test_id("stSkeleton")).to_have_count(0)
        for chart in self.page.locator("[data-testid=stPlotlyChart]").all():
            chart.locator(".main-svg").first.wait_for()
        self.wrong += [
            f"exception: {text}" for text in self.page.get_by_test_id("stException").all_inner_texts()
        ]


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


@pytest.fixture(scope="package")
def tab(reader: BrowserContext) -> Page:
    """The reader's one tab: what has been compiled in it need not be compiled again."""
    return reader.new_page()


@contextmanager
def reading(chromium: Browser, locale: str = "en-GB") -> Iterator[BrowserContext]:
    """A reader's browser, in a language; it is closed in the end."""
    context = chromium.new_context(viewport=WIDE, locale=locale)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@contextmanager
def visit(context: BrowserContext, base: str) -> Iterator[Visit]:
    """A visit in a tab of its own; leaving, nothing must have gone wrong."""
    page = context.new_page()
    with visit_in(page, base) as visitor:
        yield visitor
    page.close()


@contextmanager
def visit_in(page: Page, base: str) -> Iterator[Visit]:
    """A visit in an open tab; leaving, nothing must have gone wrong."""
    visitor = Visit(page, base)
    wrong = visitor.wrong

    def console(message: ConsoleMessage) -> None:
        # Streamlit looks for its server below the page's own path first, and the browser says so.
        if message.type == "error" and "/_stcore/" not in message.location.get("url", ""):
            wrong.append(f"console: {message.text}")

    def request(sent: Request) -> None:
        if not sent.url.startswith((base, base.replace("http", "ws"), "data:", "blob:")):
            wrong.append(f"request to another host: {sent.url}")

    def raised(error: Error) -> None:
        wrong.append(f"error: {error}")

    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="light")
    page.on("console", console)
    page.on("pageerror", raised)
    page.on("request", request)
    yield visitor
    page.goto("about:blank")  # what the page still says is said in its own visit
    page.remove_listener("console", console)
    page.remove_listener("pageerror", raised)
    page.remove_listener("request", request)
    assert not wrong, "\n".join(wrong)


@pytest.fixture
def visitor(tab: Page, dashboard: str) -> Iterator[Visit]:
    """A visit of the dashboard; at the end of the test nothing must have gone wrong on it."""
    with visit_in(tab, dashboard) as opened:
        yield opened
