"""A quotation is found exactly once, or the reader is told why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.quotes import QuoteError, anchor, quote_at


def test_a_quotation_is_anchored_with_its_surroundings() -> None:
    text = "Last year, mutual trade turnover reached $1.5 billion, but more is intended."
    quote = anchor(text, "reached $1.5 billion")
    assert (quote.start, quote.end) == (33, 53)
    assert text[quote.start : quote.end] == quote.exact
    assert quote.prefix == "Last year, mutual trade turnover "[-32:]
    assert quote.suffix == ", but more is intended."


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(QuoteError, match="not in the text"):
        anchor("nearly $2 billion", "nearly $2 Billion")


def test_two_occurrences_are_not_chosen_between() -> None:
    with pytest.raises(QuoteError, match="2 times"):
        anchor("to $3 billion\nto $3 billion", "to $3 billion")


def test_a_suffix_decides_between_two_occurrences() -> None:
    text = "to $3 billion\nto $3 billion."
    assert anchor(text, "to $3 billion", suffix=".").start == 14
    assert anchor(text, "to $3 billion", suffix="\n").start == 0


def test_a_wrong_prefix_is_said_to_be_the_fault() -> None:
    with pytest.raises(QuoteError, match="prefix and suffix"):
        anchor("to $3 billion", "$3 billion", prefix="by ")


def test_overlapping_occurrences_count_as_two() -> None:
    with pytest.raises(QuoteError, match="2 times"):
        anchor("aaa", "aa")


def test_an_empty_quotation_proves_nothing() -> None:
    with pytest.raises(QuoteError, match="empty"):
        anchor("text", "")


@given(st.text(min_size=1), st.data())
def test_every_passage_is_found_again_by_its_full_surroundings(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = quote_at(text, start, end)
    assert made.exact == text[start:end]
    assert anchor(text, made.exact, text[:start], text[end:]) == made
