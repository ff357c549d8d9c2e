"""The full name of whoever a text calls by one word: "the bureau" -> "National Bureau of Statistics".

Opinion: the word is looked for as a string, before the short name and near; the last name with it counts, an
office's in capitals before one in small letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.forms import full_name
from metrics.extraction.speakers.naming import names_of
from metrics.extraction.speakers.said import Said, is_person
from metrics.extraction.text.document import Document, Sentence

_BACK = 3_000
"""How far back a name is looked for, in characters."""
_TRIES = 3


def full_office(sentence: Sentence, said: Said) -> str:
    """The name of an office, in full where it is one small word that was part of a name before."""
    document = sentence.document
    if " " in said.name or document.lexicon.inflection or document.lexicon.data[said.name.lower()]:
        return said.name
    for word in (said.name.capitalize(), said.name):
        for entity in _named_before(document, word, said.at):
            if entity.office and " " in entity.name:
                return entity.name
    return said.name


def full_person(document: Document, said: Said) -> str:
    """The name of a person, in full where it is one word of a name that the text has before."""
    name = full_name(document, said.name, said.at)
    if " " in name or document.lexicon.inflection:
        return name
    found = (e.name for e in _named_before(document, name, said.at) if is_person(e) and " " in e.name)
    return next(found, name)


def _named_before(document: Document, word: str, end: int) -> Iterator[Entity]:
    """The entities before a position that have a word in their names, the last ones first."""
    low = max(0, end - _BACK)
    for _ in range(_TRIES):
        end = document.text.rfind(word, low, end)
        if end < 0:
            return
        earlier = document.sentence_at(end)
        for entity in names_of(earlier).entities if earlier else ():
            if word in entity.name.split():
                yield entity
