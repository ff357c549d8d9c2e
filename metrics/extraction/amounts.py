"""Amounts of money, percentages and multiples in a sentence, with their hedge, range and conversions.

Opinion: an amount is read from tokens, one pass from left to right, so no pattern can backtrack. What is
not surely money (no currency, no scale) is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from metrics.bounds import Hedge, last_place_of
from metrics.extraction.document import Sentence
from metrics.extraction.words import Cue, Lexicon, codes

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "₸": "KZT", "₽": "RUB", "¥": "CNY", "₹": "INR", "₺": "TRY", "₩": "KRW", "₴": "UAH", "₾": "GEL", "₼": "AZN", "֏": "AMD", "₦": "NGN", "₪": "ILS", "฿": "THB", "₫": "VND"}  # fmt: skip
PREFIXES = {"us": "USD", "usd": "USD", "rs": "INR", "tl": "TRY", "rmb": "CNY", "rub": "RUB", "kzt": "KZT", "dhs": "AED", "dh": "AED", "sh": "KES", "ksh": "KES", "rm": "MYR", "a": "AUD", "c": "CAD", "au": "AUD", "ca": "CAD", "nz": "NZD", "s": "SGD", "hk": "HKD", "nt": "TWD", "r": "ZAR"}  # fmt: skip
DASHES = frozenset("-–—‐‑")
_NUMBER = re.compile(r"\d")
_THOUSANDS = re.compile(r"\d,\d{3}\Z")
_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_DOT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?\Z")
_SPACES = str.maketrans("", "", " \u00a0\u202f")

What = Literal["money", "percent", "multiple"]


@dataclass(slots=True)
class Anchor:
    """A figure in a sentence. `first`..`end` are its tokens, `value` the amount, percent or factor."""

    what: What
    value: float
    last_place: float
    first: int
    end: int
    currency: str | None = None
    hedge: Hedge | None = None
    up_to: bool = False
    sign: int = 0
    spread: tuple[float, float] | None = None
    alternatives: list[tuple[float, str]] = field(default_factory=list)
    inner_end: int = 0
    scaled: bool = False
    bracketed: bool = False
    rules: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Numeral:
    """A number as written: its value, the worth of its last place, the token after it, whether in words."""

    value: float
    place: float
    end: int
    spelled: bool = False
    text: str = ""


def number(text: str, scaled: bool) -> tuple[float, float] | None:
    """The value and last place of digits as printed; `scaled` if a word like "billion" or "%" follows.

    "2,415" before "billion" is 2.415, alone it is 2415 (the rule of thumb of the specification).
    """
    text = text.translate(_SPACES)
    if len(text) > 24:
        return None
    if "," in text:
        if "." in text:
            text = (
                text.replace(".", "").replace(",", ".") if _DOT_GROUPS.match(text) else text.replace(",", "")
            )
        elif text.count(",") == 1 and (scaled or not _GROUPS.match(text)):
            text = text.replace(",", ".")
        else:
            text = text.replace(",", "")
    elif text.count(".") > 1 or (not scaled and re.fullmatch(r"\d{1,3}\.000", text)):
        text = text.replace(".", "")
    try:
        value = float(text)
    except ValueError:
        return None
    decimals = len(text.partition(".")[2])
    return value, 10.0**-decimals if decimals or scaled else last_place_of(value)


class Reader:
    """Reads the anchors of one sentence; see `anchors`."""

    def __init__(self, sentence: Sentence) -> None:
        self.words = sentence.words
        self.starts, self.ends = sentence.starts, sentence.ends
        self.lexicon: Lexicon = sentence.document.lexicon
        self.text = sentence.document.text
        self.cue_at = {cue.first: cue for cue in sentence.cues}
        self.cue_over = {at: cue for cue in sentence.cues for at in range(cue.first, cue.end)}
        self.numbers = self.lexicon.numbers
        self.decimal_commas = sentence.document.decimal_commas

    def word(self, at: int) -> str:
        """The token at an index, empty beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def glued(self, at: int) -> bool:
        """Whether a token follows the one before it without a space."""
        return 0 < at < len(self.words) and self.starts[at] == self.ends[at - 1]

    def tagged(self, at: int, tag: str) -> Cue | None:
        """The cue with a tag that begins at a token."""
        cue = self.cue_at.get(at)
        return cue if cue and tag in cue.tags else None

    def anchors(self) -> list[Anchor]:
        """Every figure, left to right; conversions are folded into the amount they convert."""
        found: list[Anchor] = []
        at = 0
        while at < len(self.words):
            anchor = self._read(at, found)
            if anchor is None:
                at += 1
            else:
                found.append(anchor)
                at = max(anchor.end, at + 1)
        return self._fold_conversions(self._spread_currency(self._bare_first(found)))

    def _read(self, at: int, found: list[Anchor]) -> Anchor | None:
        word = self.words[at]
        floor = found[-1].end if found else 0
        if (numeral := self._numeral(at)) is not None:
            return (
                self._percent(at, numeral) or self._money(at, numeral, floor) or self._multiple(at, numeral)
            )
        if cue := self.tagged(at, "fold"):
            anchor = Anchor("multiple", cue.value, 0.1, at, cue.end, rules=["multiple.word"])
            self._add_hedge(anchor, at, 0)
            return anchor
        if word in self.lexicon.fractions:
            return self._fraction(at)
        return None

    # ---- numbers ---------------------------------------------------------------------------------------------------
    def _numeral(self, at: int) -> Numeral | None:
        word = self.word(at)
        if not word:
            return None
        if _NUMBER.match(word):
            read = number(word, self._is_scaled(word, at + 1))
            return Numeral(read[0], read[1], at + 1, text=word) if read else None
        return self._spelled(at) if word in self.numbers or word in self.lexicon.fractions else None

    def _is_scaled(self, word: str, at: int) -> bool:
        """Whether a comma in a number is a decimal one, for what follows: "%", "billion", "-5 billion".

        "1,317 million" is the exception: alone in a text without decimal commas it groups thousands.
        """
        if self._is_percent(at):
            return True
        if self.word(at) in DASHES and self._scale(at + 2) is not None:
            return True
        scale = self._scale(at)
        if scale is None or self.word(at) in self.lexicon.grouped_scales:
            return False
        return scale > 1e6 or not _THOUSANDS.match(word) or self.decimal_commas

    def _spelled(self, at: int) -> Numeral | None:
        """ "two", "twenty-five", "one and a half", "half a", "two hundred and fifty"."""
        lex = self.lexicon
        if self.word(at) in lex.fractions:
            share = lex.fractions[self.word(at)] / 100
            after = at + 1
            while self.word(after) in DASHES or self.numbers.get(self.word(after)) == 1:
                after += 1
            return (
                Numeral(share, share, after, True)
                if share == 0.5 and self._scale(after) is not None
                else None
            )
        value, end = self.numbers[self.word(at)], at + 1
        if (
            value == 1
            and self._scale(end) is None
            and not (self.numbers.get(self.word(end)) == 100)
            and self._half(end) is None
        ):
            if len(self.word(at)) < 3:
                return None
        while True:
            step = end + 1 if self.word(end) in DASHES and self.word(end + 1) in self.numbers else end
            step = (
                step + 1
                if "small.and" in self._tags(step) and self.word(step + 1) in self.numbers and value >= 100
                else step
            )
            more = self.numbers.get(self.word(step))
            if more is None or len(self.word(step)) < 3:
                break
            if more == 100 and value < 100:
                value *= 100
            elif (more < 10 <= value < 100 and value % 10 == 0) or (more < 100 <= value):
                value += more
            else:
                break
            end = step + 1
        if (half := self._half(end)) is not None:
            return Numeral(value + 0.5, 0.1, half, True)
        return Numeral(value, 1.0, end, True)

    def _half(self, at: int) -> int | None:
        """The token after "and a half"."""
        if "small.and" not in self._tags(at):
            return None
        at += 1
        if self.numbers.get(self.word(at)) == 1:
            at += 1
        return at + 1 if self.lexicon.fractions.get(self.word(at)) == 50 else None

    def _tags(self, at: int) -> frozenset[str]:
        cue = self.cue_over.get(at)
        return cue.tags if cue else frozenset()

    def _scale(self, at: int) -> float | None:
        word = self.word(at)
        scale = self.lexicon.scales.get(word)
        if scale is None:
            return None
        if len(word) == 1 and not self.glued(at):
            return scale if self._symbol_before(at - 1) else None
        return scale

    def _symbol_before(self, at: int) -> bool:
        """Whether the number at a token follows a currency sign: "$5 m"."""
        return self.word(at - 1) in SYMBOLS

    # ---- money -----------------------------------------------------------------------------------------------------
    def _unit(self, at: int) -> tuple[float | None, str | None, int, bool]:
        """Scale and currency after a number: (scale, currency, token after, whether anything was there)."""
        start = at
        if self.word(at) in DASHES and (self._scale_word(at + 1) or self._currency(at + 1)[0]):
            at += 1
        scale = self._scale(at)
        if scale is not None:
            at += 1
            if (
                self.word(at) == "."
                and len(self.word(at - 1)) < 4
                and self.word(at + 1).isalpha()
                and self._currency(at + 1)[0]
            ):
                at += 1
            more = self._scale(at)
            if more is not None and len(self.word(at)) > 1:
                scale, at = scale * more, at + 1
        step = at + 1 if self.word(at) in DASHES and self._currency(at + 1)[0] else at
        currency, after = self._currency(step)
        if currency:
            at = after
        return scale, currency, at, at > start

    def _scale_word(self, at: int) -> bool:
        return self.word(at) in self.lexicon.scales and len(self.word(at)) > 1

    def _currency(self, at: int) -> tuple[str | None, int]:
        """A currency at a token: (ISO code, token after); "(US) dollars" included."""
        if self.word(at) == "(" and self.word(at + 1) in ("us", "american") and self.word(at + 2) == ")":
            return self._currency(at + 3)
        cue = self.cue_at.get(at)
        if cue and "currency" in cue.tags:
            return next(tag[9:] for tag in sorted(cue.tags) if tag.startswith("currency.")), cue.end
        word = self.word(at)
        if word in SYMBOLS and not _NUMBER.match(self.word(at + 1)):
            return SYMBOLS[word], at + 1
        if word == "us" and self.word(at + 1) == "$":
            return "USD", at + 2
        if self._is_code(at):
            return PREFIXES.get(word, word.upper()), at + 1
        return None, at

    def _is_code(self, at: int) -> bool:
        """Whether a token is a currency code, written in capitals ("USD", "TL")."""
        word = self.word(at)
        if len(word) == 3 and word.upper() in codes():
            return self.text[self.starts[at] : self.ends[at]].isupper()
        return word in ("tl", "rmb") and self.text[self.starts[at] : self.ends[at]].isupper()

    def _prefix(self, at: int, floor: int) -> tuple[str | None, int]:
        """A currency before a number, hedges between them included: (ISO code, its first token)."""
        before = at - 1
        if (
            before >= floor
            and (cue := self.cue_over.get(before))
            and any(t.startswith("hedges.") for t in cue.tags)
        ):
            before = cue.first - 1
        if before < floor:
            return None, at
        word = self.words[before]
        if word in SYMBOLS:
            code, first = SYMBOLS[word], before
            previous = self.word(before - 1)
            if before > floor and previous in PREFIXES and self.ends[before - 1] == self.starts[before]:
                code, first = PREFIXES[previous], before - 1
            return code, first
        if self._is_code(before):
            return PREFIXES.get(word, word.upper()), before
        if word == "us" and self.text[self.starts[before] : self.ends[before]] == "US":
            return None, at
        if word in ("rs", "dh", "dhs", "ksh", "rm") or (word == "." and self.word(before - 1) == "rs"):
            name = word if word != "." else "rs"
            return PREFIXES[name], before if word != "." else before - 1
        return None, at

    def _money(self, at: int, numeral: Numeral, floor: int) -> Anchor | None:
        currency, first = self._prefix(at, floor)
        scale, after_currency, end, _ = self._unit(numeral.end)
        spread, top = None, self._second(numeral, currency, scale, first)
        place = numeral.place
        if top is not None:
            second, scale2, currency2, end2 = top
            unit = scale if scale is not None else scale2
            spread = (numeral.value * (unit or 1), second.value * (scale2 or unit or 1))
            scale, after_currency, end = scale2 or scale, after_currency or currency2, end2
        if scale and not spread and (half := self._half(end)) is not None:
            numeral = Numeral(numeral.value + 0.5, 0.1, half)
            after_currency, end = self._currency(half)
        if scale and not spread and after_currency is None and (rest := self._rest(end, scale)):
            numeral = Numeral(numeral.value + rest[0] / scale, place, rest[1])
            place, after_currency, end = rest[2] / scale, rest[3], rest[1]
        currency = after_currency or currency if not (currency and after_currency == "USD") else currency
        letter = len(self.word(numeral.end)) == 1 and self.word(numeral.end).isalpha()
        if currency is None and (letter or scale is None or scale < 1e6 or self._counts_things(end)):
            return None
        if currency and not scale and numeral.spelled:
            return None
        if spread and not spread[0] < spread[1]:
            spread = None
        value = sum(spread) / 2 if spread else numeral.value * (scale or 1)
        anchor = Anchor(
            "money",
            value,
            place * (scale or 1),
            first,
            end,
            currency,
            spread=spread,
            scaled=scale is not None,
        )
        anchor.inner_end = end
        if self.word(end) == "+":
            anchor.hedge, anchor.end = "above", end + 1
        self._add_hedge(anchor, at, floor)
        if spread:
            anchor.hedge = "about"
            anchor.rules.append("amount.range")
        if "," in numeral.text and scale and scale > 1e3:
            anchor.rules.append("amount.decimal-comma")
        return anchor

    def _rest(self, at: int, scale: float) -> tuple[float, int, float, str | None] | None:
        """The smaller part of "1 billion 256 million dollars": (amount, token after, last place, currency)."""
        if not _NUMBER.match(self.word(at)) or (numeral := self._numeral(at)) is None:
            return None
        smaller, currency, end, _ = self._unit(numeral.end)
        if smaller is None or smaller >= scale or numeral.value >= 1000:
            return None
        return numeral.value * smaller, end, numeral.place * smaller, currency

    def _second(
        self, one: Numeral, currency: str | None, scale: float | None, first: int
    ) -> tuple[Numeral, float | None, str | None, int] | None:
        """The second end of a range: "$41-$42 billion", "$3-4 billion", "between $3 and $4 billion"."""
        at = one.end
        if scale is not None:
            if not self._unit(at)[3]:
                return None
            at = self._unit(at)[2]
        joined = self.word(at) in DASHES
        between = "small.between" in self._tags(first - 1)
        joined = (
            joined
            or (between and "small.and" in self._tags(at))
            or (scale is None and "small.to" in self._tags(at) and bool(currency))
        )
        if not joined:
            return None
        at += 1
        currency2 = SYMBOLS.get(self.word(at))
        if self.word(at) == "us" and self.word(at + 1) == "$":
            currency2, at = "USD", at + 1
        at += currency2 is not None
        if not _NUMBER.match(self.word(at)) and self.word(at) not in self.numbers:
            return None
        second = self._numeral(at)
        if second is None:
            return None
        scale2, after, end, _ = self._unit(second.end)
        if scale2 is None or (scale is not None and not between and scale2 != scale):
            return None
        if scale is None and second.value < one.value:
            return None
        return second, scale2, currency2 or after, end

    def _counts_things(self, at: int) -> bool:
        """Whether a number without a currency counts something else: "two million tonnes"."""
        word = self.word(at)
        if not word or not word[0].isalpha():
            return word in ("-", "²", "³")
        tags = self._tags(at)
        if "modifiers.not_money" in tags:
            return True
        easy = ("small.", "mood.", "time.", "hedges.", "verbs.", "speech.")
        return not any(tag.startswith(easy) for tag in tags)

    # ---- percent and multiples -------------------------------------------------------------------------------------
    def _is_percent(self, at: int) -> bool:
        return self.word(at) == "%" or self.tagged(at, "change.percent") is not None

    def _percent(self, at: int, numeral: Numeral) -> Anchor | None:
        end, second = numeral.end, None
        if self.word(end) in DASHES or "small.to" in self._tags(end):
            second = self._numeral(end + 1) if _NUMBER.match(self.word(end + 1)) else None
            end = second.end if second else end
        if self.word(end) in DASHES:
            end += 1
        if not self._is_percent(end):
            return None
        end = self.tagged(end, "change.percent").end if self.tagged(end, "change.percent") else end + 1  # type: ignore[union-attr]
        value = (
            (numeral.value + second.value) / 2 if second and second.value > numeral.value else numeral.value
        )
        anchor = Anchor("percent", value, numeral.place, at, end)
        if second and second.value > numeral.value:
            anchor.spread, anchor.hedge = (numeral.value, second.value), "about"
        sign = self.word(at - 1)
        if (
            sign in ("+", "-", "−", "–")
            and self.glued(at)
            and not (at > 1 and self.glued(at - 1) and self.word(at - 2).isalnum())
        ):
            anchor.sign, anchor.first = (1 if sign == "+" else -1), at - 1
        self._add_hedge(anchor, at, 0)
        return anchor

    def _multiple(self, at: int, numeral: Numeral) -> Anchor | None:
        """ "3.5 times", "sixfold", "2-fold", "1.5x"."""
        end = numeral.end
        if self.word(end) in DASHES:
            end += 1
        cue = self.tagged(end, "change.times")
        glued_x = self.word(end) in ("x", "х") and self.glued(end)
        if not cue and not glued_x:
            return None
        anchor = Anchor(
            "multiple",
            numeral.value,
            numeral.place,
            at,
            cue.end if cue else end + 1,
            rules=["multiple.times"],
        )
        self._add_hedge(anchor, at, 0)
        return anchor

    def _fraction(self, at: int) -> Anchor | None:
        """ "by a third", "by half": a change in percent said as a share."""
        first = at - 1 if self.numbers.get(self.word(at - 1)) is not None else at
        if "small.by" not in self._tags(first - 1) or self.word(at + 1) in DASHES:
            return None
        share = self.lexicon.fractions[self.word(at)] * (
            self.numbers.get(self.word(at - 1), 1.0) if first < at else 1.0
        )
        return Anchor("percent", share, 1.0, first, at + 1, rules=["percent.fraction"])

    # ---- hedges ----------------------------------------------------------------------------------------------------
    def _add_hedge(self, anchor: Anchor, at: int, floor: int) -> None:
        """The hedge before, inside ("US$ almost 4 billion") or after the amount ("$4 billion or so")."""
        back, steps = at - 1, 0
        while back >= floor and steps < 6:
            cue = self.cue_over.get(back)
            tags = cue.tags if cue else frozenset()
            if cue and "hedges.up_to" in tags:
                anchor.up_to = True
                return
            hedge: Hedge
            for hedge in ("about", "below", "above"):
                if cue and f"hedges.{hedge}" in tags:
                    anchor.hedge = hedge
                    anchor.rules.append(f"hedge.{hedge}")
                    return
            inside = anchor.first <= back < anchor.end
            if (
                not inside
                and "hedges.clear" not in tags
                and self.words[back] not in SYMBOLS
                and self.words[back] not in PREFIXES
            ):
                break
            back = cue.first - 1 if cue and not inside else back - 1
            steps += 1
        if anchor.hedge is None and (cue := self.cue_at.get(anchor.end)):
            if "hedges.after_above" in cue.tags:
                anchor.hedge = "above"
            elif "hedges.after_about" in cue.tags:
                anchor.hedge = "about"

    # ---- after the pass --------------------------------------------------------------------------------------------
    def _spread_currency(self, found: list[Anchor]) -> list[Anchor]:
        """ "to 4 billion, later 8 billion dollars": a currency printed once serves its neighbours."""
        money = [anchor for anchor in found if anchor.what == "money"]
        for at, anchor in enumerate(money):
            if anchor.currency is None:
                later = next((a.currency for a in money[at + 1 :] if a.currency), None)
                earlier = next((a.currency for a in reversed(money[:at]) if a.currency), None)
                near = (
                    at + 1 < len(money) and money[at + 1].first - anchor.end <= 6 and money[at + 1].currency
                )
                anchor.currency = (later if near else None) or earlier
                anchor.rules.append("amount.currency-elided")
        return found

    def _bare_first(self, found: list[Anchor]) -> list[Anchor]:
        """ "to 5, and in the longer run to 10 billion dollars": the unit stands only after the second number."""
        out: list[Anchor] = []
        for anchor in found:
            floor = out[-1].end if out else 0
            if anchor.what == "money" and anchor.scaled and "small.to" in self._tags(anchor.first - 1):
                for at in range(max(floor, anchor.first - 12), anchor.first - 2):
                    joins = self.word(at + 1) == "," or "small.and" in self._tags(at + 1)
                    if joins and "small.to" in self._tags(at - 1) and (bare := self._bare(at, anchor)):
                        out.append(bare)
                        break
            out.append(anchor)
        return out

    def _bare(self, at: int, anchor: Anchor) -> Anchor | None:
        numeral = self._numeral(at)
        if numeral is None or numeral.end != at + 1 or not 0 < numeral.value < 1000:
            return None
        last = self._numeral(anchor.first)
        scale = anchor.value / last.value if last and last.value else 0.0
        if scale < 1e6 or numeral.value * scale >= anchor.value:
            return None
        value, place = numeral.value * scale, numeral.place * scale
        return Anchor("money", value, place, at, at + 1, anchor.currency, rules=["amount.unit-elided"])

    def _fold_conversions(self, found: list[Anchor]) -> list[Anchor]:
        """ "540 billion rubles ($6.1 billion), or 3 trillion tenges": one claim, the rest are alternatives."""
        kept: list[Anchor] = []
        for anchor in found:
            last = kept[-1] if kept else None
            if last and anchor.what == last.what == "money" and self._converts(last, anchor):
                last.alternatives.append((anchor.value, anchor.currency or ""))
                last.end = anchor.end + (self.word(anchor.end) == ")")
                last.rules.append("amount.conversion")
            else:
                kept.append(anchor)
        return kept

    def _converts(self, one: Anchor, other: Anchor) -> bool:
        taken = {one.currency, *(currency for _, currency in one.alternatives)}
        if other.currency is None or other.currency in taken or one.currency is None:
            return False
        between = self.words[one.end : other.first]
        if len(between) > 6:
            return False
        tags = [self._tags(at) for at in range(one.end, other.first)]
        soft = [any(t.startswith("hedges.") or t == "small.convert" for t in of) for of in tags]
        opens = [at for at, word in enumerate(between) if word == "("]
        if opens:
            return len(opens) == 1 and all(
                ok or word in "(=," or word in DASHES for ok, word in zip(soft, between, strict=True)
            )
        says = any("small.convert" in of for of in tags) or any(
            word in DASHES or word in "/=" for word in between
        )
        return says and all(
            ok or word in ",/=" or word in DASHES for ok, word in zip(soft, between, strict=True)
        )
