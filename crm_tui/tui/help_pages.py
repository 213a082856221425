"""What the help shows, made from the registries: keys of commands, words of the filter language, fields of forms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm_tui.domain.fields.types import FieldSpec
from crm_tui.domain.records import Kind
from crm_tui.domain.roles import Permission, Rights
from crm_tui.errors import FilterError
from crm_tui.filters.lookups import described
from crm_tui.services.editing.fields import form_fields
from crm_tui.tui.commands import EVERYWHERE, in_force_at
from crm_tui.tui.keymap import Keymap, key_table

_HOW_FILTERS_READ = (
    "Criteria stand beside each other and must all hold: owner:me amount>10k. Commas mean any of these: "
    "stage:proposal,negotiation. A minus before one means not: -tag:cold. Words without a field are looked for: "
    '"free text". OR and brackets work too.'
)
_ABOUT_ROLES = (
    "An admin gives roles with `crm-tui role`; `crm-tui users` shows them. "
    "Roles guide, they do not protect: whoever can open the file of a team has all of it. "
    "`crm-tui help team` says how an account that owns the file, with ForceCommand and restricted sessions, "
    "does protect it."
)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below a heading: what is typed or named, and what is said of it."""

    heading: str
    rows: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()
    """Paragraphs below the rows."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the help."""

    title: str
    tables: tuple[Table, ...]


def keys(place: str, title: str, keymap: Keymap, rights: Rights) -> Page:
    """The keys of a place and those that work everywhere, and the lines of a shell that do the same."""
    named = ((title, place), ("Everywhere", EVERYWHERE))
    tables = [Table(heading, tuple(key_table(of, keymap, rights))) for heading, of in named]
    lines = {
        command.line: command.title for command in in_force_at(place) if command.line and rights.allow(command.needs)
    }
    told = tuple((f"crm-tui {line}", title) for line, title in lines.items())
    return Page("Keys", (*tables, Table("At a shell, and behind the colon", told)))


def of_kinds(kinds: Iterable[Kind]) -> tuple[Page, ...]:
    """What these kinds of record, at least one, can be filtered by, and what their forms take; asks the workspace."""
    listed = tuple(kinds)
    filters = tuple(table for kind in listed for table in _filters(kind))
    fields = tuple(Table(kind.plural.capitalize(), tuple(map(_field, _of_forms(kind)))) for kind in listed)
    if not filters:
        return (Page("Fields", fields),)
    how = Table("How they are read", words=(_HOW_FILTERS_READ,))
    return Page("Filters", (*filters, how)), Page("Fields", fields)


def numbers(place: str) -> tuple[Page, ...]:
    """What each number means, at the places that show some; by the phase of the relationship that it tells of."""
    if place not in {"metrics", "explain", "cycle"}:
        return ()
    from crm_tui.metrics.telling.page import by_phase

    tables = (
        Table(phase.capitalize(), tuple((one.title, f"{one.asks} {one.formula}") for one in definitions))
        for phase, definitions in by_phase().items()
    )
    return (Page("Numbers", tuple(tables)),)


def role(rights: Rights) -> Page:
    """What one's role keeps from one, and that it does not protect."""
    may_not = tuple(f"You may not {permission}." for permission in rights.missing(Permission))
    heading = f"Your role: {rights.role}{', in a restricted session' if rights.restricted else ''}"
    return Page("Role", (Table(heading, words=(*(may_not or ("You may do everything.",)), _ABOUT_ROLES)),))


def _filters(kind: Kind) -> Sequence[Table]:
    try:
        rows = tuple((row.example, row.help) for row in described(kind))
    except FilterError:  # this kind has none
        return ()
    return (Table(kind.plural.capitalize(), rows),)


def _of_forms(kind: Kind) -> Iterable[FieldSpec]:
    """Those of a new record, and those that only one that is there has."""
    return {spec.name: spec for spec in (*form_fields(kind, adding=True), *form_fields(kind))}.values()


def _field(spec: FieldSpec) -> tuple[str, str]:
    choices = ", ".join(spec.choices)
    said = spec.help or choices or str(spec.type).capitalize()
    if spec.help and choices:
        said = f"{spec.help}: {choices}"
    return spec.label, f"{said} (needed)" if spec.required else said
