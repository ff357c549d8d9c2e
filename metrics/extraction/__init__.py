"""Text of a news report -> the claims about trade between two countries that it makes.

Opinion: string search finds the sentences that hold a figure, and only those are read; what a sentence leaves
out (the pair, the topic, the speaker) is looked for nearby, never in the whole text.

The way of a text through the rooms: `text` cuts it up, `numbers` and `dates` read figures and spans of time,
`view` is the sentence as the rules see it, `meaning` says what a figure is, `dates`, `countries` and
`speakers` what goes with it, `claims` puts it together; `reading` leads from sentence to sentence. The words
are in `lexicon`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from metrics.compiled import copy_of
from metrics.models import ProposedClaim

__all__ = ["extract"]

__path__[:0] = copy_of(Path(__path__[0]))


def extract(text: str, published: date | None = None) -> list[ProposedClaim]:
    """The claims of a text, in its order.

    `published` resolves relative dates ("last year"); without it, or with a day that no news can have, they
    stay null. Any text gives an answer, never an exception, and the same text always the same one.
    """
    from metrics.extraction.reading import read

    return read(text, published)
