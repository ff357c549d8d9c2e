"""Currencies around a number: signs, codes and words, before it and after it.

Opinion: a name that several currencies have ("pesos", "Rs") is a doubtful one until the pair is known. It is
written as the usual code in small letters, and `settled` makes it the currency of a country of the pair.
"""

from __future__ import annotations

from functools import lru_cache

from metrics.extraction.numbers.numerals import SIGNS, scale
from metrics.extraction.text.tokens import DASHES, Tokens
from metrics.extraction.text.words import codes, dollars, own_money

SYMBOLS = {
    "$": "USD", "€": "EUR", "£": "GBP", "₸": "KZT", "₽": "RUB", "¥": "cny", "₹": "INR", "₺": "TRY",
    "₩": "KRW", "₴": "UAH", "₾": "GEL", "₼": "AZN", "֏": "AMD", "₦": "NGN", "₪": "ILS", "฿": "THB",
    "₫": "VND", "₱": "PHP", "₵": "GHS", "₨": "inr", "₡": "CRC", "₲": "PYG", "₭": "LAK", "₮": "MNT",
    "৳": "BDT",
}  # fmt: skip
assert SYMBOLS.keys() == SIGNS
DOLLARS = {
    **dollars(), "a": "AUD", "c": "CAD", "s": "SGD", "nt": "TWD", "r": "BRL", "j": "JMD", "g": "GYD",
    "n": "NAD", "ec": "XCD",
}  # fmt: skip
"""What stands before "$" in the signs of dollars: "A$", "TT$"."""
GLUED = {"r": "ZAR", "n": "NGN", "k": "zmw", "br": "ETB", "p": "php"}
"""Letters that are a currency only where they touch the number and are capital: "R9 billion"."""
LETTERS = {
    "rs": "inr", "tl": "TRY", "rmb": "CNY", "dhs": "aed", "dh": "aed", "ksh": "KES", "kshs": "KES",
    "rm": "MYR", "tk": "BDT", "kd": "KWD", "bd": "BHD", "qr": "QAR", "sr": "SAR", "jd": "JOD", "sh": "kes",
    "ro": "OMR", "shs": "ugx", "tsh": "TZS", "tshs": "TZS", "ush": "UGX", "ushs": "UGX", "rp": "IDR",
    "kr": "sek", "fr": "chf", "sfr": "CHF", "cfa": "xof", "fcfa": "xof", "frw": "RWF", "fbu": "BIF",
    "da": "DZD", "dt": "TND", "le": "EGP", "ll": "LBP", "nu": "BTN", "ks": "MMK", "gs": "PYG",
}  # fmt: skip
"""Currencies by letters that are no ISO code."""
_ALIKE = {
    "koruna": ("krona", "krone"), "krone": ("krona",), "krona": ("krone",), "rial": ("riyal",),
    "riyal": ("rial",), "yuan": ("yen",), "lira": ("pound",), "kwacha": ("kina", "kyat"), "peso": ("pula",),
}  # fmt: skip
"""Names that one word, sign or letter is written for as well: "crowns", "¥", "K", "P"."""
_WORDS_TOO = frozenset({"da", "fr", "gs", "ks", "le", "ll", "nu", "ro"})
_CAPITALS = frozenset({"tl", "rmb"})
Unit = tuple[float | None, str | None, int]
"""The scale and the currency behind a number, and the token after them."""


def unit(tokens: Tokens, at: int) -> Unit:
    """As in "billion dollars", "-billion-dollar", "bln. dollars", "lakh crore"."""
    if tokens.word_at[at] in DASHES and (_names_scale(tokens, at + 1) or currency(tokens, at + 1)[0]):
        at += 1
    found = scale(tokens, at)
    if found is not None:
        at += 1
        if tokens.word_at[at] == "." and len(tokens.word_at[at - 1]) < 4 and currency(tokens, at + 1)[0]:
            at += 1  # "bln. dollars"
        more = scale(tokens, at)
        if more is not None and len(tokens.word_at[at]) > 1:
            found, at = found * more, at + 1  # "lakh crore"
    code, after = currency(tokens, at + (tokens.word_at[at] in DASHES))
    return found, code, after if code else at


def settled(currency: str | None, pair: tuple[str, str] | None) -> str | None:
    """The ISO code of a currency, a doubtful one decided by the pair: Nepal has other rupees than India."""
    if currency is None or currency.isupper():
        return currency
    usual, own = currency.upper(), own_money()
    theirs = [own.get(country, {}) for country in pair or ()]
    noun = _nouns().get(usual, "")
    for named in ((noun,), _ALIKE.get(noun, ())):
        found = [of[name] for of in theirs for name in named if name in of]
        if found:
            return usual if usual in found else found[0]
    return usual


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    """Code of a currency -> what it is called, in one word."""
    return {code: noun for of in own_money().values() for noun, code in of.items()}


def _names_scale(tokens: Tokens, at: int) -> bool:
    return tokens.word_at[at] in tokens.lexicon.scales and len(tokens.word_at[at]) > 1


def currency(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """A currency at a token: (ISO code, token after); "(US) dollars" included."""
    word = tokens.word_at[at]
    if word == "(" and tokens.word_at[at + 1] == "us" and tokens.word_at[at + 2] == ")":
        return currency(tokens, at + 3)
    if cue := tokens.begins(at, "currency"):
        return _named(cue.tags), cue.end
    if word in SYMBOLS and not tokens.word_at[at + 1][:1].isdecimal():
        return SYMBOLS[word], at + 1
    if word == "us" and tokens.word_at[at + 1] == "$":
        return "USD", at + 2
    if code := _code(tokens, at):
        return code, at + 1
    return None, at


@lru_cache(maxsize=512)
def _named(tags: frozenset[str]) -> str:
    return min(tag[9:] for tag in tags if tag.startswith("currency."))


def _code(tokens: Tokens, at: int) -> str | None:
    """The currency of a code written in capitals ("USD", "TL")."""
    word = tokens.word_at[at]
    if word in _CAPITALS and tokens.upper(at):
        return LETTERS[word]
    return word.upper() if len(word) == 3 and word.upper() in codes() and tokens.upper(at) else None


def prefix(tokens: Tokens, at: int, floor: int) -> tuple[str | None, int]:
    """A currency before a number, a hedge between them included: (ISO code, its first token)."""
    before = at - 1
    if before >= floor and "hedges" in tokens.tags_at[before]:
        before = tokens.over[before].first - 1
    if before < floor:
        return None, at
    word = tokens.words[before]
    if word in SYMBOLS:
        if word == "$" and before > floor and tokens.word_at[before - 1] in DOLLARS and tokens.glued(before):
            return DOLLARS[tokens.word_at[before - 1]], before - 1
        return SYMBOLS[word], before
    if code := _code(tokens, before):
        return code, before
    if word == "." and tokens.word_at[before - 1] == "rs":
        before, word = before - 1, "rs"
    if word in GLUED and tokens.glued(at) and tokens.capital(before) and scale(tokens, at + 1):
        return GLUED[word], before
    if word in LETTERS and (word not in _WORDS_TOO or tokens.capital(before)):
        return LETTERS[word], before
    return None, at


def spelled_before(tokens: Tokens, at: int, floor: int) -> tuple[str | None, int]:
    """As in "dollars three billion", where no currency follows the number: (ISO code, its first token)."""
    cue = tokens.over.get(at - 1)
    if cue is None or cue.first < floor or "currency" not in cue.tags or "small" in cue.tags:
        return None, at
    return _named(cue.tags), cue.first
