"""Comparisons behind a figure: "more than", "less than"."""

from __future__ import annotations

from metrics.extraction.view import View


def than(view: View, at: int) -> int:
    """The direction of "more than", "less than" behind a figure: 1, -1, or 0 if there is none."""
    cue = view.over.get(at)
    if cue is None or cue.end - cue.first < 2 or "hedges.after_above" in cue.tags:
        return 0
    return 1 if "hedges.above" in cue.tags else -1 if "hedges.below" in cue.tags else 0
