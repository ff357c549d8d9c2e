"""Numbers, in digits and in words.

Opinion: how a comma in a number is read depends on what follows it; the rule of thumb is in `number`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from metrics.bounds import last_place_of
from metrics.extraction.text.tokens import DASHES, Tokens

SIGNS = frozenset("$€£₸₽¥₹₺₩₴₾₼֏₦₪฿₫₱₵₨₡₲₭₮৳")
_MILLION = 1e6
_LONGEST = 24
"""Digits beyond which a run of them is no amount."""
_THOUSANDS = re.compile(r"\d,\d{3}\Z")
_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_DOT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?\Z")
_DOT_GROUP = re.compile(r"\d{1,3}\.\d{3}\Z")
_ROUND_GROUP = re.compile(r"\d{1,3}\.000\Z")
_SPACES = str.maketrans("", "", " \u00a0\u202f")


@dataclass(slots=True)
class Numeral:
    """A number as written: its value, the worth of its last place, the token after it, whether in words."""

    value: float
    place: float
    end: int
    spelled: bool = False
    text: str = ""


def number(text: str, scaled: bool) -> tuple[float, float] | None:
    """The value and last place of digits as printed; `scaled` if a word like "billion" or "%" follows.

    "2,415" before "billion" is 2.415, alone it is 2415 (the rule of thumb of the specification).
    """
    text = text.translate(_SPACES)
    if len(text) > _LONGEST:
        return None
    if "," in text:
        decimal = text.count(",") == 1 and "." not in text and (scaled or not _GROUPS.match(text))
        if _DOT_GROUPS.match(text):
            text = text.replace(".", "").replace(",", ".")
        else:
            text = text.replace(",", "." if decimal else "")
    elif text.count(".") > 1 or (not scaled and _ROUND_GROUP.match(text)):
        text = text.replace(".", "")
    try:
        value = float(text)
    except ValueError:
        return None
    decimals = len(text.partition(".")[2])
    return value, 10.0**-decimals if decimals or scaled else last_place_of(value)


def numeral(tokens: Tokens, at: int) -> Numeral | None:
    """The number that begins at a token."""
    word = tokens.word_at[at]
    if not word:
        return None
    if word[0].isdecimal():
        if _groups_by_dot(tokens, word, at + 1):
            word = word.replace(".", "")
        read = number(word, _is_scaled(tokens, word, at + 1))
        return Numeral(read[0], read[1], at + 1, text=word) if read else None
    if word in tokens.lexicon.fractions:
        return _half_of(tokens, at)
    if word in tokens.lexicon.scales:
        return Numeral(1.0, 1.0, at, True) if _is_one(tokens, at) else None
    return _spelled(tokens, at) if word in tokens.lexicon.numbers else None


def scale(tokens: Tokens, at: int) -> float | None:
    """What a token multiplies the number before it by; single letters only where they touch it."""
    word = tokens.word_at[at]
    found = tokens.lexicon.scales.get(word)
    if found is not None and len(word) == 1 and not tokens.glued(at):
        return found if tokens.word_at[at - 2] in SIGNS else None
    return found


def is_percent(tokens: Tokens, at: int) -> bool:
    """Whether a token is a percent sign or word."""
    return tokens.word_at[at] == "%" or tokens.begins(at, "change.percent") is not None


def _is_one(tokens: Tokens, at: int) -> bool:
    """As in "crossed the billion mark", "the billion-dollar threshold", "превысил миллиард долларов"."""
    word, singular = tokens.word_at[at], tokens.lexicon.inflection.get("one")
    unit = at + 1 + (tokens.word_at[at + 1] in DASHES)
    named = not tokens.tags_at[unit].isdisjoint({"mood.mark", "currency"})
    return (
        named
        and tokens.lexicon.scales[word] >= _MILLION
        and ("modifiers.definite" in tokens.tags_at[at - 1] or (singular is not None and singular[word]))
    )


def _is_scaled(tokens: Tokens, word: str, at: int) -> bool:
    """Whether a comma in a number is a decimal one, for what follows: "%", "billion", "-5 billion".

    "1,317 million" is the exception: alone in a text without decimal commas it groups thousands.
    """
    if is_percent(tokens, at) or (tokens.word_at[at] in DASHES and scale(tokens, at + 2) is not None):
        return True
    found = scale(tokens, at)
    if found is None or tokens.word_at[at] in tokens.lexicon.grouped_scales:
        return False
    return found > 1e6 or not _THOUSANDS.match(word) or tokens.sentence.document.decimal_commas


def _groups_by_dot(tokens: Tokens, word: str, at: int) -> bool:
    """As in "US$ 2.906 million" where "241,7 million" is written too; Russian texts mix the two."""
    if not _DOT_GROUP.match(word) or scale(tokens, at) != _MILLION:
        return False
    return tokens.sentence.document.decimal_commas and not tokens.lexicon.decimal_comma


def _half_of(tokens: Tokens, at: int) -> Numeral | None:
    """As in "half a billion", "half-billion", "a quarter of a billion"."""
    lexicon, after = tokens.lexicon, at + 1
    of = "small.of" in tokens.tags_at[after]
    after += of
    while tokens.word_at[after] in DASHES or lexicon.numbers.get(tokens.word_at[after]) == 1:
        after += 1
    part = lexicon.fractions[tokens.word_at[at]] / 100
    if (part != 0.5 and not of) or scale(tokens, after) is None:  # "third million" is an ordinal
        return None
    return Numeral(part, part, after, True)


def _spelled(tokens: Tokens, at: int) -> Numeral | None:
    """As in "two", "twenty-five", "one and a half", "two hundred and fifty"; "a" only before "billion"."""
    numbers = tokens.lexicon.numbers
    value, end = numbers[tokens.word_at[at]], at + 1
    alone = (
        scale(tokens, end) is None
        and numbers.get(tokens.word_at[end]) != 100
        and and_a_half(tokens, end) is None
    )
    if alone and value == 1 and len(tokens.word_at[at]) < 3:
        return None
    while True:
        step = end
        if (tokens.word_at[step] in DASHES) or (value >= 100 and "small.and" in tokens.tags_at[step]):
            step += tokens.word_at[step + 1] in numbers
        more = numbers.get(tokens.word_at[step])
        if more is None or len(tokens.word_at[step]) < 3:
            break
        if more == 100 and value < 100:
            value *= 100
        elif (more < 10 <= value < 100 and value % 10 == 0) or (more < 100 <= value):
            value += more
        else:
            break
        end = step + 1
    if (half := and_a_half(tokens, end)) is not None:
        return Numeral(value + 0.5, 0.1, half, True)
    return Numeral(value, 1.0, end, True)


def and_a_half(tokens: Tokens, at: int) -> int | None:
    """The token after "and a half", "с половиной"."""
    if (cue := tokens.begins(at, "small.half")) is not None:
        return cue.end
    if "small.and" not in tokens.tags_at[at]:
        return None
    at += 1
    if tokens.lexicon.numbers.get(tokens.word_at[at]) == 1:
        at += 1
    return at + 1 if tokens.lexicon.fractions.get(tokens.word_at[at]) == 50 else None
