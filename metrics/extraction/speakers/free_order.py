"""Whose a word of speech is where its subject may stand on either side: "сообщил журналистам посол ...".

Opinion: the case tells who speaks. Behind the verb a title in the first case is enough, however much stands
between; a bare name must follow the verb, or those who were told.
"""

from __future__ import annotations

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.inflected import Inflected
from metrics.extraction.speakers.sources import cited
from metrics.extraction.text.phrases import Cue

_BEHIND = 14
"""How many tokens may stand between a verb and a title behind it."""
_BEFORE = 10
"""How many tokens may stand between a name and its verb: "Петров на встрече с послом Ли сообщил"."""
_NEAR = 3
_ENDS = frozenset(',:;."”»–—')


def told_by(names: Inflected, cue: Cue) -> tuple[Entity | None, str | None]:
    """Who stands with a word of speech, or the pronoun that does."""
    if "speech.his" in cue.tags:
        return None, "he"
    if "speech.according" in cue.tags:
        return _named_next(names, cue.end), None
    if he := _pronoun(names, cue):
        return None, he
    found = _right_before(names, cue) or _behind(names, cue) or _before_clause(names, cue)
    if found and found.office and "speech.past" not in cue.tags:
        found = None
    source = cited(names, found.end) if found else None
    return cited(names, cue.end) or source or found, None


def _pronoun(names: Inflected, cue: Cue) -> str | None:
    """As in "он отметил", "сказал он"."""
    for at in (cue.end, *range(cue.first - 1, max(-1, cue.first - 1 - _NEAR), -1)):
        if at < cue.first and names.words[at] in _ENDS:
            break
        for which in ("he", "they"):
            if names.tag(at, f"speech.{which}"):
                return which
    return None


def _named_next(names: Inflected, end: int) -> Entity | None:
    """As in "по данным национальной статистической службы", "по словам премьер-министра"."""
    for entity in names.entities:
        if entity.first >= end:
            between = range(end, entity.first)
            plain = all(names.words[n].isalpha() and not names.is_a("prepositions", n) for n in between)
            return entity if plain and len(between) <= _NEAR else None
    return None


def _right_before(names: Inflected, cue: Cue) -> Entity | None:
    """As in "Глава Минторга на встрече с послом сообщил", "в министерстве отметили"."""
    for entity in reversed(names.entities):
        if entity.end > cue.first:
            continue
        gap = range(entity.end, cue.first)
        if len(gap) > _BEFORE or any(names.words[n] in _ENDS or names.tag(n, "verbs") for n in gap):
            return None
        if (entity.acts and not _owns(names, entity)) or _speaks_as_one(names, entity, cue):
            return entity
    return None


def _owns(names: Inflected, entity: Entity) -> bool:
    """As in "в кулуарах Мажилиса сообщил министр": a bare name behind a noun says whose it is."""
    before = entity.first - 1
    if entity.office or entity.end - entity.first > 1 or before < 0 or before in names.capitals:
        return False
    word = names.words[before]
    return word.isalpha() and before not in names.over and word not in names.lexicon.openers


def _speaks_as_one(names: Inflected, entity: Entity, cue: Cue) -> bool:
    """As in "в министерстве отметили", "сообщили в Минэкономики": the verb has no other subject."""
    inside = names.is_a("within", entity.first - 1) or names.is_a("within", entity.first - 2)
    return entity.office and names.is_a("plural", cue.end - 1) and inside


def _behind(names: Inflected, cue: Cue) -> Entity | None:
    """As in "сообщил журналистам в среду первый заместитель министра экономики Иван Петров"."""
    begins = {entity.first: entity for entity in names.entities}
    at, told = cue.end, True
    while at < min(len(names.words), cue.end + _BEHIND):
        entity = begins.get(at)
        if entity is not None:
            if _speaks_as_one(names, entity, cue):
                return entity
            titled = not entity.name or entity.office or names.is_a("subjects", at) or at in names.titles
            if entity.acts and (titled or (told and _stands_alone(names, entity))):
                return entity
            at, told = entity.end, False
            continue
        after = names.past_marks(at)
        if after == at and (
            names.words[at] in _ENDS or names.tag(at, "speech.past") or names.tag(at, "verbs")
        ):
            return None
        told = told and (after > at or _is_told(names, at))
        at = max(after, at + 1)
    return None


def _stands_alone(names: Inflected, entity: Entity) -> bool:
    """Whether a bare name is no part of something else: "отметил Транскаспийский маршрут"."""
    return not entity.weak and (entity.end - entity.first > 1 or not names.continues(entity.end))


def _is_told(names: Inflected, at: int) -> bool:
    """Whether a word behind a verb of speech only says to whom, when or where it was said."""
    word = names.words[at]
    if names.is_a("listeners", at) or names.is_a("prepositions", at) or not word.isalpha():
        return True
    return names.tag(at, "time") or names.tag(at, "speech.agency") or names.tag(at, "mood.auxiliary")


def _before_clause(names: Inflected, cue: Cue) -> Entity | None:
    """As in "Петров, выступая на форуме, отметил"."""
    if not cue.first or names.words[cue.first - 1] != ",":
        return None
    for entity in reversed(names.entities):
        if entity.end < cue.first and entity.acts and names.words[entity.end] == ",":
            return entity if cue.first - entity.end <= _BEHIND else None
    return None
