"""A sentence cut into tokens: a word, a number or one other character each.

Opinion: one split by one pattern cuts a sentence, and what is left between the tokens tells where they are.
"""

from __future__ import annotations

import re
from itertools import accumulate
from operator import attrgetter

from metrics.extraction.text.words import Cue, Lexicon

_LETTER = r"[^\W\d_]"
_PLAIN = r"[a-z]{2,}+(?=[\x00-\x7f])|"
"""Most words, found sooner than by the general pattern."""
_TOKEN = (
    rf"{_PLAIN}{_LETTER}(?:\.(?:{_LETTER}\.){{1,3}}|{_LETTER}*)"  # "trade", "u.s."
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?!\d)(?:[.,]\d{1,4}(?!\d))?|\d+(?:[.,]\d+){0,6}|[’']s\b|[^\w\s]"
)
_TOKENS = re.compile(f"({_TOKEN})")
_MARKED_TOKENS = re.compile(
    f"({_TOKEN.removeprefix(_PLAIN)})".replace(f"{_LETTER}*", rf"(?:{_LETTER}|[\u0300-\u036f])*", 1)
)
_MARKS = re.compile("[\u0300-\u036f]")
_TAGS = attrgetter("tags")
NOTHING: frozenset[str] = frozenset()
"""The tags of a token that no cue covers."""
BEYOND = [""] * 24
"""What stands behind the last token, and, as Python counts from the end below 0, before the first one."""


class Cut:
    """The tokens of a sentence, lower case, where each starts and ends in the text, and the cues over them.

    `over` leads from a token to its cue, `tags_at` to the cue's tags (none just beyond either end); `tagset`
    has every tag that occurs; `opening` is the first token that is a word, 0 if there is none.
    """

    def __init__(self, low: str, start: int, lexicon: Lexicon) -> None:
        words, self.starts, self.ends = tokens(low, start)
        self.words = words
        self.opening = next((n for n, word in enumerate(words) if word.isalpha()), 0)
        self.cues = cues = lexicon.cues(words)
        self.over: dict[int, Cue] = {}
        self.tags_at = [NOTHING] * (len(words) + len(BEYOND))
        self.tagset = NOTHING.union(*map(_TAGS, cues))
        over, tags_at = self.over, self.tags_at
        for cue in cues:
            tags, first, end, _ = cue
            over[first], tags_at[first] = cue, tags
            if end - first > 1:
                for at in range(first + 1, end):
                    over[at], tags_at[at] = cue, tags


def tokens(low: str, start: int) -> tuple[list[str], list[int], list[int]]:
    """The tokens of a sentence in lower case, and where each starts and ends; the sentence is at `start`.

    "u.s." is "us"; letters written as two ("u" and its dots) are one word still.
    """
    marked = not low.isascii() and _MARKS.search(low)
    parts = (_MARKED_TOKENS if marked else _TOKENS).split(low)  # every other one is a token
    bounds = list(accumulate(map(len, parts), initial=start))
    words = parts[1::2]
    if "." in low[:-1]:
        words = [_plain(word) if "." in word and len(word) > 2 else word for word in words]
    return words, bounds[1:-1:2], bounds[2::2]


def _plain(word: str) -> str:
    """As in "U.S." -> "us"; a number keeps its point."""
    return word.replace(".", "") if word[0].isalpha() else word
