"""The review decides which proposals count; it neither adds a figure nor changes one."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from metrics.claims import accepted, read_claims
from metrics.corpus import load
from metrics.errors import InputError
from metrics.models import Claim
from metrics.vintage import Vintage

TODAY = date(2026, 11, 21)
STAR = "sources/2024-04-19-eurasian-star.toml"
LEVEL = """[[claims]]
quote = '''Last year, mutual trade turnover reached $1.5 billion'''
kind = "turnover"
review = "confirmed"
"""


def read(folder: Path) -> tuple[Claim, ...]:
    return read_claims(load(folder, TODAY))


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def only_fault(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        read(folder)
    assert len(caught.value.faults) == 1
    return str(caught.value)


def test_the_five_documents_hold_these_claims(known: Vintage) -> None:
    found = {
        (c.source, c.kind, c.amount, c.currency, c.hedge, str(c.period or c.deadline or ""))
        for c in known.claims
    }
    assert found == {
        ("2021-03-02-astana-times", "other", 1e9, "USD", "above", ""),
        ("2021-03-02-astana-times", "other", 1e9, "KZT", "above", ""),
        ("2024-02-02-tura-news", "growth", 12, None, "exact", "2023-01/2023-11"),
        ("2024-02-02-tura-news", "turnover", 1.3e9, "USD", "exact", "2023-01/2023-11"),
        ("2024-02-02-tura-news", "target", 2e9, "USD", "exact", ""),
        ("2024-04-19-astana-times", "target", 2e9, "USD", "exact", ""),
        ("2024-04-19-astana-times", "other", 260e6, "USD", "exact", ""),
        ("2024-04-19-astana-times", "other", 300e6, "USD", "exact", "2023"),
        ("2024-04-19-eurasian-star", "turnover", 1.5e9, "USD", "exact", "2023"),
        ("2024-04-19-eurasian-star", "target", 2e9, "USD", "exact", ""),
        ("2025-08-22-sivil-diplomasi", "target", 3e9, "USD", "exact", "2030"),
        ("2025-08-22-sivil-diplomasi", "turnover", 2e9, "USD", "below", ""),
    }


def test_each_claim_is_reviewed_and_stands_where_it_says(known: Vintage) -> None:
    for claim in known.claims:
        source = known.source(claim.source)
        assert source is not None
        assert source.text[claim.quote.start : claim.quote.end] == claim.quote.exact
        assert claim.review == "confirmed"


def test_the_other_money_is_found_as_what_it_is(known: Vintage) -> None:
    others = {
        claim.amount: claim.indicator
        for claim in known.claims
        if claim.kind == "other" and claim.currency == "USD"
    }
    assert others == {1e9: "investment", 260e6: "export_pledge", 300e6: "sector_trade"}
    tenge = next(claim for claim in known.claims if claim.currency == "KZT")
    assert tenge.alternatives == ((2.4e6, "USD"),)


def test_who_said_it_gives_the_side(known: Vintage) -> None:
    sides = {
        (claim.kind, claim.amount): (claim.speaker, claim.side) for claim in known.claims if claim.speaker
    }
    assert sides["turnover", 1.3e9] == ("Alikhan Smailov", "KZ")
    speaker, side = sides["target", 3e9]
    assert speaker is not None
    assert (speaker.endswith("Japarov"), side) == (True, "KG")
    speaker, side = sides["turnover", 2e9]
    assert speaker is not None
    assert (speaker.endswith("Tokayev"), side) == (True, "KZ")


def test_a_rejected_claim_stays_out_of_everything(seeds: Path) -> None:
    replace(
        seeds / "kz-kg" / STAR,
        LEVEL,
        LEVEL.replace('"confirmed"', '"rejected"\nreason = "Another report denies it."'),
    )
    claims = read(seeds / "kz-kg")
    rejected = [claim for claim in claims if claim.review == "rejected"]
    assert [claim.amount for claim in rejected] == [1.5e9]
    assert rejected[0].reason == "Another report denies it."
    assert 1.5e9 not in [claim.amount for claim in accepted(claims, ("KZ", "KG"))]


def test_what_nobody_reviewed_stays_out_too(seeds: Path) -> None:
    replace(seeds / "kz-kg" / STAR, LEVEL, "")
    claims = read(seeds / "kz-kg")
    assert [claim.amount for claim in claims if claim.review == "unreviewed"] == [1.5e9]
    assert 1.5e9 not in [claim.amount for claim in accepted(claims, ("KZ", "KG"))]


def test_a_correction_replaces_what_it_names_and_nothing_else(seeds: Path) -> None:
    corrected = LEVEL.replace(
        '"confirmed"', '"corrected"\nreason = "r"\ncorrect = { period = "2022", hedge = "about" }'
    )
    replace(seeds / "kz-kg" / STAR, LEVEL, corrected)
    claim = next(claim for claim in read(seeds / "kz-kg") if claim.review == "corrected")
    assert (claim.amount, str(claim.period), claim.hedge) == (1.5e9, "2022", "about")
    assert (claim.low, claim.high) == pytest.approx((1.425e9, 1.575e9))


def test_a_correction_to_a_goal_takes_its_bounds_away(seeds: Path) -> None:
    corrected = LEVEL.replace('"confirmed"', '"corrected"\nreason = "r"\ncorrect = { kind = "target" }')
    replace(seeds / "kz-kg" / STAR, LEVEL, corrected)
    claim = next(claim for claim in read(seeds / "kz-kg") if claim.review == "corrected")
    assert (claim.kind, claim.low, claim.high) == ("target", 1.5e9, 1.5e9)


@pytest.mark.parametrize(
    ("quote", "kind", "says"),
    [
        ("reached $1.6 billion", "turnover", "the quotation is not in the text"),
        ("Kazakhstan", "turnover", "the quotation is in the text"),
        ("reached $1.5 billion", "growth", "holds 0 figures of kind 'growth'"),
        ("mutual trade turnover reached", "turnover", "quote a passage with a figure in it"),
    ],
)
def test_a_review_that_fits_no_figure_is_a_fault(seeds: Path, quote: str, kind: str, says: str) -> None:
    changed = LEVEL.replace("Last year, mutual trade turnover reached $1.5 billion", quote).replace(
        'turnover"', f'{kind}"'
    )
    replace(seeds / "kz-kg" / STAR, LEVEL, changed)
    line = only_fault(seeds / "kz-kg")
    assert line.startswith("kz-kg/sources/2024-04-19-eurasian-star.toml: claims 1: quote: ")
    assert says in line


def test_a_figure_reviewed_twice_is_a_fault(seeds: Path) -> None:
    replace(seeds / "kz-kg" / STAR, LEVEL, LEVEL + LEVEL)
    assert "claims 2: quote: this figure is reviewed twice" in only_fault(seeds / "kz-kg")


@pytest.mark.parametrize(
    ("correct", "says"),
    [
        ('kind = "growth"', "claims 1: correct: a figure in USD cannot be of kind 'growth'"),
        (
            'period = "2035"',
            "claims 1: correct: the period 2035 begins after the document came out (2024-04-19)",
        ),
    ],
)
def test_a_correction_that_cannot_be_is_a_fault(seeds: Path, correct: str, says: str) -> None:
    new = f'"corrected"\nreason = "x"\ncorrect = {{ {correct} }}'
    replace(seeds / "kz-kg" / STAR, LEVEL, LEVEL.replace('"confirmed"', new))
    assert says in only_fault(seeds / "kz-kg")


def test_a_figure_corrected_to_a_turnover_is_one_of_trade(seeds: Path) -> None:
    """What was read as a sector's trade enters the series without naming the indicator too."""
    path = seeds / "kz-kg/sources/2024-04-19-astana-times.toml"
    record = tomllib.loads(path.read_text(encoding="utf-8"))
    sector = next(claim["quote"] for claim in record["claims"] if "$300 million" in claim["quote"])
    before = f"quote = '''{sector}'''\nkind = \"other\"\nreview = \"confirmed\""
    replace(
        path,
        before,
        before.replace('"confirmed"', '"corrected"\nreason = "x"\ncorrect = { kind = "turnover" }'),
    )
    found = next(claim for claim in read(seeds / "kz-kg") if claim.amount == 3e8)
    assert (found.kind, found.indicator) == ("turnover", "trade_turnover")
