"""Attributions: a verb of speech and whose it is.

Opinion: the first verb of a sentence that has a speaker decides; a pronoun is whoever spoke last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from metrics.extraction.speakers import free_order
from metrics.extraction.speakers.bearers import (
    borne_in,
    is_about,
    is_of_another,
    named_in,
    opens,
    titled,
    titles_among,
    titles_before,
)
from metrics.extraction.speakers.colons import before_colon, counts
from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.inflected import Inflected
from metrics.extraction.speakers.inverted import fronted
from metrics.extraction.speakers.names import Names
from metrics.extraction.speakers.naming import names_of
from metrics.extraction.speakers.said import Said, is_introduced, is_person, is_where, said_by
from metrics.extraction.speakers.sources import cited, explained_by, issued_by, told_by
from metrics.extraction.speakers.speaking import apart, is_joined, is_passive, is_quoted, tells
from metrics.extraction.speakers.tellers import pronoun, subject
from metrics.extraction.text.document import Sentence
from metrics.extraction.text.phrases import Cue

_REMEMBERED = 8
"""In how many sentences of a paragraph "he" may have been named."""
_NAMED, _BORNE = 3, 6
"""In how many paragraphs "he" may have been named, and "the Chilean minister" with the title."""
_LATER = 3
"""In how many sentences behind a title its name may follow."""
_WORD = re.compile(r"[^\W\d_]+")
_SOURCE = 5
"""How many tokens may lead from "according to" to whose it is: "the latest data of the Statistics Agency"."""


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
        if "speech" not in cue.tags or not tells(sentence, cue) or is_quoted(sentence, cue, quotation):
            continue
        at = cut.starts[cue.first]
        if near is not None and ";" in sentence.document.text[min(at, near) : max(at, near)]:
            continue
        if near is not None and near < at and is_joined(sentence, cue):
            continue
        names = names_of(sentence)
        found, pronoun = _told_by(names, cue, quotation is not None and at < quotation[0])
        if pronoun:
            return (last_speaker(sentence, pronoun == "he") or _before(names, cue)) if back else None
        if found is None or (found.office and (person or names.tag(found.first - 1, "speech.first_person"))):
            continue  # "our governments have told us ..., Pell said"
        if near is None or not apart(names, found, near):
            return said_by(names, found) if found.name else (_meant(names, found) if back else None)
    return before_colon(names_of(sentence), near) if near is not None and ":" in cut.words else None


def _told_by(names: Names, cue: Cue, quotes: bool = False) -> tuple[Entity | None, str | None]:
    """Who stands with a word of speech, or the pronoun that does; `quotes`: the word leads to a quotation."""
    if isinstance(names, Inflected):
        return free_order.told_by(names, cue)
    if is_passive(names.sentence, cue):
        return told_by(names, cue.end), None
    if "speech.his" in cue.tags or "speech.it" in cue.tags:
        return None, "he" if "speech.his" in cue.tags else "it"
    if "speech.according" in cue.tags:
        source = next((e for e in names.entities if 0 <= e.first - cue.end <= _SOURCE), None)
        return issued_by(names, explained_by(names, source)), None
    found = subject(names, cue.first, cue.end)
    if found is None and (he := pronoun(names, cue.first)):
        return None, he
    hoped = "speech.past" not in cue.tags and (not quotes or "speech.finds" in cue.tags)
    own = found is None or found.office or "speech.finds" in cue.tags
    if found and own and hoped and not counts(names, found):
        found = None
    return cited(names, cue.end) or found, None


def _before(names: Names, cue: Cue) -> Said | None:
    """As in "President Pell came from Tokyo, where he had called the trade too small"."""
    found = next((e for e in names.entities if is_person(e) and e.end <= cue.first), None)
    known = found and not is_where(names, found) and is_introduced(names, found)
    return said_by(names, found) if found and known else None


def _meant(names: Names, title: Entity) -> Said | None:
    """Whom a bare title means ("the minister"): who spoke or was named last, or nobody but the title."""
    if names.words[title.first - 1] in names.lexicon.number_words:
        return None  # "an official said"
    heads = titles_among(names, range(title.first, title.end))
    if title.first - 1 in names.places and (said := _bearer(names, heads, names.words[title.first - 1])):
        return said
    said = last_speaker(names.sentence, True, heads) or _told_later(names.sentence, heads)
    if said and title.first - 1 in names.places and is_of_another(names, said, names.words[title.first - 1]):
        return None
    return said or (Said(title.called, names.starts[title.first], True) if title.called else None)


def _bearer(names: Names, heads: set[str], place: str) -> Said | None:
    """As in "Chilean Trade Minister Pell met ... The Chilean trade minister said": who bears a title."""
    earlier = _going_back(names.sentence, _BORNE)
    return next((said for _, s in earlier if (said := borne_in(names_of(s), heads, place))), None)


def _told_later(sentence: Sentence, heads: set[str]) -> Said | None:
    """As in "..., the Turkish trade minister said. "We did ...," Selim Aydin told a forum."."""
    document = sentence.document
    following = [s for s in document.within(*sentence.paragraph) if s.start > sentence.start]
    for later in [*following, *document.below(sentence.paragraph[1])][:_LATER]:
        if said := attribution(later, None, back=False, person=True):
            names, at = names_of(later), later.token_at(said.at)
            own = titles_before(names, at)
            return said if not own or own & heads else None
    return None


def last_speaker(sentence: Sentence, person: bool, title: set[str] | None = None) -> Said | None:
    """Who spoke last before a sentence, within four paragraphs, or else the person named last, within three.

    `person`: an office will not do ("he", "the minister"); `title`: who was named with it comes first.
    """
    named: Said | None = None
    for back, earlier in _going_back(sentence, _NAMED + 1):
        if said := attribution(earlier, None, back=False, person=person):
            return said
        if person and not back:
            if said := opens(names_of(earlier)):
                return said
            title = title or titled(names_of(earlier))
        if named is None and back < _NAMED:
            named = named_in(names_of(earlier), title or set())
            if named and person and not back and is_about(earlier, named):
                return named
    return named


def _going_back(sentence: Sentence, paragraphs: int) -> Iterator[tuple[int, Sentence]]:
    """The sentences before one, the last ones first, and how many paragraphs back each stands."""
    document, start = sentence.document, sentence.start
    for back in range(paragraphs):
        before = [s for s in document.sentences(start) if s.start < sentence.start]
        for earlier in reversed(before[-_REMEMBERED:]):
            yield back, earlier
        previous = document.before(document.paragraph(start)[0])
        if previous is None or previous[0] >= start:
            return
        start = previous[0]


def told_after(sentence: Sentence) -> Said | None:
    """As in "Such data are given by the Committee.", "Pell said so.", about what was said before."""
    if "speech.said_this" in sentence.cut.tagset:
        return attribution(sentence, None) if _is_said_there(sentence) else None
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
        if "speech.passive_by" in cue.tags and (found := told_by(names, cue.end)):
            return said_by(names, found)
    if not isinstance(names, Inflected) and (found := fronted(names, first.end)):
        return said_by(names, found)
    return attribution(sentence, None)


def _is_said_there(sentence: Sentence) -> bool:
    """As in "Minister Pell said this on Monday", not "said this road"."""
    cut = sentence.cut
    end = next(cue.end for cue in cut.cues if "speech.said_this" in cue.tags)
    return not cut.words[end].isalpha() or "small" in cut.tags_at[end]
