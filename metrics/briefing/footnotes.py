"""Real footnotes for Word files, which python-docx does not know.

Opinion: a number in a sentence must lead to its proof in Word as it does in print. So each note is a footnote
that Word numbers itself, and each further mention a field that follows it. After ECMA-376, part 1, 17.11.
"""

from __future__ import annotations

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
    f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


class Footnotes:
    """The footnotes of one document; a note's number is its id."""

    def __init__(self, document: Any) -> None:
        root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}>{_SEPARATORS}</w:footnotes>")
        self.part = XmlPart(PackURI("/word/footnotes.xml"), TYPE, root, document.part.package)
        self._root = root
        self._placed: set[int] = set()
        document.part.relate_to(self.part, RELATIONSHIP_TYPE.FOOTNOTES)

    def add(self, number: int) -> Any:
        """The paragraph of a new footnote, which begins with its number."""
        note = element("w:footnote", id=number)
        paragraph = element("w:p")
        manner = element("w:pPr")
        manner.append(element("w:pStyle", val="FootnoteText"))
        paragraph.append(manner)
        paragraph.append(_raised(element("w:footnoteRef")))
        paragraph.append(run(" "))
        note.append(paragraph)
        self._root.append(note)
        return paragraph

    def mention(self, paragraph: Any, number: int) -> None:
        """Put the number of a note: the first time its footnote, later a field that repeats its number."""
        name = f"note_{number}"
        if number in self._placed:
            field = element("w:fldSimple", instr=f" NOTEREF {name} \\f \\h ")
            field.append(_raised(_words(str(number))))
            paragraph.append(field)
            return
        self._placed.add(number)
        paragraph.append(element("w:bookmarkStart", id=number, name=name))
        paragraph.append(_raised(element("w:footnoteReference", id=number)))
        paragraph.append(element("w:bookmarkEnd", id=number))


def element(tag: str, **attributes: object) -> Any:
    """An element of WordprocessingML with attributes of its own namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def run(words: str, *, style: str | None = None, bold: bool = False, language: str | None = None) -> Any:
    """A run of text in one manner."""
    made, manner = element("w:r"), element("w:rPr")
    if style:
        manner.append(element("w:rStyle", val=style))
    if bold:
        manner.append(element("w:b"))
    if language:
        manner.append(element("w:lang", val=language))
    if len(manner):
        made.append(manner)
    made.append(_words(words))
    return made


def comma() -> Any:
    """The raised comma between two numbers of notes."""
    return _raised(_words(","))


def _words(text: str) -> Any:
    made = element("w:t")
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _raised(content: Any) -> Any:
    made, manner = element("w:r"), element("w:rPr")
    manner.append(element("w:rStyle", val="FootnoteReference"))
    made.extend((manner, content))
    return made
