"""What pages are made of: passages marked in a text, text made safe, what stands in the address."""

from __future__ import annotations

import re
import tomllib
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from app_pages.parts.library import search
from app_pages.parts.naming import in_amounts
from app_pages.parts.passages import CHOSEN, Span, cut, marked, quotation
from app_pages.parts.reader import passage
from app_pages.parts.register import matching
from app_pages.parts.safe import JOINER, md, outward, plain
from metrics.models import Quote
from metrics.palette import DARK, LIGHT
from metrics.texts import texts
from metrics.vintage import Vintage

ROOT = Path(__file__).parents[1]
TAG = re.compile(r"<[^>]*>")
spans = st.lists(
    st.tuples(st.integers(-5, 60), st.integers(-5, 60), st.integers(0, 9)).map(
        lambda it: Span(it[0], it[1], it[2], f"name <{it[2]}>")
    ),
    max_size=6,
)


@given(st.text(max_size=50), spans)
def test_the_pieces_of_a_text_are_the_text(text: str, found: list[Span]) -> None:
    pieces = list(cut(text, found))
    assert "".join(text[start:end] for start, end, _ in pieces) == text
    for start, end, covering in pieces:
        assert all(span.start <= start < end <= span.end for span in covering)


@given(st.text(max_size=50), spans)
def test_a_marked_text_shows_the_text_and_only_our_tags(text: str, found: list[Span]) -> None:
    html = marked(text, found, "en")
    shown = unescape(TAG.sub("", re.sub(r"<sup>.*?</sup>", "", html)))
    assert shown == text
    assert {tag.strip("</>").split()[0] for tag in TAG.findall(html)} <= {"div", "mark", "span", "sup"}


def test_overlapping_quotes_are_each_named_where_they_end() -> None:
    html = marked("one two three", [Span(0, 7, 1, "a"), Span(4, 13, 2, "b")], "en")
    assert TAG.sub("", html) == "one two[1] three[2]"
    assert 'title="a; b">two</mark>' in html


def test_the_chosen_passage_stands_out_and_has_an_anchor() -> None:
    html = marked("one two", [Span(4, 7, CHOSEN, "the passage")], "en")
    assert '<span id="mark-0"></span><mark' in html
    assert "outline" in html


def test_the_words_around_a_quote_are_whole_and_on_its_line() -> None:
    quote = Quote(exact="nearly", prefix="before\nlonger than this the", suffix=" $2\nafter", start=0, end=6)
    assert TAG.sub("", quotation(quote, "en")) == "longer than this thenearly $2"
    cut_off = quote.model_copy(update={"prefix": "d of a word that was cut off in a"[:32]})
    assert TAG.sub("", quotation(cut_off, "en")).startswith("…\N{NO-BREAK SPACE}of a word")


@pytest.mark.parametrize(
    ("address", "found"), [("12-15", (12, 15)), ("", None), ("a-b", None), ("1-2-3", None), ("-1-2", None)]
)
def test_a_passage_in_the_address(address: str, found: tuple[int, int] | None) -> None:
    assert passage(address) == found


@given(st.text(max_size=80))
def test_safe_text_shows_every_character(text: str) -> None:
    """Without its backslashes and joiners it is the text; no sign of Markdown stands without a backslash."""
    safe = md(text)
    assert plain(re.sub(r"\\([\\`*_{}\[\]()<>#$|~!^&.)+=-])", r"\1", safe)) == plain(text)
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_{}\[\]<>#$|~!^&]", safe.replace("\\\\", ""))


def test_directives_emoji_and_addresses_are_parted() -> None:
    safe = md(":red[x] :smile: https://a.example www.a.example a@b.example --")
    assert f":{JOINER}red" in safe
    assert f":{JOINER}smile:" in safe
    assert f"https:{JOINER}//" in safe
    assert f"www{JOINER}." in safe
    assert f"@{JOINER}b" in safe


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", ""])
def test_only_addresses_of_the_web_are_linked(url: str) -> None:
    assert "](" not in outward("text", url).replace("\\]", "")


def test_an_address_cannot_end_its_link() -> None:
    assert outward("t", "https://a.example/<b> c\\") == "[t](<https://a.example/%3Cb%3E%20c%5C>)"


def test_a_formula_is_shown_over_amounts(known: Vintage) -> None:
    stated = {each.id: each for each in known.observations}
    formula = "turnover-2023-01-to-2023-11 * 12 / 11"
    assert in_amounts(formula, stated, texts("en")) == "$1.3 billion × 12 / 11"


def test_the_library_is_searched_by_all_words(known: Vintage) -> None:
    assert [source.id for source in search(known.sources, "GOLDEN eagle")] == ["2025-08-22-sivil-diplomasi"]
    assert len(search(known.sources, "")) == len(known.sources)
    assert search(known.sources, "golden nowhere") == []


def test_commitments_of_both_parties_are_those_that_both_owe(known: Vintage) -> None:
    both = matching(known.standings, [], [], ["KZ", "KG"], "")
    assert both
    assert all({"KZ", "KG"} <= set(each.commitment.parties) for each in both)
    assert len(matching(known.standings, [], [], [], "")) == len(known.standings)


def test_a_server_without_a_browser_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("metrics.png.has_browser", lambda: False)
    monkeypatch.setattr("app_pages.parts.charts.has_browser", lambda: False)
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=30).run()
    assert not app.exception
    assert any("has no Chromium" in each.value for each in app.caption)
    assert [each for each in app.download_button if each.label == "Download as PNG"] == []


def test_the_page_has_the_colours_of_the_charts() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    for look in (LIGHT, DARK):
        assert config[look.name]["backgroundColor"] == look.paper
        assert config[look.name]["primaryColor"] == look.hues["blue"]


def test_a_slider_takes_what_the_address_says_and_no_nonsense() -> None:
    def growth(written: str) -> float:
        app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=30)
        app.query_params["growth"] = written
        app.switch_page("app_pages/scenarios.py")
        app.run()
        assert not app.exception
        return float(str(app.select_slider[0].value))

    assert [growth(each) for each in ("8", "8.3", "-5", "1000")] == [8.0, 8.5, 0.0, 30.0]
    assert growth("nan") == growth("inf") == growth("x") == growth("")
