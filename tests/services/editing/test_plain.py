"""Every kind of record that is all fields does what all of them promise, whatever its area adds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db.files import opening
from crm_tui.db.models import OF_KIND
from crm_tui.db.search import searching
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind, Role
from crm_tui.domain.roles import MAY, needed_for
from crm_tui.errors import BadInput, NotAllowed
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lists.columns import all_columns, columns
from crm_tui.queries.lists.pages import every_record
from crm_tui.queries.lists.worked_out import is_slow
from crm_tui.queries.records.reading import detail
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.fields import form_fields, form_values
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.editing.saved import Saved
from crm_tui.services.lines import lines_of
from crm_tui.services.merging import merge_records
from crm_tui.services.undo.undoing import redo, undo
from tests.chaos.soundness import assert_whole
from tests.effects import run_lines
from tests.plain_samples import another_text_for, needed, sample, shared, surroundings, text_for, twin_of
from tests.shelf import Shelf, opened
from tests.statements import count

EVERY_KIND = pytest.mark.parametrize("kind", list(PLAIN), ids=lambda kind: kind.value)


@pytest.fixture
def workspace(at_noon: datetime, tmp_path: Path, shelf: Shelf) -> Iterator[Path]:  # noqa: ARG001 - time must stand still
    """A workspace, open on this thread, in which what samples refer to is there."""
    ready = shelf.sales_with("surroundings", lambda: surroundings(workspaces.sign_in("ana")))
    with opened(ready, tmp_path / "sales.db") as path:
        yield path


@pytest.fixture(autouse=True)
def everything_is_whole(workspace: Path) -> Iterator[None]:  # noqa: ARG001 - the workspace must be there
    """Whatever a test did, the workspace agrees with itself."""
    yield
    assert_whole()


@pytest.fixture
def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


def found(kind: Kind, written: str, context: FilterContext, sort: str = "") -> list[str]:
    """The references of the records that a filter finds, in the order of a list."""
    return [row.ref for row in every_record(kind, written, context, sort)]


def written_in_full(me: UUID, kind: Kind) -> Saved:
    return add_record(me, kind, sample(kind))


@EVERY_KIND
def test_what_was_written_is_shown_as_it_could_be_typed(me: UUID, kind: Kind) -> None:
    saved = written_in_full(me, kind)
    shown = form_values(kind, saved.id).values
    for name, text in sample(kind).items():
        assert bool(shown[name]) >= bool(text), name
    assert edit_record(me, kind, saved.id, saved.version, shown).changed == frozenset()
    twin = add_record(me, kind, twin_of(kind, shown))
    assert shared(kind, form_values(kind, twin.id).values) == shared(kind, shown)


@EVERY_KIND
def test_what_is_needed_is_enough_and_nothing_less_is(me: UUID, kind: Kind) -> None:
    least = needed(kind)
    assert form_values(kind, add_record(me, kind, least).id).name
    for spec in PLAIN[kind].fields:
        if spec.required and not spec.default:
            with pytest.raises(BadInput, match=f"{spec.label} is needed"):
                add_record(me, kind, {name: text for name, text in least.items() if name != spec.name})


@EVERY_KIND
def test_each_field_can_be_changed_and_taken_back(me: UUID, kind: Kind) -> None:
    saved = written_in_full(me, kind)
    first = form_values(kind, saved.id).values
    for spec in form_fields(kind):
        another = another_text_for(kind, spec)
        if another == text_for(kind, spec) or (spec.required and not another):
            continue
        edit_record(me, kind, saved.id, None, {spec.name: another})
        assert form_values(kind, saved.id).values[spec.name] != first[spec.name], spec.name
        undo(me)
        assert form_values(kind, saved.id).values == first, spec.name


@EVERY_KIND
def test_a_field_that_is_cleared_never_breaks_its_record(me: UUID, kind: Kind, context: FilterContext) -> None:
    saved = written_in_full(me, kind)
    for spec in form_fields(kind):
        with suppress(BadInput):
            edit_record(me, kind, saved.id, None, {spec.name: "  "})
        shown = form_values(kind, saved.id)
        assert shown.name, spec.name
        assert shown.values[spec.name] or not spec.required, spec.name
    assert saved.ref in found(kind, "", context)
    add_record(me, kind, twin_of(kind, form_values(kind, saved.id).values))


@EVERY_KIND
def test_it_goes_and_comes_back_with_all_that_it_was(me: UUID, kind: Kind, context: FilterContext) -> None:
    before = found(kind, "", context)
    saved = written_in_full(me, kind)
    assert found(kind, "", context).count(saved.ref) == 1
    undo(me)
    assert found(kind, "", context) == before
    redo(me)
    shown = form_values(kind, saved.id).values
    delete_record(me, kind, saved.id)
    assert found(kind, "", context) == before
    undo(me)
    assert form_values(kind, saved.id).values == shown


def filters_for(kind: Kind, spec: FieldSpec) -> Iterator[str]:
    """Filters that find the sample by one of its fields."""
    typed = text_for(kind, spec)
    if not typed:
        return
    if spec.type is FieldType.PRODUCTS:
        yield "product:gtx"
    elif spec.type is FieldType.TAGS:
        yield from ("tag:hot", "tag:vip -tag:cold")
    elif spec.type is FieldType.MONEY:
        yield from (f"{spec.name}:1234.56", f"{spec.name}>1k", f"{spec.name}<=1234.56EUR")
    elif spec.type in {FieldType.NUMBER, FieldType.SIGNED}:
        yield from (f"{spec.name}:{typed}", f"{spec.name}<=5")
    elif spec.type is FieldType.MOMENT:
        yield from (f"{spec.name}:2026-11-10", f"{spec.name}<14d")
    else:
        yield f'{spec.name}:"{typed}"'
    if spec.name not in {"title", "tags", "external", "products"}:
        yield f"-no:{spec.name}"


@EVERY_KIND
def test_it_is_found_by_each_of_its_fields(me: UUID, kind: Kind, context: FilterContext) -> None:
    bare = add_record(me, kind, {**twin_of(kind, needed(kind)), "title": "Bare"})
    saved = written_in_full(me, kind)
    for spec in PLAIN[kind].fields:
        for written in filters_for(kind, spec) if spec.column != "title" else [f'title:"{saved.name}"']:
            assert saved.ref in found(kind, written, context), written
        if not spec.required and not spec.default and spec.column not in {"title", "external_id"} and spec.column:
            cleared = form_values(kind, bare.id).values[spec.name] == ""
            assert (bare.ref in found(kind, f"no:{spec.name}", context)) is cleared, spec.name
    assert bare.ref not in found(kind, f"external:{sample(kind)['external'][:3]}", context)


@EVERY_KIND
def test_its_list_can_be_sorted_by_each_column(me: UUID, kind: Kind, context: FilterContext) -> None:
    written_in_full(me, kind)
    other = {spec.name: another_text_for(kind, spec) for spec in PLAIN[kind].fields}
    twin = twin_of(kind, needed(kind))
    add_record(me, kind, {**twin, **{name: text for name, text in other.items() if text and name not in twin}})
    everything = sorted(found(kind, "", context))
    for column in all_columns(kind):
        if column.sortable:
            up, down = (found(kind, "", context, f"{sign}{column.name}") for sign in ("", "-"))
            assert sorted(up) == sorted(down) == everything, column.name
    assert set(PLAIN[kind].listed) <= {column.name for column in columns(kind)}


@EVERY_KIND
def test_a_list_costs_the_same_for_few_and_for_many(me: UUID, kind: Kind, context: FilterContext) -> None:
    written_in_full(me, kind)
    if is_slow(kind):
        pytest.skip("a column of this list is counted for each of its records")
    few = count(lambda: found(kind, "", context))
    for number in range(5):
        add_record(me, Kind.CONTACT, {"name": f"Person {number}"})
        typed = {**twin_of(kind, sample(kind)), "title": f"Another {number}"}
        typed |= dict.fromkeys(typed.keys() & {"contact", "referrer"}, f"Person {number}")
        typed |= {"points": "1", "reward": ""} if kind is Kind.LOYALTY else {}
        add_record(me, kind, typed)
    assert count(lambda: found(kind, "", context)) == few


@EVERY_KIND
def test_words_find_what_is_not_an_entry_of_a_ledger(me: UUID, kind: Kind) -> None:
    saved = written_in_full(me, kind)
    edit_record(me, kind, saved.id, None, {"title": "Zanzibar"})
    hits = searching.find("zanzi", [kind.value]) if kind.value in searching.PLAIN_SEARCHED else []
    assert hits == ([(kind.value, saved.id)] if kind.value in searching.PLAIN_SEARCHED else [])
    delete_record(me, kind, saved.id)
    assert not hits or not searching.find("zanzi", [kind.value])


@EVERY_KIND
def test_its_line_makes_the_same_record(me: UUID, kind: Kind, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = written_in_full(me, kind)
    shown = form_values(kind, saved.id).values
    (line,) = lines_of(saved.action)
    delete_record(me, kind, saved.id)
    opening.disconnect()
    run_lines((line,), monkeypatch, workspace)
    opening.open_workspace(workspace)
    model = OF_KIND[kind]
    again = model.select().where(model.hidden_at.is_null()).order_by(model.number.desc()).first()
    assert again.id != saved.id
    assert form_values(kind, again.id).values == shown


@EVERY_KIND
def test_who_may_not_change_such_records_changes_none(me: UUID, kind: Kind) -> None:
    saved = written_in_full(me, kind)
    ben = workspaces.sign_in("ben", "Ben Okoye")
    for role in Role:
        roles.give(me, "ben", role)
        if needed_for(kind) <= MAY[role]:
            edit_record(ben, kind, saved.id, None, {"note": f"+3d: As {role}"})
            continue
        with pytest.raises(NotAllowed):
            add_record(ben, kind, twin_of(kind, sample(kind)))
        with pytest.raises(NotAllowed):
            edit_record(ben, kind, saved.id, None, {"note": "+1d: No"})
        with pytest.raises(NotAllowed):
            delete_record(ben, kind, saved.id)


NAMING = [(kind, spec) for kind, plain in PLAIN.items() for spec in plain.fields if spec.refers in merge_records.MERGED]


@pytest.mark.parametrize(("kind", "spec"), NAMING, ids=lambda one: getattr(one, "name", str(one)))
def test_what_names_a_record_that_is_merged_names_the_one_that_is_kept(me: UUID, kind: Kind, spec: FieldSpec) -> None:
    to = spec.refers
    assert to is not None
    label = "title" if to is Kind.DEAL else "name"
    keep, gone = (add_record(me, to, {label: f"Merged {number}"}) for number in (1, 2))
    values = {name: text for name, text in sample(kind).items() if name not in {"contact", "company", "deal"}}
    if kind is Kind.LOYALTY:
        values |= {"points": "5", "reward": ""}
    saved = add_record(me, kind, {**needed(kind), **values, spec.name: gone.ref})
    merge_records.merge(me, to, keep.id, [gone.id])
    assert form_values(kind, saved.id).values[spec.name] == f"Merged {1}"
    undo(me)
    assert form_values(kind, saved.id).values[spec.name] == f"Merged {2}"


def test_a_referral_never_comes_to_send_somebody_to_us_who_is_the_same(me: UUID) -> None:
    one, two = (add_record(me, Kind.CONTACT, {"name": name}) for name in ("Ana", "Ben"))
    referral = add_record(me, Kind.REFERRAL, {"referrer": one.ref, "referred": two.ref})
    merge_records.merge(me, Kind.CONTACT, one.id, [two.id])
    shown = form_values(Kind.REFERRAL, referral.id).values
    assert shown["referrer"] != shown["referred"] or not shown["referred"]


@EVERY_KIND
def test_its_page_can_be_read_whatever_is_deleted_around_it(me: UUID, kind: Kind) -> None:
    saved = written_in_full(me, kind)
    for other, ref in ((Kind.CONTACT, 1), (Kind.COMPANY, 1), (Kind.DEAL, 1), (Kind.PRODUCT, 1), (Kind.TICKET, 1)):
        if (row := OF_KIND[other].get_or_none(number=ref)) and row.id != saved.id:
            delete_record(me, other, row.id)
    assert detail(kind, saved.id).ref == saved.ref
    assert form_values(kind, saved.id).ref == saved.ref
