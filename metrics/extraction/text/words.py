"""The words of a language, compiled once: phrases to tags, number words, currencies, names of countries.

Opinion: rules are about structure, words are data. A rule asks for a tag (`verbs.reach.past`, `topics.trade`)
and never for a word, so another language is another file under `lexicon/`, not another rule.
"""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from metrics.extraction.text.phrases import CACHED_WORDS, Cue, Phrases

__all__ = ["LANGUAGES", "Answers", "Cue", "Lexicon", "Place", "codes", "lexicon"]

FOLDER = files("metrics.extraction") / "lexicon"
"""The words themselves: read where they are written, also by a compiled copy of this module."""
LANGUAGES = ("en", "ru")
_CODES_TOO = frozenset({"ALL", "TOP", "CUP", "MOP", "SOS", "LAK", "SHP", "BAM", "BAD", "PAB", "MRO"})
"""Currency codes that a headline in capitals writes as words."""
_WORDS_TOO = frozenset({"mark", "gold", "real", "reals", "sol", "soles", "florin", "leone", "loti"})
"""What CLDR calls a currency and a text calls something else ("the $10 billion mark")."""
_SPANS = frozenset(
    {
        "since_then", "same", "previous", "first", "last", "years_ahead", "fiscal", "same_period",
        "year_so_far", "year_before", "last_year", "this_year", "next_year", "half", "decade",
        "year_end", "vague", "two_years_back", "step_before", "whole_year", "within_year",
    }
)  # fmt: skip
"""The words of time that may begin a span; the others only join and place them."""
_ABBREVIATED = 4
"""The longest abbreviation ("trln")."""
_ENDING = 3
"""How many letters may follow the stem of a country's name ("Казахстан" + "ом")."""


Searches = tuple[tuple[str, tuple[str, ...]], ...]
"""Strings to look for, by a part that each of them has: where the part is missing, so are they all."""


class Answers(dict[str, bool]):
    """Word -> whether one of the entries, stems among them, answers to it; found out once for each word."""

    def __init__(self, entries: Iterable[str]) -> None:
        super().__init__()
        self._entries = tuple(entries)

    def __missing__(self, word: str) -> bool:
        found = any(
            word.startswith(entry[:-1]) if entry[-1] == "*" else word == entry for entry in self._entries
        )
        if len(self) < CACHED_WORDS:
            self[word] = found
        return found


class Figures(dict[str, bool]):
    """Word -> whether a figure may begin with it: digits, or one of some words."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__(dict.fromkeys(words, True))

    def __missing__(self, word: str) -> bool:
        found = word[0].isdecimal()
        if len(self) < CACHED_WORDS:
            self[word] = found
        return found


@dataclass(frozen=True, slots=True)
class Place:
    """A name of a country: the words that follow its first one, whether it is doubtful or only a stem."""

    rest: str
    code: str
    doubtful: bool
    stem: bool


class Lexicon:
    """One language. Build it with `lexicon(language)`, which keeps it."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.language: str = data["language"]
        self.triggers: tuple[str, ...] = tuple(data["triggers"])
        self.searches, self.change_searches = _searches(self.triggers), _searches(data["change_triggers"])
        self.common = frozenset(data["common"])
        self.abbreviations = frozenset(data["abbreviations"])
        self.numbers: dict[str, float] = data["numbers"]
        self.fractions: dict[str, float] = data["fractions"]
        self.number_words = frozenset(self.numbers) | frozenset(self.fractions)
        self.ordinals: dict[str, int] = data["ordinals"]
        self.scales: dict[str, float] = data["scales"]
        self.months: dict[str, int] = data["months"]
        self.time_words = frozenset([*self.months, *self.numbers, *self.ordinals, "h", "q"])
        self.grouped_scales = frozenset(data["grouped"]["scales"])
        self.name_links = frozenset(data["name_links"])
        self.adverbs = tuple(data["adverbs"])
        self.adjectives = tuple(data.get("adjectives", ()))
        self.inflection = {name: Answers(words) for name, words in data.get("inflection", {}).items()}
        self.particles = frozenset(data["name_particles"])
        self.portfolios = frozenset(data.get("portfolios", ()))
        self.given_names = frozenset(data.get("given_names", ()))
        self.genitives = frozenset(data.get("genitives", ()))
        self.weekdays = frozenset(data.get("weekdays", ()))
        self.openers = self.weekdays.union(data["openers"])
        self.articles = frozenset(data["articles"])
        self.capital_months: bool = data["capital_months"]
        self.small_places: bool = data["small_places"]
        self.infinitives: bool = data["infinitives"]
        self.decimal_comma: bool = data["decimal_comma"]
        self.trade_words: tuple[str, ...] = tuple(data["trade_words"])
        self.year_words: tuple[str, ...] = tuple(data["year_words"])
        self.pointing = Answers(phrase.split()[0] for phrase in data["speech"]["this_said"])
        self.addressing = Answers(phrase.split()[0] for phrase in data["speech"]["address"])
        self.questions = Answers(data["speech"]["questions"])
        self.nameless = frozenset(self.months) | self.articles | self.openers
        self.offices = Answers(data["speech"]["office"])
        self.data = Answers(data["speech"].get("data", ()))
        self.titles = Answers(data["speech"]["titles"])
        self.money_words = frozenset(p.split()[-1] for of in data["currencies"].values() for p in of)
        self.money_letters = frozenset(word[:2] for word in self.money_words)
        self.shortened = _shortened(self.scales)
        large = _large(self.scales)
        self.figure_words, self.date_words = Figures(self.number_words | large), Figures(self.time_words)
        self.linking = self.common | self.name_links | self.articles
        self._phrases = _phrases(data)
        self.cues = self._phrases.cues
        self.places = places(self.language)

    def knows(self, word: str) -> bool:
        """Whether a phrase of the lexicon, or a country's name, begins with a word."""
        return self._phrases.begin_with(word) or word in self.places or word in self.articles

    def places_of(self, word: str) -> list[Place]:
        """The places whose name begins with a word, or with a stem that the word begins with."""
        found = list(self.places.get(word, ()))
        for length in range(max(3, len(word) - _ENDING), len(word) + 1):
            found += self.places.get(word[:length] + "*", ())
        return found


def _large(scales: dict[str, float]) -> frozenset[str]:
    """The words from a million on that are written out: they may stand for one ("the billion mark")."""
    return frozenset(word for word, scale in scales.items() if scale >= 1e6 and len(word) > _ABBREVIATED)


def _shortened(scales: dict[str, float]) -> re.Pattern[str]:
    """A digit with a short word for a million or more, which may be all that tells of money: "EUR 60.5m"."""
    words = [word for word, scale in scales.items() if scale >= 1e6 and len(word) <= _ABBREVIATED]
    return re.compile(rf"[0-9][\s-]?(?:{'|'.join(words)})\b")


def _phrases(data: dict[str, Any]) -> Phrases:
    """The phrases of a language with the tags that rules ask for: "table.list", "verbs.reach.past"."""
    found = Phrases()
    for table in ("hedges", "topics", "modifiers", "change", "mood", "small", "time", "speech"):
        for tag, phrases in data[table].items():
            spans = ("spans",) if table == "time" and tag in _SPANS else ()
            found.add(phrases, f"{table}.{tag}", table, *spans)
    for verb, forms in data["verbs"].items():
        for form, phrases in forms.items():
            found.add(phrases, f"verbs.{verb}.{form}", f"verbs.{verb}", f"verbs.{form}", "verbs")
    for code, phrases in _currencies(data["language"], data["currencies"]).items():
        found.add(phrases, f"currency.{code}", "currency")
    for phrase, factor in data["folds"].items():
        found.add([phrase, f"{phrase}*"], "fold", value=factor)
    return found


def places(language: str) -> dict[str, list[Place]]:
    """First word, lower case -> the names of countries that begin with it, longest first."""
    data = _cldr()[language]
    own = tomllib.loads((FOLDER / "places.toml").read_text(encoding="utf-8"))[language]
    skip, doubtful = set(own["skip"]), {_plain(name) for name in own["ambiguous"]["names"]}
    found: dict[str, dict[str, Place]] = {}
    for table in (data["names"], data["nationalities"], own["countries"]):
        for code, names in table.items():
            for name in names:
                if name in skip and table is not own["countries"]:
                    continue
                plain = _plain(name)
                inflected = language != "en" and name[0].isupper() and " " not in plain and len(plain) > 3
                first, _, rest = (_stem(plain) if inflected else plain).partition(" ")
                found.setdefault(first, {})[rest] = Place(rest, code, plain in doubtful, first.endswith("*"))
    return {first: sorted(of.values(), key=lambda p: -len(p.rest)) for first, of in found.items()}


def _currencies(language: str, own: dict[str, list[str]]) -> dict[str, list[str]]:
    """Code -> what a currency is called: by CLDR, where no word of ours, nor a common one, says otherwise."""
    called: dict[str, list[str]] = _cldr()[language].get("currencies", {}).get("names", {})
    taken = _WORDS_TOO | {phrase for phrases in own.values() for phrase in phrases}
    names = {code: [name for name in of if name not in taken] for code, of in called.items()}
    return {code: [*names.get(code, ()), *own.get(code, ())] for code in {**names, **own}}


@lru_cache(maxsize=1)
def _cldr() -> dict[str, Any]:
    """What `places.json` holds, read once."""
    found: dict[str, Any] = json.loads((FOLDER / "places.json").read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=1)
def dollars() -> dict[str, str]:
    """Code of a country, lower case -> the dollar or peso that it writes as "TT$"."""
    found: dict[str, str] = _cldr()["en"]["currencies"]["dollars"]
    return found


@lru_cache(maxsize=1)
def own_money() -> dict[str, dict[str, str]]:
    """Code of a country -> what it calls its money, in one word: {"KE": {"shilling": "KES"}}."""
    found: dict[str, dict[str, str]] = _cldr()["en"]["currencies"]["own"]
    return found


@lru_cache(maxsize=1)
def own_signs() -> dict[str, str]:
    """Code of a country -> the letters that it writes for its money: {"PL": "zł"}."""
    found: dict[str, str] = _cldr()["en"]["currencies"]["signs"]
    return found


def _searches(strings: Iterable[str]) -> Searches:
    """As in "a third", "one third", "two thirds": all have "third"."""
    longest = {string: max(string.replace("-", " ").split(), key=len) for string in strings}
    parts = [part for part in longest.values() if not any(o in part for o in longest.values() if o != part)]
    return tuple((part, tuple(s for s, w in longest.items() if part in w)) for part in dict.fromkeys(parts))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).lower().replace("’", "'").replace("&", "and").replace("-", " ")


def _stem(name: str) -> str:
    return f"{name[:-1] if name[-1] in 'аяйьы' else name}*"


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """The ISO 4217 codes of currencies in use or once in use."""
    return frozenset(_cldr()["en"]["currencies"]["codes"]) - _CODES_TOO


@lru_cache(maxsize=4)
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language ("en", "ru"); the same object for the same language."""
    return Lexicon(tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8")))
