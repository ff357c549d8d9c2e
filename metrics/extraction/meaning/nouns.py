"""Which noun stands with a figure: behind it, before it in its own segment, or behind a change.

Opinion: the noun nearest to the figure decides, unless it stands in an aside; a paper that says it is
not measured.
"""

from __future__ import annotations

from metrics.extraction.meaning.clauses import asides, own_subject
from metrics.extraction.meaning.topics import GENERIC, Topic, name, refine
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.tokens import DASHES
from metrics.extraction.text.words import Cue
from metrics.extraction.view import View
from metrics.models import TURNOVER

_PAPERS = frozenset({"contracts", "project"})
_ANOTHER = frozenset(
    {
        "small.while", "small.and", "small.after", "small.aside", "small.when", "small.inside", "mood.as",
        "time.since", "time.earlier", "time.years_ahead",
    }
)  # fmt: skip
"""Behind a change these begin another clause: "prices rose 10% after trade was halted", "due to imports",
"trade has doubled since the bridge was opened"."""
_BESIDE = frozenset({"small.with", "small.for", "small.on", "small.between"})
"""Before a pronoun these make it no subject: "total trade with it"."""


def right(view: View, anchor: Anchor) -> Topic | None:
    """The noun after the figure: "$2 billion in trade", "a $12 million grant"."""
    at, ceiling = anchor.end, anchor.ceiling
    if _is_of_noun(view, anchor.lead):
        return None
    if (fronted := _fronted(view, anchor, ceiling)) is not None:
        return fronted
    if view.word_at[at] in DASHES:
        at += 1
    if (cue := view.over.get(at)) is not None and cue.first == at and name(cue) == "goods":
        verb = view.over.get(anchor.lead)
        if verb is not None and name(verb) == "trade":
            return refine(view, verb, ceiling)  # "the pair traded $3 billion worth of goods"
        return refine(view, cue, ceiling)  # "$4 billion in goods changes hands"
    if view.word_at[at] in ("'", "’") and (cue := view.over.get(at + 1)) and name(cue) == "goods":
        worth = refine(view, cue, ceiling)  # "€6 billion' worth of goods crossed the border"
        return worth if worth and worth.indicator == TURNOVER else None
    if "small.from" in view.tags_at[at]:  # "earned more than $60 million from trade"
        after = view.between(view.over[at].end, min(view.over[at].end + 3, ceiling))
        found = [topic for cue in after if (topic := refine(view, cue, ceiling))]
        return next((topic for topic in found if topic.indicator in (TURNOVER, "exports", "imports")), None)
    linked = not view.tags_at[at].isdisjoint({"small.of", "small.in", "small.convert"})
    if linked:
        at = view.over[at].end
        if "small.of" in view.tags_at[at]:
            at = view.over[at].end
    return _last_noun(view, at, ceiling, linked)


def _is_of_noun(view: View, lead: int) -> bool:
    """As in "a deficit of $3 billion in trade with Borovia": the sum is that of the noun before it."""
    noun = view.over.get(lead - 1) if "small.of" in view.tags_at[lead] else None
    return noun is not None and name(noun) not in (None, "trade", "goods", GENERIC)


def _last_noun(view: View, at: int, ceiling: int, linked: bool) -> Topic | None:
    """The noun that ends the phrase from a token on; `linked`: "of" or "in" leads to it."""
    last: Topic | None = None
    steps = 0
    while at < ceiling and steps < 5:
        word, cue = view.word_at[at], view.over.get(at)
        if not word[0].isalpha() and word not in DASHES:
            break
        if cue is None:
            if last or (view.lexicon.months.get(word) is not None):
                break
            at, steps = at + 1, steps + 1
            if not linked and steps > 2:
                break
            continue
        if "mood.as" in cue.tags:
            break  # "fees rose to $120 million as trade recovered"
        topic = refine(view, cue, ceiling)
        if topic and (topic.indicator != GENERIC or last is None):
            if topic.indicator != GENERIC:
                last = topic
        elif cue.tags.isdisjoint({"modifiers", "mood.goal", "hedges", "mood.another"}):
            break
        at, steps = cue.end, steps + 1
    return last


def _fronted(view: View, anchor: Anchor, ceiling: int) -> Topic | None:
    """As in "At $2.5 billion, the flow was 6% larger": the subject of the sum follows the comma."""
    lead = anchor.lead
    pronoun = view.word_at[anchor.end] == "," or "topics.generic" in view.tags_at[anchor.end]
    if not pronoun or "small.at" not in view.tags_at[lead]:
        return None
    if lead > 0 and view.word_at[lead - 1] not in '"“:,;–—-':
        return None
    found = [
        topic
        for cue in view.between(anchor.end, min(anchor.end + 5, ceiling))
        if (topic := refine(view, cue, ceiling))
    ]
    return found[0] if found else None


def left(view: View, anchor: Anchor, floor: int) -> Topic | None:
    """The nearest noun before the figure in its own segment, asides left out.

    "Exports fell, but trade, helped by gas sales, reached $4 billion" -> trade.
    """
    skip = asides(view, floor, anchor.first)
    clause = own_subject(view, floor, anchor)
    if clause is not None:
        floor = clause
    found: list[Topic] = []
    lead = view.tags_at[anchor.lead]
    led = "small.to" in lead and "small.at" not in lead  # "the agreement opens the way to 10 billion"
    for cue in reversed(view.between(floor, anchor.first)):
        if "topics" not in cue.tags or any(first <= cue.first < end for first, end in skip):
            continue
        if "topics.goods" in cue.tags and floor and cue.first - floor <= 1:
            continue  # "612 million dollars' worth of goods last year and 340 million in this"
        topic = refine(view, cue, anchor.first)
        if topic and topic.indicator == GENERIC and _is_verb(view, cue, floor):
            continue
        if topic and topic.indicator in _PAPERS and (led or _under(view, cue, floor)):
            continue
        beside = (
            topic is not None
            and topic.indicator == GENERIC
            and not view.tags_at[cue.first - 1].isdisjoint(_BESIDE)
        )
        if topic and not beside and not (topic.indicator == GENERIC and _measures(view, cue, anchor)):
            found.append(topic)
    for topic in found:
        if topic.indicator != GENERIC:
            return found[0] if found[0].indicator == GENERIC else topic
    return found[0] if found else None


def _is_verb(view: View, cue: Cue, floor: int) -> bool:
    """As in "Qatar's investments in Jordan total $10 billion": a noun stands before it, and no article."""
    before = view.word_at[cue.first - 1]
    if "verbs.base" not in cue.tags or before in view.lexicon.articles or not before[:1].isalpha():
        return False
    return any(
        name(earlier) not in (None, GENERIC) and not view.comma_between(earlier.end, cue.first)
        for earlier in view.between(floor, cue.first)
    )


def _under(view: View, cue: Cue, floor: int) -> bool:
    """As in "under the strategic agreement trade is to double": the paper that says it is not measured.

    Nor is one that only tells when: "When the agreement came into force, the two sides spoke of".
    """
    inside = any("small.inside" in view.tags_at[n] for n in range(max(0, cue.first - 3), cue.first))
    return inside or view.has("small.when", floor, cue.first)


def _measures(view: View, cue: Cue, anchor: Anchor) -> bool:
    """Whether a word only introduces the figure: "contracts on the sum of $27 billion"."""
    return "small.of" in view.tags_at[cue.end] and anchor.first - cue.end <= 3


def object_after(view: View, anchor: Anchor) -> Topic | None:
    """The noun behind a change: "12% growth in mutual trade", "to double trade"."""
    at, steps, ceiling = anchor.end, 0, anchor.ceiling
    to = "small.to" in view.tags_at[at] and ceiling == at + 1
    if to and anchor.index + 1 < len(view.anchors):  # "will double to 800 million euros the credit line"
        following = view.anchors[anchor.index + 1]
        at, ceiling = following.end, following.ceiling
    while at < ceiling and steps < 8:
        cue = view.over.get(at)
        noun = cue and "change" in cue.tags
        other = cue is not None and not cue.tags.isdisjoint(_ANOTHER)
        if other or view.word_at[at] in ",;:.()" or (cue and "verbs.past" in cue.tags and not noun):
            return None
        topic = refine(view, cue, ceiling) if cue else None
        if topic and topic.indicator != GENERIC:
            return topic
        at, steps = (cue.end if cue else at + 1), steps + 1
    return None
