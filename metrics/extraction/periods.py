"""Spans of time in a sentence: years, months, parts of years, fiscal years.

Opinion: a relative date ("last year") is resolved against the day of publication and nothing else; without
that day it stays unknown, never guessed. Fiscal years become months once the pair of countries is known.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from metrics.extraction.amounts import Anchor
from metrics.extraction.document import Sentence
from metrics.extraction.relative import (
    SHIFTS,
    end_of,
    number_at,
    relative_year,
    run_of_years,
    same_period,
    since,
    years_ago,
)
from metrics.extraction.roles import with_role
from metrics.extraction.spans import APRIL, DECEMBER, Span, months, years
from metrics.extraction.tokens import DASHES, Tokens

__all__ = ["Calendar", "Span"]

FIRST, LAST = 1950, 2075
"""The years that a four-digit number may mean."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_PARTS = {"h": 6, "q": 3}
"""Months in the parts of a year that have a letter: "H1", "Q3"."""


class Calendar(Tokens):
    """Finds the spans of one sentence. `published` resolves the relative ones."""

    __slots__ = ("percent_ends", "published", "taken")

    def __init__(self, sentence: Sentence, anchors: list[Anchor], published: date | None) -> None:
        super().__init__(sentence)
        self.published = published
        self.percent_ends = {anchor.end for anchor in anchors if anchor.what != "money"}
        self.taken = {at for anchor in anchors for at in range(anchor.first, anchor.main_end)}

    def tagged(self, at: int, tag: str) -> bool:
        """Whether a token lies in a cue with a tag of the table of times."""
        return f"time.{tag}" in self.tags(at)

    def year_at(self, at: int) -> int | None:
        """The year that a token names."""
        word = self.word(at)
        if not _YEAR.match(word) or at in self.taken or not FIRST <= int(word) <= LAST:
            return None
        return int(word)

    def spans(self) -> list[Span]:
        """Every span, left to right."""
        found: list[Span] = []
        known, reached = self.lexicon.time_words, 0
        starts = {cue.first for cue in self.sentence.cues if "spans" in cue.tags}
        for at, word in enumerate(self.words):
            if at < reached or not (at in starts or word in known or word[0].isdecimal()) or at in self.taken:
                continue
            if (span := self._read(at)) is not None:
                found.append(with_role(self, span, self.percent_ends, found[-1] if found else None))
                reached = max(span.end, at + 1)
        return found

    def _read(self, at: int) -> Span | None:
        word, lexicon = self.words[at], self.lexicon
        if word in lexicon.months and (span := self._as_of(at) or self._months(at)):
            return span
        numeral = word[0].isdecimal() or word in lexicon.numbers
        if numeral and (span := self._count(at) or self._year_span(at)):
            return span
        if word in lexicon.ordinals and (span := self._part(at)):
            return span
        return self._phrase(at) if at in self.over else self._lettered(at)

    def _phrase(self, at: int) -> Span | None:
        """A span that a phrase of the lexicon begins: "last year", "first nine months", "fiscal 2022"."""
        cue = self.over[at]
        if cue.first != at:
            return None
        tags = cue.tags
        if "time.whole_year" in tags:
            return self._closing(at, cue.end, DECEMBER)
        ordered = "time.first" in tags or "time.last" in tags
        if ordered and (span := self._part(at) or self._counted(at)):
            return span
        if "time.years_ahead" in tags and (span := run_of_years(self, at, self.published)):
            return span
        if "time.fiscal" in tags:
            return self._fiscal(at)
        if "time.same_period" in tags or "time.same" in tags:
            return same_period(self, at, self._year_after)
        if "time.since_then" in tags or "time.year_so_far" in tags:
            return since(self, at, self.published)
        for tag, shift in SHIFTS:
            if f"time.{tag}" in tags:
                return relative_year(self, at, tag, shift, self.published)
        half = "time.half" in tags
        if half and (self.words[at] not in self.lexicon.fractions or cue.end - cue.first > 1):
            return self._within_year(at, cue.end, 1, 6)
        return end_of(self, at, self.published) or self._lettered(at)

    def _months(self, at: int) -> Span | None:
        """As in "January-July 2017", "from January to July", "in October"; not the day of an event."""
        if not self._is_month(at):
            return None
        known = self.lexicon.months
        first = last = known[self.words[at]]
        end = at + 1 + (self.word(at + 1) == ".")
        end += self.word(end) in DASHES and self._joins(end + 1)  # "January-to-July"
        year = self.year_at(end) or (self.year_at(end + 1) if self.word(end) in (",", "of") else None)
        then = end + 1 + (self.word(end + 1) in DASHES and self._joins(end))
        if self._joins(end) and self.word(then) in known:
            last, end = known[self.word(then)], then + 1
        elif (
            year and self._joins(end + 1) and self.word(end + 2) in known and (other := self.year_at(end + 3))
        ):
            last = known[self.word(end + 2)]
            if (year, first) <= (other, last):
                return Span(at, end + 4, "period", months(year, first, other, last), year)
        return self._within_year(at, end, first, last, named=True)

    def _joins(self, at: int) -> bool:
        """Whether a token joins the ends of a range: a dash, "to"."""
        return self.word(at) in DASHES or self.tagged(at, "to")

    def _is_month(self, at: int) -> bool:
        """Whether a token is a month that covers a figure, not the day of an event ("on March 2")."""
        if self.lexicon.capital_months and not self.capital(at):
            return False
        counts = self.word(at + 2) in self.lexicon.scales
        after = at + 1 + (self.word(at + 1) == ".")  # "Nov. 7"
        return not self._is_day(at - 1) and (counts or after in self.taken or not self._is_day(after))

    def _is_day(self, at: int) -> bool:
        return 0 < number_at(self, at) <= 31 and self.word(at).isdecimal()

    def _as_of(self, at: int) -> Span | None:
        """As in "as of November 1", which closes the months before it: January to October."""
        first = "1" in (self.word(at + 1), self.word(at - 1))
        before = at - 2 if self.word(at - 1) == "1" else at - 1
        month = self.lexicon.months[self.words[at]]
        if not first or not self.tagged(before, "as_of") or month == 1:
            return None
        end = at + 2 if self.word(at + 1) == "1" else at + 1
        return self._within_year(at, end, 1, month - 1, named=True)

    def _within_year(self, at: int, end: int, first: int, last: int, *, named: bool = False) -> Span:
        """Months of the year that follows, or of the last such span before publication.

        `named`: they have names; in a fiscal year the others are counted from its start.
        """
        if (whole := self._fiscal_after(end)) is not None and whole.period is not None:
            closing = whole.period.last_year
            start = closing - (first > last or first >= APRIL) if named else closing
            ends = start if named and first <= last else closing
            return replace(whole, first=at, period=months(start, first, ends, last), fiscal=not named)
        year, after, known = self._year_after(end)
        if not known and self.published:
            now = self.published
            over = last < now.month or (last == now.month and first != last)
            year = now.year if over else now.year - 1
        if year is None:
            return Span(at, after, "period", relative=True)
        start = year if first <= last else year - 1
        return Span(at, after, "period", months(start, first, year, last), year, relative=not known)

    def _fiscal_after(self, at: int) -> Span | None:
        """A fiscal year named just after a token: "April-December of FY23", "first half of 2023-24"."""
        step = at
        while step - at < 3 and (
            self.word(step) in self.lexicon.articles
            or self.word(step) == ","
            or not self.tags(step).isdisjoint({"small.of", "small.in"})
        ):
            step += 1
        if self.tagged(step, "fiscal"):
            return self._fiscal(step)
        now = self.tagged(step, "now") or self.tagged(step, "this_year")
        if now and self.tagged(step + 1, "fiscal") and self.published is not None:
            year = self.published.year + (self.published.month >= APRIL)
            end = self.over[step + 1].end
            return Span(step, end, "period", years(year, year), year, fiscal=True, relative=True)
        if self.tagged(step, "last") and self.tagged(step + 1, "fiscal"):
            return self._fiscal(step + 1)
        span = self._year_span(step)
        return span if span is not None and span.fiscal else None

    def _year_after(self, at: int) -> tuple[int | None, int, bool]:
        """The year named just after a token: (year, token after, whether it was named)."""
        step = at
        while step - at < 3 and (
            self.word(step) in (",", "the", "(", "'", "’") or "small.of" in self.tags(step)
        ):
            step += 1
        if (year := self.year_at(step)) is not None:
            return year, step + 1 + self.tagged(step + 1, "year"), True
        for tag, shift in SHIFTS[1:]:
            if self.tagged(step, tag):
                year = self.published.year + shift if self.published else None
                return year, self.over[step].end, True
        return None, at, False

    def _count(self, at: int) -> Span | None:
        """As in "9 months of 2022", "11-month", "10M2017", "1H2024", "within three years"."""
        number = number_at(self, at)
        end = at + 1 + (self.word(at + 1) in DASHES)
        letter = self.word(end) if self.glued(end) else ""
        if (
            1 < number <= 4
            and self.tagged(end, "quarter")
            and (span := self._closing(at, end + 1, 3 * number))
        ):
            return span  # "the four quarters to the end of Q1 2022"
        if 1 <= number <= 12 and (self.tagged(end, "months") or letter in ("m", "м")):
            after = self.over[end].end if self.tagged(end, "months") else end + 1
            return self._closing(at, after, number) or self._within_year(at, after, 1, number)
        if letter in _PARTS and self.words[at].isdecimal() and number * _PARTS[letter] <= 12:
            return self._part_of_year(at, end + 1, _PARTS[letter], number)
        if (ago := years_ago(self, at, end, self.published)) is not None:
            return ago
        of_years = self.tagged(end, "year") or self.tagged(end + 2, "year")
        of_years = of_years and len(self.words[at]) > 2 - self.words[at].isdecimal()
        if number and (of_years or self.tagged(end, "tens")):
            return run_of_years(self, at, self.published)
        return None

    def _closing(self, at: int, end: int, number: int) -> Span | None:
        """As in "the eight months to August", "the year ended 30 June 2024": `number` months up to one."""
        if not (self._joins(end) or self.tagged(end, "closing")):
            return None
        step = self.over[end].end if end in self.over else end + 1
        while not self._is_end(step) and (
            self._is_day(step)
            or self.tagged(step, "closing")
            or self.word(step) in self.lexicon.articles
            or self.word(step) in DASHES
            or "small.in" in self.tags(step)
        ):
            step += 1
        last = self._is_end(step)
        step += 1 + (self.words[step] == "q" if last else 0)
        step += (self._is_day(step) and self.word(step + 1) == ",") + self._is_day(step)
        return self._within_year(at, step, (last - number) % 12 + 1, last, named=True) if last else None

    def _is_end(self, at: int) -> int:
        """The month that a token closes a run with, by name or as the last of "Q3"; 0 if it does not."""
        if self.word(at) == "q" and 1 <= (order := number_at(self, at + 1)) <= 4:
            return 3 * order
        return self.lexicon.months.get(self.word(at), 0)

    def _part_of_year(self, at: int, end: int, size: int, order: int) -> Span:
        return self._within_year(at, end, size * (order - 1) + 1, size * order)

    def _counted(self, at: int) -> Span | None:
        """As in "first nine months of 2017", "the last 11 months of the previous year"."""
        number, end = number_at(self, at + 1), at + 2 + (self.word(at + 2) in DASHES)
        if not 2 <= number <= 12 or not self.tagged(end, "months"):
            return None
        if number == 12 and self.tagged(at, "last") and not self._year_after(self.over[end].end)[2]:
            return Span(at, self.over[end].end, "period", relative=True)
        return self._within_year(at, self.over[end].end, 1, number)

    def _part(self, at: int) -> Span | None:
        """As in "first half of 2024", "third quarter", "first three quarters"."""
        order = self.lexicon.ordinals.get(self.words[at]) or (1 if self.tagged(at, "first") else 0)
        last = not order and self.tagged(at, "last")
        if not order and not last:
            return None
        count = number_at(self, at + 1)
        step = at + 1 + bool(count)
        step += self.word(step) in DASHES
        end = self.over[step].end if step in self.over else step + 1
        if last:
            return self._last_part(at, step, end)
        if self.tagged(step, "half") and order <= 2:
            return self._part_of_year(at, end, 6, order)
        if self.tagged(step, "quarter") and count * 3 <= 12:
            return (
                self._within_year(at, end, 1, 3 * count)
                if count > 1
                else self._part_of_year(at, end, 3, order)
            )
        if self.tagged(step, "months") and order == 1 and 1 < count <= 12:
            return self._within_year(at, end, 1, count)
        return None

    def _last_part(self, at: int, step: int, end: int) -> Span | None:
        """As in "the final quarter of 2023"; without a year "last quarter", "last month" are those before."""
        size = 6 if self.tagged(step, "half") else 3 if self.tagged(step, "quarter") else 1
        if step != at + 1 or (size == 1 and not self.tagged(step, "months")):
            return None
        if self._year_after(end)[2]:
            return self._part_of_year(at, end, size, 12 // size) if size > 1 else None
        if self.published is None:
            return Span(at, end, "period", relative=True)
        over = (self.published.year * 12 + self.published.month - 1) // size * size  # months since year 0
        first, last = over - size, over - 1
        return Span(
            at, end, "period", months(first // 12, first % 12 + 1, last // 12, last % 12 + 1), relative=True
        )

    def _lettered(self, at: int) -> Span | None:
        """As in "H1 2024", "Q3 2023"."""
        size, order = _PARTS.get(self.words[at], 0), number_at(self, at + 1)
        if not size or not order or order * size > 12 or not self.glued(at + 1):
            return None
        return self._part_of_year(at, at + 2, size, order)

    def _year_span(self, at: int) -> Span | None:
        """As in "2017", "2016-2019", "from 2016 to 2019", "2023-24"."""
        year = self.year_at(at)
        if year is None:
            return None
        joined = self.word(at + 1) in DASHES or self.word(at + 1) == "/"
        link = self.tagged(at - 1, "from") and self.tagged(at + 1, "to")
        if joined or link:
            other, short = self.year_at(at + 2), self.word(at + 2)
            if other == year + 1 and self.word(at + 1) == "/":
                return Span(at, at + 3, "period", years(other, other), other, fiscal=True)
            if other is not None and year < other:
                return Span(at - link, at + 3, "period", years(year, other), other)
            if joined and short.isdecimal() and len(short) == 2 and int(short) == (year + 1) % 100:
                return Span(at, at + 3, "period", years(year + 1, year + 1), year + 1, fiscal=True)
        return Span(at, at + 1, "period", years(year, year), year)

    def _fiscal(self, at: int) -> Span | None:
        """As in "FY21", "FY2020-21", "fiscal year 2022", "last fiscal"."""
        end = self.over[at].end
        end += self.word(end) in DASHES or self.word(end) in ("'", "’")
        word = self.word(end)
        if word.isdecimal() and len(word) == 2:
            year = 2000 + int(word)
            return Span(at, end + 1, "period", years(year, year), year, fiscal=True)
        if (span := self._year_span(end)) is not None and span.period is not None:
            closing = span.period.last_year  # "FY2022-2023"
            return replace(span, first=at, period=years(closing, closing), fiscal=True)
        if self.tagged(at - 1, "previous"):
            return Span(at - 1, end, "period", shift=-1, relative=True)
        if self.tagged(at - 1, "last") and self.published:
            year = self.published.year - (self.published.month < APRIL)
            return Span(at - 1, end, "period", years(year, year), year, -1, fiscal=True, relative=True)
        return Span(at, self.over[at].end, "other")
