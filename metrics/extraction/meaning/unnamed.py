"""Sums without a noun of their own: whether they can be the trade that was spoken of before.

Opinion: such a sum is trade only if nothing else in its clause could be measured: no unknown noun, no goods.
"""

from __future__ import annotations

from metrics.extraction.meaning.behind import after
from metrics.extraction.meaning.clauses import asides
from metrics.extraction.meaning.readings import Reading
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.tokens import POSSESSIVE
from metrics.extraction.view import View

_COPULA = 6
"""How many tokens behind a sum its verb may stand: "two trillion rubles in ten months is a fair result"."""
_GOODS = frozenset({"topics", "modifiers.sector", "modifiers.not_money", "modifiers.firm"})
_DIFFERS = ("change.less", "change.more", "change.differs")
_OWNERS = frozenset({"mood.aim", "modifiers.firm"})
_OTHERS = frozenset({"modifiers.sector", "modifiers.not_money", "modifiers.firm"})
"""What moved is no trade if one of these is named before its verb: "the company lost 30 percent"."""


def belongs_elsewhere(view: View, anchor: Anchor) -> str | None:
    """What a sum without a noun is a sum of, if it is not trade: goods, a part, a thing behind it."""
    floor = anchor.floor
    goods = (at for at in range(floor, anchor.first) if "modifiers.sector" in view.tags_at[at])
    if any(not _counted_in(view, at) for at in goods):
        return "sector_trade"  # "copper accounted for $1.1 billion"
    if view.has("small.partitive", floor, anchor.first) or _of_that(view, anchor):
        return "part"  # "of this, cars were worth $300 million"
    portions = (c.first for c in view.between(floor, anchor.first) if "small.portion" in c.tags)
    if any(view.word_at[at - 1] in view.lexicon.articles | POSSESSIVE for at in portions):
        return "part"  # "Its share was worth $1.2 billion"
    if "small.given" in view.tags_at[anchor.end]:
        return "fund"  # "will make 800 million euros available"
    return "amount" if _has_noun(view, anchor) or _is_given(view, anchor) else None


def is_worth(view: View, anchor: Anchor) -> bool:
    """As in "taken on work worth $21.6 billion": a thing that is no trade has the worth."""
    worth = view.tags_at[anchor.lead]
    if "small.convert" not in worth or "verbs" not in worth:
        return False
    before = anchor.lead - 1
    return view.word_at[before].isalpha() and not view.tags_at[before] and not view.capital(before)


def _is_given(view: View, anchor: Anchor) -> bool:
    """As in "gave $200 million to the port", "for a bridge": a thing behind it gets the sum."""
    at = anchor.end
    if view.tags_at[at].isdisjoint({"small.to", "small.for"}):
        return False
    at = view.over[at].end
    while view.word_at[at] in view.lexicon.articles:
        at += 1
    if at >= anchor.ceiling or any(span.first <= at < span.end for span in view.spans):
        return False
    tags, word = view.tags_at[at], view.word_at[at]
    thing = not tags.isdisjoint(_GOODS) and "topics.trade" not in tags
    return thing or (
        word.isalpha() and not tags and word not in view.lexicon.openers and not view.capital(at)
    )


def _counted_in(view: View, at: int) -> bool:
    """As in "With gold you arrive at 19 billion", "Counting gold, it was": counted in, not measured."""
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


def may_be_goal(view: View, anchor: Anchor, reading: Reading) -> bool:
    """As in "agree on one and a half billion", not "will build a tunnel for $1.2 billion"."""
    cue = reading.cue
    if cue is None or "mood.give" in cue.tags:
        return False
    if after(view, anchor) is not None:
        return True  # "the figure of one billion dollars has to be crossed"
    if reading.mood == "forecast" and _strange_subject(view, anchor, cue.first):
        return False  # "A new ferry will bring in 12 million dollars"
    first, end = (cue.end, anchor.first) if cue.end <= anchor.first else (anchor.end, cue.first)
    colon = next((at for at in range(end - 1, first, -1) if view.word_at[at] == ":"), first)
    return _all_known(view, colon, end)  # "We shall get there step by step: two billion next year"


def _strange_subject(view: View, anchor: Anchor, verb: int) -> bool:
    """As in "A new ferry will bring": an unknown noun between an article and its verb."""
    strange = False
    for at in range(verb - 1, anchor.floor - 1, -1):
        word = view.word_at[at]
        if word in view.lexicon.articles:
            return strange
        if word in ",;:–—" or "verbs" in view.tags_at[at]:
            return False
        strange = strange or not _all_known(view, at, at + 1)
    return False


def may_be_report(view: View, anchor: Anchor, reading: Reading | None) -> bool:
    """As in "Last year we closed at 720 million", "Kazakh statistics show only $18 billion"."""
    if reading is not None and reading.cue is not None and "speech.past" in reading.cue.tags:
        return True
    if _is_subject(view, anchor):
        return True
    if _differs(view, anchor):
        return True
    if not _all_known(view, anchor.floor, anchor.first) or view.has("mood.give", anchor.floor, anchor.first):
        return False  # "has earmarked $10 billion"
    if reading is not None and reading.cue is not None and "mood.auxiliary" in reading.cue.tags:
        owners = (view.tags_at[at] for at in range(anchor.floor, reading.cue.first))
        if any(not tags.isdisjoint(_OWNERS) for tags in owners):
            return False  # "The chamber has 2.2 million euros"
    dated = any(s.end == anchor.first - 1 and s.role == "period" for s in view.spans)
    told = dated and view.word_at[anchor.first - 1] == ":"  # "The year before: $4.2 billion"
    told = told or _answers(view, anchor)
    return reading is not None or told or len({m.code for m in view.mentions}) == 2


def _differs(view: View, anchor: Anchor) -> bool:
    """As in "The other office records far less: $210 million"."""
    for at in range(anchor.first - 1, anchor.floor, -1):
        if view.word_at[at] == ":":
            return _all_known(view, at, anchor.first) and any(
                view.has(tag, anchor.floor, at) for tag in _DIFFERS
            )
    return False


def _answers(view: View, anchor: Anchor) -> bool:
    """As in "How large is our trade? Last year $86 million.": a date, a sum and no more."""
    before = [s for s in view.spans if s.end == anchor.first and s.role == "period"]
    alone = all(not word.isalnum() for word in view.words[anchor.end :])
    return bool(before) and alone and before[0].first - view.opening <= 2


def _all_known(view: View, first: int, end: int) -> bool:
    """Whether every small word between two tokens is one of the lexicon, or an adverb."""
    lexicon = view.lexicon
    common = lexicon.openers | lexicon.articles
    skipped = asides(view, first, end)
    for at in range(first, end):
        if any(start <= at < stop for start, stop in skipped):
            continue
        word = view.word_at[at]
        known = (
            view.tags_at[at] or word in common or word in lexicon.time_words or word.endswith(lexicon.adverbs)
        )
        if word.isalpha() and not known and not view.capital(at):
            return False
    return True


def may_be_change(view: View, anchor: Anchor, verb: int) -> bool:
    """As in "the increase was 3 percent", not "container traffic tripled", "the dinar lost 3 percent"."""
    start = verb
    while start > anchor.floor and view.word_at[start - 1] not in ",;:–—":
        start -= 1
    tags = [view.tags_at[at] for at in range(start, verb)]
    if any(not t.isdisjoint(_OTHERS) for t in tags) or _counts(view, anchor):
        return False
    if view.has("change.up", start, verb) or view.has("change.down", start, verb):
        return True
    if _definite_change(view, anchor):
        return True
    money = any("currency" in t and "small.in" not in view.tags_at[start + n - 1] for n, t in enumerate(tags))
    if money or any("small.share" in t for t in tags):
        return False
    names = any(
        view.capital(at) and not view.tags_at[at] and not _all_known_from(view, at)
        for at in range(start, verb)
        if at > view.opening
    )
    first = view.opening == start and not view.tags_at[start] and not _all_known_from(view, start)
    return _all_known(view, start, verb) and not names and not first


def _definite_change(view: View, anchor: Anchor) -> bool:
    """As in "neither explains the dip of 17.2% in the plague year": a change already spoken of."""
    lead = anchor.lead
    noun = view.over.get(lead - 1)
    if "small.of" not in view.tags_at[lead] or noun is None:
        return False
    before = view.tags_at[noun.first - 1]
    known = "modifiers.definite" in before or "mood.another" in before
    if not known or noun.tags.isdisjoint({"change.up", "change.down"}):
        return False
    linked = not view.tags_at[anchor.end].isdisjoint({"small.in", "small.of", "small.for"})
    near = range(anchor.end + 1, min(anchor.end + _COPULA, len(view.words)))
    return (
        not linked or any("time" in view.tags_at[n] for n in near) or any(s.first in near for s in view.spans)
    )


def _counts(view: View, anchor: Anchor) -> bool:
    """As in "12% more trucks"."""
    if "change.more" not in view.tags_at[anchor.end]:
        return False
    after, tags = view.word_at[anchor.end + 1], view.tags_at[anchor.end + 1]
    return "modifiers.not_money" in tags or (after.isalpha() and not tags)


def _all_known_from(view: View, at: int) -> bool:
    """Whether a capital word is one of the lexicon or a country."""
    lexicon = view.lexicon
    word = view.word_at[at]
    known = word in lexicon.openers | lexicon.articles or word in lexicon.months
    return known or word.endswith(lexicon.adverbs) or _is_place(view, at)


def _is_place(view: View, at: int) -> bool:
    position = view.start_at[at]
    return any(m.start <= position < m.end for m in view.mentions)


def _is_subject(view: View, anchor: Anchor) -> bool:
    """As in "Two trillion rubles in ten months is a fair result"."""
    if anchor.floor:
        return False
    before = range(anchor.first)
    if any("verbs" in view.tags_at[at] for at in before) or not _all_known(view, 0, anchor.first):
        return False
    reach = range(anchor.end, min(anchor.end + _COPULA, anchor.ceiling))
    verb = view.tags_at[anchor.end]
    if "verbs.reach.past" in verb and "mood.copula" not in verb:
        return True  # "For the year, $1.7 billion was recorded"
    copula = next((at for at in reach if "mood.copula" in view.tags_at[at]), None)
    return copula is not None and "mood.negation" not in view.tags_at[copula + 1]
