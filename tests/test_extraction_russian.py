"""What a Russian figure is: wordings of our own, and lookalikes that are no trade of two countries."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from metrics.extraction import extract
from metrics.models import ProposedClaim

DAY = date(2024, 6, 1)
LINES = (
    (Path(__file__).parent / "extraction" / "russian_figures.txt").read_text(encoding="utf-8").splitlines()
)
CASES = [line.split(" | ", 1) for line in LINES if line and not line.startswith("#")]
HEDGES = {"exact": "", "about": "~", "below": "<", "above": ">"}


def brief(claim: ProposedClaim) -> str:
    if claim.amount is None:
        amount = "-"
    else:
        amount = f"{claim.amount:g}%" if claim.kind == "growth" else f"{claim.amount / 1e9:g}"
    return f"{claim.kind[:2]}{amount}{HEDGES[claim.hedge]}"


@pytest.mark.parametrize(("figures", "text"), CASES)
def test_the_figures_of_a_text_are(figures: str, text: str) -> None:
    found = [brief(claim) for claim in extract(text, DAY) if claim.kind != "other"]
    assert " ".join(found or ["-"]) == figures


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "На торговлю между Беларусью и Россией пришлось 24,6 млрд долларов, "
            "между Казахстаном и Россией – 12,9 млрд, между Арменией и Россией – 4,8 млрд.",
            [("BY", "RU"), ("KZ", "RU"), ("AM", "RU")],
        ),
        (
            "Uzbekistan's trade with China reached $13.7 billion, Russia – $9.9 billion, "
            "Kazakhstan – $4.4 billion.",
            [("UZ", "CN"), ("UZ", "RU"), ("UZ", "KZ")],
        ),
        (
            "Товарооборот Казахстана с Турцией составил 6 млрд долларов, "
            "с Ираном – 0,3 млрд, с Грузией – 0,2 млрд.",
            [("KZ", "TR"), ("KZ", "IR"), ("KZ", "GE")],
        ),
        (
            "Товарооборот Казахстана и Турции вырос до 6 млрд долларов, по данным Казахстана – до 5 млрд.",
            [("KZ", "TR"), ("KZ", "TR")],
        ),
    ],
)
def test_each_entry_of_a_list_has_its_pair(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [claim.pair for claim in extract(text, DAY)] == pairs


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("За четыре месяца текущего года товарооборот {} составил $438,2 млн.", "2024-01/2024-04"),
        ("С января по апрель этого года товарооборот {} составил $438,2 млн.", "2024-01/2024-04"),
        (
            "По итогам прошлого года товарооборот {} составил 1,5 млрд долларов. "
            "За четыре месяца текущего года показатель составил $438,2 млн.",
            "2024-01/2024-04",
        ),
        ("В I квартале 2024 года товарооборот {} составил $438,2 млн.", "2024-01/2024-03"),
        (
            "Товарооборот {} за 2022 год составил 0,5 млрд евро, это на 2% больше показателя 2021 года.",
            "2022",
        ),
        ("Товарооборот {} за 2022 год составил 0,5 млрд евро, что на 2% ниже уровня 2021 года.", "2022"),
    ],
)
def test_the_last_figure_is_of(text: str, period: str) -> None:
    last = extract(text.format("Казахстана и Кыргызстана"), DAY)[-1]
    assert str(last.period) == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Товарооборот России и Китая в 2024 году составил 240 млрд долларов (+7,9% к 2023 году).",
            "2024 2024",
        ),
        (
            "В декабре Россия и Китай наторговали на 22 млрд долларов против 21 млрд месяцем ранее.",
            "2024-12 2024-11",
        ),
    ],
)
def test_what_a_figure_is_compared_with_does_not_date_it(text: str, periods: str) -> None:
    assert [str(claim.period) for claim in extract(text, date(2025, 1, 24))] == periods.split()


def test_a_rise_by_a_year_to_come_is_a_goal() -> None:
    text = "Россия и Китай намерены увеличить товарооборот на 50% к 2030 году."
    assert [(claim.kind, claim.deadline) for claim in extract(text, date(2025, 1, 24))] == [
        ("target", "2030")
    ]
