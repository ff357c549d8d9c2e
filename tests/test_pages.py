"""The pages, run without a browser: what they show, from which words, and what they do with bad input."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from app_pages.parts.safe import plain
from metrics.vintage import Vintage

ROOT = Path(__file__).parents[1]
PAGES = sorted(path.name for path in (ROOT / "app_pages").glob("[a-z]*.py"))
Start = Callable[..., AppTest]


@pytest.fixture
def start() -> Start:
    """Runs a page of the dashboard, at an address."""

    def run(page: str = "overview.py", theme: str = "light", **query: str) -> AppTest:
        app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=30)
        app.context = {"theme": theme}
        app.query_params.update(query)
        app.switch_page(f"app_pages/{page}")
        return app.run()

    return run


def words(app: AppTest) -> str:
    """All the text of a page that stands in Markdown or HTML."""
    parts = [
        each.value
        for kind in ("title", "header", "markdown", "caption", "html")
        for each in getattr(app.main, kind)
    ]
    return plain("\n".join(map(str, parts))).replace("\\", "")


def links(app: AppTest) -> list[tuple[str, dict[str, str]]]:
    """The links of a page to pages, as the page and its part of the address."""
    found = []
    for each in app.get("page_link"):
        query = parse_qs(urlsplit(f"?{each.proto.query_string}").query)
        found.append((each.proto.page, {name: values[0] for name, values in query.items()}))
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs(start: Start, page: str, lang: str, theme: str) -> None:
    app = start(page, theme, lang=lang)
    assert not app.exception
    assert not app.error


def test_the_overview_says_the_headline_and_the_levels(start: Start) -> None:
    text = words(start(lang="en"))
    assert "Trade was put at nearly $2 billion on 22 August 2025, with no period stated" in text
    assert "95 % to under 100 % of the goal of $2 billion" in text
    values = [plain(each.value).replace("\\", "") for each in start(lang="en").metric]
    assert values == ["nearly $2 billion", "$1.5 billion", "95 % to under 100 %", "63 % to under 67 %"]


def test_every_figure_of_the_overview_has_a_quote_found_in_its_source(start: Start, known: Vintage) -> None:
    """Each key figure is followed by links, and each link names a passage that holds a reviewed claim."""
    app = start()
    cited = [query for page, query in links(app) if "at" in query]
    assert len(cited) >= len(app.metric)
    for query in cited:
        source = known.source(query["source"])
        assert source is not None
        first, last = map(int, query["at"].split("-"))
        quotes = [c.quote for c in known.claims if c.source == source.id and c.review == "confirmed"]
        assert any((q.start, q.end) == (first, last) and source.text[first:last] == q.exact for q in quotes)


def test_a_citation_opens_the_document_with_the_passage_marked(start: Start, known: Vintage) -> None:
    quote = next(c.quote for c in known.claims if "nearly $2 billion" in c.quote.exact)
    app = start("document.py", source="2025-08-22-sivil-diplomasi", at=f"{quote.start}-{quote.end}")
    passage, text = (each.value for each in app.html[:2])
    assert f">{quote.exact}</mark>" in passage
    assert 'id="mark-0"' in text


def test_a_document_that_is_not_known_is_said_to_be_missing(start: Start) -> None:
    app = start("document.py", source="2025-08-22-sivil-diplomasi", as_of="2024-05-01", lang="en")
    assert "There is no document" in app.warning[0].value
    assert not app.exception


@pytest.mark.parametrize("at", ["", "x", "5", "9-2", "0-99999999", "-1-4", "3-3"])
def test_a_passage_that_makes_no_sense_is_left_out(start: Start, at: str) -> None:
    app = start("document.py", source="2025-08-22-sivil-diplomasi", at=at)
    assert not app.exception
    assert "mark-0" not in words(app)


def test_the_day_decides_what_is_known(start: Start) -> None:
    text = words(start(as_of="2024-03-01", lang="en"))
    assert "No figure for a full year of trade is known yet" in text
    assert "$3 billion" not in text


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_on_a_day_on_which_little_was_known(start: Start, page: str) -> None:
    app = start(page, as_of="2021-03-05")
    assert not app.exception
    assert not app.error


def test_a_day_that_is_none_is_left_out(start: Start) -> None:
    app = start(as_of="1066-10-14")
    assert not app.exception
    assert app.sidebar.date_input[0].value == date.today()


def test_commitments_are_filtered_by_the_address(start: Start, known: Vintage) -> None:
    app = start("commitments.py", theme="light", lang="en", stage="delivered")
    assert app.multiselect[1].value == ["delivered"]
    shown = [query["id"] for page, query in links(app) if page.endswith("commitment")]
    delivered = [s.commitment.id for s in known.standings if s.stage == "delivered"]
    assert sorted(shown) == sorted(delivered)


def test_a_filter_goes_into_the_address(start: Start, known: Vintage) -> None:
    app = start("commitments.py", lang="en")
    app.multiselect[0].select("border").run()
    assert app.query_params["theme"] == "border"
    app.text_input[0].set_value("korday").run()
    assert {query["id"] for page, query in links(app) if page.endswith("commitment")} <= {
        s.commitment.id for s in known.standings if s.commitment.theme == "border"
    }


def test_a_commitment_opens_to_its_story(start: Start, known: Vintage) -> None:
    standing = next(s for s in known.standings if len(s.events) > 2)
    app = start("commitment.py", id=standing.commitment.id, lang="en")
    text = words(app)
    assert standing.commitment.title in text
    cited = [query["at"] for _, query in links(app) if "at" in query]
    assert cited == [f"{e.quote.start}-{e.quote.end}" for e in standing.events]


def test_a_cell_of_the_board_opens_to_the_words_of_its_theme(start: Start, known: Vintage) -> None:
    """The board draws themes, so a mark of it stands for several commitments."""
    query = {"view": "board", "commitments-board": "transport"}
    app = start("commitments.py", lang="en", **query)
    ours = [each for each in known.standings if each.commitment.theme == "transport"]
    assert ours
    shown = {query["id"] for page, query in links(app) if page.endswith("commitment")}
    assert shown == {each.commitment.id for each in ours}
    assert all(each.events[-1].quote.exact in unescape(words(app)) for each in ours)


def test_the_address_opens_the_chart_whose_mark_it_names(start: Start) -> None:
    app = start(lang="en", history="turnover-2bn-usd")
    assert len(app.get("plotly_chart")) == 2


def test_a_mark_of_another_pages_figure_opens_that_page(start: Start, known: Vintage) -> None:
    """Such a figure has no quote in the documents: who states it, where and when, and the way there."""
    figure = next(each for each in known.figures if each.publisher == "Trend" and each.period)
    text = words(start("cross_check.py", lang="en", crosscheck=figure.id))
    assert f"{figure.reporter}, Trend, 9 April 2024" in text
    assert f"](<{figure.url}>)" in text
    assert "its words are not kept here" in text


@pytest.fixture
def spoiled(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The copy of the seeds, which the dashboard reads."""
    monkeypatch.setenv("TRADE_TARGETS_SEEDS", str(seeds))
    return seeds


def test_faults_are_shown_as_lines(start: Start, spoiled: Path) -> None:
    record = spoiled / "kz-kg" / "sources" / "2024-02-02-tura-news.toml"
    record.write_text(record.read_text().replace("publisher =", "publisherr ="))
    (spoiled / "kz-kg" / "sources" / "2024-04-19-eurasian-star.txt").write_bytes(b"\xff\xfe")
    app = start(lang="en")
    assert not app.exception
    lines = [plain(each.value).replace("\\", "") for each in app.error]
    assert any("2024-02-02-tura-news.toml: publisherr: unknown key" in line for line in lines)
    assert any("2024-04-19-eurasian-star.txt: byte 0: the bytes are not UTF-8" in line for line in lines)


def test_an_empty_folder_is_said_in_a_line(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRADE_TARGETS_SEEDS", str(tmp_path))
    app = start(lang="en")
    assert not app.exception
    assert len(app.error) == 1
    assert "the folder holds no corridor" in app.error[0].value


def test_an_edited_file_shows_on_the_next_rerun(start: Start, spoiled: Path) -> None:
    app = start("sources.py", lang="en")
    record = spoiled / "kz-kg" / "sources" / "2024-02-02-tura-news.toml"
    record.write_text(
        record.read_text().replace('publisher = "Tura News"', 'publisher = "Tura Evening News"')
    )
    assert "Tura Evening News" in words(app.run())


def test_a_second_corridor_is_chosen_in_the_address(start: Start, spoiled: Path) -> None:
    other = spoiled / "kz-uz"
    shutil.copytree(spoiled / "kz-kg", other)
    for name in ("figures.csv", "commitments.toml"):  # they are of the first pair
        (other / name).unlink()
    record = other / "corridor.toml"
    record.write_text(record.read_text().replace("KZ-KG", "KZ-UZ").replace('"KG"', '"UZ"'))
    app = start("sources.py", lang="en", corridor="KZ-UZ")
    assert not app.exception
    assert "Kazakhstan and Uzbekistan" in words(app)
