"""The noun that makes a figure a goal: "a $2 billion trade target", "our goal is six billion".

Opinion: such a noun outweighs the verb of its sentence, since a goal that was met is still told as a goal.
"""

from __future__ import annotations

from metrics.extraction.figures import Figure
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.tokens import DASHES
from metrics.extraction.text.words import Cue
from metrics.extraction.view import View

_REACH = 7
"""How far before a sum its noun may stand, in tokens."""
_INSERTED = 20
"""How long a clause put in between may be, in tokens."""
_TITLE = 4
"""How far behind the colon of a heading its goal may stand."""
_FAR = 10
"""How far before a sum in apposition its noun may stand."""
_PASSED = frozenset({"hedges", "small", "verbs", "time", "modifiers", "topics", "mood.modal", "mood.mark"})
"""What may stand between a goal's noun and its sum: "our goal for 2030 is to reach at least ..."."""


def goal_noun(view: View, anchor: Anchor) -> Cue | None:
    """The noun that makes the figure a goal: "a $2 billion trade target", "our goal is six billion"."""
    named = _own_mark(view, anchor) or _apposed(view, anchor) or _called(view, anchor)
    if (cue := named or _titled(view, anchor)) is not None:
        return cue
    if "mood.goal" not in view.tagset:
        return _said_to_be_goal(view, anchor) if {"mood.as", "mood.aim"} <= view.tagset else None
    at = anchor.end
    for _ in range(6):
        word, tags = view.word_at[at], view.tags_at[at]
        if "mood.goal" in tags:
            return view.over[at]
        plain = word and (word in "-–'’s" or word.isalpha()) and tags.isdisjoint({"verbs", "small", "mood"})
        if not plain or (at > anchor.end + 2 and not tags):
            break
        at += 1
    if (cue := _said_to_be_goal(view, anchor)) is not None:
        return cue
    at = _before_inserted(view, anchor, anchor.first - 1)
    reach, told = at - _REACH, False
    while at >= anchor.floor and at >= reach:
        cue = view.over.get(at)
        if cue and "mood.goal" in cue.tags:
            return cue
        tags = cue.tags if cue else frozenset()
        told = told or "verbs.past" in tags
        if told and view.word_at[at] == ":":
            break  # "we move towards this goal: in 2023 the turnover exceeded $1.5 billion"
        passes = not tags.isdisjoint(_PASSED)
        if not passes and view.word_at[at] not in ":-–—" and not view.word_at[at].isalnum():
            break
        at = cue.first - 1 if cue else at - 1
    return None


def _before_inserted(view: View, anchor: Anchor, at: int) -> int:
    """The token to look back from: "The target for 2027, Pell writes in a note, is 25 billion"."""
    if "mood.copula" not in view.tags_at[at] or view.word_at[at - 1] != ",":
        return at
    for first in range(at - 2, max(anchor.floor, at - _INSERTED), -1):
        if view.word_at[first] == ",":
            return first - 1
    return at


def _own_mark(view: View, anchor: Anchor) -> Cue | None:
    """As in "We are already past our $7 billion mark": a mark of one's own was set before."""
    mark = view.over.get(anchor.end + (view.word_at[anchor.end] in DASHES))
    if mark is None or "mood.mark" not in mark.tags:
        return None
    return mark if "modifiers.own" in view.tags_at[anchor.first - 1] else None


def _called(view: View, anchor: Anchor) -> Cue | None:
    """As in "We passed the $3 billion line, the old goal, in 2023": the mark is called a goal."""
    mark = view.over.get(anchor.end)
    end = mark.end if mark is not None and "mood.mark" in mark.tags else anchor.end
    if view.word_at[end] != "," or view.word_at[end + 1] not in view.lexicon.articles:
        return None
    goal = next((view.over[n] for n in range(end + 2, end + 4) if "mood.goal" in view.tags_at[n]), None)
    return goal if goal is not None and view.word_at[goal.end] in (",", ".", "") else None


def _titled(view: View, anchor: Anchor) -> Cue | None:
    """As in the heading "$5b by 2021: New Goal for Trade With Borovia"."""
    if "mood.goal" not in view.tagset or anchor.lead > view.opening:
        return None
    due = next((s.end for s in view.spans if 0 <= s.first - anchor.end <= 2), anchor.end)
    if view.word_at[due] != ":":
        return None
    return next((c for c in view.between(due, due + _TITLE) if "mood.goal" in c.tags), None)


def _apposed(view: View, anchor: Anchor) -> Cue | None:
    """A noun of intention in apposition: "The task set by the two leaders – 1 billion dollars – is near"."""
    if view.word_at[anchor.first - 1] not in DASHES:
        return None
    for cue in reversed(view.between(max(anchor.floor, anchor.first - _FAR), anchor.first)):
        if "verbs" in cue.tags and "mood.aim" not in cue.tags:
            return None
        before = view.word_at[cue.first - 1]
        determined = before in view.lexicon.articles or "modifiers.own" in view.tags_at[cue.first - 1]
        if "mood.aim" in cue.tags and determined and cue.first - 1 <= view.opening:
            return cue
    return None


def _said_to_be_goal(view: View, anchor: Anchor) -> Cue | None:
    """As in "£30 billion before the decade closes is a target", "names ten billion as a reachable aim"."""
    seen = as_aim = False
    for at in range(anchor.end, min(anchor.end + 12, anchor.ceiling)):
        tags = view.tags_at[at]
        if view.word_at[at] in ",;:.()":
            return None
        if (seen and "mood.goal" in tags) or (as_aim and "mood.aim" in tags):
            return view.over[at]
        as_aim = as_aim or "mood.as" in tags
        seen = seen or not tags.isdisjoint({"mood.copula", "mood.as"})
    return None


def merged(view: View, figures: list[Figure]) -> list[Figure]:
    """One target where a factor and a sum name it: "to double trade to $90 billion".

    "raise trade by 10% a year and bring it over $2 billion" stays two.
    """
    kept: list[Figure] = []
    for at, figure in enumerate(figures):
        if figure.kind == "target" and figure.value is None:
            target = next((f for f in figures[at + 1 :] if f.kind == "target" and f.value is not None), None)
            if target is not None and not _new_goal(view, figure, target):
                target.factor = figure.factor
                target.rules.append("target.factor")
                continue
        kept.append(figure)
    return kept


def _new_goal(view: View, one: Figure, other: Figure) -> bool:
    between = view.between(one.anchor.end, other.anchor.first)
    joined = any("small.and" in cue.tags for cue in between)
    return one.anchor.what == "percent" and joined and any("verbs.base" in cue.tags for cue in between)
