"""Charts: figures that carry their words, their table and their proof, for pages and for pictures.

Opinion: a chart is data first. What is drawn (`metrics.charts.trade`), what is said (`…trade_words`), where
words fit (`…labels`) and how it is framed (`…frame`) are four things in four modules.
"""

from __future__ import annotations

from collections.abc import Callable

from metrics.charts.chart import Chart
from metrics.charts.trade import trade
from metrics.palette import ThemeName
from metrics.texts import Language, texts
from metrics.vintage import Vintage


def trade_of(known: Vintage, language: Language, theme: ThemeName) -> Chart:
    """The main chart of all that is known of a corridor by a day."""
    pair = known.corpus.corridor.pair
    return trade(known.observations, known.progress, pair, known.as_of, texts(language), theme)


CHARTS: dict[str, Callable[[Vintage, Language, ThemeName], Chart]] = {"trade": trade_of}
"""Every chart by its name, as `trade-targets export --chart NAME` takes it."""
