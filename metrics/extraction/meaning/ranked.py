"""Whether a sum belongs to the country named beside it, as in a ranking or a list of partners.

Opinion: only a preposition, a dash or a bracket may part the two, unless a word tells that ranks follow.
"""

from __future__ import annotations

from metrics.extraction.figures import Memory
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.view import View

_JOINED = frozenset({"small.with", "small.to", "small.between", "small.on", "hedges.clear"})


def is_ranked(view: View, anchor: Anchor, memory: Memory) -> bool:
    """As in "Cestria ($17 billion)", "next came Cestria with $17 billion and Doria at $9 billion"."""
    start, floor = view.start_at[anchor.first], view.start_at[_floor(view, anchor)]
    near = [m for m in view.mentions if floor <= m.start and m.end <= start]
    if not near:
        return False
    if view.has("small.ranking"):
        return True
    links = range(view.sentence.token_at(near[-1].end), anchor.first)
    marks = "(,–—" if len(near) == 1 else "(,"
    beside = len(links) <= 2 and all(
        view.word_at[n] in marks or not view.tags_at[n].isdisjoint(_JOINED) for n in links
    )
    told = links and view.word_at[links[0]] == "," and "small.where" in view.tags_at[links[0] + 1]
    return beside or bool(told and memory.ranking)


def _floor(view: View, anchor: Anchor) -> int:
    """Where the country may stand; before the share too in "Cestria came second with 15% ($8 billion)"."""
    share = view.anchors[anchor.index - 1] if anchor.index else None
    bracket = share is not None and share.what == "percent" and view.word_at[share.end] == "("
    return share.floor if share is not None and bracket else anchor.floor
