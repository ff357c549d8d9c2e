"""The pass over a document: triggers, then sentences, then figures, then claims."""

from __future__ import annotations

from datetime import date

from metrics.extraction import dating, speakers
from metrics.extraction.claims import claim_of
from metrics.extraction.document import Document, Sentence
from metrics.extraction.figures import Figure, Memory, Reader
from metrics.extraction.pairs import Context, Pair, pair_of
from metrics.extraction.view import View
from metrics.models import ProposedClaim
from metrics.periods import Period


def triggers(document: Document) -> list[int]:
    """Positions where a string stands that every figure has: "illion", "$", "%" ..., in order."""
    found: set[int] = set()
    low = document.low
    for trigger in document.lexicon.triggers:
        at = low.find(trigger)
        while at >= 0:
            found.add(at)
            at = low.find(trigger, at + 1)
    return sorted(found)


def read(document: Document, published: date | None) -> list[ProposedClaim]:
    """The claims of a document, in order."""
    state = State(document, published)
    reached = -1
    for position in triggers(document):
        if position < reached:
            continue
        for sentence in document.sentences(position):
            if sentence.start <= position < sentence.end:
                state.read(sentence)
                reached = sentence.end
                break
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
        self.last_end = 0

    def read(self, sentence: Sentence) -> None:
        """Read one sentence with a trigger in it."""
        self._look_back(sentence)
        view = View(sentence, self.published)
        if view.anchors:
            figures = Reader(view, self.memory, self._near_trade(sentence)).read()
            for figure in figures:
                self._claim(view, figure)
        self.last_end = sentence.end

    def _look_back(self, sentence: Sentence) -> None:
        """Let the sentences since the last one read say what is spoken of ("They discussed trade. It ...")."""
        start, _ = self.document.paragraph(sentence.start)
        earlier = [
            s
            for s in self.document.sentences(sentence.start)
            if max(start, self.last_end) <= s.start < sentence.start
        ]
        for skipped in earlier[-2:]:
            Reader(View(skipped, self.published), self.memory, False).read()

    def _near_trade(self, sentence: Sentence) -> bool:
        return self.memory.indicator in (None, "trade_turnover")

    def _claim(self, view: View, figure: Figure) -> None:
        pair, rule = pair_of(view, figure, self.context, self.pair)
        span = dating.span_of(view, figure) if figure.kind != "target" else None
        period = dating.period_of(span, self.period)
        speaker = speakers.speaker_of(view, view.position(figure.anchor.first))
        extra = [rule] if rule else []
        claim = claim_of(view, figure, pair, speaker, period, bool(span and span.fiscal), extra)
        self.claims.append(claim)
        if pair:
            self.pair = pair
        if claim.period:
            self.period = claim.period
