"""The pair of countries a figure is about; the first is the one whose trade it is, where that shows.

Opinion: countries in the noun phrase of the figure come first, then those of its sentence, then what the
text was about before; a third country nearby takes nothing.
"""

from __future__ import annotations

import re

from metrics.extraction.countries.context import Context, Pair
from metrics.extraction.countries.places import Mention
from metrics.extraction.countries.rankings import (
    POSSESSIVE_ENDS,
    brought_in,
    clause_owner,
    dealt_out,
    listed_partner,
    owner,
    ranking_of,
    spoken_for,
)
from metrics.extraction.figures import Figure
from metrics.extraction.text.tokens import DASHES
from metrics.extraction.view import View

_PHRASE = 25
"""How far from a noun, or from each other, the countries of its phrase may stand, in characters."""
_BEFORE, _AFTER = re.compile("[,;:.]"), re.compile("[,;:.0-9]")
"""What parts a noun phrase."""


def pair_of(view: View, figure: Figure, context: Context, last: Pair | None) -> tuple[Pair | None, str]:
    """The pair of a figure and the rule that found it."""
    anchor = figure.anchor
    position = view.start_at[anchor.first]
    third = brought_in(view, figure)
    near = [m for m in _in_clause(view, figure) if m.code not in third]
    if (dealt := dealt_out(view, figure)) is not None:
        return dealt, "pair.ranking"
    phrase = _phrase(view, figure) if figure.topic is not None and not figure.inherited else []
    if len(phrase) == 2:
        context.together = (phrase[0], phrase[1])
        context.home = _possessor(view, phrase) or ranking_of(view, figure, phrase[1]) or context.home
        return (phrase[0], phrase[1]), "pair.phrase"
    if phrase and figure.indicator in ("national_trade_total", "regional_aggregate"):
        context.home = phrase[0]
    if (owned := spoken_for(view, position)) is not None:
        context.home = owned[0]
        return owned, "pair.owner"
    if partner := listed_partner(view, figure, position):
        listed = list(dict.fromkeys(m.code for m in view.mentions))
        if home := owner(view, partner) or _home(context, position, listed, last, partner):
            context.home = home
            return (home, partner), "pair.ranking"
    if len(phrase) == 1:
        home = _partner(phrase[0], view, near, context, position, last)
        if home:
            context.home = context.home or home
            return (home, phrase[0]), "pair.partner"
    if (listed_pair := _list_goes_on(view, figure, context, position, last)) is not None:
        return listed_pair, "pair.list"
    codes = list(dict.fromkeys(m.code for m in near))
    if len(codes) == 2:
        return (codes[0], codes[1]), "pair.sentence"
    if last is not None and near and _behind_comma(view, figure, near):
        codes = [code for code in codes if code in last]
    return _carried(codes, view, context, position, last, third)


def _carried(
    codes: list[str], view: View, context: Context, position: int, last: Pair | None, third: set[str]
) -> tuple[Pair | None, str]:
    """The pair of a figure whose sentence names no two countries: who was spoken of before, `third` not."""
    if context.together and not codes and view.has("modifiers.pair_words"):
        return context.together, "pair.both"  # "with Cestria it was $6 billion. The two governments want ..."
    if last is not None and not codes and (here := context.here(view, position)) is not None:
        return here, "pair.paragraph"
    if (again := context.back_at(view, position, codes)) is not None:
        return again, "pair.paragraph"
    if last is not None and (not codes or set(codes) & set(last)):
        return last, "pair.before"
    ranked = [code for code in context.ranked(position) if code not in third]
    if len(codes) == 1:
        home = context.home if last is not None and context.home in last else None
        partner = home or next((c for c in ranked if c != codes[0]), None)
        return ((codes[0], partner), "pair.context") if partner else (None, "")
    if len(ranked) >= 2:
        return (ranked[0], ranked[1]), "pair.context"
    return None, ""


def _list_goes_on(
    view: View, figure: Figure, context: Context, position: int, last: Pair | None
) -> Pair | None:
    """As in "trade with Laos reached $1.6 billion, and that with Cambodia $8.6 billion"."""
    named = _entry(view, figure) if figure.inherited else []
    if len(named) == 2:
        return named[0], named[1]
    partner = named[0] if named else None
    if partner is None or partner in (last or ()):
        return None
    if last is not None:
        return (context.home, partner) if context.home in last else (last[0], partner)
    listed = list(dict.fromkeys(m.code for m in view.mentions))
    home = _home(context, position, listed, None, partner)
    return (home, partner) if home else None


def _in_clause(view: View, figure: Figure) -> list[Mention]:
    """The countries of a sentence, or of the figure's own part where semicolons part it."""
    if ";" not in view.words:
        return view.mentions
    first, end = figure.anchor.first, figure.anchor.end
    while first and view.word_at[first - 1] != ";":
        first -= 1
    while end < len(view.words) and view.word_at[end] != ";":
        end += 1
    start, stop = view.start_at[first], view.start_at[end]
    return [m for m in view.mentions if start <= m.start < stop]


def _behind_comma(view: View, figure: Figure, near: list[Mention]) -> bool:
    """As in "30 billion by 2030, the year of the fair that they will stage with Doria": only named there."""
    first = view.sentence.token_at(near[0].start)
    return first > figure.anchor.end and view.comma_between(figure.anchor.end, first)


def _entry(view: View, figure: Figure) -> list[str]:
    """Whom an entry of a list names: "with Laos 2 billion", "Laos – 2", "Laos for 2", "Laos ($2 billion)"."""
    start, end = view.start_at[figure.anchor.floor], view.start_at[figure.anchor.first]
    inside = [m for m in view.mentions if start <= m.start < end]
    before = view.tags_at[view.sentence.token_at(inside[0].start) - 1] if inside else frozenset()
    if len(inside) == 2 and "small.between" in before and inside[0].code != inside[1].code:
        return [mention.code for mention in inside]
    if len(inside) != 1:
        return []
    mark = figure.anchor.first - 1
    named = "small.for" in view.tags_at[mark] and view.sentence.token_at(inside[0].end) == mark
    lead = figure.anchor.lead
    bracket = view.word_at[lead] == "(" and view.sentence.token_at(inside[0].end) == lead
    with_one = "small.with" in before or view.word_at[mark] in DASHES
    return [inside[0].code] if named or bracket or with_one else []


def _possessor(view: View, phrase: list[str]) -> str | None:
    """Whose trade it is: "Arland's trade with Borovia"."""
    text = view.text
    return next(
        (m.code for m in view.mentions if m.code in phrase and text[m.end : m.end + 2] in POSSESSIVE_ENDS),
        None,
    )


def _home(context: Context, position: int, listed: list[str], last: Pair | None, partner: str) -> str | None:
    """Whose partners are listed, if the sentence does not say it: who had the ranking or the trade before."""
    if context.home and context.home != partner and (context.home not in listed or len(listed) == 2):
        return context.home
    others = [c for c in context.nearest(position) if c not in listed and c != partner]
    if last and (known := next((c for c in last if c in others), None)):
        return known
    # "Arland trades most with Borovia ($5 billion), then with Cestria"
    alone = last is None and len(listed) > 2
    return others[0] if others else listed[0] if alone and listed[0] != partner else None


def _phrase(view: View, figure: Figure) -> list[str]:
    """Countries in the noun phrase of the figure: "Borovia's trade with Arland", "trade between A and B"."""
    topic = figure.topic
    if topic is None:
        return []
    text, near = view.sentence.document.low, view.mentions
    start, end = view.start_at[topic.first], view.start_at[topic.end]
    found: list[str] = []
    reach = start
    for mention in reversed([m for m in near if m.end <= start]):
        if reach - mention.end > _PHRASE or _BEFORE.search(text, mention.end, reach):
            break
        found.insert(0, mention.code)
        reach = mention.start
    reach = end
    for mention in [m for m in near if m.start >= end]:
        if mention.start - reach > _PHRASE or _AFTER.search(text, reach, mention.start):
            break
        found.append(mention.code)
        reach = mention.end
    named = list(dict.fromkeys(found))
    return named if len(named) <= 2 else list(dict.fromkeys(found[-2:]))


def _all_partners(view: View, near: list[Mention]) -> bool:
    """Whether every country of a sentence stands behind "with", or "for" in its stead."""
    before = [view.tags_at[view.sentence.token_at(m.start) - 1] for m in near]
    with_one = any("small.with" in tags for tags in before)
    return with_one and all(not tags.isdisjoint({"small.with", "small.for"}) for tags in before)


def _partner(
    code: str, view: View, near: list[Mention], context: Context, position: int, last: Pair | None
) -> str | None:
    others = list(dict.fromkeys(m.code for m in near if m.code != code))
    if (last or context.home) and len(others) == 1 and _all_partners(view, near):
        others = []  # "trade with Cestria rose by 8%, trade with Doria by 4%"
    if (owner := clause_owner(code, view, near, position)) is not None:
        return owner
    if len(others) == 1:
        return others[0]
    both = context.back_at(view, position, [code]) or last
    if both is not None and code in both:
        return both[0] if both[1] == code else both[1]
    if context.home and context.home != code:
        return context.home
    if last is not None and not others:
        return last[0]
    return next((c for c in context.ranked(position) if c != code), None)
