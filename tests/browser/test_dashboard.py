"""The dashboard in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

LATEST = "trade volume has reached nearly $2 billion"
pytestmark = pytest.mark.slow


def test_a_citation_leads_to_the_marked_quote_and_back(visitor: Callable[..., Visit]) -> None:
    visit = visitor()
    page = visit.open()
    expect(page.locator("[data-testid=stPlotlyChart] .main-svg").first).to_be_visible()
    before = page.url
    page.get_by_role("link", name="Sivil Diplomasi, 22 August 2025").first.click()
    marked = page.locator("mark", has_text=LATEST)
    expect(marked).to_have_count(2)  # above the text, and in it
    expect(marked.first).to_be_in_viewport()
    page.get_by_role("link", name="See it in the text below").click()
    expect(marked.last).to_be_in_viewport()
    page.reload()
    expect(marked.first).to_be_visible()
    for _ in range(5):
        if page.url == before:
            break
        page.go_back()
        visit.settled()
    expect(page.get_by_role("heading", level=1)).to_contain_text("nearly $2 billion")
