"""Money that several countries write alike, and whose it is: "pesos", "Rs", "Sh", "D5 billion".

Opinion: such a name is doubtful until the pair is known. A word of the lexicon is then the usual code in
small letters ("mxn"), letters before a number are those letters ("rs"); `settled` makes either the currency
of a country of the pair, as CLDR calls and writes its money.
"""

from __future__ import annotations

from functools import lru_cache

from metrics.extraction.text.words import own_money, own_signs

GLUED = {"r": "ZAR", "n": "NGN", "k": "zmw", "br": "ETB", "p": "php"}
"""Letters that are a currency only where they touch the number and are capital: "R9 billion"."""
LETTERS = {
    "rs": "inr", "tl": "TRY", "rmb": "CNY", "dhs": "aed", "dh": "aed", "ksh": "KES", "kshs": "KES",
    "rm": "MYR", "tk": "BDT", "kd": "KWD", "bd": "BHD", "qr": "QAR", "sr": "SAR", "jd": "JOD", "sh": "kes",
    "ro": "OMR", "shs": "ugx", "tsh": "TZS", "tshs": "TZS", "ush": "UGX", "ushs": "UGX", "rp": "IDR",
    "kr": "sek", "fr": "chf", "sfr": "CHF", "cfa": "xof", "fcfa": "xof", "frw": "RWF", "fbu": "BIF",
    "da": "DZD", "dt": "TND", "le": "EGP", "ll": "LBP", "nis": "ILS", "mt": "MZN", "nkr": "NOK",
    "skr": "SEK", "dkr": "DKK", "rwf": "RWF", "nu": "BTN", "ks": "MMK", "gs": "PYG",
}  # fmt: skip
"""Currencies by letters that are no ISO code."""
_ALIKE = {
    "koruna": ("krona", "krone"), "krone": ("krona",), "krona": ("krone",), "rial": ("riyal",),
    "riyal": ("rial",), "yuan": ("yen",), "lira": ("pound",), "kwacha": ("kina", "kyat"), "peso": ("pula",),
}  # fmt: skip
"""Names that one word, sign or letter is written for as well: "crowns", "¥", "K", "P"."""
_ABROAD = frozenset({"GBP", "CHF", "RUB"})
"""Money that trade is counted in abroad too; any other is that of the country whose trade it is."""


def settled(currency: str | None, pair: tuple[str, str] | None) -> str | None:
    """The ISO code of a currency, a doubtful one decided by the pair; None for letters that are nobody's.

    The rupees of Nepal are others than those of India; "D5 billion" is money where Gambia is of the pair.
    """
    if currency is None or currency.isupper():
        return currency
    theirs = [own_money().get(country, {}) for country in pair or ()]
    for country, money in zip(pair or (), theirs, strict=True):
        for noun, code in money.items():
            initials = {noun[0] + country[0].lower(), country[0].lower() + noun[0]}
            if currency == own_signs().get(country) or currency in initials:
                return code
    usual = {**GLUED, **LETTERS}.get(currency, currency)
    return usual if usual.isupper() else _by_name(usual.upper(), theirs)


def _by_name(usual: str, theirs: list[dict[str, str]]) -> str | None:
    """The money of one of two countries that is called as the usual currency is, or alike."""
    if (noun := _nouns().get(usual)) is None:
        return None
    for named in ((noun,), _ALIKE.get(noun, ())):
        found = [of[name] for of in theirs for name in named if name in of]
        if found:
            return usual if usual in found and usual in _ABROAD else found[0]
    return usual


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    """Code of a currency -> what it is called, in one word."""
    return {code: noun for of in own_money().values() for noun, code in of.items()}


@lru_cache(maxsize=1)
def signs() -> frozenset[str]:
    """The letters that some country writes for its money."""
    return frozenset(own_signs().values())
