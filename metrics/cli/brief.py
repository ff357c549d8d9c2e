"""`trade-targets brief`: the analyst briefing, in the format that the file's name says."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from metrics.cli.options import PROJECT_SEEDS, AsOf, Corridor, Seeds, day_of

T = TypeVar("T", bound=str)


def brief(
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="FILE", help="The file: .md, .html, .pdf or .docx.", show_default=False
        ),
    ],
    since: Annotated[
        date | None,
        typer.Option(
            "--since",
            parser=day_of,
            metavar="YYYY-MM-DD",
            help="Published after it is new.",
            show_default="the day before the last document",
        ),
    ] = None,
    lang: Annotated[str, typer.Option(help="en or ru")] = "en",
    seeds: Seeds = PROJECT_SEEDS,
    corridor: Corridor = None,
    as_of: AsOf = None,
) -> None:
    """Write the briefing: the trade, the goals, the news, the commitments, each number with its proof."""
    from metrics.briefing import FORMATS, briefing_file
    from metrics.cli.export import closing
    from metrics.cli.options import load_vintage
    from metrics.files import write_aside
    from metrics.png import has_browser
    from metrics.texts import LANGUAGES

    ending = _known(out.suffix.lower().lstrip("."), FORMATS, "--out", "a file name that ends in one of")
    language = _known(lang, LANGUAGES, "--lang", "one of")
    known = load_vintage(seeds, corridor, as_of)
    _in_order(since, known.as_of)
    drawn = has_browser()
    if not drawn and ending != "md":
        typer.echo("No browser to draw the chart with, so the briefing goes without it.", err=True)
    with closing():
        content = briefing_file(known, ending, language, since, chart=drawn)
    write_aside(out, content)
    typer.echo(f"{out}: {len(content):,} bytes, as of {known.as_of}", err=True)


def _known(value: str, allowed: tuple[T, ...], option: str, cure: str) -> T:
    """The value, if it is allowed; raises `InputError` if it is not."""
    from metrics.errors import Fault, InputError

    for each in allowed:
        if each == value:
            return each
    raise InputError([Fault(option, repr(value), "it is not known", f"give {cure} {', '.join(allowed)}")])


def _in_order(since: date | None, as_of: date) -> None:
    from metrics.errors import Fault, InputError

    if since and since > as_of:
        cure = f"give a day up to {as_of}, from which the briefing looks"
        raise InputError([Fault("--since", str(since), "it lies after --as-of", cure)])
