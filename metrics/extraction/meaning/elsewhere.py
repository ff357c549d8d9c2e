"""What a sum without a noun is a sum of, if it is not trade: goods, a part, a thing beside it.

Opinion: a thing that the lexicon does not know, before "worth" or behind "of", "in" and "for", has the sum.
"""

from __future__ import annotations

from metrics.extraction.meaning.clauses import asides
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.tokens import POSSESSIVE
from metrics.extraction.view import View

_GOODS = frozenset({"topics", "modifiers.sector", "modifiers.not_money", "modifiers.firm"})
_QUALIFIES = frozenset({"modifiers.own", "hedges.clear"})
_PLAIN = frozenset({"modifiers", "modifiers.whole"})
_WORTH = 4
"""How far before its sum "worth" may stand, in tokens."""


def belongs_elsewhere(view: View, anchor: Anchor) -> str | None:
    """What a sum without a noun is a sum of, if it is not trade: goods, a part, a thing behind it."""
    floor = anchor.floor
    goods = (at for at in range(floor, anchor.first) if "modifiers.sector" in view.tags_at[at])
    skipped = asides(view, floor, anchor.first)
    goods = (at for at in goods if not any(first <= at < end for first, end in skipped))
    if any(not _counted_in(view, at) for at in goods):
        return "sector_trade"  # "copper accounted for $1.1 billion"
    if view.has("small.partitive", floor, anchor.first) or _of_that(view, anchor):
        return "part"  # "of this, cars were worth $300 million"
    portions = (c.first for c in view.between(floor, anchor.first) if "small.portion" in c.tags)
    if any(view.word_at[at - 1] in view.lexicon.articles | POSSESSIVE for at in portions):
        return "part"  # "Its share was worth $1.2 billion"
    if "small.given" in view.tags_at[anchor.end]:
        return "fund"  # "will make 800 million euros available"
    other = _has_noun(view, anchor) or _is_given(view, anchor) or of_thing(view, anchor)
    return "amount" if other else None


def is_worth(view: View, anchor: Anchor) -> bool:
    """As in "taken on work worth $21.6 billion": a thing that is no trade has the worth."""
    back = range(anchor.first - 1, max(anchor.floor, anchor.first - _WORTH) - 1, -1)
    worth = next((at for at in back if _says_worth(view, at)), 0)
    before = worth - 1
    if before < anchor.floor:
        return False
    if "modifiers.neutral" in view.tags_at[before]:
        return True  # "a trade centre worth $8 million"
    return view.word_at[before].isalpha() and not view.tags_at[before] and not view.capital(before)


def _says_worth(view: View, at: int) -> bool:
    tags = view.tags_at[at]
    return "small.convert" in tags and "verbs" in tags


def _is_given(view: View, anchor: Anchor) -> bool:
    """As in "gave $200 million to the port", "for a bridge": a thing behind it gets the sum."""
    at = anchor.end
    if view.tags_at[at].isdisjoint({"small.to", "small.for"}):
        return False
    at = view.behind_articles(view.over[at].end)
    if at >= anchor.ceiling or any(span.first <= at < span.end for span in view.spans):
        return False
    tags, word = view.tags_at[at], view.word_at[at]
    thing = not tags.isdisjoint(_GOODS) and "topics.trade" not in tags
    return thing or (
        word.isalpha() and not tags and word not in view.lexicon.openers and not view.capital(at)
    )


def _counted_in(view: View, at: int) -> bool:
    """As in "With gold you arrive at 19 billion", "Counting gold, it was": counted in, not measured."""
    if view.has("speech.first_person", at) and "small.with" in view.tags_at[view.opening]:
        return True  # "With avocados and quinoa we could easily reach 6 billion"
    after, before = view.over[at].end, view.tags_at[at - 1]
    opens = at - 1 == view.opening and not before.isdisjoint({"small.with", "small.aside"})
    subject = view.word_at[after] in view.lexicon.openers and "small" not in view.tags_at[after]
    return opens and (subject or view.word_at[after] == ",")


def _of_that(view: View, anchor: Anchor) -> bool:
    """As in "Of it, ...", "Half of the total, ..."; not "Half a billion dollars is what we did"."""
    at = max(anchor.floor, view.opening)
    if view.word_at[at] in view.lexicon.fractions and at < anchor.first:
        return True
    pointed = not view.tags_at[at + 1].isdisjoint({"modifiers.pointer", "topics.generic"})
    return "small.of" in view.tags_at[at] and pointed and view.word_at[at + 2] == ","


def _has_noun(view: View, anchor: Anchor) -> bool:
    """As in "a $1.2 billion tunnel": an article before, an unknown noun behind."""
    before, after = view.word_at[anchor.first - 1], view.word_at[anchor.end]
    if before not in view.lexicon.articles or "small.of" in view.tags_at[anchor.first - 1]:
        return False
    return after.isalpha() and not view.tags_at[anchor.end] and not view.capital(anchor.end)


def of_thing(view: View, anchor: Anchor) -> bool:
    """As in "$10 million of our money is waiting", "returned with $2 million in new work"."""
    link = view.tags_at[anchor.end]
    if link.isdisjoint({"small.of", "small.in"}):
        return False
    at = view.over[anchor.end].end
    qualified = False
    while view.word_at[at] in view.lexicon.articles or not view.tags_at[at].isdisjoint(_QUALIFIES):
        qualified = True
        at += 1
    word = view.word_at[at]
    strange = word.isalpha() and word not in view.lexicon.openers and view.tags_at[at] <= _PLAIN
    return qualified and strange and not view.capital(at) and word not in view.lexicon.time_words
