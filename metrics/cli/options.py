"""The options that commands share, and the corridor that they choose."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from metrics.errors import Fault, InputError, UsageError

if TYPE_CHECKING:
    from metrics.vintage import Vintage

DEFAULT_CORRIDOR = "KZ-KG"
PROJECT_SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def day_of(text: str | date) -> date:
    """The day that an option names; raises a usage error for anything else."""
    if isinstance(text, date):  # typer parses the default a second time
        return text
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no day; write YYYY-MM-DD") from error


Seeds = Annotated[
    Path,
    typer.Option(
        "--seeds", envvar="TRADE_TARGETS_SEEDS", help="The folder of corridors.", show_default=False
    ),
]
Corridor = Annotated[
    str | None,
    typer.Option("--corridor", help="The pair of countries, such as KZ-KG.", show_default="the only one"),
]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=day_of,
        metavar="YYYY-MM-DD",
        help="The day from which one looks: only documents published by then count.",
        show_default="today",
    ),
]


def corridor_folder(seeds: Path, corridor: str | None) -> Path:
    """The folder of the corridor asked for, or of the only one, or of KZ-KG among several."""
    from metrics.corpus import corridors

    found = corridors(seeds)
    if corridor is None:
        corridor = next(iter(found)) if len(found) == 1 else DEFAULT_CORRIDOR
        if corridor not in found:
            cure = f"choose one of {', '.join(found)} with --corridor"
            raise InputError([Fault(str(seeds), "", "the folder holds several corridors", cure)])
    if corridor.upper() not in found:
        cure = f"choose one of {', '.join(found)} with --corridor"
        raise InputError([Fault(str(seeds), corridor, "there is no such corridor", cure)])
    return found[corridor.upper()]


def load_vintage(seeds: Path, corridor: str | None, as_of: date | None) -> Vintage:
    """What is known of the corridor on a day (default: today)."""
    from metrics.vintage import read_vintage

    return read_vintage(corridor_folder(seeds, corridor), as_of or date.today())


def say_uncounted(known: Vintage) -> None:
    """Tell on standard error which figures are in no series because of their currency."""
    from metrics.claims import in_other_currencies

    corridor = known.corpus.corridor
    for claim in in_other_currencies(known.claims, corridor, known.as_of):
        what = "goal" if claim.kind == "target" else "level"
        said = f"{claim.source}: a {what} in {claim.currency} is not counted: the series is in"
        typer.echo(f"{said} {corridor.currency}, and nothing is converted.", err=True)


def chosen(value: str, allowed: tuple[str, ...], option: str) -> str:
    """`value` if it is allowed; otherwise a usage error that names what is."""
    if value not in allowed:
        raise UsageError(f"{option}: {value!r} is not known; choose one of {', '.join(allowed)}")
    return value
