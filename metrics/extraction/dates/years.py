"""Years in a sentence: calendar years, fiscal years, and the months of either.

Opinion: a relative date ("last year") is resolved against the day of publication and nothing else; without
that day it stays unknown, never guessed. Fiscal years become months once the pair of countries is known.
"""

from __future__ import annotations

import re
from datetime import date

from metrics.extraction.dates.days import run_of_days
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
        self.found: list[Span] = []  # those read so far
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
        if not known and (foreign := self._foreign_year(end)):
            return self._in_bracket(foreign, at) or Span(at, end, "period", relative=True)
        if not known and (near := self._year_beside(end, first, last)):
            return Span(at, end, "period", months(near, first, near, last), near)
        if not known and self.published:
            now = self.published
            over = last < now.month or (last == now.month and first != last)
            year = now.year if over else now.year - 1
        if year is None:
            return Span(at, after, "period", relative=True, part=None if known else (first, last))
        start = year if first <= last else year - 1
        return Span(at, after, "period", months(start, first, year, last), year, relative=not known)

    def days(self, at: int) -> Span | None:
        """As in "from January 1 to June 30, 2024", "between July 1, 2023 and June 30, 2024"."""
        if (run := run_of_days(self, at)) is None:
            return None
        first = at - self.tagged(at - 1, "from")
        opening, closing = self._year_behind(run.middle), self._year_behind(run.end)
        if opening is None or closing is None or closing == opening:
            return self.within_year(first, run.end, run.first, run.last, named=True)
        if closing < opening:
            return None
        end = run.end + 1 + (self.word_at[run.end] == ",")
        return Span(first, end, "period", months(opening, run.first, closing, run.last), closing)

    def _year_behind(self, at: int) -> int | None:
        """As in "June 30 | , 2024"."""
        return self.year_at(at + (self.word_at[at] == ","))

    def _year_beside(self, at: int, first: int, last: int) -> int | None:
        """As in "in the second quarter of 2023 against 2 billion in the first quarter": its year."""
        near = self.found[-1] if self.found else None
        if near is None or near.period is None or near.relative or near.period.months != last - first + 1:
            return None
        compared = any("small.from" in self.tags_at[n] for n in range(near.end, at))
        return near.period.last_year - (first >= near.period.first_month) if compared else None

    def _in_bracket(self, at: int, first: int) -> Span | None:
        """As in "of the Iranian year 1402 (March 21 to June 21, 2023)": the days that a bracket gives."""
        at += self.year_at(at) is None and self.word_at[at].isdecimal()
        span = self.days(at + 1) if self.word_at[at] == "(" else None
        return span and span._replace(first=first, end=span.end + (self.word_at[span.end] == ")"))

    def _foreign_year(self, at: int) -> int:
        """As in "the first nine months of the current Iranian calendar year": where one not of ours ends."""
        for step in range(at, at + 5):
            soft = self.word_at[step] in self.lexicon.articles or not self.tags_at[step].isdisjoint(
                {"small.of", "time.now"}
            )
            if not soft:
                named = (n + 1 for n in (step + 1, step + 2) if self.tagged(n, "year"))
                return next(named, 0) if self.capital(step) else 0
        return 0

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
        if self.tagged(step, "that_year") and (year := self.year_told()):
            return year, self.over[step].end, True
        for tag, shift in SHIFTS[1:]:
            if self.tagged(step, tag):
                year = self.published.year + shift if self.published else None
                return year, self.over[step].end, True
        return None, at, False

    def year_told(self) -> int | None:
        """The last year named so far: what "that year" means."""
        return next((span.year for span in reversed(self.found) if span.year and not span.relative), None)

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
