"""Whose partners a ranking lists, and which of them a figure belongs to.

Opinion: the partner nearest before a sum has it, unless "respectively" deals the sums out in order.
"""

from __future__ import annotations

from metrics.extraction.countries.places import Mention
from metrics.extraction.figures import Figure
from metrics.extraction.view import View

_ARTICLE = 4
"""How many characters an article may take before a country: "of the Philippines"."""
_COMPARED = 12
"""How far behind "of what" a third country may stand, in tokens."""
POSSESSIVE_ENDS = ("'s", "’s", "s’", "s'")


def listed_partner(view: View, figure: Figure, position: int) -> str | None:
    """The country that an entry of a ranking or a share belongs to."""
    if figure.kind == "turnover" and (respective := _respective(view, figure)) is not None:
        return respective
    if (named := _which(view, figure)) is not None:
        return named
    shared = "turnover.share" in figure.rules
    if not figure.ranked and not shared:
        return None
    end = view.start_at[figure.anchor.end]
    if shared and (named := _shares_partner(view, figure)) is not None:
        return named
    if shared and (after := next((m.code for m in view.mentions if m.start >= end), None)):
        return after
    floor = view.start_at[figure.anchor.floor]
    found = [m.code for m in view.mentions if m.end <= position and m.start >= floor]
    home = owner(view, "")  # "Borovia was Arland's second partner with $4 billion"
    return next((code for code in reversed(found) if code != home), found[-1] if found else None)


def dealt_out(view: View, figure: Figure) -> tuple[str, str] | None:
    """As in "Arland's trade with Borovia and Cestria came to $5 and $3 billion respectively"."""
    if "time.respectively" not in view.tagset or figure.kind != "turnover":
        return None
    first, before = _dealt(view, figure)
    listed = len(view.anchors) - first
    dates = sum(span.role == "period" for span in view.spans)
    if listed < 2 or len(before) != listed + 1 or dates == listed:
        return None
    return before[0], before[1 + figure.anchor.index - first]


def _dealt(view: View, figure: Figure) -> tuple[int, list[str]]:
    """The first of the sums that no country parts from a figure, and the countries before them."""
    first = figure.anchor.index
    while first and not _named_between(view, view.anchors[first - 1].end, view.anchors[first].first):
        first -= 1
    start = view.start_at[view.anchors[first].first]
    return first, [m.code for m in view.mentions if m.end <= start]


def _which(view: View, figure: Figure) -> str | None:
    """As in "Borovia ($8 million) and Cestria, trade with which stands at $7 million": who it is with."""
    topic = figure.topic
    if topic is None or view.word_at[topic.first - 1] != ",":
        return None
    link = view.over.get(topic.end)
    if link is None or "small.where" not in link.tags or link.end - link.first < 2:
        return None
    end = view.start_at[topic.first]
    return next((m.code for m in reversed(view.mentions) if m.end <= end), None)


def brought_in(view: View, figure: Figure) -> set[str]:
    """As in "$5 billion, a twentieth of what each exchanges with Doria": a third country to compare with."""
    found: set[str] = set()
    if "mood.what" not in view.tagset:
        return found
    named = {view.sentence.token_at(mention.start) for mention in view.mentions}
    for mention in view.mentions:
        at = view.sentence.token_at(mention.start)
        floor = max(figure.anchor.end, at - _COMPARED)
        if at < floor or not _behind_with(view, mention):
            continue
        for step in range(at - 1, floor, -1):
            if view.word_at[step] == "," or step in named:
                break
            if "mood.what" in view.tags_at[step] and "small.of" in view.tags_at[step - 1]:
                found.add(mention.code)
                break
    return found


def _shares_partner(view: View, figure: Figure) -> str | None:
    """As in "with Germany accounting for $577 million, Italy for ...": who stands before the verb."""
    floor, first = view.start_at[figure.anchor.floor], figure.anchor.first
    for mention in view.mentions:
        at = view.sentence.token_at(mention.end)
        if mention.start >= floor and at < first and "small.share" in view.tags_at[at]:
            return mention.code
    return None


def _respective(view: View, figure: Figure) -> str | None:
    """As in "Peru and Chile with $249 million and $228 million respectively": one partner each, in order."""
    if "time.respectively" not in view.tagset:
        return None
    first, before = _dealt(view, figure)
    listed = len(view.anchors) - first
    return before[figure.anchor.index - first - listed] if 1 < listed <= len(before) else None


def same_partner(view: View, one: Figure, other: Figure) -> bool:
    """As in "with Cestria only $70 million (+12%)", "edged down 2 percent to $2.7 billion".

    A change and the level beside it are of one pair if no country is named between them.
    """
    told = one.indicator == other.indicator and (one.kind == "growth") != (other.kind == "growth")
    first, end = one.anchor.end, other.anchor.first
    return (
        told and other.inherited and ";" not in view.words[first:end] and not _named_between(view, first, end)
    )


def spoken_for(view: View, position: int) -> tuple[str, str] | None:
    """As in "For Arland trade with Borovia came to $4 billion and that with Cestria to 3": whose partners."""
    if len(view.mentions) < 2 or "small.for" not in view.tags_at[view.opening]:
        return None
    home, *partners = view.mentions
    if home.start != view.start_at[view.opening + 1] or not all(_behind_with(view, m) for m in partners):
        return None
    told = [m.code for m in partners if m.end <= position and m.code != home.code]
    return (home.code, told[-1]) if told else None


def _behind_with(view: View, mention: Mention) -> bool:
    at = view.sentence.token_at(mention.start) - 1
    return "small.with" in view.tags_at[at - (view.word_at[at] in view.lexicon.articles)]


def _named_between(view: View, first: int, end: int) -> bool:
    """Whether a country is named between two tokens."""
    return any(view.start_at[first] <= m.start < view.start_at[end] for m in view.mentions)


def owner(view: View, partner: str) -> str | None:
    """Whose partners are listed: "Arland's largest partners were ...", "the second partner of Arland"."""
    for cue in view.cues:
        if "small.ranking" in cue.tags:
            at, text = view.start_at[cue.first], view.text
            near = [m for m in view.mentions if 0 <= at - m.end <= 30]
            before = [m for m in near if text[m.end : m.end + 2] in POSSESSIVE_ENDS]
            if before and before[-1].code != partner:
                return before[-1].code
            after = view.start_at[cue.end + 1]
            behind = [m for m in view.mentions if 0 <= m.start - after <= _ARTICLE]
            if behind and "small.of" in view.tags_at[cue.end] and behind[0].code != partner:
                return behind[0].code
    return None


def clause_owner(code: str, view: View, near: list[Mention], position: int) -> str | None:
    """As in "Arland, whose trade with Borovia ...": the country that a clause is about."""
    if "small.where" not in view.tagset:
        return None
    for at in range(len(view.words) - 1):
        if "small.where" in view.tags_at[at] and view.word_at[at - 1] == ",":
            start = view.start_at[at]
            place = [m for m in near if 0 <= start - m.end <= 3]
            if place and place[-1].code != code and position > start:
                return place[-1].code
    return None


def ranking_of(view: View, figure: Figure, partner: str) -> str | None:
    """As in "Arland became the leader in trade with Borovia": Borovia's partners are ranked."""
    at = figure.topic.first - 1 if figure.topic is not None else 0
    placed = "small.in" in view.tags_at[at] and "small.ranking" in view.tags_at[at - 1]
    return partner if placed else None
