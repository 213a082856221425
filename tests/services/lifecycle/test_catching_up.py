"""Catching up: what came by import puts everybody into the phase that it speaks for, in one action."""

from __future__ import annotations

import io
from uuid import UUID

import pytest

from crm_tui.db.models import Company, Contact, PhaseChange, Task
from crm_tui.domain.records import Kind, Phase
from crm_tui.interchange.importing import Choices, carry_out, prepare
from crm_tui.interchange.tables import open_table
from crm_tui.queries.lifecycle.behind import behind
from crm_tui.services.lifecycle.catching_up import Group, catch_up, rehearse
from crm_tui.services.lifecycle.moving import move_phase
from crm_tui.services.undo import undoing
from crm_tui.services.users import add_user

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

_DEALS = """Deal,Company,Contact,Stage,Amount,Created,Closed
Rollout,Acme Ltd,Kim Sato,Closed won,100,2026-03-02,2026-04-09
Pilot,Birch Labs,Lee Park,Proposal,50,2026-05-04,
Old one,Cobalt,Max Roe,Closed lost,50,2026-05-04,2026-06-01
"""


@pytest.fixture
def imported(me: UUID) -> UUID:
    """Deals that came by import, with the companies and people of theirs."""
    add_user(me, {"login": "dora", "name": "Dora Weiss", "role": "success"})
    with open_table(io.BytesIO(_DEALS.encode())) as table:
        carry_out(prepare(table, Kind.DEAL, Choices()), me)
    return me


def phases() -> dict[str, str]:
    return {row.name: row.phase for model in (Contact, Company) for row in model.select()}


@pytest.mark.usefixtures("imported")
def test_an_import_leaves_everybody_where_they_were() -> None:
    assert set(phases().values()) == {"prospecting"}


@pytest.mark.usefixtures("imported")
def test_a_rehearsal_says_what_would_be_done_and_does_nothing() -> None:
    found = rehearse()
    assert found.groups == (
        Group(Kind.CONTACT, Phase.PROSPECTING, Phase.CONVERSION, "deal opened", 2),
        Group(Kind.CONTACT, Phase.PROSPECTING, Phase.RETENTION, "deal won", 1),
        Group(Kind.COMPANY, Phase.PROSPECTING, Phase.CONVERSION, "deal opened", 2),
        Group(Kind.COMPANY, Phase.PROSPECTING, Phase.RETENTION, "deal won", 1),
    )
    assert (str(found), found.action) == ("moved 3 contacts and 3 companies by rule", None)
    assert set(phases().values()) == {"prospecting"}


def test_catching_up_is_one_action_and_can_be_taken_back(imported: UUID) -> None:
    done = catch_up(imported)
    assert done.groups == rehearse().groups or not list(behind())
    assert (phases()["Kim Sato"], phases()["Cobalt"]) == ("retention", "conversion")
    assert Task.select().count() == 0
    assert {change.rule for change in PhaseChange.select()} == {"deal won", "deal opened"}
    assert catch_up(imported).action is None
    undoing.undo(imported)
    assert set(phases().values()) == {"prospecting"}


def test_nobody_whom_a_person_moved_is_moved_by_what_was_before(imported: UUID) -> None:
    kim = Contact.get(Contact.name == "Kim Sato")
    move_phase(Kind.CONTACT, kim.id, Phase.DISQUALIFIED, imported, None, "Has left the company")
    catch_up(imported)
    assert phases()["Kim Sato"] == "disqualified"
