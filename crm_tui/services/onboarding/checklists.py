"""Checklists under way: begun with the steps of their template, done with the last step, gone with their steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.db.models import Checklist, ChecklistTemplate, Company, Contact, Deal, DealContact, Task, scalars
from crm_tui.db.prepared import Prepared
from crm_tui.domain.choices import ChecklistStart
from crm_tui.domain.records import Kind, StageKind
from crm_tui.domain.relationship.checklists import last_day, read_steps
from crm_tui.errors import Ambiguous, BadInput, FilterError, NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services.editing import plain, saving
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved
from crm_tui.services.follower import Follower
from crm_tui.services.guards import visible
from crm_tui.services.occasions import NEW
from crm_tui.services.onboarding.assigning import Team
from crm_tui.services.working_days import working_day


def start_checklist(by: UUID | None, deal: UUID, template: UUID | None = None) -> Saved:
    """Start a checklist for a deal, won or not: of this template, else of the only one that could be meant.

    Raises `NotFound`, `Ambiguous` where there are several templates, or BadInput where the deal has it already.
    """
    with journal.action(by, ""):
        row = visible(Deal, deal)
        plan = visible(ChecklistTemplate, template) if template else _only_template(row)
        if _is_there(row, plan):
            raise BadInput(f"{row.ref} {row.title} has the checklist {plan.title} already.", "template")
        owner = {"owner": row.owner.ref} if row.owner_id else {}
        return saving.add(PLAN, by, {"template": plan.ref, "deal": row.ref, **owner})


def _only_template(deal: Deal) -> ChecklistTemplate:
    """The template that starts for such a deal, else the only one that there is."""
    everything = _templates()
    found = [one for one in everything if one.starts == ChecklistStart.WON and _is_for(one, deal)] or everything
    if not found:
        raise NotFound("There is no checklist template yet; `crm-tui add template` makes one, a step on each line.")
    if len(found) > 1:
        listed = ", ".join(f"{one.ref} {one.title}" for one in found)
        raise Ambiguous(f"Name the template; there are {listed}.", tuple(one.ref for one in found))
    return found[0]


def _templates() -> list[ChecklistTemplate]:
    return list(ChecklistTemplate.select().where(ChecklistTemplate.hidden_at.is_null()).order_by(ChecklistTemplate.id))


def _is_for(template: ChecklistTemplate, deal: Deal) -> bool:
    """Whether a deal passes a template's filter; one that cannot be read any more is for none."""
    now = FilterContext.at_present(None)
    try:
        condition = compile_filter(template.filter or "", Kind.DEAL, now)
    except FilterError:
        return False
    return bool(Deal.select(Deal.id).where(Deal.id == deal.id, condition).exists())


def _is_there(deal: Deal, template: ChecklistTemplate) -> bool:
    there = Checklist.hidden_at.is_null() & (Checklist.deal == deal.id) & (Checklist.template == template.id)
    return bool(Checklist.select().where(there).exists())


# Saving one


def _prepare(draft: Draft) -> None:
    """A new checklist is about the deal's customer, and is called by its template and by whom it is for."""
    if draft.row is not None:
        return
    columns = draft.columns
    if deal := Deal.get_or_none(Deal.id == columns.get("deal")):
        columns.setdefault("contact", _main_contact(deal))
    if not columns.get("title"):
        plain.set_title(draft, _title(columns))


def _main_contact(deal: Deal) -> UUID | None:
    found = DealContact.select(DealContact.contact).where(DealContact.deal == deal.id).order_by(DealContact.position)
    return next(iter(scalars(found.limit(1))), None)


def _title(columns: Mapping[str, Any]) -> str:
    template = ChecklistTemplate.get_or_none(ChecklistTemplate.id == columns.get("template"))
    what = template.title if template else "Checklist"
    for model, column in ((Company, "company"), (Contact, "contact"), (Deal, "deal")):
        row: Any = model.get_or_none(model.id == columns.get(column))
        if row is not None:
            return f"{what}: {row.title if isinstance(row, Deal) else row.name}"
    return str(what)


PLAN = plain.plan(Kind.CHECKLIST, prepare=_prepare)


# What follows: a won deal starts checklists, a checklist has its steps, and is done with the last one


def _start(act: Action, written: Sequence[Written]) -> None:
    """A deal that was won starts the checklists that are for it, unless they would be over already."""
    for one in written:
        before, after = one.fields["outcome"]
        if after == StageKind.WON != before:
            _start_for(act, Deal.get_by_id(one.record))


def _start_for(act: Action, deal: Deal) -> None:
    won, today = clock.local(deal.closed_at or act.at).date(), clock.local(act.at).date()
    for template in _templates():
        if template.starts != ChecklistStart.WON or not _is_for(template, deal) or _is_there(deal, template):
            continue
        last = last_day(read_steps(template.note or ""))
        if last is None or (today - won).days <= last:
            _begin(act, deal, template, won)


def _begin(act: Action, deal: Deal, template: ChecklistTemplate, day: date) -> None:
    about = {"company": deal.company_id, "contact": _main_contact(deal), "deal": deal.id, "template": template.id}
    title = _title(about)
    act.create(Checklist, title=title, title_key=text.fold(title), owner=deal.owner_id, started=day, **about)


def _change_steps(act: Action, written: Sequence[Written]) -> None:
    """A new checklist gets the steps of its template, due on working days; those left go and come back with it."""
    for one in written:
        if one.op == "create":
            _add_steps(act, Checklist.get_by_id(one.record))
        elif "hidden_at" in one.fields:
            before, after = one.fields["hidden_at"]
            was_hidden = Task.hidden_at == before if before else Task.hidden_at.is_null()
            steps = Task.select().where(Task.checklist == one.record, Task.done_at.is_null(), was_hidden)
            for step in list(steps):
                act.update(step, hidden_at=after)


def _add_steps(act: Action, checklist: Checklist) -> None:
    if checklist.template_id is None or checklist.done is not None:
        return
    team = Team(checklist)
    for step in read_steps(checklist.template.note or ""):
        due = step.due(checklist.started)
        act.create(
            Task, title=step.title, title_key=text.fold(step.title), due=working_day(due) if due else None,
            owner=team.who_does(step), deal=checklist.deal_id, contact=checklist.contact_id,
            company=checklist.company_id, checklist=checklist.id,
        )  # fmt: skip


def _end(act: Action, written: Sequence[Written]) -> None:
    """A checklist is done with its last open step, and under way again when a step is to be done again."""
    for checklist in _checklists_of([one.record for one in written if _may_be_a_step(one)]):
        steps = Task.select(Task.done_at).where(Task.checklist == checklist.id, Task.hidden_at.is_null())
        done = list(scalars(steps))
        if checklist.done is None and done and None not in done:
            act.update(checklist, done=clock.local(max(done)).date())
        elif checklist.done is not None and None in done and _was_opened(written):
            act.update(checklist, done=None)


def _may_be_a_step(one: Written) -> bool:
    """Whether a task that was written can be a step: not one that came as something else."""
    return one.op != "create" or one.fields["checklist_id"][1] is not None


def _checklists_of(tasks: Sequence[UUID]) -> list[Checklist]:
    """The checklists of which some tasks are steps."""
    found = (_checklist_of().first(task.hex) for task in tasks)
    return list({one.id: one for one in found if one is not None}.values())


@cache
def _checklist_of() -> Prepared:
    steps = Checklist.select().join(Task, on=Task.checklist == Checklist.id)
    return Prepared(lambda task: steps.where(Task.id == task, Checklist.hidden_at.is_null()))


def _was_opened(written: Sequence[Written]) -> bool:
    """Whether a step was reopened or added, so that it was not left open on purpose."""
    return any("done_at" in one.fields and one.fields["done_at"][1] is None for one in written)


FOLLOWERS = (
    Follower("start checklists", {"deal": frozenset({"outcome"})}, _start),
    Follower("steps of checklists", {"checklist": frozenset({NEW, "hidden_at"})}, _change_steps),
    Follower("end checklists", {"task": frozenset({"done_at", "checklist_id", "hidden_at"})}, _end),
)
