"""Text that Streamlit's Markdown shows as it is.

Opinion: text from documents does not go through Markdown at all where that can be avoided (`st.text`, or
`st.html` of escaped text). Labels of links, captions and headings are Markdown whatever one does; for those
`md` takes away every power that a character has there: formulas, emphasis, links, HTML, directives, emoji
names, automatic links, and the typographer's replacements.
"""

from __future__ import annotations

import re
from functools import lru_cache

from metrics.texts import KEPT

JOINER = "\N{WORD JOINER}"
"""Shows nothing and takes no room; it parts characters that mean something together."""
_PARTED = re.compile(r"(?<=[:@])(?=\S)|(?<=[-<>=~+])(?=[-<>=~+])|(?<=\bwww)(?=\.)", re.IGNORECASE)
_UNIT = r"%|(?:m|b|tr)illion\b|(?:млн|млрд|трлн)\b"
_APART = re.compile(rf"(?<=\d) (?={_UNIT})")  # a number and its unit stay on one line
_TOGETHER = re.compile(rf"(?<=\d)\N{{NO-BREAK SPACE}}(?={_UNIT})")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#$|~!^&])")
_LIST = re.compile(r"(?m)^(\s*)(\d+)([.)])(\s)|^(\s*)([-+=])")
_UNSAFE = re.compile(r"[<>\\\s]")  # in an address between angle brackets


@lru_cache(KEPT)
def md(text: str) -> str:
    """The text as Markdown that shows every one of its characters and does nothing else."""
    parted = _PARTED.sub(JOINER, _APART.sub("\N{NO-BREAK SPACE}", text))
    escaped = _SPECIAL.sub(r"\\\1", parted)
    return _LIST.sub(lambda m: f"{m[1]}{m[2]}\\{m[3]}{m[4]}" if m[2] else f"{m[5]}\\{m[6]}", escaped)


def plain(text: str) -> str:
    """What a reader sees of a text that went through `md`."""
    return _TOGETHER.sub(" ", text.replace(JOINER, ""))


def outward(text: str, url: str) -> str:
    """A link to another site, as Markdown; only addresses of the web are linked."""
    if not url.startswith(("http://", "https://")):
        return md(text)
    return f"[{md(text)}](<{_UNSAFE.sub(_percent, url)}>)"


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
