"""Fields of the workspace's own are renamed wherever they are named, and stay while anything names them."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db.models import Action, Cadence, Criterion, Segment
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.leads.settings import lead_settings
from crm_tui.queries.views import Shown, find_view
from crm_tui.services.agenda.cadences import set_cadence
from crm_tui.services.editing.records import add_record
from crm_tui.services.leads.settings import set_mql
from crm_tui.services.lines import lines_of
from crm_tui.services.shape import criteria, custom_fields
from crm_tui.services.shape.stages import delete_stage
from crm_tui.services.undo import undoing
from crm_tui.services.views import delete_view, save_view


class TestOwnFieldsInUse:
    """Views, filters and the like name the fields of the workspace's own."""

    @pytest.fixture
    def region(self, me: UUID) -> UUID:
        return custom_fields.add_custom_field(me, Kind.DEAL, "Region")

    def test_a_new_name_is_written_wherever_the_old_one_stands(
        self, me: UUID, region: UUID, stages: dict[str, UUID]
    ) -> None:
        tier = custom_fields.add_custom_field(me, Kind.CONTACT, "Tier")
        asked = 'region:north or (amount>1k -has:"REGION",title) "region" title:region'
        save_view(me, "deals", "North", Shown(asked, "-Region", "title,Region"))
        save_view(me, "board", "Mine", Shown("region=x"))
        save_view(me, "contacts", "Gold", Shown("tier:gold"))
        criteria.add_criterion(me, stages["Proposal"], "enter", expression="region:north")
        add_record(me, Kind.SEGMENT, {"title": "Big", "of": "contact", "filter": "tier:gold -no:tier"})
        set_cadence(me, "VIPs", 30, "Tier:gold")
        set_mql(me, "tier:gold")
        before = self.named(me)

        custom_fields.rename_custom_field(me, region, "Land")
        custom_fields.edit_custom_field(me, tier, name="Rank")

        north = find_view("deals", "North", me)
        assert north.filter_text == 'Land:north or (amount>1k -has:Land,title) "region" title:region'
        assert (north.sort, north.columns) == ("-Land", "title,Land")
        assert self.named(me) == ["Land=x", "Rank:gold", "Land:north", "Land:north", "Rank:gold -no:Rank", "Rank:gold"]
        assert lead_settings().mql == "Rank:gold"
        assert lines_of(Action.select().order_by(Action.id.desc()).first()) == (
            "crm-tui fields rename contact Tier Rank",
        )  # fmt: skip
        undoing.undo(me)
        undoing.undo(me)
        assert (self.named(me), lead_settings().mql) == (before, "tier:gold")
        assert find_view("deals", "North", me).shown == Shown(asked, "-Region", "title,Region")

    def named(self, me: UUID) -> list[str]:
        views = [find_view(screen, name, me).filter_text for screen, name in (("board", "Mine"), ("contacts", "Gold"))]
        criterion = Criterion.get(Criterion.side == "enter", Criterion.expression.contains(":north"))
        return [*views, criterion.expression, criterion.says, Segment.get().filter, Cadence.get().filter]

    def test_a_name_of_another_kind_is_left_alone(self, me: UUID, region: UUID) -> None:
        custom_fields.add_custom_field(me, Kind.CONTACT, "Region")
        save_view(me, "contacts", "North", Shown("region:north", columns="Region"))
        custom_fields.rename_custom_field(me, region, "Land")
        assert find_view("contacts", "North", me).shown == Shown("region:north", columns="Region")

    def test_what_is_in_use_is_not_deleted(self, me: UUID, region: UUID) -> None:
        for name in ("A", "B", "C", "D", "E"):
            save_view(me, "deals", name, Shown(sort="Region") if name == "A" else Shown("has:region"))
        with pytest.raises(BadInput) as refused:
            custom_fields.delete_custom_field(me, region)
        assert str(refused.value) == (
            "Region is used by the view A of deals, the view B of deals, the view C of deals and 2 more;"
            " take it out there first, then delete it."
        )
        for name in ("A", "B", "C", "D", "E"):
            delete_view(me, find_view("deals", name, me).id)
        custom_fields.delete_custom_field(me, region)

    def test_what_a_deleted_stage_asked_holds_nothing_back(
        self, me: UUID, region: UUID, stages: dict[str, UUID]
    ) -> None:
        criteria.add_criterion(me, stages["Proposal"], "enter", expression="region:north")
        with pytest.raises(BadInput, match="is used by a criterion of the stage Sales/Proposal; take"):
            custom_fields.delete_custom_field(me, region)
        delete_stage(me, stages["Proposal"])
        custom_fields.delete_custom_field(me, region)

    def test_rules_in_files_are_named(self, me: UUID, region: UUID, workspace: Path) -> None:
        rules = workspace.parent / "rules"
        rules.mkdir()
        (rules / "a.toml").write_text('[[rule]]\nname = "Far"\nwhen = "deal changes region"\nthen = ["tag +far"]\n')
        with pytest.raises(BadInput, match=r"is used by the rule Far \(a\.toml:1\); take it out there"):
            custom_fields.delete_custom_field(me, region)
        done = custom_fields.rename_custom_field(me, region, "Land")
        assert str(done) == "renamed the field Region to Land; write the new name in the rule Far (a.toml:1)"
