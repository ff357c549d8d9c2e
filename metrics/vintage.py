"""A vintage: everything that the documents published by a day say, and what follows from it.

Opinion: screen, picture, briefing, download and command line all take this one object, so that they cannot
disagree. Reading a corpus costs some milliseconds a document; looking at it as of another day costs little.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from metrics.claims import read_claims
from metrics.corpus import Corpus, load
from metrics.models import Claim, Goal, Model, Observation, Source
from metrics.progress.goals import goals
from metrics.progress.toward import Progress, find_latest, progress
from metrics.series import observations


class Vintage(Model):
    """What is known of a corridor on the day `as_of`."""

    as_of: date
    corpus: Corpus
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    observations: tuple[Observation, ...]
    goals: tuple[Goal, ...]
    progress: tuple[Progress, ...]

    @property
    def latest(self) -> Observation | None:
        """The latest level that progress is measured by."""
        return find_latest(self.observations)

    def source(self, identifier: str) -> Source | None:
        """The document with this id, if it is known by the day."""
        return next((source for source in self.sources if source.id == identifier), None)


def vintage(corpus: Corpus, claims: tuple[Claim, ...], as_of: date) -> Vintage:
    """What follows from the claims of a corpus that were published by `as_of`."""
    points = observations(corpus, claims, as_of)
    stated = goals(corpus, claims, as_of)
    return Vintage(
        as_of=as_of,
        corpus=corpus,
        sources=corpus.known_by(as_of),
        claims=tuple(claim for claim in claims if claim.published <= as_of),
        observations=points,
        goals=stated,
        progress=progress(points, stated),
    )


def read_vintage(folder: Path, as_of: date | None = None) -> Vintage:
    """Read a corridor's folder and look at it as of a day (default: today); raises `InputError`."""
    corpus = load(folder)
    return vintage(corpus, read_claims(corpus), as_of or date.today())
