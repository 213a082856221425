"""Moving deals to another stage: the picker, the move, and the forms that it may need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import UUID

from crm_tui import text
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import BadInput, CriteriaNotMet, NotAll, NotFound, Stale
from crm_tui.queries.board.heads import Column
from crm_tui.text import capitalised
from crm_tui.tui.format import counted
from crm_tui.tui.parts import PartOfScreen

if TYPE_CHECKING:
    from crm_tui.queries.board.cards import SeenDeal
    from crm_tui.services.moving.transitions import Moved
    from crm_tui.tui.moves import Move


_FORCE = "force"
"""The value of the choice to move deals although a stage refused them."""


class StageMoves(PartOfScreen):
    """What every screen does alike with cards that change their stage."""

    card_kind: Kind = Kind.DEAL
    """What the cards are; of tickets nothing is asked when they reach their last stages."""

    refused: tuple[Move, CriteriaNotMet | NotAll] | None = None
    """The last move that a stage did not allow, and why."""

    _told_of: Mapping[UUID | None, int] = MappingProxyType({})
    """The version of each deal as it was when somebody else's change of it was told."""

    def show_moved(self, deal: UUID, stage_id: UUID, sentence: str) -> None:  # noqa: ARG002 - for boards
        """Say what was done; a screen that shows the stages goes where the deal went."""
        self.tell(sentence, undo=True)

    # Where to

    def choose_stage(self, deals: Sequence[SeenDeal], stages: Sequence[Column], name: str = "") -> None:
        """Move the deals to the stage that is called so, or to one that is picked; raises `NotFound`."""
        if name:
            self.start_move(deals, _stage_called(name, stages))
            return
        from crm_tui.tui.forms.fields import Choice
        from crm_tui.tui.moves import called
        from crm_tui.tui.screens.picker import PickerScreen

        here = {deal.stage_id for deal in deals}
        choices = [Choice(stage.name, stage, self._counted(stage.count)) for stage in stages]
        choices = [choice for choice in choices if {choice.value.stage_id} != here]
        self.app.push_screen(
            PickerScreen(f"Move {called(deals, self.card_kind)} to", choices),
            lambda choice: self.start_move(deals, choice.value) if choice else None,
        )

    def move_by(self, deals: Sequence[SeenDeal], stages: Sequence[Column], steps: int) -> None:
        """Move deals of one stage so many stages on, as far as there are any."""
        order = [stage.stage_id for stage in stages]
        here = order.index(deals[0].stage_id)
        there = max(0, min(here + steps, len(order) - 1))
        if there != here:
            self.start_move(deals, stages[there])

    def start_move(self, deals: Sequence[SeenDeal], to_stage: Column) -> None:
        """Move the deals into a stage, asking first for what winning and losing need."""
        from crm_tui.tui.moves import Move, called

        there = tuple(deal for deal in deals if deal.stage_id != to_stage.stage_id)
        move = Move(there, to_stage, kind=self.card_kind)
        if not move.deals:
            what = called(deals, self.card_kind)
            self.fail(BadInput(f"{what} {'is' if len(deals) == 1 else 'are'} in {to_stage.name} already."))
        elif self.card_kind is not Kind.DEAL:
            self.do(self._move(move))
        elif to_stage.kind is StageKind.LOST:
            self.do(self._ask_why_lost(move))
        elif to_stage.kind is StageKind.WON and len(move.deals) == 1:
            self.do(self._ask_what_was_bought(move))
        elif to_stage.kind is StageKind.WON and move.lacking_amount:
            self.do(self._ask_for_amounts(move))
        else:
            self.do(self._move(move))

    def force(self) -> None:
        """Ask why the last move that was refused is to happen all the same."""
        if self.refused is None:
            self.fail(NotFound("No move was refused; there is nothing to force."))
        else:
            self.do(self._force(*self.refused))

    # The move

    async def _move(self, move: Move) -> None:
        """Carry the move out; ask for what is missing where the stage does not allow it yet."""
        try:
            await self._go(move)
        except (CriteriaNotMet, NotAll) as error:
            await self._ask_about(move, error)

    async def _go(self, move: Move) -> None:
        """Write the move; a refusal is remembered, and somebody else's change is shown."""
        try:
            moved = await self.write_move(move)
        except (CriteriaNotMet, NotAll) as error:
            self.refused = move, error
            if isinstance(error, NotAll):
                self.changed((self.card_kind, one.id) for one in error.left)
            raise
        except Stale as error:
            self._told_of = {**self._told_of, error.record: error.version}
            self.changed((self.card_kind, deal.id) for deal in move.deals)
            raise
        from crm_tui.services.moving.advancing import all_in_words

        self.refused = None
        said = all_in_words(moved)
        self.show_moved(moved[-1].card, move.to_stage.stage_id, capitalised(said))
        self.changed((self.card_kind, one.card) for one in moved)

    async def _go_from_form(self, move: Move) -> None:
        """Write the move with what a form asked for; who was told of somebody else's change may save again."""
        deals = (deal._replace(version=max(deal.version, self._told_of.get(deal.id, 0))) for deal in move.deals)
        await self._go(replace(move, deals=tuple(deals)))

    async def write_move(self, move: Move) -> list[Moved]:
        """Carry the move out; raises as `carry_out`."""
        from crm_tui.tui.moves import carry_out

        return await self.store.run(carry_out, move, self.me)

    async def _go_or_remember(self, move: Move) -> None:
        """The same; a refusal lets the form close, and `_ask_for_the_rest` asks for what is missing."""
        with suppress(CriteriaNotMet, NotAll):
            await self._go_from_form(move)

    # What it may need

    def _ask_for_the_rest(self, saved: bool | None) -> None:  # noqa: FBT001 - the result of a screen
        if saved and self.refused is not None:
            self.do(self._ask_about(*self.refused))

    async def _ask_about(self, move: Move, refused: CriteriaNotMet | NotAll) -> None:
        """Of a single deal ask for what is missing; of several, whether the others are to move."""
        if isinstance(refused, CriteriaNotMet) and len(move.deals) == 1:
            await self._ask_for_missing(move, refused)
            return
        from crm_tui.tui.everywhere.together import OTHERS, left_choices, left_title, look_at
        from crm_tui.tui.forms.fields import Choice
        from crm_tui.tui.screens.picker import PickerScreen

        left = {one.id for one in refused.left}
        others = replace(move, deals=tuple(deal for deal in move.deals if deal.id not in left))

        def chosen(choice: Choice | None) -> None:
            if choice is None or choice.value not in {OTHERS, _FORCE}:
                look_at(self, self.card_kind, choice)
            else:
                self.do(self._move(others) if choice.value == OTHERS else self._force(move, refused))

        choices = left_choices(refused.left)
        if isinstance(refused, CriteriaNotMet):
            choices.insert(0, Choice(f"Move all {len(move.deals)} anyway, and say why", _FORCE))
        if others.deals:
            choices.insert(0, Choice(f"Move the other {self._counted(len(others.deals))}", OTHERS))
        of = self._counted(len(move.deals))
        title = left_title(f"{len(left)} of {of} cannot move to {move.to_stage.name}", refused.left)
        self.app.push_screen(PickerScreen(title, choices), chosen)

    def _counted(self, cards: int) -> str:
        return counted(cards, self.card_kind.word, self.card_kind.plural)

    async def _force(self, move: Move, refused: CriteriaNotMet | NotAll) -> None:
        """Ask why the deals are to move all the same; what somebody else changed is no matter of reasons."""
        if isinstance(refused, NotAll):
            raise refused
        await self._ask_for_missing(move, refused)

    async def _ask_for_missing(self, move: Move, refused: CriteriaNotMet) -> None:
        from crm_tui.tui.screens.forms.move import MoveForm, missing_fields

        single = len(move.deals) == 1
        asked = await self.store.run(missing_fields, move, refused.unmet) if single else []
        self.app.push_screen(MoveForm(move, refused, asked, self._go_from_form))

    async def _ask_what_was_bought(self, move: Move) -> None:
        from crm_tui.tui.screens.forms.won_lost import bought_fields, won_form

        bought = await self.store.run(bought_fields, move)
        self.refused = None
        self.app.push_screen(won_form(move, bought, self._go_or_remember), self._ask_for_the_rest)

    async def _ask_for_amounts(self, move: Move) -> None:
        from crm_tui.tui.screens.forms.won_lost import all_won_form, missing_amounts

        amounts = await self.store.run(missing_amounts, move)
        self.refused = None
        self.app.push_screen(all_won_form(move, amounts, self._go_or_remember), self._ask_for_the_rest)

    async def _ask_why_lost(self, move: Move) -> None:
        from crm_tui.queries.shape.reasons import lost_reasons
        from crm_tui.tui.screens.forms.won_lost import lost_form

        reasons = await self.store.run(lost_reasons)
        self.refused = None
        self.app.push_screen(lost_form(move, reasons, self._go_or_remember), self._ask_for_the_rest)


def _stage_called(name: str, stages: Sequence[Column]) -> Column:
    """The stage whose name begins so; raises `NotFound` with the nearest names."""
    key = text.fold(name)
    found = [stage for stage in stages if text.fold(stage.name).startswith(key)]
    if not found:
        near = " or ".join(text.nearest(name, [stage.name for stage in stages]))
        raise NotFound(f"No stage here is called {name}.{f' Did you mean {near}?' if near else ''}")
    return found[0]
