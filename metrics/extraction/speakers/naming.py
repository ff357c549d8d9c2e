"""The names of a sentence, by the rules of its language."""

from __future__ import annotations

from metrics.extraction.speakers.inflected import Inflected
from metrics.extraction.speakers.names import Names
from metrics.extraction.text.document import Sentence


def names_of(sentence: Sentence) -> Names:
    """The names of a sentence, found once."""
    if "names" not in sentence.kept:
        cases = sentence.document.lexicon.inflection
        sentence.kept["names"] = (Inflected if cases else Names)(sentence)
    return sentence.kept["names"]  # type: ignore[no-any-return]
