"""What tables and columns mean, in every language: nothing missing, nothing left over."""

from __future__ import annotations

import json
from pathlib import Path

from metrics.package import meanings
from metrics.package.meanings import meaning_of_table, meanings_of_columns
from metrics.package.tables import columns, schemas

FILE = Path(meanings.__file__).with_name("tables.ru.json")


def test_every_meaning_is_in_russian_and_none_is_left_over() -> None:
    said = {each["description"] for each in schemas().values()}
    said |= {field["description"] for each in schemas().values() for field in each["schema"]["fields"]}
    assert json.loads(FILE.read_text(encoding="utf-8")).keys() == said


def test_a_table_is_described_in_the_readers_language() -> None:
    for name in schemas():
        assert meaning_of_table(name, "ru") != meaning_of_table(name, "en") == schemas()[name]["description"]
        assert list(meanings_of_columns(name, "ru")) == columns(name)
