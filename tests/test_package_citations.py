"""References for Zotero, Word and LaTeX: whole and escaped, whatever titles and addresses hold."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.models import Source
from metrics.package.citations import bibtex, csl_json, tex, tex_url
from metrics.vintage import Vintage
from tests.making import corpus

SAID = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\textless{}": "<", r"\textgreater{}": ">", r"\textbar{}": "|",
    r"\char34{}": '"', r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
}  # fmt: skip
"""What LaTeX prints for each command that may stand in a reference."""


def printed(text: str) -> str:
    """What LaTeX prints; raises where a command is not known or a special character stands bare."""
    commands = "|".join(map(re.escape, SAID))
    parts = re.split(f"({commands})", text)
    assert not any(set(part) & set("\\{}&%$#_~^") for part in parts[::2]), text
    return "".join(SAID.get(part, part) for part in parts)


def source(**changes: Any) -> Source:
    plain: Source = corpus("2024-04-19-news").sources[0]
    return plain.model_copy(update=changes)


@given(st.text())
def test_latex_prints_every_text_to_the_letter(text: str) -> None:
    assert printed(tex(text)) == " ".join(text.split())


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_a_reference_has_its_braces_in_pairs_and_a_field_a_line(title: str, publisher: str) -> None:
    entry = bibtex([source(title=title, publisher=publisher)])
    depth = 0
    for character in entry:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    assert [line.split("=")[0].strip() for line in entry.split("\n")[1:-2]] == [
        "author", "title", "publisher", "date", "year", "month", "url", "language",
    ]  # fmt: skip


def test_a_reference_in_cyrillic_with_money_in_its_title() -> None:
    title, publisher = "Товарооборот: $3 млрд & 50 % к 2030_му", "Кабар {KG}"
    entry = bibtex([source(title=title, publisher=publisher, published=date(2024, 4, 9))])
    assert r"{{Товарооборот: \$3 млрд \& 50 \% к 2030\_му}}" in entry
    assert r"{{Кабар \textbraceleft{}KG\textbraceright{}}}" in entry
    assert "{2024-04-09}" in entry
    assert "month     = apr," in entry


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://a.org/to-$3-billion&x=1_2~%D0%96#f", "https://a.org/to-$3-billion&x=1_2~%D0%96#f"),
        ("https://a.org/{x}\\y^z|<>", "https://a.org/%7Bx%7D%5Cy%5Ez%7C%3C%3E"),
        ("https://пример.kz/Ж", "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.kz/%D0%96"),
    ],
)
def test_an_address_stays_one_that_can_be_followed(url: str, written: str) -> None:
    assert tex_url(url) == written


@given(st.text(min_size=1).filter(str.strip))
def test_csl_keeps_every_title(title: str) -> None:
    (entry,) = json.loads(csl_json([source(title=title)]))
    assert entry["title"] == " ".join(title.split())
    assert entry["issued"] == {"date-parts": [[2024, 4, 19]]}


def test_the_references_of_the_seeds(known: Vintage) -> None:
    entries = json.loads(csl_json(known.sources))
    assert [entry["id"] for entry in entries] == [each.id for each in known.sources]
    assert [entry["URL"] for entry in entries] == [each.url for each in known.sources]
    assert {entry["container-title"] for entry in entries} == {each.publisher for each in known.sources}
    assert bibtex(known.sources).count("@misc{") == len(known.sources)
