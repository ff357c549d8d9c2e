"""Each statement of the documents beside what others published, and sums over their other figures."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.safe import md, outward
from app_pages.parts.state import View, kept
from metrics.crosscheck.checks import Check, checks
from metrics.crosscheck.sentences import against, statement, verdict
from metrics.progress.pledge_words import derived_name, derived_sentence
from metrics.progress.pledges import derive

A_PAGE = 25
"""Statements shown at a time."""


def claims(view: View) -> None:
    """Every statement on trade, the newest document first, with the verdict and each figure beside it."""
    t, known = view.t, view.vintage
    found = kept(
        "checks", view.key, lambda: checks(known.corpus, known.claims, known.figures, known.as_of)[::-1]
    )
    st.header(t("cross-check-claims", n=len(found)), anchor=False)
    pages = max(1, -(-len(found) // A_PAGE))
    page = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
    for each in found[(page - 1) * A_PAGE : page * A_PAGE]:
        _check(each, view)


def _check(check: Check, view: View) -> None:
    t = view.t
    with st.container(border=True, gap="xsmall"):
        said = t("cross-check-verdict", statement=statement(check.claim, t), verdict=verdict(check, t))
        st.markdown(f"**{md(said)}**")
        with st.container(horizontal=True, gap="xsmall"):
            for claim in check.claims:
                proof.claim(claim, view)
        for each in check.against:
            link = outward(t("cross-check-page"), each.figure.url)
            # No caption, whose links are too faint.
            st.markdown(f":small[{md(against(check.claim, each, t))} {link}]")


def sums(view: View) -> None:
    """What follows from the documents' figures on exports, sectors and investment, with formula and words."""
    t, known = view.t, view.vintage
    found = kept(
        "sums", view.key, lambda: derive(known.corpus, known.claims, known.as_of, known.observations)
    )
    if not found:
        return
    st.header(t("cross-check-sums"), anchor=False)
    for derived in found:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"**{md(derived_name(derived, t))}**")
            st.markdown(md(derived_sentence(derived, t)))
            proof.formula(derived.formula, derived.inputs, view)
