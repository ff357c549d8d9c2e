"""The catalogues fit the code and each other: nothing missing, nothing unused, every argument there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from metrics.bounds import Hedge
from metrics.charts.bullets_words import REACHES
from metrics.crosscheck.checks import Tie, Verdict
from metrics.models import EventStage, Kind, Review, Theme
from metrics.package.tables import schemas
from metrics.progress.dissent import RULES
from metrics.progress.opinions import Germany, Level, Un2023
from metrics.progress.pledges import Sum
from metrics.progress.toward import BEST_FIRST
from metrics.texts import LANGUAGES, LOCALES, Language, MissingTextError, _entries, texts

ROOT = Path(__file__).parents[1]

FAMILIES: dict[str, tuple[str, ...]] = {
    "scale": ("million", "billion", "trillion"),
    "currency": ("USD", "EUR", "GBP", "KZT", "KGS", "UZS", "RUB", "CNY", "TRY"),
    "hedge": get_args(Hedge),
    "unit": ("million", "billion", "trillion"),
    "goal-rated": ("firm", "by_bounds", "by_figures"),
    "goal-undated": ("firm", "by_bounds", "by_figures"),
    "chart-key": ("reported", "derived", "undated"),
    "chart-covers": ("annualised", "implied"),
    "chart-bullets-group": REACHES,
    "chart-column": (
        "amount",
        "what",
        "bounds",
        "sources",
        "words",
        "period",
        "side",
        "apart",
        "pages",
        "since",
        "goal",
        "share",
        "level",
    ),
    "status": BEST_FIRST,
    "rule": RULES,
    "opinion": get_args(Un2023) + get_args(Germany),
    "opinion-level": get_args(Level),
    "sum-name": get_args(Sum),
    "crosscheck-verdict": get_args(Verdict),
    "crosscheck-tie": get_args(Tie),
    "stage": get_args(EventStage),
    "theme": get_args(Theme),
    "claim-kind": get_args(Kind),
    "review": get_args(Review),
    "basis": ("annualised", "implied"),
    "brief-format": ("pdf", "docx", "html", "md"),
    "data-table-name": tuple(schemas()),
    "register-view": ("list", "timeline", "board", "bullets"),
    "method-hedge": get_args(Hedge),
    "method-rule": get_args(Hedge),
}
"""Every first argument of `t.of(…)` in the code, with the values that its second argument takes."""


class Call(NamedTuple):
    """A text shown by the code: where, which (None: the id is no literal), and its arguments (None: **)."""

    where: str
    family: bool
    text: str | None
    arguments: frozenset[str] | None


def code() -> list[Path]:
    return [
        path
        for place in ("metrics", "app_pages", "dashboard.py")
        for path in ([ROOT / place] if place.endswith(".py") else sorted((ROOT / place).rglob("*.py")))
        if path.exists()
    ]


def calls() -> Iterator[Call]:
    for path in code():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            family = isinstance(node.func, ast.Attribute) and node.func.attr == "of"
            target = node.func.value if family and isinstance(node.func, ast.Attribute) else node.func
            name = getattr(target, "attr", getattr(target, "id", None))
            if name != "t":
                continue
            names = [keyword.arg for keyword in node.keywords]
            arguments = None if None in names else frozenset(str(name) for name in names)
            for text in literals(node.args[0]) if node.args else [None]:
                yield Call(f"{path.relative_to(ROOT)}:{node.lineno}", family, text, arguments)


def literals(node: ast.expr) -> list[str | None]:
    """The ids that an argument may be: a literal, or one of two by a condition; None for anything else."""
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return [node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None]


class _Uses(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802 - the library's naming
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:  # noqa: N802
        self.messages.add(node.id.name)


def catalogue(language: Language) -> dict[str, _Uses]:
    resource = FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    entries = {}
    for entry in resource.body:
        if isinstance(entry, ftl.Message):
            entries[entry.id.name] = uses = _Uses()
            uses.visit(entry.value)
    return entries


def variables(entries: dict[str, _Uses], text: str) -> set[str]:
    uses = entries[text]
    return uses.variables.union(*(variables(entries, other) for other in uses.messages))


def shown() -> Iterator[tuple[str, Call]]:
    for call in calls():
        if call.text is None or (call.family and call.text not in FAMILIES):
            continue
        members = FAMILIES[call.text] if call.family else ("",)
        for member in members:
            yield f"{call.text}-{member.replace('_', '-').lower()}" if call.family else call.text, call


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_can_be_read(language: Language) -> None:
    """Whole, as its format says; the program reads entry by entry and must find the same ones."""
    whole = FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry.content for entry in whole.body if isinstance(entry, ftl.Junk)]
    assert list(_entries(language)) == [e.id.name for e in whole.body if isinstance(e, ftl.Message)]


def test_no_entry_is_missing_in_a_language() -> None:
    english, russian = catalogue("en"), catalogue("ru")
    assert {
        "missing in ru": english.keys() - russian.keys(),
        "missing in en": russian.keys() - english.keys(),
    } == {
        "missing in ru": set(),
        "missing in en": set(),
    }


def test_ids_in_the_code_are_literals_or_known_families() -> None:
    wrong = [
        f"{call.where}: write the id as a literal"
        if call.text is None
        else f"{call.where}: name {call.text!r} in FAMILIES"
        for call in calls()
        if call.text is None or (call.family and call.text not in FAMILIES)
    ]
    assert not wrong, "\n".join(wrong)


def test_every_id_in_the_code_exists() -> None:
    english = catalogue("en")
    wrong = [f"{call.where}: no text {text!r}" for text, call in shown() if text not in english]
    assert not wrong, "\n".join(wrong)


def test_every_entry_is_shown_somewhere() -> None:
    english = catalogue("en")
    used = {text for text, _ in shown()} | {other for uses in english.values() for other in uses.messages}
    assert not english.keys() - used, f"never shown: {sorted(english.keys() - used)}"


def test_arguments_fit() -> None:
    """Each call gives all that a text needs in either language, and nothing that neither uses."""
    catalogues = [catalogue(language) for language in LANGUAGES]
    wrong = []
    for text, call in shown():
        if call.arguments is None or not all(text in entries for entries in catalogues):
            continue
        needed = set().union(*(variables(entries, text) for entries in catalogues))
        if not call.family and needed != call.arguments:
            wrong.append(f"{call.where}: {text} needs {sorted(needed)}, gets {sorted(call.arguments)}")
        if call.family and needed - call.arguments:
            wrong.append(f"{call.where}: {text} also needs {sorted(needed - call.arguments)}")
    assert not wrong, "\n".join(wrong)


def test_a_variable_of_texts_is_named_t() -> None:
    """Else the tests above would not see what it shows."""
    wrong = []
    for path in code():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
                name = (
                    node.arg
                    if isinstance(node, ast.arg)
                    else getattr(node.target, "attr", getattr(node.target, "id", ""))
                )
                if ast.unparse(node.annotation).strip("'\"") == "Texts" and name != "t":
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: name it t, not {name}")
    assert not wrong, "\n".join(wrong)


def test_a_missing_text_or_argument_raises() -> None:
    t = texts("en")
    with pytest.raises(MissingTextError, match="no text 'no-such-text'"):
        t("no-such-text")
    with pytest.raises(MissingTextError, match="amount"):
        t("currency-usd")


def test_a_long_argument_is_shown_whole() -> None:
    """A list of a thousand documents, or a title without end."""
    assert texts("en")("currency-usd", amount="9" * 100_000) == "$" + "9" * 100_000
