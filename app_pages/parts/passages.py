"""A document's text with its quotes marked in place.

Opinion: the text is shown character by character as it was published, so only `html.escape` touches it and
only `<mark>` is added. Quotes overlap; the text is therefore cut wherever one begins or ends, and each piece
knows all the quotes that cover it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from metrics.models import Quote
from metrics.quotes import CONTEXT

_TEXT = "white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.65;max-width:44rem"
_QUIET = "color:#1b1f23;background:#fdecc8;scroll-margin-top:5rem"
_CHOSEN = f"{_QUIET};background:#ffc94d;outline:2px solid #b35900"
CHOSEN = 0
"""The number of the passage that a reader came for; it is not shown beside it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A passage from `start` to `end` (code points, end excluded), its number in a list, and its name."""

    start: int
    end: int
    number: int
    name: str


def cut(text: str, spans: Iterable[Span]) -> Iterator[tuple[int, int, tuple[Span, ...]]]:
    """The text in pieces, each as its start, its end and the spans that cover it, in order, without gaps."""
    inside = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    edges = sorted({0, len(text)} | {edge for span in inside for edge in (span.start, span.end)})
    for start, end in pairwise(edges):
        yield start, end, tuple(span for span in inside if span.start <= start and end <= span.end)


def marked(text: str, spans: Sequence[Span], language: str) -> str:
    """The text as HTML with every span marked, named, and numbered where it ends.

    The span with the number CHOSEN stands out by an outline. A page can jump to each by `anchor`.
    """
    html: list[str] = []
    for start, end, covering in cut(text, spans):
        piece = escape(text[start:end])
        if not covering:
            html.append(piece)
            continue
        html += (f'<span id="{anchor(span.number)}"></span>' for span in covering if span.start == start)
        names = escape("; ".join(span.name for span in covering))
        style = _CHOSEN if any(span.number == CHOSEN for span in covering) else _QUIET
        html.append(f'<mark style="{style}" title="{names}">{piece}</mark>')
        if numbers := ", ".join(str(s.number) for s in covering if s.end == end and s.number != CHOSEN):
            html.append(f"<sup>[{numbers}]</sup>")
    return f'<div lang="{escape(language)}" style="{_TEXT}">{"".join(html)}</div>'


def anchor(number: int) -> str:
    """The id of a span's beginning within the page."""
    return f"mark-{number}"


def original(text: str, language: str) -> str:
    """A title in a list as HTML, marked with the language that it is in."""
    return f'<strong lang="{escape(language)}" style="overflow-wrap:anywhere">{escape(text)}</strong>'


def quotation(quote: Quote, language: str) -> str:
    """A quote with the words around it on its own line, as HTML."""
    before = quote.prefix.rsplit("\n", 1)[-1]
    if len(before) == CONTEXT:
        before = "…\N{NO-BREAK SPACE}" + before.partition(" ")[2]
    after = quote.suffix.split("\n", 1)[0]
    if len(after) == CONTEXT:
        after = after.rpartition(" ")[0] + "\N{NO-BREAK SPACE}…"
    body = f'{escape(before)}<mark style="{_QUIET}">{escape(quote.exact)}</mark>{escape(after)}'
    style = f"{_TEXT};margin:0;padding-left:1rem;border-left:3px solid #8a939d"
    return f'<blockquote lang="{escape(language)}" style="{style}">{body}</blockquote>'
