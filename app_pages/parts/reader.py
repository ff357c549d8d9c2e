"""The reader: one document, its record, every quote marked and named, and what was read from each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.naming import claim_name
from app_pages.parts.passages import CHOSEN, Span, anchor, marked, quotation
from app_pages.parts.safe import md
from app_pages.parts.state import View
from metrics.models import Claim, Quote, Source
from metrics.quotes import quote_at
from metrics.wording import day, deadline, period

_AT = re.compile(r"(\d{1,9})-(\d{1,9})\Z")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a quote: its name, the sentences that explain it, and the commitment it is of."""

    quote: Quote
    name: str
    explained: str
    commitment: str | None = None


def passage(text: str) -> tuple[int, int] | None:
    """The passage that an address names ("120-168"); None if it names none."""
    match = _AT.match(text)
    return (int(match[1]), int(match[2])) if match else None


def show(source: Source, chosen: tuple[int, int] | None, view: View) -> None:
    """The document; the passage `chosen` (start, end) comes first and stands out in the text."""
    t = view.t
    st.page_link(proof.SOURCES_PAGE, label=t("reader-back"), icon=":material/arrow_back:")
    st.title(md(source.title), anchor=False)
    st.caption(md(t("reader-record", publisher=source.publisher, day=day(source.published, t))))
    st.caption(md(t("proof-date-known", how=source.date_known)))
    st.link_button(t("reader-original"), source.url, icon=":material/open_in_new:")
    readings = [*_claims(source, view), *_events(source, view)]
    readings.sort(key=lambda each: (each.quote.start, each.quote.end))
    spans = [Span(r.quote.start, r.quote.end, n, f"{n}. {r.name}") for n, r in enumerate(readings, 1)]
    if chosen and chosen[0] < chosen[1] <= len(source.text):
        spans.append(Span(*chosen, CHOSEN, t("reader-passage")))
        _passage(source, chosen, readings, view)
    st.header(t("reader-text"), anchor=False)
    st.html(marked(source.text, spans, source.language))
    st.header(t("reader-found", n=len(readings)), anchor=False)
    for number_, reading in enumerate(readings, 1):
        _reading(number_, reading, view)


def _passage(source: Source, chosen: tuple[int, int], readings: list[Reading], view: View) -> None:
    """The passage that a citation led to, and what was read from it."""
    with st.container(border=True):
        st.markdown(f"**{view.t('reader-passage')}**")
        st.html(quotation(quote_at(source.text, *chosen), source.language))
        for each in readings:
            if (each.quote.start, each.quote.end) == chosen:
                st.caption(f"**{md(each.name)}**  \n{md(each.explained)}")
        st.markdown(f"[{view.t('reader-jump')}](#{anchor(CHOSEN)})")


def _reading(number_: int, reading: Reading, view: View) -> None:
    with st.container(gap=None):
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.markdown(f"{number_}\\. [{md(reading.name)}](#{anchor(number_)})", width="content")
            if reading.commitment:
                proof.commitment(reading.commitment, view)
        st.caption(md(reading.explained))


def _claims(source: Source, view: View) -> Iterator[Reading]:
    for claim in view.vintage.claims:
        if claim.source == source.id:
            yield Reading(claim.quote, claim_name(claim, view.t), _explained(claim, view))


def _events(source: Source, view: View) -> Iterator[Reading]:
    t = view.t
    for standing in view.vintage.standings:
        for event in standing.events:
            if event.source == source.id:
                name = t("event-name", stage=t.of("stage", event.stage), title=standing.commitment.title)
                said = proof.said_by(event.speaker, view)
                yield Reading(event.quote, name, said, standing.commitment.id)


def _explained(claim: Claim, view: View) -> str:
    """What was read from the words, by which rules, and what a person said of it; a sentence each."""
    t = view.t
    said = [proof.said_by(claim.speaker, view)]
    if claim.period:
        said.append(t("claim-period", period=period(claim.period, t)))
    if claim.deadline:
        said.append(t("claim-deadline", deadline=deadline(claim.deadline, t)))
    if claim.kind == "other":
        said.append(t("claim-indicator", indicator=claim.indicator.replace("_", " ")))
    said.append(t.of("review", claim.review))
    if claim.reason:
        said.append(t("claim-reason", reason=claim.reason))
    if claim.rules:
        said.append(t("claim-rules", rules=", ".join(claim.rules)))
    return " ".join(said)
