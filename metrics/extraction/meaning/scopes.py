"""What kind of trade a noun means: of two countries, of a sector, of a company.

Opinion: "trade" is the whole trade of two countries unless words beside it narrow or widen it.
"""

from __future__ import annotations

from metrics.extraction.text.tokens import DASHES
from metrics.extraction.text.words import Cue
from metrics.extraction.view import View

_BOTH = frozenset({"modifiers.pair_words", "modifiers.both"})
_OWNER = 5
"""How far before "turnover" the company that has it may stand, in tokens."""
REACH = 14
"""How many tokens after "trade with ..." a region or a sector still belongs to it."""
_BALANCE = 5
"""How many tokens may part a surplus or deficit from the trade that it is of."""
_TITLE = 9
"""How far before "Trade" the title or office may stand whose portfolio it is, in tokens."""
_OFFICE = 2
"""How near to an office or a title a word belongs to its name, in tokens."""


def is_mutual(view: View, cue: Cue) -> bool:
    """As in "goods worth $620 million crossed between Nigeria and Ghana", "sales between the two states"."""
    around = range(cue.first - 3, min(cue.end + REACH, len(view.words)))
    if "modifiers.each_other" in view.tagset and any(
        "modifiers.each_other" in view.tags_at[n] for n in around
    ):
        return True
    if "small.between" not in view.tagset:
        return False
    reach = range(cue.end, min(cue.end + REACH, len(view.words)))
    link = next((n for n in reach if "small.between" in view.tags_at[n]), None)
    if link is None or any(view.word_at[n] in ",;:" for n in range(cue.end, link)):
        return False
    start, end = view.start_at[link], view.start_at[min(link + 8, len(view.words))]
    named = {m.code for m in view.mentions if start <= m.start < end}
    both = range(link, min(link + 5, len(view.words)))
    return len(named) == 2 or any(not view.tags_at[n].isdisjoint(_BOTH) for n in both)


def by_both(view: View, cue: Cue) -> bool:
    """As in "Arland and Borovia swapped goods worth $4 billion", "the two neighbours did": not one way."""
    start = view.start_at[cue.first]
    before = {m.code for m in view.mentions if m.end <= start}
    after = [m for m in view.mentions if m.start >= start]
    one_way = any(
        not c.tags.isdisjoint({"topics.exports", "topics.imports"}) for c in view.between(0, cue.first)
    )
    both = len(before) == 2 or (not before and view.has("modifiers.pair_words", 0, cue.first))
    return both and not after and not one_way


def is_balance(view: View, cue: Cue) -> bool:
    """As in "Arland's deficit in trade with Borovia": the noun before says what of the trade is measured."""
    if "topics.trade_balance" not in view.tagset:
        return False
    at = cue.first - 1
    while "modifiers.bilateral" in view.tags_at[at]:
        at -= 1
    if "small.in" not in view.tags_at[at]:
        return False
    for n in range(at - 1, max(-1, at - 1 - _BALANCE), -1):
        tags = view.tags_at[n]
        if "topics.trade_balance" in tags:
            return True
        if view.word_at[n] in ",;:" or not tags.isdisjoint({"verbs", "change", "topics"}):
            return False
    return False


def is_sector(view: View, cue: Cue, ceiling: int) -> bool:
    """As in "farm trade", "trade in farm goods", "in the farm sector trade ..."."""
    at = cue.first - 1
    while at >= 0 and cue.first - at <= 4:
        tags = view.tags_at[at]
        if "modifiers.sector" in tags and not (
            view.word_at[at - 1] in DASHES and "modifiers.bilateral" in tags
        ):
            return "modifiers.bilateral" not in tags
        if "modifiers.bilateral" not in tags and view.word_at[at] not in DASHES and not _sector_and(view, at):
            break
        at -= 1
    if of_sector(view, cue.end, ceiling) or _of_sector_behind(view, cue.end, ceiling):
        return True
    if "small.in" in view.tags_at[cue.end] and _is_plain_noun(view, cue.end + 1):
        return True
    if "modifiers.sector_head" not in view.tagset:
        return False
    heads = [c for c in view.cues if c.first < cue.first and "modifiers.sector_head" in c.tags]
    heads = [c for c in heads if not _in_office(view, c) and not _says(view, c.end, cue.first)]
    explicit = any("modifiers.bilateral" in view.tags_at[n] for n in range(max(0, cue.first - 2), cue.first))
    return (
        bool(heads)
        and not explicit
        and not any("topics.trade" in c.tags for c in view.between(heads[-1].end, cue.first))
    )


def _says(view: View, first: int, end: int) -> bool:
    """As in "The industry body's head said trade ...": whoever speaks is no sector of the trade."""
    told = [c for c in view.between(first, end) if "speech.past" in c.tags]
    return any(view.word_at[c.end] != "," for c in told)


def _in_office(view: View, cue: Cue) -> bool:
    """As in "Industry Minister Pell", "the Ministry of Industry", "the private sector federation"."""
    near = [*range(max(0, cue.first - _OFFICE - 1), cue.first), *range(cue.end, cue.end + _OFFICE)]
    return any(not view.tags_at[n].isdisjoint({"speech.heads", "speech.office"}) for n in near)


def is_portfolio(view: View, cue: Cue) -> bool:
    """As in "Minister of State for Foreign Trade Pell", "the Ministry of Commerce, Industry and Tourism"."""
    if not view.capital(cue.first):
        return False
    listed = view.word_at[cue.first - 1] == ","  # "the Central Bank, FDI from Peru has" names no portfolio
    if listed and not view.capital(cue.end) and view.word_at[cue.end] not in view.lexicon.name_links | {","}:
        return False
    for at in range(cue.first - 1, max(-1, cue.first - _TITLE), -1):
        tags, word = view.tags_at[at], view.word_at[at]
        if "speech.heads" in tags or "speech.office" in tags:
            return True
        linked = word in view.lexicon.name_links or word in view.lexicon.articles or word == ","
        if not linked and not view.capital(at):
            return False
    return False


def of_sector(view: View, at: int, ceiling: int) -> bool:
    """As in "in farm goods", "of agricultural products", "for fruit and vegetables" behind a noun."""
    if view.lexicon.inflection and "modifiers.sector" in view.tags_at[at]:
        return True  # a case does what "in" does: "торговля нефтью"
    if view.tags_at[at].isdisjoint({"small.in", "small.of", "small.for"}):
        return False
    for n in range(at + 1, min(at + 5, ceiling)):
        tags = view.tags_at[n]
        if "modifiers.sector" in tags:
            return True
        if not tags.isdisjoint({"verbs", "small"}):
            return False
    return False


def _of_sector_behind(view: View, at: int, ceiling: int) -> bool:
    """As in "trade between Arland and Borovia in farm goods": the sector follows the countries."""
    if (
        view.tags_at[at].isdisjoint({"small.between", "small.with", "small.of"})
        or "modifiers.sector" not in view.tagset
    ):
        return False
    for n in range(at, min(at + REACH, ceiling)):
        tags = view.tags_at[n]
        if not tags.isdisjoint({"verbs", "mood"}) or view.word_at[n] in ",;:":
            return False
        if "small.in" in tags and of_sector(view, n, ceiling):
            return True
    return False


def _sector_and(view: View, at: int) -> bool:
    return "small.and" in view.tags_at[at] and "modifiers.sector" in view.tags_at[at - 1]


def _is_plain_noun(view: View, at: int) -> bool:
    """Whether a token is a small-letter word that the lexicon knows nothing of: "trade in umbrellas"."""
    word, lexicon = view.word_at[at], view.lexicon
    if not word.isalpha() or view.tags_at[at]:
        return False
    if any(word in known for known in (lexicon.months, lexicon.articles, lexicon.numbers, lexicon.ordinals)):
        return False
    return not view.capital(at)


def counts_things(view: View, first: int, floor: int) -> bool:
    """As in "the number of firms trading with Peru": a count stands at the head of the phrase of "trade"."""
    if "modifiers.count" not in view.tagset:
        return False
    for at in range(first - 1, floor - 1, -1):
        tags = view.tags_at[at]
        if view.word_at[at] in ",;:" or "verbs" in tags:
            return False
        if "modifiers.count" in tags:
            return True
    return False


def is_company(view: View, cue: Cue) -> bool:
    """As in "the company's turnover", "a group with a turnover of $2 billion"."""
    if "modifiers.firm" not in view.tagset:
        return False
    near = range(max(0, cue.first - _OWNER), min(cue.end + 4, len(view.words)))
    found = [n for n in near if "modifiers.firm" in view.tags_at[n]]
    if not found or "modifiers.turnover" not in cue.tags:
        return False
    start, end = view.start_at[min(found[0], cue.first)], view.start_at[max(found[0], cue.end)]
    return not any(start <= m.start < end for m in view.mentions)
