"""Each kind of mark as a figure of the JSON-LD: what it says, within which bounds, by whose words.

Opinion: a mark without its words is a rumour. What is computed has a formula over marks that have words; what
is published elsewhere has no quotation here, so it has the address of its page.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from metrics.bounds import point
from metrics.commitments.standing import Standing
from metrics.crosscheck.figures import Figure as Published
from metrics.models import TURNOVER, Citation, Claim, Goal, Observation, Quote
from metrics.progress.sentences import goal_name
from metrics.progress.toward import Progress
from metrics.provenance.models import (
    URN,
    Figure,
    Organization,
    Page,
    Person,
    Quantity,
    Quotation,
    Reference,
    TextPositionSelector,
    TextQuoteSelector,
)
from metrics.provenance.results import ends_of, results
from metrics.texts import Texts
from metrics.wording import deadline, hedged, observed, percent, percent_range, period, when

if TYPE_CHECKING:
    from metrics.vintage import Vintage

Mark: TypeAlias = Observation | Goal | Progress | Standing | Claim | Published
"""What a picture, a page or a download can show. A `Progress` is what is computed toward its goal."""
PERCENT = "P1"
"""Percent as UN/CEFACT codes it."""


def name_of(mark: Mark) -> str:
    """The mark's name within its corridor; a goal, its progress and its commitment are three marks."""
    if isinstance(mark, Progress):
        return f"progress:{mark.goal.id}"
    return f"commitment:{mark.commitment.id}" if isinstance(mark, Standing) else mark.id


def inputs_of(mark: Mark) -> tuple[str, ...]:
    """The names of the marks that this one is computed from; none if it is not computed."""
    if isinstance(mark, Progress):
        rivals = (rival.level for rival in mark.rivals)
        return tuple(each.id for each in (mark.latest, mark.baseline, mark.goal, *rivals) if each)
    return mark.inputs if isinstance(mark, Observation) else ()


def figure_of(mark: Mark, known: Vintage, t: Texts) -> Figure:
    """The mark as a figure, named in the language of `t`."""
    if isinstance(mark, Observation):
        return _of_observation(mark, known, t)
    if isinstance(mark, Goal):
        return _of_goal(mark, known, t)
    if isinstance(mark, Progress):
        return _of_progress(mark, known, t)
    if isinstance(mark, Standing):
        return _of_standing(mark, known)
    return _of_claim(mark, known, t) if isinstance(mark, Claim) else _of_published(mark, known, t)


def _of_observation(mark: Observation, known: Vintage, t: Texts) -> Figure:
    return Figure(
        id=urn(known, name_of(mark)),
        identifier=name_of(mark),
        name=f"{when(mark, t)}: {observed(mark, t)}",
        about=(
            Quantity(
                type="Observation",
                variable=mark.indicator,
                value=mark.value,
                **ends_of(mark.bounds),
                unit=mark.currency,
                hedge=mark.hedge,
                method=mark.formula,
                status=mark.obs_status,
            ),
        ),
        period=str(mark.period) if mark.period else None,
        as_of=mark.as_of,
        inputs=_inputs(mark, known),
        quotations=_quotations(mark.citations, known),
    )


def _of_goal(mark: Goal, known: Vintage, t: Texts) -> Figure:
    return Figure(
        id=urn(known, name_of(mark)),
        identifier=name_of(mark),
        name=goal_name(mark, t),
        about=(
            Quantity(
                type="QuantitativeValue",
                variable=mark.indicator,
                value=mark.amount,
                **ends_of(point(mark.amount)),
                unit=mark.currency,
            ),
        ),
        period=mark.due,
        quotations=_quotations(mark.citations, known),
    )


def _of_progress(mark: Progress, known: Vintage, t: Texts) -> Figure:
    name, citations = goal_name(mark.goal, t), mark.goal.citations
    if mark.latest and mark.share:
        name = f"{name}: {percent_range(mark.share, t)}"
        others = (each for rival in mark.rivals for each in rival.level.citations)
        citations = tuple(dict.fromkeys((*mark.latest.citations, *others, *citations)))
    return Figure(
        id=urn(known, name_of(mark)),
        identifier=name_of(mark),
        name=name,
        about=results(mark),
        period=mark.goal.due,
        stage=" ".join(mark.status),
        inputs=_inputs(mark, known),
        quotations=_quotations(citations, known),
    )


def _of_claim(mark: Claim, known: Vintage, t: Texts) -> Figure:
    about: tuple[Quantity, ...] = ()
    name = mark.quote.exact
    if mark.amount is not None and mark.bounds is not None:
        about = (
            Quantity(
                type="Observation",
                variable=mark.indicator,
                value=mark.amount,
                **ends_of(mark.bounds),
                unit=mark.currency or PERCENT,
                hedge=mark.hedge,
            ),
        )
        name = (
            hedged(mark.amount, mark.currency, mark.hedge, t)
            if mark.currency
            else t.of("hedge", mark.hedge, amount=percent(mark.amount / 100, t))
        )
    return Figure(
        id=urn(known, name_of(mark)),
        identifier=name_of(mark),
        name=name,
        about=about,
        period=str(mark.period) if mark.period else None,
        quotations=(_quotation(mark.source, mark.quote, mark.speaker, known),),
    )


def _of_standing(mark: Standing, known: Vintage) -> Figure:
    main = mark.main
    about = (
        (
            Quantity(
                type="QuantitativeValue",
                variable=mark.commitment.id,
                value=main.goal.amount,
                **ends_of(main.goal.bounds),
                unit=main.goal.unit,
            ),
        )
        if main
        else ()
    )
    return Figure(
        id=urn(known, name_of(mark)),
        identifier=name_of(mark),
        name=mark.commitment.title,
        about=about,
        period=mark.due,
        stage=mark.stage,
        quotations=tuple(_quotation(each.source, each.quote, each.speaker, known) for each in mark.events),
    )


def _of_published(mark: Published, known: Vintage, t: Texts) -> Figure:
    covers = period(mark.period, t) if mark.period else mark.deadline and deadline(mark.deadline, t)
    amount = hedged(mark.amount, mark.currency, mark.hedge, t)
    return Figure(
        id=urn(known, name_of(mark)),
        identifier=name_of(mark),
        name=f"{covers}: {amount}" if covers else amount,
        about=(
            Quantity(
                type="Observation" if mark.kind == "turnover" else "QuantitativeValue",
                variable=TURNOVER,
                value=mark.amount,
                **ends_of(mark.bounds),
                unit=mark.currency,
                hedge=mark.hedge,
            ),
        ),
        period=str(mark.period) if mark.period else mark.deadline,
        page=Page(
            url=mark.url,
            publisher=Organization(name=mark.publisher),
            published=mark.published,
            reporter=Organization(name=mark.reporter),
        ),
    )


def _inputs(mark: Mark, known: Vintage) -> tuple[Reference, ...]:
    return tuple(Reference(id=urn(known, name)) for name in inputs_of(mark))


def _quotations(citations: Iterable[Citation], known: Vintage) -> tuple[Quotation, ...]:
    return tuple(_quotation(each.source, each.quote, each.speaker, known) for each in citations)


def _quotation(source: str, quote: Quote, speaker: str | None, known: Vintage) -> Quotation:
    return Quotation(
        speaker=Person(name=speaker) if speaker else None,
        source=urn(known, source),
        selector=(
            TextQuoteSelector(exact=quote.exact, prefix=quote.prefix, suffix=quote.suffix),
            TextPositionSelector(start=quote.start, end=quote.end),
        ),
    )


def urn(known: Vintage, name: str) -> str:
    """The id in the JSON-LD of a mark or document of the corridor."""
    return f"{URN}:{known.corpus.corridor.code}:{name}"
