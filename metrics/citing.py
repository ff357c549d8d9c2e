"""How to cite a view or a chart: one short and one full citation, in the reader's language.

Opinion: whoever compiles figures comes second. Both citations credit the original publishers, in the order of
their documents, and the full one gives each document's title, day and address, so that it stands without us.
Both are plain text: who shows them escapes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from babel.lists import format_list

from metrics import __version__
from metrics.crosscheck.figures import Figure
from metrics.models import Citation, Model, Source
from metrics.texts import Texts
from metrics.wording import day

NAMED = 4
"""Publishers that a short citation names; of more it says how many they are."""


class HowToCite(Model):
    """The two citations: `short` for the line under a chart, `full` for a list of references."""

    short: str
    full: str


class _Document(NamedTuple):
    """What a citation says of a document, in the order in which documents are sorted.

    `title` is empty for a page of other published figures, of which only the address is known, and
    `published` the last day there is where such a page names none.
    """

    published: date
    publisher: str
    title: str
    url: str


def how_to_cite(title: str, cited: Iterable[Citation | Source | Figure], as_of: date, t: Texts) -> HowToCite:
    """How to cite a view with this title that rests on these passages, documents or pages, as of a day.

    Documents come first, then the pages of other published figures, each by date.
    """
    documents = sorted({_document(each) for each in cited}, key=lambda each: (not each.title, each))
    tool = {"day": day(as_of, t), "version": __version__}
    heading = _line(title)
    if not documents:
        own = t("cite-without-sources", title=heading, **tool)
        return HowToCite(short=own, full=own)
    references = "; ".join(_reference(each, t) for each in documents)
    return HowToCite(
        short=t("cite-short", publishers=_publishers(documents, t), day=tool["day"]),
        full=t("cite-full", title=heading, documents=references, **tool),
    )


def _reference(each: _Document, t: Texts) -> str:
    if each.title:
        said = {"publisher": each.publisher, "title": each.title, "day": day(each.published, t)}
        return t("cite-document", url=each.url, **said)
    if each.published == date.max:
        return t("cite-page-undated", publisher=each.publisher, url=each.url)
    return t("cite-page", publisher=each.publisher, day=day(each.published, t), url=each.url)


def _document(each: Citation | Source | Figure) -> _Document:
    if isinstance(each, Figure):
        return _Document(each.published or date.max, _line(each.publisher), "", each.url)
    return _Document(each.published, _line(each.publisher), _line(each.title), each.url)


def _line(text: str) -> str:
    """The text on one line: a citation is pasted into places that have no more."""
    return " ".join(text.split())


def _publishers(documents: list[_Document], t: Texts) -> str:
    names = list(dict.fromkeys(each.publisher for each in documents))
    rest = len(names) - NAMED
    shown = names if rest <= 0 else [*names[:NAMED], t("cite-more-publishers", n=rest)]
    return format_list(shown, locale=t.language)
