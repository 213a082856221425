"""Answers to surveys, and reviews: their scale, what they are about, and the task that follows from a low one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.db.models import Company, Contact, Response, Stage, StageVisit, Survey, Task, Ticket, User, scalars
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.survey_scores import is_low, require_in_range, said
from crm_tui.errors import BadInput
from crm_tui.services.editing import plain, saving
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved, called, saved, tell
from crm_tui.services.follower import Follower
from crm_tui.services.guards import visible
from crm_tui.services.occasions import NEW
from crm_tui.services.working_days import working_day

_OLD = timedelta(days=30)
"""An answer that was given longer ago is history when it is written down: nobody is asked to answer it."""

_MOST_WORDS = 48
"""Letters of what was said that a title repeats."""


def answer_survey(by: UUID | None, survey: UUID, score: int, values: Mapping[str, str]) -> Saved:
    """Take in one answer to a survey; `values` are texts of the other fields of a response.

    Raises `NotFound`, or BadInput with the field.
    """
    asked = visible(Survey, survey)
    return saving.add(PLAN, by, {**values, "survey": asked.ref, "score": str(score)})


def follow_up(by: UUID | None, response: UUID) -> Saved:
    """Have somebody answer what was said, with a task of its own; raises `NotFound`, or BadInput where there is one."""
    with journal.action(by, "") as act:
        row = visible(Response, response)
        task = row.task if row.task_id else None
        if task is not None and task.hidden_at is None:
            raise BadInput(f"{task.ref} {task.title} is there for it already.", "response")
        _make_task(act, row)
        tell(act, f"added task {row.task.ref} to answer {called(Kind.RESPONSE, row)}")
        return saved(act, Kind.RESPONSE, row)


# Saving one


def _prepare(draft: Draft) -> None:
    before = title_of(draft.was) if draft.row is not None else ""
    _set_scale(draft)
    if draft.row is None:
        _fill_in_from_ticket(draft)
    if "deal" in draft.columns and "stage" not in draft.values:
        draft.columns["stage"] = stage_then(draft.columns["deal"], _held(draft, "at"))
    if _follows_title(draft, before):
        plain.set_title(draft, title_of({**draft.was, **draft.columns}))


def _held(draft: Draft, column: str) -> Any:
    """What a column is to hold, whether it is written now or was before."""
    return draft.columns[column] if column in draft.columns else draft.was.get(column)


def _set_scale(draft: Draft) -> None:
    """The scale is the survey's; without a survey it is said, and for what was posted somewhere it is a review's."""
    survey = Survey.get_by_id(held) if (held := _held(draft, "survey")) else None
    scale = _held(draft, "scale") or None
    if survey is not None:
        if scale not in (None, survey.scale) and "scale" in draft.columns and draft.columns["scale"]:
            raise BadInput(f"{survey.title} is answered on the scale of {survey.scale}; leave the scale out.", "scale")
        scale = survey.scale
    elif scale is None and _held(draft, "place"):
        scale = Scale.REVIEW
    if scale is None:
        raise BadInput("Name the survey, or the scale: NPS, CSAT, CES or review.", "survey")
    score = _held(draft, "score")
    if not isinstance(score, int):
        raise BadInput("Score is needed.", "score")
    require_in_range(Scale(scale), score)
    if scale != draft.was.get("scale"):
        draft.columns["scale"] = Scale(scale)
    else:
        draft.columns.pop("scale", None)


def _fill_in_from_ticket(draft: Draft) -> None:
    """What is said of a ticket is said by whoever turned to us with it."""
    if draft.columns.get("ticket") is not None:
        ticket = Ticket.get_by_id(draft.columns["ticket"])
        for name in ("contact", "company"):
            if draft.columns.get(name) is None:
                draft.columns[name] = getattr(ticket, f"{name}_id")


def stage_then(deal: UUID | None, at: datetime | None) -> str | None:
    """The stage in which a deal was at a moment; the first one for a moment before it."""
    if deal is None:
        return None
    stays = StageVisit.select(Stage.name).join(Stage).where(StageVisit.deal == deal)
    begun = stays.where(StageVisit.entered_at <= (at or clock.now())).order_by(StageVisit.seq.desc())
    return next(iter(scalars(begun.limit(1)) or scalars(stays.order_by(StageVisit.seq).limit(1))), None)


def _follows_title(draft: Draft, before: str) -> bool:
    """Whether it is called after its score and its words: unless somebody called it something else."""
    if draft.columns.get("title"):
        return False
    return draft.row is None or "title" in draft.columns or draft.row.title == before


def title_of(values: Mapping[str, Any]) -> str:
    """Such as `NPS 9: Support is quick`, or `NPS 9 from Kim Sato`."""
    score = said(Scale(values["scale"]), values["score"])
    words = " ".join((values.get("note") or "").split())
    if words:
        short = words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS].rsplit(' ', 1)[0]}…"
        return f"{score}: {short}"
    who = _who(values)
    return f"{score} from {who}" if who else score


def _who(values: Mapping[str, Any]) -> str:
    """Who said it: the person, else the company, else where it was posted."""
    for model, column in ((Contact, "contact"), (Company, "company")):
        if values.get(column) is not None:
            return str(model.get_by_id(values[column]).name)
    return str(values.get("place") or "")


PLAN = plain.plan(Kind.RESPONSE, prepare=_prepare)


# What follows from a low answer


def _answer_low(act: Action, written: Sequence[Written]) -> None:
    """Somebody who was not content is answered: their owner gets a task, due on the next working day."""
    for one in written:
        row = Response.get_by_id(one.record)
        if row.task_id is None and is_low(Scale(row.scale), row.score) and act.at - row.at <= _OLD:
            _make_task(act, row)


def _make_task(act: Action, row: Response) -> None:
    somebody = row.contact_id or row.company_id
    who = _who(row.__data__) if somebody or not row.place else f"the review on {row.place}"
    title = f"Answer {who or 'them'}: {said(Scale(row.scale), row.score)}"
    task = act.create(
        Task, title=title, title_key=text.fold(title), due=working_day(clock.local(act.at).date() + timedelta(days=1)),
        owner=_owner_of(row) or act.by, note=row.note, contact=row.contact_id, company=row.company_id,
        deal=row.deal_id, ticket=row.ticket_id,
    )  # fmt: skip
    act.update(row, task=task.id)


def _owner_of(row: Response) -> UUID | None:
    """Who answers for the customer: of the person, the company, the deal or the survey, as long as they work here."""
    for owned in (row.contact, row.company, row.deal, row.survey):
        owner: Any = owned.owner_id if owned is not None else None
        if owner is not None and User.get_by_id(owner).hidden_at is None:
            return UUID(str(owner))
    return None


FOLLOWERS = (Follower("answer low answers", {"response": frozenset({NEW, "score"})}, _answer_low),)
