"""The content of a briefing: every number has its proof, and every sentence follows from the documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from metrics.briefing.content import briefing
from metrics.briefing.model import Briefing, Items, Paragraph, Picture, Run, Table, Text
from metrics.briefing.words import string
from metrics.texts import LANGUAGES, Language, texts
from metrics.vintage import Vintage, vintage

DAYS = ("2021-03-01", "2021-03-02", "2024-03-01", "2024-12-31", "2025-08-31", "2026-11-21")


def written(known: Vintage, day: str, language: Language = "en", since: str | None = None) -> Briefing:
    as_of = vintage(known.evidence, date.fromisoformat(day))
    return briefing(as_of, texts(language), since=date.fromisoformat(since) if since else None)


def texts_of(made: Briefing) -> Iterator[Text]:
    """Every text of a briefing in the order in which it is read, notes last."""
    yield from (made.dateline, made.lead, *made.summary)
    for section in made.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block.text
            elif isinstance(block, Items):
                yield from (block.heading, *block.items)
            elif isinstance(block, Table):
                yield from (block.title, *block.head, *(cell for row in block.rows for cell in row))
            else:
                yield block.title
    yield made.imprint
    yield from (note.text for note in made.notes)


def section(made: Briefing, name: str) -> str:
    """All words of a section."""
    found = next(each for each in made.sections if each.id == name)
    alone = made.model_copy(
        update={"dateline": (), "lead": (), "summary": (), "sections": (found,), "imprint": (), "notes": ()}
    )
    return " | ".join(string(text) for text in texts_of(alone) if text)


def is_proved(run: Run) -> bool:
    return bool(run.notes or run.url) or run.basis in ("setting", "rule", "document")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("since", [None, "2020-01-01"])
def test_every_number_has_a_note_or_a_source_or_is_the_readers_own(
    known: Vintage, day: str, since: str | None, language: Language
) -> None:
    made = written(known, day, language, since)
    bare = [
        (run.text, string(text))
        for text in texts_of(made)
        for run in text
        if re.search(r"\d", run.text) and not is_proved(run)
    ]
    assert bare == []


@pytest.mark.parametrize("day", DAYS)
def test_notes_are_numbered_as_they_are_met_and_none_is_idle(known: Vintage, day: str) -> None:
    made = written(known, day)
    body = made.model_copy(update={"notes": ()})
    shown = [key for text in texts_of(body) for run in text if not run.quiet for key in run.notes]
    assert [note.key for note in made.notes] == list(dict.fromkeys(shown))
    assert [note.number for note in made.notes] == list(range(1, len(made.notes) + 1))


def test_a_hidden_note_stands_beside_in_the_same_section(known: Vintage) -> None:
    made = written(known, "2026-11-21")
    for each in made.sections:
        alone = made.model_copy(update={"sections": (each,), "notes": (), "lead": (), "summary": ()})
        runs = [run for text in texts_of(alone) for run in text]
        shown = {key for run in runs if not run.quiet for key in run.notes}
        assert {key for run in runs if run.quiet for key in run.notes} <= shown


def test_a_formula_names_only_notes_that_the_text_mentions(known: Vintage) -> None:
    made = written(known, "2026-11-21")
    keys = {note.key for note in made.notes}
    formulas = [note for note in made.notes if note.text and note.publisher is None]
    assert len(formulas) > 10
    assert {key for note in formulas for run in note.text for key in run.notes} <= keys


def test_a_citation_is_complete_and_verbatim(known: Vintage) -> None:
    made = written(known, "2026-11-21")
    cited = [note for note in made.notes if note.words]
    assert cited
    for note in cited:
        assert all((note.publisher, note.title, note.day, note.url))
        source = known.source(note.key.split(":")[0])
        assert source is not None
        assert note.words is not None
        assert note.words in source.text
        assert note.url == source.url


def test_where_trade_stands_changes_with_the_day(known: Vintage) -> None:
    assert string(written(known, "2021-03-01").lead) == (
        "The documents known by this day hold no figure and no goal for trade."
    )
    assert string(written(known, "2024-03-01").lead) == (
        "No figure for a full year of trade is known yet. Promised: $2 billion."
    )
    assert string(written(known, "2024-12-31").lead) == (
        "Trade for 2023 was reported at $1.5 billion: 72–78 % of the goal of $2 billion."
    )
    assert "nearly $2 billion" in string(written(known, "2025-08-31").lead)


def test_the_goals_say_no_more_than_the_bounds(known: Vintage) -> None:
    goals = section(written(known, "2025-08-31"), "goals")
    assert "It is not shown to be reached: even the upper bound stays below it." in goals
    assert "is rated “on track”, and that is firm" in goals
    assert "6.9–9.6 % a year" in goals
    assert "over $0, up to $100 million" in goals


def test_news_are_what_lies_between_two_days(known: Vintage) -> None:
    news = section(written(known, "2025-08-31", since="2024-12-31"), "news")
    assert "Sivil Diplomasi" in news
    assert "Eurasian Star" not in news
    assert "A new goal: $3 billion by 2030." in news
    assert "95 % to under 100 % of it, before 72–78 %" in news
    nothing = section(written(known, "2025-08-31", since="2025-08-31"), "news")
    assert nothing.startswith("Nothing new has been published since 31 August 2025, no deadline has passed")


def test_without_a_day_news_are_what_the_last_document_brought(known: Vintage) -> None:
    assert written(known, "2024-03-01").dateline[-1].text == "1 February 2024"


def test_what_fell_due_and_went_quiet_is_news(known: Vintage) -> None:
    news = section(written(known, "2026-11-21", since="2024-12-01"), "news")
    assert "The deadline has passed: Both presidents at the sixth Consultative Meeting" in news
    assert "Quiet since 23 August 2026" in news


def test_the_overdue_come_first(known: Vintage) -> None:
    made = written(known, "2026-11-21")
    table = next(
        block
        for each in made.sections
        if each.id == "commitments"
        for block in each.blocks
        if isinstance(block, Table)
    )
    stages = [string(row[1]) for row in table.rows if len(row) > 1]
    assert stages[0] == "announced, overdue"
    assert not any("overdue" in stage for stage in stages[1:])
    assert not any(stage == "delivered" for stage in stages)


def test_disagreements_name_both_sides_and_the_distance(known: Vintage) -> None:
    doubts = section(written(known, "2026-11-21"), "disagreements")
    assert "against $1.5 billion in the documents stands $1.317 billion" in doubts
    assert "9.1–15.1 % less" in doubts
    assert "their bounds overlap, so both can be true" in doubts
    before = section(written(known, "2024-03-01"), "disagreements")
    assert "$1.317 billion" not in before


def test_what_is_missing_is_said(known: Vintage) -> None:
    unknown = section(written(known, "2026-11-21"), "unknown")
    assert "How large trade was in 2024 and 2025: no document gives a full year." in unknown
    assert "so it may be for any of 2024–2025" in unknown
    assert "456 days since the last document" in unknown
    assert "195 commodities worth $260 million" in unknown


def test_the_method_has_five_lines(known: Vintage) -> None:
    (method,) = (each for each in written(known, "2026-11-21").sections if each.id == "method")
    (items,) = method.blocks
    assert isinstance(items, Items)
    assert len(items.items) == 5


def test_quotes_and_titles_keep_their_language(known: Vintage) -> None:
    made = written(known, "2026-11-21", "ru")
    assert all(note.language == "en" for note in made.notes if note.words)
    titles = [run for text in texts_of(made) for run in text if "Comprehensive Cooperation Plan" in run.text]
    assert titles
    assert all(run.language == "en" for run in titles)


def test_the_same_input_gives_the_same_content(known: Vintage) -> None:
    assert written(known, "2026-11-21") == written(known, "2026-11-21")


def test_a_picture_is_part_of_the_trade_section(known: Vintage) -> None:
    drawn = Picture(title=(Run(text="Trade"),), alt="Trade", svg="<svg/>", png=b"")
    made = briefing(known, texts("en"), picture=drawn)
    assert drawn in made.sections[0].blocks
