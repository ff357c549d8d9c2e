"""Sums without a noun of their own: whether they can be the trade that was spoken of before.

Opinion: such a sum is trade only if nothing else in its clause could be measured: no unknown noun, no goods.
"""

from __future__ import annotations

import re

from metrics.extraction.meaning.behind import after
from metrics.extraction.meaning.clauses import asides, behind_colon
from metrics.extraction.meaning.readings import Reading
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.tokens import DASHES
from metrics.extraction.view import View

_ASKED = re.compile(r"\?[^\w?]*(?:\w{1,2}:\s*)?\Z")
"""A question just before an answer, its dash or "A:" included."""
_BACK, _QUESTION = 12, 100
"""How far back its mark is looked for, and how long a question is, in characters."""
_COPULA = 6
"""How many tokens behind a sum its verb may stand: "two trillion rubles in ten months is a fair result"."""
_DIFFERS = ("change.less", "change.more", "change.differs")
_OWNERS = frozenset({"mood.aim", "modifiers.firm"})
_OTHERS = frozenset({"modifiers.sector", "modifiers.not_money", "modifiers.firm", "mood.pay"})
"""What moved is no trade if one of these is named before its verb: "the company lost 30 percent"."""


def may_be_goal(view: View, anchor: Anchor, reading: Reading) -> bool:
    """As in "agree on one and a half billion", not "will build a tunnel for $1.2 billion"."""
    cue = reading.cue
    if cue is None or "mood.give" in cue.tags:
        return False
    if after(view, anchor) is not None:
        return True  # "the figure of one billion dollars has to be crossed"
    if reading.mood == "forecast" and strange_subject(view, anchor, cue.first):
        return False  # "A new ferry will bring in 12 million dollars"
    first, end = (cue.end, anchor.first) if cue.end <= anchor.first else (anchor.end, cue.first)
    start = behind_colon(view, first, end)  # "We shall get there step by step: two billion next year"
    return _all_known(view, start, end)


def strange_subject(view: View, anchor: Anchor, verb: int) -> bool:
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
    if _differs(view, anchor) or _counted(view, anchor) or _converted(view, anchor):
        return True
    if not _all_known(view, anchor.floor, anchor.first) or is_paid(view, anchor.floor, anchor.first):
        return False  # "has earmarked $10 billion"
    if _names_worth(view, anchor):
        return False
    if reading is not None and reading.cue is not None and "mood.auxiliary" in reading.cue.tags:
        owners = (view.tags_at[at] for at in range(anchor.floor, reading.cue.first))
        if any(not tags.isdisjoint(_OWNERS) for tags in owners):
            return False  # "The chamber has 2.2 million euros"
    dated = [s for s in view.spans if s.end == anchor.first - 1 and s.role == "period"]
    mark = view.word_at[anchor.first - 1]
    told = bool(dated) and (mark == ":" or (mark in DASHES and dated[0].first <= view.opening))
    # "The year before: $4.2 billion", "2021 – $4 billion"
    told = told or _answers(view, anchor)
    return reading is not None or told or len({m.code for m in view.mentions}) == 2


def is_paid(view: View, first: int, end: int) -> bool:
    """As in "has earmarked $10 billion", "paid $1 billion for a stake": what stands between two tokens."""
    return view.has("mood.give", first, end) or view.has("mood.pay", first, end)


def _names_worth(view: View, anchor: Anchor) -> bool:
    """As in "South African companies in Nigeria are worth $4 billion"."""
    return "mood.worth" in view.tags_at[anchor.lead] and view.has("modifiers.firm", anchor.floor, anchor.lead)


def _differs(view: View, anchor: Anchor) -> bool:
    """As in "The other office records far less: $210 million"."""
    start = behind_colon(view, anchor.floor, anchor.first)
    differs = any(view.has(tag, anchor.floor, start) for tag in _DIFFERS)
    return differs and _all_known(view, start, anchor.first)


def _converted(view: View, anchor: Anchor) -> bool:
    """As in "In rupee terms that is about Rs 1 lakh crore": the sum again in another currency."""
    said = "small.convert" in view.tags_at[anchor.lead]
    return said and any("currency" in view.tags_at[at] for at in range(anchor.floor, anchor.lead))


def _counted(view: View, anchor: Anchor) -> bool:
    """As in "The statistics committee sees no more than $5 billion": who counts, a verb, the sum."""
    if not view.has("speech.statistics", anchor.floor, anchor.first):
        return False
    verb = anchor.lead
    if "verbs" in view.tags_at[verb] or not view.word_at[verb].isalpha():
        return False
    return _all_known(view, anchor.floor, verb)


def _answers(view: View, anchor: Anchor) -> bool:
    """As in "How large is our trade? Last year $86 million.": a sum, perhaps a date, and no more."""
    dates = [s for s in view.spans if s.role == "period" and (s.end == anchor.first or s.first == anchor.end)]
    first = min([anchor.first, *(s.first for s in dates)])
    end = max([anchor.end, *(s.end for s in dates)])
    if any(word.isalnum() for word in view.words[end:]):
        return False
    if any(s.end == anchor.first for s in dates) and first - view.opening <= 2:
        return True
    opens = all(len(word) == 1 or "hedges" in view.tags_at[n] for n, word in enumerate(view.words[:first]))
    return opens and _trade_asked(view)


def _trade_asked(view: View) -> bool:
    """Whether a question about trade stands just before: "And trade? – Three hundred million dollars"."""
    low, end = view.sentence.document.low, view.sentence.start
    asked = _ASKED.search(low, max(0, end - _BACK), end)
    question = low[max(0, end - _QUESTION) : end] if asked else ""
    return any(word in question for word in view.lexicon.trade_words)


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
    return known or word.endswith(lexicon.adverbs) or view.is_place(at)


def _is_subject(view: View, anchor: Anchor) -> bool:
    """As in "Two trillion rubles in ten months is a fair result", "Bad luck: only $1 billion was booked"."""
    if anchor.floor:
        return False
    start = behind_colon(view, 0, anchor.first)
    before = range(start, anchor.first)
    if any("verbs" in view.tags_at[at] for at in before) or not _all_known(view, start, anchor.first):
        return False
    reach = range(anchor.end, min(anchor.end + _COPULA, anchor.ceiling))
    verb = view.tags_at[anchor.end]
    if "verbs.reach.past" in verb and "mood.copula" not in verb:
        return True  # "For the year, $1.7 billion was recorded"
    copula = next((at for at in reach if "mood.copula" in view.tags_at[at]), None)
    return copula is not None and "mood.negation" not in view.tags_at[copula + 1]
