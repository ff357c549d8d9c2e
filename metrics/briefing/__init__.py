"""The briefing: a few pages on where trade stands, each number with its proof, in four formats.

Opinion: the content is written once (`metrics.briefing.content`), as data; a format only sets it. What a
format needs is imported when it is asked for.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from metrics.texts import Language
from metrics.vintage import Vintage

if TYPE_CHECKING:
    from metrics.briefing.model import Briefing

Format = Literal["md", "html", "pdf", "docx"]
FORMATS: tuple[Format, ...] = get_args(Format)
"""The formats by the endings of their files."""


def briefing_file(
    known: Vintage,
    format: Format,  # noqa: A002 - the word that everyone uses
    language: Language,
    since: date | None = None,
    *,
    chart: bool = True,
) -> bytes:
    """The bytes of the briefing on a vintage; the same input gives the same bytes.

    What was published after `since` counts as new (default: what the last document brought). With `chart`
    the file has the chart of trade, for which a browser is needed (else `BrowserError`); Markdown has none.
    All but Markdown, which is text alone, carry their proof inside.
    """
    from metrics.briefing.content import briefing
    from metrics.texts import texts

    t = texts(language)
    if format == "md":
        from metrics.briefing.markdown import as_markdown

        return as_markdown(briefing(known, t, since=since))
    from metrics.briefing.pictures import draw

    drawn = draw(known, t, pixels=format == "docx") if chart else None
    return _with_proof(briefing(known, t, since=since, picture=drawn), format, known)


def _with_proof(content: Briefing, format: Format, known: Vintage) -> bytes:  # noqa: A002 - as above
    """The file in a format that carries its proof inside."""
    from metrics.briefing.proof import proof
    from metrics.provenance.carriers import embed
    from metrics.provenance.models import dumps

    evidence = proof(known, content)
    if format == "html":
        from metrics.briefing.html import as_html

        return embed(as_html(content), evidence)
    if format == "pdf":
        from metrics.briefing.pdf import as_pdf

        return as_pdf(content, dumps(evidence))
    from metrics.briefing.docx import as_docx

    return embed(as_docx(content), evidence)
