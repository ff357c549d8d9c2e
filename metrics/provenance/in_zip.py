"""The proof in a data package: a member of its own, and the hashes of all the others.

Opinion: tables beside a sound proof may still have been changed. So a package is read only if every file is
the one whose hash its descriptor names.
"""

from __future__ import annotations

import hashlib
import io
import json
import lzma
import zipfile
import zlib

FILE = "provenance.jsonld"
DESCRIPTOR = "datapackage.json"
LARGEST = 256 * 2**20
"""The most bytes that the members may unfold to."""
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
)
"""What reading a damaged zip raises, besides `ValueError`."""


def extract(content: bytes) -> str | None:
    """The JSON-LD of a package; None if it has none.

    Raises `ValueError` if the file is damaged, or if a member is not the one that was packed.
    """
    members = unzipped(content)
    if FILE not in members or DESCRIPTOR not in members:
        return None
    for name, expected in _hashes(members[DESCRIPTOR]).items():
        if name not in members:
            raise ValueError(f"the package lacks {name}")
        if hashlib.sha256(members[name]).hexdigest() != expected:
            raise ValueError(f"{name} is not the file that was packed")
    return members[FILE].decode()


def unzipped(content: bytes) -> dict[str, bytes]:
    """Name -> content of the members; raises `ValueError` if the zip is damaged or unfolds without end."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(member.file_size for member in archive.infolist()) > LARGEST:
                raise ValueError("the file is too large to be ours")
            return {name: archive.read(name) for name in archive.namelist()}
    except _DAMAGED as error:
        raise ValueError(f"the file is damaged ({error})") from error


def _hashes(descriptor: bytes) -> dict[str, str]:
    """File name -> SHA-256, as the descriptor has them."""
    try:
        resources = json.loads(descriptor)["resources"]
        return {each["path"]: each["hash"].removeprefix("sha256:") for each in resources}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("the package's descriptor is damaged") from error
