"""The proof that a briefing carries: every figure whose words, or whose page, one of its notes names.

Opinion: a briefing shows what it cites. So the figures are found by the notes, and need no list of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from metrics.briefing.model import Briefing
from metrics.briefing.notes import figure_key, words_key
from metrics.briefing.words import describe
from metrics.commitments.standing import Standing
from metrics.crosscheck.figures import Figure
from metrics.models import Claim
from metrics.progress.toward import Progress
from metrics.provenance.figures import Mark
from metrics.provenance.marks import marks, provenance
from metrics.provenance.models import Provenance
from metrics.texts import texts
from metrics.vintage import Vintage


def proof(known: Vintage, briefing: Briefing) -> Provenance:
    """The proof of the briefing on this vintage."""
    cited = {note.key for note in briefing.notes}
    shown = [mark for mark in marks(known) if cited.intersection(_keys(mark))]
    return provenance(
        known, briefing.title, describe(briefing), shown, texts(briefing.language), kind="Report"
    )


def _keys(mark: Mark) -> Iterator[str]:
    """The keys of the notes that would stand behind this mark."""
    if isinstance(mark, Figure):
        yield figure_key(mark)
    elif isinstance(mark, Claim):
        yield words_key(mark.source, mark.quote)
    elif isinstance(mark, Standing):
        yield from (words_key(each.source, each.quote) for each in mark.events)
    else:
        cited = mark.goal.citations if isinstance(mark, Progress) else mark.citations
        yield from (words_key(each.source, each.quote) for each in cited)
