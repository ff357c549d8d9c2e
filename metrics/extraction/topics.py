"""What a figure measures: the whole trade of two countries, or something else.

Opinion: the noun nearest to the figure decides, unless it stands in an aside; a pronoun hands the question
to what came before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from metrics.extraction.amounts import Anchor
from metrics.extraction.tokens import DASHES
from metrics.extraction.view import View
from metrics.extraction.words import Cue
from metrics.models import TURNOVER

GENERIC = "generic"
_REACH = 14
"""How many tokens after "trade with ..." a region or a sector still belongs to it."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What is measured (`GENERIC`: by a pronoun), the tokens that say so, the rule that read it."""

    indicator: str
    first: int
    end: int
    rule: str


def name(cue: Cue) -> str | None:
    """The topic that a cue names."""
    return _name(cue.tags) if "topics" in cue.tags else None


@lru_cache(maxsize=1024)
def _name(tags: frozenset[str]) -> str:
    found = [tag[7:] for tag in tags if tag.startswith("topics.")]
    return "trade" if "trade" in found else min(found)


def refine(view: View, cue: Cue, ceiling: int) -> Topic | None:
    """What "trade" means here: the total of a pair, a sector's, a region's or a nation's.

    "trade in farm goods" -> sector_trade; "trade with Central Asia" -> regional_aggregate; "foreign trade" ->
    national_trade_total; "non-oil trade", "trade in goods" -> trade_turnover.
    """
    topic = name(cue)
    if topic is None or "speech.heads" in view.tags(cue.end):
        return None  # "Investment Minister" measures nothing
    if topic == GENERIC:
        if "modifiers.pointer" in cue.tags and not _before_verb(view, cue.end):
            return None
        if _of_sector(view, cue.end, ceiling):
            return Topic("sector_trade", cue.first, cue.end, "topic.sector")
        return Topic(GENERIC, cue.first, cue.end, "topic.pronoun")
    if topic in ("exports", "goods") and (
        _is_mutual(view, cue) or (topic == "goods" and _by_both(view, cue))
    ):
        return Topic(TURNOVER, cue.first, cue.end, "topic.between")
    topic = "exports" if topic == "goods" else topic
    if topic != "trade":
        return Topic(topic, cue.first, cue.end, f"topic.{topic}")
    if _is_sector(view, cue, ceiling):
        return Topic("sector_trade", cue.first, cue.end, "topic.sector")
    if _is_regional(view, cue, ceiling):
        return Topic("regional_aggregate", cue.first, cue.end, "topic.region")
    if _is_national(view, cue, ceiling):
        return Topic("national_trade_total", cue.first, cue.end, "topic.nation")
    return Topic(TURNOVER, cue.first, cue.end, "topic.trade")


def _before_verb(view: View, at: int) -> bool:
    """Whether a verb or a modal follows: "this reached", not "said that holidaymakers had left"."""
    return not view.tags(at).isdisjoint({"verbs", "mood"})


def _is_mutual(view: View, cue: Cue) -> bool:
    """As in "goods worth $620 million crossed between Nigeria and Ghana", "sales between the two states"."""
    if "small.between" not in view.tagset:
        return False
    reach = range(cue.end, min(cue.end + _REACH, len(view.words)))
    link = next((n for n in reach if "small.between" in view.tags(n)), None)
    if link is None or any(view.word(n) in ",;:" for n in range(cue.end, link)):
        return False
    start, end = view.position(link), view.position(min(link + 8, len(view.words)))
    named = {m.code for m in view.mentions if start <= m.start < end}
    return len(named) == 2 or any(
        "modifiers.pair_words" in view.tags(n) for n in range(link, min(link + 5, len(view.words)))
    )


def _by_both(view: View, cue: Cue) -> bool:
    """As in "Arland and Borovia swapped goods worth $4 billion": nothing goes one way."""
    start = view.position(cue.first)
    before = {m.code for m in view.mentions if m.end <= start}
    after = [m for m in view.mentions if m.start >= start]
    one_way = any(
        not c.tags.isdisjoint({"topics.exports", "topics.imports"}) for c in view.between(0, cue.first)
    )
    return len(before) == 2 and not after and not one_way


def _is_sector(view: View, cue: Cue, ceiling: int) -> bool:
    """As in "farm trade", "trade in farm goods", "in the farm sector trade ..."."""
    at = cue.first - 1
    while at >= 0 and cue.first - at <= 4:
        tags = view.tags(at)
        if "modifiers.sector" in tags and not (view.word(at - 1) in DASHES and "modifiers.bilateral" in tags):
            return "modifiers.bilateral" not in tags
        if "modifiers.bilateral" not in tags and view.word(at) not in DASHES and not _sector_and(view, at):
            break
        at -= 1
    if _of_sector(view, cue.end, ceiling):
        return True
    if "small.in" in view.tags(cue.end) and _is_plain_noun(view, cue.end + 1):
        return True
    if "modifiers.sector_head" not in view.tagset:
        return False
    heads = [c for c in view.cues if c.first < cue.first and "modifiers.sector_head" in c.tags]
    explicit = any("modifiers.bilateral" in view.tags(n) for n in range(max(0, cue.first - 2), cue.first))
    return (
        bool(heads)
        and not explicit
        and not any("topics.trade" in c.tags for c in view.between(heads[-1].end, cue.first))
    )


def _of_sector(view: View, at: int, ceiling: int) -> bool:
    """As in "in farm goods", "of agricultural products", "for fruit and vegetables" behind a noun."""
    if view.tags(at).isdisjoint({"small.in", "small.of", "small.for"}):
        return False
    for n in range(at + 1, min(at + 5, ceiling)):
        tags = view.tags(n)
        if "modifiers.sector" in tags:
            return True
        if not tags.isdisjoint({"verbs", "small"}):
            return False
    return False


def _sector_and(view: View, at: int) -> bool:
    return "small.and" in view.tags(at) and "modifiers.sector" in view.tags(at - 1)


def _is_plain_noun(view: View, at: int) -> bool:
    """Whether a token is a small-letter word that the lexicon knows nothing of: "trade in umbrellas"."""
    word, lexicon = view.word(at), view.sentence.document.lexicon
    if not word.isalpha() or view.tags(at):
        return False
    if any(word in known for known in (lexicon.months, lexicon.articles, lexicon.numbers, lexicon.ordinals)):
        return False
    return not view.sentence.document.text[view.sentence.starts[at]].isupper()


def _is_regional(view: View, cue: Cue, ceiling: int) -> bool:
    """As in "trade with Central Asia", "trade between Russia and Africa", "ASEAN trade"."""
    if "modifiers.region" not in view.tagset:
        return False
    before = view.tags(cue.first - 1) | (
        view.tags(cue.first - 2) if "modifiers.bilateral" in view.tags(cue.first - 1) else frozenset()
    )
    if "modifiers.region" in before or (
        view.word(cue.first - 1) in DASHES and "modifiers.region" in view.tags(cue.first - 2)
    ):
        return True
    end = min(cue.end + _REACH, ceiling)
    linked = False
    for at in range(cue.end, end):
        tags = view.tags(at)
        if view.word(at) in ",;:(" or "verbs" in tags:
            break
        if "small.with" in tags or "small.between" in tags or (linked and "small.and" in tags):
            linked = True
        elif linked and "modifiers.region" in tags and not _in_country(view, at):
            return not any("small.inside" in view.tags(n) for n in range(cue.end, at))
        elif "small.of" not in tags and tags and "modifiers" not in tags:
            linked = linked and "small" not in tags
    return False


def _owned(view: View, at: int) -> bool:
    """Whether a country's possessive stands before a token: "Georgia's total trade"."""
    end = view.position(at)
    return any(0 < end - m.end <= 3 for m in view.mentions)


def _in_country(view: View, at: int) -> bool:
    """Whether a token is part of a country's name: "South Africa"."""
    position = view.position(at)
    return any(m.start <= position < m.end for m in view.mentions)


def _is_national(view: View, cue: Cue, ceiling: int) -> bool:
    """As in "foreign trade turnover", "Arland's total trade"; not "foreign trade with Borovia"."""
    near = [view.tags(at) for at in range(max(0, cue.first - 3), cue.first)]
    whole = cue.first and "modifiers.total" in view.tags(cue.first - 1) and _owned(view, cue.first - 1)
    if not whole and not any("modifiers.national" in tags for tags in near):
        return False
    after = view.tags(cue.end)
    return "small.with" not in after and "small.between" not in after


def right(view: View, anchor: Anchor) -> Topic | None:
    """The noun after the figure: "$2 billion in trade", "a $12 million grant"."""
    at, ceiling = anchor.end, view.ceiling(anchor)
    linked = False
    if view.word(at) in DASHES:
        at += 1
    if "small.from" in view.tags(at):  # "earned more than $60 million from trade"
        after = view.between(view.over[at].end, min(view.over[at].end + 3, ceiling))
        found = [topic for cue in after if (topic := refine(view, cue, ceiling))]
        return next((topic for topic in found if topic.indicator in (TURNOVER, "exports", "imports")), None)
    if "small.of" in view.tags(at) or "small.in" in view.tags(at) or "small.convert" in view.tags(at):
        linked, at = True, view.over[at].end
        if "small.of" in view.tags(at):
            at = view.over[at].end
    last: Topic | None = None
    steps = 0
    while at < ceiling and steps < 5:
        word, cue = view.word(at), view.over.get(at)
        if not word[0].isalpha() and word not in DASHES:
            break
        if cue is None:
            if last or (view.sentence.document.lexicon.months.get(word) is not None):
                break
            at, steps = at + 1, steps + 1
            if not linked and steps > 2:
                break
            continue
        topic = refine(view, cue, ceiling)
        if topic and (topic.indicator != GENERIC or last is None):
            if topic.indicator != GENERIC:
                last = topic
        elif cue.tags.isdisjoint({"modifiers", "mood.goal", "hedges", "mood.another"}):
            break
        at, steps = cue.end, steps + 1
    return last


def left(view: View, anchor: Anchor, floor: int) -> Topic | None:
    """The nearest noun before the figure in its own segment, asides left out.

    "Exports fell, but trade, helped by gas sales, reached $4 billion" -> trade.
    """
    skip = asides(view, floor, anchor.first)
    clause = _own_subject(view, floor, anchor)
    if clause is not None:
        floor = clause
    found: list[Topic] = []
    for cue in reversed(view.between(floor, anchor.first)):
        if "topics" not in cue.tags or any(first <= cue.first < end for first, end in skip):
            continue
        topic = refine(view, cue, anchor.first)
        if topic and not (topic.indicator == GENERIC and _measures(view, cue, anchor)):
            found.append(topic)
    for topic in found:
        if topic.indicator != GENERIC:
            return found[0] if found[0].indicator == GENERIC else topic
    return found[0] if found else None


def _measures(view: View, cue: Cue, anchor: Anchor) -> bool:
    """Whether a word only introduces the figure: "contracts on the sum of $27 billion"."""
    return "small.of" in view.tags(cue.end) and anchor.first - cue.end <= 3


def _own_subject(view: View, floor: int, anchor: Anchor) -> int | None:
    """Where a clause with a subject of its own begins: "..., and the ferry season brings 110 million euros".

    Only a word that the lexicon does not know before the clause's verb makes such a subject.
    """
    lexicon = view.sentence.document.lexicon
    if "," not in view.words:
        return None
    for at in range(anchor.first - 1, floor, -1):
        if view.word(at - 1) == "," and ("small.and" in view.tags(at) or "small.while" in view.tags(at)):
            for n in range(view.over[at].end, anchor.first):
                tags, word = view.tags(n), view.word(n)
                if "verbs" in tags or not word.isalpha():
                    return None
                if not tags and word not in lexicon.articles and word not in lexicon.months:
                    capital = view.sentence.document.text[view.sentence.starts[n]].isupper()
                    return None if capital else at
            return None
    return None


def asides(view: View, floor: int, end: int) -> list[tuple[int, int]]:
    """Runs of tokens from a word like "excluding" to the next comma or predicate."""
    if "small.aside" not in view.tagset:
        return []
    found = []
    for cue in view.between(floor, end):
        if "small.aside" in cue.tags:
            stop = next((at for at in range(cue.end, end) if view.word(at) in ",;)"), None)
            if stop is not None:
                found.append((cue.first, stop))
    return found


def object_after(view: View, anchor: Anchor) -> Topic | None:
    """The noun behind a change: "12% growth in mutual trade", "to double trade"."""
    at, steps, ceiling = anchor.end, 0, view.ceiling(anchor)
    while at < ceiling and steps < 8:
        cue = view.over.get(at)
        noun = cue and "change" in cue.tags
        if view.word(at) in ",;:.()" or (cue and "verbs.past" in cue.tags and not noun):
            return None
        topic = refine(view, cue, ceiling) if cue else None
        if topic and topic.indicator != GENERIC:
            return topic
        at, steps = (cue.end if cue else at + 1), steps + 1
    return None
