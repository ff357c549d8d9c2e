"""Claims: what the extraction proposes, and what a person said of each proposal.

Opinion: the numbers come from the text by rule, the trust comes from a person. A review confirms, corrects
or rejects a proposal; it can neither add a figure nor change an amount.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import cast

from metrics.bounds import Hedge, bounds_of, last_place_of
from metrics.corpus import ClaimReview, Corpus, Corridor
from metrics.errors import Fault, InputError
from metrics.extraction import extract
from metrics.models import TURNOVER, Citation, Claim, ProposedClaim, Review, Source
from metrics.quotes import QuoteError, anchor


def read_claims(corpus: Corpus) -> tuple[Claim, ...]:
    """All claims of a corpus in the order of the documents; raises `InputError` with every fault.

    A review must name a passage that is in its source exactly once and holds exactly one proposed figure
    of its kind.
    """
    claims: list[Claim] = []
    faults: list[Fault] = []
    for source in corpus.sources:
        proposed = extract(source.text, source.published)
        reviews, wrong = _match(corpus, source, proposed)
        faults += wrong
        claims += [_claim(corpus, source, each, reviews.get(number)) for number, each in enumerate(proposed)]
    if faults:
        raise InputError(faults)
    return tuple(claims)


def propose(corpus: Corpus) -> tuple[Claim, ...]:
    """All claims that the extraction finds in a corpus, as if nobody had reviewed any."""
    return tuple(
        _claim(corpus, source, each, None)
        for source in corpus.sources
        for each in extract(source.text, source.published)
    )


def accepted(claims: tuple[Claim, ...], pair: tuple[str, str], as_of: date | None = None) -> list[Claim]:
    """The claims that may enter a series: reviewed and not rejected, of this pair, published by `as_of`."""
    return [
        claim
        for claim in claims
        if claim.review in ("confirmed", "corrected")
        and claim.pair is not None
        and set(claim.pair) == set(pair)
        and (as_of is None or claim.published <= as_of)
    ]


def in_other_currencies(
    claims: tuple[Claim, ...], corridor: Corridor, as_of: date | None = None
) -> list[Claim]:
    """The levels of trade and goals that enter no series, because they are in another currency than it."""
    return [
        claim
        for claim in accepted(claims, corridor.pair, as_of)
        if claim.kind in ("turnover", "target")
        and claim.indicator == TURNOVER
        and claim.currency not in (None, corridor.currency)
    ]


def citation(claim: Claim, sources: dict[str, Source]) -> Citation:
    """Where a claim stands: its passage, its document, its speaker."""
    return sources[claim.source].cite(claim.quote, claim.speaker)


def citations(claims: Iterable[Claim], sources: Iterable[Source]) -> dict[str, Citation]:
    """Where each of the claims stands, by its id."""
    by_id = {source.id: source for source in sources}
    return {claim.id: citation(claim, by_id) for claim in claims}


def _match(
    corpus: Corpus, source: Source, proposed: list[ProposedClaim]
) -> tuple[dict[int, ClaimReview], list[Fault]]:
    """Which review belongs to which proposal, by its number."""
    matched: dict[int, ClaimReview] = {}
    faults: list[Fault] = []
    for number, review in enumerate(corpus.records[source.id].claims, 1):
        where, entry = corpus.record_file(source.id), f"claims {number}: quote"
        try:
            passage = anchor(source.text, review.quote, review.prefix, review.suffix)
        except QuoteError as error:
            faults.append(Fault(where, entry, f"{error}: {review.quote!r:.80}", error.cure))
            continue
        inside = [
            index
            for index, claim in enumerate(proposed)
            if claim.kind == review.kind
            and passage.start <= claim.anchor_start
            and claim.anchor_end <= passage.end
        ]
        if len(inside) != 1:
            what = f"the passage holds {len(inside)} figures of kind {review.kind!r}: {review.quote!r:.80}"
            faults.append(Fault(where, entry, what, _cure(passage.start, passage.end, proposed)))
        elif fault := _wrong_correction(review, proposed[inside[0]], source):
            faults.append(Fault(where, f"claims {number}: correct", *fault))
        elif inside[0] in matched:
            faults.append(Fault(where, entry, "this figure is reviewed twice", "remove one of the two"))
        else:
            matched[inside[0]] = review
    return matched, faults


def _wrong_correction(review: ClaimReview, claim: ProposedClaim, source: Source) -> tuple[str, str] | None:
    """What a correction makes of a figure that it cannot be, and what to do; None if it is sound."""
    correct = review.correct
    if correct is None:
        return None
    if correct.kind and claim.amount is not None and (correct.kind == "growth") != (claim.currency is None):
        what = f"a figure in {claim.currency or 'percent'} cannot be of kind {correct.kind!r}"
        return what, "correct the kind, or reject the claim"
    if correct.period and correct.period.first_day > source.published:
        what = f"the period {correct.period} begins after the document came out ({source.published})"
        return what, "correct the period; the year of a goal is a deadline"
    return None


def _cure(start: int, end: int, proposed: list[ProposedClaim]) -> str:
    kinds = sorted(c.kind for c in proposed if start <= c.anchor_start and c.anchor_end <= end)
    if not kinds:
        return "quote a passage with a figure in it (`trade-targets extract` lists them)"
    return f"choose the passage or the kind so that one is left (found here: {', '.join(kinds)})"


def _claim(corpus: Corpus, source: Source, proposed: ProposedClaim, review: ClaimReview | None) -> Claim:
    fields = {name: getattr(proposed, name) for name in ProposedClaim.model_fields}
    state: Review = "unreviewed"
    reason = None
    if review:
        state, reason = review.review, review.reason
        if review.correct:
            fields |= {name: getattr(review.correct, name) for name in review.correct.model_fields_set}
            if review.correct.kind not in (None, "other") and not review.correct.indicator:
                fields["indicator"] = TURNOVER  # what every kind but "other" is of
            fields |= _rebound(proposed, fields)
    return Claim(
        id=f"{source.id}.{fields['kind']}.{proposed.anchor_start}",
        source=source.id,
        published=source.published,
        side=corpus.corridor.side_of(fields["speaker"]),
        review=state,
        reason=reason,
        **fields,
    )


def _rebound(proposed: ProposedClaim, fields: dict[str, object]) -> dict[str, float]:
    """New bounds where a correction changes what decides them: the hedge, or being a goal."""
    if proposed.amount is None:
        return {}
    if fields["kind"] == "target":
        return {"low": proposed.amount, "high": proposed.amount}
    if fields["hedge"] == proposed.hedge and proposed.kind != "target":
        return {}
    hedge = cast(Hedge, fields["hedge"])
    bounds = bounds_of(proposed.amount, hedge, last_place_of(proposed.amount))
    return {"low": bounds.low, "high": bounds.high}
