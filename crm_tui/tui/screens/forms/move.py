"""The form for a move that a stage does not allow yet: only what is missing, or why it moves all the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from crm_tui.domain.fields.types import FieldSpec
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CriteriaNotMet, FilterError, Unmet
from crm_tui.filters.fields import HAS, NO
from crm_tui.filters.parse import parse
from crm_tui.filters.tree import Compare, Node, Value, children
from crm_tui.services.editing import fields
from crm_tui.services.moving.advancing import Filled
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.moves import Move
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.widgets.form.widget import Form

REASON = "because"
FORCE_SIGN = "!"
_TICK = "tick "
_NOT_FOR_FORMS = frozenset({"stage", "pipeline"})


def missing_fields(move: Move, unmet: Sequence[Unmet]) -> list[Field]:
    """What a form asks for so that a single deal meets the criteria: boxes to tick, and fields of the deal."""
    deal = move.deals[0].id
    now = {**fields.form_values(move.kind, deal).values, **_filled_for(move, deal).values}
    boxes = [_box(one) for one in unmet if one.kind == "check"]
    specs = {spec.name: spec for one in unmet for spec in _specs_for(move.kind, one)}
    return [*boxes, *(field_of(spec, now[spec.name]) for spec in specs.values())]


def field_of(spec: FieldSpec, value: str) -> Field:
    """A field of a record in a form; what is typed is read by the service that writes it."""
    choices = tuple(Choice(choice, choice) for choice in spec.choices)
    return Field(name=spec.name, label=spec.label, value=value, help=spec.help, choices=choices)


def named_fields(expression: str) -> list[str]:
    """The names of the fields that a filter asks about, in their order; none for one that cannot be read."""
    try:
        return list(dict.fromkeys(_named(parse(expression))))
    except FilterError:
        return []


def _named(node: Node) -> Iterator[str]:
    for child in children(node):
        yield from _named(child)
    if isinstance(node, Compare):
        if node.field in {HAS, NO}:
            yield from (value.text for value in node.values if isinstance(value, Value))
        else:
            yield node.field


def _box(one: Unmet) -> Field:
    yes_no = (Choice("yes", value=True), Choice("no", value=False))
    return Field(name=_TICK + one.criterion_id, label=one.says, help=f"Is it so? {one.says}", choices=yes_no)


def _specs_for(kind: Kind, one: Unmet) -> Iterator[FieldSpec]:
    """The editable fields of a card that a criterion asks about."""
    names = [one.expression] if one.kind == "field" else named_fields(one.expression) if one.kind == "filter" else []
    for name in names:
        try:
            spec = fields.spec_of(kind, name)
        except BadInput:
            continue
        if spec.name not in _NOT_FOR_FORMS:
            yield spec


def _filled_for(move: Move, deal: UUID) -> Filled:
    """What was filled in for one of the deals."""
    return move.filled.get(deal, Filled())


def typed_in(values: dict[str, Any], asked: Sequence[Field]) -> dict[str, Any]:
    """The values without those of fields left as they were, so that what others write there meanwhile stands."""
    stood = {field.name: field.value for field in asked}
    return {name: value for name, value in values.items() if (value or "") != stood.get(name)}


def filled_in(values: dict[str, Any], before: Filled) -> Filled:
    """What was typed into the form, added to what had been filled in before."""
    ticks = [UUID(name.removeprefix(_TICK)) for name, value in values.items() if name.startswith(_TICK) and value]
    texts = {name: value or "" for name, value in values.items() if not name.startswith(_TICK) and name != REASON}
    return Filled({**before.values, **texts}, (*before.ticks, *ticks))


class MoveForm(FormScreen):
    """Asks for what is missing; its last field takes the reason for which the deals move all the same.

    `!` alone in any field goes there.
    """

    def __init__(
        self, move: Move, refused: CriteriaNotMet, asked: Sequence[Field], go: Callable[[Move], Awaitable[None]]
    ) -> None:
        """`asked` is what a single deal lacks; `go` carries out the move with it, and raises what it raises."""
        self._move = move
        self._asked = asked
        self._go = go
        because = Field(
            name=REASON,
            label="Move anyway, because",
            help="Why it moves though something is missing; kept and reported",
        )
        super().__init__(
            f"Move {move.what} to {move.to_stage.name}",
            [*asked, because],
            self._with_answers,
            draft=f"{move.kind}.move.{move.deals[0].id}.{move.to_stage.stage_id}",
            note=_note(move, refused),
        )

    async def _with_answers(self, values: dict[str, Any]) -> None:
        move, reason = self._move, values[REASON]
        filled = move.filled
        if len(move.deals) == 1:
            deal = move.deals[0].id
            filled = {deal: filled_in(typed_in(values, self._asked), _filled_for(move, deal))}
        await self._go(replace(move, filled=filled, reason=reason or move.reason, force=bool(reason)))

    def on_form_edited(self, message: Form.Edited) -> None:
        if message.by_hand and message.typed == FORCE_SIGN:
            form = self.form
            form.answers.write(message.field.name, message.field.value)
            form.go_to(len(form.answers.fields) - 1)


def _note(move: Move, refused: CriteriaNotMet) -> str:
    """What is missing, and what to do about it."""
    if len(move.deals) > 1:
        return f"{refused} See to it one by one, or say why all {len(move.deals)} move anyway."
    missing = "; ".join(one.says for one in refused.unmet)
    return f"Not yet true: {missing}. Fill it in, or press {FORCE_SIGN} to move it anyway and say why."
