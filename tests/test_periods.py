"""Periods are whole months and stay what they are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from metrics.periods import Period, due_day, year


@pytest.mark.parametrize(
    ("text", "months"),
    [("2023", 12), ("2023-10", 1), ("2023-01/2023-11", 11), ("2023-04/2024-03", 12), ("2016/2019", 48)],
)
def test_a_period_reads_and_writes_the_same_words(text: str, months: int) -> None:
    period = Period.model_validate(text)
    assert str(period) == text
    assert period.months == months


def test_twelve_named_months_are_the_year() -> None:
    assert str(Period.model_validate("2023-01/2023-12")) == "2023"


def test_a_fiscal_year_is_no_calendar_year() -> None:
    assert not Period.model_validate("2023-04/2024-03").is_year
    assert year(2023).is_year


def test_the_year_before_covers_the_same_months() -> None:
    assert str(Period.model_validate("2023-01/2023-11").year_before()) == "2022-01/2022-11"


@pytest.mark.parametrize("text", ["23", "2023-13", "2023-11/2023-01", "2023/2023-05", "last year", ""])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        Period.model_validate(text)


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 60))
def test_any_run_of_months_survives_being_written(start: int, month: int, more: int) -> None:
    last = start * 12 + month - 1 + more
    period = Period(first_year=start, first_month=month, last_year=last // 12, last_month=last % 12 + 1)
    assert Period.model_validate(str(period)) == period
    assert period.months == more + 1


@pytest.mark.parametrize(
    ("deadline", "day"),
    [("2030", date(2030, 12, 31)), ("2028-02", date(2028, 2, 29)), ("2028-06-05", date(2028, 6, 5))],
)
def test_a_deadline_is_kept_until_its_last_day(deadline: str, day: date) -> None:
    assert due_day(deadline) == day
