"""The documents as references for Zotero, Word and LaTeX: CSL-JSON and BibTeX.

Opinion: no author is known, so none is named; the publisher is credited as the place of publication, and in
BibTeX, which sorts and labels by author, also as a corporate author. BibTeX comes in UTF-8 (BibLaTeX with
biber, or BibTeX with the package inputenc). Keys are the names of the documents in the other tables.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from metrics.models import Source

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        '"': r"\char34{}",  # no shorthand of babel's, and in every font encoding
        **{mark: f"\\{mark}" for mark in "&%$#_"},
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_URL_MARKS = "!#$%&'()*+,-./:;=?@[]_~"
"""What an address keeps as it is: all that it may hold (RFC 3986)."""


def csl_json(sources: Iterable[Source]) -> str:
    """The documents as CSL-JSON (citationstyles.org), in their order."""
    return json.dumps([_csl(source) for source in sources], ensure_ascii=False, indent=1) + "\n"


def bibtex(sources: Iterable[Source]) -> str:
    """The documents as BibTeX, in their order."""
    return "\n".join(_entry(source) for source in sources)


def _csl(source: Source) -> dict[str, Any]:
    published = source.published
    return {
        "id": source.id,
        "type": "webpage",
        "title": _line(source.title),
        "container-title": _line(source.publisher),
        "publisher": _line(source.publisher),
        "issued": {"date-parts": [[published.year, published.month, published.day]]},
        "URL": source.url,
        "language": source.language,
    }


def _entry(source: Source) -> str:
    fields = {
        "author": f"{{{{{tex(source.publisher)}}}}}",
        "title": f"{{{{{tex(source.title)}}}}}",
        "publisher": f"{{{tex(source.publisher)}}}",
        "date": f"{{{source.published.isoformat()}}}",
        "year": f"{{{source.published.year}}}",
        "month": _MONTHS[source.published.month - 1],
        "url": f"{{{tex_url(source.url)}}}",
        "language": f"{{{source.language}}}",
    }
    lines = "".join(f"  {name:<9} = {value},\n" for name, value in fields.items())
    return f"@misc{{{source.id},\n{lines}}}\n"


def tex(text: str) -> str:
    """The text as LaTeX prints it, character by character; its braces are always in pairs."""
    return _line(text).translate(_TEX)


def tex_url(url: str) -> str:
    """An address as BibLaTeX and the package url print it: verbatim, the rest as percents."""
    return quote(url, safe=_URL_MARKS)


def _line(text: str) -> str:
    return " ".join(text.split())
