"""Figures read as claims: turnover, target, growth or something else, sentence by sentence.

Opinion: figures are read left to right with a memory, as a reader does. A list goes on with the noun of its
first entry, a pronoun with the topic of the sentence before.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from metrics.extraction import moods, topics
from metrics.extraction.amounts import Anchor
from metrics.extraction.moods import Reading
from metrics.extraction.topics import GENERIC, Topic
from metrics.extraction.view import View
from metrics.extraction.words import Cue
from metrics.models import TURNOVER, Kind


_LEAST = 100_000
"""No trade between two countries is smaller, in units of any currency; a price or a rate may be."""


@dataclass(slots=True)
class Figure:
    """An anchor that was read: its kind, indicator, the noun and predicate that decided, and the rules."""

    anchor: Anchor
    kind: Kind
    indicator: str
    topic: Topic | None = None
    reading: Reading | None = None
    value: float | None = None
    factor: float | None = None
    baseline: bool = False
    listed: bool = False
    inherited: bool = False
    goal: Cue | None = None
    ranked: bool = False
    rules: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Memory:
    """What was measured last, for lists and pronouns."""

    indicator: str | None = None


class Reader:
    """Reads one sentence; `memory` comes from the sentences before it and is updated."""

    def __init__(self, view: View, memory: Memory, near_trade: bool) -> None:
        self.view, self.memory, self.near_trade = view, memory, near_trade
        self.figures: list[Figure] = []

    def read(self) -> list[Figure]:
        """The figures of the sentence, in order; percentages that are no change of trade are dropped."""
        for anchor in self.view.anchors:
            figure = self._money(anchor) if anchor.what == "money" else self._change(anchor)
            if figure is not None:
                self.figures.append(figure)
                self._remember(figure)
        if not self.figures:
            self.remember_noun()
        return self._merge_factors(self.figures)

    def _remember(self, figure: Figure) -> None:
        if figure.indicator == TURNOVER:
            self.memory.indicator = TURNOVER
        elif figure.topic is not None:
            self.memory.indicator = figure.topic.indicator

    def remember_noun(self) -> None:
        """Let a sentence without a figure of its own say what is spoken of."""
        for cue in reversed(self.view.cues):
            topic = topics.refine(self.view, cue, len(self.view.words))
            if topic and topic.indicator in (
                TURNOVER,
                "sector_trade",
                "regional_aggregate",
                "exports",
                "imports",
            ):
                self.memory.indicator = topic.indicator
                return

    # ---- which topic ---------------------------------------------------------------------------------------------
    def _topic(self, anchor: Anchor) -> tuple[Topic | None, bool]:
        """The noun of an anchor and whether it was handed on from before."""
        view = self.view
        after = topics.right(view, anchor)
        if after is not None and after.indicator != GENERIC:
            return after, False
        floor = view.floor(anchor)
        if self._partitive(anchor, floor) and (part := self._part_after(anchor)):
            return part, False
        before = topics.left(view, anchor, floor)
        if before is None and self.figures:
            last = self.figures[-1]
            return Topic(last.indicator, anchor.first, anchor.first, "topic.list"), True
        if before is not None and before.indicator != GENERIC:
            return before, False
        earlier = (
            next((f.indicator for f in reversed(self.figures)), None)
            or self._noun_before(floor)
            or self.memory.indicator
            or (TURNOVER if self.near_trade else None)
        )
        if before is not None and earlier:
            return Topic(earlier, before.first, before.end, "topic.pronoun"), True
        return (
            (Topic(earlier, anchor.first, anchor.first, "topic.memory"), True) if earlier else (None, False)
        )

    def _noun_before(self, floor: int) -> str | None:
        for cue in reversed(self.view.between(0, floor)):
            topic = topics.refine(self.view, cue, floor)
            if topic and topic.indicator != GENERIC:
                return topic.indicator
        return None

    def _partitive(self, anchor: Anchor, floor: int) -> bool:
        return self.view.has("small.partitive", floor, min(anchor.end + 4, len(self.view.words)))

    def _part_after(self, anchor: Anchor) -> Topic | None:
        view = self.view
        for cue in view.between(anchor.end, view.ceiling(anchor)):
            if view.comma_between(anchor.end, cue.first):
                return None
            topic = topics.refine(view, cue, view.ceiling(anchor))
            if topic and topic.indicator in ("exports", "imports", "sector_trade"):
                return topic
        return Topic("part", anchor.first, anchor.end, "topic.part")

    # ---- money ---------------------------------------------------------------------------------------------------
    def _money(self, anchor: Anchor) -> Figure | None:
        view, floor = self.view, self.view.floor(anchor)
        topic, handed = self._topic(anchor)
        reading = moods.mood(view, anchor, floor)
        goal = moods.goal_noun(view, anchor)
        lead = view.tags(view.lead(anchor))
        figure = Figure(anchor, "other", "amount", topic, reading, anchor.value, goal=goal, inherited=handed)
        figure.ranked = self._ranked(anchor)
        if figure.ranked and view.has("small.ranking") and (topic is None or topic.rule == "topic.memory"):
            figure.topic = topic = Topic(TURNOVER, anchor.first, anchor.first, "topic.ranking")
            figure.inherited = True
        figure.rules += [
            *anchor.rules,
            *([topic.rule] if topic else []),
            *([reading.rule] if reading else []),
        ]
        last = self.figures[-1] if self.figures else None
        if self._increment(anchor, lead):
            figure.indicator = (
                "export_pledge"
                if topic and topic.indicator == "exports" and reading and reading.mood == "goal"
                else "increment"
            )
            figure.rules.append("other.increment")
            return figure
        if goal is not None and (
            topic is None
            or topic.indicator == TURNOVER
            or (handed and self.near_trade)
            or (
                topic.indicator
                not in (
                    "exports",
                    "imports",
                    "investment",
                    "sector_trade",
                    "regional_aggregate",
                    "national_trade_total",
                )
                and self.near_trade
            )
        ):
            figure.kind, figure.indicator = "target", TURNOVER
            figure.rules.append("target.noun")
            return figure
        if anchor.value < _LEAST:
            figure.indicator = topic.indicator if topic and topic.indicator != TURNOVER else "price"
            return figure
        if topic is None or topic.indicator != TURNOVER:
            figure.indicator = topic.indicator if topic else "amount"
            if figure.indicator == "exports" and reading and reading.mood == "goal":
                figure.indicator = "export_pledge"
                figure.rules.append("other.export-pledge")
            return figure
        if "small.from" in lead or self._bracketed_year(anchor):
            figure.kind, figure.indicator, figure.baseline = "turnover", TURNOVER, True
            figure.rules.append("turnover.baseline")
            return figure
        if (
            reading is None
            and last is not None
            and last.indicator == TURNOVER
            and not view.has("topics.trade", floor, anchor.first)
        ):
            figure.kind, figure.indicator, figure.listed = (
                ("target" if last.kind == "target" else "turnover"),
                TURNOVER,
                True,
            )
            figure.reading = last.reading
            if last.kind == "growth" and last.reading and last.reading.mood != "report":
                figure.kind = "target"
            if last.baseline and "small.to" in lead and self._sentence_goal():
                figure.kind = "target"
            figure.rules.append(f"{figure.kind}.list")
            return figure
        figure.indicator = TURNOVER
        if reading and reading.mood != "report":
            figure.kind = "target"
            figure.rules.append("target.forecast" if reading.mood == "forecast" else "target.goal")
        elif (reading and topic.rule != "topic.memory") or figure.ranked or self._adjacent(anchor, topic):
            figure.kind = "turnover"
            figure.rules.append("turnover.ranking" if figure.ranked and not reading else "turnover.report")
        else:
            figure.indicator = "amount"
        return figure

    def _sentence_goal(self) -> bool:
        return self.view.has("mood.aim") or self.view.has("mood.goal")

    def _increment(self, anchor: Anchor, lead: frozenset[str]) -> bool:
        """ "increase trade BY $2 billion", "up by $1.9 billion", "+$43 million", "an increase of $20 million"."""
        view = self.view
        if (
            "small.by" in lead
            and not view.has("verbs.above.past", view.floor(anchor), anchor.first)
            or ("small.by" in lead)
        ):
            return True
        before = view.word(anchor.first - 1)
        if before == "+" or (before == "-" and view.word(anchor.first - 2) == "("):
            return True
        at = view.lead(anchor)
        change = view.tags(at - 1)
        if (
            "small.of" in lead
            and ("change.up" in change or "change.down" in change)
            and "verbs.rise.past" not in change
        ):
            return True
        after = view.tags(anchor.end)
        more = "change.more" in after or "change.less" in after
        return (more and "change.comparison" in view.tags(anchor.end + 1)) or self._than(anchor.end)

    def _than(self, at: int) -> int:
        """The direction of "more than", "less than" behind a figure: 1, -1, or 0 if there is none."""
        cue = self.view.over.get(at)
        if cue is None or cue.end - cue.first < 2 or "hedges.after_above" in cue.tags:
            return 0
        return 1 if "hedges.above" in cue.tags else -1 if "hedges.below" in cue.tags else 0

    def _bracketed_year(self, anchor: Anchor) -> bool:
        """ "(2015: $66 million)"."""
        view = self.view
        at = anchor.first - 1
        return (
            view.word(at) in (":", "-", "–", "—") and view.word(at - 2) == "(" and view.word(at - 1).isdigit()
        )

    def _ranked(self, anchor: Anchor) -> bool:
        """ "Cestria ($17 billion, 19 percent)", "next came Cestria with $17 billion and Doria at $9 billion"."""
        view = self.view
        start = view.position(anchor.first)
        for mention in view.mentions:
            first = view.sentence.token_at(mention.end)
            links = [view.tags(at) for at in range(first, anchor.first)]
            if (
                mention.end <= start
                and len(links) <= 2
                and all(
                    view.word(at) == "(" or not tags.isdisjoint({"small.with", "small.to", "small.between"})
                    for at, tags in enumerate(links, first)
                )
            ):
                return True
        floor = view.position(view.floor(anchor))
        return view.has("small.ranking") and any(floor <= m.start < start for m in view.mentions)

    def _adjacent(self, anchor: Anchor, topic: Topic) -> bool:
        return abs(anchor.first - topic.end) <= 6 or 0 <= topic.first - anchor.end <= 5

    # ---- change --------------------------------------------------------------------------------------------------
    def _change(self, anchor: Anchor) -> Figure | None:
        view, floor = self.view, self.view.floor(anchor)
        sign, rule = self._direction(anchor, floor)
        if not sign:
            return None
        topic, handed = self._topic_of_change(anchor)
        if topic is None or topic.indicator != TURNOVER:
            if topic is not None:
                self.memory.indicator = topic.indicator
            return None
        reading = moods.mood(view, anchor, floor) or (
            moods._verb(view, view.over[anchor.first], 0)
            if anchor.what == "multiple" and any(t.startswith("verbs.") for t in view.tags(anchor.first))
            else None
        )
        if anchor.what == "multiple" and any(t.startswith("verbs.") for t in view.tags(anchor.first)):
            reading = moods._verb(view, view.over[anchor.first], 0)
        ahead = reading is not None and reading.mood != "report"
        change = (anchor.value - 1) * 100 if anchor.what == "multiple" else anchor.value
        rules = [*anchor.rules, topic.rule, *([reading.rule] if reading else []), rule]
        if ahead:
            factor = anchor.value if anchor.what == "multiple" else 1 + sign * anchor.value / 100
            return Figure(
                anchor,
                "target",
                TURNOVER,
                topic,
                reading,
                None,
                factor,
                inherited=handed,
                rules=[*rules, "target.no-amount"],
            )
        value = change * (sign if anchor.what == "percent" else 1)
        return Figure(
            anchor,
            "growth",
            TURNOVER,
            topic,
            reading,
            value,
            inherited=handed,
            rules=[*rules, "growth.change"],
        )

    def _topic_of_change(self, anchor: Anchor) -> tuple[Topic | None, bool]:
        view = self.view
        after = topics.right(view, anchor) or self._object_after(anchor)
        if after is not None and after.indicator != GENERIC:
            return after, False
        return self._topic(anchor)

    def _object_after(self, anchor: Anchor) -> Topic | None:
        """ "12% growth in mutual trade", "a 10% increase in trade turnover", "to double trade"."""
        view, at = self.view, anchor.end
        steps = 0
        while at < view.ceiling(anchor) and steps < 8:
            cue = view.over.get(at)
            if view.word(at) in ",;:.()" or (
                cue and "verbs.past" in cue.tags and not any(t.startswith("change.") for t in cue.tags)
            ):
                return None
            topic = topics.refine(view, cue, view.ceiling(anchor)) if cue else None
            if topic and (topic.indicator != GENERIC):
                return topic
            at, steps = (cue.end if cue else at + 1), steps + 1
        return None

    def _direction(self, anchor: Anchor, floor: int) -> tuple[int, str]:
        """The sign of a change in percent, 0 if the figure is a share or a rate: the verb or noun of change decides."""
        view = self.view
        after = view.tags(anchor.end)
        if anchor.what == "multiple":
            return self._multiple(anchor)
        if anchor.sign:
            return anchor.sign, "growth.sign"
        if self._than(anchor.end):
            return self._than(anchor.end), "growth.than"
        if "small.of" in after and not any("change." in t for t in view.tags(anchor.end + 1)):
            return 0, ""
        if any(
            "small.share" in view.tags(n)
            for n in range(anchor.end, min(anchor.end + 3, view.ceiling(anchor)))
        ):
            return 0, ""
        for n in range(anchor.end, min(anchor.end + 4, view.ceiling(anchor) + 1)):
            tags = view.tags(n)
            if view.word(n) in ",;:.()" or "small.to" in tags:
                break
            if "change.down" in tags or "change.less" in tags:
                return -1, "growth.noun"
            if "change.up" in tags or "change.more" in tags:
                return 1, "growth.noun"
        for cue in reversed(view.between(floor, anchor.first)):
            if "small.share" in cue.tags:
                return 0, ""
            if any(t.startswith(("verbs.fall", "change.down", "change.less")) for t in cue.tags):
                return -1, "growth.verb"
            if any(t.startswith(("verbs.rise", "change.up", "change.more", "verbs.raise")) for t in cue.tags):
                return 1, "growth.verb"
            if any(t.startswith("verbs.") and "reach" not in t and t != "verbs.past" for t in cue.tags):
                break
        if "small.by" in view.tags(view.lead(anchor)):
            return 1, "growth.by"
        last = self.figures[-1] if self.figures else None
        if last is not None and last.anchor.what == "percent" and last.kind == "growth":
            return (-1 if (last.value or 0) < 0 else 1), "growth.list"
        return 0, ""

    def _multiple(self, anchor: Anchor) -> tuple[int, str]:
        """ "has doubled", "grew 1.5 times", "more than eightfold"."""
        view = self.view
        tags = view.tags(anchor.first)
        if any(t.startswith("verbs.") for t in tags):
            return 1, "growth.fold"
        near = [
            c
            for c in view.between(view.floor(anchor), anchor.first)
            if any(t.startswith(("verbs.", "change.")) for t in c.tags)
        ]
        after = [view.tags(n) for n in range(anchor.end, min(anchor.end + 4, view.ceiling(anchor)))]
        if near or self._than(anchor.end) or any(t.startswith("change.") for of in after for t in of):
            return 1, "growth.times"
        return 0, ""

    def _merge_factors(self, figures: list[Figure]) -> list[Figure]:
        """ "to double trade to $90 billion", "expand 3.5 times, reaching $7 billion": one target."""
        kept: list[Figure] = []
        for at, figure in enumerate(figures):
            if figure.kind == "target" and figure.value is None:
                target = next(
                    (f for f in figures[at + 1 :] if f.kind == "target" and f.value is not None), None
                )
                if target is not None:
                    target.factor = figure.factor
                    target.rules.append("target.factor")
                    continue
            kept.append(figure)
        return kept
