"""Percentages, multiples and shares: "12%", "3.5 times", "by a third"."""

from __future__ import annotations

from metrics.extraction.numbers.amounts import Anchor, add_hedge
from metrics.extraction.numbers.numerals import Numeral, is_percent, numeral
from metrics.extraction.text.tokens import DASHES, Tokens


def percent(tokens: Tokens, at: int, one: Numeral) -> Anchor | None:
    """As in "12%", "nine percent", "5-7 percent", "+17,4%"."""
    end, value, spread = one.end, one.value, None
    between = "small.between" in tokens.tags_at[at - 1] and "small.and" in tokens.tags_at[end]
    if between or tokens.word_at[end] in DASHES or "small.to" in tokens.tags_at[end]:
        second = numeral(tokens, end + 1) if tokens.word_at[end + 1][:1].isdecimal() else None
        if second and second.value < one.value:
            return None  # "in 2022 – 11.5% more than a year earlier"
        if second and second.value > one.value:
            spread, value = (one.value, second.value), (one.value + second.value) / 2
        end = second.end if second else end
    end += tokens.word_at[end] in DASHES
    if not is_percent(tokens, end):
        return None
    cue = tokens.begins(end, "change.percent")
    anchor = Anchor("percent", value, one.place, at, cue.end if cue else end + 1, spread=spread)
    if spread:
        anchor.hedge = "about"
    if _is_sign(tokens, at - 1):
        anchor.sign, anchor.first = (1 if tokens.word_at[at - 1] == "+" else -1), at - 1
    add_hedge(tokens, anchor, at, 0)
    return anchor


def _is_sign(tokens: Tokens, at: int) -> bool:
    """Whether a token is the sign of the number behind it, not a dash: "(+17,4%)" but not "10-15%"."""
    sign = tokens.word_at[at] in ("+", "-", "−", "–") and tokens.glued(at + 1)
    return sign and not (tokens.glued(at) and tokens.word_at[at - 1].isalnum())


def multiple(tokens: Tokens, at: int, one: Numeral) -> Anchor | None:
    """As in "3.5 times", "2-fold", "1.5x"."""
    end = one.end + (tokens.word_at[one.end] in DASHES)
    cue = tokens.begins(end, "change.times")
    lead = tokens.over.get(at - 1)
    if not cue and lead is not None and "change.times" in lead.tags and lead.end - lead.first > 1:
        return Anchor("multiple", one.value, one.place, at, one.end, rules=["multiple.factor"])
    if not cue and not (tokens.word_at[end] in ("x", "х") and tokens.glued(end)):
        return None
    after = cue.end if cue else end + 1
    anchor = Anchor("multiple", one.value, one.place, at, after, rules=["multiple.times"])
    add_hedge(tokens, anchor, at, 0)
    return anchor


def fold(tokens: Tokens, at: int) -> Anchor | None:
    """As in "doubled", "sixfold", "twice"."""
    cue = tokens.begins(at, "fold")
    if cue is None:
        return None
    anchor = Anchor("multiple", cue.value, 0.1, at, cue.end, rules=["multiple.word"])
    add_hedge(tokens, anchor, at, 0)
    return anchor


def fraction(tokens: Tokens, at: int) -> Anchor | None:
    """As in "by a third", "by two thirds": a change in percent said as a share."""
    share = tokens.lexicon.fractions.get(tokens.word_at[at])
    if share is None or tokens.word_at[at + 1] in DASHES:
        return None
    times = tokens.lexicon.numbers.get(tokens.word_at[at - 1])
    first = at if times is None else at - 1
    anchor = Anchor("percent", share * (times or 1), 1.0, first, at + 1, rules=["percent.fraction"])
    add_hedge(tokens, anchor, first, 0)
    lead = first - 1
    while lead >= 0 and "hedges" in tokens.tags_at[lead]:
        lead -= 1
    moved = not tokens.tags_at[lead].isdisjoint({"small.by", "verbs.rise.past", "verbs.fall.past"})
    noun = not tokens.tags_at[lead].isdisjoint({"change.up", "change.down"})
    moved = moved or (noun and "small.of" in tokens.tags_at[first - 1])  # "a growth of a third"
    cue = tokens.over.get(at + 1)
    than = (
        cue is not None
        and cue.end - cue.first > 1
        and not cue.tags.isdisjoint({"hedges.above", "hedges.below"})
    )
    than = than or (
        not tokens.tags_at[at + 1].isdisjoint({"change.more", "change.less"})
        and "change.comparison" in tokens.tags_at[at + 2]
    )  # "a quarter smaller than"
    return anchor if moved or than else None  # "by a third", "lost a fifth", "a third less than"
