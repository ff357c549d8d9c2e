"""The figures of a sentence in one pass: money, percentages and multiples; then what they share.

Opinion: a currency printed once serves its neighbours, and a conversion is another name of the same amount,
not another claim.
"""

from __future__ import annotations

from itertools import compress, count

from metrics.extraction.numbers.amounts import Anchor, money
from metrics.extraction.numbers.currencies import SYMBOLS, currency
from metrics.extraction.numbers.doubtful import GLUED, LETTERS
from metrics.extraction.numbers.elided import with_elided
from metrics.extraction.numbers.measures import fold, fraction, multiple, percent
from metrics.extraction.numbers.numerals import numeral
from metrics.extraction.text.tokens import DASHES, POSSESSIVE, Tokens

_NEAR = 6
"""How many tokens may part an amount from the neighbour whose currency it shares, or from its conversion."""
_UNITS, _LINKS = frozenset({"currency", "change"}), frozenset({"small", "change.times"})
_GOVERNS = frozenset({"small.by", "small.from", "small.to", "small.of", "small.after"})
_SOFT, _MARKS = frozenset({"hedges", "time"}), frozenset('"“”„«»')
_AFTER = frozenset("%-–—‐‑(.x")
_BEFORE = frozenset({".", *LETTERS, *GLUED})
_YEAR = 4
"""How many digits a year has; other bare numbers may share the unit of a neighbour."""
_MOST = 24
"""A sentence with more figures is a table or noise, no prose; the rest of it is not read."""


def anchors(tokens: Tokens) -> list[Anchor]:
    """Every figure of a sentence, left to right; conversions are folded into the amount they convert."""
    found: list[Anchor] = []
    reached = 0
    bare: list[int] = []
    for at in _starts(tokens):
        if len(found) == _MOST:
            break
        if at < reached:
            continue
        digits = tokens.words[at][0].isdecimal()
        if not digits or _promises(tokens, at):
            anchor = _read(tokens, at, found[-1].end if found else 0)
            if anchor is not None:
                found.append(anchor)
                reached = max(anchor.end, at + 1)
            if anchor is None or not anchor.scaled:
                bare.append(at)
        elif len(tokens.words[at]) != _YEAR:
            bare.append(at)
    if found:
        found = _with_currency(tokens, with_elided(tokens, found, bare) if bare else found)
    if len(found) > 1:
        found = _without_conversions(tokens, found)
    for index, anchor in enumerate(found):
        anchor.index, anchor.main_end, anchor.lead = (
            index,
            anchor.main_end or anchor.end,
            _lead(tokens, anchor),
        )
        anchor.floor = found[index - 1].end if index else 0
        anchor.ceiling = found[index + 1].first if index + 1 < len(found) else tokens.count
    return found


def _lead(tokens: Tokens, anchor: Anchor) -> int:
    """The token that governs an anchor: the nearest before it that is no hedge and no article."""
    tags_at, words, articles = tokens.tags_at, tokens.words, tokens.lexicon.articles
    for at in range(anchor.first - 1, -1, -1):
        tags, word = tags_at[at], words[at]
        soft = not tags.isdisjoint(_SOFT) or word in POSSESSIVE or word in articles or word in _MARKS
        if not soft or not tags.isdisjoint(_GOVERNS):
            return at
    return -1


def _starts(tokens: Tokens) -> list[int]:
    """Where a figure may begin: at digits, at a number word, at a word like "doubled"."""
    found = list(compress(count(), map(tokens.lexicon.figure_words.__getitem__, tokens.words)))
    if "fold" not in tokens.tagset:
        return found
    return sorted({*found, *(cue.first for cue in tokens.cues if "fold" in cue.tags)})


def _promises(tokens: Tokens, at: int) -> bool:
    """Whether something beside a number makes a figure of it; most numbers are years, days and counts."""
    after, before = tokens.word_at[at + 1], tokens.word_at[at - 1]
    if after in _AFTER or before in SYMBOLS or after in SYMBOLS or after in tokens.lexicon.scales:
        return True
    told = tokens.tags_at[at - 1]
    if "hedges" in told or not tokens.tags_at[at + 1].isdisjoint(_UNITS):
        return True
    return (
        before in _BEFORE
        or (len(before) == 3 and tokens.upper(at - 1))
        or (len(after) == 3 and tokens.upper(at + 1))
        or not told.isdisjoint(_LINKS)
    )


def _read(tokens: Tokens, at: int, floor: int) -> Anchor | None:
    if (one := numeral(tokens, at)) is not None:
        return percent(tokens, at, one) or money(tokens, at, one, floor) or multiple(tokens, at, one)
    return fold(tokens, at) or fraction(tokens, at)


def _with_currency(tokens: Tokens, found: list[Anchor]) -> list[Anchor]:
    """As in "to 4 billion, later 8 billion dollars": the first takes its currency from the second."""
    sums = [anchor for anchor in found if anchor.what == "money"]
    for at, anchor in enumerate(sums):
        if anchor.currency is None:
            anchor.currency = _told_in(tokens, anchor, sums[at - 1].end if at else 0)
    for at, anchor in enumerate(sums):
        if anchor.currency is None:
            following = sums[at + 1] if at + 1 < len(sums) else None
            near = following is not None and following.first - anchor.end <= _NEAR
            anchor.currency = following.currency if following and near else None
            anchor.currency = anchor.currency or _earlier(tokens, sums[:at])
            anchor.rules.append("amount.currency-elided")
    return found


def _earlier(tokens: Tokens, sums: list[Anchor]) -> str | None:
    """The currency that was counted in before: the euro in "22 billion euros (240 billion dirhams)"."""
    known = [anchor for anchor in reversed(sums) if anchor.currency]
    plain = (anchor for anchor in known if tokens.word_at[anchor.first - 1] != "(")
    told = next(plain, known[0] if known else None)
    return told.currency if told else None


def _told_in(tokens: Tokens, anchor: Anchor, floor: int) -> str | None:
    """As in "Expressed in yen it reached 3 trillion", "3 trillion in rupee terms"; nothing before `floor`."""
    if "currency" not in tokens.tagset:
        return None
    for at in (*range(anchor.first - 1, floor, -1), anchor.end + 1):
        if "small.in" in tokens.tags_at[at - 1] and (cue := tokens.begins(at, "currency")):
            return currency(tokens, cue.first)[0]
    return None


def _without_conversions(tokens: Tokens, found: list[Anchor]) -> list[Anchor]:
    """As in "540 billion rubles ($6.1 billion), or 3 trillion tenges": one claim, in three currencies."""
    kept: list[Anchor] = []
    for anchor in found:
        last = kept[-1] if kept else None
        if last and anchor.what == last.what == "money" and _converts(tokens, last, anchor):
            last.main_end = last.main_end or last.end
            last.alternatives.append((anchor.value, anchor.currency or ""))
            last.end = anchor.end + (tokens.word_at[anchor.end] == ")")
            last.rules.append("amount.conversion")
        else:
            kept.append(anchor)
    return kept


def _converts(tokens: Tokens, one: Anchor, other: Anchor) -> bool:
    """Whether an amount only repeats the one before it in another currency."""
    taken = {one.currency, *(currency for _, currency in one.alternatives)}
    between = range(one.end, other.first)
    if other.currency is None or one.currency is None or other.currency in taken or len(between) > _NEAR:
        return False
    words = [tokens.word_at[at] for at in between]
    soft = [
        not tokens.tags_at[at].isdisjoint({"hedges", "small.convert"}) or _is_year(tokens, at)
        for at in between
    ]
    says = "(" in words or any("small.convert" in tokens.tags_at[at] for at in between)
    says = says or any(word in DASHES or word in "/=" for word in words)
    hedged = words[:1] == [","] and "hedges" in tokens.tags_at[other.first - 1]
    says = says or (hedged and tokens.word_at[other.end] == ",")  # "R180bn, nearly ten billion dollars, is"
    says = says or (words[-2:-1] == [","] and "hedges.about" in tokens.tags_at[other.first - 1])
    return (
        says
        and words.count("(") <= 1
        and all(ok or word in "(,=/" or word in DASHES for ok, word in zip(soft, words, strict=True))
    )


def _is_year(tokens: Tokens, at: int) -> bool:
    """As in "378 billion roubles in 2024, about $4.1 billion"."""
    year = at if tokens.word_at[at].isdecimal() else at + 1
    return (
        tokens.word_at[year].isdecimal()
        and len(tokens.word_at[year]) == 4
        and "small.in" in tokens.tags_at[year - 1]
    )
