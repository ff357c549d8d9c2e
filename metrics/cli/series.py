"""`trade-targets series`: the observations."""

from __future__ import annotations

from typing import Annotated

import typer

from metrics.cli.options import PROJECT_SEEDS, AsOf, Corridor, Seeds

FORMATS = ("table", "csv", "json")
SHOWN = ("id", "value", "low", "high", "hedge", "basis", "side", "sources")


def series(
    seeds: Seeds = PROJECT_SEEDS,
    corridor: Corridor = None,
    as_of: AsOf = None,
    format: Annotated[str, typer.Option(help="table, csv or json")] = "table",
) -> None:
    """The observations: reported, and derived with their formulas."""
    import json

    from metrics.cli.options import chosen, load_vintage, say_uncounted
    from metrics.series import as_json, table

    chosen(format, FORMATS, "--format")
    known = load_vintage(seeds, corridor, as_of)
    points = known.observations
    if format == "json":
        typer.echo(json.dumps([as_json(point) for point in points], ensure_ascii=False, indent=1))
    elif format == "csv":
        typer.echo(table(points).to_csv(index=False, lineterminator="\n"), nl=False)
    elif points:
        shown = table(points)[list(SHOWN)].fillna("")
        typer.echo(shown.to_string(index=False, float_format="{:,.0f}".format))
    else:
        typer.echo("No observation is known by that day.", err=True)
    say_uncounted(known)
