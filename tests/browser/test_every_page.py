"""Every page in both languages, both themes, wide and narrow: it runs, fits, and can be used by everyone."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import Visit

pytestmark = pytest.mark.slow

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
WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 360, "height": 800}

LOOKS: tuple[tuple[str, Literal["light", "dark"], tuple[ViewportSize, ViewportSize]], ...] = (
    ("en", "light", (NARROW, WIDE)),
    ("ru", "dark", (WIDE, NARROW)),
)
"""Language, theme and widths; at the second width the page is checked whole, and its picture kept."""

OF_STREAMLIT = {
    # The day, the month and the year of st.date_input are spinbuttons 20 pixels high, 3 apart; its calendar
    # button beside them has full size and sets the same day.
    "target-size": 'role="spinbutton"',
}
"""Rules that Streamlit's own elements break, and how those elements are known."""


@pytest.mark.parametrize("path", PAGES)
def test_a_page_in_all_its_looks(visitor: Visit, path: str) -> None:
    page, name = visitor.page, path or "overview"
    for lang, scheme, sizes in LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(sizes[0])
        visitor.open(path, lang=lang, **PAGES[path])
        assert page.get_by_role("radio", name=lang, exact=True).is_checked()
        fits(page)
        page.set_viewport_size(sizes[1])
        fits(page)
        assert violations(page) == []
        visitor.shot(f"{name}-{lang}-{scheme}-{sizes[1]['width']}")


def fits(page: Page) -> None:
    """Wait until nothing makes the page scroll sideways; fails if something goes on doing so."""
    page.wait_for_function(
        """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
        .every(each => each.scrollWidth <= each.clientWidth)""",
        timeout=5_000,
    )


def violations(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.2 A and AA, but for what is Streamlit's own."""
    options: dict[str, Any] = {
        "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        "resultTypes": ["violations"],
    }
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{each['id']}: {each['help']}: {node['html'][:300]} ({node.get('failureSummary', '')[:300]})"
        for each in found
        for node in each["nodes"]
        if OF_STREAMLIT.get(each["id"], "<none>") not in node["html"]
    ]
