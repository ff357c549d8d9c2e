"""How fast all charts are exported, against `write_image` once for each: `python tests/bench/export.py [N]`.

Both ways in one run: the whole command, Python's and the browser's start included, for all charts in both
languages and both themes; and plotly's own way for N of the same pictures (default 6), scaled up to all.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from plotly.graph_objects import Figure

from metrics.charts import CHARTS
from metrics.charts.frame import WIDTH, picture
from metrics.exports import PIXELS
from metrics.palette import THEMES
from metrics.texts import LANGUAGES
from metrics.vintage import read_vintage

ROOT = Path(__file__).parents[2]


def main(count: int = 6) -> None:
    known = read_vintage(ROOT / "seeds" / "kz-kg")
    charts = [make(known, lang, look) for make in CHARTS.values() for lang in LANGUAGES for look in THEMES]
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        command = [sys.executable, "-m", "metrics", "export", "--out", folder]
        wanted = ["--lang", ",".join(LANGUAGES), "--theme", ",".join(THEMES)]
        subprocess.run([*command, *wanted], cwd=ROOT, check=True, capture_output=True)
        ours = time.perf_counter() - start
        written = len(list(Path(folder).glob("*.png")))

        some = charts[:: max(1, len(charts) // count)][:count]  # of all kinds, the small and the large
        start = time.perf_counter()
        for index, chart in enumerate(some):
            Figure(picture(chart)).write_image(Path(folder) / f"{index}.png", scale=PIXELS / WIDTH)
        theirs = (time.perf_counter() - start) / len(some) * len(charts)
    print(f"export of {written} pictures        {ours:8.2f} s, {ours / written:.2f} s each")
    print(f"write_image once for each      {theirs:8.2f} s, {theirs / len(charts):.2f} s each")
    print(f"export is faster by a factor of {theirs / ours:7.1f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
