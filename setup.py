"""Compiles the extraction where `TRADE_TARGETS_COMPILE` is set, as `make wheel` does.

Opinion: the code is plain Python and is worked on as that, since compiling takes minutes and an edit behind a
compiled module would go unseen. A wheel is not edited, so there it pays. All else is in pyproject.toml.
"""

import os
from pathlib import Path
from typing import Any

from setuptools import setup

_PYTHON_ONLY = {"__init__.py", "build_places.py"}


def compiled() -> list[Any]:
    """The modules of the extraction as C extensions, by mypy's own types."""
    from mypyc.build import mypycify

    modules = [p for p in sorted(Path("metrics/extraction").rglob("*.py")) if p.name not in _PYTHON_ONLY]
    options = ["--config-file=", "--ignore-missing-imports"]  # the checks are `make check`'s
    return mypycify([*options, *map(str, modules)], opt_level="3", debug_level="0")


setup(ext_modules=compiled() if os.environ.get("TRADE_TARGETS_COMPILE") else [])
