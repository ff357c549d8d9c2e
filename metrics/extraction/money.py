"""What a sum of money is: a turnover, a goal, or money of another kind.

Opinion: one rule a structure, tried in order, the first that knows the structure decides; each names itself,
so that a claim can say why it is what it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from metrics.extraction.amounts import Anchor
from metrics.extraction.figures import Figure
from metrics.extraction.moods import Reading
from metrics.extraction.scopes import region_subject
from metrics.extraction.topics import Topic
from metrics.extraction.unnamed import belongs_elsewhere, may_be_goal, may_be_report
from metrics.extraction.view import View
from metrics.extraction.words import Cue
from metrics.models import TURNOVER, Kind

_NEAR = 6
"""How many tokens may part a noun from its sum where there is no verb."""
_PHRASE = 8
"""How many tokens a noun phrase may go on behind its noun: "trade between Kenya and Tanzania, now about"."""
LEAST = 100_000
"""No trade between two countries is smaller, in units of any currency; a price or a rate may be."""
APART = frozenset(
    {"exports", "imports", "investment", "sector_trade", "regional_aggregate", "national_trade_total"}
)
"""Topics that stay what they are even where a goal is named ("the export target of $2 billion")."""


@dataclass(frozen=True, slots=True)
class Case:
    """A sum of money with all that the rules ask about.

    `lead` tags the word that governs it ("by", "to"); `again`: it was said to be a goal before.
    """

    view: View
    anchor: Anchor
    topic: Topic | None
    handed: bool
    reading: Reading | None
    goal: Cue | None
    last: Figure | None
    ranked: bool
    near_trade: Callable[[], bool]
    lead: frozenset[str]
    again: bool

    @property
    def indicator(self) -> str | None:
        """What the noun of the sum names."""
        return self.topic.indicator if self.topic else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule decided."""

    kind: Kind
    indicator: str
    baseline: bool = False
    listed: bool = False


Rule = Callable[[Case], Verdict | None]


def increment(case: Case) -> Verdict | None:
    """As in "increase trade BY $2 billion", "an increase of $20 million", "+$43 million"."""
    view, anchor = case.view, case.anchor
    lead = view.lead(anchor)
    before, sign = view.tags(lead - 1), view.word(anchor.first - 1)
    after = view.tags(anchor.end)
    more = not after.isdisjoint({"change.more", "change.less"})
    compared = more and after.isdisjoint({"verbs", "hedges", "small.from"})
    noun = "small.of" in case.lead and not before.isdisjoint({"change.up", "change.down"})
    if not (
        (case.goal is None and "mood.another" in view.tags(anchor.first - 1))
        or "small.by" in case.lead
        or sign == "+"
        or (sign == "-" and view.word(anchor.first - 2) == "(")
        or "change.adds" in case.lead
        or noun
        or _moved(case)
        or _is_change(case)
        or compared
        or than(view, anchor.end)
    ):
        return None
    pledge = case.indicator == "exports" and case.reading is not None and case.reading.mood == "goal"
    return Verdict("other", "export_pledge" if pledge else "increment")


def _moved(case: Case) -> bool:
    """As in "trade lost $900 million", "was up $2 billion": a sum behind a verb of motion is its length."""
    view, lead = case.view, case.view.lead(case.anchor)
    verb = view.over.get(lead)
    moves = verb is not None and not verb.tags.isdisjoint({"verbs.rise", "verbs.fall"})
    return moves and verb is not None and verb.tags.isdisjoint({"verbs.reach", "verbs.base", "verbs.raise"})


def _is_change(case: Case) -> bool:
    """As in "In absolute figures the gain is $109.7 million"."""
    verb = case.reading.cue if case.reading else None
    if verb is None or not verb.end <= case.anchor.first or "verbs.reach" not in verb.tags:
        return False
    return not case.view.tags(verb.first - 1).isdisjoint({"change.up", "change.down"})


def goal_noun(case: Case) -> Verdict | None:
    """As in "a $2 billion trade target", "the $4 billion goal was met"."""
    if case.goal is None or (case.indicator in APART and not case.handed):
        return None
    if case.indicator in (None, TURNOVER) or case.near_trade():
        return Verdict("target", TURNOVER)
    return None


def too_small(case: Case) -> Verdict | None:
    """As in "a levy of $4 a bag", a widget's "USD 87.42"."""
    if case.anchor.value >= LEAST:
        return None
    return Verdict("other", case.indicator if case.indicator not in (None, TURNOVER) else "price")


def into(case: Case) -> Verdict | None:
    """As in "have put $7.5 billion into a refinery"."""
    return Verdict("other", "investment") if "small.into" in case.view.tags(case.anchor.end) else None


def share(case: Case) -> Verdict | None:
    """As in "of Arland's foreign trade of 22 billion dollars, 2.1 billion or 9.5% was with Borovia"."""
    whole = case.last is not None and case.last.indicator in ("national_trade_total", "regional_aggregate")
    if not whole or not case.handed:
        return None
    view, anchor = case.view, case.anchor
    start, end = view.position(view.floor(anchor)), view.position(anchor.end)
    if case.last is not None and case.last.indicator == "national_trade_total":
        beside = any(m.start >= end for m in view.mentions)
    else:  # "with the Union $210 billion, and with Germany alone $50 billion"
        beside = any(
            start <= m.start < end and "small.with" in view.tags(view.sentence.token_at(m.start) - 1)
            for m in view.mentions
        )
    return Verdict("turnover", TURNOVER) if beside else None


def region(case: Case) -> Verdict | None:
    """As in "The European Union comes to $410 million", "the bloc brought $9 billion of trade"."""
    view, cue, topic = case.view, case.reading.cue if case.reading else None, case.topic
    if topic is None or case.indicator != TURNOVER or cue is None or cue.first >= case.anchor.first:
        return None
    named = not case.handed and topic.first < cue.first
    if named or not region_subject(view, view.floor(case.anchor), cue.first):
        return None
    return Verdict("other", "regional_aggregate")


def not_trade(case: Case) -> Verdict | None:
    """Exports, investment, a contract ...; "boost exports ... worth $260 million" is a pledge."""
    if case.indicator == TURNOVER:
        return None
    if case.indicator == "exports" and case.reading is not None and case.reading.mood == "goal":
        return Verdict("other", "export_pledge")
    return Verdict("other", case.indicator or "amount")


def apposition(case: Case) -> Verdict | None:
    """As in "a pact to double trade, now about $700 million"."""
    view, anchor, topic = case.view, case.anchor, case.topic
    if topic is None or case.handed or not topic.end < anchor.first:
        return None
    comma = next(
        (n for n in range(topic.end, min(topic.end + _PHRASE, anchor.first)) if view.word(n) in ",("), 0
    )
    if not comma or any(
        "verbs" in view.tags(n) or "time.by" in view.tags(n) for n in range(topic.end, comma)
    ):
        return None
    between = [view.tags(n) for n in range(comma + 1, anchor.first)]
    soft = all(not tags.isdisjoint({"hedges", "time.now", "time.annually"}) for tags in between)
    return Verdict("turnover", TURNOVER) if soft else None


def baseline(case: Case) -> Verdict | None:
    """As in "up from $2 billion in 2003", "against $1.46 billion in 2016", "(2015: $66 million)"."""
    view, at = case.view, case.anchor.first - 1
    bracket = (
        view.word(at) in (":", "-", "–", "—") and view.word(at - 2) == "(" and view.word(at - 1).isdecimal()
    )
    beside = view.word(at) == "(" and any(
        s.role == "base" and s.end == at for s in view.spans
    )  # "in 2022 ($66 million)"
    if (
        "small.from" in case.lead
        or _multiplied(case)
        or _from_level(view, case.anchor)
        or _when(view, case.anchor)
        or bracket
        or beside
        or _of_base(view, case.anchor)
    ):
        return Verdict("turnover", TURNOVER, baseline=True)
    return None


def _multiplied(case: Case) -> bool:
    """As in "more than double the $51 billion recorded in 2016"."""
    last, anchor = case.last, case.anchor
    near = last is not None and last.anchor.what == "multiple" and last.anchor.end == anchor.first - 1
    near = near and "small.to" not in case.lead  # not "quadrupled to $2.4 billion"
    return near and last is not None and last.kind == "growth"


def _from_level(view: View, anchor: Anchor) -> bool:
    """As in "from a low of $1.1 billion in 2016"."""
    at = view.lead(anchor)
    if "small.of" not in view.tags(at):
        return False
    near = range(max(0, at - 3), at)
    return any("small.from" in view.tags(n) for n in near) and not any("verbs" in view.tags(n) for n in near)


def _when(view: View, anchor: Anchor) -> bool:
    """As in "1.9% down on 2023, when it had been 7.75 billion": the base of a change is told of."""
    before = [s for s in view.spans if s.role == "base" and s.end <= anchor.first]
    when = before[-1].end + (view.word(before[-1].end) == ",") if before else 0
    return bool(before) and "small.when" in view.tags(when) and "," not in view.words[when : anchor.first]


def after(case: Case) -> Verdict | None:
    """As in "expects more than six billion this year, after 4.4 billion in the first nine months"."""
    if "small.after" not in case.lead or case.indicator != TURNOVER:
        return None
    return Verdict("turnover", TURNOVER, baseline=True)


def _of_base(view: View, anchor: Anchor) -> bool:
    """As in "the $631 million of the same quarter last year"."""
    if "small.of" not in view.tags(anchor.end):
        return False
    return any((span.role == "base" or span.same) and 0 < span.first - anchor.end <= 2 for span in view.spans)


def listed(case: Case) -> Verdict | None:
    """As in "$55 million in 2007, $63 million in 2008", "to 4 billion, later 8 billion dollars"."""
    last, view, anchor = case.last, case.view, case.anchor
    if case.reading is not None or last is None or last.indicator != TURNOVER:
        return None
    if view.has("topics.trade", view.floor(anchor), anchor.first):
        return None
    ahead = last.kind == "target" or (last.reading is not None and last.reading.mood != "report")
    if last.baseline and "small.to" in case.lead:
        ahead = ahead or view.has("mood.aim") or view.has("mood.goal")
    return Verdict("target" if ahead else "turnover", TURNOVER, listed=True)


def unnamed(case: Case) -> Verdict | None:
    """As in "Copper accounted for $1.1 billion", "of this, cars were worth $300 million": no trade."""
    if case.topic is None or case.ranked:
        return None
    listed = case.topic.rule == "topic.list"  # "of which services made up 3.4 billion"
    if listed and case.view.has("small.partitive", case.view.floor(case.anchor), case.anchor.first):
        return Verdict("other", "part")
    if case.topic.rule != "topic.memory":
        return None
    found = belongs_elsewhere(case.view, case.anchor)
    return Verdict("other", found) if found else None


def ahead(case: Case) -> Verdict | None:
    """As in "aim to raise trade to $4 billion", "is likely to touch $80 billion"."""
    if case.reading is None or case.reading.mood == "report":
        return Verdict("target", TURNOVER) if _due(case) else None
    unnamed = case.topic is not None and case.topic.rule == "topic.memory"
    if unnamed and not may_be_goal(case.view, case.anchor, case.reading):
        return Verdict("other", "pledge")  # "has also pledged A$66 million for the port"
    return Verdict("target", TURNOVER)


def _due(case: Case) -> bool:
    """As in "the next stop is $15 billion by 2030", "see trade at $3 billion in the medium term".

    Nobody can report a year to come.
    """
    view, first, end, published = case.view, case.anchor.first, case.anchor.end, case.view.published
    due = [s for s in view.spans if s.role == "deadline"]
    behind = [s for s in due if 0 <= s.first - end <= 2 and view.word(end) not in (";", ":")]
    verb = case.reading.cue if case.reading else None
    told = verb is not None and "verbs.past" in verb.tags and "speech.past" not in verb.tags
    told = told and view.word(first - 1) != ":"  # "They have named it: five billion in the medium term"
    if not told and any(s.year is None for s in behind):
        return True
    if case.reading is None:  # "By 2030 three billion, as the presidents said"
        behind += [s for s in due if 0 <= first - s.end <= 2]
    return published is not None and any(s.year is not None and s.year > published.year for s in behind)


def report(case: Case) -> Verdict | None:
    """As in "trade reached $4.2 billion", "trade of $4 billion", "Cestria ($17 billion)"."""
    topic, anchor = case.topic, case.anchor
    if topic is None or (case.view.words[-2:].count("?") and _asked(case)):
        return None
    if case.ranked:
        return Verdict("turnover", TURNOVER)
    if topic.rule == "topic.memory":
        told = may_be_report(case.view, anchor, case.reading)
    elif topic.rule == "topic.pronoun":
        pointer = "modifiers.pointer" in case.view.tags(topic.first)
        told = case.reading is not None or not pointer  # "they will share $12 million" is no trade
    else:
        adjacent = abs(anchor.first - topic.end) <= _NEAR or 0 <= topic.first - anchor.end < _NEAR
        told = case.reading is not None or adjacent or _unknown_verb(case)
    return Verdict("turnover", TURNOVER) if told else None


def _asked(case: Case) -> bool:
    """As in "Why not three billion?", "What is 40 billion dollars between friends?": nobody reports a sum."""
    return case.reading is None or (case.topic is not None and case.topic.rule == "topic.memory")


def _unknown_verb(case: Case) -> bool:
    """As in "turnover in the first quarter has compounded $342 million": one strange word between."""
    view, topic, anchor = case.view, case.topic, case.anchor
    if topic is None or topic.rule != "topic.trade" or not topic.end <= anchor.first:
        return False
    common, strange = view.lexicon.openers | view.lexicon.articles, 0
    named = {
        n
        for m in view.mentions
        for n in range(view.sentence.token_at(m.start), view.sentence.token_at(m.end))
    }
    for at in range(topic.end, anchor.first):
        word = view.word(at)
        if word in ",;:":
            return False
        strange += word.isalpha() and not view.tags(at) and word not in common and at not in named
    return strange <= 1


def goal_again(case: Case) -> Verdict | None:
    """As in "And our presidents said ten billion", where ten billion was the goal before."""
    unnamed = case.topic is not None and case.topic.rule in ("topic.memory", "topic.pronoun")
    return Verdict("target", TURNOVER) if case.again and unnamed and case.reading is None else None


def nothing(case: Case) -> Verdict | None:
    """Money near a word for trade that no structure ties to it."""
    return Verdict("other", "amount")


RULES: tuple[Rule, ...] = (
    increment, goal_noun, too_small, into, share, region, not_trade, unnamed, apposition, baseline, after,
    listed, ahead, report, goal_again, nothing,
)  # fmt: skip
NAMES = {rule: rule.__name__.replace("_", "-") for rule in RULES}


def judge(case: Case) -> tuple[Verdict, str]:
    """The verdict of the first rule that knows the structure, and that rule's name."""
    for rule in RULES:
        if (verdict := rule(case)) is not None:
            return verdict, f"{verdict.kind}.{NAMES[rule]}"
    raise AssertionError("the last rule always decides")


def than(view: View, at: int) -> int:
    """The direction of "more than", "less than" behind a figure: 1, -1, or 0 if there is none."""
    cue = view.over.get(at)
    if cue is None or cue.end - cue.first < 2 or "hedges.after_above" in cue.tags:
        return 0
    return 1 if "hedges.above" in cue.tags else -1 if "hedges.below" in cue.tags else 0
