"""One stage: what it is, and what must be true to enter and to leave it, with how many cards meet it now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, FilterError, NotFound
from crm_tui.filters.complete import complete
from crm_tui.filters.context import FilterContext
from crm_tui.filters.lookups import names_of
from crm_tui.filters.parse import parse
from crm_tui.queries.shape import criterion_counts
from crm_tui.queries.shape.criterion_counts import Met
from crm_tui.queries.shape.shape import CriterionShape, StageShape, shapes
from crm_tui.services.shape import criteria
from crm_tui.tui.format import counted
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.forms.filtering import Filtering
from crm_tui.tui.settings.page import Page, choices, typed
from crm_tui.tui.settings.pipelines import TABLES, edit_stage
from crm_tui.tui.widgets.settings.text import Column, Row, Shown

if TYPE_CHECKING:
    from crm_tui.tui.screens.settings import SettingsScreen

_ASKED = {"enter": "To enter it, a {} needs", "leave": "To go on from it, a {} needs"}
_OF = {"enter": "before it", "leave": "in it"}
"""Which cards are asked."""


class StagePage(Page):
    """One stage and its criteria."""

    tables = TABLES | {"activity", "task", "contact", "company", "tagging", "custom_value"}

    def __init__(self, screen: SettingsScreen, stage: StageShape, card: Kind) -> None:
        super().__init__(screen)
        self._stage = stage
        self._card = card

    @property
    def title(self) -> str:  # type: ignore[override]
        """The stage's name as it is now."""
        return self._stage.name

    def read(self, context: FilterContext) -> Shown:
        self._stage = stage = _stage_now(self._stage.id)
        met = criterion_counts.counts(stage.criteria, context)
        rots = f"after {counted(stage.rot_days, 'day', 'days')} without a touch" if stage.rot_days else "never"
        about = {
            "Kind": str(stage.kind), "Probability": f"{stage.probability} %", "Forecast": str(stage.category),
            "Rots": rots, self._card.plural.capitalize(): f"{stage.deals:,}",
        }  # fmt: skip
        columns = (Column(most=14), Column(flexible=True), Column(right=True, most=28))
        rows = [Row((name, value, ""), ("field", name), None) for name, value in about.items()]
        for side, asked in _ASKED.items():
            rows += [Row(("",)), Row((asked.format(self._card.word),), style="title")]
            rows += [_row(one, met[one.id], self._card) for one in stage.asked_to(side)]
            if not stage.asked_to(side):
                rows.append(Row(("nothing",), style="label"))
        notes = tuple(
            f"“{one.says}” cannot be met: {met[one.id].problem}" for one in stage.criteria if met[one.id].problem
        )
        return Shown(columns, tuple(rows), stage.definition or "Nobody has said yet what it means to be here.", notes)

    def aside(self) -> str:
        return "archived" if self._stage.archived else counted(self._stage.deals, self._card.word, self._card.plural)

    async def open(self, row: Row) -> None:
        """Show which cards meet a criterion, and which do not."""
        if row.what is None:
            await super().open(row)
            return
        context = self.screen.filter_context
        found = await self.screen.store.read(criterion_counts.cards, row.what, context)
        if not found:
            raise NotFound(f"There are no {self._card.plural} {_OF[row.what.side]} to ask.")
        listed = [
            Choice(one.title, one.id, f"{one.ref}  {'met' if one.met else 'NOT met'}  {one.stage}") for one in found
        ]

        async def then(card: UUID) -> None:
            self.screen.crm.open_record(self._card, card, [one.id for one in found])

        self.pick(f"{row.what.says}: which {self._card.plural} meet it", listed, then)

    async def add(self, row: Row | None) -> None:
        name = self._stage.name
        card = self._card
        kinds = [
            Choice(
                f"A filter that a {card.word} must pass to {side} {name}", ("filter", side), "checked by the program"
            )
            for side in criteria.SIDES
        ]
        if card is Kind.DEAL:
            kinds += [
                Choice(f"A box to tick to {side} {name}", ("check", side), "somebody says that it is so")
                for side in criteria.SIDES
            ]

        async def then(chosen: tuple[str, str]) -> None:
            kind, side = chosen
            if kind == "filter":
                self._ask_filter(side)
            else:
                self._ask_box(side)

        self.pick("What is to be asked?", kinds, then)

    def _ask_filter(self, side: str) -> None:
        """Have a filter typed, with what it would mean now; Enter adds it."""
        stage, screen = self._stage.id, self.screen
        prompt = Filtering(screen, self._card, "", lambda typed: self._show_count(side, typed)).prompt()

        def entered(words: str) -> None:
            screen.say_aside(None)
            if words.strip():
                screen.do(self._add_filter(stage, side, words))

        screen.ask(prompt._replace(entered=entered, closed=lambda: screen.say_aside(None)))

    async def _add_filter(self, stage: UUID, side: str, words: str) -> None:
        await self.run(criteria.add_criterion, stage, side, expression=words)

    def _show_count(self, side: str, words: str) -> None:
        if words.strip():
            self.screen.load(self._count(side, words), group="count")
        else:
            self.screen.say_aside(None)

    async def _count(self, side: str, words: str) -> None:
        context = self.screen.filter_context
        met = await self.screen.store.read(criterion_counts.count_filter, self._stage.id, side, words, context)
        self.screen.say_aside(in_words(met, side, self._card))

    def _ask_box(self, side: str) -> None:
        async def save(values: dict[str, Any]) -> None:
            await self.run(criteria.add_criterion, self._stage.id, side, says=values["says"])

        field = Field(name="says", label="Must be true", required=True, help="Such as: Need and budget are known")
        title = f"A box to tick to {side} {self._stage.name}"
        self.ask(title, [field], save, draft=f"criterion.new.{side}.{self._stage.id.hex}")

    async def edit(self, row: Row) -> None:
        if row.what is None:
            edit_stage(self, self._stage)
            return
        one: CriterionShape = row.what
        began = {"says": one.says, "side": one.side}
        fields = [
            Field(
                name="says", label="Must be true", value=one.says, help="In words; nothing to have the filter say it"
            ),
            Field(name="side", label="Asked to", value=one.side, choices=choices(criteria.SIDES), required=True),
        ]
        if one.kind == "filter":
            began["filter"] = one.expression
            fields.append(
                Field(
                    name="filter", label="Filter", value=one.expression, required=True, read=_readable,
                    suggest=self._continuations, help="As on the board, such as amount>10k has:contact",
                )
            )  # fmt: skip

        async def save(values: dict[str, Any]) -> None:
            await self.run(criteria.edit_criterion, one.id, typed(values, began), began)

        self.ask(f"What {self._stage.name} asks", fields, save, draft=f"criterion.{one.id.hex}")

    async def _continuations(self, words: str) -> Sequence[Choice]:
        found = await self.screen.store.run(complete, words, len(words), self._card, names_of)
        whole = [(words[: one.start] + one.text + words[one.end :], one.help) for one in found]
        return [Choice(text, text, help_) for text, help_ in whole if text != words]

    async def delete(self, row: Row) -> None:
        if row.what is None:
            raise BadInput("Only what it asks can be deleted here; the stage itself in the list of stages.")
        await self.run(criteria.delete_criterion, row.what.id)

    async def move(self, row: Row, steps: int) -> None:
        if row.what is None:
            await super().move(row, steps)
        else:
            await self.run(criteria.move_criterion, row.what.id, steps)


def in_words(met: Met, side: str, card: Kind = Kind.DEAL) -> str:
    """How many cards meet it: `12 of 31 deals in it meet this`."""
    of = counted(met.of, card.word, card.plural)
    return f"{met.met:,} of {of} {_OF[side]} {'meets' if met.met == 1 else 'meet'} this"


def _row(one: CriterionShape, met: Met, card: Kind) -> Row:
    says = one.says if one.kind == "check" or one.says == one.expression else f"{one.says}   {one.expression}"
    if met.problem:
        count = "cannot be read"
    elif not met.of:
        count = f"no {card.plural} to ask"
    else:
        count = f"{met.met:,} meet it, {met.unmet:,} not"
    return Row(("box" if one.kind == "check" else "filter", says, count), one.id, one)


def _readable(words: str) -> str:
    """The filter, once it was found that it can be read; raises BadInput."""
    try:
        parse(words)
    except FilterError as error:
        raise BadInput(str(error), "filter") from error
    return words


def _stage_now(stage: UUID) -> StageShape:
    found: Mapping[UUID, StageShape] = {one.id: one for pipeline in shapes() for one in pipeline.stages}
    if stage not in found:
        raise NotFound("That stage is not there any more; somebody may have deleted it.")
    return found[stage]
