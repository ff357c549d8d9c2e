"""The proof inside a file: put in, read back whole, and held against the seeds."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import zipfile
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from PIL import Image
from pypdf import PdfReader, PdfWriter
from typer.testing import CliRunner

from metrics.cli import app
from metrics.errors import InputError
from metrics.files import zipped
from metrics.provenance import in_svg
from metrics.provenance.carriers import NoProofError, embed, extract
from metrics.provenance.marks import marks, provenance
from metrics.provenance.models import CONTEXT, Provenance, Quotation, TextPositionSelector, dumps, loads
from metrics.provenance.verify import problems, verify
from metrics.texts import texts
from metrics.vintage import Vintage


def png() -> bytes:
    """A picture of nine grey pixels."""
    written = BytesIO()
    Image.new("L", (3, 3), 127).save(written, "PNG")
    return written.getvalue()


def pdf() -> bytes:
    """A blank page with a bookmark."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_outline_item(title="One", page_number=0)
    writer.add_metadata({"/CreationDate": "D:20260101000000Z", "/Producer": "Other"})
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


SVG = b'<?xml version="1.0"?><!-- <svg> --><svg xmlns="http://www.w3.org/2000/svg" class="a>b"><rect/></svg>'
HTML = (
    b'<!doctype html>\n<html><head>\n <meta charset="utf-8" />\n'
    b"<style></style></head><body>\xd0\x96</body></html>"
)


def docx() -> bytes:
    """The least of a document, beside a custom part of another program."""
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    override = b"<Override PartName='/word/document.xml' ContentType='%s'/>" % main
    return zipped(
        {
            "[Content_Types].xml": b"<Types>%s</Types>" % override,
            "word/document.xml": b"<document/>",
            "word/_rels/document.xml.rels": b"<Relationships></Relationships>",
            "customXml/item1.xml": b"<other/>",
        }
    )


def wrong_lzma() -> bytes:
    """A document packed as Word never packs one, and damaged where that says how to unpack it."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("[Content_Types].xml", b"<Types></Types>")
    return written.getvalue().replace(b"\x05\x00\x5d", b"\x05\x00\xff")


@cache
def xlsx() -> bytes:
    """A sheet with one cell."""
    book = Workbook()
    book.active["A1"] = 1
    written = BytesIO()
    book.save(written)
    return written.getvalue()


FILES: dict[str, Callable[[], bytes]] = {
    "png": png,
    "svg": lambda: SVG,
    "pdf": pdf,
    "html": lambda: HTML,
    "docx": docx,
    "xlsx": xlsx,
}
every_format = pytest.mark.parametrize("kind", FILES)


@pytest.fixture(scope="module")
def proof(known: Vintage) -> Provenance:
    return provenance(known, "Trade & <goals>: $2B", "A line ]]> rises.", marks(known), texts("ru"))


@every_format
def test_a_proof_comes_back_whole(kind: str, proof: Provenance) -> None:
    carried = embed(FILES[kind](), proof)
    assert extract(carried) == proof
    assert embed(FILES[kind](), proof) == carried, "the same input gives the same bytes"
    again = proof.model_copy(update={"title": "Another"})
    assert extract(embed(carried, again)).title == "Another", "a new proof takes the place of the old"


words = st.text(max_size=40)


@every_format
@given(title=words, description=words, exact=words.filter(bool), name=words)
def test_any_text_survives_any_format(
    proof: Provenance, kind: str, title: str, description: str, exact: str, name: str
) -> None:
    figure = proof.shown[0]
    quotation = figure.quotations[0]
    quote, place = quotation.selector
    said = quotation.model_copy(update={"selector": (quote.model_copy(update={"exact": exact}), place)})
    shown = figure.model_copy(update={"name": name, "quotations": (said,)})
    wild = proof.model_copy(update={"title": title, "description": description, "shown": (shown,)})
    assert extract(embed(FILES[kind](), wild)) == wild


@given(words)
def test_the_text_of_a_proof_can_stand_in_xml_and_html(proof: Provenance, title: str) -> None:
    text = dumps(proof.model_copy(update={"title": title}))
    assert not set(text) & set("<>&")
    ElementTree.fromstring(f"<a>{text}</a>")
    assert loads(text).title == title


def test_each_mark_carries_its_figure_bounds_and_words(known: Vintage, proof: Provenance) -> None:
    point = next(each for each in known.observations if each.hedge == "below")
    whole = json.loads(dumps(proof))
    claim = next(each for each in whole["hasPart"] if each["identifier"] == point.id)
    assert claim["@type"] == "Claim"
    (about,) = claim["about"]
    assert (about["value"], about["minValue"], about["maxValue"]) == (2e9, 1.9e9, 2e9)
    assert about["tt:maxOpen"] is True
    assert "tt:minOpen" not in about
    quotation = claim["appearance"][0]
    exact, place = quotation["selector"]
    assert exact["@type"] == "TextQuoteSelector"
    assert place["@type"] == "TextPositionSelector"
    document = next(each for each in whole["isBasedOn"] if each["@id"] == quotation["source"])
    source = known.source(document["identifier"])
    assert source is not None
    assert source.text[place["start"] : place["end"]] == exact["exact"]
    assert document["publisher"]["name"] == source.publisher


def test_a_computed_figure_brings_along_all_that_it_is_computed_from(known: Vintage) -> None:
    implied = next(each for each in known.observations if each.basis == "implied")
    made = provenance(known, "One point", "", [implied], texts("en"))
    assert [each.identifier for each in made.shown] == [implied.id]
    assert [each.identifier for each in made.behind] == list(implied.inputs)
    assert made.shown[0].about[0].method == implied.formula
    assert made.behind[-1].about[0].unit == "P1"


def test_progress_is_computed_by_formulas_over_marks_that_have_words(known: Vintage) -> None:
    progress = known.progress[-1]
    made = provenance(known, "Progress", "", [progress], texts("en"))
    (figure,) = made.shown
    assert progress.latest
    assert progress.baseline
    assert progress.share
    latest, goal = progress.latest.id, progress.goal.id
    computed = {each.variable: each for each in figure.about}
    assert computed["share"].method == f"{latest} / {goal}"
    assert (computed["share"].low, computed["share"].high) == (progress.share.low, progress.share.high)
    assert set(computed) == {
        "share", "gap", "observed_rate", "required_rate", "rate_needed_from_now", "ratio", "projected_year",
    }  # fmt: skip
    assert figure.stage == "on_track"
    assert {each.identifier for each in made.behind} == {latest, progress.baseline.id, goal}


def test_a_figure_published_elsewhere_has_its_page_in_the_place_of_words(known: Vintage) -> None:
    figure = known.figures[0]
    made = provenance(known, "Two sides", "", [figure], texts("en"))
    (shown,) = made.shown
    assert shown.page
    assert (shown.page.url, shown.page.publisher.name) == (figure.url, figure.publisher)
    assert figure.publisher in made.credit
    assert verify(made, known.evidence).holds


def test_only_documents_behind_the_marks_are_named(known: Vintage) -> None:
    made = provenance(known, "Goal", "", known.goals[-1:], texts("en"))
    assert {each.identifier for each in made.documents} == {each.source for each in known.goals[-1].citations}
    assert provenance(known, "Nothing", "", [], texts("en")).documents == ()


def test_the_context_needs_no_network_and_names_every_term(proof: Provenance) -> None:
    """No address to fetch, and each key is a word of schema.org, a prefixed term, or defined in it."""
    assert isinstance(CONTEXT, dict)
    defined = {key.split(":")[0] for key in CONTEXT}

    def keys(node: Any) -> set[str]:
        if isinstance(node, list):
            return set().union(*map(keys, node))
        if not isinstance(node, dict):
            return set()
        return set(node) | set().union(*map(keys, node.values()))

    whole = json.loads(dumps(proof))
    whole.pop("@context")
    prefixed = {key.split(":")[0] for key in keys(whole) if ":" in key}
    assert prefixed <= defined


def test_a_png_keeps_its_pixels_and_shows_its_texts_to_other_programs(proof: Provenance) -> None:
    with Image.open(BytesIO(embed(png(), proof))) as picture:
        picture.load()
        assert isinstance(picture, Image.Image)
        assert picture.getpixel((1, 1)) == 127
        assert picture.info["Title"] == proof.title
        assert picture.info["Description"] == proof.description
        assert picture.info["Source"] == proof.citation
        tree = ElementTree.fromstring(picture.info["xmp"])
    assert "Alt" in {each.tag.split("}")[1] for each in tree.iter()}


def test_an_svg_keeps_its_drawing_and_gains_a_title(proof: Provenance) -> None:
    carried = embed(SVG, proof)
    root = ElementTree.fromstring(carried)
    assert [each.tag.split("}")[1] for each in root] == ["title", "desc", "metadata", "rect"]
    assert root[0].text == proof.title
    assert carried.endswith(b"<rect/></svg>")


def test_a_pdf_keeps_its_bookmarks_and_loses_its_dates(proof: Provenance) -> None:
    reader = PdfReader(BytesIO(embed(pdf(), proof)), strict=True)
    assert reader.metadata
    assert reader.metadata.title == proof.title
    assert reader.metadata.subject == proof.description
    assert "/CreationDate" not in reader.metadata
    assert len(reader.outline) == 1
    assert str(reader.root_object["/Lang"]) == "ru"
    assert reader.xmp_metadata
    assert (reader.xmp_metadata.dc_title or {})["x-default"] == proof.title


@pytest.mark.slow
def test_a_pdf_is_sound_to_another_program(proof: Provenance, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(embed(pdf(), proof))
    done = subprocess.run(["pdfinfo", "a.pdf"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "Trade & <goals>: $2B" in done.stdout
    assert not done.stderr


def test_a_page_keeps_its_encoding_first_and_its_body(proof: Provenance) -> None:
    seen: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.append(tag)

    Reader().feed(embed(HTML, proof).decode())
    assert seen == ["html", "head", "meta", "script", "style", "body"]


@pytest.mark.parametrize(("kind", "main"), [("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml")])
def test_a_document_keeps_its_text_and_its_other_parts(kind: str, main: str, proof: Provenance) -> None:
    before, after = (
        zipfile.ZipFile(BytesIO(content)) for content in (FILES[kind](), embed(FILES[kind](), proof))
    )
    assert after.testzip() is None
    changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    folder, name = main.split("/")
    assert changed == {"[Content_Types].xml", f"{folder}/_rels/{name}.rels"}
    (item,) = {each for each in after.namelist() if re.fullmatch(r"customXml/item\d+.xml", each)} - set(
        before.namelist()
    )
    assert f'Target="../{item}"' in after.read(f"{folder}/_rels/{name}.rels").decode()
    assert f"/{item.replace('item', 'itemProps')}" in after.read("[Content_Types].xml").decode()


SCRIPT = b'<script type="application/ld+json">%s</script><style>'
FAULTY: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "no PNG, SVG, PDF, HTML, DOCX, XLSX or data package"),
    "another kind": (b"\x00\x01", "no PNG, SVG, PDF, HTML, DOCX, XLSX or data package"),
    "png without": (png(), "no proof"),
    "png cut": (png()[:-6], "damaged or cut short"),
    "png cut between chunks": (png()[:-12], "damaged or cut short"),
    "svg without": (SVG, "no proof"),
    "svg cut": (SVG[:-4], "damaged"),
    "svg cut in a deep proof": (
        b'<svg xmlns="http://www.w3.org/2000/svg"><metadata id="provenance">' + b"[" * 99999,
        "damaged",
    ),
    "svg with a deep proof": (
        SVG.replace(b"<rect/>", b'<metadata id="provenance">%s</metadata>' % (b"[" * 99999)),
        "JSON",
    ),
    "pdf without": (pdf(), "no proof"),
    "pdf cut": (b"%PDF-1.7 and nothing more", "damaged"),
    "document without": (docx(), "no proof"),
    "document cut": (docx()[:-30], "damaged"),
    "document packed wrongly": (wrong_lzma(), "damaged"),
    "workbook without": (xlsx(), "no proof"),
    "page without": (HTML, "no proof"),
    "page with another proof": (HTML.replace(b"<style>", SCRIPT % b'{"a":1}'), "@type"),
    "page with no JSON": (HTML.replace(b"<style>", SCRIPT % b"[[["), "JSON"),
}


@pytest.mark.parametrize("case", FAULTY)
def test_a_file_without_a_proof_says_why(case: str) -> None:
    content, says = FAULTY[case]
    with pytest.raises(NoProofError, match=says) as caught:
        extract(content)
    assert len(str(caught.value).splitlines()) == 1


@every_format
@settings(max_examples=50, phases=[Phase.reuse, Phase.generate])  # to shrink a broken PDF takes minutes
@given(st.data())
def test_a_damaged_file_never_breaks_the_reader(kind: str, proof: Provenance, data: st.DataObject) -> None:
    carried = bytearray(embed(FILES[kind](), proof))
    for _ in range(data.draw(st.integers(1, 5))):
        carried[data.draw(st.integers(0, len(carried) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(carried)))
    for content in (bytes(carried), bytes(carried[:cut])):
        with contextlib.suppress(NoProofError):
            extract(content)


def test_a_text_that_unfolds_without_end_is_refused(
    proof: Provenance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("metrics.provenance.in_png.LARGEST", 1000)
    with pytest.raises(NoProofError, match="too large"):
        extract(embed(png(), proof))


def test_an_empty_drawing_is_refused(proof: Provenance) -> None:
    with pytest.raises(ValueError, match="empty"):
        in_svg.embed(b'<svg xmlns="http://www.w3.org/2000/svg"/>', proof)


def test_every_quote_and_figure_of_the_seeds_holds(known: Vintage, proof: Provenance) -> None:
    report = verify(proof, known.evidence)
    assert report.holds, list(problems(report))
    assert {quote.state for figure in report.figures for quote in figure.quotes} == {"stands"}
    assert len(report.figures) == len(proof.shown) + len(proof.behind) > 60


def spoil(proof: Provenance, **changes: Any) -> Provenance:
    """The proof with its first figure's first quotation, or the figure itself, changed."""
    figure = proof.shown[0]
    quotation = figure.quotations[0]
    quote, place = quotation.selector
    if "exact" in changes:
        quote = quote.model_copy(update={"exact": changes["exact"]})
    if "start" in changes:
        place = TextPositionSelector(start=changes["start"], end=changes["start"] + len(quote.exact))
    source = changes.get("source", quotation.source)
    said = Quotation(speaker=quotation.speaker, source=source, selector=(quote, place))
    about = tuple(
        each.model_copy(update={"value": changes.get("value", each.value)}) for each in figure.about
    )
    identifier = changes.get("id", figure.id)
    spoilt = figure.model_copy(update={"quotations": (said,), "about": about, "id": identifier})
    return proof.model_copy(update={"shown": (spoilt, *proof.shown[1:])})


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"exact": "reaching $9 billion"}, "the quotation is not in"),
        ({"source": "urn:trade-targets:KZ-KG:2020-01-01-none"}, "hold no document"),
        ({"value": 9e9}, "the figure differs from that of the seeds"),
        ({"id": "urn:trade-targets:KZ-KG:turnover-1990"}, "no such figure"),
    ],
)
def test_what_was_changed_is_found(
    known: Vintage, proof: Provenance, changes: dict[str, Any], says: str
) -> None:
    report = verify(spoil(proof, **changes), known.evidence)
    assert not report.holds
    assert any(says in what for _, what in problems(report))


def test_words_that_stand_elsewhere_are_said_to_have_moved(known: Vintage, proof: Provenance) -> None:
    report = verify(spoil(proof, start=0), known.evidence)
    assert report.figures[0].quotes[0].state == "moved"


def test_a_document_that_changed_is_found(known: Vintage, proof: Provenance) -> None:
    first, *rest = proof.documents
    changed = first.model_copy(update={"sha256": "0" * 64, "headline": "Another"})
    report = verify(proof.model_copy(update={"documents": (changed, *rest)}), known.evidence)
    assert report.documents[0].differs == ("headline", "sha256")
    assert not report.holds


def run(*arguments: str) -> Any:
    return CliRunner().invoke(app, ["inspect", *arguments])


def test_inspect_shows_and_verifies_a_file(proof: Provenance, tmp_path: Path) -> None:
    path = tmp_path / "chart.png"
    path.write_bytes(embed(png(), proof))
    shown = run(str(path))
    assert shown.exit_code == 0, shown.output
    assert "quote stands: 2024-02-02-tura-news" in shown.stdout
    assert "all hold" in shown.stdout
    (result,) = json.loads(run(str(path), "--format", "json").stdout)
    assert result["holds"] is True
    assert result["title"] == proof.title
    assert result["figures"][0]["quotes"][0]["state"] == "stands"
    assert result["figures"][0]["about"][0]["value"] == proof.shown[0].about[0].value
    assert "trade_turnover: 2000000000 in [1900000000, 2000000000) USD" in shown.stdout


def test_inspect_names_every_file_at_fault(proof: Provenance, tmp_path: Path) -> None:
    (tmp_path / "bare.png").write_bytes(png())
    (tmp_path / "wrong.png").write_bytes(embed(png(), spoil(proof, value=9e9)))
    failed = run(*(str(tmp_path / name) for name in ("none.png", "bare.png", "wrong.png")))
    assert isinstance(failed.exception, InputError)
    lines = str(failed.exception).splitlines()
    assert [line.split(": ")[0].rsplit("/", 1)[1] for line in lines] == ["none.png", "bare.png", "wrong.png"]
    assert "not all hold" in failed.stdout
