"""Looking from a day: what one saw from other days before makes no difference."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from metrics.vintage import Evidence, Vintage, vintage


def test_a_day_looks_the_same_whatever_days_one_looked_from_before(known: Vintage) -> None:
    """Points and goals are kept between looks; each day must see only what was published by then."""
    published = sorted({source.published for source in known.sources})
    days = [day + timedelta(days=more) for day in published for more in (-1, 0, 1)]
    Random(1).shuffle(days)
    used = _anew(known)
    for day in days:
        seen, fresh = vintage(used, day), vintage(_anew(known), day)
        assert seen.observations == fresh.observations
        assert (seen.goals, seen.progress, seen.claims) == (fresh.goals, fresh.progress, fresh.claims)
        assert all(point.published <= day for point in seen.observations)
        assert all(cited.published <= day for goal in seen.goals for cited in goal.citations)


def _anew(known: Vintage) -> Evidence:
    read = known.evidence
    return Evidence(corpus=read.corpus, claims=read.claims, register=read.register, figures=read.figures)
