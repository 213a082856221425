"""Handing leads over: marketing gives an MQL, sales accepts or rejects it with a reason, and qualifies it as an SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.db.models import Contact, Handover, Task, User, rows, scalars
from crm_tui.domain.choices import HandoverState
from crm_tui.domain.leads.standing import due_after, next_step, step_in_force
from crm_tui.domain.records import Kind, LeadStep, Role
from crm_tui.errors import BadInput, NotFound
from crm_tui.filters.field import one, scalar
from crm_tui.services.editing import plain, saving
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved, SavedMany, called, saved, saved_many
from crm_tui.services.follower import Follower
from crm_tui.services.guards import visible
from crm_tui.services.occasions import NEW
from crm_tui.services.one_by_one import each

_SELLERS = frozenset({Role.ADMIN, Role.SALES})
"""The roles in which one works on one's own leads."""


def give(by: UUID | None, contact: UUID, step: str = "", *, to: UUID | None = None, note: str = "") -> Saved:
    """Hand a lead over; as what comes next where no step is named, and to its owner where nobody is.

    Raises `NotFound`, or BadInput with the field: for a lead that waits to be accepted, and one that went all the way.
    """
    with journal.action(by, "") as act:
        said = act.summary
        row = visible(Contact, contact)
        owner = to or _receiver(by, row)
        typed = {"contact": row.ref, "owner": User.get_by_id(owner).login if owner else ""}
        typed |= {name: written for name, written in (("step", step), ("note", note)) if written}
        handover = saving.add(PLAN, by, typed)
        return _told(act, handover.id, said or f"handed {called(Kind.CONTACT, row)} over as {_row(handover.id).step}")


def _receiver(by: UUID | None, contact: Any) -> UUID | None:
    """Who is to accept a lead: its owner; for one of marketing's own the seller for whom the fewest wait."""
    owner: UUID | None = contact.owner_id
    giver = None if by is None or by != owner else User.get_by_id(by)
    if giver is None or giver.role in _SELLERS:
        return owner
    waits = one(of=Handover).where(
        Handover.owner == User.id, Handover.state == HandoverState.WAITING, Handover.hidden_at.is_null()
    )
    sellers = User.select(User.id).where(User.role == Role.SALES, User.hidden_at.is_null())
    fewest = scalars(sellers.order_by(scalar(waits.select(pw.fn.COUNT(Handover.id))), User.number).limit(1))
    return fewest[0] if fewest else owner


def give_many(
    by: UUID | None, contacts: Sequence[UUID], step: str = "", *, to: UUID | None = None, note: str = ""
) -> SavedMany:
    """Hand several leads over in one action; raises `NotAll`, or of a single one what `give` does."""
    with journal.action(by, "") as act:
        told = _counted(act, len(contacts), "handed {} leads over")
        each(Kind.CONTACT, contacts, lambda row: give(by, row.id, step, to=to, note=note))
        act.summary = told or act.summary
        return saved_many(act, Kind.CONTACT, tuple(contacts))


def accept_many(by: UUID | None, kind: Kind, ids: Sequence[UUID]) -> SavedMany:
    """Accept several leads, which are hand-overs or contacts, in one action; raises `NotAll`, or as `accept` does."""
    with journal.action(by, "") as act:
        told = _counted(act, len(ids), "accepted {} leads")
        each(kind, ids, lambda row: accept(by, _handover_of(kind, row.id)))
        act.summary = told or act.summary
        return saved_many(act, kind, tuple(ids))


def reject_many(by: UUID | None, kind: Kind, ids: Sequence[UUID], reason: str) -> SavedMany:
    """Reject several leads, which are hand-overs or contacts; raises `NotAll`, or as `reject` does."""
    with journal.action(by, "") as act:
        told = _counted(act, len(ids), "rejected {} leads")
        each(kind, ids, lambda row: reject(by, _handover_of(kind, row.id), reason))
        act.summary = told or act.summary
        return saved_many(act, kind, tuple(ids))


def _counted(act: Action, count: int, summary: str) -> str:
    """What is said of several, unless a greater action says something; nothing of a single one."""
    return act.summary or (summary.format(f"{count:,}") if count > 1 else "")


def _handover_of(kind: Kind, record: UUID) -> UUID:
    return record if kind is Kind.HANDOVER else waiting_of(record)


def accept(by: UUID | None, handover: UUID) -> Saved:
    """Accept a lead that was handed over: from then on it is theirs. Raises `NotFound`, or BadInput."""
    with journal.action(by, "") as act:
        said = act.summary
        row = _waiting(handover)
        saving.edit(PLAN, by, handover, None, {"state": HandoverState.ACCEPTED})
        reached = LeadStep.SAL if row.step == LeadStep.MQL else row.step
        return _told(act, handover, said or f"accepted {_lead(row)} as {reached}")


def reject(by: UUID | None, handover: UUID, reason: str) -> Saved:
    """Give a lead back, and say why. Raises `NotFound`, or BadInput without a reason, or where it is decided."""
    with journal.action(by, "") as act:
        said = act.summary
        row = _waiting(handover)
        saving.edit(PLAN, by, handover, None, {"state": HandoverState.REJECTED, "reason": reason})
        return _told(act, handover, said or f"rejected {_lead(row)} as {row.step}: {_row(handover).reason}")


def waiting_of(contact: UUID) -> UUID:
    """The hand-over of a lead that nobody has decided about; raises `NotFound`."""
    row = _undecided(contact)
    if row is None:
        raise NotFound("That lead does not wait to be accepted; `crm-tui handover give` hands one over.")
    return UUID(str(row.id))


# Saving


def _prepare(draft: Draft) -> None:
    """A new one is what comes next for the lead; a decision has its day, and a rejection its reason."""
    kept: Any = draft.row
    contact = Contact.get_by_id(draft.columns.get("contact") or kept.contact_id)
    if kept is None:
        _begin(draft, contact)
    elif not draft.columns.get("step", kept.step):
        raise BadInput("A hand-over has a step; write MQL, SAL or SQL.", "step")
    state = draft.columns.get("state", None if kept is None else kept.state)
    if state != (HandoverState.WAITING if kept is None else kept.state):
        draft.columns["decided_at"] = None if state == HandoverState.WAITING else clock.now()
    reason = draft.columns.get("reason", None if kept is None else kept.reason)
    if state == HandoverState.REJECTED and not reason:
        raise BadInput("Say why it is rejected, such as no budget before next year.", "reason")
    if "step" in draft.columns or "contact" in draft.columns:
        plain.set_title(draft, f"{draft.columns.get('step') or kept.step}: {contact.name}")


def _begin(draft: Draft, contact: Any) -> None:
    """Who gives it, and as what."""
    if _undecided(contact.id) is not None:
        raise BadInput(
            f"{contact.ref} {contact.name} waits to be accepted already; decide about that first.", "contact"
        )
    if not draft.columns.get("step"):
        step = next_step(LeadStep(contact.lead_step) if contact.lead_step else None)
        if step is None:
            raise BadInput(f"{contact.ref} {contact.name} is an SQL already; there is nothing to hand over.", "step")
        draft.columns["step"] = step
    if not draft.columns.get("given_by"):
        draft.columns["given_by"] = draft.context.me


PLAN = plain.plan(Kind.HANDOVER, prepare=_prepare)


# What follows


def _follow(act: Action, written: Sequence[Written]) -> None:
    """Keep how far each lead is, whose it is, and the task to accept it."""
    for change in written:
        row = Handover.get_or_none(Handover.id == change.record)
        if row is not None:
            _keep_step(act, row)
            _keep_task(act, row)


def _keep_step(act: Action, row: Any) -> None:
    contact = Contact.get_by_id(row.contact_id)
    told = Handover.select(Handover.step, Handover.state).where(
        Handover.contact == contact.id, Handover.hidden_at.is_null()
    )
    steps = [
        (LeadStep(step), HandoverState(state)) for step, state in rows(told.order_by(Handover.at, Handover.number))
    ]
    changes: dict[str, Any] = {"lead_step": step_in_force(steps)}
    if row.state == HandoverState.ACCEPTED and row.hidden_at is None and contact.owner_id is None:
        changes["owner"] = row.owner_id or act.by
    act.update(contact, **changes)


def _keep_task(act: Action, row: Any) -> None:
    """Who is to accept it has a task for as long as it waits."""
    title = f"Accept or reject this lead ({row.step})"
    task = Task.get_or_none(
        Task.contact == row.contact_id, Task.title == title, Task.done_at.is_null(), Task.hidden_at.is_null()
    )
    waits = row.state == HandoverState.WAITING and row.hidden_at is None
    if waits and task is None:
        due = due_after(clock.local(row.at).date())
        act.create(
            Task, title=title, title_key=text.fold(title), due=due, owner=row.owner_id, contact=row.contact_id,
            company=Contact.get_by_id(row.contact_id).company_id,
        )  # fmt: skip
    elif task is not None and not waits:
        act.update(task, done_at=act.at)


FOLLOWER = Follower("handovers", {"handover": frozenset({NEW, "state", "step", "hidden_at"})}, _follow)


def _undecided(contact: UUID) -> Any:
    return Handover.get_or_none(
        Handover.contact == contact, Handover.state == HandoverState.WAITING, Handover.hidden_at.is_null()
    )


def _waiting(handover: UUID) -> Any:
    row = visible(Handover, handover)
    if row.state != HandoverState.WAITING:
        raise BadInput(f"{row.ref} {row.title} was {row.state} already.", "state")
    return row


def _row(handover: UUID) -> Any:
    return Handover.get_by_id(handover)


def _lead(row: Any) -> str:
    return called(Kind.CONTACT, Contact.get_by_id(row.contact_id))


def _told(act: Action, handover: UUID, summary: str) -> Saved:
    act.summary = summary
    return saved(act, Kind.HANDOVER, _row(handover))
