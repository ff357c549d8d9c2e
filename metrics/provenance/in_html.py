"""The proof in a page of HTML: a script of the type application/ld+json, which no browser runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from metrics.provenance.models import Provenance, dumps

TYPE = "application/ld+json"
_PLACE = re.compile(rb"<head[^>]*>(?:\s*<meta charset[^>]*>)?", re.IGNORECASE)
_OURS = re.compile(rb'<script type="%s">[^<]*</script>' % re.escape(TYPE.encode()))


def script(provenance: Provenance) -> str:
    """The element to put into a page's head; its text holds no mark-up."""
    return f'<script type="{TYPE}">{dumps(provenance)}</script>'


def embed(content: bytes, provenance: Provenance) -> bytes:
    """The page, in UTF-8, with the proof at the top of its head; one that it had there is replaced."""
    place = _PLACE.search(content)
    if place is None:
        raise ValueError("the page has no head")
    old = _OURS.match(content, place.end())
    return content[: place.end()] + script(provenance).encode() + content[old.end() if old else place.end() :]


def extract(content: bytes) -> str | None:
    """The JSON-LD of the page's first such script; None if it has none."""
    reader = _Reader()
    reader.feed(content.decode(errors="replace"))
    return "".join(reader.found) if reader.seen else None


class _Reader(HTMLParser):
    """Collects the text of the first script of our type."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.seen = self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter the script."""
        if tag == "script" and dict(attrs).get("type") == TYPE and not self.seen:
            self.seen = self._inside = True

    def handle_endtag(self, tag: str) -> None:
        """Leave the script."""
        self._inside = False

    def handle_data(self, data: str) -> None:
        """Keep what stands inside."""
        if self._inside:
            self.found.append(data)
