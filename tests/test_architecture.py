"""The rules of the house: imports flow one way, and the screen stays in its rooms."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]

ORDER = (
    "compiled", "errors", "files", "bounds", "periods", "models", "quotes", "texts", "wording", "records",
    "corpus", "extraction", "claims", "series", "progress", "commitments", "crosscheck", "vintage", "citing",
    "method", "palette", "charts", "png", "provenance", "exports", "briefing", "package", "cli",
)  # fmt: skip
"""The rooms of `metrics`, in the order in which data flows: each imports only from those before it."""

DRAWING = ("palette", "charts", "png")
"""The rooms that may import plotly."""


def imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def room(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "metrics" and len(parts) > 1 else None


def rooms() -> Iterator[tuple[Path, str]]:
    for path in sorted((ROOT / "metrics").rglob("*.py")):
        name = path.relative_to(ROOT / "metrics").parts[0].removesuffix(".py")
        if not name.startswith("__"):
            yield path, name


def test_each_room_has_a_place_in_the_order() -> None:
    unknown = sorted({name for _, name in rooms()} - set(ORDER))
    assert not unknown, f"give {unknown} a place in ORDER, after all that they import"


def test_imports_flow_one_way() -> None:
    broken = [
        f"{path.relative_to(ROOT)}:{line}: {here} imports {there}, which comes later; "
        f"move what both need up, or the caller down"
        for path, here in rooms()
        for line, module in imports(path)
        if (there := room(module)) and ORDER.index(there) > ORDER.index(here)
    ]
    assert not broken, "\n".join(broken)


def test_streamlit_stays_in_the_dashboard() -> None:
    broken = [
        f"{path.relative_to(ROOT)}:{line}: imports {module}; move what needs a screen to app_pages/"
        for path, _ in rooms()
        for line, module in imports(path)
        if module.split(".")[0] == "streamlit"
    ]
    assert not broken, "\n".join(broken)


def test_only_the_drawing_rooms_know_plotly() -> None:
    broken = [
        f"{path.relative_to(ROOT)}:{line}: imports {module}; draw in metrics/charts instead"
        for path, here in rooms()
        for line, module in imports(path)
        if module.split(".")[0] == "plotly" and here not in DRAWING
    ]
    assert not broken, "\n".join(broken)


def test_what_is_imported_is_declared() -> None:
    """A package that only comes along with another may go as it came."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {distribution(re.split("[<>=]", each)[0]) for each in project["dependencies"]}
    known, ours = packages_distributions(), {"metrics", "app_pages"}
    broken = [
        f"{path.relative_to(ROOT)}:{line}: imports {module}; name it among the dependencies in pyproject.toml"
        for path in [ROOT / "dashboard.py", *(each for name in ours for each in (ROOT / name).rglob("*.py"))]
        for line, module in imports(path)
        if (package := module.split(".")[0]) not in ours | sys.stdlib_module_names
        and declared.isdisjoint(map(distribution, known.get(package, [])))
    ]
    assert not broken, "\n".join(broken)


def distribution(name: str) -> str:
    """The name of a distribution, in the one way of writing it."""
    return re.sub("[-_.]+", "-", name).lower()


def test_the_top_level_is_what_the_client_asked_for() -> None:
    asked = {"pyproject.toml", "dashboard.py", "metrics", "seeds", "tests", ".streamlit"}
    beside = {"app_pages", "README.md", "CHANGELOG.md", "LICENSE", "Makefile", "constraints.txt", "setup.py"}
    hidden = {".gitignore", ".ci", ".git"}
    made = {"build", "dist", "charts", ".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
    found = {path.name for path in ROOT.iterdir() if not path.name.endswith(".egg-info")}
    assert asked <= found
    assert found <= asked | beside | hidden | made | {"__pycache__"}
