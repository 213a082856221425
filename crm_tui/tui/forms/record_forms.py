"""Forms for records: the fields that the services list, as the one form screen asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from crm_tui.domain.duplicates import COMPARED
from crm_tui.domain.records import Kind
from crm_tui.queries.links import Link
from crm_tui.queries.records.reading import detail
from crm_tui.queries.shape import roles
from crm_tui.services.editing import fields, records, three_way
from crm_tui.services.editing.field_texts import context_for
from crm_tui.services.editing.fields import FormValues
from crm_tui.services.editing.saved import Saved, SavedMany
from crm_tui.text import capitalised
from crm_tui.tui import format as shown
from crm_tui.tui.everywhere.together import with_all
from crm_tui.tui.forms.fields import Field
from crm_tui.tui.forms.form_fields import Basis, New, field_for, names_for
from crm_tui.tui.screens.forms.edit import EditForm
from crm_tui.tui.screens.forms.new import NewForm
from crm_tui.tui.screens.forms.screen import FormScreen

if TYPE_CHECKING:
    from crm_tui.tui.base import Working

Given = Mapping[str, str | Link]
"""What stands in some fields of a new record at first: texts, or the records that they refer to."""

Seen = Mapping[UUID, int | None]
"""Records, each with the version in which it was last seen; None where that does not matter."""

Then = Callable[[Saved], None]
"""Called with a record that was saved, just before its form closes."""

Result = TypeVar("Result", Saved, SavedMany)

ThenAll = Callable[[Sequence[UUID]], None]
"""The same for one or several records: with those that it was done with."""

ONE_ONLY = "external"
"""The field that no two records can have alike; whoever knows it for a new one has it from another program."""


async def add_record(
    screen: Working[Any], kind: Kind, given: Given | None = None, then: Then | None = None, begin: str = ""
) -> None:
    """Open the form for a new record; what it is about, in `given`, has a draft of its own.

    `begin` is the field that is edited first.
    """
    given = given or {}
    form = await screen.store.run(_new_form, kind, screen.me)
    asked = [spec for spec in form.specs if spec.name != ONE_ONLY or spec.name in given]
    made = [field_for(screen, form, spec, given.get(spec.name)) for spec in asked]

    async def save(values: dict[str, Any]) -> None:
        before = {name: value for name, value in form.values.items() if name not in given}
        typed, making = _changed(before, values)
        saved = await screen.store.run(records.add_record, screen.me, kind, typed, making)
        _done(screen, saved, then)

    about = [value.ref for value in given.values() if isinstance(value, Link)]
    draft = ".".join([kind, "new", *about])
    if kind in COMPARED:
        screen.app.push_screen(NewForm(kind, form.title, made, save, draft=draft))
    else:
        first = next((place for place, one in enumerate(made) if one.name == begin), 0)
        screen.app.push_screen(FormScreen(form.title, made, save, draft=draft, begin=first))


async def add_to_each(
    screen: Working[Any], kind: Kind, about: Kind, ids: Sequence[UUID], then: ThenAll | None = None
) -> None:
    """Open the form for a new task or activity about a record, or for one about each of several; raises `NotFound`."""
    if len(ids) == 1:
        given = {about.value: await screen.store.run(_link_to, about, ids[0])}
        await add_record(screen, kind, given, _with_one(then, ids))
        return
    form = replace(await screen.store.run(_new_form, kind, screen.me), adds=False)
    made = [field_for(screen, form, spec) for spec in form.specs if spec.name not in {about.value, ONE_ONLY}]

    draft = f"{kind}.new.several.{about}"

    async def save(values: dict[str, Any]) -> bool:
        typed, _ = _changed(form.values, values)

        async def act(of: Sequence[UUID]) -> SavedMany:
            return await screen.store.run(records.add_to_each, screen.me, kind, about, of, typed)

        return await with_all(screen, about, ids, act, partial(_done_with, screen, then), draft)

    title = f"{form.title} for {shown.counted(len(ids), about, about.plural)}"
    screen.app.push_screen(FormScreen(title, made, save, draft=draft))


async def edit_record(screen: Working[Any], kind: Kind, record: UUID, then: Then | None = None) -> None:
    """Open the form with a record as it stands; raises `NotFound`."""
    form, began = await screen.store.run(_edit_form, kind, record, screen.me)
    made = [field_for(screen, form, spec) for spec in form.specs]

    async def save(before: FormValues, values: dict[str, Any]) -> None:
        typed, making = _changed(before.values, values)
        saved = await screen.store.run(records.save_record, screen.me, before, typed, making)
        _done(screen, saved, then)

    screen.app.push_screen(EditForm(began, made, save))


async def edit_records(screen: Working[Any], kind: Kind, seen: Seen, then: ThenAll | None = None) -> None:
    """Open the form with a record as it stands, or the one that sets fields of several; raises `NotFound`."""
    if len(seen) == 1:
        await edit_record(screen, kind, next(iter(seen)), _with_one(then, list(seen)))
    else:
        await _edit_several(screen, kind, seen, then)


async def _edit_several(screen: Working[Any], kind: Kind, seen: Seen, then: ThenAll | None) -> None:
    """Open the form that sets the same fields on several records; what is left empty stays as it is."""
    form = replace(await screen.store.run(_new_form, kind, screen.me), adds=False)
    specs = [spec for spec in form.specs if not spec.add_only and spec.name != ONE_ONLY]
    made = [field_for(screen, form, replace(spec, required=False), "") for spec in specs]

    draft = f"{kind}.several"

    async def save(values: dict[str, Any]) -> bool:
        typed = {name: typed for name, typed in values.items() if typed}
        if not typed:
            return True

        async def act(of: Sequence[UUID]) -> SavedMany:
            return await screen.store.run(records.edit_records, screen.me, kind, of, typed, seen=seen)

        return await with_all(screen, kind, list(seen), act, partial(_done_with, screen, then), draft)

    title = f"Change {shown.counted(len(seen), kind, kind.plural)}"
    note = "What you write goes into all of them; what you leave empty stays as it is."
    screen.app.push_screen(FormScreen(title, made, save, draft=draft, note=note))


async def delete_records(screen: Working[Any], kind: Kind, seen: Seen, then: ThenAll | None = None) -> None:
    """Delete records; `u` brings them back. Several are not deleted unless they are as they were seen."""
    if len(seen) == 1:
        saved = await screen.store.run(records.delete_record, screen.me, kind, next(iter(seen)))
        _done_with(screen, then, saved, list(seen))
        return

    async def act(of: Sequence[UUID]) -> SavedMany:
        return await screen.store.run(records.delete_records, screen.me, kind, of, seen=seen)

    await with_all(screen, kind, list(seen), act, partial(_done_with, screen, then))


def chosen_fields(screen: Working[Any], kind: Kind, given: Given) -> list[Field]:
    """Some fields of a new record, with what stands in them at first; runs on the store's thread."""
    form = replace(_new_form(kind, screen.me), adds=False)
    specs = {spec.name: spec for spec in form.specs}
    return [field_for(screen, form, specs[name], value) for name, value in given.items()]


def say_saved(screen: Working[Any], saved: Saved | SavedMany, more: str = "") -> None:
    """Tell every screen what a write changed, and the person what was done; `more` stands behind that."""
    screen.changed(saved.changed)
    kept = three_way.in_words(saved.kept) if isinstance(saved, Saved) else ""
    said = "; ".join(filter(None, (saved.summary, f"kept {kept}" if kept else "", more)))
    screen.tell(capitalised(said), undo=bool(saved.changed))


def _done(screen: Working[Any], saved: Result, then: Callable[[Result], None] | None) -> None:
    say_saved(screen, saved)
    if then is not None:
        then(saved)


def _done_with(screen: Working[Any], then: ThenAll | None, saved: Saved | SavedMany, ids: Sequence[UUID]) -> None:
    say_saved(screen, saved)
    if then is not None:
        then(ids)


def _with_one(then: ThenAll | None, ids: Sequence[UUID]) -> Then | None:
    """What is called when it was done with the only one of these."""
    return None if then is None else lambda _saved: then(ids)


def _changed(before: Mapping[str, str], values: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, Kind]]:
    """The texts that differ from those before, emptied ones too, and which of them name records to be added."""
    making = {name: value.kind for name, value in values.items() if isinstance(value, New)}
    typed = {name: value.name if isinstance(value, New) else value or "" for name, value in values.items()}
    return {name: text for name, text in typed.items() if text != before.get(name)}, making


# What a form is made of; these run on the store's thread


def _new_form(kind: Kind, me: UUID) -> Basis:
    roles.require_writing(me, kind)
    specs = fields.form_fields(kind, adding=True)
    values = {spec.name: spec.default for spec in specs}
    return Basis(specs, context_for(me), names_for(specs), values, f"New {kind}")


def _edit_form(kind: Kind, record: UUID, me: UUID) -> tuple[Basis, FormValues]:
    roles.require_writing(me, kind)
    stands = fields.form_values(kind, record)
    specs = fields.form_fields(kind)
    return Basis(specs, context_for(me), names_for(specs), stands.values), stands


def _link_to(kind: Kind, record: UUID) -> Link:
    found = detail(kind, record)
    return Link(kind, found.id, found.ref, found.name)
