"""Texts in which somebody talks: speeches, interviews, lines of dialogue.

Opinion: the top of a text says who talks, in its headline or right below it; nobody looks further for it.
"""

from __future__ import annotations

import re
from typing import cast

from metrics.extraction.speakers.attributions import attribution
from metrics.extraction.speakers.naming import names_of
from metrics.extraction.speakers.said import Said, is_person, said_by
from metrics.extraction.text.document import Document, Sentence

DASHES = ("–", "—", "-", "―")
_LINES, _LEAD = 3, 3
"""In how many lines a speech may be announced, and among how many words: "Opening address by"."""
_TOP = 4
"""How many sentences of a paragraph at the top are asked who is interviewed."""
_LABEL = re.compile(r"[ \t]*([^\W\d_]+):")
_LABELLED = re.compile(rf"\n{_LABEL.pattern}")
"""A line with a label: found by the line end before it, which a search skips to."""
_WORD = re.compile(r"[^\W\d_]+")
_HEADLINE = 160
_PADDING = 40
"""The longest line that is a headline, and how much white space it may have around it, in characters."""


def address(document: Document) -> Said | None:
    """Who gives the speech that a text is: "Remarks by Minister Arno Pell at the Business Forum"."""
    if "address" not in document.kept:
        document.kept["address"] = _headings(document)
    return cast("Said | None", document.kept["address"])


def _headings(document: Document) -> Said | None:
    """The person whose speech one of the first lines announces, of which the first may say where one is."""
    at = 0
    for _ in range(_LINES):
        opening = _WORD.search(document.low, at)
        if opening is None:
            return None
        start, end = document.paragraph(opening.start())
        if end - start > _HEADLINE + _PADDING:
            return None
        lead = _WORD.findall(document.low, start, end)[:_LEAD]
        if any(document.lexicon.addressing[word] for word in lead) and (
            said := _heading(document.within(start, end))
        ):
            return said
        at = end
    return None


def _heading(top: list[Sentence]) -> Said | None:
    """The person whose speech a headline announces: "Congratulatory Address by Ambassador Arno Pell"."""
    if not top or not is_headline(top[0]):
        return None
    cut = top[0].cut
    cue = next((c for c in cut.cues if "speech.address" in c.tags and c.first < cut.opening + _LEAD), None)
    if cue is None:
        return None
    names = names_of(top[0])
    found = next((e for e in names.entities if e.first >= cue.end and is_person(e)), None)
    return said_by(names, found) if found else None


def interviewee(document: Document, dialogue: bool = False) -> Said | None:
    """Who answers in an interview: the first person with a full name in the headline or right below it.

    `dialogue`: question and answer show that it is one, though the top does not say so.
    """
    if "interviewee" not in document.kept:
        document.kept["interviewee"] = _first_named(document)
    found, told = cast("tuple[Said | None, bool]", document.kept["interviewee"])
    return found if told or dialogue else None


def _first_named(document: Document) -> tuple[Said | None, bool]:
    """The first person with a full name at the top of a text, and whether an interview is spoken of there."""
    top = document.below(0)[:_TOP]
    sentences = [*top, *(document.below(top[-1].paragraph[1])[:_TOP] if top else ())]
    told = any("speech.interview" in sentence.cut.tagset for sentence in sentences)
    for sentence in sentences:
        names = names_of(sentence)
        for entity in names.entities:
            if is_person(entity) and " " in entity.name:
                return said_by(names, entity), told
    return None, told


def is_dashed(sentence: Sentence) -> bool:
    """Whether a paragraph begins with a dash, as lines of dialogue do."""
    return sentence.document.text.startswith(DASHES, sentence.paragraph[0])


def is_answer(sentence: Sentence) -> bool:
    """Whether the paragraph of a sentence answers the question in the one before."""
    text, (start, end) = sentence.document.text, sentence.paragraph
    asked = text[max(0, start - _PADDING) : start].rstrip().endswith("?")
    return asked and not text[start:end].rstrip().endswith("?")


def is_labelled_answer(sentence: Sentence) -> bool:
    """Whether a paragraph stands below the first "Q:" of a text and is no question itself."""
    document, (start, end) = sentence.document, sentence.paragraph
    if "questions" not in document.kept:
        labels = document.lexicon.questions
        found = (label.start() for label in _LABELLED.finditer(f"\n{document.low}") if labels[label[1]])
        document.kept["questions"] = next(found, len(document.low))
    own = _LABEL.match(document.low, start, end)
    asks = document.low[start:end].rstrip().endswith("?") or (own and document.lexicon.questions[own[1]])
    return start > cast("int", document.kept["questions"]) and not asks


def is_headline(sentence: Sentence) -> bool:
    """A short line of its own without a full stop, at the top or between paragraphs."""
    start, end = sentence.paragraph
    if end - start > _HEADLINE + _PADDING:
        return False
    below = sentence.document.after(end)
    if below and sentence.document.text[below[0]].islower():
        return False  # a line that runs on in the next
    text = sentence.document.text[start:end].strip()
    return 0 < len(text) < _HEADLINE and text[-1] not in '.!?…”"»:,;'


def told_by_dash(last: Sentence) -> Said | None:
    """As in "– Trade has doubled. It will grow, – said Pell.", whose last sentence tells who spoke."""
    if "speech" not in last.cut.tagset:
        return None
    told = any("speech.past" in cue.tags and last.cut.words[cue.first - 1] in DASHES for cue in last.cut.cues)
    return attribution(last, None) if told else None
