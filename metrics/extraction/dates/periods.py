"""Spans of time in a sentence, left to right: years, parts of years, and those relative to publication.

Opinion: each word that may begin a span is asked once, and the longest reading wins.
"""

from __future__ import annotations

from itertools import compress, count

from metrics.extraction.dates.parts import Parts
from metrics.extraction.dates.relative import (
    SHIFTS,
    end_of,
    relative_year,
    run_of_years,
    same_period,
    since,
    whole_year,
)
from metrics.extraction.dates.roles import with_role
from metrics.extraction.dates.spans import DECEMBER, Span, years
from metrics.extraction.dates.years import FIRST, LAST

__all__ = ["FIRST", "LAST", "Calendar", "Span"]


_BESIDE = 3
"""How far behind "a year ago" the months that it is told of may stand, in tokens."""


class Calendar(Parts):
    """Finds the spans of one sentence."""

    def spans(self) -> list[Span]:
        """Every span, left to right."""
        starts = set(compress(count(), map(self.lexicon.date_words.__getitem__, self.words)))
        if "spans" in self.tagset:
            starts.update(cue.first for cue in self.cues if "spans" in cue.tags)
        reached = 0
        for at in sorted(starts - self.taken):
            if at < reached:
                continue
            if (span := self._read(at)) is not None:
                last = self.found[-1] if self.found else None
                if last is not None and self._is_told_with(span, last):
                    span = span._replace(shift=-1)
                self.found.append(with_role(self, span, self.percent_ends, last, self.published))
                reached = max(span.end, at + 1)
        return self.found

    def _is_told_with(self, span: Span, last: Span) -> bool:
        """As in "A year ago, in the same four months, it was $2 billion": the months of the year before."""
        alone = span.same and span.period is None and not span.shift
        return alone and last.shift < 0 and span.first - last.end <= _BESIDE

    def _read(self, at: int) -> Span | None:
        word, lexicon = self.words[at], self.lexicon
        if word in lexicon.months and (span := self.days(at) or self.as_of(at) or self.named_months(at)):
            return span
        numeral = word[0].isdecimal() or word in lexicon.numbers
        if numeral and (span := self.days(at) or self.counting(at) or self.year_span(at)):
            return span
        if word in lexicon.ordinals and (span := self.part(at)):
            return span
        return self._phrase(at) if at in self.over else self.lettered(at)

    def _phrase(self, at: int) -> Span | None:
        """A span that a phrase of the lexicon begins: "last year", "first nine months", "fiscal 2022"."""
        cue = self.over[at]
        if cue.first != at:
            return None
        tags = cue.tags
        if "time.whole_year" in tags and (span := self._closing(at, cue.end, DECEMBER)):
            return span
        if "time.whole_year" in tags and (span := whole_year(self, at, self.published)):
            return span
        ordered = "time.first" in tags or "time.last" in tags
        if ordered and (span := self.part(at) or self.counted(at)):
            return span
        if "time.years_ahead" in tags and (span := run_of_years(self, at, self.published)):
            return span
        if "time.fiscal" in tags:
            return self.fiscal(at)
        if "time.that_year" in tags and (year := self.year_told()):
            return Span(at, cue.end, "period", years(year, year), year)
        if "time.same_period" in tags or "time.same" in tags:
            return same_period(self, at, self.year_after)
        if "time.since_then" in tags or "time.year_so_far" in tags:
            return since(self, at, self.published)
        for tag, shift in SHIFTS:
            if f"time.{tag}" in tags:
                return relative_year(self, at, shift, self.published)
        if "time.step_before" in tags:
            return Span(at, cue.end, "period", relative=True, step=True)
        half = "time.half" in tags
        if half and (self.words[at] not in self.lexicon.fractions or cue.end - cue.first > 1):
            return self.within_year(at, cue.end, 1, 6)
        return end_of(self, at, self.published) or self.lettered(at)
