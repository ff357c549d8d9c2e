"""The proof of a work from the marks that it shows, and all that can be shown on a day.

Opinion: a computed mark brings along, down to the last claim, all that it is computed from, even what the
work does not show.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from metrics import __version__
from metrics.citing import how_to_cite
from metrics.crosscheck.figures import Figure as Published
from metrics.provenance.figures import Mark, figure_of, inputs_of, name_of, urn
from metrics.provenance.models import Document, Figure, Organization, Provenance, Tool
from metrics.texts import Texts

if TYPE_CHECKING:
    from metrics.models import Source
    from metrics.vintage import Vintage


def provenance(
    known: Vintage, title: str, description: str, marks: Iterable[Mark], t: Texts, kind: str = "ImageObject"
) -> Provenance:
    """The proof of a work that shows these marks, with its alternative text as `description`.

    `kind` is its schema.org type: a chart is an ImageObject, a briefing a Report, a download a Dataset.
    """
    shown = tuple(dict.fromkeys(marks))
    figures = tuple(figure_of(mark, known, t) for mark in shown)
    behind = tuple(figure_of(mark, known, t) for mark in _behind(shown, known))
    used = {quotation.source for figure in (*figures, *behind) for quotation in figure.quotations}
    sources = [source for source in known.sources if urn(known, source.id) in used]
    pages = [mark for mark in shown if isinstance(mark, Published)]
    cited = how_to_cite(title, [*sources, *pages], known.as_of, t)
    return Provenance(
        type=kind,
        title=title,
        description=description,
        language=t.language,
        as_of=known.as_of,
        corridor=known.corpus.corridor.code,
        credit=cited.short,
        citation=cited.full,
        creator=Tool(name="Trade Targets", version=__version__),
        documents=tuple(_document(source, known) for source in sources),
        shown=figures,
        behind=behind,
    )


def marks(known: Vintage) -> list[Mark]:
    """Every mark that a work of this day can show."""
    levels: list[Mark] = [*known.observations, *known.goals, *known.progress]
    return [*levels, *known.standings, *known.claims, *known.figures]


def figures(known: Vintage, t: Texts) -> dict[str, Figure]:
    """Every figure that a work of this day can show, by its id in the JSON-LD."""
    return {(figure := figure_of(mark, known, t)).id: figure for mark in marks(known)}


def documents(known: Vintage) -> dict[str, Document]:
    """Every document known by the day, by its id in the JSON-LD."""
    return {(document := _document(source, known)).id: document for source in known.sources}


def _document(source: Source, known: Vintage) -> Document:
    """The document as a node, with the SHA-256 of its text."""
    return Document(
        id=urn(known, source.id),
        identifier=source.id,
        headline=source.title,
        publisher=Organization(name=source.publisher),
        published=source.published,
        url=source.url,
        language=source.language,
        sha256=hashlib.sha256(source.text.encode()).hexdigest(),
    )


def _behind(shown: tuple[Mark, ...], known: Vintage) -> Iterator[Mark]:
    """What the marks are computed from and what that is computed from, each once, none that is shown."""
    by_name = {name_of(mark): mark for mark in marks(known)}
    seen = {name_of(mark) for mark in shown}
    waiting = list(shown)
    while waiting:
        for name in inputs_of(waiting.pop(0)):
            if name not in seen and name in by_name:
                seen.add(name)
                waiting.append(by_name[name])
                yield by_name[name]
