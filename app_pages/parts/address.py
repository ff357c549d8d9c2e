"""Widgets of one page whose values stand in the address, from where a link restores them."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

import streamlit as st

from metrics.texts import Texts


def linked(name: str) -> str:
    """The key of a widget whose value is `name` in the address; give it `on_change=follow(name)`."""
    key = f"linked-{name}"
    st.session_state[key] = st.query_params.get(name, "")
    return key


def search(label: str, t: Texts) -> str:
    """A field of words to search for, `q` in the address."""
    words = st.text_input(
        label, key=linked("q"), on_change=follow("q"), type="search", placeholder=t("placeholder-words")
    )
    return words or ""


def linked_list(name: str, allowed: tuple[str, ...]) -> str:
    """As `linked`, for a widget that holds several of `allowed`."""
    key = f"linked-{name}"
    st.session_state[key] = [each for each in st.query_params.get_all(name) if each in allowed]
    return key


def linked_number(name: str, default: float, low: float, high: float, step: float = 1) -> str:
    """As `linked`, for a slider from `low` to `high` in steps; what is no number there is left out."""
    key = f"linked-{name}"
    try:
        value = float(st.query_params.get(name, ""))
    except ValueError:
        value = math.nan
    near = step * round(min(max(value, low), high) / step) if math.isfinite(value) else default
    st.session_state[key] = type(default)(near)
    return key


def linked_day(name: str, default: date, first: date, last: date) -> str:
    """As `linked`, for a day from `first` to `last`; what is no such day there is left out."""
    key = f"linked-{name}"
    try:
        value = date.fromisoformat(st.query_params.get(name, ""))
    except ValueError:
        value = default
    st.session_state[key] = min(max(value, first), last)
    return key


def follow(name: str) -> Callable[[], None]:
    """Write a widget's new value into the address; an empty one leaves it."""

    def write() -> None:
        value = st.session_state[f"linked-{name}"]
        if value or value == 0:
            st.query_params[name] = value if isinstance(value, list) else str(value)
        else:
            st.query_params.pop(name, None)

    return write
