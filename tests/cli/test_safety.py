"""At a shell nothing is lost: commands that may be repeated, backups, and putting one back."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from crm_tui.db import turns
from tests.cli.conftest import CommandLine


@pytest.fixture
def asked(crm: CommandLine) -> str:
    """The id of a command."""
    return crm("command-id").out.strip()


class TestRepeating:
    def test_adding_answers_as_it_did_and_adds_nothing(self, crm: CommandLine, asked: str) -> None:
        first = crm("--command-id", asked, "add", "deal", "title=Acme rollout")
        again = crm("--command-id", asked, "add", "deal", "title=Acme rollout")
        assert again == first
        assert (first.status, first.out, first.err) == (0, "D1\n", "Added deal D1 Acme rollout.\n")
        assert len(crm.data("list", "deals", "--json")) == 1

    def test_a_move_answers_as_it_did_although_it_would_not_be_possible_again(
        self, deal: CommandLine, asked: str
    ) -> None:
        move = ("--command-id", asked, "move", "D1", "Qualification", "--seen", "1", "--force", "--reason", "test")
        first = deal(*move)
        assert first.status == 0, first.err
        assert deal(*move) == first
        assert deal("undo").status == 0
        assert deal(*move) == first, "it was done, whatever happened since"

    def test_undo_does_not_take_back_one_more(self, deal: CommandLine, asked: str) -> None:
        first = deal("--command-id", asked, "undo")
        assert deal("--command-id", asked, "undo") == first
        assert first.err + first.out == "Undone: added deal D1 Acme rollout.\n"
        assert len(deal.data("list", "contacts", "--json")) == 1

    def test_an_import_goes_in_once(self, crm: CommandLine, asked: str, tmp_path: Path) -> None:
        table = tmp_path / "people.csv"
        table.write_text("Name\nKim Sato\nLee Wong\n")
        for _ in range(2):
            called = crm("--command-id", asked, "import", str(table), "--as", "contacts")
            assert called.status == 0, called.err
        assert len(crm.data("list", "contacts", "--json")) == 2

    def test_as_json_it_says_that_it_was_done_before(self, crm: CommandLine, asked: str) -> None:
        first = crm.data("--command-id", asked, "add", "contact", "name=Kim Sato", "--json")
        again = crm.data("--command-id", asked, "add", "contact", "name=Kim Sato", "--json")
        assert again.pop("done_before") is True
        assert again.pop("summary") == "Added contact C1 Kim Sato."
        assert again == first

    def test_somebody_s_first_visit_does_not_use_the_id_up(
        self, crm: CommandLine, asked: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CRM_TUI_USER", "ben")
        for _ in range(2):
            assert crm("--command-id", asked, "add", "deal", "title=Ben's").out == "D1\n"
        assert len(crm.data("list", "deals", "--json")) == 1

    def test_what_failed_may_be_mended_and_asked_for_again(self, crm: CommandLine, asked: str) -> None:
        assert crm("--command-id", asked, "add", "deal", "amount=1").status == 2
        assert crm("--command-id", asked, "add", "deal", "title=Acme", "amount=1").out == "D1\n"

    def test_another_command_with_an_id_that_was_used_is_refused_and_not_answered_as_if_it_were_the_first(
        self, crm: CommandLine, asked: str
    ) -> None:
        assert crm("--command-id", asked, "add", "deal", "title=Acme").out == "D1\n"
        for other in (("add", "deal", "title=Birch"), ("add", "deal", "title=Acme", "amount=1"), ("undo",)):
            refused = crm("--command-id", asked, *other)
            assert (refused.status, refused.out) == (2, ""), other
            assert "was given to another command (“added deal D1 Acme”); make a new one" in refused.err
        assert [one["title"] for one in crm.data("list", "deals", "--json")] == ["Acme"]
        assert crm("--command-id", asked, "add", "deal", "title=Acme").out == "D1\n", "word for word it is the first"

    def test_another_s_id_and_what_is_none_are_refused(
        self, crm: CommandLine, asked: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert crm("--command-id", "1", "add", "deal", "title=x").status == 2
        assert crm("--command-id", asked, "add", "deal", "title=x").status == 0
        monkeypatch.setenv("CRM_TUI_USER", "ben")
        assert crm("--command-id", asked, "add", "deal", "title=y").status == 2
        assert len(crm.data("list", "deals", "--json")) == 1


def test_who_waits_for_an_import_is_told_so(deal: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended, is_long = threading.Event(), threading.Event(), turns._is_long

    def seen_to_be_long(path: Path) -> bool:
        found = is_long(path)
        ended.set()
        return found

    def importing() -> None:
        with turns.taking_long(), turns.writing(deal.path, 1):
            begun.set()
            ended.wait(10)

    colleague = threading.Thread(target=importing)
    colleague.start()
    begun.wait(10)
    monkeypatch.setattr(turns, "_is_long", seen_to_be_long)
    called = deal("edit", "D1", "amount=5k")
    colleague.join(10)
    assert called.status == 0
    assert "import, or the like, is being written; this waits until it is done" in called.err


class TestBackups:
    def test_today_s_is_made_once_and_listed(self, deal: CommandLine) -> None:
        assert deal("backups").err == f"There are no daily backups in {deal.path.parent / 'backups'}.\n"
        assert deal("backup", "--daily").err.startswith("Copied ")
        assert deal("backup", "--daily").err == "Today's backup is there already.\n"
        [one] = deal.data("backups", "--json")
        assert one["checked"] == "when it was made"
        assert Path(one["file"]).stat().st_size == one["bytes"]
        assert deal("backups", "--check").status == 0
        assert "today" in deal("doctor").out

    def test_one_that_has_been_damaged_is_told(self, deal: CommandLine) -> None:
        deal("backup", "--daily")
        [one] = deal.data("backups", "--json")
        Path(one["file"]).write_bytes(Path(one["file"]).read_bytes()[:50_000])
        assert deal("backups").status == 0
        told = deal("backups", "--check")
        assert told.status == 1
        assert "DAMAGED" in told.out
        assert "cut off" in told.err

    def test_a_file_or_today_s_and_not_both(self, deal: CommandLine) -> None:
        assert deal("backup").status == 2
        assert deal("backup", "copy.db", "--daily").status == 2

    def test_settings_say_where_and_how_many(self, deal: CommandLine, tmp_path: Path) -> None:
        config = tmp_path / "XDG_CONFIG_HOME" / "crm-tui" / "config.toml"
        config.parent.mkdir(parents=True)
        config.write_text(f'[backup]\ndirectory = "{tmp_path / "safe"}"\nkeep = 1\n')
        deal("backup", "--daily")
        [one] = deal.data("backups", "--json")
        assert Path(one["file"]).is_relative_to(tmp_path / "safe")


class TestRestoring:
    def test_a_backup_made_while_people_write_is_put_back(self, deal: CommandLine, tmp_path: Path) -> None:
        copy = tmp_path / "copy.db"
        assert deal("backup", str(copy)).status == 0
        deal("add", "deal", "title=Later")
        restored = deal("restore", str(copy))
        assert restored.status == 0
        assert "What was there is kept as" in restored.err
        assert [one["title"] for one in deal.data("list", "deals", "--json")] == ["Acme rollout"]
        assert deal("doctor").status == 0

    def test_into_another_file(self, deal: CommandLine, tmp_path: Path) -> None:
        deal("backup", str(tmp_path / "copy.db"))
        done = deal.data("restore", str(tmp_path / "copy.db"), "--to", str(tmp_path / "try" / "new.db"), "--json")
        assert done["kept"] is None
        assert deal("--db", str(tmp_path / "try" / "new.db"), "show", "D1").status == 0

    def test_where_the_workspace_has_gone_too(self, deal: CommandLine, tmp_path: Path) -> None:
        deal("backup", str(tmp_path / "copy.db"))
        deal.path.unlink()
        assert deal("restore", str(tmp_path / "copy.db")).status == 0
        assert deal("show", "D1").status == 0

    def test_what_is_no_backup_is_refused_and_changes_nothing(self, deal: CommandLine, tmp_path: Path) -> None:
        (tmp_path / "copy.db").write_text("hello")
        told = deal("restore", str(tmp_path / "copy.db"))
        assert told.status == 1
        assert "is no workspace" in told.err
        assert deal("show", "D1").status == 0
