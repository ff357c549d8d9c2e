"""What every section is written from: the vintage, the one of the day `since`, the register, the notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from babel.lists import format_list

from metrics.briefing.model import Run, Text
from metrics.briefing.notes import COUNTED, Notebook
from metrics.briefing.writing import SETTING, clean, fig, runs
from metrics.commitments.changes import Change, changes
from metrics.crosscheck.checks import Against, Check, checks
from metrics.models import Source
from metrics.texts import Texts
from metrics.vintage import Vintage, vintage
from metrics.wording import day


@dataclass(frozen=True)
class Desk:
    """All that a briefing is written from, in the language of `t`, and the notes written so far."""

    known: Vintage
    before: Vintage
    changes: tuple[Change, ...]
    t: Texts
    notes: Notebook

    @property
    def as_of(self) -> date:
        """The day from which one looks."""
        return self.known.as_of

    @property
    def since(self) -> date:
        """The day after which things count as new."""
        return self.before.as_of

    def setting(self, value: date) -> str:
        """A day that the reader chose, marked as such."""
        return fig(day(value, self.t), SETTING)

    def counted(self, words: str) -> str:
        """Words with a number of things counted, and the note that says over what."""
        note = self.t("briefing-note-counted", day=self.setting(self.as_of))
        return fig(words, self.notes.formula(COUNTED, note))

    def listed(self, parts: Sequence[str]) -> str:
        """Parts as a list of the language: "a, b and c"."""
        return format_list(list(parts), locale=self.t.language)

    def first(self, items: Sequence[Callable[[], Text]], most: int) -> tuple[Text, ...]:
        """The first of many items, with a last one that counts the rest, if that is more than one.

        Each item is written only if it is shown, so that nothing gets a note that nobody sees.
        """
        shown = items if len(items) <= most + 1 else items[:most]
        rest = len(items) - len(shown)
        more = [runs(self.counted(self.t("briefing-n-more", n=rest)))] if rest else []
        return (*(write() for write in shown), *more)

    @cached_property
    def contradictions(self) -> list[tuple[Check, Against]]:
        """Each statement of the documents with each published figure that contradicts it."""
        known = self.known
        if not known.figures:
            return []  # nothing to hold thousands of claims against
        found = checks(known.corpus, known.claims, known.figures, known.as_of)
        return [
            (check, each)
            for check in found
            for each in check.against
            if not each.agrees and each.tie != "same_event"
        ]

    def document(self, source: Source) -> Text:
        """A document by publisher, title and day; the title leads to its address."""
        title = Run(text=f"“{clean(source.title)}”", url=source.url, language=source.language)
        published = Run(text=f", {day(source.published, self.t)}", basis="document")
        return (Run(text=f"{clean(source.publisher)}, ", basis="document"), title, published)

    def reference(self, source: Source) -> Text:
        """A document as a list of references has it: with its address in full."""
        return (*self.document(source), Run(text=", "), Run(text=source.url, url=source.url))


def reviewed(known: Vintage) -> int:
    """How many figures of the documents a person has looked at."""
    return sum(claim.review != "unreviewed" for claim in known.claims)


def open_desk(known: Vintage, since: date, t: Texts) -> Desk:
    """Everything laid out for writing a briefing."""
    register = known.evidence.register
    return Desk(
        known=known,
        before=vintage(known.evidence, since),
        changes=changes(register, since, known.as_of, progress=known.progress),
        t=t,
        notes=Notebook(t, known.sources),
    )
