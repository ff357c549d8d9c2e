"""What several tests start from: the real seeds, and a copy of them to spoil."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from metrics.vintage import Vintage, read_vintage

SEEDS = Path(__file__).parents[1] / "seeds"
DAY = date(2026, 11, 21)
"""The day from which tests look, so that they give the same tomorrow."""

# A busy machine is no fault of the code: generated cases have no time limit.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def known() -> Vintage:
    """All that the five documents say."""
    return read_vintage(SEEDS / "kz-kg", DAY)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the seeds folder that a test may spoil."""
    copy = tmp_path / "seeds"
    shutil.copytree(SEEDS, copy)
    return copy
