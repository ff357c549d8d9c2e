"""Section four: the commitments by theme, the overdue and the open first.

Opinion: a reader wants to know where to press. So the themes with the most overdue and open commitments come
first, and in each theme the most pressing; what there is no room for is counted, never dropped in silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from metrics.briefing.desk import Desk
from metrics.briefing.model import Block, Paragraph, Section, Table, Text
from metrics.briefing.notes import plain
from metrics.briefing.writing import IN, Keys, clean, fig, quiet, runs
from metrics.commitments.models import STAGES, Event
from metrics.commitments.standing import Standing
from metrics.models import Theme
from metrics.wording import day, deadline, money_range, number, percent_range

MOST_A_THEME = 3
"""Commitments of a theme that are shown one by one: the first, and those with a deadline or a number."""
REGISTER_LANGUAGE = "en"
"""The language in which the register's titles are written."""


def pledges_section(desk: Desk) -> Section:
    """How many commitments there are, where they stand, and the most pressing of each theme."""
    t = desk.t
    if not desk.known.standings:
        nothing = Paragraph(text=plain(t("briefing-pledges-none")))
        return Section(id="commitments", title=t("briefing-pledges"), blocks=(nothing,))
    themes = _by_theme(desk.known.standings)
    words = f"{overview(desk)} {_stages(desk)}"
    blocks: tuple[Block, ...] = (Paragraph(text=runs(words)), _pressing(desk, themes))
    return Section(id="commitments", title=t("briefing-pledges"), blocks=blocks)


def overview(desk: Desk) -> str:
    """One sentence on how many commitments there are and how many are open, overdue and quiet."""
    t, all_ = desk.t, desk.known.standings
    return t(
        "briefing-pledges-overview",
        all=desk.counted(t("briefing-n-commitments", n=len(all_))),
        open=desk.counted(t("briefing-n-open", n=sum(is_open(each) for each in all_))),
        overdue=desk.counted(t("briefing-n-overdue", n=sum(each.overdue for each in all_))),
        quiet=desk.counted(t("briefing-n-quiet", n=sum(each.quiet for each in all_))),
    )


def is_open(standing: Standing) -> bool:
    """Whether a commitment is not shown to be delivered."""
    return standing.stage != "delivered"


def event_keys(desk: Desk, events: Iterable[Event]) -> Keys:
    """The notes of the words behind events."""
    return desk.notes.cite(*map(desk.known.cited, events))


def title_of(standing: Standing, keys: Keys) -> str:
    """A commitment's title, in the register's language, with the notes of its words."""
    return fig(clean(standing.commitment.title), *keys, f"{IN}{REGISTER_LANGUAGE}")


def _by_theme(standings: Sequence[Standing]) -> dict[Theme, list[Standing]]:
    """The commitments of each theme, most pressing first; themes with most overdue and open first."""
    order = sorted(standings, key=lambda each: each.commitment.theme)
    themes = {
        theme: sorted(same, key=_pressure)
        for theme, same in groupby(order, key=lambda each: each.commitment.theme)
    }
    return dict(sorted(themes.items(), key=lambda item: _weight(item[1])))


def _weight(standings: list[Standing]) -> tuple[int, int, str]:
    overdue, open_ = sum(each.overdue for each in standings), sum(is_open(each) for each in standings)
    return -overdue, -open_, standings[0].commitment.theme


def _pressure(standing: Standing) -> tuple[bool, bool, bool, str, bool, int, str]:
    """Overdue before open before delivered; what has a deadline or a number first, the soonest first."""
    measured = bool(standing.measures)
    stage = -STAGES.index(standing.stage)
    due = standing.due or "9999"
    return (
        not standing.overdue, not is_open(standing), standing.due is None, due, not measured, stage,
        standing.commitment.id,
    )  # fmt: skip


def _stages(desk: Desk) -> str:
    """How many commitments stand at each stage."""
    t = desk.t
    counts = Counter(each.stage for each in desk.known.standings)
    found = [(counts[stage], t.of("stage", stage)) for stage in STAGES if counts[stage]]
    stages = [desk.counted(t("briefing-n-at-stage", n=n, stage=stage)) for n, stage in found]
    return t("briefing-pledges-stages", stages=desk.listed(stages))


def _numbers(desk: Desk, theme: Theme, standings: Sequence[Standing]) -> str:
    """A theme with how many of its commitments there are, are open, are overdue and are quiet."""
    t = desk.t
    late, still = sum(each.overdue for each in standings), sum(each.quiet for each in standings)
    parts = [t("briefing-n-commitments", n=len(standings))]
    parts.append(t("briefing-n-open", n=sum(map(is_open, standings))))
    parts += [t("briefing-n-overdue", n=late)] if late else []
    parts += [t("briefing-n-quiet", n=still)] if still else []
    counts = [desk.counted(part) for part in parts]
    return t("briefing-theme-counts", theme=t.of("theme", theme), counts=", ".join(counts))


def _presses(standing: Standing) -> bool:
    """Whether there is a deadline or a number to hold someone to."""
    return bool(standing.due or standing.measures)


def _pressing(desk: Desk, themes: dict[Theme, list[Standing]]) -> Table:
    """The most pressing commitments of each theme, one by one."""
    t = desk.t
    head = (t("briefing-pledge"), t("briefing-stage"), t("briefing-due"), t("briefing-last-word"))
    rows: list[tuple[Text, ...]] = []
    for theme, same in themes.items():
        rows.append((runs(_numbers(desk, theme, same), strong=True),))
        shown = [each for at, each in enumerate(same) if is_open(each) and (at == 0 or _presses(each))]
        rows += [_row(desk, each) for each in shown[:MOST_A_THEME]]
    title = plain(t("briefing-pledges-pressing"))
    return Table(
        title=title, head=tuple(plain(name) for name in head), rows=tuple(rows), widths=(13, 5, 2, 4)
    )


def _row(desk: Desk, standing: Standing) -> tuple[Text, ...]:
    t = desk.t
    keys = event_keys(desk, _telling(standing))
    title = title_of(standing, keys)
    if reached := _reached(desk, standing, keys):
        title = t("briefing-pledge-reached", title=title, reached=reached)
    stage = t.of("stage", standing.stage)
    if standing.overdue:
        stage = t("briefing-stage-overdue", stage=stage)
    due = quiet(runs(fig(deadline(standing.due, t), *keys))) if standing.due else ()
    last = quiet(runs(fig(day(standing.last_evidence, t), *keys)))
    return runs(title), plain(stage, strong=standing.overdue), due, last


def _telling(standing: Standing) -> list[Event]:
    """The events that a row rests on: for its stage, its deadline, its last word and its figures."""
    at_stage = [each for each in standing.events if each.stage == standing.stage]
    dated = [each for each in standing.events if standing.due and each.deadline == standing.due]
    last = [each for each in standing.events if each.published == standing.last_evidence]
    measured = [each for m in standing.measures[:1] for each in (m.pledged, m.reported) if each]
    chosen = [*measured[:2], *at_stage[-1:], *dated[-1:], *last[-1:]]
    return [event for event in standing.events if event in chosen]


def _reached(desk: Desk, standing: Standing, keys: Keys) -> str | None:
    """How much of a measurable goal is reported; trade's own share stands in the section on goals."""
    t, main = desk.t, standing.main
    if main is None or any(each.id == standing.commitment.id for each in desk.known.goals):
        return None
    if main.reached is None or main.share is None:
        return t("briefing-no-figure")
    found, unit = main.reached.bounds, main.reached.currency
    amount = money_range(found, unit, t) if unit else number(main.reached.amount, t)
    share = fig(percent_range(main.share, t), *keys)
    return t("briefing-reported-share", amount=fig(amount, *keys), share=share)
