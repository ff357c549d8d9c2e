"""The briefing on a page: its settings, its files, and a preview from the same content.

Opinion: the preview is the briefing, run by run, and not a picture of a file; so its citations can be
followed, and what a document says is shown as text whatever it holds.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from html import escape
from itertools import groupby

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.address import follow, linked_day
from app_pages.parts.files import offer
from app_pages.parts.safe import md, outward
from app_pages.parts.state import View, kept, patience
from metrics.briefing import Format, briefing_file, words
from metrics.briefing.content import briefing
from metrics.briefing.model import Block, Briefing, Items, Note, Paragraph, Run, Section, Table, Text
from metrics.png import has_browser

ENDINGS: tuple[Format, ...] = ("pdf", "docx", "html", "md")
"""The formats in the order in which they are offered."""


def settings(view: View) -> date:
    """The day after which things count as new: in the address; at first the eve of the last document."""
    t, known = view.t, view.vintage
    last = known.sources[-1].published if known.sources else known.as_of
    first = known.corpus.sources[0].published - timedelta(days=1)
    chosen: date = st.date_input(
        t("brief-since"),
        min_value=first,
        max_value=known.as_of,
        format="YYYY-MM-DD",
        help=t("brief-since-help"),
        width=260,
        key=linked_day("since", last - timedelta(days=1), first, known.as_of),
        on_change=follow("since"),
    )
    return chosen


def write(since: date, view: View) -> Briefing:
    """The briefing on the view, without its picture: the preview links to the chart's own page."""
    with patience(("briefing", since, *view.key), view.t("dashboard-working")):
        return kept(f"briefing {since}", view.key, lambda: briefing(view.vintage, view.t, since=since))


def preview(written: Briefing, view: View) -> None:
    """The briefing as it reads, its notes below it."""
    st.caption(md(written.kicker))
    st.header(md(written.title), anchor=False)
    st.markdown(f":small[{_text(written.dateline, written)}]")  # no caption, whose links are too faint
    st.markdown(_text(written.lead, written))
    for point in written.summary:
        st.markdown(f"- {_text(point, written)}")
    for section in written.sections:
        _section(section, written)
    _notes(view, written)
    st.markdown(f":small[{_text(written.imprint, written)}]")


def _section(section: Section, written: Briefing) -> None:
    st.header(md(section.title), anchor=section.id)
    for block in section.blocks:
        _block(block, written)


def _block(block: Block, written: Briefing) -> None:
    if isinstance(block, Paragraph):
        st.markdown(_text(block.text, written))
    elif isinstance(block, Items):
        if block.heading:
            st.markdown(f"**{_text(block.heading, written)}**")
        st.markdown("\n".join(f"- {_text(item, written)}" for item in block.items))
    elif isinstance(block, Table):
        _table(block, written)


def _table(block: Table, written: Briefing) -> None:
    title = _text(block.title, written)
    if title:
        st.markdown(f"**{title}**")
    heads = [_text(head, written) or " " * (at + 1) for at, head in enumerate(block.head)]
    columns = {
        head: [_text(row[at], written) if at < len(row) else "" for row in block.rows]
        for at, head in enumerate(heads)
    }
    st.table(columns, hide_index=True, border="horizontal", alt=words.string(block.title))


def _notes(view: View, written: Briefing) -> None:
    """The notes as a numbered list, each with an anchor that the numbers in the text lead to."""
    if not written.notes:
        return
    st.header(view.t("briefing-notes"), anchor="notes")
    items = (f'<li id="note-{each.number}">{_note(each, view, written)}</li>' for each in written.notes)
    st.html(f'<ol style="overflow-wrap:anywhere">{"".join(items)}</ol>')


def _note(note: Note, view: View, written: Briefing) -> str:
    """As HTML: a citation leads to its passage here, a figure from elsewhere to its page."""
    said, place = words.said(note, written), words.full_source(note, written)
    if place is None:
        return escape(words.string(note.text))
    source, _, at = note.key.rpartition(":")
    known = view.vintage.source(source)
    url = proof.address({"source": source, "at": at}, view) if known else note.url or ""
    link = f'<a style="color:inherit" href="{escape(url)}">{escape(place)}</a>'
    return f"{escape(' '.join(said.split()))} {link}" if said else link


def _text(text: Text, written: Briefing) -> str:
    """Runs as Markdown, their notes as numbers; strong runs side by side are one."""
    parts = []
    for strong, same in groupby(text, key=lambda run: run.strong):
        said = "".join(_run(run, written) for run in same)
        inner = said.strip()
        parts.append(said.replace(inner, f"**{inner}**") if strong and inner else said)
    return "".join(parts)


def _run(run: Run, written: Briefing) -> str:
    said = outward(run.text, run.url) if run.url else md(run.text)
    numbers = [] if run.quiet else [written.number(key) for key in run.notes]
    return said + "".join(f" [\\[{number}\\]](#note-{number})" for number in numbers)


def downloads(since: date, view: View) -> None:
    """The files, made when they are asked for; with the chart, where the server has a browser to draw it."""
    t, known, drawn = view.t, view.vintage, has_browser()
    stem = f"{known.corpus.corridor.code.lower()}-briefing-{known.as_of}-{t.language}"
    with st.container(horizontal=True):
        for ending in ENDINGS:
            make = partial(briefing_file, known, ending, t.language, since, chart=drawn)
            offer(t.of("brief-format", ending), f"{stem}.{ending}", make)
    if not drawn:
        st.caption(t("brief-no-chart"))
