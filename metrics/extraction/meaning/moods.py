"""Whether a figure is said to be reached or meant to be: report, goal or forecast.

Opinion: the predicate nearest before the figure decides; a base form after a modal or an intention looks
ahead, a finite form looks back, a participle follows the predicate before it.
"""

from __future__ import annotations

from metrics.extraction.meaning.behind import after, crossed, expected
from metrics.extraction.meaning.clauses import behind_turn, only_says
from metrics.extraction.meaning.readings import Reading
from metrics.extraction.meaning.wishes import conditional, is_ensured, is_result, talks, took, wished_by
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.words import Cue
from metrics.extraction.view import View

_SAYS = frozenset({"speech.past", "speech.view"})
_LEVEL = 5
"""How far behind "double" what it is the double of may stand: "double the figure for 2020"."""
_BEFORE_GERUND = frozenset(
    {"mood.aim", "mood.suggest", "small.for", "small.from", "small.of", "small.on", "small.to", "speech.past"}
)
"""Before a participle these make it what is meant to be: "working on raising trade"."""


def is_verb(cue: Cue) -> bool:
    """Whether a cue is a form of a verb of reaching, rising or raising."""
    return "verbs" in cue.tags


def mood(view: View, anchor: Anchor, floor: int) -> Reading | None:
    """The mood of the nearest predicate between `floor` and the anchor; None without one."""
    if (told := expected(view, anchor)) is not None:
        return told
    floor = _verb_floor(view, anchor, floor)
    cues = view.between(floor, anchor.first)
    for at in range(len(cues) - 1, -1, -1):
        cue = cues[at]
        if not _SAYS.isdisjoint(view.tagset) and only_says(view, cue, anchor):
            continue
        if is_verb(cue) and not _is_noun(view, cue):
            if "mood.copula" in cue.tags and _asks(view, cue) and (told := after(view, anchor)):
                return told
            told = _verb(view, cue, floor)
            opens = "verbs.ing" in cue.tags and cue.first <= view.opening and told.mood == "report"
            return (after(view, anchor) if opens else None) or told  # "Reaching $15 billion is realistic"
        if "mood.aim" in cue.tags:
            return Reading("goal", cue, "mood.intention")
        if "mood.forecast" in cue.tags and "mood.modal" not in cue.tags:
            return Reading("forecast", cue, "mood.forecast")  # "the ministry forecasts trade of $50 billion"
    return after(view, anchor) or crossed(view, anchor)


def _is_noun(view: View, cue: Cue) -> bool:
    """Whether a base form is a noun: "to a record $4 billion", "measures on increase of trade"."""
    if "verbs.base" not in cue.tags:
        return False
    noun = "change.up" in cue.tags and "small.of" in view.tags_at[cue.end]
    return noun or view.lexicon.numbers.get(view.word_at[cue.first - 1]) == 1


def _asks(view: View, cue: Cue) -> bool:
    """Whether a copula opens a question: "Is $3 billion realistic?"."""
    return cue.first <= view.opening and "?" in view.words


def _verb_floor(view: View, anchor: Anchor, floor: int) -> int:
    """Where the search for a predicate may begin: "to double trade to $4 billion" has it in the multiple."""
    at = anchor.index
    while at and view.anchors[at - 1].what != "money" and anchor.what == "money":
        at -= 1
        floor = view.anchors[at - 1].end if at else 0
    return floor


def _verb(view: View, cue: Cue, floor: int) -> Reading:
    if "verbs.base" in cue.tags and "verbs.past" in cue.tags:
        ahead = _looks_ahead(view, cue) or _wished(view, cue)
        return ahead or Reading("report", cue, "mood.finite")
    if "verbs.base" in cue.tags:
        return _looks_ahead(view, cue) or _bare(view, cue)
    if "verbs.fut" in cue.tags:
        return Reading("forecast", cue, "mood.future")
    if "verbs.ing" in cue.tags:
        return _participle(view, cue, floor)
    return (
        _passive(view, cue)
        or _perfect(view, cue)
        or _wished(view, cue)
        or _copula(view, cue)
        or Reading("report", cue, "mood.finite")
    )


def _copula(view: View, cue: Cue) -> Reading | None:
    """As in "our aim is six billion": the noun before the verb is an intention."""
    if "verbs.reach.past" not in cue.tags:
        return None
    if talks(view, cue):
        return Reading("goal", cue, "mood.talks")
    if "mood.auxiliary" in cue.tags and "mood.modal" not in view.tags_at[cue.first - 1]:
        return None  # "the programme has two million", but "we shall have two billion"
    if view.has("mood.potential", behind_turn(view, 0, cue.first), cue.first):
        return Reading("goal", cue, "mood.potential")  # "the potential of mutual trade is estimated at"
    before = [view.tags_at[at] for at in range(max(0, cue.first - 2), cue.first)]
    if any("mood.goal" in tags or "mood.aim" in tags for tags in before):
        return Reading("goal", cue, "mood.copula")
    return None


def _looks_ahead(view: View, cue: Cue) -> Reading | None:
    """A modal or an intention just before a base form: "to raise", "should reach", "will hit", "plan to"."""
    at = cue.first - 1
    steps = 0
    while at >= 0 and steps < 4:
        before = view.over.get(at)
        tags = before.tags if before and not _is_month(view, at) else frozenset()
        if "mood.forecast" in tags:
            return Reading("forecast", cue, "mood.forecast")
        if "mood.did" in tags:
            return Reading("report", cue, "mood.did")
        if "small.to" in tags and "mood.aim" not in tags and (is_result(view, at) or took(view, at)):
            return Reading("report", cue, "mood.result")
        if "mood.modal" in tags or "mood.aim" in tags or "small.to" in tags:
            return Reading("forecast" if _forecast_before(view, at) else "goal", cue, "mood.infinitive")
        if not tags.isdisjoint({"topics", "verbs"}) or view.word_at[at] in ",;:":
            return None
        at = before.first - 1 if before else at - 1
        steps += 1
    return None


def _is_month(view: View, at: int) -> bool:
    """Whether a modal is rather the month of May: a capital letter inside the sentence."""
    return at > view.opening and view.word_at[at] in view.lexicon.months and view.capital(at)


def _forecast_before(view: View, at: int) -> bool:
    return any("mood.forecast" in view.tags_at[n] for n in range(max(0, at - 3), at + 1))


def _bare(view: View, cue: Cue) -> Reading:
    """A base form alone: after "aims to deepen ties and" a goal, in a headline a report.

    In a language whose base form is an infinitive it is a goal, unless it was managed ("удалось довести").
    """
    if view.lexicon.infinitives:
        managed = any(
            "mood.managed" in before.tags for before in view.between(max(0, cue.first - 6), cue.first)
        )
        return Reading("report" if managed else "goal", cue, "mood.infinitive")
    for before in reversed(view.between(0, cue.first)):
        if (
            is_verb(before)
            and "verbs.past" in before.tags
            and "verbs.base" not in before.tags
            and "mood.aim" not in before.tags
        ):
            break
        modal = "mood.modal" in before.tags and not _is_month(view, before.first)
        if "mood.aim" in before.tags or (modal and "small.to" not in before.tags):
            return Reading("goal", cue, "mood.infinitive-chain")
    plain = "verbs.raise.base" in cue.tags and "verbs.rise.base" not in cue.tags
    if plain or "verbs.fold.base" in cue.tags:
        return Reading("goal", cue, "mood.raise")
    return Reading("report", cue, "mood.present")


def _participle(view: View, cue: Cue, floor: int) -> Reading:
    """As in "working towards increasing trade to" is a goal; "grew, reaching" follows the verb before it."""
    if "small.having" in view.tags_at[cue.first - 1]:
        return Reading("report", cue, "mood.having")
    if not _before_hedges(view, cue.first).isdisjoint(_BEFORE_GERUND):
        return Reading("goal", cue, "mood.gerund")
    for before in reversed(view.between(0, cue.first)):
        if is_verb(before):
            told = _verb(view, before, floor) if "verbs.ing" not in before.tags else None
            if told:
                return Reading(told.mood, cue, "mood.participle")
        elif "mood.aim" in before.tags:
            return Reading("goal", cue, "mood.participle")
    if ("verbs.raise.ing" in cue.tags and view.has("mood.aim")) or view.has("mood.goal"):
        return Reading("goal", cue, "mood.gerund")
    return Reading("report", cue, "mood.participle")


def _before_hedges(view: View, at: int) -> frozenset[str]:
    """The tags before a token and its hedges: "the target of more than doubling trade"."""
    while "hedges" in view.tags_at[at - 1] and "small" not in view.tags_at[at - 1]:
        at = view.over[at - 1].first
    return view.tags_at[at - 1]


def _passive(view: View, cue: Cue) -> Reading | None:
    """As in "to be increased to", "can be doubled", "is planned to be brought to"."""
    before = view.over.get(cue.first - 1)
    if before is None or "mood.be" not in before.tags:
        return None
    told = _looks_ahead(view, before)
    return Reading(told.mood if told else "goal", cue, "mood.passive")


def _perfect(view: View, cue: Cue) -> Reading | None:
    """As in "trade will have passed one billion by then"."""
    auxiliary = (
        "mood.auxiliary" in view.tags_at[cue.first - 1] and "mood.modal" in view.tags_at[cue.first - 2]
    )
    return Reading("forecast", cue, "mood.future") if auxiliary and "verbs" in cue.tags else None


def _wished(view: View, cue: Cue) -> Reading | None:
    """As in "would like to see trade doubled by 2030"."""
    if is_ensured(view, cue) or ("mood.content" in view.tagset and conditional(view, cue)):
        return Reading("goal", cue, "mood.ensured")
    by = wished_by(view, cue)
    seen = by is not None and ("mood.aim" in by.tags or _looks_ahead(view, by) is not None)
    return Reading("goal", cue, "mood.wished") if seen else None


def of_change(view: View, anchor: Anchor) -> Reading | None:
    """The mood of a percentage or a multiple, which may itself be the verb ("doubled", "to triple")."""
    if anchor.what == "multiple" and (cue := view.over.get(anchor.first)) and is_verb(cue):
        opens = cue.first <= view.opening or view.word_at[cue.first - 1] in view.lexicon.articles
        noun = "verbs.ing" in cue.tags and opens
        if noun and (told := after(view, anchor)):
            return told  # "a doubling of trade within five years is what they have in mind"
        if _is_level(view, anchor, cue):
            return mood(view, anchor, anchor.floor)
        return _verb(view, cue, 0)
    return mood(view, anchor, anchor.floor)


def _is_level(view: View, anchor: Anchor, cue: Cue) -> bool:
    """As in "almost double what they were in 2010", "double the 2019 level": no verb but a measure."""
    if "verbs.base" not in cue.tags or _looks_ahead(view, cue) is not None:
        return False
    near = range(anchor.end, anchor.end + _LEVEL)
    if any(a.what == "money" and a.first - 1 == anchor.end for a in view.anchors):
        return "small.to" not in view.tags_at[anchor.end]  # "double the $51 billion recorded in 2016"
    compared = any("change.comparison" in view.tags_at[n] for n in near)
    return compared or any(span.role == "base" and span.first in near for span in view.spans)


def is_copula(reading: Reading) -> bool:
    """Whether the predicate is only "be": "may be three times as large" is no goal."""
    return reading.cue is not None and not reading.cue.tags.isdisjoint({"mood.be", "mood.copula"})
