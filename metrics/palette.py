"""Colours, markers and dashes by what a mark means, for a light and a dark page.

Opinion: a colour never speaks alone. Every role has a symbol or a dash of its own, an estimate is hollow,
and each colour stands out from its page (WCAG 2.2: at least 3:1 for marks, 4.5:1 for text), which a test
computes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from metrics.models import EventStage

CLEAR = "rgba(0,0,0,0)"
"""No colour at all."""
ThemeName = Literal["light", "dark"]
THEMES: tuple[ThemeName, ...] = ("light", "dark")
Role = Literal["reported", "derived", "undated", "goal", "path", "first_side", "second_side", "overdue"]
Hue = Literal["blue", "sky", "claret", "orange", "violet", "green", "grey", "red"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a mark looks: its colour, its marker symbol and its line's dash, in Plotly's names."""

    colour: str
    symbol: str
    dash: str


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a page: `paper` behind, `text` and the quieter `muted` on it, `grid` for hairlines."""

    name: ThemeName
    paper: str
    text: str
    muted: str
    grid: str
    hues: dict[Hue, str]

    def look(self, role: Role) -> Look:
        """The look of a role in a chart of trade."""
        return self._look(*_ROLES[role])

    def stage(self, stage: EventStage) -> Look:
        """The look of a stage in a commitment's life."""
        return self._look(*_STAGES[stage])

    def _look(self, hue: Hue, symbol: str, dash: str) -> Look:
        return Look(self.hues[hue], symbol, dash)


_ROLES: dict[Role, tuple[Hue, str, str]] = {
    "reported": ("blue", "circle", "solid"),
    "derived": ("sky", "circle-open", "dot"),  # hollow: nobody has said it
    "undated": ("blue", "diamond", "solid"),
    "goal": ("claret", "line-ew", "solid"),
    "path": ("claret", "circle-open", "dash"),
    "first_side": ("blue", "circle", "solid"),
    "second_side": ("orange", "square", "dash"),
    "overdue": ("red", "x", "solid"),
}
_STAGES: dict[EventStage, tuple[Hue, str, str]] = {
    "proposed": ("grey", "circle-open", "dot"),
    "announced": ("sky", "circle-open-dot", "dot"),
    "agreed": ("blue", "circle", "solid"),
    "signed": ("violet", "diamond", "solid"),
    "under_way": ("orange", "triangle-right", "solid"),
    "delivered": ("green", "star", "solid"),
    "restated": ("grey", "line-ns-open", "solid"),
}

LIGHT = Theme(
    name="light",
    paper="#ffffff",
    text="#1b1f23",
    muted="#57606a",
    grid="#dfe3e8",
    hues={
        "blue": "#0f5499",
        "sky": "#2f7fc1",
        "claret": "#990f3d",
        "orange": "#b35900",
        "violet": "#6639ba",
        "green": "#1a7f37",
        "grey": "#6e7781",
        "red": "#c62828",
    },
)
DARK = Theme(
    name="dark",
    paper="#14171a",
    text="#f0f3f6",
    muted="#a9b3bd",
    grid="#30363d",
    hues={
        "blue": "#6cb2f5",
        "sky": "#4c93d9",
        "claret": "#ff85a8",
        "orange": "#f0a04b",
        "violet": "#b794ff",
        "green": "#56c271",
        "grey": "#8b949e",
        "red": "#ff7b72",
    },
)


def theme(name: ThemeName) -> Theme:
    """The theme of this name."""
    return LIGHT if name == "light" else DARK
