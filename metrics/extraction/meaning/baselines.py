"""Sums that go on from another: earlier values to compare with, entries of a list, appositions.

Opinion: they take the noun and the mood of the figure they go with, so no verb of their own is asked for.
"""

from __future__ import annotations

from metrics.extraction.meaning.cases import Case, Verdict
from metrics.extraction.meaning.clauses import told_when
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.tokens import POSSESSIVE
from metrics.extraction.view import View
from metrics.models import TURNOVER

_BEHIND_BASE = POSSESSIVE | {"("}
"""What leads from the time that is compared with to its sum: "the previous year's $2.8 billion"."""
_NEAR = 8
"""How near before a sum its "current level of" stands, in tokens."""
_LEVEL = 6
"""How near before the "of" of a level its "from" stands, in tokens."""
_PHRASE = 8
"""How many tokens a noun phrase may go on behind its noun: "trade between Kenya and Tanzania, now about"."""


def apposition(case: Case) -> Verdict | None:
    """As in "a pact to double trade, now about $700 million"."""
    view, anchor, topic = case.view, case.anchor, case.topic
    if topic is None or case.handed or not topic.end < anchor.first:
        return None
    if case.reading is not None and case.reading.rule == "mood.after":
        return None  # "in trade, two billion is what we have in our sights"
    comma = next(
        (n for n in range(topic.end, min(topic.end + _PHRASE, anchor.first)) if view.word_at[n] in ",("), 0
    )
    if not comma or any(
        "verbs" in view.tags_at[n] or "time.by" in view.tags_at[n] for n in range(topic.end, comma)
    ):
        return None
    between = [view.tags_at[n] for n in range(comma + 1, anchor.first)]
    soft = all(not tags.isdisjoint({"hedges", "time.now", "time.annually"}) for tags in between)
    return Verdict("turnover", TURNOVER) if soft else None


def baseline(case: Case) -> Verdict | None:
    """As in "up from $2 billion in 2003", "against $1.46 billion in 2016", "(2015: $66 million)"."""
    view, at = case.view, case.anchor.first - 1
    label = view.word_at[at] in (":", "-", "–", "—") and (
        (view.word_at[at - 2] == "(" and view.word_at[at - 1].isdecimal())
        or any(s.end == at and _opens_bracket(view, s.first) for s in view.spans)
    )  # "(2015: $66 million)", "(previous year: $66 million)", "(in 2021 – $66 million)"
    behind_base = view.word_at[at] in _BEHIND_BASE and any(
        s.role == "base" and s.end == at for s in view.spans
    )  # "in 2022 ($66 million)"
    if (
        "small.from" in case.lead
        or _multiplied(case)
        or _raised(case)
        or _from_level(view, case.anchor)
        or _off_level(case)
        or _level_of_base(view, case.anchor)
        or _level_of_now(view, case.anchor)
        or _when(view, case.anchor)
        or label
        or behind_base
        or _of_base(view, case.anchor)
        or _starts_from(case)
        or _above_now(case)
    ):
        return Verdict("turnover", TURNOVER, baseline=True)
    return None


def _opens_bracket(view: View, at: int) -> bool:
    """Whether a bracket opens before a token, with no more than "in" between."""
    return view.word_at[at - 1 - ("small.in" in view.tags_at[at - 1])] == "("


def _raised(case: Case) -> bool:
    """As in "to raise the trade of $10 billion to $20 billion": the level it is raised from."""
    view, anchor = case.view, case.anchor
    following = anchor.ceiling
    near = [s for s in view.spans if s.first - anchor.end in (0, 1) and s.end < following]
    dated = near[0].end if near else anchor.end  # not "in the year to December 2022 and has quadrupled"
    to = any("small.to" in view.tags_at[n] for n in range(dated, following)) and following - dated <= 2
    to = to and following < len(view.words)
    return to and case.lead.isdisjoint({"small.to", "verbs.reach"}) and case.reading is not None


def _multiplied(case: Case) -> bool:
    """As in "more than double the $51 billion recorded in 2016"."""
    last, anchor = case.last, case.anchor
    near = last is not None and last.anchor.what == "multiple" and last.anchor.end == anchor.first - 1
    near = near and "small.to" not in case.lead  # not "quadrupled to $2.4 billion"
    return near and last is not None and last.kind == "growth"


def _from_level(view: View, anchor: Anchor) -> bool:
    """As in "from a low of $1.1 billion in 2016", "from an all-time high of $1.1 billion"."""
    at, before = anchor.lead, anchor.first - 1
    if "small.of" not in view.tags_at[at] and "time.level" not in view.tags_at[before]:
        return False
    near = range(max(anchor.floor, before - _LEVEL), max(at, before))
    return any("small.from" in view.tags_at[n] for n in near) and not any(
        "verbs" in view.tags_at[n] for n in near
    )


def _level_of_base(view: View, anchor: Anchor) -> bool:
    """As in "1.2% below the 2023 record of $114.8 billion": the level of what is compared with."""
    base = any(s.role == "base" and s.first <= anchor.lead < s.end for s in view.spans)
    return base and any("time.level" in view.tags_at[n] for n in range(anchor.lead + 1, anchor.first))


def _level_of_now(view: View, anchor: Anchor) -> bool:
    """As in "about five times the current level of $98 million", "five times the present $98 million"."""
    if not _folded(view, anchor):
        return False
    lead = anchor.lead
    level = "small.of" in view.tags_at[lead] and "time.level" in view.tags_at[lead - 1]
    if level and not view.has("mood.aim", anchor.floor, anchor.first):
        return True  # "seven times the pre-war level of $98 million"
    near = [view.tags_at[at] for at in range(max(anchor.floor, anchor.first - _NEAR), anchor.first)]
    now = next((at for at, tags in enumerate(near) if "time.now" in tags), None)
    return now is not None and (not near[now + 1 :] or any("time.level" in tags for tags in near[now + 1 :]))


def _folded(view: View, anchor: Anchor) -> bool:
    before = view.anchors[anchor.index - 1] if anchor.index else None
    return before is not None and before.what == "multiple" and anchor.first - before.end <= _NEAR


def _off_level(case: Case) -> bool:
    """As in "31% off its pre-war peak of $930 million in 2021"."""
    last, view, anchor = case.last, case.view, case.anchor
    if last is None or last.kind != "growth" or last.anchor.end != anchor.floor:
        return False
    if "time.level" not in view.tags_at[anchor.lead]:
        return False
    tags = [view.tags_at[n] for n in range(last.anchor.end, anchor.first)]
    compared = any(not t.isdisjoint({"change.less", "change.more", "change.comparison"}) for t in tags)
    return compared and not any("small.to" in t for t in tags)


def _when(view: View, anchor: Anchor) -> bool:
    """As in "1.9% down on 2023, when it had been 7.75 billion": the base of a change is told of."""
    if "small.when" not in view.tagset:
        return False
    before = [s for s in view.spans if s.role == "base" and s.end <= anchor.first]
    return bool(before) and told_when(view, before[-1], anchor)


def after(case: Case) -> Verdict | None:
    """As in "expects more than six billion this year, after 4.4 billion in the first nine months"."""
    if "small.after" not in case.lead or case.indicator != TURNOVER:
        return None
    return Verdict("turnover", TURNOVER, baseline=True)


def _of_base(view: View, anchor: Anchor) -> bool:
    """As in "the $631 million of the same quarter last year"."""
    if "small.of" not in view.tags_at[anchor.end]:
        return False
    return any((span.role == "base" or span.same) and 0 < span.first - anchor.end <= 2 for span in view.spans)


def _starts_from(case: Case) -> bool:
    """As in "to double trade by 2035, starting from the $3 billion recorded in 2022"."""
    view, at = case.view, case.anchor.first - 1
    while "hedges" in view.tags_at[at] or view.word_at[at] in view.lexicon.articles:
        at -= 1
    cue = view.over.get(at)
    return cue is not None and "time.since" in cue.tags and cue.end - cue.first > 1


def _above_now(case: Case) -> bool:
    """As in "trade ought to climb above the present $24 million"."""
    view, anchor, ahead = case.view, case.anchor, case.reading
    if ahead is None or ahead.mood == "report" or "time.now" not in view.tags_at[anchor.first - 1]:
        return False
    verb = ahead.cue.end if ahead.cue is not None and ahead.cue.end <= anchor.first else anchor.first
    return view.has("hedges.place", verb, anchor.first)


def listed(case: Case) -> Verdict | None:
    """As in "$55 million in 2007, $63 million in 2008", "to 4 billion, later 8 billion dollars"."""
    last, view, anchor = case.last, case.view, case.anchor
    if case.reading is not None or last is None or last.indicator != TURNOVER:
        return None
    if view.has("topics.trade", anchor.floor, anchor.first):
        return None
    ahead = last.kind == "target" or (last.reading is not None and last.reading.mood != "report")
    if last.baseline and "small.to" in case.lead:
        end = len(view.words) if last.reading is None else anchor.first
        ahead = ahead or view.has("mood.aim", 0, end) or view.has("mood.goal", 0, end)
    return Verdict("target" if ahead else "turnover", TURNOVER, listed=True)
