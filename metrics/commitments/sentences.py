"""Cut a page's text into sentences, headlines and left-overs of the page.

Opinion: when in doubt, cut. A piece too many costs a reader one more look; a pledge hidden in a sentence
that was thought to be read costs more. Nothing is changed or dropped but white space: the pieces in their
order are the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

WIDEST = 120
"""Lines no longer than this may have been broken by a machine, in the middle of a sentence."""

_ABBREVIATION = re.compile(
    r"(?:mrs?|ms|dr|prof|gen|col|lt|sen|gov|rep|st|hon|sr|jr|nos?|art|vol|fig|pp|para|sec|vs|cf|ca|approx|est|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e|a\.m|p\.m|u\.s|u\.k|u\.n|[^\W\d_])\Z",
    re.IGNORECASE,
)
_CLOSING = "”’\"'»)\\]"
_OPENING = "“‘„\"'«(\\["
_END = re.compile(rf"[.!?…]+[{_CLOSING}]*(?:\s+(?=[{_OPENING}]*\S)|(?=[{_OPENING}]*[^\W\d_]))")
_BULLET = re.compile(r"[-–—•*·▪]\s|\d{1,2}[.)]\s")


class Span(NamedTuple):
    """A piece of a text: `text[start:end]` in code points, without white space around it."""

    start: int
    end: int


def sentences(text: str) -> list[Span]:
    """The sentences of a text in order; lines without a letter or digit are none."""
    return [span for block in _blocks(text) for span in _cut(text, block) if _has_word(text, span)]


def _blocks(text: str) -> Iterator[Span]:
    """Runs of lines in which a sentence may go on from one line to the next."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    width = max((end - start for start, end in lines), default=0)
    start = None
    for (first, last), following in zip(lines, [*lines[1:], None], strict=True):
        start = first if start is None else start
        if following is None or not _goes_on(text, (first, last), following, width):
            yield Span(start, last)
            start = None


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether a line break is only the machine's: the sentence goes on, or the next word had no room."""
    this, after = text[slice(*line)].rstrip(), text[slice(*following)].strip()
    if following[0] - line[1] > 1 or not this or not after or _BULLET.match(after):
        return False
    if after[0].islower():
        return True
    return width <= WIDEST and len(this) + 1 + len(after.split()[0]) > width


def _cut(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if _ends(text, match):
            yield _trimmed(text, start, match.end())
            start = match.end()
    yield _trimmed(text, start, block.end)


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a stop ends a sentence: a new one begins after it, and it is no abbreviation's."""
    after = text[match.end() :].lstrip("“‘„\"'«([")[:2]
    spaced = match.group()[-1].isspace()
    if not after or after[0].islower() or not (spaced or (after[0].isupper() and after[1:].islower())):
        return False
    word = re.search(r"[\w.]*\Z", text[max(0, match.start() - 12) : match.start()])
    before = word.group() if word else ""
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    if not spaced:
        return before[-1:].islower() or before[-1:].isdigit() or not before
    return not _ABBREVIATION.match(before)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))


def _has_word(text: str, span: Span) -> bool:
    return any(character.isalnum() for character in text[slice(*span)])
