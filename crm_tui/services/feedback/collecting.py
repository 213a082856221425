"""Taking in the answer files that came back: each answer once, in one action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Contact, Response, Survey
from crm_tui.domain.records import parse_ref
from crm_tui.domain.relationship.answer_files import Filled, code_for, read_answer
from crm_tui.errors import BadInput
from crm_tui.services.editing import saving
from crm_tui.services.editing.saved import tell
from crm_tui.services.feedback.responses import PLAN


@dataclass(slots=True)
class Collected:
    """What became of some files, by their names."""

    taken: list[tuple[str, str, str]] = field(default_factory=list)
    """The file, the reference of the answer, and what it is called."""
    again: list[tuple[str, str]] = field(default_factory=list)
    """The file, and the reference of the answer that was taken in before."""
    refused: list[tuple[str, str]] = field(default_factory=list)
    """The file, and why, in a sentence."""
    changed: frozenset[tuple[str, UUID]] = frozenset()
    action: UUID | None = None
    """None where nothing was taken."""

    @property
    def summary(self) -> str:
        """What was done, in words and the past tense."""
        return f"collected {len(self.taken)} {'answer' if len(self.taken) == 1 else 'answers'}"


def collect(by: UUID | None, files: Iterable[tuple[str, str]]) -> Collected:
    """Take in the answers that files hold, given by name and content; those taken in before are passed over."""
    found = Collected()
    with journal.action(by, "") as act:
        for name, content in files:
            _take(by, name, content, found)
        if found.taken:
            tell(act, found.summary)
            found.changed, found.action = frozenset(act.changed), act.id
    return found


def _take(by: UUID | None, name: str, content: str, found: Collected) -> None:
    try:
        filled = read_answer(content)
        before = Response.get_or_none(Response.external_id == filled.code, Response.hidden_at.is_null())
        if before is not None:
            found.again.append((name, before.ref))
            return
        survey, contact = _invited(filled)
        values = {"survey": survey.ref, "contact": contact.ref, "score": str(filled.score), "note": filled.words}
        taken = saving.add(PLAN, by, {**values, "external": filled.code})
        found.taken.append((name, taken.ref, taken.name))
    except BadInput as error:
        found.refused.append((name, str(error)))


def _invited(filled: Filled) -> tuple[Any, Any]:
    """The survey and whoever was asked; raises BadInput where the code was not made here."""
    survey, contact = (_named(model, ref) for model, ref in ((Survey, filled.survey), (Contact, filled.contact)))
    if survey is None or contact is None:
        raise BadInput(f"Its code {filled.code} is of a survey or a person that is not here (any more).")
    if code_for((survey.ref, survey.id), (contact.ref, contact.id), filled.asked) != filled.code:
        raise BadInput(f"Its code {filled.code} was not made in this workspace, or was changed.")
    return survey, contact


def _named(model: Any, ref: str) -> Any:
    found = parse_ref(ref)
    return None if found is None else model.get_or_none(model.number == found[1], model.hidden_at.is_null())
