"""Words that several formats share: how a note reads, and what the file says of itself."""

from __future__ import annotations

from metrics.briefing.model import Briefing, Note, Text
from metrics.texts import texts

DASH = " — "
"""Between the words of a note and where they stand."""


def string(text: Text) -> str:
    """A text without its notes and links."""
    return "".join(run.text for run in text)


def said(note: Note, briefing: Briefing) -> str | None:
    """The words of a citation with their speaker; None for a formula."""
    t = texts(briefing.language)
    words = t("briefing-words", words=note.words) if note.words else None
    if note.speaker and words:
        return t("briefing-spoken", speaker=note.speaker, words=words)
    return words or note.speaker


def full_source(note: Note, briefing: Briefing) -> str | None:
    """The document of a citation by publisher, title and day; None for a formula."""
    if note.publisher is None:
        return None
    title = texts(briefing.language)("briefing-words", words=note.title) if note.title else None
    return ", ".join(part for part in (note.publisher, title, note.day) if part)


def describe(briefing: Briefing) -> str:
    """What the file says it is about: its first sentence."""
    return string(briefing.lead)


def keywords(briefing: Briefing) -> list[str]:
    """Words to find the file by: the titles of its sections."""
    return [section.title for section in briefing.sections]


def short_source(note: Note, briefing: Briefing) -> tuple[str | None, str | None]:
    """The document in full where it is mentioned first; after that by publisher, day and that first note.

    Gives the words that lead to the document, and what follows them.
    """
    if note.first == note.number or note.publisher is None:
        return full_source(note, briefing), None
    name = ", ".join(part for part in (note.publisher, note.day) if part)
    t = texts(briefing.language)
    return name, " " + t("briefing-note-see", note=str(note.first))
