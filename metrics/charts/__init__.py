"""Charts: figures that carry their words, their table and their proof, for pages and for pictures.

Opinion: a chart is data first. What is drawn (`metrics.charts.trade`), what is said (`…trade_words`), where
words fit (`…labels`) and how it is framed (`…frame`) are four things in four modules.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from metrics.charts.chart import Chart
from metrics.charts.commitments_board import board
from metrics.charts.commitments_bullets import bullets
from metrics.charts.commitments_timeline import timeline
from metrics.charts.crosscheck import crosscheck
from metrics.charts.history import history_chart
from metrics.charts.scenario_usual import usual_scenario
from metrics.charts.trade import trade
from metrics.palette import ThemeName
from metrics.progress.history import history
from metrics.texts import Language, texts
from metrics.vintage import Vintage


def trade_of(known: Vintage, language: Language, theme: ThemeName) -> Chart:
    """The main chart of all that is known of a corridor by a day."""
    pair = known.corpus.corridor.pair
    return trade(known.observations, known.progress, pair, known.as_of, texts(language), theme)


def history_of(known: Vintage, language: Language, theme: ThemeName) -> Chart:
    """How the share reached of each goal looked on each day a document came out."""
    seen = history(
        known.corpus, known.claims, known.as_of, points=known.observations, stated=known.evidence.statements
    )
    return history_chart(seen, known.corpus.corridor.pair, known.as_of, texts(language), theme)


def scenario_of(
    known: Vintage, language: Language, theme: ThemeName, rate: float | None = None, until: int | None = None
) -> Chart:
    """Where trade would stand at the growth that the next goal needs, or at `rate` (a fraction) a year."""
    pair = known.corpus.corridor.pair
    return usual_scenario(
        known.latest, known.progress, pair, known.as_of, texts(language), theme, rate, until
    )


def crosscheck_of(known: Vintage, language: Language, theme: ThemeName) -> Chart:
    """The two sides' other published figures side by side."""
    corridor = known.corpus.corridor
    return crosscheck(known.figures, corridor.pair, corridor.currency, known.as_of, texts(language), theme)


def timeline_of(known: Vintage, language: Language, theme: ThemeName) -> Chart:
    """Each commitment from the first word to the last, to its deadline and to the day."""
    return timeline(known, texts(language), theme)


def board_of(known: Vintage, language: Language, theme: ThemeName) -> Chart:
    """How many commitments of each theme stand at each stage."""
    return board(known, texts(language), theme)


def bullets_of(known: Vintage, language: Language, theme: ThemeName) -> Chart:
    """How much of each measurable goal of the register is reported."""
    return bullets(known, texts(language), theme)


Maker: TypeAlias = Callable[[Vintage, Language, ThemeName], Chart]
"""Draws one chart of all that is known, in a language and a theme."""
CHARTS: dict[str, Maker] = {
    "trade": trade_of,
    "history": history_of,
    "scenario": scenario_of,
    "crosscheck": crosscheck_of,
    "commitments-timeline": timeline_of,
    "commitments-board": board_of,
    "commitments-bullets": bullets_of,
}
"""Every chart by its name, as `trade-targets export --chart NAME` takes it."""
