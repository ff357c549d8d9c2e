"""Nothing overlooked: each sentence of a document is cited, set aside with a reason, or not yet looked at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.claims import read_claims
from metrics.commitments.coverage import Mark, coverage, read_coverage, report
from metrics.commitments.register import read_register
from metrics.commitments.sentences import sentences
from metrics.corpus import load
from metrics.errors import InputError
from metrics.models import Source
from metrics.quotes import anchor
from metrics.vintage import Vintage


def page(text: str) -> Source:
    return Source(
        id="2024-04-19-a",
        publisher="A",
        title="A page",
        url="https://example.org/a",
        published=date(2024, 4, 19),
        date_known="invented",
        text=text,
    )


def cut(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A road opened. A bridge follows.", ["A road opened.", "A bridge follows."]),
        ("LOGO\nGeo KZ\n\nTrade grows\n", ["LOGO", "Geo KZ", "Trade grows"]),
        ("“We agreed. It will open,” said Pell.", ["“We agreed.", "It will open,” said Pell."]),
        ("He said: “It opens.” The road is new.", ["He said: “It opens.”", "The road is new."]),
        ("The crossing opened.The road follows.", ["The crossing opened.", "The road follows."]),
        ("Mr. Pell met Dr. Quin. J. Pell left.", ["Mr. Pell met Dr. Quin.", "J. Pell left."]),
        ("Trade was $1.5 billion. It grows.", ["Trade was $1.5 billion.", "It grows."]),
        ("Photo: akorda.kz", ["Photo: akorda.kz"]),
        ("Trade between the two countries rose to\n$4 billion last year.\n***\n", None),
    ],
)
def test_pages_are_cut_as_a_reader_would(text: str, expected: list[str] | None) -> None:
    assert cut(text) == (expected or [text.removesuffix("\n***\n")])


def test_a_sentence_broken_by_lines_stays_one() -> None:
    text = (
        "The presidents of the two countries have agreed to open an additional checkpoint for\n"
        "freight vehicles on the border between Arland and Borovia before the end of the year.\n"
        "They also spoke about the water that the two countries share and about its schedule.\n"
    )
    assert len(cut(text)) == 2


@given(st.text(alphabet="Aab1.!?”“\"' \n\r$,:", max_size=200))
def test_no_letter_is_lost_and_none_is_counted_twice(text: str) -> None:
    found = list(sentences(text))
    inside = [at for each in found for at in range(each.start, each.end)]
    assert len(inside) == len(set(inside))
    assert {at for at, character in enumerate(text) if character.isalnum()} <= set(inside)


def test_a_quote_of_a_part_counts_for_its_sentence_and_no_other() -> None:
    source = page("“A road was built. A bridge follows.” Nobody spoke of it.")
    mark = Mark("event", "bridge", anchor(source.text, "A bridge follows.” "))
    states = [sentence.state for sentence in coverage(source, [mark])]
    assert states == ["not yet looked at", "event", "not yet looked at"]


def test_a_claim_counts_before_an_event_and_an_event_before_context() -> None:
    source = page("Trade shall reach $2 billion.")
    quote = anchor(source.text, "Trade shall reach $2 billion")
    marks = [Mark("context", "a courtesy", quote), Mark("event", "goal", quote), Mark("claim", "a.1", quote)]
    assert [coverage(source, marks[:n])[0].state for n in (0, 1, 2, 3)] == [
        "not yet looked at",
        "context",
        "event",
        "claim",
    ]


def test_nothing_in_the_five_documents_is_left_to_look_at(known: Vintage) -> None:
    register = read_register(known.corpus, known.claims)
    found = read_coverage(known.corpus, known.claims, register)
    assert [sentence.quote.exact for sentence in found if sentence.state == "not yet looked at"] == []
    assert {sentence.source for sentence in found} == {source.id for source in known.corpus.sources}


def test_context_is_marked_only_where_nothing_is_cited(known: Vintage) -> None:
    register = read_register(known.corpus, known.claims)
    both = [
        sentence.quote.exact
        for sentence in read_coverage(known.corpus, known.claims, register)
        if {"context"} < {mark.kind for mark in sentence.marks}
    ]
    assert both == []


def test_the_report_lists_each_sentence_with_its_state(known: Vintage) -> None:
    register = read_register(known.corpus, known.claims)
    found = read_coverage(known.corpus, known.claims, register)
    lines = list(report(found))
    assert len(lines) == len(found) + len(known.corpus.sources)
    assert "event (university-branch-bishkek" in "\n".join(lines)
    assert lines[0].endswith("0 not yet looked at")


def test_context_that_is_not_in_the_text_is_reported_with_its_place(seeds: Path) -> None:
    record = seeds / "kz-kg/sources/2024-02-02-tura-news.toml"
    extra = "\n[[context]]\nquote = 'Nobody said this.'\nwhy = 'invented'\n"
    record.write_text(record.read_text(encoding="utf-8") + extra, encoding="utf-8")
    corpus = load(seeds / "kz-kg")
    claims = read_claims(corpus)
    with pytest.raises(InputError, match=r"tura-news\.toml: context \d+: quote: .*not in the text"):
        read_coverage(corpus, claims, read_register(corpus, claims))
