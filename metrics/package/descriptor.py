"""The description of the download for programs: datapackage.json, after Frictionless Data Package, version 2.

Opinion: what a column means is written once, in `tables.json`. The descriptor has no time of making, only the
day of the data, so that the same data give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from metrics import __version__
from metrics.citing import HowToCite, how_to_cite
from metrics.package.tables import schemas
from metrics.texts import texts
from metrics.vintage import Vintage
from metrics.wording import pair

PROFILES = "https://datapackage.org/profiles/2.0"
LICENCE = {"name": "MIT", "title": "MIT License", "path": "https://opensource.org/license/mit"}
OTHERS: dict[str, tuple[str, str, str]] = {
    "citations.csl.json": (
        "citations-csl",
        "application/json",
        "The documents as CSL-JSON, for Zotero or Word.",
    ),
    "citations.bib": ("citations-bibtex", "application/x-bibtex", "The documents as BibTeX, for LaTeX."),
    "provenance.jsonld": (
        "provenance",
        "application/ld+json",
        "Every figure with its bounds and quotes (schema.org Claim, W3C Web Annotation selectors).",
    ),
}
"""The files beside the tables: name, media type, what it is."""


def title(known: Vintage) -> str:
    """What the data are of."""
    return f"Trade between {pair(known.corpus.corridor.pair, texts('en'))}: figures, goals and commitments"


def citation(known: Vintage) -> HowToCite:
    """How to cite the data, crediting every document and every other page."""
    return how_to_cite(title(known), [*known.sources, *known.figures], known.as_of, texts("en"))


def descriptor(known: Vintage, files: Mapping[str, bytes]) -> bytes:
    """The datapackage.json of these files (name -> content)."""
    code = known.corpus.corridor.code.lower()
    described = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": f"trade-targets-{code}-{known.as_of}",
        "title": title(known),
        "description": f"What the documents published by {known.as_of} say. {citation(known).full}",
        "version": f"{known.as_of}+{__version__}",
        "keywords": ["trade", "targets", *known.corpus.corridor.pair],
        "licenses": [LICENCE],
        "sources": _sources(known),
        "resources": [_resource(name, content) for name, content in files.items()],
    }
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()


def _sources(known: Vintage) -> list[dict[str, str]]:
    """The documents, then the pages of other published figures, each address once."""
    documents = [
        {
            "title": f"{source.publisher}: {source.title}",
            "path": source.url,
            "version": source.published.isoformat(),
        }
        for source in known.sources
    ]
    pages = {figure.url: {"title": figure.publisher, "path": figure.url} for figure in known.figures}
    return [*documents, *pages.values()]


def _resource(path: str, content: bytes) -> dict[str, Any]:
    proof = {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    table = path.removesuffix(".csv")
    if table not in schemas():
        name, kind, description = OTHERS[path]
        ending = path.rsplit(".", 1)[1]
        return {
            "name": name,
            "path": path,
            "description": description,
            "format": ending,
            "mediatype": kind,
        } | proof
    described = schemas()[table]
    return {
        "name": table,
        "type": "table",
        "path": path,
        "title": described["title"],
        "description": described["description"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **proof,
        "schema": {"$schema": f"{PROFILES}/tableschema.json", **described["schema"], "missingValues": [""]},
    }
