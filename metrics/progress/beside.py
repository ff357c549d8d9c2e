"""What stands beside a figure in its own sentence: its growth in percent, the years it was added up over.

Opinion: a number that is needed for a sum is read from the words by the grammar of the extraction, or there
is no sum. Where a sentence could be read in two ways, nothing is read.
"""

from __future__ import annotations

from functools import lru_cache

from metrics.bounds import Bounds, bounds_of
from metrics.extraction.numbers.amounts import Anchor
from metrics.extraction.text.document import Document
from metrics.extraction.text.language import of_text
from metrics.extraction.view import View
from metrics.models import Claim, Model, Source

UP = ("change.up", "change.more", "verbs.rise")
DOWN = ("change.down", "change.less", "verbs.fall")


class Beside(Model):
    """A number in the sentence of a claim (percent, or years), with its bounds and its place."""

    value: float
    bounds: Bounds
    start: int
    end: int


def growth_beside(claim: Claim, source: Source) -> Beside | None:
    """The growth that a sentence gives with its one amount: "a 10% increase, reaching $300 million"; percent.

    None if the sentence has another amount or another percentage, or does not say which way it went.
    """
    view, own = _view(claim, source)
    percents = [anchor for anchor in view.anchors if anchor.what == "percent"]
    if own is None or len(percents) != 1 or len(view.anchors) != 2:
        return None
    percent = percents[0]
    sign = percent.sign or _direction(view)
    if not sign or percent.spread:
        return None
    bounds = bounds_of(sign * percent.value, percent.hedge or "exact", percent.last_place)
    return _beside(view, percent.first, percent.end, sign * percent.value, bounds)


def years_beside(claim: Claim, source: Source) -> Beside | None:
    """The run of years up to the claim's day that a sentence names once: "over the past 15 years" is 15.

    Rounded as any number: half a year either side, at most 5 %.
    """
    view, own = _view(claim, source)
    if own is None:
        return None
    found = [run for at in range(len(view.words)) if (run := _past_years(view, at))]
    if len(found) != 1:
        return None
    number, first, end = found[0]
    return _beside(view, first, end, number, bounds_of(number, "exact", last_place=1))


def _view(claim: Claim, source: Source) -> tuple[View, Anchor | None]:
    """The claim's sentence, and the amount in it that is the claim's."""
    sentences = _document(source.text).sentences(claim.anchor_start)
    sentence = next((s for s in sentences if s.start <= claim.anchor_start < s.end), sentences[0])
    view = View(sentence, source.published)
    return view, next((a for a in view.anchors if view.start_at[a.first] == claim.anchor_start), None)


@lru_cache(maxsize=8)
def _document(text: str) -> Document:
    """A text cut up once for all the claims in it."""
    return Document(text, of_text(text))


def _direction(view: View) -> int:
    """1 if the sentence speaks of a rise only, -1 of a fall only, else 0."""
    tags = {tag for cue in view.cues for tag in cue.tags}
    up, down = (any(tag.startswith(way) for tag in tags) for way in (UP, DOWN))
    return int(up) - int(down)


def _past_years(view: View, at: int) -> tuple[float, int, int] | None:
    """The number in "past 15 years" or "last ten years" and its tokens, from the token of "past"."""
    if "time.last" not in view.tags_at[at] or view.over[at].first != at:
        return None
    number_at = view.over[at].end
    word, after = view.word_at[number_at], view.tags_at[number_at + 1]
    known = view.sentence.document.lexicon.numbers
    number = float(word) if word.isdigit() and len(word) < 3 else known.get(word)
    if number is None or number <= 1 or "time.year" not in after:
        return None
    return number, at, view.over[number_at + 1].end


def _beside(view: View, first: int, end: int, value: float, bounds: Bounds) -> Beside:
    return Beside(value=value, bounds=bounds, start=view.starts[first], end=view.ends[end - 1])
