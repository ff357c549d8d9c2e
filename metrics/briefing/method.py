"""The last section: the method in five lines, with the thresholds as the code has them."""

from __future__ import annotations

from metrics.bounds import MARGIN
from metrics.briefing.desk import Desk
from metrics.briefing.model import Items, Section
from metrics.briefing.writing import RULE, fig, runs
from metrics.commitments.standing import QUIET_AFTER
from metrics.progress.method import WITH_TARGET
from metrics.series import MONTHS_TO_ANNUALISE
from metrics.wording import number, percent


def method_section(desk: Desk) -> Section:
    """How figures, bounds, ratings and commitments are come by."""
    t = desk.t

    def rule(value: float) -> str:
        return fig(number(value, t), RULE)

    margin = fig(percent(MARGIN, t), RULE)
    on_track, acceleration = (rule(value) for value in WITH_TARGET)
    lines = (
        t("briefing-method-figures"),
        t("briefing-method-bounds", margin=margin),
        t("briefing-method-estimates", months=rule(MONTHS_TO_ANNUALISE), year=rule(12)),
        t("briefing-method-rating", on=on_track, acceleration=acceleration, none=rule(0)),
        t("briefing-method-commitments", days=fig(t("briefing-n-days", n=QUIET_AFTER), RULE)),
    )
    return Section(id="method", title=t("briefing-method"), blocks=(Items(items=tuple(map(runs, lines))),))
