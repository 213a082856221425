"""Cadences: how often people should hear from us, by filter for many and in days for one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import Cadence, Contact
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services.editing.saved import Saved, called, saved, tell
from crm_tui.services.guards import visible
from crm_tui.services.shape.shaping import Shaped, free_name, present, put, shaped

_WHAT = "cadence"

MOST_DAYS = 3650
"""Ten years; more is a typing error."""


def set_cadence(by: UUID | None, name: str, days: int, filter_text: str | None = None, *, first: bool = False) -> UUID:
    """Make a cadence: contacts that the filter finds should hear from us every so many days; returns its id.

    It takes the place of a cadence of that name, whose filter stays where none is given; a new one comes behind the
    others, or before them all. Raises BadInput, or `FilterError`.
    """
    word = texts.clean(name, field="name")
    if not word:
        raise BadInput("A cadence needs a name, such as VIPs.", "name")
    require_days(days)
    wanted = None if filter_text is None else texts.clean(filter_text, field="filter")
    with journal.action(by, "") as act:
        row = _named(word)
        if wanted or row is None:
            wanted = _readable(by, wanted or "")
        if row is None:
            row = act.create(
                Cadence, name=word, name_key=texts.fold(word), filter=wanted, days=days, position=_place(first=first)
            )
            tell(act, f"set the cadence {word} to {days} days")
        else:
            changes = {"filter": wanted} if wanted else {}
            act.update(row, days=days, **changes, **({"position": _place(first=True)} if first else {}))
            tell(act, f"changed the cadence {row.name}")
        return UUID(str(row.id))


def edit_cadence(
    by: UUID | None, cadence: UUID, *, name: str | None = None, days: int | None = None, filter_text: str | None = None
) -> Shaped:
    """Change what is given of a cadence, which keeps its place; raises `NotFound`, BadInput or `FilterError`."""
    columns: dict[str, Any] = {}
    with journal.action(by, "") as act:
        row = present(Cadence, cadence, _WHAT)
        was = row.name
        if days is not None:
            require_days(days)
            columns["days"] = days
        if filter_text is not None:
            columns["filter"] = _readable(by, texts.clean(filter_text, field="filter"))
        if name is not None:
            word = free_name(Cadence, name, _WHAT, but=cadence)
            columns |= {"name": word, "name_key": texts.fold(word)}
        act.update(row, **columns)
        said = f"renamed the cadence {was} to {row.name}" if row.name != was else f"changed the cadence {was}"
        return shaped(act, row, said)


def move_cadence(by: UUID | None, cadence: UUID, steps: int) -> Shaped:
    """Put a cadence so many places further down, up where negative: the first that finds somebody holds.

    Raises `NotFound`.
    """
    with journal.action(by, "") as act:
        row = present(Cadence, cadence, _WHAT)
        put(act, in_order(), row, steps)
        return shaped(act, row, f"moved the cadence {row.name}")


def cadence_called(name: str) -> UUID:
    """The cadence with this name; raises `NotFound` with the nearest ones."""
    return UUID(str(_called(name).id))


def in_order() -> list[Cadence]:
    """All cadences; the first that finds a contact holds for them."""
    return list(Cadence.select().where(Cadence.hidden_at.is_null()).order_by(Cadence.position, Cadence.id))


def remove_cadence(by: UUID | None, name: str) -> str:
    """Take a cadence away; returns its name. Raises `NotFound`."""
    with journal.action(by, "") as act:
        row = _called(name)
        act.hide(row)
        tell(act, f"took away the cadence {row.name}")
        return str(row.name)


def set_days(by: UUID | None, contact: UUID, days: int | None) -> Saved:
    """Have one contact hear from us every so many days, whatever the cadences say; None leaves it to them.

    Raises `NotFound` or BadInput.
    """
    if days is not None:
        require_days(days)
    with journal.action(by, "") as act:
        row = visible(Contact, contact)
        act.update(row, cadence_days=days)
        own = "as the cadences say" if days is None else f"every {days} days"
        tell(act, f"set {called(Kind.CONTACT, row)} to hear from us {own}")
        return saved(act, Kind.CONTACT, row)


def require_days(days: int, field: str = "days") -> None:
    """Raise BadInput for what cannot be days between two words."""
    if not 1 <= days <= MOST_DAYS:
        raise BadInput(f"{days} is no such number of days; write one from 1 to {MOST_DAYS}.", field)


def _named(name: str) -> Cadence | None:
    row: Cadence | None = Cadence.get_or_none(Cadence.name_key == texts.fold(name), Cadence.hidden_at.is_null())
    return row


def _called(name: str) -> Cadence:
    row = _named(name)
    if row is None:
        near = texts.nearest(name, [one.name for one in in_order()])
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        raise NotFound(f"There is no cadence {name}.{hint}", tuple(near))
    return row


def _readable(by: UUID | None, filter_text: str) -> str:
    """The filter over contacts; raises BadInput for none, and `FilterError` for what cannot be read."""
    if not filter_text:
        raise BadInput("A cadence needs a filter over contacts, such as tag:vip.", "filter")
    compile_filter(filter_text, Kind.CONTACT, FilterContext.at_present(by))
    return filter_text


def _place(*, first: bool) -> int:
    """A place before or behind all that are there."""
    column = pw.fn.MIN(Cadence.position) if first else pw.fn.MAX(Cadence.position)
    end = Cadence.select(column).where(Cadence.hidden_at.is_null()).scalar()
    return 0 if end is None else int(end) + (-1 if first else 1)
