"""Other published figures: one CSV file a corridor, `figures.csv`, facts with their addresses.

Opinion: a figure from elsewhere confirms or contradicts; it never enters a series. It carries no quotation,
so it keeps who said it, for which side, where and when. Three columns need a word:

- `side` is the country whose figure it is, because each counts its own customs records.
- `repeats` names the documents of this corridor whose event the page reports too. Such a figure shows what
  was said there; it confirms nothing a second time.
- `published` is empty where the page has no day. Then nobody can show that it was known by a given day, so it
  counts only from the last day named anywhere in the file (the file was gathered no earlier), and never
  before its own period is over.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field, ValidationError, field_validator, model_validator

from metrics.bounds import Bounds, Hedge, bounds_of, last_place_of
from metrics.corpus import Corpus, KnownCurrency
from metrics.errors import Fault, InputError
from metrics.models import Country, Deadline, Model
from metrics.periods import Period
from metrics.records import read_text
from metrics.series import numbered

FIGURES_FILE = "figures.csv"


class Row(Model):
    """A row as the file has it; amounts in units of the currency, growth in percent over a year before."""

    kind: Literal["turnover", "target"]
    period: Period | None = None
    deadline: Deadline | None = None
    amount: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    currency: KnownCurrency
    hedge: Hedge
    growth_percent: Annotated[float, Field(gt=-100, allow_inf_nan=False)] | None = None
    side: Country
    reporter: Annotated[str, Field(min_length=1)]
    publisher: Annotated[str, Field(min_length=1)]
    published: date | None = None
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]
    repeats: tuple[str, ...] = ()
    note: str | None = None

    @field_validator("repeats", mode="before")
    @classmethod
    def _split(cls, value: str | tuple[str, ...] | list[str]) -> list[str]:
        return value.split() if isinstance(value, str) else list(value)

    @model_validator(mode="after")
    def _dated_by_kind(self) -> Row:
        if self.kind == "turnover" and (self.period is None or self.deadline):
            raise ValueError("a turnover has a period and no deadline")
        if self.kind == "target" and self.period is not None:
            raise ValueError("a target has no period; its year goes into the column deadline")
        return self


class Figure(Row):
    """A published figure. `known_from` is the day from which it counts (see the module); `line` its place."""

    id: str
    line: int
    known_from: date

    @property
    def bounds(self) -> Bounds:
        """The bounds of the amount; a goal is the amount as stated."""
        if self.kind == "target":
            return Bounds(low=self.amount, high=self.amount)
        return bounds_of(self.amount, self.hedge, last_place_of(self.amount))

    @property
    def growth(self) -> Bounds | None:
        """The bounds of the growth, in percent, to the digit printed."""
        if self.growth_percent is None:
            return None
        return bounds_of(self.growth_percent, "exact", _last_digit(self.growth_percent))


COLUMNS = tuple(Row.model_fields)
"""The columns of the file, in their order."""
FILLED = ("kind", "amount", "currency", "hedge", "side", "reporter", "publisher", "url")
"""Columns without which a row says nothing."""


def read_figures(corpus: Corpus, today: date | None = None) -> tuple[Figure, ...]:
    """The figures beside a corpus, in the order of the file; none if the corridor has no such file.

    Raises `InputError` with every fault. `today` is the day after which a date lies in the future.
    """
    path = corpus.folder / FIGURES_FILE
    where = f"{corpus.folder.name}/{FIGURES_FILE}"
    if not path.exists():
        return ()
    text = read_text(path, where)
    if isinstance(text, Fault):
        raise InputError([text])
    lines, faults = _rows(text, where)
    rows: list[tuple[int, Row]] = []
    for line, cells in lines:
        row = _row(where, line, cells)
        if isinstance(row, Row):
            faults += _against_corpus(where, line, row, corpus, today or date.today())
            rows.append((line, row))
        else:
            faults += row
    faults += _repeated(where, rows)
    if faults:
        raise InputError(sorted(faults, key=lambda fault: _line_of(fault.entry)))
    return _figures(rows)


def _rows(text: str, where: str) -> tuple[list[tuple[int, dict[str, str]]], list[Fault]]:
    """The cells of each row by column, with the line on which it ends; rows of a wrong length are faults."""
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    found: list[tuple[int, dict[str, str]]] = []
    faults: list[Fault] = []
    try:
        header = [name.strip() for name in next(reader, [])]
        if tuple(header) != COLUMNS:
            what = _header_fault(header)
            return [], [Fault(where, "line 1", what, f"write the header {','.join(COLUMNS)}")]
        for cells in reader:
            if len(cells) == len(COLUMNS):
                found.append((reader.line_num, dict(zip(COLUMNS, map(str.strip, cells), strict=True))))
            elif cells:
                what = f"the row has {len(cells)} cells, the header {len(COLUMNS)}"
                cure = "give each column one cell, and put a text with a comma into quotation marks"
                faults.append(Fault(where, f"line {reader.line_num}", what, cure))
    except csv.Error as error:
        faults.append(Fault(where, f"line {reader.line_num}", f"not valid CSV: {error}", "mend the line"))
    return found, faults


def _header_fault(header: list[str]) -> str:
    missing = [name for name in COLUMNS if name not in header]
    unknown = [name for name in header if name not in COLUMNS]
    if missing or unknown:
        parts = [
            f"{word} {', '.join(names)}" for word, names in (("lacks", missing), ("has", unknown)) if names
        ]
        return f"the header {' and '.join(parts)}"
    return "the header's columns stand twice, or in another order"


def _row(where: str, line: int, cells: dict[str, str]) -> Row | list[Fault]:
    empty = [name for name in FILLED if not cells[name]]
    if empty:
        return [Fault(where, f"line {line}: {name}", "the cell is empty", "fill it") for name in empty]
    try:
        return Row.model_validate({name: cell for name, cell in cells.items() if cell})
    except ValidationError as error:
        return [_fault(where, line, item["loc"], item["msg"], cells) for item in error.errors()]


def _fault(
    where: str, line: int, location: tuple[int | str, ...], message: str, cells: dict[str, str]
) -> Fault:
    what = message.removeprefix("Value error, ")
    if not location:
        return Fault(where, f"line {line}", what, "correct the row")
    name = str(location[0])
    given = f"{what[0].lower()}{what[1:]} (given: {cells[name]!r:.60})"
    return Fault(where, f"line {line}: {name}", given, "correct the cell")


def _against_corpus(where: str, line: int, row: Row, corpus: Corpus, today: date) -> Iterator[Fault]:
    """What is wrong with a row in this corridor: its side, its day, the documents it repeats."""
    if row.side not in corpus.corridor.pair:
        what = f"{row.side} is neither side of {corpus.corridor.code}"
        yield Fault(where, f"line {line}: side", what, f"write {' or '.join(corpus.corridor.pair)}")
    if row.published and row.published > today:
        what = f"the date {row.published} lies in the future"
        yield Fault(where, f"line {line}: published", what, "give the day on which the page came out")
    if row.published and row.period and row.period.last_day > row.published and row.kind == "turnover":
        what = f"a figure for {row.period} cannot have been published on {row.published}"
        yield Fault(where, f"line {line}: period", what, "correct the period or the day")
    for source in row.repeats:
        if source not in corpus.records:
            what, cure = (
                f"there is no document {source!r}",
                "name one by its file, such as 2024-04-19-astana-times",
            )
            yield Fault(where, f"line {line}: repeats", what, cure)


def _repeated(where: str, rows: list[tuple[int, Row]]) -> Iterator[Fault]:
    """A row that says the same of the same page as one before it."""
    first: dict[tuple[object, ...], int] = {}
    for line, row in rows:
        fact = (row.kind, str(row.period), row.deadline, row.amount, row.currency, row.side, row.url)
        if fact in first:
            yield Fault(
                where, f"line {line}", f"the same figure as line {first[fact]}", "remove one of the two"
            )
        first.setdefault(fact, line)


def _figures(rows: list[tuple[int, Row]]) -> tuple[Figure, ...]:
    gathered = max((row.published for _, row in rows if row.published), default=date.min)
    names = numbered(_name(row) for _, row in rows)
    return tuple(
        Figure(
            id=name,
            line=line,
            known_from=row.published or max(gathered, _over(row)),
            **{field: getattr(row, field) for field in COLUMNS},
        )
        for name, (line, row) in zip(names, rows, strict=True)
    )


def _name(row: Row) -> str:
    span = row.period or row.deadline or "open"
    return f"figure-{row.kind}-{span}-{row.side.lower()}".replace("/", "-to-")


def _over(row: Row) -> date:
    """The first day on which a figure for a period can be known."""
    return row.period.last_day + timedelta(days=1) if row.period else date.min


def _last_digit(number: float) -> float:
    """One unit of the last decimal place of a number as printed (11.6: 0.1; 24: 1)."""
    decimals = len(repr(number).split(".")[1].rstrip("0")) if math.isfinite(number) else 0
    return float(10.0**-decimals)


def _line_of(entry: str) -> int:
    return int(entry.split()[1].rstrip(":"))
