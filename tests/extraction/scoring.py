"""A small scorer of our own for annotated texts, by the rules of matching that the acceptance uses.

A found claim is right if its kind and amount are and its quote overlaps the annotated one; each annotated
claim is found at most once; claims marked optional are neither missed nor wrong.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from metrics.extraction import extract
from metrics.models import ProposedClaim

KINDS = ("turnover", "target", "growth")
FIELDS = ("currency", "hedge", "period", "deadline", "pair", "speaker")
NOT_COUNTED = {"turnover": {"deadline"}, "target": {"period"}, "growth": {"deadline", "currency"}}
TOLERANCE = 0.005
Annotated = dict[str, Any]


def items(path: Path) -> list[Annotated]:
    """The annotated texts of a file, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class Score:
    """Counts over a set of texts."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.fields: dict[str, Counter[bool]] = {field: Counter() for field in FIELDS}

    def f1(self, *kinds: str) -> float:
        """F1 over some kinds."""
        right = sum(self.found[f"{kind} right"] for kind in kinds)
        wrong = sum(self.found[f"{kind} wrong"] + self.found[f"{kind} missed"] for kind in kinds)
        return 2 * right / (2 * right + wrong) if right else 0.0

    def accuracy(self, field: str) -> float:
        """The share of found claims whose field is right."""
        counts = self.fields[field]
        return counts[True] / (counts.total() or 1)

    def add(self, item: Annotated) -> None:
        """Read a text and count what was found of its claims."""
        published = date.fromisoformat(item["published"]) if item["published"] else None
        left = [claim for claim in extract(item["text"], published) if claim.kind in KINDS]
        for wanted in item["claims"]:
            match = next((claim for claim in left if _matches(wanted, claim)), None)
            if wanted["kind"] in KINDS and match is not None:
                left.remove(match)
                self.found[f"{wanted['kind']} right"] += 1
                self._count_fields(wanted, match)
            elif wanted["kind"] in KINDS and "none" not in wanted.get("accept_kinds", ()):
                self.found[f"{wanted['kind']} missed"] += 1
        for claim in left:
            self.found[f"{claim.kind} wrong"] += 1

    def _count_fields(self, wanted: Annotated, claim: ProposedClaim) -> None:
        for field in FIELDS:
            if field not in NOT_COUNTED[wanted["kind"]] and not (
                field == "currency" and wanted["amount"] is None
            ):
                self.fields[field][_right(field, wanted, claim)] += 1


def _matches(wanted: Annotated, claim: ProposedClaim) -> bool:
    if claim.kind not in (wanted["kind"], *wanted.get("accept_kinds", ())):
        return False
    overlap = min(claim.quote.end, wanted["end"]) - max(claim.quote.start, wanted["start"])
    return overlap > 0 and _close(wanted["amount"], claim.amount)


def _close(wanted: float | None, found: float | None) -> bool:
    if wanted is None or found is None:
        return wanted is found
    return abs(found - wanted) <= abs(wanted) * TOLERANCE


def _right(field: str, wanted: Annotated, claim: ProposedClaim) -> bool:
    allowed = [wanted[field], *wanted.get(f"accept_{field}", ())]
    if field == "pair":
        return claim.pair is not None and set(claim.pair) == set(wanted["pair"])
    if field == "period":
        return (str(claim.period) if claim.period else None) in allowed
    if field == "speaker":
        said = (claim.speaker or "").casefold()
        return any(name.split()[-1].casefold() in said if name else not said for name in allowed)
    return getattr(claim, field) in allowed


def score(path: Path) -> Score:
    """The score of a file of annotated texts."""
    total = Score()
    for item in items(path):
        total.add(item)
    return total
