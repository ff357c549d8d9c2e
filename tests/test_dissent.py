"""Where two other published rules say otherwise than the rating, the reader is told, and told why."""

from __future__ import annotations

import pytest

from metrics.bounds import Bounds
from metrics.progress.dissent import dissents, explain
from metrics.progress.toward import Progress, toward
from metrics.texts import texts
from metrics.vintage import Vintage
from tests.making import goal, level

EN = texts("en")


def rated(latest: float, target: float = 2e9, bounds: Bounds | None = None) -> Progress:
    """A goal for 2030 from 1 billion in 2020, with a level of 2025."""
    return toward([level(1e9, 2020), level(latest, 2025, bounds)], goal(target, "2030", "2022-01-01"))


def test_on_the_seeds_the_german_rule_differs_at_some_ends(known: Vintage) -> None:
    two, three = known.progress
    assert dissents(two) == (), "a goal without a deadline is not rated"
    un, germany = dissents(three)
    assert (un.verdicts, un.everywhere) == ((), False)
    assert (germany.verdicts, germany.everywhere) == (("cloudy",), False)
    assert germany.quantity
    # from 1.55 in 2023 to 1.9 in 2025, then as much a year: 2.775 in 2030, 0.225 of 1.1 billion missing
    assert germany.quantity.high == pytest.approx(0.225 / 1.1)
    (sentence,) = explain(three, EN)
    assert "at some ends of the bounds" in sentence
    assert "over 20 %, up to 21 %" in sentence


def test_where_all_agree_the_reader_is_told_so() -> None:
    assert explain(rated(1.9e9), EN) == [
        "The two other published rules come to the same, at all ends of the bounds."
    ]


def test_a_straight_line_is_slower_than_a_steady_rate() -> None:
    """1.41 in half the time is on track by rate; by amount, 0.18 of the missing 0.59 would be missing."""
    found = rated(1.41e9)
    assert found.status == ("on_track",)
    un, germany = dissents(found)
    assert un.verdicts == ()
    assert (germany.verdicts, germany.everywhere) == (("cloudy",), True)
    assert explain(found, EN)[0].startswith(
        "The German statistics office’s rule says otherwise: “cloudy” (too slow). It adds the same amount"
    )


def test_limited_progress_may_be_stagnation_to_the_united_nations() -> None:
    found = rated(1.02e9)
    assert found.status == ("limited",)
    un = dissents(found)[0]
    assert un.verdicts == ("stagnation_or_regression",)
    assert any("4 % of the way" in sentence for sentence in explain(found, EN))


def test_the_why_is_told_in_russian_too() -> None:
    assert all(sentence.endswith(".") for sentence in explain(rated(1.41e9), texts("ru")))
