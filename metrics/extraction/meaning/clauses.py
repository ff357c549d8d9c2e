"""The clauses of a sentence: what is put in, and where a clause with a subject of its own begins.

Opinion: commas and a few words tell clauses apart well enough; no sentence is parsed.
"""

from __future__ import annotations

from metrics.extraction.dates.spans import Span
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.words import Cue
from metrics.extraction.view import View

_THINGS = frozenset({"modifiers.not_money", "modifiers.firm"})
_ASIDES = frozenset({"small.aside", "small.aside_after", "small.where"})
_COUNTED_IN = 6
"""How many words may stand before "included"."""


def behind_colon(view: View, floor: int, end: int) -> int:
    """The token behind the last colon between two tokens, or the first of the two."""
    return next((at + 1 for at in range(end - 1, floor - 1, -1) if view.word_at[at] == ":"), floor)


def behind_turn(view: View, floor: int, end: int) -> int:
    """The token behind the last "while" or "yet" between two tokens, or the first of the two."""
    turns = (at + 1 for at in range(end - 1, floor - 1, -1) if "small.while" in view.tags_at[at])
    return next(turns, floor)


def told_when(view: View, span: Span, anchor: Anchor) -> bool:
    """As in "up from $108 billion in 2018, when it exceeded ...": what follows a span happened in it."""
    at = span.end + (view.word_at[span.end] == ",")
    return "small.when" in view.tags_at[at] and "," not in view.words[at : anchor.first]


def own_subject(view: View, floor: int, anchor: Anchor) -> int | None:
    """Where a clause with a subject of its own begins: "..., and the ferry season brings 110 million euros".

    Only a word that the lexicon does not know before the clause's verb makes such a subject.
    """
    lexicon = view.lexicon
    if "," not in view.words and ";" not in view.words:
        return None
    for at in range(anchor.first - 1, floor, -1):
        joined = not view.tags_at[at].isdisjoint({"small.and", "small.while"})
        if view.word_at[at - 1] == ";" or (view.word_at[at - 1] == "," and joined):
            for n in range(view.over[at].end if joined else at, anchor.first):
                tags, word = view.tags_at[n], view.word_at[n]
                if "currency" in tags:
                    return at  # "64% of its trade; the rupee fell 8 percent"
                if "verbs" in tags or not word.isalpha():
                    return None
                if not tags.isdisjoint(_THINGS):
                    return at
                if not tags and word not in lexicon.articles and word not in lexicon.months:
                    return None if view.capital(n) else at
            return None
    return None


def asides(view: View, floor: int, end: int) -> list[tuple[int, int]]:
    """Runs of tokens from a word like "excluding" to the next comma, or from a comma to "included".

    Without a comma a run ends where the verb goes on: "fell due to lower imports and came to $4 billion".
    """
    if view.tagset.isdisjoint(_ASIDES):
        return []
    found = []
    for cue in view.between(floor, end):
        clause = (
            "small.where" in cue.tags and view.word_at[cue.first - 1] == ","
        )  # ", whose method leaves out exports,"
        if "small.aside" in cue.tags or clause:
            stop = next((at for at in range(cue.end, end) if _ends_aside(view, at)), None)
            if stop is not None:
                found.append((cue.first, stop))
        elif "small.aside_after" in cue.tags:  # "the total, tourism included, was"
            back = range(cue.first - 1, max(floor, cue.first - _COUNTED_IN) - 1, -1)
            start = next((at for at in back if at == view.opening or view.word_at[at] in ",("), None)
            if start is not None and view.word_at[cue.end] in ",)":
                found.append((start, cue.end))
    return found


def _ends_aside(view: View, at: int) -> bool:
    return view.word_at[at] in ",;)" or ("small.and" in view.tags_at[at] and "verbs" in view.tags_at[at + 1])


def parted(view: View, first: int, end: int) -> bool:
    """Whether another clause begins between two tokens: a verb, "while", a semicolon."""
    for at in range(first, end):
        tags = view.tags_at[at]
        verb = "verbs" in tags and tags.isdisjoint({"change", "small.convert"})  # "$5 billion worth of"
        if "small.while" in tags or view.word_at[at] in ";:" or verb:
            return True
    return False


def only_says(view: View, cue: Cue, anchor: Anchor) -> bool:
    """As in "has even claimed that $5 billion is possible", "my view is that $5 billion can be had"."""
    if "mood.copula" in cue.tags and "modifiers.pointer" in view.tags_at[cue.end]:
        return "speech.view" in view.tags_at[cue.first - 1]
    if "mood.auxiliary" in cue.tags:
        told = (c for c in view.between(cue.end, anchor.first) if "speech.past" in c.tags)
        return any("modifiers.pointer" in view.tags_at[c.end] for c in told)
    return "speech.past" in cue.tags and "modifiers.pointer" in view.tags_at[cue.end]
