"""Every mark stands out from its page, and none is told from another by colour alone."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from metrics.models import EventStage
from metrics.palette import THEMES, Role, ThemeName, theme


def luminance(colour: str) -> float:
    """WCAG 2.2's relative luminance of #rrggbb."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_formula_gives_the_published_extremes() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_text_is_readable(name: ThemeName) -> None:
    page = theme(name)
    assert page.paper == {"light": "#ffffff", "dark": "#14171a"}[name]
    assert contrast(page.text, page.paper) >= 7
    assert contrast(page.muted, page.paper) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_marks_stand_out_and_their_labels_can_be_read_in_the_same_colour(name: ThemeName) -> None:
    page = theme(name)
    for hue, colour in page.hues.items():
        assert re.fullmatch("#[0-9a-f]{6}", colour), hue
        # Direct labels take a mark's colour; the two that only markers and lines wear need 3:1.
        assert contrast(colour, page.paper) >= (3 if hue in {"sky", "grey"} else 4.5), (hue, name)


@pytest.mark.parametrize("name", THEMES)
def test_colour_is_never_alone(name: ThemeName) -> None:
    page = theme(name)
    stages = [page.stage(stage).symbol for stage in get_args(EventStage)]
    assert len(set(stages)) == len(stages)
    roles = {role: page.look(role) for role in get_args(Role)}
    for one, other in (
        ("reported", "derived"),
        ("reported", "undated"),
        ("goal", "path"),
        ("first_side", "second_side"),
    ):
        assert (roles[one].symbol, roles[one].dash) != (roles[other].symbol, roles[other].dash)
