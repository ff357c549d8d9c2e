"""What is wished for, and what took its time: "want to see trade doubled", "it took 30 years to reach".

Opinion: a participle behind "see" is no report, and an infinitive behind years that were needed is one.
"""

from __future__ import annotations

from metrics.extraction.text.words import Cue
from metrics.extraction.view import View

_SOON = 3
"""How far behind a participle its deadline may stand, in tokens."""
_TOOK = 14
"""How far before "to reach" the years that it took may be told, in tokens."""
_SPEAKER = 8
"""How far before "speaks of" the statistics may stand that speak, in tokens."""
_IF = 4
"""How far before its verb "if" may stand, in tokens."""
_NOUN = frozenset(
    {"topics", "modifiers", "hedges.clear", "small.with", "small.between", "small.of", "small.and"}
)


def wished_by(view: View, cue: Cue) -> Cue | None:
    """The verb that makes a participle a wish: "to see trade with Chile doubled", "to see doubled".

    Without "see" a deadline has to follow: "wants its trade with Chile doubled by 2030".
    """
    at = cue.first - 1
    while at >= 0:
        over = view.over.get(at)
        tags = view.tags_at[at]
        if "mood.see" in tags:
            return over if at < cue.first - 1 or "small.to" in view.tags_at[at - 1] else None
        if "mood.aim" in tags and "topics" not in tags:
            due = any(s.role == "deadline" and 0 <= s.first - cue.end <= _SOON for s in view.spans)
            return over if due and at < cue.first - 1 and "mood.forecast" not in tags else None
        if tags.isdisjoint(_NOUN) and not view.capital(at) and view.word_at[at] not in view.lexicon.articles:
            return None
        at = over.first - 1 if over else at - 1
    return None


def conditional(view: View, cue: Cue) -> bool:
    """As in "I would be content if we raised this number to $250 million"."""
    when = [c for c in view.between(max(0, cue.first - _IF), cue.first) if "small.when" in c.tags]
    return bool(when) and any("mood.content" in c.tags for c in view.between(0, when[-1].first))


def talks(view: View, cue: Cue) -> bool:
    """As in "The two presidents spoke of $5 billion": no report, unless it is statistics that speak."""
    if "mood.talks" not in cue.tags:
        return False
    return not view.has("speech.statistics", max(0, cue.first - _SPEAKER), cue.first)


def took(view: View, to: int) -> bool:
    """As in "It took 30 years for trade to reach $500 million": years that were needed before a "to"."""
    if "mood.took" not in view.tagset:
        return False
    years = False
    for at in range(to - 1, max(-1, to - _TOOK), -1):
        tags = view.tags_at[at]
        if view.word_at[at] in ",;:" or ("mood.aim" in tags and "time" not in tags):
            return False
        years = years or not tags.isdisjoint({"time.year", "time.tens", "time.decade"})
        if "mood.took" in tags:
            return years
    return False


def is_result(view: View, at: int) -> bool:
    """As in "has increased 27-fold in twenty years, to reach $124 billion": what became of a change."""
    changes = [a for a in view.anchors if a.what != "money" and a.end <= at]
    if not changes:
        return False
    before = view.between(0, at)
    moved = [
        c
        for c in before
        if "verbs.past" in c.tags and not c.tags.isdisjoint({"verbs.rise", "verbs.fall", "verbs.fold"})
    ]
    verb = moved[-1] if moved else None
    return verb is not None and not any("mood.aim" in c.tags for c in before if c.first >= verb.first)


def is_ensured(view: View, cue: Cue) -> bool:
    """As in "worked out measures so that mutual trade is increased": a passive behind "so that"."""
    if "mood.ensure" not in view.tagset or "mood.copula" not in view.tags_at[cue.first - 1]:
        return False
    before = [c for c in view.between(0, cue.first) if "mood.ensure" in c.tags]
    return bool(before) and not view.comma_between(before[-1].end, cue.first)
