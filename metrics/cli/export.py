"""`trade-targets export`: the charts as files that carry their sources and their proof."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from metrics.cli.options import PROJECT_SEEDS, AsOf, Corridor, Seeds

if TYPE_CHECKING:
    from types import FrameType

    from metrics.charts import Maker
    from metrics.exports import FileFormat
    from metrics.palette import ThemeName
    from metrics.texts import Language
    from metrics.vintage import Vintage

    Job = tuple[str, Language, ThemeName, FileFormat]

WIDEST = 16_000
"""Pixels across of the largest picture that a browser draws without fail."""
FEW = 5
"""Pictures that one page draws about as fast as two; all charts once count as so many."""
T = TypeVar("T", bound=str)
J = TypeVar("J")
R = TypeVar("R")


def export(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write to.")],
    formats: Annotated[str, typer.Option("--format", help="png, svg, pdf, html; several by commas.")] = "png",
    chart: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only these charts.", show_default="all")
    ] = None,
    lang: Annotated[str, typer.Option(help="en, ru; several by commas.")] = "en",
    theme: Annotated[str, typer.Option(help="light, dark; several by commas.")] = "light",
    width: Annotated[float, typer.Option(min=200, help="Pixels across, before the scale.")] = 1600,
    scale: Annotated[float, typer.Option(min=0.1, help="Pixels for each of them, such as 2 for print.")] = 1,
    growth: Annotated[
        float | None, typer.Option(min=-50, max=100, help="Percent a year of the scenario.")
    ] = None,
    until: Annotated[int | None, typer.Option(max=2060, help="The last year of the scenario.")] = None,
    seeds: Seeds = PROJECT_SEEDS,
    corridor: Corridor = None,
    as_of: AsOf = None,
) -> None:
    """Write the charts as pictures that stand alone; prints the path of each."""
    from metrics import png
    from metrics.cli.options import load_vintage
    from metrics.palette import THEMES
    from metrics.texts import LANGUAGES

    every: tuple[FileFormat, ...] = (*png.FORMATS, "html")
    kinds = _several(formats, every, "--format")
    languages, themes = _several(lang, LANGUAGES, "--lang"), _several(theme, THEMES, "--theme")
    pixels = _pixels(width, scale)
    with closing():
        if set(kinds) != {"html"}:
            looks = len(languages) * len(themes) * len([kind for kind in kinds if kind != "html"])
            png.warm_up(_pages(looks * (len(chart) if chart else FEW)))  # it starts while we import and read
        from metrics.charts import CHARTS, scenario_of

        rate = None if growth is None else growth / 100
        makers = CHARTS | {"scenario": partial(scenario_of, rate=rate, until=until)}
        names = _several(",".join(chart or CHARTS), tuple(CHARTS), "--chart")
        wanted = list(product(names, languages, themes, kinds))
        known = load_vintage(seeds, corridor, as_of)
        _ahead_of(known, until)
        _write(out, known, makers, wanted, pixels)


def _write(out: Path, known: Vintage, makers: dict[str, Maker], wanted: list[Job], pixels: float) -> None:
    """Draw each file, write it and print its path."""
    from metrics.exports import chart_file, file_name
    from metrics.files import write_aside

    def drawn(job: Job) -> tuple[Path, bytes]:
        name, language, look, kind = job
        made = makers[name](known, language, look)
        return out / file_name(known, made, kind), chart_file(known, made, kind, pixels)

    with _ahead(drawn, wanted) as files, _progress(len(wanted)) as advance:
        for path, content in files:
            write_aside(path, content)
            advance()
            typer.echo(path)


def _pages(pictures: int) -> int:
    """Pictures to draw at the same time: two (100 MB more), if there are two cores and enough pictures.

    It pays on a busy machine too, where two pages get more of the processor's time than one: 15 s in the
    place of 21 for all charts. To open the second one takes as long as five pictures.
    """
    return 2 if (os.cpu_count() or 1) > 1 and pictures > FEW else 1


def _several(text: str, allowed: tuple[T, ...], option: str) -> list[T]:
    """The values between the commas, each once; raises `InputError` for one that is not known."""
    from metrics.errors import Fault, InputError

    asked = list(dict.fromkeys(each.strip() for each in text.split(",")))
    cure = f"choose among {', '.join(allowed)}"
    if unknown := [each for each in asked if each not in allowed]:
        raise InputError([Fault(option, repr(each), "it is not known", cure) for each in unknown])
    return [known for each in asked for known in allowed if known == each]


def _ahead_of(known: Vintage, until: int | None) -> None:
    """Raise `InputError` if a scenario is to end before it begins."""
    from metrics.errors import Fault, InputError

    if known.latest and until is not None and until <= known.latest.years[1]:
        last = known.latest.years[1]
        what, cure = f"the scenario begins in {last}", f"give a year from {last + 1} on"
        raise InputError([Fault("--until", str(until), what, cure)])


def _pixels(width: float, scale: float) -> float:
    from metrics.errors import Fault, InputError

    if width * scale > WIDEST:
        what = f"{width * scale:.0f} pixels across are more than {WIDEST}"
        raise InputError([Fault("--width", "--scale", what, "choose a smaller width or scale")])
    return width * scale


@contextmanager
def _ahead(work: Callable[[J], R], jobs: list[J]) -> Iterator[Iterator[R]]:
    """The results in order; the next one is prepared while the browser draws those before."""
    from concurrent.futures import ThreadPoolExecutor

    pool = ThreadPoolExecutor(3)  # two that wait for the browser, one that computes
    try:
        yield pool.map(work, jobs)
    finally:
        pool.shutdown(cancel_futures=True)  # it waits for the pictures begun


@contextmanager
def closing() -> Iterator[None]:
    """No browser stays behind, whether we end, fail, are interrupted or stopped, or our terminal closes."""
    import signal

    from metrics import png

    def stop(number: int, _frame: FrameType | None) -> None:
        sys.exit(128 + number)

    known = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {each: signal.getsignal(each) for each in known}
    heard = [each for each in known if before[each] is not signal.SIG_IGN]  # nohup has us go on
    for each in heard:
        signal.signal(each, stop)
    try:
        yield
    finally:
        png.close()
        for each in heard:
            signal.signal(each, before[each])


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error; what it gives counts one file as done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("Charts", total=total)
        yield lambda: bar.advance(task)
