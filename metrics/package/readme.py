"""The description of the download for people: README.md, and the first sheet of the workbook.

Opinion: what a reader must know before using a figure stands at the top, in plain words; what a column means
comes from `tables.json`, as in the descriptor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from metrics.package.descriptor import OTHERS, citation, title
from metrics.package.fields import Row
from metrics.package.tables import schemas
from metrics.texts import texts
from metrics.vintage import Vintage
from metrics.wording import day

_RULES = (
    "Every figure leads back to the words it comes from (in Quotes, Claims and Events), or to a formula over "
    "such figures. A figure in a document is a claim by someone, not a truth: none was averaged, converted "
    "or repaired.",
    "Amounts are in units of their currency, shares and rates are fractions (0.05 is 5 %), days are "
    "YYYY-MM-DD, and what is not known is empty.",
    "The word before an amount gives its bounds. Exact: half a unit of the last place stated, at most 5 %. "
    "About: 5 % either side. Below: from 95 % up to the amount, itself excluded. Above: from the amount, "
    "itself excluded, to 105 %. A goal has no bounds.",
    "The quoted words remain their publishers'; the tables are under the MIT licence.",
)
_FORMULAS = r"""
## Text that looks like a formula

CSV files are UTF-8, separated by commas, with lines that end in CR LF. So that no spreadsheet runs words of a
document as a formula, an apostrophe stands before `=`, `+`, `-`, `@` (full-width ones too) and `'` where a
text begins, and after each `;`, `|`, tab or line break in it; blanks and double quotes may stand between.
Take that one apostrophe away to get the words to the letter, in Python:

    re.sub(r'''((?:\A|(?<=[;|\t\r\n]))(?:[^\S\t\r\n]|")*)\x27(?=[\x27=+\-@＝＋－＠])''', r"\1", text)

In the workbook such cells are marked as text instead, and nothing is added.
"""


def about(known: Vintage, tables: Mapping[str, list[Row]]) -> list[str]:
    """What the data are, in lines of plain text."""
    cited = citation(known)
    counts = ", ".join(f"{schemas()[name]['title'].lower()} {len(rows)}" for name, rows in tables.items())
    return [
        f"As of {day(known.as_of, texts('en'))}: only what had been published by then. Rows: {counts}.",
        *_RULES,
        f"How to cite, short: {cited.short}",
        f"How to cite, full: {cited.full}",
    ]


def readme(known: Vintage, tables: Mapping[str, list[Row]]) -> bytes:
    """The README.md of the download."""
    *lines, short, full = about(known, tables)
    paragraphs = [f"# {title(known)}", *lines, *(f"    {cited}" for cited in (short, full))]
    return "\n\n".join([*paragraphs, "\n".join(_files()), _FORMULAS.strip(), *_columns()]).encode() + b"\n"


def _files() -> Iterator[str]:
    yield "## Files\n\n| file | what it holds |\n| --- | --- |"
    for name, table in schemas().items():
        yield f"| `{name}.csv` | {table['description']} |"
    for name, (_, _, description) in OTHERS.items():
        yield f"| `{name}` | {description} |"
    yield "| `tables.xlsx` | The tables in one workbook. |"
    yield "| `datapackage.json` | Schema, sources and hashes (Frictionless Data Package, version 2). |"


def _columns() -> Iterator[str]:
    for name, table in schemas().items():
        rows = (
            f"| {field['name']} | {field['type']} | {field['description']} |"
            for field in table["schema"]["fields"]
        )
        yield "\n".join([f"## {name}.csv\n\n| column | type | meaning |\n| --- | --- | --- |", *rows])
