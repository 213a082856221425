"""A file of every schema that was ever released opens in today's program, whole and with all that it held."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_tui.db import migrations
from crm_tui.db.files import upgrading
from crm_tui.db.models import Action, Deal, database
from crm_tui.services import workspace
from tests.chaos import soundness
from tests.chaos.upgrading import one_step_ahead, write_steps
from tests.db.saved_schemas import load, saved


def test_every_schema_has_a_saved_file() -> None:
    """After a new step in `migrations`: `python -m tests.db.saved_schemas`, once it is released."""
    assert list(saved()) == list(range(1, migrations.LATEST + 1))


@pytest.mark.parametrize("schema", saved())
def test_a_file_of_each_opens_and_is_whole(schema: int, tmp_path: Path) -> None:
    path = tmp_path / "sales.db"
    load(saved()[schema], path)
    with workspace.opened(path):
        assert upgrading.fingerprint(database.connection()) == migrations.FINGERPRINT
        soundness.assert_whole()
        assert Action.select().count() > 50
        workspace.sign_in("zoe")
        soundness.assert_whole()


@pytest.mark.parametrize("schema", saved())
def test_a_file_of_each_is_ready_for_the_next_step(schema: int, tmp_path: Path) -> None:
    path = tmp_path / "sales.db"
    load(saved()[schema], path)
    write_steps(tmp_path / "steps")
    with one_step_ahead(tmp_path / "steps"), workspace.opened(path):
        soundness.assert_file_is_sound()
        assert not list(database.execute_sql("SELECT 1 FROM deal WHERE heat IS NOT number"))
        assert Deal.select().exists()
