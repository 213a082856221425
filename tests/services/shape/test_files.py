"""The shape of a workspace goes into a file and out of it, seen before it is taken over."""

from __future__ import annotations

import tomllib
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db.models import Action
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadFile, NotAllowed
from crm_tui.queries.shape.shape import shapes
from crm_tui.services import cadences, roles, settings, undoing, workspace
from crm_tui.services.shape import criteria, custom_fields, pipelines, reasons, sources, templates
from crm_tui.services.shape import files as shape_files
from tests.chaos.soundness import assert_whole
from tests.making import make_deal


@pytest.fixture
def shaped(me: UUID, stages: dict[str, UUID]) -> UUID:
    """A workspace that somebody has made their own."""
    pipelines.add_pipeline(me, "Subscriptions", templates.named("saas"))
    criteria.add_criterion(me, stages["Proposal"], "leave", says="Terms are known")
    reasons.add_reason(me, "Bought", counts=False)
    custom_fields.add_custom_field(me, Kind.DEAL, "Tier", "choice", ["Gold", "Silver"])
    cadences.set_cadence(me, "Kims", 14, "name:kim")
    settings.set_week_start(me, "Sunday")
    return me


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shape.toml"


def test_what_was_written_changes_nothing_where_it_came_from(shaped: UUID, file: Path) -> None:
    file.write_text(shape_files.written())
    before = Action.select().count()
    assert shape_files.take_over(shaped, file).differences == ()
    assert Action.select().count() == before


@pytest.mark.usefixtures("shaped")
def test_another_workspace_gets_the_same_shape_as_one_action(file: Path, tmp_path: Path) -> None:
    file.write_text(shape_files.written())
    there = tmp_path / "there.db"
    workspace.create(there, template="sales", login="ben")
    with workspace.opened(there):
        ben = workspace.sign_in("ben")
        first = shape_files.as_data()
        seen = shape_files.take_over(ben, file, rehearse=True).differences
        assert shape_files.as_data() == first
        taken = shape_files.take_over(ben, file)
        assert taken.differences == seen
        assert "~ week_start: Monday → Sunday" in seen
        assert any(line.startswith("+ pipelines/Subscriptions/stages/") for line in seen)
        assert any(line.startswith("+ pipelines/Sales/stages/Proposal/leave") for line in seen)
        assert shape_files.as_data() == tomllib.loads(file.read_text())
        assert_whole()
        undoing.undo(ben)
        assert shape_files.as_data() == first
        assert_whole()


def test_what_a_file_does_not_name_stays(me: UUID, stages: dict[str, UUID], file: Path) -> None:
    make_deal(stages["Proposal"])
    file.write_text(
        '[[pipelines]]\nname = "sales"\n'
        '[[pipelines.stages]]\nname = "Proposal"\nprobability = 55\ncategory = "commit"\n'
        '[[pipelines.stages]]\nname = "Legal"\nprobability = 90\ncategory = "commit"\n'
        'leave = [{ filter = "amount>0", says = "Known" }]\n'
    )
    shape_files.take_over(me, file)
    names = [stage.name for stage in shapes()[0].stages]
    assert names[:2] == ["Proposal", "Legal"]
    assert names[-2:] == ["Closed won", "Closed lost"]
    assert len(names) == 8
    assert shapes()[0].stages[0].probability == 55
    assert shapes()[0].stages[1].criteria[0].expression == "amount>0"
    assert_whole()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("currency = 'XYZ'\n", "is not a currency"),
        ("currency = 3\n", "compare with"),
        ("sauces = []\n", "there is no sauces"),
        ("[[lost_reasons]]\ncounts = true\n", "name is missing in a table of lost_reasons"),
        ("sources = 'abc'\n", "sources must be a list of texts"),
        ("sources = [1]\n", "sources must be a list of texts"),
        ("sources = ['']\n", "A source needs a name"),
        ("sources = ['a', 'A']\n", "“A” stands there twice"),
        ("lost_reasons = ['Price']\n", "lost_reasons must be a list of tables"),
        ("[[lost_reasons]]\nname = 'Price'\ncounts = 'no'\n", "counts in lost_reasons must be true or false"),
        ("[[lost_reasons]]\nname = 3\n", "name in lost_reasons must be a text"),
        ("[[fields]]\nof = 'deal'\nname = 'X'\ntype = 'choice'\nchoices = 'abc'\n", "choices in fields must be a list"),
        ("[[cadences]]\nname = 'K'\ndays = true\nfilter = 'name:kim'\n", "days in cadences must be a whole number"),
        ("[[cadences]]\nname = 'K'\ndays = 14.5\nfilter = 'name:kim'\n", "days in cadences must be a whole number"),
        ("[[cadences]]\nname = 'K'\ndays = 14\n", "filter is missing in a table of cadences"),
        ("[[pipelines]]\nname = 'Sales'\n", "stages is missing in a table of pipelines"),
        ("[[fields]]\nof = 'dog'\nname = 'X'\ntype = 'text'\n", "dog"),
        ("[[fields]]\nof = 'deal'\nname = 'X Y'\ntype = 'text'\n", "cannot name a field"),
        ("[[pipelines]]\nname = 'Sales'\nstages = []\n", "at least one open stage"),
        ("[[cadences]]\nname = 'K'\ndays = 14\nfilter = 'nmae:kim'\n", "nmae"),
        ("= \n", "cannot be read"),
    ],
)
def test_a_file_that_says_what_cannot_be_changes_nothing(me: UUID, file: Path, words: str, says: str) -> None:
    before = shape_files.as_data()
    file.write_text(f'name = "Other"\n{words}' if "= \n" not in words else words)
    with pytest.raises(BadFile) as refused:
        shape_files.take_over(me, file)
    assert says in str(refused.value)
    assert shape_files.as_data() == before


def test_a_file_that_is_not_there_and_a_role_that_may_not(me: UUID, file: Path) -> None:
    with pytest.raises(BadFile, match="config export"):
        shape_files.take_over(me, file)
    file.write_text('name = "Other"\n')
    ben = workspace.sign_in("ben", "Ben Okafor")
    roles.give(me, "ben", Role.SALES)
    with pytest.raises(NotAllowed):
        shape_files.take_over(ben, file)
    assert shape_files.as_data()["name"] == ""


def test_a_fault_of_the_program_is_not_told_as_one_of_the_file(
    me: UUID, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object) -> None:
        raise TypeError

    monkeypatch.setitem(settings.SHARED, "currency", faulty)
    file.write_text('currency = "CHF"\n')
    with pytest.raises(TypeError):
        shape_files.take_over(me, file)


def test_the_sources_of_a_file_are_those_that_are_offered(me: UUID, file: Path) -> None:
    file.write_text("sources = [' Fair ', 'Web']\n")
    assert shape_files.take_over(me, file).differences
    assert sources.listed() == ["Fair", "Web"]
    assert shape_files.take_over(me, file).differences == ()
