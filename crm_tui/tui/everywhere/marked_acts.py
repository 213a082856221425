"""What is done with all that are marked in a few keys: another owner, tags, a close date, tasks on a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.records import ABOUT, Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.filters import lookups
from crm_tui.filters.field import FieldType as Named
from crm_tui.queries.shape import roles
from crm_tui.services.editing import records, tags
from crm_tui.services.editing.saved import Saved, SavedMany
from crm_tui.services.merging import merge_records
from crm_tui.tui.everywhere.together import with_marked
from crm_tui.tui.forms import record_forms
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.screens.merge import MergeScreen
from crm_tui.tui.screens.picker import PickerScreen

if TYPE_CHECKING:
    from crm_tui.tui.everywhere.marking import Marking

_NOBODY = "nobody"


async def assign(screen: Marking, owner: str = "") -> None:
    """Give what is chosen to an owner, who is picked where none is named; raises `NotFound` or `NotAllowed`."""
    await _require_writing(screen)
    if owner:
        await _edit(screen, {"owner": "" if owner == _NOBODY else owner})
        return
    names = await screen.store.run(lookups.names_of, Named.USER)
    choices = [*(Choice(name, name) for name in names), Choice(_NOBODY, "")]
    screen.app.push_screen(
        PickerScreen(f"Give {screen.called} to", choices),
        lambda choice: screen.do(_edit(screen, {"owner": choice.value})) if choice else None,
    )


async def tag(screen: Marking, signs: str = "") -> None:
    """Put tags on what is chosen and take others off: `+vip -cold`, or as a form says."""
    await _require_writing(screen)
    if signs:
        await _write_tags(screen, *_signed(signs))
        return
    known = await screen.store.run(lookups.names_of, Named.TAG)
    suggest = partial(_suggest_tags, known)
    fields = [
        Field(name=name, label=label, help="Words with commas between", suggest=suggest, read=str)
        for name, label in (("add", "Add"), ("remove", "Take off"))
    ]

    draft = f"{screen.marked_kind}.tags"

    async def save(values: dict[str, Any]) -> bool:
        return await _write_tags(screen, _words(values["add"]), _words(values["remove"]), draft)

    screen.app.push_screen(FormScreen(f"Tags of {screen.called}", fields, save, draft=draft))


async def set_close_date(screen: Marking, written: str = "") -> None:
    """Set when the chosen deals close, or shift each one's own date: `+2w`."""
    if screen.marked_kind is not Kind.DEAL:
        raise BadInput("Only deals have a date on which they close.")
    await _require_writing(screen)
    if written:
        await _write_date(screen, written)
        return
    field = Field(
        name="close",
        label="Closes",
        help="A date such as 30nov or fri; +2w or -3d shifts each one's own",
        read=_date_or_shift,
        shown=_understood,
    )

    draft = "deal.close_dates"

    async def save(values: dict[str, Any]) -> bool:
        return await _write_date(screen, values["close"] or "", draft)

    screen.app.push_screen(FormScreen(f"Close date of {screen.called}", [field], save, draft=draft))


async def list_tasks(screen: Marking, name: str = "") -> None:
    """Add a task about each that is chosen, all of them on one list."""
    if screen.marked_kind not in ABOUT:
        raise BadInput("A task is about a deal, a contact or a company; mark some of those.")
    ids = [one.id for one in _chosen(screen)]
    await screen.store.run(roles.require_writing, screen.me, Kind.TASK)
    given = {"list": name, "title": "", "due": "", "owner": "me"}
    fields = await screen.store.run(record_forms.chosen_fields, screen, Kind.TASK, given)

    draft = "task.new.list"

    async def save(values: dict[str, Any]) -> bool:
        typed = {field: value or "" for field, value in values.items()}
        return await with_marked(
            screen,
            lambda of: screen.store.run(records.add_to_each, screen.me, Kind.TASK, screen.marked_kind, of, typed),
            ids,
            draft,
        )

    title = f"A task about {'each of ' if len(ids) > 1 else ''}{screen.called}"
    screen.app.push_screen(FormScreen(title, fields, save, draft=draft))


async def merge(screen: Marking) -> None:
    """Open the marked records side by side, to be made one; raises BadInput where they cannot be."""
    ids = [one.id for one in _chosen(screen)]
    merging = await screen.store.run(merge_records.side_by_side, screen.me, screen.marked_kind, ids)

    def done(saved: Saved) -> None:
        record_forms.say_saved(screen, saved)
        screen.marking.unmark(ids)
        screen.marks_changed()

    screen.app.push_screen(MergeScreen(merging, done))


# Writing


async def _edit(
    screen: Marking, values: Mapping[str, str], shifts: Mapping[str, str] | None = None, draft: str = ""
) -> bool:
    kind, seen = screen.marked_kind, {one.id: one.version for one in _chosen(screen)}

    async def act(of: Sequence[UUID]) -> SavedMany:
        return await screen.store.run(records.edit_records, screen.me, kind, of, values, seen=seen, shifts=shifts)

    return await with_marked(screen, act, list(seen), draft)


async def _write_tags(screen: Marking, add: Sequence[str], remove: Sequence[str], draft: str = "") -> bool:
    if not add and not remove:
        raise BadInput("Write at least one tag to add or to take off.", "add")
    kind, ids = screen.marked_kind, [one.id for one in _chosen(screen)]
    return await with_marked(
        screen, lambda of: screen.store.run(tags.tag_records, screen.me, kind, of, add=add, remove=remove), ids, draft
    )


async def _write_date(screen: Marking, written: str, draft: str = "") -> bool:
    if _is_shift(written):
        return await _edit(screen, {}, {"close": written}, draft)
    return await _edit(screen, {"close": written}, draft=draft)


def _chosen(screen: Marking) -> Sequence[Any]:
    """What is chosen, at least one; raises `NotFound`."""
    if not screen.chosen:
        raise NotFound("There is nothing here to do that with.")
    return screen.chosen


async def _require_writing(screen: Marking) -> None:
    """Raise `NotFound` where nothing is chosen, and `NotAllowed` where it may not be changed."""
    _chosen(screen)
    await screen.store.run(roles.require_writing, screen.me, screen.marked_kind)


# What is typed


async def _suggest_tags(known: Sequence[str], typed: str) -> Sequence[Choice]:
    """The tags that the last word may become, behind those before it."""
    begun, _, last = typed.rpartition(",")
    before, key = f"{begun.strip()}, " if begun.strip() else "", text.fold(last)
    return [Choice(before + tag, before + tag) for tag in known if key and text.fold(tag).startswith(key)]


def _words(written: str | None) -> list[str]:
    return [word.strip() for word in (written or "").split(",") if word.strip()]


def _signed(signs: str) -> tuple[list[str], list[str]]:
    """The tags to add and those to take off; words without a sign are added."""
    words = signs.replace(",", " ").split()
    return (
        [word.removeprefix("+") for word in words if not word.startswith("-")],
        [word[1:] for word in words if word.startswith("-")],
    )


def _is_shift(written: str) -> bool:
    return written.strip()[:1] in {"+", "-"}


def _date_or_shift(written: str) -> str:
    """The text, once it was found that it can be read; raises BadInput."""
    parse_date(written, clock.today())
    return written


def _understood(written: str) -> str:
    return f"each own date {written.strip()}" if _is_shift(written) else long_date(parse_date(written, clock.today()))
