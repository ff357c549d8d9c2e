"""What the rules look at: one sentence with its cues, anchors and spans of time, and questions about them.

Opinion: a rule asks in terms of tags and token positions; no rule sees a word.
"""

from __future__ import annotations

from datetime import date

from metrics.extraction.amounts import Anchor
from metrics.extraction.anchors import anchors
from metrics.extraction.document import Sentence
from metrics.extraction.once import once
from metrics.extraction.periods import Calendar
from metrics.extraction.places import Mention, mentions
from metrics.extraction.spans import Span
from metrics.extraction.words import Cue

CLAUSE_END = frozenset(";:")


class View:
    """A sentence as the rules see it."""

    def __init__(self, sentence: Sentence, published: date | None) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.cues = sentence.cues
        self.published = published
        self.opening = next((n for n, word in enumerate(self.words) if word.isalpha()), 0)
        self.over, self.tagset = sentence.over, sentence.tagset
        self.lexicon = sentence.document.lexicon

    @once
    def anchors(self) -> list[Anchor]:
        """The figures, left to right."""
        return anchors(self.sentence)

    @once
    def spans(self) -> list[Span]:
        """Spans of time, left to right."""
        return Calendar(self.sentence, self.anchors, self.published).spans()

    @once
    def mentions(self) -> list[Mention]:
        """Countries named, left to right, those inside an amount ("US$") left out."""
        sentence = self.sentence
        inside = [(sentence.starts[a.first], sentence.ends[a.end - 1]) for a in self.anchors]
        found = mentions(sentence.document, sentence.start, sentence.end)
        return [m for m in found if not any(start <= m.start < end for start, end in inside)]

    def word(self, at: int) -> str:
        """The token at an index, empty beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def tags(self, at: int) -> frozenset[str]:
        """The tags of the cue that covers a token."""
        cue = self.over.get(at)
        return cue.tags if cue else frozenset()

    def between(self, first: int, end: int) -> list[Cue]:
        """The cues that begin between two tokens."""
        return [cue for cue in self.cues if first <= cue.first < end]

    def has(self, tag: str, first: int = 0, end: int | None = None) -> bool:
        """Whether a cue with a tag begins between two tokens."""
        if tag not in self.tagset:
            return False
        stop = len(self.words) if end is None else end
        return any(tag in cue.tags for cue in self.cues if first <= cue.first < stop)

    def position(self, at: int) -> int:
        """Where a token starts in the text; the end of the sentence beyond the last."""
        return self.sentence.starts[at] if at < len(self.words) else self.sentence.end

    def comma_between(self, first: int, end: int) -> bool:
        """Whether a mark that parts clauses stands between two tokens."""
        return any(word in ",;:()–—" for word in self.words[first:end])

    def floor(self, anchor: Anchor) -> int:
        """The first token that belongs to an anchor's own segment: the end of the anchor before it."""
        return self.anchors[anchor.index - 1].end if anchor.index else 0

    def ceiling(self, anchor: Anchor) -> int:
        """The token where the segment after an anchor ends: the next anchor, or the sentence's end."""
        following = anchor.index + 1
        return self.anchors[following].first if following < len(self.anchors) else len(self.words)

    def lead(self, anchor: Anchor) -> int:
        """The token just before an anchor and its hedges: the preposition or verb that governs it."""
        at = anchor.first - 1
        while at >= 0:
            tags = self.tags(at)
            soft = not tags.isdisjoint({"hedges", "time"}) or self.word(at) in ("'s", "’s")
            soft = soft or self.word(at) in self.lexicon.articles
            if (
                "small.by" in tags
                or "small.from" in tags
                or "small.to" in tags
                or "small.of" in tags
                or not soft
            ):
                break
            at -= 1
        return at
