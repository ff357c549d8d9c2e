"""Who says it: the person or office that a claim is attributed to.

Opinion: an attribution is a verb of speech with its subject, in the sentence or around the quotation that the
sentence stands in. Headlines and plain narration have no speaker, and news agencies are none.
"""

from __future__ import annotations

import re
from typing import NamedTuple, cast

from metrics.extraction.document import Document, Sentence
from metrics.extraction.names import Entity, Names, names_of
from metrics.extraction.view import View

OPENING = "“„«"
_CLOSING = '”»"'
_MARKS = OPENING + _CLOSING
_APART = 14
"""How many tokens a clause between a subject and its verb may have ("Pell, who chairs the council, said")."""
_SPAN = 1500
"""How far a quotation may run from the claim to its attribution, in characters."""
_BACK = 20_000
"""How far back the full form of a name is looked for, in characters."""
_REMEMBERED = 8
"""In how many sentences of a paragraph "he" may have been named."""
_HEADLINE = 160
_PADDING = 40
"""The longest line that is a headline, and how much white space it may have around it, in characters."""
_SPEECH = frozenset({"speech.according", "speech.past", "speech.hopes"})


class Said(NamedTuple):
    """A speaker's name as written and where; an office keeps its name, a person gets the fullest one."""

    name: str
    at: int
    office: bool


def speaker_of(view: View, position: int) -> str | None:
    """The speaker of a claim at a position of the text, by the fullest name; None for plain narration."""
    sentence, document = view.sentence, view.sentence.document
    if is_headline(sentence):
        return None
    quotation = quotation_around(document, position)
    if quotation in sentence.kept:  # another claim of the sentence, inside or outside the same quotation
        return cast("str | None", sentence.kept[quotation])
    speaker = _speaker(sentence, quotation, position)
    if not view.has("small.while") and ";" not in view.words:  # else each clause may have its own
        sentence.kept[quotation] = speaker
    return speaker


def _speaker(sentence: Sentence, quotation: tuple[int, int] | None, position: int) -> str | None:
    document = sentence.document
    said = attribution(sentence, quotation, near=position)
    if said is None:
        said = _around(document, quotation) if quotation else _without_marks(sentence)
    if said is None:
        return None
    return said.name if said.office else full_name(document, said.name, said.at)


def is_headline(sentence: Sentence) -> bool:
    """A short line of its own without a full stop, at the top or between paragraphs."""
    start, end = sentence.document.paragraph(sentence.start)
    if end - start > _HEADLINE + _PADDING:
        return False
    text = sentence.document.text[start:end].strip()
    return 0 < len(text) < _HEADLINE and text[-1] not in '.!?…”"»:,;'


# ---- quotations --------------------------------------------------------------------------------------------
def quotation_around(document: Document, position: int) -> tuple[int, int] | None:
    """The quotation that a position stands in: from its opening mark to its closing one."""
    start, end = document.paragraph(position)
    text = document.text
    low = max(start, position - _SPAN)
    opened = max(text.rfind(mark, low, position) for mark in _MARKS)
    if opened < 0 or not _opens(text, opened):
        return None
    stop = min(end, position + _SPAN)
    closing = [at for mark in _CLOSING if (at := text.find(mark, position, stop)) >= 0]
    closed = min(closing, default=stop)
    return opened, closed


def _opens(text: str, at: int) -> bool:
    """Whether a quotation mark opens one; a straight mark does before a word and after a space."""
    if text[at] != '"':
        return text[at] in OPENING
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    return (before.isspace() or before in "(—–-:") and not after.isspace()


def _around(document: Document, quotation: tuple[int, int]) -> Said | None:
    """The attribution after a quotation ("...", Pell said) or before it (Pell said: "...")."""
    opened, closed = quotation
    sentences = document.sentences(opened)
    first = next((n for n, s in enumerate(sentences) if s.start <= opened < s.end), 0)
    last = next((n for n, s in enumerate(sentences) if s.start <= closed <= s.end), len(sentences) - 1)
    if said := attribution(sentences[last], quotation):
        return said
    if (
        last + 1 < len(sentences)
        and sentences[last + 1].start - closed <= 3
        and (said := attribution(sentences[last + 1], quotation))
    ):
        return said
    if first != last and (said := attribution(sentences[first], quotation)):
        return said
    if said := _by_colon(sentences[first], opened) or _signed(document, sentences[-1]):
        return said
    if first and (said := attribution(sentences[first - 1], quotation)):
        return said
    before = document.before(sentences[0].start)
    if first == 0 and before is not None:
        earlier = document.sentences(before[0])
        said = attribution(earlier[-1], None) if earlier else None
    return said or last_speaker(sentences[first], person=True)


def _by_colon(sentence: Sentence, opened: int) -> Said | None:
    """As in "Doha's commerce minister, Hamad Al Thani: "We did ..."."""
    names = names_of(sentence)
    before = [n for n in range(len(names.words)) if names.ends[n] <= opened]
    if not before or names.words[before[-1]] != ":":
        return None
    found = [e for e in names.entities if e.end <= before[-1] and before[-1] - e.end <= 2 and e.name]
    return _said(names, found[-1]) if found else None


def _without_marks(sentence: Sentence) -> Said | None:
    return _interview(sentence) or _unquoted(sentence) or _carried(sentence)


def _interview(sentence: Sentence) -> Said | None:
    """A line of dialogue is spoken by whom the headline names: "Pell: trucks must move"."""
    document = sentence.document
    start, _ = document.paragraph(sentence.start)
    if document.text[start : start + 1] not in ("–", "—", "-", "―"):
        return None
    said = _unquoted(sentence)
    top = document.sentences(0)
    if said or not top or top[0].start >= start:
        return said
    names = names_of(top[0])
    people = [e for e in names.entities if e.name and not e.office]
    colon = [e for e in people if names.words[e.end : e.end + 1] == [":"]]
    return _said(names, colon[0]) if colon else last_speaker(sentence, person=True)


def _unquoted(sentence: Sentence) -> Said | None:
    """Speech without marks, in the first person, ended by a name in a later sentence or on the next line."""
    if not any("speech.first_person" in cue.tags for cue in sentence.cues):
        return None
    document = sentence.document
    sentences = document.sentences(sentence.start)
    at = next((n for n, s in enumerate(sentences) if s.start == sentence.start), 0)
    for later in sentences[at + 1 : at + 4]:
        if (said := attribution(later, None)) and not said.office:
            return said
    return _signed(document, sentences[-1])


def _signed(document: Document, last: Sentence) -> Said | None:
    """The name on the line below a pull quote."""
    below = document.paragraph(min(len(document.text) - 1, last.end + 1))
    line = document.sentences(below[0])
    if not line or below[0] <= last.start or not is_headline(line[0]):
        return None
    names = names_of(line[0])
    people = [e for e in names.entities if _is_person(e) and " " in e.name]
    return _said(names, people[0]) if people else None


def _carried(sentence: Sentence) -> Said | None:
    """As in "According to Pell, trade is growing. Last year it reached $4 billion."."""
    sentences = sentence.document.sentences(sentence.start)
    at = next((n for n, s in enumerate(sentences) if s.start == sentence.start), 0)
    return attribution(sentences[at - 1], None) if at else None


# ---- attributions ------------------------------------------------------------------------------------------
def attribution(
    sentence: Sentence, quotation: tuple[int, int] | None, back: bool = True, near: int | None = None
) -> Said | None:
    """The subject of the sentence's verb of speech.

    `back`: a pronoun may be looked up in what stands before; `near`: where the clause of the verb must be.
    """
    if "speech" not in sentence.tagset and ":" not in sentence.words:
        return None
    names = names_of(sentence)
    for cue in sentence.cues:
        if "speech" not in cue.tags or cue.tags.isdisjoint(_SPEECH):
            continue
        at = names.starts[cue.first]
        if quotation and quotation[0] < at < quotation[1]:
            continue
        if near is not None and ";" in sentence.document.text[min(at, near) : max(at, near)]:
            continue
        entities = names.entities
        if "speech.according" in cue.tags:
            found = next((e for e in entities if 0 <= e.first - cue.end <= 3), None)
        else:
            found = _subject(names, entities, cue.first, cue.end)
            if found is None and (pronoun := _pronoun(names, cue.first)):
                return last_speaker(sentence, pronoun == "he") if back else None
            if found and found.office and "speech.past" not in cue.tags:
                found = None
        if found is not None and near is not None and _apart(names, found, near):
            continue
        if found is not None:
            return _said(names, found) if found.name else (last_speaker(sentence, True) if back else None)
    return _before_colon(names, near) if near is not None else None


def _apart(names: Names, entity: Entity, near: int) -> bool:
    """As in "we have $2 billion, although your data show less": whose clause is not the claim's."""
    for at in range(max(0, entity.first - 2), entity.first):
        if names.tag(at, "small.while") and near < names.starts[at]:
            return True
    return False


def _before_colon(names: Names, near: int) -> Said | None:
    """As in "Foreign Minister Pell: trade is up 20 percent"."""
    colon = next((n for n, word in enumerate(names.words) if word == ":"), None)
    if colon is None or names.starts[colon] > near:
        return None
    found = next((e for e in names.entities if e.end == colon and e.name and not e.office), None)
    return _said(names, found) if found else None


def _said(names: Names, entity: Entity) -> Said:
    return Said(entity.name, names.starts[entity.first], entity.office)


def _subject(names: Names, entities: list[Entity], first: int, end: int) -> Entity | None:
    """Who a verb of speech belongs to: the entity right after it if inverted, else the one before."""
    words = names.words
    inverted = first == 0 or words[first - 1] in '"”»,’—–-'
    after = next((e for e in entities if e.first >= end and _only_titles(names, end, e.first)), None)
    if inverted and after and (after.first == end or not _goes_on(names, after)):
        return after
    for entity in reversed([e for e in entities if e.end <= first]):
        gap = words[entity.end : first]
        commas = gap[:1] == [","] and (gap[-1] == "," or len(gap) <= 4)
        if (len(gap) <= 3 and not any(w in '"”»;:' for w in gap)) or (commas and len(gap) <= _APART):
            return None if _pronoun(names, first) else entity
        break
    return None


def _only_titles(names: Names, first: int, end: int) -> bool:
    """Whether only a title stands between a verb and a name: "said trade minister Saule ..."."""
    if end - first > 7:
        return False
    links = names.lexicon.name_links | names.lexicon.articles
    return all(
        names.title(n) or names.words[n] in links or names.words[n] == "-" or names.is_place(n)
        for n in range(first, end)
    )


def _goes_on(names: Names, entity: Entity) -> bool:
    """Whether an entity behind a verb of speech begins a clause: "said the governments had every chance"."""
    cue = names.over.get(entity.end)
    return cue is not None and not cue.tags.isdisjoint({"verbs", "mood"})


def _pronoun(names: Names, first: int) -> str | None:
    """As in "he" or "they" just before a verb of speech."""
    for at in range(max(0, first - 3), first):
        for which in ("he", "they"):
            if names.tag(at, f"speech.{which}"):
                return which
    return None


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
            names = names_of(earlier)
            people = [e for e in names.entities if _is_person(e) and not _is_where(names, e)]
            named = named or (_said(names, people[-1]) if people else None)
        previous = document.before(document.paragraph(start)[0])
        if previous is None or previous[0] >= start:
            break
        start = previous[0]
    return named


def _is_person(entity: Entity) -> bool:
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
        before = re.search(r"((?:[^\W\d_][\w’'-]* ){1,2})$", text[max(low, at - 40) : at])
        kept = _given(document, before[1].split()) if before else []
        if kept:
            return f"{' '.join(kept)} {name}"
        at = text.find(name, at + 1, position + 3000)
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
