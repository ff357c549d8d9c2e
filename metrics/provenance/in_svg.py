"""The proof in an SVG: its <metadata>, with <title> and <desc> for those who do not see the picture.

Opinion: the text goes in right after the opening tag and nothing else moves, so that the drawing stays byte
for byte what it was.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.parsers import expat

from metrics.provenance.models import Provenance, dumps
from metrics.provenance.xmp import xml_text

NAMESPACE = "http://www.w3.org/2000/svg"
ID = "provenance"
_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_OURS = re.compile(rb'<title>[^<]*</title><desc>[^<]*</desc><metadata id="%s">[^<]*</metadata>' % ID.encode())


def embed(content: bytes, provenance: Provenance) -> bytes:
    """The picture, in UTF-8, with the proof; one that it had is replaced.

    Raises `ValueError` if it is no SVG with a drawing in it.
    """
    start = _root(content)
    tag = _TAG.match(content, start)
    if tag is None or tag[0].endswith(b"/>"):
        raise ValueError("the SVG is damaged or empty")
    ours = (
        f"<title>{xml_text(provenance.title)}</title><desc>{xml_text(provenance.description)}</desc>"
        f'<metadata id="{ID}">{dumps(provenance)}</metadata>'
    )
    old = _OURS.match(content, tag.end())
    return content[: tag.end()] + ours.encode() + content[old.end() if old else tag.end() :]


def extract(content: bytes) -> str | None:
    """The JSON-LD in a picture; None if it has none. Raises `ValueError` if the file is damaged."""
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise ValueError(f"the SVG is damaged ({error})") from error
    found = root.find(f"{{{NAMESPACE}}}metadata[@id='{ID}']")
    return None if found is None else "".join(found.itertext())


def _root(content: bytes) -> int:
    """Where the first element begins."""
    at: list[int] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda *_: at.append(parser.CurrentByteIndex) if not at else None
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ValueError(f"the SVG is damaged ({error})") from error
    return at[0]
