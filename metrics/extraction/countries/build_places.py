"""Write `lexicon/places.json`: names and nationalities of countries, and their money, as CLDR has them.

Opinion: names of countries and currencies come from a source that others keep, through Babel. CLDR
has no nationalities, but it names languages ("Kazakh") and currencies ("Kazakhstani tenge"), and those give
most of them. What is missing or misleading stands in `lexicon/places.toml`, by hand.

Run as `python -m metrics.extraction.countries.build_places`; a test checks that the file is what this gives.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

from babel import Locale, localedata
from babel.core import get_global
from babel.numbers import get_currency_name

TARGET = Path(__file__).parents[1] / "lexicon" / "places.json"
LANGUAGES = ("en", "ru")
STEM = re.compile(r"(\S+[сц]к)(?:ий|ая)\b")
LETTERS = re.compile("[a-z\u00c0-\u024f]{1,3}")
SPOKEN = 30.0
"""A language names a nationality if it is official and at least this percentage of the people speak it."""


def countries(locale: Locale) -> list[str]:
    """The two-letter codes of territories, without groupings and private-use codes."""
    others = {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}
    return sorted(str(code) for code in locale.territories if len(str(code)) == 2 and code not in others)


def names(locale: Locale) -> dict[str, list[str]]:
    """Code -> the names of the country: "Congo - Kinshasa" and "Myanmar (Burma)" as CLDR has them."""
    return {code: [locale.territories[code]] for code in countries(locale)}


def tender() -> dict[str, list[str]]:
    """Code of a currency that is legal tender today -> the countries where it is."""
    found: dict[str, list[str]] = {}
    for country, currencies in get_global("territory_currencies").items():
        for currency, _, end, legal in currencies:
            if end is None and legal and len(country) == 2:
                found.setdefault(currency, []).append(country)
    return found


def own_money() -> dict[str, str]:
    """Code of a country -> the legal tender that is named after it: "KZ" -> "KZT"."""
    return {
        country: currency
        for currency, countries in sorted(tender().items())
        for country in sorted(countries)
        if currency[:2] == country
    }


def nationalities(locale: Locale) -> dict[str, list[str]]:
    """Code -> adjectives, from the names of its national currency and of its main languages."""
    known = set(countries(locale))
    found: dict[str, set[str]] = {}
    for code, currency in own_money().items():
        if code in known and (words := locale.currencies.get(currency, "").split())[1:]:
            found.setdefault(code, set()).add(" ".join(words[:-1]))
    for language, name in locale.languages.items():
        code = get_global("likely_subtags").get(language, "").rpartition("_")[2]
        use = get_global("territory_languages").get(code, {}).get(language)
        if (
            code in known
            and use
            and use["official_status"] == "official"
            and use["population_percent"] >= SPOKEN
        ):
            found.setdefault(code, set()).add(name)
    if locale.language == "ru":  # an adjective's stem stands for all its cases
        found = {
            code: {f"{m[1]}*" for word in words if (m := STEM.match(word))} for code, words in found.items()
        }
    return {code: sorted(found[code]) for code in sorted(found) if found[code]}


def money() -> dict[str, list[str]]:
    """Code -> what a currency is called in English: "fijian dollars"; "baht" is one's alone."""
    names = {
        code: [get_currency_name(code, count, locale="en").lower() for count in (1, 2)] for code in tender()
    }
    nouns: dict[str, set[str]] = {}
    for code, called in names.items():
        for name in called:
            nouns.setdefault(name.split()[-1], set()).add(code)
    return {
        code: sorted(
            {spelt for name in called for spelt in (name, name.replace("&", "and"))}
            | {noun for name in called if len(nouns[noun := name.split()[-1]]) == 1}
        )
        for code, called in sorted(names.items())
    }


def dollars() -> dict[str, str]:
    """Code of a country, lower case -> the dollar or peso that "TT$" writes with it."""
    return {
        country.lower(): currency
        for country, currency in own_money().items()
        if get_currency_name(currency, 2, locale="en").endswith(("dollars", "pesos"))
    }


def own_names() -> dict[str, dict[str, str]]:
    """Code of a country -> what it calls its money, in one word: {"KE": {"shilling": "KES"}}; no dollars."""
    found: dict[str, dict[str, str]] = {}
    for currency, at_home in sorted(tender().items()):
        noun = unicodedata.normalize("NFD", get_currency_name(currency, 1, locale="en").lower().split()[-1])
        noun = "".join(letter for letter in noun if not unicodedata.combining(letter))
        for country in at_home if noun not in ("dollar", "euro") else ():
            found.setdefault(country, {})[noun] = currency
    return found


def own_signs() -> dict[str, str]:
    """Code of a country -> the letters that it writes for its money in its own languages, in small ones."""
    money = own_money()
    found: dict[str, str] = {}
    for name in sorted(localedata.locale_identifiers()):
        locale = Locale.parse(name)
        country = locale.territory or get_global("likely_subtags").get(name, "").rpartition("_")[2]
        sign = locale.currency_symbols.get(money.get(country, ""), "").rstrip(".").lower()
        if LETTERS.fullmatch(sign) and sign != money[country].lower():
            found.setdefault(country, sign)
    return found


def table() -> dict[str, dict[str, Any]]:
    """Everything that `places.json` holds: language -> names and nationalities by country; its money."""
    out: dict[str, dict[str, Any]] = {}
    for language in LANGUAGES:
        locale = Locale(language)
        out[language] = {"names": names(locale), "nationalities": nationalities(locale)}
    out["en"]["currencies"] = {
        "codes": sorted(
            str(code) for code in Locale("en").currencies if str(code)[0] != "X" or str(code) in tender()
        ),
        "names": money(),
        "dollars": dollars(),
        "own": own_names(),
        "signs": own_signs(),
    }
    return out


def main() -> None:
    """Write the file."""
    TARGET.write_text(
        json.dumps(table(), ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
