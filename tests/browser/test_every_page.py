"""Every page in both languages, both themes, wide and narrow: it runs, fits, and can be used by everyone."""

from __future__ import annotations

from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import WIDE, Visit
from tests.serving import ROOT

pytestmark = pytest.mark.slow
SCREENS = ROOT / "build" / "screens"

PAGES: dict[str, dict[str, str]] = {
    "": {"trade": "turnover-2023"},
    "commitments": {},
    "commitment": {"id": "turnover-2bn-usd"},
    "scenarios": {"growth": "8"},
    "cross_check": {},
    "sources": {"q": "border"},
    "document": {"source": "2025-08-22-sivil-diplomasi", "at": "1855-1897"},
    "data": {"table": "claims"},
    "briefing": {},
    "method": {},
}
NARROW: ViewportSize = {"width": 360, "height": 800}
Scheme = Literal["light", "dark"]
LOOKS: tuple[tuple[str, Scheme, tuple[ViewportSize, ViewportSize]], ...] = (
    ("en", "light", (WIDE, NARROW)),
    ("en", "dark", (NARROW, WIDE)),
    ("ru", "dark", (WIDE, NARROW)),
    ("ru", "light", (NARROW, WIDE)),
)
"""Language, theme and widths, in an order in which each look is one change away from the last."""

OF_STREAMLIT = {
    # The day, the month and the year of st.date_input are spinbuttons 20 pixels high, 3 apart; its calendar
    # button beside them has full size and sets the same day.
    "target-size": 'role="spinbutton"',
}
"""Rules that Streamlit's own elements break, and how those elements are known."""


@pytest.mark.parametrize("path", PAGES)
def test_a_page_in_all_its_looks(visitor: Visit, path: str) -> None:
    """In the open page the theme, the language and the width change, as a reader would change them."""
    page = visitor.open(path, **PAGES[path])
    page.evaluate(Axe().axe_script)
    there = place(page)
    for lang, scheme, sizes in LOOKS:
        seen_in(visitor, lang, scheme)
        assert page.get_by_role("radio", name=lang, exact=True).is_checked()
        assert place(page) == there
        for size in sizes:
            page.set_viewport_size(size)
            fits(page)
            assert (
                page.locator("[data-testid=stApp]").evaluate("e => getComputedStyle(e).colorScheme") == scheme
            )
            everything = (scheme == "light") == (size is WIDE)  # once in each language and width
            assert violations(page, everything=everything) == []
            shot(page, f"{path or 'overview'}-{lang}-{scheme}-{size['width']}")


def seen_in(visitor: Visit, lang: str, scheme: Scheme) -> None:
    """Change the open page to a language or a theme.

    A change of the theme makes no rerun, and charts keep their colours until the next: R makes one. It tells
    the theme that the page has by then, so the page has to have changed before.
    """
    page = visitor.page
    turned = page.evaluate("scheme => !matchMedia(`(prefers-color-scheme: ${scheme})`).matches", scheme)
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(
        "scheme => getComputedStyle(document.querySelector('[data-testid=stApp]')).colorScheme === scheme",
        arg=scheme,
    )
    if not page.get_by_role("radio", name=lang, exact=True).is_checked():
        visitor.choose(lang)
    elif turned:
        visitor.rerun()


def place(page: Page) -> dict[str, str]:
    """Where a page is: its path, and each part of its query but the language."""
    parts = urlsplit(page.url)
    return {"path": parts.path} | dict(parse_qsl(parts.query)) | {"lang": ""}


def fits(page: Page) -> None:
    """Wait until nothing makes the page scroll sideways and every chart fills its place."""
    page.wait_for_function(
        """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
        .every(each => each.scrollWidth <= each.clientWidth)
        && [...document.querySelectorAll('.js-plotly-plot')].every(chart =>
             Math.abs(chart.querySelector('.main-svg').clientWidth - chart.clientWidth) <= 1)"""
    )


def shot(page: Page, name: str) -> None:
    """Save the whole page as a picture for a person to look at."""
    assert page.viewport_size
    size = page.viewport_size
    high = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": min(max(high, 700), 6000)})
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    SCREENS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENS / f"{name}.png", animations="disabled")  # the sidebar slides
    page.set_viewport_size(size)


def violations(page: Page, *, everything: bool) -> list[str]:
    """What axe-core finds against WCAG 2.2 A and AA, or of colours alone; not what is Streamlit's own."""
    options: dict[str, Any] = {
        "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
        if everything
        else ["color-contrast"],
        "resultTypes": ["violations"],
    }
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [
        f"{each['id']}: {each['help']}: {node['html'][:300]} ({node.get('failureSummary', '')[:300]})"
        for each in found
        for node in each["nodes"]
        if OF_STREAMLIT.get(each["id"], "<none>") not in node["html"]
    ]
