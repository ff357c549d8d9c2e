"""Countries: the generated table is what Babel gives, and names are found as texts write them."""

from __future__ import annotations

import json

import pytest

from metrics.extraction import extract
from metrics.extraction.countries.build_places import TARGET, table
from metrics.extraction.countries.places import mentions
from metrics.extraction.text.document import Document
from metrics.extraction.text.words import lexicon


def codes(text: str, language: str = "en") -> list[str]:
    return [mention.code for mention in mentions(Document(text, lexicon(language)), 0, len(text))]


def test_the_table_is_what_babel_gives() -> None:
    assert json.loads(TARGET.read_text("utf-8")) == table()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trade between Kazakhstan and the Kyrgyz Republic", ["KZ", "KG"]),
        ("Sino-Russian trade, New Delhi and Moscow", ["CN", "RU", "IN", "RU"]),
        ("South Korea, the RoK and Seoul", ["KR", "KR", "KR"]),
        ("KAZAKH-GERMAN TRADE", ["KZ", "DE"]),
        ("Türkiye, Turkey, Turkish", ["TR", "TR", "TR"]),
        ("the U.S. and the UK", ["US", "GB"]),
        ("South Africa is not Africa", ["ZA"]),
        ("he gave us turkey and china", []),
        ("US$ 4 billion and 3 billion Australian dollars", []),
        ("the player Michael Jordan met Jordan's king", ["JO"]),
        ("Bosnia and Herzegovina, Côte d’Ivoire", ["BA", "CI"]),
    ],
)
def test_names_nationalities_and_capitals(text: str, found: list[str]) -> None:
    assert codes(text) == found


def test_russian_names_in_their_cases() -> None:
    text = "товарооборот Казахстана с Кыргызстаном, узбекско-турецкая торговля, экспорт в Россию"
    assert codes(text, "ru") == ["KZ", "KG", "UZ", "TR", "RU"]


def test_every_country_has_a_name_in_both_languages() -> None:
    for language in ("en", "ru"):
        found = {place.code for places in lexicon(language).places.values() for place in places}
        assert len(found) >= 245


@pytest.mark.parametrize(
    ("written", "currency"),
    [
        ("TT$4.5 billion", "TTD"),
        ("300 million Fijian dollars", "FJD"),
        ("12 billion pula", "BWP"),
        ("5.71 billion marks", "BAM"),
        ("2 billion Trinidad and Tobago dollars", "TTD"),
        ("2 billion Bosnia-Herzegovina convertible marks", "BAM"),
        ("R$11 billion", "BRL"),
        ("1 billion soms", "KGS"),
    ],
)
def test_money_is_called_what_cldr_calls_it(written: str, currency: str) -> None:
    assert [c.currency for c in extract(f"Trade between Chile and Peru reached {written} in 2023.")] == [
        currency
    ]


def test_a_mark_that_is_passed_is_no_currency() -> None:
    text = "Trade between Chile and Peru passed the 10 billion mark, said the Chilean minister."
    assert [c.currency for c in extract(text)] == [None]
