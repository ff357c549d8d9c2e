"""The phrases of a language, and where they stand in the words of a sentence.

Opinion: where a word leads from a phrase begun is worked out when it is first asked, and kept: reading a
sentence is then one look-up a word, however many phrases and stems there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

CACHED_WORDS = 20_000
"""How many words are kept with what is known of them; a text of nothing but new words fills no memory."""
_UNKNOWN, _HYPHEN = 0, 1
"""The steps of a word that is in no phrase, and of the hyphen that any phrase may have between its words."""


class Cue(NamedTuple):
    """A phrase of the lexicon in a sentence: its tags and the tokens it covers, `end` excluded."""

    tags: frozenset[str]
    first: int
    end: int
    value: float = 0.0


class Node(dict[str, "Node"]):
    """A step of the phrase tree, by word or stem ("trad*"); `tags` where a phrase ends."""

    __slots__ = ("tags", "value")

    def __init__(self) -> None:
        super().__init__()
        self.tags: frozenset[str] = frozenset()
        self.value = 0.0


class State(dict[int, "State | None"]):
    """Where some words have led to: every node reached, as a word may answer to several stems.

    Maps the step of the next word to the state it leads to, None where no phrase goes on with it.
    """

    __slots__ = ("_keys", "_nodes", "final", "tags", "value")

    def __init__(self, nodes: list[Node], keys: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._nodes, self._keys = nodes, keys
        self.tags = frozenset[str]().union(*(node.tags for node in nodes))
        self.value = max(node.value for node in nodes)
        self.final = not any(nodes)

    def __missing__(self, step: int) -> State | None:
        nodes = [node[key] for key in self._keys[step] for node in self._nodes if key in node]
        self[step] = found = State(nodes, self._keys) if nodes else None
        return found


class Steps(dict[str, int]):
    """Word -> its step: words that answer to the same words and stems of the phrases share one."""

    def __init__(self) -> None:
        super().__init__({"-": _HYPHEN})
        self.keys_of: list[tuple[str, ...]] = [(), ()]
        self._known: dict[tuple[str, ...], int] = {(): _UNKNOWN}
        self._words: set[str] = set()
        self._stems: dict[str, list[str]] = {}

    def add(self, word: str) -> None:
        """Make a word of a phrase, or a stem ("trad*"), known; before the first question."""
        if word.endswith("*"):
            bucket = self._stems.setdefault(word[:2], [])
            if word not in bucket:
                bucket.append(word)
        else:
            self._words.add(word)

    def __missing__(self, word: str) -> int:
        stems = self._stems.get(word[:2], ())
        keys = (*([word] * (word in self._words)), *(s for s in stems if word.startswith(s[:-1])))
        step = self._known.setdefault(keys, len(self.keys_of))
        if step == len(self.keys_of):
            self.keys_of.append(keys)
        if len(self) < CACHED_WORDS:
            self[word] = step
        return step


class Phrases:
    """All phrases with their tags: `add` them, then ask for the cues of sentences."""

    def __init__(self) -> None:
        self._tree, self._steps = Node(), Steps()
        self._root = State([self._tree], self._steps.keys_of)

    def add(self, phrases: Iterable[str], *tags: str, value: float = 0.0) -> None:
        """Give tags, and a value if one is meant, to phrases ("nine months", "half of the trad*")."""
        for phrase in phrases:
            node = self._tree
            for word in phrase.lower().replace("-", " ").split():
                self._steps.add(word)
                node = node.setdefault(word, Node())
            node.tags |= frozenset(tags)
            node.value = value or node.value

    def begin_with(self, word: str) -> bool:
        """Whether a phrase begins with a word, stems left out."""
        return word in self._tree

    def cues(self, words: list[str]) -> list[Cue]:
        """Every longest phrase in the words of a sentence, left to right.

        The last word of a phrase may begin another ("was at" + "at least"): then both are there.
        """
        steps, root = [*map(self._steps.__getitem__, words), _UNKNOWN], self._root
        found: list[Cue] = []
        new, at = tuple.__new__, 0
        for first, state in enumerate(map(root.__getitem__, steps)):
            if state is None or first < at:
                continue
            step = steps[first + 1]
            if (
                state.final or not step or (step != _HYPHEN and state[step] is None)
            ):  # most phrases are a word
                if state.tags:
                    found.append(new(Cue, (state.tags, first, first + 1, state.value)))
                continue
            best = _longest(steps, first, state)
            if best is None:
                continue
            found.append(best)
            at = best.end
            while best.end - best.first > 1 and (state := root[steps[at - 1]]) is not None:
                more = _longest(steps, at - 1, state)
                if more is None or more.end <= at:
                    break
                found.append(more)
                best, at = more, more.end
        return found


def _longest(steps: list[int], first: int, state: State | None) -> Cue | None:
    """The longest phrase from the state that the word at `first` led to; the last step is unknown."""
    best, end, at = None, 0, first + 1
    while state is not None:
        if state.tags:
            best, end = state, at
        step = steps[at]
        if step == _HYPHEN:
            at += 1
            step = steps[at]
        if not step or state.final:
            break
        state = state[step]
        at += 1
    return tuple.__new__(Cue, (best.tags, first, end, best.value)) if best is not None else None
