"""Find a quotation in a text: exactly once, or say why not.

Opinion: a quotation is evidence only if it is there word for word and there is no doubt which occurrence
is meant. So nothing is normalised, and of two occurrences none is chosen unless prefix and suffix decide.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from metrics.models import Quote

CONTEXT = 32
"""Characters of prefix and suffix that are kept with a quote (Hypothesis keeps as many)."""


class QuoteError(ValueError):
    """The quotation cannot be anchored; the text says how often it occurs, `cure` what to do."""

    cure = "copy it anew from the text, with a prefix and suffix if it stands there more than once"


def occurrences(text: str, exact: str) -> list[int]:
    """Every position at which `exact` starts in `text`, overlapping ones included."""
    found, at = [], text.find(exact)
    while at >= 0:
        found.append(at)
        at = text.find(exact, at + 1)
    return found


def anchor(text: str, exact: str, prefix: str = "", suffix: str = "") -> Quote:
    """The one place where `exact` stands between `prefix` and `suffix`.

    Raises `QuoteError` if it is not there, or there more than once.
    """
    if not exact:
        raise QuoteError("the quotation is empty")
    everywhere = occurrences(text, exact)
    found = [
        at for at in everywhere if text[:at].endswith(prefix) and text.startswith(suffix, at + len(exact))
    ]
    if len(found) == 1:
        return quote_at(text, found[0], found[0] + len(exact))
    if not everywhere:
        raise QuoteError("the quotation is not in the text")
    if not found:
        raise QuoteError("the quotation is in the text, but not between this prefix and suffix")
    raise QuoteError(f"the quotation is in the text {len(found)} times")


def quote_at(text: str, start: int, end: int) -> Quote:
    """The passage from `start` to `end` with a little of the text around it."""
    fields: dict[str, Any] = {
        "exact": text[start:end],
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
        "start": start,
        "end": end,
    }
    try:
        return Quote.model_validate(fields)
    except ValidationError:
        # Lone surrogates stand for bytes that could not be decoded; pydantic refuses them, but a quote is the
        # words as they are. Nothing else in these fields can be at fault.
        return Quote.model_construct(**fields)
