"""Benchmarks: `make bench` runs each, and each prints ratios."""
