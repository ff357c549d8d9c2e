"""What a briefing is made of, before any format: sections of runs of text, and numbered notes.

Opinion: a number without its proof is not written. So a run that holds a figure names the notes behind it,
and a test walks every run. All formats render this one object, so they cannot differ in content.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from metrics.models import Model
from metrics.texts import Language

Basis = Literal["text", "figure", "setting", "rule", "document"]
"""Why a run may hold a number: it has notes, the reader chose it, the method sets it, or it is the day or the
address of the document named beside it."""


class Run(Model):
    """A piece of text in one manner. `notes` are the keys of the notes shown after it.

    `quiet` hides them where the same notes stand beside it, in the same row of a table. `url` is the address
    that it leads to; `language` differs from the briefing's where words stay in the original.
    """

    text: str
    notes: tuple[str, ...] = ()
    basis: Basis = "text"
    url: str | None = None
    language: str | None = None
    strong: bool = False
    quiet: bool = False


Text = tuple[Run, ...]


class Paragraph(Model):
    """A paragraph; `lead` marks the sentence that the page opens with."""

    kind: Literal["paragraph"] = "paragraph"
    text: Text
    lead: bool = False


class Items(Model):
    """A list of short items, one a line; `heading` stands above it in bold, if there is one."""

    kind: Literal["items"] = "items"
    heading: Text = ()
    items: tuple[Text, ...]


class Table(Model):
    """A table with its title. A row of one cell is a heading within it.

    `widths` are the columns' shares of the room; `numbers` says that all columns but the first hold numbers.
    """

    kind: Literal["table"] = "table"
    title: Text
    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[int, ...]
    numbers: bool = False


class Picture(Model):
    """A chart: `svg` is the drawing as vectors, `png` the same for Word; a format needs one of the two."""

    kind: Literal["picture"] = "picture"
    title: Text
    alt: str
    svg: str = ""
    png: bytes = b""


Block = Paragraph | Items | Table | Picture


class Section(Model):
    """A part of the briefing under a heading of its own; `id` is stable, for links."""

    id: str
    title: str
    blocks: tuple[Block, ...]


class Note(Model):
    """What stands behind figures: the words of a source, or a formula over other notes.

    A citation has all of `speaker` (if known), `words`, `publisher`, `title`, `day` and `url`; a formula has
    only `text`. `number` counts from 1 in the order of first mention; `first` is the number of the first note
    on the same document, which a format short of room may point to.
    """

    key: str
    number: int = 0
    first: int = 0
    text: Text = ()
    words: str | None = None
    language: str | None = None
    speaker: str | None = None
    publisher: str | None = None
    title: str | None = None
    day: str | None = None
    url: str | None = None


class Briefing(Model):
    """The whole: its heading, its sections, and the notes in the order of their numbers."""

    language: Language
    as_of: date
    title: str
    kicker: str
    dateline: Text
    lead: Text
    summary: tuple[Text, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    imprint: Text

    def number(self, key: str) -> int:
        """The number of the note with this key."""
        return next(note.number for note in self.notes if note.key == key)
