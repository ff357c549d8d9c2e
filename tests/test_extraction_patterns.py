"""Every numbered entry of the phrase patterns, each with a sentence of our own."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from metrics.extraction import extract
from tests.extraction.variants import Variant, variants

DAY = date(2024, 9, 15)
FOLDER = Path(__file__).parent / "extraction"
SLOTS = tomllib.loads((FOLDER / "slots.toml").read_text(encoding="utf-8"))
VARIANTS = list(variants(FOLDER / "variants.txt"))
Brief = tuple[str, float | None, str | None, str, str | None, str | None]


def trade_claims(text: str, published: date | None = DAY) -> list[Brief]:
    """Turnover, target and growth as (kind, amount, currency, hedge, period, deadline)."""
    out: list[Brief] = []
    for claim in extract(text, published):
        assert claim.quote.exact == text[claim.quote.start : claim.quote.end]
        if claim.kind != "other":
            period = str(claim.period) if claim.period else None
            amount = None if claim.amount is None else round(claim.amount, 2)
            out.append((claim.kind, amount, claim.currency, claim.hedge, period, claim.deadline))
    return out


def turnover(amount: float, period: str | None, hedge: str = "exact", currency: str = "USD") -> Brief:
    return "turnover", amount, currency, hedge, period, None


def target(
    amount: float | None, due: str | None = None, hedge: str = "exact", currency: str | None = "USD"
) -> Brief:
    return "target", amount, currency if amount else None, hedge, None, due


def growth(percent: float, period: str | None, hedge: str = "exact") -> Brief:
    return "growth", percent, None, hedge, period, None


REPORTED = {
    "1.1": ("Chile-Peru trade reached $4.2 billion in 2017.", [turnover(4.2e9, "2017")]),
    "1.2 amounted": ("Chile's trade with Peru amounted to $4.2 billion in 2017.", [turnover(4.2e9, "2017")]),
    "1.2 accounted": (
        "In 2017 Chile's turnover with Peru accounted for $4.2 billion.",
        [turnover(4.2e9, "2017")],
    ),
    "1.2 topped": (
        "Trade between Chile and Peru topped $4.2 billion in 2017.",
        [turnover(4.2e9, "2017", "above")],
    ),
    "1.2 neared": (
        "Trade between Chile and Peru approached $4.2 billion in 2017.",
        [turnover(4.2e9, "2017", "below")],
    ),
    "1.2 stands": ("Trade between Chile and Peru stood at $4.2 billion in 2017.", [turnover(4.2e9, "2017")]),
    "1.2 constituted": (
        "Trade of Chile with Peru constituted $4.2 billion in 2017.",
        [turnover(4.2e9, "2017")],
    ),
    "1.2 touched": ("Chile-Peru commerce touched $4.2 billion in 2017.", [turnover(4.2e9, "2017")]),
    "1.2 earned": (
        "Chile and Peru earned $4.2 billion from mutual trade in 2017.",
        [turnover(4.2e9, "2017")],
    ),
    "1.2 remains": ("Trade between Chile and Peru remains at $4.2 billion.", [turnover(4.2e9, None)]),
    "1.3 volume": (
        "The volume of trade between Chile and Peru was $4.2 billion in 2017.",
        [turnover(4.2e9, "2017")],
    ),
    "1.3 flow": ("Trade flows between Chile and Peru hit $4.2 billion in 2017.", [turnover(4.2e9, "2017")]),
    "1.3 sales": (
        "Sales between the two states, Chile and Peru, came to $4.2 billion in 2017.",
        [turnover(4.2e9, "2017")],
    ),
    "1.3 traded": ("Chile and Peru traded goods worth $4.2 billion in 2017.", [turnover(4.2e9, "2017")]),
    "1.3 exchange": (
        "The trade exchange between Chile and Peru made $4.2 billion in 2017.",
        [turnover(4.2e9, "2017")],
    ),
    "1.3 indicator": (
        "Trade between Chile and Peru is growing. In 2017 this indicator reached $4.2 billion.",
        [turnover(4.2e9, "2017")],
    ),
    "1.3 it": (
        "Chile trades with Peru. Trade is old, and in 2017 it came to $4.2 billion.",
        [turnover(4.2e9, "2017")],
    ),
    "1.4": (
        "Chile and Peru grew closer in 2017, with trade totaling $4.2 billion.",
        [turnover(4.2e9, "2017")],
    ),
    "1.5": (
        "Chile-Peru trade rose 12% to $340 million in 2017.",
        [growth(12, "2017"), turnover(340e6, "2017")],
    ),
    "1.5 new first": (
        "Chile-Peru trade fell to $3.9 billion from $4.3 billion in 2016.",
        [turnover(3.9e9, None), turnover(4.3e9, "2016")],
    ),
    "1.5 climbed": ("Chile-Peru trade climbed to $88 million in 2017.", [turnover(88e6, "2017")]),
    "1.6 brackets": (
        "As for trade between Chile and Peru, in 2016 it came to $71 million (2015: $66 million).",
        [turnover(71e6, "2016"), turnover(66e6, "2015")],
    ),
    "1.6 sign": (
        "Trade between Chile and Peru made $71 million (+17,4%) in 2016.",
        [turnover(71e6, "2016"), growth(17.4, "2016")],
    ),
    "1.7": (
        "Chile-Peru turnover was $55 million in 2007, $63 million in 2008, $81 million in 2009.",
        [turnover(55e6, "2007"), turnover(63e6, "2008"), turnover(81e6, "2009")],
    ),
    "1.8": (
        "These are Chile's top trading partners. Peru led with $31 billion, next came Brazil with "
        "$17 billion and Bolivia at $9 billion.",
        [turnover(31e9, None), turnover(17e9, None), turnover(9e9, None)],
    ),
    "1.9": (
        "Of Chile's foreign trade of 22 billion dollars in 2017, 2.1 billion or 9.5% was with Peru.",
        [turnover(2.1e9, "2017")],
    ),
    "1.10 up from": (
        "Chile-Peru trade hit $4.2 billion in 2017, up from $2 billion in 2003.",
        [turnover(4.2e9, "2017"), turnover(2e9, "2003")],
    ),
    "1.10 against": (
        "Chile-Peru trade hit $1.6 billion in 2017 against $1.46 billion in 2016.",
        [turnover(1.6e9, "2017"), turnover(1.46e9, "2016")],
    ),
    "1.10 today's": (
        "Chile and Peru want to raise trade to $1 billion from today's $350 million.",
        [target(1e9), turnover(350e6, None)],
    ),
    "1.11": (
        "For the first time, trade between Chile and Peru hit an all-time high of $4.2 billion in 2017.",
        [turnover(4.2e9, "2017")],
    ),
    "1.12": ("The $4 billion goal for Chile-Peru trade was met as early as 2015.", [target(4e9)]),
    "1.12 past": ("Chile and Peru are already past their $6 billion trade goal.", [target(6e9)]),
    "1.13": (
        "Trade between Chile and Peru was some $41-$42 billion in 2017.",
        [turnover(41.5e9, "2017", "about")],
    ),
    "1.13 shared unit": (
        "Trade between Chile and Peru was $3-4 billion in 2017.",
        [turnover(3.5e9, "2017", "about")],
    ),
}

GOALS = {
    "2.1 bring": ("Chile and Peru aim to bring trade to $5 billion by 2030.", [target(5e9, "2030")]),
    "2.1 lift": ("The two states plan to lift bilateral trade to $5 billion by 2030.", [target(5e9, "2030")]),
    "2.1 boosting": (
        "Talks focused on boosting trade with Peru to $5 billion by 2030.",
        [target(5e9, "2030")],
    ),
    "2.2": ("Chile intends to increase trade with Peru up to $5 billion by 2030.", [target(5e9, "2030")]),
    "2.3 hyphen": ("The presidents confirmed their $5-billion trade goal.", [target(5e9)]),
    "2.3 year": ("Chile and Peru set a $5b trade target for 2034.", [target(5e9, "2034")]),
    "2.3 of": ("Chile and Peru set a trade target of $5 billion.", [target(5e9)]),
    "2.3 mark": ("Chile and Peru plan for their trade to reach the mark of $5 billion.", [target(5e9)]),
    "2.4 task": (
        "The leaders set the task of bringing trade turnover between Chile and Peru to $5 billion.",
        [target(5e9)],
    ),
    "2.4 potential": ("Trade between Chile and Peru has the potential to reach $5 billion.", [target(5e9)]),
    "2.4 agreed": ("Chile and Peru agreed to raise mutual trade to $5 billion.", [target(5e9)]),
    "2.5": ("Chile and Peru want to expand trade 3.5 times, reaching $7 billion.", [target(7e9)]),
    "2.6": (
        "Chile and Peru agreed to (more than) double trade both ways to $90 billion by 2035.",
        [target(90e9, "2035")],
    ),
    "2.7": (
        "Chile and Peru agreed to grow trade almost fourfold from USD 3 bn to USD 12 bn over the coming "
        "six years.",
        [turnover(3e9, None), target(12e9, "2030")],
    ),
    "2.8 triple": ("Chile hopes to triple trade with Peru within four years.", [target(None, "2028")]),
    "2.8 pact": (
        "Chile and Peru signed a pact to double trade, now about $700 million.",
        [target(None), turnover(700e6, None, "about")],
    ),
    "2.8 percent": ("Chile and Peru aim for a 60% rise in trade by 2032.", [target(None, "2032")]),
    "2.9 later": (
        "Chile and Peru will bring trade to 4 billion, later 8 billion dollars, before long.",
        [target(4e9), target(8e9)],
    ),
    "2.9 years": (
        "Chile and Peru plan to raise trade to $70 billion this year and $95 billion by 2032.",
        [target(70e9, "2024"), target(95e9, "2032")],
    ),
    "2.10": (
        "Trade with Peru should top EUR3.4 billion, and our goal is six billion.",
        [target(3.4e9, None, "above", "EUR"), target(6e9, None, "exact", "EUR")],
    ),
    "2.11": ("Chile and Peru plan to increase trade by $2 billion a year by 2035.", []),
    "2.12": (
        "Chile and Peru had agreed in 2009 to reach $18 billion in trade by 2014.",
        [target(18e9, "2014")],
    ),
    "2.13 number": (
        "Trade between Chile and Peru hit $4 billion in 2023. They want to raise this number to $6 billion.",
        [turnover(4e9, "2023"), target(6e9)],
    ),
    "2.13 push": (
        "Chile-Peru trade is modest. Chile hopes to push it to $5 billion a year.",
        [target(5e9)],
    ),
    "2.14 will": (
        "Trade between Chile and Peru will come to $13 billion by year-end.",
        [target(13e9, "2024")],
    ),
    "2.14 may": ("Chile-Peru trade may set a record of $110 billion this year.", [target(110e9, "2024")]),
    "2.15": (
        "Trade between Chile and Peru is growing. They hope to take it to $6 billion. "
        "The new bridge opens in 2033.",
        [target(6e9)],
    ),
}

CHANGES = {
    "3.1 percent": ("Chile-Peru trade grew nine percent in 2023.", [growth(9, "2023")]),
    "3.1 noun": ("There was a 12% increase in trade between Chile and Peru in 2023.", [growth(12, "2023")]),
    "3.1 higher": ("Trade between Chile and Peru in 2023 was 12% higher than in 2022.", [growth(12, "2023")]),
    "3.1 yoy": (
        "Chile-Peru trade showed growth of 12% year on year in January-June 2024.",
        [growth(12, "2024-01/2024-06")],
    ),
    "3.1 another": ("Chile-Peru trade improved by another 19% in 2023.", [growth(19, "2023")]),
    "3.1 jump": ("Trade between Chile and Peru saw a jump of 104% in 2023.", [growth(104, "2023")]),
    "3.2": ("Trade between Chile and Peru was down 14.2% in 2023.", [growth(-14.2, "2023")]),
    "3.2 less": (
        "In 2023 Chile-Peru trade was $3 billion, 28 percent less than in 2022.",
        [turnover(3e9, "2023"), growth(-28, "2023")],
    ),
    "3.3 doubled": ("Chile-Peru trade has doubled since 2015.", [growth(100, "2015/2024")]),
    "3.3 headline": ("Chile-Peru trade doubles in 2023", [growth(100, "2023")]),
    "3.3 twice": (
        "Trade between Chile and Peru in 2023 was twice as high as in 2019.",
        [growth(100, "2019/2023")],
    ),
    "3.3 fold": ("Trade between Chile and Peru grew more than eightfold.", [growth(700, None, "above")]),
    "3.3 times": ("Trade between Chile and Peru has grown almost 17 times.", [growth(1600, None, "below")]),
    "3.3 1.5": ("Trade between Chile and Peru rose 1.5 times in 2023.", [growth(50, "2023")]),
    "3.3 percent": ("Trade between Chile and Peru has grown by 400%.", [growth(400, None)]),
    "3.4": ("Chile-Peru trade was up 7.1% on 2016 and 2.3% on 2015.", [growth(7.1, None), growth(2.3, None)]),
    "3.5": ("From 2011 to 2014 Chile-Peru trade rose by 45%.", [growth(45, "2011/2014")]),
    "3.5 since": (
        "Trade between Chile and Peru has grown since 2006 by 150 percent.",
        [growth(150, "2006/2024")],
    ),
    "3.6": ("Chile-Peru trade rose by almost 37 percent in 2023.", [growth(37, "2023", "below")]),
    "3.6 up to": ("Chile-Peru trade rose by up to 70% in 2023.", [growth(70, "2023", "below")]),
    "3.7 exports": ("Chile's exports to Peru grew 12% in 2023.", []),
    "3.7 farm": ("Farm trade between Chile and Peru grew 12% in 2023.", []),
    "3.7 region": ("Chile's trade with Central America grew 12% in 2023.", []),
    "3.7 share": ("Trade with Peru makes up 12% of Chile's commerce.", []),
    "3.7 currencies": ("The share of local currencies in Chile-Peru trade reached 40%.", []),
    "3.7 tariffs": ("Chile cut tariffs on Peruvian fish by 12%.", []),
    "3.8": (
        "Trade between Chile and Peru made $ 412 million, against the same period by 8.4 %.",
        [turnover(412e6, None), growth(8.4, None)],
    ),
}

WORDING = {
    "4.1": ("Trade between Chile and Peru is estimated at $4 billion.", [turnover(4e9, None, "about")]),
    "4.1 roughly": (
        "Trade between Chile and Peru was roughly $4 billion in 2023.",
        [turnover(4e9, "2023", "about")],
    ),
    "4.2": (
        "Trade between Chile and Peru was close to $4 billion in 2023.",
        [turnover(4e9, "2023", "below")],
    ),
    "4.2 just under": (
        "Trade between Chile and Peru was just under $4 billion in 2023.",
        [turnover(4e9, "2023", "below")],
    ),
    "4.3": (
        "Trade between Chile and Peru was at least $4 billion in 2023.",
        [turnover(4e9, "2023", "above")],
    ),
    "4.3 slightly": (
        "Trade between Chile and Peru was slightly more than $4 billion in 2023.",
        [turnover(4e9, "2023", "above")],
    ),
    "4.4 before": (
        "Trade between Chile and Peru was almost 7 billion in US currency in 2023.",
        [turnover(7e9, "2023", "below")],
    ),
    "4.4 inside": (
        "Trade between Chile and Peru was US$ almost 7 billion in 2023.",
        [turnover(7e9, "2023", "below")],
    ),
    "5.1 US$": ("Chile-Peru trade was US$ 4.2 billion in 2023.", [turnover(4.2e9, "2023")]),
    "5.1 USD": ("Chile-Peru trade was USD 40 Billion in 2023.", [turnover(40e9, "2023")]),
    "5.1 U.S.": ("Chile-Peru trade was 4.2 billion U.S. dollars in 2023.", [turnover(4.2e9, "2023")]),
    "5.1 (US)": ("Chile-Peru trade was 4.2 billion (US) dollars in 2023.", [turnover(4.2e9, "2023")]),
    "5.2 bln": ("Chile-Peru trade was $4.2bln in 2023.", [turnover(4.2e9, "2023")]),
    "5.2 B": ("Chile-Peru trade was $10B in 2023.", [turnover(10e9, "2023")]),
    "5.2 mn": ("Chile-Peru trade was $845mn in 2023.", [turnover(845e6, "2023")]),
    "5.2 capitals": ("CHILE-PERU TRADE HITS $4.2 BILLION IN 2023", [turnover(4.2e9, "2023")]),
    "5.3": ("Chile-Peru trade was two trillion rubles in 2023.", [turnover(2e12, "2023", "exact", "RUB")]),
    "5.3 one": ("Chile-Peru trade was one billion euros in 2023.", [turnover(1e9, "2023", "exact", "EUR")]),
    "5.4": ("Chile-Peru trade made $2,415 billion in 2023.", [turnover(2.415e9, "2023")]),
    "5.4 space": ("Chile-Peru trade made $ 36,7 million in 2023.", [turnover(36.7e6, "2023")]),
    "5.4 thousands": ("Chile-Peru trade made $ 845,000 in 2023.", [turnover(845e3, "2023")]),
    "5.5": (
        "Chile-Peru trade was 540 billion rubles ($6.1 billion), or 3 trillion tenges, in 2023.",
        [turnover(540e9, "2023", "exact", "RUB")],
    ),
    "5.5 volume": (
        "Chile and Peru aim for a $7 billion (TL 290 billion) trade volume.",
        [target(7e9)],
    ),
    "5.6": (
        "Chile-Peru trade nears 4 billion euros\n\nTrade between Chile and Peru was $4.3 billion in 2023.",
        [turnover(4e9, None, "below", "EUR"), turnover(4.3e9, "2023")],
    ),
    "5.7": ("Chile and Peru keep the $80 million goal for their trade.", [target(80e6)]),
    "5.8 EUR": ("Chile-Peru trade was EUR3.4 billion in 2023.", [turnover(3.4e9, "2023", "exact", "EUR")]),
    "5.8 pound": ("Chile-Peru trade was £3.4bn in 2023.", [turnover(3.4e9, "2023", "exact", "GBP")]),
    "5.8 crore": ("India-Nepal trade was Rs 5,000 crore in 2023.", [turnover(50e9, "2023", "exact", "INR")]),
    "5.8 lakh crore": (
        "India-Nepal trade was ₹2 lakh crore in 2023.",
        [turnover(2e12, "2023", "exact", "INR")],
    ),
    "6.1 end": (
        "By the end of 2017 trade between Chile and Peru amounted to $4 billion.",
        [turnover(4e9, "2017")],
    ),
    "6.1 results": (
        "According to the results of 2017, Chile-Peru trade was $4 billion.",
        [turnover(4e9, "2017")],
    ),
    "6.1 throughout": ("Chile-Peru trade was $4 billion throughout 2017.", [turnover(4e9, "2017")]),
    "6.2 range": (
        "Chile-Peru trade was $4 billion in January-July 2017.",
        [turnover(4e9, "2017-01/2017-07")],
    ),
    "6.2 Jan to July": (
        "Chile-Peru trade was $4 billion from Jan to July 2017.",
        [turnover(4e9, "2017-01/2017-07")],
    ),
    "6.2 first seven": (
        "In the first seven months of 2017 Chile-Peru trade was $4 billion.",
        [turnover(4e9, "2017-01/2017-07")],
    ),
    "6.2 over 7": ("Over 7 months Chile-Peru trade was $4 billion.", [turnover(4e9, "2024-01/2024-07")]),
    "6.2 10M": ("Chile-Peru trade in 10M2017 was $4 billion.", [turnover(4e9, "2017-01/2017-10")]),
    "6.2 half": (
        "In the first half of 2017 Chile-Peru trade was $4 billion.",
        [turnover(4e9, "2017-01/2017-06")],
    ),
    "6.2 third quarter": (
        "In the third quarter of 2017 Chile-Peru trade was $4 billion.",
        [turnover(4e9, "2017-07/2017-09")],
    ),
    "6.2 three quarters": (
        "In the first three quarters of 2017 Chile-Peru trade was $4 billion.",
        [turnover(4e9, "2017-01/2017-09")],
    ),
    "6.2 until": (
        "Until the month of August, trade between Chile and Peru was $4 billion.",
        [turnover(4e9, "2024-01/2024-08")],
    ),
    "6.2 single": (
        "In October 2017 trade between Chile and Peru was $4 billion.",
        [turnover(4e9, "2017-10")],
    ),
    "6.3 last": ("Last year trade between Chile and Peru was $4 billion.", [turnover(4e9, "2023")]),
    "6.3 following": (
        "Chile-Peru trade was $4 billion in 2017 and $5 billion the following year.",
        [turnover(4e9, "2017"), turnover(5e9, "2018")],
    ),
    "6.3 ten months": (
        "Over ten months of last year alone Chile-Peru trade was $4 billion.",
        [turnover(4e9, "2023-01/2023-10")],
    ),
    "6.4 FY": ("India-Nepal trade was $4 billion in FY21.", [turnover(4e9, "2020-04/2021-03")]),
    "6.4 span": ("India-Nepal trade was $4 billion in FY2020-21.", [turnover(4e9, "2020-04/2021-03")]),
    "6.4 bare": ("India-Nepal trade was $4 billion in 2023-24.", [turnover(4e9, "2023-04/2024-03")]),
    "6.7": (
        "In January-May 2024 trade between Chile and Peru was $4 billion, a growth of 5%.",
        [turnover(4e9, "2024-01/2024-05"), growth(5, "2024-01/2024-05")],
    ),
}

DEADLINES = {
    "by 2030": "2030", "until 2028": "2028", "through 2028": "2028", "for 2029": "2029",
    "before 2030": "2030",
    "well ahead of 2030": "2030", "in the next five years": "2029", "within the next five years": "2029",
    "over the next five years": "2029", "in five years": "2029", "over the next decade": "2034",
    "in the medium term": None, "in the near future": None, "in the coming years": None, "soon": None,
    "this year": "2024", "next year": "2025", "as soon as possible": None, "by the end of 2027": "2027",
    "by the end of the decade": "2030", "no later than 2028": "2028", "by the end of next year": "2025",
}  # fmt: skip

DISTRACTORS = [
    "Chile has invested $4.2 billion in Peru since 2005.",
    "Chile and Peru set up a joint fund of $100 million.",
    "Chile will lend Peru $200 million.",
    "Chile's exports to Peru reached $2.2 billion in 2023.",
    "Imports from Peru were worth $1.1 billion in 2023.",
    "Chile's trade surplus with Peru widened to $900 million.",
    "Cement trade between Chile and Peru was worth $40 million.",
    "Chile will raise exports to Peru by 140 product lines worth $310 million.",
    "The two sides signed contracts worth $1.5 billion.",
    "The bridge will cost $250 million.",
    "Chile's foreign trade exceeded $190 billion in 2023.",
    "Chile's trade with the European Union was $21 billion in 2023.",
    "Trade between Chile and Peru went up by $1.9 billion.",
    "Peru's GDP is $260 billion.",
    "The rate stood at 940 pesos for $1.",
    "Chile gave Peru a grant of $3 million for 12 percent of its schools.",
    "Programme 700 will build 12,000 homes; 45% of them are ready.",
    "Remittances from Chile to Peru came to $320 million last year.",
    "Road tolls rose to $120 million as trade with Peru recovered.",
    "Prices at the market rose 10% after trade with Peru was halted.",
    "The company lost 30% on Monday after trade between Chile and Peru stalled.",
]


@pytest.mark.parametrize("entry", [*REPORTED, *GOALS, *CHANGES, *WORDING])
def test_the_pattern_is_read_as_it_is_meant(entry: str) -> None:
    text, expected = (REPORTED | GOALS | CHANGES | WORDING)[entry]
    assert trade_claims(text) == expected


@pytest.mark.parametrize("variant", VARIANTS, ids=range(len(VARIANTS)))
def test_a_structure_is_read_in_the_words_of_other_newsrooms(variant: Variant) -> None:
    found = [claim for claim in extract(variant.text, variant.published) if claim.kind != "other"]
    read = []
    for claim in found:
        when = claim.deadline if claim.kind == "target" else str(claim.period) if claim.period else None
        money = claim.kind != "growth" and claim.amount is not None
        amount = None if claim.amount is None else round(claim.amount, 1)
        read.append((claim.kind, amount, claim.currency if money else None, claim.hedge, when))
    assert sorted(read, key=str) == sorted(variant.claims, key=str)
    if variant.pairs:
        assert [frozenset(claim.pair or ()) for claim in found] == variant.pairs


@pytest.mark.parametrize(
    ("slot", "sentence", "expected"),
    [
        ("risen", "Trade between Chile and Peru {} 12 percent in 2023.", growth(12, "2023")),
        ("fallen", "Trade between Chile and Peru {} 12 percent in 2023.", growth(-12, "2023")),
        ("rise", "Trade between Chile and Peru saw a 12% {} in 2023.", growth(12, "2023")),
        ("fall", "Trade between Chile and Peru saw a 12% {} in 2023.", growth(-12, "2023")),
    ],
)
def test_a_change_has_many_words(slot: str, sentence: str, expected: Brief) -> None:
    wrong = [words for words in SLOTS[slot] if trade_claims(sentence.format(words)) != [expected]]
    assert not wrong


@pytest.mark.parametrize(
    ("slot", "sentence", "kind"),
    [
        ("reached", "In 2023 trade between Chile and Peru {} $3.1 billion.", "turnover"),
        ("trade", "In 2023 {} between Chile and Peru reached $3.1 billion, up 12% on 2022.", "turnover"),
        ("goals", "Chile and Peru {} $3.1 billion by 2030.", "target"),
    ],
)
def test_a_level_and_a_goal_have_many_words(slot: str, sentence: str, kind: str) -> None:
    wrong = [
        words
        for words in SLOTS[slot]
        if {claim[0] for claim in trade_claims(sentence.format(words)) if claim[1] == 3.1e9} != {kind}
    ]
    assert not wrong


@pytest.mark.parametrize(
    "sentence",
    ["Trade between Chile and Peru reached $3.1 billion {}.", "{}, trade between Chile and Peru rose 9%."],
)
def test_a_period_has_many_words(sentence: str) -> None:
    for words, period in SLOTS["periods"].items():
        opening = words[0].upper() + words[1:] if sentence[0] == "{" else words
        assert [claim[4] for claim in trade_claims(sentence.format(opening))] == [period], words


@pytest.mark.parametrize("hedge", ["about", "below", "above"])
def test_a_hedge_has_many_words(hedge: str) -> None:
    for words in SLOTS["hedges"][hedge]:
        for measured in ("was {} $3.1 billion", "grew {} 12%"):
            text = f"In 2023 trade between Chile and Peru {measured.format(words)}."
            assert [claim[3] for claim in trade_claims(text)] == [hedge], text


@pytest.mark.parametrize(("words", "year"), SLOTS["deadlines"].items())
def test_a_deadline_before_its_goal(words: str, year: str) -> None:
    text = f"{words[0].upper()}{words[1:]}, Chile and Peru want to raise their trade to $5 billion."
    assert trade_claims(text) == [target(5e9, year or None)]


@pytest.mark.parametrize(("words", "year"), DEADLINES.items())
def test_a_deadline_becomes_a_year_or_stays_unknown(words: str, year: str | None) -> None:
    assert trade_claims(f"Chile and Peru plan to raise bilateral trade to $5 billion {words}.") == [
        target(5e9, year)
    ]


@pytest.mark.parametrize("text", DISTRACTORS)
def test_other_money_is_no_trade(text: str) -> None:
    assert trade_claims(text) == []


def test_relative_dates_stay_unknown_without_a_day_of_publication() -> None:
    text = (
        "Last year trade between Chile and Peru was $4 billion; they want $6 billion in trade in five years."
    )
    assert trade_claims(text, None) == [turnover(4e9, None), target(6e9, None)]
