"""Text of a news report -> the claims about trade between two countries that it makes.

Opinion: string search finds the sentences that hold a figure, and only those are read; what a sentence leaves
out (the pair, the topic, the speaker) is looked for nearby, never in the whole text.
"""

from __future__ import annotations

from datetime import date

from metrics.extraction.document import Document
from metrics.extraction.language import of_text
from metrics.extraction.periods import FIRST, LAST
from metrics.models import ProposedClaim

__all__ = ["extract"]


def extract(text: str, published: date | None = None) -> list[ProposedClaim]:
    """The claims of a text, in its order.

    `published` resolves relative dates ("last year"); without it, or with a day that no news can have, they
    stay null. Any text gives an answer, never an exception, and the same text always the same one.
    """
    from metrics.extraction.reading import read

    known = published if published and FIRST <= published.year <= LAST else None
    return read(Document(text, of_text(text)), known)
