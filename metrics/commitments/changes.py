"""What is new in the register since a day.

Opinion: news is the difference between two vintages and nothing else. So whoever looks at the same two days
gets the same news, whenever they look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from metrics.commitments.models import Event, Register
from metrics.commitments.standing import QUIET_AFTER, Standing, standing
from metrics.models import Model, Stage
from metrics.periods import due_day

if TYPE_CHECKING:
    from metrics.progress.toward import Progress

Kind = Literal["new", "moved", "restated", "went_quiet", "fell_due"]


class Change(Model):
    """One thing that changed about a commitment after the day `since`, up to `now.as_of`.

    - `new`: the first words about it were published;
    - `moved`: it was known before, and its stage went from `before` to `now.stage`;
    - `restated`: there are new words about it, but its stage is the same;
    - `went_quiet`: it became quiet on `day`;
    - `fell_due`: its deadline passed without delivery; `day` is the first day after it.

    `events` are those behind it: the new ones, or for silence and deadlines the last one known.
    """

    kind: Kind
    day: date
    before: Stage | None
    now: Standing
    events: tuple[Event, ...]


def changes(
    register: Register,
    since: date,
    as_of: date,
    quiet_after: int = QUIET_AFTER,
    progress: Iterable[Progress] = (),
) -> tuple[Change, ...]:
    """What changed after `since`, up to and with `as_of`, in the order of the days.

    `progress` is that of the goals for trade as of `as_of` (see `standings`).
    """
    toward = tuple(progress)
    found: list[Change] = []
    for commitment in register.commitments:
        now = standing(commitment, as_of, quiet_after, toward)
        if now:
            found += _changes(standing(commitment, since, quiet_after), now, since, quiet_after)
    return tuple(sorted(found, key=lambda change: change.day))


def _changes(before: Standing | None, now: Standing, since: date, quiet_after: int) -> Iterator[Change]:
    stage = before.stage if before else None
    heard = tuple(event for event in now.events if event.published > since)
    if heard:
        kind: Kind = "new" if before is None else "moved" if stage != now.stage else "restated"
        day = max(event.published for event in heard)
        yield Change(kind=kind, day=day, before=stage, now=now, events=heard)
    last = max(now.events, key=lambda event: event.published)
    quiet_from = now.last_evidence + timedelta(days=quiet_after + 1)
    if now.quiet and quiet_from > since:
        yield Change(kind="went_quiet", day=quiet_from, before=stage, now=now, events=(last,))
    if now.overdue and now.due and not (before and before.overdue):
        named = tuple(event for event in now.events if event.deadline == now.due)
        late_from = due_day(now.due) + timedelta(days=1)
        yield Change(kind="fell_due", day=late_from, before=stage, now=now, events=named[-1:])
