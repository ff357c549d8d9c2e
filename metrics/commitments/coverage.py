"""What has been read of each document: every sentence is cited, set aside, or not yet looked at.

Opinion: a register is complete only if that can be checked. A sentence counts as looked at if a reviewed
claim or an event quotes a word of it, or if a person marked it as context and said why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from metrics.commitments.models import Register
from metrics.commitments.sentences import sentences
from metrics.corpus import Corpus
from metrics.errors import Fault, InputError
from metrics.models import Claim, Model, Quote, Source
from metrics.quotes import QuoteError, anchor, quote_at

Kind = Literal["claim", "event", "context"]
State = Literal["claim", "event", "context", "not yet looked at"]


class Mark(NamedTuple):
    """A passage that has been looked at; `name` is the claim's id, the commitment's, or why it is context."""

    kind: Kind
    name: str
    quote: Quote


class Sentence(Model):
    """A sentence of a source, its number in it from 1, and the marks that share a word with it."""

    source: str
    number: int
    quote: Quote
    marks: tuple[Mark, ...]

    @property
    def state(self) -> State:
        """How it has been looked at: a claim counts before an event, an event before context."""
        kinds = {mark.kind for mark in self.marks}
        order: tuple[Kind, ...] = ("claim", "event", "context")
        return next((kind for kind in order if kind in kinds), "not yet looked at")


def coverage(source: Source, marks: Iterable[Mark]) -> tuple[Sentence, ...]:
    """Each sentence of a source with the marks on it, in the order of the text."""
    known = list(marks)
    return tuple(
        Sentence(
            source=source.id,
            number=number,
            quote=quote,
            marks=tuple(mark for mark in known if _share_a_word(source.text, quote, mark.quote)),
        )
        for number, quote in enumerate(_quotes(source), 1)
    )


def read_coverage(corpus: Corpus, claims: Iterable[Claim], register: Register) -> tuple[Sentence, ...]:
    """Each sentence of all documents; raises `InputError` for context that is not in its source."""
    marks: dict[str, list[Mark]] = {source.id: [] for source in corpus.sources}
    for claim in claims:
        if claim.review != "unreviewed":
            marks[claim.source].append(Mark("claim", claim.id, claim.quote))
    for commitment in register.commitments:
        for event in commitment.events:
            marks[event.source].append(Mark("event", commitment.id, event.quote))
    faults: list[Fault] = []
    for source in corpus.sources:
        set_aside, wrong = _context(corpus, source)
        marks[source.id] += set_aside
        faults += wrong
    if faults:
        raise InputError(faults)
    return tuple(sentence for source in corpus.sources for sentence in coverage(source, marks[source.id]))


def report(found: Iterable[Sentence]) -> Iterator[str]:
    """Lines for a reader: a source's counts, then each of its sentences with its state and marks."""
    for source, group in groupby(found, key=lambda sentence: sentence.source):
        all_of_it = list(group)
        states = [sentence.state for sentence in all_of_it]
        cited = states.count("claim") + states.count("event")
        yield (
            f"{source}: {len(states)} sentences, {cited} cited, {states.count('context')} context, "
            f"{states.count('not yet looked at')} not yet looked at"
        )
        for sentence in all_of_it:
            names = ", ".join(dict.fromkeys(m.name for m in sentence.marks if m.kind == sentence.state))
            about = f"{sentence.state} ({names})" if names else sentence.state
            yield f"  {sentence.number:3} {about}: {' '.join(sentence.quote.exact.split())}"


def _context(corpus: Corpus, source: Source) -> tuple[list[Mark], list[Fault]]:
    marks: list[Mark] = []
    faults: list[Fault] = []
    for number, mark in enumerate(corpus.records[source.id].context, 1):
        try:
            quote = anchor(source.text, mark.quote, mark.prefix, mark.suffix)
        except QuoteError as error:
            where, what = corpus.record_file(source.id), f"{error}: {mark.quote!r:.80}"
            faults.append(Fault(where, f"context {number}: quote", what, error.cure))
        else:
            marks.append(Mark("context", mark.why, quote))
    return marks, faults


def _quotes(source: Source) -> Iterator[Quote]:
    for sentence in sentences(source.text, source.language):
        yield quote_at(source.text, sentence.start, sentence.start + len(sentence.text.rstrip()))


def _share_a_word(text: str, one: Quote, other: Quote) -> bool:
    """Whether two passages have a letter or digit in common; a stray quotation mark does not count."""
    return any(
        character.isalnum() for character in text[max(one.start, other.start) : min(one.end, other.end)]
    )
