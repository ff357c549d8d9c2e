"""The proof in a PNG: text chunks right after its header; the picture itself is not touched.

Source of the method: W3C, Portable Network Graphics (third edition), 11.3.3.3 iTXt.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from metrics.provenance.models import Provenance, dumps
from metrics.provenance.xmp import packet

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEYWORD = "application/ld+json"
LARGEST = 64 * 2**20
"""The most bytes that a compressed text may unfold to."""


def embed(content: bytes, provenance: Provenance) -> bytes:
    """The picture with the proof, and with the texts that programs show; one that it had is replaced."""
    texts = {
        "Title": provenance.title,
        "Description": provenance.description,
        "Source": provenance.citation,
        "Software": f"{provenance.creator.name} {provenance.creator.version}",
        "XML:com.adobe.xmp": packet(provenance),
        KEYWORD: dumps(provenance),
    }
    ours = b"".join(_chunk(b"iTXt", _text(word, text, word == KEYWORD)) for word, text in texts.items())
    header, *rest = _chunks(content)
    kept = (each for each in rest if each[0] != b"iTXt" or _keyword(each[1]) not in texts)
    return SIGNATURE + _chunk(*header) + ours + b"".join(_chunk(*each) for each in kept)


def extract(content: bytes) -> str | None:
    """The JSON-LD in a picture; None if it has none. Raises `ValueError` if the file is damaged."""
    for kind, data in _chunks(content):
        if kind == b"iTXt" and _keyword(data) == KEYWORD:
            return _read(data)
    return None


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        length, kind = struct.unpack(">I4s", content[at : at + 8].ljust(8, b"\0"))
        data, check = content[at + 8 : at + 8 + length], content[at + 8 + length : at + 12 + length]
        if check != struct.pack(">I", zlib.crc32(kind + data)):
            raise ValueError("the PNG is damaged or cut short")
        yield kind, data
        at += 12 + length


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _text(keyword: str, text: str, compressed: bool) -> bytes:
    data = text.encode()
    packed = zlib.compress(data, 9) if compressed else data
    return keyword.encode() + bytes([0, compressed, 0, 0, 0]) + packed


def _keyword(data: bytes) -> str:
    return data.split(b"\0", 1)[0].decode("latin-1")


def _read(data: bytes) -> str:
    _, _, rest = data.partition(b"\0")
    compressed, (_, _, text) = rest[:1] == b"\1", rest[2:].split(b"\0", 2)
    if compressed:
        unpacking = zlib.decompressobj()
        try:
            text = unpacking.decompress(text, LARGEST)
        except zlib.error as error:
            raise ValueError("the PNG's metadata are damaged") from error
        if not unpacking.eof:
            raise ValueError("the PNG's metadata are cut short, or too large to be ours")
    return text.decode()
