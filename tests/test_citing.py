"""How to cite: the original publishers are credited, in both languages, whatever their titles hold."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from metrics.citing import NAMED, how_to_cite
from metrics.models import Source
from metrics.texts import texts
from metrics.vintage import Vintage

DAY = date(2025, 8, 22)


def source(
    number: int = 1, publisher: str = "The Astana Times", title: str = "Kazakhstan & Kyrgyzstan"
) -> Source:
    return Source(
        id=f"source-{number}",
        publisher=publisher,
        title=title,
        url=f"https://example.org/{number}?to=$3-billion&by=2030",
        published=date(2024, 4, number),
        date_known="The text says so.",
        text="words",
    )


def test_a_short_citation_credits_the_publishers_and_a_full_one_their_documents() -> None:
    cited = how_to_cite("Trade", [source(2, "Tura News"), source(1), source(1)], DAY, texts("en"))
    assert cited.short == (
        "Source: The Astana Times and Tura News. Compiled by Trade Targets, as of 22 August 2025."
    )
    assert cited.full.count("https://example.org/1?to=$3-billion&by=2030") == 1
    assert cited.full.index("The Astana Times, “Kazakhstan & Kyrgyzstan”, 1 April 2024") < cited.full.index(
        "Tura"
    )


def test_citations_in_russian() -> None:
    cited = how_to_cite("Торговля", [source(), source(2, "Кабар")], DAY, texts("ru"))
    assert cited.short == (
        "Источники: The Astana Times и Кабар. Сводка Trade Targets, по состоянию на 22 августа 2025."
    )
    assert "«Торговля»" in cited.full


def test_many_publishers_are_counted_in_a_short_citation_and_named_in_a_full_one() -> None:
    sources = [source(number, f"Publisher {number}") for number in range(1, NAMED + 3)]
    cited = how_to_cite("Trade", sources, DAY, texts("en"))
    assert "Publisher 4, and 2 other publishers." in cited.short
    assert "Publisher 5" not in cited.short
    assert all(each.publisher in cited.full for each in sources)
    assert "ещё 2 издателя" in how_to_cite("Торговля", sources, DAY, texts("ru")).short


def test_a_thousand_documents_are_all_cited() -> None:
    number, day = 1000, date(2024, 1, 1)
    sources = [
        source().model_copy(update={"url": f"https://example.org/{n}/", "published": day})
        for n in range(number)
    ]
    assert how_to_cite("Trade", sources, DAY, texts("en")).full.count("https://") == number


def test_documents_come_before_pages_of_other_figures(known: Vintage) -> None:
    full = how_to_cite("Trade", [*known.figures, *known.sources], DAY, texts("en")).full
    assert max(full.index(each.url) for each in known.sources) < min(
        full.index(each.url) for each in known.figures
    )


def test_a_view_without_sources_says_so() -> None:
    assert "cites no document" in how_to_cite("Trade", [], DAY, texts("en")).full


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_a_citation_is_one_line_with_every_word(title: str, publisher: str) -> None:
    cited = how_to_cite(title, [source(publisher=publisher, title=title)], DAY, texts("ru"))
    for text in (cited.short, cited.full):
        assert len(text.splitlines()) == 1
        assert all(word in text for word in publisher.split())
    assert all(word in cited.full for word in title.split())
