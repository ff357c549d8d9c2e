"""The briefing as a Word file: real headings, lists, tables and footnotes, to be edited further.

Opinion: an analyst will rewrite it, so nothing is faked: styles carry the look, fields carry the numbers of
pages and notes. The file is dated by its as-of day and zipped without a clock: the same content gives the
same bytes.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from typing import Any

from metrics.briefing.model import Block, Briefing, Items, Note, Paragraph, Picture, Run, Table, Text
from metrics.briefing.words import DASH, describe, keywords, said, short_source, string
from metrics.files import zipped
from metrics.texts import texts


def as_docx(briefing: Briefing) -> bytes:
    """The briefing as a .docx file, for Word and LibreOffice."""
    return _Writer(briefing).written()


class _Writer:
    """One document while it is written, in the order in which it is read."""

    def __init__(self, briefing: Briefing) -> None:
        from docx import Document

        from metrics.briefing.docx_styles import dress
        from metrics.briefing.footnotes import Footnotes

        self.briefing = briefing
        self.numbers = {note.key: note.number for note in briefing.notes}
        self.document = Document()
        dress(self.document, briefing.language)
        self.footnotes = Footnotes(self.document)
        # By name, once: the library looks through all styles for each paragraph that it is to dress.
        self.styles = {style.name: style.style_id for style in self.document.styles}

    def written(self) -> bytes:
        briefing, document = self.briefing, self.document
        document.add_paragraph(briefing.kicker.upper(), style="Kicker")
        document.add_paragraph(briefing.title, style="Title")
        self.paragraph("Subtitle", briefing.dateline)
        self.paragraph("Lead", briefing.lead)
        for item in briefing.summary:
            self.paragraph("List Bullet", item)
        for section in briefing.sections:
            document.add_heading(section.title, level=1)
            for block in section.blocks:
                self.block(block)
        self.paragraph("Subtitle", briefing.imprint)
        for note in briefing.notes:
            self.note(note)
        self.footer()
        self.properties()
        return self.saved()

    def block(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            self.paragraph("Normal", block.text)
        elif isinstance(block, Items):
            if block.heading:
                self.document.add_heading(string(block.heading), level=2)
            for item in block.items:
                self.paragraph("List Bullet", item)
        elif isinstance(block, Picture):
            self.picture(block)
        else:
            self.table(block)

    def paragraph(self, style: str, text: Text) -> None:
        made = self.document.add_paragraph()._p
        made.style = self.styles[style]
        self.text(made, text, self.document.part)

    def text(self, paragraph: Any, text: Text, part: Any) -> None:
        """Append runs, with the numbers of their notes, to a paragraph of this part of the file."""
        from metrics.briefing.footnotes import comma

        for each in text:
            self.run(paragraph, each, part)
            for at, key in enumerate(() if each.quiet else each.notes):
                if at:
                    paragraph.append(comma())
                self.footnotes.mention(paragraph, self.numbers[key])

    def run(self, paragraph: Any, each: Run, part: Any) -> None:
        from metrics.briefing.footnotes import run

        if each.url:
            self.link(paragraph, each.text, each.url, each.language, part)
        else:
            paragraph.append(run(each.text, bold=each.strong, language=each.language))

    def link(self, paragraph: Any, words: str, url: str, language: str | None, part: Any) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        from metrics.briefing.footnotes import run

        made = OxmlElement("w:hyperlink")
        made.set(qn("r:id"), part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        made.append(run(words, style="Hyperlink", language=language))
        paragraph.append(made)

    def picture(self, block: Picture) -> None:
        from metrics.briefing.docx_styles import ROOM

        self.paragraph("Caption", block.title)
        self.document.add_picture(io.BytesIO(block.png), width=ROOM)
        self.document.inline_shapes[-1]._inline.docPr.set("descr", block.alt)

    def table(self, block: Table) -> None:
        from docx.shared import Emu

        from metrics.briefing.docx_styles import ROOM, rule
        from metrics.briefing.footnotes import element

        self.paragraph("Caption", block.title)
        table = self.document.add_table(rows=0, cols=len(block.head))
        table.autofit = False
        rule(table)
        for column, share in zip(table.columns, block.widths, strict=True):
            column.width = Emu(int(ROOM * share / sum(block.widths)))
        for at, row in enumerate((block.head, *block.rows)):
            cells = table.add_row().cells
            for cell, column in zip(cells, table.columns, strict=True):
                cell.width = column.width
            group = len(row) == 1 < len(cells)
            style = "Table Head" if at == 0 else "Table Group" if group else "Table Text"
            if group:
                cells = [cells[0].merge(cells[-1])]
            for cell, text in zip(cells, row, strict=True):
                paragraph = cell.paragraphs[0]._p
                paragraph.style = self.styles[style]
                self.text(paragraph, text, self.document.part)
        for row in table.rows:
            row._tr.get_or_add_trPr().append(element("w:cantSplit"))
        table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
        self.document.add_paragraph(style="Table Text")

    def note(self, note: Note) -> None:
        from metrics.briefing.footnotes import run

        paragraph, part = self.footnotes.add(note.number), self.footnotes.part
        if words := said(note, self.briefing):
            paragraph.append(run(words, language=note.language))
        source, after = short_source(note, self.briefing)
        if words and source:
            paragraph.append(run(DASH))
        if source and note.url:
            self.link(paragraph, source, note.url, None, part)
        if after:
            paragraph.append(run(after))
        if source and note.text:
            paragraph.append(run(". "))
        self.text(paragraph, note.text, part)

    def footer(self) -> None:
        """The page and how many there are, as fields."""
        from metrics.briefing.footnotes import element, run

        t = texts(self.briefing.language)
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.alignment = 2  # right
        for piece in t("briefing-page", page="\0PAGE\0", pages="\0NUMPAGES\0").split("\0"):
            if piece in ("PAGE", "NUMPAGES"):
                field = element("w:fldSimple", instr=f" {piece} ")
                field.append(run("1"))
                paragraph._p.append(field)
            elif piece:
                paragraph._p.append(run(piece))

    def properties(self) -> None:
        from metrics import __version__

        about, day = self.document.core_properties, self.briefing.as_of
        about.title, about.subject = self.briefing.title, describe(self.briefing)[:255]
        about.author = about.last_modified_by = f"Trade Targets {__version__}"
        about.keywords = "; ".join(keywords(self.briefing))[:255]
        about.language, about.comments, about.revision = self.briefing.language, "", 1
        about.created = about.modified = datetime.combine(day, time(), UTC).replace(tzinfo=None)

    def saved(self) -> bytes:
        made = io.BytesIO()
        self.document.save(made)
        with zipfile.ZipFile(made) as archive:
            return zipped({name: archive.read(name) for name in archive.namelist()})
