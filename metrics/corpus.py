"""A corridor's folder: its documents, their records and reviews, checked as a whole.

Opinion: a folder is used whole or not at all. Every fault in it is reported at once, and nothing is guessed
in the place of what is missing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from babel.core import Locale
from babel.numbers import list_currencies
from pydantic import AfterValidator, Field, ValidationError, model_validator

from metrics.bounds import Hedge
from metrics.errors import Fault, InputError
from metrics.models import Country, Currency, Deadline, Kind, Model, Source
from metrics.periods import Period
from metrics.records import read_record, read_text

CORRIDOR_FILE = "corridor.toml"
SOURCES = "sources"
_STEM = re.compile(r"(\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*\Z")


class Speaker(Model):
    """Someone who states figures: the full name, other forms of it, and the country spoken for."""

    name: str
    side: Country
    also: tuple[str, ...] = ()


def _known_currency(code: str) -> str:
    if code not in list_currencies():
        raise ValueError("no such currency in ISO 4217")
    return code


def _known_country(code: str) -> str:
    if code not in Locale("en").territories:
        raise ValueError(f"no such country in ISO 3166: {code}")
    return code


KnownCurrency = Annotated[Currency, AfterValidator(_known_currency)]
KnownCountry = Annotated[Country, AfterValidator(_known_country)]


class Corridor(Model):
    """A pair of countries whose trade is tracked, the unit of its series, and who speaks for which side."""

    code: Annotated[str, Field(pattern=r"^[A-Z]{2}-[A-Z]{2}$")]
    currency: KnownCurrency
    speakers: tuple[Speaker, ...] = ()

    @model_validator(mode="after")
    def _of_this_pair(self) -> Corridor:
        for country in self.pair:
            _known_country(country)
        if len(set(self.pair)) == 1:
            raise ValueError("a corridor is a pair of two countries")
        if strangers := [speaker.name for speaker in self.speakers if speaker.side not in self.pair]:
            raise ValueError(f"not of this pair: the side of {', '.join(strangers)}")
        return self

    @property
    def pair(self) -> tuple[str, str]:
        """The two countries, ISO 3166 alpha-2."""
        first, second = self.code.split("-")
        return first, second

    def side_of(self, speaker: str | None) -> str | None:
        """The country that a speaker stands for; None if the record does not know the name."""
        if not speaker:
            return None
        for known in self.speakers:
            if speaker in (known.name, *known.also):
                return known.side
        return None


class Correction(Model):
    """What a reviewer sets right in a claim. The amount is not among it: it stays as printed."""

    kind: Kind | None = None
    indicator: str | None = None
    hedge: Hedge | None = None
    period: Period | None = None
    deadline: Deadline | None = None
    pair: tuple[KnownCountry, KnownCountry] | None = None
    speaker: str | None = None


class ClaimReview(Model):
    """A person's word on one claim: the figure of this kind inside this passage of the source."""

    quote: Annotated[str, Field(min_length=1)]
    prefix: str = ""
    suffix: str = ""
    kind: Kind
    review: Literal["confirmed", "corrected", "rejected"]
    reason: str | None = None
    correct: Correction | None = None

    @model_validator(mode="after")
    def _reasoned(self) -> ClaimReview:
        if self.review != "confirmed" and not self.reason:
            raise ValueError(f"a claim that is {self.review} needs a reason")
        if (self.review == "corrected") != (self.correct is not None):
            raise ValueError("the table [claims.correct] goes with review = 'corrected', and only with it")
        if self.correct is not None and not self.correct.model_fields_set:
            raise ValueError("the table [claims.correct] corrects nothing")
        return self


class ContextMark(Model):
    """A passage that holds no claim and no event, with a word why."""

    quote: Annotated[str, Field(min_length=1)]
    prefix: str = ""
    suffix: str = ""
    why: Annotated[str, Field(min_length=1)]


class Record(Model):
    """What is known of a document, and what a person said of its claims: one TOML file."""

    publisher: Annotated[str, Field(min_length=1)]
    title: Annotated[str, Field(min_length=1)]
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]
    published: date
    date_known: Annotated[str, Field(min_length=1)]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    claims: tuple[ClaimReview, ...] = ()
    context: tuple[ContextMark, ...] = ()


class Corpus(Model):
    """A corridor with its documents, in the order of their dates, and each document's record."""

    folder: Path
    corridor: Corridor
    sources: tuple[Source, ...]
    records: dict[str, Record]

    def known_by(self, day: date) -> tuple[Source, ...]:
        """The documents published by that day (a vintage)."""
        return tuple(source for source in self.sources if source.published <= day)

    def record_file(self, source: str) -> str:
        """The name of a source's record as messages give it."""
        return f"{self.folder.name}/{SOURCES}/{source}.toml"


def corridors(seeds: Path) -> dict[str, Path]:
    """The corridors of a seeds folder, code -> folder. Raises `InputError` if there is none."""
    if not seeds.is_dir():
        raise InputError([Fault(str(seeds), "", "there is no such folder", "give the folder with --seeds")])
    found = sorted(path.parent for path in seeds.glob(f"*/{CORRIDOR_FILE}"))
    if not found:
        cure = f"add <corridor>/{CORRIDOR_FILE}, as seeds/README.md says"
        raise InputError([Fault(str(seeds), "", "the folder holds no corridor", cure)])
    return {folder.name.upper(): folder for folder in found}


def load(folder: Path, today: date | None = None) -> Corpus:
    """The corridor in `folder`, whole and checked; raises `InputError` with every fault found.

    `today` is the day after which a date counts as lying in the future.
    """
    corridor = read_record(folder / CORRIDOR_FILE, f"{folder.name}/{CORRIDOR_FILE}", Corridor)
    faults = corridor if isinstance(corridor, list) else _name_faults(folder, corridor)
    sources: list[Source] = []
    records: dict[str, Record] = {}
    for stem in _stems(folder):
        entry = _load_source(folder, stem, today or date.today())
        if isinstance(entry, list):
            faults += entry
        else:
            source, records[stem] = entry
            sources.append(source)
    if not sources and not faults:
        cure = "add a document: its text as .txt and its record as .toml"
        faults.append(Fault(f"{folder.name}/{SOURCES}", "", "the folder holds no document", cure))
    if faults or isinstance(corridor, list):
        raise InputError(faults)
    sources.sort(key=lambda source: (source.published, source.id))
    return Corpus(folder=folder, corridor=corridor, sources=tuple(sources), records=records)


def fingerprint(folder: Path) -> str:
    """A digest of every file in a folder, names and bytes: equal as long as nothing in it changed."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder)}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _name_faults(folder: Path, corridor: Corridor) -> list[Fault]:
    if folder.name.upper() == corridor.code:
        return []
    what = f"the folder's name says {folder.name.upper()}, the record {corridor.code}"
    return [Fault(f"{folder.name}/{CORRIDOR_FILE}", "code", what, "make the two agree")]


def _stems(folder: Path) -> Iterator[str]:
    names = (folder / SOURCES).glob("*") if (folder / SOURCES).is_dir() else iter(())
    yield from sorted({path.stem for path in names if path.suffix in (".txt", ".toml")})


def _load_source(folder: Path, stem: str, today: date) -> tuple[Source, Record] | list[Fault]:
    where = f"{folder.name}/{SOURCES}/{stem}"
    record = read_record(folder / SOURCES / f"{stem}.toml", f"{where}.toml", Record)
    text = read_text(folder / SOURCES / f"{stem}.txt", f"{where}.txt")
    faults = record if isinstance(record, list) else _date_faults(where, stem, record, today)
    if isinstance(text, Fault):
        faults = [*faults, text]
    elif not text.strip():
        faults = [*faults, Fault(f"{where}.txt", "", "the text is empty", "paste the document's own words")]
    if faults or isinstance(text, Fault) or isinstance(record, list):
        return faults
    known = record.model_dump(exclude={"claims", "context"})
    try:
        return Source(id=stem, text=text, **known), record
    except ValidationError as error:
        return [Fault(f"{where}.toml", "", str(item["msg"]), "correct it") for item in error.errors()]


def _date_faults(where: str, stem: str, record: Record, today: date) -> list[Fault]:
    faults = []
    if record.published > today:
        what = f"the date {record.published} lies in the future"
        faults.append(Fault(f"{where}.toml", "published", what, "give the day on which it came out"))
    if not (match := _STEM.match(stem)):
        what = "the name is not of the form <date>-<publisher>"
        faults.append(Fault(f"{where}.toml", "", what, "rename both files, such as 2024-04-19-astana-times"))
    elif match[1] != record.published.isoformat():
        what = f"the file's name says {match[1]}, the record {record.published}"
        faults.append(Fault(f"{where}.toml", "published", what, "make the two agree"))
    return faults
