"""Whoever was found to speak, and whether a name is surely a person's."""

from __future__ import annotations

from typing import NamedTuple

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.forms import full_name
from metrics.extraction.speakers.names import Names


class Said(NamedTuple):
    """A speaker's name as written and where; an office keeps its name, a person gets the fullest one."""

    name: str
    at: int
    office: bool


def said_by(names: Names, entity: Entity) -> Said:
    """An entity as a speaker."""
    return Said(entity.name, names.starts[entity.first], entity.office)


def is_person(entity: Entity) -> bool:
    """Whether an entity is surely a person with a name."""
    return bool(entity.name) and not entity.office and not entity.weak


def is_where(names: Names, entity: Entity) -> bool:
    """Whether an entity is rather a place: "in Shymkent"."""
    return names.tag(entity.first - 1, "small.in") or names.tag(entity.first - 1, "small.to")


def is_introduced(names: Names, entity: Entity) -> bool:
    """Whether a title or a fuller form says that a name is a person's, as neither does of "Nooruz"."""
    if " " in entity.name or names.lexicon.inflection:
        return True
    if any(n in names.titles for n in range(entity.first - 1, entity.end)):
        return True
    return full_name(names.document, entity.name, names.starts[entity.first]) != entity.name
