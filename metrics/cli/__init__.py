"""The command line: results to standard output, messages to standard error.

Exit status: 0 done; 1 the input is at fault, a line a fault; 2 wrong usage. Each command stands in a module
of its own and imports what it needs when it runs, so that a light command starts in well under a second.
"""

from __future__ import annotations

import os
import sys

import typer

from metrics.cli.brief import brief
from metrics.cli.check import check
from metrics.cli.commitments import commitments
from metrics.cli.data import data
from metrics.cli.export import export
from metrics.cli.extract import extract
from metrics.cli.inspect import inspect
from metrics.cli.progress import progress
from metrics.cli.rate import rate
from metrics.cli.series import series
from metrics.errors import TradeTargetsError, UsageError

app = typer.Typer(
    name="trade-targets",
    help="What two governments promised about their trade, how far it has come, and the words that prove it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (check, extract, series, progress, commitments, rate, export, inspect, data, brief):
    app.command()(command)


def main() -> None:
    """Run the command line; errors of ours become lines on standard error, never a traceback."""
    try:
        app()
    except TradeTargetsError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2 if isinstance(error, UsageError) else 1)
    except BrokenPipeError:
        # The reader of our output has gone (`… | head`); Python must not complain again while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
