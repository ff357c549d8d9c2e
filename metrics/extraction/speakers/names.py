"""People and offices named in a sentence.

Opinion: a run of capitalised words is a name once titles and countries are taken off it; with a word such as
"ministry" in it, it is an office. News agencies are neither.
"""

from __future__ import annotations

from itertools import compress, count

from metrics.extraction.countries.places import mentions_in
from metrics.extraction.speakers.entities import Entity
from metrics.extraction.text.document import Sentence

_STOPS = frozenset({"verbs", "small", "speech.past", "speech.he", "time", "mood.modal"})
_LEADS = frozenset({"small.of", "small.for", "small.on", "small.in", "small.inside"})
_SIGN = 3
"""The most letters of a currency's sign: "Sh252 billion"."""
_COMMON = frozenset({"small", "time", "mood", "hedges", "modifiers.neutral", "speech"})
_LEAD = 3
"""How many words may lead to the word that makes a name an office's: "national trade data office"."""
_OFFICE = 9
"""The most tokens that an office's name may have."""


class Names:
    """The entities of one sentence."""

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
        self.entities = self._entities()

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
        return found

    def _places(self) -> set[int]:
        """The tokens that countries and capitals are named by."""
        at = self.sentence.token_at
        return {n for m in mentions_in(self.sentence) for n in range(at(m.start), at(m.end))}

    def _entities(self) -> list[Entity]:
        """Every entity, left to right."""
        found: list[Entity] = []
        reached = 0
        for at in sorted(self._beginnings()):
            if at >= reached and (entity := self._entity(at, reached)) is not None:
                reached = entity.end
                if entity.name != "?":
                    found.append(entity)
        return found

    def _beginnings(self) -> set[int]:
        """The tokens that may begin an entity."""
        after_articles = compress(count(1), map(self.lexicon.articles.__contains__, self.words))
        return self._named.union(self.titles.intersection(after_articles))

    def _entity(self, at: int, reached: int) -> Entity | None:
        """The entity that begins at a token, if one does; the one before it ends at `reached`."""
        if at not in self._named:
            return self._bare_title(at)
        return (self._office(at) if self.offices else None) or self._person(at)

    def _run(self, at: int, office: bool) -> int:
        """The token after a run of capitalised words; offices run on over "of", "for", "and"."""
        links, capitals, end, last = self.lexicon.name_links, self.capitals, at, len(self.words)
        while end < last:
            if end in capitals:
                end += 1
                continue
            known, inside = end + 1 in capitals, end > at
            link = office and self.words[end] in links
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

    def _office(self, at: int) -> Entity | None:
        """As in "the Bureau of National Statistics", "officials in New Delhi"."""
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
        if not inside or end == at:
            return None
        agency = all(self.tag(n, "speech.agency") for n in inside)  # "the Andina news agency"
        if agency or self._is_nobodys(at, end, inside):
            return Entity(at, end, "?")
        links = self.lexicon.name_links  # "the Statistics Agency under the President"
        behind = range(inside[-1], min(end + 1, len(self.words)))
        titles = (n for n in behind if n in self.titles and self.words[n] not in links)
        if any(self.words[n - 1] not in self.lexicon.articles for n in titles):  # "ministry spokesman Pell"
            return None
        if end < len(self.words) and self.words[end] in self.lexicon.name_links and end + 1 in self.capitals:
            end = self._run(end + 1, True)
        elif self._of_plain(end):
            end += 2
        end = self._listed(end)
        return Entity(at, end, self._text(at, end), office=True)

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

    def _of_plain(self, at: int) -> bool:
        """As in "the ministry of development": a small word behind the office's preposition."""
        if self.words[at : at + 1] != ["of"] or at + 1 >= len(self.words):
            return False
        return self.words[at + 1].isalpha() and not self._stops(at + 1) and at + 1 not in self.capitals

    def _leads_to_office(self, at: int) -> bool:
        """Whether a token is an adjective or noun before "ministry": "economy ministry", "national data"."""
        for n in range(at, min(at + 3, len(self.words))):
            if n in self.offices:
                return True
            if not self.words[n].isalpha() or self._stops(n):
                return False
        return False

    def _stops(self, at: int) -> bool:
        return not self.tags_at[at].isdisjoint(_STOPS) or self.words[at] in self.lexicon.articles

    def _person(self, at: int) -> Entity | None:
        if at not in self.capitals:
            return self._bare_title(at)
        if at == self.opening and self.words[at] in self.lexicon.openers:
            return None
        portfolio = self._of_title(at)
        end = self._run(at, portfolio)
        agency = "speech.agency" in self.tagset
        if agency and any(self.tag(n, "speech.agency") for n in range(at, end)):
            return Entity(at, end, "?")
        first = self._name_start(at, end, portfolio)
        if first < end:
            name = self._text(first, end)
            if len(name) <= _SIGN and self._is_sign(first):
                return None
            return Entity(at, end, name, weak=at == self.opening and end == at + 1) if len(name) > 1 else None
        if portfolio or any(n in self.titles for n in range(at, end)):
            return Entity(at, end, "")
        plain = [n for n in range(at, end) if self.words[n].isalpha() and not self._is_common(n)]
        organisation = plain and end - at > 1 and not self.places.issuperset(range(at, end))
        return Entity(at, end, self._text(at, end), office=True) if organisation else None

    def _is_sign(self, at: int) -> bool:
        """As in "Sh252 billion"."""
        touches = at + 1 < len(self.words) and self.starts[at + 1] == self.ends[at]
        return touches and self.words[at + 1][0].isdecimal()

    def _of_title(self, at: int) -> bool:
        """Whether "Minister of" stands before a token."""
        return at > 1 and self.words[at - 1] in self.lexicon.name_links and at - 2 in self.titles

    def _name_start(self, at: int, end: int, portfolio: bool) -> int:
        """Where the name begins in a run of capitals: behind titles, countries and what a minister is for."""
        titles = [n for n in range(at, end - 1) if n in self.titles]
        first = titles[-1] + 1 if titles and end - 1 in self.capitals and end - 1 not in self.titles else at
        while first < end and (
            first in self.titles or self._is_common(first) or (first > at and self.glue(first))
        ):
            first += 1
        if portfolio and first == at:  # "Minister of Economy Daniyar Seitkali": the last two are the name
            parts = [n for n in range(at, end) if n in self.capitals and not self.glue(n - 1)]
            first = parts[-2] if len(parts) > 2 else end
        return first

    def _is_common(self, at: int) -> bool:
        """Whether a capitalised word names no person: a country, a month, a weekday, a known word."""
        if self.words[at] in self.lexicon.nameless or at in self.places:
            return True
        cue = self.over.get(at)
        return cue is not None and not cue.tags.isdisjoint(_COMMON)

    def _bare_title(self, at: int) -> Entity | None:
        """As in "the minister": someone named before."""
        if not at or self.words[at - 1] not in self.lexicon.articles or at not in self.titles:
            return None
        end = at
        while end in self.titles:
            end += 1
        return None if end in self.capitals else Entity(at, end, "")

    def _text(self, first: int, end: int) -> str:
        return " ".join(self.document.text[self.starts[first] : self.ends[end - 1]].split())
