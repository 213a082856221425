"""The pipelines, and the stages of one of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from crm_tui import paths
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.domain.roles import Permission
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape.shape import PipelineShape, StageShape, shapes
from crm_tui.services.shape import pipelines, stages, templates
from crm_tui.tui.format import counted
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.settings.page import Page, choices, typed
from crm_tui.tui.widgets.settings.text import Column, Row, Shown

if TYPE_CHECKING:
    from crm_tui.tui.screens.settings import SettingsScreen

_MANY = 1_000
"""Cards that take more than a moment to be moved."""

TABLES = frozenset({"pipeline", "stage", "criterion", "deal", "deal_check", "transition", "ticket", "ticket_move"})


class PipelinesPage(Page):
    """All pipelines, those of deals first; the first one in use of each is the one that its board begins with."""

    title = "Pipelines and stages"
    tables = TABLES

    def read(self, context: FilterContext) -> Shown:
        found = shapes()
        columns = (
            Column("Pipeline", flexible=True), Column("Of"), Column("Stages", right=True), Column("Open", right=True),
            Column("All", right=True), Column(""),
        )  # fmt: skip
        rows = tuple(
            Row(
                (one.name, one.card.plural, str(len(one.in_use)), f"{one.open_deals:,}", f"{one.deals:,}",
                 "archived" if one.archived else ""),
                one.id, one, "label" if one.archived else "plain",
            )
            for one in found
        )  # fmt: skip
        return Shown(
            columns, rows, "Each board shows one pipeline; the first of deals and of tickets is where it begins."
        )

    def into(self, row: Row) -> Page:
        return StagesPage(self.screen, row.what)

    async def add(self, row: Row | None) -> None:
        shipped, there = await self.screen.store.run(_models)
        models = (
            Choice("nothing", None, "three stages: open, won and lost"),
            *(Choice(f"template {name}", plan, plan.about) for name, plan in shipped.items()),
            *(Choice(f"copy of {one.name}", one.id, counted(len(one.in_use), "stage", "stages")) for one in there),
        )
        fields = (
            Field(name="name", label="Name", required=True),
            Field(name="model", label="Begin with", value="nothing", choices=models, required=True),
        )

        async def save(values: dict[str, Any]) -> None:
            match values["model"]:
                case UUID() as like:
                    await self.run(pipelines.copy_pipeline, like, values["name"])
                case templates.Template() as plan:
                    await self.run(pipelines.add_pipeline, values["name"], plan)
                case _:
                    await self.run(pipelines.add_pipeline, values["name"])

        self.ask("New pipeline", fields, save, draft="pipeline.new")

    async def edit(self, row: Row) -> None:
        async def save(name: str) -> None:
            await self.run(pipelines.rename_pipeline, row.what.id, name)

        self.ask_name(f"Rename {row.what.name}", row.what.name, save, draft=f"pipeline.{row.what.id.hex}")

    async def delete(self, row: Row) -> None:
        await self.run(pipelines.delete_pipeline, row.what.id)

    async def move(self, row: Row, steps: int) -> None:
        await self.run(pipelines.move_pipeline, row.what.id, steps)

    async def copy(self, row: Row) -> None:
        async def save(name: str) -> None:
            await self.run(pipelines.copy_pipeline, row.what.id, name)

        self.ask_name(f"Copy {row.what.name}", f"{row.what.name} 2", save, draft=f"pipeline.copy.{row.what.id.hex}")

    async def put_away(self, row: Row) -> None:
        await self.run(pipelines.archive_pipeline, row.what.id, archived=not row.what.archived)

    async def write(self, row: Row) -> None:
        await write_template(self, row.what)


class StagesPage(Page):
    """The stages of one pipeline."""

    tables = TABLES

    def __init__(self, screen: SettingsScreen, pipeline: PipelineShape) -> None:
        super().__init__(screen)
        self._pipeline = pipeline

    @property
    def title(self) -> str:  # type: ignore[override]
        """The pipeline's name as it is now."""
        return self._pipeline.name

    def read(self, context: FilterContext) -> Shown:
        self._pipeline = pipeline_now(self._pipeline.id)
        columns = (
            Column("Stage", flexible=True), Column("Kind"), Column("Probability", right=True),
            Column(self._pipeline.card.plural.capitalize(), right=True), Column("Rots", right=True),
            Column("Criteria", right=True), Column("Forecast"), Column(""),
        )  # fmt: skip
        rows = tuple(
            Row(
                (
                    one.name, one.kind, f"{one.probability} %", f"{one.deals:,}",
                    f"{one.rot_days} d" if one.rot_days else "", str(len(one.criteria) or ""), one.category,
                    "archived" if one.archived else "",
                ),
                one.id, one, "label" if one.archived else "plain",
            )
            for one in self._pipeline.stages
        )  # fmt: skip
        return Shown(columns, rows, notes=self._pipeline.advice)

    def aside(self) -> str:
        used = counted(len(self._pipeline.in_use), "stage", "stages")
        cards = counted(self._pipeline.deals, self._pipeline.card.word, self._pipeline.card.plural)
        return f"{used}, {self._pipeline.open_deals:,} open of {cards}"

    def into(self, row: Row) -> Page:
        from crm_tui.tui.settings.stage import StagePage

        return StagePage(self.screen, row.what, self._pipeline.card)

    async def add(self, row: Row | None) -> None:
        """Behind the open stage at the cursor, else where its kind belongs."""
        began = {"kind": str(StageKind.OPEN)}

        async def save(values: dict[str, Any]) -> None:
            before = self._after(row.what) if row and values["kind"] == StageKind.OPEN else None
            written = {name: words for name, words in typed(values, {}).items() if words}
            done = await self.run(stages.add_stage, self._pipeline.id, written, before)
            self.at = getattr(done, "id", None)

        self.ask(
            f"New stage of {self._pipeline.name}", stage_fields(began), save, draft=f"stage.new.{self._pipeline.id.hex}"
        )

    def _after(self, stage: StageShape) -> UUID | None:
        """The stage before which one behind this open one stands; None for behind the last of its kind."""
        order = [one.id for one in self._pipeline.stages]
        if stage.kind is not StageKind.OPEN or stage.id not in order:
            return None
        return next(iter(order[order.index(stage.id) + 1 :]), None)

    async def edit(self, row: Row) -> None:
        edit_stage(self, row.what)

    async def delete(self, row: Row) -> None:
        stage: StageShape = row.what
        if not stage.deals:
            await self.run(stages.delete_stage, stage.id)
            return
        found = await self.screen.store.run(_targets, stage.id)

        async def then(to: UUID) -> None:
            if stage.deals > _MANY:
                self.screen.tell(f"Moving {stage.deals:,} {self._pipeline.card.plural} …")
            await self.run(stages.delete_stage, stage.id, to)

        stand = counted(stage.deals, self._pipeline.card.word, self._pipeline.card.plural)
        where = [Choice(name, to, f"{chance} %") for to, name, chance in found]
        self.pick(f"Where do the {stand} of {stage.name} go?", where, then)

    async def move(self, row: Row, steps: int) -> None:
        await self.run(stages.move_stage, row.what.id, steps)

    async def copy(self, row: Row) -> None:
        async def save(name: str) -> None:
            await self.run(stages.copy_stage, row.what.id, name)

        self.ask_name(f"Copy {row.what.name}", f"{row.what.name} 2", save, draft=f"stage.copy.{row.what.id.hex}")

    async def put_away(self, row: Row) -> None:
        await self.run(stages.archive_stage, row.what.id, archived=not row.what.archived)

    async def write(self, row: Row) -> None:
        await write_template(self, self._pipeline)


def pipeline_now(pipeline: UUID) -> PipelineShape:
    """A pipeline as it is; raises `NotFound`."""
    found = next((one for one in shapes() if one.id == pipeline), None)
    if found is None:
        raise NotFound("That pipeline is not there any more; somebody may have deleted it.")
    return found


def edit_stage(page: Page, stage: StageShape) -> None:
    """Open the form of a stage."""
    began = {
        "name": stage.name, "definition": stage.definition, "kind": str(stage.kind),
        "probability": str(stage.probability), "category": str(stage.category),
        "rot_days": str(stage.rot_days or ""),
    }  # fmt: skip

    async def save(values: dict[str, Any]) -> None:
        await page.run(stages.edit_stage, stage.id, typed(values, began), began)

    page.ask(f"Stage {stage.name}", stage_fields(began), save, draft=f"stage.{stage.id.hex}")


def stage_fields(began: dict[str, str]) -> tuple[Field, ...]:
    """What is asked of a stage."""
    return (
        Field(name="name", label="Name", value=began.get("name", ""), required=True),
        Field(
            name="definition", label="Means", value=began.get("definition", ""),
            help="What it means for a card to be here, so that everybody means the same",
        ),
        Field(
            name="kind", label="Kind", value=began.get("kind", ""), choices=choices(list(StageKind)), required=True,
            help="open while it can still be won or lost",
        ),
        Field(
            name="probability", label="Probability", value=began.get("probability", ""), required=True,
            help="Percent, such as 40; always 100 for won and 0 for lost",
        ),
        Field(
            name="category", label="Forecast", value=began.get("category", ""), choices=choices(list(ForecastCategory)),
            help="How the forecast counts the deals in it; omitted in a pipeline of tickets has their clock stand",
        ),
        Field(
            name="rot_days", label="Rots after", value=began.get("rot_days", ""),
            help="Days without a human touch; nothing for never",
        ),
    )  # fmt: skip


async def write_template(page: Page, pipeline: PipelineShape) -> None:
    """Ask for a file, and write a pipeline into it as a template."""
    await page.screen.require(page, Permission.FILES)
    usual = "".join(sign if sign.isalnum() else "-" for sign in pipeline.name.lower()).strip("-") or "pipeline"
    field = Field(
        name="file", label="File", value=f"{usual}.toml", required=True, help="A new file, such as sales.toml"
    )

    async def save(values: dict[str, Any]) -> None:
        from crm_tui.services.shape import template_files

        path: Path = paths.written(values["file"])
        await page.screen.store.run(template_files.write, pipeline.id, path)
        page.screen.tell(f"Wrote {pipeline.name} to {path}; `crm-tui init --template` and new pipelines take it.")

    page.ask(f"Write {pipeline.name} as a template", [field], save, draft=f"template.{pipeline.id.hex}")


def _models() -> tuple[dict[str, templates.Template], tuple[PipelineShape, ...]]:
    return templates.all_shipped(), shapes()


def _targets(stage: UUID) -> list[tuple[UUID, str, int]]:
    return [(one.id, one.name, one.probability) for one in stages.targets_of(stage)]
