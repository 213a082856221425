"""Taking rows of one kind in: read, matched with what is there, then written, a portion at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from crm_tui.db.journal import Action
from crm_tui.db.models import OF_KIND, Numbered
from crm_tui.db.stored import next_number
from crm_tui.domain.records import Kind
from crm_tui.domain.roles import Permission
from crm_tui.services.bulk.draft import Draft, Key, rounds
from crm_tui.services.bulk.incoming import Fate, Incoming, Rules, Unmatched, Verdict
from crm_tui.services.bulk.matching import Found, find, records
from crm_tui.services.bulk.names import Names
from crm_tui.services.bulk.own_fields import OwnFields
from crm_tui.services.bulk.points import points_of
from crm_tui.services.bulk.reading import earliest, read_common
from crm_tui.services.bulk.sides import Sides
from crm_tui.services.bulk.told import Told
from crm_tui.services.bulk.work import Work
from crm_tui.services.editing.field_texts import context_for


class Intake:
    """What all kinds share; each kind says how its rows are read, matched and written."""

    kind: ClassVar[Kind]
    references: ClassVar[Mapping[str, Kind]] = {"owner": Kind.USER}
    """The fields in which rows name other records."""
    telling: ClassVar[frozenset[str]] = frozenset()
    """Columns that must be the same for a name to mean a record; a second row about it never fills them."""
    sure_only: ClassVar[bool] = False
    """Whether two rows of one portion are about one record only where their external ids say so."""

    def __init__(self, rules: Rules, act: Action) -> None:
        self.rules = rules
        self.act = act
        self.model: Any = OF_KIND[self.kind]
        self.names = {kind: Names(kind, rules.missing) for kind in set(self.references.values())}
        self._naming = [
            (field, self.names[kind], field in self.model._meta.fields) for field, kind in self.references.items()
        ]
        self.sides = Sides(self.kind, OwnFields(self.kind, context_for(act.by)))
        self.told = Told()
        self.notes: dict[str, int] = {}
        """Sentences about what happened, with the number of rows that they hold for."""
        self._next = next_number(self.model)

    def take(self, incoming: Sequence[Incoming]) -> list[Verdict]:
        """Take some rows in; rows with troubles are left out, and nothing of them is written."""
        drafts = [self._draft(row) for row in incoming]
        sound = self._with_references([draft for draft in drafts if not draft.troubles])
        same = {draft.line: self._identities(draft) for draft in sound}
        for portion in rounds(sound, same):
            waiting = portion
            while waiting:
                waiting = self._take_round(waiting)
        return [Verdict(draft.line, draft.fate, tuple(draft.troubles)) for draft in drafts]

    def finish(self) -> None:
        """Do what had to wait for the last row."""
        for names in self.names.values():
            names.firsts.date(self.act)

    def asking_for(self, permission: str, fields: Collection[str]) -> list[str]:
        """Those of the fields that rows fill, in which they bring what needs a permission: users, or new fields."""
        if permission == Permission.MANAGE:
            return [field for field in fields if self.references.get(field) is Kind.USER]
        return self.sides.new_fields(fields) if permission == Permission.SHAPE else []

    def unmatched(self) -> list[Unmatched]:
        """The names that nothing was called by, those in most rows first."""
        found = (one for names in self.names.values() for one in names.unmatched.values())
        return sorted(found, key=lambda one: -one.rows)

    def stages_told(self) -> Mapping[str, str]:
        """What the stages that the rows name are called here."""
        return {}

    def new_draft(self, row: Incoming) -> Draft:
        """An empty draft of the kind."""
        return Draft(row.line, row.values, reach=row.reach)

    def read(self, draft: Any) -> None:
        """Sort what a row says into its draft."""
        raise NotImplementedError

    def read_points(self, draft: Draft) -> None:
        """Note the contact points of a row."""
        reach = draft.reach or points_of(self.kind, draft.values, self.rules.country)
        draft.points = reach.points
        draft.troubles.extend(reach.troubles)
        draft.notes.extend(reach.notes)

    def look_up(self, drafts: Sequence[Any]) -> None:
        """Learn what the names in some rows mean."""
        for field, kind in self.references.items():
            self.names[kind].look_up({draft.values[field] for draft in drafts if field in draft.values})

    def told_at(self, draft: Any) -> datetime:
        """Since when those are there whom the row names, as far as it knows; now at the latest."""
        return earliest(self.act.at, draft.fills.get("created_at"))

    def settle(self, draft: Any, work: Work) -> None:
        """Find the records that the row names."""
        at = self.told_at(draft)
        for field, names, is_column in self._naming:
            if name := draft.values.get(field):
                with draft.reading(field):
                    held = draft.columns if is_column else draft.refs
                    if record := names.settle(str(name), work, at):
                        held[field] = record

    def load(self, records: Collection[UUID], drafts: Sequence[Any]) -> None:  # noqa: ARG002 - for those with more
        """Read what belongs to the records that some rows may be about."""
        self.sides.load(records)

    def keys(self, draft: Any) -> Iterable[Key]:
        """What the record can be recognised by besides its external id, the surest first."""
        raise NotImplementedError

    def agrees(self, key: Key, draft: Any, row: Any) -> bool:
        """Whether a record that shares a key with the row is the one that it is about."""
        raise NotImplementedError

    def create(self, draft: Any, work: Work) -> None:
        """Make a new record."""
        record = work.create(self.model, {**draft.fills, **draft.columns})
        self.sides.add(draft, record, work)

    def update(self, draft: Any, row: Any, work: Work, *, only_empty: bool) -> bool:
        """Change a record to what the row says; returns whether anything differs."""
        if only_empty:
            draft.leave_out(*self.telling)
        changes = differing(draft, row, only_empty=only_empty)
        if changes:
            work.change(row, **changes)
        beside = self.sides.update(draft, row, work, only_empty=only_empty)
        if beside:
            work.touch(row)
        return bool(changes) or beside

    def note(self, sentence: str) -> None:
        """Count one more row for which a sentence holds."""
        self.notes[sentence] = self.notes.get(sentence, 0) + 1

    def _draft(self, row: Incoming) -> Draft:
        given = self.rules.given
        draft = self.new_draft(row._replace(values={**given, **row.values}) if given else row)
        read_common(draft, self.kind)
        self.read(draft)
        self.sides.check(draft)
        return draft

    def _with_references(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts whose names are settled."""
        self.look_up(drafts)
        work = Work()
        for draft in drafts:
            self.settle(draft, work)
        work.write(self.act)
        sound = [draft for draft in drafts if not draft.troubles]
        for draft in sound:
            external = draft.columns.get("external_id")
            sure = [Key("external_id", external)] if external else []
            draft.keys = (*sure, *self.keys(draft))
            for sentence in dict.fromkeys(draft.notes):
                self.note(sentence)
        return sound

    def _identities(self, draft: Draft) -> Collection[Key]:
        return [key for key in draft.keys if key.column == "external_id"] if self.sure_only else draft.keys

    def _take_round(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Take rows in; returns those that must wait, for they are about a record of another row."""
        found = find(self.model, (key for draft in drafts for key in draft.keys))
        self.load(records(found), drafts)
        work, met, waiting = Work(), set[UUID](), list[Draft]()
        for draft in drafts:
            row = self.choose(draft, found)
            if row is not None and row.id in met:
                waiting.append(draft)
            elif not draft.troubles:
                met |= set() if row is None else {row.id}
                draft.fate = self._plan(draft, row, work)
        work.write(self.act)
        return waiting

    def _plan(self, draft: Draft, row: Any, work: Work) -> Fate:
        if row is None:
            self.told.add(self._next)
            self._next += 1
            self.create(draft, work)
            return Fate.CREATED
        again = row.number in self.told
        self.told.add(row.number)
        changed = self.update(draft, row, work, only_empty=again)
        if again:
            return Fate.MERGED
        return Fate.UPDATED if changed else Fate.UNCHANGED

    def _alike(self, draft: Draft, row: Numbered) -> int:
        """In how many of the columns that tell records apart a record is what a row says."""
        columns = ("name_key", *self.telling)
        return sum(row.__data__.get(name) == draft.either(name) for name in columns)

    def choose(self, draft: Any, found: Found) -> Any:
        """The record that the row is about; None for a new one. May note troubles.

        A short reference may be another workspace's: it only chooses among those that the row may be about without it.
        """
        external = draft.columns.get("external_id")
        for key in draft.keys:
            if key not in found:
                continue
            for row in sorted(found[key], key=lambda row: (row.number != draft.number, -self._alike(draft, row))):
                if key.column == "external_id":
                    return row
                foreign = external and row.external_id and row.external_id != external
                if not foreign and self.agrees(key, draft, row):
                    return row
        return None


def differing(draft: Draft, row: Numbered, *, only_empty: bool) -> dict[str, Any]:
    """The columns in which a record differs from what a row says, or which it lacks."""
    held = row.__data__
    fills = {name: value for name, value in draft.fills.items() if value is not None and held.get(name) is None}
    if only_empty:
        said = {name: value for name, value in draft.columns.items() if held.get(name) is None}
    else:
        said = {name: value for name, value in draft.columns.items() if held.get(name) != value}
    return {**fills, **said}
