"""The briefing as Markdown, with footnotes as GitHub and Pandoc read them.

Opinion: a document's words are text. So every mark that Markdown knows is escaped in them, and no line of
theirs can begin a heading, a list or a piece of HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from metrics.briefing.model import Block, Briefing, Items, Note, Paragraph, Picture, Run, Table, Text
from metrics.briefing.words import DASH, full_source, said
from metrics.texts import texts

_MARKS = re.compile(r"[\\`*_\[\]<>|~]|\$(?!\d)|&(?=#?\w)|:(?=\w)")
_FIRST = re.compile(r"(\d+)(?=[.)]\s)|(?=[-+#=])")
"""What makes a list, a heading or a line under one of a line that begins with it."""


def as_markdown(briefing: Briefing) -> bytes:
    """The briefing as a Markdown file in UTF-8. A picture is left out: its figures stand in the table."""
    return ("\n".join(_lines(briefing)).rstrip("\n") + "\n").encode()


def escaped(words: str) -> str:
    """Words as Markdown shows them, letter for letter, on one line."""
    return _MARKS.sub(r"\\\g<0>", " ".join(words.split()))


def _lines(briefing: Briefing) -> Iterator[str]:
    numbers = {note.key: note.number for note in briefing.notes}
    yield from (f"# {escaped(briefing.title)}", "")
    yield from (f"{escaped(briefing.kicker)} · {_text(briefing.dateline, numbers)}", "")
    yield from (f"**{_text(briefing.lead, numbers)}**", "")
    yield from (*(f"- {_text(item, numbers)}" for item in briefing.summary), "")
    for section in briefing.sections:
        yield from (f"## {escaped(section.title)}", "")
        for block in section.blocks:
            yield from (*_block(block, numbers), "")
    yield from ("---", "", _text(briefing.imprint, numbers), "")
    t = texts(briefing.language)
    yield from (f"## {escaped(t('briefing-notes'))}", "")
    yield from (f"[^{note.number}]: {_note(note, briefing, numbers)}" for note in briefing.notes)


def _block(block: Block, numbers: dict[str, int]) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield _text(block.text, numbers)
    elif isinstance(block, Items):
        if block.heading:
            yield from (_text(block.heading, numbers), "")
        yield from (f"- {_text(item, numbers)}" for item in block.items)
    elif isinstance(block, Picture):
        yield f"*{_text(block.title, numbers)}.* {escaped(block.alt)}"
    else:
        yield from _table(block, numbers)


def _table(table: Table, numbers: dict[str, int]) -> Iterator[str]:
    yield from (f"**{_text(table.title, numbers)}**", "")
    yield _row(_text(cell, numbers) for cell in table.head)
    yield _row("--:" if table.numbers and at else "---" for at in range(len(table.head)))
    for row in table.rows:
        cells = [_text(cell, numbers) for cell in row]
        yield _row(cells + [""] * (len(table.head) - len(cells)))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(text: Text, numbers: dict[str, int]) -> str:
    line = "".join(_run(run, numbers) for run in text)
    first = _FIRST.match(line)
    return f"{first[0]}\\{line[first.end() :]}" if first else line


def _run(run: Run, numbers: dict[str, int]) -> str:
    outer = re.fullmatch(r"(\s*)(.*?)(\s*)", run.text, re.DOTALL)
    assert outer is not None  # it matches any text
    before, words, after = outer.groups()
    shown = escaped(words)
    if run.url:
        shown = f"[{shown}](<{run.url}>)"
    if run.strong and words:
        shown = f"**{shown}**"
    notes = "" if run.quiet else "".join(f"[^{numbers[key]}]" for key in run.notes)
    return f"{before}{shown}{notes}{after}"


def _note(note: Note, briefing: Briefing, numbers: dict[str, int]) -> str:
    """A citation with speaker, words and document, or a formula."""
    cited = [escaped(words)] if (words := said(note, briefing)) else []
    if source := full_source(note, briefing):
        cited.append(f"[{escaped(source)}](<{note.url}>)")
    parts = (DASH.join(cited), _text(note.text, numbers))
    return ". ".join(part for part in parts if part)
