"""Sums over claims, each with its formula, its inputs and its bounds; absent where an input is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from metrics.corpus import Corpus
from metrics.models import Claim
from metrics.progress.beside import growth_beside, years_beside
from metrics.progress.pledge_words import derived_sentence
from metrics.progress.pledges import Derived, derive
from metrics.quotes import anchor
from metrics.texts import texts
from metrics.vintage import Vintage
from tests.making import claim, corpus

DAY = "2024-04-19-news"


def found(known: Vintage, kind: str, as_of: date | None = None) -> list[Derived]:
    return [each for each in derive(known.corpus, known.claims, as_of) if each.kind == kind]


def said(text: str, indicator: str, amount: float, **more: Any) -> tuple[Corpus, Claim]:
    """A document of one sentence, and the claim on the amount written in it as a number of dollars."""
    at = text.index("$")
    made = claim(
        "other", amount, DAY, indicator=indicator, text=text, anchor_start=at, anchor_end=len(text), **more
    )
    return corpus(DAY, text=text), made


# ---------------------------------------------------------------- the five documents


def test_the_export_pledge_against_the_gap_of_its_day(known: Vintage) -> None:
    (share,) = found(known, "pledge_of_gap")
    assert share.value == pytest.approx(260 / (2000 - 1500))
    assert (share.bounds.low, share.bounds.high) == pytest.approx((259.5 / 550, 260.5 / 450))
    assert share.formula == f"{share.claim.id} / (turnover-2bn-usd - turnover-2023)"
    assert share.inputs == (share.claim.id, "turnover-2bn-usd", "turnover-2023")
    assert share.level
    assert share.level.published == share.claim.published, "nothing published later counts"


def test_farm_trade_as_a_share_of_the_year_and_the_year_before(known: Vintage) -> None:
    (share,), (before,) = found(known, "sector_of_turnover"), found(known, "sector_year_before")
    assert share.value == pytest.approx(0.2)
    assert (share.bounds.low, share.bounds.high) == pytest.approx((299.5 / 1550, 300.5 / 1450))
    assert before.value == pytest.approx(300e6 / 1.10)
    assert (before.bounds.low, before.bounds.high) == pytest.approx((299.5e6 / 1.105, 300.5e6 / 1.095))
    assert str(before.period) == "2022"
    assert before.beside
    assert before.beside.value == 10


def test_investments_a_year(known: Vintage) -> None:
    a_year = next(each for each in found(known, "yearly_average") if each.currency == "USD")
    assert a_year.value == pytest.approx(1e9 / 15)
    assert (a_year.bounds.low, a_year.bounds.high) == pytest.approx((1e9 / 15.5, 1.05e9 / 14.5))
    assert a_year.bounds.low_open, "more than $1 billion"
    assert a_year.claim.indicator == "investment"


def test_every_number_in_a_sum_leads_to_words_in_its_source(known: Vintage) -> None:
    for each in derive(known.corpus, known.claims):
        for cited in each.citations:
            source = known.source(cited.source)
            assert source
            quote = cited.quote
            assert anchor(source.text, quote.exact, quote.prefix, quote.suffix) == quote
        if each.beside:
            words = [cited.quote for cited in each.citations if cited.source == each.claim.source]
            assert any(q.start <= each.beside.start and each.beside.end <= q.end for q in words)


def test_inputs_are_known_things(known: Vintage) -> None:
    ids = {
        *(claim.id for claim in known.claims),
        *(point.id for point in known.observations),
        *(goal.id for goal in known.goals),
    }
    assert all(set(each.inputs) <= ids for each in derive(known.corpus, known.claims))


def test_only_what_was_known_by_a_day_is_summed(known: Vintage) -> None:
    assert found(known, "pledge_of_gap", date(2024, 4, 18)) == []
    assert len(found(known, "yearly_average", date(2021, 3, 2))) == 2


@pytest.mark.parametrize("language", ["en", "ru"])
def test_each_sum_is_a_sentence(known: Vintage, language: Any) -> None:
    sentences = [derived_sentence(each, texts(language)) for each in derive(known.corpus, known.claims)]
    assert len(sentences) == 5
    assert all(each[0].isupper() and each.endswith(".") and ".." not in each for each in sentences)


def test_the_sentence_on_the_pledge(known: Vintage) -> None:
    (share,) = found(known, "pledge_of_gap")
    assert derived_sentence(share, texts("en")) == (
        "Exports of $260 million, pledged on 19 April 2024, are 47–58 % of what was then still missing to "
        "the goal of $2 billion."
    )


# ---------------------------------------------------------------- missing inputs give no figure


def test_without_a_goal_or_a_level_a_pledge_has_no_share() -> None:
    pledge = claim("other", 260e6, DAY, indicator="export_pledge")
    target = claim("target", 2e9, DAY)
    year = claim("turnover", 1.5e9, DAY, period="2023", anchor_start=9)
    assert derive(corpus(DAY), (pledge,)) == ()
    assert derive(corpus(DAY), (pledge, target)) == ()
    assert len(derive(corpus(DAY), (pledge, target, year))) == 1


def test_a_goal_that_may_be_reached_leaves_no_gap_to_share() -> None:
    pledge = claim("other", 260e6, DAY, indicator="export_pledge")
    year = claim("turnover", 2e9, DAY, period="2023", hedge="below", anchor_start=9)
    assert derive(corpus(DAY), (pledge, claim("target", 2e9, DAY), year)) == ()


def test_nothing_is_converted_and_nothing_unreviewed_is_summed() -> None:
    target, year = claim("target", 2e9, DAY), claim("turnover", 1.5e9, DAY, period="2023", anchor_start=9)
    euros = claim("other", 260e6, DAY, indicator="export_pledge", currency="EUR")
    unreviewed = claim("other", 260e6, DAY, indicator="export_pledge", review="unreviewed")
    assert derive(corpus(DAY), (euros, unreviewed, target, year)) == ()


def test_a_sector_of_another_year_is_no_share_of_this_one() -> None:
    sector = claim("other", 300e6, DAY, indicator="sector_trade", period="2022")
    year = claim("turnover", 1.5e9, DAY, period="2023", anchor_start=9)
    assert derive(corpus(DAY), (sector, year)) == ()


# ---------------------------------------------------------------- what stands beside an amount


@pytest.mark.parametrize(
    ("text", "growth"),
    [
        ("Farm trade rose 14% to $352 million in 2023.", 14),
        ("Trade in grain fell by 6.5 percent to $352 million.", -6.5),
        ("Farm trade, $352 million, is 14% of the whole.", None),  # a share
        ("Farm trade rose 14% to $352 million, grain 3%.", None),  # two percentages
        ("Farm trade rose 14% to $352 million, grain to $90 million.", None),  # two amounts
        ("Farm trade reached $352 million.", None),
    ],
)
def test_growth_is_read_only_where_there_is_no_doubt(text: str, growth: float | None) -> None:
    known, made = said(text, "sector_trade", 352e6)
    beside = growth_beside(made, known.sources[0])
    assert (beside.value if beside else None) == growth


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Over the past 15 years, it has invested $1 billion.", 15),
        ("In the last ten years $1 billion was invested.", 10),
        ("Last year $1 billion was invested.", None),
        ("Over the next 15 years, it will invest $1 billion.", None),
        ("Over the past 5 years $1 billion came, in the past 2 years most of it.", None),
    ],
)
def test_a_run_of_years_is_read_only_where_there_is_one(text: str, years: float | None) -> None:
    known, made = said(text, "investment", 1e9)
    beside = years_beside(made, known.sources[0])
    assert (beside.value if beside else None) == years


def test_an_amount_with_a_period_of_years_needs_no_words_beside_it() -> None:
    known, made = said("It has invested $1 billion from 2019 to 2023.", "investment", 1e9, period="2019/2023")
    (a_year,) = derive(known, (made,))
    assert a_year.value == pytest.approx(2e8)
    assert a_year.beside is None
