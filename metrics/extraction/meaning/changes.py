"""Percentages and multiples: which way a quantity moved, or that the figure is no change at all.

Opinion: a percentage is a share until a verb or a noun of change says otherwise.
"""

from __future__ import annotations

from metrics.extraction.figures import Figure
from metrics.extraction.meaning.comparisons import than
from metrics.extraction.meaning.multiples import is_rate, multiple
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.words import Cue
from metrics.extraction.view import View

_NEAR = 4
_LEAST, _MOST = 50, 1000
"""Between these a percentage may be one of the base, not of the change."""
_WAYS = (
    (-1, frozenset({"verbs.fall", "change.down", "change.less"})),
    (1, frozenset({"verbs.rise", "change.up", "change.more", "verbs.raise"})),
)


def direction(view: View, anchor: Anchor, last: Figure | None, way: int) -> tuple[int, str]:
    """The sign of a change (1, -1; 0 for a share or a rate) and the rule that read it.

    `way` is the sign of the change before it in the sentence, also of one that was none of trade.
    """
    if anchor.what == "multiple":
        return multiple(view, anchor)
    if anchor.sign:
        return anchor.sign, "growth.sign"
    if is_rate(view, anchor, 3) or "modifiers.volume" in view.tags_at[anchor.end]:
        return 0, ""  # "20 percent less expensive than"
    if compared := than(view, anchor.end):
        return compared, "growth.than"
    if _is_share(view, anchor):
        return 0, ""
    return (
        _after(view, anchor)
        or _before(view, anchor)
        or _by(view, anchor, way)
        or _elided(view, anchor, way)
        or _restated(view, anchor, last)
        or _yearly(view, anchor)
        or _listed(last)
    )


def percent_of(anchor: Anchor, sign: int) -> float:
    """A change in percent; "one and a half times less" is a third less."""
    if anchor.what != "multiple":
        return round(sign * anchor.value, 4)
    return round(((anchor.value if sign > 0 or not anchor.value else 1 / anchor.value) - 1) * 100, 4)


def index(view: View, anchor: Anchor) -> float | None:
    """As in "made 112,4 % to the level of 2022": a percentage of the base, here 12.4 more."""
    if anchor.sign or anchor.what != "percent" or not _LEAST < anchor.value < _MOST:
        return None
    link = view.tags_at[anchor.end]
    if link.isdisjoint({"small.to", "small.of", "small.from", "change.comparison"}):
        return None
    lead = view.tags_at[anchor.lead]
    if "change.comparison" in link and not lead.isdisjoint({"small.by", "verbs.rise", "verbs.fall"}):
        return None  # "increased by more than 130% compared to the same period"
    if "small.to" in link and any(s.first == anchor.end + 1 and s.period for s in view.spans):
        return round(anchor.value - 100, 4)  # "(108.4% to 2022)"
    near = [view.tags_at[n] for n in range(anchor.end, min(anchor.end + _NEAR, anchor.ceiling))]
    base = any(not tags.isdisjoint({"time.level", "time.same_period", "time.last_year"}) for tags in near)
    return round(anchor.value - 100, 4) if base else None


def _is_share(view: View, anchor: Anchor) -> bool:
    """As in "12% of trade", "a 12 percent share", "40 percent of it fuel"."""
    if "small.partitive" in view.tags_at[anchor.end]:
        return True
    if "verbs.fall" in view.tags_at[anchor.lead] and "small.of" in view.tags_at[anchor.end]:
        return False  # "lost 19 percent of their trade"
    if "small.of" in view.tags_at[anchor.end] and not any(
        "change." in t for t in view.tags_at[anchor.end + 1]
    ):
        return True
    return _portion(view, anchor)


def _portion(view: View, anchor: Anchor) -> bool:
    """As in "the share of India in Kenya's trade rose to 12 percent"."""
    floor = anchor.floor
    for at in range(anchor.first - 1, floor - 1, -1):
        if view.word_at[at] in ",;:":
            return False
        if "small.portion" in view.tags_at[at]:
            return True
    return False


def _after(view: View, anchor: Anchor) -> tuple[int, str] | None:
    """As in "12% growth", "12 percent higher", "40 percent more trade"."""
    for n in range(anchor.end, min(anchor.end + _NEAR, anchor.ceiling + 1)):
        tags = view.tags_at[n]
        if view.word_at[n] in ",;:.()" or "small.to" in tags:
            return None
        if not tags.isdisjoint({"change.down", "change.less"}):
            return -1, "growth.noun"
        if not tags.isdisjoint({"change.up", "change.more"}):
            return 1, "growth.noun"
    return None


def _before(view: View, anchor: Anchor) -> tuple[int, str] | None:
    """As in "rose 12%", "growth of 12%", "down 14.2%"."""
    for cue in reversed(view.between(anchor.floor, anchor.first)):
        if "small.share" in cue.tags:
            return 0, ""
        if "verbs.fall" in cue.tags and "small.to" in view.tags_at[anchor.lead]:
            up = view.has("change.up", 0, cue.first)  # "growth slowed to 3 percent"
            return (1, "growth.noun") if up else (-1, "growth.verb")
        if way := _way(cue):
            return way, "growth.verb"
        if not cue.tags.isdisjoint({"verbs.above", "verbs.below", "verbs.fold"}):
            return None
    return None


def _way(cue: Cue) -> int:
    """Which way a verb or noun of change points: 1, -1, or 0 for any other word."""
    return next((way for way, tags in _WAYS if not cue.tags.isdisjoint(tags)), 0)


def _by(view: View, anchor: Anchor, way: int) -> tuple[int, str] | None:
    """As in "fell by $3 million, or by 14 per cent", "by 20% in 2022 and in 2023 by another 9%".

    Without a verb before it the change is upward: translation drops it ("made $ 412 million, by 8.4 %").
    """
    if "small.by" not in view.tags_at[anchor.lead]:
        return None
    before = reversed(view.between(0, anchor.floor))
    verb = next((found for cue in before if (found := _way(cue))), 0)
    return verb or way or 1, "growth.by"


def _elided(view: View, anchor: Anchor, way: int) -> tuple[int, str] | None:
    """As in "exports rose 12% and total trade 9%", "and in May another 4%": the verb is said once."""
    floor = anchor.floor
    joined = floor > 0 and ("small.and" in view.tags_at[floor] or view.word_at[floor] == ",")
    joined = joined or (floor > 0 and "small.and" in view.tags_at[floor + 1] and view.word_at[floor] == ",")
    again = view.has("topics.trade", floor, anchor.first) or "mood.another" in view.tags_at[anchor.first - 1]
    return (way, "growth.elided") if way and joined and again else None


def _restated(view: View, anchor: Anchor, last: Figure | None) -> tuple[int, str] | None:
    """As in "increased to 7.5 billion from 5.3 billion, or 41%", "fell by $600 million (12 percent)"."""
    lead = anchor.lead
    moved = last is not None and (last.baseline or last.indicator == "increment")
    stated = "small.convert" in view.tags_at[lead] or view.word_at[anchor.first - 1] == "("
    if not moved or not stated:
        return None
    verb = next((way for cue in reversed(view.between(0, lead)) if (way := _way(cue))), 0)
    return (verb, "growth.restated") if verb else None


def _yearly(view: View, anchor: Anchor) -> tuple[int, str] | None:
    """As in "trade: $1.5 bln, 12% y/y"."""
    near = range(anchor.end, min(anchor.end + 2, anchor.ceiling))
    return (1, "growth.yearly") if any("change.year_on_year" in view.tags_at[n] for n in near) else None


def _listed(last: Figure | None) -> tuple[int, str]:
    """As in "up 7.1% on 2016 and 2.3% on 2015"."""
    if last is not None and last.anchor.what == "percent" and last.kind == "growth":
        return (-1 if (last.value or 0) < 0 else 1), "growth.list"
    return 0, ""
