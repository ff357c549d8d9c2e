"""Parts of years in a sentence: months by name, runs of months, quarters and halves.

Opinion: a part without a year is of the last such part before the day of publication.
"""

from __future__ import annotations

from metrics.extraction.dates.relative import number_at, run_of_years, years_ago
from metrics.extraction.dates.spans import DECEMBER, Span, months, run_of
from metrics.extraction.dates.years import Years
from metrics.extraction.text.tokens import DASHES

_PARTS = {"h": 6, "q": 3}
"""Months in the parts of a year that have a letter: "H1", "Q3"."""


class Parts(Years):
    """Reads the parts of years of one sentence."""

    def named_months(self, at: int) -> Span | None:
        """As in "January-July 2017", "from January to July", "in October"; not the day of an event."""
        if not self._is_month(at):
            return None
        known = self.lexicon.months
        first = last = known[self.words[at]]
        end = at + 1 + (self.word_at[at + 1] == ".")
        end += self.word_at[end] in DASHES and self._joins(end + 1)  # "January-to-July"
        year = self.year_at(end) or (self.year_at(end + 1) if self.word_at[end] in (",", "of") else None)
        then = end + 1 + (self.word_at[end + 1] in DASHES and self._joins(end))
        if self._joins(end) and self.word_at[then] in known:
            last, end = known[self.word_at[then]], then + 1
        elif (
            year
            and self._joins(end + 1)
            and self.word_at[end + 2] in known
            and (other := self.year_at(end + 3))
        ):
            last = known[self.word_at[end + 2]]
            if (year, first) <= (other, last):
                return Span(at, end + 4, "period", months(year, first, other, last), year)
        if first == last and (size := self._size_before(at)):  # "the quarter to June"
            return self.within_year(at - 2, end, (last - size) % DECEMBER + 1, last, named=True)
        if self.tagged(end, "quarter"):  # "the June quarter", "the April-June quarter of 2024"
            first, end = (last - 3) % DECEMBER + 1 if first == last else first, end + 1
        return self.within_year(at, end, first, last, named=True)

    def _size_before(self, at: int) -> int:
        """How many months a quarter or a half before "to June" has; 0 if there is none."""
        if not (self._joins(at - 1) or self.tagged(at - 1, "closing")):
            return 0
        return 3 if self.tagged(at - 2, "quarter") else 6 if self.tagged(at - 2, "half") else 0

    def _joins(self, at: int) -> bool:
        """Whether a token joins the ends of a range: a dash, "to"."""
        return self.word_at[at] in DASHES or self.tagged(at, "to")

    def _is_month(self, at: int) -> bool:
        """Whether a token is a month that covers a figure, not the day of an event ("on March 2")."""
        if self.lexicon.capital_months and not self.capital(at):
            return False
        counts = self.word_at[at + 2] in self.lexicon.scales
        after = at + 1 + (self.word_at[at + 1] == ".")  # "Nov. 7"
        return not self._is_day(at - 1) and (counts or after in self.taken or not self._is_day(after))

    def _is_day(self, at: int) -> bool:
        return 0 < number_at(self, at) <= 31 and self.word_at[at].isdecimal()

    def as_of(self, at: int) -> Span | None:
        """As in "as of November 1", which closes the months before it: January to October."""
        first = "1" in (self.word_at[at + 1], self.word_at[at - 1])
        before = at - 2 if self.word_at[at - 1] == "1" else at - 1
        month = self.lexicon.months[self.words[at]]
        if not first or not self.tagged(before, "as_of") or month == 1:
            return None
        end = at + 2 if self.word_at[at + 1] == "1" else at + 1
        return self.within_year(at, end, 1, month - 1, named=True)

    def counting(self, at: int) -> Span | None:
        """As in "9 months of 2022", "11-month", "10M2017", "1H2024", "within three years"."""
        number = number_at(self, at)
        end = at + 1 + (self.word_at[at + 1] in DASHES)
        letter = self.word_at[end] if self.glued(end) else ""
        if 1 < number <= 4 and self.tagged(end, "quarter"):
            span = self._closing(at, end + 1, 3 * number)  # "the four quarters to the end of Q1 2022"
            if span is not None or self.year_after(end + 1)[2]:  # "three quarters of 2023"
                return span or self.within_year(at, end + 1, 1, 3 * number)
        if 1 <= number <= 12 and (self.tagged(end, "months") or letter in ("m", "м")):
            after = self.over[end].end if self.tagged(end, "months") else end + 1
            return self._closing(at, after, number) or self.within_year(at, after, 1, number)
        if letter in _PARTS and self.words[at].isdecimal() and 0 < number * _PARTS[letter] <= DECEMBER:
            return self._part_of_year(at, end + 1, _PARTS[letter], number)
        if (ago := years_ago(self, at, end, self.published)) is not None:
            return ago
        of_years = any(self.tagged(n, "year") for n in (end, end + 1, end + 2))
        of_years = of_years and (self.words[at].isdecimal() or len(self.words[at]) > 2)  # not "a year"
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
            or self.word_at[step] in self.lexicon.articles
            or self.word_at[step] in DASHES
            or "small.in" in self.tags_at[step]
        ):
            step += 1
        last = self._is_end(step)
        step += 1 + (self.words[step] == "q" if last else 0)
        step += (self._is_day(step) and self.word_at[step + 1] == ",") + self._is_day(step)
        return self.within_year(at, step, (last - number) % 12 + 1, last, named=True) if last else None

    def _is_end(self, at: int) -> int:
        """The month that a token closes a run with, by name or as the last of "Q3"; 0 if it does not."""
        if self.word_at[at] == "q" and 1 <= (order := number_at(self, at + 1)) <= 4:
            return 3 * order
        return self.lexicon.months.get(self.word_at[at], 0)

    def _part_of_year(self, at: int, end: int, size: int, order: int) -> Span:
        return self.within_year(at, end, size * (order - 1) + 1, size * order)

    def counted(self, at: int) -> Span | None:
        """As in "first nine months of 2017", "the last 11 months of the previous year"."""
        number, end = number_at(self, at + 1), at + 2 + (self.word_at[at + 2] in DASHES)
        if not 2 <= number <= 12 or not self.tagged(end, "months"):
            return None
        if self.tagged(at, "last") and not self._of_year(self.over[end].end):
            month = self.published.month if self.published else 0
            since_january = number != DECEMBER and number in (month - 1, month)
            if not since_january:
                return Span(at, self.over[end].end, "period", relative=True)
        return self.within_year(at, self.over[end].end, 1, number)

    def _of_year(self, at: int) -> bool:
        """As in "the last seven months | of the year"."""
        return self.year_after(at)[2] or "small.of" in self.tags_at[at]

    def part(self, at: int) -> Span | None:
        """As in "first half of 2024", "third quarter", "first three quarters"."""
        order = self.lexicon.ordinals.get(self.words[at]) or (1 if self.tagged(at, "first") else 0)
        last = not order and self.tagged(at, "last")
        if not order and not last:
            return None
        count = number_at(self, at + 1)
        step = at + 1 + bool(count)
        step += self.word_at[step] in DASHES
        end = self.over[step].end if step in self.over else step + 1
        if last:
            return self._last_part(at, step, end)
        if self.tagged(step, "half") and order <= 2:
            return self._part_of_year(at, end, 6, order)
        if self.tagged(step, "quarter") and count * 3 <= 12:
            return (
                self.within_year(at, end, 1, 3 * count)
                if count > 1
                else self._part_of_year(at, end, 3, order)
            )
        if self.tagged(step, "months") and order == 1 and 1 < count <= 12:
            return self.within_year(at, end, 1, count)
        return None

    def _last_part(self, at: int, step: int, end: int) -> Span | None:
        """As in "the final quarter of 2023"; without a year "last quarter", "last month" are those before."""
        size = 6 if self.tagged(step, "half") else 3 if self.tagged(step, "quarter") else 1
        if step != at + 1 or (size == 1 and not self.tagged(step, "months")):
            return None
        if self.year_after(end)[2]:
            return self._part_of_year(at, end, size, 12 // size) if size > 1 else None
        if self.published is None:
            return Span(at, end, "period", relative=True)
        over = (self.published.year * 12 + self.published.month - 1) // size * size  # months since year 0
        return Span(at, end, "period", run_of(over - size, over - 1), relative=True)

    def lettered(self, at: int) -> Span | None:
        """As in "H1 2024", "Q3 2023"."""
        size, order = _PARTS.get(self.words[at], 0), number_at(self, at + 1)
        if not size or not order or order * size > 12 or not self.glued(at + 1):
            return None
        return self._part_of_year(at, at + 2, size, order)
