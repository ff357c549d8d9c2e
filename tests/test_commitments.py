"""Where commitments stand as of a day, and what is new since another, by rules over their events."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.bounds import Bounds, bounds_of, point
from metrics.commitments.changes import changes
from metrics.commitments.models import STAGES, Commitment, Event, Figure, Register, Role
from metrics.commitments.output import as_json
from metrics.commitments.standing import Standing, standing, standings
from metrics.models import EventStage, Quote

DAY = date(2024, 4, 19)


def event(
    stage: EventStage,
    day: date = DAY,
    *,
    published: date | None = None,
    deadline: str | None = None,
    figures: tuple[Figure, ...] = (),
) -> Event:
    quote = Quote(exact="words", start=0, end=5)
    return Event(
        day=day,
        published=published or day,
        stage=stage,
        source="a",
        speaker=None,
        quote=quote,
        deadline=deadline,
        figures=figures,
    )


def grants(amount: float, role: Role, bounds: Bounds | None = None) -> Figure:
    return Figure(amount=amount, unit="grants", bounds=bounds or point(amount), role=role, start=0, end=2)


def pledge(*events: Event, name: str = "grants") -> Commitment:
    return Commitment(
        id=name, title="Grants", theme="education", parties=("KZ",), measures=("grants",), events=events
    )


def at(commitment: Commitment, day: str, quiet_after: int = 365) -> Standing:
    found = standing(commitment, date.fromisoformat(day), quiet_after)
    assert found
    return found


def test_only_documents_published_by_the_day_count() -> None:
    commitment = pledge(event("proposed", date(2021, 3, 2)), event("delivered"))
    assert standing(commitment, date(2021, 3, 1)) is None
    assert at(commitment, "2021-03-02").stage == "proposed"
    assert at(commitment, "2024-04-18").stage == "proposed"
    assert at(commitment, "2024-04-19").stage == "delivered"


def test_a_step_that_a_later_document_tells_of_is_not_known_before_it() -> None:
    commitment = pledge(event("proposed"), event("signed", date(2024, 5, 1), published=date(2025, 8, 22)))
    assert at(commitment, "2025-08-21").stage == "proposed"
    assert at(commitment, "2025-08-22").stage == "signed"


def test_a_repetition_moves_nothing_but_keeps_a_commitment_from_going_quiet() -> None:
    commitment = pledge(event("agreed"), event("restated", date(2025, 8, 22)))
    assert at(commitment, "2025-04-20").quiet
    now = at(commitment, "2026-08-22")
    assert (now.stage, now.quiet, now.days_since_evidence) == ("agreed", False, 365)
    assert at(commitment, "2026-08-23").quiet


def test_of_mere_repetitions_an_announcement_is_known() -> None:
    assert at(pledge(event("restated")), "2024-05-01").stage == "announced"


def test_what_is_delivered_goes_neither_quiet_nor_overdue() -> None:
    commitment = pledge(event("announced", deadline="2024"), event("delivered"))
    now = at(commitment, "2030-01-01")
    assert not now.quiet
    assert not now.overdue


def test_days_until_quiet_are_a_setting() -> None:
    commitment = pledge(event("agreed"))
    assert not at(commitment, "2024-04-29", quiet_after=10).quiet
    assert at(commitment, "2024-04-30", quiet_after=10).quiet


def test_a_deadline_of_a_year_is_kept_until_its_last_day() -> None:
    commitment = pledge(event("announced", deadline="2028"))
    assert not at(commitment, "2028-12-31").overdue
    assert at(commitment, "2029-01-01").overdue


def test_the_deadline_is_the_one_last_stated_and_silence_does_not_lift_it() -> None:
    commitment = pledge(
        event("announced", deadline="2025"),
        event("under_way", date(2025, 1, 1), deadline="2028"),
        event("restated", date(2025, 8, 22)),
    )
    assert at(commitment, "2024-12-31").due == "2025"
    assert at(commitment, "2026-01-01").due == "2028"
    assert not at(commitment, "2026-01-01").overdue


@pytest.mark.parametrize("amount", [50, 49, 1.7e9])
def test_fifty_of_fifty_grants_is_all_of_it(amount: float) -> None:
    commitment = pledge(
        event("announced", date(2021, 3, 2), figures=(grants(amount, "goal"),)),
        event("delivered", figures=(grants(amount, "reached"),)),
    )
    share = at(commitment, "2026-01-01").share
    assert share
    assert (share.low, share.high) == (1, 1)
    main = at(commitment, "2026-01-01").main
    assert main
    assert main.pledged is commitment.events[0]
    assert main.reported is commitment.events[1]


def test_no_figure_reported_is_not_zero() -> None:
    commitment = pledge(event("announced", figures=(grants(50, "goal"),)), event("delivered"))
    now = at(commitment, "2026-01-01")
    assert now.main
    assert now.share is None
    assert as_json(now)["share"] is None


def test_a_share_keeps_the_bounds_of_the_words() -> None:
    nearly = grants(50, "reached", bounds_of(50, "below", 0))
    commitment = pledge(
        event("announced", figures=(grants(50, "goal"),)), event("under_way", figures=(nearly,))
    )
    share = at(commitment, "2026-01-01").share
    assert share
    assert share.low == pytest.approx(0.95)
    assert (share.high, share.high_open) == (1, True)


def test_a_goal_that_the_figures_meet_is_not_overdue() -> None:
    met = event("under_way", figures=(grants(60, "reached"),))
    commitment = pledge(event("announced", deadline="2025", figures=(grants(50, "goal"),)), met)
    assert not at(commitment, "2026-06-01").overdue


def test_the_json_has_the_promised_fields() -> None:
    found = as_json(
        at(pledge(event("announced", deadline="2028", figures=(grants(50, "goal"),))), "2024-04-29")
    )
    promised = {
        "id", "title", "theme", "parties", "stage", "goal", "due", "overdue", "last_evidence",
        "days_since_evidence", "share", "events",
    }  # fmt: skip
    assert promised <= found.keys()
    assert found["goal"] == {"amount": 50, "currency": None, "unit": "grants"}
    assert (found["due"], found["last_evidence"], found["days_since_evidence"]) == ("2028", "2024-04-19", 10)
    assert found["events"] == [
        {
            "date": "2024-04-19",
            "stage": "announced",
            "source": "a",
            "speaker": None,
            "quote": {"exact": "words", "start": 0, "end": 5},
        }
    ]


def news(commitment: Commitment, since: str, as_of: str) -> list[tuple[str, str, str | None, str]]:
    found = changes(Register(commitments=(commitment,)), date.fromisoformat(since), date.fromisoformat(as_of))
    return [(change.kind, change.day.isoformat(), change.before, change.now.stage) for change in found]


def test_news_is_what_is_new_moved_silent_or_due_since_a_day() -> None:
    commitment = pledge(
        event("announced", date(2021, 3, 2), deadline="2025"),
        event("agreed"),
        event("restated", date(2024, 6, 1)),
    )
    assert news(commitment, "2021-03-01", "2021-03-02") == [("new", "2021-03-02", None, "announced")]
    assert news(commitment, "2021-03-02", "2024-05-01") == [("moved", "2024-04-19", "announced", "agreed")]
    assert news(commitment, "2024-05-01", "2024-07-01") == [("restated", "2024-06-01", "agreed", "agreed")]
    assert news(commitment, "2024-07-01", "2025-06-01") == []
    assert news(commitment, "2024-07-01", "2026-03-01") == [
        ("went_quiet", "2025-06-02", "agreed", "agreed"),
        ("fell_due", "2026-01-01", "agreed", "agreed"),
    ]
    assert news(commitment, "2026-03-01", "2027-03-01") == []


def test_what_was_heard_of_again_and_fell_silent_again_is_news_again() -> None:
    commitment = pledge(event("agreed", date(2021, 3, 2)), event("restated"))
    kinds = [kind for kind, *_ in news(commitment, "2023-01-01", "2026-01-01")]
    assert kinds == ["restated", "went_quiet"]


days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
lives = st.lists(st.tuples(st.sampled_from([*STAGES, "restated"]), days), min_size=1, max_size=6)


@given(lives, days, days)
def test_a_stage_never_falls_back_as_days_go_by(
    life: list[tuple[EventStage, date]], one: date, other: date
) -> None:
    commitment = pledge(*(event(stage, day) for stage, day in life))
    register = Register(commitments=(commitment,))
    stages = [standings(register, day) for day in sorted((one, other))]
    ranks = [STAGES.index(found[0].stage) if found else -1 for found in stages]
    assert ranks == sorted(ranks)


@given(lives, days, days, days)
def test_news_of_two_spans_is_the_news_of_both(
    life: list[tuple[EventStage, date]], one: date, two: date, three: date
) -> None:
    """Who looks twice misses nothing of what was said: each event is in the news exactly once."""
    first, middle, last = sorted((one, two, three))
    register = Register(commitments=(pledge(*(event(stage, day) for stage, day in life)),))

    def heard(since: date, as_of: date) -> list[Event]:
        said = ("new", "moved", "restated")
        return [e for change in changes(register, since, as_of) if change.kind in said for e in change.events]

    assert heard(first, middle) + heard(middle, last) == heard(first, last)
