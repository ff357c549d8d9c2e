"""What a verb of change acts on: "to double the number of flights", "to triple it".

Opinion: an unknown noun behind the verb is its object, and then trade is none; a pronoun leads back to trade.
"""

from __future__ import annotations

from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.view import View

_OBJECT = 5
"""How far behind a verb its object may stand, in tokens."""


def has_object(view: View, anchor: Anchor) -> bool:
    """As in "to double the number of flights": the verb has an object, and it is not trade."""
    if "verbs" not in view.tags_at[anchor.first]:
        return False
    known = view.lexicon.openers | view.lexicon.articles
    for at in range(anchor.end, min(anchor.end + _OBJECT, anchor.ceiling)):
        word, tags = view.word_at[at], view.tags_at[at]
        if "modifiers.neutral" in tags and "topics" not in view.tags_at[view.over[at].end]:
            return True  # "doubling the value of exports"
        if not word.isalpha() or not tags.isdisjoint({"verbs", "mood", "topics"}):
            return False
        if "small" in tags and "modifiers" not in tags and word not in known:
            return False
        if not tags and word not in known and word not in view.lexicon.numbers:
            return True
    return False


def is_things(view: View, anchor: Anchor) -> bool:
    """As in "a fourfold increase in beef and dairy": what grew is named behind the noun of change."""
    noun = view.over.get(anchor.end)
    if noun is None or noun.tags.isdisjoint({"change.up", "change.down"}):
        return False
    at = noun.end
    if view.tags_at[at].isdisjoint({"small.in", "small.of"}):
        return False
    at = view.behind_articles(view.over[at].end)
    word, tags = view.word_at[at], view.tags_at[at]
    known = tags or word in view.lexicon.openers or word in view.lexicon.months or view.capital(at)
    return "modifiers.sector" in tags or (word.isalpha() and not known)


def points_back(view: View, anchor: Anchor) -> bool:
    """As in "promised to triple the exchange": the object is a word for what was spoken of."""
    at = anchor.end
    while view.word_at[at] in view.lexicon.articles and "topics" not in view.tags_at[at]:
        at += 1
    return "topics.generic" in view.tags_at[at]
