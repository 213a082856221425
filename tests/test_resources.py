"""Shipped files are found wherever the program runs from."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from crm_tui import resources

CHECKOUT = Path(__file__).resolve().parents[1]


def package_in(home: Path) -> Path:
    """A copy of the finder alone in an otherwise empty package under `home`."""
    package = home / "crm_tui"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "resources.py").write_text((CHECKOUT / "crm_tui/resources.py").read_text())
    return package


def found_from(home: Path, call: str) -> str:
    """What a fresh interpreter that sees only `home` finds."""
    code = f"from crm_tui import resources; print(resources.{call})"
    run = subprocess.run([sys.executable, "-c", code], cwd=home, capture_output=True, text=True, check=True, timeout=60)
    return run.stdout.strip()


def test_a_template_is_found_from_the_checkout_and_can_be_read() -> None:
    template = tomllib.loads(resources.data_file("templates/sales.toml").read_text(encoding="utf-8"))
    assert template["name"] == "Sales"


def test_a_folder_of_templates_can_be_listed() -> None:
    names = {path.stem for path in resources.data_file("templates").iterdir()}
    assert {"sales", "saas", "services", "wholesale"} <= names


def test_an_installed_package_uses_its_own_copy(tmp_path: Path) -> None:
    own = package_in(tmp_path) / "_assets/styles/board.tcss"
    own.parent.mkdir(parents=True)
    own.touch()
    assert found_from(tmp_path, "style_path('board.tcss')") == str(own)


def test_an_installed_package_does_not_look_at_strangers_beside_it(tmp_path: Path) -> None:
    own = package_in(tmp_path) / "_assets/data/templates/sales.toml"
    stranger = tmp_path / "data/templates/sales.toml"
    for file in (own, stranger):
        file.parent.mkdir(parents=True)
        file.touch()
    assert found_from(tmp_path, "data_file('templates/sales.toml')") == str(own)


def test_a_checkout_uses_its_top_level_folders(tmp_path: Path) -> None:
    package_in(tmp_path)
    beside = tmp_path / "styles/board.tcss"
    beside.parent.mkdir()
    beside.touch()
    assert found_from(tmp_path, "style_path('board.tcss')") == str(beside)


def test_a_file_that_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="missing from this installation") as missing:
        resources.data_file("templates/nonesuch.toml")
    assert missing.value.filename == "data/templates/nonesuch.toml"
