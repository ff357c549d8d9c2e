"""Sums that are not the trade of two countries: increments, prices, other money, parts.

Opinion: these are asked before any verb, for "exports are to reach $2 billion" is no goal of trade. Only a
share of a whole is trade after all.
"""

from __future__ import annotations

from metrics.extraction.meaning.cases import LEAST, Case, Verdict
from metrics.extraction.meaning.comparisons import than
from metrics.extraction.meaning.elsewhere import belongs_elsewhere, is_worth, of_thing
from metrics.extraction.meaning.regions import region_subject
from metrics.extraction.meaning.shares import of_a_month
from metrics.models import TURNOVER

_VERB = 9
"""How far behind the noun of a sum its verb may stand, in tokens."""


def increment(case: Case) -> Verdict | None:
    """As in "increase trade BY $2 billion", "an increase of $20 million", "+$43 million"."""
    view, anchor = case.view, case.anchor
    lead = anchor.lead
    before, sign = view.tags_at[lead - 1], view.word_at[anchor.first - 1]
    after = view.tags_at[anchor.end]
    more = not after.isdisjoint({"change.more", "change.less"})
    compared = more and after.isdisjoint({"verbs", "hedges", "small.from"})
    noun = "small.of" in case.lead and not before.isdisjoint({"change.up", "change.down"})
    if not (
        ("small.by" in case.lead and not _of_date(case) and not _arrived(case))
        or sign == "+"
        or (sign == "-" and view.word_at[anchor.first - 2] == "(")
        or ("small.of" in after and "mood.another" in view.tags_at[anchor.end + 1])  # "of additional trade"
        or noun
        or (case.goal is None and _adds(case))  # not "added that the $15 billion goal ..."
        or _is_change(case)
        or _restates(case)
        or _is_lost(case)
        or compared
        or than(view, anchor.end)
    ):
        return None
    pledge = case.indicator == "exports" and case.reading is not None and case.reading.mood == "goal"
    return Verdict("other", "export_pledge" if pledge else "increment")


def _adds(case: Case) -> bool:
    """As in "another $2 billion", "this adds $2 billion", or a sum that a verb of motion moves by."""
    another = "mood.another" in case.view.tags_at[case.anchor.first - 1] and not _of_its_own_time(case)
    if "modifiers.pointer" in case.view.tags_at[case.anchor.lead + 1]:
        return another  # "adding that $5 billion is no fantasy"
    return another or "change.adds" in case.lead or _moved(case)


def _of_its_own_time(case: Case) -> bool:
    """As in "In January the customs recorded another $210 million": the level of a period told apart."""
    view, anchor = case.view, case.anchor
    verb = case.cue
    recorded = verb is not None and "verbs.reach" in verb.tags
    passive = "verbs.reach.past" in view.tags_at[anchor.end]
    dated = any(s.role == "period" and anchor.floor <= s.first < anchor.first for s in view.spans)
    return dated and (recorded or passive) and "change.comparison" not in view.tags_at[anchor.end]


def _moved(case: Case) -> bool:
    """As in "trade lost $900 million", "was up $2 billion": a sum behind a verb of motion is its length.

    Behind "climbed past", "slipped below" it is a level.
    """
    view, lead = case.view, case.anchor.lead
    verb = view.over.get(lead)
    if "hedges.place" in view.tags_at[lead + 1]:
        return False
    moves = verb is not None and not verb.tags.isdisjoint({"verbs.rise", "verbs.fall"})
    return moves and verb is not None and verb.tags.isdisjoint({"verbs.reach", "verbs.base", "verbs.raise"})


def _of_date(case: Case) -> bool:
    """As in "By year-end 5 billion is possible": the preposition belongs to a date."""
    view, anchor = case.view, case.anchor
    return any("spans" in view.tags_at[n] for n in range(anchor.lead + 1, anchor.first))


def _arrived(case: Case) -> bool:
    """As in "вышли на 5 млрд", "came out at 5 billion": nobody reaches by a sum."""
    verb = case.cue
    if verb is None or "mood.copula" in verb.tags:  # "is less by $8 million"
        return False
    return verb.end <= case.anchor.first and "verbs.reach" in verb.tags


def _is_change(case: Case) -> bool:
    """As in "In absolute figures the gain is $109.7 million"."""
    verb = case.cue
    if (
        verb is None
        or not verb.end <= case.anchor.first
        or "verbs.reach" not in verb.tags
        or "small.to" in case.lead
    ):
        return False
    return not case.view.tags_at[verb.first - 1].isdisjoint({"change.up", "change.down"})


def _restates(case: Case) -> bool:
    """As in "decreased by 9.3 percent, or $108.7 million": the change again, as a sum."""
    last, view, anchor = case.last, case.view, case.anchor
    if last is None or last.kind != "growth" or last.anchor.what != "percent":
        return False
    link = range(last.anchor.end, anchor.first)
    lead = last.anchor.lead
    noun = not view.tags_at[lead - 1].isdisjoint({"change.up", "change.down"})
    moved = "small.by" in view.tags_at[lead] or ("small.of" in view.tags_at[lead] and noun)
    again = any("small.convert" in view.tags_at[n] for n in link)
    plain = all(view.word_at[n] == "," or view.tags_at[n] for n in link)
    return moved and again and plain and case.lead.isdisjoint({"small.by", "small.to"})


def _is_lost(case: Case) -> bool:
    """As in "Some $6 billion of trade may vanish": what goes is no level."""
    view, anchor, topic = case.view, case.anchor, case.topic
    if topic is None or topic.first < anchor.end or "mood.lost" not in view.tagset:
        return False
    return any("mood.lost" in c.tags for c in view.between(topic.end, min(topic.end + _VERB, anchor.ceiling)))


def too_small(case: Case) -> Verdict | None:
    """As in "a levy of $4 a bag", a widget's "USD 87.42"."""
    if case.anchor.value >= LEAST:
        return None
    return Verdict("other", case.indicator if case.indicator not in (None, TURNOVER) else "price")


def into(case: Case) -> Verdict | None:
    """As in "have put $7.5 billion into a refinery", "had put around $1 billion in banks"."""
    after = case.view.tags_at[case.anchor.end]
    put = "small.put" in case.lead and "small.in" in after and case.handed
    return Verdict("other", "investment") if "small.into" in after or put else None


def region(case: Case) -> Verdict | None:
    """As in "The European Union comes to $410 million", "the bloc brought $9 billion of trade"."""
    view, cue, topic = case.view, case.cue, case.topic
    if topic is None or case.indicator != TURNOVER or (cue is not None and cue.first >= case.anchor.first):
        return None
    verb = cue.first if cue is not None else case.anchor.first
    named = not case.handed and topic.first < verb
    if named or not region_subject(view, case.anchor.floor, verb):
        return None
    return Verdict("other", "regional_aggregate")


def not_trade(case: Case) -> Verdict | None:
    """Exports, investment, a contract ...; "boost exports ... worth $260 million" is a pledge."""
    placed = case.ranked and case.view.has("small.ranking", 0, case.anchor.first)
    if case.indicator == TURNOVER or (placed and case.indicator == "national_trade_total"):
        return None  # "First place in Arland's foreign trade was taken by Borovia with $2 billion"
    if case.indicator == "exports" and case.reading is not None and case.reading.mood == "goal":
        return Verdict("other", "export_pledge")
    return Verdict("other", case.indicator or "amount")


def _is_object(case: Case) -> bool:
    """As in "It will take $200 million to modernise the port": a level would be raised TO the sum."""
    view, reading = case.view, case.reading
    verb = reading.cue if reading is not None and reading.mood == "forecast" else None
    if verb is None or "verbs.raise.base" not in verb.tags or "verbs.reach" in verb.tags:
        return False
    if view.has("time.year", case.anchor.floor, verb.first):
        return False  # "the year may still bring $800 million"
    gap = range(verb.end, case.anchor.first)
    return verb.end <= case.anchor.first and not any(
        not view.tags_at[at].isdisjoint({"small.to", "hedges.up_to", "hedges.above", "topics"}) for at in gap
    )


def unnamed(case: Case) -> Verdict | None:
    """As in "Copper accounted for $1.1 billion", "of this, cars were worth $300 million": no trade."""
    if case.topic is None or (case.ranked and not of_thing(case.view, case.anchor)):
        return None
    listed = case.topic.rule == "topic.list"  # "of which services made up 3.4 billion"
    handed_on = listed or case.unnamed
    if handed_on and is_worth(case.view, case.anchor):
        return Verdict("other", "amount")
    if listed and case.view.has("small.partitive", case.anchor.floor, case.anchor.first):
        return Verdict("other", "part")
    of_it = "small.partitive" in case.view.tags_at[case.anchor.end]  # "$200 million of it in flowers"
    if of_it and handed_on and not of_a_month(case):
        return Verdict("other", "part")
    if case.pointed and _is_object(case):
        return Verdict("other", "amount")
    if not case.unnamed:
        return None
    found = belongs_elsewhere(case.view, case.anchor)
    return Verdict("other", found) if found else None
