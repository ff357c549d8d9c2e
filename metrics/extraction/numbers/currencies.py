"""Currencies around a number: signs, codes and words, before it and after it.

Opinion: letters and names that several currencies have stay as they are written until the pair is known
(`doubtful.settled`).
"""

from __future__ import annotations

from functools import lru_cache

from metrics.extraction.numbers.doubtful import GLUED, LETTERS, settled, signs
from metrics.extraction.numbers.numerals import SIGNS, scale
from metrics.extraction.text.tokens import DASHES, Tokens
from metrics.extraction.text.words import codes, dollars

SYMBOLS = {
    "$": "USD", "€": "EUR", "£": "GBP", "₸": "KZT", "₽": "RUB", "¥": "cny", "₹": "INR", "₺": "TRY",
    "₩": "KRW", "₴": "UAH", "₾": "GEL", "₼": "AZN", "֏": "AMD", "₦": "NGN", "₪": "ILS", "฿": "THB",
    "₫": "VND", "₱": "PHP", "₵": "GHS", "₨": "inr", "₡": "CRC", "₲": "PYG", "₭": "LAK", "₮": "MNT",
    "৳": "BDT",
}  # fmt: skip
assert SYMBOLS.keys() == SIGNS
DOLLARS = {
    **dollars(), "a": "AUD", "c": "CAD", "s": "SGD", "nt": "TWD", "r": "BRL", "j": "JMD", "g": "GYD",
    "n": "NAD", "ec": "XCD", "rd": "DOP", "mex": "MXN", "col": "COP", "f": "FJD",
}  # fmt: skip
"""What stands before "$" in the signs of dollars: "A$", "TT$"."""
_OWN = {"$": DOLLARS, "£": {"e": "EGP", "l": "LBP", "s": "SYP"}}
"""What stands before a sign that several countries have."""
_WORDS_TOO = frozenset({"da", "fr", "gs", "ks", "le", "ll", "nu", "ro", "mt"})
_CAPITALS = frozenset({"tl", "rmb"})
Unit = tuple[float | None, str | None, int]
"""The scale and the currency behind a number, and the token after them."""


def unit(tokens: Tokens, at: int) -> Unit:
    """As in "billion dollars", "-billion-dollar", "bln. dollars", "lakh crore"."""
    dash = tokens.word_at[at] in DASHES
    if dash and (_names_scale(tokens, at + 1) or (tokens.glued(at) and currency(tokens, at + 1)[0])):
        at += 1  # not "2021 – USD 3 million"
    found = scale(tokens, at)
    if found is not None:
        at += 1
        if tokens.word_at[at] == "." and len(tokens.word_at[at - 1]) < 4 and currency(tokens, at + 1)[0]:
            at += 1  # "bln. dollars"
        more = scale(tokens, at)
        if more is not None and len(tokens.word_at[at]) > 1:
            found, at = found * more, at + 1  # "lakh crore"
    dash = found is not None and tokens.word_at[at] in DASHES
    code, after = currency(tokens, at + dash)
    return found, code, after if code else at


def _names_scale(tokens: Tokens, at: int) -> bool:
    return tokens.word_at[at] in tokens.lexicon.scales and len(tokens.word_at[at]) > 1


def currency(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """A currency at a token: (ISO code, token after); "(US) dollars" included."""
    word = tokens.word_at[at]
    if word == "(" and tokens.word_at[at + 1] == "us" and tokens.word_at[at + 2] == ")":
        return currency(tokens, at + 3)
    if cue := tokens.begins(at, "currency"):
        return _named(cue.tags), cue.end
    if (cue := tokens.begins(at + 1, "currency")) and (of := _owner(tokens, at)):
        return settled(_named(cue.tags), (of, of)), cue.end  # "Emirati dirhams"
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


def _owner(tokens: Tokens, at: int) -> str | None:
    """The country whose nationality a token is."""
    places = tokens.lexicon.places.get(tokens.word_at[at], ()) if tokens.capital(at) else ()
    return next((place.code for place in places if not place.rest), None)


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
        own = _OWN.get(word, {}).get(tokens.word_at[before - 1])
        return (
            (own, before - 1) if own and before > floor and tokens.glued(before) else (SYMBOLS[word], before)
        )
    if code := _code(tokens, before):
        return code, before
    if word == "." and tokens.word_at[before - 1] in LETTERS:
        before, word = before - 1, tokens.word_at[before - 1]
    if word in LETTERS and (word not in _WORDS_TOO or tokens.capital(before)):
        return word, before
    return (word, before) if _is_sign(tokens, before, at) else (None, at)


def _is_sign(tokens: Tokens, before: int, at: int) -> bool:
    """As in "R9 billion", "D5 billion", "OR 5 billion": capitals that some country writes for its money."""
    word, glued = tokens.word_at[before], tokens.glued(at)
    if not (tokens.capital(before) or not word.isascii()) or not scale(tokens, at + 1):
        return False
    initials = (
        len(word) == 2 and word.isalpha() and tokens.upper(before) and word not in tokens.lexicon.places
    )
    return (glued and word in GLUED) or word in signs() or initials


def spelled_before(tokens: Tokens, at: int, floor: int) -> tuple[str | None, int]:
    """As in "dollars three billion", where no currency follows the number: (ISO code, its first token)."""
    cue = tokens.over.get(at - 1)
    if cue is None or cue.first < floor or "currency" not in cue.tags or "small" in cue.tags:
        return None, at
    return _named(cue.tags), cue.first
