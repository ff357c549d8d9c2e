"""A corridor of any size whose documents say what documents say: figures, goals, growth. For benchmarks."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
FIRST, LAST = date(2005, 1, 10), date(2025, 12, 20)
SPEAKERS = ("Tokayev", "Smailov", "Sadyr Japarov", "Akylbek Japarov")
CORRIDOR = """code = "KZ-KG"
currency = "USD"
[[speakers]]
name = "Kassym-Jomart Tokayev"
also = ["Tokayev"]
side = "KZ"
[[speakers]]
name = "Alikhan Smailov"
also = ["Smailov"]
side = "KZ"
[[speakers]]
name = "Sadyr Japarov"
side = "KG"
[[speakers]]
name = "Akylbek Japarov"
side = "KG"
"""


def write_corpus(seeds: Path, documents: int, claims: int, seed: int = 1) -> Path:
    """A seeds folder with one corridor of so many documents, each with so many claims, all reviewed."""
    chance = random.Random(seed)
    sources = seeds / "kz-kg" / "sources"
    sources.mkdir(parents=True)
    (seeds / "kz-kg" / "corridor.toml").write_text(CORRIDOR, encoding="utf-8")
    for number in range(documents):
        day = FIRST + (LAST - FIRST) * number / documents
        sentences = [_sentence(day, at, chance) for at in range(claims)]
        stem = f"{day}-paper-{number:04d}"
        (sources / f"{stem}.txt").write_text("\n".join(text for text, _ in sentences), encoding="utf-8")
        (sources / f"{stem}.toml").write_text(_record(day, number, sentences), encoding="utf-8")
    return seeds


GOALS = ((1, None), (2, None), (2, 2025), (3, 2028), (3, 2030), (5, 2030), (5, 2035), (10, None))
"""Billions and deadlines; documents repeat what was promised before."""


def _sentence(day: date, at: int, chance: random.Random) -> tuple[str, str]:
    """A sentence with one claim, and the claim's kind; `at` keeps the sentences of a document apart."""
    speaker = chance.choice(SPEAKERS)
    pair = "between Kazakhstan and Kyrgyzstan"
    if at % 5 == 4:
        goal, due = chance.choice(GOALS[: 2 + (day.year - FIRST.year) * len(GOALS) // 20])
        by = f" by {due}" if due and due > day.year else ""
        return (
            f"{speaker} said the sides aim to increase mutual trade {pair} to ${goal} billion{by} ({at}).",
            "target",
        )
    year = day.year - 1 - at // 5
    billions = round(0.3 + 0.07 * (year - FIRST.year) + (0.1 if speaker in SPEAKERS[:2] else 0.0), 1)
    span = f"January-{MONTHS[chance.randint(1, 10)]} {year}" if at % 5 == 3 else str(year)
    said = f"{speaker} said trade turnover {pair} in {span} amounted to ${billions} billion ({at})."
    return said, "turnover"


def _record(day: date, number: int, sentences: list[tuple[str, str]]) -> str:
    lines = [
        'publisher = "Paper"',
        f'title = "Report {number}"',
        f'url = "https://127.0.0.1/{number}"',
        f"published = {day}",
        'date_known = "It was made for a benchmark."',
    ]
    for text, kind in sentences:
        lines += ["[[claims]]", f"quote = '''{text}'''", f'kind = "{kind}"', 'review = "confirmed"']
    return "\n".join(lines)
