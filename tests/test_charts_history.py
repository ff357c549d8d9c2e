"""The share reached as it looked from each day: a field from one document to the next."""

from __future__ import annotations

import json
from datetime import date

import pytest
from plotly.graph_objects import Figure

from metrics.charts import CHARTS
from metrics.charts.chart import Chart
from metrics.charts.frame import picture, screen
from metrics.charts.history import LOOKS, MOST, history_chart, steps_of
from metrics.models import Goal
from metrics.palette import THEMES, ThemeName
from metrics.progress.history import history
from metrics.texts import LANGUAGES, Language, texts
from metrics.vintage import Vintage, vintage
from tests.making import claim, corpus

TODAY = date(2026, 11, 21)


def chart(known: Vintage) -> Chart:
    return CHARTS["history"](known, "en", "light")


def fields(drawn: Chart) -> list[tuple[float, float, float, float]]:
    """Each field as (from, until, low, high)."""
    return [
        (min(trace["x"]), max(trace["x"]), min(trace["y"]), max(trace["y"]))
        for trace in drawn.figure["data"]
        if trace.get("fill") == "toself"
    ]


def test_a_share_lasts_from_one_document_to_the_next(known: Vintage) -> None:
    first, second, third = fields(chart(known))
    assert (first[2], first[3]) == pytest.approx((0.725, 0.775))
    assert (second[2], second[3]) == pytest.approx((0.95, 1.0))
    assert (third[2], third[3]) == pytest.approx((1.9 / 3, 2 / 3))
    assert first[1] == second[0] == third[0] == pytest.approx(2025 + 233 / 365)
    assert second[1] == pytest.approx(2026 + 324 / 365), "nothing newer is known until the day of the look"


def test_a_goal_that_could_not_be_measured_is_no_share_of_nought(known: Vintage) -> None:
    marks = [trace for trace in chart(known).figure["data"] if trace["mode"] == "markers"]
    assert [trace["marker"]["symbol"] for trace in marks if trace["y"] == [0.0]] == ["line-ns"]
    assert "$2 billion: nothing to measure it by" in chart(known).alt


def test_an_earlier_day_sees_less(known: Vintage) -> None:
    drawn = chart(vintage(known.evidence, date(2024, 12, 31)))
    assert len(fields(drawn)) == 1
    assert drawn.title == "Of the goal of $2 billion, 72–78 % was known to be reached in April 2024"
    before = chart(vintage(known.evidence, date(2024, 3, 1)))
    assert fields(before) == []
    assert before.title.startswith("No figure for a full year was known")


def test_table_and_alternative_text_tell_every_step(known: Vintage) -> None:
    drawn = chart(known)
    assert [row[2] for row in drawn.table.rows] == [
        "–", "72–78 %", "95 % to under 100 %", "63 % to under 67 %",
    ]  # fmt: skip
    assert all(row[2] in drawn.alt for row in drawn.table.rows[1:])
    assert {each.source for each in drawn.citations} == {
        "2024-02-02-tura-news",
        "2024-04-19-astana-times",
        "2024-04-19-eurasian-star",
        "2025-08-22-sivil-diplomasi",
    }


def test_a_document_that_changes_nothing_makes_no_step() -> None:
    names = ("2024-01-10-a", "2024-03-10-b", "2024-06-10-c")
    claims = (
        claim("target", 2e9, names[0]),
        claim("turnover", 1.5e9, names[0], period="2023", anchor_start=9),
        claim("target", 2e9, names[2]),
    )
    known = corpus(*names)
    assert len(steps_of(history(known, claims), TODAY)) == 1


def test_of_many_changes_the_newest_are_shown() -> None:
    names = [f"{year}-01-10-news" for year in range(1950, 2020)]
    levels = [
        claim("turnover", (1000 + at) * 1e6, name, period=str(int(name[:4]) - 1))
        for at, name in enumerate(names)
    ]
    seen = history(corpus(*names), (claim("target", 2e9, names[0], anchor_start=9), *levels))
    drawn = history_chart(seen, ("KZ", "KG"), TODAY, texts("en"), "light")
    assert len(drawn.table.rows) == MOST
    assert drawn.table.rows[-1][0] == "10 January 2019"
    assert "30 earlier changes are not shown." in drawn.notes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_both_frames_are_valid_figures(known: Vintage, language: Language, theme: ThemeName) -> None:
    drawn = CHARTS["history"](known, language, theme)
    for frame in (screen, picture):
        Figure(json.loads(json.dumps(frame(drawn))))


def test_without_goals_the_chart_says_so() -> None:
    drawn = history_chart((), ("KZ", "KG"), TODAY, texts("en"), "light")
    assert drawn.title.startswith("No goal for trade was known")
    picture(drawn)


def of_goals(count: int) -> Chart:
    """A chart of this many goals, all stated in one document, and the level of one year."""
    stated = [claim("target", (at + 2) * 1e9, "2024-01-10-a", anchor_start=at) for at in range(count)]
    level = claim("turnover", 1e9, "2024-01-10-a", period="2023", anchor_start=99)
    seen = history(corpus("2024-01-10-a"), (*stated, level))
    return history_chart(seen, ("KZ", "KG"), TODAY, texts("en"), "light")


def test_every_goal_has_a_mark_of_its_own_or_is_said_to_have_none() -> None:
    for count in (5, len(LOOKS), len(LOOKS) + 3):
        drawn = of_goals(count)
        marks = [trace["marker"] for trace in drawn.figure["data"] if trace["mode"] == "markers"]
        looks = [(mark["symbol"], mark["color"]) for mark in marks]
        own = min(count, len(LOOKS))
        assert len(looks) == count
        assert len(set(looks[:own])) == own
        assert set(looks[own:]).isdisjoint(looks[:own])
        assert len({(key.glyph, key.colour) for key in drawn.keys}) == len(drawn.keys)
        assert len(drawn.keys) == own + (count > own)
    assert "3 goals from $10 billion up, which have no marks of their own" in drawn.keys[-1].text


def test_of_crowded_steps_no_label_lies_over_the_data() -> None:
    """Only the line at 100 % may lie under words: its own, which say that the goal is reached."""
    shown = picture(of_goals(8))["layout"]["annotations"]
    words = [each for each in shown if "of the goal of" in each["text"] and "<b><span" in each["text"]]
    assert words
    assert all("bgcolor" in each for each in words)


def test_goals_of_one_amount_share_a_line_and_keep_both_deadlines() -> None:
    known = corpus("2024-01-10-news", "2024-06-10-news", "2025-01-10-news")
    claims = (
        claim("turnover", 1.5e9, "2024-01-10-news", period="2023"),
        claim("target", 3e9, "2024-01-10-news", deadline="2028", anchor_start=9),
        claim("target", 3e9, "2024-06-10-news", deadline="2030"),
        claim("target", 3e9, "2025-01-10-news", deadline="2030"),
    )
    drawn = history_chart(history(known, claims), ("KZ", "KG"), TODAY, texts("en"), "light")
    both = "$3 billion by 2028 and $3 billion by 2030"
    assert [key.text for key in drawn.keys if "billion" in key.text] == [both]
    assert [row[1] for row in drawn.table.rows] == ["$3 billion by 2028", both]
    assert {mark.due for mark in drawn.marks if isinstance(mark, Goal)} == {"2028", "2030"}
    assert both in drawn.labels[-1].head + drawn.labels[1].head
