"""Read the register and check it against the documents.

Opinion: an entry is worth what its quotes are worth. So each must stand in its source exactly once, each
speaker must be named there, and a stage never falls back without a word. All faults are reported at once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple

from pydantic import Field, ValidationError, model_validator

from metrics.commitments.models import STAGES, Commitment, Event, Register
from metrics.commitments.reading import UnclearError, read_deadline, read_figures
from metrics.corpus import Corpus
from metrics.errors import Fault, InputError
from metrics.models import Claim, Country, EventStage, Model, Slug, Source, Theme
from metrics.periods import due_day
from metrics.quotes import QuoteError, anchor
from metrics.records import read_record

FILE = "commitments.toml"


class EventRecord(Model):
    """An event as the file has it."""

    source: str
    stage: EventStage
    quote: Annotated[str, Field(min_length=1)]
    prefix: str = ""
    suffix: str = ""
    speaker: Annotated[str, Field(min_length=1)] | None = None
    day: Annotated[date | None, Field(alias="date")] = None


class CommitmentRecord(Model):
    """A commitment as the file has it."""

    id: Slug
    title: Annotated[str, Field(min_length=1)]
    theme: Theme
    parties: Annotated[tuple[Country, ...], Field(min_length=1)]
    measures: tuple[str, ...] = ()
    note: Annotated[str, Field(min_length=1)] | None = None
    events: tuple[EventRecord, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _has_an_event(cls, data: Any) -> Any:
        if isinstance(data, dict) and not data.get("events"):
            raise ValueError("there is no event: quote the words that first speak of it")
        return data


class RegisterRecord(Model):
    """The file."""

    commitments: tuple[CommitmentRecord, ...] = ()


class _Unchecked(Model):
    """The file as far as it can be read, whatever its entries are."""

    commitments: tuple[Any, ...] = ()


Wrong = tuple[str, str, str]
"""Where in an entry, what is wrong, what to do."""


class _Documents(NamedTuple):
    """What an event is read from: the sources by id, and the claims found in them."""

    sources: dict[str, Source]
    claims: Sequence[Claim]


def read_register(corpus: Corpus, claims: Sequence[Claim]) -> Register:
    """The register of a corpus, checked; raises `InputError` with every fault found.

    The claims are those of the corpus: the amounts of an event are theirs. A folder without a register has
    an empty one.
    """
    path, where = corpus.folder / FILE, f"{corpus.folder.name}/{FILE}"
    if not path.exists():
        return Register()
    record = read_record(path, where, RegisterRecord)
    if isinstance(record, list):
        unchecked = read_record(path, where, _Unchecked)
        entries = () if isinstance(unchecked, list) else unchecked.commitments
        documents = _Documents({source.id: source for source in corpus.sources}, claims)
        raise InputError([*record, *(Fault(where, *wrong) for wrong in _salvage(entries, documents))])
    return build_register(record, where, corpus.sources, claims)


def build_register(
    record: RegisterRecord, where: str, sources: Iterable[Source], claims: Sequence[Claim]
) -> Register:
    """The register from its record; `where` names the file in faults."""
    documents = _Documents({source.id: source for source in sources}, claims)
    wrong = list(_twice([entry.id for entry in record.commitments]))
    found: list[Commitment] = []
    for number, entry in enumerate(record.commitments, 1):
        place = _place(number, entry.id)
        events: list[Event] = []
        for at, event in enumerate(entry.events, 1):
            known = _event(event, entry.measures, documents)
            if isinstance(known, Event):
                events.append(known)
            else:
                wrong += [(f"{place}: events {at}: {key}", what, cure) for key, what, cure in known]
        if len(events) == len(entry.events):
            found.append(Commitment(**entry.model_dump(exclude={"events"}), events=tuple(events)))
            wrong += [(f"{place}: {key}", what, cure) for key, what, cure in _whole(found[-1])]
    if wrong:
        raise InputError(Fault(where, *each) for each in wrong)
    return Register(commitments=tuple(found))


def _salvage(entries: tuple[Any, ...], documents: _Documents) -> Iterator[Wrong]:
    """What is wrong with the events that can be read, where others cannot: all faults at once."""
    tables = [(number, entry) for number, entry in enumerate(entries, 1) if isinstance(entry, dict)]
    yield from _twice([str(entry.get("id")) for _, entry in tables if "id" in entry])
    for number, entry in tables:
        events = entry.get("events")
        for at, event in enumerate(events if isinstance(events, list) else (), 1):
            try:
                known = _event(EventRecord.model_validate(event), (), documents)
            except ValidationError:
                continue  # its faults are known already
            for key, what, cure in known if isinstance(known, list) else ():
                yield f"{_place(number, entry.get('id'))}: events {at}: {key}", what, cure


def _place(number: int, name: object) -> str:
    return f"commitments {number} ({name})" if isinstance(name, str) else f"commitments {number}"


def _twice(names: list[str]) -> Iterator[Wrong]:
    for name, count in Counter(names).items():
        if count > 1:
            numbers = ", ".join(str(number) for number, other in enumerate(names, 1) if other == name)
            what = f"{count} commitments have this id (entries {numbers})"
            yield name, what, "give each its own, or make them one"


def _event(record: EventRecord, measures: tuple[str, ...], documents: _Documents) -> Event | list[Wrong]:
    """The event with its quote anchored and its figures read, or all that is wrong with it."""
    source = documents.sources.get(record.source)
    if source is None:
        known = ", ".join(sorted(documents.sources)) or "none"
        return [("source", f"there is no source {record.source!r}", f"give one of those there are: {known}")]
    wrong: list[Wrong] = []
    day = record.day or source.published
    if day > source.published:
        what = f"dated {day}, after its source ({source.published})"
        wrong.append(("date", what, "give the day of the step, not later than the source"))
    if record.speaker and not _named(record.speaker, source.text):
        what = f"{record.speaker!r} is not named in the source"
        wrong.append(("speaker", what, "write the name as the source has it, or leave it out"))
    try:
        quote = anchor(source.text, record.quote, record.prefix, record.suffix)
        deadline = read_deadline(quote, source, record.stage, documents.claims)
        figures = read_figures(quote, source, record.stage, measures, documents.claims)
    except QuoteError as error:
        wrong.append(("quote", f"{error}: {record.quote!r:.80}", error.cure))
    except UnclearError as error:
        wrong.append(("quote", str(error), "quote fewer words, so that one is left"))
    if wrong:
        return wrong
    return Event(
        day=day,
        published=source.published,
        stage=record.stage,
        source=source.id,
        speaker=record.speaker,
        quote=quote,
        deadline=deadline,
        figures=figures,
    )


def _named(speaker: str, text: str) -> bool:
    """Whether each word of a name stands in the text."""
    words = set(re.findall(r"\w+", text))
    return set(re.findall(r"\w+", speaker)) <= words


def _whole(commitment: Commitment) -> Iterator[Wrong]:
    """What is wrong with the events taken together."""
    furthest, first = None, commitment.events[0]
    for event in commitment.events:
        name = f"events: {event.source}"
        if event.deadline and due_day(event.deadline) < first.day:
            what = f"the deadline {event.deadline} lies before the pledge of {first.day}"
            yield name, what, "check which year the words mean, or quote fewer of them"
        if event.stage == "restated":
            continue
        if furthest and STAGES.index(event.stage) < STAGES.index(furthest):
            what = f"the stage falls back from {furthest} to {event.stage} on {event.day}"
            yield name, what, "call it restated if it only repeats, or make it a commitment of its own"
        furthest = event.stage
    quotes = Counter((event.source, event.quote.start, event.quote.end) for event in commitment.events)
    for (source, _, _), count in quotes.items():
        if count > 1:
            yield f"events: {source}", f"the same words are quoted {count} times", "keep one of these events"
    stated = {figure.unit for event in commitment.events for figure in event.figures if figure.role == "goal"}
    for unit in (unit for unit in commitment.measures if unit not in stated):
        yield "measures", f"no quote states a goal in {unit!r}", "name what the words count, or remove it"
