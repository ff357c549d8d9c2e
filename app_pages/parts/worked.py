"""The method on a page: each rule as `metrics.method` works it through, then the words behind its numbers."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.naming import name_of
from app_pages.parts.safe import md
from app_pages.parts.state import View, kept, patience
from metrics.method import introduction, method
from metrics.method.blocks import Block, Formula, Paragraph, Section, Table
from metrics.models import Goal, Observation
from metrics.wording import money_range

MOST = 25
"""Figures listed with their words; the page Data has all."""


def sections(view: View) -> None:
    """The whole method, with the numbers known on the day."""
    st.markdown(md(introduction(view.vintage, view.t)))
    with patience(("method", *view.key), view.t("dashboard-working")):
        found: tuple[Section, ...] = kept("method", view.key, lambda: method(view.vintage, view.t))
    for section in found:
        st.header(md(section.title), anchor=section.id)
        for block in section.blocks:
            _block(block, section)


def _block(block: Block, section: Section) -> None:
    if isinstance(block, Paragraph):
        st.markdown(md(block.text))
    elif isinstance(block, Formula):
        formula(block)
    else:
        _table(block, section)


def formula(block: Formula) -> None:
    """A formula in symbols, and below it each case with its numbers."""
    lines = "\n".join(f"- {md(line)}" for line in block.worked)
    st.markdown(f"**{md(block.name)}**: {md(block.symbols)}\n\n{lines}")


def _table(block: Table, section: Section) -> None:
    columns = {md(head): [md(row[at]) for row in block.rows] for at, head in enumerate(block.head)}
    st.table(columns, hide_index=True, border="horizontal", alt=section.title)


def words(view: View) -> None:
    """The figures and goals that the method was worked through with, each one step from its words."""
    t, known = view.t, view.vintage
    points = known.observations[-MOST:]
    stated: list[Observation | Goal] = [*points, *known.goals]
    if not stated:
        return
    st.header(t("method-words"), anchor="words")
    st.table(
        {
            t("method-figure"): [md(name_of(each, t)) for each in stated],
            t("method-bounds"): [md(_bounds(each, view)) for each in stated],
            t("chart-table-words"): [proof.reference(each.citations[0], view) for each in stated],
        },
        hide_index=True,
        border="horizontal",
        alt=t("method-words"),
    )


def _bounds(stated: Observation | Goal, view: View) -> str:
    """The bounds of a figure; a goal is the amount as stated."""
    if isinstance(stated, Goal):
        return ""
    return money_range(stated.bounds, stated.currency, view.t)
