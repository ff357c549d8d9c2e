"""Compiles the extraction where `TRADE_TARGETS_COMPILE` is set, as `make compiled` and `make wheel` do.

Opinion: the code is plain Python and is worked on as that, so a checkout is installed without waiting for a
compiler; `metrics/compiled.py` tells when the compiled copy is used. All else is in pyproject.toml.
"""

import os
from pathlib import Path
from typing import Any

from setuptools import setup

_PYTHON_ONLY = {"__init__.py", "build_places.py"}
_OPTIONS = [
    "--config-file=", "--ignore-missing-imports",  # the checks are `make check`'s
    "--cache-dir=build/types",  # and its cache may be in use
]  # fmt: skip
_FLAGS = "-DNDEBUG -fwrapv -fno-semantic-interposition -fno-plt -w"
"""For C that a program wrote: to warn of what a person may get wrong takes longer than to compile."""


def compiled() -> list[Any]:
    """The modules of the extraction as C extensions, by mypy's own types.

    More than -O1 doubles the time to compile, and made them no more than a few per cent faster.
    """
    from mypyc.build import mypycify

    os.environ.setdefault("CFLAGS", _FLAGS)
    modules = [p for p in sorted(Path("metrics/extraction").rglob("*.py")) if p.name not in _PYTHON_ONLY]
    group = "metrics.extraction.compiled"
    return mypycify([*_OPTIONS, *map(str, modules)], opt_level="1", debug_level="0", group_name=group)


setup(ext_modules=compiled() if os.environ.get("TRADE_TARGETS_COMPILE") else [])
