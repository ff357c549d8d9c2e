"""Put the proof into a file and read it back, whatever the file's format.

Opinion: a file is what its first bytes say, not what its name says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from metrics.provenance import in_html, in_pdf, in_png, in_svg
from metrics.provenance.models import Provenance, loads


class NoProofError(ValueError):
    """The file is damaged, of another kind, or holds no proof of ours; the text says which."""


class _Carrier(NamedTuple):
    embed: Callable[[bytes, Provenance], bytes]
    extract: Callable[[bytes], str | None]


_PNG = _Carrier(in_png.embed, in_png.extract)
_SVG = _Carrier(in_svg.embed, in_svg.extract)
_PDF = _Carrier(in_pdf.embed, in_pdf.extract)
_HTML = _Carrier(in_html.embed, in_html.extract)


def embed(content: bytes, provenance: Provenance) -> bytes:
    """The PNG, SVG, PDF or HTML with the proof inside, in the place of one that it had.

    The same input gives the same bytes. Raises `ValueError` if the file is damaged or of another kind.
    """
    return _carrier(content).embed(content, provenance)


def extract(content: bytes) -> Provenance:
    """The proof in a file; raises `NoProofError` if it holds none."""
    try:
        text = _carrier(content).extract(content)
        if text is None:
            raise NoProofError("it holds no proof")
        return loads(text)
    except NoProofError:
        raise
    except ValueError as error:
        raise NoProofError(" ".join(str(error).split())) from error


def _carrier(content: bytes) -> _Carrier:
    if content.startswith(in_png.SIGNATURE):
        return _PNG
    if content.startswith(b"%PDF-"):
        return _PDF
    start = content[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return _HTML
    if start.startswith((b"<?xml", b"<svg", b"<!doctype svg")):
        return _SVG
    raise NoProofError("it is no PNG, SVG, PDF or HTML")
