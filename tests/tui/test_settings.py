"""The settings: everything that makes a workspace, and the program, one's own, from the keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui import clock, paths
from crm_tui.config import Config, load
from crm_tui.db.models import Criterion, Deal, LostReason, Pipeline, Setting, Stage, Tag
from crm_tui.domain.records import Kind, Role
from crm_tui.queries.buying.programme import tiers
from crm_tui.queries.shape.shape import own_fields, shapes
from crm_tui.services import roles, settings
from crm_tui.services import workspace as workspaces
from crm_tui.services.agenda import cadences
from crm_tui.services.editing.records import add_record
from crm_tui.services.shape import criteria, custom_fields, pipelines, reasons, sources, stages, templates
from crm_tui.tui.app import CrmApp
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.screens.settings import SettingsScreen
from tests.making import make_contact, make_deal
from tests.tui.driving import press, program, says, settle, shown, write

SECTIONS = {
    "Pipelines": 0, "Reasons": 1, "Fields": 2, "Sources": 3, "Tags": 4, "Cadences": 5, "Loyalty": 6, "Templates": 7,
    "Users": 8, "Workspace": 9, "You": 10, "Keys": 11,
}  # fmt: skip


def on_screen(pilot: Pilot[int]) -> str:
    return shown(cast("CrmApp", pilot.app))


def foot(pilot: Pilot[int]) -> str:
    return cast("CrmApp", pilot.app).said.sentence


async def go_to(pilot: Pilot[int], section: str) -> None:
    """Open the settings, and one of their sections."""
    await press(pilot, "comma", *["j"] * SECTIONS[section], "enter")


def keys_said(pilot: Pilot[int]) -> str:
    return " ".join(on_screen(pilot).splitlines()[-1].split())


async def test_what_has_no_room_in_a_row_stands_whole_below_the_page(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await go_to(pilot, "Workspace")
        await press(pilot, "j")
        whole = "Of amounts without a currency"
        assert whole in on_screen(pilot)
        await press(pilot, "k")
        assert whole not in on_screen(pilot)


async def test_the_last_line_says_only_keys_that_do_something_there(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "comma")
        assert keys_said(pilot).startswith("Enter open / find")
        await press(pilot, "enter", "enter")
        assert keys_said(pilot).startswith("Enter open n new e edit d delete J move")
        await press(pilot, "slash", "escape")
        assert keys_said(pilot).startswith("Enter open n new")
        await press(pilot, "escape", "escape", "G", "enter")
        assert keys_said(pilot).startswith("Enter new key d usual / find")


async def retype(pilot: Pilot[int], words: str) -> None:
    """Write something else into the field that is edited."""
    await press(pilot, "ctrl+u")
    await write(pilot, words)


@pytest.fixture
def viewer(me: UUID, stages: dict[str, UUID]) -> Config:
    """Somebody who may look and not touch."""
    assert stages
    workspaces.sign_in("ben", "Ben Okafor")
    roles.give(me, "ben", Role.VIEWER)
    return Config(user="ben")


class TestTheWay:
    """Going deeper and back."""

    async def test_a_comma_opens_them_from_anywhere_and_escape_leads_back_step_by_step(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C", "comma")
            assert "Settings" in on_screen(pilot)
            await press(pilot, "enter", "enter", "enter")
            assert "Pipelines and stages › Sales › Initial contact" in on_screen(pilot)
            await press(pilot, "escape", "h", "left")
            assert "Note templates" in on_screen(pilot)
            await press(pilot, "escape")
            assert not isinstance(pilot.app.screen, SettingsScreen)
            assert "1 Contacts" in on_screen(pilot)

    async def test_the_cursor_stays_on_what_one_came_from(self, workspace: Path, stages: dict[str, UUID]) -> None:
        assert stages
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "enter", "j", "j", "enter")
            assert "› Needs assessment" in on_screen(pilot)
            await press(pilot, "escape", "enter")
            assert "› Needs assessment" in on_screen(pilot)

    async def test_where_there_is_room_the_page_before_stands_beside(self, workspace: Path) -> None:
        async with program(workspace, size=(120, 40)) as pilot:
            await press(pilot, "comma")
            assert "Note templates" in on_screen(pilot)
            assert "Each board shows one pipeline" in on_screen(pilot)
            await press(pilot, "j")
            assert "What losing asks for" in on_screen(pilot)
            await press(pilot, "enter")
            assert "▸Lost reasons" in on_screen(pilot)
            assert "Chose a competitor" in on_screen(pilot)

    async def test_a_comma_in_a_record_on_them_leads_back_to_them(
        self, workspace: Path, stages: dict[str, UUID]
    ) -> None:
        make_deal(stages["Initial contact"])
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "enter", "j", "j", "j", "enter", "G", "enter", "enter")
            assert "1 Timeline" in on_screen(pilot)
            await press(pilot, "comma")
            assert isinstance(pilot.app.screen, SettingsScreen)
            assert "› Proposal" in on_screen(pilot)

    async def test_words_find_rows_and_escape_shows_all_again(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Keys")
            await press(pilot, "slash")
            await write(pilot, "undo")
            await press(pilot, "enter")
            assert "Undo what was done last" in on_screen(pilot)
            assert "Go to the board" not in on_screen(pilot)
            await press(pilot, "escape")
            assert "Go to the board" in on_screen(pilot)
            await press(pilot, "slash", "q", "q", "q", "enter")
            assert "Nothing here has “qqq”" in on_screen(pilot)


class TestPipelines:
    """The pipeline editor."""

    async def test_one_is_made_from_nothing_and_given_a_stage(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "n")
            await write(pilot, "Partners")
            await press(pilot, "ctrl+s")
            assert "Added the pipeline Partners" in on_screen(pilot)
            await press(pilot, "j", "enter")
            assert "3 stages are few" in on_screen(pilot)
            await press(pilot, "n")
            assert "Probability *" in on_screen(pilot), "it is needed, and marked so"
            await write(pilot, "Demo")
            await press(pilot, "tab", "tab", "tab")
            await write(pilot, "40")
            await press(pilot, "ctrl+s")
            assert [one.name for one in shapes()[1].stages] == ["Open", "Demo", "Won", "Lost"]
            await press(pilot, "u")
            assert [one.name for one in shapes()[1].stages] == ["Open", "Won", "Lost"]
            assert "Demo" not in on_screen(pilot).split("Stage")[1].split("!")[0]

    async def test_one_begins_with_a_template_or_as_a_copy(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            for name, model in (("Subscriptions", "template saas"), ("Renewals", "copy of Sales")):
                await press(pilot, "n")
                await write(pilot, name)
                await press(pilot, "tab")
                await retype(pilot, model)
                await press(pilot, "ctrl+s")
            assert [len(one.stages) for one in shapes(Kind.DEAL)] == [7, len(templates.named("saas").stages), 7]

    async def test_it_is_renamed_moved_archived_and_deleted(self, workspace: Path, me: UUID) -> None:
        pipelines.add_pipeline(me, "Partners")
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "j", "e")
            await retype(pilot, "Resellers")
            await press(pilot, "ctrl+s", "K")
            assert [one.name for one in shapes(Kind.DEAL)] == ["Resellers", "Sales"]
            await press(pilot, "A")
            assert "archived" in on_screen(pilot)
            assert [one.archived for one in shapes(Kind.DEAL)] == [False, True]
            await press(pilot, "home", "j", "A", "home", "d")
            assert [one.name for one in shapes(Kind.DEAL)] == ["Sales"]
            await press(pilot, "d")
            assert "only pipeline in use" in on_screen(pilot)

    async def test_stages_change_their_order_with_the_cursor_on_them(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "enter", "j", "J", "J")
            names = [one.name for one in shapes()[0].stages]
            assert names[:4] == ["Initial contact", "Needs assessment", "Proposal", "Qualification"]
            await press(pilot, "J", "J")
            assert "Open stages stand before" in on_screen(pilot)

    async def test_a_new_probability_is_on_the_board_at_once(self, workspace: Path, stages: dict[str, UUID]) -> None:
        make_deal(stages["Initial contact"], amount=100_000_00)
        async with program(workspace, size=(120, 40)) as pilot:
            assert "weighted 10k" in on_screen(pilot)
            await go_to(pilot, "Pipelines")
            await press(pilot, "enter", "e", "tab", "tab", "tab")
            await retype(pilot, "50")
            await press(pilot, "ctrl+s", "B")
            await press(pilot, "escape", "escape", "escape")
            assert "weighted 50k" in on_screen(pilot)

    async def test_a_stage_with_deals_asks_where_they_go(self, workspace: Path, stages: dict[str, UUID]) -> None:
        deal = make_deal(stages["Qualification"])
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "enter", "j", "d")
            assert "Where do the 1 deal of Qualification go?" in on_screen(pilot)
            await press(pilot, "escape")
            assert Deal.get_by_id(deal.id).stage_id == stages["Qualification"]
            await press(pilot, "d")
            await write(pilot, "propo")
            await press(pilot, "enter")
            assert "Deleted the stage Qualification and moved 1 deal to Proposal" in foot(pilot)
            assert Deal.get_by_id(deal.id).stage_id == stages["Proposal"]
            await press(pilot, "u")
            assert Deal.get_by_id(deal.id).stage_id == stages["Qualification"]
            assert "Qualification" in on_screen(pilot)

    async def test_it_is_written_as_a_template(self, workspace: Path, tmp_path: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "w")
            await retype(pilot, str(tmp_path / "ours.toml"))
            await press(pilot, "ctrl+s")
            assert "Wrote Sales to" in foot(pilot)
            await press(pilot, "w")
            await retype(pilot, str(tmp_path / "ours.toml"))
            await press(pilot, "ctrl+s")
            assert "chooseanothername" in "".join(on_screen(pilot).split()), "wherever the line breaks"
        assert 'name = "Sales"' in (tmp_path / "ours.toml").read_text()

    async def test_in_a_restricted_session_no_file_is_written(self, workspace: Path) -> None:
        async with program(workspace, restricted=True) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "w")
            assert "may not name files of this machine" in foot(pilot)

    async def test_what_a_colleague_changes_is_shown_at_once(self, workspace: Path, me: UUID) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "enter")
            done = stages.edit_stage(me, shapes()[0].stages[1].id, {"name": "Discovery"})
            pilot.app.post_message(RecordsChanged(done.changed))
            await settle(pilot)
            assert "Discovery" in on_screen(pilot)

    async def test_a_pipeline_that_is_deleted_meanwhile_is_left(self, workspace: Path, me: UUID) -> None:
        made = pipelines.add_pipeline(me, "Partners")
        async with program(workspace) as pilot:
            await go_to(pilot, "Pipelines")
            await press(pilot, "j", "enter")
            assert "› Partners" in on_screen(pilot)
            done = pipelines.delete_pipeline(me, made.id)
            pilot.app.post_message(RecordsChanged(done.changed))
            await settle(pilot)
            assert "› Partners" not in on_screen(pilot)
            assert "not there any more" in on_screen(pilot)


class TestCriteria:
    """What must be true to enter or leave a stage, with a live count."""

    async def at_proposal(self, pilot: Pilot[int]) -> None:
        await go_to(pilot, "Pipelines")
        await press(pilot, "enter", "j", "j", "j", "enter")

    @pytest.fixture
    def cards(self, stages: dict[str, UUID]) -> list[Deal]:
        """Three deals before Proposal, one of them without an amount; one in it."""
        return [
            make_deal(stages["Qualification"], "Large", amount=90_000_00),
            make_deal(stages["Qualification"], "Small", amount=10_00),
            make_deal(stages["Needs assessment"], "Bare", amount=None),
            make_deal(stages["Proposal"], "There", amount=5_00),
        ]

    async def test_each_says_how_many_deals_meet_it(self, workspace: Path, cards: list[Deal]) -> None:
        assert cards
        async with program(workspace) as pilot:
            await self.at_proposal(pilot)
            assert "2 meet it, 1 not" in on_screen(pilot)

    async def test_enter_shows_which_and_opens_them(self, workspace: Path, cards: list[Deal]) -> None:
        assert cards
        async with program(workspace) as pilot:
            await self.at_proposal(pilot)
            await press(pilot, "G", "enter")
            rows = [row for row in on_screen(pilot).splitlines() if "met" in row and "D" in row]
            assert "NOT met" in rows[0]
            assert "Bare" in rows[0]
            await press(pilot, "enter")
            assert "Bare" in on_screen(pilot)
            assert "1 Timeline" in on_screen(pilot)

    async def test_a_filter_is_counted_while_it_is_typed_and_completed(
        self, workspace: Path, cards: list[Deal]
    ) -> None:
        assert cards
        async with program(workspace, size=(100, 30)) as pilot:
            await self.at_proposal(pilot)
            await press(pilot, "n", "enter")
            await write(pilot, "amou")
            await press(pilot, "tab")
            assert "/amount:" in on_screen(pilot)
            await press(pilot, "backspace")
            await write(pilot, ">1k")
            await says(pilot, "1 of 3 deals before it meets this")
            await press(pilot, "enter")
            assert "1 meet it, 2 not" in on_screen(pilot)
            assert "asked “amount>1k” to enter Proposal".capitalize() in foot(pilot).capitalize()
            await press(pilot, "u")
            assert "1 meet it, 2 not" not in on_screen(pilot)

    async def test_a_filter_that_cannot_be_read_is_marked_and_not_taken(
        self, workspace: Path, stages: dict[str, UUID]
    ) -> None:
        before = Criterion.select().where(Criterion.stage == stages["Proposal"]).count()
        async with program(workspace) as pilot:
            await self.at_proposal(pilot)
            await press(pilot, "n", "enter")
            await write(pilot, "amout>1k")
            await says(pilot, "▾ “amout” is not a field")
            await press(pilot, "enter")
            assert "“amout” is not a field" in foot(pilot)
        assert Criterion.select().where(Criterion.stage == stages["Proposal"]).count() == before

    async def test_a_box_is_asked_changed_and_deleted(self, workspace: Path, stages: dict[str, UUID]) -> None:
        async with program(workspace) as pilot:
            await self.at_proposal(pilot)
            await press(pilot, "n")
            await write(pilot, "box leave")
            await press(pilot, "enter")
            await write(pilot, "Terms are known")
            await press(pilot, "ctrl+s")
            box = Criterion.get(Criterion.stage == stages["Proposal"], Criterion.kind == "check")
            assert (box.side, box.says) == ("leave", "Terms are known")
            await press(pilot, "G", "e")
            await retype(pilot, "Terms agreed")
            await press(pilot, "ctrl+s")
            assert "Terms agreed" in on_screen(pilot)
            await press(pilot, "d")
            assert "Terms agreed" not in on_screen(pilot).replace(foot(pilot), "")

    async def test_the_filter_of_a_criterion_is_completed_in_its_form(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await self.at_proposal(pilot)
            await press(pilot, "G", "e", "tab", "tab")
            await retype(pilot, "amount>5 has:cont")
            assert "amount>5 has:contact" in on_screen(pilot)
            await press(pilot, "down", "tab", "ctrl+s")
        assert Criterion.get(Criterion.expression.contains("amount>5")).expression == "amount>5 has:contact"


class TestWords:
    """Reasons, sources, tags, fields, cadences and templates of notes."""

    async def test_reasons(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Reasons")
            await press(pilot, "n")
            await write(pilot, "Reorganised")
            await press(pilot, "tab")
            await retype(pilot, "no")
            await press(pilot, "ctrl+s", "G", "K", "e")
            await retype(pilot, "Was bought")
            await press(pilot, "ctrl+s")
            row = LostReason.get(LostReason.name == "Was bought")
            assert not row.counts
            await press(pilot, "e")
            await retype(pilot, "Bought")
            await press(pilot, "tab")
            await retype(pilot, "yes")
            await press(pilot, "ctrl+s")
            row = LostReason.get_by_id(row.id)
            assert (row.name, row.counts) == ("Bought", True)
            await press(pilot, "m")
            await write(pilot, "price")
            await press(pilot, "enter")
            assert "Deleted the lost reason Bought and gave 0 deals Price" in foot(pilot)

    async def test_a_source_gets_another_name_on_its_records_too(self, workspace: Path) -> None:
        contact = make_contact(source="Website")
        async with program(workspace) as pilot:
            await go_to(pilot, "Sources")
            await press(pilot, "j", "e")
            await retype(pilot, "Our site")
            await press(pilot, "ctrl+s")
            assert "on 1 record" in foot(pilot)
        assert type(contact).get_by_id(contact.id).source == "Our site"
        assert sources.listed()[1] == "Our site"

    async def test_tags_are_merged(self, workspace: Path, me: UUID) -> None:
        add_record(me, Kind.CONTACT, {"name": "Kim Sato", "tags": "cold, warm"})
        async with program(workspace) as pilot:
            await go_to(pilot, "Tags")
            await press(pilot, "m", "enter")
            assert "Merged the tag cold into warm" in foot(pilot)
            await press(pilot, "n")
            assert "Nothing can be added here" in foot(pilot)
        assert [tag.name for tag in Tag.select().where(Tag.hidden_at.is_null())] == ["warm"]

    async def test_a_field_of_ones_own_is_defined(self, workspace: Path, me: UUID) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Fields")
            await press(pilot, "n", "tab")
            await write(pilot, "Tier")
            await press(pilot, "tab")
            await retype(pilot, "choice")
            await press(pilot, "tab")
            await pilot.press(*"Gold", "enter", *"Silver")
            await press(pilot, "ctrl+s")
            assert "choice: Gold, Silver" in on_screen(pilot)
            custom_fields.add_custom_field(me, Kind.DEAL, "Area")
            pilot.app.post_message(RecordsChanged(frozenset()))
            await settle(pilot)
            await press(pilot, "e")
            await retype(pilot, "Level")
            await press(pilot, "tab", "tab")
            await pilot.press(*"Bronze", "enter")
            await press(pilot, "ctrl+s")
            found = {one.name: one.choices for one in own_fields()}
            assert found["Level"] == ("Bronze", "Gold", "Silver")
            await press(pilot, "J", "d")
            assert "Deleted the field" in foot(pilot)

    async def test_a_cadence_and_a_template_are_kept(self, workspace: Path, me: UUID) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Cadences")
            await press(pilot, "n")
            await write(pilot, "VIPs")
            await press(pilot, "tab")
            await write(pilot, "14")
            await press(pilot, "tab")
            await write(pilot, "name:kim")
            await press(pilot, "ctrl+s")
            assert "14 days" in on_screen(pilot)
            await press(pilot, "e", "ctrl+u")
            await write(pilot, "Friends")
            await press(pilot, "ctrl+s")
            assert "Renamed the cadence VIPs to Friends" in foot(pilot)
            cadences.set_cadence(me, "Rare", 90, "is:lead")
            await press(pilot, "J")
            assert "Moved the cadence Friends" in foot(pilot)
            assert on_screen(pilot).index("Rare") < on_screen(pilot).index("Friends")
            await press(pilot, "d")
            assert "Took away the cadence Friends" in foot(pilot)
            await press(pilot, "d")
            assert "Took away the cadence Rare" in foot(pilot)
            await press(pilot, "escape", "j", "j", "enter", "n")
            await write(pilot, "First call")
            await press(pilot, "tab")
            await write(pilot, "# Asked")
            await press(pilot, "ctrl+s")
            assert "First call" in on_screen(pilot)
            await press(pilot, "d")
            assert "Deleted the template First call" in foot(pilot)


class TestEverybody:
    """Users, and what all share."""

    async def test_a_user_gets_a_role_and_is_taken_out(self, workspace: Path) -> None:
        workspaces.sign_in("ben", "Ben Okafor")
        async with program(workspace) as pilot:
            await go_to(pilot, "Users")
            await press(pilot, "G", "m")
            await write(pilot, "viewer")
            await press(pilot, "enter")
            assert "ben has the role viewer now" in foot(pilot)
            assert "given" in on_screen(pilot)
            await press(pilot, "d")
            assert "Ben Okafor works here no more" in foot(pilot)
            await press(pilot, "home", "d")
            assert "You cannot delete yourself" in foot(pilot)

    async def test_the_workspace_has_a_name_a_currency_and_weeks(self, workspace: Path) -> None:
        with clock.frozen(clock.now()):
            async with program(workspace) as pilot:
                await go_to(pilot, "Workspace")
                await press(pilot, "e")
                await write(pilot, "Acme sales")
                await press(pilot, "ctrl+s")
                assert "Acme sales" in on_screen(pilot).splitlines()[0]
                await press(pilot, "j", "e")
                await retype(pilot, "xyz")
                await press(pilot, "ctrl+s")
                assert "is not a currency" in on_screen(pilot)
                await retype(pilot, "chf")
                await press(pilot, "ctrl+s", "j", "j", "e")
                await retype(pilot, "sun")
                await press(pilot, "ctrl+s")
                assert clock.week_start() == 6
        assert Setting.get(Setting.key == "currency").value == '"CHF"'

    async def test_who_may_only_look_sees_it_and_changes_nothing(self, workspace: Path, viewer: Config) -> None:
        async with program(workspace, config=viewer) as pilot:
            await go_to(pilot, "Pipelines")
            assert "read only" in on_screen(pilot)
            for key in ("n", "e", "d", "J", "D", "A"):
                await press(pilot, key)
                assert "Your role, viewer, may not change pipelines" in foot(pilot)
                pilot.app.said = type(pilot.app.said)()  # type: ignore[attr-defined]
            await press(pilot, "enter", "enter", "enter")
            assert "may not change pipelines" in foot(pilot)
        assert Pipeline.select().count() == 2  # of deals and of tickets
        assert all(stage.version == 1 for stage in Stage.select())


class TestYou:
    """One's own settings, in one's own files."""

    async def test_a_setting_is_written_into_the_file_and_taken_out_again(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "You")
            await press(pilot, "j", "enter")
            await write(pilot, "2")
            await press(pilot, "enter")
            assert "card_lines is 2" in foot(pilot)
            assert load().card_lines == 2
            assert "config.toml:1" in on_screen(pilot)
            await press(pilot, "d")
            assert load().card_lines == 3

    async def test_a_theme_and_keys_hold_at_once(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "You")
            await press(pilot, "e")
            await write(pilot, "crm-light")
            await press(pilot, "enter")
            assert pilot.app.theme == "crm-light"
            await press(pilot, "slash")
            await write(pilot, "vim")
            await press(pilot, "enter", "enter")
            await write(pilot, "arrows")
            await press(pilot, "enter")
            assert load().keys == "arrows"
            assert cast("CrmApp", pilot.app).key_for("card.move_right") == "Shift+→"
            await press(pilot, "escape", "h")
            assert "› You" in on_screen(pilot)
            await press(pilot, "left")
            assert "› You" not in on_screen(pilot)

    async def test_a_key_is_given_by_pressing_it_and_a_clash_is_told(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Keys")
            await press(pilot, "slash")
            await write(pilot, "team.who")
            await press(pilot, "enter", "enter", "n")
            assert "n means “add" in on_screen(pilot)
            await press(pilot, "f6")
            assert "Who is here, and what they have open: F6" in foot(pilot)
            assert "yours" in on_screen(pilot)
            keymap = paths.config_dir() / "keymap.toml"
            assert "f6" in keymap.read_text()
            await press(pilot, "d")
            assert "f6" not in keymap.read_text()
            await press(pilot, "enter", "escape")
            assert isinstance(pilot.app.screen, SettingsScreen)

    async def test_a_restricted_session_sets_no_paths(self, workspace: Path) -> None:
        async with program(workspace, restricted=True) as pilot:
            await go_to(pilot, "You")
            await press(pilot, "slash")
            await write(pilot, "backup.directory")
            await press(pilot, "enter", "e")
            assert "may not name files of this machine" in foot(pilot)


async def test_hostile_text_is_shown_as_text_on_every_page(workspace: Path, me: UUID) -> None:
    nasty = "[@click=app.quit]x[/] ACME [/EMEA]"
    pipelines.rename_pipeline(me, shapes()[0].id, nasty)
    stages.edit_stage(me, shapes()[0].stages[0].id, {"name": nasty, "definition": nasty})
    criteria.add_criterion(me, shapes()[0].stages[0].id, "leave", says=nasty)
    reasons.add_reason(me, nasty)
    sources.add_source(me, nasty)
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "tags": "[/b]"})
    settings.set_name(me, "[b]Acme[/]")
    workspaces.sign_in("eve", nasty)
    async with program(workspace, size=(120, 40)) as pilot:
        await press(pilot, "comma")
        assert "[b]Acme[/]" in on_screen(pilot).splitlines()[0]
        for _ in SECTIONS:
            await press(pilot, "enter", "escape", "j")
        await press(pilot, "home", "enter", "enter", "enter")
        assert on_screen(pilot).count("[@click=app.quit]x[/]") >= 3
        await press(pilot, "G", "e", "escape", "d")
        assert not pilot.app._exit
        assert "Deleted the criterion" in foot(pilot)


async def test_a_page_that_is_too_narrow_leaves_columns_out(workspace: Path) -> None:
    async with program(workspace, size=(40, 10)) as pilot:
        await go_to(pilot, "Pipelines")
        await press(pilot, "enter")
        assert "Initial contact" in on_screen(pilot)
        assert "Forecast" not in on_screen(pilot)
        await press(pilot, "G", "home")
        assert "Stage" in on_screen(pilot)


class TestLoyalty:
    async def test_what_earns_points_and_the_tiers_are_set(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await go_to(pilot, "Loyalty")
            assert "nothing" in on_screen(pilot)
            await press(pilot, "e")
            await retype(pilot, "2")
            await press(pilot, "tab")
            await retype(pilot, "10 EUR")
            await press(pilot, "ctrl+s")
            assert "2 points for each 10.00 EUR" in on_screen(pilot)
            await press(pilot, "n")
            await write(pilot, "Gold")
            await press(pilot, "tab")
            await write(pilot, "500")
            await press(pilot, "ctrl+s")
            assert "from 500 points" in on_screen(pilot)
            await press(pilot, "e")
            await retype(pilot, "Golden")
            await press(pilot, "ctrl+s")
            assert [tier.name for tier in tiers()] == ["Golden"]
            await press(pilot, "d")
            assert (tiers(), "none; n adds one" in on_screen(pilot)) == ((), True)
            await press(pilot, "u", "u")
            assert [tier.name for tier in tiers()] == ["Gold"]
