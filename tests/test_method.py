"""The method is told with numbers that the code gives, and that a reader with a pencil gives too."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from metrics.method import introduction, method
from metrics.method.blocks import Formula, Paragraph, Section, Table, markdown
from metrics.method.progress_part import HIGH, LOW
from metrics.progress.rating import Indicator, rate_indicator
from metrics.texts import LANGUAGES, Language, texts
from metrics.vintage import Vintage, vintage

README = Path(__file__).parents[1] / "seeds" / "README.md"
DAY = date(2025, 8, 31)
EN = texts("en")
SCALES = {"billion": 1e9, "million": 1e6}
OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}


def sections(known: Vintage, day: date = DAY) -> tuple[Section, ...]:
    return method(vintage(known.evidence, day), EN)


def worked(known: Vintage) -> Iterator[str]:
    for section in sections(known):
        for block in section.blocks:
            if isinstance(block, Formula):
                yield from block.worked


def chapter(known: Vintage) -> str:
    """The section of the repository's page, as the code tells it."""
    then = vintage(known.evidence, DAY)
    return f"## Method\n\n{introduction(then, EN)}\n\n{markdown(method(then, EN))}"


def value(text: str) -> float:
    """The value of a written sum: "($3 billion / $1.9 billion)^(1 / (2030 − 2025)) − 1"."""
    text = re.sub(r"([\d.]+) (billion|million)", lambda m: str(float(m[1]) * SCALES[m[2]]), text)
    text = re.sub(r"([\d.]+) %", lambda m: f"({m[1]} / 100)", text)
    text = re.sub(r"\$|KZT ", "", text)
    for written, meant in (("−", "-"), ("×", "*"), ("^", "**")):
        text = text.replace(written, meant)
    return calculate(ast.parse(text.strip(), mode="eval").body)


def calculate(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -calculate(node.operand)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ln":
        return math.log(calculate(node.args[0]))
    assert isinstance(node, ast.BinOp), ast.dump(node)
    return OPERATORS[type(node.op)](calculate(node.left), calculate(node.right))


def sides(line: str) -> tuple[str, str]:
    """Both sides of the equation in a worked line, without the words around it."""
    line = re.sub(r"^[^:=]*: (?=[($\d])", "", line)  # what it is for
    left, right = line.split(" = ", 1)
    right = re.sub(r"(, so \d+| \(.*|\. [A-Z].*)$", "", right)
    return left, right


def test_the_page_in_the_repository_is_what_the_code_tells(known: Vintage) -> None:
    text = README.read_text(encoding="utf-8")
    found = re.search(r"^## Method\n.*?(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    told, expected = found[0].rstrip() if found else "", chapter(known).rstrip()
    if told != expected:
        fresh = README.parents[1] / "build" / "method.md"
        fresh.parent.mkdir(exist_ok=True)
        fresh.write_text(f"{expected}\n", encoding="utf-8")
    assert told == expected, "read build/method.md, and take the section from there"


def test_every_worked_line_comes_out_with_a_pencil(known: Vintage) -> None:
    lines = list(worked(known))
    assert len(lines) > 30
    for line in lines:
        left, right = map(value, sides(line))
        assert left == pytest.approx(right, rel=5e-3, abs=2e-3), line


def test_the_pencil_finds_a_wrong_number() -> None:
    left, right = map(value, sides("2023: ($1.9 billion / $1.55 billion)^(1 / (2025 − 2023)) − 1 = 12.72 %"))
    assert left != pytest.approx(right, rel=5e-3, abs=2e-3)


def test_the_numbers_of_this_corpus_are_worked_through(known: Vintage) -> None:
    text = chapter(known)
    for each in (
        "2023: $1.3 billion × 12 / 11 = $1.418 billion",
        "$1.3 billion / (1 + 12 %) = $1.161 billion",
        "($1.9 billion / $1.55 billion)^(1 / (2025 − 2023)) − 1 = 10.72 %",
        "10.72 % / 9.893 % = 1.083",
        "$2 billion / $2 billion = 100 % (itself excluded)",
        "($1.7 billion − $1.34 billion) / $1.34 billion = 26.87 %",
        "$260 million / ($2 billion − $1.5 billion) = 52 %",
        "$300 million / (1 + 10 %) = $272.7 million",
        "$1 billion / 15 = $66.67 million",
    ):
        assert each in text, each


def test_the_scores_are_those_of_the_code() -> None:
    def score(latest: float) -> tuple[float, float]:
        rated = rate_indicator(
            Indicator(
                base_value=100,
                base_year=2020,
                latest_value=latest,
                latest_year=2025,
                target=200,
                target_year=2030,
            )
        )
        assert rated.ratio is not None
        assert rated.score is not None
        return rated.ratio, rated.score

    for latest in (90, 110, 120, 130, 140):
        ratio, expected = score(latest)
        slope, offset = HIGH if ratio >= 0.6 else LOW
        assert min(max(slope * ratio - offset, -5), 5) == pytest.approx(expected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_both_languages_alike(known: Vintage, language: Language) -> None:
    told = method(known, texts(language))
    english = method(known, EN)
    assert [section.id for section in told] == [section.id for section in english]
    for one, other in zip(told, english, strict=True):
        assert [block.kind for block in one.blocks] == [block.kind for block in other.blocks]
        formulas = [b.symbols for b in one.blocks if isinstance(b, Formula)]
        assert formulas == [b.symbols for b in other.blocks if isinstance(b, Formula)]


def test_tables_have_a_cell_for_each_column(known: Vintage) -> None:
    for section in sections(known):
        for block in section.blocks:
            if isinstance(block, Table):
                assert all(len(row) == len(block.head) for row in block.rows)


def test_a_day_on_which_little_is_known_is_told_too(known: Vintage) -> None:
    for day in (date(2020, 1, 1), date(2024, 3, 1), date(2024, 12, 31)):
        told = sections(known, day)
        assert [section.id for section in told][:2] == ["bounds", "series"]
        assert markdown(told)


def test_text_cannot_become_markup() -> None:
    section = Section(id="x", title="X", blocks=(Paragraph(text="*a* _b_ <script> | c"),))
    assert markdown([section]) == "### X\n\n\\*a\\* \\_b\\_ \\<script> \\| c\n"
