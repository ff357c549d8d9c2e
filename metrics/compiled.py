"""The compiled copy of a package in a checkout: where it lies, and whether it may be used.

Opinion: a checkout is edited. So nothing compiled lies among its sources, and one source that is not what was
compiled is reason enough to run all of them as they are written.
"""

from __future__ import annotations

import filecmp
import os
from pathlib import Path

__all__ = ["AS_WRITTEN", "copy_of"]

AS_WRITTEN = "TRADE_TARGETS_AS_WRITTEN"
"""The environment variable under which no compiled copy is used."""
_COMPILED = Path("build", "compiled")
"""Where `make compiled` puts what it compiles, with a copy of the sources beside it."""


def copy_of(package: Path) -> list[str]:
    """The folder of a package's compiled copy, to be searched first; none unless it is of these sources.

    A file counts as the same by its size and time, else by its bytes: two milliseconds for a hundred files.
    """
    root = package.parents[1]
    copy = root / _COMPILED / package.relative_to(root)
    if AS_WRITTEN in os.environ or not copy.is_dir():
        return []
    sources = [str(path.relative_to(package)) for path in package.rglob("*.py")]
    _, changed, missing = filecmp.cmpfiles(package, copy, sources)
    return [] if changed or missing else [str(copy)]
