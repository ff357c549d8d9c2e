"""The proof in a Word document or an Excel workbook: a custom XML part beside the text or the sheets.

Opinion: the standard of these formats has a place for data that travel with a document and that no reader
sees (ISO/IEC 29500-1, 15.2.5); Word and Excel keep it when they save the file. The XML holds the JSON-LD as
its text, so that it can be read by whoever unzips the file.
"""

from __future__ import annotations

import io
import re
import zipfile
from itertools import count
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from metrics.files import zipped
from metrics.provenance.in_zip import unzipped
from metrics.provenance.models import Provenance, dumps
from metrics.provenance.xmp import NAMESPACE, TERM, xml_text

TYPES = "[Content_Types].xml"
"""The member that every such file has."""
_ID = "{7A1C1D7E-5D0B-4C53-9C77-6A0E5E1D6C01}"
"""Names the part within the file; any will do, if it is the same every time."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
_NONE = f"<{TERM} xmlns={quoteattr(NAMESPACE)}/>".encode()
"""A part of ours that says nothing: what stands where no part stands yet."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = {"word/document.xml": "word/_rels/document.xml.rels", "xl/workbook.xml": "xl/_rels/workbook.xml.rels"}


def embed(content: bytes, provenance: Provenance) -> bytes:
    """The document or workbook with the proof inside, in the place of one that it had.

    Raises `ValueError` if it is damaged.
    """
    members = unzipped(content)
    main = next((rels for name, rels in _MAIN.items() if name in members and rels in members), None)
    if main is None or TYPES not in members:
        raise ValueError("the file is no Word document and no Excel workbook")
    number = next(n for n in count(1) if _proof(members.get(f"customXml/item{n}.xml", _NONE)) is not None)
    part, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    if part not in members:
        relation = f'Id="rIdProof" Type="{_OFFICE}/relationships/customXml" Target="../{part}"'
        kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
        members[main] = _before_end(members[main], "Relationships", f"<Relationship {relation}/>")
        override = f'<Override PartName="/{properties}" ContentType="{kind}"/>'
        members[TYPES] = _before_end(members[TYPES], "Types", override)
    item = f"{_HEAD}<{TERM} xmlns={quoteattr(NAMESPACE)}>{xml_text(dumps(provenance))}</{TERM}>"
    members[part] = item.encode()
    members[properties] = _properties().encode()
    members[f"customXml/_rels/item{number}.xml.rels"] = _link(f"itemProps{number}.xml").encode()
    return zipped(members)


def extract(content: bytes) -> str | None:
    """The JSON-LD in a document or workbook, wherever a program that saved it has put the part.

    None if it has none; raises `ValueError` if the file is damaged.
    """
    members = unzipped(content)
    parts = sorted(name for name in members if re.fullmatch(r"customXml/item\d+\.xml", name))
    return next((text for name in parts if (text := _proof(members[name])) is not None), None)


def is_office(content: bytes) -> bool:
    """Whether a zip is a document or workbook of this kind."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return TYPES in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def _proof(part: bytes) -> str | None:
    """The text of a custom part, if it is ours."""
    try:
        found = ElementTree.fromstring(part)
    except ElementTree.ParseError:
        return None
    return found.text or "" if found.tag == f"{{{NAMESPACE}}}{TERM}" else None


def _before_end(member: bytes, tag: str, more: str) -> bytes:
    text, end = member.decode(), f"</{tag}>"
    if end not in text:
        raise ValueError(f"the file is damaged (no {end})")
    return text.replace(end, more + end).encode()


def _properties() -> str:
    space = f"{_OFFICE}/customXml"
    refs = f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
    return f'{_HEAD}<ds:datastoreItem ds:itemID="{_ID}" xmlns:ds="{space}">{refs}</ds:datastoreItem>'


def _link(properties: str) -> str:
    target = f'Type="{_OFFICE}/relationships/customXmlProps" Target="{properties}"'
    return f'{_HEAD}<Relationships xmlns="{_RELATED}"><Relationship Id="rId1" {target}/></Relationships>'
