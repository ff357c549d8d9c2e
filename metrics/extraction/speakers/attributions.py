"""Attributions: a verb of speech and whose it is.

Opinion: the first verb of a sentence that has a speaker decides; a pronoun is whoever spoke last.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from metrics.extraction.speakers.names import Entity, Names, names_of
from metrics.extraction.speakers.tellers import cited, pronoun, subject
from metrics.extraction.text.document import Document, Sentence
from metrics.extraction.text.phrases import Cue

_BACK = 20_000
"""How far back the full form of a name is looked for, in characters."""
_REMEMBERED = 8
"""In how many sentences of a paragraph "he" may have been named."""
_WORD = re.compile(r"[^\W\d_]+")
_TWO_WORDS = re.compile(r"((?:[^\W\d_][\w’'-]* ){1,2})$")
_SPEECH = frozenset({"speech.according", "speech.past", "speech.hopes"})
_COPULAS = frozenset({"mood.copula", "speech.this_said"})


class Said(NamedTuple):
    """A speaker's name as written and where; an office keeps its name, a person gets the fullest one."""

    name: str
    at: int
    office: bool


def attribution(
    sentence: Sentence, quotation: tuple[int, int] | None, back: bool = True, near: int | None = None
) -> Said | None:
    """The subject of the sentence's verb of speech.

    `back`: a pronoun may be looked up in what stands before; `near`: where the clause of the verb must be.
    """
    if "speech" not in sentence.tagset and ":" not in sentence.words:
        return None
    for cue in sentence.cues:
        if "speech" not in cue.tags or not _tells(sentence, cue):
            continue
        at = sentence.starts[cue.first]
        if quotation and quotation[0] < at < quotation[1]:
            continue
        if near is not None and ";" in sentence.document.text[min(at, near) : max(at, near)]:
            continue
        names = names_of(sentence)
        found, pronoun = _told_by(names, cue)
        if pronoun:
            return last_speaker(sentence, pronoun == "he") if back else None
        if found is not None and (near is None or not _apart(names, found, near)):
            return said_by(names, found) if found.name else (last_speaker(sentence, True) if back else None)
    return _before_colon(names_of(sentence), near) if near is not None and ":" in sentence.words else None


def _tells(sentence: Sentence, cue: Cue) -> bool:
    """Whether a word of speech may have a speaker; "is counted elsewhere" says nothing."""
    told_by = "speech.passive_by" in cue.tags and cue.end - cue.first > 1
    if not told_by and cue.tags.isdisjoint(_SPEECH):
        return False
    return _is_passive(sentence, cue) == told_by


def _is_passive(sentence: Sentence, cue: Cue) -> bool:
    before = sentence.tags_at[cue.first - 1]
    return "speech.according" not in cue.tags and not before.isdisjoint(_COPULAS)


def _told_by(names: Names, cue: Cue) -> tuple[Entity | None, str | None]:
    """Who stands with a word of speech, or the pronoun that does."""
    entities = names.entities
    if _is_passive(names.sentence, cue):
        return next((e for e in entities if 0 <= e.first - cue.end <= 3 and e.name), None), None
    if "speech.according" in cue.tags:
        return next((e for e in entities if 0 <= e.first - cue.end <= 3), None), None
    found = subject(names, entities, cue.first, cue.end)
    if found is None and (he := pronoun(names, cue.first)):
        return None, he
    if found and found.office and "speech.past" not in cue.tags:
        found = None
    return cited(names, entities, cue.end) or found, None


def _before_colon(names: Names, near: int) -> Said | None:
    """As in "Foreign Minister Pell: trade is up 20 percent"."""
    colon = next((n for n, word in enumerate(names.words) if word == ":"), None)
    if colon is None or names.starts[colon] > near:
        return None
    found = next((e for e in names.entities if e.end == colon and e.name and not e.office), None)
    return said_by(names, found) if found else None


def _apart(names: Names, entity: Entity, near: int) -> bool:
    """As in "we have $2 billion, although your data show less": whose clause is not the claim's."""
    for at in range(max(0, entity.first - 2), entity.first):
        if names.tag(at, "small.while") and near < names.starts[at]:
            return True
    return False


def said_by(names: Names, entity: Entity) -> Said:
    """An entity as a speaker."""
    return Said(entity.name, names.starts[entity.first], entity.office)


def last_speaker(sentence: Sentence, person: bool) -> Said | None:
    """Who spoke last before a sentence, or else the person named last, within three paragraphs.

    `person`: an office will not do ("he", "the minister").
    """
    document, start = sentence.document, sentence.start
    named: Said | None = None
    for _ in range(3):
        before = [s for s in document.sentences(start) if s.start < sentence.start]
        for earlier in reversed(before[-_REMEMBERED:]):
            said = attribution(earlier, None, back=False)
            if said and not (person and said.office):
                return said
            if named is None:
                names = names_of(earlier)
                people = [e for e in names.entities if is_person(e) and not _is_where(names, e)]
                named = said_by(names, people[-1]) if people else None
        previous = document.before(document.paragraph(start)[0])
        if previous is None or previous[0] >= start:
            break
        start = previous[0]
    return named


def is_person(entity: Entity) -> bool:
    """Whether an entity is surely a person with a name."""
    return bool(entity.name) and not entity.office and not entity.weak


def _is_where(names: Names, entity: Entity) -> bool:
    """Whether an entity is rather a place: "in Shymkent"."""
    return names.tag(entity.first - 1, "small.in") or names.tag(entity.first - 1, "small.to")


def full_name(document: Document, name: str, position: int) -> str:
    """The fullest form of a person's name in the text: "Pell" -> "Arno Pell"."""
    if not name or " " in name:
        return name
    text = document.text
    low = max(0, position - _BACK)
    at = text.find(name, low, position + 3000)
    for _ in range(6):
        if at < 0:
            break
        before = _TWO_WORDS.search(text[_two_words_before(text, max(low, at - 40), at) : at])
        kept = _given(document, before[1].split()) if before else []
        if kept:
            return f"{' '.join(kept)} {name}"
        at = text.find(name, at + 1, position + 3000)
    return name


def _two_words_before(text: str, low: int, at: int) -> int:
    """Where the two words before a position start, behind the third space before it, or `low`."""
    for _ in range(3):
        at = text.rfind(" ", low, at)
        if at < 0:
            return low
    return at + 1


def _given(document: Document, words: list[str]) -> list[str]:
    """The given names among the words before a surname: capitalised, and no title, country or common word."""
    kept: list[str] = []
    for word in reversed(words):
        plain = word.lower()
        if not word[0].isupper() or document.lexicon.knows(plain) or plain in document.lexicon.openers:
            break
        kept.insert(0, word)
    return kept


def told_after(sentence: Sentence) -> Said | None:
    """As in "Such data are given by the Statistical Committee.", about what was said before it."""
    document = sentence.document
    opening = _WORD.search(document.low, sentence.start, sentence.end)
    if opening is None or not document.lexicon.pointing[opening[0]]:
        return None  # not worth cutting the sentence up
    if "speech.this_said" not in sentence.tagset:
        return None
    names = names_of(sentence)
    first = next(cue for cue in sentence.cues if "speech.this_said" in cue.tags)
    if first.first > names.opening:
        return None
    for cue in sentence.cues:
        if "speech.passive_by" in cue.tags:
            found = next((e for e in names.entities if 0 <= e.first - cue.end <= 3 and e.name), None)
            if found:
                return said_by(names, found)
    return attribution(sentence, None)
