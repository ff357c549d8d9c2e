"""The one step from a figure to the words it comes from.

Opinion: who said it, where and when stands beside every quote, and the link leads into the document with
that very passage marked. A figure that is computed shows its formula and a link for each input.
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from app_pages.parts.passages import quotation
from app_pages.parts.safe import md
from app_pages.parts.state import View
from metrics.models import Citation, Observation
from metrics.wording import day, observed, when

SOURCES_PAGE, DOCUMENT_PAGE = "app_pages/sources.py", "app_pages/document.py"
COMMITMENTS_PAGE, COMMITMENT_PAGE = "app_pages/commitments.py", "app_pages/commitment.py"
QUOTE = ":material/format_quote:"


def place(citation: Citation) -> dict[str, str]:
    """Where a citation's passage stands, as the part of the address that the document page reads."""
    return {"source": citation.source, "at": f"{citation.quote.start}-{citation.quote.end}"}


def link(citation: Citation, view: View) -> None:
    """A link to the passage, named by its publisher and day."""
    label = view.t("proof-source", publisher=citation.publisher, day=day(citation.published, view.t))
    st.page_link(DOCUMENT_PAGE, label=md(label), icon=QUOTE, query_params=place(citation))


def show(citation: Citation, view: View) -> None:
    """The quote, who said it, how its day is known, and the link into the document."""
    source = view.vintage.source(citation.source)
    language = source.language if source else "en"
    st.html(quotation(citation.quote, language))
    said = said_by(citation.speaker, view)
    known = view.t("proof-date-known", how=source.date_known) if source else ""
    st.caption(md(f"{said} {known}".strip()))
    link(citation, view)


def said_by(speaker: str | None, view: View) -> str:
    """Who said it, as a sentence."""
    return view.t("proof-said-by", speaker=speaker) if speaker else view.t("proof-nobody-named")


def commitment(identifier: str, view: View) -> None:
    """A link to a commitment's story."""
    label = view.t("proof-commitment")
    st.page_link(COMMITMENT_PAGE, label=label, icon=":material/checklist:", query_params={"id": identifier})


def point(observation: Observation, view: View) -> None:
    """A point of the series: its figure, its quotes, and where it is computed its formula and inputs."""
    t = view.t
    st.markdown(f"**{md(point_name(observation, view))}**")
    if observation.formula:
        st.caption(md(t("proof-formula", formula=observation.formula)))
        inputs(observation, view)
    for citation in observation.citations:
        show(citation, view)


def point_name(observation: Observation, view: View) -> str:
    """A point in words: what it covers, its amount, and how it came about where nobody stated it."""
    t = view.t
    name = t("proof-point", when=when(observation, t), amount=observed(observation, t))
    return name if observation.basis == "reported" else f"{name} ({t.of('basis', observation.basis)})"


def inputs(observation: Observation, view: View) -> None:
    """What a computed point is computed from, each with a link to its passage."""
    points = {each.id: each.citations[0] for each in view.vintage.observations}
    claims = {each.id: each for each in view.vintage.claims}
    for name in observation.inputs:
        if name in points:
            cited(name, points[name], view)
        elif name in claims:
            claim = claims[name]
            at = {"source": claim.source, "at": f"{claim.quote.start}-{claim.quote.end}"}
            st.page_link(DOCUMENT_PAGE, label=md(name), icon=QUOTE, query_params=at)


def cited(name: str, citation: Citation, view: View) -> None:
    """A link to the passage, named as the caller wants."""
    st.page_link(DOCUMENT_PAGE, label=md(name), icon=QUOTE, query_params=place(citation))


def list_all(citations: Iterable[Citation], view: View) -> None:
    """All of the quotes, one below the other."""
    for citation in citations:
        show(citation, view)
