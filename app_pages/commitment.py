"""One commitment: its story in order, from the first word to the last. Reached by `id` in the address."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import state, story

view = state.current()
story.show(st.query_params.get("id", ""), view)
