"""Attributions: a verb of speech and whose it is.

Opinion: the first verb of a sentence that has a speaker decides; a pronoun is whoever spoke last.
"""

from __future__ import annotations

import re

from metrics.extraction.speakers import free_order
from metrics.extraction.speakers.colons import before_colon, counts
from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.inflected import Inflected
from metrics.extraction.speakers.names import Names
from metrics.extraction.speakers.naming import names_of
from metrics.extraction.speakers.quotations import quotation_around
from metrics.extraction.speakers.said import Said, is_introduced, is_person, is_where, said_by
from metrics.extraction.speakers.tellers import cited, issued_by, pronoun, subject
from metrics.extraction.text.document import Sentence
from metrics.extraction.text.phrases import Cue
from metrics.extraction.text.tokens import DASHES

_REMEMBERED = 8
"""In how many sentences of a paragraph "he" may have been named."""
_STEM = 4
"""How many letters a country and its adjective share: "Chile", "Chilean"."""
_LATER = 3
"""In how many sentences behind a title its name may follow."""
_HEAD, _TITLE = 6, 9
"""How many letters of a title tell which it is; how many tokens before a name it may stand."""
_WORD, _SOLID = re.compile(r"[^\W\d_]+"), re.compile(r"\S")
_SOURCE = 5
"""How many tokens may lead from "according to" to whose it is: "the latest data of the Statistics Agency"."""
_SPEECH = frozenset({"speech.according", "speech.past", "speech.hopes", "speech.his", "speech.it"})
_COPULAS = frozenset({"mood.copula", "speech.this_said"})


def attribution(
    sentence: Sentence,
    quotation: tuple[int, int] | None,
    back: bool = True,
    near: int | None = None,
    person: bool = False,
) -> Said | None:
    """The subject of the sentence's verb of speech.

    `back`: a pronoun may be looked up in what stands before; `near`: where the clause of the verb must be;
    `person`: an office is passed over.
    """
    cut = sentence.cut
    if "speech" not in cut.tagset and ":" not in cut.words:
        return None
    for cue in cut.cues:
        if "speech" not in cue.tags or not _tells(sentence, cue) or _is_quoted(sentence, cue, quotation):
            continue
        at = cut.starts[cue.first]
        if near is not None and ";" in sentence.document.text[min(at, near) : max(at, near)]:
            continue
        names = names_of(sentence)
        found, pronoun = _told_by(names, cue, quotation is not None and at < quotation[0])
        if pronoun:
            return (last_speaker(sentence, pronoun == "he") or _before(names, cue)) if back else None
        if found is None or (found.office and (person or names.tag(found.first - 1, "speech.first_person"))):
            continue  # "our governments have told us ..., Pell said"
        if near is None or not _apart(names, found, near):
            return said_by(names, found) if found.name else (_meant(names, found) if back else None)
    return before_colon(names_of(sentence), near) if near is not None and ":" in cut.words else None


def _is_quoted(sentence: Sentence, cue: Cue, quotation: tuple[int, int] | None) -> bool:
    """As in "Colleagues, do not say ...", he replied: a word of speech in a quotation tells nothing."""
    at = sentence.cut.starts[cue.first]
    inside = quotation is not None and quotation[0] < at < quotation[1]
    inside = inside or quotation_around(sentence.document, at) is not None
    return inside and not _inserted(sentence, cue)


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


def _told_by(names: Names, cue: Cue, quotes: bool = False) -> tuple[Entity | None, str | None]:
    """Who stands with a word of speech, or the pronoun that does; `quotes`: the word leads to a quotation."""
    if isinstance(names, Inflected):
        return free_order.told_by(names, cue)
    entities = names.entities
    if _is_passive(names.sentence, cue):
        return next((e for e in entities if 0 <= e.first - cue.end <= 3 and e.name), None), None
    if "speech.his" in cue.tags or "speech.it" in cue.tags:
        return None, "he" if "speech.his" in cue.tags else "it"
    if "speech.according" in cue.tags:
        return issued_by(names, next((e for e in entities if 0 <= e.first - cue.end <= _SOURCE), None)), None
    found = subject(names, entities, cue.first, cue.end)
    if found is None and (he := pronoun(names, cue.first)):
        return None, he
    hoped = not quotes and "speech.past" not in cue.tags
    if found and found.office and hoped and not counts(names, found):
        found = None
    return cited(names, entities, cue.end) or found, None


def _before(names: Names, cue: Cue) -> Said | None:
    """As in "President Pell came from Tokyo, where he had called the trade too small"."""
    found = next((e for e in names.entities if is_person(e) and e.end <= cue.first), None)
    known = found and not is_where(names, found) and is_introduced(names, found)
    return said_by(names, found) if found and known else None


def _apart(names: Names, entity: Entity, near: int) -> bool:
    """As in "we have $2 billion, although your data show less": whose clause is not the claim's."""
    for at in range(max(0, entity.first - 2), entity.first):
        if names.tag(at, "small.while") and near < names.starts[at]:
            return True
    return False


def _meant(names: Names, title: Entity) -> Said | None:
    """Whom a bare title means ("the minister"): who spoke or was named last, or nobody but the title."""
    if names.words[title.first - 1] in names.lexicon.number_words:
        return None  # "an official said"
    heads = _heads(names, range(title.first, title.end))
    said = last_speaker(names.sentence, True, heads) or _told_later(names.sentence, heads)
    if said and title.first - 1 in names.places and _is_of_another(names, said, names.words[title.first - 1]):
        return None
    return said or (Said(title.called, names.starts[title.first], True) if title.called else None)


def _is_of_another(names: Names, said: Said, place: str) -> bool:
    """As in "He met Kazakh Minister Pell. The Kyrgyz leader said": of another country than a place."""
    where = next((s for s in names.document.sentences(said.at) if s.start <= said.at < s.end), None)
    if where is None:
        return False
    theirs, at = names_of(where), where.token_at(said.at)
    end = next((e.end for e in theirs.entities if e.first == at), at)
    near = [theirs.words[n] for n in range(max(0, at - _TITLE), end) if n in theirs.places]
    return bool(near) and not any(word[:_STEM] == place[:_STEM] for word in near)


def _told_later(sentence: Sentence, heads: set[str]) -> Said | None:
    """As in "..., the Turkish trade minister said. "We did ...," Selim Aydin told a forum."."""
    document = sentence.document
    below = _SOLID.search(document.text, sentence.paragraph[1])
    following = [s for s in document.within(*sentence.paragraph) if s.start > sentence.start]
    for later in [*following, *(document.sentences(below.start()) if below else ())][:_LATER]:
        if said := attribution(later, None, back=False, person=True):
            names, at = names_of(later), later.token_at(said.at)
            own = _heads(names, range(max(0, at - _TITLE), at))
            return said if not own or own & heads else None
    return None


def _heads(names: Names, tokens: range) -> set[str]:
    """The titles among some tokens, without the endings that a case may give them."""
    ordinals = names.lexicon.ordinals
    return {names.words[n][:_HEAD] for n in tokens if n in names.titles and names.words[n] not in ordinals}


def last_speaker(sentence: Sentence, person: bool, title: set[str] | None = None) -> Said | None:
    """Who spoke last before a sentence, or else the person named last, within three paragraphs.

    `person`: an office will not do ("he", "the minister"); `title`: who was named with it comes first.
    """
    document, start = sentence.document, sentence.start
    named: Said | None = None
    for back in range(3):
        before = [s for s in document.sentences(start) if s.start < sentence.start]
        for earlier in reversed(before[-_REMEMBERED:]):
            if said := attribution(earlier, None, back=False, person=person):
                return said
            if named is None:
                named = _named_in(names_of(earlier), title or set())
                if named and person and not back and _is_about(earlier, named):
                    return named
        previous = document.before(document.paragraph(start)[0])
        if previous is None or previous[0] >= start:
            break
        start = previous[0]
    return named


def _is_about(sentence: Sentence, named: Said) -> bool:
    """As in "Arno Pell, who heads the chamber, is not content. ..., he said": whoever opens a sentence."""
    names = names_of(sentence)
    at = sentence.token_at(named.at)
    return " " in named.name and all(n in names.titles for n in range(names.opening, at))


def _named_in(names: Names, title: set[str]) -> Said | None:
    """The last person named, or the last with a title: "the Minister, Eng. Arno Pell, met Mr. Quin"."""
    people = [
        e for e in names.entities if is_person(e) and not is_where(names, e) and is_introduced(names, e)
    ]
    reached = 0
    bearer = people[-1] if people else None
    for entity in people:
        if title & _heads(names, range(max(reached, entity.first - _TITLE), entity.end)):
            bearer = entity
        reached = entity.end
    return said_by(names, bearer) if bearer else None


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
