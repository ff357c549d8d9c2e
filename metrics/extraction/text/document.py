"""A text as paragraphs, sentences and tokens, each made only where it is asked for.

Opinion: most of a document says nothing about trade, so nothing is cut up before a trigger was found there.
Every window is bounded: a text without a line end or a full stop costs no more than one with them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import Any

from metrics.extraction.text.cutting import Cut
from metrics.extraction.text.words import Lexicon

WRAPPED = 120
"""The longest line that can be one of a hard-wrapped text, in characters."""
LONGEST = 3000
"""Paragraphs longer than this are looked at in pieces of it."""
_LINES = 40
"""How many lines of a paragraph are joined either way."""
SENTENCE = 800
"""Sentences longer than this are cut."""
_LINE_END = re.compile(r"(\r\n|[\n\r\u2028\u2029])")
_NEWLINE = re.compile("(\n)")
_STOP = re.compile(r"[.!?…]+[\"”“»’')\]]*(?=(\s*)(\S))")
_SOLID = re.compile(r"\S")
_LETTERS = re.compile(r"[^\W\d_]+$")
_DECIMAL_COMMA = re.compile(r"\d,\d{1,2}(?!\d)")
_OPENING = "\"“„«‘'([—–-‐•*"


class Sentence:
    """A sentence: `text[start:end]` of its document."""

    def __init__(self, document: Document, start: int, end: int, paragraph: tuple[int, int]) -> None:
        self.document, self.start, self.end, self.paragraph = document, start, end, paragraph
        self.kept: dict[Any, Any] = {}  # what other modules found out about it, by their name for it
        self._cut: Cut | None = None

    @property
    def cut(self) -> Cut:
        """Its tokens and the cues over them; made when first asked for."""
        if self._cut is None:
            document = self.document
            self._cut = Cut(document.low[self.start : self.end], self.start, document.lexicon)
        return self._cut

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.document.text[self.start : self.end]

    def token_at(self, position: int) -> int:
        """The index of the first token that starts at or after a position of the text."""
        return bisect_right(self.cut.starts, position - 1)


class Document:
    """A text with its lexicon, cut up where asked."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self.low = lower(text)
        line_end = _LINE_END if "\r" in text or "\u2028" in text or "\u2029" in text else _NEWLINE
        bounds = list(accumulate(map(len, line_end.split(text)), initial=0))
        self._line_starts, self._line_ends = bounds[:-1:2], bounds[1::2]
        self._blocks: dict[int, tuple[int, int]] = {}
        self._paragraphs: dict[int, list[Sentence]] = {}
        self.kept: dict[Any, Any] = {}  # what other modules found out about it, by their name for it
        self._decimal_commas: bool | None = None

    @property
    def decimal_commas(self) -> bool:
        """Whether the text writes decimals with a comma somewhere, as "17,4 %" does."""
        if self._decimal_commas is None:
            self._decimal_commas = self.lexicon.decimal_comma or bool(_DECIMAL_COMMA.search(self.text))
        return self._decimal_commas

    def reach(self, characters: int) -> int:
        """The position so many characters down the text; a Windows line end is one."""
        end = characters
        while (more := characters + self.text.count("\r\n", 0, end)) > end:
            end = more
        return min(end, len(self.text))

    def line(self, number: int) -> tuple[int, int]:
        """Start and end of a line, without its line end."""
        return self._line_starts[number], self._line_ends[number]

    def _joined(self, number: int) -> bool:
        r"""Whether a line runs on in the next: a break inside a sentence ("rose to\\n$4 billion")."""
        starts, ends = self._line_starts, self._line_ends
        if not 0 <= number < len(starts) - 1:
            return False
        start, end, after, after_end = starts[number], ends[number], starts[number + 1], ends[number + 1]
        if not (0 < end - start <= WRAPPED and 0 < after_end - after <= WRAPPED):
            return False
        line, following = self.text[start:end].strip(), self.text[after:after_end].strip()
        if not line or not following:
            return False
        if following[0].islower():
            return True
        last = line.rsplit(None, 1)[-1]
        word = following.split(None, 1)[0]
        if last in self.lexicon.linking or (last in self.lexicon.scales and word.isupper()):
            return True  # "$4 billion\nUS dollars", but no list of sums
        if line[-1] in '.!?…:"”»':
            return False
        around = [self.line(n) for n in range(number - 1, number + 4) if 0 <= n < len(self._line_starts)]
        longest = max(b - a for a, b in around)
        return 30 <= longest <= WRAPPED and len(line) >= 30 and len(line) + 1 + len(word) > longest - 1

    def paragraph(self, position: int) -> tuple[int, int]:
        """Start and end of the paragraph around a position: a line, or lines that run on."""
        number = bisect_right(self._line_starts, position) - 1
        if number not in self._blocks:
            self._blocks[number] = self._block(number)
        start, end = self._blocks[number]
        if end - start > LONGEST:
            start += (position - start) // LONGEST * LONGEST
            end = min(end, start + LONGEST)
        return start, end

    def _block(self, number: int) -> tuple[int, int]:
        first = last = number
        while number - first < _LINES and self._joined(first - 1):
            first -= 1
        while last - number < _LINES and self._joined(last):
            last += 1
        return self.line(first)[0], self.line(last)[1]

    def sentences(self, position: int) -> list[Sentence]:
        """The sentences of the paragraph around a position."""
        return self.within(*self.paragraph(position))

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that a position stands in; None in the white space between two."""
        return next((s for s in self.sentences(position) if s.start <= position < s.end), None)

    def within(self, start: int, end: int) -> list[Sentence]:
        """The sentences of a paragraph."""
        if start not in self._paragraphs:
            self._paragraphs[start] = self._split(start, end)
        return self._paragraphs[start]

    def _split(self, start: int, end: int) -> list[Sentence]:
        stops = _STOP.finditer(self.text, start, end)
        cuts = [start, *[m.end() for m in stops if m.end() < end and self._stops(m)], end]
        found = []
        for a, b in pairwise(cuts):
            for piece in range(a, max(b, a + 1), SENTENCE):
                stop = min(piece + SENTENCE, b)
                first = stop - len(self.text[piece:stop].lstrip())
                if first < stop:
                    found.append(Sentence(self, first, stop, (start, end)))
        return found

    def _stops(self, match: re.Match[str]) -> bool:
        """Whether a full stop ends a sentence: not after an abbreviation or an initial, nor within a name."""
        mark, spaces, following = match.group(0, 1, 2)
        stop = match.start()
        if mark == "." and (before := _LETTERS.search(self.text, max(0, stop - 12), stop)):
            word = before[0]
            if word.lower() in self.lexicon.abbreviations or (len(word) == 1 and word.isupper()):
                return False
        if not spaces:
            return following.isupper() and (self.text[stop - 1 : stop].islower() or mark[-1] in '”»"')
        return not following.islower() and (
            following.isalnum() or following in _OPENING or following in "$€£"
        )

    def forget(self, before: int) -> None:
        """Let go of what was found of the text before a position; who asks for it again, finds it again.

        Else a long text fills the memory: sentences and their document know each other, and stay for long.
        """
        for start in [start for start in self._paragraphs if start < before]:
            for sentence in self._paragraphs.pop(start):
                sentence.kept.clear()
        # What was found of the top, by the key 0, is asked for all the way down.
        for key in [key for key in self.kept if isinstance(key, tuple) and 0 < key[0] < before]:
            del self.kept[key]

    def after(self, end: int) -> tuple[int, int] | None:
        """The paragraph on the very next line behind a position, or None."""
        number = bisect_right(self._line_starts, end)
        if number >= len(self._line_starts):
            return None
        start, stop = self.line(number)
        return self.paragraph(start) if self.text[start:stop].strip() else None

    def below(self, position: int) -> list[Sentence]:
        """The sentences of the first paragraph with text in it from a position on, however far below."""
        found = _SOLID.search(self.text, position)
        return self.sentences(found.start()) if found else []

    def above(self, start: int) -> list[Sentence]:
        """The sentences of the paragraph that ends before a position."""
        paragraph = self.before(start)
        return self.within(*paragraph) if paragraph else []

    def before(self, start: int) -> tuple[int, int] | None:
        """The paragraph that ends before a position, or None at the top of the text."""
        number = bisect_right(self._line_starts, start) - 2
        for back in range(number, max(-1, number - 8), -1):
            a, b = self.line(back)
            if self.text[a:b].strip():
                return self.paragraph(max(a, b - 1))
        return None


def lower(text: str) -> str:
    """The text in lower case, character for character: "İ" is the one letter whose lower case is longer."""
    low = text.replace("İ", "i").lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
