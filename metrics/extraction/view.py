"""What the rules look at: one sentence with its cues, anchors and spans of time, and questions about them.

Opinion: a rule asks in terms of tags and token positions; no rule sees a word.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from operator import attrgetter

from metrics.extraction.countries.places import Mention, mentions_in
from metrics.extraction.dates.periods import Calendar
from metrics.extraction.numbers.anchors import anchors
from metrics.extraction.text.cutting import BEYOND
from metrics.extraction.text.document import Sentence
from metrics.extraction.text.tokens import Tokens
from metrics.extraction.text.words import Cue

_PARTING = frozenset(",;:()–—")
_FIRST = attrgetter("first")


def view_of(sentence: Sentence, published: date | None) -> View:
    """The view of a sentence, made once for a day of publication."""
    key = ("view", published)
    if key not in sentence.kept:
        sentence.kept[key] = View(sentence, published)
    return sentence.kept[key]  # type: ignore[no-any-return]


class View(Tokens):
    """A sentence as the rules see it: its figures, spans of time and countries, each left to right."""

    def __init__(self, sentence: Sentence, published: date | None) -> None:
        super().__init__(sentence)
        self.published = published
        self.start_at = self.starts + [sentence.end] * len(BEYOND)
        self._firsts = list(map(_FIRST, self.cues))
        self.anchors = anchors(self)
        self.spans = Calendar(sentence, self.anchors, published).spans()
        self.mentions = self._mentions()

    def _mentions(self) -> list[Mention]:
        """Countries named, those inside an amount ("US$") left out."""
        found = mentions_in(self.sentence)
        if not found:
            return found
        starts, ends = self.starts, self.ends
        inside = [(starts[a.first], ends[a.end - 1]) for a in self.anchors]
        return [m for m in found if not any(start <= m.start < end for start, end in inside)]

    def between(self, first: int, end: int) -> list[Cue]:
        """The cues that begin between two tokens."""
        firsts = self._firsts
        return self.cues[bisect_left(firsts, first) : bisect_left(firsts, end)]

    def has(self, tag: str, first: int = 0, end: int | None = None) -> bool:
        """Whether a cue with a tag begins between two tokens."""
        if tag not in self.tagset:
            return False
        if not first and end is None:
            return True
        stop = len(self.words) if end is None else end
        return any(tag in cue.tags for cue in self.between(first, stop))

    def is_place(self, at: int) -> bool:
        """Whether a token is part of a country's name: "South | Africa"."""
        position = self.start_at[at]
        return any(m.start <= position < m.end for m in self.mentions)

    def comma_between(self, first: int, end: int) -> bool:
        """Whether a mark that parts clauses stands between two tokens."""
        return not _PARTING.isdisjoint(self.words[first:end])
