"""The one step from a figure to the words it comes from.

Opinion: who said it, where and when stands beside every quote, and the link leads into the document with
that very passage marked. A figure that is computed shows its formula and a link for each input.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

import streamlit as st

from app_pages.parts.naming import Stated, figure_name, in_amounts, known_by_id, name_of
from app_pages.parts.passages import quotation
from app_pages.parts.safe import md, outward
from app_pages.parts.state import View
from metrics.claims import citation
from metrics.crosscheck.figures import Figure
from metrics.crosscheck.sentences import figure_day
from metrics.models import Citation, Claim, Observation, Source
from metrics.wording import day

SOURCES_PAGE, DOCUMENT_PAGE = "app_pages/sources.py", "app_pages/document.py"
COMMITMENTS_PAGE, COMMITMENT_PAGE = "app_pages/commitments.py", "app_pages/commitment.py"
MOST = 12
"""Quotes shown behind one figure; a thousand documents may say the same."""
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


def document(source: Source, view: View) -> None:
    """A link to a whole document."""
    at = {"source": source.id}
    st.page_link(DOCUMENT_PAGE, label=view.t("proof-document"), icon=":material/article:", query_params=at)


def commitment(identifier: str, view: View) -> None:
    """A link to a commitment's story."""
    label = view.t("proof-commitment")
    st.page_link(COMMITMENT_PAGE, label=label, icon=":material/checklist:", query_params={"id": identifier})


def point(observation: Observation, view: View) -> None:
    """A point of the series: its figure, its quotes, and where it is computed its formula and inputs."""
    t = view.t
    st.markdown(f"**{md(name_of(observation, t))}**")
    if observation.formula:
        formula(observation.formula, observation.inputs, view)
    list_all(observation.citations, view)


def formula(written: str, names: Iterable[str], view: View) -> None:
    """A formula with the amounts in the place of the ids, and a link for each of them."""
    names = tuple(names)
    st.caption(md(view.t("proof-formula", formula=in_amounts(written, known_by_id(view), view.t))))
    inputs(names, view)


def inputs(names: Iterable[str], view: View) -> None:
    """What a figure is computed from, each with a link to its passage."""
    known = known_by_id(view)
    for name in names:
        if name in known:
            cited(name_of(known[name], view.t), _citation(known[name], view), view)


def _citation(stated: Stated, view: View) -> Citation:
    if isinstance(stated, Claim):
        source = view.vintage.source(stated.source)
        assert source is not None  # a claim is known only from a document that is
        return citation(stated, {source.id: source})
    return stated.citations[0]


def cited(name: str, citation: Citation, view: View) -> None:
    """Words with a link to the passage that they rest on."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.markdown(md(name), width="content")
        link(citation, view)


def published(figure: Figure, view: View) -> None:
    """A figure of another page: who states it, where and when, and the way there."""
    t = view.t
    st.markdown(f"**{md(figure_name(figure, t))}**")
    page = f"{figure.reporter}, {figure.publisher}, {figure_day(figure, t)}"
    st.markdown(f"{md(page)} {outward(t('cross-check-page'), figure.url)}")
    if figure.note:
        st.caption(md(figure.note))
    st.caption(md(t("cross-check-no-words")))


def list_all(citations: Sequence[Citation], view: View) -> None:
    """The quotes, one below the other; of many the latest."""
    for each in citations[-MOST:]:
        show(each, view)
    if len(citations) > MOST:
        st.caption(md(view.t("proof-more", n=len(citations) - MOST)))


def reference(citation: Citation, view: View) -> str:
    """A link to a passage as Markdown, for a cell of a table."""
    return inward(citation.publisher, place(citation), view)


def inward(text: str, to: dict[str, str], view: View) -> str:
    """A link to a passage as Markdown."""
    return f"[{md(text)}]({address(to, view)})"


def address(to: dict[str, str], view: View) -> str:
    """The address of a passage; the corridor, the day and the language of the view stay in it."""
    code = view.vintage.corpus.corridor.code
    kept = {"as_of": str(view.vintage.as_of), "lang": view.t.language, "corridor": code}
    return f"document?{urlencode(to | kept)}"


def claim(stated: Claim, view: View) -> None:
    """A link to a claim's passage, named by its document."""
    link(_citation(stated, view), view)
