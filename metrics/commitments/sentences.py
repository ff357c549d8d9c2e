"""All sentences of a text, headlines and left-overs of the page among them.

Opinion: the extraction cuts only where it finds a figure; whoever must have read everything needs the rest as
well, cut by the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from metrics.extraction.text.document import Document, Sentence
from metrics.extraction.text.words import LANGUAGES, lexicon

_FALLBACK = "en"
_BLACK = re.compile(r"\S")


def sentences(text: str, language: str = _FALLBACK) -> Iterator[Sentence]:
    """Every sentence that has a letter or a digit, in order; `language` as in the source's record."""
    document = Document(text, lexicon(language if language in LANGUAGES else _FALLBACK))
    at = 0
    while match := _BLACK.search(text, at):
        for sentence in document.sentences(match.start()):
            if any(character.isalnum() for character in sentence.text):
                yield sentence
        at = max(document.paragraph(match.start())[1], match.end())
