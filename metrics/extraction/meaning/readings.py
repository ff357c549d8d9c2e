"""Whether a figure is said to be reached or meant to be, and what says so."""

from __future__ import annotations

from typing import Literal, NamedTuple

from metrics.extraction.text.words import Cue

Mood = Literal["report", "goal", "forecast"]


class Reading(NamedTuple):
    """A mood, the predicate's cue if there is one, and the rule that read it."""

    mood: Mood
    cue: Cue | None
    rule: str
