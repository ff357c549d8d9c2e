"""The chart says what the documents say, and as a picture nothing in it overlaps or is cut."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotly.graph_objects import Figure

from metrics import png
from metrics.bounds import Bounds
from metrics.charts import CHARTS
from metrics.charts.annotate import in_short
from metrics.charts.axes import ticks, year_ticks
from metrics.charts.chart import Chart
from metrics.charts.frame import PAD, WIDTH, picture, screen
from metrics.charts.history import history_chart
from metrics.charts.labels import Box, Sized, View, place
from metrics.charts.trade import trade
from metrics.charts.words import balanced, plain, width, wrap
from metrics.models import Citation, Goal, Observation
from metrics.palette import THEMES, ThemeName
from metrics.periods import year
from metrics.progress.toward import progress
from metrics.texts import LANGUAGES, Language, texts
from metrics.vintage import Vintage
from tests.boxes import faults
from tests.making import goal, level

DAY = date(2026, 11, 21)
LONG = (
    "Intergovernmental Council on the comprehensive and mutually beneficial deepening of cooperation in "
    "trade, economy, transport, water and energy, and on $2 billion & <b>more</b> of trade by $2030"
)


def main_chart(known: Vintage, language: Language = "en", theme: ThemeName = "light") -> Chart:
    return CHARTS["trade"](known, language, theme)


def traces(chart: Chart) -> Iterator[dict[str, Any]]:
    yield from chart.figure["data"]


def marks(chart: Chart) -> dict[str, tuple[float, float, dict[str, Any]]]:
    """Every marker by the id that it carries: (x, y, its trace)."""
    return {
        name: (x, y, trace)
        for trace in traces(chart)
        if trace["mode"] == "markers"
        for name, x, y in zip(trace["customdata"], trace["x"], trace["y"], strict=True)
    }


# What is drawn


def test_every_observation_and_goal_is_a_mark_with_its_words(known: Vintage) -> None:
    chart = main_chart(known)
    ids = {point.id for point in known.observations} | {goal.id for goal in known.goals}
    assert set(marks(chart)) == ids == set(chart.table.ids) == {each.id for each in chart.marks}
    texts = [text for trace in traces(chart) for text in trace.get("hovertext", ())]
    assert len(texts) == len(ids)
    for text in texts:
        assert "“" in text  # a quotation


def test_eleven_months_cover_eleven_months_and_are_not_joined_to_the_year(known: Vintage) -> None:
    chart = main_chart(known)
    bars = next(trace for trace in traces(chart) if trace["mode"] == "lines" and None in trace["x"])
    spans = [(bars["x"][at], bars["x"][at + 1], bars["y"][at]) for at in range(0, len(bars["x"]), 3)]
    months = {round((right - left + 0.06) * 12): amount for left, right, amount in spans}
    assert months == {11: 1.3e9, 12: 1.5e9}
    for trace in traces(chart):  # the only other lines between figures run from year to year
        if trace["mode"] == "lines" and set(trace["y"]) >= {1.3e9, 1.5e9}:
            assert None in trace["x"]


def test_an_estimate_is_hollow_and_the_undated_a_field(known: Vintage) -> None:
    drawn = marks(main_chart(known))
    assert drawn["turnover-2023-annualised"][2]["marker"]["symbol"] == "circle-open"
    assert drawn["turnover-2023"][2]["marker"]["symbol"] == "circle"
    field = next(trace for trace in traces(main_chart(known)) if trace.get("fill") == "toself")
    assert (min(field["x"]), max(field["x"])) == (2024, 2026)
    assert (min(field["y"]), max(field["y"])) == (1.9e9, 2e9)


def test_the_path_leads_from_the_baseline_to_the_goal_in_its_year(known: Vintage) -> None:
    path = next(trace for trace in traces(main_chart(known)) if trace.get("line", {}).get("dash") == "dash")
    assert (path["x"][0], path["y"][0]) == (2023.5, 1.5e9)
    assert (path["x"][-1], path["y"][-1]) == (2030.5, pytest.approx(3e9))


def test_the_scale_begins_at_zero_and_holds_every_bound(known: Vintage) -> None:
    low, high = main_chart(known).figure["layout"]["yaxis"]["range"]
    assert low == 0
    assert high > 3e9


def test_alt_and_table_tell_every_amount(known: Vintage) -> None:
    chart = main_chart(known)
    for amount in ("$1.3 billion", "$1.5 billion", "nearly $2 billion", "$3 billion by 2030"):
        assert amount in chart.alt
    cells = " ".join(cell for row in chart.table.rows for cell in row)
    for each in chart.citations:
        assert " ".join(each.quote.exact.split()) in cells
        assert each.publisher in cells


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_both_frames_are_valid_figures_and_stable(
    known: Vintage, language: Language, theme: ThemeName
) -> None:
    chart = main_chart(known, language, theme)
    for frame in (screen, picture):
        spec = json.dumps(frame(chart), sort_keys=True)
        assert json.dumps(frame(main_chart(known, language, theme)), sort_keys=True) == spec
        figure = Figure(json.loads(spec))  # plotly validates every property
        assert "layout" not in figure.layout.template.to_plotly_json()  # whatever streamlit has set


def test_without_figures_or_goals_a_chart_still_says_so(known: Vintage) -> None:
    for points, results in (((), ()), (known.observations, ()), ((), known.progress)):
        chart = trade(points, results, ("KZ", "KG"), DAY, texts("en"), "light")
        assert chart.title
        assert chart.alt
        Figure(picture(chart))
        Figure(screen(chart))


def made(*points: Observation, goals: Sequence[Goal] = (), language: Language = "en") -> Chart:
    """The chart of levels and goals made by hand."""
    results = progress(points, goals, DAY)
    return trade(points, results, ("KZ", "KG"), DAY, texts(language), "light")


def test_a_chart_of_nothing_has_no_axis_and_its_title_no_full_stop(known: Vintage) -> None:
    for chart in (made(), history_chart((), ("KZ", "KG"), DAY, texts("en"), "light")):
        spec = picture(chart)
        assert chart.title[-1] != "."
        assert not spec["layout"]["xaxis"]["visible"]
        assert not spec["layout"]["yaxis"]["visible"]
        assert spec["layout"]["height"] < 300
        assert ".”" not in " ".join(each["text"] for each in spec["layout"]["annotations"])
        Figure(spec)
        Figure(screen(chart))


@pytest.mark.parametrize(("language", "says"), [("en", "whose figure holds"), ("ru", "чей показатель верен")])
def test_the_title_takes_no_side_where_the_sides_contradict_each_other(language: Language, says: str) -> None:
    points = (
        level(500e6, 2020),
        level(760e6, 2023, side="KZ", id="one"),
        level(502e6, 2023, side="KG", id="other"),
    )
    title = made(*points, goals=[goal(2e9, "2030")], language=language).title
    assert says in title
    assert "760" in title
    assert "502" in title


def test_a_year_named_before_its_end_is_drawn_up_to_the_day_it_was_said() -> None:
    chart = made(level(1e9, 2023), level(1.2e9, 2024, published="2024-07-01"))
    (bars,) = (trace for trace in traces(chart) if trace["mode"] == "lines" and None in trace["x"])
    assert bars["x"][4] == pytest.approx(2024.5 - 0.03, abs=0.01)
    assert "2024, said on 1 July 2024, before it was over" in chart.alt
    joined = (trace for trace in traces(chart) if trace["mode"] == "lines" and None not in trace["x"])
    assert not any(set(trace["y"]) == {1e9, 1.2e9} for trace in joined)


def crowd(known: Vintage, years: int) -> Chart:
    """A chart of many years, from the figures of one."""
    one = next(point for point in known.observations if point.is_full_year)
    points: list[Observation] = []
    for index in range(years):
        value = 1e8 * (index + 2)
        bounds = Bounds(low=value * 0.98, high=value * 1.02)
        changed = {"id": f"p{index}", "period": year(1990 + index), "value": value, "bounds": bounds}
        points.append(one.model_copy(update=changed))
    return trade(points, known.progress, ("KZ", "KG"), DAY, texts("en"), "light")


# The words in a figure


def test_text_from_a_document_cannot_become_markup(known: Vintage) -> None:
    evil = '<a href="javascript:alert(1)">x</a> <script>1</script> $a$ &lt; %{x} <br>'
    assert "<" not in plain(evil)
    assert "$" not in plain(evil)
    assert html.unescape(plain(evil)) == evil
    cited = known.observations[0].citations[0]
    worse = cited.model_copy(update={"publisher": evil, "title": evil, "speaker": evil})
    points = [known.observations[0].model_copy(update={"citations": (worse,)})]
    chart = trade(points, (), ("KZ", "KG"), DAY, texts("en"), "light")
    for spec in (screen(chart), picture(chart)):
        shown = [each["text"] for each in spec["layout"]["annotations"]]
        shown += [text for trace in spec["data"] for text in trace.get("hovertext", ())]
        tags = {tag for text in shown for tag in re.findall(r"<[^>]*>", text)}
        assert {re.sub(r'"color:#[0-9a-f]{6}"', '""', tag) for tag in tags} <= {
            "<b>", "</b>", "<br>", "<sup>", "</sup>", '<span style="">', "</span>",
        }  # fmt: skip
        assert not any("$" in text for text in shown)


@given(st.text(max_size=300), st.floats(30, 900), st.booleans())
def test_wrapped_text_loses_nothing_and_no_line_is_too_long(text: str, room: float, bold: bool) -> None:
    for wrapped in (wrap(text, room, 12, bold), balanced(text, room, 12, bold)):
        assert "".join("".join(line.split()) for line in wrapped) == "".join(text.split())
        for line in wrapped:
            assert width(line, 12, bold) <= room or len(line) == 1


def test_a_number_stays_with_its_unit() -> None:
    for room in range(130, 400, 7):
        wrapped = wrap("Trade of $1.5 billion is 63 % of the goal said on 22 August 2025", room, 14)
        assert not any(re.search(r"\d$", line) and "2025" not in line for line in wrapped)


# Labels and ticks


@given(
    st.lists(
        st.tuples(st.floats(0, 600), st.floats(0, 400), st.floats(10, 200), st.floats(10, 60)), max_size=10
    )
)
def test_labels_never_cover_each_other(
    known: Vintage, sizes: list[tuple[float, float, float, float]]
) -> None:
    label = main_chart(known).labels[-1]
    areas = [Box(0, 0, 600, 400), Box(0, 0, 1200, 400)]
    sized = [Sized(label, ((x, y), (2 * x, y)), wide, high) for x, y, wide, high in sizes]
    placed = place(sized, [View(area, []) for area in areas])
    for view, area in enumerate(areas):
        boxes = [each.boxes[view] for each in placed]
        assert all(map(area.holds, boxes))
        assert not any(one.meets(two) for index, one in enumerate(boxes) for two in boxes[index + 1 :])


def test_many_sources_are_numbered_in_short() -> None:
    assert in_short([3, 1, 2]) == "1–3"
    assert in_short([1, 2, 7]) == "1,2,7"
    assert in_short([*range(1, 41), 43, 50, 51]) == "1–40,43,50,51"
    assert in_short(range(1, 200, 2)) == "1,3,5,7,9,11,13,…,199"


def test_words_have_no_box_where_it_would_hide_what_is_drawn(known: Vintage) -> None:
    """Seen over a drawing of which every part has been touched by a label."""
    label = main_chart(known).labels[0]
    area = Box(0, 0, 200, 60)
    sized = [Sized(replace(label, rank=0, sides=("above",)), ((100, 50),), 150, 30)]
    assert place(sized, [View(area, [])])[0].clear
    assert not place(sized, [View(area, [area])])[0].clear
    drawn = picture(crowd(known, 35))["layout"]["annotations"]
    boxed = [each for each in drawn if "bgcolor" in each]
    assert 0 < len(boxed) < len(drawn)


@given(st.floats(1e-3, 1e15))
def test_ticks_are_few_round_and_begin_at_zero(highest: float) -> None:
    found = ticks(highest)
    assert found[0] == 0
    assert 3 <= len(found) <= 9
    assert found[-1] <= highest * (1 + 1e-9)


@given(st.integers(1900, 2100), st.integers(0, 300))
def test_years_on_the_axis_are_few(first: int, span: int) -> None:
    places, names = year_ticks(first, first + span)
    assert 1 <= len(places) == len(names) <= 13


# The picture, in the browser's own boxes


def with_sources(chart: Chart, count: int) -> Chart:
    """The chart with this many sources, some of them with very long titles."""
    some = chart.citations[0]
    made: list[Citation] = [
        some.model_copy(update={"source": f"s{index}", "title": LONG if index % 3 == 0 else some.title})
        for index in range(count)
    ]
    labels = tuple(
        replace(label, cites=tuple(each.source for each in made[: index + 1]))
        for index, label in enumerate(chart.labels)
    )
    return replace(chart, citations=tuple(made), labels=labels)


def variants(known: Vintage) -> dict[str, Chart]:
    chart, russian = main_chart(known), main_chart(known, "ru", "dark")
    every = {
        f"{name} {language}": make(known, language, "light")
        for name, make in CHARTS.items()
        for language in LANGUAGES
    }
    return every | {
        "one source": with_sources(chart, 1),
        "three sources": with_sources(russian, 3),
        "twelve sources": with_sources(chart, 12),
        "twelve sources ru": with_sources(russian, 12),
        "short title": replace(chart, title="Trade"),
        "long title": replace(with_sources(chart, 12), title=f"{LONG}. {LONG}", subtitle=LONG),
        "one word": replace(chart, title="Zusammenarbeitsvertragsverhandlungen" * 4),
        "no title": replace(chart, title="", subtitle="", keys=(), notes=()),
        "many": crowd(known, 35),
    }


@pytest.mark.slow
def test_nothing_in_a_picture_overlaps_or_is_cut(known: Vintage, paper: Any) -> None:
    wrong = []
    for name, chart in variants(known).items():
        spec = picture(chart)
        assert spec["layout"]["width"] == WIDTH
        wrong += [f"{name}: {fault}" for fault in faults(png.picture(spec, "svg"), paper, PAD / 2)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@pytest.mark.parametrize("wide", [345, 600, 1000])
def test_on_a_page_too_the_words_keep_clear_of_each_other(known: Vintage, paper: Any, wide: int) -> None:
    wrong = []
    for name, chart in (*((lang, main_chart(known, lang)) for lang in LANGUAGES), ("many", crowd(known, 35))):
        svg = png.picture(screen(chart), "svg", width=wide)
        wrong += [f"{name}: {each}" for each in faults(svg, paper, 0)]
    assert not wrong, "\n".join(wrong)
