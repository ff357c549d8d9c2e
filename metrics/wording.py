"""Numbers, amounts and days as people write them, the same everywhere, in each language.

Opinion: a number shows no more digits than it has. Three significant digits for what is computed, four for
what a source states; a range is rounded outwards, so that its words never promise more than its bounds.
Every function takes the `Texts` of the language, returns plain text (no Markdown, no HTML) and has no state.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.core import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from metrics.bounds import Bounds, Hedge
from metrics.models import Observation
from metrics.periods import Period
from metrics.texts import KEPT, Language, Texts

COMPUTED, STATED = 3, 4
"""Significant digits of an amount that is computed, and of one that a source states."""
MOST = 7
"""Significant digits that a range may need to tell its two ends apart."""
_SCALES = (("trillion", Decimal(10**12)), ("billion", Decimal(10**9)), ("million", Decimal(10**6)))
_NAMED = {"USD", "EUR", "GBP", "KZT", "KGS", "UZS", "RUB", "CNY", "TRY"}
_MINUS = "\N{MINUS SIGN}"


def number(value: float | Decimal, t: Texts) -> str:
    """A number with the language's decimal mark and separators, as many decimals as it has (at most 6)."""
    return _number(value, t.language)


@lru_cache(KEPT)
def _number(value: float | Decimal, language: Language) -> str:
    return format_decimal(value, "#,##0.######", locale=language).replace("-", _MINUS)


@lru_cache(KEPT)
def money(value: float, currency: str, t: Texts, digits: int = COMPUTED) -> str:
    """An amount in units of the currency: 1.5e9, "USD" is "$1.5 billion", "1,5 млрд долл."."""
    return _money(_significant(value, digits), currency, t)


def money_range(bounds: Bounds, currency: str, t: Texts) -> str:
    """A range of money: "$1.45–1.55 billion", "$1.9 billion to under $2 billion" where an end is open."""
    if bounds.is_point:
        return money(bounds.low, currency, t)
    low, high = _outwards(bounds, COMPUTED)
    if low >= 0 and not (bounds.low_open or bounds.high_open) and _scale(low) == _scale(high):
        name, unit = _scale(high)
        amount = f"{number(low / unit, t)}–{number(high / unit, t)}"
        return _in_currency(t.of("scale", name, n=amount) if name else amount, currency, t)
    return _range(bounds, _money(low, currency, t), _money(high, currency, t), t)


def hedged(value: float, currency: str, hedge: Hedge, t: Texts, digits: int = STATED) -> str:
    """An amount with the word that its source put before it: "nearly $2 billion"."""
    return t.of("hedge", hedge, amount=money(value, currency, t, digits))


def observed(observation: Observation, t: Texts) -> str:
    """The amount of an observation: as stated with its hedge, or "about" where it is computed."""
    if observation.basis == "reported":
        return hedged(observation.value, observation.currency, observation.hedge, t)
    return hedged(observation.value, observation.currency, "about", t, COMPUTED)


def percent(fraction: float, t: Texts) -> str:
    """A share or a rate: 0.085 is "8.5 %"; one decimal below 20 %, and 100 % only where it is reached."""
    exact = _clean(fraction) * 100
    if 99 <= exact < 100:
        return _percent(_step(exact, 1, ROUND_FLOOR), t)
    return _percent(_step(exact, _decimals(exact), ROUND_HALF_UP), t)


def percent_range(bounds: Bounds, t: Texts) -> str:
    """A range of shares or rates, as fractions: "7.1–9.9 %", "63 % to under 67 %"."""
    if bounds.is_point:
        return percent(bounds.low, t)
    low, high = _clean(bounds.low) * 100, _clean(bounds.high) * 100
    decimals = max(_decimals(low), _decimals(high)) if abs(high) < 20 else 0
    while True:
        ends = _step(low, decimals, ROUND_FLOOR), _step(high, decimals, ROUND_CEILING)
        if ends[0] < ends[1] or decimals >= MOST:
            break
        decimals += 1
    if ends[0] >= 0 and not (bounds.low_open or bounds.high_open):
        return t("percent-number", n=f"{number(ends[0], t)}–{number(ends[1], t)}")
    return _range(bounds, _percent(ends[0], t), _percent(ends[1], t), t)


def a_year(rate: str, t: Texts) -> str:
    """A rate, already written, as one of growth: "8.4 % a year"."""
    return t("rate-a-year", rate=rate)


def day(value: date, t: Texts) -> str:
    """A day: "22 August 2025", "22 августа 2025"."""
    return _day(value, t.language)


@lru_cache(KEPT)
def _day(value: date, language: Language) -> str:
    return format_date(value, "d MMMM y", locale=language)


def month(value: date, t: Texts) -> str:
    """The month of a day, by itself: "October 2023", "октябрь 2023"."""
    return format_date(value, "LLLL y", locale=t.language)


def deadline(due: str, t: Texts) -> str:
    """A deadline as stated: "2030", "June 2028" or "30 June 2028"."""
    if len(due) == 10:
        return day(date.fromisoformat(due), t)
    return due if len(due) == 4 else month(date.fromisoformat(f"{due}-01"), t)


def period(value: Period, t: Texts) -> str:
    """A period: "2023", "October 2023", "January–November 2023", "October 2022 – March 2023", "2016–2019"."""
    if value.is_year:
        return str(value.first_year)
    if value.between_years:
        return f"{value.first_year}–{value.last_year}"
    first, last = date(value.first_year, value.first_month, 1), date(value.last_year, value.last_month, 1)
    if first == last:
        return month(first, t)
    if first.year != last.year:
        return t("period-months-of-years", first=month(first, t), last=month(last, t))
    names = Locale.parse(t.language).months["stand-alone"]["wide"]
    return t("period-months", first=names[first.month], last=names[last.month], year=str(first.year))


def when(observation: Observation, t: Texts) -> str:
    """What an observation covers: its period, or the day it is as of where none was stated."""
    if observation.period:
        return period(observation.period, t)
    assert observation.as_of is not None  # the model has one of the two
    return t("period-as-of", day=day(observation.as_of, t))


def years(low: int | None, high: int | None, t: Texts) -> str:
    """A year known within bounds: "2031", "2030–2033", "2031 or later", "never at this pace"."""
    if low is None:
        return t("years-never")
    if high is None:
        return t("years-or-later", year=str(low))
    return str(low) if low == high else f"{low}–{high}"


_CALLS_ITSELF = {("ru", "KG"): "Кыргызстан"}
"""Names that a country's own offices use in this language where CLDR has an older one."""


def country(code: str, t: Texts) -> str:
    """The name of a country by its ISO 3166 alpha-2 code; the code itself if CLDR has no name for it."""
    own = _CALLS_ITSELF.get((t.language, code))
    return own or str(Locale.parse(t.language).territories.get(code, code))


def pair(codes: tuple[str, str], t: Texts) -> str:
    """The two countries of a pair: "Kazakhstan and Kyrgyzstan"."""
    return t("pair-of-countries", first=country(codes[0], t), second=country(codes[1], t))


def _money(value: Decimal, currency: str, t: Texts) -> str:
    name, unit = _scale(value)
    amount = number(abs(value) / unit, t)
    written = _in_currency(t.of("scale", name, n=amount) if name else amount, currency, t)
    return f"{_MINUS}{written}" if value < 0 else written


def _in_currency(amount: str, currency: str, t: Texts) -> str:
    if currency in _NAMED:
        return t.of("currency", currency, amount=amount)
    return t("currency-other", code=currency, amount=amount)


def _range(bounds: Bounds, low: str, high: str, t: Texts) -> str:
    if bounds.low_open and bounds.high_open:
        return t("range-both-open", low=low, high=high)
    if bounds.low_open:
        return t("range-low-open", low=low, high=high)
    return t("range-high-open" if bounds.high_open else "range-closed", low=low, high=high)


def _percent(value: Decimal, t: Texts) -> str:
    return t("percent-number", n=number(value, t))


def _scale(value: Decimal) -> tuple[str | None, Decimal]:
    return next(((name, unit) for name, unit in _SCALES if abs(value) >= unit), (None, Decimal(1)))


def _clean(value: float) -> Decimal:
    """The number without the noise of binary fractions: twelve significant digits."""
    return Decimal(f"{value:.12g}")


def _significant(value: float, digits: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    exact = _clean(value)
    return _step(exact, digits - 1 - exact.adjusted(), rounding) if exact else exact


def _step(value: Decimal, decimals: int, rounding: str) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=rounding) + 0  # no negative zero


def _outwards(bounds: Bounds, digits: int) -> tuple[Decimal, Decimal]:
    """Both ends, the lower rounded down and the upper up, with as many digits as tell them apart."""
    ends = _significant(bounds.low, digits, ROUND_FLOOR), _significant(bounds.high, digits, ROUND_CEILING)
    return ends if ends[0] < ends[1] or digits >= MOST else _outwards(bounds, digits + 1)


def _decimals(percentage: Decimal) -> int:
    if not percentage or abs(percentage) >= 20:
        return 0
    return max(1, min(6, -percentage.adjusted()))
