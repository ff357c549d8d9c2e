"""`trade-targets extract`: the claims found in texts, a JSON line a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from metrics.errors import Fault
    from metrics.models import ProposedClaim

Files = Annotated[
    list[str], typer.Argument(metavar="FILE…", help=".txt or .jsonl files, - for standard input")
]
Published = Annotated[str | None, typer.Option(help="Day of publication (YYYY-MM-DD), resolves 'last year'.")]
Out = Annotated[Path | None, typer.Option(help="Write to this file instead of standard output.")]
Explain = Annotated[
    bool, typer.Option("--explain", help="Name, on standard error, the rules behind each claim.")
]


class Input(NamedTuple):
    """One document to read: its id, its text, the day it was published if known."""

    id: str
    text: str
    published: date | None


def extract(files: Files, published: Published = None, out: Out = None, explain: Explain = False) -> None:
    """Find the claims in texts: turnover, targets, growth and other figures, each with its words."""
    import json

    from metrics.errors import InputError
    from metrics.extraction import extract as claims_of
    from metrics.files import write_aside

    faults: list[Fault] = []
    day = _day(published, "--published", "", faults)
    inputs = [document for file in files for document in _inputs(file, day, faults)]
    if faults:
        raise InputError(faults)
    lines = []
    for document in inputs:
        claims = claims_of(document.text, document.published)
        record = {"id": document.id, "claims": [as_json(claim) for claim in claims]}
        lines.append(json.dumps(record, ensure_ascii=False) + "\n")
        if explain:
            _explain(document, claims)
    data = "".join(lines).encode("utf-8", "backslashreplace")  # a lone surrogate of a JSON escape stays one
    if out is None:
        typer.get_binary_stream("stdout").write(data)
    else:
        write_aside(out, data)


def as_json(claim: ProposedClaim) -> dict[str, Any]:
    """A claim with the fields of the command line's contract, in their order; unknown ones null."""
    return {
        "kind": claim.kind,
        "indicator": claim.indicator,
        "amount": _number(claim.amount),
        "low": _number(claim.low),
        "high": _number(claim.high),
        "currency": claim.currency,
        "hedge": claim.hedge,
        "period": str(claim.period) if claim.period else None,
        "deadline": claim.deadline,
        "pair": list(claim.pair) if claim.pair else None,
        "speaker": claim.speaker,
        "quote": claim.quote.model_dump(include={"exact", "prefix", "suffix", "start", "end"}),
    }


def _number(value: float | None) -> float | int | None:
    """A plain number: whole amounts without ".0"."""
    return int(value) if value is not None and value.is_integer() else value


def _day(text: str | None, where: str, entry: str, faults: list[Fault]) -> date | None:
    from datetime import date

    from metrics.errors import Fault

    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
        if day.isoformat() != text:  # "2024-W01-1" is a day too, but not as we write it
            raise ValueError(text)
    except ValueError:
        faults.append(Fault(where, entry, f"{text[:40]!r} is no date", "write it as YYYY-MM-DD"))
        return None
    return day


def _inputs(file: str, day: date | None, faults: list[Fault]) -> Iterator[Input]:
    """The documents of one argument; faults are noted and their documents left out."""
    from metrics.errors import Fault

    try:
        data = typer.get_binary_stream("stdin").read() if file == "-" else Path(file).read_bytes()
        text = data.decode("utf-8")  # as the corpus reads it: a byte-order mark is a character too
    except OSError as error:
        faults.append(Fault(file, "", f"cannot be read ({error.strerror})", "give the path of a text file"))
    except UnicodeDecodeError as error:
        faults.append(Fault(file, f"byte {error.start}", "is not UTF-8", "save the file as UTF-8"))
    else:
        if file.endswith(".jsonl"):
            yield from _lines(file, text.removeprefix("\ufeff"), day, faults)
        elif file == "-" or file.endswith(".txt"):
            yield Input(file if file == "-" else Path(file).stem, text, day)
        else:
            faults.append(
                Fault(file, "", "is neither .txt nor .jsonl", "rename it, or give it as standard input (-)")
            )


def _lines(file: str, text: str, day: date | None, faults: list[Fault]) -> Iterator[Input]:
    import json

    from metrics.errors import Fault

    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        entry = f"line {number}"
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            faults.append(Fault(file, entry, "is not JSON", 'write {"id", "published", "text"} on one line'))
            continue
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            faults.append(Fault(file, entry, "has no text", 'write {"id", "published", "text"} on one line'))
            continue
        said = record.get("published")
        if "published" in record and said is not None and not isinstance(said, str):
            faults.append(Fault(file, entry, "published is no text", "write it as YYYY-MM-DD, or null"))
            continue
        known = _day(said, file, entry, faults) if "published" in record else day
        yield Input(str(record.get("id", number)), record["text"], known)


def _explain(document: Input, claims: list[ProposedClaim]) -> None:
    for claim in claims:
        words = " ".join(claim.quote.exact.split())
        typer.echo(
            f"{document.id}: {claim.kind} {claim.amount} | {words} | {', '.join(claim.rules)}", err=True
        )
