"""What is shown beside a mark that is pointed at: the words behind it, harmless and wrapped for Plotly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from metrics.charts.words import lines, plain
from metrics.models import Citation
from metrics.texts import Texts
from metrics.wording import day

ROOM, SIZE, MOST, MOST_TITLES = 300, 13, 3, 12
"""Pixels of a line (a phone has some more), the size of its letters, the most quotations and titles shown."""


def head(title: str) -> str:
    """The bold first lines."""
    return f"<b>{lines(title, ROOM, SIZE, bold=True)}</b>"


def quotations(cited: Sequence[Citation], t: Texts) -> Iterator[str]:
    """The passages with who said them and where, each after an empty line; how many more there are."""
    for each in cited[:MOST]:
        yield "<br>" + lines(_quoted(each, t), ROOM, SIZE)
    if len(cited) > MOST:
        yield plain(t("chart-hover-more", n=len(cited) - MOST))


def titles(names: Sequence[str], t: Texts) -> Iterator[str]:
    """Titles, a line or more each; how many more there are."""
    for each in names[:MOST_TITLES]:
        yield lines(each, ROOM, SIZE)
    if len(names) > MOST_TITLES:
        yield plain(t("chart-timeline-more", n=len(names) - MOST_TITLES))


def _quoted(each: Citation, t: Texts) -> str:
    words = " ".join(each.quote.exact.split())
    published = day(each.published, t)
    if each.speaker:
        return t("chart-quote-by", quote=words, speaker=each.speaker, publisher=each.publisher, day=published)
    return t("chart-quote", quote=words, publisher=each.publisher, day=published)
