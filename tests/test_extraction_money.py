"""A name that several currencies have is that of a country of the pair."""

from __future__ import annotations

from pathlib import Path

import pytest

from metrics.extraction import extract
from metrics.extraction.countries.build_places import own_names
from metrics.extraction.numbers.doubtful import GLUED, LETTERS, settled, signs
from metrics.extraction.text.words import codes, lexicon

_DOUBTFUL = [
    ("Tanzania", "Rwanda", "Sh252 billion", "TZS"),
    ("Kenya", "Uganda", "Sh252 billion", "KES"),
    ("Uganda", "Kenya", "Sh252 billion", "UGX"),
    ("Nepal", "India", "Rs 1.2 trillion", "NPR"),
    ("Egypt", "Britain", "3 billion pounds", "GBP"),
    ("Uganda", "Rwanda", "Shs 252 billion", "UGX"),
    ("Somalia", "Djibouti", "252 billion shillings", "SOS"),
    ("Nepal", "China", "Rs 186 crore", "NPR"),
    ("Pakistan", "Iran", "Rs. 186 crore", "PKR"),
    ("Sri Lanka", "Japan", "186 billion rupees", "LKR"),
    ("Mauritius", "France", "Rs 186 million", "MUR"),
    ("Canada", "India", "186 billion rupees", "INR"),
    ("Chile", "Peru", "3 billion pesos", "CLP"),
    ("the Philippines", "Japan", "3 billion pesos", "PHP"),
    ("the Philippines", "Japan", "P3 billion", "PHP"),
    ("Mexico", "Spain", "3 billion pesos", "MXN"),
    ("Egypt", "Sudan", "3 billion pounds", "EGP"),
    ("Sudan", "Chad", "3 billion pounds", "SDG"),
    ("Britain", "Egypt", "3 billion pounds", "GBP"),
    ("Syria", "Iraq", "3 billion lira", "SYP"),
    ("Turkey", "Syria", "3 billion lira", "TRY"),
    ("Switzerland", "India", "4.1 billion francs", "CHF"),
    ("Senegal", "Mali", "300 billion CFA francs", "XOF"),
    ("Cameroon", "Chad", "FCFA 300 billion", "XAF"),
    ("Rwanda", "Burundi", "300 billion francs", "RWF"),
    ("Jordan", "Iraq", "300 million dinars", "JOD"),
    ("Algeria", "Tunisia", "300 million dinars", "DZD"),
    ("Oman", "Iran", "RO186 million", "OMR"),
    ("Oman", "Kenya", "186 million riyals", "OMR"),
    ("Saudi Arabia", "Egypt", "186 million rials", "SAR"),
    ("Qatar", "Turkey", "186 million riyals", "QAR"),
    ("Morocco", "Spain", "300 billion dirhams", "MAD"),
    ("the UAE", "Morocco", "Dh300 billion", "AED"),
    ("Sweden", "Finland", "300 billion crowns", "SEK"),
    ("Norway", "Sweden", "300 billion kroner", "NOK"),
    ("Iceland", "Germany", "300 billion krona", "ISK"),
    ("Czechia", "Sweden", "300 billion crowns", "CZK"),
    ("Moldova", "Ukraine", "300 million lei", "MDL"),
    ("Turkmenistan", "Iran", "3 billion manats", "TMT"),
    ("Malawi", "Tanzania", "300 billion kwacha", "MWK"),
    ("Zambia", "Angola", "K300 billion", "ZMW"),
    ("Belarus", "Armenia", "3 billion rubles", "BYN"),
    ("Belarus", "Russia", "3 billion rubles", "RUB"),
    ("Uzbekistan", "Turkey", "300 billion som", "UZS"),
    ("Japan", "Vietnam", "¥300 billion", "JPY"),
    ("China", "Vietnam", "¥300 billion", "CNY"),
    ("Bahrain", "Jordan", "BD186 million", "BHD"),
    ("Germany", "Poland", "300 million dinars", "RSD"),
    ("Fiji", "Australia", "300 million dollars", "USD"),
    ("Fiji", "Australia", "300 million Fijian dollars", "FJD"),
    ("Japan", "China", "300 billion yuan", "CNY"),
    ("Kenya", "Uganda", "300 billion Ugandan shillings", "UGX"),
]

_LINES = (Path(__file__).parent / "extraction" / "money.txt").read_text(encoding="utf-8").splitlines()
_WRITTEN = [tuple(line.split(" | ")) for line in _LINES if not line.startswith("#")]


@pytest.mark.parametrize(("one", "other", "written", "currency"), [*_DOUBTFUL, *_WRITTEN])
def test_money_is_that_of_a_country_of_the_pair(one: str, other: str, written: str, currency: str) -> None:
    text = f"Trade between {one} and {other} reached {written} in 2023, the ministry said."
    assert [claim.currency for claim in extract(text)] == [currency]


def test_a_currency_said_once_is_settled_for_its_neighbours() -> None:
    text = "Chile and Peru want to raise their trade from 3 to 5 trillion pesos, and later to 8 trillion."
    assert {claim.currency for claim in extract(text)} == {"CLP"}


def test_a_conversion_is_settled_too() -> None:
    text = "Trade between Egypt and Sudan reached $3 billion (140 billion pounds) in 2023."
    assert [claim.alternatives for claim in extract(text)] == [((140e9, "EGP"),)]


def test_small_words_are_no_letters_of_money() -> None:
    text = "Trade between Chile and Peru reached 3 billion in 2023; in da 5 million plan nothing changed."
    assert "DZD" not in {claim.currency for claim in extract(text)}


def test_letters_of_money_are_nobody_s_where_no_country_of_the_pair_writes_them() -> None:
    text = "Trade between Chile and Peru reached D5 billion in 2023, up from D4 billion."
    assert "GMD" not in {claim.currency for claim in extract(text)}


def test_no_letters_are_a_doubtful_code() -> None:
    known = {**LETTERS, **GLUED}
    for letters in signs() | known.keys():
        assert letters.upper() not in codes() or known.get(letters) == letters.upper(), letters


def test_every_name_that_countries_share_is_a_doubtful_one() -> None:
    """All that CLDR calls alike, but for dollars: those are American unless the text says so."""
    codes: dict[str, set[str]] = {}
    for money in own_names().values():
        for noun, code in money.items():
            codes.setdefault(noun, set()).add(code)
    for noun in (noun for noun, several in codes.items() if len(several) > 1):
        (cue,) = lexicon("en").cues([noun])
        named = {tag.partition(".")[2] for tag in cue.tags if tag.startswith("currency.")}
        assert all(code.islower() for code in named), noun
        for country, money in own_names().items():
            if noun in money:
                assert settled(min(named), (country, "ZZ")) == money[noun]
