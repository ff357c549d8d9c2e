"""Write a file whole or not at all.

Opinion: a file that a person already has is worth more than half of a new one. So the bytes go to a file
beside it first, which then takes its name in one step; whatever goes wrong before leaves the old one as it
was, and leaves nothing else behind.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import secrets
import zipfile
from collections.abc import Mapping
from pathlib import Path

from metrics.errors import Fault, InputError

_CURES = {
    errno.ENOSPC: "free some space, or choose another disk",
    errno.EDQUOT: "free some space, or choose another disk",
    errno.EFBIG: "choose another disk",
    errno.EACCES: "choose a folder that you may write to",
    errno.EPERM: "choose a folder that you may write to",
    errno.EROFS: "choose a folder that you may write to",
    errno.ENAMETOOLONG: "choose a shorter name",
    errno.ENOTDIR: "choose a path whose folders are folders",
    errno.EEXIST: "choose a path whose folders are folders",
}


def write_aside(path: Path, content: bytes) -> None:
    """Write `content` to `path` by way of a file beside it; missing folders are made.

    Raises `InputError` with one fault if it cannot be written; then `path` is what it was before.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    if os.path.lexists(target) and not os.path.isfile(target):  # noqa: PTH113 - these two never raise
        raise InputError([Fault(str(path), "", "it is there and is no file", "choose the name of a file")])
    aside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with aside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())  # some disks say only here that they are full
            if target.is_file():
                aside.chmod(target.stat().st_mode & 0o777)
            aside.replace(target)
        finally:
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)
    except OSError as error:
        raise InputError([_fault(path, error)]) from error


def zipped(members: Mapping[str, bytes]) -> bytes:
    """The members, name -> content, as a zip in their order; the same input gives the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name)  # dated 1980-01-01, the first day that a zip knows
            member.create_system, member.external_attr = 3, 0o644 << 16  # the same on every system
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return written.getvalue()


def _fault(path: Path, error: OSError) -> Fault:
    reason = error.strerror or str(error)
    what = f"it cannot be written ({reason[:1].lower()}{reason[1:]})"
    return Fault(str(path), "", what, _CURES.get(error.errno or 0, "choose another place"))
