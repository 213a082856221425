"""Records edited as rows of a text: what it would change is told before, and done as one action, or not at all."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui.db.models import Action, Company, Contact, Deal, Tag, Tagging
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadInput, NotAll, NotAllowed, NotFound
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.row_edits import applying, comparing, sheets
from crm_tui.services.row_edits.comparing import Comparison
from crm_tui.services.row_edits.sheets import Sheet
from crm_tui.services.undo.undoing import undo

pytestmark = pytest.mark.usefixtures("at_noon")

HOSTILE = "ACME [/EMEA] | \\n [@click=app.quit]x[/] #1"


@pytest.fixture
def deals(me: UUID) -> list[UUID]:
    """Three deals; the first is Acme's."""
    add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
    first = {"title": "Acme rollout", "company": "Acme Ltd", "amount": "45k", "close": "2026-11-30", "tags": "fair"}
    return [
        add_record(me, Kind.DEAL, first).id,
        add_record(me, Kind.DEAL, {"title": HOSTILE, "amount": "1k"}).id,
        add_record(me, Kind.DEAL, {"title": "Birch pilot"}).id,
    ]


@pytest.fixture
def sheet(deals: list[UUID], me: UUID) -> Sheet:
    return sheets.open_sheet(Kind.DEAL, deals, me)


def after(sheet: Sheet, me: UUID, *replacements: tuple[str, str]) -> Comparison:
    """What the text says once these words are replaced in it."""
    text = sheets.written(sheet)
    for old, new in replacements:
        assert old in text, old
        text = text.replace(old, new)
    return comparing.compare(sheet, text, me)


class TestReading:
    def test_a_text_that_is_left_as_it_was_changes_nothing(self, sheet: Sheet, me: UUID) -> None:
        assert after(sheet, me).does_nothing

    def test_it_has_the_columns_of_the_list_that_can_be_edited(self, sheet: Sheet) -> None:
        head = next(line for line in sheets.written(sheet).splitlines() if not line.startswith("#"))
        names = [name.strip() for name in head.split("|")]
        assert names == ["ref", "title", "company", "stage", "amount", "close", "probability", "owner", "tags"]

    def test_changes_are_told_as_they_are_understood(self, sheet: Sheet, me: UUID) -> None:
        (row,) = after(sheet, me, ("2026-11-30", "+2w"), ("45,000.00 EUR", "50k")).changed
        assert row.record is not None
        assert row.record.ref == "D1"
        assert [(one.spec.name, one.before, one.after) for one in row.changes] == [
            ("amount", "45,000.00 EUR", "50,000.00 EUR"), ("close", "2026-11-30", "2026-11-30"),
        ]  # fmt: skip

    def test_what_is_wrong_is_told_with_its_line(self, sheet: Sheet, me: UUID) -> None:
        compared = after(sheet, me, ("45,000.00 EUR", "lots"), ("2026-11-30", "someday"))
        line = next(
            number for number, line in enumerate(sheets.written(sheet).splitlines(), 1) if line.startswith("D1 ")
        )
        assert [(one.line, one.what) for one in compared.problems] == [(line, "D1 amount"), (line, "D1 close")]
        assert all(one.why for one in compared.problems)

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("", "no line left"),
            ("title | ref\nx | D1", "The first column is ref"),
            ("ref | colour\nD1 | red", "There is no column colour"),
            ("ref | title | title\nD1 | a | b", "twice"),
            ("ref | title\nD1 | a | b", "It has 3 cells, but there are 2 columns"),
            ("ref | title\nD1 | a\nd1 | b", "It has a row above already"),
            ("ref | title\nD99 | a", "It is not among these records"),
            ("ref | title\n\x1b[2J | a", "It is not among these records"),
            ("ref | amount\n | 5k", "Title is needed"),
            ("ref | title\nD1 |", "Title is needed"),
            ("ref | company\nD1 | Nobody Inc", "Nobody Inc"),
            ("ref | title\nD1 | a\u202eb", "a text direction override"),
        ],
    )
    def test_whatever_is_written_is_told(self, sheet: Sheet, me: UUID, text: str, why: str) -> None:
        compared = comparing.compare(sheet, text, me)
        assert any(why in one.why for one in compared.problems), compared.problems
        assert all("\x1b" not in one.what for one in compared.problems)

    def test_columns_may_be_left_out_and_stand_in_any_order(self, sheet: Sheet, me: UUID) -> None:
        compared = comparing.compare(sheet, "REF|Owner|Title\nD3||Birch trial\nD1|Ana Ruiz|Acme rollout\nD2|me|x", me)
        assert not compared.problems
        assert {row.record.ref: sorted(row.typed) for row in compared.changed if row.record} == {
            "D3": ["owner", "title"], "D2": ["owner", "title"],
        }  # fmt: skip

    def test_there_is_a_most(self, deals: list[UUID], me: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sheets, "MOST_ROWS", 2)
        with pytest.raises(BadInput, match="at most 2 are edited as rows"):
            sheets.open_sheet(Kind.DEAL, deals, me)
        with pytest.raises(NotFound, match="no deals to edit"):
            sheets.open_sheet(Kind.DEAL, [], me)

    def test_who_may_not_change_them_is_told_before_the_editor_opens(self, deals: list[UUID], me: UUID) -> None:
        ben = workspaces.sign_in("ben", "Ben Okafor")
        roles.give(me, "ben", Role.VIEWER)
        with pytest.raises(NotAllowed, match="Your role, viewer"):
            sheets.open_sheet(Kind.DEAL, deals, ben)


class TestApplying:
    def test_all_of_it_is_one_action_and_one_undo(self, sheet: Sheet, me: UUID) -> None:
        before = Action.select().count()
        compared = after(
            sheet, me, ("45,000.00 EUR", "50k"), ("Birch pilot", "Birch trial"),
            ("D3  |", " | Cobalt | | | 3k | | | me | fair\nD3  |"),
        )  # fmt: skip
        saved = applying.apply(me, compared)
        assert saved.summary == "changed 2 deals and added 1 as rows"
        assert Action.select().count() == before + 1
        assert {(deal.title, deal.amount) for deal in Deal.select()} == {
            ("Acme rollout", 5_000_000), (HOSTILE, 100_000), ("Birch trial", None), ("Cobalt", 300_000),
        }  # fmt: skip
        assert Tagging.select().join(Tag).where(Tag.name == "fair").count() == 2
        undo(me)
        assert {(deal.title, deal.amount) for deal in Deal.select().where(Deal.hidden_at.is_null())} == {
            ("Acme rollout", 4_500_000), (HOSTILE, 100_000), ("Birch pilot", None),
        }  # fmt: skip

    def test_a_row_that_was_taken_out_is_deleted_only_on_demand(self, sheet: Sheet, me: UUID) -> None:
        text = "\n".join(line for line in sheets.written(sheet).splitlines() if not line.startswith("D3"))
        compared = comparing.compare(sheet, text.replace("45,000.00 EUR", ""), me)
        assert [one.ref for one in compared.removed] == ["D3"]
        applying.apply(me, compared)
        assert Deal.select().where(Deal.hidden_at.is_null()).count() == 3
        compared = comparing.compare(sheet, text, me)
        assert applying.apply(me, compared, delete=True).summary == "deleted 1 deal as rows"
        assert [deal.title for deal in Deal.select().where(Deal.hidden_at.is_null(False))] == ["Birch pilot"]

    def test_what_others_changed_in_other_fields_stands(self, sheet: Sheet, deals: list[UUID], me: UUID) -> None:
        compared = after(sheet, me, ("45,000.00 EUR", "50k"))
        edit_record(None, Kind.DEAL, deals[0], None, {"close": "2027-01-31", "tags": "fair, vip"})
        applying.apply(me, compared)
        deal = Deal.get_by_id(deals[0])
        assert (deal.amount, deal.close_date) == (5_000_000, date(2027, 1, 31))

    def test_what_both_changed_is_told_and_overwritten_only_after_that(
        self, sheet: Sheet, deals: list[UUID], me: UUID
    ) -> None:
        compared = after(sheet, me, ("45,000.00 EUR", "50k"), ("Birch pilot", "Birch trial"))
        edit_record(me, Kind.DEAL, deals[0], None, {"amount": "60k", "close": ""})
        with pytest.raises(NotAll) as refused:
            applying.apply(me, compared)
        assert [(one.ref, "changed amount of D1 meanwhile" in one.why) for one in refused.value.left] == [("D1", True)]
        assert Deal.get_by_id(deals[2]).title == "Birch pilot"
        again = applying.after_refusal(compared, [one.id for one in refused.value.left])
        assert (again.changed[0].changes[0].before, again.changed[0].changes[0].after) == (
            "60,000.00 EUR", "50,000.00 EUR",
        )  # fmt: skip
        applying.apply(me, again)
        deal = Deal.get_by_id(deals[0])
        assert (deal.amount, deal.close_date, Deal.get_by_id(deals[2]).title) == (5_000_000, None, "Birch trial")

    def test_what_somebody_deleted_meanwhile_is_told(self, sheet: Sheet, deals: list[UUID], me: UUID) -> None:
        compared = after(sheet, me, ("45,000.00 EUR", "50k"))
        delete_record(me, Kind.DEAL, deals[0])
        with pytest.raises(NotAll, match="Ana Ruiz deleted D1 Acme rollout"):
            applying.apply(me, compared)

    def test_stages_keep_their_criteria(self, sheet: Sheet, me: UUID) -> None:
        compared = after(sheet, me, ("Initial contact", "Proposal"))
        with pytest.raises(NotAll, match="The amount is known"):
            applying.apply(me, compared)
        assert {deal.stage.name for deal in Deal.select()} == {"Initial contact"}

    def test_contacts_and_companies_are_edited_so_too(self, me: UUID) -> None:
        add_record(me, Kind.COMPANY, {"name": "Acme Ltd", "city": "Berlin"})
        kim = {"name": "Kim Sato", "email": "kim@acme.example, k@home.example", "phone": "+49 30 23125123 (work)"}
        add_record(me, Kind.CONTACT, kim)
        people = sheets.open_sheet(Kind.CONTACT, [Contact.get().id], me)
        assert after(people, me).does_nothing
        applying.apply(me, after(people, me, ("k@home.example", "kim@home.example")))
        firms = sheets.open_sheet(Kind.COMPANY, [Company.get().id], me)
        applying.apply(me, after(firms, me, ("Berlin", "Lyon")))
        assert Company.get().city == "Lyon"

    def test_what_somebody_changed_meanwhile_is_deleted_only_after_that_was_told(
        self, sheet: Sheet, deals: list[UUID], me: UUID
    ) -> None:
        text = "\n".join(line for line in sheets.written(sheet).splitlines() if not line.startswith("D3"))
        compared = comparing.compare(sheet, text, me)
        edit_record(me, Kind.DEAL, deals[2], None, {"amount": "90k"})
        with pytest.raises(NotAll) as refused:
            applying.apply(me, compared, delete=True)
        assert [(one.ref, "amount" in one.why) for one in refused.value.left] == [("D3", True)]
        assert Deal.get_by_id(deals[2]).hidden_at is None
        applying.apply(me, applying.after_refusal(compared, [one.id for one in refused.value.left]), delete=True)
        assert Deal.get_by_id(deals[2]).hidden_at is not None

    def test_new_ones_that_cannot_be_added_are_told_with_all_the_others(
        self, sheet: Sheet, deals: list[UUID], me: UUID
    ) -> None:
        text = sheets.written(sheet).replace("45,000.00 EUR", "50k")
        line = text.count("\n") + 1
        compared = comparing.compare(sheet, f"{text.rstrip()}\n | Cobalt | | Proposal | | | | me | ", me)
        assert not compared.problems
        edit_record(me, Kind.DEAL, deals[0], None, {"amount": "60k"})
        with pytest.raises(NotAll) as refused:
            applying.apply(me, compared)
        assert [(one.ref, one.name) for one in refused.value.left] == [
            ("D1", "Acme rollout"), (f"line {line}", "new deal"),
        ]  # fmt: skip
        assert "The amount is known" in refused.value.left[1].why
        assert compared.added[0].called == f"line {line}"
        again = applying.after_refusal(compared, [one.id for one in refused.value.left])
        assert again.added == compared.added
