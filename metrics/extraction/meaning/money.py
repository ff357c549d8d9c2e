"""What a sum of money is: a turnover, a goal, or money of another kind.

Opinion: one rule a structure, tried in order, the first that knows the structure decides; each names itself,
so that a claim can say why it is what it is.
"""

from __future__ import annotations

from metrics.extraction.dates.spans import Span
from metrics.extraction.meaning.baselines import after, apposition, baseline, listed
from metrics.extraction.meaning.behind import wanted
from metrics.extraction.meaning.cases import APART, Case, Rule, Verdict
from metrics.extraction.meaning.clauses import behind_colon, behind_turn
from metrics.extraction.meaning.no_trade import (
    increment,
    into,
    not_trade,
    region,
    too_small,
    unnamed,
)
from metrics.extraction.meaning.shares import part, share
from metrics.extraction.meaning.unnamed import is_paid, may_be_goal, may_be_report
from metrics.extraction.text.tokens import HEADING
from metrics.extraction.view import View
from metrics.models import TURNOVER

_NEAR = 6
"""How many tokens may part a noun from its sum where there is no verb."""


def goal_noun(case: Case) -> Verdict | None:
    """As in "a $2 billion trade target", "the $4 billion goal was met"."""
    if case.goal is None or (case.indicator in APART and not case.handed):
        return None
    if "small.from" in case.lead and "small.to" in case.view.tags_at[case.goal.end]:
        return None  # "target to raise trade from the current $300 million to $1 billion"
    if case.indicator in (None, TURNOVER) or case.near_trade():
        return Verdict("target", TURNOVER)
    return None


def ahead(case: Case) -> Verdict | None:
    """As in "aim to raise trade to $4 billion", "is likely to touch $80 billion"."""
    if case.reading is None or case.reading.mood == "report":
        return Verdict("target", TURNOVER) if _due(case) else None
    cue = case.reading.cue
    if cue is not None and "mood.talks" in cue.tags and _is_level(case):
        return None
    if cue is not None and case.pointed and case.view.has("mood.pay", cue.end, case.anchor.first):
        return None  # "said it would pay $3 billion for a rival"
    known = case.again == "target"  # "Let us shake hands on five billion"
    if case.unnamed and not known and not may_be_goal(case.view, case.anchor, case.reading):
        return Verdict("other", "pledge")  # "has also pledged A$66 million for the port"
    return Verdict("target", TURNOVER)


def _is_level(case: Case) -> bool:
    """As in "We are talking about $3 billion at present", "The minister spoke of more than $4 billion"."""
    view, anchor = case.view, case.anchor
    behind = (s for s in view.spans if s.role == "period" and anchor.end <= s.first < anchor.ceiling)
    told = any(s.period is not None and not _is_ahead(case, s) for s in behind)  # "for ten months of 2023"
    return told or anchor.hedge == "above" or view.has("time.now", anchor.end)


def _is_ahead(case: Case, span: Span) -> bool:
    """Whether a span may be yet to come: a year after the publication, or any whole year without one."""
    published = case.view.published
    if published is None or span.year is None:
        return span.period is not None and span.period.is_year
    if span.year == published.year and "small.for" in case.view.tags_at[span.first - 1]:
        return span.period is not None and span.period.is_year  # "talk of $4 billion for 2023", said in 2023
    return span.year > published.year


def recalled(case: Case) -> Verdict | None:
    """As in "the ten billion would be reached", "Ten billion is a promise", where that was the goal."""
    if case.again != "target" or not case.unnamed:
        return None
    meant = case.reading is not None and case.reading.rule == "mood.after"
    definite = "modifiers.definite" in case.view.tags_at[case.anchor.first - 1]
    return Verdict("target", TURNOVER) if meant or definite or _due(case) else None


def wished(case: Case) -> Verdict | None:
    """As in "far from the $5 billion that the two presidents had hoped for"."""
    view, following = case.view, case.view.anchors[case.anchor.index + 1 :][:1]
    start = any("small.to" in view.tags_at[a.lead] for a in following)  # "from today's 1 ... to 3 billion"
    if case.indicator != TURNOVER or (start and not case.last) or not wanted(case.view, case.anchor):
        return None
    return Verdict("target", TURNOVER)


def due(case: Case) -> Verdict | None:
    """As in "to lift trade, which does not even reach $300 million today, to 500 million by 2030"."""
    last = case.last
    goes_on = case.reading is None and last is not None and last.kind == "turnover"
    ahead = goes_on and case.indicator == TURNOVER and not case.ranked and (_due(case) or _resumed(case))
    return Verdict("target", TURNOVER) if ahead else None


def _resumed(case: Case) -> bool:
    """As in "agreed to lift trade, which is $300 million today, to 500 million": the goal goes on."""
    view, lead, last = case.view, case.anchor.lead, case.last
    if last is None or "small.to" not in case.lead or view.word_at[lead - 1] != ",":
        return False
    inside = view.between(last.anchor.floor, last.anchor.first)
    where = next((c.first for c in inside if "small.where" in c.tags and view.word_at[c.first - 1] == ","), 0)
    return bool(where) and view.has("mood.aim", 0, where)


def _due(case: Case) -> bool:
    """As in "the next stop is $15 billion by 2030", "see trade at $3 billion in the medium term".

    Nobody can report a year to come.
    """
    view, first, end, published = case.view, case.anchor.first, case.anchor.end, case.view.published
    due = [s for s in view.spans if s.role == "deadline" or (s.role == "period" and not s.relative)]
    if case.reading is not None:
        due = [s for s in due if s.role == "deadline"]
    end = view.over[end].end if "mood.mark" in view.tags_at[end] else end  # "the 4 billion mark by 2027"
    if case.reading is None and case.topic is not None and case.topic.first >= end:
        end = case.topic.end  # "$2 billion of two-way trade by 2030"
    behind = [s for s in due if 0 <= s.first - end <= 2 and view.word_at[end] not in (";", ":")]
    put_in = view.between(case.anchor.floor, first)
    if view.word_at[end] == "," and any(
        not c.tags.isdisjoint({"small.where", "small.convert"}) for c in put_in
    ):
        behind = []  # "to triple trade, which is worth $120 million, by 2030"
    verb = case.cue
    told = verb is not None and "verbs.past" in verb.tags and "speech.past" not in verb.tags
    told = told and view.word_at[first - 1] != ":"  # "They have named it: five billion in the medium term"
    if not told and any(s.year is None and s.role == "deadline" for s in behind):
        return True
    if case.reading is None and _next_year(view, end):
        return True
    if case.reading is None:  # "By 2030 three billion, as the presidents said"
        behind += [s for s in due if 0 <= first - s.end <= 2]
    return published is not None and any(
        s.year is not None and s.year - bool(s.fiscal) > published.year for s in behind
    )  # a fiscal year may have begun in the year before


def _next_year(view: View, at: int) -> bool:
    """As in "Three billion next year, I believe"."""
    tags = view.tags_at[at]
    return "time.next_year" in tags and "time.year_after" not in tags


def report(case: Case) -> Verdict | None:
    """As in "trade reached $4.2 billion", "trade of $4 billion", "Cestria ($17 billion)"."""
    topic, anchor = case.topic, case.anchor
    if case.again == "target" and case.reading is None and case.unnamed:
        return Verdict("target", TURNOVER)  # "Two billion is modest", of the goal named before
    if topic is None or (case.view.words[-2:].count("?") and _asked(case)):
        return None
    if case.view.has("mood.never", _clause(case), anchor.first):
        return None  # "Never before had it been above $200 billion"
    if case.ranked:
        return Verdict("turnover", TURNOVER)
    if topic.rule == "topic.memory":
        told = may_be_report(case.view, anchor, case.reading)
    elif topic.rule == "topic.pronoun":
        pointer = "modifiers.pointer" in case.view.tags_at[topic.first]
        told = case.reading is not None or not pointer  # "they will share $12 million" is no trade
        told = told and not is_paid(case.view, topic.end, anchor.first)  # "It has been given $1 million"
    else:
        adjacent = abs(anchor.first - topic.end) <= _NEAR or 0 <= topic.first - anchor.end < _NEAR
        told = case.reading is not None or adjacent or _is_dated(case) or _unknown_verb(case)
    return Verdict("turnover", TURNOVER) if told else None


def _clause(case: Case) -> int:
    """Where the clause of a sum begins: behind "yet" in "never closer, yet it was", behind a colon."""
    view, floor, end = case.view, case.anchor.floor, case.anchor.first
    return max(behind_turn(view, floor, end), behind_colon(view, floor, end))


def _asked(case: Case) -> bool:
    """As in "Why not three billion?", "What is 40 billion dollars between friends?": nobody reports a sum."""
    return case.reading is None or case.unnamed


def _is_dated(case: Case) -> bool:
    """As in "trade with Arland looks like this: 2015 – 4.1 billion euros": a year heads the sum."""
    mark = case.anchor.first - 1
    return case.view.word_at[mark] in HEADING and any(
        span.end == mark and span.year for span in case.view.spans
    )


def _unknown_verb(case: Case) -> bool:
    """As in "turnover in the first quarter has compounded $342 million": one strange word between."""
    view, topic, anchor = case.view, case.topic, case.anchor
    if topic is None or topic.rule != "topic.trade" or not topic.end <= anchor.first:
        return False
    common, strange = view.lexicon.openers | view.lexicon.articles, 0
    for at in range(topic.end, anchor.first):
        word = view.word_at[at]
        if word in ",;:":
            return False
        strange += word.isalpha() and not view.tags_at[at] and word not in common and not view.is_place(at)
    return strange <= 1


def again(case: Case) -> Verdict | None:
    """As in "And our presidents said ten billion", where ten billion was the goal, or the trade, before."""
    return Verdict(case.again, TURNOVER) if case.again and case.pointed and case.reading is None else None


def nothing(case: Case) -> Verdict | None:
    """Money near a word for trade that no structure ties to it."""
    return Verdict("other", "amount")


RULES: tuple[Rule, ...] = (
    increment, goal_noun, recalled, too_small, into, share, part, region, not_trade, unnamed, apposition,
    wished, baseline, after, due, listed, ahead, report, again, nothing,
)  # fmt: skip
NAMES = {rule: rule.__name__.replace("_", "-") for rule in RULES}


def judge(case: Case) -> tuple[Verdict, str]:
    """The verdict of the first rule that knows the structure, and that rule's name."""
    for rule in RULES:
        if (verdict := rule(case)) is not None:
            return verdict, f"{verdict.kind}.{NAMES[rule]}"
    raise AssertionError("the last rule always decides")
