"""All of the download in one zip.

Opinion: what belongs together travels together, and the same data as of the same day give the same bytes.
"""

from __future__ import annotations

from metrics.files import zipped
from metrics.package.cells import to_csv
from metrics.package.citations import bibtex, csl_json
from metrics.package.descriptor import descriptor, title
from metrics.package.fields import Row
from metrics.package.readme import about, readme
from metrics.package.tables import columns, tables
from metrics.package.workbook import workbook
from metrics.provenance.carriers import embed
from metrics.provenance.in_zip import DESCRIPTOR, FILE
from metrics.provenance.marks import marks, provenance
from metrics.provenance.models import Provenance, dumps
from metrics.texts import texts
from metrics.vintage import Vintage


def data_package(known: Vintage) -> bytes:
    """The zip: README, descriptor, tables, workbook, citations and proof."""
    rows = tables(known)
    proof = _proof(known)
    described = {f"{name}.csv": to_csv(columns(name), rows[name]) for name in rows}
    described |= {
        "citations.csl.json": csl_json(known.sources).encode(),
        "citations.bib": bibtex(known.sources).encode(),
        FILE: dumps(proof).encode(),
    }
    front = {"README.md": readme(known, rows), DESCRIPTOR: descriptor(known, described)}
    return zipped(front | described | {"tables.xlsx": _workbook(known, rows, proof)})


def tables_workbook(known: Vintage) -> bytes:
    """The tables as one XLSX workbook, with the proof of the package inside."""
    return _workbook(known, tables(known), _proof(known))


def _workbook(known: Vintage, rows: dict[str, list[Row]], proof: Provenance) -> bytes:
    return embed(workbook(rows, title(known), about(known, rows), known.as_of), proof)


def _proof(known: Vintage) -> Provenance:
    return provenance(known, title(known), "", marks(known), texts("en"), "Dataset")
