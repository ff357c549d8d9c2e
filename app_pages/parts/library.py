"""The library: all documents known by the day, the newest first, with a search through their texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import streamlit as st

from app_pages.parts import address, proof, state
from app_pages.parts.passages import original, quotation
from app_pages.parts.safe import md
from app_pages.parts.state import View
from metrics.models import Source
from metrics.quotes import quote_at
from metrics.wording import day

A_PAGE = 20
"""Documents shown at a time."""


def show(view: View, missing: str = "") -> None:
    """The list, searched by what stands in the address as `q`; `missing` is a document asked for in vain."""
    t = view.t
    st.title(t("page-sources"), anchor=False)
    st.caption(md(t("library-intro", standpoint=state.standpoint(view), n=len(view.vintage.sources))))
    if missing:
        st.warning(md(t("library-missing", source=missing)))
    words = address.search(t("library-search"), t)
    found = search(view.vintage.sources, words)
    if not found:
        st.info(t("library-nothing"))
    claims = Counter(claim.source for claim in view.vintage.claims)
    pages = max(1, -(-len(found) // A_PAGE))
    page = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
    for source in found[(page - 1) * A_PAGE : page * A_PAGE]:
        _entry(source, words, claims[source.id], view)


def search(sources: Iterable[Source], words: str) -> list[Source]:
    """The documents in which every word stands, in the title, the publisher or the text; the newest first."""
    wanted = words.casefold().split()
    found = [source for source in sources if all(word in _all(source) for word in wanted)]
    return sorted(found, key=lambda source: (source.published, source.id), reverse=True)


def _all(source: Source) -> str:
    return f"{source.title}\n{source.publisher}\n{source.text}".casefold()


def _entry(source: Source, words: str, claims: int, view: View) -> None:
    t = view.t
    with st.container(gap="xsmall"):
        st.html(original(source.title, source.language))
        published = day(source.published, t)
        st.caption(md(t("library-entry", publisher=source.publisher, day=published, n=claims)))
        _found(source, words)
        proof.document(source, view)


def _found(source: Source, words: str) -> None:
    """The first place where the first of the words stands."""
    first = words.split()[0] if words.split() else ""
    at = source.text.casefold().find(first.casefold()) if first else -1
    if at >= 0 and len(source.text.casefold()) == len(source.text):  # else the places differ
        st.html(quotation(quote_at(source.text, at, at + len(first)), source.language))
