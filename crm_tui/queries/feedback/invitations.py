"""Who is asked in a survey, each with a code of their own; who wants no mailings never is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db.models import Contact, Survey
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.answer_files import Question, code_for
from crm_tui.domain.relationship.survey_scores import QUESTIONS
from crm_tui.errors import NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.links import Link
from crm_tui.queries.records.beside import main_of, reach_of


@dataclass(frozen=True, slots=True)
class Invitation:
    """One person who is asked."""

    contact: Link
    email: str | None
    question: Question


@dataclass(frozen=True, slots=True)
class Invitations:
    """Who is asked, by name, and how many were left out because they want no mailings."""

    invited: tuple[Invitation, ...]
    unsubscribed: int


def invitations(survey: UUID, filter_text: str, context: FilterContext) -> Invitations:
    """Whom a filter over contacts finds; raises `NotFound` for the survey, and `FilterError`."""
    row = Survey.get_or_none(Survey.id == survey, Survey.hidden_at.is_null())
    if row is None:
        raise NotFound("That survey is not there any more; it may have been deleted.")
    found = Contact.select().where(Contact.hidden_at.is_null(), compile_filter(filter_text, Kind.CONTACT, context))
    people = list(found.order_by(Contact.sort_key, Contact.id))
    asked = [one for one in people if one.unsubscribed_at is None]
    reach = reach_of(Kind.CONTACT, [one.id for one in asked])
    return Invitations(
        tuple(_invitation(row, one, main_of(reach.get(one.id, ()), "email"), context) for one in asked),
        len(people) - len(asked),
    )


def _invitation(survey: Any, contact: Any, email: str | None, context: FilterContext) -> Invitation:
    scale = Scale(survey.scale)
    code = code_for((survey.ref, survey.id), (contact.ref, contact.id), context.today)
    question = Question(survey.title, survey.question or QUESTIONS[scale], scale, contact.name, code)
    return Invitation(Link(Kind.CONTACT, contact.id, contact.ref, contact.name), email, question)
