"""Years in a sentence: calendar years, fiscal years, and the months of either.

Opinion: a relative date ("last year") is resolved against the day of publication and nothing else; without
that day it stays unknown, never guessed. Fiscal years become months once the pair of countries is known.
"""

from __future__ import annotations

import re
from datetime import date

from metrics.extraction.dates.relative import SHIFTS
from metrics.extraction.dates.spans import APRIL, Fiscal, Span, months, years
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.document import Sentence
from metrics.extraction.text.tokens import DASHES, Tokens

FIRST, LAST = 1950, 2075
"""The years that a four-digit number may mean."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")


class Years(Tokens):
    """Reads the years of one sentence. `published` resolves the relative ones."""

    def __init__(self, sentence: Sentence, anchors: list[Anchor], published: date | None) -> None:
        super().__init__(sentence)
        self.published = published
        self.percent_ends = {anchor.end for anchor in anchors if anchor.what != "money"}
        self.taken = {at for anchor in anchors for at in range(anchor.first, anchor.main_end)}

    def tagged(self, at: int, tag: str) -> bool:
        """Whether a token lies in a cue with a tag of the table of times."""
        return f"time.{tag}" in self.tags_at[at]

    def year_at(self, at: int) -> int | None:
        """The year that a token names."""
        word = self.word_at[at]
        if not _YEAR.match(word) or at in self.taken or not FIRST <= int(word) <= LAST:
            return None
        return int(word)

    def within_year(self, at: int, end: int, first: int, last: int, *, named: bool = False) -> Span:
        """Months of the year that follows, or of the last such span before publication.

        `named`: they have names; in a fiscal year the others are counted from its start.
        """
        if (whole := self._fiscal_after(end)) is not None and whole.period is not None:
            closing = whole.period.last_year
            start = closing - (first > last or first >= APRIL) if named else closing
            ends = start if named and first <= last else closing
            kind: Fiscal = "" if named else whole.fiscal
            return whole._replace(first=at, period=months(start, first, ends, last), fiscal=kind)
        year, after, known = self.year_after(end)
        if not known and self._foreign_year(end):
            return Span(at, end, "period", relative=True)
        if not known and self.published:
            now = self.published
            over = last < now.month or (last == now.month and first != last)
            year = now.year if over else now.year - 1
        if year is None:
            return Span(at, after, "period", relative=True)
        start = year if first <= last else year - 1
        return Span(at, after, "period", months(start, first, year, last), year, relative=not known)

    def _foreign_year(self, at: int) -> bool:
        """As in "the first nine months of the current Iranian calendar year": not one of ours."""
        for step in range(at, at + 5):
            soft = self.word_at[step] in self.lexicon.articles or not self.tags_at[step].isdisjoint(
                {"small.of", "time.now"}
            )
            if not soft:
                return self.capital(step) and any(self.tagged(n, "year") for n in (step + 1, step + 2))
        return False

    def _fiscal_after(self, at: int) -> Span | None:
        """A fiscal year named just after a token: "April-December of FY23", "first half of 2023-24"."""
        step = at
        while step - at < 3 and (
            self.word_at[step] in self.lexicon.articles
            or self.word_at[step] == ","
            or not self.tags_at[step].isdisjoint({"small.of", "small.in"})
        ):
            step += 1
        if self.tagged(step, "fiscal"):
            return self.fiscal(step)
        now = self.tagged(step, "now") or self.tagged(step, "this_year")
        if now and self.tagged(step + 1, "fiscal") and self.published is not None:
            year = self.published.year + (self.published.month >= APRIL)
            end = self.over[step + 1].end
            return Span(step, end, "period", years(year, year), year, fiscal="closing", relative=True)
        if self.tagged(step, "last") and self.tagged(step + 1, "fiscal"):
            return self.fiscal(step + 1)
        span = self.year_span(step)
        return span if span is not None and span.fiscal else None

    def year_after(self, at: int) -> tuple[int | None, int, bool]:
        """The year named just after a token: (year, token after, whether it was named)."""
        step = at
        while step - at < 3 and (
            self.word_at[step] in (",", "the", "(", "'", "’") or "small.of" in self.tags_at[step]
        ):
            step += 1
        if (year := self.year_at(step)) is not None:
            return year, step + 1 + self.tagged(step + 1, "year"), True
        for tag, shift in SHIFTS[1:]:
            if self.tagged(step, tag):
                year = self.published.year + shift if self.published else None
                return year, self.over[step].end, True
        return None, at, False

    def year_span(self, at: int) -> Span | None:
        """As in "2017", "2016-2019", "from 2016 to 2019", "2023-24"."""
        year = self.year_at(at)
        if year is None:
            return None
        joined = self.word_at[at + 1] in DASHES or self.word_at[at + 1] == "/"
        link = self.tagged(at - 1, "from") and self.tagged(at + 1, "to")
        if joined or link:
            other, short = self.year_at(at + 2), self.word_at[at + 2]
            if other == year + 1 and self.word_at[at + 1] == "/":
                return Span(at, at + 3, "period", years(other, other), other, fiscal="closing")
            if other is not None and year < other:
                return Span(at - link, at + 3, "period", years(year, other), other)
            if joined and short.isdecimal() and len(short) == 2 and int(short) == (year + 1) % 100:
                return Span(at, at + 3, "period", years(year + 1, year + 1), year + 1, fiscal="closing")
        return Span(at, at + 1, "period", years(year, year), year)

    def fiscal(self, at: int) -> Span | None:
        """As in "FY21", "FY2020-21", "fiscal year 2022", "last fiscal"."""
        end = self.over[at].end
        end += self.word_at[end] in DASHES or self.word_at[end] in ("'", "’")
        word = self.word_at[end]
        if word.isdecimal() and len(word) == 2:
            year = 2000 + int(word)
            return Span(at, end + 1, "period", years(year, year), year, fiscal="single")
        if (span := self.year_span(end)) is not None and span.period is not None:
            closing = span.period.last_year  # "FY2022-2023"
            fiscal: Fiscal = span.fiscal or ("single" if span.period.is_year else "closing")
            return span._replace(first=at, period=years(closing, closing), fiscal=fiscal)
        if self.tagged(at - 1, "previous"):
            return Span(at - 1, end, "period", shift=-1, relative=True)
        if self.tagged(at - 1, "last") and self.published:
            year = self.published.year - (self.published.month < APRIL)
            return Span(at - 1, end, "period", years(year, year), year, -1, fiscal="closing", relative=True)
        return Span(at, self.over[at].end, "other")
