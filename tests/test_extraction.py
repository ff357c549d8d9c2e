from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from metrics.extraction import extract
from metrics.models import ProposedClaim

SEEDS = Path(__file__).parents[1] / "seeds" / "kz-kg" / "sources"


def seed(name: str) -> tuple[str, list[ProposedClaim]]:
    text = (SEEDS / f"{name}.txt").read_bytes().decode("utf-8")
    return text, extract(text, date.fromisoformat(name[:10]))


def brief(claim: ProposedClaim) -> tuple[object, ...]:
    period = str(claim.period) if claim.period else None
    return claim.kind, claim.amount, claim.hedge, period, claim.deadline, claim.speaker


SAID = {
    "2021-03-02-astana-times": [],
    "2024-02-02-tura-news": [
        ("growth", 12, "exact", "2023-01/2023-11", None, "Alikhan Smailov"),
        ("turnover", 1.3e9, "exact", "2023-01/2023-11", None, "Alikhan Smailov"),
        ("target", 2e9, "exact", None, None, None),
    ],
    "2024-04-19-astana-times": [("target", 2e9, "exact", None, None, "Kassym-Jomart Tokayev")],
    "2024-04-19-eurasian-star": [
        ("turnover", 1.5e9, "exact", "2023", None, "Kassym-Jomart Tokayev"),
        ("target", 2e9, "exact", None, None, "Kassym-Jomart Tokayev"),
    ],
    "2025-08-22-sivil-diplomasi": [
        ("target", 3e9, "exact", None, "2030", None),
        ("target", 3e9, "exact", None, "2030", None),
        ("target", 3e9, "exact", None, "2030", "Sadyr Japarov"),
        ("turnover", 2e9, "below", None, None, "Kassym-Jomart Tokayev"),
    ],
}


@pytest.mark.parametrize("name", SAID)
def test_the_five_documents_say_what_a_reader_finds_in_them(name: str) -> None:
    text, claims = seed(name)
    trade = [claim for claim in claims if claim.kind != "other"]
    known = [brief(claim) for claim in trade]
    if name == "2024-02-02-tura-news":  # whoever reads it may give the goal to the speaker or to nobody
        known[2] = (*known[2][:5], None)
    assert known == SAID[name]
    for claim in claims:
        assert claim.quote.exact == text[claim.quote.start : claim.quote.end]
        assert claim.pair is not None
        assert set(claim.pair) == {"KZ", "KG"}
        assert claim.rules


def test_other_money_is_kept_apart_and_named() -> None:
    _, claims = seed("2024-04-19-astana-times")
    assert [(c.indicator, c.amount) for c in claims if c.kind == "other"] == [
        ("export_pledge", 260e6),
        ("sector_trade", 300e6),
    ]
    _, claims = seed("2021-03-02-astana-times")
    assert [(c.indicator, c.amount, c.hedge, c.currency) for c in claims] == [
        ("investment", 1e9, "above", "USD"),
        ("grant", 1e9, "above", "KZT"),
    ]
    assert claims[1].alternatives == ((2.4e6, "USD"),)
