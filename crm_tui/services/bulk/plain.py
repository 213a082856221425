"""Taking in records that are all fields: one by one, as a form saves them, with all that their areas add to that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.journal import Action
from crm_tui.db.prepared import there
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.bulk.draft import Draft
from crm_tui.services.bulk.incoming import Fate, Incoming, Rules, Trouble, Unmatched, Verdict
from crm_tui.services.bulk.intake import Intake
from crm_tui.services.bulk.people import People, Person
from crm_tui.services.bulk.reading import earliest, moment, read_common
from crm_tui.services.bulk.work import Work
from crm_tui.services.editing import saving
from crm_tui.services.editing.drafting import Draft as Saving
from crm_tui.services.editing.drafting import columns_of, context_of, write_sides
from crm_tui.services.editing.field_texts import read_text
from crm_tui.services.editing.field_values import TagsWanted
from crm_tui.services.editing.plans import PLANS

_TELLING = frozenset(
    {"title_key", "day", "at", "starts", "opened_at", "contact", "company", "campaign", "survey", "score", "amount"}
)
"""The columns in which two rows without an external id must agree to tell of one record, of those that a row fills."""


_HAPPENED = ("day", "at", "starts", "opened")
"""The fields that say when what a row tells of happened with those whom it names."""


class PlainIntake(Intake):
    """A record is recognised by its external id, else by saying in every telling column what is there already."""

    def __init__(self, rules: Rules, act: Action) -> None:
        super().__init__(rules, act)
        self.plan = PLANS[self.kind]
        self.context = context_of(act.by, None)
        self.people = People(rules.missing)
        self._fresh: set[Any] = set()

    def take(self, incoming: Sequence[Incoming]) -> list[Verdict]:
        """Take some rows in; rows with troubles are left out, and nothing of them is written."""
        drafts = [self._read_row(row) for row in incoming]
        sound = [draft for draft in drafts if not draft.troubles]
        self.look_up(sound)
        self._look_up_people(sound)
        work = Work()
        for draft in sound:
            self._settle_all(draft, work)
        work.write(self.act)
        for draft in sound:
            if not draft.troubles:
                self._save(draft)
        return [Verdict(draft.line, draft.fate, tuple(draft.troubles)) for draft in drafts]

    def finish(self) -> None:
        super().finish()
        self.people.firsts.date(self.act)

    def told_at(self, draft: Draft) -> datetime:
        told = (draft.columns.get(name) for name in _HAPPENED)
        return earliest(self.act.at, draft.fills.get("created_at"), *told)

    def unmatched(self) -> list[Unmatched]:
        """The names that nothing was called by, people among them."""
        return sorted([*super().unmatched(), *self.people.unmatched.values()], key=lambda one: -one.rows)

    def more(self, draft: Draft, row: Any) -> None:
        """Write what a row says beside the fields of a record that it made."""

    # Reading a row

    @cached_property
    def _specs(self) -> Mapping[str, FieldSpec]:
        return {spec.name: spec for spec in PLAIN[self.kind].fields}

    @cached_property
    def _usual(self) -> Mapping[str, Any]:
        """What stands in fields that are never empty where a row says nothing."""
        return {
            spec.name: read_text(spec, spec.default, self.context)
            for spec in self._specs.values()
            if spec.default and spec.default != "me"
        }

    def _read_row(self, row: Incoming) -> Draft:
        draft = Draft(row.line, {**self.rules.given, **row.values})
        read_common(draft, self.kind)
        for name, value in draft.values.items():
            spec = self._specs.get(name)
            if spec is not None and spec.refers is None and spec.name not in {"note", "tags"}:
                with draft.reading(name):
                    draft.columns[name] = _value(spec, value)
        self.sides.check(draft)
        return draft

    def _look_up_people(self, drafts: Sequence[Draft]) -> None:
        emails, names = set(), set()
        for draft in drafts:
            with draft.reading("email"):
                if email := draft.values.get("email"):
                    draft.refs["email"] = point = normalise(PointKind.EMAIL, str(email))  # type: ignore[assignment]
                    emails.add(point.key)
            names.add(str(draft.values.get("contact") or ""))
        self.people.look_up(emails, names - {""})

    def _settle_all(self, draft: Draft, work: Work) -> None:
        self.settle(draft, work)
        email: Any = draft.refs.pop("email", None)
        name = str(draft.values.get("contact") or "")
        if "contact" in self._specs and (name or email):
            with draft.reading("contact"):
                company = draft.columns.get("company") or draft.refs.get("company")
                draft.refs["contact"] = self.people.settle(Person(name, email, company), work, self.told_at(draft))

    # Saving it

    def _save(self, draft: Draft) -> None:
        columns, saving_draft = self._as_typed(draft)
        there = self._there(draft, columns)
        try:
            if there is None:
                self._require_all(saving_draft)
                row = saving.create_from(self.act, self.plan, saving_draft)
                self._fresh.add(row.id)
                draft.fate = Fate.CREATED
                self.more(draft, row)
            else:
                draft.fate = self._change(there, columns)
                if self._add_beside(draft, there) and draft.fate is Fate.UNCHANGED:
                    draft.fate = Fate.UPDATED
        except BadInput as error:
            draft.fate = Fate.REJECTED
            draft.troubles.append(Trouble(error.field or "", str(error)))

    def _add_beside(self, draft: Draft, row: Any) -> bool:
        """Write what a row says of tags and of the workspace's own fields; returns whether anything differs."""
        if not draft.customs and "tags" not in draft.values:
            return False
        work = Work()
        self.sides.load([row.id])
        changed = self.sides.update(draft, row, work, only_empty=row.id in self._fresh)
        if changed:
            work.touch(row)
        work.write(self.act)
        return changed

    def _require_all(self, draft: Saving) -> None:
        """Raises BadInput where a field is empty that a record cannot be without; titles are found by who saves it."""
        for spec in self._specs.values():
            if spec.required and spec.name not in {"title", *draft.values}:
                raise BadInput(f"{spec.label} is needed.", spec.name)

    def _as_typed(self, draft: Draft) -> tuple[dict[str, Any], Saving]:
        """What a row says by column, and the same as a form would have it."""
        made = Saving(self.context, None)
        said = {
            **draft.columns,
            **draft.refs,
            **{name: draft.values[name] for name in ("note",) if name in draft.values},
        }
        for name, spec in self._specs.items():
            value = said.get(name, self._usual.get(name))
            if spec.name == "external":
                value = draft.columns.get("external_id")
            elif spec.name == "note":
                value = draft.columns.get("note")
            elif spec.type is FieldType.TAGS:
                words = draft.values.get("tags", ())
                value = TagsWanted(None, tuple(words)) if words else None
            if value is not None:
                made.values[name], made.specs[name] = value, spec
                if spec.column:
                    made.columns.update(columns_of(self.kind, spec, value))
        for spec, value in self.sides.own.typed(draft):
            made.values[spec.name], made.specs[spec.name] = value, spec
        told = {name: made.columns[name] for name in made.columns if name not in self._usual or name in said}
        if created := draft.fills.get("created_at"):
            made.columns["created_at"] = created
        return told, made

    def _there(self, draft: Draft, columns: Mapping[str, Any]) -> Any:
        """The record that a row tells of; None for a new one. A short reference only chooses among equals."""
        model = self.model
        if external := columns.get("external_id"):
            return there(model, {"external_id": external})
        telling = [getattr(model, name) == value for name, value in columns.items() if name in _TELLING]
        if not telling:
            return None
        alike = model.select().where(model.hidden_at.is_null(), *telling)
        if draft.number is not None and (row := alike.where(model.number == draft.number).first()) is not None:
            return row
        return alike.where(model.external_id.is_null()).first()

    def _change(self, row: Any, columns: Mapping[str, Any]) -> Fate:
        """Make a record what a row says; of one that an earlier row made, only what was still empty."""
        again = row.id in self._fresh
        held = row.__data__
        changes = {
            name: value
            for name, value in columns.items()
            if held.get(name) != value and not (again and held.get(name) is not None)
        }
        if not changes:
            return Fate.MERGED if again else Fate.UNCHANGED
        made = Saving(self.context, row, columns=dict(changes), was=dict(held))
        made.specs = {name: spec for name, spec in self._specs.items() if spec.column in changes}
        made.values = {name: changes[spec.column] for name, spec in made.specs.items()}
        self.plan.prepare(made)
        changed = self.act.update(row, **made.columns)
        write_sides(self.act, self.kind, row, made)
        self.plan.finish(self.act, row, made)
        return Fate.MERGED if again else Fate.UPDATED if changed else Fate.UNCHANGED


def plain_intake(kind: Kind) -> type[PlainIntake]:
    """How records of a kind that has nothing special about its rows are taken in."""
    return type(f"{kind.capitalize()}Intake", (PlainIntake,), {"kind": kind, "references": references_of(kind)})


def references_of(kind: Kind, *more: tuple[str, Kind]) -> dict[str, Kind]:
    """The fields in which rows name other records, but for the people among them."""
    return dict(_references(kind)) | dict(more)


def _references(kind: Kind) -> Iterator[tuple[str, Kind]]:
    for spec in PLAIN[kind].fields:
        if spec.refers is not None and spec.refers is not Kind.CONTACT:
            yield spec.name, spec.refers


def _value(spec: FieldSpec, said: Any) -> Any:
    """The value of a field from that of a cell."""
    match spec.type:
        case FieldType.CHOICE:
            return read_choice(spec.choices, str(said))
        case FieldType.DATE:
            return clock.local(said).date() if isinstance(said, datetime) else said
        case FieldType.MOMENT:
            return moment(said) if isinstance(said, date) else said
        case _:
            return said


_WORDS = {
    "critical": "urgent", "medium": "normal", "mail": "email", "e-mail": "email", "telephone": "phone",
    "social media": "social", "live chat": "chat", "website": "web", "monthly": "month", "yearly": "year",
    "annual": "year", "quarterly": "quarter", "completed": "paid", "refunded": "returned", "canceled": "cancelled",
}  # fmt: skip
"""What other programs call some choices."""


def read_choice(choices: Sequence[str], said: str) -> str:
    """The choice that is meant, as other programs may call it; BadInput for what is none of them."""
    word = texts.fold(said).replace("_", " ")
    word = _WORDS.get(word, word)
    found = next((choice for choice in choices if texts.fold(choice) == word), None)
    if found is None:
        raise BadInput(f"“{said}” is none of {', '.join(choices)}; write one of them.")
    return found
