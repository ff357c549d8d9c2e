"""A bounded load test of the dashboard over Streamlit's own websocket protocol, on 127.0.0.1 only.

usage: load.py                                         starts the dashboard: one session alone, fifty, one
       load.py PORT SESSIONS RERUNS [THINK_S] [PAGE]   measures one that runs already

Every session connects, runs the page, then reruns it, each time with another day in the control *As of*,
after a pause of THINK_S seconds on average. A run is timed from the message that asks for it to the one that
ends it. Exit 1 on an exception on the page, a failed run or a broken connection; and, for fifty sessions,
if the 95th percentile of their reruns is more than six times that of one session alone.
"""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

sys.path.insert(0, str(Path(__file__).parents[2]))  # run by its path, it does not know the other tests
from tests.serving import served

SESSIONS, THINK, MOST = 50, 4.0, 6.0
LIMIT = 60.0
"""Seconds that one run may take."""
FIRST, LAST = date(2024, 2, 3), date(2025, 12, 31)
"""The days between which a session looks."""


@dataclass
class Measured:
    """Milliseconds of the first runs and of the reruns, and what went wrong."""

    first: list[float] = field(default_factory=list)
    rerun: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


@dataclass
class Session:
    """What a browser would know: the page's script, the id of the control, the page asked for."""

    page: str
    script: str = ""
    control: str = ""


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


async def measure(
    port: int, sessions: int, reruns: int, think: float = 0.0, page: str = "", days: int = 0
) -> Measured:
    """Run that many sessions at once; each begins its reruns when all have seen their first page.

    They look from so many `days` in turn, or each time from any day at all.
    """
    measured = Measured()
    barrier = asyncio.Barrier(sessions)
    plan = [[_day(at, days) for at in range(reruns)] for _ in range(sessions)]
    await asyncio.gather(*(_visit(port, each, think, page, measured, barrier) for each in plan))
    return measured


def _day(at: int, days: int) -> date:
    """The day of a rerun."""
    return FIRST + timedelta(days=at % days if days else random.randrange((LAST - FIRST).days))


async def _visit(
    port: int,
    plan: Sequence[date],
    think: float,
    page: str,
    measured: Measured,
    barrier: asyncio.Barrier,
) -> None:
    session = Session(page)
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    try:
        async with websockets.connect(
            address,
            subprotocols=[websockets.Subprotocol("streamlit")],
            max_size=None,
            open_timeout=LIMIT,
        ) as socket:
            measured.first.append(await _run(socket, session, None, measured))
            await barrier.wait()
            for day in plan:
                if think:
                    await asyncio.sleep(random.uniform(0, 2 * think))
                measured.rerun.append(await _run(socket, session, day, measured))
    except Exception as error:
        measured.wrong.append(f"{type(error).__name__}: {error}")
        await barrier.abort()


async def _run(
    socket: websockets.ClientConnection, session: Session, day: date | None, measured: Measured
) -> float:
    """One run of the script; gives its milliseconds."""
    ask = BackMsg()
    ask.rerun_script.query_string = ""
    ask.rerun_script.page_name = session.page
    ask.rerun_script.page_script_hash = session.script
    if day and session.control:
        state = ask.rerun_script.widget_states.widgets.add()
        state.id = session.control
        state.string_array_value.data.append(day.strftime("%Y/%m/%d"))
    began = time.perf_counter()
    await socket.send(ask.SerializeToString())
    while True:
        message = ForwardMsg()
        received = await asyncio.wait_for(socket.recv(), LIMIT)
        assert isinstance(received, bytes)
        message.ParseFromString(received)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            session.script = message.new_session.page_script_hash
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            _note(message.delta.new_element, session, measured)
        elif kind == "script_finished":
            if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return (time.perf_counter() - began) * 1000
            if message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                measured.wrong.append("a run failed")
                return (time.perf_counter() - began) * 1000


def _note(element: object, session: Session, measured: Measured) -> None:
    kind = element.WhichOneof("type")  # type: ignore[attr-defined]
    if kind == "exception":
        measured.wrong.append(f"exception: {element.exception.message[:120]}")  # type: ignore[attr-defined]
    if kind == "date_input" and not session.control:
        session.control = element.date_input.id  # type: ignore[attr-defined]


def summary(measured: Measured) -> dict[str, object]:
    """The result as a line of JSON."""
    return {
        "first_ms": {"median": round(statistics.median(measured.first), 1)} if measured.first else None,
        "rerun_ms": {
            "median": round(statistics.median(measured.rerun), 1),
            "p95": round(quantile(measured.rerun, 0.95), 1),
            "max": round(max(measured.rerun), 1),
        }
        if measured.rerun
        else None,
        "reruns": len(measured.rerun),
        "errors": len(measured.wrong),
        "first_errors": measured.wrong[:3],
    }


def fifty() -> int:
    """Fifty sessions at once, each changing a control every few seconds; one alone before and after them.

    So what else the machine does in the meantime weighs on both.
    """
    with served() as port:
        alone = asyncio.run(measure(port, 1, 80, 0.05))
        together = asyncio.run(measure(port, SESSIONS, 10, THINK))
        after = asyncio.run(measure(port, 1, 80, 0.05))
    alone.rerun += after.rerun
    alone.wrong += after.wrong
    times = quantile(together.rerun, 0.95) / quantile(alone.rerun, 0.95)
    print(f"one session alone    {json.dumps(summary(alone))}")
    print(f"{SESSIONS} at once           {json.dumps(summary(together))}")
    print(f"95th percentile of a rerun: {times:.1f} times that of one session alone (at most {MOST:g})")
    return int(bool(alone.wrong or together.wrong) or times > MOST)


def main(arguments: list[str]) -> int:
    """The command."""
    if not arguments:
        return fifty()
    port, sessions, reruns = map(int, arguments[:3])
    think = float(arguments[3]) if len(arguments) > 3 else 0.0
    measured = asyncio.run(measure(port, sessions, reruns, think, arguments[4] if len(arguments) > 4 else ""))
    print(json.dumps(summary(measured)))
    return int(bool(measured.wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
