"""What all pages of the settings have: what they show, what Enter opens, and what keys do with a row."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Protocol
from uuid import UUID

from crm_tui.domain.roles import Permission
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.widgets.settings.text import Row, Shown

if TYPE_CHECKING:
    from crm_tui.tui.screens.settings import SettingsScreen


class Done(Protocol):
    """What a verb that shaped something returns."""

    @property
    def summary(self) -> str:
        """What was done, in words and the past tense."""

    @property
    def changed(self) -> frozenset[tuple[str, UUID]]:
        """What it touched; empty where nothing differed."""


_VERBS = {"add": "add", "edit": "edit", "delete": "delete", "move_down": "move"}
"""The methods of a page that commands with a word in the last line call."""


class Page:
    """A list of things to set; a subclass reads them and says what its keys do."""

    title: str
    needs: ClassVar[tuple[Permission, ...]] = (Permission.SHAPE,)
    """What the person's role must let them do to change something here."""
    tables: ClassVar[frozenset[str]] = frozenset()
    """What the rows are made of: a change elsewhere leaves them as they are."""
    keys: ClassVar[Mapping[str, str]] = {}
    """What the last line says of a key of the page, by the id of its command, where that is not the usual word."""
    at: Hashable = None
    """The key of the row that the cursor was last on."""
    words = ""
    """The words that rows must have to be shown."""

    def __init__(self, screen: SettingsScreen) -> None:
        self.screen = screen

    def read(self, context: FilterContext) -> Shown:
        """What is to be shown; called on the thread for reading."""
        raise NotImplementedError

    def key_words(self) -> Mapping[str, str]:
        """What the last line says of keys in place of the usual words: nothing of those that do nothing here."""
        without = {f"settings.{verb}": "" for verb, method in _VERBS.items() if self._has_not(method)}
        if self._has_not("into") and self._has_not("open"):
            without["settings.open"] = ""
        return {**without, **self.keys}

    def _has_not(self, verb: str) -> bool:
        """Whether a page of this kind leaves a verb as it is here."""
        return getattr(type(self), verb) is getattr(Page, verb)

    def aside(self) -> str:
        """What is to be known of the page in a few words, once it was read."""
        return ""

    def into(self, row: Row) -> Page | None:
        """The page that Enter opens on a row; None where it does something else."""
        return None

    async def open(self, row: Row) -> None:
        """What Enter does on a row that is no page."""
        await self.screen.require(self)
        await self.edit(row)

    async def add(self, row: Row | None) -> None:
        """Add one, behind the row at the cursor where the order matters."""
        raise BadInput("Nothing can be added here.")

    async def edit(self, row: Row) -> None:
        """Change what stands in a row."""
        raise BadInput("This cannot be changed here.")

    async def delete(self, row: Row) -> None:
        """Take it away."""
        raise BadInput("This cannot be deleted.")

    async def move(self, row: Row, steps: int) -> None:
        """Put it further down, or up where negative."""
        raise BadInput("These have no order of their own.")

    async def copy(self, row: Row) -> None:
        """Add one that is like it."""
        raise BadInput("This cannot be copied.")

    async def put_away(self, row: Row) -> None:
        """Archive it, or take it into use again."""
        raise BadInput("This cannot be archived.")

    async def merge(self, row: Row) -> None:
        """Make one of two."""
        raise BadInput("These cannot be merged.")

    async def write(self, row: Row) -> None:
        """Write it into a file."""
        raise BadInput("There is no file for this one.")

    # What pages do with what they ask for

    async def run(self, verb: Callable[..., Done], *arguments: Any, **named: Any) -> Done:
        """Carry out a verb of the services as the person who works here, and say what it did."""
        done = await self.screen.store.run(verb, self.screen.me, *arguments, **named)
        self.screen.say(done)
        return done

    def ask(
        self, title: str, fields: Sequence[Field], save: Callable[[dict[str, Any]], Any], *, draft: str, note: str = ""
    ) -> None:
        """Open a form; `save` awaits what is to be written."""
        from crm_tui.tui.screens.forms.screen import FormScreen

        self.screen.app.push_screen(FormScreen(title, fields, save, draft=f"settings.{draft}", note=note))

    def pick(
        self, title: str, choices: Sequence[Choice], then: Callable[[Any], Any], *, current: object = None
    ) -> None:
        """Have one thing picked; `then` awaits what is to be done with its value."""
        from crm_tui.tui.screens.picker import PickerScreen

        def picked(choice: Choice | None) -> None:
            if choice is not None:
                self.screen.do(then(choice.value))

        self.screen.app.push_screen(PickerScreen(title, choices, current=current), picked)

    def ask_name(self, title: str, name: str, save: Callable[[str], Any], *, draft: str) -> None:
        """Open a form with nothing but a name in it."""

        async def keep(values: dict[str, Any]) -> None:
            await save(values["name"])

        self.ask(title, [Field(name="name", label="Name", value=name, required=True)], keep, draft=draft)


def typed(values: Mapping[str, Any], began: Mapping[str, str]) -> dict[str, str]:
    """The texts of a form that differ from those that it began with."""
    found = {name: str(value) if value is not None else "" for name, value in values.items()}
    return {name: words for name, words in found.items() if words != began.get(name)}


def choices(words: Sequence[str]) -> tuple[Choice, ...]:
    """Words to choose from."""
    return tuple(Choice(str(word), str(word)) for word in words)
