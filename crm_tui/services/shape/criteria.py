"""What must be true to enter or leave a stage: filters that the program asks, and boxes that people tick."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import Criterion, Stage
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services.editing.saved import tell
from crm_tui.services.shape.shaping import Shaped, card_of, present, put, require_unmet

SIDES = ("enter", "leave")

FIELDS = ("says", "side", "filter")
"""What can be written into a criterion; a box to tick has no filter."""

_WHAT = "criterion"


def add_criterion(by: UUID | None, stage: UUID, side: str, *, says: str = "", expression: str = "") -> Shaped:
    """Ask something of the cards that `enter` or `leave` a stage: what a filter says, or else a box to tick.

    A filter without words says itself. Raises `NotFound`, `FilterError`, or BadInput with the field.
    """
    with journal.action(by, "") as act:
        row = present(Stage, stage, "stage")
        kind = card_of(row)
        written = _filter(by, expression, kind) if expression.strip() else ""
        words = texts.clean(says, field="says") or written
        if kind is not Kind.DEAL and not written:
            raise BadInput(f"Boxes are ticked on deals alone; give a filter that {kind.plural} must pass.", "filter")
        if not words:
            raise BadInput("Say what must be true, or give a filter.", "says")
        made = act.create(
            Criterion, stage=stage, side=_side(side), kind="filter" if written else "check", expression=written,
            says=words, position=len(_beside(stage, side)),
        )  # fmt: skip
        return _told(act, made, f"asked “{words}” to {side} {row.name}")


def edit_criterion(
    by: UUID | None, criterion: UUID, typed: Mapping[str, str], began: Mapping[str, str] | None = None
) -> Shaped:
    """Change the words, the side or the filter of a criterion; `began` are the texts with which a form began.

    Raises `NotFound`, `Stale`, `FilterError`, or BadInput with the field.
    """
    with journal.action(by, "") as act:
        row = present(Criterion, criterion, _WHAT)
        now = shown(row)
        require_unmet(f"“{row.says}”", began or {}, now, typed)
        columns: dict[str, object] = {}
        for name, words in typed.items():
            if name not in FIELDS or (name == "filter" and row.kind == "check"):
                raise BadInput(f"This criterion has no field “{name}”; it has {', '.join(now)}.", name)
            if now[name] == words.strip():
                continue
            match name:
                case "says":
                    columns["says"] = texts.clean(words, field="says") or row.expression
                case "side":
                    columns["side"] = _side(words)
                    columns["position"] = len(_beside(row.stage_id, words))
                case _:
                    columns["expression"] = _filter(by, words, card_of(row.stage))
        if row.kind == "filter" and "says" not in columns and row.says == row.expression:
            columns["says"] = columns.get("expression", row.says)
        if columns.get("says") == "":
            raise BadInput("Say what must be true.", "says")
        act.update(row, **columns)
        return _told(act, row, f"changed the criterion “{row.says}” of {row.stage.name}")


def move_criterion(by: UUID | None, criterion: UUID, steps: int) -> Shaped:
    """Put a criterion so many places further down among those of its stage and side; raises `NotFound`."""
    with journal.action(by, "") as act:
        row = present(Criterion, criterion, _WHAT)
        put(act, _beside(row.stage_id, row.side), row, steps)
        return _told(act, row, f"moved the criterion “{row.says}” of {row.stage.name}")


def delete_criterion(by: UUID | None, criterion: UUID) -> Shaped:
    """Ask it no more; ticks come back with it when that is undone. Raises `NotFound`."""
    with journal.action(by, "") as act:
        row = present(Criterion, criterion, _WHAT)
        act.hide(row)
        return _told(act, row, f"deleted the criterion “{row.says}” of {row.stage.name}")


def shown(criterion: Criterion) -> dict[str, str]:
    """The texts that could have been typed for a criterion."""
    texts_of = {"says": criterion.says, "side": criterion.side}
    return {**texts_of, "filter": criterion.expression} if criterion.kind == "filter" else texts_of


def _filter(by: UUID | None, expression: str, kind: Kind) -> str:
    """The filter over cards of a kind, if it can be read; the person's own `me` is that of who moves one."""
    written = texts.clean(expression, field="filter")
    compile_filter(written, kind, FilterContext.at_present(by))
    return written


def _side(side: str) -> str:
    word = side.strip().lower()
    if word not in SIDES:
        raise BadInput(f"“{side}” is neither enter nor leave; write which of the two it is asked for.", "side")
    return word


def _beside(stage: UUID, side: str) -> list[Criterion]:
    """The criteria of one side of a stage, in their order."""
    asked = Criterion.select().where(Criterion.stage == stage, Criterion.side == side, Criterion.hidden_at.is_null())
    return list(asked.order_by(Criterion.position, Criterion.id))


def _told(act: journal.Action, row: Criterion, words: str) -> Shaped:
    tell(act, words if act.wrote else f"left “{row.says}” as it was")
    return Shaped(row.id, row.says, act.id, act.summary, frozenset(act.changed))
