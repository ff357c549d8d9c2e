"""A figure that is known to be right, as Plotly's own type.

Opinion: what a test has checked once need not be checked at every look. Streamlit builds a `Figure` from any
mapping, property by property, at each run of a page: 15 ms a chart, and it refuses one without marks, such as
a chart of a day on which nothing was known yet. Of a figure it only asks for its mapping.
"""

from __future__ import annotations

from plotly.basedatatypes import BaseFigure

from metrics.charts.chart import Spec


class Drawn(BaseFigure):  # type: ignore[misc]  # published without types
    """A figure from its JSON, unchecked."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def to_dict(self) -> Spec:
        """The figure as Plotly's JSON; not to be changed."""
        return self._spec
