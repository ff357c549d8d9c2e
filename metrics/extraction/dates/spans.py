"""A span of time as the words give it, and the calendars behind it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from metrics.periods import Period

APRIL, JULY, OCTOBER, DECEMBER = 4, 7, 10, 12
FISCAL = {
    "IN": APRIL, "JP": APRIL, "GB": APRIL, "CA": APRIL, "ZA": APRIL, "SG": APRIL, "HK": APRIL, "KW": APRIL,
    "PK": JULY, "BD": JULY, "AU": JULY, "NZ": JULY, "EG": JULY, "KE": JULY, "UG": JULY, "TZ": JULY,
    "ET": JULY, "NP": JULY, "RW": JULY, "BT": JULY, "MW": JULY, "BW": APRIL, "NA": APRIL, "LS": APRIL,
    "US": OCTOBER, "TH": OCTOBER, "MM": APRIL, "MU": JULY,
}  # fmt: skip
"""The month in which a country's fiscal year begins, where it is not January."""
_OPENING = frozenset({"JP", "SG"})
"""Countries that name a fiscal year by the calendar year it begins in: Japan's fiscal 2023 ends in 2024."""
Fiscal = Literal["", "closing", "single"]
"""How a fiscal year is named: by the year it ends in ("2023-24"), or by one that may also open it."""

_EARLIEST, _LATEST = 1850, 2150
"""No figure is moved to a year beyond these, however often "fifty years earlier" is said."""
Role = Literal["period", "base", "deadline", "other"]


class Span(NamedTuple):
    """A span of time: tokens `first`..`end`, months `period` (None if not resolved), the role it plays.

    `year` is the deadline it gives, if it is used as one. `shift` moves the period of the figure before it
    ("a year earlier": -1), `same` takes its months ("the same months of 2020"). `fiscal`: `period` is
    a fiscal year, and how it is named; `relative`: it was resolved by the day of publication; `since`:
    it is open; `length`: it is a run of so many years; `step`: it is what lies just before the period of
    the figure before it ("the previous quarter"); `part`: first and last month of a year not known.
    """

    first: int
    end: int
    role: Role
    period: Period | None = None
    year: int | None = None
    shift: int = 0
    fiscal: Fiscal = ""
    relative: bool = False
    since: bool = False
    same: bool = False
    length: int = 0
    step: bool = False
    part: tuple[int, int] | None = None


@lru_cache(maxsize=4096)
def months(first_year: int, first: int, last_year: int, last: int) -> Period:
    """A run of months, both ends included."""
    return Period(first_year=first_year, first_month=first, last_year=last_year, last_month=last)


def run_of(first: int, last: int) -> Period:
    """A run of months, both ends given in months since year 0."""
    return months(first // DECEMBER, first % DECEMBER + 1, last // DECEMBER, last % DECEMBER + 1)


@lru_cache(maxsize=4096)
def years(first: int, last: int) -> Period:
    """A year, or the first and last year of a change."""
    return Period(first_year=first, first_month=1, last_year=last, last_month=12, between_years=first != last)


def is_over(period: Period, published: date) -> bool:
    """Whether the last month of a period was over in the month of publication."""
    return (period.last_year, period.last_month) < (published.year, published.month)


def moved(period: Period, by: int) -> Period | None:
    """The same months some years later, or earlier if `by` is negative; None beyond any year of news."""
    first, last = period.first_year + by, period.last_year + by
    if not _EARLIEST <= first <= last <= _LATEST:
        return None  # "50 years later it was $2 billion, and 50 years later ..."
    return period.model_copy(update={"first_year": first, "last_year": last})


def preceding(period: Period) -> Period | None:
    """As many months, just before a period: the quarter before a quarter; None before any year of news."""
    first = period.first_year * DECEMBER + period.first_month - 1  # months since year 0
    start = first - period.months
    if start < _EARLIEST * DECEMBER:
        return None
    return run_of(start, first - 1)


def fiscal_months(
    period: Period, fiscal: Fiscal, pair: tuple[str, ...], currency: str | None, home: str | None = None
) -> Period:
    """Months counted from the start of a fiscal year, by the calendar of the pair; without one, of India.

    The country in whose money it is counted comes first, then `home`, whose trade it is, then India, then the
    first with a calendar of its own. The year is named by the calendar year it ends in, in few countries by
    the one it begins in.
    """
    known = [code for code in pair if code in FISCAL]
    known.sort(key=lambda code: (not (currency or "").startswith(code), code != home, code != "IN"))
    if pair and not known:
        return period
    begins = FISCAL[known[0]] if known else APRIL
    back = 0 if fiscal == "single" and known and known[0] in _OPENING else 1
    first = (period.first_year - back) * DECEMBER + begins + period.first_month - 2  # months since year 0
    last = (period.last_year - back) * DECEMBER + begins + period.last_month - 2
    return run_of(first, last)
