"""`trade-targets rate`: the published rating of any indicator, or of each row of a CSV file."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

if TYPE_CHECKING:
    from metrics.errors import Fault

FORMATS = ("table", "json")
TABLE_FORMATS = ("csv", "json")
ADDED = ("progress_value", "status", "score")
DIRECTIONS = {"up": "1", "down": "-1"}
# Text, not typer's float: what is no number is a fault of the input here, as it is in a table, not of usage.
Number = Annotated[str | None, typer.Option(metavar="NUMBER")]


def rate(
    base: Number = None,
    base_year: Number = None,
    latest: Number = None,
    latest_year: Number = None,
    target: Number = None,
    target_year: Number = None,
    direction: Annotated[str, typer.Option(help="up where higher is better, or down")] = "up",
    limit: Annotated[
        str | None, typer.Option(metavar="NUMBER", help="The value that cannot be passed, such as 100 %.")
    ] = None,
    table: Annotated[Path | None, typer.Option(help="Rate each row of this CSV file instead.")] = None,
    format: Annotated[
        str, typer.Option(help="table or json; for --table csv or json", show_default="table, csv")
    ] = "",
) -> None:
    """Rate an indicator, or a table of them, by the method of Open SDG as Statistics Canada applies it."""
    from metrics.cli.options import chosen

    chosen(direction, tuple(DIRECTIONS), "--direction")
    given = {
        "base_value": base, "base_year": base_year, "current_value": latest, "current_year": latest_year,
        "target": target, "target_year": target_year, "limit": limit,
    }  # fmt: skip
    _check_usage(given, table)
    if table is not None:
        # The collector would run over the growing table again and again, and find no garbage in it.
        gc.disable()
        try:
            _rate_table(table, chosen(format or "csv", TABLE_FORMATS, "--format"))
        finally:
            gc.enable()
    else:
        cells = {name: value or "" for name, value in given.items()} | {"direction": DIRECTIONS[direction]}
        _rate_one(cells, chosen(format or "table", FORMATS, "--format"))


def _check_usage(given: dict[str, str | None], table: Path | None) -> None:
    from metrics.errors import UsageError

    if table is not None:
        if any(value is not None for value in given.values()):
            raise UsageError("--table takes its numbers from the file; leave out the other numbers")
    elif missing := [_option(name) for name in tuple(given)[:4] if given[name] is None]:
        raise UsageError(f"rate needs {', '.join(missing)}, or --table with a file")
    elif given["target"] is not None and given["target_year"] is None:
        raise UsageError("a target needs its year; give --target-year as well")


def _rate_one(cells: dict[str, str], format: str) -> None:
    """Rate the indicator in these cells, named as the columns of a table, and print what was found."""
    import json
    import math

    from metrics.errors import Fault, InputError
    from metrics.progress.opinions import compare, germany_linear, un_2023
    from metrics.progress.rating import Indicator, rate_indicator
    from metrics.progress.table import read_numbers

    numbers, problems = read_numbers({column: [cell] for column, cell in cells.items()})
    faults = [Fault("rate", _option(each.column), each.what, each.cure) for each in problems]
    found = {name: None if math.isnan(value[0]) else float(value[0]) for name, value in numbers.items()}
    if not faults and found["base_year"] == found["current_year"]:
        faults = [Fault("rate", "--latest-year", "it is the base year", "give values from different years")]
    if faults:
        raise InputError(faults)
    indicator = Indicator(
        base_value=found["base_value"], base_year=found["base_year"],
        latest_value=found["current_value"], latest_year=found["current_year"],
        target=found["target"], target_year=found["target_year"],
        direction=1 if cells["direction"] == "1" else -1, limit=found["limit"],
    )  # fmt: skip
    rating = rate_indicator(indicator)
    result = rating.model_dump() | {"published_status": rating.published_status}
    un, germany = un_2023(indicator), germany_linear(indicator)
    result["second_opinions"] = {"un_2023": un.model_dump(), "germany_linear": germany.model_dump()}
    result["differ"] = list(compare(rating, un, germany).differ)
    typer.echo(json.dumps(result, indent=1) if format == "json" else "\n".join(_lines(result)))


def _lines(result: dict[str, object]) -> Iterable[str]:
    for name, value in result.items():
        if isinstance(value, dict):
            said = {method: opinion["verdict"] for method, opinion in value.items()}
            yield from (f"{method:<18}{said[method]}" for method in said if said[method] != "not_assessed")
        elif value not in (None, []):
            shown = f"{value:.6g}" if isinstance(value, float) else value
            yield f"{name:<18}{', '.join(value) if isinstance(value, list) else shown}"


class _Sheet(NamedTuple):
    """A table as read: its rows of text, all as long as the header, and the line that each ends on."""

    header: list[str]
    rows: list[list[str]]
    lines: list[int]


def _rate_table(path: Path, format: str) -> None:
    """Print the rows of the file with their ratings; then raise the faults of the rows not rated."""
    from metrics.errors import Fault, InputError
    from metrics.progress.table import rate_rows, read_numbers

    (header, rows, lines), faults = _read(path)
    columns = dict(zip(header, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(header, ())
    numbers, problems = read_numbers(columns)
    misshapen = set(faults)
    for row, column, what, cure in problems:
        if row not in misshapen:
            place = f"{_place(row, lines)}, column {column}"
            faults.setdefault(row, []).append(Fault(str(path), place, what, cure))
    rated = rate_rows(numbers, faults)
    added = (_nulls(rated.progress_value), rated.status.tolist(), _nulls(rated.score))
    if format == "csv":
        written = _as_csv(header, rows, added)
    else:
        exact = {name: _nulls(values) for name, values in numbers.items()}
        written = _as_json(columns | exact | dict(zip(ADDED, added, strict=True)))
    typer.echo(written, nl=False)
    if faults:
        raise InputError(fault for row in sorted(faults) for fault in faults[row])


def _as_csv(header: list[str], rows: list[list[str]], added: tuple[list[Any], ...]) -> str:
    import csv
    import io

    # All at once: with PYTHONUNBUFFERED each row written to standard output would be a call of the system.
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*header, *ADDED])
    writer.writerows([*cells, *new] for cells, *new in zip(rows, *added, strict=True))
    return out.getvalue()


def _as_json(columns: dict[str, Sequence[Any]]) -> str:
    import json

    records = [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _nulls(values: Iterable[float]) -> list[float | None]:
    """Python floats, None for NaN: an empty cell in CSV, null in JSON."""
    return [None if value != value else float(value) for value in values]


def _read(path: Path) -> tuple[_Sheet, dict[int, list[Fault]]]:
    """The rows of a CSV file as text, and the faults of those of a wrong length (cut or filled up).

    Columns of an earlier rating are left out.
    """
    import csv

    from metrics.errors import Fault, InputError
    from metrics.progress.table import COLUMNS

    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            header = next(reader, [])
            body = [(reader.line_num, cells) for cells in reader if cells]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        cure = "give a CSV file in UTF-8"
        raise InputError([Fault(str(path), "", f"it cannot be read ({error})", cure)]) from None
    if missing := [name for name in COLUMNS if header.count(name) != 1]:
        what, cure = "the header does not name it exactly once", "add it to the header, or mend its name"
        raise InputError(Fault(str(path), f"row 0 (line 1), column {name}", what, cure) for name in missing)
    width, lines = len(header), [line for line, _ in body]
    faults = {}
    for row, (_, cells) in enumerate(body):
        if len(cells) != width:
            place = f"{_place(row, lines)}, column {header[min(len(cells), width - 1)]}"
            what, cure = f"the row has {len(cells)} cells, the header {width}", "give each column one cell"
            faults[row] = [Fault(str(path), place, what, cure)]
            cells[:] = (cells + [""] * width)[:width]
    rows = [cells for _, cells in body]
    if any(name in ADDED for name in header):
        kept = [column for column, name in enumerate(header) if name not in ADDED]
        header, *rows = ([cells[column] for column in kept] for cells in (header, *rows))
    return _Sheet(header, rows, lines), faults


def _place(row: int, lines: list[int]) -> str:
    return f"row {row + 1} (line {lines[row]})"


def _option(column: str) -> str:
    """The option that stands for a column of a table."""
    return "--" + column.replace("current", "latest").replace("_value", "").replace("_", "-")
