"""Annotated texts of our own: the extraction must not fall behind what it once read of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction.scoring import FIELDS, items, score

SETS = Path(__file__).parent / "extraction"


@pytest.mark.parametrize("name", ["english", "english_later", "english_last", "russian"])
def test_texts_once_read_stay_read(name: str) -> None:
    reached = score(SETS / f"{name}.jsonl")
    assert reached.f1("turnover", "target") >= 0.97
    assert reached.f1("growth") >= 0.97
    for field in FIELDS:
        assert reached.accuracy(field) >= 0.9, field


@pytest.mark.parametrize("name", ["english_fourth", "english_fifth", "english_sixth", "english_seventh"])
def test_texts_of_many_makes_stay_read(name: str) -> None:
    reached = score(SETS / f"{name}.jsonl")
    assert reached.f1("turnover", "target") >= 0.97
    assert reached.f1("growth") >= 0.97
    for field in FIELDS:
        assert reached.accuracy(field) >= (0.85 if field in ("pair", "speaker") else 0.95), field


def test_russian_texts_by_another_annotator_stay_read() -> None:
    reached = score(SETS / "russian_later.jsonl")
    assert reached.f1("turnover", "target") >= 0.97
    assert reached.f1("growth") >= 0.97
    for field in FIELDS:
        assert reached.accuracy(field) >= 0.95, field


@pytest.mark.parametrize("path", sorted(SETS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_an_annotation_quotes_its_text(path: Path) -> None:
    for item in items(path):
        for claim in item["claims"]:
            assert item["text"][claim["start"] : claim["end"]] == claim["quote"], item["id"]


def test_the_texts_are_of_many_pairs_and_styles() -> None:
    read = [item for path in SETS.glob("english*.jsonl") for item in items(path)]
    assert len({frozenset(item["pair"]) for item in read}) >= 50
    assert {item["style"] for item in read} >= {"wire", "ministry", "translated", "feature", "headline"}
