"""Runs of days, as months: "from January 1 to June 30, 2024".

Opinion: a run of about a month or more is a period that figures are told of; a shorter one is an event.
"""

from __future__ import annotations

from typing import NamedTuple

from metrics.extraction.dates.relative import number_at
from metrics.extraction.dates.spans import DECEMBER
from metrics.extraction.text.tokens import DASHES, Tokens

_LEAST = 27
"""The fewest days that make a period."""
_MONTH = 30


class Days(NamedTuple):
    """A run of days: its first and last month, the tokens behind its ends (where a year may stand)."""

    first: int
    last: int
    middle: int
    end: int


def run_of_days(tokens: Tokens, at: int) -> Days | None:
    """As in "March 21 through June 21", "1 July 2023 to 30 June 2024"."""
    if (opening := _day(tokens, at)) is None:
        return None
    first, start, middle = opening
    step = middle
    while step - middle < 2 and (tokens.word_at[step] == "," or len(tokens.word_at[step]) == 4):
        step += 1  # ", 2023"
    if not (tokens.word_at[step] in DASHES or "time.to" in tokens.tags_at[step]):
        return None
    if (closing := _day(tokens, step + 1)) is None:
        return None
    last, stop, end = closing
    length = (last - first) % DECEMBER * _MONTH + stop - start
    year = step > middle and last <= first  # "July 1, 2023 to June 30, 2024"
    return Days(first, last, middle, end) if length >= _LEAST or year else None


def _day(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """As in "March 21", "21 March": the month, the day, and the token after them."""
    months = tokens.lexicon.months
    named, number = (at, at + 1) if tokens.word_at[at] in months else (at + 1, at)
    month, day = months.get(tokens.word_at[named], 0), number_at(tokens, number)
    if not month or not tokens.word_at[number].isdecimal() or not 0 < day <= 31:
        return None
    if tokens.lexicon.capital_months and not tokens.capital(named):
        return None
    return month, day, at + 2
