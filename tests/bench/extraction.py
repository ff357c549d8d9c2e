"""How fast claims are read from news, beside what others do: `python tests/bench/extraction.py [MEGABYTES]`.

Three texts: the five documents as they are; their prose with an annotated text of ours after every seventh
paragraph, denser than news; the annotated texts alone, a figure every 90 characters. On each, in one run: our
code as it is written and, after `make compiled`, compiled; a bare scan by one compiled money regex; a bare
search for the strings that every figure has; and quantulum3 on a small part. Best round; processor time.
"""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import metrics.extraction
from metrics.compiled import AS_WRITTEN
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
ENOUGH = 1.5
"""Seconds for which a text is read again and again; the best round counts."""
PUBLIC = 2_000
"""Characters of each text that quantulum3 is given: it needs seconds for them."""


def texts(megabytes: float) -> dict[str, list[str]]:
    """The three texts, by name."""
    documents = [path.read_text("utf-8") for path in SEEDS]
    annotated = [json.loads(line)["text"] for path in SETS for line in path.read_text("utf-8").splitlines()]
    return {
        "documents": documents * 8,
        "mixed": mix(annotated, documents, int(megabytes * 1e6)),
        "annotated": annotated,
    }


def mix(annotated: list[str], documents: list[str], characters: int) -> list[str]:
    """Documents of eight paragraphs, one of them with figures."""
    prose = [p for text in documents for p in text.split("\n") if len(p) > 100 and not MONEY.search(p)]
    rng = random.Random(7)
    out: list[str] = []
    while sum(map(len, out)) < characters:
        out.append("\n\n".join([*rng.choices(prose, k=4), rng.choice(annotated), *rng.choices(prose, k=3)]))
    return out


def speed(read: Callable[[str], object], texts: list[str]) -> float:
    """Megabytes of UTF-8 a second of processor time, the best round."""
    size, best = sum(len(text.encode()) for text in texts), float("inf")
    begun = time.process_time()
    while (start := time.process_time()) - begun < ENOUGH:
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


def ours(found: dict[str, list[str]]) -> dict[str, float]:
    """Megabytes a second of each text, by the extraction that this process has imported."""
    extract(found["documents"][0])  # load the words
    return {name: speed(extract, each) for name, each in found.items()}


def as_written(megabytes: float) -> dict[str, float]:
    """The same by the extraction as it is written, in a process of its own."""
    command = [sys.executable, __file__, str(megabytes), "ours"]
    found: dict[str, float] = json.loads(subprocess.check_output(command, env=os.environ | {AS_WRITTEN: "1"}))
    return found


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
    found = texts(megabytes)
    bare = {name: speed(MONEY.findall, each) for name, each in found.items()}
    rows = {
        "ours, as written": as_written(megabytes),
        "ours, compiled": ours(found) if len(metrics.extraction.__path__) > 1 else None,
        "one money regex": bare,
        "search for strings": {name: speed(search, each) for name, each in found.items()},
        "quantulum3": {name: speed(public, ["".join(each)[:PUBLIC]]) for name, each in found.items()},
    }
    print(f"{'MB/s (share of the regex)':26}" + "".join(f"{name:>20}" for name in found))
    for name, rates in rows.items():
        cells = [f"{rate:.3f} ({rate / bare[text]:.3f})" for text, rate in rates.items()] if rates else []
        print(f"{name:26}" + ("".join(f"{cell:>20}" for cell in cells) or "  run `make compiled` first"))
    claims = {text: sum(len(extract(one)) for one in each) for text, each in found.items()}
    sizes = {text: sum(map(len, each)) for text, each in found.items()}
    print(f"{'claims in 1000 characters':26}" + "".join(f"{claims[t] / sizes[t] * 1e3:20.2f}" for t in found))
    print(f"cold start, one document: {cold_start():.2f} s")


if __name__ == "__main__":
    given = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
    if sys.argv[2:] == ["ours"]:
        print(json.dumps(ours(texts(given))))
    else:
        main(given)
