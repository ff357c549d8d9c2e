"""The notes of a briefing: collected while it is written, numbered when it is whole.

Opinion: a note is numbered where it is first mentioned, and a formula's inputs are mentioned beside it unless
the reader has met them already. So every number in a note leads on to another, and nothing is numbered that
the text does not need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from metrics.briefing.model import Block, Items, Note, Paragraph, Picture, Run, Section, Text
from metrics.briefing.writing import clean, runs
from metrics.crosscheck.figures import Figure
from metrics.models import Citation, Quote, Source
from metrics.texts import Texts
from metrics.wording import day

COUNTED = "counted"
"""The key of the note on how things were counted: one for all counts."""
MOST = 3
"""Passages shown behind one figure; a thousand documents may say the same."""


class Notebook:
    """The notes written so far, by key; the same passage or formula is one note however often it is used."""

    def __init__(self, t: Texts, sources: Iterable[Source]) -> None:
        self.t = t
        self._languages = {source.id: source.language for source in sources}
        self.notes: dict[str, Note] = {}

    def cite(self, *citations: Citation) -> tuple[str, ...]:
        """The keys of the notes with these passages: of many the first and the latest."""
        distinct = list(dict.fromkeys(citations))
        few = distinct if len(distinct) <= MOST else [distinct[0], *distinct[1 - MOST :]]
        return tuple(dict.fromkeys(self._cite(each) for each in few))

    def formula(self, key: str, marked: str) -> str:
        """The key of the note with this formula, its figures marked by `fig`."""
        self.notes.setdefault(key, Note(key=key, text=runs(marked)))
        return key

    def published(self, figure: Figure) -> str:
        """The key of the note on a figure published elsewhere, which is not quoted."""
        key = figure_key(figure)
        self.notes[key] = Note(
            key=key,
            text=runs(self.t("briefing-note-published")),
            speaker=clean(figure.reporter),
            publisher=clean(figure.publisher),
            day=day(figure.published, self.t) if figure.published else None,
            url=figure.url,
        )
        return key

    def _cite(self, each: Citation) -> str:
        key = words_key(each.source, each.quote)
        if key not in self.notes:
            self.notes[key] = Note(
                key=key,
                words=clean(each.quote.exact),
                language=self._languages.get(each.source, "en"),
                speaker=clean(each.speaker) if each.speaker else None,
                publisher=clean(each.publisher),
                title=clean(each.title),
                day=day(each.published, self.t),
                url=each.url,
            )
        return key


def words_key(source: str, quote: Quote) -> str:
    """The key of the note on a passage of a document."""
    return f"{source}:{quote.start}-{quote.end}"


def figure_key(figure: Figure) -> str:
    """The key of the note on a figure published elsewhere."""
    return f"figure {figure.id}"


Change = Callable[[Text], Text]


def numbered(
    heading: tuple[Text, ...], sections: tuple[Section, ...], notes: dict[str, Note]
) -> tuple[tuple[Text, ...], tuple[Section, ...], tuple[Note, ...]]:
    """The same heading and sections, with each formula's unmet inputs mentioned, and the notes in order."""
    order: list[str] = []
    mention = partial(_mention, notes=notes, order=order)
    top = tuple(mention(text) for text in heading)
    done = tuple(mapped(mapped(section, _once()), mention) for section in sections)
    return top, done, tuple(_in_order(notes[key] for key in order))


def _in_order(notes: Iterable[Note]) -> Iterator[Note]:
    """The notes with their numbers, and that of the first note on the same document."""
    documents: dict[str, int] = {}
    for number, note in enumerate(notes, 1):
        first = documents.setdefault(note.url, number) if note.url else number
        yield note.model_copy(update={"number": number, "first": first})


def mapped(section: Section, change: Change) -> Section:
    """The section with every text changed, in the order in which it is read."""
    return section.model_copy(update={"blocks": tuple(_mapped(block, change) for block in section.blocks)})


def _mapped(block: Block, change: Change) -> Block:
    if isinstance(block, Paragraph):
        return block.model_copy(update={"text": change(block.text)})
    if isinstance(block, Items):
        heading = change(block.heading)
        return block.model_copy(
            update={"heading": heading, "items": tuple(change(item) for item in block.items)}
        )
    title = change(block.title)
    if isinstance(block, Picture):
        return block.model_copy(update={"title": title})
    head = tuple(change(cell) for cell in block.head)
    rows = tuple(tuple(change(cell) for cell in row) for row in block.rows)
    return block.model_copy(update={"title": title, "head": head, "rows": rows})


def _once() -> Change:
    """A change that hides the note on how things were counted after it has been shown once."""
    shown = False

    def change(text: Text) -> Text:
        nonlocal shown
        result = []
        for run in text:
            counts = run.notes == (COUNTED,) and not run.quiet
            result.append(run.model_copy(update={"quiet": True}) if counts and shown else run)
            shown = shown or counts
        return tuple(result)

    return change


def _mention(text: Text, notes: dict[str, Note], order: list[str]) -> Text:
    """The text with unmet inputs added to its formulas; `order` grows by what it mentions."""
    own = {key for run in text if not run.quiet for key in run.notes}
    result = []
    for run in text:
        if run.quiet:
            result.append(run)
            continue
        keys: list[str] = []
        for key in run.notes:
            keys.append(key)
            keys += [k for k in _inputs(key, notes) if k not in own and k not in order and k not in keys]
        order += [key for key in dict.fromkeys(keys) if key not in order]
        result.append(run.model_copy(update={"notes": tuple(dict.fromkeys(keys))}))
    return tuple(result)


def _inputs(key: str, notes: dict[str, Note]) -> Iterator[str]:
    """The notes that a formula names, and those that they name in turn."""
    for run in notes[key].text:
        for other in run.notes:
            yield other
            yield from _inputs(other, notes)


def plain(words: str, *, strong: bool = False) -> Text:
    """A text without figures."""
    return (Run(text=clean(words), strong=strong),)
