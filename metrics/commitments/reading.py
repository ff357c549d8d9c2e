"""Read amounts, counts and deadlines from the words of an event, by the grammar of the extraction.

Opinion: what the register says in numbers is what its quotes say. So no number is typed into it, and a quote
from which two readings could be taken is refused rather than decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from metrics.commitments.models import PLEDGING, Figure, Role
from metrics.commitments.sentences import sentences
from metrics.extraction.dates.periods import Calendar, Span
from metrics.extraction.numbers.counts import counts
from metrics.models import Claim, Deadline, EventStage, Quote, Source


class UnclearError(ValueError):
    """The words of an event can be read in two ways; the text says which."""


def read_deadline(
    quote: Quote, source: Source, stage: EventStage, claims: Sequence[Claim]
) -> Deadline | None:
    """The deadline that the words name; None if they name none, or tell of something delivered.

    That of a goal for trade is its claim's, as reviewed. Else "by 2028" is one in any words; "this year" and
    "for 2024-2027" are in words that pledge, where the span ends after the source came out. Raises
    `UnclearError` if there are two.
    """
    if stage == "delivered":
        return None
    found = {claim.deadline for claim in _inside(quote, source, claims) if claim.deadline}
    if not found:
        found = {due for span in _spans(quote, source) if (due := _due(span, source, stage in PLEDGING))}
    if len(found) > 1:
        raise UnclearError(f"the words name more than one deadline ({', '.join(sorted(found))})")
    return next(iter(found), None)


def read_figures(
    quote: Quote, source: Source, stage: EventStage, measures: Sequence[str], claims: Sequence[Claim]
) -> tuple[Figure, ...]:
    """The amounts and counts in the words, in the units that are measured.

    Raises `UnclearError` if one unit has two goals or two levels in them.
    """
    if not measures:
        return ()
    role: Role = "goal" if stage in PLEDGING else "reached"
    figures = [
        figure
        for figure in (*_amounts(quote, source, role, claims), *_counts(quote, role))
        if figure.unit in measures
    ]
    for figure in figures:
        same = [other.amount for other in figures if (other.unit, other.role) == (figure.unit, figure.role)]
        if len(set(same)) > 1:
            raise UnclearError(
                f"the words hold {' and '.join(f'{amount:g}' for amount in same)} {figure.unit}"
            )
    return tuple({(figure.unit, figure.role): figure for figure in figures}.values())


def _inside(quote: Quote, source: Source, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims whose figure stands in the words, but for those that a reviewer rejected."""
    for claim in claims:
        inside = quote.start <= claim.anchor_start and claim.anchor_end <= quote.end
        if claim.source == source.id and inside and claim.review != "rejected":
            yield claim


def _spans(quote: Quote, source: Source) -> Iterator[Span]:
    for sentence in sentences(quote.exact, source.language):
        yield from Calendar(sentence, [], source.published).spans()


def _due(span: Span, source: Source, pledging: bool) -> Deadline | None:
    """The end of a span as a deadline, as exact as it is stated."""
    ahead = pledging and span.role == "period" and span.period and span.period.last_day > source.published
    if not ahead and span.role != "deadline":
        return None
    if span.period and span.period.last_month < 12:
        return f"{span.period.last_year}-{span.period.last_month:02d}"
    return str(span.year) if span.year else None


def _amounts(quote: Quote, source: Source, role: Role, claims: Sequence[Claim]) -> Iterator[Figure]:
    """Money: the claims of the extraction in the words."""
    roles: dict[str, Role] = {"target": "goal", "turnover": "reached"}
    for claim in _inside(quote, source, claims):
        if claim.amount is not None and claim.currency and claim.bounds:
            yield Figure(
                amount=claim.amount,
                unit=claim.currency,
                bounds=claim.bounds,
                role=roles.get(claim.kind, role),
                start=claim.anchor_start,
                end=claim.anchor_end,
            )


def _counts(quote: Quote, role: Role) -> Iterator[Figure]:
    for count in counts(quote.exact):
        yield Figure(
            amount=count.amount,
            unit=count.unit,
            bounds=count.bounds,
            role=role,
            start=quote.start + count.start,
            end=quote.start + count.end,
        )
