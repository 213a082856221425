"""The README's commands are the ones that are checked, and they can work."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CI = ROOT / ".ci" / "run"


def command_under(heading: str) -> str:
    """The one line of the one `sh` block under a heading of the README."""
    sections = (ROOT / "README.md").read_text(encoding="utf-8").split("\n## ")
    (section,) = (section for section in sections if section.startswith(f"{heading}\n"))
    (command,) = re.findall(r"^```sh\n(.*)\n```$", section, re.MULTILINE)
    assert isinstance(command, str)
    return command


def test_ci_ends_with_the_readmes_test_command() -> None:
    assert CI.read_text(encoding="utf-8").splitlines()[-1] == command_under("Run the tests")


def test_ci_looks_at_style_types_and_layers_first() -> None:
    script = CI.read_text(encoding="utf-8")

    checks = [script.index(check) for check in ("ruff check", "ruff format --check", "bin/mypy", "lint-imports")]

    assert checks == sorted(checks)
    assert checks[-1] < script.index(command_under("Run the tests"))


def test_ci_is_a_script_that_stops_at_the_first_failure() -> None:
    assert os.access(CI, os.X_OK)
    assert "set -euo pipefail" in CI.read_text(encoding="utf-8")
    subprocess.run(["/usr/bin/env", "bash", "-n", CI], check=True)


def test_the_commands_make_their_own_environment() -> None:
    """Debian and others refuse `pip install` outside of one."""
    for heading in ("Try it", "Run the tests"):
        assert command_under(heading).startswith("python3 -m venv .venv && .venv/bin/pip install ")


def test_the_commands_name_what_the_project_declares() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    (script,) = project["scripts"]
    extras = re.findall(r"\.\[(\w+)\]", command_under("Run the tests"))
    named = re.findall(rf"{project['name']}\[(\w+)\]", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert command_under("Try it").endswith(f".venv/bin/{script} demo")
    assert [*extras, *named] == list(project["optional-dependencies"])
