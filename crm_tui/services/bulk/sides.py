"""What belongs to a record without standing in its row: contact points, tags, values of the workspace's fields.

Rows only ever add to it: what is there and in no row stays.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.conditions import among
from crm_tui.db.models import ContactPoint, CustomValue, Numbered, Tag, Tagging, rows
from crm_tui.domain.records import Kind
from crm_tui.services.bulk.draft import Draft
from crm_tui.services.bulk.own_fields import OwnFields
from crm_tui.services.bulk.rows import PointRow
from crm_tui.services.bulk.work import Work
from crm_tui.services.editing.tags import tag_word

_WITH_POINTS = {Kind.CONTACT: "contact", Kind.COMPANY: "company"}


class Sides:
    """The sides of the records that a portion of rows tells of."""

    def __init__(self, kind: Kind, own: OwnFields) -> None:
        self._kind = kind
        self.own = own
        self._tags: dict[str, UUID] = dict(rows(Tag.select(Tag.name_key, Tag.id).where(Tag.hidden_at.is_null())))
        self._points: dict[UUID, set[tuple[str, str]]] = {}
        self._tagged: dict[UUID, set[UUID]] = {}
        self._values: dict[UUID, dict[UUID, CustomValue]] = {}

    def load(self, records: Collection[UUID]) -> None:
        """Look up what belongs to these records."""
        self._points, self._tagged, self._values = defaultdict(set), defaultdict(set), defaultdict(dict)
        if not records:
            return
        if owner := _WITH_POINTS.get(self._kind):
            column = getattr(ContactPoint, owner)
            here = ContactPoint.select(column, ContactPoint.kind, ContactPoint.key).where(among(column, records))
            for record, kind, key in rows(here):
                self._points[record].add((kind, key))
        for record, tag in rows(Tagging.select(Tagging.record, Tagging.tag).where(among(Tagging.record, records))):
            self._tagged[record].add(tag)
        for value in CustomValue.select().where(among(CustomValue.record, records)):
            self._values[value.record][value.field_id] = value

    def emails(self, record: UUID) -> set[str]:
        """The keys of a loaded record's e-mail addresses."""
        return {key for kind, key in self._points[record] if kind == "email"}

    def check(self, draft: Draft) -> None:
        """Note troubles with tags and values."""
        for word in draft.values.get("tags", ()):
            with draft.reading("tags"):
                tag_word(word)
        self.own.check(draft)

    def new_fields(self, fields: Collection[str]) -> list[str]:
        """Those of the fields that rows fill that the workspace would have to be given first."""
        return [field for field in fields if self.own.is_new(field)]

    def add(self, draft: Draft, record: UUID, work: Work) -> None:
        """Give a new record what its row says."""
        if draft.points:
            self._add_points(draft, record, work, defaultdict(int))
        self._add_tags(draft, record, work, set())
        if draft.customs:
            for field, (value, key) in self.own.values(draft):
                work.add(CustomValue, {"field": field, "record": record, "value": value, "key": key})

    def update(self, draft: Draft, row: Numbered, work: Work, *, only_empty: bool) -> bool:
        """Add what a loaded record lacks, and change values; returns whether anything differs."""
        there = self._points[row.id]
        new = {(one.point.kind, one.point.key) for one in draft.points} - there
        if new:
            self._add_points(draft, row.id, work, Counter(kind for kind, _ in there), new)
        tagged = self._add_tags(draft, row.id, work, self._tagged[row.id])
        valued = self._set_values(draft, row.id, work, only_empty=only_empty)
        return bool(new) or tagged or valued

    def _add_points(
        self,
        draft: Draft,
        record: UUID,
        work: Work,
        count: dict[str, int],
        wanted: Collection[tuple[str, str]] | None = None,
    ) -> None:
        """Add the points that are wanted (all where None) behind the `count` of each kind that are there."""
        contact, company = (record, None) if self._kind is Kind.CONTACT else (None, record)
        for (kind, value, key), label in draft.points:
            if wanted is None or (kind, key) in wanted:
                work.add(ContactPoint, PointRow(contact, company, kind, value, key, label, count[kind]))
                count[kind] += 1

    def _add_tags(self, draft: Draft, record: UUID, work: Work, there: Collection[UUID]) -> bool:
        if "tags" not in draft.values:
            return False
        wanted = dict.fromkeys(self._tag(word, work) for word in draft.values["tags"])
        new = [tag for tag in wanted if tag not in there]
        for tag in new:
            work.add(Tagging, {"tag": tag, "kind": self._kind, "record": record})
        return bool(new)

    def _tag(self, word: str, work: Work) -> UUID:
        key = texts.fold(word)
        if key not in self._tags:
            self._tags[key] = work.create(Tag, {"name": tag_word(word), "name_key": key})
        return self._tags[key]

    def _set_values(self, draft: Draft, record: UUID, work: Work, *, only_empty: bool) -> bool:
        changed = False
        for field, (value, key) in self.own.values(draft):
            there = self._values[record].get(field)
            if there is None:
                work.add(CustomValue, {"field": field, "record": record, "value": value, "key": key})
            elif not only_empty and (there.value, there.key) != (value, key):
                work.change(there, value=value, key=key)
            else:
                continue
            changed = True
        return changed
