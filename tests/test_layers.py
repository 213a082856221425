"""What the import contracts of pyproject.toml cannot say: who needs no library, and what a command costs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

RULES = ("crm_tui.domain", "crm_tui.clock", "crm_tui.errors", "crm_tui.text")
LIBRARIES_OF_THEIR_FIELD = {
    "crm_tui.domain.value.models": {"numpy", "scipy"},
    "crm_tui.domain.duplicates": {"rapidfuzz"},
    "crm_tui.domain.nearness": {"rapidfuzz"},
    "crm_tui.domain.points": {"email_validator", "phonenumbers"},
    "crm_tui.text": {"rapidfuzz", "wcwidth"},
}


def loaded_by(*command: str, workspace: Path) -> set[str]:
    """The top-level packages that a command line of the program loads, with its workspace at a path."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "crm_tui", *command],
        env={**os.environ, "CRM_TUI_DB": str(workspace)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    modules = (line.rpartition("|")[2].strip() for line in run.stderr.splitlines() if "|" in line)
    return {module.partition(".")[0] for module in modules}


def test_the_rules_need_the_standard_library_alone() -> None:
    graph = grimp.build_graph("crm_tui", include_external_packages=True, cache_dir=None)
    rooms = {module for room in RULES for module in {room} | graph.find_descendants(room)}

    needed = {
        module: {
            name
            for name in graph.find_modules_directly_imported_by(module)
            if name.partition(".")[0] not in sys.stdlib_module_names | {"crm_tui"}
        }
        for module in rooms
    }

    beyond = {
        module: names - LIBRARIES_OF_THEIR_FIELD.get(module, set())
        for module, names in needed.items()
        if names - LIBRARIES_OF_THEIR_FIELD.get(module, set())
    }
    assert beyond == {}


@pytest.mark.parametrize("command", [("--version",), ("--help",), ("list", "deals"), ("board",)])
def test_a_command_does_not_pay_for_the_screens(command: tuple[str, ...], tmp_path: Path) -> None:
    workspace = tmp_path / "sales.db"
    loaded_by("init", workspace=workspace)

    loaded = loaded_by(*command, workspace=workspace)

    assert "crm_tui" in loaded
    assert "textual" not in loaded


@pytest.mark.parametrize("command", [("--version",), ("--help",)])
def test_a_question_about_the_program_does_not_load_the_database(command: tuple[str, ...], tmp_path: Path) -> None:
    assert "peewee" not in loaded_by(*command, workspace=tmp_path / "sales.db")
