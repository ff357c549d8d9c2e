"""The briefing as one HTML file that needs nothing else, to read, to send and to print.

Opinion: it must still open in ten years, offline. So there is no script, no font and no picture from
anywhere, a policy that forbids them, and every text passes the template's escaping. The drawing is the one
exception: it comes from our renderer, whose labels are escaped before.
"""

from __future__ import annotations

from pathlib import Path

from metrics.briefing.model import Briefing
from metrics.briefing.words import describe, full_source, said
from metrics.texts import texts

TEMPLATE = Path(__file__).with_name("briefing.html.jinja")


def as_html(briefing: Briefing) -> bytes:
    """The briefing as an HTML file in UTF-8."""
    from jinja2 import Environment, StrictUndefined

    env = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = env.from_string(TEMPLATE.read_text(encoding="utf-8"))
    numbers = {note.key: note.number for note in briefing.notes}
    shown = {number: f"ref-{number}" for number in numbers.values()}
    t = texts(briefing.language)
    page = template.render(
        briefing=briefing,
        notes_title=t("briefing-notes"),
        back={note.key: t("briefing-back", note=str(note.number)) for note in briefing.notes},
        description=describe(briefing),
        numbers=numbers,
        first=lambda number: shown.pop(number, None),
        said={note.key: said(note, briefing) for note in briefing.notes},
        source={note.key: full_source(note, briefing) for note in briefing.notes},
    )
    return page.encode()
