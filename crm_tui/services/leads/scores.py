"""Keeping scores up to date: worked out from the contacts, kept with them, and no part of the journal.

A score follows from what is known, as the totals of stages do; so nobody takes it back, and taking back what it
follows from brings it up to date again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.changes import Written
from crm_tui.db.conditions import among
from crm_tui.db.journal import Action
from crm_tui.db.models import Activity, Company, Contact, ContactPoint, Handover, Member, database, scalars
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.leads.scoring import Scored, Scorer, has_rules
from crm_tui.queries.leads.settings import lead_settings
from crm_tui.queries.shape import roles
from crm_tui.services.follower import Follower
from crm_tui.services.leads import handovers
from crm_tui.services.occasions import NEW

_MOST_COLLEAGUES = 200
"""People of one company whose scores follow at once when something about it changes; more wait for all to be scored."""

_MOST_GIVEN = 20
"""Leads that one action hands over by rule; of more, such as an import, `leads score --give` does."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What bringing all scores up to date came to."""

    contacts: int
    changed: int
    given: tuple[str, ...]
    """The references of the leads that were handed over."""
    could_be_given: int
    """Leads that the workspace's filter makes MQLs, and that were never handed over."""
    unreadable: tuple[str, ...]
    """What is wrong with rules that give nobody points, a sentence each."""


def bring_up_to_date(by: UUID | None, *, give: bool = False) -> Brought:
    """Score every contact anew; with `give`, hand those over whom the workspace's filter makes MQLs, in one action.

    What is worked out is read before anybody waits for it to be written. Raises `NotAllowed`.
    """
    if by is not None:
        roles.require_writing(by, Kind.CONTACT)
    context = FilterContext.at_present(by)
    scorer = Scorer(context)
    scores = list(scorer.scores()) if scorer.has_rules else []
    changed = [one for one in scores if one.differs]
    with journal.action(by, "handed leads over by their scores") as act:
        _keep(changed)
        found = _to_be_given(context, None)
        given = tuple(_give(act, found)) if give else ()
        if given:
            act.summary = f"handed {len(given)} lead{'s' * (len(given) != 1)} over by their scores"
    unreadable = tuple(f"{one.rule.ref} {one.rule.says}: {one.why}" for one in scorer.unreadable)
    return Brought(len(scores), len(changed), given, len(found), unreadable)


def keep_scores_of(contacts: Collection[UUID]) -> None:
    """Score some contacts anew, within an action."""
    scorer = Scorer(FilterContext.at_present(None))
    if contacts and scorer.has_rules:
        _keep(one for one in scorer.scores(contacts) if one.differs)


def keep_up_with(written: Sequence[Written]) -> set[UUID]:
    """Score anew, within an action, the contacts whom rows that were written are about; returns them."""
    contacts = _concerned(written)
    keep_scores_of(contacts)
    return contacts


def _concerned(written: Sequence[Written]) -> set[UUID]:
    """The contacts whose scores may follow from rows."""
    ids: dict[str, list[UUID]] = {}
    for one in written:
        ids.setdefault(one.table, []).append(one.record)
    found = {*ids.get("contact", ()), *_owners(written)}
    for model in (ContactPoint, Activity, Member):
        if rows_of := ids.get(model._meta.table_name):
            found |= set(scalars(model.select(model.contact).where(among(model.id, rows_of))))
    if companies := ids.get("company"):
        found |= set(_colleagues(companies))
    return {one for one in found if one is not None}


def _colleagues(companies: Sequence[UUID]) -> list[UUID]:
    known = Company.select(Company.id).where(among(Company.id, companies))
    query = Contact.select(Contact.id).where(Contact.company.in_(known), Contact.hidden_at.is_null())
    return scalars(query.limit(_MOST_COLLEAGUES))


def _keep(scores: Iterable[Scored]) -> None:
    """Write scores beside their contacts; not where a contact was changed since it was scored."""
    now = clock.to_micros(clock.now())
    database.connection().executemany(
        "UPDATE contact SET fit = ?, engagement = ?, grade = ?, scored_at = ? WHERE id = ? AND version = ?",
        ((one.fit, one.engagement, one.grade, now, one.contact.hex, one.version) for one in scores),
    )


# What follows


def _follow(act: Action, written: Sequence[Written]) -> None:
    """Score anew whom something was written about, and hand over who became an MQL by it."""
    contacts = keep_up_with(written) if has_rules() else ()
    if contacts:
        found = _to_be_given(FilterContext.at_present(act.by), contacts)
        if len(found) <= _MOST_GIVEN:
            list(_give(act, found))


def _owners(written: Sequence[Written]) -> set[UUID]:
    """The contacts that rows which may be gone by now belong to."""
    found = set()
    for one in written:
        for column in ("contact_id", "record"):
            found |= {UUID(value) for value in one.fields.get(column, ()) if value}
    return found


def _to_be_given(context: FilterContext, contacts: Collection[UUID] | None) -> list[Any]:
    """The leads whom the workspace's filter makes MQLs, and who were never handed over."""
    filter_ = lead_settings().mql
    if not filter_:
        return []
    try:
        condition = compile_filter(filter_, Kind.CONTACT, context)
    except FilterError:
        return []
    told = Handover.select(Handover.contact).where(Handover.hidden_at.is_null())
    query = Contact.select().where(Contact.hidden_at.is_null(), Contact.id.not_in(told), condition)
    return list(query if contacts is None else query.where(among(Contact.id, contacts)))


def _give(act: Action, contacts: Sequence[Any]) -> Iterable[str]:
    for contact in contacts:
        handovers.give(act.by, contact.id, note="Its score made it one.")
        yield contact.ref


FOLLOWER = Follower(
    "scores",
    {
        "contact": frozenset(
            {NEW, "job_title", "company_id", "owner_id", "phase", "source", "channel", "need", "budget", "authority",
             "timing", "unsubscribed_at", "preferred_channel", "hidden_at"}
        ),
        "company": frozenset({"industry", "country", "city", "employees", "revenue", "domain"}),
        "contact_point": frozenset({NEW, "key", "contact_id"}),
        "tagging": frozenset({NEW}),
        "custom_value": frozenset({NEW, "key"}),
        "activity": frozenset({NEW, "kind", "at", "contact_id", "hidden_at"}),
        "member": frozenset({NEW, "status", "at", "hidden_at"}),
    },
    _follow,
)  # fmt: skip
