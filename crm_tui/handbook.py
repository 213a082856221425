"""The pages of help that ship with the program, and which of them speak of something."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from crm_tui import resources
from crm_tui.domain.documents import words_of

_ENDING = ".md"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page."""

    name: str
    """What `crm-tui help` calls it."""
    text: str
    words: frozenset[str]
    """All that are in it, folded."""

    @property
    def title(self) -> str:
        """Its first line."""
        return self.text.partition("\n")[0].removeprefix("# ")


def paths() -> Mapping[str, Path]:
    """Where each page stands, by its name."""
    found = resources.data_file("help").iterdir()
    return {path.stem: path for path in sorted(found) if path.suffix == _ENDING}


@cache
def pages() -> tuple[HelpPage, ...]:
    """All of them, by name."""
    texts = {name: path.read_text(encoding="utf-8").rstrip("\n") for name, path in paths().items()}
    return tuple(HelpPage(name, text, frozenset(words_of(text))) for name, text in texts.items())


def about(wanted: str) -> Sequence[HelpPage]:
    """The pages that have every word, or one that begins with it; those that have it in their title first."""
    words = words_of(wanted)
    speaking = [page for page in pages() if words and begin(words, page.words)]
    return sorted(speaking, key=lambda page: not begin(words, words_of(f"{page.name} {page.title}")))


def begin(words: Iterable[str], there: Collection[str]) -> bool:
    """Whether each of the words begins one of those that are there."""
    return all(any(one.startswith(word) for one in there) for word in words)
