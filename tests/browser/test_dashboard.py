"""What an analyst does on the dashboard, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import Visit, reading, visit
from tests.serving import served

LATEST = "trade volume has reached nearly $2 billion"
PNG = b"\x89PNG\r\n\x1a\n"
pytestmark = pytest.mark.slow


def test_a_citation_leads_to_the_marked_quote_and_back(visitor: Visit) -> None:
    page = visitor.open()
    expect(page.locator("[data-testid=stPlotlyChart] .main-svg").first).to_be_visible()
    page.get_by_role("link", name="Sivil Diplomasi, 22 August 2025").first.click()
    marked = page.locator("mark", has_text=LATEST)
    expect(marked).to_have_count(2)  # above the text, and in it
    expect(marked.first).to_be_in_viewport()
    there = page.url
    page.go_back()
    visitor.settled()
    expect(page.get_by_role("heading", level=1)).to_contain_text("nearly $2 billion")
    page.goto(there)
    visitor.settled()
    expect(marked).to_have_count(2)
    page.get_by_role("link", name="See it in the text below").click()
    expect(marked.last).to_be_in_viewport()


def test_choosing_a_mark_shows_its_words(visitor: Visit) -> None:
    """By the list, as a keyboard does; the address then shows the same to someone else."""
    page = visitor.open()
    marks = page.get_by_role("combobox", name="See the words behind a mark").first
    marks.focus()
    marks.press_sequentially("$1.5")
    page.get_by_role("option", name="2023: $1.5 billion").first.wait_for()
    page.keyboard.press("Enter")
    words = page.locator("blockquote", has_text="mutual trade turnover reached $1.5 billion")
    expect(words).to_be_visible()
    expect(page).to_have_url(re.compile("trade=turnover-2023"))
    page.reload()
    expect(words).to_be_visible()


def test_pointing_at_a_mark_shows_its_words(visitor: Visit) -> None:
    page = visitor.open()
    chart = page.get_by_test_id("stPlotlyChart").first
    latest = chart.locator(".scatterlayer .trace .points path.point").last  # it is drawn last
    point_at(page, latest)
    expect(page.locator("blockquote", has_text=LATEST)).to_be_visible()
    expect(page).to_have_url(re.compile("trade=turnover-as-of-2025-08-22"))


def test_pointing_at_a_theme_shows_the_words_of_all_its_commitments(visitor: Visit) -> None:
    page = visitor.open("commitments", view="board")
    numbers = page.get_by_test_id("stPlotlyChart").locator(".textpoint text", has_text=re.compile(r"^ ?\d+$"))
    point_at(page, numbers.first)
    expect(page.locator("blockquote").first).to_be_visible()
    expect(page).to_have_url(re.compile("commitments-board="))


def point_at(page: Page, mark: Locator) -> None:
    """Point at a mark of a chart until the chart answers, and click."""
    mark.scroll_into_view_if_needed()
    for _ in range(40):  # the page still moves while its charts are drawn
        at = mark.bounding_box()
        assert at is not None
        page.mouse.move(at["x"] + min(at["width"] / 2, 5), at["y"] + at["height"] / 2)
        page.wait_for_timeout(200)
        if page.locator(".hoverlayer .hovertext").count():
            break
    page.mouse.down()
    page.mouse.up()


def test_the_picture_is_a_png(visitor: Visit) -> None:
    page = visitor.open()
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name="Download as PNG").first.click()
    assert download.value.suggested_filename.endswith(".png")
    assert Path(download.value.path()).read_bytes().startswith(PNG)


def test_the_day_goes_along_to_other_pages(visitor: Visit) -> None:
    page = visitor.open(as_of="2024-03-01")
    expect(page.get_by_role("heading", level=1)).to_contain_text("No figure for a full year")
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Sources").click()
    expect(page.get_by_text("as known on 1 March 2024: 2 documents.")).to_be_visible()
    expect(page).to_have_url(re.compile("as_of=2024-03-01"))
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("No figure for a full year")


def test_a_click_while_the_documents_are_read_keeps_the_day(reader: BrowserContext) -> None:
    """The first visitor of a server that has just started may be in a hurry."""
    with served() as port, visit(reader, f"http://127.0.0.1:{port}") as visitor:
        page = visitor.page
        page.goto(f"{visitor.base}/?as_of=2024-03-01&lang=en")
        page.get_by_test_id("stSidebarNav").get_by_role("link", name="Sources").click()
        expect(page.get_by_text("as known on 1 March 2024: 2 documents.")).to_be_visible()
        expect(page).to_have_url(re.compile("sources.*as_of=2024-03-01"))


def test_a_filter_is_in_the_address_and_one_step_back(visitor: Visit) -> None:
    page = visitor.open("commitments")
    everything = page.get_by_text("63 of 63 commitments")
    expect(everything).to_be_visible()
    page.get_by_role("combobox", name="Stage").click()
    page.get_by_role("option", name="delivered").click()
    expect(page.get_by_text("6 of 63 commitments")).to_be_visible()
    expect(page).to_have_url(re.compile("stage=delivered"))
    page.keyboard.press("Escape")
    page.go_back()
    expect(everything).to_be_visible()


def test_the_language_is_the_readers_at_first(chromium: Browser, dashboard: str) -> None:
    with reading(chromium, "ru-RU") as reader, visit(reader, dashboard) as visitor:
        page = visitor.page
        page.goto(f"{dashboard}/method")
        visitor.settled()
        expect(page.get_by_role("heading", level=1)).to_have_text("Метод")
        page.get_by_test_id("stSidebar").get_by_text("en", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Method")
        expect(page).to_have_url(re.compile("lang=en"))
        page.get_by_test_id("stSidebar").get_by_text("ru", exact=True).click()
        # Also what is the reader's own: an address is sent on.
        expect(page).to_have_url(re.compile("lang=ru"))


def test_a_keyboard_alone_reaches_everything(visitor: Visit) -> None:
    """Tab goes from the pages over the controls to the charts' lists, tables, downloads and citations."""
    page = visitor.open(trade="turnover-2023")
    reached = tour(page, 90)
    for wanted in (
        "Commitments", "Method", "en", "year, As of", "Sivil Diplomasi, 22 August 2025", "Download as PNG",
        "The figures as a table", "Results in figures", "Read the document", "How to cite this page in full",
    ):  # fmt: skip
        assert any(wanted in each for each in reached), f"{wanted} is not reached: {reached}"
    assert any("See the words behind a mark" in each for each in reached)


def test_the_keyboard_opens_a_citation(visitor: Visit) -> None:
    page = visitor.open()
    page.get_by_role("link", name="Sivil Diplomasi, 22 August 2025").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("mark", has_text=LATEST).first).to_be_visible()


def tour(page: Page, steps: int) -> list[str]:
    """The names of what gets the focus, tab by tab."""
    names: list[str] = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        name = page.evaluate(
            """() => { const e = document.activeElement;
            const labels = [...(e.labels || [])].map(each => each.innerText);
            return [e.getAttribute('aria-label'), ...labels, e.innerText, e.value].join(' ') }"""
        )
        names.append(" ".join(str(name).split()))
    return names
