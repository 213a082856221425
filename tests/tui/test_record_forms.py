"""Forms for records: how what is typed is understood, what is suggested, and what stands there at first."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db.models import Activity, Contact, Deal, DealContact, Tag, Tagging, Task
from crm_tui.domain.records import Kind
from crm_tui.services import users
from crm_tui.services.editing.fields import form_values
from crm_tui.services.editing.records import add_record
from crm_tui.services.shape.custom_fields import add_custom_field
from crm_tui.tui.app import CrmApp
from tests.tui.driving import press, program, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


def screen(pilot: Pilot[Any]) -> str:
    """All that is on screen."""
    return shown(cast("CrmApp", pilot.app))


async def new(pilot: Pilot[Any], number: str) -> None:
    """Open the form for a new record of the list with this number."""
    await press(pilot, "C", number, "n")


async def test_dates_and_amounts_are_shown_as_they_were_understood(workspace: Path) -> None:
    async with program(workspace, size=(100, 40)) as pilot:
        await new(pilot, "3")
        await write(pilot, "Acme rollout")
        await press(pilot, *["tab"] * 5)
        await write(pilot, "45k")
        await press(pilot, "tab")
        await write(pilot, "fri")
        await press(pilot, "tab")
        assert "45,000.00 EUR" in screen(pilot)
        assert "Fri 20 Nov 2026" in screen(pilot)
        await press(pilot, "ctrl+s")
        deal = Deal.get()
        assert (deal.amount, str(deal.close_date), deal.owner.login) == (4_500_000, "2026-11-20", "ana")


async def test_how_a_date_is_understood_is_seen_while_it_is_typed(workspace: Path) -> None:
    async with program(workspace, size=(100, 40)) as pilot:
        await new(pilot, "4")
        await write(pilot, "Call")
        await press(pilot, "tab")
        await write(pilot, "fr")
        assert "Nov 2026" not in screen(pilot)
        await write(pilot, "i")
        assert "Fri 20 Nov 2026" in screen(pilot)
        await write(pilot, "x")
        assert "Nov 2026" not in screen(pilot)


async def test_an_owner_that_was_emptied_stays_empty_and_one_left_alone_is_me(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await new(pilot, "4")
        await write(pilot, "Nobody's")
        await press(pilot, "tab", "tab", *["backspace"] * 2, "ctrl+s")
        await press(pilot, "n")
        await write(pilot, "Mine")
        await press(pilot, "ctrl+s")
        owners = {task.title: task.owner and task.owner.login for task in Task.select()}
        assert owners == {"Nobody's": None, "Mine": "ana"}


async def test_what_a_form_began_with_can_be_emptied_too(workspace: Path, me: UUID) -> None:
    add_record(me, Kind.CONTACT, {"name": "Kim"})
    async with program(workspace) as pilot:
        await press(pilot, "C", "t")
        await write(pilot, "Call")
        await press(pilot, *["tab"] * 4, *["backspace"] * 3, "ctrl+s")
        assert Task.get().contact_id is None


async def test_a_wrong_date_says_why_beside_itself_as_soon_as_one_leaves_it(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await new(pilot, "4")
        await write(pilot, "Call")
        await press(pilot, "tab")
        await write(pilot, "smarch 7")
        await press(pilot, "tab")
        assert "smarch 7 is not a date" in screen(pilot)


async def test_a_reference_that_matches_nothing_is_said_beside_its_field(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await new(pilot, "4")
        await write(pilot, "Call")
        await press(pilot, *["tab"] * 3)
        await write(pilot, "Nowhere")
        await press(pilot, "ctrl+s")
        assert "Not saved yet" in screen(pilot)
        assert "Nowhere" in screen(pilot)
        assert not Task.select().exists()


async def test_users_are_suggested_by_name(workspace: Path, me: UUID) -> None:
    users.add_user(me, {"login": "ben", "name": "Ben Ode"})
    async with program(workspace) as pilot:
        await new(pilot, "4")
        await write(pilot, "Call")
        await press(pilot, "tab", "tab", *["backspace"] * 2)
        await write(pilot, "od")
        assert "Ben Ode" in screen(pilot)
        await press(pilot, "down", "enter", "ctrl+s")
        assert Task.get().owner.login == "ben"


async def test_of_two_people_with_one_name_the_suggestion_taken_counts(workspace: Path, me: UUID) -> None:
    for job in ("Buyer", "Pilot"):
        add_record(me, Kind.CONTACT, {"name": "Kim Sato", "title": job})
    async with program(workspace) as pilot:
        await new(pilot, "4")
        await write(pilot, "Call")
        await press(pilot, *["tab"] * 4)
        await write(pilot, "kim")
        offered = [line for line in screen(pilot).splitlines() if "Buyer" in line or "Pilot" in line]
        assert len(offered) == 2
        await press(pilot, "down", "down", "enter", "ctrl+s")
        assert Task.get().contact.job_title in offered[1]


async def test_the_workspaces_own_fields_are_asked_for_too(workspace: Path, me: UUID) -> None:
    add_custom_field(me, Kind.CONTACT, "shoe_size", "number")
    add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    async with program(workspace, size=(80, 50)) as pilot:
        await press(pilot, "C", "e")
        assert "Shoe size" in screen(pilot)


async def test_drafts_about_two_records_are_kept_apart(workspace: Path, me: UUID) -> None:
    for name in ("Ana", "Ben"):
        add_record(me, Kind.CONTACT, {"name": name})
    async with program(workspace) as pilot:
        await press(pilot, "C", "t")
        await write(pilot, "Call Ana")
        await press(pilot, "escape", "j", "t")
        assert "Call Ana" not in screen(pilot)
        await write(pilot, "Call Ben")
        await press(pilot, "ctrl+s", "k", "t", "ctrl+s")
        about = {task.title: task.contact.name for task in Task.select().join(Contact)}
        assert about == {"Call Ben": "Ben", "Call Ana": "Ana"}


async def test_markdown_is_written_over_several_lines(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await new(pilot, "5")
        await press(pilot, "tab", "tab")
        await write(pilot, "# Budget")
        await press(pilot, "enter")
        await write(pilot, "- 45k")
        await press(pilot, "ctrl+s")
        activity = Activity.get()
        assert activity.body == "# Budget\n- 45k"
        assert activity.subject == "Budget"


async def to_field(pilot: Pilot[Any], label: str) -> None:
    """Go to the field with this label."""
    for _ in range(40):
        if any(row.startswith(f"▌ {label}") for row in screen(pilot).split("\n")):
            return
        await press(pilot, "tab", rested=False)
    raise AssertionError(f"there is no field {label}:\n{screen(pilot)}")


def below(pilot: Pilot[Any], label: str) -> str:
    """The row below that of a field."""
    rows = screen(pilot).split("\n")
    return rows[next(number for number, row in enumerate(rows) if row[2:].startswith(label)) + 1]


async def test_tags_are_completed_one_after_the_other(workspace: Path, me: UUID) -> None:
    add_record(me, Kind.CONTACT, {"name": "Kim", "tags": "vip, berlin, visitor"})
    async with program(workspace, size=(100, 40)) as pilot:
        await new(pilot, "1")
        await write(pilot, "Lee")
        await to_field(pilot, "Tags")
        await write(pilot, "own, vi")
        assert "vip" in screen(pilot)
        assert "visitor" in screen(pilot)
        await press(pilot, "down", "enter")
        await to_field(pilot, "Tags")
        await press(pilot, "end")
        await write(pilot, ", ber")
        await press(pilot, "down", "enter", "ctrl+s")
        assert "Added contact" in screen(pilot)
        tags = Tagging.select(Tagging, Tag).join(Tag).where(Tagging.record == Contact.get(Contact.name == "Lee").id)
        assert sorted(row.tag.name for row in tags) == ["berlin", "own", "vip"]


async def test_people_of_a_deal_are_completed_by_name_and_known_by_reference(workspace: Path, me: UUID) -> None:
    for name in ("Kim Sato", "Kim Satoh", "Lee, Wong"):
        add_record(me, Kind.CONTACT, {"name": name})
    async with program(workspace, size=(100, 40)) as pilot:
        await new(pilot, "3")
        await write(pilot, "Acme rollout")
        await to_field(pilot, "Contacts")
        await write(pilot, "wong")
        await press(pilot, "down", "enter")
        await to_field(pilot, "Contacts")
        await press(pilot, "end")
        await write(pilot, ", kim")
        await press(pilot, "down", "enter", "ctrl+s")
        names = {row.contact.name for row in DealContact.select()}
        assert len(names) == 2
        assert "Lee, Wong" in names


async def test_sources_and_lists_that_were_used_are_offered(workspace: Path, me: UUID) -> None:
    add_record(me, Kind.DEAL, {"title": "x", "source": "Trade fair"})
    add_record(me, Kind.TASK, {"title": "y", "list": "Spring calls"})
    async with program(workspace, size=(100, 40)) as pilot:
        await new(pilot, "1")
        await write(pilot, "Lee")
        await to_field(pilot, "Source")
        await write(pilot, "fair")
        await press(pilot, "down", "enter", "ctrl+s")
        assert Contact.get().source == "Trade fair"
        await new(pilot, "4")
        await write(pilot, "call")
        await to_field(pilot, "List")
        await write(pilot, "sp")
        await press(pilot, "down", "enter", "ctrl+s")
        assert Task.get(Task.title == "call").list_name == "Spring calls"


@pytest.mark.parametrize(
    ("number", "label", "typed", "says"),
    [
        ("1", "Company", "Zed", "There is no company “Zed”"),
        ("1", "Owner", "zoe", "There is no user “zoe”"),
        ("1", "E-mail", "kim@", "not an e-mail address"),
        ("3", "Contacts", "Zed", "There is no contact “Zed”"),
        ("3", "Stage", "somewhere", "There is no stage “somewhere”"),
        ("3", "Products", "2 x Nothing", "There is no product “Nothing”"),
        ("3", "Tags", "+", "cannot be a tag"),
        ("4", "Deal", "Zed", "There is no deal “Zed”"),
    ],
)
async def test_a_field_that_is_wrong_says_so_while_one_goes_on(
    workspace: Path, number: str, label: str, typed: str, says: str
) -> None:
    async with program(workspace, size=(120, 50)) as pilot:
        await new(pilot, number)
        await to_field(pilot, label)
        if label == "Owner":
            await press(pilot, *["backspace"] * 2)
        await write(pilot, typed)
        await press(pilot, "tab")
        assert says in below(pilot, label)
        await write(pilot, "x")
        assert says in below(pilot, label)


async def test_the_workspace_s_own_fields_are_of_their_types(workspace: Path, me: UUID) -> None:
    fields = {
        "Score": ("number", "high", "12", ""),
        "Fee": ("money", "much", "1k", "1,000.00 EUR"),
        "Kickoff": ("date", "soon", "fri", "Fri 20 Nov 2026"),
        "Area": ("choice", "west", "nor", ""),
        "Signed": ("yes/no", "perhaps", "yes", ""),
        "Page": ("link", "no link", "https://a.example", ""),
    }
    for name, (type_, *_) in fields.items():
        add_custom_field(me, Kind.CONTACT, name, type_, ["North", "South"] if type_ == "choice" else ())
    async with program(workspace, size=(120, 60)) as pilot:
        await new(pilot, "1")
        await write(pilot, "Kim")
        for name, (_, wrong, right, understood) in fields.items():
            await to_field(pilot, name)
            await write(pilot, wrong)
            await press(pilot, "tab", "shift+tab")
            assert below(pilot, name).strip(), f"nothing is said of {name}"
            await press(pilot, "ctrl+u")
            await write(pilot, right)
            await press(pilot, "tab")
            assert understood in screen(pilot)
        await press(pilot, "ctrl+s")
        values = form_values(Kind.CONTACT, Contact.get().id).values
        assert {name: values[name] for name in fields} == {
            "Score": "12", "Fee": "1,000.00 EUR", "Kickoff": "2026-11-20", "Area": "North", "Signed": "yes",
            "Page": "https://a.example",
        }  # fmt: skip
