"""The cross-check as a chart: a column a period, the two sides in it, and how far they are apart."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from plotly.graph_objects import Figure

from metrics.charts import CHARTS
from metrics.charts.chart import Chart
from metrics.charts.crosscheck import MOST, crosscheck
from metrics.charts.frame import picture, screen
from metrics.crosscheck.figures import COLUMNS, FIGURES_FILE, read_figures
from metrics.palette import THEMES, ThemeName
from metrics.texts import LANGUAGES, Language, texts
from metrics.vintage import Vintage, vintage
from tests.making import corpus

TODAY = date(2026, 11, 21)


def chart(known: Vintage) -> Chart:
    return CHARTS["crosscheck"](known, "en", "light")


def columns(drawn: Chart) -> list[str]:
    return [str(name) for name in drawn.figure["layout"]["xaxis"]["ticktext"]]


def test_each_side_has_its_own_mark_in_each_period(known: Vintage) -> None:
    drawn = chart(known)
    first, second = (trace for trace in drawn.figure["data"] if trace["mode"] == "markers")
    assert first["marker"]["symbol"] != second["marker"]["symbol"]
    assert first["marker"]["color"] != second["marker"]["color"]
    shown = {name for trace in (first, second) for name in trace["customdata"]}
    assert shown == {each.id for each in known.figures if each.kind == "turnover"} == set(drawn.table.ids)
    assert columns(drawn) == [
        "<b>2018</b>", "Jan–Sep<br>2021", "Jan–Jun<br>2022", "<b>2022</b>", "Jan–Jul<br>2023",
        "Jan–Nov<br>2023", "<b>2023</b>", "<b>2024</b>", "Jan–Aug<br>2025", "<b>2025</b>",
    ]  # fmt: skip


def test_only_the_two_sides_of_a_period_are_joined(known: Vintage) -> None:
    stems = [trace for trace in chart(known).figure["data"] if trace["mode"] == "lines"]
    assert all(trace["x"][0] == trace["x"][1] for trace in stems)
    assert [set(trace["y"]) for trace in stems] == [
        {1300e6, 1181e6},
        {757e6, 759e6},
        {1500e6, 1317e6},
        {1700e6, 1340e6},
    ]


def test_the_differences_are_written_on_the_chart(known: Vintage) -> None:
    drawn = chart(known)
    words = {label.head for label in drawn.labels} | {label.tail for label in drawn.labels}
    assert {"10.1 %", "13.9 %", "27 %", "0.3 % apart"} <= words
    assert drawn.title == "The two sides’ figures drift apart: 10.1 % in 2022, 27 % in 2024"


def test_every_page_is_numbered_and_named_in_the_picture(known: Vintage) -> None:
    drawn = chart(known)
    assert len(drawn.references) == 12
    assert {each.url for each in drawn.pages} == set(drawn.numbers)
    whole = json.dumps(picture(drawn), ensure_ascii=False)
    for each in drawn.pages:
        assert each.publisher in whole
        assert each.reporter in whole
    assert all(any(each.url in cell for row in drawn.table.rows for cell in row) for each in drawn.pages)


def test_the_alternative_text_says_how_far_they_are_apart(known: Vintage) -> None:
    assert "2024: Kazakhstan’s figure is $305–415 million (22–32 %) above Kyrgyzstan’s" in chart(known).alt


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_both_frames_are_valid_figures(known: Vintage, language: Language, theme: ThemeName) -> None:
    drawn = CHARTS["crosscheck"](known, language, theme)
    for frame in (screen, picture):
        Figure(json.loads(json.dumps(frame(drawn))))


def test_an_earlier_day_shows_what_was_published_by_then(known: Vintage) -> None:
    drawn = chart(vintage(known.evidence, date(2024, 3, 1)))
    assert columns(drawn)[-1] == "Jan–Nov<br>2023"
    assert not [trace for trace in drawn.figure["data"] if trace["mode"] == "lines"]
    assert "no figure for the same year" in drawn.title


def test_without_any_figure_the_chart_says_so() -> None:
    drawn = crosscheck((), ("KZ", "KG"), "USD", TODAY, texts("en"), "light")
    assert "no figure" in drawn.title
    picture(drawn)


def test_of_many_periods_whole_years_and_those_with_two_sides_stay(tmp_path: Path) -> None:
    row = "turnover,{},,{}000000,USD,exact,,{},Someone,Paper,2024-01-10,https://example.org/{},,"
    rows = [row.format(year, 900 + year % 100, "KZ", year) for year in range(2010, 2020)]
    rows += [
        row.format(f"{y}-01/{y}-0{m}", 500, "KZ", f"{y}-{m}") for y in (2020, 2021, 2022) for m in (3, 6)
    ]
    rows += [row.format("2020-01/2020-03", 510, "KG", "kg")]
    (tmp_path / FIGURES_FILE).write_text("\n".join([",".join(COLUMNS), *rows]), encoding="utf-8")
    figures = read_figures(corpus("2024-01-10-news", folder=tmp_path), TODAY)
    drawn = crosscheck(figures, ("KZ", "KG"), "USD", TODAY, texts("en"), "light")
    assert len(columns(drawn)) == MOST
    assert "Jan–Mar<br>2020" in columns(drawn)
    assert any("4 more periods are in the table" in note for note in drawn.notes)
    assert len(drawn.table.rows) == len(rows)
