"""What a figure of a sentence measures, also where its noun was said before: lists, pronouns, parts.

Opinion: a list goes on with the noun of its first entry, a pronoun with the topic of the sentence before.
"""

from __future__ import annotations

from collections.abc import Callable

from metrics.extraction.figures import Figure, Memory
from metrics.extraction.meaning import nouns, topics
from metrics.extraction.meaning.clauses import own_subject
from metrics.extraction.meaning.topics import GENERIC, Topic
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.view import View
from metrics.models import TURNOVER

_WHOLES = frozenset({"regional_aggregate", "national_trade_total"})
"""What a part with one country may be told of next."""


class Subjects:
    """The nouns of one sentence's figures; `figures` are those read so far and grow while it is read."""

    def __init__(
        self, view: View, memory: Memory, near_trade: Callable[[], bool], figures: list[Figure]
    ) -> None:
        self.view, self.memory, self.near_trade, self.figures = view, memory, near_trade, figures

    def of(self, anchor: Anchor) -> tuple[Topic | None, bool]:
        """The noun of an anchor and whether it was handed on from before."""
        topic, handed = self._noun(anchor)
        if handed and topic is not None and topic.indicator in _WHOLES and _turns(self.view, anchor):
            topic = Topic(TURNOVER, topic.first, topic.end, "topic.partner")
        return topic, handed

    def _noun(self, anchor: Anchor) -> tuple[Topic | None, bool]:
        view, floor = self.view, anchor.floor
        after = nouns.right(view, anchor)
        if after is not None and after.indicator == GENERIC:
            earlier = self._earlier(anchor)
            return (
                (Topic(earlier, after.first, after.end, "topic.pronoun"), True) if earlier else (None, False)
            )
        if after is not None:
            return after, False
        partitive = view.has("small.partitive", floor, min(anchor.end + 4, len(view.words)))
        if partitive and (part := self._part_after(anchor)):
            return part, False
        before = nouns.left(view, anchor, floor)
        if before is None and (moved := self._noun_of_change(anchor)) is not None:
            return moved, False
        if before is None and self._both_ways() and view.has("time.again", floor, anchor.first):
            return Topic(TURNOVER, anchor.first, anchor.first, "topic.sum"), True  # "altogether $45 billion"
        if before is None and self.figures:
            if self._has_new_subject(floor, anchor):
                return None, False
            return Topic(measured(self._before(anchor)), anchor.first, anchor.first, "topic.list"), True
        if before is not None and before.indicator == GENERIC and self._sums_up(before):
            return Topic(TURNOVER, before.first, before.end, "topic.sum"), True
        if before is not None and before.indicator != GENERIC:
            last = self.figures[-1] if self.figures else None
            if (
                last
                and last.topic
                and last.topic.first == before.first
                and last.indicator not in (TURNOVER, "increment")
            ):
                return Topic(last.indicator, before.first, before.end, "topic.list"), True
            return before, False
        earlier = self._earlier(anchor, before.first if before is not None else 0)
        if earlier is None:
            return None, False
        if before is not None:
            return Topic(earlier, before.first, before.end, "topic.pronoun"), True
        return Topic(earlier, anchor.first, anchor.first, "topic.memory"), True

    def _noun_of_change(self, anchor: Anchor) -> Topic | None:
        """As in "trade hit $79 billion, with exports shrinking 12 percent to $53 billion"."""
        view = self.view
        change = view.anchors[anchor.index - 1] if anchor.index else None
        if change is None or change.what == "money" or anchor.lead != change.end:
            return None
        dropped = not self.figures or self.figures[-1].anchor is not change
        return (
            nouns.left(view, change, change.floor)
            if dropped and "small.to" in view.tags_at[anchor.lead]
            else None
        )

    def _sums_up(self, topic: Topic) -> bool:
        """As in "sold $23 billion and bought $22 billion, bringing the total to $45 billion"."""
        return self._both_ways() and "modifiers.sum" in self.view.tags_at[topic.first]

    def _both_ways(self) -> bool:
        return {figure.indicator for figure in self.figures[-2:]} == {"exports", "imports"}

    def _before(self, anchor: Anchor) -> Figure:
        """The figure that another goes on from: not one in brackets, unless that other stands there too.

        As in "reached $4.4 billion (imports: $2 billion), and in 2022 it was $4 billion".
        """
        if "(" not in self.view.words or in_brackets(self.view, anchor):
            return self.figures[-1]
        outside = (f for f in reversed(self.figures) if not in_brackets(self.view, f.anchor))
        return next(outside, self.figures[-1])

    def _earlier(self, anchor: Anchor, pronoun: int = 0) -> str | None:
        """What was measured before: in the sentence, in the text, or trade where it is spoken of around."""
        if self.figures:
            return measured(self._before(anchor))
        where = [c.first for c in self.view.between(anchor.floor, pronoun) if "small.where" in c.tags]
        about = "small.about" in self.view.tags_at[self.view.opening]  # "Regarding exports, they rose by"
        reach = (
            where[-1] if where else pronoun if about else anchor.floor
        )  # "informal trade, which surveyors value at $1 billion"
        for cue in reversed(self.view.between(0, reach)):
            topic = topics.refine(self.view, cue, anchor.floor)
            if topic and topic.indicator != GENERIC:
                return topic.indicator
        return self.memory.recall() or (TURNOVER if self.near_trade() else None)

    def _part_after(self, anchor: Anchor) -> Topic | None:
        """As in "of which $3 billion were exports"."""
        view, ceiling = self.view, anchor.ceiling
        for cue in view.between(anchor.end, ceiling):
            if view.comma_between(anchor.end, cue.first):
                return None
            topic = topics.refine(view, cue, ceiling)
            if topic and topic.indicator in ("exports", "imports", "sector_trade"):
                return topic
        return None

    def _has_new_subject(self, floor: int, anchor: Anchor) -> bool:
        """As in "..., and that farmers would save 1.7 billion"; not "and at a later stage to 3 billion"."""
        view, clause = self.view, own_subject(self.view, floor, anchor)
        if clause is None or "small.and" not in view.tags_at[clause]:
            return False
        if view.has("mood.talks", clause, anchor.first):
            return False  # "to lift it to $5 billion, and diplomats already speak of $10 billion"
        told = view.has("verbs", clause, anchor.first) or view.has("mood.modal", clause, anchor.lead)
        return told and not view.has("speech.first_person", floor, anchor.first)


def _turns(view: View, anchor: Anchor) -> bool:
    """As in "with the bloc it fell by 6 percent, while with China it rose": one country is picked out."""
    floor = anchor.first
    while floor > anchor.floor and view.word_at[floor - 1] not in ",;:":
        floor -= 1
    start, end = view.start_at[floor], view.start_at[anchor.first]
    near = [m for m in view.mentions if start <= m.start < end]
    return len(near) == 1 and "small.with" in view.tags_at[view.sentence.token_at(near[0].start) - 1]


def in_brackets(view: View, anchor: Anchor) -> bool:
    """Whether a figure stands inside brackets."""
    for at in range(anchor.first - 1, -1, -1):
        if view.word_at[at] in "()":
            return view.word_at[at] == "("
    return False


def measured(figure: Figure) -> str:
    """What a figure measures, also where it is an increment ("rose by $1.5 billion to $4 billion")."""
    return figure.topic.indicator if figure.indicator == "increment" and figure.topic else figure.indicator
