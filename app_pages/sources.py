"""Sources: the library of documents known by the day, searchable."""

from __future__ import annotations

from app_pages.parts import library, state

library.show(state.current())
