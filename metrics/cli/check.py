"""`trade-targets check`: load and verify a whole seeds folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from metrics.cli.options import PROJECT_SEEDS, Corridor, Seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from metrics.errors import Fault
    from metrics.vintage import Evidence

Coverage = Annotated[
    bool, typer.Option("--coverage", help="List each sentence: cited, context, or not yet looked at.")
]


def check(seeds: Seeds = PROJECT_SEEDS, corridor: Corridor = None, coverage: Coverage = False) -> None:
    """Load and verify the seeds: every quote found, every record complete."""
    from metrics.cli.options import corridor_folder
    from metrics.corpus import corridors
    from metrics.errors import InputError
    from metrics.vintage import read_evidence

    folders: list[Path] = [corridor_folder(seeds, corridor)] if corridor else list(corridors(seeds).values())
    faults: list[Fault] = []
    for folder in folders:
        try:
            for line in _report(read_evidence(folder), coverage):
                typer.echo(line)
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)


def _report(evidence: Evidence, coverage: bool) -> Iterator[str]:
    """What the folder holds, in a line; then, where asked for, each sentence of it."""
    from collections import Counter
    from datetime import date

    from metrics.commitments.coverage import read_coverage, report
    from metrics.vintage import vintage

    known = vintage(evidence, date.today())
    reviews = Counter(claim.review for claim in evidence.claims)
    counted = ", ".join(f"{reviews[name]} {name}" for name in ("confirmed", "corrected", "rejected"))
    there = (
        _several(len(known.sources), "document"),
        f"{_several(len(evidence.claims), 'claim')} ({counted}, {reviews['unreviewed']} not yet reviewed)",
        _several(len(known.observations), "observation"),
        _several(len(known.progress), "goal"),
        _several(len(evidence.register.commitments), "commitment"),
        _several(len(evidence.figures), "other published figure"),
    )
    yield f"{known.corpus.corridor.code}: {', '.join(there)}"
    sentences = read_coverage(evidence.corpus, evidence.claims, evidence.register)
    if coverage:
        yield from report(sentences)


def _several(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
