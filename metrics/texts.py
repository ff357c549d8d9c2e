"""The texts of the interface and of the computed sentences, in one catalogue a language (Project Fluent).

Opinion: a sentence is written whole in each language, never glued together from parts, and a text that is
missing is a fault of the program, never something a reader sees. So an unknown id or a missing argument
raises.

How to add a text:

1. Write it in `locales/en.ftl` and in `locales/ru.ftl`, in the section of the module that shows it. Ids are
   kebab-case and begin with that section: `progress-sentence-short`.
2. Show it as `t("progress-sentence-short", goal=…, share=…)`, where `t` is a `Texts`. The name is always
   `t` (or an attribute `.t`) and the id a literal, or one of two (`"a" if x else "b"`), because
   `tests/test_texts.py` reads the source for these calls: it says which ids or arguments do not fit the
   catalogues, and which entries nobody shows.
3. Where the id depends on a value, it is a family: `t.of("stage", event.stage)` shows `stage-under-way`.
   Name the family and its values in FAMILIES of that test. `{ stage-agreed }` inside another text also
   counts as use.
4. Pass what `metrics.wording` has written (amounts, rates, days, years) as text; pass an int only to count
   things, for the plural: `{ $n -> [one] { $n } quote *[other] { $n } quotes }`. An int is shown with
   separators of thousands, so a year must be text.
5. Texts are plain: no Markdown and no HTML. Who shows them escapes them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Language = Literal["en", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "ru")
KEPT = 8192
"""Texts kept as written, for a page that says the same at every run."""
_ENTRY = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)
_REFERENCE = re.compile(r"\{ *([a-z][\w-]*) *\}")
LOCALES = Path(__file__).with_name("locales")


class MissingTextError(LookupError):
    """The program asks for a text, or leaves out an argument, that the catalogue does not fit."""


class Texts:
    """The texts of one language; call it with an id. Safe to share between threads."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._entries, self._bundle = _entries(language), _bundle(language)
        self._kept = lru_cache(KEPT)(self._written)

    def __call__(self, text: str, /, **args: str | int) -> str:
        """The text with this id and these arguments; raises `MissingTextError` if either does not fit."""
        return self._kept(text, tuple(args.items()))

    def _written(self, text: str, given: tuple[tuple[str, str | int], ...]) -> str:
        args = dict(given)
        self._read(text)
        pattern = self._bundle.get_message(text).value
        if pattern is None:
            raise MissingTextError(f"{self.language}.ftl: the text {text!r} is empty")
        result, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise MissingTextError(f"{self.language}.ftl: {text}: {'; '.join(map(str, errors))}")
        return str(result)

    def _read(self, text: str) -> None:
        """Bring an entry, and those that it refers to, into the bundle; each once."""
        if self._bundle.has_message(text):
            return
        from fluent.runtime import FluentResource
        from fluent.syntax import ast

        if text not in self._entries:
            raise MissingTextError(f"{self.language}.ftl has no text {text!r}")
        resource = FluentResource(self._entries[text])
        if any(isinstance(entry, ast.Junk) for entry in resource.body):
            raise MissingTextError(f"{self.language}.ftl: cannot be read: {text}")
        for reference in _REFERENCE.findall(self._entries[text]):
            self._read(reference)
        self._bundle.add_resource(resource)

    def of(self, family: str, member: str, /, **args: str | int) -> str:
        """The text of one member of a family, such as a stage: `under_way` shows `stage-under-way`."""
        return self(f"{family}-{member.replace('_', '-').lower()}", **args)


@cache
def texts(language: Language) -> Texts:
    """The texts of a language, read once."""
    return Texts(language)


def _entries(language: Language) -> dict[str, str]:
    """Id -> the entry as written. To parse all of them takes 0.2 s, and most programs show a few."""
    catalogue = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    found = list(_ENTRY.finditer(catalogue))
    names = [match[1] for match in found]
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise MissingTextError(f"{language}.ftl: there twice: {', '.join(twice)}")
    starts = [*(match.start() for match in found), len(catalogue)]
    return {name: catalogue[start:end] for name, (start, end) in zip(names, pairwise(starts), strict=True)}


def _bundle(language: Language) -> FluentBundle:
    from fluent.runtime import FluentBundle, resolver  # only where a text is shown: it takes its time to load

    resolver.MAX_PART_LENGTH = sys.maxsize  # its guard is for catalogues of strangers; a list may be long
    return FluentBundle([language], use_isolating=False)  # no invisible marks around the arguments
