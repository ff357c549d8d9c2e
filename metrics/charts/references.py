"""What a chart says of a source: a document by its title, another page by who is named on it."""

from __future__ import annotations

from metrics.crosscheck.figures import Figure
from metrics.crosscheck.sentences import figure_day
from metrics.models import Citation
from metrics.texts import Texts
from metrics.wording import day


def reference(source: Citation | Figure, t: Texts) -> str:
    """A numbered source of a chart, in a line without its address."""
    if isinstance(source, Figure):
        said = {"publisher": source.publisher, "day": figure_day(source, t), "reporter": source.reporter}
        return t("chart-page-source", **said)
    return t("chart-source", publisher=source.publisher, day=day(source.published, t), title=source.title)
