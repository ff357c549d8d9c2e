"""Amounts, rates and days read as people write them, and never say more than they know."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics import wording
from metrics.bounds import Bounds, bounds_of, point
from metrics.periods import Period
from metrics.texts import LANGUAGES, Language, texts

EN, RU = texts("en"), texts("ru")
languages = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize(
    ("value", "currency", "english", "russian"),
    [
        (1.5e9, "USD", "$1.5 billion", "1,5 млрд долл."),
        (1e9, "KZT", "KZT 1 billion", "1 млрд тенге"),
        (3e9, "EUR", "€3 billion", "3 млрд евро"),
        (2.4e6, "USD", "$2.4 million", "2,4 млн долл."),
        (1.3e9 / 1.12, "USD", "$1.16 billion", "1,16 млрд долл."),
        (999.96e6, "USD", "$1 billion", "1 млрд долл."),
        (300_000, "USD", "$300,000", "300\N{NO-BREAK SPACE}000 долл."),
        (-2e8, "USD", "−$200 million", "−200 млн долл."),
        (0, "USD", "$0", "0 долл."),
        (5e12, "JPY", "JPY 5 trillion", "5 трлн JPY"),
    ],
)
def test_money(value: float, currency: str, english: str, russian: str) -> None:
    assert wording.money(value, currency, EN) == english
    assert wording.money(value, currency, RU) == russian


@pytest.mark.parametrize(
    ("bounds", "english", "russian"),
    [
        (bounds_of(1.5e9, "exact", 1e8), "$1.45–1.55 billion", "1,45–1,55 млрд долл."),
        (
            bounds_of(2e9, "below", 1e9),
            "$1.9 billion to under $2 billion",
            "от 1,9 млрд долл. до менее чем 2 млрд долл.",
        ),
        (
            bounds_of(2e9, "above", 1e9),
            "over $2 billion, up to $2.1 billion",
            "свыше 2 млрд долл., до 2,1 млрд долл.",
        ),
        (
            Bounds(low=9.5e8, high=1.05e9),
            "$950 million to $1.05 billion",
            "от 950 млн долл. до 1,05 млрд долл.",
        ),
        (point(2e9), "$2 billion", "2 млрд долл."),
    ],
)
def test_a_range_of_money(bounds: Bounds, english: str, russian: str) -> None:
    assert wording.money_range(bounds, "USD", EN) == english
    assert wording.money_range(bounds, "USD", RU) == russian


@pytest.mark.parametrize(
    ("fraction", "english"),
    [
        (0.0844, "8.4 %"),
        (0.12, "12 %"),
        (2 / 3, "67 %"),
        (-0.0312, "−3.1 %"),
        (0.0003, "0.03 %"),
        (1, "100 %"),
    ],
)
def test_percent(fraction: float, english: str) -> None:
    assert wording.percent(fraction, EN) == english


def test_nearly_all_is_not_all() -> None:
    assert wording.percent(0.9999, EN) == "99.9 %"
    assert wording.percent_range(Bounds(low=0.95, high=1, high_open=True), EN) == "95 % to under 100 %"
    assert wording.percent_range(Bounds(low=0.95, high=1, high_open=True), RU) == "от 95 % до менее чем 100 %"


def test_days_and_periods() -> None:
    assert wording.day(date(2025, 8, 22), EN) == "22 August 2025"
    assert wording.day(date(2025, 8, 22), RU) == "22 августа 2025"
    written = {
        "2023": ("2023", "2023"),
        "2023-10": ("October 2023", "октябрь 2023"),
        "2023-01/2023-11": ("January–November 2023", "январь–ноябрь 2023"),
        "2022-10/2023-03": ("October 2022 – March 2023", "октябрь 2022 – март 2023"),
        "2016/2019": ("2016–2019", "2016–2019"),
    }
    for text, (english, russian) in written.items():
        assert wording.period(Period.model_validate(text), EN) == english
        assert wording.period(Period.model_validate(text), RU) == russian
    assert [wording.deadline(due, EN) for due in ("2030", "2028-06", "2028-06-30")] == [
        "2030",
        "June 2028",
        "30 June 2028",
    ]


def test_years() -> None:
    assert wording.years(2031, 2031, EN) == "2031"
    assert wording.years(2030, 2033, EN) == "2030–2033"
    assert wording.years(2031, None, EN) == "2031 or later"
    assert wording.years(None, None, RU) == "при таком темпе никогда"


def test_the_hedge_is_kept() -> None:
    assert wording.hedged(2e9, "USD", "below", EN) == "nearly $2 billion"
    assert wording.hedged(1.317e9, "USD", "about", RU) == "около 1,317 млрд долл."


def amounts(text: str, language: Language) -> list[float]:
    """The amounts of a text of English or Russian scale words, read back."""
    factors = {"trillion": 1e12, "billion": 1e9, "million": 1e6, "трлн": 1e12, "млрд": 1e9, "млн": 1e6}
    group, mark = (",", ".") if language == "en" else ("\N{NO-BREAK SPACE}", ",")
    found = re.findall(r"([\d.,\N{NO-BREAK SPACE}]*\d)(?: (\w+))?", text)
    last = next((factors[word] for _, word in reversed(found) if word in factors), 1.0)
    return [float(n.replace(group, "").replace(mark, ".")) * factors.get(word, last) for n, word in found]


@given(st.floats(1, 1e14), languages)
def test_money_reads_back_to_three_digits(value: float, language: Language) -> None:
    (read,) = amounts(wording.money(value, "USD", texts(language)), language)
    assert read == pytest.approx(value, rel=0.0051)


@given(st.floats(1e6, 1e13), st.floats(1, 1.2), st.booleans(), st.booleans(), languages)
def test_a_range_of_money_never_says_more_than_its_bounds(
    low: float, factor: float, low_open: bool, high_open: bool, language: Language
) -> None:
    bounds = Bounds(low=low, high=low * factor, low_open=low_open, high_open=high_open)
    read = amounts(wording.money_range(bounds, "USD", texts(language)), language)
    if not bounds.is_point:
        assert read[0] <= low * (1 + 1e-9)
        assert read[-1] >= low * factor * (1 - 1e-9)


@given(st.floats(-0.999, 10), st.floats(0, 1))
def test_a_range_of_rates_never_says_more_than_its_bounds(low: float, width: float) -> None:
    text = wording.percent_range(Bounds(low=low, high=low + width), EN).replace("−", "-").replace(",", "")
    read = [float(n) / 100 for n in re.findall(r"-?\d+(?:\.\d+)?", text)]
    if width > 1e-9:
        assert read[0] <= low + 1e-9
        assert read[-1] >= low + width - 1e-9


@given(st.floats(0, 1, exclude_max=True))
def test_a_share_below_all_is_never_written_as_all(fraction: float) -> None:
    if fraction < 1 - 1e-12:
        assert wording.percent(fraction, EN) not in {"100 %", "100.0 %"}
