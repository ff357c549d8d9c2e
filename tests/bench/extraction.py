"""How fast claims are read from news, beside what others do: `python tests/bench/extraction.py [MEGABYTES]`.

The news: the prose of the five documents with an annotated text of ours after every seventh paragraph, the
five documents as they are, and the annotated texts alone (a figure every 90 characters, which no news has).
In the same run, on the same text: a bare scan by one compiled money regex, a bare search for the strings that
every figure has, and quantulum3 on a small part of it. Best of several rounds; processor time.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from metrics.extraction import extract
from metrics.extraction.text.words import lexicon

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds" / "kz-kg" / "sources").glob("*.txt"))
SETS = sorted((ROOT / "tests" / "extraction").glob("english*.jsonl"))
MONEY = re.compile(
    r"(?:(?:US|A|C)?[$€£¥₹₸₽]|USD|EUR|GBP)\s?\d[\d.,]*(?:\s?(?:billion|million|trillion|bn|mln|m|b))?"
    r"|\d[\d.,]*\s?(?:billion|million|trillion|bn|mln)\s(?:US\s)?(?:dollars|euros|tenge|rubles|yuan)",
    re.IGNORECASE,
)
ROUNDS = 5
PUBLIC = 20_000
"""Characters that quantulum3 is given: it needs seconds for them."""


def news(annotated: list[str], documents: list[str], characters: int) -> list[str]:
    """Documents of eight paragraphs, one of them with figures."""
    prose = [p for text in documents for p in text.split("\n") if len(p) > 100 and not MONEY.search(p)]
    rng = random.Random(7)
    out: list[str] = []
    while sum(map(len, out)) < characters:
        out.append("\n\n".join([*rng.choices(prose, k=4), rng.choice(annotated), *rng.choices(prose, k=3)]))
    return out


def speed(read: Callable[[str], object], texts: list[str], rounds: int = ROUNDS) -> float:
    """Megabytes of UTF-8 a second of processor time, the best round."""
    size, best = sum(len(text.encode()) for text in texts), float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - start)
    return size / best / 1e6


def search(text: str) -> int:
    """How often the strings occur that every figure has."""
    low = text.lower()
    return sum(low.count(trigger) for trigger in lexicon("en").triggers)


def public(text: str) -> object:
    """What quantulum3 finds."""
    from quantulum3 import parser

    return parser.parse(text)


def cold_start() -> float:
    """Seconds from nothing to the claims of one document, the best of three."""
    command = [sys.executable, "-m", "metrics", "extract", str(SEEDS[1])]
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        best = min(best, time.perf_counter() - start)
    return best


def main(megabytes: float = 0.5) -> None:
    documents = [path.read_text("utf-8") for path in SEEDS]
    annotated = [json.loads(line)["text"] for path in SETS for line in path.read_text("utf-8").splitlines()]
    mixed = news(annotated, documents, int(megabytes * 1e6))
    extract(documents[0])  # load the words
    bare = speed(lambda text: MONEY.findall(text), mixed)
    rows = [
        ("ours, news", speed(extract, mixed)),
        ("ours, the five documents", speed(extract, documents * 8)),
        ("ours, annotated texts alone", speed(extract, annotated)),
        ("search for strings, news", speed(search, mixed)),
        ("one money regex, news", bare),
        ("quantulum3, news", speed(public, [mixed[0][:PUBLIC]], rounds=1)),
    ]
    for name, rate in rows:
        print(f"{name:28} {rate:8.3f} MB/s  {rate / bare:7.3f} of the regex")
    claims = sum(len(extract(text)) for text in mixed)
    print(f"{claims / sum(map(len, mixed)) * 1e3:.2f} claims in a thousand characters of the news")
    print(f"cold start, one document: {cold_start():.2f} s")


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]))
