"""What people do all day, through every service, one action after the other: each changes something, each once."""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Criterion, Deal, Pipeline, Stage, StageTotal, rows, scalars
from crm_tui.domain.records import Kind, Role
from crm_tui.domain.rules.files import rules_of
from crm_tui.interchange.importing import Choices, carry_out, prepare
from crm_tui.interchange.tables import open_table
from crm_tui.services import mending, note_templates, quick, roles, settings, users, views, workspace
from crm_tui.services.agenda import cadences, finishing, next_steps, snoozing
from crm_tui.services.agenda.finishing import Outcome
from crm_tui.services.editing import activities, deal_parts, deals, fields, records, tags, tasks
from crm_tui.services.merging import distinct, merge_records
from crm_tui.services.moving import advancing, placing, transitions
from crm_tui.services.moving.transitions import Closing
from crm_tui.services.occasions import at_work
from crm_tui.services.row_edits import applying, comparing, sheets
from crm_tui.services.rules.running import Running
from crm_tui.services.shape import criteria, custom_fields, pipelines, reasons, sources, stages, templates
from crm_tui.services.shape import files as shape_files
from crm_tui.services.undo import undoing
from tests.chaos import advocacy, buying, campaigns, feedback, leads, lifecycle, service

Saving: TypeAlias = Callable[[UUID, Mapping[str, str]], Any]

_DEALS = "Deal,Company,Contact,Stage,Amount\n" + "".join(
    f"Imported {number},Firm {number % 7},Person {number % 5},Qualification,{number * 100}\n" for number in range(40)
)


@dataclass(slots=True)
class World:
    """What the deeds speak of."""

    me: UUID
    stages: Mapping[str, UUID]
    known: dict[str, UUID] = field(default_factory=dict)
    """Records by what the deeds call them."""

    @classmethod
    def read(cls) -> World:
        """The world of the open workspace."""
        me = workspace.find_user("ana")
        assert me is not None
        pipeline = Pipeline.get(Pipeline.name == "Sales")
        return cls(me, dict(rows(Stage.select(Stage.name, Stage.id).where(Stage.pipeline == pipeline.id))))

    def obey(self, written: str, deed: Callable[[], object]) -> None:
        """Do something while these rules are at work."""
        rules, problems = rules_of(tomllib.loads(written), written, "deeds.toml")
        assert not problems
        token = at_work.set(Running(rules))
        try:
            deed()
        finally:
            at_work.reset(token)

    def add(self, name: str, adding: Saving, /, **values: str) -> None:
        """Add a record that is called `name` from then on."""
        self.known[name] = adding(self.me, values).id

    def edit(self, name: str, editing: Callable[..., Any], /, **values: str) -> None:
        """Change fields of a record."""
        editing(self.me, self.known[name], None, values)

    def add_record(self, name: str, kind: Kind, /, **values: str) -> None:
        """The same for whatever kind of record."""
        self.known[name] = records.add_record(self.me, kind, values).id

    def edit_record(self, name: str, kind: Kind, /, **values: str) -> None:
        """The same for whatever kind of record."""
        records.edit_record(self.me, kind, self.known[name], None, values)

    def merge(self, name: str, kind: Kind, **values: str) -> None:
        """Save a form over what somebody else has changed since it was opened."""
        began = fields.form_values(kind, self.known[name])
        records.save_record(self.me, began, values)

    def move(self, name: str, stage: str, **how: Any) -> None:
        """Move a deal, whether or not the criteria are met."""
        transitions.move(self.known[name], self.stages[stage], self.me, None, "for a test", force=True, **how)

    def move_top(self, stage: str) -> None:
        """Move the upper three deals of the first stage together."""
        first = self.stages["Initial contact"]
        cards = scalars(Deal.select(Deal.id).where(Deal.stage == first).order_by(Deal.position).limit(3))
        self.advance(stage, *cards)

    def place_first_last(self) -> None:
        """Put the upper deal of the fullest stage at its end."""
        order = self.fullest()
        placing.place(order[0], self.me, None, above=order[-1], below=None)

    def place_last_above_first(self) -> None:
        """Put the last deal of the fullest stage above its first one."""
        order = self.fullest()
        placing.place_beside(self.me, order[-1], order[0], above=True)

    def fullest(self) -> list[UUID]:
        """The deals of the fullest stage, in their order."""
        stage = StageTotal.select().order_by(StageTotal.deals.desc()).first().stage_id
        shown = Deal.select(Deal.id).where(Deal.stage == stage, Deal.hidden_at.is_null())
        return list(scalars(shown.order_by(Deal.position, Deal.id)))

    def edit_rows(self, *names: str) -> None:
        """Edit deals as rows of a text, in which the first column behind the reference gets one more word."""
        sheet = sheets.open_sheet(Kind.DEAL, [self.known[name] for name in names], self.me)
        text = re.sub(r"(?m)^(D\d+ *\|) ", r"\1 Our ", sheets.written(sheet))
        applying.apply(self.me, comparing.compare(sheet, text, self.me))

    def tick(self, name: str) -> None:
        """Tick the first box that there is, on a deal."""
        box = Criterion.select(Criterion.id).where(Criterion.kind == "check").order_by(Criterion.id).first()
        deal_parts.tick(self.known[name], box.id, self.me)

    def advance(self, stage: str, *deals: UUID, amount: str = "") -> None:
        """Fill in the amount, if any, and move deals, as one action."""
        filled = {deal: advancing.Filled({"amount": amount}) for deal in deals if amount}
        advancing.advance(
            [(deal, None) for deal in deals], self.stages[stage], self.me, filled, reason="for a test", force=True
        )

    def take_in(self) -> None:
        """Import forty deals with their companies and contacts."""
        self._import(_DEALS)

    def take_in_again(self) -> None:
        """Import deals that were won, with people whom nobody knows yet."""
        won = _DEALS.replace("Imported", "Won").replace("Person", "Buyer").replace("Qualification", "Closed won")
        self._import(won)

    def _import(self, deals: str) -> None:
        with open_table(io.BytesIO(deals.encode())) as table:
            carry_out(prepare(table, Kind.DEAL, Choices()), self.me)

    def tag(self, *names: str, **signs: tuple[str, ...]) -> None:
        """Tag contacts."""
        tags.tag_records(self.me, Kind.CONTACT, [self.known[name] for name in names], **signs)

    def merge_tag(self, name: str, into: str) -> None:
        """Put a tag on a contact, and merge it into another one, as one action."""
        with journal.action(self.me, "merged a tag"):
            self.tag("kim", add=(name,))
            tags.merge_tags(self.me, name, into)

    def take_over(self, words: str) -> None:
        """Give the workspace the shape that a file with these words says."""
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # its end is no part of the deed
            file = Path(folder) / "shape.toml"
            file.write_text(words)
            shape_files.take_over(self.me, file)

    def remember(self, name: str, record: UUID) -> None:
        """Call a record `name` from then on."""
        self.known[name] = record


Deed: TypeAlias = Callable[[World], object]

DEEDS: Mapping[str, Deed] = {
    "a colleague joins": lambda world: workspace.sign_in("ben", "Ben Okoye"),  # noqa: ARG005
    "a user is added": lambda world: world.add("cleo", users.add_user, login="cleo", name="Cleo Park", role="service"),
    "a user is edited": lambda world: world.edit("cleo", users.edit_user, email="cleo@example.org"),
    "the currency is set": lambda world: settings.set_currency(world.me, "CHF"),
    "the country is set": lambda world: settings.set_country(world.me, "DE"),
    "a company is added": lambda world: world.add_record("acme", Kind.COMPANY, name="Acme", email="hi@acme.example"),
    "a company is edited": lambda world: world.edit_record("acme", Kind.COMPANY, name="Acme Ltd", city="Lyon"),
    "a contact is added": lambda world: world.add_record(
        "kim", Kind.CONTACT, name="Kim Sato", company="Acme Ltd", email="kim@acme.example", tags="vip"
    ),
    "another contact is added": lambda world: world.add_record("lee", Kind.CONTACT, name="Lee Wong"),
    "a contact is edited": lambda world: world.edit_record("kim", Kind.CONTACT, email="k@acme.org", phase="churned"),
    "contacts are tagged": lambda world: world.tag("kim", "lee", add=("warm",), remove=("vip",)),
    "a rule does what follows": lambda world: world.obey(
        'rule = [{name="Greet", when="contact tagged ruled", then=["add task title={name}", "tag +met"]}]',
        lambda: world.tag("lee", add=("ruled",)),
    ),
    "a tag is renamed": lambda world: tags.rename_tag(world.me, "warm", "hot"),
    "a tag is merged": lambda world: world.merge_tag("spare", "hot"),
    "a product is added": lambda world: world.add_record("box", Kind.PRODUCT, name="Box", code="B1", price="12 EUR"),
    "a product is edited": lambda world: world.edit_record("box", Kind.PRODUCT, category="Boxes"),
    "a field is added": lambda world: world.remember(
        "field", custom_fields.add_custom_field(world.me, Kind.DEAL, "Region")
    ),
    "a deal is added": lambda world: world.add_record(
        "deal", Kind.DEAL, title="Rollout", company="Acme Ltd", contacts="Kim Sato", amount="1000 EUR",
        products="2 x Box", tags="big",
    ),
    "a second deal is added": lambda world: world.add_record("second", Kind.DEAL, title="Second", amount="70 EUR"),
    "a third deal is added": lambda world: world.add_record("third", Kind.DEAL, title="Third"),
    "a deal is edited": lambda world: world.edit("deal", deals.edit_deal, amount="2000 EUR", Region="North"),
    "a form is saved over somebody's change": lambda world: world.merge("third", Kind.DEAL, title="Third one"),
    "a contact takes part in a deal": lambda world: world.edit("second", deals.edit_deal, contacts="Lee Wong (buyer)"),
    "a contact takes part no more": lambda world: world.edit("second", deals.edit_deal, contacts=""),
    "a product is put on a deal": lambda world: world.edit("second", deals.edit_deal, products="3 x Box"),
    "a product is taken off a deal": lambda world: world.edit("second", deals.edit_deal, products=""),
    "a field is renamed": lambda world: custom_fields.rename_custom_field(world.me, world.known["field"], "Area"),
    "a box is ticked": lambda world: world.tick("deal"),
    "a deal is moved": lambda world: world.move("deal", "Qualification"),
    "a deal is moved on with fields": lambda world: world.advance(
        "Proposal", world.known["second"], amount="1234 EUR"
    ),
    "deals are imported": lambda world: world.take_in(),
    "deals are moved together": lambda world: world.move_top("Needs assessment"),
    "a card is put elsewhere": lambda world: world.place_first_last(),
    "a card is put above another": lambda world: world.place_last_above_first(),
    "a card is put at the end": lambda world: placing.place_at_end(world.me, world.fullest()[0], first=False),
    "the last action is undone": lambda world: undoing.undo(world.me),
    "and done again": lambda world: undoing.redo(world.me),
    "a deal is won": lambda world: world.move("deal", "Closed won", closing=Closing(amount=250_000)),
    "a deal is lost": lambda world: world.move("second", "Closed lost", closing=Closing(lost_note="too dear")),
    "a deal is reopened": lambda world: world.move("second", "Negotiation"),
    "a task is added": lambda world: world.add("task", tasks.add_task, title="Call", deal="Rollout", due="+2d"),
    "another task is added": lambda world: world.add("other", tasks.add_task, title="Write"),
    "a task is edited": lambda world: world.edit_record("task", Kind.TASK, title="Call them"),
    "a task is added for each of several deals": lambda world: records.add_to_each(
        world.me, Kind.TASK, Kind.DEAL, [world.known["deal"], world.known["second"]], {"title": "Thank them"}
    ),
    "a task is put off": lambda world: tasks.snooze(world.me, world.known["task"], "+9d"),
    "a task is finished": lambda world: tasks.complete_task(world.me, world.known["task"], "They agreed."),
    "a task is reopened": lambda world: tasks.reopen_task(world.me, world.known["task"]),
    "tasks are finished": lambda world: tasks.complete_tasks(world.me, [world.known["task"], world.known["other"]]),
    "something is done and its next step planned": lambda world: finishing.finish(
        world.me, Kind.DEAL, world.known["second"], Outcome(happened="They agree.", next="Sign", due="+2d")
    ),
    "a deal is snoozed": lambda world: snoozing.snooze(world.me, Kind.DEAL, world.known["second"], "+3d"),
    "it is snoozed for longer": lambda world: snoozing.snooze(world.me, Kind.DEAL, world.known["second"], "+9d"),
    "it is woken": lambda world: snoozing.snooze(world.me, Kind.DEAL, world.known["second"], "today"),
    "a cadence is set": lambda world: world.remember(
        "cadence", cadences.set_cadence(world.me, "Leads", 30, "is:lead")
    ),
    "a cadence is changed": lambda world: cadences.set_cadence(world.me, "Leads", 20),
    "a contact has days of their own": lambda world: cadences.set_days(world.me, world.known["kim"], 9),
    "a cadence is renamed": lambda world: cadences.edit_cadence(
        world.me, world.known["cadence"], name="New ones", days=21
    ),
    "another cadence is set": lambda world: cadences.set_cadence(world.me, "Others", 90, "is:customer"),
    "a cadence is moved": lambda world: cadences.move_cadence(world.me, cadences.cadence_called("Others"), -1),
    "a cadence is taken away": lambda world: cadences.remove_cadence(world.me, "New ones"),
    "a call is noted": lambda world: world.add(
        "call", activities.add_activity, kind="call", body="# Terms\nGood news.", deal="Rollout", at="today"
    ),
    "a call is edited": lambda world: world.edit_record("call", Kind.ACTIVITY, minutes="25"),
    "a call is logged with its next step": lambda world: next_steps.log_activity_and_next(
        world.me, {"kind": "call", "about": "Rollout", "minutes": "15m", "next": "Send deck", "due": "+2d"}
    ),
    "a line adds a deal with people": lambda world: quick.add(
        world.me, quick.understand("Pilot 8k EUR company:Birch contact:Ada #lab close:+9d", world.me)
    ),
    "a template of notes is added": lambda world: world.remember(
        "template", note_templates.add_note_template(world.me, "First call", "# {contact}")
    ),
    "a template of notes is edited": lambda world: note_templates.edit_note_template(
        world.me, world.known["template"], name="Call", body="# {date}"
    ),
    "a template of notes is deleted": lambda world: note_templates.delete_note_template(
        world.me, world.known["template"]
    ),
    "a view is saved": lambda world: world.remember(
        "view", views.save_view(world.me, "deals", "Mine", views.Shown("owner:me", columns="title,amount"), slot=1)
    ),
    "a view is saved for everybody": lambda world: world.remember(
        "shared", views.save_view(world.me, "deals", "Great", views.Shown("amount>9k", "-amount"), slot=2, own=False)
    ),
    "a view is changed": lambda world: views.change_view(
        world.me, world.known["shared"], name="Greatest", slot=1, own=True
    ),
    "records are edited together": lambda world: records.edit_records(
        world.me, Kind.CONTACT, [world.known["kim"], world.known["lee"]], {"title": "Head of purchasing"}
    ),
    "records are shifted together": lambda world: records.edit_records(
        world.me, Kind.TASK, [world.known["task"]], {}, shifts={"due": "+3d"}
    ),
    "records are edited as rows": lambda world: world.edit_rows("deal", "second"),
    "two contacts are said to be two": lambda world: distinct.say_distinct(
        world.me, Kind.CONTACT, world.known["kim"], world.known["lee"]
    ),
    "contacts are merged": lambda world: merge_records.merge(
        world.me, Kind.CONTACT, world.known["kim"], [world.known["lee"]]
    ),
    "and parted again": lambda world: undoing.undo(world.me),
    "a view is deleted": lambda world: views.delete_view(world.me, world.known["view"]),
    "a call is deleted": lambda world: records.delete_record(world.me, Kind.ACTIVITY, world.known["call"]),
    "a deal is deleted": lambda world: records.delete_record(world.me, Kind.DEAL, world.known["third"]),
    "a deal is brought back": lambda world: records.bring_back(world.me, Kind.DEAL, world.known["third"]),
    "a role is given": lambda world: roles.give(world.me, "cleo", Role.SALES),
    "a role is taken back": lambda world: roles.take(world.me, "cleo"),
    "contacts are deleted": lambda world: records.delete_records(
        world.me, Kind.CONTACT, [world.known["kim"], world.known["lee"]]
    ),
    "that is undone": lambda world: undoing.undo(world.me),
    "a field is given choices": lambda world: world.remember(
        "tier", custom_fields.add_custom_field(world.me, Kind.DEAL, "Tier", "choice", ["Gold", "Tin"])
    ),
    "a field's choices are changed": lambda world: custom_fields.edit_custom_field(
        world.me, world.known["tier"], choices=["Gold", "Silver"]
    ),
    "a field is moved": lambda world: custom_fields.move_custom_field(world.me, world.known["tier"], -1),
    "a field is deleted": lambda world: custom_fields.delete_custom_field(world.me, world.known["field"]),
    "a pipeline is made": lambda world: templates.make_pipeline(world.me, templates.named("saas")),
    "a pipeline is added": lambda world: world.remember("way", pipelines.add_pipeline(world.me, "Partners").id),
    "a pipeline is renamed": lambda world: pipelines.rename_pipeline(world.me, world.known["way"], "Resellers"),
    "a pipeline is copied": lambda world: world.remember(
        "copy", pipelines.copy_pipeline(world.me, world.known["way"], "Twin").id
    ),
    "a pipeline is moved": lambda world: pipelines.move_pipeline(world.me, world.known["copy"], -1),
    "a pipeline is archived": lambda world: pipelines.archive_pipeline(world.me, world.known["copy"]),
    "a pipeline is deleted": lambda world: pipelines.delete_pipeline(world.me, world.known["copy"]),
    "a stage is added": lambda world: world.remember(
        "stage", stages.add_stage(world.me, world.known["way"], {"name": "Demo", "probability": "50"}).id
    ),
    "a stage is edited": lambda world: stages.edit_stage(world.me, world.stages["Proposal"], {"probability": "55"}),
    "a stage is moved": lambda world: stages.move_stage(world.me, world.known["stage"], -1),
    "a stage is copied": lambda world: world.remember(
        "twin", stages.copy_stage(world.me, world.known["stage"], "Second demo").id
    ),
    "a stage is archived": lambda world: stages.archive_stage(world.me, world.known["twin"]),
    "a criterion is added": lambda world: world.remember(
        "criterion", criteria.add_criterion(world.me, world.known["stage"], "enter", expression="amount>0").id
    ),
    "another criterion is added": lambda world: criteria.add_criterion(
        world.me, world.known["stage"], "enter", says="They have asked for it"
    ),
    "a criterion is edited": lambda world: criteria.edit_criterion(
        world.me, world.known["criterion"], {"filter": "amount>9"}
    ),
    "a criterion is moved": lambda world: criteria.move_criterion(world.me, world.known["criterion"], 1),
    "a criterion is deleted": lambda world: criteria.delete_criterion(world.me, world.known["criterion"]),
    "a stage is deleted with its deals": lambda world: stages.delete_stage(
        world.me, world.stages["Needs assessment"], world.stages["Qualification"]
    ),
    "a reason is added": lambda world: world.remember("reason", reasons.add_reason(world.me, "Reorganised").id),
    "a reason is renamed": lambda world: reasons.rename_reason(world.me, world.known["reason"], "Bought"),
    "a reason is left out": lambda world: reasons.count_reason(world.me, world.known["reason"], counts=False),
    "a reason is edited": lambda world: reasons.edit_reason(
        world.me, world.known["reason"], "Bought up", counts=True
    ),
    "a reason is moved": lambda world: reasons.move_reason(world.me, world.known["reason"], -2),
    "a reason is deleted": lambda world: reasons.delete_reason(world.me, world.known["reason"]),
    "a source is added": lambda world: sources.add_source(world.me, "Podcast"),
    "a source is moved": lambda world: sources.move_source(world.me, "Podcast", -3),
    "a source is renamed": lambda world: sources.rename_source(world.me, "Podcast", "Radio"),
    "a source is deleted": lambda world: sources.delete_source(world.me, "Radio"),
    "a tag is deleted": lambda world: tags.delete_tag(world.me, "big"),
    "the workspace is named": lambda world: settings.set_name(world.me, "Acme sales"),
    "fiscal years begin in April": lambda world: settings.set_fiscal_start(world.me, "april"),
    "weeks begin on Sunday": lambda world: settings.set_week_start(world.me, "sunday"),
    "a shape is taken over": lambda world: world.take_over(
        "country = 'FR'\nsources = ['Fair', 'Web']\ntags = ['fair']\n[[loyalty_tiers]]\nname = 'Bronze'\npoints = 7\n"
    ),
    **buying.DEEDS,
    **lifecycle.DEEDS,
    **feedback.DEEDS,
    **leads.DEEDS,
    **campaigns.DEEDS,
    **service.DEEDS,
    **advocacy.DEEDS,
    "totals and search are mended": lambda world: mending.mend(world.me),
}  # fmt: skip
"""By what is done; every one needs those before it."""
