"""One document: its record, its text with every quote marked, and what was read from each quote.

Not in the menu: citations and the library lead here, by `source` and `at` (start-end) in the address.
"""

from __future__ import annotations

import streamlit as st

from app_pages.parts import library, reader, state

view = state.current()
wanted = st.query_params.get("source", "")
source = view.vintage.source(wanted)

if source:
    reader.show(source, reader.passage(st.query_params.get("at", "")), view)
else:
    library.show(view, missing=wanted)
