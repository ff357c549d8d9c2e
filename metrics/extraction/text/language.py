"""Which of the lexicons a text is read with."""

from __future__ import annotations

import re

from metrics.extraction.text.words import LANGUAGES, Lexicon, lexicon

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = "аеиоувсяАЕИОУВСЯ"
"""Every small word that tells a language in Cyrillic has one of these; string search is the fastest look."""
_SAMPLE = 1000
"""How much of the top of a text tells its language, in characters."""


def of_text(text: str) -> Lexicon:
    """The lexicon whose small words occur most often at the top of a text; the first one if none does."""
    sample = text[:_SAMPLE]
    if sample.isascii() or not any(letter in sample for letter in _CYRILLIC):
        return lexicon(LANGUAGES[0])
    words = _WORD.findall(sample.lower())
    counts = {name: sum(word in lexicon(name).common for word in words) for name in LANGUAGES}
    return lexicon(max(LANGUAGES, key=lambda name: counts[name]))
