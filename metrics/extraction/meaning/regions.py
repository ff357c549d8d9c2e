"""Whether "trade" is that of a region, a bloc or a whole nation, and not of two countries.

Opinion: "trade with Central Asia" is of a region; a bloc that only owns the partners, or is where they
meet, is none of them.
"""

from __future__ import annotations

from metrics.extraction.meaning.scopes import REACH
from metrics.extraction.text.tokens import DASHES, POSSESSIVE
from metrics.extraction.text.words import Cue
from metrics.extraction.view import View

_BACK = 5
"""How many tokens may stand between a region and its "trade": "the region's internal trade"."""
_PARTNER = 4
"""How many tokens behind "foreign trade" its partner may be named."""
_REGIONAL = frozenset(
    {"modifiers.intra", "modifiers.region", "modifiers.many", "modifiers.pair_words", "modifiers.nations"}
)
_SEVERAL = frozenset({"modifiers.pair_words", "modifiers.nations"})
_ADJECTIVES = 2
"""How far behind the number of partners their noun may stand: "four Andean neighbours"."""
_POSSESSIVE = POSSESSIVE | {"'", "’"}


def is_regional(view: View, cue: Cue, ceiling: int) -> bool:
    """As in "trade with Central Asia", "trade between Russia and Africa", "ASEAN trade"."""
    if view.tagset.isdisjoint(_REGIONAL):
        return False
    if "modifiers.intra" in view.tags_at[cue.first - 1]:
        return True  # "Intra-regional trade in the bloc"
    at = cue.first - 1
    while cue.first - at <= _BACK and (
        view.word_at[at] in _POSSESSIVE
        or view.word_at[at] in DASHES
        or not view.tags_at[at].isdisjoint({"modifiers.bilateral", "modifiers.internal"})
    ):
        at -= 1
    if is_region(view, at) or _fronted(view, cue):
        return True
    end = min(cue.end + REACH, ceiling)
    owned = cue.end + ("small.of" in view.tags_at[cue.end])  # "trade of the five Union members"
    if (view.lexicon.inflection or owned > cue.end) and _of_region(view, owned, end):
        return True
    if _within_region(view, cue.end, end):
        return True
    linked = False
    for at in range(cue.end, end):
        tags = view.tags_at[at]
        if view.word_at[at] in ",;:(" or "verbs" in tags:
            break
        if "small.with" in tags or "small.between" in tags or (linked and "small.and" in tags):
            linked = True
        elif linked and "modifiers.many" in tags and _is_linked(view, at):
            return True  # "with all Andean countries", not "with Russia all but vanished"
        elif linked and _is_several(view, at):
            return True  # "with its 15 neighbours"
        elif linked and is_region(view, at) and not _is_owner(view, at):
            return not any("small.inside" in view.tags_at[n] for n in range(cue.end, at))
        elif "small.of" not in tags and tags and "modifiers" not in tags:
            linked = linked and "small" not in tags
    return False


def _fronted(view: View, cue: Cue) -> bool:
    """As in "With Africa as a whole, Borovia's trade reached": the region opens the sentence."""
    at = view.opening
    if "small.with" not in view.tags_at[at]:
        return False
    at = view.behind_articles(at + 1)
    comma = next((n for n in range(at, cue.first) if view.word_at[n] == ","), 0)
    return bool(comma) and is_region(view, at) and not view.has("verbs", at, comma)


def _is_several(view: View, at: int) -> bool:
    """As in "its 15 neighbours", "its four Andean neighbours": a number of partners above two."""
    word = view.word_at[at]
    number = float(word) if word.isdecimal() and len(word) < 3 else view.lexicon.numbers.get(word, 0)
    behind = (view.tags_at[n] for n in range(at + 1, at + 1 + _ADJECTIVES))
    return number > 2 and any(not tags.isdisjoint(_SEVERAL) for tags in behind)


def _of_region(view: View, at: int, end: int) -> bool:
    """As in "товарооборот всех стран ЕАЭС", where a case does what "of" does in other languages."""
    for n in range(at, min(at + _BACK, end)):
        tags = view.tags_at[n]
        if is_region(view, n):
            return not _is_owner(view, n)
        if not tags.isdisjoint({"small", "verbs"}) or view.word_at[n] in ",;:(":
            return False
    return False


def _is_owner(view: View, at: int) -> bool:
    """As in "trade between the continent's two big economies": the region only owns the partners."""
    return view.word_at[view.over[at].end] in _POSSESSIVE


def _is_linked(view: View, at: int) -> bool:
    """Whether a token stands right behind "with" or "and", an article or "its" between them."""
    before = view.over[at].first - 1
    while view.word_at[before] in view.lexicon.articles or "modifiers.own" in view.tags_at[before]:
        before -= 1
    return not view.tags_at[before].isdisjoint({"small.with", "small.between", "small.and"})


def _within_region(view: View, at: int, end: int) -> bool:
    """As in "trade in the East African Community", "trade inside the bloc" where no two countries follow."""
    if view.tags_at[at].isdisjoint({"small.in", "small.inside"}):
        return False
    after = view.behind_articles(view.over[at].end)
    if not is_region(view, after):
        return False
    start, stop = view.start_at[after], view.start_at[end]
    return len({m.code for m in view.mentions if start <= m.start < stop}) < 2


def is_region(view: View, at: int) -> bool:
    """Whether a token names a region or a bloc, not one of its countries or "the two partners"."""
    tags = view.tags_at[at]
    if "modifiers.region" not in tags or "modifiers.pair_words" in tags:
        return False
    return not view.is_place(at) and not _is_of_two(view, at)


def _is_of_two(view: View, at: int) -> bool:
    """As in "trade between the two Gulf states": two countries of the region."""
    return view.lexicon.numbers.get(view.word_at[view.over[at].first - 1]) == 2


def region_subject(view: View, first: int, end: int) -> bool:
    """As in "The European Union taken together comes to", "the bloc brought": no preposition before it."""
    if "modifiers.region" not in view.tagset:
        return False
    for at in range(end - 1, first - 1, -1):
        if view.word_at[at] in ",;:":
            return False
        if is_region(view, at):
            before = view.over[at].first - 1
            while before >= first and _leads_to_region(view, before):
                before -= 1
            tags = view.tags_at[before]
            return before < first or "small" not in tags or "small.while" in tags
    return False


def _leads_to_region(view: View, at: int) -> bool:
    """As in "the Asean | member states": an article, or another word of the region's name."""
    tags = view.tags_at[at]
    article = view.word_at[at] in view.lexicon.articles and "small" not in tags
    return article or "modifiers.region" in tags


def _owned(view: View, at: int) -> bool:
    """Whether a country's possessive stands before a token: "Georgia's total trade"."""
    end = view.start_at[at]
    return any(0 < end - m.end <= 3 for m in view.mentions)


def is_national(view: View, cue: Cue) -> bool:
    """As in "foreign trade turnover", "Arland's total trade"; not "foreign trade with Borovia"."""
    near = [cue.tags, *(view.tags_at[at] for at in range(max(0, cue.first - 3), cue.first))]
    at = cue.first - 1
    while at > 0 and ("modifiers.partial" in view.tags_at[at] or view.word_at[at] in DASHES):
        at -= 1  # "the UAE's total non-oil trade"
    whole = (at >= 0 and "modifiers.total" in view.tags_at[at] and _owned(view, at)) or _of_one(view, cue.end)
    if not whole and not any("modifiers.national" in tags for tags in near):
        return False
    for at in range(cue.end, min(cue.end + _PARTNER, view.count)):
        tags = view.tags_at[at]
        if "small.with" in tags or "small.between" in tags:
            return False  # "foreign trade of Arland with Borovia"
        if "verbs" in tags or view.word_at[at] in ",;:(":
            break
    return True


def _of_one(view: View, at: int) -> bool:
    """As in "The turnover of the Republic of Peru came to $62 billion": one country, and no partner."""
    if "small.of" not in view.tags_at[at]:
        return False
    end = at
    while end < view.count and "verbs" not in view.tags_at[end] and view.word_at[end] not in ",;:(":
        if not view.tags_at[end].isdisjoint({"small.with", "small.between", "small.and"}):
            return False
        end += 1
    start, stop = view.start_at[at], view.start_at[end]
    named = {m.code for m in view.mentions if start <= m.start < stop}
    if not named:
        nation = (view.tags_at[n] for n in range(at, end))  # "turnover of the republic"
        return any("modifiers.nation" in tags for tags in nation)
    return len(named) == 1 == len({m.code for m in view.mentions})
