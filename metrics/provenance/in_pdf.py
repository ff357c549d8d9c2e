"""The proof in a PDF: its properties, and the whole JSON-LD inside its XMP packet or as an attachment.

A picture, which another program drew, gets it into its packet here; a typeset document, whose packet says
what standard it follows, is made with the attachment `FILE`, and is only read here.

Opinion: dates and random ids of the program that drew the file say nothing of its content, and keep the same
input from giving the same bytes; so they are left out. The day that counts is in the proof.
"""

from __future__ import annotations

import logging
from io import BytesIO
from typing import TYPE_CHECKING, cast
from xml.etree import ElementTree

from metrics.provenance import xmp
from metrics.provenance.models import Provenance, dumps

if TYPE_CHECKING:
    from pypdf import PdfReader


FILE = "provenance.jsonld"
"""The name of the attachment."""


def embed(content: bytes, provenance: Provenance) -> bytes:
    """The document with the proof and with title, subject, tool and language; those it had are replaced.

    Raises `ValueError` if it is damaged.
    """
    from pypdf import PdfWriter
    from pypdf.generic import NameObject, StreamObject, TextStringObject

    reader = _reader(content)
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header  # else it claims to be older than its tags
    tool = f"{provenance.creator.name} {provenance.creator.version}"
    writer.metadata = {
        "/Title": provenance.title,
        "/Subject": provenance.description,
        "/Keywords": provenance.credit,
        "/Creator": tool,
    }
    writer.xmp_metadata = xmp.packet(provenance, dumps(provenance)).encode()
    properties = cast(StreamObject, writer.root_object["/Metadata"])
    properties[NameObject("/Type")] = NameObject("/Metadata")
    properties[NameObject("/Subtype")] = NameObject("/XML")
    writer.root_object[NameObject("/Lang")] = TextStringObject(provenance.language)
    writer._ID = None  # random, or made of the time; an unencrypted file needs none
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def extract(content: bytes) -> str | None:
    """The JSON-LD in a document; None if it has none. Raises `ValueError` if the file is damaged."""
    reader = _reader(content)
    try:
        properties = reader.root_object.get("/Metadata")
        if properties is not None:
            packet = ElementTree.fromstring(properties.get_object().get_data())
            found = packet.find(f".//{{{xmp.NAMESPACE}}}{xmp.TERM}")
            if found is not None:
                return found.text
        attached = [each.content for each in reader.attachment_list if each.name == FILE]
    except Exception as error:  # as in _reader
        raise ValueError(f"the PDF's properties are damaged ({error})") from error
    return attached[0].decode(errors="replace") if attached else None


def _reader(content: bytes) -> PdfReader:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what matters of its remarks comes as an error
    try:
        reader = PdfReader(BytesIO(content), strict=True)
        len(reader.pages)
    except Exception as error:  # a damaged file may break any part of the library
        raise ValueError(f"the PDF is damaged ({error})") from error
    return reader
