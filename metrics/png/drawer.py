"""A browser that draws: Chromium with plotly.js loaded once a page, each page drawing one picture at a time.

Opinion: what costs is the browser's start, not the drawing. Chromium builds the list under its address bar, a
page of news and its extensions before it shows anything, and compiles a script twice as long while a debugger
listens; a page that only draws needs none of it. What a picture looks like is decided by Kaleido's own page
and script, which are used as they are.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
import os
import signal
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, TypeVar

from choreographer import Browser
from choreographer.browsers.chromium import Chromium
from choreographer.utils import TmpDirectory
from kaleido import PageGenerator
from plotly.io.json import to_json_plotly

from metrics.errors import BrowserError

NOWHERE = "127.0.0.1:9"
"""The proxy given to the browser: the port where nothing answers."""
FRESH_AFTER = 50
"""Pictures after which a page is loaded anew: whatever it may gather, it does not gather for ever."""
SIZE = {"width": 700, "height": 500}
"""Pixels of a figure that names none, as everywhere in Plotly."""
_SPARE = (
    "--disable-extensions",
    "--disable-component-extensions-with-background-pages",
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
    "about:blank",
)
T = TypeVar("T")
_MARGINS = dict.fromkeys(("marginTop", "marginBottom", "marginLeft", "marginRight"), 0)
_PRINT = {"printBackground": True, "preferCSSPageSize": True, "pageRanges": "1"} | _MARGINS
"""A page as large as the picture, with no edge beside its own."""


class FigureError(BrowserError):
    """The browser is well, but cannot draw this figure."""


class _Quick(Chromium):
    """Chromium that starts with nothing but a blank page."""

    def get_cli(self) -> Sequence[str]:
        return [*super().get_cli(), *_SPARE]


class Drawer:
    """One browser; to be used from one event loop."""

    def __init__(self, path: str) -> None:
        logging.getLogger("choreographer").setLevel(logging.CRITICAL)  # a dead browser is ours to report
        self._browser: Any = Browser(path, browser_cls=_Quick, proxy_server=NOWHERE)
        self._folder = TmpDirectory(sneak=self._browser.is_isolated())
        self._index = self._folder.path / "index.html"
        self._free: asyncio.Queue[_Page] = asyncio.Queue()

    async def open(self) -> None:
        """Start the browser, with one page; raises whatever goes wrong with it."""
        self._index.write_text(PageGenerator(mathjax=False).generate_index(), encoding="utf-8")
        await self._browser.open()
        await self._add(self._browser.get_tab())

    async def add_page(self) -> None:
        """One more page, which draws at the same time as the others (100 MB)."""
        await self._add(await self._browser.create_tab(window=True))

    async def _add(self, tab: Any) -> None:
        page = _Page(tab, self._index.as_uri())
        await page.load()
        self._free.put_nowait(page)

    async def draw(self, spec: Mapping[str, Any], options: Mapping[str, Any]) -> bytes:
        """The bytes of a picture; raises `FigureError`, or whatever happens when a browser dies."""
        page = await self._free.get()
        try:
            return await page.draw(spec, options)
        finally:
            self._free.put_nowait(page)

    @property
    def ended(self) -> bool:
        """Whether the browser is gone."""
        return self._browser.subprocess.poll() is not None

    async def close(self) -> None:
        """End the browser and clear its folders away, whatever its state."""
        with contextlib.suppress(Exception):  # whatever is wrong with it, what counts is that it ends
            await asyncio.wait_for(self._browser.close(), 5)
        self._folder.clean()
        if (process := getattr(self._browser, "subprocess", None)) and process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # it was started in a session of its own
            process.wait(5)


class _Page:
    """A page of the browser with plotly.js and Kaleido's script."""

    def __init__(self, tab: Any, index: str) -> None:
        self._tab, self._index = tab, index
        self._drawn = 0

    async def load(self) -> None:
        await self._send("Page.enable")
        loaded = self._tab.subscribe_once("Page.loadEventFired")
        await self._send("Page.navigate", url=self._index)
        await _answer(loaded)

    async def draw(self, spec: Mapping[str, Any], options: Mapping[str, Any]) -> bytes:
        self._drawn += 1
        if self._drawn % FRESH_AFTER == 0:
            await self.load()
        layout = spec.get("layout", {})
        size = {name: options.get(name) or layout.get(name) or usual for name, usual in SIZE.items()}
        figure = to_json_plotly({**options, **size, "data": spec})
        done = await self._send(
            "Runtime.evaluate",
            expression=f"kaleido_scopes.plotly({figure})",
            awaitPromise=True,
            returnByValue=True,
        )
        drawn = done["result"].get("value")
        if "exceptionDetails" in done or not drawn or drawn["code"]:
            raise FigureError(drawn["message"] if drawn else str(done["result"].get("description")))
        if options["format"] == "pdf":
            return base64.b64decode((await self._send("Page.printToPDF", **_PRINT))["data"])
        picture: str = drawn["result"]
        if picture.startswith("data:"):  # what a canvas gives that is too large: nothing
            across, down = (round(size[name] * options["scale"]) for name in SIZE)
            raise FigureError(
                f"{across} x {down} pixels are more than a browser draws; choose a smaller width or scale"
            )
        return picture.encode() if options["format"] == "svg" else base64.b64decode(picture)

    async def _send(self, command: str, **parameters: Any) -> Mapping[str, Any]:
        answer = await _answer(self._tab.send_command(command, params=parameters))
        if "error" in answer:
            raise ConnectionError(f"{command}: {answer['error']}")
        result: Mapping[str, Any] = answer["result"]
        return result


async def _answer(asked: Awaitable[T]) -> T:
    """What the browser answers; a browser that dies cancels all questions, without a word to who asked."""
    try:
        return await asked
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task and task.cancelling():
            raise
        raise ConnectionError("the browser has ended") from None
