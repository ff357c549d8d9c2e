"""Briefings on other corpora: without goals, without a series, with one document and with a thousand."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.briefing.content import briefing
from metrics.briefing.markdown import as_markdown
from metrics.briefing.model import Briefing
from metrics.briefing.words import string
from metrics.commitments.models import Commitment, Event, Register
from metrics.models import Claim
from metrics.progress.toward import toward
from metrics.provenance.marks import provenance
from metrics.texts import LANGUAGES, Language, texts
from metrics.vintage import Evidence, Vintage, vintage
from tests.making import claim, corpus, quote
from tests.test_briefing import is_proved, section, texts_of

DAY = date(2026, 11, 21)


def known(*claims: Claim, sources: tuple[str, ...] = (), register: Register | None = None) -> Vintage:
    """What follows from these claims, in the documents that they name and in some more."""
    names = dict.fromkeys((*(each.source for each in claims), *sources))
    evidence = Evidence(corpus=corpus(*names), claims=claims, register=register or Register(), figures=())
    return vintage(evidence, DAY)


def written(found: Vintage, language: Language = "en") -> Briefing:
    made = briefing(found, texts(language))
    bare = [
        string(text)
        for text in texts_of(made)
        for run in text
        if re.search(r"\d", run.text) and not is_proved(run)
    ]
    assert bare == []
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_document_without_any_figure(language: Language) -> None:
    made = written(known(sources=("2024-01-10-news",)), language)
    assert [each.id for each in made.sections] == [
        "trade", "goals", "news", "commitments", "disagreements", "unknown", "method",
    ]  # fmt: skip
    assert made.summary


def test_a_series_without_goals() -> None:
    made = written(
        known(claim("turnover", 1e9, period="2023"), claim("turnover", 2e9, "2025-01-10-b", period="2024"))
    )
    assert string(made.lead) == "Trade for 2024 was reported at $2 billion."
    assert "state no goal for the trade of the two countries" in section(made, "goals")
    assert "$1 billion" in section(made, "trade")


def test_goals_without_a_series() -> None:
    made = written(known(claim("target", 3e9, deadline="2030")))
    assert (
        string(made.lead) == "No figure for a full year of trade is known yet. Promised: $3 billion by 2030."
    )
    assert "cannot be said: no level of trade for a full year is known yet" in section(made, "goals")
    assert "How large trade is" in section(made, "unknown")


def test_a_goal_that_is_reached_is_not_called_open() -> None:
    made = written(known(claim("turnover", 4e9, period="2023"), claim("target", 3e9, deadline="2030")))
    assert "is reached: even the lower bound lies at it or beyond" in section(made, "goals")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_goal_in_another_currency_is_named_and_not_denied(language: Language) -> None:
    euros = claim("target", 1e10, deadline="2030", currency="EUR", anchor_start=1)
    made = written(known(claim("turnover", 5e9, period="2022"), euros), language)
    goals = section(made, "goals")
    assert ("€10 billion" if language == "en" else "10 млрд евро") in goals.replace("\N{NO-BREAK SPACE}", " ")
    assert texts(language)("briefing-goals-none", day="") not in goals
    assert "no goal" not in goals
    if language == "en":
        assert "A goal is stated in another currency: €10 billion by 2030." in goals


def test_a_goal_reached_after_its_deadline_is_not_said_to_be_in_time() -> None:
    made = written(
        known(
            claim("turnover", 2e9, "2015-03-20-a", period="2014"),
            claim("target", 5e9, "2015-03-20-a", deadline="2020", anchor_start=1),
            claim("turnover", 5.1e9, "2023-03-20-b", period="2022"),
        )
    )
    assert "no figure shows that it was in time" in section(made, "goals")


def two_sides(*more: Claim) -> Vintage:
    """A goal, and for its latest year a figure of each side that excludes the other."""
    return known(
        claim("turnover", 3.8e9, "2022-03-20-a", period="2021"),
        claim("target", 1e10, "2022-03-20-a", deadline="2030", anchor_start=1),
        claim("turnover", 5e9, "2023-03-20-b", period="2022", side="KZ"),
        claim("turnover", 4e9, "2023-03-25-c", period="2022", side="KG"),
        *more,
    )


def test_the_other_sides_figure_is_named_with_its_share_and_its_words() -> None:
    made = written(two_sides())
    goals = section(made, "goals")
    assert "the figures for the same time contradict each other" in goals
    assert "Another figure for the same time is $5 billion (47–53 % of the goal)" in goals
    assert "what the words leave open" not in goals
    lead = string(made.lead)
    assert lead.endswith(
        "Another figure for the same time, $5 billion, cannot be true together with that one."
    )
    numbers = {note.key: note for note in made.notes}
    (run,) = (run for run in made.lead if run.text == "$5 billion")
    assert [numbers[key].day for key in run.notes] == ["20 March 2023"]


def test_the_proof_of_progress_holds_the_figure_that_contradicts_it() -> None:
    found = two_sides()
    (toward_it,) = found.progress
    (rival,) = toward_it.rivals
    proof = provenance(found, "Progress", "", found.progress, texts("en"))
    (shown,) = proof.shown
    assert [each.method for each in shown.about if each.variable == "share"] == [
        f"{toward_it.latest.id if toward_it.latest else None} / {toward_it.goal.id}",
        f"{rival.level.id} / {toward_it.goal.id}",
    ]
    assert rival.level.id in {each.identifier for each in proof.behind}


def test_a_goal_whose_deadline_has_passed_says_so() -> None:
    made = written(
        known(
            claim("turnover", 3.8e9, "2015-03-20-a", period="2014"),
            claim("target", 1e10, "2015-03-20-a", deadline="2020", anchor_start=1),
            claim("turnover", 5e9, "2019-03-20-b", period="2018"),
        )
    )
    assert "The deadline has passed." in section(made, "goals")
    assert "The deadline for $10 billion by 2020 has passed" in " ".join(map(string, made.summary))


def test_the_pace_that_a_goal_ahead_takes_comes_before_one_whose_deadline_passed() -> None:
    made = written(
        known(
            claim("turnover", 2.9e9, "2021-03-20-a", period="2020"),
            claim("target", 9e9, "2021-03-20-a", deadline="2025", anchor_start=1),
            claim("turnover", 5e9, "2023-03-20-b", period="2022"),
            claim("target", 1e10, "2023-03-20-b", deadline="2030", anchor_start=1),
        )
    )
    assert string(made.summary[0]).startswith("To reach $10 billion by 2030, trade must now grow")


@pytest.mark.parametrize(("language", "says"), [("en", "It fell "), ("ru", "До сих пор снижение с 2019 ")])
def test_trade_that_fell_did_not_grow_by_less_than_nothing(language: Language, says: str) -> None:
    made = written(
        known(
            claim("turnover", 5e9, "2020-03-20-a", period="2019"),
            claim("target", 1e10, "2020-03-20-a", deadline="2030", anchor_start=1),
            claim("turnover", 3.1e9, "2023-03-20-b", period="2022"),
        ),
        language,
    )
    pace = string(made.summary[0])
    assert says in pace
    assert "−" not in pace


@pytest.mark.parametrize(
    ("language", "says"), [("en", "no news of any commitment"), ("ru", "ни одного обяз")]
)
def test_no_news_is_said_in_words(language: Language, says: str) -> None:
    news = next(string(each) for each in written(two_sides(), language).summary if says in string(each))
    assert " 0 " not in news


def test_the_rating_of_each_year_looks_from_the_same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[date | None] = []

    def noted(points: Any, goal: Any, as_of: date | None = None) -> Any:
        asked.append(as_of)
        return toward(points, goal, as_of)

    monkeypatch.setattr("metrics.briefing.goals.toward", noted)
    written(
        known(
            claim("turnover", 1.5e9, "2024-01-10-a", period="2023"),
            claim("turnover", 1.75e9, "2025-08-22-b"),
            claim("target", 3e9, "2025-08-22-b", deadline="2030", anchor_start=1),
        )
    )
    assert set(asked) == {DAY}


def test_a_goal_that_may_be_reached_is_left_open() -> None:
    made = written(known(claim("turnover", 2e9, hedge="about", period="2023"), claim("target", 2e9)))
    assert "Whether it is reached lies within the bounds." in section(made, "goals")


def test_a_rating_that_hangs_on_the_unstated_year_says_so() -> None:
    """The same level is fast growth if it took one year, and may be too slow if it took two."""
    made = written(
        known(
            claim("turnover", 1.5e9, "2024-01-10-a", period="2023"),
            claim("turnover", 1.75e9, "2025-08-22-b"),
            claim("target", 3e9, "2025-08-22-b", deadline="2030", anchor_start=1),
        )
    )
    goals = section(made, "goals")
    assert "not firm, since what the words leave open decides it" in goals
    assert "If the latest figure is for 2024, it is “on track”." in goals
    assert "If the latest figure is for 2025, it is" in goals


def test_figures_for_one_year_that_exclude_each_other() -> None:
    made = written(
        known(
            claim("turnover", 1.5e9, period="2023"), claim("turnover", 1.2e9, "2024-02-10-b", period="2023")
        )
    )
    assert "do not overlap" in section(made, "disagreements")


def test_figures_that_nobody_has_reviewed_count_nowhere_and_are_named() -> None:
    made = written(known(claim("turnover", 1.5e9, period="2023", review="unreviewed")))
    assert "nobody has reviewed it, so they count nowhere" in section(made, "unknown")
    assert "1.5" not in "".join(string(text) for text in texts_of(made))


def test_a_thousand_documents() -> None:
    """All say a level and a goal; the briefing stays one of a few pages and cites a few for each."""
    found, commitments = [], []
    for number in range(1000):
        year, month = 1900 + number // 10, 1 + number % 10
        source = f"{year + 1}-{month:02d}-10-news-{number}"
        found.append(claim("turnover", 1e6 * (year - 1800), source, period=str(year)))
        found.append(claim("target", 3e9, source, deadline="2030", anchor_start=1))
        event = Event(
            day=date(year + 1, month, 10), published=date(year + 1, month, 10), stage="announced",
            source=source, speaker=None, quote=quote(),
        )  # fmt: skip
        commitments.append(
            Commitment(
                id=f"c-{number}", title=f"Promise {number}", theme="trade", parties=("KZ",), events=(event,)
            )
        )
    made = written(known(*found, register=Register(commitments=tuple(commitments))))
    assert len(made.notes) < 100
    assert len(as_markdown(made)) < 60_000
    assert "1,000 documents" in section(made, "trade")
    assert "1,000 commitments" in section(made, "commitments")


NASTY = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "*b* _i_ `c` ~s~ $x$ :red[y]",
    "#set page()",
    "\ue000a\ue001b\ue002",
)


@pytest.mark.parametrize("nasty", NASTY)
def test_words_of_a_document_stay_words(nasty: str) -> None:
    made = written(known(claim("turnover", 1e9, period="2023", text=nasty, speaker=nasty)))
    said = [note for note in made.notes if note.words]
    assert said[0].words == re.sub("[\ue000-\ue003]", "", nasty)
    shown = as_markdown(made).decode()
    assert "<script>" not in shown
    assert "[x](" not in shown
    assert ":red[" not in shown


def amounts(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "kind": st.just(kind),
            "amount": st.integers(1, 10**13).map(float),
            "hedge": st.sampled_from(["exact", "about", "below", "above"]),
            "period": st.none() | st.integers(1990, 2025).map(str) if kind == "turnover" else st.none(),
            "deadline": st.none() | st.integers(2020, 2040).map(str) if kind == "target" else st.none(),
            "source": st.integers(2000, 2026).map(lambda year: f"{year}-03-01-news"),
        }
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(amounts("turnover") | amounts("target"), max_size=6), st.sampled_from(LANGUAGES))
def test_any_claims_give_a_briefing_whose_numbers_are_proved(
    claims: list[dict[str, Any]], language: Language
) -> None:
    made = [claim(anchor_start=n, id=f"claim-{n}", **each) for n, each in enumerate(claims)]
    assert as_markdown(written(known(*made, sources=("2024-01-10-news",)), language))
