"""The words of the main chart: its title, notes, labels, hover texts, table, and what it says unseen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from babel.lists import format_list

from metrics.charts.axes import unit_text
from metrics.charts.chart import Table, in_order
from metrics.charts.hover import quotations
from metrics.charts.words import plain
from metrics.models import Citation, Goal, Observation
from metrics.progress.levels import find_latest
from metrics.progress.sentences import goal_name, headline
from metrics.progress.toward import Progress
from metrics.texts import Texts
from metrics.wording import (
    STATED,
    a_year,
    day,
    money,
    money_range,
    observed,
    pair,
    percent,
    percent_range,
    period,
)


class TradeWords:
    """All that the chart says, in one language."""

    def __init__(
        self,
        points: Sequence[Observation],
        results: Sequence[Progress],
        codes: tuple[str, str],
        as_of: date,
        t: Texts,
    ) -> None:
        self.points, self.results, self.codes, self.as_of, self.t = points, results, codes, as_of, t
        self.goals = [each.goal for each in results]

    def _drawn(self) -> list[Observation | Goal]:
        return [*self.points, *self.goals]

    def title(self) -> str:
        """The finding: the latest level as a share of the goal with a deadline, else the whole headline."""
        t, latest = self.t, find_latest(self.points)
        dated = [each for each in self.results if each.goal.due and each.share]
        if latest is None or not dated or dated[-1].share is None or dated[-1].status == ("achieved",):
            return headline(self.results, latest, t).removesuffix(".")
        goal, share = goal_name(dated[-1].goal, t), percent_range(dated[-1].share, t)
        if not dated[-1].rivals:
            return t("chart-trade-title", amount=observed(latest, t), share=share, goal=goal)
        found = [(latest, share), *((each.level, percent_range(each.share, t)) for each in dated[-1].rivals)]
        each = [t("chart-trade-title-share", amount=observed(point, t), share=part) for point, part in found]
        shares = format_list(each, style="or", locale=t.language)
        return t("chart-trade-title-rivals", shares=shares, goal=goal)

    def subtitle(self, top: float) -> str:
        """What is measured, between whom, and in which unit."""
        t = self.t
        code = next((each.currency for each in self._drawn()), "USD")
        return t("chart-trade-subtitle", pair=pair(self.codes, t), unit=unit_text(code, top, t))

    def notes(self) -> tuple[str, ...]:
        """What a reader must know to read the chart rightly."""
        t = self.t
        notes = [t("chart-trade-note-claims"), t("chart-trade-note-bounds")] if self.points else []
        if any(each.basis != "reported" for each in self.points):
            notes.append(t("chart-trade-note-derived"))
        return tuple(notes)

    def key(self, role: str) -> str:
        """What one kind of mark means."""
        return self.t.of("chart-key", role)

    def path(self, result: Progress) -> str:
        """What the path to a goal means: the growth that it needs from its baseline on."""
        t = self.t
        if result.required_rate is None:
            return t("chart-path-unrated", goal=goal_name(result.goal, t))
        rate = a_year(percent_range(result.required_rate, t), t)
        return t("chart-path", goal=goal_name(result.goal, t), rate=rate)

    def label(self, drawn: Observation | Goal) -> tuple[str, str]:
        """A mark's amount, and the quieter words under it."""
        t = self.t
        if isinstance(drawn, Observation):
            return _capital(observed(drawn, t)), self._covers(drawn)
        if drawn.due:
            stated = t("chart-goal-stated", day=day(drawn.first_stated, t))
        else:
            stated = t("chart-goal-stated-no-deadline", day=day(drawn.first_stated, t))
        return t("chart-goal", goal=goal_name(drawn, t)), stated

    def _covers(self, point: Observation) -> str:
        """What an observation covers, and how it came about."""
        t = self.t
        if point.period is None:
            return t("chart-covers-undated", day=day(point.published, t))
        covered = period(point.period, t)
        if point.basis == "reported" and point.is_early:
            return t("chart-covers-early", period=covered, day=day(point.published, t))
        if point.basis == "reported":
            return covered
        return t.of("chart-covers", point.basis, period=covered)

    def hover(self, drawn: Observation | Goal) -> str:
        """A mark's words with its quotations, made harmless and wrapped for Plotly."""
        t = self.t
        head, tail = self.label(drawn)
        parts = [f"<b>{plain(head)}</b>", plain(tail)]
        if isinstance(drawn, Observation):
            bounds = money_range(drawn.bounds, drawn.currency, t)
            parts.append(plain(t("chart-hover-bounds", bounds=bounds)))
            if formula := self._formula(drawn):
                parts.append(plain(t("chart-hover-formula", formula=formula)))
        return "<br>".join([*parts, *quotations(drawn.citations, t)])

    def _formula(self, point: Observation) -> str | None:
        """How a computed figure follows from a stated one, in amounts; None for a stated one."""
        t = self.t
        base = next((each for each in self.points if each.id in point.inputs), None)
        if base is None or base.months is None:
            return None
        amount = money(base.value, base.currency, t, STATED)
        if point.basis == "annualised":
            return t("chart-formula-annualised", amount=amount, months=base.months)
        growth = percent(base.value / point.value - 1, t)  # the formula of the series, read backwards
        return t("chart-formula-implied", amount=amount, growth=growth)

    def alt(self) -> str:
        """What the chart shows, for those who do not see it."""
        t = self.t
        said = [f"{self._covers(each)}: {observed(each, t)}" for each in self.points]
        promised = [goal_name(each, t) for each in self.goals]
        parts = [f"{self.title()}."]
        if said:
            parts.append(t("chart-trade-alt-points", points=format_list(said, locale=t.language)))
        if promised:
            parts.append(t("chart-trade-alt-goals", goals=format_list(promised, locale=t.language)))
        return " ".join(parts)

    def table(self) -> Table:
        """A row a figure, then a row a goal, each with its sources and their words."""
        t = self.t
        columns = ("amount", "what", "bounds", "sources", "words")
        drawn = self._drawn()
        return Table(
            columns=tuple(t.of("chart-column", each) for each in columns),
            rows=tuple(self._row(each) for each in drawn),
            ids=tuple(each.id for each in drawn),
        )

    def _row(self, drawn: Observation | Goal) -> tuple[str, ...]:
        t = self.t
        head, tail = self.label(drawn)
        bounds = money_range(drawn.bounds, drawn.currency, t) if isinstance(drawn, Observation) else ""
        stated = dict.fromkeys((each.publisher, each.published) for each in drawn.citations)
        sources = dict.fromkeys(f"{publisher}, {day(published, t)}" for publisher, published in stated)
        passages = dict.fromkeys(each.quote.exact for each in drawn.citations)
        quotes = dict.fromkeys(" ".join(each.split()) for each in passages)
        return head, tail, bounds, "; ".join(sources), " · ".join(quotes)

    def citations(self) -> tuple[Citation, ...]:
        """All passages behind the chart, the oldest source first."""
        return in_order(each for drawn in self._drawn() for each in drawn.citations)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
