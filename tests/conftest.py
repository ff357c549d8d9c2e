"""What several tests start from: the real seeds, and a copy of them to spoil."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from metrics.vintage import Vintage, read_vintage

SEEDS = Path(__file__).parents[1] / "seeds"
DAY = date(2026, 11, 21)
"""The day from which tests look, so that they give the same tomorrow."""


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
