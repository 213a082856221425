"""A workspace is given its shape from a shell: pipelines, stages, what they ask, and the words that records have."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from crm_tui.services.shape import templates
from tests.cli.conftest import CommandLine


def names(crm: CommandLine, noun: str) -> list[str]:
    return [row["name"] for row in crm(noun, "--json").data if row.get("card") != "tickets"]


class TestPipelines:
    """The ways that deals go."""

    def test_one_is_made_from_nothing_changed_and_put_away(self, crm: CommandLine) -> None:
        made = crm("pipelines", "add", "Partners", "--json").data
        assert (made["done"], made["name"], made["changed"]) == ("added the pipeline Partners", "Partners", True)
        assert crm("pipeline", "rename", "part", "Resellers").err == "Renamed the pipeline Partners to Resellers.\n"
        assert crm("pipelines", "move", "Resellers", "first").status == 0
        assert names(crm, "pipelines") == ["Resellers", "Sales"]
        assert crm("pipelines", "archive", "Resellers").status == 0
        assert [row["archived"] for row in crm("pipelines", "list", "--json").data] == [False, True, False]
        assert crm("pipelines", "archive", "Resellers", "--take-back").status == 0
        assert crm("pipelines", "delete", "Resellers").status == 0
        assert crm("undo").status == 0
        assert names(crm, "pipelines") == ["Resellers", "Sales"]

    def test_one_is_like_a_template_a_pipeline_or_a_file(self, crm: CommandLine, tmp_path: Path) -> None:
        written = crm("pipelines", "export", "Sales").out
        file = tmp_path / "ours.toml"
        file.write_text(written.replace('name = "Sales"', 'name = "Ours"', 1))
        for name, like in (("A", "saas"), ("B", "sales"), ("C", str(file))):
            assert crm("pipelines", "add", name, "--like", like).status == 0
        stages = {one["name"]: one["stages"] for one in crm("pipelines", "--json").data}
        assert stages["B"] == stages["C"] == stages["Sales"] == 7
        assert crm("pipelines", "add", "D", "--like", "nothing at all").status == 2

    def test_what_is_exported_can_be_taken_as_a_template(self, crm: CommandLine, tmp_path: Path) -> None:
        crm("criteria", "add", "Proposal", "leave", "amount>1k", "has:contact", "--says", 'The "right" person')
        file = tmp_path / "ours.toml"
        file.write_text(crm("pipelines", "export", "sales").out)
        ours, shipped = templates.read(file), templates.named("sales")
        assert [stage.name for stage in ours.stages] == [stage.name for stage in shipped.stages]
        assert ours.lost_reasons == shipped.lost_reasons
        assert ours.sources == shipped.sources
        assert ours.stages[3].leave[-1].expression == "amount>1k has:contact"
        assert tomllib.loads(file.read_text())["card"] == "deal"

    def test_a_check_counts_who_meets_what(self, crm: CommandLine) -> None:
        crm("add", "deal", "title=First", "stage=Qualification")
        crm("add", "deal", "title=Second", "stage=Qualification", "amount=100")
        answer = crm("pipelines", "check", "Sales", "--json")
        found = {(row["stage"], row["side"]): (row["met"], row["of"]) for row in answer.data}
        assert found["Proposal", "enter"] == (1, 2)
        assert found["Qualification", "leave"] == (0, 2)
        assert answer.status == 0
        crm("pipelines", "add", "Bare")
        bare = crm("pipelines", "check", "Bare")
        assert bare.status == 1
        assert "3 stages are few" in bare.err

    def test_the_only_one_stays_with_the_reason(self, crm: CommandLine) -> None:
        refused = crm("pipelines", "delete", "Sales")
        assert refused.status == 2
        assert "only pipeline in use" in refused.err


class TestStages:
    """The steps of a pipeline."""

    def test_one_is_added_edited_moved_and_deleted(self, crm: CommandLine) -> None:
        assert crm("stages", "add", "Sales", "Legal", "probability=90", "category=commit", "rot_days=10").status == 0
        assert crm("stage", "move", "Legal", "-1").status == 0
        assert crm("stages", "edit", "Sales/Legal", "probability=85%", "definition=Papers are read").status == 0
        legal = next(row for row in crm("stages", "--json").data if row["name"] == "Legal")
        assert (legal["probability"], legal["category"], legal["rot_days"]) == (85, "commit", 10)
        assert names(crm, "stages").index("Legal") == 4
        assert crm("stages", "copy", "Legal", "Legal again").status == 0
        assert crm("stages", "archive", "Legal again").status == 0
        assert crm("stages", "delete", "Legal again").status == 0
        assert crm("stages", "add", "Sales", "Early", "probability=5", "--before", "Qualification").status == 0
        assert names(crm, "stages")[:2] == ["Initial contact", "Early"]

    def test_one_with_deals_asks_where_they_go(self, crm: CommandLine) -> None:
        crm("add", "deal", "title=Rollout", "stage=Qualification")
        refused = crm("stages", "delete", "Qualification")
        assert refused.status == 2
        assert "1 deal stands in Qualification; say to which stage they go" in refused.err
        done = crm("stages", "delete", "Qualification", "--to", "needs", "--json").data
        assert done["done"] == "deleted the stage Qualification and moved 1 deal to Needs assessment"
        assert crm("show", "D1", "--json").data["stage_name"] == "Needs assessment"
        assert crm("stages", "delete", "Proposal", "--to", "Closed won").status == 2
        assert crm("stages", "delete", "Proposal", "--to", "sales/negotiation").status == 0

    def test_a_name_of_two_stages_needs_its_pipeline(self, crm: CommandLine) -> None:
        crm("pipelines", "copy", "Sales", "Renewals")
        refused = crm("stages", "edit", "Proposal", "probability=61")
        assert refused.status == 3
        assert "Sales/Proposal or Renewals/Proposal" in refused.err
        assert crm("stages", "edit", "renewals/proposal", "probability=61").status == 0

    def test_a_criterion_is_added_edited_and_deleted_by_its_reference(self, crm: CommandLine) -> None:
        ref = crm("criteria", "add", "Negotiation", "leave", "amount>1k", "--json").data["ref"]
        assert crm("criterion", "edit", ref, "filter=amount>2k", "says=Worth it").status == 0
        assert crm("criteria", "move", ref, "first").status == 0
        found = next(row for row in crm("criteria", "--json").data if row["ref"] == ref)
        assert (found["stage"], found["says"], found["filter"]) == ("Sales/Negotiation", "Worth it", "amount>2k")
        assert crm("criteria", "delete", ref).status == 0
        assert crm("criteria", "delete", ref).status == 3

    def test_a_filter_that_cannot_be_read_is_pointed_at(self, crm: CommandLine) -> None:
        refused = crm("criteria", "add", "Negotiation", "leave", "has:contact", "amout>1k")
        assert refused.status == 2
        assert refused.err.splitlines()[-2:] == ["has:contact amout>1k", "            ^^^^^"]


class TestWords:
    """Reasons, sources, tags and fields."""

    def test_reasons(self, crm: CommandLine) -> None:
        assert crm("reasons", "add", "Merged", "--left-out").status == 0
        assert crm("reasons", "move", "Merged", "first").status == 0
        assert crm("reasons", "rename", "Merged", "Was bought").status == 0
        assert crm("reasons", "count", "Was bought", "yes").status == 0
        assert crm("reason", "--json").data[0] == {
            "ref": "Was bought", "name": "Was bought", "records": 0, "counts": True,
        }  # fmt: skip
        assert crm("reasons", "delete", "Was bought", "--into", "Price").status == 0
        assert crm("reasons", "delete", "Was bought").status == 3

    def test_sources(self, crm: CommandLine) -> None:
        crm("add", "contact", "name=Kim Sato", "source=Podcast")
        assert crm("sources", "add", "Radio").status == 0
        assert "on 1 record" in crm("sources", "rename", "podcast", "Radio").err
        assert crm("sources", "move", "Radio", "first").status == 0
        first = crm("sources", "--json").data[0]
        assert (first["name"], first["records"], first["offered"]) == ("Radio", 1, True)
        assert crm("sources", "delete", "Radio").status == 0
        assert crm("sources", "--json").data[-1]["offered"] is False

    def test_tags(self, crm: CommandLine) -> None:
        crm("add", "contact", "name=Kim Sato", "tags=vip, cold, warm")
        assert crm("tags", "merge", "cold", "warm").status == 0
        assert crm("tags", "rename", "warm", "hot").status == 0
        assert crm("tags", "delete", "vip").status == 0
        assert [(row["name"], row["records"]) for row in crm("tags", "--json").data] == [("hot", 1)]

    def test_fields(self, crm: CommandLine) -> None:
        assert crm("fields", "add", "deal", "Region").status == 0
        made = crm("fields", "add", "deal", "Tier", "--type", "choice", "--choices", "Gold; Silver", "--json")
        assert made.data["name"] == "Tier"
        assert crm("add", "deal", "title=Rollout", "Tier=Gold").status == 0
        assert crm("fields", "move", "deal", "Tier", "first").status == 0
        assert crm("fields", "edit", "deal", "Tier", "choices=Gold;Silver;Bronze").status == 0
        assert crm("fields", "rename", "deal", "Tier", "Level").status == 0
        found = crm("field", "--json").data
        assert [(row["name"], row["choices"], row["records"]) for row in found] == [
            ("Level", ["Gold", "Silver", "Bronze"], 1),
            ("Region", [], 0),
        ]
        assert crm("fields", "edit", "deal", "Level", "type=number").status == 2
        assert crm("fields", "edit", "deal", "Level", "colour=red").status == 2
        assert crm("fields", "delete", "deal", "Level").status == 0
        assert crm("fields", "delete", "deal", "Level").status == 3


def test_what_was_done_under_an_id_is_done_once(crm: CommandLine) -> None:
    id_ = crm("command-id").out.strip()
    first = crm("--command-id", id_, "pipelines", "add", "Partners")
    again = crm("--command-id", id_, "pipelines", "add", "Partners")
    assert (first.status, again.status) == (0, 0)
    assert names(crm, "pipelines") == ["Sales", "Partners"]


@pytest.mark.parametrize("where", ["up", "Down", "+2", "-1", "first", "99"])
def test_places_are_said_in_words_or_numbers(crm: CommandLine, where: str) -> None:
    assert crm("reasons", "move", "No budget", where).status == 0


@pytest.mark.parametrize("where", ["", "sideways", "²", "1.5"])
def test_what_is_no_place_is_refused(crm: CommandLine, where: str) -> None:
    assert crm("reasons", "move", "No budget", where).status == 2


class TestConfig:
    """Settings, and where they come from."""

    @pytest.fixture
    def own_home(self, crm: CommandLine) -> Path:
        """Where the person's settings are."""
        return crm.path.parent / "XDG_CONFIG_HOME"

    def test_each_is_told_with_its_source(self, crm: CommandLine, own_home: Path) -> None:
        assert crm("config", "set", "card_lines", "2").status == 0
        file = own_home / "crm-tui" / "config.toml"
        found = {row["name"]: row for row in crm("config", "--json").data}
        assert (found["card_lines"]["value"], found["card_lines"]["source"]) == (2, f"{file}:1")
        assert found["theme"]["source"] == "default"
        assert found["workspace"]["source"] == "CRM_TUI_DB"
        assert (found["workspace.currency"]["value"], found["workspace.currency"]["source"]) == ("EUR", str(crm.path))
        assert crm("config", "path").out.splitlines()[0] == str(file)
        assert crm("config", "unset", "card_lines").status == 0
        assert "default" in crm("config").out

    def test_a_shape_is_written_seen_and_taken_over(self, crm: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "shape.toml"
        file.write_text(crm("config", "export").out.replace("probability = 60", "probability = 65"))
        line = "~ pipelines/Sales/stages/Proposal/probability: 60 → 65"
        seen = crm("config", "import", str(file), "--dry-run")
        assert (seen.out, seen.err) == (f"{line}\n", "1 difference to take over.\n")
        taken = crm("config", "import", str(file), "--json").data
        assert (taken["differences"], taken["dry_run"]) == ([line], False)
        assert crm("config", "import", str(file)).err == "Nothing differs.\n"
        assert crm("undo").status == 0
        assert crm("config", "import", str(tmp_path / "nowhere.toml")).status == 1

    def test_what_cannot_be_set_is_refused(self, crm: CommandLine) -> None:
        refused = crm("config", "set", "them", "nord")
        assert refused.status == 2
        assert "did you mean theme" in refused.err

    def test_what_all_share_is_set_by_its_name(self, crm: CommandLine, own_home: Path) -> None:
        assert (
            crm("config", "set", "workspace.currency", "chf").err == "workspace.currency is CHF now, for everybody.\n"
        )
        crm("config", "set", "workspace.week_start", "sunday")
        found = {row["name"]: row["value"] for row in crm("config", "--json").data}
        assert (found["workspace.currency"], found["workspace.week_start"]) == ("CHF", "Sunday")
        assert crm("add", "deal", "title=First", "amount=10").out == "D1\n"
        assert crm("show", "D1", "--json").data["currency"] == "CHF"
        assert not (own_home / "crm-tui" / "config.toml").exists()
        assert crm("undo").status == 0

    def test_what_they_cannot_share_is_a_sentence(self, crm: CommandLine) -> None:
        assert "it has currency" in crm("config", "set", "workspace.curency", "CHF").err
        assert "is not a currency" in crm("config", "set", "workspace.currency", "gold").err

    def test_clashes_of_keys_are_told(self, crm: CommandLine, own_home: Path) -> None:
        assert crm("config", "keys").status == 0
        (own_home / "crm-tui").mkdir(parents=True)
        (own_home / "crm-tui" / "keymap.toml").write_text("x = 1\n")
        assert crm("config", "keys").status == 1
