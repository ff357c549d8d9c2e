"""How the share reached of each goal looked on each day a document came out.

Opinion: what was known then is recomputed, not remembered. A day sees only the documents published by it, so
a goal appears on the day it is first stated, and its share on the day a level is first known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from metrics.bounds import Bounds, point
from metrics.corpus import Corpus
from metrics.models import Claim, Goal, Model, Observation
from metrics.progress.goals import Statements
from metrics.progress.levels import latest_on
from metrics.series import observations


class Seen(Model):
    """One goal as it looked on a day.

    `documents` are the ids of those that came out on the day, `goal` is the goal as known then. `latest` is
    the level that progress was measured by, and `share` that level as a fraction of the goal; both None while
    no level of a full year was known.
    """

    day: date
    documents: tuple[str, ...]
    goal: Goal
    latest: Observation | None
    share: Bounds | None


def history(
    corpus: Corpus,
    claims: tuple[Claim, ...],
    as_of: date | None = None,
    last: int | None = None,
    points: Iterable[Observation] | None = None,
    stated: Statements | None = None,
) -> tuple[Seen, ...]:
    """Each goal on each day a document came out, by day and then from the smallest goal up.

    The series is computed once: a reported level never changes afterwards, it only becomes known. `last` asks
    for so many days only. `points` (the series on the day) and `stated` are for who has them.
    """
    looked = days(corpus, as_of)[-last if last else None :]
    latest = latest_on(observations(corpus, claims, as_of) if points is None else points, looked)
    stated = stated or Statements(corpus, claims)
    documents: dict[date, list[str]] = defaultdict(list)
    for source in corpus.sources:
        documents[source.published].append(source.id)
    return tuple(
        _seen(day, tuple(documents[day]), goal, latest[day]) for day in looked for goal in stated.on(day)
    )


def days(corpus: Corpus, as_of: date | None = None) -> list[date]:
    """The days on which a document of the corpus came out, up to `as_of`."""
    found = {source.published for source in corpus.sources}
    return sorted(day for day in found if as_of is None or day <= as_of)


def _seen(day: date, documents: tuple[str, ...], goal: Goal, latest: Observation | None) -> Seen:
    share = latest.bounds.over(point(goal.amount)) if latest else None
    return Seen(day=day, documents=documents, goal=goal, latest=latest, share=share)
