"""Reads `variants.txt`: sentences with the claims they make, in a form that a person can write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

HEDGES = {"~": "about", "<": "below", ">": "above"}
SCALES = {"": 1.0, "m": 1e6, "b": 1e9, "t": 1e12}
KINDS = {"t": "turnover", "g": "growth", "k": "target"}
Claim = tuple[str, float | None, str | None, str, str | None]


class Variant(NamedTuple):
    """A text, its day, its claims (kind, amount, currency, hedge, period or deadline) and their pairs.

    One pair is that of all the claims, several are of one each, in the order of the text.
    """

    text: str
    published: date | None
    claims: list[Claim]
    pairs: list[frozenset[str]]


def variants(path: Path) -> Iterator[Variant]:
    """Every variant of a file, in order."""
    published, text = None, ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            published = None if line == "@ none" else date.fromisoformat(line[2:])
        elif line.startswith("="):
            pairs = [frozenset(pair) for pair in re.findall(r"\[(\w\w) (\w\w)\]", line)]
            claims = [_claim(part) for part in re.sub(r"\[.*\]", "", line[1:]).split(";") if part.strip()]
            yield Variant(text, published, claims, pairs if len(pairs) != 1 else pairs * len(claims))
        elif not line.startswith("#"):
            text = line.replace("\\n", "\n")


def _claim(part: str) -> Claim:
    kind, amount, *when = part.split()
    hedge = HEDGES.get(amount[0], "exact")
    match = re.fullmatch(r"[~<>]?(x?)(-?[\d.]+)([bmt]?)([A-Z]{3})?", amount)
    assert match is not None, part
    value = None if match[1] else round(float(match[2]) * SCALES[match[3]], 1)
    currency = None if kind == "g" or value is None else match[4] or "USD"
    return KINDS[kind], value, currency, hedge, when[0] if when and when[0] != "-" else None
