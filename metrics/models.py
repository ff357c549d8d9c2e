"""The words of the project as frozen models (see the table of words in the README).

Opinion: a figure in a document is a claim by someone, not a truth. So no model here has a number without
either the quote it comes from or the formula over others that do.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from metrics.bounds import Bounds, Hedge
from metrics.periods import Period, due_day

Kind = Literal["turnover", "target", "growth", "other"]
Review = Literal["confirmed", "corrected", "rejected", "unreviewed"]
Basis = Literal["reported", "annualised", "implied"]
Stage = Literal["proposed", "announced", "agreed", "signed", "under_way", "delivered"]
EventStage = Literal["proposed", "announced", "agreed", "signed", "under_way", "delivered", "restated"]
Theme = Literal[
    "trade", "agriculture", "border", "logistics", "transport", "investment",
    "energy_and_water", "digital", "education", "culture", "institutions", "social",
]  # fmt: skip
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


def _on_the_calendar(deadline: str) -> str:
    due_day(deadline)  # raises ValueError
    return deadline


Deadline = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), AfterValidator(_on_the_calendar)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+([-_.][a-z0-9]+)*$")]

TURNOVER = "trade_turnover"
"""The indicator of the main series: goods traded between two countries, both ways."""


class Model(BaseModel):
    """Base of all models: frozen, and no field that is not named here."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Quote(Model):
    """An exact passage of a source (W3C Web Annotation: TextQuoteSelector and TextPositionSelector).

    `start` and `end` count Unicode code points from 0, the end excluded, so `exact == text[start:end]`.
    """

    exact: Annotated[str, Field(min_length=1)]
    prefix: str = ""
    suffix: str = ""
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]


class ProposedClaim(Model):
    """What the extraction reads in a text: a figure, what it is, and the words it stands in.

    `amount`, `low` and `high` are in units of the currency, or percent for growth; null where a goal has
    no amount. `low`/`high` follow `metrics.bounds`; for targets both equal the amount (a goal has no bounds).
    `indicator` is `trade_turnover` for turnover, target and growth; for `other` it says what else it is
    (`exports`, `imports`, `sector_trade`, `investment`, `export_pledge`, …). `factor` belongs to goals
    without an amount (double: 2). `anchor_start`/`anchor_end` are the amount itself within the text.
    `alternatives` are conversions of the same figure, (amount, currency). `rules` names the rules that
    made the claim, in order.
    """

    kind: Kind
    indicator: str
    amount: float | None
    low: float | None
    high: float | None
    currency: Currency | None
    hedge: Hedge
    period: Period | None = None
    deadline: Deadline | None = None
    pair: tuple[Country, Country] | None = None
    speaker: str | None = None
    quote: Quote
    factor: float | None = None
    anchor_start: int
    anchor_end: int
    alternatives: tuple[tuple[float, Currency], ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def bounds(self) -> Bounds | None:
        """The bounds of the amount, open where the hedge excludes the value; None without an amount."""
        if self.low is None or self.high is None:
            return None
        goal = self.kind == "target"
        return Bounds(
            low=self.low,
            high=self.high,
            low_open=self.hedge == "above" and not goal,
            high_open=self.hedge == "below" and not goal,
        )


class Claim(ProposedClaim):
    """A proposed claim in its source, with the review that a person gave it.

    `side` is the country whose official said it, where the corridor's record knows the speaker.
    `reason` says why a claim was corrected or rejected.
    """

    id: str
    source: str
    published: date
    side: Country | None = None
    review: Review = "unreviewed"
    reason: str | None = None


class Source(Model):
    """A document: its verbatim text and what is known of it. `date_known` says how the date is known."""

    id: str
    publisher: Annotated[str, Field(min_length=1)]
    title: Annotated[str, Field(min_length=1)]
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]
    published: date
    date_known: Annotated[str, Field(min_length=1)]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    text: str

    def cite(self, quote: Quote, speaker: str | None) -> Citation:
        """The citation of a passage of this document."""
        return Citation(
            source=self.id,
            publisher=self.publisher,
            title=self.title,
            published=self.published,
            url=self.url,
            speaker=speaker,
            quote=quote,
        )


class Citation(Model):
    """Where a number comes from: the passage, in a source, said by someone."""

    source: str
    publisher: str
    title: str
    published: date
    url: str
    speaker: str | None = None
    quote: Quote


class Observation(Model):
    """One point of a series: a reported claim, or a figure derived from others with its formula.

    `value`, `low`, `high` in units of `currency` inside `bounds`. Exactly one of `period` and `as_of` is
    set: a figure said without a period is dated by its source. `obs_status` as in SDMX: A reported,
    E estimated. `claims` are the ids of the claims behind a reported point; `inputs` the ids of the
    observations or claims that a derived one is computed from, as its `formula` says.
    """

    id: str
    indicator: str
    period: Period | None
    as_of: date | None
    value: float
    bounds: Bounds
    currency: Currency
    hedge: Hedge
    basis: Basis
    obs_status: Literal["A", "E"]
    side: Country | None
    speaker: str | None
    published: date
    formula: str | None = None
    inputs: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _dated_once(self) -> Observation:
        if (self.period is None) == (self.as_of is None):
            raise ValueError("an observation has either a period or an as-of day")
        return self

    @property
    def months(self) -> int | None:
        """Months covered; None where no period was stated."""
        return self.period.months if self.period else None

    @property
    def years(self) -> tuple[int, int]:
        """The first and last calendar year that the figure may describe.

        Without a period: from the last full year before the source to the source's own year.
        """
        if self.period:
            return self.period.first_year, self.period.last_year
        assert self.as_of is not None  # by _dated_once
        return self.as_of.year - 1, self.as_of.year

    @property
    def is_full_year(self) -> bool:
        """Whether it is a figure, reported, for one whole calendar year that was over when it was published.

        "This year trade has reached …", said in October, is for a part of the year, whatever its words name.
        """
        reported = self.basis == "reported" and self.period is not None and self.period.is_year
        return reported and not self.is_early

    @property
    def is_early(self) -> bool:
        """Whether it was published before the time that it is said to be for was over."""
        return self.period is not None and self.published <= self.period.last_day


class Goal(Model):
    """The amount and deadline of a commitment, from the target claims that state it.

    A goal is the amount as stated, without bounds, in units of `currency`.
    """

    id: str
    indicator: str
    amount: float
    currency: Currency
    due: Deadline | None
    first_stated: date
    times_stated: int
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
