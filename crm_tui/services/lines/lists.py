"""The lines of what was done with the lists that records are described with: reasons, tags, and own fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from crm_tui.db.models import CustomField, LostReason, Tag
from crm_tui.services.lines import verbs
from crm_tui.services.lines.wrote import Row, Wrote, words

_NAMING = frozenset({"filter", "expression", "says", "columns", "sort", "value"})
"""The columns in which a field that is called something else is named."""


def words_of_reason(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command for what was done with a lost reason."""
    row = did.the_one("lost_reason")
    if row is None:
        if did.only_places("lost_reason"):
            shown = LostReason.select().where(LostReason.hidden_at.is_null())
            order = list(shown.order_by(LostReason.position, LostReason.name_key))
            yield from verbs.put("reasons", did, "lost_reason", order, lambda one: (one.name,))
        return
    if row.op == "create":
        yield words("reasons add", (row.held["name"],), () if row.held["counts"] else ("--left-out",))
        return
    name = row.before("name", LostReason.get_by_id(row.record).name)
    given = [deal.held["lost_reason_id"] for deal in did.of("deal") if "lost_reason_id" in deal.columns]
    if "counts" in row.columns:
        yield words("reasons count", (name, "yes" if row.held["counts"] else "no"))
    yield from verbs.usual("reasons", row, (name,), ("--into", verbs.reason_name(given[0])) if given else ())


def words_of_tag(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command for what was done with a tag itself; merging one that no record gave up is deleting it."""
    row = did.the_one("tag")
    if row is None:
        return
    name = row.before("name", Tag.get_by_id(row.record).name)
    if "name" in row.columns:
        yield words("tags rename", (name, row.held["name"]))
    elif row.was_hidden:
        instead = [tagging.held["tag_id"] for tagging in did.of("tagging") if tagging.op == "create"]
        merged = (Tag.get_by_id(UUID(instead[0])).name,) if instead else ()
        yield words("tags merge" if merged else "tags delete", (name, *merged))


def words_of_field(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command for what was done with a field of the workspace's own."""
    row = did.the_one("custom_field")
    if not _follow_from_a_name(row, [other for other in did.rows if other.table != "custom_field"]):
        return
    if row is None:
        if did.only_places("custom_field"):
            kind = CustomField.get_by_id(did.of("custom_field")[0].record).kind
            shown = CustomField.select().where(CustomField.kind == kind, CustomField.hidden_at.is_null())
            order = list(shown.order_by(CustomField.position.asc(nulls="last"), CustomField.name_key))
            yield from verbs.put("fields", did, "custom_field", order, lambda one: (one.kind, one.name))
        return
    field = CustomField.get_by_id(row.record)
    if row.op == "create":
        choices = ("--choices", _choices(row)) if row.held["choices"] else ()
        yield words("fields add", (field.kind, row.held["name"]), ("--type", row.held["type"], *choices))
        return
    called = (field.kind, row.before("name", field.name))
    pairs = [f"type={row.held['type']}"] if "type" in row.columns else []
    pairs += [f"choices={_choices(row)}"] if row.held.get("choices") else []
    if pairs:
        yield words("fields edit", (*called, *pairs))
    yield from verbs.usual("fields", row, called)


def _follow_from_a_name(row: Row | None, others: Sequence[Row]) -> bool:
    """Whether all else that was written is where the field is named that got another name."""
    if not others:
        return True
    if row is None or "name_key" not in row.columns or row.op != "update":
        return False
    return all(other.op == "update" and other.columns.keys() <= _NAMING for other in others)


def _choices(row: Row) -> str:
    return str(row.held["choices"]).replace("\n", ";")
