"""Comparisons behind a figure: "more than", "less than"."""

from __future__ import annotations

from metrics.extraction.view import View

_AFTER = frozenset({"hedges.after_above", "hedges.after_below"})
_SHORT = 6
"""The most tokens of a bracket that is passed over."""


def than(view: View, at: int) -> int:
    """The direction of "more than", "less than" behind a figure: 1, -1, or 0 if there is none.

    A figure in brackets may stand between: "was $600 million (12%) less than a year earlier".
    """
    cue = view.over.get(_past_bracket(view, at))
    if cue is None or cue.end - cue.first < 2 or not cue.tags.isdisjoint(_AFTER):
        return 0
    return 1 if "hedges.above" in cue.tags else -1 if "hedges.below" in cue.tags else 0


def _past_bracket(view: View, at: int) -> int:
    """The token behind a short bracket that opens or closes at a token."""
    if view.word_at[at] not in ("(", ")"):
        return at
    return next((n + 1 for n in range(at, at + _SHORT) if view.word_at[n] == ")"), at)
