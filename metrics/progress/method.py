"""The names and numbers of the published rating, for the one-by-one way and the whole table alike.

Opinion: what two ways must share stands in one place, and this place loads nothing. Rating a table needs no
models, and building them took some 0.2 s of the command's start.
"""

from __future__ import annotations

from typing import Literal

Status = Literal["achieved", "on_track", "acceleration_needed", "limited", "moving_away", "not_rated"]

PUBLISHED: dict[Status, str] = {
    "achieved": "target_achieved",
    "on_track": "substantial_progress",
    "acceleration_needed": "moderate_progress",
    "limited": "limited_progress",
    "moving_away": "deterioration",
    "not_rated": "not_available",
}
"""Our names of the ratings, and the names under which Statistics Canada publishes them."""

WITH_TARGET = (0.95, 0.60)
"""The least ratio of observed to required rate for on_track and for acceleration_needed."""
WITHOUT_TARGET = (0.015, 0.005)
"""The least yearly rate for the same two where there is no target (before the limit factor)."""
ZERO = 0.001
"""What a base or a target of zero is taken as, so that growth from or to it can be computed."""
LIMIT_EXPONENT = 4.44
"""How fast the thresholds shrink as the base nears its limit (a of the limit factor)."""
