"""Single answers: the low ones about which nobody has done anything yet, the reviews, and what somebody said last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Company, Contact, Response, Task, User
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.survey_scores import is_low, said
from crm_tui.filters.kinds.feedback import is_answered
from crm_tui.filters.kinds.feedback import is_low as low_ones
from crm_tui.queries.links import Link
from crm_tui.queries.records.beside import tags_of

MOST = 100
"""Answers of a kind that are listed."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The task that a low answer made."""

    task: Link
    owner: str | None
    due: date | None
    done: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer."""

    response: Link
    at: datetime
    scale: Scale
    score: int
    who: str
    """The person, else the company; empty where nobody is known."""
    note: str
    place: str | None
    """Where a review was posted."""
    themes: tuple[str, ...]
    follow_up: FollowUp | None

    @property
    def said(self) -> str:
        """Such as `NPS 3`."""
        return said(self.scale, self.score)

    @property
    def is_low(self) -> bool:
        """Whether somebody has to answer it."""
        return is_low(self.scale, self.score)

    @property
    def is_unanswered(self) -> bool:
        """Whether it is low, and nothing was done about it yet."""
        return self.is_low and not (self.follow_up and self.follow_up.done)


def unanswered(condition: Any = None) -> tuple[Answer, ...]:
    """The low answers about which nobody has done anything yet, the newest first."""
    wanted = low_ones(Response) & ~is_answered(Response)
    return answers(wanted if condition is None else wanted & condition)


def reviews() -> tuple[Answer, ...]:
    """The reviews, the newest first."""
    return answers(Response.scale == Scale.REVIEW)


def last_said(record: UUID, kind: Kind) -> tuple[Answer, ...]:
    """The last answers of a contact, or of the people of a company, the newest first."""
    return answers(Response.contact == record if kind is Kind.CONTACT else Response.company == record)


def answers(condition: Any, most: int = MOST) -> tuple[Answer, ...]:
    """The answers that meet a condition, the newest first, in two statements."""
    left = pw.JOIN.LEFT_OUTER
    query = (
        Response.select(Response, Contact.name, Company.name, Task, User.name)
        .join_from(Response, Contact, left, attr="by_contact")
        .join_from(Response, Company, left, attr="by_company")
        .join_from(Response, Task, left, on=(Response.task == Task.id) & Task.hidden_at.is_null(), attr="doing")
        .join_from(Task, User, left, on=Task.owner == User.id, attr="doer")
        .where(Response.hidden_at.is_null(), condition)
        .order_by(Response.at.desc(), Response.id.desc())
        .limit(most)
    )
    found = list(query)
    return tuple(_shown(found, tags_of([row.id for row in found])))


def _shown(found: list[Any], themes: dict[UUID, tuple[str, ...]]) -> Iterator[Answer]:
    for row in found:
        who = next((by.name for by in (_joined(row, "by_contact"), _joined(row, "by_company")) if by), "")
        task = _joined(row, "doing")
        follow_up = None
        if task is not None:
            doer = _joined(task, "doer")
            link = Link(Kind.TASK, task.id, task.ref, task.title)
            follow_up = FollowUp(link, doer.name if doer else None, task.due, task.done_at is not None)
        yield Answer(
            Link(Kind.RESPONSE, row.id, row.ref, row.title), row.at, Scale(row.scale), row.score, who,
            row.note or "", row.place, themes.get(row.id, ()), follow_up,
        )  # fmt: skip


def _joined(row: Any, name: str) -> Any:
    """The joined row, or None where there was none."""
    found = getattr(row, name, None)
    return found if found is not None and found.__data__ else None
