"""The tokens of a sentence, and the offices named among them.

Opinion: a run of capitalised words with one such as "ministry" in it is an office, and so is what leads to
that word in small letters. News agencies are none.
"""

from __future__ import annotations

from itertools import compress, count

from metrics.extraction.countries.places import mentions_in
from metrics.extraction.speakers.entities import Entity
from metrics.extraction.text.document import Sentence

_STOPS = frozenset({"verbs", "small", "speech.past", "speech.he", "time", "mood.modal"})
_LEADS = frozenset({"small.of", "small.for", "small.on", "small.in", "small.inside"})
_COMMON = frozenset({"small", "time", "mood", "hedges", "modifiers.neutral", "speech"})
_LEAD = 3
"""How many words may lead to the word that makes a name an office's: "national trade data office"."""
_OFFICE = 9
"""The most tokens that an office's name may have."""


class Offices:
    """The tokens of one sentence, and the offices among them."""

    def __init__(self, sentence: Sentence) -> None:
        document, cut = sentence.document, sentence.cut
        self.sentence, self.document, self.lexicon = sentence, document, document.lexicon
        self.words, self.starts, self.ends, self.opening = cut.words, cut.starts, cut.ends, cut.opening
        self.over, self.tags_at, self.tagset = cut.over, cut.tags_at, cut.tagset
        text, offices = document.text, self.lexicon.offices
        self.capitals = set(compress(count(), map(str.isupper, map(text.__getitem__, self.starts))))
        self.offices = set(compress(count(), map(offices.__getitem__, self.words)))
        near = {n for office in self.offices for n in range(max(0, office - _LEAD), office + 1)}
        self._named = near | self.capitals
        self.titles, self.places = self._titles(), self._places()

    def tag(self, at: int, tag: str) -> bool:
        """Whether a token lies in a cue with a tag."""
        cue = self.over.get(at)
        return cue is not None and tag in cue.tags

    def glue(self, at: int) -> bool:
        """Whether a token joins parts of one name: a hyphen or an apostrophe without spaces."""
        if not 0 < at < len(self.words) - 1 or self.words[at] not in "-’'‑.":
            return False
        after = self.words[at] == "." or self.starts[at + 1] == self.ends[at]
        return after and self.starts[at] == self.ends[at - 1]

    def _titles(self) -> set[int]:
        """The tokens that are titles."""
        found = set(compress(count(), map(self.lexicon.titles.__getitem__, self.words)))
        if "speech.titles" in self.tagset:
            found.update(at for at, tags in enumerate(self.tags_at) if "speech.titles" in tags)
        return {at for at in found if not self._is_given(at)}

    def _is_given(self, at: int) -> bool:
        """As in "Sultan Al Saadi": a title that is a given name."""
        given = self.words[at] in self.lexicon.given_names and at + 1 in self.capitals
        return given and self.words[at + 1] in self.lexicon.particles

    def _places(self) -> set[int]:
        """The tokens that countries and capitals are named by."""
        at = self.sentence.token_at
        return {n for m in mentions_in(self.sentence) for n in range(at(m.start), at(m.end))}

    def _run(self, at: int, office: bool) -> int:
        """The token after a run of capitalised words; offices run on over "of", "for", "and"."""
        links, capitals, end, last = self.lexicon.name_links, self.capitals, at, len(self.words)
        while end < last:
            if end in capitals:
                end += 1
                continue
            known, inside = end + 1 in capitals, end > at
            link = office and self.words[end] in links and not self._is_day(end + 1)
            article = link and end + 1 < last and self.words[end + 1] in self.lexicon.articles
            if inside and known and end in self.titles:
                end += 1
            elif inside and self.glue(end):
                end += 1 + (self.words[end] in "-‑")  # "Jae-ho": the second half may be small
            elif known and (link or (inside and self.words[end] in self.lexicon.particles)):
                end += 2
            elif article and end + 2 in self.capitals:
                end += 3
            else:
                break
        return end

    def _is_day(self, at: int) -> bool:
        """As in "the Bureau of Statistics on Monday", "in January": no part of an office's name."""
        day = self.words[at] if at < len(self.words) else ""
        return day in self.lexicon.weekdays or day in self.lexicon.months

    def _office(self, at: int) -> Entity | None:
        """As in "the Bureau of National Statistics", "officials in New Delhi"."""
        if self.tag(at, "speech.leaders"):
            return Entity(at, self.over[at].end, self._text(at, self.over[at].end), office=True)
        if self.tag(at, "speech.according") or (self._stops(at) and at not in self.capitals):
            return None
        if at == self.opening and self.words[at] in self.lexicon.openers:
            return None
        end = self._run(at, True) if at in self.capitals else at
        if self.words[end : end + 1] in (["'s"], ["’s"]) and end + 1 in self.offices:
            end += 1  # "the Prime Minister's Office"
        while (
            end < len(self.words)
            and end - at < _OFFICE
            and (end in self.offices or (end - at < 4 and self._leads_to_office(end)))
        ):
            end += 1
        inside = [n for n in range(at, end) if n in self.offices]
        if at == self.opening and end > at + 1 and self.words[at] in self.lexicon.articles:
            at += 1  # "The Bureau of Statistics says"
        if not inside or end == at or self._is_persons(at, inside[0]):
            return None
        agency = all(self.tag(n, "speech.agency") for n in inside)  # "the Andina news agency"
        if agency or self._is_nobodys(at, end, inside):
            return Entity(at, end, "?")
        if self._is_headed(at) and (head := self._headed_by(inside[-1] + 1, end)) is not None:
            return Entity(at, end, self._text(head, end))
        if self._has_spokesman(inside[-1], end):
            return None
        end = self._listed(self._of_what(end))
        return Entity(at, end, self._text(at, end), office=True)

    def _is_persons(self, at: int, office: int) -> bool:
        """As in "Consul Pell on the Day of the Port Foundation": a titled name before the office's."""
        first = at
        while first in self.titles:
            first += 1
        links = self.lexicon.name_links
        return (
            first > at
            and self.words[first] not in links
            and any(w in links for w in self.words[first:office])
        )

    def _has_spokesman(self, last: int, end: int) -> bool:
        """As in "ministry spokesman Pell", not "the Statistics Agency under the President"."""
        links = self.lexicon.name_links
        for n in range(last, min(end + 1, len(self.words))):
            title = n in self.titles and self.words[n] not in links
            style = n == last + 1 and n in self.capitals and self.tag(n + 1, "small.of")
            led = self.words[n - 1] in self.lexicon.articles or self.words[n - 1] in links
            if title and not style and not led:
                return True  # else "the Directorate General of Customs", "the Department for Business"
        return False

    def _is_headed(self, at: int) -> bool:
        """Whether a title leads to an office: "Head of the Council", "chairman of the Chilean Chamber"."""
        before = at - 1 - (self.words[at - 1] in self.lexicon.articles)
        return at in self.titles or (self.tag(before, "small.of") and before - 1 in self.titles)

    def _headed_by(self, first: int, end: int) -> int | None:
        """As in "Head of the Chamber of Commerce Arno Pell": where the name behind an office begins."""
        fields = [n for n in range(first, end) if self._is_field(n)]
        first = fields[-1] + 1 if fields else first
        named = first < end and all(
            (n in self.capitals or self.words[n] in self.lexicon.particles or self.glue(n))
            and not (n in self.titles or n in self.places or self._is_common(n))
            for n in range(first, end)
        )
        return first if named else None

    def _is_field(self, at: int) -> bool:
        """Whether a word says what a minister or a chamber is for."""
        return self.words[at] in self.lexicon.portfolios

    def _of_what(self, at: int) -> int:
        """Where an office's name ends that goes on with "of": "the ministry of economic development"."""
        linked = at < len(self.words) and self.words[at] in self.lexicon.name_links
        if linked and at + 1 in self.capitals and not self._is_day(at + 1):
            return self._run(at + 1, True)
        of = self.words[at : at + 1]
        if self.lexicon.genitives.isdisjoint(of) or not self._is_plain(at + 1):
            return at
        end = at + 2
        for n in range(end, end + _LEAD):
            if not (self._is_plain(n) or self.tag(n, "small.and")):
                ends = self.tag(n, "small.of") or self.words[n : n + 1] == [","] or self.tag(n, "speech.past")
                end = n if ends and not self.tag(n - 1, "small.and") else end
                break
        country = self.tag(end, "small.of") and self._is_article(end + 1)
        return self._run(end + 2, False) if country and end + 2 in self.capitals else end

    def _is_article(self, at: int) -> bool:
        return at < len(self.words) and self.words[at] in self.lexicon.articles

    def _is_plain(self, at: int) -> bool:
        """Whether a token is a small word that may be a part of an office's name."""
        if at >= len(self.words) or not self.words[at].isalpha() or at in self.capitals:
            return False
        return not self._stops(at) and at not in self.titles and not self.tag(at, "speech.hopes")

    def _is_nobodys(self, at: int, end: int, inside: list[int]) -> bool:
        """As in "Latest figures show", "according to the data available": whose they are is not said."""
        named = self.capitals - {self.opening} | self.places
        return named.isdisjoint(range(at, end)) and all(self.lexicon.data[self.words[n]] for n in inside)

    def _listed(self, at: int) -> int:
        """The end of a list in an office's name: "Ministry of Commerce, Industry and Tourism"."""
        end = at
        while self.words[end : end + 1] == [","] and end + 1 in self.capitals:
            start, end = end + 1, self._run(end + 1, True)
            if not self.titles.union(self.places).isdisjoint(range(start, end)):
                return at
            if any(self._lists(n) for n in range(start, end)):
                return end
        return at

    def _lists(self, at: int) -> bool:
        """Whether a token is the "and" of a list, not "of" or "for"."""
        return self.words[at] in self.lexicon.name_links and self.tags_at[at].isdisjoint(_LEADS)

    def _leads_to_office(self, at: int) -> bool:
        """Whether a token is an adjective or noun before "ministry": "economy ministry", "national data"."""
        for n in range(at, min(at + 3, len(self.words))):
            if n in self.offices:
                return True
            theirs = self.words[n] in "'’" and self.words[n - 1].endswith("s")  # "importers' association"
            if self._stops(n) or not (theirs or self.words[n].isalpha()):
                return False
        return False

    def _stops(self, at: int) -> bool:
        return not self.tags_at[at].isdisjoint(_STOPS) or self.words[at] in self.lexicon.articles

    def _is_common(self, at: int) -> bool:
        """Whether a capitalised word names no person: a country, a month, a weekday, a known word."""
        if self.words[at] in self.lexicon.nameless or at in self.places:
            return True
        cue = self.over.get(at)
        if cue is None or self._is_given(at):
            return False
        return not cue.tags.isdisjoint(_COMMON) or ("currency" in cue.tags and self._is_code(at))

    def _is_code(self, at: int) -> bool:
        """As in "is convinced that EUR 20 billion": a currency written in capitals, no name."""
        return self.document.text[self.starts[at] : self.ends[at]].isupper()

    def _text(self, first: int, end: int) -> str:
        return " ".join(self.document.text[self.starts[first] : self.ends[end - 1]].split())
