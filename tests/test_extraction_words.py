"""Tokens, phrases and triggers: what is found fast must be what is there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.extraction.text.cutting import tokens
from metrics.extraction.text.document import Document, lower
from metrics.extraction.text.phrases import Phrases
from metrics.extraction.text.triggers import triggers
from metrics.extraction.text.words import LANGUAGES, lexicon


@given(st.text(), st.integers(0, 9))
def test_every_token_stands_where_it_is_said_to(text: str, start: int) -> None:
    low = lower(text)
    words, starts, ends = tokens(low, start)
    written = [low[first - start : end - start] for first, end in zip(starts, ends, strict=True)]
    assert [word.replace(".", "") for word in words] == [word.replace(".", "") for word in written]
    assert starts == sorted(set(starts))
    assert not "".join(low.split()).replace("_", "").strip() or words


def test_a_short_word_with_points_is_one_token_and_a_number_keeps_its_point() -> None:
    assert tokens("the u.s. paid 1.5 bln, café’s 1 250.", 0)[0] == [
        "the", "us", "paid", "1.5", "bln", ",", "café", "’s", "1 250", ".",
    ]  # fmt: skip


def test_the_longest_phrase_wins_and_its_last_word_may_begin_another() -> None:
    phrases = Phrases()
    phrases.add(["was at"], "level")
    phrases.add(["at least", "at"], "hedge")
    phrases.add(["trad*", "trade turnover"], "trade")
    found = [(cue.first, cue.end, *cue.tags) for cue in phrases.cues(["trading", "was", "at", "least"])]
    assert found == [(0, 1, "trade"), (1, 3, "level"), (2, 4, "hedge")]
    hyphened = phrases.cues(["trade", "-", "turnover", "trade", "-", "-", "turnover", "trade", "-"])
    assert [(cue.first, cue.end) for cue in hyphened] == [(0, 3), (3, 4), (7, 8)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_trigger_is_found_wherever_it_stands(language: str) -> None:
    words = lexicon(language)
    changes = [string for _, strings in words.change_searches for string in strings]
    for string in (*words.triggers, *changes):
        text = f"{words.trade_words[0]} . {string} ."
        assert text.index(string) in triggers(Document(text, words)), string


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_scale_counts_behind_a_digit(language: str) -> None:
    words = lexicon(language)
    short = [word for word, scale in words.scales.items() if scale >= 1e6 and len(word) <= 4]
    assert len(short) > 2
    for scale in short:
        for text in (f"1,5{scale}", f"1,5 {scale}.", f"1,5\u00a0{scale}", f"1,5-{scale}", f"1,5\n{scale}"):
            assert triggers(Document(text, words)) == [2], text
        assert not triggers(Document(f"x {scale} 1 {scale}x", words)), scale


def test_what_was_let_go_is_found_again() -> None:
    document = Document("Trade grew. It will grow.\n\nTrade fell. It fell.", lexicon("en"))
    places = [document.text.index(word) for word in ("It will", "It fell")]
    first, last = [document.sentence_at(place) for place in places]
    document.forget(places[1] - 20)
    again, same = [document.sentence_at(place) for place in places]
    assert same is last
    assert first is not None
    assert again is not None
    assert again is not first
    assert (again.start, again.end, again.text) == (first.start, first.end, first.text)
