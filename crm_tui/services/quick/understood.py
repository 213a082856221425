"""What a line that adds a record was understood to say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from crm_tui.domain.records import ActivityKind, Kind


@dataclass(frozen=True, slots=True)
class Part:
    """One field of the record, and where in the line it comes from."""

    field: str
    label: str
    text: str
    """What is saved, as the field is written in forms."""
    shown: str
    """The same, written out: `Mon 30 Nov 2026`, `O3 Acme Ltd`."""
    start: int
    end: int
    makes: Kind | None = None
    """The kind of record that is added with it, where `text` names one that is not there yet."""
    is_new: bool = False
    """Whether it is a word that nothing in the workspace had before, such as a tag."""


@dataclass(frozen=True, slots=True)
class Instead:
    """A way to say clearly what was unclear."""

    text: str
    """What to write in its place."""
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A place in the line that cannot be saved as it is."""

    says: str
    """Why, as a sentence."""
    start: int
    end: int
    instead: tuple[Instead, ...] = ()
    """What may be meant, likeliest first."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A whole line: what it adds, or why it cannot yet."""

    line: str
    kind: Kind
    activity: ActivityKind | None
    parts: tuple[Part, ...]
    unclear: tuple[Unclear, ...]

    @property
    def is_clear(self) -> bool:
        """Whether it can be saved as it is."""
        return not self.unclear

    @property
    def what(self) -> str:
        """What it adds, in a word."""
        return str(self.activity or self.kind)

    @property
    def values(self) -> Mapping[str, str]:
        """What goes into each field that is written in the line; of records to be added, their names."""
        texts: dict[str, list[str]] = defaultdict(list)
        for part in self.parts:
            texts[part.field].append(part.text)
        return {field: _together(several) for field, several in texts.items()}

    def with_instead(self, unclear: Unclear, instead: Instead) -> str:
        """The line with a clear way to say what was unclear."""
        return f"{self.line[: unclear.start]}{instead.text}{self.line[unclear.end :]}"


def _together(texts: list[str]) -> str:
    """Several of a field as it lists them; addresses have commas in them."""
    return ("; " if any("," in text for text in texts) else ", ").join(texts)
