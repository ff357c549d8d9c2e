"""The figures of one sentence, left to right.

Opinion: figures are read in order and with a memory, as a reader does. A list goes on with the noun of its
first entry, a pronoun with the topic of the sentence before.
"""

from __future__ import annotations

from collections.abc import Callable

from metrics.extraction.figures import Figure, Memory
from metrics.extraction.meaning import changes, goals, money, moods, nouns, shares, topics
from metrics.extraction.meaning.cases import Case
from metrics.extraction.meaning.objects import has_object, is_things, points_back
from metrics.extraction.meaning.ranked import is_ranked
from metrics.extraction.meaning.readings import Reading
from metrics.extraction.meaning.scopes import counts_things
from metrics.extraction.meaning.subjects import Subjects, in_brackets, measured
from metrics.extraction.meaning.topics import Topic
from metrics.extraction.meaning.unnamed import may_be_change, may_be_goal, strange_subject
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.tokens import POSSESSIVE
from metrics.extraction.view import View
from metrics.models import TURNOVER

_SOON = 3
"""How far behind a change its deadline may stand, in tokens."""
_WHOLE = 14
"""How far behind a share its whole may be told."""
_REMEMBERED = (TURNOVER, "sector_trade", "regional_aggregate", "exports", "imports")


class Reader:
    """Reads one sentence; `memory` comes from the sentences before it and is updated."""

    def __init__(self, view: View, memory: Memory, near_trade: Callable[[], bool]) -> None:
        self.view, self.memory, self.near_trade = view, memory, near_trade
        self.figures: list[Figure] = []
        self.subjects = Subjects(view, memory, near_trade, self.figures)
        self.way = 0
        self.share: Anchor | None = None

    def read(self) -> list[Figure]:
        """The figures of the sentence, in order; percentages that are no change of trade are dropped."""
        for anchor in self.view.anchors:
            figure = self._money(anchor) if anchor.what == "money" else self._change(anchor)
            if figure is not None:
                self.figures.append(figure)
                self._remember(figure)
        if not self.figures and (noun := noun_of(self.view)):
            self.memory.keep(noun)
        return goals.merged(self.view, self.figures)

    def _remember(self, figure: Figure) -> None:
        if self.memory.indicator == TURNOVER and in_brackets(self.view, figure.anchor):
            return  # "trade was $227 million (exports: $98 million)": the next "it" is trade
        self.memory.ranking = figure.ranked or f"turnover.{shares.share.__name__}" in figure.rules
        if figure.kind in ("target", "turnover") and figure.value is not None:
            self.memory.said.setdefault(figure.value, figure.kind)
        if figure.indicator == TURNOVER:
            self.memory.keep(TURNOVER)
        elif self._is_aside(figure):
            return  # "trade came to $6 billion, with a surplus of $1 billion": the next "amount" is trade
        elif self._is_whole(figure):
            return  # "or 34 percent of the country's foreign trade of $16 billion": the next "it" is the part
        elif figure.topic is not None:
            self.memory.keep(figure.topic.indicator)

    def _is_aside(self, figure: Figure) -> bool:
        """Whether a figure only goes with the trade told before it: ", with a surplus of $1 billion"."""
        first = self.figures[0]
        if figure is first or first.indicator != TURNOVER or figure.topic is None:
            return False
        before = self.view.before_articles(figure.topic.first - 1)
        return "small.with" in self.view.tags_at[before] and self.view.word_at[before - 1] == ","

    def _is_whole(self, figure: Figure) -> bool:
        """Whether a nation's trade is only what a percentage was taken of."""
        share = self.share
        if share is None or figure.indicator != "national_trade_total":
            return False
        of = share.end + (self.view.word_at[share.end] == ",")
        return "small.of" in self.view.tags_at[of] and share.end <= figure.anchor.first <= share.end + _WHOLE

    def _money(self, anchor: Anchor) -> Figure:
        view = self.view
        topic, handed = self.subjects.of(anchor)
        reading = moods.mood(view, anchor, anchor.floor)
        ranked = is_ranked(view, anchor, self.memory)
        whole = topic is not None and handed and topic.indicator == "regional_aggregate"
        unnamed = topic is None or topic.rule == "topic.memory"
        if ranked and (whole or (unnamed and view.has("small.ranking"))):
            topic, handed = Topic(TURNOVER, anchor.first, anchor.first, "topic.ranking"), True
        goal = goals.goal_noun(view, anchor)
        last = self.figures[-1] if self.figures else None
        lead = view.tags_at[_governor(view, anchor)]
        again = self.memory.said.get(anchor.value)
        case = Case(view, anchor, topic, handed, reading, goal, last, ranked, self.near_trade, lead, again)
        verdict, rule = money.judge(case)
        if verdict.listed and last is not None:
            reading = last.reading
        told = [*anchor.rules, *([topic.rule] if topic else []), *([reading.rule] if reading else []), rule]
        return Figure(
            anchor, verdict.kind, verdict.indicator, topic, reading, anchor.value,
            baseline=verdict.baseline, listed=verdict.listed, inherited=handed, goal=goal, ranked=ranked,
            from_base=not view.has("time.now", anchor.floor, anchor.first), rules=told,
        )  # fmt: skip

    def _change(self, anchor: Anchor) -> Figure | None:
        view = self.view
        before = view.anchors[anchor.index - 1] if anchor.index else None
        if before is not None and before is self.share and not view.has("verbs", before.end, anchor.first):
            return None  # "40% of trade, 10% more than a year ago": the share rose
        level = changes.index(view, anchor)
        last = self.figures[-1] if self.figures else None
        sign, rule = changes.direction(view, anchor, last, self.way)
        self.way = sign or self.way
        if level is not None:
            sign, rule = 1, "growth.index"
        if not sign:
            self.share = anchor if anchor.what == "percent" else None
            return None
        topic, handed = self._trade_that_changed(anchor, last)
        if topic is None:
            return None
        reading = self._mood_of_change(anchor)
        if handed and topic.rule == "topic.memory" and not _may_be_trades(view, anchor, reading):
            return None
        if last is not None and last.kind == "target" and self._of_goal(anchor, reading, last):
            return None
        times = anchor.what == "multiple"
        told = [*anchor.rules, topic.rule, *([reading.rule] if reading else []), rule]
        if reading is not None and reading.mood != "report":
            if times and moods.is_copula(reading):
                return None
            factor = anchor.value if times else 1 + sign * anchor.value / 100
            told.append("target.no-amount")
            return Figure(
                anchor, "target", TURNOVER, topic, reading, None, factor, inherited=handed, rules=told
            )
        value = changes.percent_of(anchor, sign) if level is None else level
        return Figure(anchor, "growth", TURNOVER, topic, reading, value, inherited=handed, rules=told)

    def _of_goal(self, anchor: Anchor, reading: Reading | None, goal: Figure) -> bool:
        """As in "to $5 billion, with an annual growth rate of 10%", "to $10 billion, twice today's level"."""
        view, first, end = self.view, goal.anchor.end, anchor.first
        pace = view.has("small.with", first, end) and view.has("change.up", first, end)
        if pace and not view.has("verbs", first, end):
            return True
        told_again = reading is None or reading.rule == "mood.participle"  # "..., doubling it"
        if anchor.what == "multiple" and told_again:
            goal.factor = anchor.value
            return True
        return False

    def _trade_that_changed(self, anchor: Anchor, last: Figure | None) -> tuple[Topic | None, bool]:
        """The noun of a change and whether it was handed on from before; None if it is not trade."""
        view = self.view
        after = nouns.right(view, anchor) or nouns.object_after(view, anchor)
        if after is None and is_things(view, anchor):
            return None, False
        topic, handed = (after, False) if after else self.subjects.of(anchor)
        if last and last.topic and topic and topic.first == last.topic.first:
            topic = Topic(measured(last), topic.first, topic.end, topic.rule)  # the same noun, read before
        if handed and counts_things(view, anchor.first, anchor.floor):
            return None, False  # "trade grew 38 percent, and the number of firms by a half"
        if topic is not None and topic.indicator != TURNOVER:
            self.memory.keep(topic.indicator)
            return None, False
        return topic, handed

    def _mood_of_change(self, anchor: Anchor) -> Reading | None:
        """The mood of a change, also as in "the target is 10 percent growth"."""
        reading = moods.of_change(self.view, anchor)
        if reading is not None and reading.cue is not None and "mood.talks" in reading.cue.tags:
            based = any(s.role == "base" and s.first >= anchor.end for s in self.view.spans)
            if based:  # "We are talking of an advance of 20% on 2021"
                return Reading("report", reading.cue, "mood.talks")
        if reading is not None and reading.mood == "report" and _due(self.view, anchor):
            return Reading("goal", reading.cue, "mood.due")
        reported = (reading is None or reading.mood == "report") and anchor.what == "percent"
        goal = goals.goal_noun(self.view, anchor) if reported else None
        if goal is None:
            return reading
        return Reading("goal", reading.cue if reading else goal, "mood.goal-noun")


def _may_be_trades(view: View, anchor: Anchor, reading: Reading | None) -> bool:
    """Whether a change without a noun can be one of the trade that was spoken of before."""
    verb = reading.cue.first if reading and reading.cue else anchor.first
    known = may_be_change(view, anchor, min(verb, anchor.first))
    known = known or (points_back(view, anchor) and not strange_subject(view, anchor, verb))
    if has_object(view, anchor) or not known:
        return False
    # "to boost ties and to cut the time for checks by 30 percent"
    return reading is None or reading.mood == "report" or may_be_goal(view, anchor, reading)


def _due(view: View, anchor: Anchor) -> bool:
    """As in "disappointed if we had not doubled it by 2034": nobody can report a year to come."""
    published = view.published
    due = [s for s in view.spans if s.role == "deadline" and 0 <= s.first - anchor.end <= _SOON]
    ahead = [s for s in due if published and s.year and s.year > published.year and not s.length]
    return bool(ahead) and not view.comma_between(anchor.end, ahead[0].first)


def _governor(view: View, anchor: Anchor) -> int:
    """The token that governs a sum: "from a paltry $28 million", "from 2022's record $68 billion"."""
    lead = anchor.lead
    if view.word_at[lead].isdecimal() and view.word_at[lead + 1] in POSSESSIVE:
        return lead - 1
    plain = (
        view.word_at[lead].isalpha()
        and not view.tags_at[lead]
        and view.word_at[lead - 1] in view.lexicon.articles
    )
    return lead - 2 if plain else lead


def noun_of(view: View) -> str | None:
    """What a sentence without a figure speaks of: trade, exports ..., by its last such noun."""
    for cue in reversed(view.cues):
        if "topics" not in cue.tags:
            continue
        topic = topics.refine(view, cue, len(view.words))
        if topic and topic.indicator in _REMEMBERED:
            return topic.indicator
    return None
