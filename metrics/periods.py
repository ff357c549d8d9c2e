"""Periods: what span of time a figure covers, in whole months.

Opinion: a partial year stays a partial year. Two periods compare only by their months, and nothing here
stretches one into another.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from pydantic import BaseModel, ConfigDict, model_serializer, model_validator

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""Years that a figure or a goal may be for; what lies beyond is a slip of the pen."""
_SPAN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:/(\d{4})(?:-(\d{2}))?)?\Z")


class Period(BaseModel):
    """A run of whole months, both ends included.

    Written as "2023" (a year), "2023-10" (a month), "2023-01/2023-11" (months) or "2016/2019" (years).
    Reads those forms from text and writes the shortest one that says the same; "2016/2019" stays distinct
    from a run of months, because it names the first and last year of a change, not a span added up.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    first_year: int
    first_month: int
    last_year: int
    last_month: int
    between_years: bool = False

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return _read(value) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if not (1 <= self.first_month <= 12 and 1 <= self.last_month <= 12):
            raise ValueError("months run from 01 to 12")
        if not FIRST_YEAR <= self.first_year <= self.last_year <= LAST_YEAR:
            raise ValueError(f"years run from {FIRST_YEAR} to {LAST_YEAR}")
        if (self.first_year, self.first_month) > (self.last_year, self.last_month):
            raise ValueError("the period ends before it begins")
        return self

    @model_serializer
    def __str__(self) -> str:
        first, last = f"{self.first_year:04d}", f"{self.last_year:04d}"
        if self.between_years:
            return f"{first}/{last}"
        if self.is_year:
            return first
        if (self.first_year, self.first_month) == (self.last_year, self.last_month):
            return f"{first}-{self.first_month:02d}"
        return f"{first}-{self.first_month:02d}/{last}-{self.last_month:02d}"

    @property
    def months(self) -> int:
        """How many months it covers."""
        return (self.last_year - self.first_year) * 12 + self.last_month - self.first_month + 1

    @property
    def is_year(self) -> bool:
        """Whether it is one whole calendar year."""
        return self.first_year == self.last_year and self.months == 12

    @property
    def first_day(self) -> date:
        """The first day it covers."""
        return date(self.first_year, self.first_month, 1)

    @property
    def last_day(self) -> date:
        """The last day it covers."""
        year, month = (
            (self.last_year + 1, 1) if self.last_month == 12 else (self.last_year, self.last_month + 1)
        )
        return date(year, month, 1) - timedelta(days=1)

    def year_before(self) -> Period:
        """The same months one year earlier."""
        return self.model_copy(update={"first_year": self.first_year - 1, "last_year": self.last_year - 1})


def _read(text: str) -> dict[str, int | bool]:
    if not (match := _SPAN.match(text)):
        raise ValueError(f"{text!r} is no period; write 2023, 2023-10, 2023-01/2023-11 or 2016/2019")
    year, month, last_year, last_month = match.groups()
    if (month is None) != (last_month is None) and last_year is not None:
        raise ValueError(f"{text!r} mixes a year and a month; write both ends alike")
    return {
        "first_year": int(year),
        "first_month": int(month or 1),
        "last_year": int(last_year or year),
        "last_month": int(last_month or (month if not last_year and month else 12)),
        "between_years": bool(last_year and not month),
    }


def year(number: int) -> Period:
    """The whole calendar year."""
    return Period(first_year=number, first_month=1, last_year=number, last_month=12)


def due_day(deadline: str) -> date:
    """The last day on which a deadline ("2030", "2028-06" or "2028-06-30") is still kept."""
    if len(deadline) == 10:
        return date.fromisoformat(deadline)
    return Period.model_validate(deadline).last_day
