"""Doing something with several records: where it cannot be done with some, the person says whether with the others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from crm_tui import text
from crm_tui.domain.records import Kind
from crm_tui.errors import LeftOut, NotAll
from crm_tui.services.editing.saved import Saved, SavedMany
from crm_tui.tui import format as shown
from crm_tui.tui.forms.fields import Choice

if TYPE_CHECKING:
    from crm_tui.tui.base import Working
    from crm_tui.tui.everywhere.marking import Marking

Result = TypeVar("Result", bound=Saved | SavedMany)

Act = Callable[[Sequence[UUID]], Awaitable[Result]]
"""Does it with these records, or raises `NotAll`."""

Done = Callable[[Result, Sequence[UUID]], None]
"""Called when it was done, with the records that it was done with."""

AT_ONCE = 500
"""Records with which nobody notices how long it takes."""

OTHERS = "others"
"""The value of the choice to do it with those with which it can be done."""


async def with_all(
    screen: Working[Any], kind: Kind, ids: Sequence[UUID], act: Act[Result], done: Done[Result], draft: str = ""
) -> bool:
    """Do it with all, or have the person choose whether with the others; raises what `act` raises besides `NotAll`.

    Returns False where the person is asked. The question opens once a form that this was called from has closed; the
    form's `draft` is forgotten when it is done.
    """
    if len(ids) > AT_ONCE:
        screen.tell(f"At work on {shown.counted(len(ids), kind, kind.plural)} …")
    try:
        result = await act(ids)
    except NotAll as refused:
        left = {one.id for one in refused.left}
        others = [record for record in ids if record not in left]

        def chosen(choice: Choice | None) -> None:
            if choice is not None and choice.value == OTHERS:
                screen.do(with_all(screen, kind, others, act, done, draft))
                return
            if draft:
                screen.tell("Nothing was changed; what you typed is kept as a draft and stands there next time.")
            look_at(screen, kind, choice)

        screen.app.call_later(partial(_ask, screen, kind, refused.left, len(others), chosen))
        return False
    if draft:
        screen.crm.drafts.forget(draft)
    done(result, ids)
    return True


async def with_marked(screen: Marking, act: Act[SavedMany], ids: Sequence[UUID], draft: str = "") -> bool:
    """The same with these records of a list or a board: those with which it was done are marked no more."""
    from crm_tui.tui.forms import record_forms

    def done(saved: SavedMany, of: Sequence[UUID]) -> None:
        record_forms.say_saved(screen, saved)
        screen.marking.unmark(of)
        screen.marks_changed()

    return await with_all(screen, screen.marked_kind, ids, act, done, draft)


def left_choices(left: Sequence[LeftOut]) -> list[Choice]:
    """The records with which it cannot be done, each with why; picking one looks at it."""
    alike = _said_of_all(left)
    return [
        Choice(text.fit(f"{one.ref} {one.name}", WIDEST).rstrip(), one, one.why.removeprefix(f"{alike}: "))
        for one in left
    ]


def left_title(title: str, left: Sequence[LeftOut]) -> str:
    """A title above `left_choices`, with what would stand before every reason."""
    alike = _said_of_all(left)
    return f"{title}. {alike}:" if alike else title


def _said_of_all(left: Sequence[LeftOut]) -> str:
    """What all reasons say before a colon; empty where they differ."""
    heads = {head if colon else "" for head, colon, _ in (one.why.partition(": ") for one in left)}
    return heads.pop() if len(heads) == 1 else ""


WIDEST = 34
"""Cells of a record, beside which there is room for why."""


def look_at(screen: Working[Any], kind: Kind, choice: Choice | None) -> None:
    """Open the record that was picked."""
    if choice is not None and isinstance(choice.value, LeftOut):
        screen.crm.open_record(kind, choice.value.id)


def _ask(
    screen: Working[Any], kind: Kind, left: Sequence[LeftOut], others: int, chosen: Callable[[Choice | None], None]
) -> None:
    from crm_tui.tui.screens.picker import PickerScreen

    go_on = [Choice(f"Do it with the other {shown.counted(others, kind, kind.plural)}", OTHERS)] if others else []
    title = f"It cannot be done with {len(left):,} of {shown.counted(len(left) + others, kind, kind.plural)}"
    screen.app.push_screen(PickerScreen(left_title(title, left), [*go_on, *left_choices(left)]), chosen)
