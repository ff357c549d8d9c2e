"""What a word of speech is good for: whether it tells anything, and to which clause it belongs.

Opinion: a word of speech within a quotation tells nothing, and a clause led in by "while" may have its own.
"""

from __future__ import annotations

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.names import Names
from metrics.extraction.speakers.quotations import quotation_around
from metrics.extraction.text.document import Sentence
from metrics.extraction.text.phrases import Cue
from metrics.extraction.text.tokens import DASHES

_SPEECH = frozenset(
    {
        "speech.according",
        "speech.past",
        "speech.hopes",
        "speech.his",
        "speech.it",
        "speech.finds",
        "speech.told",
    }
)
_TOLD = frozenset({"speech.passive_by", "small.in"})
"""What leads from a passive verb to whose word it is: "stressed by Pell", "told in a report of Pell"."""
_COPULAS = frozenset({"mood.copula", "speech.this_said"})


def is_quoted(sentence: Sentence, cue: Cue, quotation: tuple[int, int] | None) -> bool:
    """As in "Colleagues, do not say ...", he replied: a word of speech in a quotation tells nothing."""
    at = sentence.cut.starts[cue.first]
    inside = quotation is not None and quotation[0] < at < quotation[1]
    inside = inside or quotation_around(sentence.document, at) is not None
    return inside and not _inserted(sentence, cue)


def tells(sentence: Sentence, cue: Cue) -> bool:
    """Whether a word of speech may have a speaker; "is counted elsewhere" says nothing."""
    if "speech.according" in cue.tags:
        return True
    passive = is_passive(sentence, cue)
    if "speech.passive_by" in cue.tags and cue.end - cue.first > 1:
        return passive
    if cue.tags.isdisjoint(_SPEECH):
        return False
    return not passive or not sentence.cut.tags_at[cue.end].isdisjoint(_TOLD)


def _inserted(sentence: Sentence, cue: Cue) -> bool:
    """As in «Мы рады, — сказала Сапарова. — Товарооборот ...», whose marks do not close for her."""
    dashed = bool(cue.first) and sentence.cut.words[cue.first - 1] in DASHES
    return dashed and bool(sentence.document.lexicon.inflection)


def is_joined(sentence: Sentence, cue: Cue) -> bool:
    """As in "$3 billion in 2022 and, according to Pell, $4 billion in 2023": only what follows is Pell's."""
    if "speech.according" not in cue.tags:
        return False
    before = cue.first - 1 - (sentence.cut.words[cue.first - 1] == ",")
    return "small.and" in sentence.cut.tags_at[before]


def is_passive(sentence: Sentence, cue: Cue) -> bool:
    """As in "it was announced by", "it is told": whoever stands before the verb does not speak."""
    if "speech.told" in cue.tags:
        return True
    if sentence.document.lexicon.inflection:
        return False  # the case tells it: "об этом заявил министр"
    before = sentence.cut.tags_at[cue.first - 1]
    return "speech.according" not in cue.tags and not before.isdisjoint(_COPULAS)


def apart(names: Names, entity: Entity, near: int) -> bool:
    """As in "we have $2 billion, although your data show less": whose clause is not the claim's."""
    for at in range(max(0, entity.first - 2), entity.first):
        if names.tag(at, "small.while") and near < names.starts[at]:
            return True
    behind = [e for e in names.entities if e.first > entity.end and names.starts[e.first] < near]
    return any(_tells_otherwise(names, e) for e in behind)


def _tells_otherwise(names: Names, entity: Entity) -> bool:
    """As in "by Pell's count it is $2 billion, whereas the statistics bureau arrived at $1 billion"."""
    led = any(names.tag(at, "small.while") for at in range(entity.first - 2, entity.first))
    after = range(entity.end, entity.end + 2)
    return led and any(names.tag(at, "speech.past") or names.tag(at, "speech.finds") for at in after)
