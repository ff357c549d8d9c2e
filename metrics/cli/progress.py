"""`trade-targets progress`: progress toward each goal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from metrics.cli.options import PROJECT_SEEDS, AsOf, Corridor, Seeds

if TYPE_CHECKING:
    from metrics.progress.toward import Progress

FORMATS = ("table", "json")


def progress(
    goal: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Only these goals.")] = None,
    seeds: Seeds = PROJECT_SEEDS,
    corridor: Corridor = None,
    as_of: AsOf = None,
    format: Annotated[str, typer.Option(help="table or json")] = "table",
) -> None:
    """Progress toward each goal: share, gap, rates, rating, projected year, and a sentence to quote."""
    import json

    from metrics.cli.options import chosen, load_vintage, say_uncounted
    from metrics.progress.sentences import as_json

    chosen(format, FORMATS, "--format")
    known = load_vintage(seeds, corridor, as_of)
    results = _selected(known.progress, goal) if goal else list(known.progress)
    if format == "json":
        typer.echo(json.dumps([as_json(each) for each in results], ensure_ascii=False, indent=1))
    elif results:
        typer.echo("\n\n".join(_block(each) for each in results))
    else:
        typer.echo("No goal is known by that day.", err=True)
    say_uncounted(known)


def _selected(known: tuple[Progress, ...], wanted: list[str]) -> list[Progress]:
    from metrics.errors import UsageError

    by_id = {each.goal.id: each for each in known}
    if missing := [name for name in wanted if name not in by_id]:
        raise UsageError(f"there is no goal {', '.join(missing)}; known are: {', '.join(by_id) or 'none'}")
    return [by_id[name] for name in wanted]


def _block(progress: Progress) -> str:
    from metrics.progress.sentences import facts, sentence
    from metrics.texts import texts

    t = texts("en")
    rows = facts(progress, t)
    width = max(len(name) for name, _ in rows)
    lines = [progress.goal.id, *(f"  {name:<{width}}  {value}" for name, value in rows)]
    return "\n".join([*lines, f"  {sentence(progress, t)}"])
