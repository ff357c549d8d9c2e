"""A document that would take over the page: nothing of it runs anywhere, and every character is shown."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from app_pages.parts.safe import plain
from metrics.extraction import extract
from tests.browser.conftest import Visit, visit_in
from tests.serving import ROOT, served

pytestmark = pytest.mark.slow

MARKUP = (
    '<script>window.taken=1</script><img src=x onerror="window.taken=2"><svg onload=window.taken=3>'
    "[click](javascript:window.taken=4) ![x](https://elsewhere.example/x.png) <https://elsewhere.example>"
)
DIRECTIVES = (
    ":red[red] :material/bolt: :smile: $x^n$ in $M or in k$ **bold** _it_ `code` # no & &lt; ~~s~~ -> >= --"
)
TEXT = (
    f"Trade turnover between Kazakhstan and Kyrgyzstan reached $1.5 billion in 2023 {MARKUP}\n"
    f"{DIRECTIVES}\n"
    f"Tokayev said: “{MARKUP} We aim to increase mutual trade between Kazakhstan and Kyrgyzstan "
    f"to $3 billion by 2030 {DIRECTIVES}.”\n"
    "www.elsewhere.example someone@elsewhere.example https://elsewhere.example/a?b=c\n"
)
TITLE = f"Title {MARKUP}"
PUBLISHER = f"Publisher {DIRECTIVES}"
URL = "https://127.0.0.1:9/\"onmouseover=window.taken=5//<script>)[x](javascript:1)'"
STEM = "2024-04-19-hostile"


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corridor with the one document, all of its claims reviewed, and a commitment."""
    folder = tmp_path_factory.mktemp("hostile") / "kz-kg"
    (folder / "sources").mkdir(parents=True)
    shutil.copy(ROOT / "seeds" / "kz-kg" / "corridor.toml", folder)
    (folder / "sources" / f"{STEM}.txt").write_text(TEXT, encoding="utf-8")
    record = [
        f"publisher = {quoted(PUBLISHER)}",
        f"title = {quoted(TITLE)}",
        f"url = {quoted(URL)}",
        "published = 2024-04-19",
        f"date_known = {quoted(MARKUP + DIRECTIVES)}",
    ]
    for claim in extract(TEXT, date(2024, 4, 19)):
        passage = TEXT[claim.quote.start : claim.quote.end]
        kind = quoted(claim.kind)
        record += ["[[claims]]", f"quote = {quoted(passage)}", f"kind = {kind}", 'review = "confirmed"']
    (folder / "sources" / f"{STEM}.toml").write_text("\n".join(record), encoding="utf-8")
    commitment = [
        "[[commitments]]",
        'id = "hostile"',
        f"title = {quoted(TITLE)}",
        'theme = "trade"',
        'parties = ["KZ", "KG"]',
        f"note = {quoted(DIRECTIVES)}",
        "[[commitments.events]]",
        f"source = {quoted(STEM)}",
        'stage = "announced"',
        f"quote = {quoted(MARKUP + ' We aim to increase mutual trade')}",
    ]
    (folder / "commitments.toml").write_text("\n".join(commitment), encoding="utf-8")
    return folder.parent


@pytest.fixture(scope="module")
def attacked(seeds: Path, tab: Page) -> Iterator[Visit]:
    """A visitor of the dashboard on that corridor."""
    with served(seeds) as port, visit_in(tab, f"http://127.0.0.1:{port}") as visitor:
        yield visitor


SHOWN = {
    "": (TITLE, PUBLISHER),
    "commitments": (TITLE,),
    "commitment?id=hostile": (TITLE, DIRECTIVES, PUBLISHER, MARKUP),
    "scenarios": (PUBLISHER,),
    "cross_check": (PUBLISHER,),
    "sources?q=click": (TITLE, PUBLISHER),
    f"document?source={STEM}&at=0-200": (TEXT, TITLE, PUBLISHER, MARKUP + DIRECTIVES),
    "data?table=claims": (),
    "briefing": (PUBLISHER, TITLE),
    "method": (PUBLISHER,),
}
"""What every page must show of it, character by character."""


@pytest.mark.parametrize("path", SHOWN)
def test_nothing_runs_and_every_character_is_shown(attacked: Visit, path: str) -> None:
    page = attacked.page
    page.goto(f"{attacked.base}/{path}")
    attacked.settled()
    for more in page.get_by_test_id("stExpander").locator("summary").all():
        more.click()
    attacked.settled()
    assert page.evaluate("window.taken") is None
    main = page.get_by_test_id("stMain")
    assert main.locator("script, iframe, img, [onerror], [onload], [onmouseover]").count() == 0
    addresses = main.locator("a").evaluate_all("links => links.map(each => each.href)")
    assert [each for each in addresses if "javascript" in each.split("//")[0]] == []
    assert [each for each in addresses if each.startswith(("https://elsewhere", "mailto:"))] == []
    main.locator("sup").evaluate_all("numbers => numbers.forEach(each => each.remove())")  # they are ours
    text = " ".join(plain(main.inner_text()).split())
    assert [part for part in SHOWN[path] if " ".join(part.split()) not in text] == []
    assert attacked.wrong == []
