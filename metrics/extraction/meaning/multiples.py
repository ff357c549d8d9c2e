"""Multiples: whether "twice", "three times" or "sixfold" tells a change, and which way.

Opinion: a multiple is a change only beside a verb or noun of change, or a level to compare with.
"""

from __future__ import annotations

from metrics.extraction.meaning.comparisons import than
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.view import View

_NEAR = 4
_LEVEL = 8
"""How far behind a multiple the sum of the level may stand: "seven times the pre-war level of $3 billion"."""
_RATES = frozenset({"small.share", "small.pace"})
"""Words that make a figure one of something else: "12 percent of the vote", "12 percent faster"."""
_COMPARED = frozenset({"change.comparison", "change.year_on_year"})


def is_rate(view: View, anchor: Anchor, reach: int) -> bool:
    """As in "12 percent of the vote", "twice as fast": what is measured is no quantity."""
    for at in range(anchor.end, min(anchor.end + reach, anchor.ceiling)):
        if view.word_at[at] == ",":
            return False  # "swelled by 75 percent, faster than the trade of others"
        if not view.tags_at[at].isdisjoint(_RATES):
            return True
    return False


def _as_before(view: View, anchor: Anchor) -> bool:
    """As in "almost twice the 2019 level": the level of an earlier time follows."""
    spans = [s for s in view.spans if 0 <= s.first - anchor.end <= _NEAR and s.role == "base"]
    if any("time.level" in view.tags_at[s.end] for s in spans):
        return True
    if "hedges.up_to" not in view.tags_at[anchor.end]:  # "twice as high as a decade before"
        return False
    after = [s for s in view.spans if 0 <= s.first - anchor.end <= _NEAR + 2]
    return any(s.role == "base" or s.shift < 0 for s in after)


def _as_large(view: View, anchor: Anchor) -> bool:
    """As in "That makes it 2.1 times as large.": as what it was; not "With Brazil it is twice as large"."""
    size = view.over.get(anchor.end)
    if size is None or "change.size" not in size.tags or view.word_at[size.end].isalnum():
        return False
    return view.has("topics.generic", anchor.floor, anchor.first) and not view.mentions


def _is_that_many(view: View, anchor: Anchor) -> bool:
    """As in "That is sixfold": what was just compared."""
    said = "small.convert" in view.tags_at[anchor.lead] and anchor.lead - 1 <= view.opening
    return said and "fold" in view.tags_at[anchor.first] and not view.word_at[anchor.end].isalnum()


def _times_a_sum(view: View, anchor: Anchor) -> bool:
    """As in "160 times the $500 million recorded in 1992", "seven times the level of $10 billion"."""
    following = view.anchors[anchor.index + 1] if anchor.index + 1 < len(view.anchors) else None
    told = anchor.index > 0 or view.has("verbs.reach", 0, anchor.first)
    if following is None or following.what != "money" or not told:
        return False
    if "small.of" in view.tags_at[following.lead] and following.first - anchor.end <= _LEVEL:
        return "time.level" in view.tags_at[following.lead - 1]
    if following.first != anchor.end + 1 or "modifiers.definite" not in view.tags_at[anchor.end]:
        return False
    return any(0 <= s.first - following.end <= _NEAR for s in view.spans)


def _became(view: View, anchor: Anchor) -> bool:
    """As in "has become twice as high over three years"."""
    return "mood.became" in view.tags_at[anchor.lead] and "change.size" in view.tags_at[anchor.end]


def multiple(view: View, anchor: Anchor) -> tuple[int, str]:
    """As in "has doubled", "grew 1.5 times", "five times as high as"; not "eight times that"."""
    if is_rate(view, anchor, _NEAR):
        return 0, ""
    less = any("change.less" in view.tags_at[n] for n in range(anchor.end, anchor.end + 2))
    if less or than(view, anchor.end) < 0:
        return -1, "growth.times"  # "twice as little", "three times less"
    if "verbs" in view.tags_at[anchor.first]:
        return 1, "growth.fold"
    for cue in view.between(anchor.floor, anchor.first):
        if "verbs.fall" in cue.tags:
            return -1, "growth.times"
        if not cue.tags.isdisjoint({"verbs.rise", "verbs.raise", "change"}):
            return 1, "growth.times"
    after = [view.tags_at[n] for n in range(anchor.end, min(anchor.end + _NEAR, anchor.ceiling))]
    level = any(not tags.isdisjoint({"time.level", "time.last_year"}) for tags in after)
    if (level and view.has("verbs.reach", 0, anchor.first)) or _as_before(view, anchor):
        return 1, "growth.times"
    dated = any(0 <= s.first - anchor.end <= _NEAR + 1 for s in view.spans)
    told = anchor.index > 0 or view.has("verbs", 0, anchor.first)
    if (level and dated and told) or _as_large(view, anchor):
        return 1, "growth.times"  # "recovered to $960 million, twice the amount of the year before"
    if than(view, anchor.end) or any(not tags.isdisjoint(_COMPARED) for tags in after):
        return 1, "growth.times"
    if _is_that_many(view, anchor) or _became(view, anchor) or _times_a_sum(view, anchor):
        return 1, "growth.times"
    if any(not tags.isdisjoint({"change.more", "change.up"}) for tags in after):
        return 1, "growth.times"
    bare = not view.word_at[anchor.end].isalnum()  # "that must not happen twice"
    return (1, "growth.fold") if view.has("mood.aim", 0, anchor.first) and not bare else (0, "")
