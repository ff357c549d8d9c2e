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


def after(view: View, anchor: Anchor) -> Reading | None:
    """A predicate behind the figure: "100 billion is a must", "one billion has to be crossed"."""
    copula = False
    mark = "mood.mark" in view.tags_at[anchor.end + (view.word_at[anchor.end] in DASHES)]
    reach = _BEHIND if mark else _AFTER  # "the $5 billion barrier in trade between Peru and Chile could fall"
    for at in range(anchor.end, min(anchor.end + _BEHIND, anchor.ceiling)):
        if view.word_at[at] in ",;:.(":
            break
        tags = view.tags_at[at]
        if not copula and not tags.isdisjoint({"small.and", "speech.past"}):
            if "small.and" in tags and (mark or _joins_countries(view, anchor, at)) and view.capital(at + 1):
                continue
            break  # "to 401 million dollars and confirmed readiness to"
        copula = copula or "mood.copula" in tags
        if "mood.aim" in tags and (copula or at < anchor.end + reach):
            return Reading("goal", view.over[at], "mood.after")
    return None


def _joins_countries(view: View, anchor: Anchor, at: int) -> bool:
    """As in "$10 billion in trade between Peru and Chile is no dream"; not where a second sum follows."""
    after = view.start_at[at + 1]
    return anchor.index + 1 == len(view.anchors) and any(m.start == after for m in view.mentions)


def wanted(view: View, anchor: Anchor) -> bool:
    """As in "a far cry from the $5 billion that the two presidents had foreseen": who wanted it."""
    if "modifiers.definite" not in view.tags_at[anchor.first - 1]:
        return False
    for at in range(anchor.end, min(anchor.end + _BEHIND, anchor.ceiling)):
        tags = view.tags_at[at]
        if view.word_at[at] in ",;:.()" or ("verbs" in tags and "mood.auxiliary" not in tags):
            return False
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
    if "mood.named" in view.tags_at[anchor.end]:
        return Reading("goal", view.over[anchor.end], "mood.named")
    if "mood.copula" not in view.tags_at[anchor.end]:
        return None
    for at in (anchor.end + 1, anchor.end + 2):
        tags = view.tags_at[at]
        if "mood.forecast" in tags and "mood.negation" not in view.tags_at[anchor.end + 1]:
            return Reading("forecast", view.over[at], "mood.expected")
    return None
