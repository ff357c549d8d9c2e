"""Which countries a document was about before a place in it.

Opinion: the paragraphs just before weigh more than the top of the text, and what was said of two together
is kept until two others are.
"""

from __future__ import annotations

from collections import Counter

from metrics.extraction.countries.places import mentions
from metrics.extraction.text.document import Document
from metrics.extraction.view import View

Pair = tuple[str, str]
_FIRST, _TOP = 200, 600
"""How much of the top of a text weighs most for what it is about, and how much counts, in characters."""


class Context:
    """The countries a document is about, as far as its top and the paragraphs before a place say."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._first, self._top = document.reach(_FIRST), document.reach(_TOP)
        self.home: str | None = None  # whose trade is told: "Arland's trade with Borovia", a ranking's owner
        self.together: Pair | None = None  # who was named together last: "the two countries" further on
        self.paragraph = 0  # where the paragraph of the last figure starts
        self.told: set[frozenset[str]] = set()  # the pairs whose trade has been told of

    def here(self, view: View, position: int) -> Pair | None:
        """The two countries that a new paragraph named before a position: "the Omani minister in Doha"."""
        start, end = view.sentence.paragraph
        if start == self.paragraph:
            return None
        named = [m.code for m in mentions(self.document, start, end) if m.start < position]
        codes = list(dict.fromkeys(named))
        return (codes[0], codes[1]) if len(codes) == 2 else None

    def back_at(self, view: View, position: int, codes: list[str]) -> Pair | None:
        """As in "Borovia's own figures look different. Its envoy in Arland ...": two who were told of before.

        The new paragraph names them and nobody else; the sentence names no more than `codes`.
        """
        here = self.here(view, position) if codes and self.told else None
        known = here is not None and set(codes) <= set(here) and frozenset(here) in self.told
        return here if known else None

    def nearest(self, position: int) -> list[str]:
        """Countries by how near before a position they were named, at most four paragraphs back."""
        found: list[str] = []
        here = self.document.paragraph(position)
        for _ in range(4):
            found += [m.code for m in reversed(mentions(self.document, *here)) if m.start < position]
            previous = self.document.before(here[0])
            if previous is None or previous[0] >= here[0]:
                break
            here = previous
        return list(dict.fromkeys(found)) or self.ranked(position)

    def ranked(self, position: int) -> list[str]:
        """Countries by weight: the top of the text and the paragraphs around a position."""
        weight: Counter[str] = Counter()
        for mention in mentions(self.document, 0, self._top):
            weight[mention.code] += 3 if mention.start < self._first else 2
        here = self.document.paragraph(position)
        for back in range(4):
            for mention in mentions(self.document, *here):
                weight[mention.code] += 3 if back == 0 else 2
            previous = self.document.before(here[0])
            if previous is None or previous[0] >= here[0]:
                break
            here = previous
        return [code for code, _ in sorted(weight.items(), key=lambda item: -item[1])]
