"""Write a text so that each figure in it stays tied to its notes.

Opinion: the sentences come whole from the catalogue, so the ties cannot be put in afterwards by cutting them
up. Instead each argument that holds a figure goes in between invisible marks (Unicode private use), and the
finished sentence is parsed into runs. Marks in a document's own words are taken out first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from metrics.briefing.model import Basis, Run, Text
from metrics.texts import Texts

OPEN, MIDDLE, CLOSE, AND = "\ue000", "\ue001", "\ue002", "\ue003"
SETTING, RULE = "=setting", "=rule"
"""What stands in the place of a note for a number that the reader chose, and for one that the method sets."""
HUSH = "=hush"
"""The notes are not shown: they stand beside it already."""
IN = "=in:"
"""Before a language: the words are in it, not in the briefing's."""
_MARKED = re.compile(f"{OPEN}([^{MIDDLE}]*){MIDDLE}([^{OPEN}{CLOSE}]*){CLOSE}")
_MARKS = str.maketrans("", "", OPEN + MIDDLE + CLOSE + AND)
_UNWRITABLE = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What no XML can hold (control characters, halves of surrogate pairs)."""
_SENTENCE_END = re.compile(r"[.!?]\s")

Keys = tuple[str, ...]
Resolver = Callable[[str, Mapping[str, str | int]], Mapping[str, Keys]]


def fig(words: str, *keys: str) -> str:
    """`words` marked as a figure with the notes of these keys; nested marks are merged."""
    if not keys:
        raise ValueError(f"a figure without a note: {words!r}")
    inner = [key for found in _MARKED.findall(words) for key in found[0].split(AND)]
    plain = _MARKED.sub(r"\2", words)
    return f"{OPEN}{AND.join(dict.fromkeys((*inner, *keys)))}{MIDDLE}{plain}{CLOSE}"


def clean(words: str) -> str:
    """Words of a document or a record, without our marks; what no file can hold becomes U+FFFD."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", words.translate(_MARKS))


def runs(marked: str, *, strong: bool = False) -> Text:
    """A marked text as runs. Neighbouring figures of one sentence with the same notes become one run."""
    found: list[Run] = []
    at = 0
    for match in _MARKED.finditer(marked):
        found += _plain(marked[at : match.start()], strong)
        found.append(_figure(match[2], tuple(match[1].split(AND)), strong))
        at = match.end()
    found += _plain(marked[at:], strong)
    return _merged(found)


def quiet(text: Text) -> Text:
    """The text with its notes hidden, for a cell beside one that shows the same."""
    return tuple(run.model_copy(update={"quiet": True}) for run in text)


class Noting(Texts):
    """The texts of a language, whose figures get their notes while a sentence is written.

    `keys` gives, for a text's id and its arguments, the notes of each argument that holds a figure.
    """

    def __init__(self, t: Texts, keys: Resolver) -> None:
        self.language = t.language
        self._write = t
        self._keys = keys

    def __call__(self, text: str, /, **args: str | int) -> str:
        """The text with marks around its figures."""
        found = self._keys(text, args)
        marked = {name: fig(str(value), *found[name]) for name, value in args.items() if found.get(name)}
        return self._write(text, **(args | marked))


def _figure(words: str, keys: Keys, strong: bool) -> Run:
    bases: dict[str, Basis] = {SETTING: "setting", RULE: "rule"}
    notes = tuple(key for key in keys if not key.startswith("="))
    basis: Basis = "figure" if notes else bases[keys[0]]
    language = next((key.removeprefix(IN) for key in keys if key.startswith(IN)), None)
    return Run(text=words, notes=notes, basis=basis, language=language, strong=strong, quiet=HUSH in keys)


def _plain(words: str, strong: bool) -> list[Run]:
    return [Run(text=words, strong=strong)] if words else []


def _merged(found: list[Run]) -> Text:
    """Join a figure, the words after it and the next figure where both have the same notes."""
    result: list[Run] = []
    for run in found:
        if run.basis == "figure" and len(result) > 1:
            first, between = result[-2:]
            same = first.basis == "figure" and between.basis == "text" and first.notes == run.notes
            alike = (first.quiet, first.language) == (run.quiet, run.language)
            if same and alike and not _SENTENCE_END.search(between.text):
                result[-2:] = [first.model_copy(update={"text": first.text + between.text + run.text})]
                continue
        result.append(run)
    return tuple(result)
