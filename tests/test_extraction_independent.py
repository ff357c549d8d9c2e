"""Texts annotated by someone who had not seen the rules: what the extraction does on them."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from metrics.extraction import extract

HERE = Path(__file__).parent
ENGLISH = [path.stem for path in sorted((HERE / "extraction").glob("held_out*.jsonl"))]
RUSSIAN = [path.stem for path in sorted((HERE / "extraction").glob("russian_held_out*.jsonl"))]
PROMISED = {
    "turnover+target": 0.90, "growth": 0.85, "currency": 0.98, "hedge": 0.95, "period": 0.90,
    "deadline": 0.92, "pair": 0.92, "speaker": 0.80,
}  # fmt: skip
"""The least F1 of turnover and target together, and of growth; the least share of right fields."""
PROMISED_RUSSIAN = {"turnover+target": 0.80}
SCORER = HERE.parents[1] / "shared" / "extraction" / "score.py"


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(path: Path) -> dict[str, list[dict[str, Any]]]:
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        published = date.fromisoformat(item["published"]) if item["published"] else None
        found[item["id"]] = [claim.model_dump(mode="json") for claim in extract(item["text"], published)]
    return found


@pytest.mark.skipif(not SCORER.exists(), reason="the scorer is not here")
@pytest.mark.parametrize(
    ("name", "promised"),
    [
        *((name, PROMISED) for name in ["independent", *ENGLISH]),
        *((name, PROMISED_RUSSIAN) for name in RUSSIAN),
    ],
)
def test_the_score_on_independent_texts_is_what_the_product_promises(
    name: str, promised: dict[str, float]
) -> None:
    """The held-out texts tell what to expect of unseen ones: a rule written for them needs a new set."""
    score = scorer()
    path = HERE / "extraction" / f"{name}.jsonl"
    items = score.load_gold(str(path), None, None)
    totals, fields, *_ = score.score(items, predictions(path))
    kinds, accuracy = score.rows(totals), score.field_rows(fields)
    reached = {"turnover+target": kinds["turnover+target"]["f1"], "growth": kinds["growth"]["f1"]}
    reached |= {name: row["accuracy"] for name, row in accuracy.items()}
    short = {name: round(reached[name], 3) for name, least in promised.items() if reached[name] < least}
    assert not short, f"short of what is promised: {short}"
