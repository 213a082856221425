"""What people do for new customers and with what customers say: checklists, answers, collected files, improvements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_tui.db import journal
from crm_tui.db.models import ChecklistTemplate, Task
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.answer_files import as_text
from crm_tui.filters.context import FilterContext
from crm_tui.queries.feedback.invitations import invitations
from crm_tui.services.editing import records, tasks
from crm_tui.services.feedback.collecting import collect
from crm_tui.services.feedback.responses import answer_survey, follow_up
from crm_tui.services.onboarding.checklists import start_checklist
from crm_tui.services.onboarding.templates import add_shipped_templates

if TYPE_CHECKING:
    from tests.chaos.deeds import World


def _add(world: World, called: str, kind: Kind, /, **values: str) -> None:
    world.known[called] = records.add_record(world.me, kind, values).id


def _ship(world: World) -> None:
    """Have nothing but the shipped templates, as one action."""
    with journal.action(world.me, "shipped the templates"):
        for row in list(ChecklistTemplate.select().where(ChecklistTemplate.hidden_at.is_null())):
            records.delete_record(world.me, Kind.TEMPLATE, row.id)
        add_shipped_templates(world.me)


def _finish_steps(world: World) -> None:
    steps = Task.select().where(Task.checklist == world.known["checklist"], Task.done_at.is_null())
    tasks.complete_tasks(world.me, [row.id for row in steps])


def _collect(world: World) -> None:
    context = FilterContext.at_present(world.me)
    asked = invitations(world.known["survey"], "Respondent", context).invited
    texts = (as_text(one.question).replace("extremely likely):", "extremely likely): 2") for one in asked)
    collect(world.me, [(one.contact.ref, text) for one, text in zip(asked, texts, strict=True)])


DEEDS: Mapping[str, Callable[[World], object]] = {
    "the shipped checklist templates are added": _ship,
    "a deal to onboard is added": lambda world: _add(world, "onboarded", Kind.DEAL, title="Onboarded", amount="9 EUR"),
    "a checklist is started by hand": lambda world: world.remember(
        "checklist", start_checklist(world.me, world.known["onboarded"]).id
    ),
    "its steps are finished": _finish_steps,
    "it is deleted": lambda world: records.delete_record(world.me, Kind.CHECKLIST, world.known["checklist"]),
    "a survey is added": lambda world: _add(world, "survey", Kind.SURVEY, title="NPS", scale="NPS"),
    "somebody to ask is added": lambda world: _add(world, "asked", Kind.CONTACT, name="Respondent"),
    "a low answer is taken in": lambda world: world.remember(
        "answer", answer_survey(world.me, world.known["survey"], 3, {"contact": "Respondent", "tags": "speed"}).id
    ),
    "an old answer is taken in": lambda world: world.remember(
        "old answer", answer_survey(world.me, world.known["survey"], 2, {"at": "2020-01-01"}).id
    ),
    "and followed up by hand": lambda world: follow_up(world.me, world.known["old answer"]),
    "answer files are collected": _collect,
    "an improvement is added": lambda world: _add(
        world, "improvement", Kind.IMPROVEMENT, title="Quicker", theme="speed", day="today"
    ),
}  # fmt: skip
"""By what is done; every one needs those before it."""
