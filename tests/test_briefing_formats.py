"""The four formats: the same content, links and notes that lead somewhere, the same bytes every time."""

from __future__ import annotations

import base64
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, cast

import pytest
from docx import Document
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from metrics.briefing import FORMATS, Format, briefing_file
from metrics.briefing.content import briefing
from metrics.briefing.docx import as_docx
from metrics.briefing.html import as_html
from metrics.briefing.markdown import as_markdown, escaped
from metrics.briefing.model import Briefing, Items, Paragraph, Picture, Run
from metrics.briefing.pdf import as_pdf
from metrics.briefing.pictures import counted
from metrics.briefing.proof import proof
from metrics.briefing.words import string
from metrics.provenance.carriers import embed, extract
from metrics.provenance.verify import verify
from metrics.texts import LANGUAGES, Language, texts
from metrics.vintage import Vintage, read_vintage, vintage
from tests.bench.synthetic import write_corpus
from tests.making import claim
from tests.test_briefing_corpora import known as known_of

WRITERS = {"md": as_markdown, "html": as_html, "pdf": as_pdf, "docx": as_docx}
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="300"><text x="9" y="99">Goal 3</text></svg>'
)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
DRAWN = Picture(title=(Run(text="Trade"),), alt="Trade rises to the goal.", svg=SVG, png=PNG)
NASTY = "<script>alert(1)</script> & #set page(width: 1cm) *b* [x](javascript:alert(1)) \x0b]]>"


@pytest.fixture(scope="module")
def made(known: Vintage) -> Briefing:
    return briefing(known, texts("en"), picture=DRAWN)


@pytest.fixture(scope="module")
def pdf(made: Briefing) -> PdfReader:
    return PdfReader(io.BytesIO(as_pdf(made)))


@pytest.mark.parametrize(("ending", "kind"), [("docx", "png"), ("pdf", "svg"), ("html", "svg")])
def test_only_the_picture_that_a_format_takes_is_drawn(
    known: Vintage,
    monkeypatch: pytest.MonkeyPatch,
    ending: Format,
    kind: str,
) -> None:
    asked: list[str] = []

    def picture(_spec: object, format: str = "png", **_more: object) -> bytes:  # noqa: A002
        asked.append(format)
        return PNG if format == "png" else SVG.encode()

    monkeypatch.setattr("metrics.briefing.pictures.picture", picture)
    assert briefing_file(known, ending, "en")
    assert asked == [kind]


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_briefing_carries_the_figures_that_it_cites(
    known: Vintage, kind: Format, language: Language
) -> None:
    carried = extract(briefing_file(known, kind, language, chart=False))
    assert carried.type == "Report"
    assert carried.language == language
    named = {each.identifier for each in carried.shown}
    assert named >= {each.id for each in known.goals} | {"progress:turnover-3bn-usd-2030"}
    assert named >= {"commitment:digital-checkpoints-2028"}
    assert verify(carried, known.evidence).holds


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_content_gives_the_same_bytes(known: Vintage, kind: str, language: Language) -> None:
    one, other = (briefing(known, texts(language), picture=DRAWN) for _ in range(2))
    assert WRITERS[kind](one) == WRITERS[kind](other)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_briefing_on_nothing_can_be_written(kind: str) -> None:
    assert WRITERS[kind](briefing(known_of(sources=("2024-01-10-news",)), texts("ru")))


@pytest.mark.parametrize("kind", FORMATS)
def test_hostile_words_can_be_written(kind: str) -> None:
    hostile = known_of(claim("turnover", 1e9, period="2023", text=NASTY, speaker=NASTY))
    content = WRITERS[kind](briefing(hostile, texts("en")))
    if kind == "html":
        assert b"<script" not in content
        assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in content
    if kind == "pdf":
        shown = flat("".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages))
        assert "#set page(width: 1cm) *b* [x](javascript:alert(1))" in shown


# Markdown


def test_markdown_defines_each_footnote_that_it_mentions(made: Briefing) -> None:
    text = as_markdown(made).decode()
    body, notes = text.split("## Notes")
    defined = re.findall(r"^\[\^(\d+)\]:", notes, re.MULTILINE)
    assert defined == [str(note.number) for note in made.notes]
    assert set(re.findall(r"\[\^(\d+)\]", body)) == set(defined)


def test_markdown_tables_have_a_cell_for_each_column(made: Briefing) -> None:
    widths: list[int] = []
    for line in as_markdown(made).decode().splitlines():
        if line.startswith("|"):
            widths.append(len(re.findall(r"(?<!\\)\|", line)))
        elif widths:
            assert len(set(widths)) == 1
            widths = []


def test_markdown_shows_words_letter_for_letter() -> None:
    assert escaped("a*b* _c_ [d](e) <f> | `g` :red[h] $x$ 5 $") == (
        r"a\*b\* \_c\_ \[d\](e) \<f\> \| \`g\` \:red\[h\] \$x\$ 5 \$"
    )
    assert escaped("$1.5 billion: 12.5 %") == "$1.5 billion: 12.5 %"


# HTML


class Page(HTMLParser):
    """The ids, the links and the tags of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag not in ("meta", "col", "link", "br"):
            self.open.append(tag)
        if identity := found.get("id"):
            self.ids.append(identity)
        if address := found.get("href"):
            self.links.append(address)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html_is_whole_and_every_link_within_leads_somewhere(made: Briefing) -> None:
    page = Page(as_html(made).decode())
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    within = {address[1:] for address in page.links if address.startswith("#")}
    assert within <= set(page.ids)
    assert {f"note-{note.number}" for note in made.notes} <= within


def test_html_loads_nothing(made: Briefing) -> None:
    text = as_html(made).decode()
    assert "default-src 'none'" in text
    assert not re.search(r"<script|<link|<img|<iframe|@import|url\(|\son\w+=", text)


# PDF


def test_pdf_has_real_text_in_order(pdf: PdfReader, made: Briefing) -> None:
    shown = flat(" ".join(page.extract_text() for page in pdf.pages))
    at = [shown.index(section.title) for section in made.sections]
    assert at == sorted(at)
    assert "We aim to increase mutual trade volume to $3 billion by 2030." in shown


def test_pdf_is_tagged_and_says_what_it_is(pdf: PdfReader, made: Briefing) -> None:
    root = pdf.root_object
    assert cast(DictionaryObject, root["/MarkInfo"])["/Marked"]
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]) == "en"
    assert pdf.metadata is not None
    assert pdf.metadata.title == made.title
    assert pdf.metadata.get("/CreationDate") is None


def test_pdf_has_a_bookmark_for_each_section(pdf: PdfReader, made: Briefing) -> None:
    def titles(entries: Sequence[object]) -> Iterator[str]:
        for entry in entries:
            if isinstance(entry, Destination):
                yield str(entry.title)
            elif isinstance(entry, list):
                yield from titles(entry)

    assert list(titles(pdf.outline)) == [made.title, *(section.title for section in made.sections)]


def test_pdf_links_to_each_document_and_between_notes(pdf: PdfReader, made: Briefing) -> None:
    links = [
        annotation.get_object()["/A"] if "/A" in annotation.get_object() else annotation.get_object()
        for page in pdf.pages
        for annotation in page.get("/Annots", [])
    ]
    addresses = {str(link["/URI"]) for link in links if "/URI" in link}
    assert {note.url for note in made.notes if note.url} <= addresses
    assert len(links) > len(made.notes)


def test_pdf_footnotes_stand_on_the_page_that_mentions_them(pdf: PdfReader) -> None:
    pages = [flat(page.extract_text()) for page in pdf.pages]
    plant = "A project for the construction of a solar power plant in the Issyk-Kul Region is underway"
    grown = "mutual trade turnover reached $1.5 billion"
    assert [at for at, page in enumerate(pages) if grown in page] == [0]
    (mentioned,) = (at for at, page in enumerate(pages) if "A solar power plant" in page)
    assert [at for at, page in enumerate(pages) if plant in page] == [mentioned]


def test_pdf_carries_its_fonts_and_the_drawing_as_vectors(pdf: PdfReader) -> None:
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in pdf.pages
        for font in cast(DictionaryObject, cast(DictionaryObject, page["/Resources"])["/Font"]).values()
    }
    assert fonts
    assert all("Libertinus" in font for font in fonts)
    assert not any(page.images for page in pdf.pages)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", ["2021-03-02", "2024-12-31", "2025-08-31", "2026-11-21"])
def test_pdf_of_the_five_documents_has_two_to_four_pages(
    known: Vintage, day: str, language: Language
) -> None:
    then = vintage(known.evidence, date.fromisoformat(day))
    pages = PdfReader(io.BytesIO(as_pdf(briefing(then, texts(language), picture=DRAWN)))).pages
    assert 2 <= len(pages) <= 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("since", ["2020-01-01", "2021-03-05"])
def test_long_ago_does_not_make_a_pdf_longer(known: Vintage, since: str, language: Language) -> None:
    long = briefing(known, texts(language), since=date.fromisoformat(since), picture=DRAWN)
    assert len(PdfReader(io.BytesIO(as_pdf(long))).pages) <= 4


def test_where_all_is_new_nothing_is_listed_twice(known: Vintage) -> None:
    news = next(
        section
        for section in briefing(known, texts("en"), since=date(2020, 1, 1)).sections
        if section.id == "news"
    )
    words = [string(block.text) for block in news.blocks if isinstance(block, Paragraph)]
    assert words == [
        "No document of this corpus had come out by 1 January 2020, so everything in this briefing is new."
    ]
    headings = [string(block.heading) for block in news.blocks if isinstance(block, Items)]
    assert headings == ["Documents", "Deadlines and silence"]


def test_many_documents_with_long_titles_still_fit_four_pages(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, 12, 5) / "kz-kg"
    for record in (folder / "sources").glob("*.toml"):
        text = record.read_text(encoding="utf-8")
        long = f'title = "{"A Long Title of a Document on the Trade of the Two Countries " * 3}'
        record.write_text(text.replace('title = "', long), encoding="utf-8")
    many = briefing(read_vintage(folder, date(2026, 11, 21)), texts("ru"), picture=DRAWN)
    assert len(PdfReader(io.BytesIO(as_pdf(many))).pages) <= 4


# Word


def styled(document: Any, style: str) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == style]


def test_docx_has_headings_lists_and_tables(made: Briefing) -> None:
    document = Document(io.BytesIO(as_docx(made)))
    headings = styled(document, "Heading 1")
    assert headings == [section.title for section in made.sections]
    assert styled(document, "Title") == [made.title]
    assert len(document.tables) == 3
    assert document.tables[0].rows[0]._tr.findall(".//{*}tblHeader")
    assert document.inline_shapes[0]._inline.docPr.get("descr") == DRAWN.alt


def test_docx_has_a_real_footnote_for_each_note(made: Briefing) -> None:
    with zipfile.ZipFile(io.BytesIO(as_docx(made))) as archive:
        body = archive.read("word/document.xml").decode()
        notes = archive.read("word/footnotes.xml").decode()
    placed = re.findall(r'<w:footnoteReference w:id="(\d+)"', body)
    assert placed == [str(note.number) for note in made.notes]
    assert re.findall(r'<w:footnote w:id="(\d+)"', notes) == placed
    repeated = set(re.findall(r"NOTEREF note_(\d+)", body + notes))
    assert repeated <= set(re.findall(r'w:name="note_(\d+)"', body))


def test_docx_is_dated_by_its_day_and_nothing_else(made: Briefing) -> None:
    content = as_docx(made)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = Document(io.BytesIO(content)).core_properties
    assert about.title == made.title
    assert about.created.replace(tzinfo=None) == datetime(2026, 11, 21)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice Writer")
def test_docx_opens_in_libreoffice(known: Vintage, tmp_path: Path) -> None:
    made = {language: briefing(known, texts(language), picture=DRAWN) for language in LANGUAGES}
    for language, each in made.items():
        (tmp_path / f"{language}.docx").write_bytes(embed(as_docx(each), proof(known, each)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *tmp_path.glob("*.docx")], check=True, capture_output=True, timeout=180)
    for language, each in made.items():
        pages = PdfReader(tmp_path / f"{language}.pdf").pages
        shown = flat(" ".join(page.extract_text() for page in pages))
        assert all(section.title in shown for section in each.sections)
        assert "“trade volume has reached nearly $2 billion”" in shown.replace("«", "“").replace("»", "”")
        assert "Error" not in shown  # what a field that leads nowhere becomes


# The picture


def test_random_ids_of_a_drawing_become_counted_ones() -> None:
    svg = '<g id="clipab12cdxy" class="scatter trace0f0f0f" clip-path="url(#clipab12cdxy)" fill="#ab12cd"/>'
    other = svg.replace("clipab12cd", "clip99ff99").replace("0f0f0f", "1e1e1e")
    assert counted(svg) == counted(other)
    assert 'fill="#ab12cd"' in counted(svg)
    assert 'url(#clip000000xy)"' in counted(svg)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_files_with_the_chart_have_the_same_bytes_twice(known: Vintage, kind: Format) -> None:
    one, other = (briefing_file(known, kind, "en", date(2024, 12, 31)) for _ in range(2))
    assert one == other
    if kind == "html":
        assert "Goal: $3 billion by 2030" in one.decode()
    if kind == "pdf":
        assert "first stated 22 August 2025" in flat(PdfReader(io.BytesIO(one)).pages[0].extract_text())


def test_every_format_says_the_same(made: Briefing) -> None:
    lead = string(made.lead)
    assert lead in re.sub(r"\[\^\d+\]", "", as_markdown(made).decode())
    assert lead in re.sub(r"<sup>.*?</sup>|<[^>]+>", "", as_html(made).decode())
    with zipfile.ZipFile(io.BytesIO(as_docx(made))) as archive:
        body = archive.read("word/document.xml").decode()
    words = re.sub(r'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/>.*?</w:r>|<[^>]+>', "", body)
    assert lead in words
