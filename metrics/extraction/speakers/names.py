"""People named in a sentence, and the offices beside them.

Opinion: a run of capitalised words is a name once titles and countries are taken off it; with a word such as
"ministry" in it, it is an office.
"""

from __future__ import annotations

from itertools import compress, count
from unicodedata import category

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.offices import Offices
from metrics.extraction.text.document import Sentence

_LISTED = 10
"""The most tokens of a list before a title: "Deputy Trade, Energy and Industry Minister"."""
_SIGN = 3
"""The most letters of a currency's sign: "Sh252 billion"."""


class Names(Offices):
    """The entities of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.entities = self._entities()

    def _entities(self) -> list[Entity]:
        """Every entity, left to right."""
        found: list[Entity] = []
        if self.sentence.text.isupper() and not self.document.text.isupper():
            return found  # "OMAN, QATAR TO LIFT TRADE": in such a headline nothing tells a name
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
        after_places = {at + 1 for at in self.places}
        return self._named.union(self.titles.intersection(after_places.union(after_articles)))

    def _entity(self, at: int, reached: int) -> Entity | None:
        """The entity that begins at a token, if one does; the one before it ends at `reached`."""
        if at not in self._named:
            return self._bare_title(at)
        return (self._office(at) if self.offices else None) or self._person(at)

    def _person(self, at: int) -> Entity | None:
        if at not in self.capitals:
            return self._bare_title(at)
        if at == self.opening and self.words[at] in self.lexicon.openers:
            return None
        if (title := self._behind_list(at)) is not None:
            return self._led_by(at, title)
        portfolio = self._of_title(at)
        end = self._run(at, portfolio)
        agency = "speech.agency" in self.tagset
        if agency and any(self.tag(n, "speech.agency") for n in range(at, end)):
            return Entity(at, end, "?")
        end = self._listed(end) if portfolio else end
        last = self._without_country(at, end) if portfolio else end
        first = self._name_start(at, last, portfolio)
        if first < last:
            if self.tag(last - 1, "topics.trade") or self.tag(last - 1, "modifiers.nation"):
                return Entity(at, end, "?")  # "Transit Trade", "Arab Republic"
            name = self._text(first, last)
            if len(name) <= _SIGN and self._is_sign(first, end):
                return None
            return Entity(at, end, name, weak=at == self.opening and end == at + 1) if len(name) > 1 else None
        if portfolio or any(n in self.titles for n in range(at, end)):
            return Entity(at, end, "")
        plain = [n for n in range(at, end) if self.words[n].isalpha() and not self._is_common(n)]
        organisation = plain and end - at > 1 and not self.places.issuperset(range(at, end))
        return Entity(at, end, self._text(at, end), office=True) if organisation else None

    def _behind_list(self, at: int) -> int | None:
        """Where the title stands in "Deputy Trade, Energy and Industry Minister Arno Pell"."""
        listed = False
        for n in range(at, min(at + _LISTED, len(self.words))):
            if self.words[n] == "," or self._lists(n):
                listed = n > at
            elif listed and n in self.titles and self._is_field(n - 1):
                return n
            elif not (self._is_field(n) or (n in self.titles and not listed)):
                return None
        return None

    def _led_by(self, at: int, title: int) -> Entity:
        """Whoever has a title that a list stands before."""
        while title in self.titles:
            title += 1
        end = self._run(title, False) if title in self.capitals else title
        return Entity(at, end, self._text(title, end) if end > title else "")

    def _without_country(self, first: int, end: int) -> int:
        """As in "Minister of Foreign Affairs Arno Pell of Chile"."""
        last = end
        while last - 1 > first and last - 1 in self.places:
            last -= 1
        return last - 1 if last < end and self.tag(last - 1, "small.of") else end

    def _is_sign(self, at: int, end: int) -> bool:
        """As in "Sh252 billion", "EUR 20 billion", "NZ$50 billion"."""
        if end >= len(self.words):
            return False
        touches = self.starts[end] == self.ends[at]
        if not self.words[end][0].isdecimal():
            return touches and category(self.words[end][0]) == "Sc"
        counted = end + 1 < len(self.words) and self.words[end + 1] in self.lexicon.scales
        return touches or (counted and self._is_code(at))

    def _of_title(self, at: int) -> bool:
        """Whether "Minister of" stands before a token."""
        return at > 1 and self.words[at - 1] in self.lexicon.name_links and at - 2 in self.titles

    def _name_start(self, at: int, end: int, portfolio: bool) -> int:
        """Where the name begins in a run of capitals: behind titles, countries and what a minister is for."""
        if portfolio:
            return self._behind_portfolio(at, end)
        titles = [n for n in range(at, end - 1) if n in self.titles]
        first = titles[-1] + 1 if titles and end - 1 in self.capitals and end - 1 not in self.titles else at
        while first < end and (
            first in self.titles or self._is_common(first) or (first > at and self.glue(first))
        ):
            first += 1
        return first

    def _behind_portfolio(self, at: int, end: int) -> int:
        """As in "Minister of Industry and Trade Le Quang Hai": behind the last word known, else the last two.

        As in "Arno Pell, Minister of Investment Promotion, said", there may be no name.
        """
        if self._explains(at, end):
            return end
        links = [
            n for n in range(at, end) if self.words[n] in self.lexicon.name_links or self.words[n] == ","
        ]
        start = links[-1] + 1 if links else at
        small = self.lexicon.particles
        parts = [n for n in range(start, end) if n in self.capitals and not self.glue(n - 1)]
        parts = [n for n in parts if self.words[n] not in small]
        known = [n for n in parts if n in self.over or n in self.titles or self._is_field(n)]
        if initials := [n for n in parts[1:] if len(self.words[n]) == 1 and self.words[n + 1] == "."]:
            given = initials[0] - 1  # "Minister of Trade Rosa M. Quin", but "of Trade M. Quin"
            return given if given in parts[1:] and given not in known else initials[0]
        if len(parts) < 3:
            return end
        known = [n for n in known if n < parts[-2]]
        first = parts[parts.index(known[-1]) + 1] if known else parts[-2]
        while first - 2 in parts[1:] and self.words[first - 1] in small:
            first -= 2  # "Minister of Commerce Qais bin Salim al Harthy"
        return first

    def _explains(self, at: int, end: int) -> bool:
        """Whether a title stands between commas behind a name: "Arno Pell, Minister of Trade, said"."""
        if self.words[end : end + 1] != [","]:
            return False
        first = at - 2
        while first - 1 in self.titles:
            first -= 1
        if first < 2 or self.words[first - 1] != ",":
            return False
        return first - 2 in self.capitals and not (first - 2 in self.titles or self._is_common(first - 2))

    def _bare_title(self, at: int) -> Entity | None:
        """As in "the minister", "the Turkish trade minister": someone named before."""
        national = at - 1 in self.places and not self.tag(at, "speech.sides")
        led = at and (national or self.words[at - 1] in self.lexicon.articles)
        if not led or at not in self.titles:
            return None
        end = at
        while end in self.titles:
            end += 1
        own = self.words[end : end + 1] in (["'s"], ["’s"])  # "the Kyrgyz side's Emil Pell"
        ordinal = self.words[end - 1] in self.lexicon.ordinals  # "the first four months"
        return None if end in self.capitals or own or ordinal else Entity(at, end, "")
