"""The line that would do the same: run on a copy from before, it leaves the same changes in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.files import opening
from crm_tui.db.models import Criterion, LostReason, Pipeline, Stage, database, rows
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import NotFound
from crm_tui.services import note_templates, roles, settings, views
from crm_tui.services import workspace as workspaces
from crm_tui.services.agenda import cadences, snoozing
from crm_tui.services.editing import records, tags, tasks
from crm_tui.services.editing.deal_parts import tick
from crm_tui.services.editing.fields import form_values
from crm_tui.services.editing.records import edit_record
from crm_tui.services.lines import last_of, lines_of
from crm_tui.services.merging import distinct, merge_records
from crm_tui.services.moving import advancing, placing
from crm_tui.services.moving.advancing import Filled
from crm_tui.services.moving.transitions import Closing
from crm_tui.services.shape import criteria, custom_fields, pipelines, reasons, sources, stages, templates
from crm_tui.services.shape import files as shape_files
from crm_tui.services.undo import undoing
from tests.conftest import NOON
from tests.effects import effect_of, made_since, orders, run_lines
from tests.shelf import Shelf, opened

DAY = timedelta(days=1)


class World:
    """A workspace in which everything that the deeds speak of is there; what `SHAPING` speaks of makes `shape`."""

    third: UUID
    pipeline: UUID
    others: list[UUID]
    archived: UUID
    unused: UUID
    asked: UUID
    reason: UUID
    other_reason: UUID
    field: UUID
    note: UUID
    view: UUID

    def __init__(self, path: Path) -> None:
        self.path = path
        self.me = workspaces.sign_in("ana")
        self.ben = workspaces.sign_in("ben", "Ben Okoye")
        self.stages = dict(rows(Stage.select(Stage.name, Stage.id)))
        self.add(Kind.COMPANY, name="Acme Ltd")
        self.kim = self.add(Kind.CONTACT, name="Kim Sato", company="Acme Ltd", email="kim@acme.example")
        self.add(Kind.PRODUCT, name="GTX Pro", code="G1", price="550 EUR")
        self.deal = self.add(Kind.DEAL, title="Acme rollout", amount="45k", company="Acme Ltd", tags="big, old one")
        self.second = self.add(Kind.DEAL, title="Birch -- pilot; rm -rf '/'")
        self.task = self.add(Kind.TASK, title="Call Kim", deal="D1", due="+2d")

    def add(self, kind: Kind, /, **values: str) -> UUID:
        return records.add_record(self.me, kind, values).id

    def move(self, stage: str, *deals: UUID, **how: Any) -> None:
        filled = how.pop("filled", {})
        cards = [(deal, None) for deal in deals]
        advancing.advance(cards, self.stages[stage], self.me, filled, reason="so", force=True, **how)


DEEDS: dict[str, Callable[[World], object]] = {
    "a deal is added": lambda world: world.add(
        Kind.DEAL, title="New = 'quoted'", amount="7k USD", contacts="Kim Sato (buyer)", close="+2w", probability="35",
        products="2 x GTX Pro @ 500", tags="vip, berlin", note="- one\n- two", owner="ben", stage="Qualification",
    ),
    "a deal of nobody is added": lambda world: world.add(Kind.DEAL, title="Nobody's", owner=""),
    "a deal with a new company is added": lambda world: records.add_record(
        world.me, Kind.DEAL, {"title": "New", "company": "Cobalt"}, {"company": Kind.COMPANY}
    ),
    "a contact is added": lambda world: world.add(
        Kind.CONTACT, name="Lee O'Hara", title="Head of *", email="lee@acme.example, l@o.example (home)",
        phone="+49 30 23125123", phase="retention",
    ),
    "a company is added": lambda world: world.add(Kind.COMPANY, name="Delta", revenue="5m EUR", employees="12"),
    "a task is added": lambda world: world.add(Kind.TASK, title="Write", deal="D1", contact="Kim Sato", due="fri"),
    "an activity is noted": lambda world: world.add(
        Kind.ACTIVITY, kind="call", body="Said:\n\n> yes", deal="D1", minutes="15"
    ),
    "a call of yesterday is noted": lambda world: world.add(
        Kind.ACTIVITY, kind="call", subject="Hello", at="yesterday 9:00", contact="Kim Sato"
    ),
    "a field is changed": lambda world: records.edit_record(
        world.me, Kind.DEAL, world.deal, None, {"amount": "50k", "close": "2027-01-31", "note": "a 'b' \"c\""}
    ),
    "a currency is changed": lambda world: records.edit_record(
        world.me, Kind.DEAL, world.deal, None, {"amount": "45k USD"}
    ),
    "fields are cleared": lambda world: records.edit_record(
        world.me, Kind.DEAL, world.deal, None, {"company": "", "owner": "", "amount": "", "tags": ""}
    ),
    "people, products and tags are changed": lambda world: records.edit_record(
        world.me, Kind.DEAL, world.deal, None, {"contacts": "Kim Sato", "products": "GTX Pro", "tags": "+vip -big"}
    ),
    "a form is saved": lambda world: records.save_record(
        world.me, form_values(Kind.CONTACT, world.kim), {"email": "k@acme.example", "title": "CEO"}
    ),
    "several are changed": lambda world: records.edit_records(
        world.me, Kind.DEAL, [world.deal, world.second], {"owner": "ben", "source": "fair"}
    ),
    "contacts are tagged": lambda world: tags.tag_records(world.me, Kind.CONTACT, [world.kim], add=("warm",)),
    "a card is moved": lambda world: world.move("Qualification", world.deal),
    "cards are moved": lambda world: world.move("Proposal", world.deal, world.second),
    "a card is moved with what was missing": lambda world: world.move(
        "Proposal", world.deal, filled={world.deal: Filled({"close": "2027-02-01", "contacts": "Kim Sato"})}
    ),
    "a card is won": lambda world: world.move("Closed won", world.deal, closing=Closing(amount=5_000_000)),
    "a card was lost last week": lambda world: world.move(
        "Closed lost", world.deal,
        closing=Closing(lost_reason=LostReason.select().first().id, lost_note="too dear", at=NOON - 7 * DAY),
    ),
    "a box is ticked": lambda world: tick(world.deal, box(), world.me),
    "a task is finished": lambda world: tasks.complete_task(world.me, world.task),
    "a task is finished with an outcome": lambda world: tasks.complete_task(world.me, world.task, "They agreed."),
    "a task is put off": lambda world: tasks.snooze(world.me, world.task, "+9d"),
    "a record is deleted": lambda world: records.delete_record(world.me, Kind.DEAL, world.deal),
    "records are deleted": lambda world: records.delete_records(world.me, Kind.DEAL, [world.deal, world.second]),
    "the last action is undone": lambda world: undoing.undo(world.me),
    "deals are merged": lambda world: merge_records.merge(
        world.me, Kind.DEAL, world.deal, [world.add(Kind.DEAL, title="Acme roll out", source="fair", amount="9k")], {}
    ),
    "a deal is snoozed": lambda world: snoozing.snooze(world.me, Kind.DEAL, world.deal, "fri"),
    "a product is added": lambda world: world.add(Kind.PRODUCT, name="MG Special", price="55 EUR", category="MG"),
    "an activity is edited": lambda world: edit_record(
        world.me, Kind.ACTIVITY, world.add(Kind.ACTIVITY, kind="call", subject="Hi"), None, {"minutes": "25"}
    ),
}  # fmt: skip


SHAPING: dict[str, Callable[[World], object]] = {
    "a card is put above another": lambda world: placing.place(
        world.third, world.me, None, above=None, below=world.second
    ),
    "a card is put at the end": lambda world: placing.place_at_end(world.me, world.third, first=False),
    "a card is put on top": lambda world: placing.place_at_end(world.me, world.deal, first=True),
    "a card is put below another": lambda world: placing.place_beside(world.me, world.third, world.second, above=False),
    "a pipeline is added": lambda world: pipelines.add_pipeline(world.me, "Renewals"),
    "one that begins with a dash": lambda world: pipelines.add_pipeline(world.me, "-Renewals"),
    "one like a template is added": lambda world: pipelines.add_pipeline(world.me, "New", templates.named("saas")),
    "a pipeline is copied": lambda world: pipelines.copy_pipeline(world.me, world.pipeline, "Partners"),
    "a pipeline is renamed": lambda world: pipelines.rename_pipeline(world.me, world.pipeline, "To sell"),
    "a pipeline is moved": lambda world: pipelines.move_pipeline(world.me, world.others[1], -2),
    "a pipeline is archived": lambda world: pipelines.archive_pipeline(world.me, world.others[0]),
    "one is taken into use": lambda world: pipelines.archive_pipeline(world.me, world.archived, archived=False),
    "a pipeline is deleted": lambda world: pipelines.delete_pipeline(world.me, world.others[0]),
    "a stage is added": lambda world: stages.add_stage(
        world.me, world.pipeline, {"name": "Legal", "probability": "90", "category": "commit", "rot_days": "10"}
    ),
    "a stage is added before another": lambda world: stages.add_stage(
        world.me, world.pipeline, {"name": "Legal", "probability": "5", "definition": "-"}, world.stages["Proposal"]
    ),
    "a stage to lose in is added": lambda world: stages.add_stage(
        world.me, world.pipeline, {"name": "Gone", "kind": "lost"}
    ),
    "a stage is copied": lambda world: stages.copy_stage(world.me, world.stages["Proposal"], "Proposal 2"),
    "a stage is edited": lambda world: stages.edit_stage(
        world.me, world.stages["Proposal"], {"name": "Offer", "probability": "55", "rot_days": ""}
    ),
    "a stage changes its kind": lambda world: stages.edit_stage(world.me, world.unused, {"kind": "won"}),
    "a stage with a common name is edited": lambda world: stages.edit_stage(
        world.me, stage_in(world.others[0], "Open"), {"definition": "At work"}
    ),
    "a stage is moved": lambda world: stages.move_stage(world.me, world.stages["Proposal"], -1),
    "a stage is moved far": lambda world: stages.move_stage(world.me, world.stages["Initial contact"], 2),
    "a stage is moved to the front": lambda world: stages.move_stage(world.me, world.stages["Proposal"], -9),
    "a stage is archived": lambda world: stages.archive_stage(world.me, world.stages["Proposal"]),
    "a stage is deleted": lambda world: stages.delete_stage(world.me, world.unused),
    "a stage with deals is deleted": lambda world: stages.delete_stage(
        world.me, world.stages["Initial contact"], world.stages["Proposal"]
    ),
    "a filter is asked": lambda world: criteria.add_criterion(
        world.me, world.stages["Proposal"], "enter", says="Is worth it", expression="-amount<10k has:contact"
    ),
    "a box is asked": lambda world: criteria.add_criterion(world.me, world.unused, "leave", says="-- signed?"),
    "what is asked is changed": lambda world: criteria.edit_criterion(
        world.me, box(), {"says": "Something else", "side": "enter"}
    ),
    "what is asked is moved": lambda world: criteria.move_criterion(world.me, world.asked, -1),
    "it is not asked any more": lambda world: criteria.delete_criterion(world.me, box()),
    "a reason is added": lambda world: reasons.add_reason(world.me, "Was spam", counts=False),
    "a reason is changed": lambda world: reasons.edit_reason(world.me, world.reason, "Too dear", counts=False),
    "a reason is moved": lambda world: reasons.move_reason(world.me, world.reason, 2),
    "a reason is deleted": lambda world: reasons.delete_reason(world.me, world.reason),
    "a reason is merged": lambda world: reasons.delete_reason(world.me, world.reason, world.other_reason),
    "a field is added": lambda world: custom_fields.add_custom_field(
        world.me, Kind.DEAL, "Tier", "choice", ("Gold", "Silver plate")
    ),
    "an own field is edited": lambda world: custom_fields.edit_custom_field(
        world.me, world.field, name="Grade", type_="choice", choices=("a", "b")
    ),
    "a field is renamed": lambda world: custom_fields.rename_custom_field(world.me, world.field, "Grade"),
    "a field is moved": lambda world: custom_fields.move_custom_field(world.me, world.field, 1),
    "a field is deleted": lambda world: custom_fields.delete_custom_field(world.me, world.field),
    "a source is added": lambda world: sources.add_source(world.me, "Radio"),
    "a source is renamed": lambda world: sources.rename_source(world.me, sources.listed()[0], "Radio"),
    "a source is renamed on records": lambda world: sources.rename_source(world.me, "fair", "Radio"),
    "a source is merged": lambda world: sources.rename_source(world.me, "fair", sources.listed()[0]),
    "a source is moved": lambda world: sources.move_source(world.me, sources.listed()[0], 2),
    "a source is deleted": lambda world: sources.delete_source(world.me, sources.listed()[0]),
    "a tag is renamed": lambda world: tags.rename_tag(world.me, "old one", "new one"),
    "a tag is merged": lambda world: tags.merge_tags(world.me, "old one", "warm"),
    "a tag is merged that nobody gains": lambda world: tags.merge_tags(world.me, "old one", "big"),
    "a tag is deleted": lambda world: tags.delete_tag(world.me, "old one"),
    "a cadence is set": lambda world: cadences.set_cadence(world.me, "Friends", 30, "tag:big -tag:warm"),
    "a cadence is set before others": lambda world: cadences.set_cadence(
        world.me, "Friends", 30, "-tag:warm", first=True
    ),
    "a cadence is changed": lambda world: cadences.set_cadence(world.me, "VIPs", 10),
    "a cadence is renamed": lambda world: cadences.edit_cadence(
        world.me, cadences.cadence_called("VIPs"), name="Friends"
    ),
    "a cadence gets all else": lambda world: cadences.edit_cadence(
        world.me, cadences.cadence_called("VIPs"), name="-Friends", days=3, filter_text="-tag:warm"
    ),
    "a cadence is moved up": lambda world: cadences.move_cadence(world.me, cadences.cadence_called("Rare"), -1),
    "a cadence is moved to the end": lambda world: cadences.move_cadence(world.me, cadences.cadence_called("VIPs"), 9),
    "a cadence is taken away": lambda world: cadences.remove_cadence(world.me, "VIPs"),
    "a contact has days of their own": lambda world: cadences.set_days(world.me, world.kim, 12),
    "a template is added": lambda world: note_templates.add_note_template(world.me, "Demo", "- What\n- {date}"),
    "a template is changed": lambda world: note_templates.edit_note_template(
        world.me, world.note, name="Pitch", body="--\nTitle"
    ),
    "a template is deleted": lambda world: note_templates.delete_note_template(world.me, world.note),
    "a role is given": lambda world: roles.give(world.me, "ben", Role.VIEWER),
    "a role is given to a group": lambda world: roles.give(world.me, "sales", Role.VIEWER, is_group=True),
    "a role is taken back": lambda world: roles.take(world.me, "cho"),
    "somebody is awaited": lambda world: world.add(Kind.USER, name="Lee Wong", login="lee"),
    "a currency is set": lambda world: settings.set_currency(world.me, "CHF"),
    "a country is taken away": lambda world: settings.set_country(world.me, ""),
    "a name is given": lambda world: settings.set_name(world.me, "Our -- place"),
    "weeks begin elsewhere": lambda world: settings.set_week_start(world.me, "sun"),
    "fiscal years begin elsewhere": lambda world: settings.set_fiscal_start(world.me, "apr"),
    "a view is saved": lambda world: views.save_view(
        world.me, "deals", "Big -- ones", views.Shown("amount>10k -tag:big", "-amount", "ref,title"), slot=1
    ),
    "a view is saved for all": lambda world: views.save_view(
        world.me, "board", "All", views.Shown(density="two"), own=False
    ),
    "a view is saved anew": lambda world: views.save_view(
        world.me, "deals", "Mine", views.Shown("owner:me amount>1k"), slot=2
    ),
    "a view is changed": lambda world: views.change_view(world.me, world.view, name="Ours", slot=None, own=False),
    "a view takes a number": lambda world: views.change_view(world.me, world.view, name="Mine", slot=3, own=True),
    "a view is deleted": lambda world: views.delete_view(world.me, world.view),
    "two are not the same": lambda world: distinct.say_distinct(
        world.me, Kind.CONTACT, world.add(Kind.CONTACT, name="Kim Sato"), world.kim
    ),
}
"""What is done to the shape of a workspace, and to what its people share."""


def stage_in(pipeline: UUID, name: str) -> UUID:
    found: UUID = Stage.get(Stage.pipeline == pipeline, Stage.name == name).id
    return found


def shape(world: World) -> None:
    """Have something of all that `SHAPING` speaks of."""
    me = world.me
    world.third = world.add(Kind.DEAL, title="Cobalt", source="fair")
    world.pipeline = Pipeline.select().first().id
    world.others = [pipelines.add_pipeline(me, name).id for name in ("One", "Two")]
    world.archived = pipelines.add_pipeline(me, "Old").id
    pipelines.archive_pipeline(me, world.archived)
    world.unused = stages.add_stage(me, world.pipeline, {"name": "Paused", "probability": "5"}).id
    criteria.add_criterion(me, world.stages["Proposal"], "leave", says="One")
    world.asked = criteria.add_criterion(me, world.stages["Proposal"], "leave", says="Two").id
    world.reason, world.other_reason = (one.id for one in LostReason.select().order_by(LostReason.position).limit(2))
    reasons.delete_reason(me, LostReason.select().order_by(LostReason.position)[2].id)  # leaves a gap in the places
    world.move("Closed lost", world.second, closing=Closing(lost_reason=world.reason))
    world.move("Initial contact", world.second)
    world.move("Closed lost", world.second, closing=Closing(lost_reason=world.reason))
    world.second = world.add(Kind.DEAL, title="Delta")
    world.field = custom_fields.add_custom_field(me, Kind.DEAL, "Rank")
    custom_fields.add_custom_field(me, Kind.DEAL, "Zone")
    for name in ("Fair 2", "Web", "fair"):
        sources.add_source(me, name)
    tags.tag_records(me, Kind.CONTACT, [world.kim], add=("warm",))
    for name in ("VIPs", "Often", "Rare"):
        cadences.set_cadence(me, name, 14, "tag:warm")
    world.note = note_templates.add_note_template(me, "Call", "Hello")
    roles.give(me, "cho", Role.SALES)
    settings.set_country(me, "DE")
    world.view = views.save_view(me, "deals", "Mine", views.Shown("owner:me"), slot=1)
    views.save_view(me, "deals", "Theirs", slot=3)


def box() -> UUID:
    found: UUID = Criterion.select(Criterion.id).where(Criterion.kind == "check").order_by(Criterion.id).first().id
    return found


@pytest.fixture
def world(tmp_path: Path, shelf: Shelf) -> Iterator[World]:
    with clock.frozen(NOON - 30 * DAY):
        ready = shelf.sales(name="Ana Ruiz")
    with opened(ready, tmp_path / "sales.db") as path:
        with clock.frozen(NOON - 30 * DAY):
            made = World(path)
        with clock.frozen(NOON):
            yield made


@pytest.mark.parametrize("deed", [*DEEDS, *SHAPING])
def test_the_line_does_what_the_action_did(
    deed: str, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.db"
    if deed in SHAPING:
        shape(world)
    before = set(made_since(set()))
    database.connection().execute("VACUUM INTO ?", (str(copy),))
    copy.chmod(0o600)
    (DEEDS | SHAPING)[deed](world)
    done = made_since(before)
    lines = tuple(line for action in done for line in lines_of(action))
    assert last_of(world.me) == done[-1]
    wanted = effect_of(done), orders()
    opening.disconnect()
    run_lines(lines, monkeypatch, copy)
    opening.open_workspace(copy)
    assert (effect_of(made_since(before)), orders()) == wanted, lines


def test_one_action_is_one_line_wherever_a_command_can_do_it(world: World) -> None:
    world.move("Proposal", world.deal, world.second)
    (line,) = lines_of_last(world)
    assert line == "crm-tui move D1 D2 Proposal --force --reason so"
    records.edit_records(world.me, Kind.DEAL, [world.deal, world.second], {"owner": "ben"})
    assert lines_of_last(world) == ("crm-tui edit D1 D2 owner=U2",)


def test_what_has_no_command_says_so(world: World, tmp_path: Path) -> None:
    shape = tmp_path / "shape.toml"
    shape.write_text('currency = "CHF"\nsources = ["Web", "Fair"]\n')
    shape_files.take_over(world.me, shape)
    with pytest.raises(NotFound, match="No crm-tui line does the same as"):
        lines_of_last(world)


def test_what_was_moved_is_said_as_it_was_meant(world: World) -> None:
    stages.move_stage(world.me, world.stages["Qualification"], 1)
    assert lines_of_last(world) == ("crm-tui stages move Qualification down",)
    reasons.move_reason(world.me, LostReason.select().order_by(LostReason.position).first().id, 99)
    (line,) = lines_of_last(world)
    assert line.endswith(" last")


def test_a_stage_is_told_as_it_was_added_and_with_its_pipeline_where_there_are_several(world: World) -> None:
    stages.add_stage(world.me, Pipeline.get(Pipeline.name == "Sales").id, {"name": "Demo", "probability": "5"})
    added = last_of(world.me)
    assert added is not None
    line = "crm-tui stages add Sales Demo category=pipeline probability=5"
    assert lines_of(added) == (line,)
    stages.edit_stage(world.me, added_stage("Demo"), {"probability": "6", "name": "Show"})
    assert lines_of(added) == (line,)
    pipelines.add_pipeline(world.me, "Second")
    stages.edit_stage(world.me, added_stage("Show"), {"probability": "7"})
    assert lines_of_last(world) == ("crm-tui stages edit Sales/Show probability=7",)


def added_stage(name: str) -> UUID:
    found: UUID = Stage.get(Stage.name == name).id
    return found


def lines_of_last(world: World) -> tuple[str, ...]:
    action = last_of(world.me)
    assert action is not None
    return lines_of(action)
