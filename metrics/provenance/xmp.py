"""XMP, the properties that programs for pictures and documents show: title, alternative text, credit.

Opinion: the few properties that such programs really read, in one fixed packet without dates or random ids,
so that the same input gives the same bytes. (ISO 16684-1; the alternative text after IPTC.)
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from metrics.provenance.models import URN, Provenance

TERM = "jsonld"
NAMESPACE = f"{URN}:term:"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:tt="{namespace}">
<dc:title>{title}</dc:title>
<dc:description>{description}</dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:source>{citation}</dc:source>
<photoshop:Credit>{credit}</photoshop:Credit>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
<Iptc4xmpCore:AltTextAccessibility>{description}</Iptc4xmpCore:AltTextAccessibility>{jsonld}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def packet(provenance: Provenance, jsonld: str = "") -> str:
    """The XMP packet of a file; with `jsonld` also the whole proof, for files that have no better place."""
    whole = f"\n<tt:{TERM}>{xml_text(jsonld)}</tt:{TERM}>" if jsonld else ""
    return _PACKET.format(
        namespace=NAMESPACE,
        title=_in_languages(provenance.title, provenance.language),
        description=_in_languages(provenance.description, provenance.language),
        language=xml_text(provenance.language),
        citation=xml_text(provenance.citation),
        credit=xml_text(provenance.credit),
        tool=xml_text(f"{provenance.creator.name} {provenance.creator.version}"),
        jsonld=whole,
    )


def xml_text(text: str) -> str:
    """The text as XML shows it; characters that XML forbids become the replacement character."""
    return escape(_FORBIDDEN.sub("\ufffd", text))


def _in_languages(text: str, language: str) -> str:
    """An alternative by language, with the only one also as the default."""
    entries = "".join(
        f"<rdf:li xml:lang={quoteattr(name)}>{xml_text(text)}</rdf:li>" for name in ("x-default", language)
    )
    return f"<rdf:Alt>{entries}</rdf:Alt>"
