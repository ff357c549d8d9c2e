"""Trade Targets: what was promised about trade, how far it has come, and the words that prove it.

Everything here is true without a screen: nothing in this package imports streamlit.
"""

__version__ = "0.1.0"
