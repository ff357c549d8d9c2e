"""What is drawn, as figures of the JSON-LD: observations, goals, commitments, and what is behind them.

Opinion: a mark without its words is a rumour. A computed mark brings along, down to the last claim, all that
it is computed from, even what the picture does not show.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from metrics import __version__
from metrics.bounds import Bounds, point
from metrics.citing import how_to_cite
from metrics.commitments.standing import Standing
from metrics.models import Citation, Claim, Goal, Observation, Quote, Source
from metrics.progress.sentences import goal_name
from metrics.provenance.models import (
    URN,
    Document,
    Figure,
    Organization,
    Person,
    Provenance,
    Quantity,
    Quotation,
    Reference,
    TextPositionSelector,
    TextQuoteSelector,
    Tool,
)
from metrics.texts import Texts
from metrics.wording import hedged, observed, percent, when

if TYPE_CHECKING:
    from metrics.vintage import Vintage

Mark: TypeAlias = Observation | Goal | Standing | Claim
PERCENT = "P1"
"""Percent as UN/CEFACT codes it."""


def provenance(
    known: Vintage, title: str, description: str, marks: Iterable[Mark], t: Texts, kind: str = "ImageObject"
) -> Provenance:
    """The proof of a work that shows these marks, with its alternative text as `description`.

    `kind` is its schema.org type: a chart is an ImageObject, a briefing a Report, a download a Dataset.
    """
    shown = tuple(dict.fromkeys(marks))
    figures = tuple(_figure(mark, known, t) for mark in shown)
    behind = tuple(_figure(mark, known, t) for mark in _behind(shown, known))
    used = {quotation.source for figure in (*figures, *behind) for quotation in figure.quotations}
    sources = [source for source in known.sources if _urn(known, source.id) in used]
    cited = how_to_cite(title, sources, known.as_of, t)
    return Provenance(
        type=kind,
        title=title,
        description=description,
        language=t.language,
        as_of=known.as_of,
        corridor=known.corpus.corridor.code,
        credit=cited.short,
        citation=cited.full,
        creator=Tool(name="Trade Targets", version=__version__),
        documents=tuple(_document(source, known) for source in sources),
        shown=figures,
        behind=behind,
    )


def everything(known: Vintage, t: Texts) -> dict[str, Figure]:
    """Every figure that a work of this day can show, by its id in the JSON-LD."""
    marks: list[Mark] = [*known.claims, *known.observations, *known.goals, *known.standings]
    return {(figure := _figure(mark, known, t)).id: figure for mark in marks}


def documents(known: Vintage) -> dict[str, Document]:
    """Every document known by the day, by its id in the JSON-LD."""
    return {(document := _document(source, known)).id: document for source in known.sources}


def _behind(shown: tuple[Mark, ...], known: Vintage) -> Iterator[Observation | Claim]:
    """What the marks are computed from and what that is computed from, each once, none that is shown."""
    by_id: dict[str, Observation | Claim] = {each.id: each for each in known.claims}
    by_id |= {each.id: each for each in known.observations}
    seen = {mark.id for mark in shown if not isinstance(mark, Standing)}
    waiting = [mark for mark in shown if isinstance(mark, Observation)]
    while waiting:
        for identifier in waiting.pop(0).inputs:
            if identifier in seen or identifier not in by_id:
                continue
            seen.add(identifier)
            yield (found := by_id[identifier])
            if isinstance(found, Observation):
                waiting.append(found)


def _figure(mark: Mark, known: Vintage, t: Texts) -> Figure:
    if isinstance(mark, Observation):
        return _of_observation(mark, known, t)
    if isinstance(mark, Goal):
        return _of_goal(mark, known, t)
    return _of_standing(mark, known) if isinstance(mark, Standing) else _of_claim(mark, known, t)


def _of_observation(mark: Observation, known: Vintage, t: Texts) -> Figure:
    return Figure(
        id=_urn(known, mark.id),
        identifier=mark.id,
        name=f"{when(mark, t)}: {observed(mark, t)}",
        about=Quantity(
            type="Observation",
            variable=mark.indicator,
            value=mark.value,
            **_ends(mark.bounds),
            unit=mark.currency,
            hedge=mark.hedge,
            method=mark.formula,
            status=mark.obs_status,
        ),
        period=str(mark.period) if mark.period else None,
        as_of=mark.as_of,
        inputs=tuple(Reference(id=_urn(known, each)) for each in mark.inputs),
        quotations=_quotations(mark.citations, known),
    )


def _of_goal(mark: Goal, known: Vintage, t: Texts) -> Figure:
    return Figure(
        id=_urn(known, mark.id),
        identifier=mark.id,
        name=goal_name(mark, t),
        about=Quantity(
            type="QuantitativeValue",
            variable=mark.indicator,
            value=mark.amount,
            **_ends(point(mark.amount)),
            unit=mark.currency,
        ),
        period=mark.due,
        quotations=_quotations(mark.citations, known),
    )


def _of_claim(mark: Claim, known: Vintage, t: Texts) -> Figure:
    about = None
    name = mark.quote.exact
    if mark.amount is not None and mark.bounds is not None:
        about = Quantity(
            type="Observation",
            variable=mark.indicator,
            value=mark.amount,
            **_ends(mark.bounds),
            unit=mark.currency or PERCENT,
            hedge=mark.hedge,
        )
        name = (
            hedged(mark.amount, mark.currency, mark.hedge, t)
            if mark.currency
            else t.of("hedge", mark.hedge, amount=percent(mark.amount / 100, t))
        )
    return Figure(
        id=_urn(known, mark.id),
        identifier=mark.id,
        name=name,
        about=about,
        period=str(mark.period) if mark.period else None,
        quotations=(_quotation(mark.source, mark.quote, mark.speaker, known),),
    )


def _of_standing(mark: Standing, known: Vintage) -> Figure:
    main = mark.main
    about = main and Quantity(
        type="QuantitativeValue",
        variable=mark.commitment.id,
        value=main.goal.amount,
        **_ends(main.goal.bounds),
        unit=main.goal.unit,
    )
    return Figure(
        id=_urn(known, f"commitment:{mark.commitment.id}"),  # a goal for trade has the same name
        identifier=mark.commitment.id,
        name=mark.commitment.title,
        about=about,
        period=mark.due,
        stage=mark.stage,
        quotations=tuple(_quotation(each.source, each.quote, each.speaker, known) for each in mark.events),
    )


def _quotations(citations: Iterable[Citation], known: Vintage) -> tuple[Quotation, ...]:
    return tuple(_quotation(each.source, each.quote, each.speaker, known) for each in citations)


def _quotation(source: str, quote: Quote, speaker: str | None, known: Vintage) -> Quotation:
    return Quotation(
        speaker=Person(name=speaker) if speaker else None,
        source=_urn(known, source),
        selector=(
            TextQuoteSelector(exact=quote.exact, prefix=quote.prefix, suffix=quote.suffix),
            TextPositionSelector(start=quote.start, end=quote.end),
        ),
    )


def _document(source: Source, known: Vintage) -> Document:
    return Document(
        id=_urn(known, source.id),
        identifier=source.id,
        headline=source.title,
        publisher=Organization(name=source.publisher),
        published=source.published,
        url=source.url,
        language=source.language,
        sha256=hashlib.sha256(source.text.encode()).hexdigest(),
    )


def _ends(bounds: Bounds) -> dict[str, float]:
    """The bounds as the fields of a quantity; what is not open is not said."""
    ends = {"low": bounds.low, "high": bounds.high}
    return ends | {name: True for name in ("low_open", "high_open") if getattr(bounds, name)}


def _urn(known: Vintage, identifier: str) -> str:
    return f"{URN}:{known.corpus.corridor.code}:{identifier}"
