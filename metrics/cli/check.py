"""`trade-targets check`: load and verify a whole seeds folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from metrics.cli.options import PROJECT_SEEDS, Corridor, Seeds

if TYPE_CHECKING:
    from metrics.errors import Fault

T = TypeVar("T")


def check(seeds: Seeds = PROJECT_SEEDS, corridor: Corridor = None) -> None:
    """Load and verify the seeds: every quote found, every record complete."""
    from metrics.cli.options import corridor_folder
    from metrics.corpus import corridors
    from metrics.errors import InputError

    folders = [corridor_folder(seeds, corridor)] if corridor else list(corridors(seeds).values())
    faults: list[Fault] = []
    for folder in folders:
        if counted := _verify(folder, faults):
            typer.echo(counted)
    if faults:
        raise InputError(faults)


def _verify(folder: Path, faults: list[Fault]) -> str | None:
    """What the folder holds, in a line; its faults, of all its files, go to `faults`."""
    from collections import Counter
    from datetime import date

    from metrics.claims import read_claims
    from metrics.corpus import load
    from metrics.crosscheck.figures import read_figures
    from metrics.vintage import vintage

    corpus = _attempt(lambda: load(folder), faults)
    if corpus is None:
        return None
    claims = _attempt(lambda: read_claims(corpus), faults)
    figures = _attempt(lambda: read_figures(corpus), faults)
    if claims is None or figures is None:
        return None
    known = vintage(corpus, claims, date.today())
    reviews = Counter(claim.review for claim in known.claims)
    counted = ", ".join(f"{reviews[name]} {name}" for name in ("confirmed", "corrected", "rejected"))
    return (
        f"{known.corpus.corridor.code}: {len(known.sources)} documents, {len(known.claims)} claims "
        f"({counted}, {reviews['unreviewed']} not yet reviewed), {len(known.observations)} observations, "
        f"{len(known.progress)} goals, {len(figures)} other published figures"
    )


def _attempt(read: Callable[[], T], faults: list[Fault]) -> T | None:
    """What `read` gives; None if the input is at fault, which goes to `faults`."""
    from metrics.errors import InputError

    try:
        return read()
    except InputError as error:
        faults += error.faults
        return None
