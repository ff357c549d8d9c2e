"""People and offices in a language with cases, where a title leads to the name and the case tells who acts.

Opinion: between a title and its name may stand whatever names an office ("министр дорог и городского развития
Ирана Хамид Резаи"); a verb, a preposition or a comma ends it. Only who is named in the first case speaks.
"""

from __future__ import annotations

from metrics.extraction.speakers.entities import Entity
from metrics.extraction.speakers.names import Names

_STOPS = frozenset(
    {
        "verbs", "small", "time", "hedges", "mood", "currency",
        "speech.past", "speech.hopes", "speech.he", "speech.according",
        "topics.trade", "topics.exports", "topics.imports", "topics.generic",
        "modifiers.bilateral", "modifiers.total", "modifiers.each_other",
    }
)  # fmt: skip
"""What ends the name of an office or the way from a title to its name."""
_LEAD = 4
"""The most words before the one that makes a name an office's: "Главное таможенное управление"."""
_LONGEST = 16
"""The most tokens from a title to the end of its name."""
_ASIDE = 5
"""The most tokens in marks within the name of an office: "Делового совета «Турция – Кыргызстан»"."""
_CLOSING = {"«": "»", "(": ")", "“": "”", "„": "“"}


class Inflected(Names):
    """The entities of one sentence in a language with cases."""

    def _beginnings(self) -> set[int]:
        """The tokens that may begin an entity."""
        return self.capitals | self.titles | self.offices

    def _entity(self, at: int, reached: int) -> Entity | None:
        """The entity that begins at a token, if one does; the one before it ends at `reached`."""
        return self._agency(at) or self._titled(at) or self._office_at(at, reached) or self._bare(at)

    def is_a(self, kind: str, at: int) -> bool:
        """Whether a token is one of the words of a list of the language's `inflection`."""
        return 0 <= at < len(self.words) and self.lexicon.inflection[kind][self.words[at]]

    def _agency(self, at: int) -> Entity | None:
        """As in "корреспондент агентства «Новости»": whoever brings the news, which nobody quotes."""
        if not self.tag(at, "speech.agency"):
            return None
        end = at + 1
        while end < len(self.words) and (end in self.offices or self.tag(end, "speech.agency")):
            end += 1
        return Entity(at, self.past_marks(end), "?")

    def _titled(self, at: int) -> Entity | None:
        """As in "первый заместитель премьер-министра Беларуси Виктор Ласкевич"."""
        if at not in self.titles:
            return None
        name: tuple[int, int] | None = None
        n = last = at
        while n < min(at + _LONGEST, len(self.words)):
            end = self._run(n, False)
            if end > n:
                name, last = (n, end), end - 1
                if end - n > 1 or not self.continues(end):
                    break
                n = end
            elif (after := self._past_part(n, at)) > n:
                last = n if n in self.capitals or n in self.titles or self.is_a("portfolio", n) else last
                n = after
            else:
                break
        first = next(
            (n for n in range(at, last + 1) if n not in self.titles and self.words[n] != "-"), last + 1
        )
        acts = self._acts(at, first)
        if name is None:
            return Entity(at, last + 1, "", acts=acts, called=self._text(at, last + 1))
        return Entity(at, name[1], self._text(*name), acts=acts)

    def _acts(self, at: int, end: int) -> bool:
        """Whether one of some tokens, the head of a name, is in the first case, behind no preposition."""
        heads = any(self._first_case(n) for n in range(at, end))
        return heads and not self.is_a("prepositions", at - 1)

    def _first_case(self, at: int) -> bool:
        return self.is_a("subjects", at) and self.words[at + 1 : at + 2] != ["-"]

    def continues(self, at: int) -> bool:
        """Whether a capital word is only part of an office's name: "Центра индийских исследований"."""
        if self.words[at : at + 1] == ["«"]:
            return True
        plain = self._past_part(at, at) > at and at not in self.capitals and self.words[at].isalpha()
        return plain and not self.is_a("listeners", at)

    def _past_part(self, at: int, head: int) -> int:
        """The token behind a part of a name led by a title or an office's word, or `at` if none is there."""
        if at >= len(self.words):
            return at
        word = self.words[at]
        if word in _CLOSING:
            return self.past_marks(at)
        if word == "-" and self.glue(at):
            return at + 1
        if word in ",–—" and at + 1 in self.titles and self._first_case(at + 1):
            return at + 1  # "министр энергетики РФ, сопредседатель комиссии Андрей Селиванов"
        if self.is_a("prepositions", at):
            return at + 1 if self._links(at, head) else at
        if not word.isalpha():
            return at
        if at in self.titles and head not in self.titles and self._first_case(at):
            return at  # "рассказал агентству министр": whoever acts is someone else
        known = at in self.titles or at in self.offices or at in self.capitals or self.is_a("portfolio", at)
        plain = self.tags_at[at].isdisjoint(_STOPS) or self._joins(at)
        return at + 1 if known or plain else at

    def _joins(self, at: int) -> bool:
        return self.words[at] in self.lexicon.name_links

    def _links(self, at: int, head: int) -> bool:
        """As in "посол Беларуси в КНР", "Агентство по статистике при президенте"."""
        if at + 1 in self.places or (at + 1 in self.titles and not self.is_a("subjects", at + 1)):
            return self.is_a("within", at)
        behind = at == head + 1 or self.is_a("portfolio", at - 1)
        field = self.is_a("portfolio", at + 1) or self.tags_at[at].isdisjoint({"modifiers", "speech"})
        return behind and field and self._joins(at)

    def past_marks(self, at: int) -> int:
        """The token behind a name in quotation marks or brackets that begins at a token, or `at`."""
        closing = _CLOSING.get(self.words[at]) if at < len(self.words) else None
        for n in range(at + 1, min(at + 2 + _ASIDE, len(self.words))):
            if self.words[n] == closing:
                return n + 1
        return at

    def _is_name(self, at: int) -> bool:
        """Whether a token may be part of a person's name."""
        if at not in self.capitals or at in self.places or at in self.titles or at in self.offices:
            return False
        return not self.is_a("portfolio", at) and not self._is_common(at) and not self._acronym(at)

    def _acronym(self, at: int) -> bool:
        word = self.document.text[self.starts[at] : self.ends[at]]
        return len(word) > 1 and word.isupper() and "." not in word

    def _touches(self, at: int) -> bool:
        """Whether a token stands between two others without spaces."""
        return self.starts[at] == self.ends[at - 1] and self.starts[at + 1] == self.ends[at]

    def _initial(self, at: int) -> bool:
        """As in "А. Кулов"."""
        return at in self.capitals and len(self.words[at]) == 1 and self.words[at + 1 : at + 2] == ["."]

    def _run(self, at: int, office: bool) -> int:
        """The token behind a run of words that may be a person's name."""
        end, last = at, len(self.words)
        while end < last:
            inside = end > at
            initial = (
                self.words[end] == "." if inside and len(self.words[end - 1]) < 3 else self._initial(end)
            )
            initial = initial or (inside and end in self.capitals and len(self.words[end]) == 1)  # "Ван И"
            if self._is_name(end) or (inside and self.words[end] in self.lexicon.particles) or initial:
                end += 1
            elif inside and self.words[end] in "-’'‑" and self.glue(end):
                end += 2
            else:
                break
        return end

    def _office_at(self, at: int, reached: int) -> Entity | None:
        """As in "Главное таможенное управление (ГТУ) КНР", "пресс-служба премьер-министра Узбекистана"."""
        ahead = range(at, min(at + _LEAD, len(self.words)))
        head = next((n for n in ahead if n in self.offices), None)
        if head is None or not all(self._leads(n) for n in range(at, head)):
            return None
        first, end = at, head + 1
        while first - 1 >= max(reached, at - 2) and first - 1 not in self.capitals and self._leads(first - 1):
            first -= 1
        while end < min(head + _LONGEST, len(self.words)) and (after := self._past_part(end, head)) > end:
            if self.words[end] == "«" and end == head + 1:
                return Entity(at, after, "?")  # "агентство «Интерфакс»"
            end = after
        while self._joins(end - 1) or self.is_a("prepositions", end - 1):
            end -= 1
        behind = self.is_a("prepositions", first - 1)
        acts = self.is_a("subjects", head) and (not behind or self.is_a("within", first - 1))
        plain = end - first == 1 and first not in self.capitals
        text = self._text(first, end)
        return Entity(first, end, "" if plain else text, office=True, acts=acts, called=text)

    def _leads(self, at: int) -> bool:
        """Whether a token may stand before the word that makes a name an office's: an adjective, "пресс-"."""
        word = self.words[at]
        if word == "-" or self.words[at + 1 : at + 2] == ["-"]:
            return self.glue(at) or self.glue(at + 1)
        return word.endswith(self.lexicon.adjectives) and self.tags_at[at].isdisjoint(_STOPS)

    def _bare(self, at: int) -> Entity | None:
        """A name without a title; an acronym is an office."""
        behind = self.is_a("prepositions", at - 1)
        if self._acronym(at) and at not in self.places and not self._is_common(at):
            end = at + 1
            while end in self.places:
                end += 1
            if self.words[end : end + 1] == ["«"] and (after := self.past_marks(end)) > end:
                return Entity(at, after, "?")  # "МИА «Казинформ»"
            return Entity(at, end, self._text(at, end), office=True, acts=not behind)
        end = self._run(at, False)
        if end == at:
            return None
        if self.words[end : end + 1] == ["."] and end + 1 < len(self.words) and self._touches(end):
            return Entity(at, end + 2, "?")  # "Inbusiness.kz"
        weak = behind or (at == self.opening and end == at + 1)
        return Entity(at, end, self._text(at, end), weak=weak, acts=not behind)
