"""`trade-targets inspect`: read the proof inside a file, and hold it against the seeds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from metrics.cli.options import PROJECT_SEEDS, Seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from metrics.provenance.models import Provenance
    from metrics.provenance.verify import Report

FORMATS = ("table", "json")


def inspect(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="PNG, SVG, PDF, HTML, DOCX, XLSX or data package.")
    ],
    seeds: Seeds = PROJECT_SEEDS,
    format: Annotated[str, typer.Option(help="table or json")] = "table",
) -> None:
    """Show the figures and quotes that a file carries inside, and verify each against the seeds."""
    import json

    from metrics.cli.options import chosen, corridor_folder
    from metrics.errors import Fault, InputError
    from metrics.provenance.verify import problems, verify
    from metrics.vintage import Evidence, read_evidence

    chosen(format, FORMATS, "--format")
    evidence: dict[str, Evidence] = {}
    faults: list[Fault] = []
    results: list[dict[str, object]] = []
    for path in files:
        try:
            proof = _read(path)
            if proof.corridor not in evidence:
                evidence[proof.corridor] = read_evidence(corridor_folder(seeds, proof.corridor))
            report = verify(proof, evidence[proof.corridor])
        except InputError as error:
            faults += error.faults
            continue
        if format == "json":
            results.append(_as_json(path, proof, report))
        else:
            typer.echo("\n".join(_lines(path, proof, report)))
        cure = "do not rely on it, or export the file anew"
        faults += [Fault(str(path), entry, what, cure) for entry, what in problems(report)]
    if format == "json":
        typer.echo(json.dumps(results, ensure_ascii=False, indent=1))
    if faults:
        raise InputError(faults)


def _read(path: Path) -> Provenance:
    from metrics.errors import Fault, InputError
    from metrics.provenance.carriers import NoProofError, extract

    try:
        return extract(path.read_bytes())
    except OSError as error:
        what, cure = f"it cannot be read ({error.strerror})", "give a file that was exported"
    except NoProofError as error:
        what, cure = str(error), "give a file that was exported, and not changed or re-saved since"
    raise InputError([Fault(str(path), "", what, cure)])


def _as_json(path: Path, proof: Provenance, report: Report) -> dict[str, object]:
    """What the file says, figure by figure with the terms of its JSON-LD, and what was found of it."""
    described = {
        figure.identifier: figure.model_dump(
            mode="json", include={"about", "period", "as_of", "stage", "inputs"}
        )
        for figure in (*proof.shown, *proof.behind)
    }
    return {
        "file": str(path),
        "holds": report.holds,
        **proof.model_dump(mode="json", include={"title", "description", "language", "as_of", "corridor"}),
        "tool": f"{proof.creator.name} {proof.creator.version}",
        "credit": proof.credit,
        "citation": proof.citation,
        "documents": [each.model_dump(mode="json") for each in report.documents],
        "figures": [each.model_dump(mode="json") | described[each.id] for each in report.figures],
    }


def _lines(path: Path, proof: Provenance, report: Report) -> Iterator[str]:
    yield f"{path}: {proof.title}"
    yield f"  {proof.corridor} as of {proof.as_of}, {proof.creator.name} {proof.creator.version}"
    yield f"  {proof.citation}"
    about = {figure.identifier: figure.about for figure in (*proof.shown, *proof.behind)}
    for figure in report.figures:
        yield f"\n  {figure.id}: {figure.name}" + ("" if figure.shown else " (not shown, but computed from)")
        yield f"    figure: {figure.state}"
        for quantity in about[figure.id]:
            yield f"    {quantity}"
        if figure.page:
            yield f"    page, with no words kept: {figure.page}"
        for quote in figure.quotes:
            said = f" ({quote.speaker})" if quote.speaker else ""
            words = " ".join(quote.exact.split())
            yield f"    quote {quote.state}: {quote.source} {quote.start}-{quote.end}{said}: “{words}”"
    count = sum(len(figure.quotes) for figure in report.figures)
    verdict = "all hold" if report.holds else "not all hold"
    yield f"\n  {len(report.figures)} figures, {count} quotes: {verdict}"
