"""Text inside a figure: made harmless, measured, and broken into lines.

Opinion: a picture has no page that would flow around its text, so every line is measured before it is drawn.
The widths are those of Liberation Sans, whose letters are as wide as Arial's and Helvetica's.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from metrics.texts import KEPT

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
LINE = 1.3
"""Height of a line of text in Plotly, in sizes of its font."""
_SPARE = 1.03
"""Room for what hinting and other fonts of the family add to a line."""
_TOGETHER = re.compile(r"(?<=\d) (?=%|[^\W\d]|\d{3}\b)|(?<=\w) (?=\d{4}\b)")
_WIDE, _OTHER = 1000, 680  # thousandths of the size: East Asian letters, and any other not in the table


def plain(text: str) -> str:
    """Text as Plotly shall show it, character by character: no tags, and no `$` that MathJax would take."""
    return html.escape(" ".join(text.split()), quote=False).replace("$", "&#36;")


@cache
def _widths(bold: bool) -> dict[str, int]:
    table = json.loads(Path(__file__).with_name("widths.json").read_text(encoding="utf-8"))
    weight = table["bold" if bold else "regular"]
    return {letter: int(width) for width, letters in weight.items() for letter in letters}


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of one line of text, in pixels, at a font size in pixels."""
    known = _widths(bold)
    total = sum(known[letter] if letter in known else _guess(letter) for letter in text)
    return total * size / 1000 * _SPARE


def _guess(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _OTHER


def wrap(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """The text in lines no wider than `room` pixels; a word too long for a line is broken where it must be.

    A number stays on one line with its thousands and its unit, and a year with its month.
    """
    lines: list[str] = []
    line = ""
    for word in _words(text, room, size, bold):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size, bold) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def balanced(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """The text in as few lines as `room` allows, all about as long as each other."""
    fewest = len(wrap(text, room, size, bold))
    low, high = room / max(1, fewest), room
    while high - low > 4:
        middle = (low + high) / 2
        low, high = (low, middle) if len(wrap(text, middle, size, bold)) == fewest else (middle, high)
    return wrap(text, high, size, bold)


def _words(text: str, room: float, size: float, bold: bool) -> list[str]:
    found = []
    for word in _TOGETHER.sub("\N{NO-BREAK SPACE}", " ".join(text.split())).split(" "):
        if width(word, size, bold) <= room:
            found.append(word)
            continue
        piece = ""
        for letter in word:
            if piece and width(piece + letter, size, bold) > room:
                found.append(piece)
                piece = ""
            piece += letter
        found.append(piece)
    return found


@lru_cache(KEPT)
def lines(text: str, room: float, size: float, bold: bool = False) -> str:
    """The text wrapped and made harmless, its lines joined for Plotly."""
    return "<br>".join(plain(line) for line in wrap(text, room, size, bold))
