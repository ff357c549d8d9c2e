"""Text in a spreadsheet: made harmless, and got back as it was.

Opinion: words of a document must never run as a formula in a reader's spreadsheet, whatever separator it
takes. So an apostrophe goes before `=`, `+`, `-` or `@` (the full-width ones too) wherever a cell could
begin: at the start, or after a separator or a line break. One that stands there already gets another, so that
every text can be got back. (The characters after OWASP, "CSV Injection".)
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import date

from metrics.package.fields import Cell, Row

_BEGIN = r"(?:\A|(?<=[;|\t\r\n]))(?:[^\S\t\r\n]|\")*"
_FORMULA = r"['=+\-@＝＋－＠]"
_BEFORE = re.compile(rf"({_BEGIN})(?={_FORMULA})")
_AFTER = re.compile(rf"({_BEGIN})'(?={_FORMULA})")
_LARGEST_INTEGER = 2**53


def harmless(text: str) -> str:
    """The text with an apostrophe wherever a spreadsheet would take what follows for a formula."""
    return _BEFORE.sub(r"\1'", text)


def restored(text: str) -> str:
    """The text as it was before `harmless`."""
    return _AFTER.sub(r"\1", text)


def to_csv(columns: list[str], rows: Iterable[Row]) -> bytes:
    """The rows as CSV (RFC 4180, UTF-8), texts made harmless, unknown values left empty."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_written(row[name]) for name in columns] for row in rows)
    return written.getvalue().encode()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    whole = cell == int(cell) and abs(cell) < _LARGEST_INTEGER
    return str(int(cell)) if whole else repr(cell)
