"""The shape of a workspace goes into a file and out of it, seen before it is taken over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from crm_tui import toml
from crm_tui.db.models import (
    Action,
    Cadence,
    Criterion,
    CustomField,
    LostReason,
    NoteTemplate,
    Pipeline,
    Setting,
    Stage,
    Tag,
    User,
)
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadFile, NotAllowed
from crm_tui.queries.log import actions
from crm_tui.queries.shape.shape import shapes
from crm_tui.services import note_templates, roles, settings, users, workspace
from crm_tui.services.agenda import cadences
from crm_tui.services.buying import loyalty
from crm_tui.services.editing import tags
from crm_tui.services.growth.incentives import set_incentive
from crm_tui.services.shape import criteria, custom_fields, pipelines, reasons, sources, templates
from crm_tui.services.shape import files as shape_files
from crm_tui.services.shape import stages as stage_verbs
from crm_tui.services.undo import undoing
from tests.chaos.soundness import assert_whole
from tests.making import make_deal

OF_EACH_ROW = frozenset({"id", "version", "created_at", "hidden_at", "number", "external_id", "position"})
"""The columns that no file tells; the order of rows is that of the file's tables."""

USUALLY_NOT = {
    "name": "Acme",
    "currency": "CHF",
    "country": "CH",
    "week_start": "Sunday",
    "fiscal_start": "April",
    "working_hours": "Mon-Thu 8-16",
    "holidays": "12-25",
    "time_zone": "Europe/Berlin",
    "service_targets": "urgent 30m 2h, high 2h 8h, normal 4h 16h, low 8h 40h",
    "fit_limit": "50",
    "engagement_limit": "60",
    "half_life": "14",
    "mql": "tier:gold",
    "phase_roles": "retention service",
    "rfm_recency": "30,90,180,365",
    "rfm_frequency": "2,3,5,10",
    "rfm_monetary": "500,2000,5000,20000",
    "unsubscribe": "stop@acme.example",
    "gross_margin": "70",
    "value_horizon": "3 years",
}
"""A value of each setting that it does not have by itself."""


@pytest.fixture
def shaped(me: UUID, stages: dict[str, UUID]) -> UUID:
    """A workspace in which somebody has made everything their own that there is to be."""
    custom_fields.add_custom_field(me, Kind.DEAL, "Tier", "choice", ["Gold", "Silver"])
    custom_fields.add_custom_field(me, Kind.CONTACT, "Tier", "text")
    custom_fields.move_custom_field(me, custom_fields.add_custom_field(me, Kind.DEAL, "Area"), -1)
    for name, value in USUALLY_NOT.items():
        settings.set_shared(me, name, value)
    set_incentive(me, "10 % off")
    ours = pipelines.add_pipeline(me, "Subscriptions", templates.named("saas")).id
    pipelines.move_pipeline(me, ours, -1)
    pipelines.archive_pipeline(me, pipelines.copy_pipeline(me, ours, "Older ones").id)
    (tickets,) = shapes(Kind.TICKET)
    supplier = stage_verbs.add_stage(me, tickets.id, {"name": "With supplier", "category": "omitted"}).id
    criteria.add_criterion(me, supplier, "enter", expression="priority:high")
    stage_verbs.archive_stage(me, next(one for one in tickets.stages if one.name == "Waiting").id)
    stage_verbs.edit_stage(me, stages["Negotiation"], {"probability": "75", "rot_days": ""})
    criteria.add_criterion(me, stages["Proposal"], "leave", says="Terms are known")
    first = criteria.add_criterion(me, stages["Proposal"], "leave", expression="amount>10k", says="It is worth it")
    criteria.move_criterion(me, first.id, -1)
    reasons.move_reason(me, reasons.add_reason(me, "Bought", counts=False).id, -2)
    sources.set_sources(me, ["Fair", "Web"])
    tags.add_tag(me, "VIP")
    cadences.set_cadence(me, "Kims", 14, "name:kim")
    cadences.set_cadence(me, "VIPs", 7, "tag:vip", first=True)
    loyalty.set_rule(me, "order", 2, "1,000 USD")
    loyalty.set_rule(me, "review", 50)
    loyalty.set_tier(me, "Gold", 500)
    loyalty.set_tier(me, "Silver", 100)
    note_templates.add_note_template(me, "Call", 'Who:\n\n```\n"""\\ {contact}\n```\n- next')
    users.add_user(
        me, {"login": "ben", "name": "Ben Okafor", "role": "service", "team": "north", "email": "b@x.example"}
    )
    roles.give(me, "ben", Role.MANAGER)
    roles.give(me, "sellers", Role.SALES, is_group=True)
    return me


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shape.toml"


def test_what_was_written_changes_nothing_where_it_came_from(shaped: UUID, file: Path) -> None:
    file.write_text(shape_files.written())
    before = Action.select().count()
    assert shape_files.take_over(shaped, file).changed == frozenset()
    assert Action.select().count() == before


@pytest.mark.usefixtures("shaped")
def test_another_workspace_gets_the_same_shape_as_one_action(file: Path, tmp_path: Path) -> None:
    file.write_text(shape_files.written())
    here = rows_of_the_shape()
    with opened_anew(tmp_path) as ana:
        first = shape_files.as_data()
        seen = shape_files.take_over(ana, file, rehearse=True).differences
        assert shape_files.as_data() == first
        taken = shape_files.take_over(ana, file)
        assert taken.differences == seen
        assert "~ week_start: Monday → Sunday" in seen
        assert any(line.startswith("+ pipelines/Subscriptions/stages/") for line in seen)
        assert any(line.startswith("+ pipelines/Sales/stages/Proposal/leave") for line in seen)
        assert any(line.startswith("+ note_templates/Call/body") for line in seen)
        assert shape_files.written() == file.read_text()
        assert rows_of_the_shape() == here
        assert actions.log(limit=1)[0].summary == f"took over {len(seen)} differences from shape.toml"
        assert_whole()
        undoing.undo(ana)
        assert shape_files.as_data() == first
        assert_whole()


@contextmanager
def opened_anew(folder: Path) -> Iterator[UUID]:
    """Another workspace, in which nobody has changed anything; gives its first user."""
    there = folder / "there.db"
    workspace.create(there, template="sales", login="ana")
    with workspace.opened(there):
        yield workspace.sign_in("ana")


def rows_of_the_shape() -> dict[str, list[tuple[str, ...]]]:
    """All rows that pages of the settings write, without what each row has of its own, in an order of their own."""
    found = {}
    for model in (Pipeline, Stage, Criterion, LostReason, CustomField, Cadence, Tag, NoteTemplate, User, Setting):
        columns = [name for name in model._meta.fields if name not in OF_EACH_ROW]
        shown = model.select().where(model.hidden_at.is_null())
        found[model.__name__] = sorted(tuple(worded(row, name) for name in columns) for row in shown)
    return found


def worded(row: Any, column: str) -> str:
    """A value as it is in any workspace: references by name, moments by whether there is one."""
    value = getattr(row, column)
    if column.endswith("_at"):
        return str(value is not None)
    return value.name if isinstance(value, Pipeline | Stage) else str(value)


@pytest.mark.usefixtures("shaped")
def test_every_setting_has_a_value_of_its_own_in_these_tests() -> None:
    assert USUALLY_NOT.keys() == settings.SHARED.keys()
    assert {name: shape_files.as_data()[name] for name in USUALLY_NOT} == USUALLY_NOT


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


SALES = "[[pipelines]]\nname = 'Sales'\n"
STAGE = "stages = [{ name = 'A', category = 'pipeline', "


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("currency = 'XYZ'\n", "currency: “XYZ” is not a currency"),
        ("currency = 3\n", "compare with"),
        ("sauces = []\n", "there is no sauces"),
        ("[[lost_reasons]]\ncounts = true\n", "lost_reasons, the table 1 of 1: name is missing"),
        ("sources = 'abc'\n", "sources must be a list of texts"),
        ("sources = [1]\n", "sources must be a list of texts"),
        ("sources = ['']\n", "A source needs a name"),
        ("sources = ['a', 'A']\n", "“A” stands there twice"),
        ("lost_reasons = ['Price']\n", "lost_reasons must be a list of tables"),
        ("[[lost_reasons]]\nname = 'Price'\ncounts = 'no'\n", "lost_reasons “Price”: counts must be true or false"),
        ("[[lost_reasons]]\nname = 3\n", "lost_reasons “3”: name must be a text"),
        (
            "[[fields]]\nof = 'deal'\nname = 'X'\ntype = 'choice'\nchoices = 'abc'\n",
            "fields “deal X”: choices must be a list of texts",
        ),
        ("[[cadences]]\nname = 'K'\ndays = true\nfilter = 'name:kim'\n", "cadences “K”: days must be a whole number"),
        ("[[cadences]]\nname = 'K'\ndays = 14.5\nfilter = 'name:kim'\n", "cadences “K”: days must be a whole number"),
        ("[[cadences]]\nname = 'K'\ndays = 14\n", "cadences “K”: filter is missing"),
        ("[[pipelines]]\nname = 'Sales'\n", "pipelines “Sales”: stages is missing"),
        ("[[fields]]\nof = 'dog'\nname = 'X'\ntype = 'text'\n", "dog"),
        ("[[fields]]\nof = 'deal'\nname = 'X Y'\ntype = 'text'\n", "cannot name a field"),
        ("[[pipelines]]\nname = 'Sales'\nstages = []\n", "at least one open stage"),
        ("[[cadences]]\nname = 'K'\ndays = 14\nfilter = 'nmae:kim'\n", "nmae"),
        (
            "[[cadences]]\nname = 'K'\ndays = 14\nfitler = 'name:kim'\n",
            "cadences “K”: there is no fitler there; there is filter",
        ),
        ("[[users]]\nlogin = 'ben'\nname = 'Ben'\nrole = 'boss'\n", "users “ben”: "),
        ("[[group_roles]]\ngroup = 'staff'\nrole = 'boss'\n", "group_roles “staff”: “boss” is no role"),
        ("[[loyalty_points]]\noccasion = 'visit'\npoints = 1\n", "loyalty_points “visit”: “visit” earns no points"),
        (
            "[[loyalty_tiers]]\nname = 'A'\npoints = 1\n[[loyalty_tiers]]\nname = 'B'\npoints = 1\n",
            "loyalty_tiers: Another",
        ),
        (
            "[[loyalty_tiers]]\nname = 'A'\npoints = 1\n[[loyalty_tiers]]\nname = 'a'\npoints = 2\n",
            "“a”: it stands there twice",
        ),
        (
            f"{SALES}card = 'ticket'\nstages = [{{ name = 'A', category = 'pipeline', probability = 1 }}]",
            "Sales is a pipeline of deals",
        ),
        (
            f"{SALES}{STAGE}probability = 101 }}]",
            "pipelines “Sales”: stages “A”: probab",
        ),
        (
            f"{SALES}stages = [{{ name = 'A', category = 'pipeline' }}]",
            "pipelines “Sales”: stages “A”: probability is missing",
        ),
        (
            f"{SALES}{STAGE}leave = [{{ filter = 'nmae:a', says = 'A' }}] }}]",
            "pipelines “Sales”: stages “A”: ",
        ),
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


def test_a_file_of_before_there_was_more_to_name_changes_nothing_else(shaped: UUID, file: Path) -> None:
    """Such files had the pipelines of deals that are in use, and said of none what moves through it."""
    whole = shape_files.as_data()
    told = {name: whole[name] for name in ("name", "currency", "sources", "lost_reasons", "fields", "cadences")}
    in_use = [one for one in whole["pipelines"] if one["card"] == "deal" and "archived" not in one]
    told["pipelines"] = [{"name": one["name"], "stages": one["stages"]} for one in in_use]
    file.write_text(toml.written(told))
    assert shape_files.take_over(shaped, file).changed == frozenset()
    assert shape_files.as_data() == whole


def test_who_may_not_change_users_takes_over_the_rest(shaped: UUID, file: Path) -> None:
    ben = workspace.sign_in("ben")
    file.write_text(shape_files.written().replace('currency = "CHF"', 'currency = "EUR"'))
    assert shape_files.take_over(ben, file).differences == ("~ currency: CHF → EUR",)
    file.write_text('[[users]]\nlogin = "ben"\nname = "Ben Okafor"\nrole = "admin"\n')
    with pytest.raises(NotAllowed, match="change users or roles"):
        shape_files.take_over(ben, file)
    assert shape_files.take_over(shaped, file).differences == ("~ users/ben/role: service → admin",)


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
