"""A vintage: everything that the documents published by a day say, and what follows from it.

Opinion: screen, picture, briefing, download and command line all take this one object, so that they cannot
disagree. Reading the evidence costs some milliseconds a document; looking at it as of another day costs less.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from metrics.claims import citations, propose, read_claims
from metrics.commitments.models import Event, Register
from metrics.commitments.register import read_register
from metrics.commitments.standing import QUIET_AFTER, Standing, standings
from metrics.corpus import Corpus, load
from metrics.crosscheck.figures import Figure, read_figures
from metrics.crosscheck.sides import known as known_figures
from metrics.errors import Fault, InputError
from metrics.models import Citation, Claim, Goal, Model, Observation, Source
from metrics.progress.goals import Statements
from metrics.progress.levels import find_latest
from metrics.progress.toward import Progress, progress
from metrics.series import Series

T = TypeVar("T")


@dataclass(frozen=True)
class Evidence:  # no model, because a pydantic class has a `register` of its own
    """All that a corridor's folder holds: documents, claims, register, other published figures."""

    corpus: Corpus
    claims: tuple[Claim, ...]
    register: Register
    figures: tuple[Figure, ...]

    @cached_property
    def cited(self) -> dict[str, Citation]:
        """Where each claim stands, by its id: made once for all the days that one looks from."""
        return citations(self.claims, self.corpus.sources)

    def claims_by(self, day: date) -> tuple[Claim, ...]:
        """The claims published by that day; they stand in the order of their documents, so of their days."""
        return self.claims[: bisect_right(self.claims, day, key=attrgetter("published"))]

    @cached_property
    def series(self) -> Series:
        """The series, to be seen from any day."""
        return Series(self.corpus, self.claims, self.cited)

    @cached_property
    def statements(self) -> Statements:
        """The goals, to be seen from any day."""
        return Statements(self.corpus, self.claims, self.cited)


class Vintage(Model):
    """What is known of a corridor on the day `as_of`, and what follows from it.

    `figures` are other published figures, which enter nothing else here.
    """

    as_of: date
    evidence: Evidence
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    observations: tuple[Observation, ...]
    goals: tuple[Goal, ...]
    progress: tuple[Progress, ...]
    standings: tuple[Standing, ...]
    figures: tuple[Figure, ...]

    @property
    def corpus(self) -> Corpus:
        """The documents, those published later included."""
        return self.evidence.corpus

    @cached_property
    def latest(self) -> Observation | None:
        """The latest level that progress is measured by."""
        return find_latest(self.observations)

    def source(self, identifier: str) -> Source | None:
        """The document with this id, if it is known by the day."""
        return next((source for source in self.sources if source.id == identifier), None)

    def cited(self, event: Event) -> Citation:
        """Where the words of an event stand; of one that is known by the day."""
        source = self.source(event.source)
        assert source is not None  # an event is known only from a document that is
        return source.cite(event.quote, event.speaker)


def read_evidence(folder: Path) -> Evidence:
    """Read and check a corridor's folder; raises `InputError` with the faults of all its files."""
    corpus = load(folder)
    faults: list[Fault] = []
    claims = _attempt(lambda: read_claims(corpus), faults)
    register = _attempt(lambda: read_register(corpus, propose(corpus) if claims is None else claims), faults)
    figures = _attempt(lambda: read_figures(corpus), faults)
    if claims is None or register is None or figures is None:
        raise InputError(faults)
    return Evidence(corpus=corpus, claims=claims, register=register, figures=figures)


def vintage(evidence: Evidence, as_of: date, quiet_after: int = QUIET_AFTER) -> Vintage:
    """What follows from what was published by `as_of`."""
    points, stated = evidence.series.on(as_of), evidence.statements.on(as_of)
    toward = progress(points, stated, as_of)
    return Vintage(
        as_of=as_of,
        evidence=evidence,
        sources=evidence.corpus.known_by(as_of),
        claims=evidence.claims_by(as_of),
        observations=points,
        goals=stated,
        progress=toward,
        standings=standings(evidence.register, as_of, quiet_after, toward),
        figures=tuple(known_figures(evidence.figures, as_of)),
    )


def read_vintage(folder: Path, as_of: date | None = None) -> Vintage:
    """Read a corridor's folder and look at it as of a day (default: today); raises `InputError`."""
    return vintage(read_evidence(folder), as_of or date.today())


def _attempt(read: Callable[[], T], faults: list[Fault]) -> T | None:
    """What `read` gives; None if the input is at fault, which goes to `faults`."""
    try:
        return read()
    except InputError as error:
        faults += error.faults
        return None
