"""What is built from the checkout is whole: it installs into a new environment and works from there."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import crm_tui
from tests.terminal import Terminal

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Built:
    """The two archives that a release consists of."""

    sdist: Path
    wheel: Path


@dataclass(frozen=True)
class Installed:
    """The program in an environment of its own, and an empty home to run it in."""

    program: Path
    home: Path

    @property
    def env(self) -> dict[str, str]:
        directories = {f"XDG_{kind}_HOME": str(self.home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
        return {"HOME": str(self.home), "TMPDIR": str(self.home), **directories}

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the program with no terminal, away from the checkout."""
        return subprocess.run(
            [self.program, *arguments],
            cwd=self.home,
            env={**os.environ, **self.env},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The source archive of the checkout, and the wheel built from that archive alone."""
    directory = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", directory, ROOT], check=True)
    (sdist,), (wheel,) = directory.glob("*.tar.gz"), directory.glob("*.whl")
    return Built(sdist, wheel)


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel and what it depends on, in a new environment."""
    directory = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", directory / "env"], check=True)
    # What is not imported is not compiled either, which took most of the time.
    subprocess.run([directory / "env/bin/pip", "install", "--quiet", "--no-compile", built.wheel], check=True)
    (directory / "home").mkdir()
    return Installed(directory / "env/bin/crm-tui", directory / "home")


def files_under(folder: str) -> set[str]:
    """The files of a folder of the checkout, as `folder/…`."""
    return {str(path.relative_to(ROOT)) for path in (ROOT / folder).rglob("*") if path.is_file()}


def test_the_wheel_holds_the_program_its_styles_and_its_data_and_nothing_else(built: Built) -> None:
    names = set(zipfile.ZipFile(built.wheel).namelist())

    styles = files_under("styles")
    data = {name for name in files_under("data") if not name.startswith(("data/pictures/", "data/metrics.md"))}
    assert styles
    assert data
    assets = {f"crm_tui/_assets/{name}" for name in styles | data}
    assert {name for name in names if name.startswith("crm_tui/_assets/")} == assets
    assert {name.partition("/")[0] for name in names} == {
        "crm_tui",
        f"crm_tui-{crm_tui.__version__}.dist-info",
    }


def test_the_source_archive_holds_all_that_a_contributor_needs(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    needed = {"README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml", ".ci/run", "tests/test_packaging.py"}
    assert needed <= names
    assert not [name for name in names if name.startswith((".venv", ".git/"))]


def test_the_installed_program_says_its_version(installed: Installed) -> None:
    run = installed.run("--version")

    assert run.returncode == 0, run.stderr
    assert crm_tui.__version__ in run.stdout


def test_the_demo_without_a_terminal_is_the_board_as_text_and_how_to_open_it(installed: Installed) -> None:
    run = installed.run("demo")

    assert run.returncode == 0, run.stderr
    assert "Initial contact" in run.stdout
    assert "Negotiation" in run.stdout
    assert "crm-tui demo" in run.stderr


@pytest.mark.terminal
def test_the_demo_in_a_terminal_opens_on_the_board(installed: Installed) -> None:
    with Terminal([str(installed.program), "demo"], size=(120, 40), env=installed.env) as terminal:
        terminal.wait_for("Initial contact", "Qualification")
        terminal.press("ctrl+q")

        assert terminal.exit_status() == 0
