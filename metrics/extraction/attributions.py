"""Attributions: a verb of speech and whose it is.

Opinion: the subject stands right before its verb, right after it where the two are inverted, or behind
"according to"; a pronoun is whoever spoke last.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from metrics.extraction.document import Document, Sentence
from metrics.extraction.names import Entity, Names, names_of

_JOINS = ("-", "'s", "’s")
_APART = 14
"""How many tokens a clause between a subject and its verb may have ("Pell, who chairs the council, said")."""
_LEAD = 3
"""How many tokens may stand between "citing" and the source."""
_BACK = 20_000
"""How far back the full form of a name is looked for, in characters."""
_REMEMBERED = 8
"""In how many sentences of a paragraph "he" may have been named."""
_SPEECH = frozenset({"speech.according", "speech.past", "speech.hopes"})


class Said(NamedTuple):
    """A speaker's name as written and where; an office keeps its name, a person gets the fullest one."""

    name: str
    at: int
    office: bool


def attribution(
    sentence: Sentence, quotation: tuple[int, int] | None, back: bool = True, near: int | None = None
) -> Said | None:
    """The subject of the sentence's verb of speech.

    `back`: a pronoun may be looked up in what stands before; `near`: where the clause of the verb must be.
    """
    if "speech" not in sentence.tagset and ":" not in sentence.words:
        return None
    names = names_of(sentence)
    for cue in sentence.cues:
        told_by = "speech.passive_by" in cue.tags and cue.end - cue.first > 1
        if "speech" not in cue.tags or (cue.tags.isdisjoint(_SPEECH) and not told_by):
            continue
        at = names.starts[cue.first]
        copula = names.tag(cue.first - 1, "mood.copula") or names.tag(cue.first - 1, "speech.this_said")
        passive = "speech.according" not in cue.tags and copula
        if passive != told_by:
            continue  # "is counted elsewhere" says nothing
        if quotation and quotation[0] < at < quotation[1]:
            continue
        if near is not None and ";" in sentence.document.text[min(at, near) : max(at, near)]:
            continue
        entities = names.entities
        if passive:
            found = next((e for e in entities if 0 <= e.first - cue.end <= 3 and e.name), None)
        elif "speech.according" in cue.tags:
            found = next((e for e in entities if 0 <= e.first - cue.end <= 3), None)
        else:
            found = _subject(names, entities, cue.first, cue.end)
            if found is None and (pronoun := _pronoun(names, cue.first)):
                return last_speaker(sentence, pronoun == "he") if back else None
            if found and found.office and "speech.past" not in cue.tags:
                found = None
            found = _cited(names, entities, cue.end) or found
        if found is not None and near is not None and _apart(names, found, near):
            continue
        if found is not None:
            return said_by(names, found) if found.name else (last_speaker(sentence, True) if back else None)
    return _before_colon(names, near) if near is not None else None


def _cited(names: Names, entities: list[Entity], at: int) -> Entity | None:
    """As in "Yonhap reports, citing the trade ministry": the source behind the report."""
    at += names.words[at : at + 1] == [","]
    if not names.tag(at, "speech.according"):
        return None
    end = names.over[at].end
    return next((e for e in entities if 0 <= e.first - end <= _LEAD and e.name), None)


def _before_colon(names: Names, near: int) -> Said | None:
    """As in "Foreign Minister Pell: trade is up 20 percent"."""
    colon = next((n for n, word in enumerate(names.words) if word == ":"), None)
    if colon is None or names.starts[colon] > near:
        return None
    found = next((e for e in names.entities if e.end == colon and e.name and not e.office), None)
    return said_by(names, found) if found else None


def _apart(names: Names, entity: Entity, near: int) -> bool:
    """As in "we have $2 billion, although your data show less": whose clause is not the claim's."""
    for at in range(max(0, entity.first - 2), entity.first):
        if names.tag(at, "small.while") and near < names.starts[at]:
            return True
    return False


def said_by(names: Names, entity: Entity) -> Said:
    """An entity as a speaker."""
    return Said(entity.name, names.starts[entity.first], entity.office)


def _subject(names: Names, entities: list[Entity], first: int, end: int) -> Entity | None:
    """Who a verb of speech belongs to: the entity right after it if inverted, else the one before."""
    words, verb = names.words, first
    while verb and names.tag(verb - 1, "mood.auxiliary"):
        verb -= 1
    inverted = verb == 0 or words[verb - 1] in '"”»,’—–-'
    after = next((e for e in entities if e.first >= end and _only_titles(names, end, e.first)), None)
    if inverted and after and (after.first == end or not _goes_on(names, after)):
        return after if after.name else _behind_title(names, entities, after) or after
    before = [e for e in entities if e.end <= first]
    if (chair := _with_clause(names, before, verb)) is not None:
        return chair
    for entity in reversed(before):
        if not entity.name and names.tag(entity.first - 1, "small.inside"):
            continue  # "the Statistics Agency under the President says"
        if words[entity.first - 1 : entity.first] == ["("] and entity is not before[0]:
            continue  # "the Foreign Trade Secretariat (Secex) reported"
        gap = [word for word in words[entity.end : first] if word not in "()"]
        commas = gap[:1] == [","] and (gap[-1] == "," or len(gap) <= 4)
        if (len(gap) <= 3 and not any(w in '"”»;:' for w in gap)) or (commas and len(gap) <= _APART):
            return None if _pronoun(names, first) else _apposed(names, before, entity) or entity
        break
    return None


def _apposed(names: Names, before: list[Entity], title: Entity) -> Entity | None:
    """As in "Batbold, the Mongolian head of state, recalled": the name that a bare title explains."""
    if title.name:
        return None
    for entity in before:
        between = range(entity.end + 1, title.first)
        if entity.name and names.words[entity.end] == "," and entity.end < title.first:
            small = names.lexicon.name_links | names.lexicon.articles
            if all(n in names.places or names.title(n) or names.words[n] in small for n in between):
                return entity
    return None


def _behind_title(names: Names, entities: list[Entity], title: Entity) -> Entity | None:
    """As in "Vice-Minister of Economy Daniyar Seitkali": the name behind what the minister is for."""
    links = names.lexicon.name_links
    following = (e for e in entities if 0 <= e.first - title.end <= 2 and e.name)
    return next((e for e in following if any(w in links for w in names.words[title.end : e.first])), None)


def _with_clause(names: Names, before: list[Entity], verb: int) -> Entity | None:
    """As in "Pell, who received the envoy on Monday, said": the subject stands before its clause."""
    if not verb or names.words[verb - 1] != ",":
        return None
    for entity in before:
        if names.words[entity.end : entity.end + 1] == [","] and names.tag(entity.end + 1, "small.where"):
            return entity if entity.name else None
    return None


def _only_titles(names: Names, first: int, end: int) -> bool:
    """Whether only a title stands between a verb and a name: "said trade minister Saule ..."."""
    if end - first > 7:
        return False
    links = names.lexicon.name_links | names.lexicon.articles
    return all(
        names.title(n) or names.words[n] in links or names.words[n] in _JOINS or n in names.places
        for n in range(first, end)
    )


def _goes_on(names: Names, entity: Entity) -> bool:
    """Whether an entity behind a verb of speech begins a clause: "said the governments had every chance"."""
    cue = names.over.get(entity.end)
    return cue is not None and not cue.tags.isdisjoint({"verbs", "mood"})


def _pronoun(names: Names, first: int) -> str | None:
    """As in "he" or "they" just before a verb of speech."""
    for at in range(max(0, first - 3), first):
        for which in ("he", "they"):
            if names.tag(at, f"speech.{which}"):
                return which
    return None


def last_speaker(sentence: Sentence, person: bool) -> Said | None:
    """Who spoke last before a sentence, or else the person named last, within three paragraphs.

    `person`: an office will not do ("he", "the minister").
    """
    document, start = sentence.document, sentence.start
    named: Said | None = None
    for _ in range(3):
        before = [s for s in document.sentences(start) if s.start < sentence.start]
        for earlier in reversed(before[-_REMEMBERED:]):
            said = attribution(earlier, None, back=False)
            if said and not (person and said.office):
                return said
            names = names_of(earlier)
            people = [e for e in names.entities if is_person(e) and not _is_where(names, e)]
            named = named or (said_by(names, people[-1]) if people else None)
        previous = document.before(document.paragraph(start)[0])
        if previous is None or previous[0] >= start:
            break
        start = previous[0]
    return named


def is_person(entity: Entity) -> bool:
    """Whether an entity is surely a person with a name."""
    return bool(entity.name) and not entity.office and not entity.weak


def _is_where(names: Names, entity: Entity) -> bool:
    """Whether an entity is rather a place: "in Shymkent"."""
    return names.tag(entity.first - 1, "small.in") or names.tag(entity.first - 1, "small.to")


def full_name(document: Document, name: str, position: int) -> str:
    """The fullest form of a person's name in the text: "Pell" -> "Arno Pell"."""
    if not name or " " in name:
        return name
    text = document.text
    low = max(0, position - _BACK)
    at = text.find(name, low, position + 3000)
    for _ in range(6):
        if at < 0:
            break
        before = re.search(r"((?:[^\W\d_][\w’'-]* ){1,2})$", text[max(low, at - 40) : at])
        kept = _given(document, before[1].split()) if before else []
        if kept:
            return f"{' '.join(kept)} {name}"
        at = text.find(name, at + 1, position + 3000)
    return name


def _given(document: Document, words: list[str]) -> list[str]:
    """The given names among the words before a surname: capitalised, and no title, country or common word."""
    kept: list[str] = []
    for word in reversed(words):
        plain = word.lower()
        if not word[0].isupper() or document.lexicon.knows(plain) or plain in document.lexicon.openers:
            break
        kept.insert(0, word)
    return kept


def told_after(sentence: Sentence) -> Said | None:
    """As in "Such data are given by the Statistical Committee.", about what was said before it."""
    if "speech.this_said" not in sentence.tagset:
        return None
    names = names_of(sentence)
    first = next(cue for cue in sentence.cues if "speech.this_said" in cue.tags)
    if first.first > names.opening:
        return None
    for cue in sentence.cues:
        if "speech.passive_by" in cue.tags:
            found = next((e for e in names.entities if 0 <= e.first - cue.end <= 3 and e.name), None)
            if found:
                return said_by(names, found)
    return attribution(sentence, None)
