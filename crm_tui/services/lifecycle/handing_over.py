"""Handing a contact or a company over to who looks after it in the phase that it has come into, with a task."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.db.models import Company, Contact, PhaseOwner, Task, User
from crm_tui.db.prepared import Prepared
from crm_tui.domain.records import Kind, Phase
from crm_tui.queries.lifecycle.owners import due_owner, said_owners
from crm_tui.queries.lifecycle.to_know import to_know
from crm_tui.services.follower import Follower

_FRIDAY = 4

_MOST_AT_ONCE = 50
"""Contacts and companies that are handed over together: where more change their phase, somebody is catching up."""


_ROWS = {
    Kind.CONTACT: Prepared(lambda one: Contact.select().where(Contact.id == one, Contact.hidden_at.is_null())),
    Kind.COMPANY: Prepared(lambda one: Company.select().where(Company.id == one, Company.hidden_at.is_null())),
}


@dataclass(frozen=True, slots=True)
class _Handed:
    """One contact or company that changed hands."""

    kind: Kind
    row: Any
    before: UUID | None
    to: UUID

    @property
    def company(self) -> UUID | None:
        """The company that it is, or belongs to."""
        found: UUID | None = self.row.id if self.kind is Kind.COMPANY else self.row.company_id
        return found


def hand_over(act: Action, kind: Kind, row: Any, to: UUID) -> None:
    """Have somebody look after a contact or a company from now on, and give them a task that says what to know."""
    handed = _give(act, kind, row, to)
    if handed is not None:
        _add_task(act, [handed])


def say_owner(act: Action, kind: Kind, record: UUID, phase: Phase, user: UUID | None) -> None:
    """Note who is to look after a contact or a company in a phase; None for whoever has the role."""
    found = PhaseOwner.get_or_none(PhaseOwner.record == record, PhaseOwner.phase == phase)
    if found is not None and (user is None or found.user_id != user):
        act.delete(found)
        found = None
    if found is None and user is not None:
        act.create(PhaseOwner, kind=kind, record=record, phase=phase, user=user)


def _follow(act: Action, written: Sequence[Written]) -> None:
    """Hand over whom another one looks after in the phase that they have come into."""
    if len(written) > _MOST_AT_ONCE:
        return
    handed: dict[tuple[UUID, UUID | None], list[_Handed]] = defaultdict(list)
    for one in written:
        kind = Kind(one.table)
        row = _ROWS[kind].first(one.record.hex) if one.op == "update" else None
        if row is None:
            continue
        found = _handed_over(act, kind, row, Phase(one.fields["phase"][0]))
        if found is not None:
            handed[found.to, found.company or found.row.id].append(found)
    for together in handed.values():
        _add_task(act, together)


def _handed_over(act: Action, kind: Kind, row: Any, left: Phase) -> _Handed | None:
    to = due_owner(kind, row)
    if to is None or to == row.owner_id:
        return None
    if row.owner_id is not None and left not in said_owners(row.id):
        say_owner(act, kind, row.id, left, row.owner_id)
    return _give(act, kind, row, to)


def _give(act: Action, kind: Kind, row: Any, to: UUID) -> _Handed | None:
    before = row.owner_id
    return _Handed(kind, row, before, to) if act.update(row, owner=to) else None


def _add_task(act: Action, handed: Sequence[_Handed]) -> None:
    """One task for all that belong to one company; none for who takes over by their own doing."""
    first = next((one for one in handed if one.kind is Kind.COMPANY), handed[0])
    if first.to == act.by:
        return
    before = User.get_by_id(first.before).name if first.before else ""
    title = f"Take over {first.row.name}{f' from {before}' if before else ''}: {first.row.phase}"
    person = next((one.row.id for one in handed if one.kind is Kind.CONTACT), None)
    act.create(
        Task, title=title, title_key=texts.fold(title), due=_soon(act), owner=first.to, contact=person,
        company=first.company, note="\n".join(_note(handed)),
    )  # fmt: skip


def _note(handed: Sequence[_Handed]) -> Iterator[str]:
    """What there is to know, the company before its people."""
    for one in sorted(handed, key=lambda one: one.kind is not Kind.COMPANY):
        yield from to_know(one.kind, one.row.id)


def _soon(act: Action) -> date:
    """The next working day."""
    day = clock.local(act.at).date() + timedelta(days=1)
    return day + timedelta(days=7 - day.weekday() if day.weekday() > _FRIDAY else 0)


FOLLOWER = Follower("hand-over", {kind.value: frozenset({"phase"}) for kind in (Kind.CONTACT, Kind.COMPANY)}, _follow)
