"""The tokens of a sentence with the cues over them, as the readers of numbers, money and dates see them."""

from __future__ import annotations

from metrics.extraction.text.cutting import BEYOND
from metrics.extraction.text.document import Sentence
from metrics.extraction.text.words import Cue

DASHES = frozenset("-–—‐‑")
HEADING = DASHES | {":"}
"""Between a year and a sum these make the year the sum's label: "2015 – $4 billion, 2016: $5 billion"."""
POSSESSIVE = frozenset({"'s", "’s"})


class Tokens:
    """A sentence's tokens: `word_at` and `tags_at` by index, with the empty answer just beyond either end."""

    def __init__(self, sentence: Sentence) -> None:
        document, cut = sentence.document, sentence.cut
        self.sentence, self.text, self.lexicon = sentence, document.text, document.lexicon
        self.words, self.starts, self.ends, self.opening = cut.words, cut.starts, cut.ends, cut.opening
        self.cues, self.over, self.tags_at, self.tagset = cut.cues, cut.over, cut.tags_at, cut.tagset
        self.word_at, self.count = cut.words + BEYOND, len(cut.words)

    def begins(self, at: int, tag: str) -> Cue | None:
        """The cue with a tag that begins at a token."""
        cue = self.over.get(at)
        return cue if cue and cue.first == at and tag in cue.tags else None

    def behind_articles(self, at: int) -> int:
        """The first token from one on that is no article: "in | the bloc"."""
        while self.word_at[at] in self.lexicon.articles:
            at += 1
        return at

    def before_articles(self, at: int) -> int:
        """The last token up to one that is no article: "set for | the end of 2022"."""
        while self.word_at[at] in self.lexicon.articles:
            at -= 1
        return at

    def glued(self, at: int) -> bool:
        """Whether a token follows the one before it without a space."""
        return 0 < at < self.count and self.starts[at] == self.ends[at - 1]

    def upper(self, at: int) -> bool:
        """Whether a token is written in capitals throughout."""
        return 0 <= at < self.count and self.text[self.starts[at] : self.ends[at]].isupper()

    def capital(self, at: int) -> bool:
        """Whether a token begins with a capital letter."""
        return 0 <= at < self.count and self.text[self.starts[at]].isupper()
