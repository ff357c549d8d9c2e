"""What a page shows: the view that the reader chose, read once and kept by the content of the folder.

Opinion: the address is the state. Corridor, day and language stand in it by widgets bound to it; what
belongs to one page stands in it by `address.linked`, so that a link to a page starts from that page's own
defaults and one step back restores what was there.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import streamlit as st

from metrics.corpus import corridors, fingerprint
from metrics.errors import Fault, InputError
from metrics.palette import ThemeName
from metrics.periods import due_day
from metrics.texts import LANGUAGES, Language, Texts, texts
from metrics.vintage import Evidence, Vintage, read_evidence, vintage
from metrics.wording import day, pair

T = TypeVar("T")
SEEDS = "TRADE_TARGETS_SEEDS"
CONTROLS = ("lang", "corridor", "as_of")
"""The controls of the whole dashboard, by their names in the address."""
PROJECT_SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@dataclass(frozen=True, slots=True)
class View:
    """What is known on the chosen day, the texts of the chosen language, and the reader's theme.

    `digest` stands for the content of the corridor's folder: what is computed from it is cached by it.
    """

    vintage: Vintage
    t: Texts
    theme: ThemeName
    digest: str

    @property
    def key(self) -> tuple[str, str, date, Language, ThemeName]:
        """All that a picture or a table of this view depends on."""
        code = self.vintage.corpus.corridor.code
        return code, self.digest, self.vintage.as_of, self.t.language, self.theme

    @property
    def series_key(self) -> tuple[str, str, date, int, Language, ThemeName]:
        """All that a picture of the series and its goals depends on: the last document, and deadlines passed.

        A day between two documents adds nothing.
        """
        known = self.vintage
        code, last = known.corpus.corridor.code, known.sources[-1].published if known.sources else date.min
        passed = sum(bool(goal.due and due_day(goal.due) < known.as_of) for goal in known.goals)
        return code, self.digest, last, passed, self.t.language, self.theme


def current() -> View:
    """The view that the controls have chosen in this run."""
    view: View = st.session_state["view"]
    return view


def remember() -> None:
    """Bring back into the address what a click on a page, made before all controls were drawn, took from it.

    Only where the page has changed: on the same page Streamlit's record of the address may be an older one.
    """
    path = urlsplit(st.context.url or "").path
    if path == st.session_state.get("path"):
        return
    st.session_state["path"] = path
    for name in CONTROLS:
        if name in st.session_state and name not in st.query_params:
            st.session_state[name] = st.session_state[name]


def language() -> Texts:
    """The control of the language; at first the one that the reader's browser asks for.

    Its options are shown as they stand in the address: Streamlit writes there what it shows. It leaves
    a default out, so there is none: an address that is sent on keeps the language that was chosen.
    """
    wanted = (st.context.locale or "en").split("-")[0]
    first = wanted if wanted in LANGUAGES else "en"
    if "lang" not in st.session_state and "lang" not in st.query_params:
        st.session_state["lang"] = first
    chosen = st.sidebar.segmented_control(
        "Language · Язык", LANGUAGES, required=True, key="lang", bind="query-params"
    )
    return texts(chosen or first)


def choose(t: Texts) -> View:
    """The controls of corridor and day, and what is known on that day; raises `InputError`."""
    folders = corridors(Path(os.environ.get(SEEDS) or PROJECT_SEEDS))
    folder = folders[_corridor(tuple(folders), t)]
    digest = _digest(str(folder), _signature(folder))
    with patience(("read", digest), t("dashboard-reading")):
        corpus = read(str(folder), digest).corpus
    today = date.today()
    as_of: date = st.sidebar.date_input(
        t("dashboard-as-of"),
        value=today,  # a day, not "today": with that word Streamlit drops the day from the address
        min_value=corpus.sources[0].published,
        max_value=today,
        format="YYYY-MM-DD",
        help=t("dashboard-as-of-help"),
        key="as_of",
        bind="query-params",
    )
    theme: ThemeName = "dark" if st.context.theme.type == "dark" else "light"
    view = View(seen_from(str(folder), digest, as_of), t, theme, digest)
    st.session_state["view"] = view
    return view


def _signature(folder: Path) -> int:
    """What the file system says of every file: its name, size, place and times; 3 µs a file."""
    found: list[tuple[str, int, int, int, int]] = []
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting.append(entry.path)
                else:
                    is_at = entry.stat()
                    found.append(
                        (entry.path, is_at.st_size, is_at.st_ino, is_at.st_mtime_ns, is_at.st_ctime_ns)
                    )
    return hash(tuple(sorted(found)))


@st.cache_resource(show_spinner=False, max_entries=64)
def _digest(folder: str, signature: int) -> str:
    """The digest of the folder's content, read anew where the file system says that something changed."""
    return fingerprint(Path(folder))


@st.cache_resource(show_spinner=False, max_entries=8)
def read(folder: str, digest: str) -> Evidence:
    """All that the corridor's folder holds; `digest` stands for its content, by which it is cached."""
    evidence = read_evidence(Path(folder))
    gc.freeze()  # what stays is not looked through again at every full collection, which stops all readers
    return evidence


@st.cache_resource(show_spinner=False, max_entries=24)
def seen_from(folder: str, digest: str, as_of: date) -> Vintage:
    """What is known of the corridor on a day."""
    return vintage(read(folder, digest), as_of)


@st.cache_resource(show_spinner=False, max_entries=96)
def kept(name: str, key: tuple[object, ...], _make: Callable[[], T]) -> T:
    """What `_make` gives, made once for all readers; `name` and `key` are all that it depends on."""
    return _make()


@contextmanager
def patience(what: tuple[object, ...], saying: str) -> Iterator[None]:
    """A spinner while a session waits for something the first time; what is known is there at once.

    A spinner starts a thread, which costs as much as a tenth of a whole rerun.
    """
    waited: set[tuple[object, ...]] = st.session_state.setdefault("waited", set())
    with st.empty(), nullcontext() if what in waited else st.spinner(saying):  # the same place at every run
        yield
    waited.add(what)


def standpoint(view: View) -> str:
    """Whose trade is seen, and from which day."""
    t, known = view.t, view.vintage
    return t("dashboard-standpoint", pair=pair(known.corpus.corridor.pair, t), day=day(known.as_of, t))


def _corridor(codes: tuple[str, ...], t: Texts) -> str:
    if len(codes) == 1:
        return codes[0]
    chosen = st.sidebar.selectbox(t("dashboard-corridor"), codes, key="corridor", bind="query-params")
    if chosen not in codes:
        fault = Fault(
            "corridor", str(chosen), "there is no such corridor", f"choose one of {', '.join(codes)}"
        )
        raise InputError([fault])
    return chosen
