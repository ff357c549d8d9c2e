"""`python -m metrics` is the same as `trade-targets`."""

from metrics.cli import main

main()
