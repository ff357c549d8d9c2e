"""`trade-targets check`: load and verify a whole seeds folder."""

from __future__ import annotations

import typer

from metrics.cli.options import PROJECT_SEEDS, Corridor, Seeds


def check(seeds: Seeds = PROJECT_SEEDS, corridor: Corridor = None) -> None:
    """Load and verify the seeds: every quote found, every record complete."""
    from collections import Counter

    from metrics.cli.options import corridor_folder
    from metrics.corpus import corridors
    from metrics.errors import Fault, InputError
    from metrics.vintage import read_vintage

    folders = [corridor_folder(seeds, corridor)] if corridor else list(corridors(seeds).values())
    faults: list[Fault] = []
    for folder in folders:
        try:
            known = read_vintage(folder)
        except InputError as error:
            faults += error.faults
            continue
        reviews = Counter(claim.review for claim in known.claims)
        counted = ", ".join(f"{reviews[name]} {name}" for name in ("confirmed", "corrected", "rejected"))
        typer.echo(
            f"{known.corpus.corridor.code}: {len(known.sources)} documents, {len(known.claims)} claims "
            f"({counted}, {reviews['unreviewed']} not yet reviewed), {len(known.observations)} observations, "
            f"{len(known.progress)} goals"
        )
    if faults:
        raise InputError(faults)
