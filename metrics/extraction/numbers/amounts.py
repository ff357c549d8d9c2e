"""Amounts of money in a sentence, with their hedge and range.

Opinion: an amount is read from tokens, once, from left to right, so no pattern can backtrack. What is not
surely money (no currency, no scale) is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from metrics.bounds import Hedge
from metrics.extraction.numbers.currencies import (
    DOLLARS,
    SYMBOLS,
    Unit,
    prefix,
    spelled_before,
    unit,
)
from metrics.extraction.numbers.doubtful import LETTERS
from metrics.extraction.numbers.numerals import Numeral, and_a_half, numeral
from metrics.extraction.text.tokens import DASHES, Tokens

What = Literal["money", "percent", "multiple"]
HEDGES: tuple[Hedge, ...] = ("about", "below", "above")
_BACK = 6
"""How many words before an amount may hold its hedge: "nearly a record $4 billion"."""


@dataclass(slots=True, eq=False)
class Anchor:
    """A figure in a sentence. `first`..`end` are its tokens, `value` the amount, percent or factor.

    `spread` is a range as printed, `sign` that of "+12%", `up_to` a hedge that is none in goals,
    `alternatives` are conversions of the same amount (value, currency), `scaled` whether it has a "billion",
    `index` its place among the figures of its sentence, `main_end` its end without its conversions.
    `floor`..`ceiling` is the figure's own segment: from the end of the one before to the start of the next.
    `lead` is the token just before the figure and its hedges: the preposition or verb that governs it.
    """

    what: What
    value: float
    last_place: float
    first: int
    end: int
    currency: str | None = None
    hedge: Hedge | None = None
    up_to: bool = False
    sign: int = 0
    spread: tuple[float, float] | None = None
    alternatives: list[tuple[float, str]] = field(default_factory=list)
    scaled: bool = False
    rules: list[str] = field(default_factory=list)
    index: int = 0
    main_end: int = 0
    floor: int = 0
    ceiling: int = 0
    lead: int = -1


@dataclass(slots=True)
class _Sum:
    """A sum while it is read."""

    value: float
    place: float
    end: int
    scale: float | None
    currency: str | None
    spread: tuple[float, float] | None = None


def money(tokens: Tokens, at: int, one: Numeral, floor: int) -> Anchor | None:
    """The money whose number begins at a token, nothing before `floor` belonging to it."""
    code, first = prefix(tokens, at, floor)
    behind = unit(tokens, one.end)
    found = _range(tokens, one, behind, code, first) or _single(tokens, one, behind)
    if code is None and found.currency is None and found.scale is not None:
        code, first = spelled_before(tokens, at, floor)
    if code is None or code.islower() or found.currency not in (None, "USD"):
        code = found.currency or code
    if not _is_money(tokens, one, code, found):
        return None
    anchor = Anchor(
        "money",
        round(found.value, 2),
        found.place,
        first,
        found.end,
        code,
        spread=found.spread,
        scaled=found.scale is not None,
    )
    if tokens.word_at[found.end] == "+":
        anchor.hedge, anchor.end = "above", found.end + 1
    add_hedge(tokens, anchor, at, floor)
    if found.spread:
        anchor.hedge = "about"
        anchor.rules.append("amount.range")
    if "," in one.text and found.scale and found.scale > 1e3:
        anchor.rules.append("amount.decimal-comma")
    return anchor


def _is_money(tokens: Tokens, one: Numeral, code: str | None, found: _Sum) -> bool:
    if code is not None:
        return found.scale is not None or not one.spelled
    letter = len(tokens.word_at[one.end]) == 1 and tokens.word_at[one.end].isalpha()
    return not letter and (found.scale or 0) >= 1e6 and not _counts_things(tokens, found.end)


def _counts_things(tokens: Tokens, at: int) -> bool:
    """Whether a number without a currency counts something else: "two million tonnes"."""
    word = tokens.word_at[at]
    if not word or not word[0].isalpha():
        return word in ("-", "²", "³")
    tags = tokens.tags_at[at]
    if "modifiers.not_money" in tags:
        return True
    if word in tokens.lexicon.numbers and "time.year" in tokens.tags_at[at + 1]:
        return False  # "2.1 billion five years earlier"
    return tags.isdisjoint({"small", "mood", "time", "hedges", "verbs", "speech"})


def _single(tokens: Tokens, one: Numeral, behind: Unit) -> _Sum:
    """As in "$4.2 billion", "a billion and a half", "1 billion 256 million dollars"."""
    scale, code, end = behind
    found = _Sum(one.value * (scale or 1), one.place * (scale or 1), end, scale, code)
    if scale and (half := and_a_half(tokens, end)) is not None:
        _, code, end = unit(tokens, half)
        return _Sum(found.value + scale / 2, scale / 10, end, scale, code)
    if scale and code is None and _is_number(tokens, end) and (rest := numeral(tokens, end)):
        smaller, code, after = unit(tokens, rest.end)
        if smaller and smaller < scale and rest.value < 1000:
            return _Sum(found.value + rest.value * smaller, rest.place * smaller, after, scale, code)
    return found


def _is_number(tokens: Tokens, at: int) -> bool:
    word = tokens.word_at[at]
    return word[:1].isdecimal() or (word in tokens.lexicon.numbers and len(word) > 2)


def _range(tokens: Tokens, one: Numeral, behind: Unit, code: str | None, first: int) -> _Sum | None:
    """As in "$41-$42 billion", "$3-4 billion", "between $3 and $4 billion"."""
    scale, currency, at = behind
    if scale is None:
        at = one.end
    before, link = tokens.tags_at[first - 1], tokens.tags_at[at]
    between = "small.between" in before
    to = scale is None and code is not None and "small.to" in link and "small.from" not in before
    if not (tokens.word_at[at] in DASHES or to or (between and "small.and" in link)):
        return None
    at += 1
    if tokens.word_at[at] == "us" and tokens.word_at[at + 1] == "$":
        at += 1
    second = numeral(tokens, at + (tokens.word_at[at] in SYMBOLS))
    if second is None:
        return None
    scale2, currency2, end = unit(tokens, second.end)
    if scale2 is None or (scale is not None and not between and scale2 != scale):
        return None
    low, high = one.value * (scale or scale2), second.value * scale2
    if not low < high:
        return None
    return _Sum(
        (low + high) / 2, one.place * (scale or scale2), end, scale2, currency or currency2, (low, high)
    )


def add_hedge(tokens: Tokens, anchor: Anchor, at: int, floor: int) -> None:
    """The hedge before, inside ("US$ almost 4 billion") or after the amount ("$4 billion or so")."""
    back = at - 1
    for _ in range(_BACK):
        if back < floor:
            break
        cue, tags = tokens.over.get(back), tokens.tags_at[back]
        if "hedges" in tags:
            if "hedges.up_to" in tags:
                anchor.up_to = True
                return
            hedge = next((hedge for hedge in HEDGES if f"hedges.{hedge}" in tags), None)
            if hedge is not None:
                anchor.hedge = hedge
                anchor.rules.append(f"hedge.{hedge}")
                return
        inside = anchor.first <= back < anchor.end
        word = tokens.words[back]
        if (
            not inside
            and "hedges.clear" not in tags
            and not (word in SYMBOLS or word in DOLLARS or word in LETTERS)
        ):
            break
        back = cue.first - 1 if cue and not inside else back - 1
    if anchor.hedge is None:
        anchor.hedge = _hedge_after(tokens, anchor.end)


def _hedge_after(tokens: Tokens, at: int) -> Hedge | None:
    """As in "$4 billion or so", "$4 billion-plus", "$4 billion, give or take"; not ", at most a tenth"."""
    comma = tokens.word_at[at] == ","
    cue = tokens.over.get(at + (comma or tokens.word_at[at] in DASHES))
    if cue is None or cue.first < at:
        return None
    goes_on = tokens.word_at[cue.end].isalnum() and "small.in" not in tokens.tags_at[cue.end]
    if comma and goes_on:
        return None
    return next((hedge for hedge in HEDGES if f"hedges.after_{hedge}" in cue.tags), None)
