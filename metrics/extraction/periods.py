"""Spans of time in a sentence: what they cover, and whether they date a figure, its base or a deadline.

Opinion: a relative date ("last year") is resolved against the day of publication and nothing else; without
that day it stays unknown, never guessed. Fiscal years become months once the pair of countries is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from metrics.extraction.amounts import Anchor
from metrics.extraction.document import Sentence
from metrics.extraction.tokens import DASHES
from metrics.periods import Period

FIRST, LAST = 1950, 2075
"""The years that a four-digit number may mean."""
APRIL, JULY, OCTOBER = 4, 7, 10
FISCAL = {"PK": JULY, "BD": JULY, "AU": JULY, "EG": JULY, "KE": JULY, "UG": JULY, "TZ": JULY, "ET": JULY, "NP": JULY, "RW": JULY, "US": OCTOBER, "TH": OCTOBER}  # fmt: skip
"""The month in which the fiscal year begins where it is not April (India, Japan, Britain, South Africa ...)."""
_YEAR = re.compile(r"(?:19|20)\d\d\Z")

Role = Literal["period", "base", "deadline", "other"]


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time: tokens `first`..`end`, months `period` (None if not resolved), the role it plays.

    `year` is the deadline it gives, if it is used as one. `shift` moves the period of the figure before it
    ("a year earlier": -1), `same` to its `year` ("the same months of 2020"). `fiscal` says that `period` is a fiscal year by its last calendar year.
    """

    first: int
    end: int
    role: Role
    period: Period | None = None
    year: int | None = None
    shift: int = 0
    fiscal: bool = False
    relative: bool = False
    vague: bool = False
    since: bool = False
    same: bool = False
    length: int = 0


@lru_cache(maxsize=4096)
def months(first_year: int, first: int, last_year: int, last: int) -> Period:
    """A run of months, both ends included."""
    return Period(first_year=first_year, first_month=first, last_year=last_year, last_month=last)


@lru_cache(maxsize=4096)
def years(first: int, last: int) -> Period:
    """A year, or the first and last year of a change."""
    return Period(first_year=first, first_month=1, last_year=last, last_month=12, between_years=first != last)


def fiscal_months(period: Period, pair: tuple[str, ...]) -> Period:
    """A fiscal year, named by the calendar year it ends in, as months by the calendar of the pair."""
    begins = next((FISCAL[code] for code in pair if code in FISCAL and "IN" not in pair), APRIL)
    return months(period.first_year - 1, begins, period.last_year, begins - 1)


def _compares(tags: frozenset[str]) -> bool:
    """Whether a cue compares: "compared with", "more than"."""
    return not tags.isdisjoint({"change.comparison", "hedges.above", "hedges.below", "small.from"})


class Calendar:
    """Finds the spans of one sentence. `published` resolves the relative ones."""

    def __init__(self, sentence: Sentence, anchors: list[Anchor], published: date | None) -> None:
        self.words, self.text = sentence.words, sentence.document.text
        self.starts = sentence.starts
        self.lexicon = sentence.document.lexicon
        self.published = published
        self.over = sentence.over
        self.percent_ends = {anchor.end for anchor in anchors if anchor.what == "percent"}
        self.taken = {at for anchor in anchors for at in range(anchor.first, anchor.main_end)}

    def word(self, at: int) -> str:
        """The token at an index, empty beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def tagged(self, at: int, tag: str) -> bool:
        """Whether a token lies in a cue with a tag of the table of times."""
        return at in self.over and f"time.{tag}" in self.over[at].tags

    def year_at(self, at: int) -> int | None:
        """The year that a token names."""
        word = self.word(at)
        return (
            int(word) if _YEAR.match(word) and at not in self.taken and FIRST <= int(word) <= LAST else None
        )

    def spans(self) -> list[Span]:
        """Every span, left to right."""
        found: list[Span] = []
        lexicon, reached = self.lexicon, 0
        for at, word in enumerate(self.words):
            if at < reached or at in self.taken:
                continue
            cue = self.over.get(at)
            timely = (cue is not None and "time" in cue.tags) or word in lexicon.time_words
            if (timely or word[0].isdigit()) and (span := self._read(at)) is not None:
                found.append(self._role(span))
                reached = max(span.end, at + 1)
        return found

    def _read(self, at: int) -> Span | None:
        word = self.words[at]
        if word in self.lexicon.months:
            if (span := self._as_of(at)) is not None:
                return span
            if self._is_month(at):
                return self._months(at)
        if word[0].isdigit() or word in self.lexicon.numbers:
            return self._count(at) or self._year_span(at)
        if word in self.lexicon.ordinals and (span := self._part(at)):
            return span
        cue = self.over.get(at)
        if cue is None:
            return self._glued(at)
        tags = cue.tags
        if "time.first" in tags or "time.last" in tags:
            if (span := self._part(at)) or (span := self._counted(at)):
                return span
        if "time.years_ahead" in tags and (span := self._ahead(at)):
            return span
        if "time.fiscal" in tags:
            return self._fiscal(at)
        if "time.same_period" in tags:
            year, end, known = self._year_after(cue.end)
            return Span(at, end if known else cue.end, "base", year=year, relative=True, same=True)
        for tag, shift in (("year_before", -1), ("last_year", -1), ("this_year", 0), ("next_year", 1)):
            if f"time.{tag}" in tags:
                return self._relative(at, shift, tag)
        if (
            "time.half" in tags
            and word not in self.lexicon.fractions
            or ("time.half" in tags and cue.end - cue.first > 1)
        ):
            return self._within_year(at, cue.end, 1, 6)
        if "time.decade" in tags:
            year = (self.published.year // 10 + 1) * 10 if self.published else None
            return Span(at, cue.end, "deadline", year=year, relative=True)
        if "time.year_end" in tags:
            year = self.published.year if self.published else None
            return Span(at, cue.end, "other", years(year, year) if year else None, year, relative=True)
        if "time.vague" in tags:
            return Span(at, cue.end, "deadline", vague=True)
        return self._glued(at)

    # ---- absolute ----------------------------------------------------------------------------------------------------
    def _is_month(self, at: int) -> bool:
        """Whether a token is a month that covers a figure, not the day of an event ("on March 2")."""
        written = self.text[self.starts[at]]
        if self.lexicon.capital_months and not written.isupper():
            return False
        before, after = self.word(at - 1), self.word(at + 1)
        day = before.isdigit() and int(before[:4]) <= 31 and len(before) <= 2
        follows = (
            after.isdigit()
            and len(after) <= 2
            and int(after) <= 31
            and self.word(at + 2) not in self.lexicon.scales
        )
        return not day and not follows

    def _as_of(self, at: int) -> Span | None:
        """ "as of November 1" closes the months before it: January to October."""
        first = "1" in (self.word(at + 1), self.word(at - 1))
        before = at - 2 if self.word(at - 1) == "1" else at - 1
        month = self.lexicon.months[self.words[at]]
        if not first or not self.tagged(before, "as_of") or month == 1:
            return None
        end = at + 2 if self.word(at + 1) == "1" else at + 1
        return self._within_year(at, end, 1, month - 1)

    def _months(self, at: int) -> Span:
        """ "January-July 2017", "from January to July", "in October"."""
        first = self.lexicon.months[self.words[at]]
        last, end = first, at + 1
        if self.word(end) == ".":
            end += 1
        year = self.year_at(end) or (self.year_at(end + 1) if self.word(end) in (",", "of") else None)
        if (self.word(end) in DASHES or self.tagged(end, "to")) and self.word(end + 1) in self.lexicon.months:
            last, end = self.lexicon.months[self.word(end + 1)], end + 2
        elif (
            year
            and (self.word(end + 1) in DASHES or self.tagged(end + 1, "to"))
            and self.word(end + 2) in self.lexicon.months
            and self.year_at(end + 3)
        ):
            return Span(
                at,
                end + 4,
                "period",
                months(year, first, self.year_at(end + 3) or year, self.lexicon.months[self.word(end + 2)]),
                year,
            )
        return self._within_year(at, end, first, last)

    def _within_year(self, at: int, end: int, first: int, last: int) -> Span:
        """Months of the year that follows, or of the last such span before publication."""
        year, after, known = self._year_after(end)
        if not known and self.published:
            now = self.published
            spring = now.year if (last < now.month or (last == now.month and first != last)) else now.year - 1
            year = spring
        if year is None or first > last and not known:
            if year is None:
                return Span(at, after, "period", relative=True)
        start = year if first <= last else year - 1
        return Span(at, after, "period", months(start, first, year, last), year, relative=not known)

    def _year_after(self, at: int) -> tuple[int | None, int, bool]:
        """The year named just after a token: (year, token after, whether it was named)."""
        step = at
        while step - at < 3 and (
            self.word(step) in (",", "the", "(", "'", "’")
            or self.tagged(step, "of")
            or "small.of" in self._tags(step)
        ):
            step += 1
        if (year := self.year_at(step)) is not None:
            return year, step + 1 + self.tagged(step + 1, "year"), True
        for tag, shift in (("last_year", -1), ("this_year", 0), ("next_year", 1)):
            if self.tagged(step, tag):
                year = self.published.year + shift if self.published else None
                return year, self.over[step].end, True
        return None, at, False

    def _tags(self, at: int) -> frozenset[str]:
        return self.over[at].tags if at in self.over else frozenset()

    def _count(self, at: int) -> Span | None:
        """ "9 months of 2022", "11-month", "10M2017", "within three years"."""
        word = self.words[at]
        number = int(word) if word.isdigit() and len(word) < 4 else int(self.lexicon.numbers.get(word, 0))
        end = at + 1 + (self.word(at + 1) in DASHES)
        if 1 <= number <= 12 and (
            self.tagged(end, "months")
            or (self.word(end) in ("m", "м") and self.starts[end] == self.starts[at] + len(word))
        ):
            after = self.over[end].end if self.tagged(end, "months") else end + 1
            return self._within_year(at, after, 1, number)
        if number and self.tagged(end, "year") and self.tagged(end + 1, "ago") and self.published:
            year = self.published.year - number
            return Span(at, end + 2, "period", years(year, year), year, relative=True)
        if number and self.tagged(end, "year") and number < 60 and self.words[at] not in ("a", "an"):
            return self._ahead(at)
        return None

    def _counted(self, at: int) -> Span | None:
        """ "first nine months of 2017", "the last 11 months of the previous year"."""
        word = self.word(at + 1)
        number = int(word) if word.isdigit() and len(word) < 3 else int(self.lexicon.numbers.get(word, 0))
        end = at + 2 + (self.word(at + 2) in DASHES)
        if not 2 <= number <= 12 or not self.tagged(end, "months"):
            return None
        return self._within_year(at, self.over[end].end, 1, number)

    def _part(self, at: int) -> Span | None:
        """ "first half of 2024", "third quarter", "first three quarters"."""
        order = self.lexicon.ordinals.get(self.words[at])
        if order is None:
            return None
        step = at + 1
        count = int(self.lexicon.numbers.get(self.word(step), 0)) or (
            int(self.word(step)) if self.word(step).isdigit() and len(self.word(step)) == 1 else 0
        )
        step += 1 if count else 0
        step += self.word(step) in DASHES
        if self.tagged(step, "half") and order <= 2:
            return self._within_year(at, self.over[step].end, 6 * order - 5, 6 * order)
        if self.tagged(step, "quarter"):
            first, last = (1, 3 * count) if count > 1 else (3 * order - 2, 3 * order)
            return self._within_year(at, self.over[step].end, first, last) if last <= 12 else None
        if count > 1 and self.tagged(step, "months") and order == 1 and count <= 12:
            return self._within_year(at, self.over[step].end, 1, count)
        return None

    def _glued(self, at: int) -> Span | None:
        """ "H1 2024", "Q3 2023", "1H2024"."""
        word, number = self.words[at], self.word(at + 1)
        if (
            word in ("h", "q")
            and number in ("1", "2", "3", "4")
            and self.starts[at + 1] == self.starts[at] + 1
        ):
            size, order = (6 if word == "h" else 3), int(number)
            if order * size <= 12:
                return self._within_year(at, at + 2, size * (order - 1) + 1, size * order)
        return None

    def _year_span(self, at: int) -> Span | None:
        """ "2017", "2016-2019", "from 2016 to 2019", "2023-24"."""
        year = self.year_at(at)
        if year is None:
            return None
        joined = self.word(at + 1) in DASHES or self.word(at + 1) == "/"
        link = self.tagged(at - 1, "from") and self.tagged(at + 1, "to")
        if joined or link:
            other = self.year_at(at + 2)
            if other is not None and year < other:
                return Span(at - (1 if link else 0), at + 3, "period", years(year, other), other)
            short = self.word(at + 2)
            if joined and short.isdigit() and len(short) == 2 and int(short) == (year + 1) % 100:
                return Span(at, at + 3, "period", years(year + 1, year + 1), year + 1, fiscal=True)
        return Span(at, at + 1, "period", years(year, year), year)

    def _fiscal(self, at: int) -> Span | None:
        """ "FY21", "FY2020-21", "fiscal year 2022", "last fiscal"."""
        end = self.over[at].end
        end += self.word(end) in DASHES or self.word(end) in "'’"
        word = self.word(end)
        if word.isdigit() and len(word) == 2:
            year = 2000 + int(word)
            return Span(at, end + 1, "period", years(year, year), year, fiscal=True)
        if (span := self._year_span(end)) is not None and span.period:
            return replace(span, first=at, fiscal=True)
        before = self.word(at - 1)
        if self.tagged(at - 1, "last") and self.published:
            year = self.published.year - (self.published.month < APRIL)
            return Span(at - 1, end, "period", years(year, year), year, fiscal=True, relative=True)
        return Span(at, self.over[at].end, "other", vague=True) if before else None

    # ---- relative --------------------------------------------------------------------------------------------------
    def _relative(self, at: int, shift: int, tag: str) -> Span:
        end = self.over[at].end
        year = self.published.year + shift if self.published else None
        if self.tagged(at, "year_after"):
            return Span(at, end, "period", years(year, year) if year else None, year, shift=1, relative=True)
        if self.tagged(at, "year_before"):
            return Span(at, end, "period", years(year, year) if year else None, year, shift=-1, relative=True)
        follows = 1 if tag == "next_year" else 0
        return Span(
            at, end, "period", years(year, year) if year else None, year, shift=follows, relative=True
        )

    def _ahead(self, at: int) -> Span | None:
        """ "within three years", "over the next five years", "the coming decade": a deadline from publication."""
        step = self.over[at].end if self.tagged(at, "years_ahead") else at
        word = self.word(step)
        number = int(word) if word.isdigit() and len(word) < 3 else int(self.lexicon.numbers.get(word, 0))
        second = (
            self.word(step + 2) if self.word(step + 1) in DASHES or "small.to" in self._tags(step + 1) else ""
        )
        if number and second and (second in self.lexicon.numbers or second.isdigit()):
            number = (
                int(second)
                if second.isdigit() and len(second) < 3
                else int(self.lexicon.numbers.get(second, number))
            )
            step += 2
        if self.tagged(step, "decade"):
            number, step = 10, step - 1
        if not number or not (self.tagged(step + 1, "year") or self.tagged(step + 1, "decade")):
            return None
        before = at - 1
        while before >= 0 and self.word(before) in self.lexicon.articles:
            before -= 1
        if not (self.tagged(before, "within") or self.tagged(at, "years_ahead")):
            return Span(at, step + 2, "other", vague=True, length=number)
        past = self.tagged(before, "last") or self.tagged(at - 1, "last")
        year = self.published.year + number if self.published and not past else None
        return Span(at, step + 2, "other" if past else "deadline", year=year, relative=True, length=number)

    # ---- roles -----------------------------------------------------------------------------------------------------
    def _role(self, span: Span) -> Span:
        """A span's role from the words around it: "by 2030", "than in 2022", "the 2022 level"."""
        if span.role != "period" and not (span.role == "other" and span.period):
            return span
        at = span.first - 1
        while at >= 0 and (self.word(at) in self.lexicon.articles or self.word(at) == "("):
            at -= 1
        before = self._tags(at)
        if "time.by" in before:
            period = span.period
            if period and period.months == 1:  # "until the month of August": January to August
                period = months(period.first_year, 1, period.last_year, period.last_month)
            return replace(span, role="deadline", first=self.over[at].first, period=period)
        if "time.since" in before:
            return replace(span, role="other", since=True)
        if "small.from" in before and span.period and (span.period.is_year or span.shift) and not span.fiscal:
            return replace(span, role="base")
        earlier = self._tags(self.over[at].first - 1) if at in self.over else self._tags(at - 1)
        if "change.comparison" in before or ("time.within" in before and _compares(earlier)):
            return replace(span, role="base")
        if self._on_base(at):
            return replace(span, role="base")
        if self.tagged(span.end, "level") and not span.relative:
            return replace(span, role="base")
        return span

    def _on_base(self, at: int) -> bool:
        """ "up 7.1% on 2016", "5 percent over 2022", "4.6% above the figure for the first half of last year"."""
        for _ in range(4):
            cue = self.over.get(at)
            if cue is None:
                return False
            if not cue.tags.isdisjoint({"change.more", "change.less"}):
                return True
            if cue.first in self.percent_ends or cue.first - 1 in self.percent_ends:
                return not cue.tags.isdisjoint({"small.on", "hedges.above", "small.from"})
            if cue.tags.isdisjoint({"time.level", "small.for", "small.of", "small.in", "time.within"}):
                return False
            at = cue.first - 1
            while self.word(at) in self.lexicon.articles and not (
                at in self.over and "change" in str(self.over[at].tags)
            ):
                at -= 1
        return False
