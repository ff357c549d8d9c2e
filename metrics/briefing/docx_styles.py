"""How the Word file looks: its page, its styles, its lines.

Opinion: everything is a style, so that a house can dress it in its own.
"""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from metrics.briefing.footnotes import element
from metrics.palette import LIGHT

FONT = "Times New Roman"
"""On every Word; elsewhere Liberation Serif has the same widths."""
ROOM = Mm(170)
"""The width of the text on A4."""
LOCALES = {"en": "en-GB", "ru": "ru-RU"}


def dress(document: Any, language: str) -> None:
    """Give a new document its page and its styles, in this language."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin = page.bottom_margin = Mm(15)
    page.footer_distance = Mm(8)
    styles = document.styles
    quiet, claret, link = LIGHT.muted, LIGHT.hues["claret"], LIGHT.hues["blue"]
    _paragraph(styles["Normal"], 9.5, after=3)
    _paragraph(styles["Title"], 18, bold=True, after=3)
    _paragraph(styles["Subtitle"], 9, colour=quiet, after=6)
    _paragraph(styles["Heading 1"], 12.5, bold=True, colour=claret, before=10, after=3)
    _paragraph(styles["Heading 2"], 9.5, bold=True, before=4, after=2)
    _paragraph(styles["List Bullet"], 9.5, after=1)
    _paragraph(styles["Caption"], 9, bold=True, before=6, after=3)
    _paragraph(styles["Footer"], 8, colour=quiet)
    new = WD_STYLE_TYPE
    _paragraph(_added(styles, "Lead", new.PARAGRAPH), 12.5, after=5)
    _paragraph(_added(styles, "Kicker", new.PARAGRAPH), 9, bold=True, colour=claret, after=2)
    _paragraph(_added(styles, "Table Text", new.PARAGRAPH), 8.5)
    _paragraph(_added(styles, "Table Head", new.PARAGRAPH), 8, colour=quiet)
    _paragraph(_added(styles, "Table Group", new.PARAGRAPH), 8.5, bold=True, colour=claret, before=3)
    _paragraph(_added(styles, "Footnote Text", new.PARAGRAPH), 7)
    _added(styles, "Footnote Reference", new.CHARACTER).font.superscript = True
    _added(styles, "Hyperlink", new.CHARACTER).font.color.rgb = _colour(link)
    styles["Table Group"].paragraph_format.keep_with_next = True
    _line(styles["Title"], None)
    _line(styles["Heading 1"], "top")
    for style in ("Caption", "Heading 2"):
        styles[style].paragraph_format.keep_with_next = True
    default = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in default.findall(qn("w:lang")):
        default.remove(old)
    default.append(element("w:lang", val=LOCALES[language], eastAsia="en-US", bidi="ar-SA"))


def rule(table: Any) -> None:
    """Hairlines between the rows of a table and a little room in its cells; no upright lines."""
    manner = table._tbl.tblPr
    lines, room = element("w:tblBorders"), element("w:tblCellMar")
    for side in ("bottom", "insideH"):
        lines.append(element(f"w:{side}", val="single", sz=2, space=0, color=LIGHT.grid.lstrip("#")))
    for side, wide in (("top", 15), ("left", 50), ("bottom", 15), ("right", 50)):
        room.append(element(f"w:{side}", w=wide, type="dxa"))
    manner.extend((lines, room))


def _added(styles: Any, name: str, kind: Any) -> Any:
    style = styles.add_style(name, kind)
    if kind == WD_STYLE_TYPE.PARAGRAPH:
        style.base_style = styles["Normal"]
    return style


def _paragraph(
    style: Any,
    size: float,
    *,
    bold: bool = False,
    colour: str = LIGHT.text,
    before: float = 0,
    after: float = 0,
) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, False
    font.color.rgb = _colour(colour)
    manner = style.element.get_or_add_rPr()
    for old in manner.findall(qn("w:spacing")):
        manner.remove(old)  # the template spaces some letters
    fonts = manner.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(script), FONT)
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), 1.0


def _line(style: Any, side: str | None) -> None:
    """A line on one side of the paragraphs of a style, or none on any."""
    manner = style.element.get_or_add_pPr()
    for old in manner.findall(qn("w:pBdr")):
        manner.remove(old)
    if side:
        lines = element("w:pBdr")
        lines.append(element(f"w:{side}", val="single", sz=4, space=4, color=LIGHT.text.lstrip("#")))
        manner.insert_element_before(lines, *_AFTER_LINES)


_AFTER_LINES = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
"""What the schema wants after the lines of a paragraph."""


def _colour(value: str) -> RGBColor:
    return RGBColor.from_string(value.lstrip("#").upper())
