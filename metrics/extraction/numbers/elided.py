"""Numbers whose unit is said only with their neighbour: "to 5, and later to 10 billion", "our goal is five".

Opinion: a bare number is money only where "to", "from" or a goal governs it and a sum with its unit is near.
"""

from __future__ import annotations

from dataclasses import replace

from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.numbers.numerals import numeral
from metrics.extraction.text.tokens import Tokens

_UNITLESS = 1000
"""A number without its "billion" is below this."""
_BARE = 12
"""How far before "to 10 billion dollars" its elided twin "to 5" may stand, in tokens."""
_GOAL = 7
"""How far before "is five" the goal may stand: "our ambition for the next decade is"."""
_AIMS = frozenset({"mood.goal", "mood.aim"})
_SOFT = frozenset({"small.and", "small.at", "small.in", "time"})
_ENDS = frozenset({"", ".", ",", ";", "!", "?", ")", '"', "”", "“", "»", "’"})
_MILLION = 1e6


def with_elided(tokens: Tokens, found: list[Anchor], bare: list[int]) -> list[Anchor]:
    """The figures of a sentence with those that share their unit: "to 5, and later to 10 billion dollars".

    `bare` has the tokens of numbers without a unit of their own, left to right.
    """
    out: list[Anchor] = []
    for anchor in found:
        floor = out[-1].end if out else 0
        if anchor.what == "money" and anchor.scaled:
            to = "small.to" in tokens.tags_at[anchor.first - 1]
            if to and out and _is_bare(out[-1], anchor):
                out[-1] = _scaled(tokens, out[-1], anchor)
            elif to and (origin := _origin(tokens, anchor, floor)) is not None:
                out.append(origin)
            elif (twin := _twin(tokens, anchor, [at for at in bare if at >= floor], to)) is not None:
                out.append(twin)
        out.append(anchor)
    if not _AIMS.isdisjoint(tokens.tagset) and (goal := _goal(tokens, out[-1], bare)) is not None:
        out.append(goal)
    return out


def _is_bare(one: Anchor, other: Anchor) -> bool:
    """As in "from $5.5 to $5 billion": a sum without its unit just before."""
    return one.what == "money" and not one.scaled and one.end == other.first - 1 and one.value < _UNITLESS


def _scaled(tokens: Tokens, one: Anchor, other: Anchor) -> Anchor:
    scale = _scale(tokens, other) or 1
    return replace(one, value=round(one.value * scale, 2), last_place=one.last_place * scale, scaled=True)


def _scale(tokens: Tokens, anchor: Anchor) -> float:
    """What the number of a sum is multiplied by; 0 if the number does not stand at its start."""
    starts = (numeral(tokens, at) for at in range(anchor.first, anchor.first + 3))
    number = next((one for one in starts if one is not None), None)
    return anchor.value / number.value if number is not None and number.value else 0


def _origin(tokens: Tokens, anchor: Anchor, floor: int) -> Anchor | None:
    """As in "from 5.5 to 5 billion dollars"."""
    at = anchor.first - 2
    if at <= floor or "small.from" not in tokens.tags_at[at - 1]:
        return None
    return _like(tokens, at, anchor)


def _twin(tokens: Tokens, anchor: Anchor, bare: list[int], to: bool) -> Anchor | None:
    """As in "to 5, and in the longer run to 10 billion dollars", "to 5, then 10 billion"."""
    for at in bare:
        if not anchor.first - _BARE <= at < anchor.first - 1 - to:
            continue
        joins = tokens.word_at[at + 1] == "," or "small.and" in tokens.tags_at[at + 1]
        if not joins or "small.to" not in tokens.tags_at[at - 1]:
            continue
        one = _like(tokens, at, anchor) if to or _all_soft(tokens, at + 1, anchor.first) else None
        if one is not None and one.value < anchor.value:
            return one
    return None


def _all_soft(tokens: Tokens, first: int, end: int) -> bool:
    """Whether nothing but a date stands between two numbers: ", then", "and, at a later stage,"."""
    return all(
        tokens.word_at[at] == ","
        or not tokens.tags_at[at].isdisjoint(_SOFT)
        or tokens.word_at[at] in tokens.lexicon.articles
        for at in range(first, end)
    )


def _goal(tokens: Tokens, last: Anchor, bare: list[int]) -> Anchor | None:
    """As in "it should top 20 billion euros, and our goal is twenty-five": behind a sum with its unit."""
    if last.what != "money" or not last.scaled:
        return None
    for at in bare:
        if at < last.end + 2:
            continue
        if "mood.copula" not in tokens.tags_at[at - 1] and _AIMS.isdisjoint(tokens.tags_at[at - 1]):
            continue
        one = _like(tokens, at, last)
        named = range(max(last.end, at - _GOAL), at)
        if one is None or tokens.word_at[one.end] not in _ENDS:
            continue
        if any(not tokens.tags_at[n].isdisjoint(_AIMS) for n in named):
            return one
    return None


def _like(tokens: Tokens, at: int, anchor: Anchor) -> Anchor | None:
    """A bare number at a token as a sum in the unit of another."""
    one, scale = numeral(tokens, at), _scale(tokens, anchor)
    if one is None or scale < _MILLION or not 0 < one.value < _UNITLESS:
        return None
    if one.end != at + 1 and not one.spelled:
        return None
    value, place = round(one.value * scale, 2), one.place * scale
    return Anchor("money", value, place, at, one.end, anchor.currency, rules=["amount.unit-elided"])
