"""Attributions: a verb of speech and whose it is.

Opinion: the first verb of a sentence that has a speaker decides; a pronoun is whoever spoke last.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from metrics.extraction.speakers import free_order
from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.forms import full_name
from metrics.extraction.speakers.inflected import Inflected
from metrics.extraction.speakers.names import Names
from metrics.extraction.speakers.naming import names_of
from metrics.extraction.speakers.tellers import cited, pronoun, subject
from metrics.extraction.text.document import Sentence
from metrics.extraction.text.phrases import Cue
from metrics.extraction.text.tokens import DASHES

_REMEMBERED = 8
"""In how many sentences of a paragraph "he" may have been named."""
_LEAD = 3
"""How many words may stand before whoever a sentence is about: "But Ambassador Quin ..."."""
_HEAD, _TITLE = 6, 9
"""How many letters of a title tell which it is; how many tokens before a name it may stand."""
_WORD = re.compile(r"[^\W\d_]+")
_SOURCE = 5
"""How many tokens may lead from "according to" to whose it is: "the latest data of the Statistics Agency"."""
_SPEECH = frozenset({"speech.according", "speech.past", "speech.hopes", "speech.his"})
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
    cut = sentence.cut
    if "speech" not in cut.tagset and ":" not in cut.words:
        return None
    for cue in cut.cues:
        if "speech" not in cue.tags or not _tells(sentence, cue):
            continue
        at = cut.starts[cue.first]
        if quotation and quotation[0] < at < quotation[1] and not _inserted(sentence, cue):
            continue
        if near is not None and ";" in sentence.document.text[min(at, near) : max(at, near)]:
            continue
        names = names_of(sentence)
        found, pronoun = _told_by(names, cue)
        if pronoun:
            return (last_speaker(sentence, pronoun == "he") or _before(names, cue)) if back else None
        if found is not None and (near is None or not _apart(names, found, near)):
            return said_by(names, found) if found.name else (_meant(names, found) if back else None)
    return _before_colon(names_of(sentence), near) if near is not None and ":" in cut.words else None


def _tells(sentence: Sentence, cue: Cue) -> bool:
    """Whether a word of speech may have a speaker; "is counted elsewhere" says nothing."""
    if "speech.according" in cue.tags:
        return True
    told_by = "speech.passive_by" in cue.tags and cue.end - cue.first > 1
    if not told_by and cue.tags.isdisjoint(_SPEECH):
        return False
    return _is_passive(sentence, cue) == told_by


def _inserted(sentence: Sentence, cue: Cue) -> bool:
    """As in «Мы рады, — сказала Сапарова. — Товарооборот ...», whose marks do not close for her."""
    dashed = bool(cue.first) and sentence.cut.words[cue.first - 1] in DASHES
    return dashed and bool(sentence.document.lexicon.inflection)


def _is_passive(sentence: Sentence, cue: Cue) -> bool:
    if sentence.document.lexicon.inflection:
        return False  # the case tells it: "об этом заявил министр"
    before = sentence.cut.tags_at[cue.first - 1]
    return "speech.according" not in cue.tags and not before.isdisjoint(_COPULAS)


def _told_by(names: Names, cue: Cue) -> tuple[Entity | None, str | None]:
    """Who stands with a word of speech, or the pronoun that does."""
    if isinstance(names, Inflected):
        return free_order.told_by(names, cue)
    entities = names.entities
    if _is_passive(names.sentence, cue):
        return next((e for e in entities if 0 <= e.first - cue.end <= 3 and e.name), None), None
    if "speech.according" in cue.tags:
        return next((e for e in entities if 0 <= e.first - cue.end <= _SOURCE), None), None
    found = subject(names, entities, cue.first, cue.end)
    if found is None and (he := pronoun(names, cue.first)):
        return None, he
    if found and found.office and "speech.past" not in cue.tags:
        found = None
    return cited(names, entities, cue.end) or found, None


def _before(names: Names, cue: Cue) -> Said | None:
    """As in "President Pell came from Tokyo, where he had called the trade too small"."""
    found = next((e for e in names.entities if is_person(e) and e.end <= cue.first), None)
    return said_by(names, found) if found and not _is_where(names, found) else None


def _before_colon(names: Names, near: int) -> Said | None:
    """As in "Foreign Minister Pell: trade is up 20 percent"."""
    colon = next((n for n, word in enumerate(names.words) if word == ":"), None)
    if colon is None or names.starts[colon] > near:
        return None
    found = next((e for e in names.entities if e.end == colon and e.name and not e.office), None)
    if found and found.weak and full_name(names.document, found.name, names.starts[colon]) == found.name:
        return None  # "Comment: ..."
    found = found or _thinks(names, colon)
    return said_by(names, found) if found else None


def _thinks(names: Names, colon: int) -> Entity | None:
    """As in "But Quin, of the chamber, sees it differently: trade is up": whose thought the colon opens."""
    first = next(iter(names.entities), None)
    if first is None or first.end >= colon or not is_person(first) or first.first > names.opening + _LEAD:
        return None
    led = names.over.get(first.first - 1)
    led_in = led is not None and not led.tags.isdisjoint({"small.of", "small.in", "small.with", "small.to"})
    return None if led_in or names.words[first.end] in ("'s", "’s", "'", "’") else first


def _apart(names: Names, entity: Entity, near: int) -> bool:
    """As in "we have $2 billion, although your data show less": whose clause is not the claim's."""
    for at in range(max(0, entity.first - 2), entity.first):
        if names.tag(at, "small.while") and near < names.starts[at]:
            return True
    return False


def said_by(names: Names, entity: Entity) -> Said:
    """An entity as a speaker."""
    return Said(entity.name, names.starts[entity.first], entity.office)


def _meant(names: Names, title: Entity) -> Said | None:
    """Whom a bare title means ("the minister"): who spoke or was named last, or nobody but the title."""
    said = last_speaker(names.sentence, True, _heads(names, range(title.first, title.end)))
    return said or (Said(title.called, names.starts[title.first], True) if title.called else None)


def _heads(names: Names, tokens: range) -> set[str]:
    """The titles among some tokens, without the endings that a case may give them."""
    return {names.words[n][:_HEAD] for n in tokens if n in names.titles}


def last_speaker(sentence: Sentence, person: bool, title: set[str] | None = None) -> Said | None:
    """Who spoke last before a sentence, or else the person named last, within three paragraphs.

    `person`: an office will not do ("he", "the minister"); `title`: who was named with it comes first.
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
                named = _named_in(names_of(earlier), title or set())
        previous = document.before(document.paragraph(start)[0])
        if previous is None or previous[0] >= start:
            break
        start = previous[0]
    return named


def _named_in(names: Names, title: set[str]) -> Said | None:
    """The last person named, or the last with a title: "the Minister, Eng. Arno Pell, met Mr. Quin"."""
    people = [e for e in names.entities if is_person(e) and not _is_where(names, e)]
    reached = 0
    bearer = people[-1] if people else None
    for entity in people:
        if title & _heads(names, range(max(reached, entity.first - _TITLE), entity.end)):
            bearer = entity
        reached = entity.end
    return said_by(names, bearer) if bearer else None


def is_person(entity: Entity) -> bool:
    """Whether an entity is surely a person with a name."""
    return bool(entity.name) and not entity.office and not entity.weak


def _is_where(names: Names, entity: Entity) -> bool:
    """Whether an entity is rather a place: "in Shymkent"."""
    return names.tag(entity.first - 1, "small.in") or names.tag(entity.first - 1, "small.to")


def told_after(sentence: Sentence) -> Said | None:
    """As in "Such data are given by the Statistical Committee.", about what was said before it."""
    document = sentence.document
    opening = _WORD.search(document.low, sentence.start, sentence.end)
    if opening is None or not document.lexicon.pointing[opening[0]]:
        return None  # not worth cutting the sentence up
    if "speech.this_said" not in sentence.cut.tagset:
        return None
    names = names_of(sentence)
    first = next(cue for cue in sentence.cut.cues if "speech.this_said" in cue.tags)
    if first.first > names.opening:
        return None
    for cue in sentence.cut.cues:
        if "speech.passive_by" in cue.tags:
            found = next((e for e in names.entities if 0 <= e.first - cue.end <= 3 and e.name), None)
            if found:
                return said_by(names, found)
    return attribution(sentence, None)
