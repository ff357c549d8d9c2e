"""A part of a page that is folded away, and made only when a reader opens it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


def folded(label: str, key: str, make: Callable[[], object], is_open: bool = False) -> None:
    """The part under its label; most readers open none, and then it costs nothing."""
    with st.expander(label, is_open, type="compact", key=key, on_change="rerun") as part:
        if part.open:
            make()
