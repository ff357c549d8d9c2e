"""The part a span of time plays: it dates a figure, or the base of a change, or it is a deadline.

Opinion: the preposition decides; a year behind "than in", "on" or "from" is what is compared with.
"""

from __future__ import annotations

from collections.abc import Set

from metrics.extraction.dates.spans import Span, months
from metrics.extraction.text.tokens import DASHES, Tokens

_PASSED = frozenset({"time.level", "small.for", "small.of", "small.in", "time.within"})
_DATES = frozenset({"time.within", "small.for", "small.in"})
_RENAMED = 6
"""How far behind a base a bare year may name it again, in tokens."""
_TOLD = frozenset({"verbs.past", "speech.past"})
_CLAUSE = 10
"""How many tokens a clause opened by "since" may have before its year."""
_BEATEN = 8
"""How far behind "exceeded" its object's date may stand, in tokens."""
_YEAR = 12
_BACK = 4
"""How many phrases may stand between a comparison and its year: "above the figure for the first half of"."""


def with_role(tokens: Tokens, span: Span, percent_ends: Set[int], last: Span | None) -> Span:
    """A span with its role from the words around it: "by 2030", "than in 2022"; `last`: the one before."""
    if span.role != "period" and not (span.role == "other" and span.period):
        return span
    at = _governor(tokens, span)
    before = tokens.tags_at[at]
    if (named := _past_adjective(tokens, at)) != at:
        at = named
        before = tokens.tags_at[at]
    if "time.by" in before:
        period = span.period
        if period and period.months == 1:  # "until the month of August": January to August
            period = months(period.first_year, 1, period.last_year, period.last_month)
        return span._replace(role="deadline", first=tokens.over[at].first, period=period)
    if _is_due(tokens, span, at):
        return span._replace(role="deadline")
    if span.same and _is_beaten(tokens, span):
        return span._replace(role="base")
    if span.same:
        own = (
            not before.isdisjoint(_DATES)
            and not _compares(tokens, at)
            and not _on_base(tokens, at, percent_ends)
        )
        return span if own or at < 0 else span._replace(role="base")
    if "time.since" in before and _is_extreme(tokens, at):
        return span._replace(role="other", period=None, year=None)
    if "time.since" in before or _since(tokens, span, at):
        return span._replace(role="other", since=True)
    base = (
        _is_base(tokens, span, at, percent_ends) or _renames(tokens, span, last) or _is_beaten(tokens, span)
    )
    return span._replace(role="base") if base else span


def _governor(tokens: Tokens, span: Span) -> int:
    """The token that governs a span: "since last July", "than in the record year before"."""
    at = span.first - 1
    while at >= 0 and (
        tokens.word_at[at] in tokens.lexicon.articles
        or tokens.word_at[at] == "("
        or (span.shift and "hedges.clear" in tokens.tags_at[at])
        or ("time.last" in tokens.tags_at[at] and tokens.word_at[at + 1] in tokens.lexicon.months)
    ):
        at -= 1
    return at


def _is_due(tokens: Tokens, span: Span, at: int) -> bool:
    """As in "the agreed 2030 deadline", "a deadline of 2030", "2030 as the target year"; `at`: before it."""
    if span.relative or span.length or span.same:
        return False
    if "time.due" in tokens.tags_at[span.end] or "time.due" in tokens.tags_at[at]:
        return True
    if "mood.copula" in tokens.tags_at[span.end] and "mood.aim" in tokens.tags_at[span.end + 1]:
        return tokens.tags_at[at].isdisjoint(_DATES)  # "and I think 2025 is realistic"
    near = [tokens.tags_at[n] for n in range(span.end, span.end + _BACK)]
    if any("mood.as" in tags for tags in near):
        return any("time.due" in tags for tags in near)
    linked = not tokens.tags_at[at].isdisjoint({"small.for", "mood.copula"})
    return (linked and "time.due" in tokens.tags_at[at - 1]) or _is_goals(tokens, span)


def _is_goals(tokens: Tokens, span: Span) -> bool:
    """As in "the 2030 trade target"; not "in 2030 trade targets were"."""
    noun = tokens.over.get(span.end)
    if noun is not None and "topics" in noun.tags:
        noun = tokens.over.get(noun.end)
    return noun is not None and "mood.goal" in noun.tags and tokens.tags_at[span.first - 1].isdisjoint(_DATES)


def _past_adjective(tokens: Tokens, at: int) -> int:
    """The preposition before a year with an adjective: "more than in pre-war 2021"."""
    step = at
    while at - step < _CLAUSE and (tokens.word_at[step] in DASHES or _is_unknown(tokens, step)):
        step -= 1
    if "small.of" in tokens.tags_at[step] and not tokens.tags_at[step - 1].isdisjoint(
        {"time.year", "time.level"}
    ):
        return _past_adjective(
            tokens, past_articles(tokens, step - 2)
        )  # "with the pre-pandemic year of 2019"
    step = past_articles(tokens, step)
    links = {"small.in", "change.comparison"} | ({"time.by"} if tokens.word_at[at] in DASHES else set())
    found = not tokens.tags_at[step].isdisjoint(links)  # "by mid-2030", not "by two thirds this year"
    return step if step < at and found else at


def past_articles(tokens: Tokens, at: int) -> int:
    """The nearest token at or before one that is no article: "set for | the end of 2022"."""
    while tokens.word_at[at] in tokens.lexicon.articles:
        at -= 1
    return at


def _is_unknown(tokens: Tokens, at: int) -> bool:
    word = tokens.word_at[at]
    strange = word.isalpha() and not tokens.tags_at[at] and not tokens.capital(at)
    return strange and word not in tokens.lexicon.number_words


def _is_extreme(tokens: Tokens, at: int) -> bool:
    """As in "the fastest pace since 2011", "for the first time since 2014": nothing ran since then."""
    near = [tokens.tags_at[n] for n in range(max(0, at - _BACK), at)]
    return any(not tags.isdisjoint({"time.superlative", "time.first"}) for tags in near)


def _since(tokens: Tokens, span: Span, at: int) -> bool:
    """As in "Since the agreement entered into force in 2015", "since the pact of 2015": a run opens."""
    linked = "time.within" in tokens.tags_at[at] or "small.of" in tokens.tags_at[span.first - 1]
    if span.period is None or span.relative or not linked:
        return False
    for n in range(at, max(-1, at - _CLAUSE), -1):
        if tokens.word_at[n] in (",", ";", ":") or tokens.word_at[n].isdecimal():
            return False  # "since 2018, and came to $1 billion in 2023"
        if "time.since" in tokens.tags_at[n]:
            return True
    return False


def _renames(tokens: Tokens, span: Span, last: Span | None) -> bool:
    """As in "than in the last year before the pandemic, 2019": a bare year names the base again."""
    if last is None or last.role != "base" or span.relative or span.first - last.end > _RENAMED:
        return False
    return tokens.word_at[span.first - 1] == "," and not tokens.word_at[span.end].isalnum()


def _is_beaten(tokens: Tokens, span: Span) -> bool:
    """As in "exceeded the total for 2022 by a quarter", "beat last year's figure by 12%"."""
    for n in range(span.first - 1, max(-1, span.first - _BEATEN), -1):
        if tokens.word_at[n] in (",", ";") or tokens.word_at[n][:1].isdecimal():
            return False
        if "verbs.above" in tokens.tags_at[n]:
            return any("small.by" in tokens.tags_at[at] for at in range(span.end, span.end + _BACK))
    return False


def _compares(tokens: Tokens, at: int) -> bool:
    """Whether the phrase before a token's compares: "compared with", "more than", not "over" alone."""
    here = tokens.over.get(at)
    cue = tokens.over.get((here.first if here else at) - 1)
    if cue is None:
        return False
    hedge = not cue.tags.isdisjoint({"hedges.above", "hedges.below"})
    return not cue.tags.isdisjoint({"change.comparison", "small.from"}) or (hedge and cue.end - cue.first > 1)


def _is_base(tokens: Tokens, span: Span, at: int, percent_ends: Set[int]) -> bool:
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
    over = not span.length and not before.isdisjoint({"small.on", "hedges.above"})
    if over and not noun.isdisjoint({"change.up", "change.down"}):
        return True  # "the increase over January-October 2020 was 47 percent"
    if "change.comparison" in before or ("time.within" in before and _compares(tokens, at)):
        return True
    return (
        _on_base(tokens, at, percent_ends)
        or _is_levels(tokens, at)
        or (not span.relative and "time.level" in tokens.tags_at[span.end])
    )


def _is_levels(tokens: Tokens, at: int) -> bool:
    """As in "compared with the volume reached in 2017"; `at` is the preposition of the year."""
    level = tokens.over.get(at)
    if level is not None and "small.in" in level.tags:
        told = tokens.over.get(at - 1)
        level = tokens.over.get(told.first - 1) if told and not told.tags.isdisjoint(_TOLD) else None
    if level is None or "time.level" not in level.tags:
        return False
    return _compares(tokens, past_articles(tokens, level.first - 1) + 1)


def _on_base(tokens: Tokens, at: int, percent_ends: Set[int]) -> bool:
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
