"""Section three: what is new since a day: documents, figures, goals, ratings, commitments.

Opinion: news is the difference between two vintages and nothing else, so it is the same whenever one asks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Literal

from metrics.briefing.desk import Desk
from metrics.briefing.figures import Formulas, amount, bounds, covers, goal
from metrics.briefing.model import Block, Items, Paragraph, Section, Text
from metrics.briefing.notes import plain
from metrics.briefing.pledges import event_keys, title_of
from metrics.briefing.writing import RULE, fig, runs
from metrics.commitments.changes import Change, Kind
from metrics.commitments.models import Event
from metrics.commitments.standing import QUIET_AFTER
from metrics.models import Observation
from metrics.progress.sentences import rating
from metrics.progress.toward import Progress
from metrics.wording import day, percent_range

MOST = 5
"""Items of one kind that are listed; of more it says how many there are."""
MOST_TITLES = 3
"""Commitments named in one item."""


def news_section(desk: Desk, formulas: Formulas) -> Section:
    """What the documents published after the day `since` brought, and what time itself did.

    Where nothing was out by that day all is new; then only the documents are named, and what time did.
    """
    t = desk.t
    silence = (t("briefing-news-silence"), list(_changes(desk, ("fell_due", "went_quiet"))))
    lists = [(t("briefing-news-documents"), list(_documents(desk)))]
    blocks: list[Block] = []
    if desk.before.sources or not desk.known.sources:
        lists += [
            (t("briefing-news-figures"), list(_figures(desk))),
            (t("briefing-news-goals"), list(_goals(desk, formulas))),
            (t("briefing-news-commitments"), list(_changes(desk, ("moved", "new", "restated")))),
        ]
    else:
        blocks.append(Paragraph(text=runs(t("briefing-news-all", day=desk.setting(desk.since)))))
    blocks += [
        Items(heading=plain(heading, strong=True), items=desk.first(items, MOST))
        for heading, items in (*lists, silence)
        if items
    ]
    if not blocks:
        blocks.append(Paragraph(text=runs(t("briefing-news-nothing", day=desk.setting(desk.since)))))
    title = t("briefing-news", day=day(desk.since, t))
    return Section(id="news", title=title, blocks=tuple(blocks))


Writers = Iterator[Callable[[], Text]]
"""Items to be written if there is room for them."""


def _documents(desk: Desk) -> Writers:
    for source in reversed(desk.known.sources):
        if source.published > desk.since:
            yield partial(desk.document, source)


def _figures(desk: Desk) -> Writers:
    """Figures that are new, or that another document now states too; the latest first."""
    earlier = {_what(point): point for point in desk.before.observations}
    for point in reversed(desk.known.observations):
        before = earlier.get(_what(point))
        if before is None or (point.basis == "reported" and len(point.citations) > len(before.citations)):
            yield partial(_figure, desk, point, before)


def _figure(desk: Desk, point: Observation, before: Observation | None) -> Text:
    parts = {"covers": covers(desk, point), "amount": amount(desk, point)}
    if before:
        return runs(desk.t("briefing-news-repeated", **parts))
    reported = point.basis == "reported"
    return runs(desk.t("briefing-news-reported" if reported else "briefing-news-computed", **parts))


def _what(point: Observation) -> tuple[object, ...]:
    """What makes two points of two vintages the same statement."""
    return str(point.period), point.as_of, point.basis, point.value, point.hedge, point.side


def _goals(desk: Desk, formulas: Formulas) -> Writers:
    """Goals that are new or were stated again, and ratings that are no longer what they were."""
    earlier = {each.goal.id: each for each in desk.before.progress}
    for each in desk.known.progress:
        before = earlier.get(each.goal.id)
        if before is None:
            yield partial(_goal, desk, each, "new")
            continue
        if each.goal.times_stated > before.goal.times_stated:
            yield partial(_goal, desk, each, "again")
        if (each.status, each.share) != (before.status, before.share):
            yield partial(_moved, desk, before, each, formulas)


def _goal(desk: Desk, progress: Progress, how: Literal["new", "again"]) -> Text:
    aim = goal(desk, progress.goal)
    return runs(desk.t("briefing-news-goal" if how == "new" else "briefing-news-goal-again", goal=aim))


def _moved(desk: Desk, before: Progress, now: Progress, formulas: Formulas) -> Text:
    return runs(_rating(desk, before, now, formulas))


def _rating(desk: Desk, before: Progress, now: Progress, formulas: Formulas) -> str:
    t = desk.t
    parts = {"goal": goal(desk, now.goal), "before": rating(before, t), "after": rating(now, t)}
    if now.share is None:
        return t("briefing-news-rating", **parts)
    share = fig(percent_range(now.share, t), formulas[now.goal.id]["share"])
    if before.share is None or before.latest is None:
        return t("briefing-news-first-share", goal=parts["goal"], share=share, after=parts["after"])
    words = percent_range(before.share, t)
    note = t("briefing-note-share-before", level=bounds(desk, before.latest), goal=parts["goal"])
    was = fig(words, desk.notes.formula(f"share before {now.goal.id}", note))
    if now.status == before.status:
        return t("briefing-news-share-still", goal=parts["goal"], was=was, share=share, after=parts["after"])
    return t("briefing-news-share", was=was, share=share, **parts)


def _changes(desk: Desk, kinds: tuple[Kind, ...]) -> Writers:
    """An item for all commitments to which the same happened: what it was, and which they are."""
    same: dict[tuple[object, ...], list[Change]] = defaultdict(list)
    for change in (each for each in desk.changes if each.kind in kinds):
        lapsed = change.kind in ("went_quiet", "fell_due")
        on = change.day if change.kind == "went_quiet" else None
        before = change.before if change.kind == "moved" else None
        same[kinds.index(change.kind), on, None if lapsed else change.now.stage, before].append(change)
    for key in sorted(same, key=lambda key: tuple(map(str, key))):
        yield partial(_happened, desk, same[key])


def _happened(desk: Desk, group: Sequence[Change]) -> Text:
    return runs(_what_happened(desk, group))


def _what_happened(desk: Desk, group: Sequence[Change]) -> str:
    t, first = desk.t, group[0]
    shown = [title_of(each.now, event_keys(desk, [_telling(each)])) for each in group[:MOST_TITLES]]
    if len(group) > MOST_TITLES:
        shown.append(desk.counted(t("briefing-n-more", n=len(group) - MOST_TITLES)))
    titles, stage = "; ".join(shown), t.of("stage", first.now.stage)
    if first.kind == "moved":
        assert first.before is not None  # it was known before
        return t("briefing-news-moved", before=t.of("stage", first.before), after=stage, titles=titles)
    if first.kind == "new":
        return t("briefing-news-new", stage=stage, titles=titles)
    if first.kind == "restated":
        return t("briefing-news-again", stage=stage, titles=titles)
    if first.kind == "fell_due":
        return t("briefing-news-fell-due", titles=titles)
    return t("briefing-news-went-quiet", day=_quiet_from(desk, first), titles=titles)


def _telling(change: Change) -> Event:
    """The event that says it best: the last at the stage reached, or the last of all."""
    at_stage = [each for each in change.events if each.stage == change.now.stage]
    return (at_stage or list(change.events))[-1]


def _quiet_from(desk: Desk, change: Change) -> str:
    """The day on which a commitment became quiet, with the rule that gives it."""
    after = fig(desk.t("briefing-n-days", n=QUIET_AFTER), RULE)
    note = desk.notes.formula("quiet", desk.t("briefing-note-quiet", days=after))
    return fig(day(change.day, desk.t), note)
