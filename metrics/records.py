"""Read a TOML record into a model, or say what is wrong with it, entry by entry.

Opinion: TOML because it refuses duplicate keys, has real dates and keeps a quotation verbatim; pydantic
because it refuses unknown keys. Their messages are turned into one line a fault that says what to do.
"""

from __future__ import annotations

import difflib
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from metrics.errors import Fault

M = TypeVar("M", bound=BaseModel)


def read_text(path: Path, where: str) -> str | Fault:
    """The text of a file, byte for byte as UTF-8 (line ends are kept)."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Fault(where, "", "the file is missing", "add it, or remove what refers to it")
    except UnicodeDecodeError as error:
        return Fault(
            where,
            f"byte {error.start}",
            "the bytes are not UTF-8",
            "save the text again as UTF-8, from the original page",
        )
    except OSError as error:
        return Fault(where, "", f"it cannot be read ({error.strerror})", "make it a readable file")


def read_record(path: Path, where: str, model: type[M]) -> M | list[Fault]:
    """The record in a TOML file as `model`, or all of its faults."""
    text = read_text(path, where)
    if isinstance(text, Fault):
        return [text]
    try:
        data = tomllib.loads(text.removeprefix("\ufeff"))  # some editors begin a file with this mark
    except tomllib.TOMLDecodeError as error:
        return [Fault(where, "", f"not valid TOML: {error}", "mend the file at that place")]
    try:
        return model.model_validate(data)
    except ValidationError as error:
        return [_fault(where, item, model, data) for item in error.errors(include_url=False)]


def _fault(where: str, item: Any, model: type[BaseModel], data: dict[str, Any]) -> Fault:
    location = tuple(part for part in item["loc"] if part != "function-wrap")
    entry = entry_name(location, data)
    if item["type"] == "extra_forbidden":
        return Fault(where, entry, "unknown key", f"remove it{_guess(location, model)}")
    if item["type"] == "missing":
        return Fault(where, entry, "the key is missing", "add it")
    given = item.get("input")
    shown = f" (given: {given!r:.60})" if isinstance(given, str | int | float) else ""
    what = _plainly(str(item["msg"]), item.get("ctx", {}))
    return Fault(where, entry, what[0].lower() + what[1:] + shown, "correct the value")


FORMS = {
    r"^[A-Z]{3}$": "three capital letters such as USD",
    r"^[A-Z]{2}$": "two capital letters such as KZ",
    r"^[A-Z]{2}-[A-Z]{2}$": "two countries such as KZ-KG",
    r"^[a-z]{2}$": "two small letters such as en",
    r"^https?://\S+$": "an address that begins with https:// and has no space in it",
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "a day, month or year such as 2030-06-30, 2030-06 or 2030",
    r"^[a-z0-9]+([-_.][a-z0-9]+)*$": "small letters and digits with hyphens between, such as road-to-osh",
}
"""What the patterns of the models ask for, in words; a test holds the two together."""
_TYPES = {
    "valid tuple": "list",
    "valid dictionary or instance": "table",
    "valid dictionary": "table",
    "exact dates": "plain date such as 2024-04-19",
}


def _plainly(message: str, context: dict[str, Any]) -> str:
    """A message of pydantic in words of a reader who knows the file, and not Python."""
    if "pattern" in context:
        return f"it is not {FORMS.get(context['pattern'], 'of the right form')}"
    for theirs, ours in _TYPES.items():
        if theirs in message:
            return f"it is no {ours}"
    return message.removeprefix("Value error, ")


def entry_name(location: tuple[Any, ...], data: Any) -> str:
    """A place in a record as a person counts: `claims 3: hedge`, with the entry's id where it has one."""
    parts: list[str] = []
    for part in location:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else None
            name = data.get("id") if isinstance(data, dict) else None
            parts[-1:] = [f"{parts[-1]} {part + 1}" + (f" ({name})" if isinstance(name, str) else "")]
        else:
            data = data.get(part) if isinstance(data, dict) else None
            parts.append(str(part))
    return ": ".join(parts)


def _guess(location: tuple[Any, ...], model: type[BaseModel]) -> str:
    names = list(model.model_fields) if len(location) == 1 else []
    close = difflib.get_close_matches(str(location[-1]), names, n=1)
    return f", or write {close[0]!r}" if close else ""
