"""`trade-targets commitments`: the register as of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from metrics.cli.options import PROJECT_SEEDS, AsOf, Corridor, Seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from metrics.commitments.standing import Standing
    from metrics.texts import Texts

FORMATS = ("table", "json")
QuietAfter = Annotated[int, typer.Option(min=1, help="Days without evidence until one is called quiet.")]


def commitments(
    seeds: Seeds = PROJECT_SEEDS,
    corridor: Corridor = None,
    as_of: AsOf = None,
    quiet_after: QuietAfter = 365,
    format: Annotated[str, typer.Option(help="table or json")] = "table",
) -> None:
    """The register: each commitment's stage, deadline, age of its last evidence and share reached."""
    import json
    from datetime import date

    from metrics.cli.options import chosen, corridor_folder
    from metrics.commitments.output import as_json
    from metrics.texts import texts
    from metrics.vintage import read_evidence, vintage

    chosen(format, FORMATS, "--format")
    evidence = read_evidence(corridor_folder(seeds, corridor))
    found = vintage(evidence, as_of or date.today(), quiet_after).standings
    if format == "json":
        typer.echo(json.dumps([as_json(each) for each in found], ensure_ascii=False, indent=1))
    elif found:
        typer.echo("\n".join(_table(found, texts("en"))))
    else:
        typer.echo("No commitment is known by that day.", err=True)


def _table(found: tuple[Standing, ...], t: Texts) -> Iterator[str]:
    """Rows under the name of their theme."""
    from metrics.wording import deadline, percent_range

    rows = {
        each.commitment.id: (
            t.of("stage", each.stage),
            deadline(each.due, t) if each.due else "-",
            "overdue" if each.overdue else "quiet" if each.quiet else "",
            f"{each.last_evidence} ({each.days_since_evidence} days)",
            percent_range(each.share, t) if each.share else "no figure reported" if each.main else "",
            each.commitment.id,
            each.commitment.title,
        )
        for each in found
    }
    head = ("stage", "due", "", "last evidence", "share", "id", "title")
    widths = [max(len(row[column]) for row in (head, *rows.values())) for column in range(len(head))]
    line = "  ".join(f"{{:<{width}}}" for width in widths)
    yield line.format(*head).rstrip()
    for theme in dict.fromkeys(each.commitment.theme for each in found):
        yield f"\n{t.of('theme', theme)}"
        yield from (
            line.format(*rows[each.commitment.id]).rstrip()
            for each in found
            if each.commitment.theme == theme
        )
