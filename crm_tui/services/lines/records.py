"""The lines of what was done with records: added, edited, moved, merged, deleted, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import OF_KIND, Change, Criterion, Stage, User, rows
from crm_tui.db.stored import row_values
from crm_tui.domain.records import Kind, short_ref
from crm_tui.services.editing.fields import form_fields
from crm_tui.services.lines import buying
from crm_tui.services.lines.pairs import FOLLOW, Told, column_of, pairs
from crm_tui.services.lines.verbs import reason_name
from crm_tui.services.lines.wrote import Row, Wrote, none_for

_RECORD_OF = {
    "tagging": ("record",),
    "custom_value": ("record",),
    "contact_point": ("contact_id", "company_id"),
    "deal_contact": ("deal_id",),
    "deal_line": ("deal_id",),
    "deal_check": ("deal_id",),
    "transition": ("deal_id",),
    "snooze": ("record",),
    "order_line": ("order_id",),
    "subscription_change": ("subscription_id",),
    "phase_change": ("record",),
    "phase_owner": ("record",),
    "ticket_move": ("ticket_id",),
}
"""The columns that say whose row it is, in the tables of what belongs to records."""

_SAYING_KIND = frozenset({"tagging", "snooze", "phase_change", "phase_owner"})

_ALONE = buying.SUBSCRIPTION_VERBS | frozenset({"place", "snooze", "tick", "undo", "phases owner"})
"""Commands that take one record."""

_MOVES = frozenset({"transition", "ticket_move"})
"""The tables of the moves of cards."""

_COME_ALONG = frozenset({"tag"})
"""Tables whose rows come into being when something else first names them."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A command about one record; neighbours that differ in nothing else become one."""

    verb: str
    ref: str
    words: tuple[str, ...] = ()


def words_of(did: Wrote) -> Iterator[Sequence[str]]:
    """The commands for what was done with records; raises `NotFound` where something else was written too."""
    records = _records(did)
    if lost := [told for told in records if told.columns.get("merged_into", [None, None])[1]]:
        yield _merging(records, lost)
        return
    forced = any(row.held.get("forced") for table in _MOVES for row in did.of(table))
    yield from _written([line for told in records for line in _lines(told, did.at, forced=forced)])


# What was done to each record


def _records(did: Wrote) -> list[Told]:
    """The records in the order in which they were first written."""
    told: dict[UUID, Told] = {}
    for row in did.rows:
        if row.table in set(Kind):
            _add_own(told.setdefault(row.record, Told(Kind(row.table), row.record)), row)
        elif row.table in _RECORD_OF:
            owner = next((UUID(row.held[one]) for one in _RECORD_OF[row.table] if row.held.get(one)), None)
            if owner is not None and (kind := _kind_of(row.table, row)):
                told.setdefault(owner, Told(kind, owner)).beside.append(row)
        elif row.table not in _COME_ALONG:
            raise none_for(did.summary)
    return list(told.values())


def _add_own(told: Told, row: Row) -> None:
    told.is_new |= row.op == "create"
    for column, (before, after) in row.columns.items():
        told.columns[column] = [told.columns[column][0] if column in told.columns else before, after]


def _kind_of(table: str, row: Row) -> Kind | None:
    if table in _SAYING_KIND:
        return Kind(row.held["kind"])
    if table == "contact_point":
        return Kind.CONTACT if row.held.get("contact_id") else Kind.COMPANY
    if table in {"order_line", "ticket_move", "subscription_change"}:
        return Kind(table.partition("_")[0])
    return Kind.DEAL if table != "custom_value" else _kind_with(UUID(row.held["record"]))


def _kind_with(record: UUID) -> Kind | None:
    """The kind of the record with this id; custom fields belong to any."""
    return next((kind for kind, model in OF_KIND.items() if model.get_or_none(model.id == record)), None)


# Its lines


def _merging(records: Sequence[Told], lost: Sequence[Told]) -> Sequence[str]:
    """The words that make several records one; each field that was taken from another says from which."""
    kind, keep = lost[0].kind, UUID(lost[0].after("merged_into"))
    rows_of = {told.id: OF_KIND[kind].get_by_id(told.id) for told in lost}
    values = {short_ref(kind, row.number): row_values(row) for row in rows_of.values()}
    kept = next((told for told in records if told.id == keep), Told(kind, keep))
    taken = [
        f"{spec.name}={ref}"
        for spec in form_fields(kind)
        if (column := column_of(kept, spec)) and column not in FOLLOW
        for ref in [next((ref for ref, held in values.items() if held[column] == kept.after(column)), None)]
        if ref
    ]
    return "merge", short_ref(kind, OF_KIND[kind].get_by_id(keep).number), *values, *taken


def _lines(told: Told, at: datetime, *, forced: bool) -> Iterator[_Line]:
    """The commands for one record; `forced` where the action moved any of its records all the same."""
    ref = short_ref(told.kind, OF_KIND[told.kind].get_by_id(told.id).number)
    hidden = told.columns.get("hidden_at", [None, None])
    if told.is_new and (subscription := buying.renewed(told)):
        yield _Line("renewals", subscription)
    elif told.is_new:
        yield _Line("add", "", (told.kind.word, *pairs(told, at)))
    elif hidden[0] != hidden[1]:
        yield _Line("delete", ref) if hidden[1] else _Line("undo", _hiding(told.id))
    elif any(row.table in _MOVES for row in told.beside):
        yield _Line("move", ref, (*_moving(told, at), *(["--force"] if forced else []), *_reason(told)))
    elif became := [*buying.became(told, at)]:
        yield from (_Line(verb, ref, words) for verb, words in became)
    elif told.columns.keys() == {"position"} and not told.beside:
        yield _Line("place", ref, _place(told.kind, told.id))
    else:
        yield from _beside(told, ref)
        yield from _phases(told, ref)
        if written := [*pairs(told, at, besides={"phase"} if _phase_reason(told) else ())]:
            yield _Line("edit", ref, tuple(written))


def _beside(told: Told, ref: str) -> Iterator[_Line]:
    """The commands for what was put off, and for boxes that were ticked."""
    for row in told.beside:
        if row.table == "snooze":
            yield _Line("snooze", ref, ("today" if row.op == "delete" else row.held["until"],))
        if row.table == "deal_check":
            says = Criterion.get_by_id(row.held["criterion_id"]).says
            yield _Line("tick", ref, (says, *(["--off"] if row.op == "delete" else [])))


def _phases(told: Told, ref: str) -> Iterator[_Line]:
    """The commands for a phase that it was moved into with a reason, and for who is to look after it in one."""
    if reason := _phase_reason(told):
        yield _Line("phases move", ref, (told.after("phase"), "--reason", reason))
    owners = {row.held["phase"]: row for row in told.beside if row.table == "phase_owner"}
    for phase, row in owners.items():
        who = () if row.op == "delete" else (User.get_by_id(UUID(row.held["user_id"])).login,)
        yield _Line("phases owner", ref, (phase, *who))


def _phase_reason(told: Told) -> str:
    """The reason that was given for the phase that it came into last."""
    return str(next((row.held["reason"] for row in reversed(told.beside) if row.table == "phase_change"), ""))


def _moving(told: Told, at: datetime) -> Iterator[str]:
    """The stage, and with what it was moved there."""
    moves = [row.held for row in told.beside if row.table in _MOVES]
    yield Stage.get_by_id(moves[-1]["to_stage_id"]).name
    for pair in pairs(told, at, besides={"stage"}):
        yield from ("--set", pair)
    for row in told.beside:
        if row.table == "deal_check" and row.op == "create":
            yield from ("--tick", Criterion.get_by_id(row.held["criterion_id"]).says)
    if told.columns.get("lost_reason_id", [None, None])[1]:
        yield from ("--lost", reason_name(told.after("lost_reason_id")))
    if told.columns.get("lost_note", [None, None])[1]:
        yield from ("--lost-note", told.after("lost_note"))
    moment = clock.from_micros(moves[-1]["at"])
    if clock.local(moment).date() != clock.local(at).date():
        yield from ("--on", clock.local(moment).date().isoformat())


def _reason(told: Told) -> Iterator[str]:
    reason = [row.held["reason"] for row in told.beside if row.table in _MOVES][-1]
    if reason:
        yield from ("--reason", reason)


def _place(kind: Kind, card: UUID) -> tuple[str, ...]:
    """Where a card lies in its stage: at an end of it, or above another one."""
    model = OF_KIND[kind]
    row = model.get_by_id(card)
    shown = model.select().where(model.stage == row.stage_id, model.hidden_at.is_null(), model.id != card)
    here = (model.position > row.position) | ((model.position == row.position) & (model.id > card))
    if not shown.where(~here).exists():
        return ("first",)
    below = shown.where(here).order_by(model.position, model.id).first()
    return ("last",) if below is None else ("above", below.ref)


def _hiding(record: UUID) -> str:
    """The end of the id of the action that deleted a record."""
    hiding = Change.select(Change.action).where(
        Change.record == record, Change.op == "update", Change.fields.contains('"hidden_at":[null')
    )
    found = rows(hiding.order_by(Change.seq.desc()).limit(1))
    return str(found[0][0].hex[-12:]) if found else record.hex


# As they are typed


def _written(lines: Sequence[_Line]) -> Iterator[Sequence[str]]:
    """The words of each command; those that do the same with several records are one."""
    grouped: list[tuple[_Line, list[str]]] = []
    for line in lines:
        joins = line.ref and grouped and grouped[-1][0].verb == line.verb and line.verb not in _ALONE
        if joins and grouped[-1][0].words == line.words:
            grouped[-1][1].append(line.ref)
        else:
            grouped.append((line, [line.ref] if line.ref else []))
    for line, refs in grouped:
        ordered = reversed(refs) if line.verb == "move" else refs  # the first one comes to lie on top
        yield *line.verb.split(), *ordered, *line.words
