"""What a method section is made of, and the same as Markdown.

Opinion: prose, formulas and tables are data first, so that a page, a briefing and the repository show the
same method. A formula is never alone: with it go the lines that work it through.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from metrics.models import Model


class Paragraph(Model):
    """Prose, plain text."""

    kind: Literal["paragraph"] = "paragraph"
    text: str


class Formula(Model):
    """A result: its name, the formula in symbols, and the formula with numbers, a line a case."""

    kind: Literal["formula"] = "formula"
    name: str
    symbols: str
    worked: tuple[str, ...] = ()


class Table(Model):
    """A table of plain text; every row has as many cells as the head."""

    kind: Literal["table"] = "table"
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Formula | Table


class Section(Model):
    """A part of the method; `id` is its address on a page."""

    id: str
    title: str
    blocks: tuple[Block, ...]


def markdown(sections: Iterable[Section], level: int = 3) -> str:
    """The sections as Markdown, their headings at this level; ends with one line end."""
    return "\n".join(line for section in sections for line in _section(section, level)).rstrip() + "\n"


def _section(section: Section, level: int) -> Iterator[str]:
    yield f"{'#' * level} {section.title}"
    yield ""
    for block in section.blocks:
        if isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, Formula):
            yield f"**{block.name}**: `{block.symbols}`"
            yield ""
            yield from (f"- {line}" for line in map(_plain, block.worked))
        else:
            yield _plain(block.text)
        if not (isinstance(block, Formula) and not block.worked):
            yield ""


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(map(_plain, table.head))} |"
    yield f"| {' | '.join('---' for _ in table.head)} |"
    yield from (f"| {' | '.join(map(_plain, row))} |" for row in table.rows)


def _plain(text: str) -> str:
    r"""Text that Markdown shows as it is: `*` and `_` could set it, and `|` ends a cell."""
    for mark in ("\\", "*", "_", "|", "<"):
        text = text.replace(mark, f"\\{mark}")
    return text
