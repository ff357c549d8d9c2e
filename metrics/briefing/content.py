"""The content of a briefing: what is known as of a day, written as sections with numbered notes.

Opinion: there is one content for all formats, and every sentence of it follows from the vintage. What has
nothing to say is left out or says so; nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from metrics import __version__
from metrics.briefing.desk import Desk, open_desk, reviewed
from metrics.briefing.doubts import contradiction, doubts_section
from metrics.briefing.figures import Formulas, goal, noting
from metrics.briefing.formulas import formulas, moved, rate
from metrics.briefing.goals import goals_section
from metrics.briefing.method import method_section
from metrics.briefing.model import Briefing, Items, Paragraph, Picture, Section, Text
from metrics.briefing.news import news_section
from metrics.briefing.notes import numbered
from metrics.briefing.pledges import overview, pledges_section
from metrics.briefing.trade import trade_section
from metrics.briefing.unknowns import unknowns_section
from metrics.briefing.writing import SETTING, fig, runs
from metrics.citing import how_to_cite
from metrics.models import Source
from metrics.progress.sentences import headline, rating
from metrics.progress.toward import Progress
from metrics.texts import Texts
from metrics.vintage import Vintage
from metrics.wording import pair


def briefing(
    known: Vintage, t: Texts, *, since: date | None = None, picture: Picture | None = None
) -> Briefing:
    """The briefing on a vintage in the language of `t`.

    What was published after `since` counts as new; by default that is what the last document brought.
    `picture` is the chart of trade, if it could be drawn.
    """
    desk = open_desk(known, since or _before_last(known), t)
    notes = {each.goal.id: formulas(desk, each) for each in known.progress}
    heading = (_lead(desk, notes), *_summary(desk, notes))
    sections = (
        trade_section(desk, picture),
        goals_section(desk, notes),
        news_section(desk, notes),
        pledges_section(desk),
        doubts_section(desk),
        unknowns_section(desk),
        method_section(desk),
        *_documents(desk),
    )
    (lead, *summary), done, ordered = numbered(heading, sections, desk.notes.notes)
    return Briefing(
        language=t.language,
        as_of=known.as_of,
        title=t("briefing-title", pair=pair(known.corpus.corridor.pair, t)),
        kicker=t("briefing-kicker"),
        dateline=runs(_dateline(desk)),
        lead=lead,
        summary=tuple(summary),
        sections=done,
        notes=ordered,
        imprint=_imprint(desk),
    )


def _before_last(known: Vintage) -> date:
    """The day before the last document came out; the day itself where there is none."""
    return known.sources[-1].published - timedelta(days=1) if known.sources else known.as_of


def _dateline(desk: Desk) -> str:
    return desk.t("briefing-dateline", day=desk.setting(desk.as_of), since=desk.setting(desk.since))


def _lead(desk: Desk, notes: Formulas) -> Text:
    results = desk.known.progress
    return runs(headline(results, desk.known.latest, noting(desk, results, notes)))


def _summary(desk: Desk, notes: Formulas) -> Iterator[Text]:
    """The points that a reader takes away: the pace, the commitments, the news, the disagreements."""
    t, known = desk.t, desk.known
    rated = _foremost(known.progress)
    if rated and rated.rate_needed_from_now:
        needed = rate(desk, rated.rate_needed_from_now, notes[rated.goal.id]["needed"])
        parts = {"goal": goal(desk, rated.goal), "needed": needed}
        if rated.observed_rate:
            pace = moved(desk, rated, notes[rated.goal.id])
            parts |= {"pace": pace, "status": rating(rated, t)}
            yield runs(t("briefing-point-pace-firm" if rated.firm else "briefing-point-pace", **parts))
        else:
            yield runs(t("briefing-point-needed", **parts))
    elif rated and rated.past and rated.status != ("achieved",):
        yield runs(t("briefing-point-past", goal=goal(desk, rated.goal), status=rating(rated, t)))
    if known.standings:
        yield runs(overview(desk))
    yield from _news(desk)
    if found := [(check, each) for check, each in desk.contradictions if each.sure]:
        yield contradiction(desk, *found[0])


def _foremost(results: Sequence[Progress]) -> Progress | None:
    """The goal whose pace matters most: one that is rated and still ahead, else one whose deadline passed."""
    rated = [each for each in results if each.ratio and each.status != ("achieved",)]
    leading = [each for each in results if each.leads]
    return next(iter([*(each for each in rated if not each.past), *rated, *leading]), None)


def _news(desk: Desk) -> Iterator[Text]:
    """How much is new since the day `since`, if anything is."""
    t, known, before = desk.t, desk.known, desk.before
    documents = len(known.sources) - len(before.sources)
    figures = reviewed(known) - reviewed(before)
    heard = {each.now.commitment.id for each in desk.changes if each.kind in ("new", "moved", "restated")}
    if documents:
        parts = {
            "since": desk.setting(desk.since),
            "documents": desk.counted(t("briefing-n-documents", n=documents)),
            "figures": desk.counted(t("briefing-n-figures", n=figures)),
        }
        if not heard:
            yield runs(t("briefing-point-news-none", **parts))
            return
        commitments = desk.counted(t("briefing-n-commitments", n=len(heard)))
        yield runs(t("briefing-point-news", commitments=commitments, **parts))


def _documents(desk: Desk) -> Iterator[Section]:
    """How to cite the briefing in full: the documents that it cites, in the order of their days."""
    sources = _cited(desk)
    if not sources:
        return
    t = desk.t
    title = t("briefing-title", pair=pair(desk.known.corpus.corridor.pair, t))
    parts = {"title": title, "day": desk.setting(desk.as_of), "version": fig(__version__, SETTING)}
    full = runs(t("cite-full", documents="", **parts).strip())
    items = Items(items=tuple(desk.reference(source) for source in sources))
    yield Section(id="documents", title=t("briefing-documents"), blocks=(Paragraph(text=full), items))


def _imprint(desk: Desk) -> Text:
    """Who made it, and the short citation."""
    t = desk.t
    title = t("briefing-title", pair=pair(desk.known.corpus.corridor.pair, t))
    short = how_to_cite(title, _cited(desk), desk.as_of, t).short
    return runs(f"{t('briefing-imprint')} {fig(short, SETTING)}")


def _cited(desk: Desk) -> list[Source]:
    """The documents that stand behind a note."""
    keys = {key.split(":")[0] for key in desk.notes.notes}
    return [source for source in desk.known.sources if source.id in keys]
