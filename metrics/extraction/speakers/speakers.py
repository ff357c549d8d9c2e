"""Who says it: the person or office that a claim is attributed to.

Opinion: an attribution is a verb of speech with its subject, in the sentence or around the quotation that the
sentence stands in. Headlines and plain narration have no speaker, and news agencies are none.
"""

from __future__ import annotations

from typing import cast

from metrics.extraction.countries.places import mentions_in
from metrics.extraction.speakers.attributions import (
    attribution,
    last_speaker,
    told_after,
)
from metrics.extraction.speakers.colons import labelled
from metrics.extraction.speakers.known import full_office, full_person
from metrics.extraction.speakers.naming import names_of
from metrics.extraction.speakers.quotations import quotation_around
from metrics.extraction.speakers.said import Said, is_person, said_by
from metrics.extraction.speakers.sources import valued_by
from metrics.extraction.speakers.speaking import is_joined
from metrics.extraction.speakers.talks import (
    DASHES,
    address,
    interviewee,
    is_answer,
    is_dashed,
    is_headline,
    is_labelled_answer,
    told_by_dash,
)
from metrics.extraction.text.document import Document, Sentence
from metrics.extraction.view import View

_LABEL = 60
"""The longest name and title before a colon, in characters."""


def speaker_of(view: View, position: int) -> str | None:
    """The speaker of a claim at a position of the text, by the fullest name; None for plain narration."""
    sentence, document = view.sentence, view.sentence.document
    if is_headline(sentence):
        return None
    if "speech.passive_by" in view.tagset and (source := valued_by(names_of(sentence), position)):
        return full_office(sentence, said_by(names_of(sentence), source))
    quotation = quotation_around(document, position)
    if quotation in sentence.kept:  # another claim of the sentence, inside or outside the same quotation
        return cast("str | None", sentence.kept[quotation])
    speaker = _speaker(sentence, quotation, position)
    parted = "small.while" in view.tagset or ";" in view.words
    joined = "speech.according" in view.tagset and any(is_joined(sentence, cue) for cue in view.cues)
    if not parted and not joined:  # else each has its own
        sentence.kept[quotation] = speaker
    return speaker


def _speaker(sentence: Sentence, quotation: tuple[int, int] | None, position: int) -> str | None:
    document = sentence.document
    said = attribution(sentence, quotation, near=position) or _before_semicolon(sentence, position)
    if said is None or (said.office and is_dashed(sentence)):
        talks = interviewee(document, is_answer(sentence)) if said else None  # "The presidents named it: ..."
        said = talks or said
    if said is None:
        said = _around(document, quotation) if quotation else _without_marks(sentence)
    said = said or address(document)
    if said is None:
        return None
    return full_office(sentence, said) if said.office else full_person(document, said)


def _before_semicolon(sentence: Sentence, position: int) -> Said | None:
    """As in "trade fell in 2024, Pell informed the chamber; in January, however, it was 8% higher"."""
    parted = sentence.document.text.rfind(";", sentence.start, position)
    return attribution(sentence, None, near=parted) if parted >= 0 else None


def _around(document: Document, quotation: tuple[int, int]) -> Said | None:
    """The attribution after a quotation ("...", Pell said) or before it (Pell said: "...")."""
    opened, closed = quotation
    sentences = document.sentences(opened)
    first = next((n for n, s in enumerate(sentences) if s.start <= opened < s.end), 0)
    last = next((n for n, s in enumerate(sentences) if s.start <= closed <= s.end), len(sentences) - 1)
    if said := _by_colon(sentences[first], opened):
        return said
    ending = sentences[last]
    if said := attribution(ending, quotation) or _by_dash(ending, ending.token_at(closed) + 1):
        return said
    if (
        last + 1 < len(sentences)
        and sentences[last + 1].start - closed <= 3
        and (said := attribution(sentences[last + 1], quotation) or _by_dash(sentences[last + 1], 0))
    ):
        return said
    if first != last and (said := attribution(sentences[first], quotation)):
        return said
    if said := _signed(document, sentences[-1]) or _quoted(sentences[first], opened):
        return said
    if first and (said := attribution(sentences[first - 1], quotation)):
        return said
    if first == 0:
        said = _ends_above(document, sentences[0].start)
    if said is None and is_answer(sentences[first]):
        said = interviewee(document, dialogue=True)
    return said or last_speaker(sentences[first], person=True) or interviewee(document)


def _ends_above(document: Document, start: int) -> Said | None:
    """Whose the last sentence of the paragraph above a position is."""
    earlier = document.above(start)
    return attribution(earlier[-1], None) if earlier else None


def _by_colon(sentence: Sentence, opened: int) -> Said | None:
    """As in "Doha's commerce minister, Hamad Al Thani: "We did ..."."""
    colon = sentence.token_at(opened) - 1
    if colon < 0 or sentence.cut.words[colon] != ":":
        return None
    names = names_of(sentence)
    found = [e for e in names.entities if 0 <= colon - e.end <= 2 and e.name]
    return said_by(names, found[-1]) if found else None


def _by_dash(sentence: Sentence, at: int) -> Said | None:
    """As in “We did ...” — Arno Pell, Minister of Trade, from the token behind the quotation on."""
    at += sentence.cut.words[at : at + 1] == [","]
    if at >= len(sentence.cut.words) or sentence.cut.words[at] not in DASHES:
        return None
    names = names_of(sentence)
    found = next((e for e in names.entities if e.first > at), None)
    alone = found is not None and found.first == at + 1 and is_person(found) and " " in found.name
    return said_by(names, found) if found and alone else None


def _quoted(sentence: Sentence, opened: int) -> Said | None:
    """As in "At the reception Pell wished the chamber "the 4 billion mark"", without a verb of speech."""
    names = names_of(sentence)
    people = [e for e in names.entities if is_person(e) and names.starts[e.first] < opened]
    return said_by(names, people[0]) if people else None


def _without_marks(sentence: Sentence) -> Said | None:
    return _interview(sentence) or _unquoted(sentence) or _told_next(sentence) or _carried(sentence)


def _among(sentence: Sentence) -> tuple[list[Sentence], int]:
    """The sentences of a sentence's paragraph, and which of them it is."""
    sentences = sentence.document.within(*sentence.paragraph)
    return sentences, next((n for n, s in enumerate(sentences) if s.start == sentence.start), 0)


def _told_next(sentence: Sentence) -> Said | None:
    """The next sentence says whose data these are, or the one behind it if the next tells nothing."""
    sentences, at = _among(sentence)
    following = sentences[at + 1 : at + 3]
    if not following:
        return None
    if said := told_after(following[0]) or (_between(sentence, following[0]) if not at else None):
        return said
    return (
        told_after(following[1]) if following[1:] and "speech.past" not in following[0].cut.tagset else None
    )


def _between(sentence: Sentence, following: Sentence) -> Said | None:
    """As in "Trade fell. In May it was up, he noted.", below a paragraph that ends with what Pell said."""
    if not {"speech.he", "speech.past"} <= following.cut.tagset:
        return None
    said = _ends_above(sentence.document, sentence.paragraph[0])
    after = attribution(following, None) if said and not said.office else None
    return said if said and after and after.name == said.name else None


def _interview(sentence: Sentence) -> Said | None:
    """A line of dialogue is spoken by whom the headline names: "Pell: trucks must move"."""
    document = sentence.document
    if is_labelled_answer(sentence):
        return interviewee(document, dialogue=True)
    if not is_dashed(sentence):
        return _unquoted(sentence) or interviewee(document) if is_answer(sentence) else None
    said = told_by_dash(document.within(*sentence.paragraph)[-1]) or _unquoted(sentence)
    top = document.sentences(0)
    if said or not top or top[0].start >= sentence.paragraph[0]:
        return said
    names = names_of(top[0])
    people = [e for e in names.entities if e.name and not e.office]
    colon = [e for e in people if names.words[e.end : e.end + 1] == [":"]]
    if colon:
        return said_by(names, colon[0])
    return last_speaker(sentence, person=True) or interviewee(document, is_answer(sentence))


def _unquoted(sentence: Sentence) -> Said | None:
    """Speech without marks, in the first person, ended by a name in a later sentence or on the next line."""
    if "speech.first_person" not in sentence.cut.tagset:
        return None
    document = sentence.document
    sentences, at = _among(sentence)
    for later in sentences[at + 1 : at + 4]:
        if (said := attribution(later, None)) and not said.office:
            quoted = quotation_around(document, later.start + 1)
            return said if quoted is None or quoted[0] < sentence.end else None
    return _signed(document, sentences[-1])


def _signed(document: Document, last: Sentence) -> Said | None:
    """The name on the line below a pull quote."""
    below = document.after(last.end)
    line = document.sentences(below[0]) if below else []
    if not line or not is_headline(line[0]):
        return None
    names = names_of(line[0])
    people = [e for e in names.entities if is_person(e) and " " in e.name]
    return said_by(names, people[0]) if people else None


def _carried(sentence: Sentence) -> Said | None:
    """As in "According to Pell, trade is growing. Last year it reached $4 billion."."""
    sentences, at = _among(sentence)
    if not at:
        return None
    if _tells_itself(sentence):
        return None
    return _labelled(sentences[0]) or attribution(sentences[at - 1], None)


def _labelled(first: Sentence) -> Said | None:
    """Whose lines a paragraph has that begins with a name and a colon."""
    if first.document.text.find(":", first.start, first.start + _LABEL) < 0:
        return None  # not worth cutting the sentence up
    return labelled(names_of(first))


def _tells_itself(sentence: Sentence) -> bool:
    """As in "Ottawa, which counts otherwise, puts trade at $5 billion", "A local paper puts it at".

    A country speaks, or somebody without a name.
    """
    cut = sentence.cut
    if "speech.past" not in cut.tagset:
        return False
    if "speech.unnamed" in cut.tags_at[cut.opening]:
        return True
    opening = cut.starts[cut.opening]
    return any(m.start <= opening < m.end for m in mentions_in(sentence))
