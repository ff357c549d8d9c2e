"""Put the proof into a file and read it back, whatever the file's format.

Opinion: a file is what its first bytes say, not what its name says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from metrics.provenance import in_html, in_office, in_pdf, in_png, in_svg, in_zip
from metrics.provenance.models import Provenance, loads

Kind = Literal["png", "svg", "pdf", "html", "office", "zip"]
_EMBED: dict[Kind, Callable[[bytes, Provenance], bytes]] = {
    "png": in_png.embed,
    "svg": in_svg.embed,
    "pdf": in_pdf.embed,
    "html": in_html.embed,
    "office": in_office.embed,
}
_EXTRACT: dict[Kind, Callable[[bytes], str | None]] = {
    "png": in_png.extract,
    "svg": in_svg.extract,
    "pdf": in_pdf.extract,
    "html": in_html.extract,
    "office": in_office.extract,
    "zip": in_zip.extract,
}


class NoProofError(ValueError):
    """The file is damaged, of another kind, or holds no proof of ours; the text says which."""


def embed(content: bytes, provenance: Provenance) -> bytes:
    """The PNG, SVG, PDF, HTML, DOCX or XLSX with the proof inside, in the place of one that it had.

    The same input gives the same bytes. Raises `ValueError` if the file is damaged or of another kind.
    """
    kind = _kind(content)
    if kind not in _EMBED:
        raise ValueError(f"a proof is not put into a {kind} file")
    return _EMBED[kind](content, provenance)


def extract(content: bytes) -> Provenance:
    """The proof in a file, a data package included; raises `NoProofError` if it holds none."""
    try:
        text = _EXTRACT[_kind(content)](content)
        if text is None:
            raise NoProofError("it holds no proof")
        return loads(text)
    except NoProofError:
        raise
    except ValueError as error:
        raise NoProofError(" ".join(str(error).split())) from error


def _kind(content: bytes) -> Kind:
    if content.startswith(in_png.SIGNATURE):
        return "png"
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return "office" if in_office.is_office(content) else "zip"
    start = content[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    if start.startswith((b"<?xml", b"<svg", b"<!doctype svg")):
        return "svg"
    raise NoProofError("it is no PNG, SVG, PDF, HTML, DOCX, XLSX or data package")
