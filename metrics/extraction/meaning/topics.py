"""What a figure measures: the whole trade of two countries, or something else.

Opinion: a noun says it with the words beside it; a pronoun hands the question to what came before it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from metrics.extraction.meaning.regions import is_national, is_regional, region_subject
from metrics.extraction.meaning.scopes import (
    by_both,
    counts_things,
    is_balance,
    is_company,
    is_mutual,
    is_portfolio,
    is_sector,
    of_sector,
)
from metrics.extraction.text.tokens import DASHES
from metrics.extraction.text.words import Cue
from metrics.extraction.view import View
from metrics.models import TURNOVER

GENERIC = "generic"


class Topic(NamedTuple):
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
    if (
        topic is None
        or "speech.heads" in view.tags_at[cue.end]
        or is_portfolio(view, cue)
        or _is_name(view, cue)
    ):
        return None  # "Investment Minister" measures nothing
    if topic == GENERIC:
        return _pronoun(view, cue, ceiling)
    if topic in ("exports", "goods") and region_subject(view, 0, cue.first):
        return Topic("regional_aggregate", cue.first, cue.end, "topic.region")
    if topic in ("exports", "goods") and (is_mutual(view, cue) or (topic == "goods" and by_both(view, cue))):
        return Topic(TURNOVER, cue.first, cue.end, "topic.between")
    topic = "exports" if topic == "goods" else topic
    if topic == "price" and "small.in" in view.tags_at[cue.first - 1]:
        return None  # "by $100 million in a month"
    if topic != "trade":
        return Topic(topic, cue.first, cue.end, f"topic.{topic}")
    return _trade(view, cue, ceiling)


def _pronoun(view: View, cue: Cue, ceiling: int) -> Topic | None:
    """What a pronoun or a mere measure stands for: "this figure", "the two-way flow", "container volumes"."""
    if "modifiers.pointer" in cue.tags and not _before_verb(view, cue.end):
        return None
    if of_sector(view, cue.end, ceiling):
        return Topic("sector_trade", cue.first, cue.end, "topic.sector")
    if (head := _counted(view, cue)) is not None:
        return head
    if "modifiers.measure" in cue.tags and "modifiers.both_ways" in view.tags_at[cue.first - 1]:
        return Topic(TURNOVER, cue.first, cue.end, "topic.both-ways")  # "the two-way flow"
    if _of_pair(view, cue) or _mirrored(view, cue):
        return Topic(TURNOVER, cue.first, cue.end, "topic.pair")
    return Topic(GENERIC, cue.first, cue.end, "topic.pronoun")


def _trade(view: View, cue: Cue, ceiling: int) -> Topic:
    """Whose trade it is, and of what: a company's, a sector's, a region's, a nation's, or the pair's."""
    if counts_things(view, cue.first, 0):
        return Topic("count", cue.first, cue.end, "topic.count")
    if is_company(view, cue):
        return Topic("company_turnover", cue.first, cue.end, "topic.company")
    if is_balance(view, cue):
        return Topic("trade_balance", cue.first, cue.end, "topic.balance")
    if is_sector(view, cue, ceiling):
        return Topic("sector_trade", cue.first, cue.end, "topic.sector")
    if is_regional(view, cue, ceiling):
        return Topic("regional_aggregate", cue.first, cue.end, "topic.region")
    if is_national(view, cue):
        return Topic("national_trade_total", cue.first, cue.end, "topic.nation")
    return Topic(TURNOVER, cue.first, cue.end, "topic.trade")


def _is_name(view: View, cue: Cue) -> bool:
    """As in "The VN-Index fell": a measure with a capital letter behind another name."""
    if "topics.generic" not in cue.tags or cue.first <= view.opening or not view.capital(cue.first):
        return False
    at = cue.first - 1 - (view.word_at[cue.first - 1] in DASHES)
    return view.capital(at) and view.word_at[at].isalpha()


def _counted(view: View, cue: Cue) -> Topic | None:
    """As in "container volumes", "passenger numbers": the word before says what is counted."""
    before = view.over.get(cue.first - 1)
    if before is None or "modifiers.measure" not in cue.tags:
        return None
    topic = name(before)
    if topic == "trade" and before.end == cue.first:
        return refine(view, before, view.count)  # "the trade exchange volume"
    if topic is not None and topic not in (GENERIC, "trade"):
        return Topic(topic, before.first, cue.end, f"topic.{topic}")
    if before.tags.isdisjoint({"modifiers.sector", "modifiers.not_money"}) or "small" in before.tags:
        return None
    return Topic("sector_trade", before.first, cue.end, "topic.sector")


def _of_pair(view: View, cue: Cue) -> bool:
    """As in "the Arland-Borovia exchange": two countries, joined by a dash, stand right before it."""
    start = view.start_at[cue.first]
    before = [m for m in view.mentions if m.end <= start][-2:]
    if len(before) < 2 or start - before[1].end > 1 or "modifiers.pointer" in cue.tags:
        return False
    return view.text[before[0].end : before[1].start] in DASHES


def _mirrored(view: View, cue: Cue) -> bool:
    """As in "the Borovian figure, nearly $23 billion,": the other side's number for the same trade."""
    start = view.start_at[cue.first]
    named = any(0 <= start - m.end <= 1 for m in view.mentions)
    return named and "modifiers.measure" in cue.tags and view.word_at[cue.end] == ","


def _before_verb(view: View, at: int) -> bool:
    """Whether a verb or a modal follows: "this reached", not "said that holidaymakers had left"."""
    return not view.tags_at[at].isdisjoint({"verbs", "mood"})
