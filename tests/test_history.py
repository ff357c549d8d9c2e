"""What was known on a day: only what the documents published by then say."""

from __future__ import annotations

from datetime import date

import pytest

from metrics.progress.history import history
from metrics.vintage import Vintage, vintage
from tests.making import claim, corpus


def on(known: Vintage, day: str) -> Vintage:
    return vintage(known.evidence, date.fromisoformat(day))


def test_in_march_2024_eleven_months_and_one_goal_are_known(known: Vintage) -> None:
    then = on(known, "2024-03-01")
    reported = [point for point in then.observations if point.basis == "reported"]
    assert [str(point.period) for point in reported] == ["2023-01/2023-11"]
    assert [(goal.amount, goal.due, goal.times_stated) for goal in then.goals] == [(2e9, None, 1)]
    (progress,) = then.progress
    assert (progress.latest, progress.share, progress.status, progress.why) == (
        None,
        None,
        ("not_rated",),
        "no_level",
    )


def test_at_the_end_of_2024_the_year_2023_is_known(known: Vintage) -> None:
    then = on(known, "2024-12-31")
    assert then.latest
    assert (str(then.latest.period), then.latest.value) == ("2023", 1.5e9)
    (progress,) = then.progress
    assert progress.share
    assert (progress.share.low, progress.share.high) == pytest.approx((0.725, 0.775))
    assert (progress.goal.amount, progress.goal.times_stated, progress.observed_rate) == (2e9, 3, None)


def test_at_the_end_of_august_2025_all_is_known(known: Vintage) -> None:
    then = on(known, "2025-08-31")
    assert [goal.amount for goal in then.goals] == [2e9, 3e9]
    assert then.progress == known.progress
    assert then.observations == known.observations
    two, three = then.progress
    assert two.share
    assert two.share.high_open, "nearly two billion is not two billion"
    assert (two.status, three.status) == (("not_reached",), ("on_track",))
    assert (two.leads, three.leads) == (True, False)


def test_before_the_first_figure_nothing_is_known(known: Vintage) -> None:
    then = on(known, "2023-12-31")
    assert (then.observations, then.goals, then.progress) == ((), (), ())


def test_the_share_of_each_goal_by_the_day_of_a_document(known: Vintage) -> None:
    looks = history(known.corpus, known.claims)
    assert [(str(look.day), look.goal.amount, len(look.documents)) for look in looks] == [
        ("2024-02-02", 2e9, 1),
        ("2024-04-19", 2e9, 2),
        ("2025-08-22", 2e9, 1),
        ("2025-08-22", 3e9, 1),
    ]
    shares = [(look.share.low, look.share.high) if look.share else None for look in looks]
    assert shares[0] is None, "eleven months measure no year"
    assert shares[1] == pytest.approx((0.725, 0.775))
    assert shares[2] == pytest.approx((0.95, 1.0))
    assert shares[3] == pytest.approx((1.9 / 3, 2 / 3))


def test_history_is_what_the_vintages_of_the_days_say(known: Vintage) -> None:
    for look in history(known.corpus, known.claims):
        (then,) = [p for p in on(known, str(look.day)).progress if p.goal.id == look.goal.id]
        assert (look.goal, look.latest, look.share) == (then.goal, then.latest, then.share)


def test_history_ends_with_the_day_from_which_one_looks(known: Vintage) -> None:
    looks = history(known.corpus, known.claims, date(2024, 4, 19))
    assert [str(look.day) for look in looks] == ["2024-02-02", "2024-04-19"]


def test_a_goal_that_gets_its_deadline_later_had_none_before() -> None:
    names = ("2024-01-10-a", "2025-01-10-b")
    claims = (claim("target", 3e9, names[0]), claim("target", 3e9, names[1], deadline="2030"))
    assert [look.goal.due for look in history(corpus(*names), claims)] == [None, "2030"]


def test_the_last_days_alone_are_as_they_are_among_all(known: Vintage) -> None:
    whole = history(known.corpus, known.claims, known.as_of)
    last = sorted({seen.day for seen in whole})[-2:]
    short = history(known.corpus, known.claims, known.as_of, 2, known.observations, known.evidence.statements)
    assert list(short) == [seen for seen in whole if seen.day in last]
