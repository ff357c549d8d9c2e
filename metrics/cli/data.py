"""`trade-targets data`: the data package, or its workbook or citations alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from metrics.cli.options import PROJECT_SEEDS, AsOf, Corridor, Seeds

ENDINGS = (".zip", ".xlsx", ".json", ".bib")


def data(
    out: Annotated[
        Path,
        typer.Option(
            metavar="FILE",
            help="FILE.zip: CSV files with their schema, a workbook and citations. "
            "FILE.xlsx: the workbook alone. FILE.json or FILE.bib: the citations alone (CSL-JSON, BibTeX).",
        ),
    ],
    seeds: Seeds = PROJECT_SEEDS,
    corridor: Corridor = None,
    as_of: AsOf = None,
) -> None:
    """Write the data: observations, progress, claims, commitments, events, sources, and their words."""
    from metrics.cli.options import chosen, load_vintage
    from metrics.files import write_aside
    from metrics.package.archive import data_package, tables_workbook
    from metrics.package.citations import bibtex, csl_json

    ending = chosen(out.suffix.lower(), ENDINGS, "--out: the ending")
    known = load_vintage(seeds, corridor, as_of)
    if ending == ".zip":
        content = data_package(known)
    elif ending == ".xlsx":
        content = tables_workbook(known)
    else:
        content = (csl_json if ending == ".json" else bibtex)(known.sources).encode()
    write_aside(out, content)
    typer.echo(f"{out}: {len(content):,} bytes, as of {known.as_of}", err=True)
