"""Hold the proof in a file against the seeds: whether the words stand there and give these figures.

Opinion: a quotation that stands is not enough, because a number beside it may have been changed. So every
figure is computed anew from the documents, as of the day of the file, and must come out the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from metrics.models import Model, Source
from metrics.provenance.marks import documents, figures
from metrics.provenance.models import (
    Document,
    Figure,
    Node,
    Provenance,
    Quotation,
    TextPositionSelector,
    TextQuoteSelector,
)
from metrics.quotes import QuoteError, anchor
from metrics.texts import texts
from metrics.vintage import Evidence, vintage

QuoteState = Literal["stands", "moved", "absent", "no_document"]
State = Literal["same", "differs", "unknown"]
COMPARED = ("about", "period", "as_of", "stage", "inputs", "page")
"""What must be the same in a figure; its name may be worded otherwise by another version."""


class QuoteCheck(Model):
    """A quotation held against its document: `moved` means that the words stand there at another place."""

    source: str
    speaker: str | None
    exact: str
    start: int
    end: int
    state: QuoteState


class FigureCheck(Model):
    """A figure held against the one computed from the seeds; `unknown`: they hold no such figure.

    `page` is the address of one that is not from the documents: it has no words to hold against a text.
    """

    id: str
    name: str
    shown: bool
    state: State
    differs: tuple[str, ...] = ()
    quotes: tuple[QuoteCheck, ...]
    page: str | None = None


class DocumentCheck(Model):
    """A document held against its record and text in the seeds; `differs` names what is not the same."""

    source: str
    state: State
    differs: tuple[str, ...] = ()


class Report(Model):
    """All that was found, and whether it all holds."""

    figures: tuple[FigureCheck, ...]
    documents: tuple[DocumentCheck, ...]

    @property
    def holds(self) -> bool:
        """Whether every quotation stands in its document, and every figure and document is the same."""
        return not list(problems(self))


def verify(provenance: Provenance, evidence: Evidence) -> Report:
    """Hold the proof of a file against the evidence of its corridor, as of the day of the file."""
    known = vintage(evidence, provenance.as_of)
    computed, recorded = figures(known, texts(provenance.language)), documents(known)
    texts_by_urn = {urn: known.source(each.identifier) for urn, each in recorded.items()}
    checks = [
        _figure(figure, figure in provenance.shown, computed, texts_by_urn)
        for figure in (*provenance.shown, *provenance.behind)
    ]
    return Report(
        figures=tuple(checks),
        documents=tuple(_document(each, recorded) for each in provenance.documents),
    )


def problems(report: Report) -> Iterator[tuple[str, str]]:
    """All that does not hold: the figure or document, and what is wrong with it."""
    for document in report.documents:
        if document.state == "unknown":
            yield document.source, "the seeds hold no such document by that day"
        elif document.state == "differs":
            yield (
                document.source,
                f"the document differs from that in the seeds ({', '.join(document.differs)})",
            )
    for figure in report.figures:
        if figure.state == "unknown":
            yield figure.id, "the seeds give no such figure by that day"
        elif figure.state == "differs":
            yield figure.id, f"the figure differs from that of the seeds ({', '.join(figure.differs)})"
        for quote in figure.quotes:
            if quote.state == "absent":
                yield figure.id, f"the quotation is not in {quote.source}: {quote.exact!r:.80}"
            elif quote.state == "no_document":
                yield figure.id, f"the seeds hold no document {quote.source}: {quote.exact!r:.80}"


def _figure(
    figure: Figure, shown: bool, computed: dict[str, Figure], found: dict[str, Source | None]
) -> FigureCheck:
    state, differs = _compare(figure, computed.get(figure.id), COMPARED)
    return FigureCheck(
        id=figure.identifier,
        name=figure.name,
        shown=shown,
        state=state,
        differs=differs,
        quotes=tuple(_quote(each, found.get(each.source)) for each in figure.quotations),
        page=figure.page.url if figure.page else None,
    )


def _document(document: Document, recorded: dict[str, Document]) -> DocumentCheck:
    state, differs = _compare(document, recorded.get(document.id), tuple(Document.model_fields))
    return DocumentCheck(source=document.identifier, state=state, differs=differs)


def _compare(ours: Node, theirs: Node | None, fields: tuple[str, ...]) -> tuple[State, tuple[str, ...]]:
    if theirs is None:
        return "unknown", ()
    differs = tuple(name for name in fields if getattr(ours, name) != getattr(theirs, name))
    return ("differs", differs) if differs else ("same", ())


def _quote(quotation: Quotation, source: Source | None) -> QuoteCheck:
    words, place = quotation.selector
    return QuoteCheck(
        source=source.id if source else quotation.source,
        speaker=quotation.speaker.name if quotation.speaker else None,
        exact=words.exact,
        start=place.start,
        end=place.end,
        state=_state(words, place, source),
    )


def _state(words: TextQuoteSelector, place: TextPositionSelector, source: Source | None) -> QuoteState:
    if source is None:
        return "no_document"
    if source.text[place.start : place.end] == words.exact:
        return "stands"
    try:
        anchor(source.text, words.exact, words.prefix, words.suffix)
    except QuoteError:
        return "absent"
    return "moved"
