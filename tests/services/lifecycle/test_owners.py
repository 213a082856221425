"""Who looks after customers in which phase: handed over with a task when they come into another one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui.db.models import Company, Contact, PhaseOwner, Stage, Task
from crm_tui.domain.records import Kind, Phase, Role
from crm_tui.domain.relationship.lifecycle import USUAL_ROLES
from crm_tui.errors import BadInput
from crm_tui.queries.lifecycle.owners import colleagues, due_owner, roles_by_phase
from crm_tui.services import settings
from crm_tui.services.editing import saving
from crm_tui.services.editing.plans import PLANS
from crm_tui.services.lifecycle.moving import move_phase
from crm_tui.services.lifecycle.owners import set_phase_owner
from crm_tui.services.lines import lines_of
from crm_tui.services.moving import transitions
from crm_tui.services.undo import undoing
from crm_tui.services.users import add_user
from tests.making import make_company, make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def ben(me: UUID) -> UUID:
    """Who sells."""
    return add_user(me, {"login": "ben", "name": "Ben Okafor", "role": "sales"}).id


@pytest.fixture
def dora(me: UUID) -> UUID:
    """Who looks after customers."""
    return add_user(me, {"login": "dora", "name": "Dora Weiss", "role": "success"}).id


def owner_of(record: Contact | Company) -> UUID | None:
    owner: UUID | None = type(record).get_by_id(record.id).owner_id
    return owner


def retain(me: UUID, record: Contact | Company, kind: Kind = Kind.CONTACT) -> None:
    move_phase(kind, record.id, Phase.RETENTION, me, None, "Signed on paper")


def test_a_customer_goes_to_who_looks_after_customers_with_a_task(ben: UUID, dora: UUID) -> None:
    kim = make_contact(owner=ben, phase=Phase.CONVERSION, expectations="A word every month", preferred_channel="phone")
    saving.add(PLANS[Kind.DEAL], ben, {"title": "Acme rollout", "contacts": kim.ref, "amount": "100"})
    retain(ben, kim)
    assert owner_of(kim) == dora
    task = Task.get()
    assert (task.title, task.owner_id, task.contact_id, task.due) == (
        "Take over Kim Sato from Ben Okafor: retention", dora, kim.id, date(2026, 11, 17),
    )  # fmt: skip
    for known in ("A word every month", "phone", "Acme rollout: open, 100.00 EUR", "Signed on paper"):
        assert known in task.note
    undoing.undo(ben)
    assert (owner_of(kim), Task.get().hidden_at is not None) == (ben, True)


def test_who_had_them_before_has_them_again_when_they_come_back(ben: UUID, dora: UUID) -> None:
    kim = make_contact(owner=ben, phase=Phase.CONVERSION)
    retain(ben, kim)
    move_phase(Kind.CONTACT, kim.id, Phase.CONVERSION, dora, None, "The contract was not valid")
    assert owner_of(kim) == ben
    assert [task.owner_id for task in Task.select().order_by(Task.number)] == [dora, ben]


def test_a_company_and_its_people_are_handed_over_together(ben: UUID, dora: UUID) -> None:
    acme = make_company(owner=ben)
    kim = make_contact(owner=ben, company=acme.id)
    deal = saving.add(PLANS[Kind.DEAL], ben, {"title": "Acme", "company": acme.ref, "contacts": kim.ref, "amount": "9"})
    saving.edit(PLANS[Kind.DEAL], ben, deal.id, None, {"amount": "10"})
    transitions.move(deal.id, Stage.get(Stage.name == "Closed won").id, ben, None, reason="They signed", force=True)
    assert (owner_of(acme), owner_of(kim)) == (dora, dora)
    tasks = [task for task in Task.select() if task.title.startswith("Take over")]
    assert [(task.title, task.company_id, task.contact_id) for task in tasks] == [
        ("Take over Acme Ltd from Ben Okafor: retention", acme.id, kim.id)
    ]
    assert "Kim Sato" in tasks[0].note


@pytest.mark.usefixtures("dora")
def test_whose_role_is_for_no_phase_keeps_whom_they_have(me: UUID) -> None:
    kim, lee = make_contact(owner=me, phase=Phase.CONVERSION), make_contact("Lee Park")
    retain(me, kim)
    retain(me, lee)
    assert (owner_of(kim), owner_of(lee), Task.select().count()) == (me, None, 0)


def test_of_several_the_one_with_the_fewest_takes_over(me: UUID, ben: UUID, dora: UUID) -> None:
    eve = add_user(me, {"login": "eve", "name": "Eve Moss", "role": "success"}).id
    make_contact("Old customer", owner=dora, phase=Phase.RETENTION)
    kim, lee = make_contact(owner=ben, phase=Phase.CONVERSION), make_contact("Lee Park", owner=ben)
    retain(ben, kim)
    retain(ben, lee)
    assert owner_of(kim) == eve
    assert owner_of(lee) in {dora, eve}


def test_what_is_said_of_one_customer_goes_before_roles(me: UUID, ben: UUID, dora: UUID) -> None:
    acme = make_company()
    kim = make_contact(owner=ben, phase=Phase.CONVERSION, company=acme.id)
    saved = set_phase_owner(Kind.COMPANY, acme.id, Phase.RETENTION, ben, me)
    assert str(saved) == "gave company O1 Acme Ltd in retention to Ben Okafor"
    assert lines_of(saved.action) == ("crm-tui phases owner O1 retention ben",)
    retain(ben, kim)
    assert owner_of(kim) == ben
    set_phase_owner(Kind.CONTACT, kim.id, Phase.RETENTION, dora, me)
    assert owner_of(kim) == dora
    assert Task.get().title == "Take over Kim Sato from Ben Okafor: retention"
    taken = set_phase_owner(Kind.CONTACT, kim.id, Phase.RETENTION, None, me)
    assert lines_of(taken.action) == ("crm-tui phases owner C1 retention",)
    assert not PhaseOwner.select().where(PhaseOwner.record == kim.id, PhaseOwner.phase == Phase.RETENTION).exists()


def test_the_workspace_says_which_roles_a_phase_has(me: UUID, ben: UUID, dora: UUID) -> None:
    assert roles_by_phase() == USUAL_ROLES
    settings.set_shared(me, "phase_roles", "conversion sales, retention sales, advocacy success")
    assert roles_by_phase()[Phase.RETENTION] == (Role.SALES,)
    kim = make_contact(owner=ben, phase=Phase.CONVERSION)
    retain(ben, kim)
    assert (owner_of(kim), due_owner(Kind.CONTACT, Contact.get_by_id(kim.id))) == (ben, ben)
    move_phase(Kind.CONTACT, kim.id, Phase.ADVOCACY, ben, None, "Speaks of us")
    assert owner_of(kim) == dora
    with pytest.raises(BadInput, match="retention"):
        settings.set_shared(me, "phase_roles", "retained sales")
    settings.set_shared(me, "phase_roles", "")
    assert roles_by_phase() == USUAL_ROLES
    assert [one.login for one in colleagues()] == ["ana", "ben", "dora"]


def test_who_takes_over_by_their_own_doing_needs_no_task(ben: UUID, dora: UUID) -> None:
    kim = make_contact(owner=ben, phase=Phase.CONVERSION)
    retain(dora, kim)
    assert (owner_of(kim), Task.select().count()) == (dora, 0)
