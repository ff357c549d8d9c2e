"""The cross-check as a chart: for each time that a side has a figure for, how far the two sides are apart.

Opinion: a column a period, whole years in bold and parts of one smaller, because a sum over seven months and
one over twelve have no common axis of time. Nothing is joined from column to column: the figures come from
different mouths. Only the stem between the two sides is drawn, and it says the difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from babel.core import Locale
from babel.lists import format_list

from metrics.charts.axes import unit_of, unit_text, value_axis
from metrics.charts.chart import Chart, Key, Label, Side, Spec, Table
from metrics.charts.strokes import BARE, line
from metrics.charts.words import plain
from metrics.crosscheck.figures import Figure
from metrics.crosscheck.sentences import apart, figure_amount, figure_day, headline
from metrics.crosscheck.sides import Sides, side_by_side
from metrics.models import Currency
from metrics.palette import Look, Theme, ThemeName, theme
from metrics.periods import Period
from metrics.texts import Texts
from metrics.wording import country, money_range, number, pair, percent, period

NAME = "crosscheck"
HEADROOM = 1.13
"""The top of the scale over the highest amount: room for the words on it."""
WHOLE, PART = 12, 9
"""Sizes of a marker in pixels, for a whole year and for a part of one."""
SHORT = 0.05
"""The share of the scale under which a stem has no room for words beside it."""
MOST = 12
"""Columns that fit a picture; whole years and those with two sides come first."""


def crosscheck(
    figures: Sequence[Figure],
    codes: tuple[str, str],
    currency: Currency,
    as_of: date,
    t: Texts,
    name: ThemeName,
) -> Chart:
    """The chart of other published figures for the trade of a pair, in one currency, as of a day."""
    rows = side_by_side(figures, codes, currency, as_of)
    columns = _columns(rows)
    drawing = _Drawing(columns, codes, currency, theme(name), t)
    shown = [figure for row in rows for figure in (*row.first, *row.second)]
    return Chart(
        name=NAME,
        language=t.language,
        theme=name,
        as_of=as_of,
        title=headline(rows, codes, t),
        subtitle=t(
            "chart-crosscheck-subtitle",
            pair=pair(codes, t),
            unit=unit_text(currency, drawing.top, t),
            second=country(codes[1], t),
        ),
        notes=_notes(len(rows) - len(columns), any(f.published is None for f in shown), t),
        alt=_alt(rows, codes, currency, t),
        figure=drawing.figure(),
        labels=tuple(drawing.labels()),
        keys=tuple(drawing.keys()),
        table=_table(rows, codes, currency, t),
        citations=(),
        marks=(),
        pages=tuple(sorted(shown, key=lambda figure: (figure.known_from, figure.id))),
    )


def _columns(rows: Sequence[Sides]) -> list[Sides]:
    """The periods that are drawn, in the order of time."""
    newest = list(reversed(rows))
    ranked = sorted(newest, key=lambda row: (row.difference is None) + 2 * (not row.period.is_year))
    kept = {str(row.period) for row in ranked[:MOST]}
    return [row for row in rows if str(row.period) in kept]


class _Drawing:
    """The marks: columns are numbered from 0, amounts are in units of the currency."""

    def __init__(
        self, columns: Sequence[Sides], codes: tuple[str, str], currency: Currency, look: Theme, t: Texts
    ) -> None:
        self.columns, self.codes, self.currency, self.look, self.t = columns, codes, currency, look, t
        bounds = [figure.bounds.high for _, _, figure in self._figures()]
        self.top = max(bounds, default=1.0) * HEADROOM

    def figure(self) -> Spec:
        values, names = value_axis(self.top, self.t)
        x = {
            "tickvals": list(range(len(self.columns))),
            "ticktext": [_name(row.period, self.t) for row in self.columns],
            "range": [-0.6, max(len(self.columns), 1) - 0.4],
            "showline": True,
            "autotickangles": [0, 90],  # upright where a telephone leaves no room
        }
        y = {"tickvals": values, "ticktext": names, "range": [0, self.top], "showgrid": True}
        return {
            "data": [*self._stems(), *self._markers()],
            "layout": {"xaxis": BARE | x, "yaxis": BARE | y, "hovermode": "closest"},
        }

    def _stems(self) -> Iterator[dict[str, Any]]:
        for at, row in enumerate(self.columns):
            if row.difference:
                ends = [row.first[0].amount, row.second[0].amount]
                yield {"x": [at, at], "y": ends} | line(self.look.muted, 2, "solid")

    def _markers(self) -> Iterator[dict[str, Any]]:
        for side in range(2):
            look = self._look(side)
            mine = [(at, figure) for at, of, figure in self._figures() if of == side]
            bounds = [figure.bounds for _, figure in mine]
            sizes = [WHOLE if f.period and f.period.is_year else PART for _, f in mine]
            yield {
                "x": [at for at, _ in mine],
                "y": [figure.amount for _, figure in mine],
                "mode": "markers",
                "marker": {"symbol": look.symbol, "size": sizes, "color": look.colour, "opacity": 1}
                | {"line": {"width": 0}},
                "error_y": {
                    "array": [b.high - f.amount for b, (_, f) in zip(bounds, mine, strict=True)],
                    "arrayminus": [f.amount - b.low for b, (_, f) in zip(bounds, mine, strict=True)],
                    "color": look.colour,
                    "thickness": 1.5,
                    "width": 3,
                },
                "hoverinfo": "text",
                "hovertext": [self._hover(figure) for _, figure in mine],
                "customdata": [figure.id for _, figure in mine],
            }

    def labels(self) -> Iterator[Label]:
        """Each side's amount in the axis' unit, and between two of them how far they are apart."""
        for at, row in enumerate(self.columns):
            gap = row.difference
            share = percent(abs(gap.relative), self.t) if gap else ""
            short = gap is not None and abs(gap.amount) < SHORT * self.top
            for side, figures in enumerate((row.first, row.second)):
                upper = gap is None or (gap.amount >= 0) == (side == 0)
                tail = self.t("chart-crosscheck-apart", share=share) if short and upper else ""
                yield from (self._label(at, side, figure, upper, tail) for figure in figures[:1])
            if gap and not short:
                middle = row.second[0].amount + gap.amount / 2
                yield Label(at, middle, share, "", self.look.text, at, ("right", "left"))

    def _label(self, at: int, side: int, figure: Figure, upper: bool, tail: str) -> Label:
        amount = number(figure.amount / unit_of(self.top)[1], self.t)
        head = self.t.of("hedge", figure.hedge, amount=amount)
        y = figure.bounds.high if upper else figure.bounds.low
        sides: tuple[Side, Side] = ("above", "below") if upper else ("below", "above")
        return Label(at, y, head, tail, self._look(side).colour, at, sides, (figure.url,))

    def keys(self) -> Iterator[Key]:
        """Which side has which mark."""
        for side, glyph in enumerate("●■"):
            text = self.t("chart-crosscheck-key", country=country(self.codes[side], self.t))
            yield Key(glyph, self._look(side).colour, text)
        yield Key("│", self.look.muted, self.t("chart-crosscheck-key-apart"))

    def _figures(self) -> Iterator[tuple[int, int, Figure]]:
        """Every figure with its column and its side (0 or 1)."""
        for at, row in enumerate(self.columns):
            yield from ((at, side, f) for side, of in enumerate((row.first, row.second)) for f in of)

    def _look(self, side: int) -> Look:
        return self.look.look("second_side" if side else "first_side")

    def _hover(self, figure: Figure) -> str:
        assert figure.period is not None  # only turnovers are drawn
        t = self.t
        said = t("crosscheck-says-turnover", amount=figure_amount(figure, t), period=period(figure.period, t))
        bounds = t("chart-hover-bounds", bounds=money_range(figure.bounds, self.currency, t))
        page = f"{figure.reporter}, {figure.publisher}, {figure_day(figure, t)}"
        return "<br>".join([f"<b>{plain(said)}</b>", plain(bounds), plain(page), plain(figure.url)])


def _name(span: Period, t: Texts) -> str:
    """A column's name in two short lines: the year in bold, or the months and their year."""
    if span.is_year:
        return f"<b>{span.first_year}</b>"
    names = Locale.parse(t.language).months["stand-alone"]["abbreviated"]
    months = dict.fromkeys((names[span.first_month], names[span.last_month]))
    years = dict.fromkeys((str(span.first_year), str(span.last_year)))
    return f"{plain('–'.join(months))}<br>{'–'.join(years)}"


def _notes(left_out: int, undated: bool, t: Texts) -> tuple[str, ...]:
    notes = [t("chart-crosscheck-note-sides"), t("chart-crosscheck-note-kept-apart")]
    if undated:
        notes.append(t("chart-crosscheck-note-undated"))
    if left_out:
        notes.append(t("chart-crosscheck-note-left-out", n=left_out))
    return tuple(notes)


def _alt(rows: Sequence[Sides], codes: tuple[str, str], currency: Currency, t: Texts) -> str:
    said = [f"{period(row.period, t)}: {apart(row, codes, currency, t)}" for row in rows]
    return " ".join(
        [f"{headline(rows, codes, t)}.", *([f"{format_list(said, locale=t.language)}."] if said else [])]
    )


def _table(rows: Sequence[Sides], codes: tuple[str, str], currency: Currency, t: Texts) -> Table:
    """A row a figure, with what it is apart from the other side's."""
    columns = ("amount", "period", "side", "apart", "pages")
    figures = [(row, figure) for row in rows for figure in (*row.first, *row.second)]
    return Table(
        columns=tuple(t.of("chart-column", each) for each in columns),
        rows=tuple(
            (
                figure_amount(figure, t),
                period(row.period, t),
                country(figure.side, t),
                apart(row, codes, currency, t),
                f"{figure.reporter}, {figure.publisher}, {figure_day(figure, t)}, {figure.url}",
            )
            for row, figure in figures
        ),
        ids=tuple(figure.id for _, figure in figures),
    )
