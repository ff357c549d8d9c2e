"""The register of commitments on a page: filters that stand in the address, and the list by theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from typing import get_args

import streamlit as st

from app_pages.parts import proof
from app_pages.parts.address import follow, linked, linked_list, search
from app_pages.parts.passages import original
from app_pages.parts.safe import md
from app_pages.parts.state import View
from metrics.charts import CHARTS
from metrics.commitments.models import LANGUAGE, STAGES
from metrics.commitments.standing import Standing
from metrics.models import Theme
from metrics.texts import Texts
from metrics.wording import country, day, deadline, percent_range

A_PAGE = 30
"""Commitments shown at a time."""
CHARTED = "commitments-"
VIEWS = ("list", *(name.removeprefix(CHARTED) for name in CHARTS if name.startswith(CHARTED)))
"""The list, and every chart of commitments that there is."""
THEMES: tuple[str, ...] = get_args(Theme)


def chosen_view(view: View) -> str:
    """The control of how the register is seen: as a list, or as one of its charts."""
    t = view.t
    key = linked("view")
    if st.session_state[key] not in VIEWS:
        st.session_state[key] = VIEWS[0]
    chosen = st.segmented_control(
        t("register-view"),
        VIEWS,
        format_func=lambda name: t.of("register-view", name),
        required=True,
        key=key,
        on_change=follow("view"),
    )
    return chosen or VIEWS[0]


def filtered(view: View) -> list[Standing]:
    """The filters, and the commitments that pass all of them."""
    t, known = view.t, view.vintage.standings
    with st.grid(min_column_width=220) as cells:
        themes = cells.multiselect(
            t("register-theme"),
            [theme for theme in THEMES if any(s.commitment.theme == theme for s in known)],
            format_func=lambda theme: t.of("theme", theme),
            key=linked_list("theme", THEMES),
            on_change=follow("theme"),
            placeholder=t("placeholder-any"),
        )
        stages = cells.multiselect(
            t("register-stage"),
            STAGES,
            format_func=lambda stage: t.of("stage", stage),
            key=linked_list("stage", STAGES),
            on_change=follow("stage"),
            placeholder=t("placeholder-any"),
        )
        codes = view.vintage.corpus.corridor.pair
        parties = cells.multiselect(
            t("register-party"),
            codes,
            format_func=lambda code: country(code, t),
            key=linked_list("party", codes),
            on_change=follow("party"),
            placeholder=t("placeholder-any"),
        )
        words = search(t("register-search"), t)
    return matching(known, themes, stages, parties, words)


def matching(
    known: Iterable[Standing],
    themes: Sequence[str],
    stages: Sequence[str],
    parties: Sequence[str],
    words: str,
) -> list[Standing]:
    """The commitments of any of the themes, any of the stages, owed by all of the parties, with every word.

    An empty filter lets everything pass.
    """
    wanted = words.casefold().split()
    return [
        each
        for each in known
        if (not themes or each.commitment.theme in themes)
        and (not stages or each.stage in stages)
        and set(parties) <= set(each.commitment.parties)
        and all(word in _words(each) for word in wanted)
    ]


def _words(standing: Standing) -> str:
    """All that can be searched: the title, and the words of the events."""
    return "\n".join(
        [standing.commitment.title, *(event.quote.exact for event in standing.events)]
    ).casefold()


def listed(chosen: list[Standing], view: View) -> None:
    """The list, a heading a theme, some at a time."""
    t = view.t
    st.caption(md(t("register-count", n=len(chosen), all=len(view.vintage.standings))))
    if t.language != LANGUAGE:
        st.caption(md(t("register-original")))
    chosen = sorted(chosen, key=lambda each: THEMES.index(each.commitment.theme))
    pages = max(1, -(-len(chosen) // A_PAGE))
    page = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
    counts = Counter(each.commitment.theme for each in chosen)
    heading = ""
    for each in chosen[(page - 1) * A_PAGE : page * A_PAGE]:
        theme = each.commitment.theme
        if theme != heading:
            heading = theme
            st.header(md(t("register-heading", theme=t.of("theme", theme), n=counts[theme])), anchor=theme)
        with st.container(gap=None):
            title = original(each.commitment.title, LANGUAGE)
            st.html(f'{title}<br><span style="font-size:0.875rem">{escape(standing_line(each, t))}</span>')
            proof.commitment(each.commitment.id, view)


def standing_line(standing: Standing, t: Texts) -> str:
    """Where a commitment stands, in a line: stage, deadline, last word, share reached."""
    parts = [t("register-stands", stage=t.of("stage", standing.stage))]
    if standing.due:
        due = deadline(standing.due, t)
        parts.append(t("register-overdue", due=due) if standing.overdue else t("register-due", due=due))
    heard = day(standing.last_evidence, t)
    days = standing.days_since_evidence
    parts.append(
        t("register-quiet", day=heard, n=days) if standing.quiet else t("register-heard", day=heard, n=days)
    )
    if standing.share:
        parts.append(t("register-share", share=percent_range(standing.share, t)))
    return " · ".join(parts)
