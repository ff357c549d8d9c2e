"""What is wrong with the input, as the command line says it: a line a fault, never a traceback."""

from __future__ import annotations

import streamlit as st

from app_pages.parts.safe import md
from metrics.errors import TradeTargetsError
from metrics.texts import Texts


def show_faults(error: TradeTargetsError, t: Texts) -> None:
    """The lines of the error, each on its own."""
    st.title(t("faults-title"))
    for line in str(error).splitlines():
        st.error(md(line))
