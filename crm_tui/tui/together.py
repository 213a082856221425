"""Doing something with several records: where it cannot be done with some, the person says whether with the others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from crm_tui import text
from crm_tui.domain.records import Kind
from crm_tui.errors import LeftOut, NotAll
from crm_tui.services.saved import Saved, SavedMany
from crm_tui.tui import format as shown
from crm_tui.tui.fields import Choice

if TYPE_CHECKING:
    from crm_tui.tui.base import Working

Result = TypeVar("Result", bound=Saved | SavedMany)

Act = Callable[[Sequence[UUID]], Awaitable[Result]]
"""Does it with these records, or raises `NotAll`."""

AT_ONCE = 500
"""Records with which nobody notices how long it takes."""

OTHERS = "others"
"""The value of the choice to do it with those with which it can be done."""


async def with_all(
    screen: Working[Any], kind: Kind, ids: Sequence[UUID], act: Act[Result], done: Callable[[Result], None]
) -> None:
    """Do it with all, or have the person choose whether with the others; raises what `act` raises besides `NotAll`.

    The question opens once a form that this was called from has closed.
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
                screen.do(with_all(screen, kind, others, act, done))
            else:
                look_at(screen, kind, choice)

        screen.app.call_later(partial(_ask, screen, kind, refused.left, len(others), chosen))
    else:
        done(result)


def left_choices(left: Sequence[LeftOut]) -> list[Choice]:
    """The records with which it cannot be done, each with why; picking one looks at it."""
    return [Choice(text.fit(f"{one.ref} {one.name}", WIDEST).rstrip(), one, one.why) for one in left]


WIDEST = 26
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
    screen.app.push_screen(PickerScreen(title, [*go_on, *left_choices(left)]), chosen)
