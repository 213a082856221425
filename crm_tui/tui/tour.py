"""The tour: what newcomers try one after the other, each step done when its command was given."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from crm_tui import resources, toml

_KEY = re.compile(r"\{([\w.]+)\}")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try."""

    title: str
    place: str
    """Where it is to be tried."""
    text: str
    """What to do, with `{command.id}` for the key of a command."""
    until: frozenset[str]
    """The commands of which one is to be given."""

    def told(self, key_for: Callable[[str], str]) -> str:
        """What to do, with the keys that the person has."""
        return _KEY.sub(lambda found: key_for(found[1]) or f":{found[1]}", self.text)

    @property
    def commands(self) -> frozenset[str]:
        """Every command that it names."""
        return self.until | frozenset(_KEY.findall(self.text))


def read_steps() -> tuple[Step, ...]:
    """The steps in their order."""
    found = toml.read(resources.data_file("tour.toml"))["step"]
    return tuple(Step(step["title"], step["place"], step["text"], frozenset(step["until"])) for step in found)


class Tour:
    """Where somebody is on it."""

    def __init__(self) -> None:
        self.steps = read_steps()
        self.number = 0
        """The step that they are at, from 0."""

    @property
    def step(self) -> Step | None:
        """What they are to try now; None when all is done."""
        return self.steps[self.number] if self.number < len(self.steps) else None

    def saw(self, command: str) -> bool:
        """Whether a command that was given ends the step; then they are at the next one."""
        if self.step is None or command not in self.step.until:
            return False
        self.number += 1
        return True

    def skip(self) -> None:
        """Go on to the next step, or beyond the last."""
        self.number = min(self.number + 1, len(self.steps))
