"""Pictures: a Plotly figure as PNG (and likewise SVG and PDF), from one browser for the whole process.

Opinion: one browser, and as many pictures at a time as it has pages: one, unless asked for more. Kaleido's
own synchronous server mixes up the pictures of callers in different threads and hangs without a browser; so
here a daemon thread has an event loop of its own, and every caller waits for exactly its own picture. MathJax
stays off (it comes from the network, and makes a formula of "$2B … $3B"), and the browser's proxy leads
nowhere, so that it calls nobody. The browser itself is `metrics.png.drawer`.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import os
import threading
from collections.abc import Coroutine, Mapping
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from metrics.errors import BrowserError

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

    from metrics.png.drawer import Drawer

Format = Literal["png", "svg", "pdf"]
FORMATS: tuple[Format, ...] = ("png", "svg", "pdf")
PICTURE_SECONDS = 60.0
"""The longest that one picture may take; they take 0.2 s, the first one 3 s on a busy machine."""
QUEUE_SECONDS = 600.0
"""The longest that a caller waits, all those before it in the queue included."""
_CURE = (
    "install Chromium (on Debian or Ubuntu: apt install chromium), "
    "or set BROWSER_PATH to a Chrome or Chromium that is installed"
)
T = TypeVar("T")


def browser() -> str:
    """The browser's path; raises `BrowserError`, in one line, if there is none that can be run."""
    from choreographer.browsers.chromium import Chromium

    path = Chromium.find_browser(skip_local=False)
    if not path:
        raise BrowserError(f"no browser to draw pictures with; {_CURE}")
    if not (os.path.isfile(path) and os.access(path, os.X_OK)):  # noqa: PTH113 - a path as text, unchecked
        raise BrowserError(f"{path}: no browser to draw pictures with; {_CURE}")
    return path


def has_browser() -> bool:
    """Whether pictures can be drawn here (0.6 ms)."""
    try:
        browser()
    except BrowserError:
        return False
    return True


def picture(
    figure: Figure | Mapping[str, Any],
    format: Format = "png",  # noqa: A002 - the word that everyone uses
    *,
    width: float | None = None,
    height: float | None = None,
    scale: float = 1,
) -> bytes:
    """A figure, or its JSON as a mapping, as the bytes of a picture; safe from any thread.

    `width` and `height` in pixels before `scale`, by default those of the figure's layout. Raises
    `BrowserError` if there is no browser or it dies twice over the same picture; of its kind, `FigureError`
    if the figure cannot be drawn.
    """
    spec = figure if isinstance(figure, Mapping) else figure.to_dict()
    size = {"width": width, "height": height}
    options = {"format": format, "scale": scale} | {name: px for name, px in size.items() if px}
    return _studio().draw(dict(spec), options)


def warm_up(pages: int = 1) -> None:
    """Open the browser in the background, while the caller prepares its first picture.

    As many pictures are drawn at once as it has `pages`. Raises `BrowserError` if there is none; what goes
    wrong later is told by the first picture.
    """
    _studio().warm_up(browser(), pages)


def close() -> None:
    """End the browser, if one is open; the next picture opens another. Also called when the process ends."""
    global _the_studio
    with _lock:
        studio, _the_studio = _the_studio, None
    if studio:
        studio.close()


class _Studio:
    """A thread with an event loop, and in it the one browser."""

    def __init__(self) -> None:
        self._drawer: Drawer | None = None
        self._closed = False
        self._opening = asyncio.Lock()
        self._turns = asyncio.Semaphore(1)  # as many as there are pages
        self._loop = asyncio.new_event_loop()
        # What matters reaches the caller; the rest is what the library's own tasks say when a browser dies.
        self._loop.set_exception_handler(lambda _loop, _context: None)
        self._thread = threading.Thread(target=self._loop.run_forever, name="pictures", daemon=True)
        self._thread.start()

    def draw(self, spec: dict[str, Any], options: dict[str, Any]) -> bytes:
        path = browser()
        return self._wait(self._draw(path, spec, options), QUEUE_SECONDS)

    def warm_up(self, path: str, pages: int) -> None:
        asyncio.run_coroutine_threadsafe(self._warm_up(path, pages), self._loop)

    def close(self) -> None:
        self._closed = True
        with contextlib.suppress(BrowserError):
            self._wait(self._finish(), 15)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        if not self._thread.is_alive():
            self._loop.close()

    def _wait(self, work: Coroutine[Any, Any, T], seconds: float) -> T:
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result(seconds)
        except FutureTimeoutError:
            raise BrowserError(f"the browser gave no picture within {seconds:.0f} s; try again") from None
        finally:
            future.cancel()  # an interrupted caller's picture is not drawn; on a finished one without effect

    async def _warm_up(self, path: str, pages: int) -> None:
        with contextlib.suppress(Exception):  # the first picture tries again, and tells
            drawer = await self._ready(path)
            for _ in range(pages - 1):
                await drawer.add_page()
                self._turns.release()  # so that one more may draw at the same time

    async def _draw(self, path: str, spec: dict[str, Any], options: dict[str, Any]) -> bytes:
        from metrics.png.drawer import FigureError

        async with self._turns:
            for attempt in (1, 2):
                drawer = None
                try:
                    drawer = await self._ready(path)
                    return await self._attempt(drawer, spec, options)
                except (FigureError, TypeError):
                    await self._end(drawer)  # the figure is at fault, but may have left something on the page
                    raise
                except Exception as error:
                    await self._end(drawer)  # it died or hangs: another one, once
                    if self._closed or attempt == 2:
                        raise BrowserError(f"{path}: the browser died over a picture; {_CURE}") from error
        raise AssertionError("unreachable")

    async def _attempt(self, drawer: Drawer, spec: dict[str, Any], options: dict[str, Any]) -> bytes:
        """One picture, unless the browser ends first."""
        drawing = asyncio.ensure_future(drawer.draw(spec, options))
        try:
            for _ in range(int(PICTURE_SECONDS / 0.25)):
                done, _rest = await asyncio.wait({drawing}, timeout=0.25)
                if done:
                    return drawing.result()
                if drawer.ended:
                    raise ConnectionError("the browser has ended")
            raise TimeoutError
        finally:
            drawing.cancel()

    async def _ready(self, path: str) -> Drawer:
        """The browser, opened if none is."""
        async with self._opening:
            if self._closed:
                raise BrowserError("the browser has been closed")
            if self._drawer is None:
                from metrics.png.drawer import Drawer

                drawer = self._drawer = Drawer(path)
                try:
                    await asyncio.wait_for(drawer.open(), PICTURE_SECONDS)
                except BaseException:
                    await self._end(drawer)
                    raise
            return self._drawer

    async def _finish(self) -> None:
        async with self._opening:  # its process is known, and can be waited for, once it is open
            await self._end(self._drawer)

    async def _end(self, ending: Drawer | None) -> None:
        """End this browser, if nobody has yet."""
        if ending is not None and ending is self._drawer:
            self._drawer = None
            await ending.close()


_lock = threading.Lock()
_the_studio: _Studio | None = None


def _studio() -> _Studio:
    global _the_studio
    with _lock:
        if _the_studio is None:
            _the_studio = _Studio()
    return _the_studio


atexit.register(close)
