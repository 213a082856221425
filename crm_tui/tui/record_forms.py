"""Forms for records: the fields that the services list, as the one form screen asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from crm_tui import text
from crm_tui.domain.dates import long_date
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.filters import lookups
from crm_tui.filters.field import FieldType as Named
from crm_tui.queries import roles, search
from crm_tui.queries.links import Link
from crm_tui.queries.records import detail
from crm_tui.services import fields, merging, records
from crm_tui.services.fields import FieldSpec, FieldType, FormValues, ReadContext
from crm_tui.services.saved import Saved, SavedMany
from crm_tui.tui import format as shown
from crm_tui.tui.fields import Choice, Field, Suggest
from crm_tui.tui.screens.edit_form import EditForm
from crm_tui.tui.screens.form import FormScreen

if TYPE_CHECKING:
    from crm_tui.tui.base import Working

BLOCK_LINES = 8
"""Rows of a field for Markdown."""

MOST_SUGGESTED = 8

Given = Mapping[str, str | Link]
"""What stands in some fields of a new record at first: texts, or the records that they refer to."""

Then = Callable[[Saved], None]
"""Called with a record that was saved, just before its form closes."""

Result = TypeVar("Result", Saved, SavedMany)

ThenAll = Callable[[Saved | SavedMany], None]
"""The same for one or several records."""

ONE_ONLY = "external"
"""The field that no two records can have alike."""


@dataclass(frozen=True, slots=True)
class New:
    """A record that is not there yet, and is added when the form is saved."""

    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class _Form:
    """What a form is made of, read in one go."""

    specs: Sequence[FieldSpec]
    context: ReadContext
    names: Mapping[FieldType, Sequence[str]]
    """The names that fields of users, pipelines and stages take."""
    values: Mapping[str, str]
    """What the record has in each field, or gets where nothing is written."""
    title: str = ""
    adds: bool = True
    """Whether a record that is only named is offered to be added."""


async def add_record(screen: Working[Any], kind: Kind, given: Given | None = None, then: Then | None = None) -> None:
    """Open the form for a new record; what it is about, in `given`, has a draft of its own."""
    given = given or {}
    form = await screen.store.run(_new_form, kind, screen.me)
    made = [_field(screen, form, spec, given.get(spec.name)) for spec in form.specs]

    async def save(values: dict[str, Any]) -> None:
        before = {name: value for name, value in form.values.items() if name not in given}
        typed, making = _changed(before, values)
        saved = await screen.store.run(records.add_record, screen.me, kind, typed, making)
        _done(screen, saved, then)

    about = [value.ref for value in given.values() if isinstance(value, Link)]
    screen.app.push_screen(FormScreen(form.title, made, save, draft=".".join([kind, "new", *about])))


async def add_to_each(
    screen: Working[Any], kind: Kind, about: Kind, ids: Sequence[UUID], then: ThenAll | None = None
) -> None:
    """Open the form for a new task or activity about a record, or for one about each of several; raises `NotFound`."""
    if len(ids) == 1:
        given = {about.value: await screen.store.run(_link_to, about, ids[0])}
        await add_record(screen, kind, given, then)
        return
    form = replace(await screen.store.run(_new_form, kind, screen.me), adds=False)
    made = [_field(screen, form, spec) for spec in form.specs if spec.name not in {about.value, ONE_ONLY}]

    async def save(values: dict[str, Any]) -> None:
        typed, _ = _changed(form.values, values)
        saved = await screen.store.run(records.add_to_each, screen.me, kind, about, ids, typed)
        _done(screen, saved, then)

    title = f"{form.title} for {shown.counted(len(ids), about, about.plural)}"
    screen.app.push_screen(FormScreen(title, made, save, draft=f"{kind}.new.several.{about}"))


async def edit_record(screen: Working[Any], kind: Kind, record: UUID, then: Then | None = None) -> None:
    """Open the form with a record as it stands; raises `NotFound`."""
    form, began = await screen.store.run(_edit_form, kind, record, screen.me)
    made = [_field(screen, form, spec) for spec in form.specs]

    async def save(before: FormValues, values: dict[str, Any]) -> None:
        typed, making = _changed(before.values, values)
        saved = await screen.store.run(records.save_record, screen.me, before, typed, making)
        _done(screen, saved, then)

    screen.app.push_screen(EditForm(began, made, save))


async def edit_records(screen: Working[Any], kind: Kind, ids: Sequence[UUID], then: ThenAll | None = None) -> None:
    """Open the form with a record as it stands, or the one that sets fields of several; raises `NotFound`."""
    if len(ids) == 1:
        await edit_record(screen, kind, ids[0], then)
    else:
        await _edit_several(screen, kind, ids, then)


async def _edit_several(screen: Working[Any], kind: Kind, ids: Sequence[UUID], then: ThenAll | None) -> None:
    """Open the form that sets the same fields on several records; what is left empty stays as it is."""
    form = replace(await screen.store.run(_new_form, kind, screen.me), adds=False)
    specs = [spec for spec in form.specs if not spec.add_only and spec.name != ONE_ONLY]
    made = [_field(screen, form, replace(spec, required=False), "") for spec in specs]

    async def save(values: dict[str, Any]) -> None:
        typed = {name: typed for name, typed in values.items() if typed}
        if typed:
            saved = await screen.store.run(records.edit_records, screen.me, kind, ids, typed)
            _done(screen, saved, then)

    title = f"Change {shown.counted(len(ids), kind, kind.plural)}"
    note = "What you write goes into all of them; what you leave empty stays as it is."
    screen.app.push_screen(FormScreen(title, made, save, draft=f"{kind}.several", note=note))


async def delete_records(screen: Working[Any], kind: Kind, ids: Sequence[UUID], then: ThenAll | None = None) -> None:
    """Delete records; `u` brings them back."""
    if len(ids) == 1:
        _done(screen, await screen.store.run(records.delete_record, screen.me, kind, ids[0]), then)
    else:
        _done(screen, await screen.store.run(records.delete_records, screen.me, kind, ids), then)


def say_saved(screen: Working[Any], saved: Saved | SavedMany) -> None:
    """Tell every screen what a write changed, and the person what was done."""
    screen.changed(saved.changed)
    kept = merging.in_words(saved.kept) if isinstance(saved, Saved) else ""
    said = f"{saved.summary}; kept {kept}" if kept else saved.summary
    screen.tell(said[:1].upper() + said[1:], undo=bool(saved.changed))


def _done(screen: Working[Any], saved: Result, then: Callable[[Result], None] | None) -> None:
    say_saved(screen, saved)
    if then is not None:
        then(saved)


def _changed(before: Mapping[str, str], values: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, Kind]]:
    """The texts that differ from those before, emptied ones too, and which of them name records to be added."""
    making = {name: value.kind for name, value in values.items() if isinstance(value, New)}
    typed = {name: value.name if isinstance(value, New) else value or "" for name, value in values.items()}
    return {name: text for name, text in typed.items() if text != before.get(name)}, making


# What a form is made of; these run on the store's thread


def _new_form(kind: Kind, me: UUID) -> _Form:
    roles.require_writing(me, kind)
    specs = fields.form_fields(kind, adding=True)
    values = {spec.name: spec.default for spec in specs}
    return _Form(specs, fields.context_for(me), _names(specs), values, f"New {kind}")


def _edit_form(kind: Kind, record: UUID, me: UUID) -> tuple[_Form, FormValues]:
    roles.require_writing(me, kind)
    stands = fields.form_values(kind, record)
    specs = fields.form_fields(kind)
    return _Form(specs, fields.context_for(me), _names(specs), stands.values), stands


def _link_to(kind: Kind, record: UUID) -> Link:
    found = detail(kind, record)
    return Link(kind, found.id, found.ref, found.name)


def _names(specs: Sequence[FieldSpec]) -> dict[FieldType, Sequence[str]]:
    wanted = {spec.type for spec in specs}
    return {type_: lookups.names_of(named) for type_, named in _NAMED.items() if type_ in wanted}


_NAMED: Mapping[FieldType, Named] = {
    FieldType.USER: Named.USER,
    FieldType.PIPELINE: Named.PIPELINE,
    FieldType.STAGE: Named.STAGE,
}
_SEARCHED: Mapping[FieldType, Kind] = {
    FieldType.COMPANY: Kind.COMPANY,
    FieldType.CONTACT: Kind.CONTACT,
    FieldType.DEAL: Kind.DEAL,
}
_MADE = frozenset({Kind.COMPANY})
"""The kinds that can be added from a field in which they are only named."""

_CHECKED = frozenset(
    {FieldType.DATE, FieldType.MOMENT, FieldType.MONEY, FieldType.NUMBER, FieldType.PERCENT, FieldType.POINTS}
)
"""What can be read without asking the workspace, so that a mistake is seen at once."""


# From a field of the services to one of the form


def _field(screen: Working[Any], form: _Form, spec: FieldSpec, given: str | Link | None = None) -> Field:
    """The form's field; its value is the text that the services read, a reference where a choice was taken."""
    link = given if isinstance(given, Link) else None
    value = form.values.get(spec.name, "") if given is None else link.name if link else str(given)
    checked = spec.type in _CHECKED
    return Field(
        name=spec.name,
        label=spec.label,
        value=value,
        picked=Choice(link.name, link.ref) if link else None,
        required=spec.required,
        help=spec.help,
        read=partial(_checked, spec, form.context) if checked else str,
        shown=partial(_understood, spec, form.context) if checked else None,
        choices=_choices(spec),
        suggest=_suggest(screen, form, spec),
        lines=BLOCK_LINES if spec.type is FieldType.BLOCK else 1,
    )


def _choices(spec: FieldSpec) -> tuple[Choice, ...]:
    listed = ("yes", "no") if spec.type is FieldType.YES_NO else spec.choices
    return tuple(Choice(word, word) for word in listed)


def _checked(spec: FieldSpec, context: ReadContext, typed: str) -> str:
    """The text, once it was found that it can be read; raises BadInput."""
    fields.read_text(spec, typed, context)
    return typed


def _understood(spec: FieldSpec, context: ReadContext, typed: str) -> str:
    """How a text is understood, where that is not plain to see."""
    value = fields.read_text(spec, typed, context)
    match spec.type:
        case FieldType.DATE:
            return long_date(value)
        case FieldType.MOMENT:
            return shown.moment(value)
        case FieldType.MONEY if isinstance(value, Money):
            return str(value)
        case _:
            return ""


def _suggest(screen: Working[Any], form: _Form, spec: FieldSpec) -> Suggest | None:
    """Finds records or names for what is typed; nothing for fields that take neither."""
    if spec.type in _SEARCHED:
        return partial(_records, screen, _SEARCHED[spec.type], adds=form.adds)
    if spec.type in _NAMED:
        return partial(_named, form.names[spec.type])
    return None


async def _records(screen: Working[Any], kind: Kind, typed: str, *, adds: bool) -> Sequence[Choice]:
    found = await screen.store.run(search.search, typed, [kind], MOST_SUGGESTED)
    choices = [Choice(hit.title, hit.ref, f"{hit.ref}  {hit.detail}") for hit in found]
    name = text.clean(typed)
    if adds and kind in _MADE and name and text.fold(name) not in {text.fold(hit.title) for hit in found}:
        choices.append(Choice(name, New(kind, name), f"adds this {kind}", adds=True))
    return choices


async def _named(names: Sequence[str], typed: str) -> Sequence[Choice]:
    wanted = typed.casefold()
    return [Choice(name, name) for name in names if wanted in name.casefold()][:MOST_SUGGESTED]
