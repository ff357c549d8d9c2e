"""Any text gives an answer, always the same one, and every claim stands on its words."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.extraction import extract

SETS = Path(__file__).parent / "extraction"
TEXTS = [
    json.loads(line)["text"] for path in SETS.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()
]

PIECES = """
Trade between Chile and Peru|Kazakh-Kyrgyz trade|it|this figure|exports|товарооборот|reached
|rose 12%|aim to raise|довести до|by|to|from|of which|against|$4 billion|€3,4 млрд|$3-4 billion
|between $3 and $4 billion|5 million|one and a half billion|2 billion 300 million dollars
|(TL 290 billion)|US$ almost 4 bn|Rs 2 lakh crore|A$1.2m|R9 billion|12 percent|-14,5 %|+3%
|doubled|3.5 times|by a third|in 2023|by 2030|last year|a year earlier|in January-May 2024
|FY2020-21|H1 2024|10M2017|within five years|as of November 1|the same months of 2020|in May
|said Pell|according to the Ministry of Trade|he noted|“|”|"|«|»|–|(|)|,|;|:|.|U.S.|Georgia
""".replace("\n", "").split("|")
PIECES += ["\n", "\n\n", "\r\n", "\u00a0", "\u202f", "\u2028", "İ", "e\u0301", "²", "٣", "\ud800", "\x00"]
DAYS = st.none() | st.dates()
ASSEMBLED = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
TRUNCATED = st.builds(
    lambda text, a, b: text[min(a, b) : max(a, b)],
    st.sampled_from(TEXTS),
    st.integers(0, 900),
    st.integers(0, 900),
)
GAPPED = st.builds(
    lambda text, gaps: "".join(t for n, t in enumerate(re.findall(r"\w+|\W", text)) if n not in gaps),
    st.sampled_from(TEXTS),
    st.sets(st.integers(0, 250), max_size=12),
)


def check(text: str, published: date | None) -> None:
    claims = extract(text, published)
    assert claims == extract(text, published)
    for claim in claims:
        quote = claim.quote
        assert quote.exact == text[quote.start : quote.end] != ""
        assert text[: quote.start].endswith(quote.prefix)
        assert text[quote.end :].startswith(quote.suffix)
        assert quote.start <= claim.anchor_start < claim.anchor_end <= len(text)
        assert claim.rules
        assert claim.pair is None or claim.pair[0] != claim.pair[1]
        assert (claim.low is None) == (claim.amount is None)
    starts = [claim.anchor_start for claim in claims]
    assert starts == sorted(starts)


@given(st.text(), DAYS)
def test_any_text_gives_an_answer(text: str, published: date | None) -> None:
    check(text, published)


@given(ASSEMBLED, DAYS)
def test_texts_put_together_from_the_patterns(text: str, published: date | None) -> None:
    check(text, published)


@given(TRUNCATED, DAYS)
def test_truncated_texts(text: str, published: date | None) -> None:
    check(text, published)


@given(GAPPED, DAYS)
def test_texts_with_words_left_out(text: str, published: date | None) -> None:
    check(text, published)


@given(st.binary(), DAYS)
def test_any_bytes_that_decode(data: bytes, published: date | None) -> None:
    check(data.decode("utf-8", "replace"), published)
    check(data.decode("latin-1"), published)


def test_windows_line_ends_change_no_claim() -> None:
    def brief(of: str) -> list[object]:
        return [
            (c.kind, c.amount, c.currency, c.hedge, c.deadline, c.pair, c.speaker)
            for c in extract(of, date(2024, 6, 1))
        ]

    for text in TEXTS:
        assert brief(text.replace("\n", "\r\n")) == brief(text), text


@given(st.sampled_from(TEXTS), st.sampled_from(["\u00a0", "\u202f"]))
def test_no_break_spaces_in_amounts_change_no_amount(text: str, space: str) -> None:
    for unit in ("billion", "million", "млрд", "млн"):
        text_with = text.replace(f" {unit}", f"{space}{unit}")
        amounts = [claim.amount for claim in extract(text_with, date(2024, 6, 1))]
        assert amounts == [claim.amount for claim in extract(text, date(2024, 6, 1))]


def test_letters_with_combining_marks_are_one_word() -> None:
    composed, combined = "Türkiye", "Tu\u0308rkiye"
    for name in (composed, combined):
        (claim,) = extract(f"Trade between {name} and Iraq reached $19.9 billion in 2023.")
        assert claim.pair is not None
        assert set(claim.pair) == {"TR", "IQ"}


@pytest.mark.parametrize("moved", ["later", "earlier"])
def test_years_counted_on_and_on_lead_to_no_year_at_all(moved: str) -> None:
    on = f"Trade was $6 billion over the past 50 years, and 59 years {moved} it was $7 billion. " * 40
    text = f"Trade between Kenya and Uganda was $5 billion in 2020. {on}"
    check(text, date(2024, 6, 1))
    years = [claim.period.first_year for claim in extract(text, date(2024, 6, 1)) if claim.period]
    assert years
    assert all(1850 <= year <= 2150 for year in years)


def test_months_counted_back_and_back_end_before_any_year_of_news() -> None:
    back = "It was $4 million, down from $5 million the month before. " * 400
    text = f"Trade between Kenya and Uganda was $5 billion in January-November 2020. {back}"
    check(text, date(2021, 6, 1))
    years = [claim.period.first_year for claim in extract(text, date(2021, 6, 1)) if claim.period]
    assert years
    assert all(1850 <= year <= 2150 for year in years)


@pytest.mark.parametrize("part", ["0Q2024", "0H2024", "00Q", "Q0 2024", "5Q2024", "0M2024", "13M2024"])
def test_parts_that_no_year_has_date_nothing(part: str) -> None:
    text = f"Trade between Kenya and Uganda was $5 billion in {part}."
    check(text, date(2024, 6, 1))
    (claim,) = extract(text, date(2024, 6, 1))
    assert claim.period is None or claim.period.is_year
