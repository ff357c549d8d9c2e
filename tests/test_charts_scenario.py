"""The scenario as a chart: when each goal is reached, from the fastest and the slowest start."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from plotly.graph_objects import Figure

from metrics.bounds import Bounds
from metrics.charts import scenario_of
from metrics.charts.chart import Chart
from metrics.charts.frame import picture, screen
from metrics.charts.scenario import scenario
from metrics.palette import THEMES, ThemeName
from metrics.texts import LANGUAGES, Language, texts
from metrics.vintage import Vintage, read_vintage
from tests.conftest import SEEDS
from tests.making import goal, level

LATEST = level(1.95e9, "2025-08-22", Bounds(low=1.9e9, high=2e9, high_open=True))
"""Said without a period: for 2024 or 2025."""


def chart(rate: float, until: int, language: Language = "en", theme: ThemeName = "light") -> Chart:
    goals = (goal(2e9), goal(3e9, "2030"))
    return scenario(LATEST, goals, rate, until, ("KZ", "KG"), date(2026, 11, 21), texts(language), theme)


def reached(drawn: Chart) -> dict[float, list[float]]:
    """The years marked on each goal's line."""
    marks: list[dict[str, Any]] = [each for each in drawn.figure["data"] if "hovertext" in each]
    return {each["y"][0]: each["x"] for each in marks}


def test_each_goal_is_marked_where_it_is_reached_at_both_ends() -> None:
    drawn = chart(0.1, 2034)
    assert reached(drawn) == {2e9: [2025.5, 2026.5], 3e9: [2029.5, 2030.5]}
    assert "$3 billion by 2030, would be reached: 2029–2030" in drawn.alt
    assert len(drawn.keys) == 2


def test_what_lies_beyond_the_axis_is_said_and_not_drawn() -> None:
    drawn = chart(0.1, 2029)
    assert reached(drawn)[3e9] == [2029.5]
    assert "2029–2030" in drawn.alt
    assert reached(chart(0.05, 2027)).keys() == {2e9}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_on_a_goals_line_stand_clear_of_the_band(language: Language) -> None:
    placed = screen(chart(0.085, 2030, language))["layout"]["annotations"]
    early = next(each for each in placed if each["y"] == 2e9)
    assert (early["x"], early["xanchor"], early["showarrow"]) == (2031, "right", False)


def test_every_amount_named_in_the_picture_carries_its_sources() -> None:
    drawn = chart(0.085, 2030)
    assert drawn.labels
    assert all(label.cites for label in drawn.labels)
    assert {source for label in drawn.labels for source in label.cites} == {c.source for c in drawn.citations}


def test_a_fall_reaches_nothing() -> None:
    drawn = chart(-0.05, 2030)
    assert reached(drawn) == {}
    assert len(drawn.keys) == 1
    assert "never at this pace" in drawn.alt
    assert drawn.title.startswith("Falling by 5 % a year, trade would be")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_both_frames_are_valid_figures(language: Language, theme: ThemeName) -> None:
    drawn = chart(0.1, 2034, language, theme)
    for frame in (screen, picture):
        Figure(json.loads(json.dumps(frame(drawn))))


def test_on_its_own_it_grows_as_the_next_deadline_needs_and_says_so(known: Vintage) -> None:
    drawn = scenario_of(known, "en", "light")
    (pace,) = (each.rate_needed_from_now for each in known.progress if each.rate_needed_from_now)
    assert drawn.title.startswith("Growing 8.5 % a year, trade would be")
    assert pace.low < 0.085 < pace.high
    said = (
        "8.5 % is the middle, to half a percent, of what $3 billion by 2030 takes from now: 6.9–9.6 % a year."
    )
    assert drawn.notes[0] == said
    asked = scenario_of(known, "en", "light", rate=0.03, until=2027)
    assert asked.title.startswith("Growing 3 % a year")
    assert "in 2027" in asked.title
    assert "middle" not in " ".join(asked.notes)


def test_a_day_without_growth_or_level_says_that_instead() -> None:
    still = scenario_of(read_vintage(SEEDS / "kz-kg", date(2024, 5, 1)), "en", "light")
    assert still.title.startswith("Without growth")
    assert "No growth is known" in still.notes[0]
    nothing = scenario_of(read_vintage(SEEDS / "kz-kg", date(2021, 1, 1)), "en", "light")
    assert nothing.title.startswith("No level of trade is known")
    assert (nothing.table.rows, nothing.marks) == ((), ())
    Figure(json.loads(json.dumps(picture(nothing))))
