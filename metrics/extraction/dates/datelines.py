"""The day a text itself gives for its publication: "21.05.2024 14:07 | Economy", "ASTANA, March 14, 2023 -".

Opinion: only a date with day, month and year counts, and only at the top, in a short line of its own or in a
dateline that a dash ends. A date in a sentence is that of an event.
"""

from __future__ import annotations

import re
from datetime import date

from metrics.extraction.text.document import Document

_TOP = 400
"""How much of a text may hold its date, in characters."""
_SHORT = 90
"""The longest line that is no sentence, in characters."""
_LINE = re.compile(r"[^\n\r]+")
_DATELINE = re.compile(r"[^\n\r.!?–—]{0,50}?(?:\s[–—-]|[–—]|:|\))\s")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](20\d\d)(?!\d)|(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)")
_WORDS = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+([^\W\d_]{3,9})\.?,?\s+(20\d\d)(?!\d)"
    r"|\b([^\W\d_]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d)(?!\d)"
)


def dated(document: Document) -> date | None:
    """The day at the top of a text, if it gives one."""
    if document.low.find("20", 0, _TOP) < 0:
        return None  # no year
    for match in _LINE.finditer(document.low, 0, min(len(document.low), _TOP)):
        line = match[0].strip()
        if len(line) > _SHORT or line.endswith((".", "!", "?")):
            head = _DATELINE.match(line)
            line = head[0] if head else ""
        if line and (day := _day(line, document.lexicon.months)) is not None:
            return day
    return None


def _day(line: str, months: dict[str, int]) -> date | None:
    if (match := _NUMBERS.search(line)) is not None:
        day, month, year = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
        return _valid(int(year), int(month), int(day))
    if (match := _WORDS.search(line)) is not None:
        day, name, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        return _valid(int(year), months.get(name, 0), int(day))
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
