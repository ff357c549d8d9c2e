"""Whoever may speak in a sentence."""

from __future__ import annotations

from typing import NamedTuple


class Entity(NamedTuple):
    """Someone who may speak: tokens `first`..`end`, the name as written (empty for a bare title).

    `weak`: one word at the start of a sentence, which need not be a name at all; `acts`: in the first case,
    where the language tells; `called`: the words of a title or office without a name.
    """

    first: int
    end: int
    name: str
    office: bool = False
    weak: bool = False
    acts: bool = True
    called: str = ""
