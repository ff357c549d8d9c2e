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

import sys
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Language = Literal["en", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "ru")
KEPT = 8192
"""Texts kept as written, for a page that says the same at every run."""
LOCALES = Path(__file__).with_name("locales")


class MissingTextError(LookupError):
    """The program asks for a text, or leaves out an argument, that the catalogue does not fit."""


class Texts:
    """The texts of one language; call it with an id. Safe to share between threads."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._bundle = _bundle(language)
        self._kept = lru_cache(KEPT)(self._written)

    def __call__(self, text: str, /, **args: str | int) -> str:
        """The text with this id and these arguments; raises `MissingTextError` if either does not fit."""
        return self._kept(text, tuple(args.items()))

    def _written(self, text: str, given: tuple[tuple[str, str | int], ...]) -> str:
        args = dict(given)
        if not self._bundle.has_message(text):
            raise MissingTextError(f"{self.language}.ftl has no text {text!r}")
        pattern = self._bundle.get_message(text).value
        if pattern is None:
            raise MissingTextError(f"{self.language}.ftl: the text {text!r} is empty")
        result, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise MissingTextError(f"{self.language}.ftl: {text}: {'; '.join(map(str, errors))}")
        return str(result)

    def of(self, family: str, member: str, /, **args: str | int) -> str:
        """The text of one member of a family, such as a stage: `under_way` shows `stage-under-way`."""
        return self(f"{family}-{member.replace('_', '-').lower()}", **args)


@cache
def texts(language: Language) -> Texts:
    """The texts of a language, read once."""
    return Texts(language)


def _bundle(language: Language) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource, resolver  # 150 ms, so only where a text is shown
    from fluent.syntax import ast

    resolver.MAX_PART_LENGTH = sys.maxsize  # its guard is for catalogues of strangers; a list may be long
    resource = FluentResource((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    for junk in (entry for entry in resource.body if isinstance(entry, ast.Junk)):
        raise MissingTextError(f"{language}.ftl: cannot be read: {str(junk.content).strip().splitlines()[0]}")
    names = Counter(entry.id.name for entry in resource.body if isinstance(entry, ast.Message | ast.Term))
    if twice := [name for name, count in names.items() if count > 1]:
        raise MissingTextError(f"{language}.ftl: there twice: {', '.join(twice)}")
    bundle = FluentBundle([language], use_isolating=False)  # no invisible marks around the arguments
    bundle.add_resource(resource)
    return bundle
