"""Where a browser puts the texts of a picture: none may be cut, none may cover another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from metrics.charts.labels import Box

BOXES = """() => {
  const box = e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom] }
  const svg = document.querySelector('svg').getBoundingClientRect()
  return { page: [svg.left, svg.top, svg.right, svg.bottom],
           texts: [...document.querySelectorAll('svg text')].filter(e => e.textContent.trim())
                    .map(e => [e.textContent, ...box(e)]) }
}"""


def faults(svg: bytes, paper: Any, edge: float) -> Iterator[str]:
    """A line for each text of the picture that reaches into its edge, and for each two that overlap."""
    paper.set_content(f"<body style='margin:0'>{svg.decode()}")
    found = paper.evaluate(BOXES)
    left, top, right, bottom = found["page"]
    inside = Box(left + edge, top + edge, right - edge, bottom - edge / 2)
    boxes = sorted(((text, Box(*rest)) for text, *rest in found["texts"]), key=lambda each: each[1].top)
    assert boxes, "the picture has no text"
    yield from (f"cut: {text!r} {box}" for text, box in boxes if not inside.holds(box))
    for index, (one, a) in enumerate(boxes):
        inner = Box(a.left + 1, a.top + 2, a.right - 1, a.bottom - 2)
        for other, b in boxes[index + 1 :]:
            if b.top >= a.bottom:
                break
            if inner.meets(b):
                yield f"overlap: {one!r} {a} and {other!r} {b}"
