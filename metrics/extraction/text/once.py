"""A property that is found out once.

Opinion: `functools.cached_property` takes a lock each time it finds something out (Python 3.12 dropped it),
which costs more than many of the questions asked here; no text is read by two threads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - used as a decorator, like `property`
    """Decorates a method without arguments: called when first asked for, then kept as a plain attribute."""

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find, self._name, self.__doc__ = find, find.__name__, find.__doc__

    def __get__(self, one: Any, owner: type | None = None) -> T:
        found = self._find(one)
        setattr(one, self._name, found)
        return found
