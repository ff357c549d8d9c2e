"""The JSON-LD of a file's proof, as models whose fields are its terms.

Opinion: a format that anyone can read beats one of our own. So a figure is a schema.org `Claim` about an
`Observation` or `QuantitativeValue`, and its words are a `Quotation` placed by the selectors of the W3C Web
Annotation model, against a document known by its address and its SHA-256. The context stands inside the
file, so that reading it needs no network. Only `tt:` terms are ours.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from metrics.bounds import Hedge
from metrics.texts import Language

URN = "urn:trade-targets"
CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "tt": f"{URN}:term:",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "SpecificResource": "oa:SpecificResource",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": "oa:hasSelector",
}
_UNSAFE = re.compile("[<>&\x7f-\x9f\u2028\u2029\ufffe\uffff]")


class Node(BaseModel):
    """Base of all nodes: frozen; terms that a later version adds are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Reference(Node):
    """A node by its id alone."""

    id: Annotated[str, Field(alias="@id")]


class Person(Node):
    """Who said it."""

    type: Annotated[Literal["Person"], Field(alias="@type")] = "Person"
    name: str


class Organization(Node):
    """Who published it."""

    type: Annotated[Literal["Organization"], Field(alias="@type")] = "Organization"
    name: str


class Document(Node):
    """A source; `sha256` is that of its text in UTF-8, `identifier` its name in the seeds."""

    id: Annotated[str, Field(alias="@id")]
    type: Annotated[Literal["Article"], Field(alias="@type")] = "Article"
    identifier: str
    headline: str
    publisher: Organization
    published: Annotated[date, Field(alias="datePublished")]
    url: str
    language: Annotated[str, Field(alias="inLanguage")]
    sha256: str


class TextQuoteSelector(Node):
    """The words, and a little of the text around them."""

    type: Annotated[Literal["TextQuoteSelector"], Field(alias="@type")] = "TextQuoteSelector"
    exact: Annotated[str, Field(min_length=1)]
    prefix: str = ""
    suffix: str = ""


class TextPositionSelector(Node):
    """Where the words stand, in code points from 0, the end excluded."""

    type: Annotated[Literal["TextPositionSelector"], Field(alias="@type")] = "TextPositionSelector"
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]


class Quotation(Node):
    """A passage of a document."""

    type: Annotated[tuple[str, str], Field(alias="@type")] = ("Quotation", "SpecificResource")
    speaker: Annotated[Person | None, Field(alias="spokenByCharacter")] = None
    source: str
    selector: tuple[TextQuoteSelector, TextPositionSelector]


class Quantity(Node):
    """A number with its bounds, in `unit`; only bounds where it is known no better.

    The unit is a currency (ISO 4217), the noun that is counted, "P1" for percent, "C62" for a plain number
    or "ANN" for a year. The bounds belong to it unless marked as open; `method` is a computed one's formula.
    """

    type: Annotated[Literal["Observation", "QuantitativeValue"], Field(alias="@type")]
    variable: Annotated[str, Field(alias="variableMeasured")]
    value: float | None = None
    low: Annotated[float, Field(alias="minValue")]
    high: Annotated[float | None, Field(alias="maxValue")] = None
    low_open: Annotated[bool | None, Field(alias="tt:minOpen")] = None
    high_open: Annotated[bool | None, Field(alias="tt:maxOpen")] = None
    unit: Annotated[str, Field(alias="unitCode")]
    hedge: Annotated[Hedge | None, Field(alias="measurementQualifier")] = None
    method: Annotated[str | None, Field(alias="measurementMethod")] = None
    status: Annotated[str | None, Field(alias="sdmx-attribute:obsStatus")] = None

    def __str__(self) -> str:
        """Name, value, bounds as an interval (a round bracket excludes the end), unit and formula."""
        low, high = (f"{end:.12g}" if end is not None else "..." for end in (self.low, self.high))
        interval = f"{'(' if self.low_open else '['}{low}, {high}{')' if self.high_open else ']'}"
        value = f"{self.value:.12g} in {interval}" if self.value is not None else interval
        unit = {"P1": " %", "C62": "", "ANN": ""}.get(self.unit, f" {self.unit}")
        return f"{self.variable}: {value}{unit}" + (f" = {self.method}" if self.method else "")


class Page(Node):
    """A page on which a figure stands that is not from the documents; `published` may not be known."""

    type: Annotated[Literal["WebPage"], Field(alias="@type")] = "WebPage"
    url: str
    publisher: Organization
    published: Annotated[date | None, Field(alias="datePublished")] = None
    reporter: Annotated[Organization, Field(alias="author")]


class Figure(Node):
    """One mark: what it says, for which time, and the quotations, or else the page, that say so.

    `as_of` is the day from which a figure without a stated period speaks; `stage` that of a commitment, or
    the rating of progress.
    """

    id: Annotated[str, Field(alias="@id")]
    type: Annotated[Literal["Claim"], Field(alias="@type")] = "Claim"
    identifier: str
    name: str
    about: tuple[Quantity, ...] = ()
    period: Annotated[str | None, Field(alias="temporalCoverage")] = None
    as_of: Annotated[date | None, Field(alias="contentReferenceTime")] = None
    stage: Annotated[str | None, Field(alias="creativeWorkStatus")] = None
    inputs: Annotated[tuple[Reference, ...], Field(alias="isBasedOn")] = ()
    quotations: Annotated[tuple[Quotation, ...], Field(alias="appearance")] = ()
    page: Annotated[Page | None, Field(alias="firstAppearance")] = None

    @model_validator(mode="after")
    def _proved(self) -> Figure:
        if not (self.quotations or self.page):
            raise ValueError("a figure has words or a page")
        return self


class Tool(Node):
    """What made the file."""

    type: Annotated[Literal["SoftwareApplication"], Field(alias="@type")] = "SoftwareApplication"
    name: str
    version: Annotated[str, Field(alias="softwareVersion")]


class Provenance(Node):
    """The whole proof: the work, how to cite it, its documents and its figures.

    `shown` are the marks of the work, `behind` those that they are computed from and that it does not show.
    """

    type: Annotated[str, Field(alias="@type")]
    title: Annotated[str, Field(alias="name")]
    description: str
    language: Annotated[Language, Field(alias="inLanguage")]
    as_of: Annotated[date, Field(alias="contentReferenceTime")]
    corridor: Annotated[str, Field(alias="spatialCoverage")]
    credit: Annotated[str, Field(alias="creditText")]
    citation: str
    creator: Tool
    documents: Annotated[tuple[Document, ...], Field(alias="isBasedOn")]
    shown: Annotated[tuple[Figure, ...], Field(alias="hasPart")]
    behind: Annotated[tuple[Figure, ...], Field(alias="mentions")] = ()


def dumps(provenance: Provenance) -> str:
    """The JSON-LD as text that can stand as it is in XML and in an HTML script: no mark-up, no control."""
    whole = {"@context": CONTEXT} | provenance.model_dump(mode="json", by_alias=True, exclude_none=True)
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def loads(text: str | bytes) -> Provenance:
    """The proof in a JSON-LD text; raises `ValueError` if it holds none of ours."""
    try:
        return Provenance.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ": ".join(str(part) for part in first["loc"])
        raise ValueError(f"its proof cannot be read ({place or 'all of it'}: {first['msg']})") from error
