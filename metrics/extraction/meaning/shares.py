"""A part of a whole: a partner's trade within a nation's, or goods within the trade of two countries.

Opinion: what a country has of a nation's trade is trade of the two; what a thing has of it is none.
"""

from __future__ import annotations

from metrics.extraction.meaning.cases import Case, Verdict
from metrics.extraction.numbers.numerals import is_percent
from metrics.models import TURNOVER


def share(case: Case) -> Verdict | None:
    """As in "of Arland's foreign trade of 22 billion dollars, 2.1 billion or 9.5% was with Borovia"."""
    if _of_whole(case):
        return Verdict("turnover", TURNOVER)
    whole = case.last is not None and case.last.indicator in ("national_trade_total", "regional_aggregate")
    if not whole or not case.handed:
        return None
    view, anchor = case.view, case.anchor
    start, end = view.start_at[anchor.floor], view.start_at[anchor.end]
    if case.last is not None and case.last.indicator == "national_trade_total":
        beside = any(m.start >= end or _accounts(case, m.end) for m in view.mentions)
    else:  # "with the Union $210 billion, and with Germany alone $50 billion"
        beside = any(
            start <= m.start < end and "small.with" in view.tags_at[view.sentence.token_at(m.start) - 1]
            for m in view.mentions
        )
    return Verdict("turnover", TURNOVER) if beside else None


def _of_whole(case: Case) -> bool:
    """As in "Of this amount, $2 billion, or 9.5 percent, fell to Borovia": the whole was told before."""
    view, anchor, topic = case.view, case.anchor, case.topic
    if topic is None or not case.unnamed or topic.indicator != "national_trade_total":
        return False
    part = view.has("small.partitive", anchor.floor, anchor.first)
    return part and any(m.start >= view.start_at[anchor.end] for m in view.mentions)


def _accounts(case: Case, end: int) -> bool:
    """As in ", Borovia accounted for $2 billion": a verb right behind the country, its sum behind that."""
    verb = case.view.over.get(case.view.sentence.token_at(end))
    told = verb is not None and not verb.tags.isdisjoint({"small.share", "verbs.reach"})
    return told and verb is not None and verb.end <= case.anchor.first


def part(case: Case) -> Verdict | None:
    """As in "40% of the trade is informal, worth $300 million", "Half of the trade, $500 million"."""
    view, topic, end = case.view, case.topic, case.anchor.first
    if topic is None or case.handed or case.indicator != TURNOVER or topic.end > end:
        return None
    of = topic.first - 1
    while view.word_at[of] in view.lexicon.articles and "small.of" not in view.tags_at[of]:
        of -= 1
    share = is_percent(view, of - 1) or view.word_at[of - 1] in view.lexicon.fractions
    if "small.of" not in view.tags_at[of] or not share:
        return None
    if any(s.first <= of < s.end for s in view.spans):
        return None  # "in the first half of this year trade slowed to $2 billion"
    whole = any("small.where" in view.tags_at[at] for at in range(topic.end, end))
    partner = any(m.start >= view.start_at[end] for m in view.mentions)  # "12% of it, $2 billion, with China"
    return None if whole or partner else Verdict("other", "part")


def of_a_month(case: Case) -> bool:
    """As in "December accounted for $14 billion of it": the trade of a part of the time."""
    view, verb = case.view, case.cue
    if verb is None or verb.first >= case.anchor.first:
        return False
    return any(s.role == "period" and s.end == verb.first and s.first <= view.opening for s in view.spans)
