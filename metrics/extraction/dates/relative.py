"""Spans that are counted from the day of publication: "last year", "within three years"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from metrics.extraction.dates.spans import DECEMBER, Span, months, years
from metrics.extraction.text.tokens import DASHES, Tokens

SHIFTS = (("two_years_back", -2), ("year_before", -1), ("last_year", -1), ("this_year", 0), ("next_year", 1))
"""The tables of relative years, and how far each lies from the year of publication."""
_LINKS = 3
"""How many small words may stand between "the same period" and its year."""
_LATE = 25
"""From this day on a month is as good as over."""
_MOST = 60
"""More years than this are no plan."""


def number_at(tokens: Tokens, at: int) -> int:
    """The small whole number at a token, in digits or in words; 0 if there is none."""
    word = tokens.word_at[at]
    if word.isdecimal():
        return int(word) if len(word) < 3 else 0
    return int(tokens.lexicon.numbers.get(word, 0))


def relative_year(tokens: Tokens, at: int, shift: int, published: date | None) -> Span:
    """As in "last year", "this year", "a year earlier" (which moves the date given before it)."""
    tags, end = tokens.tags_at[at], tokens.over[at].end
    if "time.event" in tokens.tags_at[end - 1]:
        return Span(at, end, "period", relative=True)  # "in 2021, the last year before the war"
    year = published.year + shift if published else None
    moves = 1 if "time.year_after" in tags else -1 if "time.year_before" in tags else 0
    period = years(year, year) if year and moves <= 0 else None  # "a year after" nothing is no year
    if "verbs.ing" in tokens.tags_at[end]:
        moves = -moves  # "topped 22 billion in 2023, a year after crossing 20 billion"
    return Span(at, end, "period", period, year, shift=moves, relative=True)


def years_ago(tokens: Tokens, at: int, end: int, published: date | None) -> Span | None:
    """As in "five years ago"; "two years earlier" and "two years later" move the date given before them."""
    number, after = number_at(tokens, at), tokens.tags_at[end + 1]
    if "time.tens" in tokens.tags_at[end]:
        number *= 10
    if not 0 < number < _MOST or tokens.tags_at[end].isdisjoint({"time.year", "time.tens"}):
        return None
    if "time.later" in after and "time.ago" not in after:
        return Span(at, end + 2, "period", shift=number, relative=True)
    if "time.hence" in after:
        year = published.year + number if published else None
        last = tokens.over[end + 1].end
        return Span(at, last, "deadline", year=year, relative=True, length=number)
    if after.isdisjoint({"time.ago", "time.earlier"}):
        return None
    year = published.year - number if published else None
    shift = -number if "time.earlier" in after else 0
    return Span(at, end + 2, "period", years(year, year) if year else None, year, shift, relative=True)


def run_of_years(tokens: Tokens, at: int, published: date | None) -> Span | None:
    """As in "within three years", "over the next five years": a deadline from publication."""
    ahead = "time.years_ahead" in tokens.tags_at[at]
    step = tokens.over[at].end if ahead else at
    number = number_at(tokens, step)
    if number and (
        tokens.word_at[step + 1] in DASHES
        or not tokens.tags_at[step + 1].isdisjoint({"small.to", "small.and"})
    ):
        second = number_at(tokens, step + 2)  # "in three to five years"
        number, step = (second, step + 2) if second else (number, step)
    if "time.decade" in tokens.tags_at[step]:
        number, step = 10, step - 1
    elif number and "time.tens" in tokens.tags_at[step + 1]:
        number *= 10
    step += tokens.word_at[step + 1] in DASHES  # "over a five-year period"
    after = tokens.tags_at[step + 1]
    if not 0 < number < _MOST or after.isdisjoint({"time.year", "time.tens"}):
        return None
    before, past = at - 1, False
    while before >= 0 and (
        tokens.word_at[before] in tokens.lexicon.articles
        or not tokens.tags_at[before].isdisjoint({"time.last", "modifiers.pointer"})
    ):
        past = past or "time.last" in tokens.tags_at[before]
        before -= 1
    if any("time.superlative" in tokens.tags_at[n] for n in range(max(0, before - _LINKS), before + 1)):
        return Span(at, step + 2, "other")  # "the slowest in five years"
    if not ahead and "time.within" not in tokens.tags_at[before]:
        return Span(at, step + 2, "other", length=number)
    year = published.year + number if published and not past else None
    return Span(at, step + 2, "other" if past else "deadline", year=year, relative=True, length=number)


def same_period(
    tokens: Tokens, at: int, year_after: Callable[[int], tuple[int | None, int, bool]]
) -> Span | None:
    """As in "the same period of 2023", "the same eleven months": the months spoken of before.

    `year_after` reads the year behind a token: (year, token after it, whether there is one).
    """
    end, count = tokens.over[at].end, 0
    if "time.same" in tokens.tags_at[at]:
        count = number_at(tokens, end)
        unit = end + (count > 0) + (count > 0 and tokens.word_at[end + 1] in DASHES)
        if tokens.tags_at[unit].isdisjoint({"time.months", "time.half", "time.quarter", "time.year"}):
            return None
        end = tokens.over[unit].end
    step = end
    while step - end < _LINKS and (
        tokens.word_at[step] in tokens.lexicon.articles or "small.in" in tokens.tags_at[step]
    ):
        step += 1
    if "time.year_before" in tokens.tags_at[step]:
        return Span(at, tokens.over[step].end, "period", shift=-1, relative=True, same=True)
    year, after, known = year_after(step)
    if known and tokens.word_at[after] == ":":
        year, known = None, False  # "for the same year (2022: $95 billion)": it heads the next figure
    if known and year is None:
        return Span(at, after, "period", shift=-1, relative=True, same=True)
    period = None if year is None else months(year, 1, year, count if 1 < count < DECEMBER else DECEMBER)
    return Span(at, after if known else end, "period", period, relative=True, same=True)


def since(tokens: Tokens, at: int, published: date | None) -> Span:
    """As in "since then", or "since the beginning of the year": the months over by the day of publication."""
    end = tokens.over[at].end
    if "time.since_then" in tokens.tags_at[at]:
        return Span(at, end, "other", since=True, relative=True)
    if published is None:
        return Span(at, end, "period", relative=True)
    over = published.month if published.day >= _LATE else published.month - 1
    last = over or DECEMBER
    return Span(
        at, end, "period", months(published.year, 1, published.year, last), published.year, relative=True
    )


def whole_year(tokens: Tokens, at: int, published: date | None) -> Span | None:
    """As in "close to $3 billion for the year", "may finish the year with": that of publication."""
    end = tokens.over[at].end
    before, after = tokens.tags_at[at - 1], tokens.tags_at[end]
    ends = not tokens.word_at[end].isalnum() or "mood.copula" in after  # "our goal for the year is"
    whole = "small.for" in before and ends
    closed = not before.isdisjoint({"verbs", "time.closing"}) and not after.isdisjoint(
        {"small.with", "small.at"}
    )
    year = published.year if published else None
    return _open_year(at, end, year) if whole or closed else None


def _open_year(at: int, end: int, year: int | None) -> Span:
    """The year of publication as a deadline; it dates no report, as it is not over."""
    return Span(at, end, "other", years(year, year) if year else None, year, relative=True)


def end_of(tokens: Tokens, at: int, published: date | None) -> Span | None:
    """As in "year-end", "the end of the decade", "in the medium term"."""
    cue, tags = tokens.over[at], tokens.tags_at[at]
    if "time.decade" in tags and "time.last" in tokens.tags_at[at - 1]:  # "over the past decade"
        return Span(at - 1, cue.end, "other", relative=True, length=10)
    if "time.decade" in tags:
        year = (published.year // 10 + 1) * 10 if published else None
        return Span(at, cue.end, "deadline", year=year, relative=True)
    if "time.within_year" in tags:  # "to $5 billion within a year"
        year = published.year + 1 if published else None
        return Span(at, cue.end, "deadline", year=year, relative=True, length=1)
    if "time.year_end" in tags:
        return _open_year(at, cue.end, published.year if published else None)
    return Span(at, cue.end, "deadline") if "time.vague" in tags else None
