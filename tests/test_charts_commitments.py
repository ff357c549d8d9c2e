"""The charts of commitments show each commitment, its silence and its deadline, and stay legible with 400."""

from __future__ import annotations

import html
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from plotly import graph_objects

from metrics import png
from metrics.bounds import Bounds, point
from metrics.charts import CHARTS
from metrics.charts.chart import Chart
from metrics.charts.commitments import MOST, MOST_ON_PAGE, grouped, months_between
from metrics.charts.commitments_bullets import PALE
from metrics.charts.frame import PAD, picture, screen
from metrics.charts.strokes import faint, on_years
from metrics.commitments.models import STAGES, Commitment, Event, Figure
from metrics.commitments.standing import Measure, Standing, standing
from metrics.models import EventStage, Observation
from metrics.palette import THEMES, ThemeName, theme
from metrics.texts import LANGUAGES, Language
from metrics.vintage import Vintage, vintage
from tests.boxes import faults

NAMES = ("commitments-timeline", "commitments-board", "commitments-bullets")
DAY = date(2026, 11, 21)
TALLEST = 3200
"""Pixels that a picture of commitments may be high, of a width of 1000."""
PHONE = 328
"""Pixels that a chart has on a screen of 360."""


def many(known: Vintage, count: int) -> Vintage:
    """What is known, with this many commitments instead: long titles, one to five steps, some deadlines."""
    dice = random.Random(7)
    some = [each.commitment for each in known.standings]
    made: list[Standing] = []
    for number in range(count):
        like = dice.choice(some)
        title = like.title + (f" and {dice.choice(some).title.lower()}" if dice.random() < 0.2 else "")
        changed = {"id": f"c-{number}", "title": title, "events": tuple(steps(like, dice))}
        found = standing(Commitment(**dict(like) | changed), DAY)
        assert found is not None
        made.append(found)
    return known.model_copy(update={"standings": tuple(made)})


def steps(like: Commitment, dice: random.Random) -> Iterator[Event]:
    day = date(2015, 1, 1) + timedelta(days=dice.randrange(4000))
    stages: list[EventStage] = sorted(dice.choices(STAGES, k=dice.choice((1, 1, 2, 3, 5))), key=STAGES.index)
    for stage in stages:
        if day > DAY:
            return
        due = str(day.year + dice.randrange(1, 9)) if dice.random() < 0.2 else None
        told = {"day": day, "published": day, "stage": stage, "deadline": due}
        yield dice.choice(like.events).model_copy(update=told)
        day += timedelta(days=dice.randrange(20, 900))


@pytest.fixture(scope="module")
def crowd(known: Vintage) -> Vintage:
    return many(known, 400)


def timeline(known: Vintage, language: Language = "en", theme: ThemeName = "light") -> Chart:
    return CHARTS["commitments-timeline"](known, language, theme)


def marks(spec: dict[str, Any]) -> Iterator[tuple[str, float, float, str, dict[str, Any]]]:
    """Every mark that can be pointed at: its id, place, words and trace."""
    for trace in spec["data"]:
        for name, x, y, words in zip(
            trace.get("customdata", ()), trace["x"], trace["y"], trace.get("hovertext", ()), strict=False
        ):
            yield name, x, y, words, trace


def runs(spec: dict[str, Any], colour: str, dash: str) -> list[tuple[float, float]]:
    """The level lines of a colour and dash: from where to where."""
    return [
        (trace["x"][at], trace["x"][at + 1])
        for trace in spec["data"]
        if trace["mode"] == "lines" and (trace["line"]["color"], trace["line"]["dash"]) == (colour, dash)
        for at in range(0, len(trace["x"]), 3)
        if trace["y"][at] == trace["y"][at + 1]
    ]


def texts_of(spec: dict[str, Any]) -> list[str]:
    """All that is written in a figure, without its markup."""
    written = [text for trace in spec["data"] if "text" in trace["mode"] for text in trace["text"]]
    written += [each["text"] for each in spec["layout"]["annotations"]]
    return [bare(each) for each in written]


def bare(text: str) -> str:
    return html.unescape(" ".join(re.sub(r"<[^>]*>", " ", text).split()))


# The timeline


def test_every_day_of_every_commitment_is_a_mark_with_its_words(known: Vintage) -> None:
    for spec in (picture(timeline(known)), screen(timeline(known))):
        drawn = {(name, round(x, 6)): words for name, x, _, words, _ in marks(spec)}
        for each in known.standings:
            for event in each.events:
                words = re.sub(r"<[^>]*>", " ", drawn[each.id, round(on_years(event.day), 6)])
                assert known.cited(event).publisher in " ".join(words.split())


def test_a_mark_shows_the_furthest_stage_of_its_day(known: Vintage) -> None:
    visit = next(each for each in known.standings if "first visit" in each.commitment.title)
    assert {event.stage for event in visit.events} == {"announced", "delivered"}
    (trace,) = [trace for name, *_, trace in marks(picture(timeline(known))) if name == visit.id]
    assert trace["marker"]["symbol"] == theme("light").stage("delivered").symbol


def test_silence_and_deadlines_are_drawn_up_to_the_day(known: Vintage) -> None:
    spec, look, today = picture(timeline(known)), theme("light"), on_years(DAY)
    quiet = runs(spec, look.muted, "1px,4px")
    assert len(quiet) == sum(each.quiet for each in known.standings)
    assert {end for _, end in quiet} == {today}
    assert runs(spec, look.look("overdue").colour, "solid") == [(2025, today)]  # due 2024
    assert sorted(runs(spec, look.look("goal").colour, "solid")) == [
        (today, 2028), (today, 2029), (today, 2031),
    ]  # fmt: skip
    overdue = [name for name, *_, trace in marks(spec) if trace["marker"]["symbol"] == "x"]
    assert overdue == [each.id for each in known.standings if each.overdue]
    assert "overdue" in texts_of(spec)
    assert any("overdue" in text for text in texts_of(screen(timeline(known))))


def test_names_stand_under_their_theme_in_the_order_they_began(known: Vintage) -> None:
    written = picture(timeline(known))["layout"]["annotations"]
    at = {bare(each["text"]): each["y"] for each in written}
    inside = ("Trade 7", "Reduce trade barriers 1", "A roadmap to increase trade 5", "Agriculture 3")
    assert sorted(inside, key=at.__getitem__) == list(inside)


def test_an_earlier_day_knows_only_what_was_published(known: Vintage) -> None:
    then = vintage(known.evidence, date(2024, 3, 1))
    chart = timeline(then)
    assert 0 < len(chart.marks) < len(known.standings)
    ahead = {x for _, x, *_, trace in marks(picture(chart)) if trace["marker"]["symbol"] != "line-ns"}
    assert max(ahead) <= on_years(then.as_of)
    assert {each.published for each in chart.citations} <= {source.published for source in then.sources}


def test_a_picture_of_400_shows_the_overdue_and_counts_the_rest(crowd: Vintage) -> None:
    chart = timeline(crowd)
    assert MOST * 0.9 <= len(chart.marks) <= MOST
    shown = {each.id for each in chart.marks}
    assert {each.id for each in crowd.standings if each.overdue} <= shown
    left = [
        int(found[1]) for text in texts_of(picture(chart)) if (found := re.search(r"and (\d+) more", text))
    ]
    assert sum(left) + len(shown) == 400
    assert picture(chart)["layout"]["height"] <= TALLEST
    on_page = {name for name, *_ in marks(screen(chart))}
    assert on_page == {each.id for each in crowd.standings} == set(chart.table.ids)
    assert len(on_page) <= MOST_ON_PAGE


def test_where_all_are_overdue_each_theme_keeps_its_part(crowd: Vintage) -> None:
    late = [each.model_copy(update={"overdue": True}) for each in crowd.standings]
    groups = grouped(late, MOST)
    assert sum(len(group.shown) for group in groups) <= MOST
    assert all(group.shown for group in groups)


def test_months_are_full_months() -> None:
    assert months_between(date(2026, 1, 31), date(2026, 2, 28)) == 0
    assert months_between(date(2025, 8, 22), date(2026, 11, 21)) == 14
    assert months_between(date(2025, 8, 21), date(2026, 11, 21)) == 15


# The board


def test_the_board_counts_every_commitment_once(crowd: Vintage) -> None:
    chart = CHARTS["commitments-board"](crowd, "en", "light")
    expected = Counter((each.commitment.theme, each.stage) for each in crowd.standings)
    for frame in (picture, screen):
        drawn: Counter[tuple[str, str]] = Counter()
        for name, x, _, words, trace in marks(frame(chart)):
            if name != "all":
                number = int(re.findall(r"[\d,]+", bare(words).split(":")[1])[0])
                drawn[name, STAGES[int(x)]] += number
                assert str(number) in trace["text"][trace["customdata"].index(name)]
        assert drawn == expected
    rows = {row[0]: row[1:] for row in chart.table.rows}
    assert rows["All themes"][len(STAGES)] == "400"
    assert sum(int(row[len(STAGES)]) for name, row in rows.items() if name != "All themes") == 400


def test_the_boards_bars_are_as_long_as_their_counts(known: Vintage) -> None:
    spec = picture(CHARTS["commitments-board"](known, "en", "light"))
    stages: Counter[tuple[str, str]] = Counter(
        (each.commitment.theme, each.stage) for each in known.standings
    )
    for name, x, *_ in marks(spec):
        if name != "all":
            stage = STAGES[int(x)]
            assert x - int(x) == pytest.approx(0.72 * stages[name, stage] / max(stages.values()))


def test_two_most_common_stages_are_no_finding(known: Vintage) -> None:
    one, other = (next(each for each in known.standings if each.stage == s) for s in ("agreed", "signed"))
    chart = CHARTS["commitments-board"](known.model_copy(update={"standings": (one, other)}), "en", "light")
    assert "most common" not in chart.title
    assert "2 commitments" in chart.title


# The bullets


def bullets(known: Vintage, language: Language = "en") -> Chart:
    return CHARTS["commitments-bullets"](known, language, "light")


def measured(known: Vintage, *shares: float | None, **more: Any) -> Vintage:
    """What is known, with a goal of 100 grants for each of these shares; None where nothing is reported."""
    one = next(each for each in known.standings if not each.measures)
    goal = Figure(amount=100, unit="grants", bounds=point(100), role="goal", start=0, end=1)
    made = []
    for number, share in enumerate(shares):
        found = {"amount": 100 * share, "bounds": point(100 * share), "role": "reached"} if share else {}
        reached = goal.model_copy(update=found | more) if found else None
        measure = Measure(
            goal=goal,
            pledged=one.events[0],
            reached=reached,
            reported=one.events[-1] if reached else None,
            share=reached.bounds.over(point(100)) if reached else None,
        )
        commitment = one.commitment.model_copy(update={"id": f"g-{number}"})
        made.append(one.model_copy(update={"commitment": commitment, "measures": (measure,)}))
    return known.model_copy(update={"standings": tuple(made)})


def test_what_is_not_reported_is_said_and_not_drawn_as_zero(known: Vintage) -> None:
    chart = bullets(measured(known, None))
    look = theme("light")
    for spec in (picture(chart), screen(chart)):
        assert runs(spec, look.muted, "1px,4px") == [(0, 1)]
        assert runs(spec, look.look("reported").colour, "solid") == []
        assert any("no figure reported" in text for text in texts_of(spec))
    assert chart.table.rows[0][2:4] == ("no figure reported", "")
    assert "0 %" not in chart.alt


def test_a_bar_ends_at_the_lower_bound_and_a_pale_one_at_the_upper(known: Vintage) -> None:
    spec, blue = picture(bullets(known)), theme("light").look("reported").colour
    assert [end for _, end in runs(spec, blue, "solid")] == pytest.approx([1, 0.95, 1.9 / 3])
    pale = [end for run in runs(spec, faint(blue, PALE), "solid") for end in run]
    assert pale == pytest.approx([0.95, 1, 1.9 / 3, 2 / 3])
    words = texts_of(spec)
    assert "95 % to under 100 % nearly $2 billion of $2 billion" in words
    assert "100 % 50 of 50 grants" in words
    assert sum("no figure reported goal:" in text for text in words) == 3


def test_a_share_from_the_series_brings_its_levels_of_trade_along(known: Vintage) -> None:
    chart = bullets(known)
    levels = {each.id for each in chart.marks if isinstance(each, Observation)}
    toward = [each for each in known.progress if each.goal.id in {mark.id for mark in chart.marks}]
    assert levels == {level.id for each in toward for level in (each.latest, each.baseline) if level}
    assert levels


def test_bullets_beyond_the_scale_are_arrows_with_their_number(known: Vintage) -> None:
    spec = picture(bullets(measured(known, 0.5, 7.0)))
    assert spec["layout"]["xaxis"]["range"][1] < 2.1
    arrows = [trace for trace in spec["data"] if trace.get("marker", {}).get("symbol") == "triangle-right"]
    assert [len(trace["x"]) for trace in arrows] == [1]
    assert "700 % 700 of 100 grants" in texts_of(spec)


def test_a_hedge_stays_with_its_amount(known: Vintage) -> None:
    over = bullets(measured(known, 0.5, bounds=Bounds(low=50, high=52.5, low_open=True)))
    assert "over 50 %, up to 53 % over 50 of 100 grants" in texts_of(picture(over))


def test_a_picture_of_many_goals_has_some_of_each_kind_and_counts_the_rest(known: Vintage) -> None:
    many_goals = measured(known, *[0.01 * n for n in range(1, 150)], *[None] * 60)
    chart = bullets(many_goals)
    assert 36 <= len(chart.marks) <= 40
    left = re.findall(r"and (\d+) more", " | ".join(texts_of(picture(chart))))
    assert sum(map(int, left)) + len(chart.marks) == 209
    assert len(left) == 3  # reached, not shown to be, no figure reported
    assert picture(chart)["layout"]["height"] <= TALLEST
    assert len({name for name, *_ in marks(screen(chart))}) == 209 == len(chart.table.ids)


# All charts of commitments


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", THEMES)
def test_both_frames_are_valid_figures_and_stable(
    known: Vintage, name: str, language: Language, look: ThemeName
) -> None:
    chart, again = CHARTS[name](known, language, look), CHARTS[name](known, language, look)
    for frame in (screen, picture):
        spec = json.dumps(frame(chart), sort_keys=True)
        assert json.dumps(frame(again), sort_keys=True) == spec
        graph_objects.Figure(json.loads(spec))  # plotly validates every property


@pytest.mark.parametrize("name", NAMES)
def test_without_commitments_a_chart_says_so(known: Vintage, name: str) -> None:
    chart = CHARTS[name](known.model_copy(update={"standings": ()}), "en", "light")
    assert "no commitment" in chart.title
    assert "no commitment" in chart.alt
    graph_objects.Figure(picture(chart))
    graph_objects.Figure(screen(chart))


@pytest.mark.parametrize("name", NAMES)
def test_a_title_cannot_become_markup(known: Vintage, name: str) -> None:
    evil = '<a href="javascript:alert(1)">x</a> $a$ <br>'
    one = known.standings[0]
    worse = one.model_copy(update={"commitment": one.commitment.model_copy(update={"title": evil})})
    chart = CHARTS[name](known.model_copy(update={"standings": (worse,)}), "en", "light")
    for spec in (picture(chart), screen(chart)):
        text = json.dumps(spec)
        assert "<a " not in text
        assert "$a" not in text


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_nothing_overlaps_or_is_cut(known: Vintage, crowd: Vintage, name: str, paper: Any) -> None:
    make = CHARTS[name]
    wrong = []
    for title, chart in {
        "63 en": make(known, "en", "light"),
        "63 ru": make(known, "ru", "dark"),
        "400 en": make(crowd, "en", "dark"),
        "400 ru": make(crowd, "ru", "light"),
    }.items():
        wrong += [f"{title}: {each}" for each in faults(png.picture(picture(chart), "svg"), paper, PAD / 2)]
        if "63" in title:
            narrow = png.picture(screen(chart), "svg", width=PHONE)
            wrong += [f"{title}, phone: {each}" for each in faults(narrow, paper, 0)]
    assert not wrong, "\n".join(wrong[:40])
