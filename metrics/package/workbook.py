"""The tables as one XLSX workbook, made to be read: fixed heads, filters, widths, dates and numbers as such.

Opinion: a cell of text is text. It is stored as a string and marked with the apostrophe that Excel itself
uses (quotePrefix), so that nothing runs as a formula and the words stay to the letter. The same input gives
the same bytes: the dates that a workbook carries are the day of the data.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING

from metrics.files import zipped
from metrics.package.fields import Cell, Row
from metrics.package.tables import columns, schemas

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST = 32_767
"""Characters that a cell of a workbook holds; a longer text is cut, and ends in an ellipsis."""
LONGEST_LINK = 2_079
NARROWEST, WIDEST, WIDEST_ABOUT = 8, 60, 110
"""Widths of columns, in characters."""
LINE, TALLEST = 15, 409
"""Heights of a line and of the tallest row that Excel knows, in points."""
_FONT, _HEAD, _LINK = "Calibri", "DDE6F0", "0B57D0"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_ESCAPED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def workbook(tables: dict[str, list[Row]], title: str, about: list[str], as_of: date) -> bytes:
    """The XLSX: a sheet with `about`, a line a row; one a table; one that says what the columns mean."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator, book.properties.title = "Trade Targets", title
    book.properties.created = datetime(as_of.year, as_of.month, as_of.day)
    _fill_about(book, title, about)
    for name, rows in tables.items():
        _fill(book, schemas()[name]["title"], columns(name), rows)
    _fill(book, "Columns", ["TABLE", "COLUMN", "TYPE", "MEANING"], _meanings())
    written = io.BytesIO()
    book.save(written)
    return _dated(written, as_of)


def _fill_about(book: Workbook, title: str, about: list[str]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet = book.active
    sheet.title = "About"
    sheet.column_dimensions["A"].width = WIDEST_ABOUT
    for number, line in enumerate((title, *about), 1):
        cell = sheet.cell(number, 1)
        _write(cell, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[number].height = _height([line], [WIDEST_ABOUT]) + LINE / 2
    sheet["A1"].font = Font(name=_FONT, bold=True, size=14)


def _fill(book: Workbook, title: str, names: list[str], rows: list[Row]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet = book.create_sheet(title)
    for number, name in enumerate(names, 1):
        head = sheet.cell(1, number, name)
        head.font, head.fill = Font(name=_FONT, bold=True), PatternFill("solid", fgColor=_HEAD)
    wrapped = Alignment(vertical="top", wrap_text=True)
    right = Alignment(vertical="top", horizontal="right", indent=1)  # else a number touches the next text
    for at, row in enumerate(rows, 2):
        for number, name in enumerate(names, 1):
            cell = sheet.cell(at, number)
            _write(cell, row[name])
            cell.number_format = _number_format(name, row[name])
            cell.alignment = wrapped if isinstance(row[name], str) else right
            if name == "URL" and len(str(row[name])) <= LONGEST_LINK:
                cell.hyperlink, cell.font = str(row[name]), Font(name=_FONT, color=_LINK, underline="single")
    _lay_out(sheet, names, rows)


def _write(cell: SheetCell, value: Cell) -> None:
    """Set a cell; text becomes text whatever it begins with."""
    if not isinstance(value, str):
        cell.value = value
        return
    text = _ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", value)
    cell.value = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    cell.data_type = "s"
    cell.quotePrefix = True


def _number_format(name: str, value: Cell) -> str:
    """How a value is shown: shares and rates in percent, days as such, amounts with separators."""
    if isinstance(value, date):
        return "yyyy-mm-dd"
    if isinstance(value, bool):
        return '"TRUE";"TRUE";"FALSE"'  # LibreOffice would show 1 and 0
    if not isinstance(value, int | float):
        return "General"
    if "SHARE" in name or "RATE" in name:
        return "0.0%"
    if isinstance(value, int):
        return "0"
    return "#,##0" if value == int(value) or abs(value) >= 1000 else "0.####"


def _lay_out(sheet: Worksheet, names: list[str], rows: list[Row]) -> None:
    """Widths and heights that show every cell whole, a head that stays in sight, and a filter."""
    from openpyxl.utils import get_column_letter

    widths = []
    for number, name in enumerate(names, 1):
        longest = max((len(str(row[name])) for row in rows if row[name] is not None), default=0)
        widths.append(max(NARROWEST, len(name) + 4, min(longest + 2, WIDEST)))
        sheet.column_dimensions[get_column_letter(number)].width = widths[-1]
    for at, row in enumerate(rows, 2):
        sheet.row_dimensions[at].height = _height([row[name] for name in names], widths)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions


def _height(cells: list[Cell], widths: list[int]) -> float:
    """The height of a row that shows its texts whole, in points, as far as a row can be high."""
    lines = [
        sum(math.ceil(len(line) / (width * 0.9)) or 1 for line in text.split("\n"))
        for text, width in zip(cells, widths, strict=True)
        if isinstance(text, str)
    ]
    return min(LINE * max(lines, default=1), TALLEST)


def _meanings() -> list[Row]:
    return [
        {
            "TABLE": table["title"],
            "COLUMN": field["name"],
            "TYPE": field["type"],
            "MEANING": field["description"],
        }
        for table in schemas().values()
        for field in table["schema"]["fields"]
    ]


def _dated(written: io.BytesIO, as_of: date) -> bytes:
    """The workbook with the day of the data in the place of the time of its making."""
    with zipfile.ZipFile(written) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    day = rf"\g<1>{as_of.isoformat()}T00:00:00Z".encode()
    members["docProps/core.xml"] = _MODIFIED.sub(day, members["docProps/core.xml"])
    return zipped(members)
