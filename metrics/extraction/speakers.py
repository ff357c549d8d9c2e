"""Who says it: the person or office that a claim is attributed to.

Opinion: an attribution is a verb of speech with its subject, in the sentence or around the quotation that the
sentence stands in. Headlines and plain narration have no speaker, and news agencies are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from metrics.extraction.document import Document, Sentence
from metrics.extraction.view import View

OPENING, CLOSING = "“„«", "”»"
_APART = 12
"""How many tokens a clause between a subject and its verb may have ("Pell, who chairs the council, said")."""
_SPAN = 1500
"""How far a quotation may run from the claim to its attribution, in characters."""
_CAPITAL = re.compile(r"(?:[^\W\d_][\w’'.-]*)")


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone who may speak: tokens `first`..`end`, the name as written, whether an office or only a title."""

    first: int
    end: int
    name: str
    office: bool = False
    title: bool = False


class Names:
    """The entities of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.document = sentence.document
        self.words, self.starts, self.ends = sentence.words, sentence.starts, sentence.ends
        self.over = {at: cue for cue in sentence.cues for at in range(cue.first, cue.end)}

    def tag(self, at: int, tag: str) -> bool:
        """Whether a token lies in a cue with a tag."""
        return at in self.over and tag in self.over[at].tags

    def capital(self, at: int) -> bool:
        """Whether a token is written with a capital letter."""
        return 0 <= at < len(self.words) and self.document.text[self.starts[at]].isupper()

    def glue(self, at: int) -> bool:
        """Whether a token joins parts of one name: a hyphen or an apostrophe without spaces."""
        inside = 0 < at < len(self.words) - 1 and self.words[at] in "-’'‑"
        return inside and self.starts[at] == self.ends[at - 1] and self.starts[at + 1] == self.ends[at]

    def entities(self) -> list[Entity]:
        """Every entity, left to right."""
        found: list[Entity] = []
        at = 0
        while at < len(self.words):
            entity = self._office(at) or self._person(at)
            if entity is None:
                at += 1
            else:
                found.append(entity)
                at = entity.end
        return found

    def _run(self, at: int, office: bool) -> int:
        """The token after a run of capitalised words; offices run on over "of", "for", "and"."""
        end = at
        while end < len(self.words):
            if self.capital(end) or (self.glue(end) and end > at):
                end += 1
            elif office and self.words[end] in self.document.lexicon.name_links and self.capital(end + 1):
                end += 2
            elif (
                office
                and self.words[end] in self.document.lexicon.name_links
                and self.capital(end + 2)
                and self.words[end + 1] in self.document.lexicon.articles
            ):
                end += 3
            else:
                break
        return end

    def _office(self, at: int) -> Entity | None:
        start, end = at, at
        if self.capital(at):
            end = self._run(at, True)
        while (
            end < len(self.words)
            and end - start < 9
            and (
                self.tag(end, "speech.office")
                or (self.tag(end + 1, "speech.office") and self.words[end].isalpha() and not self._stops(end))
            )
        ):
            end += 1
        inside = [n for n in range(start, end) if self.tag(n, "speech.office")]
        if not inside:
            return None
        if (
            self.words[end : end + 1]
            and self.words[end] in self.document.lexicon.name_links
            and self.capital(end + 1)
        ):
            end = self._run(end + 1, False)
        person = self._after_title(inside[-1] + 1, end)
        if person:
            return person
        return Entity(start, end, self._text(start, end), office=True)

    def _stops(self, at: int) -> bool:
        tags = self.over[at].tags if at in self.over else frozenset()
        return (
            any(t.startswith(("verbs.", "small.", "speech.past", "speech.he")) for t in tags)
            or self.words[at] in self.document.lexicon.articles
        )

    def _after_title(self, first: int, end: int) -> Entity | None:
        """ "Kazakh chamber president Ruslan Iskakov": the office belongs to a title, the person speaks."""
        at = first
        while at < end and (self.tag(at, "speech.titles") or not self.capital(at)):
            at += 1
        return None

    def _person(self, at: int) -> Entity | None:
        if not self.capital(at):
            if (
                self.tag(at, "speech.titles")
                and self.words[at - 1 : at] == ["the"]
                and not self.capital(self.over[at].end)
            ):
                return Entity(at, self.over[at].end, "", title=True)
            return None
        end = self._run(at, False)
        first = at
        while first < end and (self._is_title(first) or self.glue(first)):
            first += 1
        if first == end:
            return (
                Entity(at, end, "", title=True)
                if any(self.tag(n, "speech.titles") for n in range(at, end))
                else None
            )
        return Entity(at, end, self._text(first, end))

    def _is_title(self, at: int) -> bool:
        word = self.words[at]
        lexicon = self.document.lexicon
        if self.tag(at, "speech.titles") or self.tag(at, "speech.agency"):
            return True
        if any(place.rest == "" for place in lexicon.places.get(word, ())):
            return True
        if word in lexicon.months or word in lexicon.articles or at in self.over:
            return True
        return at == 0 and word in lexicon.openers

    def _text(self, first: int, end: int) -> str:
        return " ".join(self.document.text[self.starts[first] : self.ends[end - 1]].split())


def speaker_of(view: View, position: int) -> str | None:
    """The speaker of a claim at a position of the text, by the fullest name; None for plain narration."""
    sentence, document = view.sentence, view.sentence.document
    if is_headline(sentence):
        return None
    quotation = quotation_around(document, position)
    entity = attribution(sentence, quotation)
    if entity is None and quotation is not None:
        entity = _around(document, quotation)
    if entity is None and quotation is None:
        entity = _carried(sentence)
    if entity is None:
        return None
    name, at = entity
    return full_name(document, name, at)


def _carried(sentence: Sentence) -> tuple[str, int] | None:
    """ "According to Pell, trade is growing. Last year it reached $4 billion." """
    sentences = sentence.document.sentences(sentence.start)
    at = next((n for n, s in enumerate(sentences) if s.start == sentence.start), 0)
    return attribution(sentences[at - 1], None) if at else None


def is_headline(sentence: Sentence) -> bool:
    """A short line of its own without a full stop, at the top or between paragraphs."""
    start, end = sentence.document.paragraph(sentence.start)
    text = sentence.document.text[start:end].strip()
    return len(text) < 160 and bool(text) and text[-1] not in '.!?…”"»:,;'


def quotation_around(document: Document, position: int) -> tuple[int, int] | None:
    """The quotation that a position stands in: from its opening mark to its closing one."""
    start, end = document.paragraph(position)
    text = document.text
    low = max(start, position - _SPAN)
    opened = -1
    for at in range(position - 1, low - 1, -1):
        mark = text[at]
        if mark in CLOSING and not (mark == "’"):
            return None
        if mark in OPENING:
            opened = at
            break
        if mark == '"':
            before = text[at - 1 : at]
            after = text[at + 1 : at + 2]
            if (not before or before.isspace() or before in "(—–-:") and not after.isspace():
                opened = at
                break
            return None
    if opened < 0:
        return None
    closed = next(
        (at for at in range(position, min(end, position + _SPAN)) if text[at] in CLOSING or text[at] == '"'),
        min(end, position + _SPAN),
    )
    return opened, closed


def attribution(sentence: Sentence, quotation: tuple[int, int] | None) -> tuple[str, int] | None:
    """The subject of the sentence's verb of speech: (name, position)."""
    names = Names(sentence)
    entities: list[Entity] | None = None
    for cue in sentence.cues:
        at = names.starts[cue.first]
        if quotation and quotation[0] < at < quotation[1]:
            continue
        if "speech.according" in cue.tags:
            entities = entities if entities is not None else names.entities()
            found = next((e for e in entities if 0 <= e.first - cue.end <= 3 and not e.title), None)
            if found:
                return found.name, names.starts[found.first]
        if "speech.past" in cue.tags:
            entities = entities if entities is not None else names.entities()
            found = _subject(names, entities, cue.first, cue.end)
            if found is None and (who := _pronoun(names, cue.first)):
                return who
            if found is not None:
                if found.title and not found.name:
                    return last_person(sentence.document, names.starts[found.first])
                return found.name, names.starts[found.first]
    return None


def _subject(names: Names, entities: list[Entity], first: int, end: int) -> Entity | None:
    words = names.words
    inverted = first == 0 or words[first - 1] in '"”»,’—–-'
    after = next((e for e in entities if 0 <= e.first - end <= 1), None)
    if inverted and after and (after.name or after.title):
        return after
    for entity in reversed([e for e in entities if e.end <= first]):
        gap = words[entity.end : first]
        if len(gap) <= 3 and not any(w in '"”»;:' for w in gap):
            return entity
        if gap and gap[0] == "," and gap[-1] == "," and len(gap) <= _APART:
            return entity
        if gap and gap[0] == "," and len(gap) <= 4:
            return entity
        break
    return None


def _pronoun(names: Names, first: int) -> tuple[str, int] | None:
    for at in range(first - 1, max(-1, first - 4), -1):
        if names.tag(at, "speech.he"):
            return last_person(names.document, names.starts[at])
    return None


def _around(document: Document, quotation: tuple[int, int]) -> tuple[str, int] | None:
    """The attribution after a quotation ("...", Pell said) or before it (Pell said: "...")."""
    opened, closed = quotation
    for position in (closed, opened):
        for sentence in document.sentences(min(position, len(document.text) - 1)):
            if sentence.start <= position < sentence.end + 1 and (found := attribution(sentence, quotation)):
                return found
    sentences = document.sentences(opened)
    at = next((n for n, s in enumerate(sentences) if s.start <= opened < s.end), 0)
    following = [s for s in document.sentences(min(closed, len(document.text) - 1)) if s.start >= closed]
    if following and following[0].start - closed <= 3 and (found := attribution(following[0], quotation)):
        return found
    return attribution(sentences[at - 1], quotation) if at else None


def last_person(document: Document, position: int) -> tuple[str, int] | None:
    """The person named last before a position, within three paragraphs."""
    start, _ = document.paragraph(position)
    for _ in range(3):
        for sentence in reversed([s for s in document.sentences(start) if s.start < position]):
            names = Names(sentence)
            for entity in reversed(names.entities()):
                if names.starts[entity.first] < position and entity.name and not entity.office:
                    return entity.name, names.starts[entity.first]
        previous = document.before(start)
        if previous is None or previous[0] >= start:
            return None
        start = previous[0]
    return None


def full_name(document: Document, name: str, position: int) -> str:
    """The fullest form of a person's name that stands in the text before: "Pell" -> "Arno Pell"."""
    if not name or " " in name:
        return name
    text = document.text
    low = max(0, position - 20_000)
    at = text.find(name, low)
    for _ in range(6):
        if at < 0 or at > position + 3000:
            break
        before = re.search(r"((?:[^\W\d_][\w’'-]* ){1,2})$", text[max(low, at - 40) : at])
        if before:
            kept = _given(document, before[1].split())
            if kept:
                return f"{' '.join(kept)} {name}"
        at = text.find(name, at + 1)
    return name


def _given(document: Document, words: list[str]) -> list[str]:
    """The given names among the words before a surname: capitalised, and no title, country or common word."""
    kept: list[str] = []
    for word in reversed(words):
        plain = word.lower()
        if not word[0].isupper() or document.lexicon.knows(plain) or plain in document.lexicon.openers:
            break
        kept.insert(0, word)
    return kept
