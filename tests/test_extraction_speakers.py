"""Who says a figure: wordings of our own, and lookalikes that name nobody."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from metrics.extraction import extract

DAY = date(2024, 6, 1)
LINES = (Path(__file__).parent / "extraction" / "speakers.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" | ", 1) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("speaker", "text"), CASES)
def test_the_last_figure_is_said_by(speaker: str, text: str) -> None:
    told = [claim for claim in extract(text.replace("\\n", "\n"), DAY) if claim.kind != "other"]
    assert told, "no figure was read"
    assert (told[-1].speaker or "-") == speaker
