"""Spans of time that a change is compared with: "more than in 2022", "above the 2019 figure".

Opinion: the words between a comparison and its year may be few and soft; anything else parts them.
"""

from __future__ import annotations

from collections.abc import Set

from metrics.extraction.dates.spans import Span
from metrics.extraction.text.tokens import Tokens

_PASSED = frozenset({"time.level", "small.for", "small.of", "small.in", "time.within"})
_RENAMED = 6
"""How far behind a base a bare year may name it again, in tokens."""
_TOLD = frozenset({"verbs.past", "speech.past"})
_MARKS = frozenset({",", ";", ":"})
_OPENERS = frozenset({"small.while", "small.and"})
_FINITE = frozenset({"mood.copula", "verbs.past"})
"""What stands before a clause, and what is the verb of one."""
_BEATEN = 8
"""How far behind "exceeded" its object's date may stand, in tokens."""
_YEAR = 12
_BACK = 4
"""How many phrases may stand between a comparison and its year: "above the figure for the first half of"."""


def is_subject(tokens: Tokens, at: int, end: int) -> bool:
    """As in "while the same months of 2021 had brought $3 billion": a clause opens and its verb follows."""
    opens = at < 0 or tokens.word_at[at] in _MARKS or not tokens.tags_at[at].isdisjoint(_OPENERS)
    return opens and not tokens.tags_at[end].isdisjoint(_FINITE)


def compares(tokens: Tokens, at: int) -> bool:
    """Whether the phrase before a token's compares: "compared with", "more than", not "over" alone."""
    here = tokens.over.get(at)
    cue = tokens.over.get((here.first if here else at) - 1)
    if cue is None:
        return False
    hedge = not cue.tags.isdisjoint({"hedges.above", "hedges.below"})
    return not cue.tags.isdisjoint({"change.comparison", "small.from"}) or (hedge and cue.end - cue.first > 1)


def is_base(tokens: Tokens, span: Span, at: int, percent_ends: Set[int]) -> bool:
    """Whether a span is what a change is compared with; `at` is the word before it."""
    before = tokens.tags_at[at]
    whole = span.period is not None and (span.period.months == _YEAR or span.shift)
    if "small.from" in before and whole and not span.fiscal:
        return True
    than = tokens.over.get(at)
    if (
        than is not None
        and than.end - than.first > 1
        and not before.isdisjoint({"hedges.above", "hedges.below"})
    ):
        return True
    noun = tokens.tags_at[at - 1]
    as_much = tokens.over.get(at - 1)
    if as_much is not None and "hedges.up_to" in as_much.tags and as_much.first in percent_ends:
        return True  # "nine times as much as a year earlier"
    over = not span.length and not before.isdisjoint({"small.on", "hedges.above"})
    if over and not noun.isdisjoint({"change.up", "change.down"}):
        return True  # "the increase over January-October 2020 was 47 percent"
    if "change.comparison" in before or ("time.within" in before and compares(tokens, at)):
        return True
    return (
        on_base(tokens, at, percent_ends)
        or _is_levels(tokens, at)
        or (not span.relative and _names_level(tokens, span, at))
    )


def _names_level(tokens: Tokens, span: Span, at: int) -> bool:
    """As in "above the 2019 figure"; not "The 2019 figure was $4 billion"; `at`: before it."""
    level = tokens.over.get(span.end)
    return level is not None and "time.level" in level.tags and not is_subject(tokens, at, level.end)


def _is_levels(tokens: Tokens, at: int) -> bool:
    """As in "compared with the volume reached in 2017"; `at` is the preposition of the year."""
    level = tokens.over.get(at)
    if level is not None and "small.in" in level.tags:
        told = tokens.over.get(at - 1)
        level = tokens.over.get(told.first - 1) if told and not told.tags.isdisjoint(_TOLD) else None
    if level is None or "time.level" not in level.tags:
        return False
    return compares(tokens, tokens.before_articles(level.first - 1) + 1)


def on_base(tokens: Tokens, at: int, percent_ends: Set[int]) -> bool:
    """As in "up 7.1% on 2016", "4.6% above the figure for the first half of last year"."""
    level = False
    for step in range(_BACK):
        cue = tokens.over.get(at)
        if cue is None:
            return False
        level = level or "time.level" in cue.tags
        if level and "fold" in cue.tags:  # "double the figure for 2020", but not "doubled in 2020"
            return True
        if not cue.tags.isdisjoint({"change.more", "change.less"}):
            return level or "hedges" in cue.tags  # "above 2022", not "higher in 2023"
        if tokens.word_at[cue.first - 1] == ")":
            return False  # "$832 million (+11.6%) over eight months of this year"
        if cue.first in percent_ends or cue.first - 1 in percent_ends:
            folds = (tokens.tags_at[cue.first - 1], tokens.tags_at[cue.first - 2])
            if level and any("fold" in tags or "change.times" in tags for tags in folds):
                return True  # "double the figure for 2020", "three times the 2019 level"
            links = {"small.on", "hedges.above", "small.from"}
            links |= {"small.to"} if level or step == 0 else set()  # "(108.4% to 2022)"
            return not cue.tags.isdisjoint(links)
        if cue.tags.isdisjoint(_PASSED):
            return False
        at = cue.first - 1
        while tokens.word_at[at] in tokens.lexicon.articles and "change" not in tokens.tags_at[at]:
            at -= 1
    return False


def renames(tokens: Tokens, span: Span, last: Span | None) -> bool:
    """As in "than in the last year before the pandemic, 2019": a bare year names the base again."""
    if last is None or last.role != "base" or span.relative or span.first - last.end > _RENAMED:
        return False
    return tokens.word_at[span.first - 1] == "," and not tokens.word_at[span.end].isalnum()


def is_beaten(tokens: Tokens, span: Span) -> bool:
    """As in "exceeded the total for 2022 by a quarter", "beat last year's figure by 12%"."""
    for n in range(span.first - 1, max(-1, span.first - _BEATEN), -1):
        if tokens.word_at[n] in (",", ";") or tokens.word_at[n][:1].isdecimal():
            return False
        if "verbs.above" in tokens.tags_at[n]:
            return any("small.by" in tokens.tags_at[at] for at in range(span.end, span.end + _BACK))
    return False
