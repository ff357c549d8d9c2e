"""Faults: what is wrong, where, and what to do about it.

Opinion: a person who mends a folder of records wants all its faults at once, a line each. So code that
reads input collects `Fault`s and raises one `InputError` at the end, never at the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the input.

    `where` is the file, `entry` the place in it (may be empty), `what` the fault, `cure` what to do.
    """

    where: str
    entry: str
    what: str
    cure: str

    def __str__(self) -> str:
        place = f"{self.where}: {self.entry}" if self.entry else self.where
        return " ".join(f"{place}: {self.what}; {self.cure}".split())


class TradeTargetsError(Exception):
    """The root of this package's errors; its text is fit for a reader, a line a fault."""


class InputError(TradeTargetsError):
    """The input is at fault: all the faults found, in the order of the files."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class UsageError(TradeTargetsError):
    """The command or call is wrong, not the input (exit status 2)."""


class BrowserError(TradeTargetsError):
    """No browser to draw pictures with, or it died while drawing."""
