"""The register of the five documents, and what is said of one that is at fault."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.commitments.models import Commitment, Register
from metrics.commitments.register import RegisterRecord, build_register, read_register
from metrics.commitments.standing import Standing, standing, standings
from metrics.errors import InputError
from metrics.extraction.numbers.counts import counts
from metrics.models import Source
from metrics.quotes import anchor
from metrics.vintage import Vintage

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def register(known: Vintage) -> Register:
    return read_register(known.corpus, known.claims)


@pytest.fixture(scope="module")
def now(register: Register, known: Vintage) -> dict[str, Standing]:
    return {each.commitment.id: each for each in standings(register, DAY, progress=known.progress)}


def stages(commitment: Commitment) -> list[tuple[int, str]]:
    return [(event.day.year, event.stage) for event in commitment.events]


def test_there_are_more_than_thirty_five_in_every_theme(register: Register) -> None:
    assert len(register.commitments) > 35
    assert {each.theme for each in register.commitments} == {
        "trade", "agriculture", "border", "logistics", "transport", "investment",
        "energy_and_water", "digital", "education", "culture", "institutions", "social",
    }  # fmt: skip


def test_every_event_leads_to_words_in_its_source(register: Register, known: Vintage) -> None:
    for commitment in register.commitments:
        for event in commitment.events:
            source = known.source(event.source)
            assert source is not None
            quote = event.quote
            assert anchor(source.text, quote.exact, quote.prefix, quote.suffix) == quote


def test_a_number_in_a_title_stands_in_the_words(register: Register) -> None:
    for commitment in register.commitments:
        said = " ".join(f"{event.quote.exact} {event.published}" for event in commitment.events)
        assert set(re.findall(r"\d+", commitment.title)) <= set(re.findall(r"\d+", said)), commitment.title


@pytest.mark.parametrize(
    ("name", "life"),
    [
        ("university-branch-bishkek", [(2021, "proposed"), (2024, "delivered")]),
        ("educational-grants", [(2021, "announced"), (2024, "delivered")]),
        ("investment-protection", [(2021, "agreed"), (2024, "signed"), (2024, "signed")]),
        ("trade-and-logistics-centre", [(2021, "proposed"), (2024, "agreed")]),
        ("more-freight-checkpoints", [(2024, "proposed"), (2024, "agreed"), (2024, "restated")]),
        (
            "turnover-2bn-usd",
            [(2024, "announced"), (2024, "restated"), (2024, "restated"), (2025, "under_way")],
        ),
    ],
)
def test_one_commitment_across_documents_is_one_entry(
    register: Register, name: str, life: list[tuple[int, str]]
) -> None:
    found = next(each for each in register.commitments if each.id == name)
    assert stages(found) == life


def test_deadlines_are_read_from_the_words(now: dict[str, Standing]) -> None:
    assert {name: each.due for name, each in now.items() if each.due} == {
        "turnover-3bn-usd-2030": "2030",
        "digital-checkpoints-2028": "2028",
        "checkpoint-roadmap-2024-2027": "2027",
        "consultative-meeting-2024": "2024",
    }
    assert [name for name, each in now.items() if each.overdue] == ["consultative-meeting-2024"]


def test_amounts_and_counts_are_read_from_the_words(now: dict[str, Standing]) -> None:
    goals = {
        name: [(measure.goal.amount, measure.goal.unit) for measure in each.measures]
        for name, each in now.items()
        if each.measures
    }
    assert goals == {
        "turnover-2bn-usd": [(2e9, "USD")],
        "turnover-3bn-usd-2030": [(3e9, "USD")],
        "kazakh-exports-260m-usd": [(2.6e8, "USD"), (195, "commodities")],
        "educational-grants": [(50, "grants")],
        "student-quota": [(10, "fold")],
    }


def test_fifty_of_fifty_grants_and_no_figure_toward_the_exports(now: dict[str, Standing]) -> None:
    grants = now["educational-grants"].share
    assert grants
    assert (grants.low, grants.high) == (1, 1)
    assert [measure.share for measure in now["kazakh-exports-260m-usd"].measures] == [None, None]


def test_the_share_of_a_goal_for_trade_is_that_of_its_progress(
    now: dict[str, Standing], known: Vintage
) -> None:
    shares = {each.goal.id: each.share for each in known.progress}
    assert shares.keys() == {"turnover-2bn-usd", "turnover-3bn-usd-2030"}
    assert all(now[name].share == share for name, share in shares.items())


def test_the_share_is_found_by_the_words_whatever_the_commitment_is_called(
    register: Register, known: Vintage
) -> None:
    pledge = next(each for each in register.commitments if each.id == "turnover-3bn-usd-2030")
    named = pledge.model_copy(update={"id": "three-billion"})
    found = standing(named, DAY, progress=known.progress)
    assert found
    assert found.share == next(each.share for each in known.progress if each.goal.amount == 3e9)


def test_before_the_documents_of_2024_only_those_of_2021_are_known(register: Register) -> None:
    then = {each.commitment.id: each for each in standings(register, date(2023, 12, 31))}
    assert then["university-branch-bishkek"].stage == "proposed"
    assert "turnover-2bn-usd" not in then
    assert then["educational-grants"].share is None
    assert then["educational-grants"].quiet


TEXT = (
    "The road will open by 2028. The two sides agreed on 50 grants. "
    "They signed it. Pell spoke of 50 grants and 60 grants. It was due by 2019."
)
ENTRY = {"id": "road", "title": "A road", "theme": "transport", "parties": ["KZ"]}

Build = Callable[..., Register]


@pytest.fixture
def build() -> Build:
    source = Source(
        id="a",
        publisher="A",
        title="A page",
        url="https://example.org/a",
        published=date(2024, 4, 19),
        date_known="invented",
        text=TEXT,
    )

    def call(*entries: dict[str, object]) -> Register:
        record = RegisterRecord.model_validate({"commitments": [{**ENTRY, **entry} for entry in entries]})
        return build_register(record, "kz-kg/commitments.toml", [source], [])

    return call


def said(stage: str, quote: str, **fields: object) -> dict[str, object]:
    return {"source": "a", "stage": stage, "quote": quote, **fields}


ROAD = said("announced", "The road will open by 2028.")


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ({"events": [{**ROAD, "source": "b"}]}, "there is no source 'b'"),
        ({"events": [said("announced", "The road will close.")]}, "the quotation is not in the text"),
        ({"events": [said("announced", "50 grants")]}, "the quotation is in the text 2 times"),
        ({"events": [{**ROAD, "date": date(2024, 4, 20)}]}, "dated 2024-04-20, after its source"),
        ({"events": [{**ROAD, "speaker": "Quin"}]}, "'Quin' is not named in the source"),
        ({"events": [said("announced", "It was due by 2019.")]}, "the deadline 2019 lies before the pledge"),
        (
            {"events": [said("announced", "The road will open by 2028."), ROAD]},
            "the same words are quoted 2 times",
        ),
        (
            {"events": [{**said("signed", "They signed it."), "date": date(2024, 1, 1)}, ROAD]},
            "the stage falls back from signed to announced",
        ),
        ({"events": [ROAD], "measures": ["grants"]}, "no quote states a goal in 'grants'"),
        (
            {"events": [said("announced", "50 grants and 60 grants")], "measures": ["grants"]},
            "the words hold 50 and 60 grants",
        ),
    ],
)
def test_each_fault_names_file_entry_and_cure(build: Build, entry: dict[str, object], fault: str) -> None:
    with pytest.raises(InputError) as caught:
        build(entry)
    message = str(caught.value)
    assert message.startswith("kz-kg/commitments.toml: commitments 1 (road): ")
    assert fault in message
    assert "; " in message
    assert len(message.splitlines()) == 1


def test_all_faults_are_reported_at_once(build: Build) -> None:
    with pytest.raises(InputError) as caught:
        build({"events": [{**ROAD, "source": "b"}]}, {"events": [{**ROAD, "speaker": "Quin"}]})
    lines = str(caught.value).splitlines()
    assert len(lines) == 3
    assert "2 commitments have this id (entries 1, 2)" in lines[0]


def test_entries_that_cannot_be_read_do_not_hide_the_faults_of_others(known: Vintage, seeds: Path) -> None:
    file = seeds / "kz-kg/commitments.toml"
    text = file.read_text(encoding="utf-8")
    text = text.replace('stage = "announced"', 'stage = "promised"', 1)
    text = text.replace("to reopen", 'to open"\ncolour = "red', 1)
    text = text.replace("The equipment has been updated.", "The equipment is old.", 1)
    text = text.replace('id = "cultural-days"', 'id = "monument-abai"', 1)
    file.write_text(text + '\n[[commitments]]\nid = "empty"\n', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_register(known.corpus.model_copy(update={"folder": seeds / "kz-kg"}), known.claims)
    lines = str(caught.value).splitlines()
    assert len(lines) == 5
    for part in (
        "commitments 1 (turnover-2bn-usd): events 1: stage: input should be 'proposed'",
        "(more-freight-checkpoints): colour: unknown key",
        "(empty): there is no event",
        "monument-abai: 2 commitments have this id",
        "(korday-equipment): events 1: quote: the quotation is not in the text",
    ):
        assert sum(part in line for line in lines) == 1


def test_an_event_may_be_dated_before_its_source(build: Build) -> None:
    event = build({"events": [{**ROAD, "date": date(2024, 4, 1)}]}).commitments[0].events[0]
    assert (event.day, event.published) == (date(2024, 4, 1), date(2024, 4, 19))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bring the number of educational grants to 50, and", [(50, "grants", "exact")]),
        ("has allocated 50 grants for Kyrgyz students", [(50, "grants", "exact")]),
        ("exports across 195 commodities worth $260 million", [(195, "commodities", "exact")]),
        ("increase the quota ten-fold", [(10, "fold", "exact")]),
        ("a tenfold rise, then 3.5 times more", [(10, "fold", "exact"), (3.5, "fold", "exact")]),
        ("more than 1,200 new jobs in 5 years", [(1200, "jobs", "above")]),
        ("about one hundred and fifty buses", [(150, "buses", "about")]),
        ("nearly 1.2 million tourists", [(1.2e6, "tourists", "below")]),
        ("80 percent of votes, $3 million grants, 7 months, 2024 agreements, 40 million dollars", []),
        ("one of the leading universities, the 30th anniversary, 2024-2027 plans", []),
    ],
)
def test_counts_are_numbers_of_things(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(count.amount, count.unit, count.hedge) for count in counts(text)] == expected


words = st.sampled_from(
    [
        "50",
        "1,200",
        "9" * 400,
        "ten",
        "hundred",
        "and",
        "grants",
        "fold",
        "number of",
        "to",
        "$",
        "about",
        "million",
    ]
)


@given(st.lists(words, max_size=12).map(" ".join))
def test_counts_of_any_text_are_finite_and_in_it(text: str) -> None:
    for count in counts(text):
        assert math.isfinite(count.bounds.high)
        assert 0 <= count.start < count.end <= len(text)
