"""The part a span of time plays: it dates a figure, or the base of a change, or it is a deadline.

Opinion: the preposition decides; a year behind "than in", "on" or "from" is what is compared with.
"""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from metrics.extraction.dates.compared import (
    compares,
    is_base,
    is_beaten,
    is_subject,
    on_base,
    renames,
)
from metrics.extraction.dates.spans import Span, months
from metrics.extraction.text.tokens import DASHES, Tokens
from metrics.extraction.text.words import Cue

_DATES = frozenset({"time.within", "small.for", "small.in"})
_CLAUSE = 10
"""How many tokens a clause opened by "since" may have before its year."""
_BACK = 4
"""In how many tokens beside a span a word that makes it a deadline or an extreme may stand."""


def with_role(
    tokens: Tokens, span: Span, percent_ends: Set[int], last: Span | None, published: date | None
) -> Span:
    """A span with its role from the words around it: "by 2030", "than in 2022"; `last`: the one before."""
    if span.role != "period" and not (span.role == "other" and span.period):
        return span
    at = _governor(tokens, span)
    before = tokens.tags_at[at]
    if (named := _past_adjective(tokens, at)) != at:
        at = named
        before = tokens.tags_at[at]
    against = at in percent_ends and "change.comparison" in before  # "+7,9% к 2023 году", but "на 50% к 2030"
    if against and published and span.year and span.year < published.year:
        return span._replace(role="base")
    if "time.by" in before:
        period = span.period
        if period and period.months == 1:  # "until the month of August": January to August
            period = months(period.first_year, 1, period.last_year, period.last_month)
        return span._replace(role="deadline", first=tokens.over[at].first, period=period)
    if _is_due(tokens, span, at):
        return span._replace(role="deadline")
    if span.same and is_beaten(tokens, span):
        return span._replace(role="base")
    if span.same:
        own = (
            not before.isdisjoint(_DATES)
            and not compares(tokens, at)
            and not on_base(tokens, at, percent_ends)
        )
        return span if own or at < 0 or is_subject(tokens, at, span.end) else span._replace(role="base")
    if "time.since" in before and _is_extreme(tokens, at):
        return span._replace(role="other", period=None, year=None)
    if "time.since" in before or _since(tokens, span, at):
        return span._replace(role="other", since=True)
    base = is_base(tokens, span, at, percent_ends) or renames(tokens, span, last) or is_beaten(tokens, span)
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
    if "mood.copula" in tokens.tags_at[span.end] and goal_before(tokens, span) is not None:
        return True  # "and our aim for 2030 is seven billion"
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
        # As in "with the pre-pandemic year of 2019".
        return _past_adjective(tokens, tokens.before_articles(step - 2))
    step = tokens.before_articles(step)
    links = {"small.in", "change.comparison"} | ({"time.by"} if tokens.word_at[at] in DASHES else set())
    found = not tokens.tags_at[step].isdisjoint(links)  # "by mid-2030", not "by two thirds this year"
    return step if step < at and found else at


def goal_before(tokens: Tokens, span: Span) -> Cue | None:
    """As in "our ambition for | 2030", "aim for | the next decade": the goal that a span is of."""
    at = tokens.before_articles(span.first - 1)
    noun = tokens.over.get(at)
    if noun is not None and "small.for" in noun.tags:
        noun = tokens.over.get(at - 1)
        return noun if noun is not None and "mood.goal" in noun.tags else None
    return noun if noun is not None and noun.end == at + 1 and "mood.aim" in noun.tags else None


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
        if tokens.word_at[n] in (",", ";", ":") or tokens.word_at[n][:1].isdecimal():
            return False  # "since 2018, and came to $1 billion in 2023", "since the $3.6 billion of 2011"
        if "time.since" in tokens.tags_at[n]:
            return True
    return False
