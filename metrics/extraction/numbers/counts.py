"""Counts in a text: "50 grants", "195 commodities", "ten-fold".

Opinion: a count is a number and the plural noun it counts, no more. What is not clearly counted is left out:
years, days and other spans of time, percentages, ordinals and money are no counts. The noun stays as the
words have it, so that whoever asks for "grants" gets what was said of grants. English only so far.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from metrics.bounds import Bounds, Hedge, bounds_of
from metrics.extraction.numbers.amounts import HEDGES
from metrics.extraction.text.words import lexicon

FOLD = "fold"
"""The unit of a multiple."""

_LANGUAGE = "en"
_NOT_COUNTED = frozenset(
    [
        "years", "months", "weeks", "days", "hours", "minutes", "quarters", "decades", "percent", "times",
        "points",
    ]
)  # fmt: skip
_SMALL = re.compile(r"of|the|in|and|or|to|from|for|at|by|on|with|an?|per|as|than|is|are|was|were")
_BACK = 60
"""How far before a number its hedge may begin, in characters."""
_WORDS = 8
"""The most words that a number may have ("two hundred and twenty-five thousand")."""


class Count(NamedTuple):
    """A number of things: `amount` of `unit` (a plural noun, lower case, or "fold"), at `text[start:end]`."""

    amount: float
    unit: str
    hedge: Hedge
    start: int
    end: int

    @property
    def bounds(self) -> Bounds:
        """How far the true number may lie from the one stated; things counted exactly have no margin."""
        return bounds_of(self.amount, self.hedge, last_place=0)


def counts(text: str) -> list[Count]:
    """Every count in a text, in order."""
    found = {
        (count.start, count.unit): count for rule in (_folds, _things, _numbers_of) for count in rule(text)
    }
    return sorted(found.values(), key=lambda count: (count.start, count.end))


def _folds(text: str) -> Iterator[Count]:
    """Multiples: "ten-fold", "tenfold", "3.5 times"."""
    for match in _pattern(r"(?P<n>{n})(?:[\s-]*fold|[\s-]+times)\b").finditer(text):
        yield _count(text, match, FOLD)


def _things(text: str) -> Iterator[Count]:
    """The first plural noun after a number: "50 educational grants", "two thousand tonnes"."""
    for match in _pattern(r"(?P<n>{n})(?P<after>(?:[\s]+[^\W\d_][\w’'-]*){{1,4}})").finditer(text):
        for word in re.finditer(r"\S+", match["after"]):
            noun = word.group()
            if _SMALL.fullmatch(noun) or noun.lower() in _NOT_COUNTED or _is_currency(noun):
                break
            if _is_plural(noun):
                yield _count(text, match, noun.lower())
                break


def _numbers_of(text: str) -> Iterator[Count]:
    """A noun before its number: "the number of educational grants to 50"."""
    between = r"(?:[^\W\d_]+\s+){{0,4}}?"
    noun = r"number\s+of\s+(?:[^\W\d_][\w-]*\s+){{0,3}}?(?P<noun>[^\W\d_]+s)\s+"
    for match in _pattern(
        noun + between + r"(?:to|at|by|reached|is|was)\s+" + between + r"(?P<n>{n})"
    ).finditer(text):
        if _is_plural(match["noun"]):
            yield _count(text, match, match["noun"].lower())


def _count(text: str, match: re.Match[str], unit: str) -> Count:
    start, end = match.span("n")
    return Count(_value(match), unit, _hedge(text[max(0, start - _BACK) : start]), start, end)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """The pattern with `{n}` as a number: digits, or number words, with a word of scale or without."""
    known = lexicon(_LANGUAGE)
    words = "|".join(sorted((word for word in known.numbers if len(word) > 2), key=len, reverse=True))
    scales = "|".join(sorted((word for word in known.scales if len(word) > 2), key=len, reverse=True))
    digits = r"(?:(?!(?:19|20)\d\d\b)\d{1,15}(?:[,\u00a0 ]\d{3}){0,4}(?:\.\d+)?)"
    spelt = rf"(?:{words})(?:[\s-]+(?:and\s+)?(?:{words})){{0,{_WORDS - 1}}}"
    number = rf"(?<![\w$€£₸₽.,-])(?:{digits}|{spelt})(?![\d%]|[.,]\d|-\d)(?:\s+(?:{scales})\b)?"
    return re.compile(template.format(n=number), re.IGNORECASE)


def _value(match: re.Match[str]) -> float:
    known = lexicon(_LANGUAGE)
    total = 0.0
    for word in re.findall(r"\d[\d,.\u00a0 ]*|[^\W\d_]+", match["n"].lower()):
        if word[0].isdigit():
            total = float(re.sub(r"[,\u00a0 ]", "", word))
        elif word in known.scales or word == "hundred":
            total = max(total, 1) * known.scales.get(word, 100)
        elif word != "and":
            total += known.numbers[word]
    return total


def _hedge(before: str) -> Hedge:
    """The hedge that ends right before the number."""
    words = re.findall(r"\w+", before.lower())[-4:]
    for cue in lexicon(_LANGUAGE).cues(words):
        if cue.end == len(words):
            for hedge in HEDGES:
                if f"hedges.{hedge}" in cue.tags:
                    return hedge
    return "exact"


def _is_currency(word: str) -> bool:
    return any("currency" in cue.tags for cue in lexicon(_LANGUAGE).cues([word]))


def _is_plural(word: str) -> bool:
    return word in {"people", "children", "women", "men"} or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))
    )
