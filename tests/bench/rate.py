"""How fast a table is rated at once, against one by one: `python tests/bench/rate.py [ROWS]`.

Prints seconds for both ways, their ratio, and the whole command on a file, Python's start included.
"""

from __future__ import annotations

import csv
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from metrics.progress.rating import Indicator, rate_indicator
from metrics.progress.table import COLUMNS, rate_rows, read_numbers


def main(count: int = 100_000) -> None:
    draw = random.Random(1)
    rows = [
        (f"{draw.lognormvariate(3, 2):.3f}", "2015", f"{draw.lognormvariate(3, 2):.3f}", "2023",
         f"{draw.lognormvariate(3, 2):.3f}" if draw.random() < 0.5 else "", "2030", "",
         draw.choice(("1", "-1")))
        for _ in range(count)
    ]  # fmt: skip
    columns = {name: [row[at] for row in rows] for at, name in enumerate(COLUMNS)}

    start = time.perf_counter()
    rated = rate_rows(read_numbers(columns)[0])
    at_once = time.perf_counter() - start

    start = time.perf_counter()
    alone = [
        rate_indicator(
            Indicator(
                base_value=float(row[0]), base_year=float(row[1]),
                latest_value=float(row[2]), latest_year=float(row[3]),
                target=float(row[4]) if row[4] else None, target_year=float(row[5]),
                direction=1 if row[7] == "1" else -1,
            )
        )
        for row in rows
    ]  # fmt: skip
    one_by_one = time.perf_counter() - start
    different = sum(
        one.published_status != status for one, status in zip(alone, rated.status.tolist(), strict=True)
    )

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *rows])
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "metrics", "rate", "--table", str(path)], check=True,
                       stdout=subprocess.DEVNULL)  # fmt: skip
        command = time.perf_counter() - start
    print(
        f"{count} rows: at once {at_once:.2f} s, one by one {one_by_one:.2f} s ({one_by_one / at_once:.0f}x),"
    )
    print(f"the whole command on a file {command:.2f} s; {different} ratings differ")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
