"""Whose partners a ranking lists, and which of them a figure belongs to.

Opinion: the partner nearest before a sum has it, unless "respectively" deals the sums out in order.
"""

from __future__ import annotations

from metrics.extraction.figures import Figure
from metrics.extraction.view import View

_ARTICLE = 4
"""How many characters an article may take before a country: "of the Philippines"."""
POSSESSIVE_ENDS = ("'s", "’s", "s’", "s'")


def listed_partner(view: View, figure: Figure, position: int) -> str | None:
    """The country that an entry of a ranking or a share belongs to."""
    if figure.kind == "turnover" and (respective := _respective(view, figure)) is not None:
        return respective
    shared = "turnover.share" in figure.rules
    if not figure.ranked and not shared:
        return None
    end = view.start_at[figure.anchor.end]
    if shared and (after := next((m.code for m in view.mentions if m.start >= end), None)):
        return after
    floor = view.start_at[figure.anchor.floor]
    found = [m.code for m in view.mentions if m.end <= position and m.start >= floor]
    home = owner(view, "")  # "Borovia was Arland's second partner with $4 billion"
    return next((code for code in reversed(found) if code != home), found[-1] if found else None)


def _respective(view: View, figure: Figure) -> str | None:
    """As in "Peru and Chile with $249 million and $228 million respectively": one partner each, in order."""
    if "time.respectively" not in view.tagset:
        return None
    at = first = figure.anchor.index
    while first and not _named_between(view, view.anchors[first - 1].end, view.anchors[first].first):
        first -= 1
    start = view.start_at[view.anchors[first].first]
    before = [m.code for m in view.mentions if m.end <= start]
    listed = len(view.anchors) - first
    return before[at - first - listed] if 1 < listed <= len(before) else None


def _named_between(view: View, first: int, end: int) -> bool:
    """Whether a country is named between two tokens."""
    return any(view.start_at[first] <= m.start < view.start_at[end] for m in view.mentions)


def owner(view: View, partner: str) -> str | None:
    """Whose partners are listed: "Arland's largest partners were ...", "the second partner of Arland"."""
    for cue in view.cues:
        if "small.ranking" in cue.tags:
            at, text = view.start_at[cue.first], view.text
            near = [m for m in view.mentions if 0 <= at - m.end <= 30]
            before = [m for m in near if text[m.end : m.end + 2] in POSSESSIVE_ENDS]
            if before and before[-1].code != partner:
                return before[-1].code
            after = view.start_at[cue.end + 1]
            behind = [m for m in view.mentions if 0 <= m.start - after <= _ARTICLE]
            if behind and "small.of" in view.tags_at[cue.end] and behind[0].code != partner:
                return behind[0].code
    return None


def ranking_of(view: View, figure: Figure, partner: str) -> str | None:
    """As in "Arland became the leader in trade with Borovia": Borovia's partners are ranked."""
    at = figure.topic.first - 1 if figure.topic is not None else 0
    placed = "small.in" in view.tags_at[at] and "small.ranking" in view.tags_at[at - 1]
    return partner if placed else None
