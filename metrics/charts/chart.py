"""A chart: a figure with all that it needs to stand alone in words, tables and proof.

Opinion: the marks of a figure are drawn once. How it is framed (on a page that shows title and sources
itself, or in a picture that carries them inside) and where its labels fit is decided later, in
`metrics.charts.frame`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from metrics.commitments.standing import Standing
from metrics.crosscheck.figures import Figure
from metrics.models import Citation, Goal, Observation
from metrics.palette import ThemeName
from metrics.texts import Language

Spec = dict[str, Any]
"""A figure as Plotly's JSON: {"data": [traces], "layout": {…}}. Neither Streamlit nor Kaleido needs a
`Figure`, and to build one annotation by annotation takes ten times as long."""
Side = Literal["right", "left", "above", "below", "on_line", "line_end"]


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside a mark at (x, y), in the axes' units.

    `head` is bold, `tail` the quieter line under it, `cites` the sources' ids. `sides` are tried in order;
    "on_line" sets it along a horizontal line, from the left edge on; "line_end" back from the mark, where the
    line ends. The lower `rank`, the sooner it is
    placed; one that fits nowhere is left out: the table and the hover text still have it.
    """

    x: float
    y: float
    head: str
    tail: str
    colour: str
    rank: int
    sides: tuple[Side, ...] = ("right", "left", "above", "below")
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Key:
    """How to read one kind of mark: its glyph in its colour, and what it means."""

    glyph: str
    colour: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A chart's data as a reader sees it: a row a mark, each with the mark's id."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels of a picture: the plot's `height`, and what its names and numbers take on each side of it."""

    height: float = 460
    left: float = 30
    right: float = 0
    above: float = 0
    below: float = 34


NO_ROOM = Room(height=12, below=0)
"""What a picture gives a chart that has nothing to show: its title says so, and no axis pretends to more."""
_UNSEEN = {"visible": False, "range": [0, 1]}
EMPTY: Spec = {"data": [], "layout": {"xaxis": _UNSEEN, "yaxis": _UNSEEN, "height": 40}}
"""The figure of such a chart."""


@dataclass(frozen=True, slots=True, eq=False)  # the same only if it is the same object
class Chart:
    """A chart in one language and theme.

    `figure` has the marks, the axes and their hover text (each point's `customdata` is its mark's id), no
    title and no labels. `title` says the finding, `subtitle` what is measured in which unit, `notes` what a
    reader must know. `alt` tells those who do not see it what it shows. `citations` are all passages behind
    it, in the order in which their sources are numbered; `marks` are the objects drawn. `pages` are other
    published figures that it shows, with an address and no passage; they are numbered after the sources.

    `room` is what a picture gives the plot. A chart whose lines grow in number with the data has a `scroll`:
    the figure for a page, all its names inside, as high as its `layout.height` says.
    """

    name: str
    language: Language
    theme: ThemeName
    as_of: date
    title: str
    subtitle: str
    notes: tuple[str, ...]
    alt: str
    figure: Spec
    labels: tuple[Label, ...]
    keys: tuple[Key, ...]
    table: Table
    citations: tuple[Citation, ...]
    marks: tuple[Observation | Goal | Standing, ...]
    pages: tuple[Figure, ...] = ()
    room: Room = Room()
    scroll: Spec | None = None

    @property
    def sources(self) -> tuple[Citation, ...]:
        """One citation a source, in the order in which they are numbered from 1."""
        return tuple({each.source: each for each in reversed(self.citations)}.values())[::-1]

    @property
    def references(self) -> tuple[Citation | Figure, ...]:
        """The sources, then one figure a page, in the order in which they are numbered from 1."""
        first_of_page = {each.url: each for each in reversed(self.pages)}
        return (*self.sources, *tuple(first_of_page.values())[::-1])

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each source by its id, and of each page by its address."""
        keys = (each.url if isinstance(each, Figure) else each.source for each in self.references)
        return {key: number for number, key in enumerate(keys, 1)}


def in_order(passages: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each passage once, the oldest source first: the order in which a chart numbers them."""
    cited = {(each.source, each.quote.start, each.quote.end, each.speaker): each for each in passages}
    return tuple(sorted(cited.values(), key=lambda each: (each.published, each.source, each.quote.start)))
