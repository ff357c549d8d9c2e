"""The briefing as a PDF: real text, bookmarks, links, tags for screen readers, footnotes.

Opinion: words are data. The template is fixed and gets the content as JSON, so that nothing in a document
can become markup. Fonts come with the typesetter and the file carries no date: the same content gives the
same bytes.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from metrics import __version__
from metrics.briefing.model import Block, Briefing, Items, Note, Paragraph, Picture, Text
from metrics.briefing.words import describe, keywords, said, short_source
from metrics.provenance.in_pdf import FILE
from metrics.texts import texts

PAGES, SIZES = 4, (1.0, 0.96, 0.92)
"""The pages that a briefing has at most, and the sizes of its letters that are tried for that, as shares."""
TEMPLATE = Path(__file__).with_name("briefing.typ")


def as_pdf(briefing: Briefing, proof: str = "") -> bytes:
    """The briefing as PDF/UA, the standard for PDF that everyone can read, with `proof` as an attachment."""
    import typst  # heavy, and only this needs it
    from pypdf import PdfReader

    given = {
        "briefing": json.dumps(_Layout(briefing).data(), ensure_ascii=False),
        "proof": proof,
        "proof-name": FILE,
    }
    for size in SIZES:
        made = typst.Compiler(
            input=TEMPLATE.read_bytes(),
            ignore_system_fonts=True,
            sys_inputs=given | {"size": str(size)},
        ).compile(format="pdf", pdf_standards=["ua-1"])
        assert isinstance(made, bytes)  # one document, and no path to write it to
        if size == SIZES[-1] or len(PdfReader(io.BytesIO(made)).pages) <= PAGES:
            return made
    raise AssertionError("unreachable")


class _Layout:
    """The content as the template takes it: each number knows whether its note stands there."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.numbers = {note.key: note.number for note in briefing.notes}
        self.placed: set[int] = set()

    def data(self) -> dict[str, Any]:
        """Everything, in the order in which it is read."""
        briefing, t = self.briefing, texts(self.briefing.language)
        return {
            "language": briefing.language,
            "title": briefing.title,
            "kicker": briefing.kicker,
            "description": describe(briefing),
            "keywords": keywords(briefing),
            "made": f"Trade Targets {__version__}",
            "page": t("briefing-page", page="{page}", pages="{pages}"),
            "dateline": self.text(briefing.dateline),
            "lead": self.text(briefing.lead),
            "summary": [self.text(each) for each in briefing.summary],
            "sections": [
                {"id": each.id, "title": each.title, "blocks": [self.block(block) for block in each.blocks]}
                for each in briefing.sections
            ],
            "imprint": self.text(briefing.imprint),
            "notes": [self.note(each) for each in briefing.notes],
        }

    def text(self, runs: Text) -> list[dict[str, Any]]:
        """Runs with the numbers of their notes; the first mention of a note places it."""
        return [
            run.model_dump(include={"text", "url", "language", "strong"})
            | {"notes": [] if run.quiet else list(self.marks(run.notes))}
            for run in runs
        ]

    def marks(self, keys: Iterable[str]) -> Iterable[dict[str, Any]]:
        for key in keys:
            number = self.numbers[key]
            yield {"number": number, "first": number not in self.placed}
            self.placed.add(number)

    def block(self, block: Block) -> dict[str, Any]:
        if isinstance(block, Paragraph):
            return {"kind": block.kind, "text": self.text(block.text)}
        if isinstance(block, Items):
            heading = self.text(block.heading)
            return {
                "kind": block.kind,
                "heading": heading,
                "items": [self.text(each) for each in block.items],
            }
        title = self.text(block.title)
        if isinstance(block, Picture):
            return {"kind": block.kind, "title": title, "svg": block.svg, "alt": block.alt}
        head = [self.text(cell) for cell in block.head]
        rows = [[self.text(cell) for cell in row] for row in block.rows]
        return {
            "kind": block.kind,
            "title": title,
            "head": head,
            "rows": rows,
            "widths": block.widths,
            "numbers": block.numbers,
        }

    def note(self, note: Note) -> dict[str, Any]:
        source, after = short_source(note, self.briefing)
        return {
            "text": self.text(note.text),
            "said": said(note, self.briefing),
            "language": note.language or self.briefing.language,
            "source": source,
            "after": after,
            "url": note.url,
        }
