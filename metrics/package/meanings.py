"""What the tables and their columns mean, in the reader's language; the schema itself is in English.

Opinion: a meaning is written once, in `tables.json`. Another language is a list beside it, by the English
words, so that a meaning that changes loses its translation and a test says so.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from metrics.package.tables import schemas
from metrics.texts import Language


@cache
def _translated(language: Language) -> dict[str, str]:
    path = Path(__file__).with_name(f"tables.{language}.json")
    return {} if language == "en" else dict(json.loads(path.read_text(encoding="utf-8")))


def meaning_of_table(table: str, language: Language) -> str:
    """What one row of a table is, and what else its readers must know."""
    said: str = schemas()[table]["description"]
    return _translated(language).get(said, said)


def meanings_of_columns(table: str, language: Language) -> dict[str, str]:
    """Each column of a table, in their order, with what it means."""
    known = _translated(language)
    fields = schemas()[table]["schema"]["fields"]
    return {field["name"]: known.get(field["description"], field["description"]) for field in fields}
