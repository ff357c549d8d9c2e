"""The pass over a document: triggers, then sentences, then figures, then claims."""

from __future__ import annotations

from datetime import date

from metrics.extraction.claims import About, claim_of
from metrics.extraction.countries.context import Context, Pair
from metrics.extraction.countries.pairs import pair_of
from metrics.extraction.countries.rankings import owner, same_partner
from metrics.extraction.dates import dating, deadlines
from metrics.extraction.dates.datelines import dated
from metrics.extraction.dates.frames import frame_of, may_announce
from metrics.extraction.dates.periods import FIRST, LAST
from metrics.extraction.dates.runs import Dated
from metrics.extraction.figures import Figure, Memory
from metrics.extraction.meaning.sentences import Reader, noun_of
from metrics.extraction.numbers.doubtful import settled
from metrics.extraction.speakers import speakers
from metrics.extraction.text.document import Document, Sentence
from metrics.extraction.text.language import of_text
from metrics.extraction.text.triggers import trade_around, triggers
from metrics.extraction.view import View, view_of
from metrics.models import TURNOVER, ProposedClaim
from metrics.periods import Period

_DATED = (TURNOVER, "exports", "imports", "regional_aggregate", "national_trade_total")
"""What is told of the same period as the trade that is spoken of next."""
_FRAMED = (TURNOVER, "national_trade_total")
"""What a sentence that announces a period may be followed by."""
_BEHIND = 10_000
"""How much of the text behind is kept in mind while reading on, in characters: it is looked back at often."""
_PASSED = 2
"""How many sentences without a figure are asked what a pronoun means."""


def read(text: str, published: date | None) -> list[ProposedClaim]:
    """The claims of a text, in order; a day of publication that no news can have is none."""
    document = Document(text, of_text(text))
    known = published if published and FIRST <= published.year <= LAST else None
    state = State(document, known or dated(document))
    reached = kept = -1
    for position in triggers(document):
        if position < reached:
            continue
        if (sentence := document.sentence_at(position)) is not None:
            state.read(sentence)
            reached = sentence.end
            if reached - kept > 2 * _BEHIND:
                kept = reached - _BEHIND
                document.forget(kept)
    document.forget(len(text))
    return state.claims


class State:
    """What is known while reading on: the topic, the pair and the period of the last claim."""

    def __init__(self, document: Document, published: date | None) -> None:
        self.document, self.published = document, published
        self.claims: list[ProposedClaim] = []
        self.context = Context(document)
        self.memory = Memory()
        self.pair: Pair | None = None
        self.period: Period | None = None
        self.currency: str | None = None
        self.last_end, self.paragraph = 0, -1

    def read(self, sentence: Sentence) -> None:
        """Read one sentence with a trigger in it."""
        self.memory.look_back = lambda: self._look_back(sentence)
        view = view_of(sentence, self.published)
        paragraph = sentence.paragraph[0]
        if paragraph != self.paragraph and self.pair is not None:
            self.memory.indicator = TURNOVER  # a new paragraph takes the main thread up again
        self.paragraph = paragraph
        if view.anchors:
            figures = Reader(view, self.memory, lambda: trade_around(sentence)).read()
            dates = dating.periods_of(view, figures, self._frame(view, figures) or self.period)
            for figure, dated in zip(figures, dates, strict=True):
                self._claim(view, figure, figures, dated)
        self.last_end, self.memory.look_back = sentence.end, None

    def _look_back(self, sentence: Sentence) -> str | None:
        """What the sentences passed over since the last figure speak of ("They discussed trade. It ...")."""
        start = max(sentence.paragraph[0], self.last_end)
        passed = [s for s in self.document.within(*sentence.paragraph) if start <= s.start < sentence.start]
        nouns = [noun_of(view_of(each, self.published)) for each in passed[-_PASSED:]]
        return next((noun for noun in reversed(nouns) if noun), None)

    def _frame(self, view: View, figures: list[Figure]) -> Period | None:
        """The period that a sentence without a figure announces: "published the results of 2022"."""
        reports = any(f.indicator in _FRAMED and f.kind != "target" for f in figures)
        dated = any(s.role == "period" for s in view.spans)
        if not reports or (dated and self.period is not None):
            return None
        if dated and any(date.period for date in dating.periods_of(view, figures, None)):
            return None  # else they date something else: "and they agreed in December to bring it to"
        start = view.sentence.start
        for earlier in reversed(self._passed(view.sentence)):
            if earlier.start < self.last_end or earlier.start >= start:
                continue
            if not may_announce(earlier):
                continue
            announced = view_of(earlier, self.published)
            self.context.home = self.context.home or owner(announced, "")
            frame = frame_of(announced)
            if frame is not None:
                return frame
        return None

    def _passed(self, sentence: Sentence) -> list[Sentence]:
        """The last sentences before one, in its paragraph or at the end of the paragraph before."""
        here = [s for s in self.document.within(*sentence.paragraph) if s.start < sentence.start]
        if len(here) < _PASSED:
            here = self.document.above(sentence.paragraph[0]) + here
        return here[-_PASSED:]

    def _claim(self, view: View, figure: Figure, figures: list[Figure], dated: Dated) -> None:
        pair, rule = pair_of(view, figure, self.context, self.pair)
        anchor = figure.anchor
        if figure is not figures[0] and same_partner(view, figures[figures.index(figure) - 1], figure):
            pair, rule = self.claims[-1].pair or pair, "pair.same"
        if anchor.what == "money":
            anchor.currency = settled(anchor.currency, pair) or self.currency
            anchor.alternatives = [(value, settled(code, pair) or "") for value, code in anchor.alternatives]
        # Far from any word of trade nobody asks who said it, and most money in the news is far from it.
        about_trade = figure.indicator == TURNOVER or trade_around(view.sentence)
        speaker = speakers.speaker_of(view, view.start_at[anchor.first]) if about_trade else None
        deadline = deadlines.deadline_of(view, figure, figures) if figure.kind == "target" else None
        about = About(
            pair, self.context.home, speaker, dated, deadline, tuple(r for r in (rule, dated.rule) if r)
        )
        claim = claim_of(view, figure, about)
        self.claims.append(claim)
        self.context.paragraph = view.sentence.paragraph[0]
        if figure.indicator == TURNOVER:
            if rule != "pair.ranking":
                self.pair = pair or self.pair
            self.currency = claim.currency or self.currency
            self.context.told.add(frozenset(pair or ()))
        run = claim.period is not None and claim.period.between_years  # what comes next is not of all of it
        kept = (run and self.period) or dating.looks_back(view, figure, claim.period, self.period)
        if figure.indicator in _DATED and not figure.baseline and not kept:
            self.period = claim.period or self.period
