"""Spans of time in a sentence, and which of them dates which figure."""
