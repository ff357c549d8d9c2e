"""Where quotations stand, from the mark that opens one to the mark that closes it."""

from __future__ import annotations

from metrics.extraction.text.document import Document

OPENING = "“„«"
_CLOSING = '”»"'
_MARKS = OPENING + _CLOSING
_SPAN = 1500
"""How far a quotation may run from the claim to its attribution, in characters."""


def quotation_around(document: Document, position: int) -> tuple[int, int] | None:
    """The quotation that a position stands in: from its opening mark to its closing one."""
    text = document.text
    present = document.kept.get("marks")
    if present is None:
        present = document.kept["marks"] = [mark for mark in _MARKS if mark in text]
    if not present:
        return None
    start, end = document.paragraph(position)
    low = max(start, position - _SPAN)
    opened = max([text.rfind(mark, low, position) for mark in present], default=-1)
    if opened < 0:
        return None
    low_mark = text.rfind("„", low, position)
    if not _opens(text, opened) or (text[opened] == "“" and _closes(text, low_mark, opened)):
        return None  # „...“ is closed by the mark that opens “...”
    stop = min(end, position + _SPAN)
    marks = _CLOSING + "“" if opened == low_mark else _CLOSING
    closing = [at for mark in marks if (at := text.find(mark, position, stop)) >= 0]
    closed = min(closing, default=stop)
    return opened, closed


def _closes(text: str, low_mark: int, at: int) -> bool:
    """Whether a mark that opens “...” closes what a low one opened."""
    return low_mark >= 0 and text.find("”", low_mark, at) < 0


def _opens(text: str, at: int) -> bool:
    """Whether a quotation mark opens one; a straight mark does before a word and after a space."""
    if text[at] != '"':
        return text[at] in OPENING
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    return (before.isspace() or before in "(—–-:") and not after.isspace()
