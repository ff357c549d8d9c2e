"""The predicate behind a figure: "100 billion is a must", "the $1 billion mark was crossed".

Opinion: it is asked only where no predicate stands before the figure, except for what is said to be expected.
"""

from __future__ import annotations

from metrics.extraction.meaning.readings import Reading
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.tokens import DASHES
from metrics.extraction.view import View

_BEHIND = 16
"""How far behind a figure its predicate may stand, in tokens."""
_AFTER = 8
"""How far behind a sum the intention may stand: "the $5 billion mark in trade with Peru should be passed"."""
_SHORT = frozenset({"hedges.below", "change.less"})
"""Behind a copula these make what follows no predicate: "is far below the potential"."""
_PUT_IN = 10
"""How long "officials in the capital say," may be, in tokens."""
_ASKED = 8
"""How far behind "is what" the forecast may stand: "is what we are likely to see"."""


def after(view: View, anchor: Anchor) -> Reading | None:
    """A predicate behind the figure: "100 billion is a must", "one billion has to be crossed"."""
    copula = False
    mark = "mood.mark" in view.tags_at[anchor.end + (view.word_at[anchor.end] in DASHES)]
    reach = _BEHIND if mark else _AFTER  # "the $5 billion barrier in trade between Peru and Chile could fall"
    begin = _past_attribution(view, anchor)
    for at in range(begin, min(begin + _BEHIND, anchor.ceiling)):
        if view.word_at[at] in ",;:.(":
            break
        tags = view.tags_at[at]
        if (copula and not tags.isdisjoint(_SHORT)) or "mood.did" in tags:
            break  # "$300 million is far below the potential", "does not reflect the potential"
        if not copula and not tags.isdisjoint({"small.and", "speech.past"}):
            if "small.and" in tags and (mark or _joins_countries(view, anchor, at)) and view.capital(at + 1):
                continue
            break  # "to 401 million dollars and confirmed readiness to"
        copula = copula or "mood.copula" in tags
        if not tags.isdisjoint({"mood.aim", "mood.matter"}) and (copula or at < begin + reach):
            return Reading("goal", view.over[at], "mood.after")
    return None


def _past_attribution(view: View, anchor: Anchor) -> int:
    """Where to look from: "A turnover of $5 billion, officials say, is within reach"."""
    if view.word_at[anchor.end] != ",":
        return anchor.end
    if anchor.alternatives and "mood.copula" in view.tags_at[anchor.end + 1]:
        return anchor.end + 1  # "R180bn, nearly ten billion dollars, is no fantasy"
    for at in range(anchor.end + 1, min(anchor.end + _PUT_IN, anchor.ceiling)):
        if view.word_at[at] == ",":
            told = view.has("speech.past", anchor.end, at)
            return at + 1 if told and "mood.copula" in view.tags_at[at + 1] else anchor.end
    return anchor.end


def _joins_countries(view: View, anchor: Anchor, at: int) -> bool:
    """As in "$10 billion in trade between Peru and Chile is no dream"; not where a second sum follows."""
    after = view.start_at[at + 1]
    return anchor.index + 1 == len(view.anchors) and any(m.start == after for m in view.mentions)


def wanted(view: View, anchor: Anchor) -> bool:
    """As in "the $5 billion that both had foreseen", "the $5 billion level, which they had hoped for"."""
    if "modifiers.definite" not in view.tags_at[anchor.first - 1]:
        return False
    begin = view.over[anchor.end].end if "mood.mark" in view.tags_at[anchor.end] else anchor.end
    begin += view.word_at[begin] == "," and "small.where" in view.tags_at[begin + 1]
    for at in range(begin, min(begin + _BEHIND, anchor.ceiling)):
        tags = view.tags_at[at]
        if view.word_at[at] in ",;:.()" or ("verbs" in tags and "mood.auxiliary" not in tags):
            return False
        if "small.and" in tags and not view.capital(at + 1):
            return False  # "crossed the $3 billion mark and has the potential"
        if "mood.aim" in tags and tags.isdisjoint({"mood.modal", "topics"}):
            return True
    return False


def crossed(view: View, anchor: Anchor) -> Reading | None:
    """As in "the $1 billion threshold was crossed in 2022": the passive verb stands behind its sum."""
    for cue in view.between(anchor.end, min(anchor.end + _BEHIND, anchor.ceiling)):
        if view.comma_between(anchor.end, cue.first):
            return None
        if "verbs.above.past" in cue.tags and "mood.copula" in view.tags_at[cue.first - 1]:
            return Reading("report", cue, "mood.crossed")
    return None


def expected(view: View, anchor: Anchor) -> Reading | None:
    """As in "growth up to 5 billion is predicted", "spoke of $5 billion as an aim": what is expected."""
    end = anchor.end
    here, following = view.tags_at[end], view.tags_at[end + 1]
    if "mood.named" in here:
        return Reading("goal", view.over[end], "mood.named")
    if "mood.forecast" in here and "mood.modal" not in here:
        return Reading("forecast", view.over[end], "mood.expected")  # "is expected to be reached"
    if "topics.generic" in here and "mood.modal" in following:
        return Reading("goal", view.over[end + 1], "mood.expected")  # "and 500 million it will be"
    if "mood.copula" not in here:
        return None
    for at in (end + 1, end + 2):
        if "mood.forecast" in view.tags_at[at] and "mood.negation" not in following:
            return Reading("forecast", view.over[at], "mood.expected")
        if "mood.what" in view.tags_at[at]:
            asked = view.between(at, min(at + _ASKED, anchor.ceiling))
            if cue := next((cue for cue in asked if "mood.forecast" in cue.tags), None):
                return Reading("forecast", cue, "mood.expected")
    return None
