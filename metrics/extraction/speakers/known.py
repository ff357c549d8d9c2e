"""The full name of an office that a text calls by one word: "the bureau" -> "National Bureau of Statistics".

Opinion: the word in capitals is looked for as a string, before the short name and near; the last one counts.
"""

from __future__ import annotations

from metrics.extraction.speakers.naming import names_of
from metrics.extraction.speakers.said import Said
from metrics.extraction.text.document import Sentence

_BACK = 3_000
"""How far back an office is looked for, in characters."""
_TRIES = 3


def full_office(sentence: Sentence, said: Said) -> str:
    """The name of an office, in full where it is one small word that was part of a name before."""
    document = sentence.document
    if " " in said.name or document.lexicon.inflection or document.lexicon.data[said.name.lower()]:
        return said.name
    word, end = said.name.capitalize(), said.at
    for _ in range(_TRIES):
        at = document.text.rfind(word, max(0, said.at - _BACK), end)
        if at < 0:
            break
        earlier = next((s for s in document.sentences(at) if s.start <= at < s.end), None)
        names = names_of(earlier) if earlier else None
        for entity in names.entities if names else ():
            if entity.office and " " in entity.name and word in entity.name.split():
                return entity.name
        end = at
    return said.name
