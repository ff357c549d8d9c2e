"""The download: sound by its own standard, the same every time, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from typer.testing import CliRunner

from metrics.cli import app
from metrics.commitments.models import Register
from metrics.errors import InputError, UsageError
from metrics.models import Source
from metrics.package.archive import data_package, tables_workbook
from metrics.package.cells import harmless, restored, to_csv
from metrics.package.fields import Row, time_period
from metrics.package.tables import columns, schemas, tables
from metrics.package.workbook import LONGEST, workbook
from metrics.periods import Period
from metrics.provenance.carriers import NoProofError, extract
from metrics.provenance.verify import verify
from metrics.vintage import Evidence, Vintage, vintage
from tests.making import corpus

DAY = date(2025, 8, 22)
NASTY = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1", "'=1", "''", '"=1"', "a;=1", "a\t@b", "＝1",
    "=cmd|' /C calc'!A0", "Ж, «да»\n-нет", "-", "#N/A", "1e5", "_x0041_",
]  # fmt: skip
FORMULA = re.compile(r"[\s\"]*[=+\-@＝＋－＠]")


@pytest.fixture(scope="module")
def package(known: Vintage) -> bytes:
    return data_package(known)


def unpack(content: bytes, folder: Path) -> Package:
    """The package as the library of its standard reads it."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(folder)
    return Package(str(folder / "datapackage.json"))


def faults(package: Package) -> Any:
    return package.validate().flatten(["name", "rowNumber", "fieldName", "note"])


def made(*, title: str = "Title", text: str = "Words.") -> Vintage:
    """A corridor whose one document has this title and text, and nothing in it."""
    bare = corpus("2024-01-10-news", text=text)
    titled = bare.sources[0].model_copy(update={"title": title})
    evidence = Evidence(
        corpus=bare.model_copy(update={"sources": (titled,)}), claims=(), register=Register(), figures=()
    )
    return vintage(evidence, DAY)


def test_a_package_is_valid_by_its_standard(package: bytes, tmp_path: Path) -> None:
    described = unpack(package, tmp_path)
    assert not faults(described)
    assert {each.name for each in described.resources} >= set(schemas())
    assert all(each.hash and each.bytes for each in described.resources)


def test_a_package_names_its_sources_and_licence(known: Vintage, package: bytes, tmp_path: Path) -> None:
    unpack(package, tmp_path)
    described = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    pages = dict.fromkeys(figure.url for figure in known.figures)
    assert [each["path"] for each in described["sources"]] == [*(each.url for each in known.sources), *pages]
    assert described["licenses"][0]["name"] == "MIT"
    assert known.as_of.isoformat() in described["version"]


@pytest.mark.parametrize("title", NASTY)
def test_a_package_without_figures_and_with_any_title_is_valid(title: str, tmp_path: Path) -> None:
    described = unpack(data_package(made(title=title)), tmp_path)
    assert not faults(described)
    (row,) = csv.DictReader(io.StringIO((tmp_path / "sources.csv").read_bytes().decode(), newline=""))
    assert restored(row["TITLE"]) == title


def test_the_same_data_give_the_same_bytes(known: Vintage, package: bytes) -> None:
    again = vintage(known.evidence, known.as_of)
    assert data_package(again) == package


def test_a_package_holds_only_what_was_published_by_its_day(known: Vintage) -> None:
    early = vintage(known.evidence, date(2024, 3, 1))
    with zipfile.ZipFile(io.BytesIO(data_package(early))) as archive:
        for name in archive.namelist():
            assert b"2024-04-19" not in archive.read(name), name


def test_every_table_has_the_columns_of_its_schema(known: Vintage) -> None:
    for name, rows in tables(known).items():
        assert rows, f"{name} is empty, so this test shows nothing of it"
        for row in rows:
            assert list(row) == columns(name), name


def test_the_words_of_every_row_stand_in_their_document(known: Vintage) -> None:
    rows = tables(known)
    texts = {source.id: source.text for source in known.sources}
    for name in ("quotes", "claims", "events"):
        for row in rows[name]:
            text = texts[str(row["SOURCE"])]
            start, end = row["START"], row["END"]
            assert isinstance(start, int)
            assert isinstance(end, int)
            assert text[start:end] == row["QUOTE"]
            assert text[:start].endswith(str(row["PREFIX"]))


def test_every_observation_and_goal_has_its_words(known: Vintage) -> None:
    rows = tables(known)
    assert {row["FIGURE"] for row in rows["quotes"]} == {
        row["ID"] for row in (*rows["observations"], *rows["progress"])
    }


@pytest.mark.parametrize(
    ("period", "written"),
    [
        ("2023", "2023"),
        ("2023-10", "2023-10"),
        ("2023-01/2023-11", "2023-01-01/P11M"),
        ("2022-10/2023-03", "2022-10-01/P6M"),
        ("2016/2019", "2016/2019"),
    ],
)
def test_periods_are_written_as_in_sdmx(period: str, written: str) -> None:
    assert time_period(Period.model_validate(period)) == written


texts_that_may_run = st.text(st.one_of(st.sampled_from("=+-@'\";,|\t\r\n ＝x"), st.characters(codec="utf-8")))


@given(texts_that_may_run)
def test_no_cell_runs_as_a_formula_whatever_the_separator_and_every_text_comes_back(text: str) -> None:
    shown = harmless(text)
    assert restored(shown) == text
    assert not any(FORMULA.match(part) for part in re.split(r"[;|\t\r\n]", shown))


@given(texts_that_may_run)
def test_a_csv_gives_every_text_back_to_the_letter(text: str) -> None:
    written = to_csv(["A", "B"], [{"A": "x", "B": text}]).decode()
    (row,) = csv.DictReader(io.StringIO(written, newline=""))
    assert restored(row["B"]) == text


def test_a_csv_writes_numbers_days_and_unknowns_for_programs() -> None:
    row: Row = {"A": 2e9, "B": 0.1, "C": True, "D": DAY, "E": None, "F": -5, "G": -1e300}
    written = to_csv(list(row), [row]).decode()
    assert written == "A,B,C,D,E,F,G\r\n2000000000,0.1,true,2025-08-22,,-5,-1e+300\r\n"


def sheet_text(cell: Any) -> str:
    """The text that a spreadsheet shows for the text in a workbook's file (ECMA-376, ST_Xstring)."""
    return re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), str(cell.value))


@pytest.mark.parametrize("text", [*NASTY, "a\x00b\x1f", "\ufffe", " blanks "])
def test_a_workbook_shows_text_to_the_letter_and_never_as_a_formula(text: str) -> None:
    book = load_workbook(io.BytesIO(tables_workbook(made(title=text))))
    cell = book["Sources"]["C2"]
    assert book["Sources"]["C1"].value == "TITLE"
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert sheet_text(cell) == text


def test_a_workbook_has_the_tables_with_numbers_and_days_as_such(known: Vintage) -> None:
    book = load_workbook(io.BytesIO(tables_workbook(known)))
    assert book.sheetnames == ["About", *(each["title"] for each in schemas().values()), "Columns"]
    for name, rows in tables(known).items():
        sheet = book[schemas()[name]["title"]]
        assert sheet.max_row == len(rows) + 1
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
    first = dict(zip((cell.value for cell in book["Observations"][1]), book["Observations"][2], strict=True))
    point = known.observations[0]
    assert first["OBS_VALUE"].value == pytest.approx(point.value, rel=1e-15)
    assert first["PUBLISHED"].value.date() == point.published
    assert book["Sources"]["D2"].hyperlink.target == known.sources[0].url


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    book = load_workbook(io.BytesIO(workbook({}, "Title", ["x" * (LONGEST + 9)], DAY)))
    assert book["About"]["A2"].value == "x" * (LONGEST - 1) + "…"


def test_a_readme_names_every_file_and_its_undoing_works(package: bytes) -> None:
    archive = zipfile.ZipFile(io.BytesIO(package))
    readme = archive.read("README.md").decode()
    for name in archive.namelist():
        assert f"`{name}`" in readme or name == "README.md"
    code = next(line for line in readme.splitlines() if line.startswith("    re.sub("))
    for text in NASTY:
        assert eval(code, {"re": re, "text": harmless(text)}) == text


def test_a_package_carries_the_proof_of_all_its_figures(known: Vintage, package: bytes) -> None:
    proof = extract(package)
    named = {each.identifier for each in proof.shown}
    assert named >= {each.id for each in known.observations} | {each.id for each in known.goals}
    assert verify(proof, known.evidence).holds


@pytest.mark.parametrize(
    "spoilt", ["observations.csv", "citations.bib", "datapackage.json", "provenance.jsonld"]
)
def test_a_package_with_another_file_in_it_is_refused(package: bytes, spoilt: str) -> None:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[spoilt] = members[spoilt].replace(b"2", b"3")
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    with pytest.raises(NoProofError, match=r"is not the file that was packed|lacks"):
        extract(written.getvalue())


def test_a_damaged_package_says_so(package: bytes) -> None:
    for content in (package[:1000], package[:2000] + b"\xff" * 50 + package[2050:]):
        with pytest.raises(NoProofError, match=r"damaged|not the file"):
            extract(content)


def test_a_workbook_alone_carries_the_same_proof(known: Vintage, package: bytes) -> None:
    assert extract(tables_workbook(known)) == extract(package)


def run(*arguments: str) -> Any:
    return CliRunner().invoke(app, ["data", *arguments])


def test_the_command_writes_what_the_ending_asks_for(known: Vintage, package: bytes, tmp_path: Path) -> None:
    for name in ("a.zip", "new/a.xlsx", "a.json", "A.BIB"):
        done = run("--out", str(tmp_path / name), "--as-of", known.as_of.isoformat())
        assert done.exit_code == 0, done.output
        assert not done.stdout
        assert name in done.stderr
    assert (tmp_path / "a.zip").read_bytes() == package
    assert (tmp_path / "new" / "a.xlsx").read_bytes() == tables_workbook(known)
    assert len(json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))) == len(known.sources)
    assert (tmp_path / "A.BIB").read_text(encoding="utf-8").count("@misc{") == len(known.sources)


def test_the_command_refuses_another_ending_and_a_folder_that_is_none(tmp_path: Path) -> None:
    assert isinstance(run("--out", str(tmp_path / "a.csv")).exception, UsageError)
    (tmp_path / "file").touch()
    failed = run("--out", str(tmp_path / "file" / "a.zip"))
    assert isinstance(failed.exception, InputError)
    assert len(str(failed.exception).splitlines()) == 1


def test_the_proof_of_a_package_is_inspected_like_any_other(package: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(package)
    done = CliRunner().invoke(app, ["inspect", str(tmp_path / "a.zip")])
    assert done.exit_code == 0, done.output
    assert "all hold" in done.stdout


def test_a_source_is_described_without_its_text(known: Vintage) -> None:
    """The texts remain their publishers'."""
    source: Source = known.sources[0]
    row = tables(known)["sources"][0]
    assert row["CHARACTERS"] == len(source.text)
    assert source.text not in row.values()
