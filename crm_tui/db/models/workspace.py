"""Settings of the workspace, saved views, the journal of changes, and what search looks through."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import MomentField, Record, Table, unique_while_visible
from crm_tui.db.models.people import User


class Setting(Record):
    """One setting of the workspace; `value` is JSON."""

    key: Any = pw.TextField()
    value: Any = pw.TextField()


class SavedView(Record):
    """A filter, order and columns under a name; without an owner it is everybody's."""

    name: Any = pw.TextField()
    name_key: Any = pw.TextField()
    screen: Any = pw.TextField()
    filter: Any = pw.TextField(default="")
    sort: Any = pw.TextField(default="")
    columns: Any = pw.TextField(default="")
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")
    density: Any = pw.TextField(null=True)
    """How many lines its cards or rows have, as the screen names it; None for the usual."""
    slot: Any = pw.BigIntegerField(null=True, constraints=[pw.Check("slot BETWEEN 1 AND 9")])
    """The number key that shows it."""

    class Meta:
        table_name = "saved_view"


class DistinctPair(Table):
    """Two records that look like one and were said to be two."""

    kind: Any = pw.TextField()
    low: Any = pw.UUIDField()
    """The one of the two whose id is less."""
    high: Any = pw.UUIDField()

    class Meta:
        table_name = "distinct_pair"
        indexes = ((("low", "high"), True),)


class Action(Table):
    """One thing that somebody did: who, when and what in words. Its changes belong to it."""

    at: Any = MomentField()
    by: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", column_name="by_id")
    """None for the program itself, such as the first set-up."""
    summary: Any = pw.TextField()
    role: Any = pw.TextField(default="do", constraints=[pw.Check("role IN ('do', 'undo', 'redo')")])
    undoes: Any = pw.ForeignKeyField("self", null=True, on_delete="RESTRICT")
    """The action that this one takes back."""
    asked: Any = pw.TextField(null=True)
    """A digest of the command line that it is the doing of, where that had an id and may be given again."""
    followed: Any = pw.BigIntegerField(null=True)
    """The last change that was asked for; those behind it followed by rule. None where nothing followed."""


class Change(pw.Model):
    """What one action did to one record: the fields, each with its value before and after."""

    seq: Any = pw.AutoField()
    """Rises with every change; other sessions read on from the last one they saw."""
    action: Any = pw.ForeignKeyField(Action, on_delete="RESTRICT", deferrable="INITIALLY DEFERRED")
    """Checked at the commit: an action's own row is written last, when it is known what it came to."""
    kind: Any = pw.TextField()
    """The table's name."""
    record: Any = pw.UUIDField()
    op: Any = pw.TextField(constraints=[pw.Check("op IN ('create', 'update', 'delete')")])
    fields: Any = pw.TextField()
    """JSON: `{column: [before, after]}`, values as they stand in the table."""

    class Meta:
        database = Table._meta.database
        legacy_table_names = False
        strict_tables = True
        indexes = ((("record", "seq"), False),)


class SearchEntry(pw.Model):
    """A record that full-text search finds; `rowid` is its row in the index."""

    rowid: Any = pw.AutoField()
    kind: Any = pw.TextField()
    record: Any = pw.UUIDField(unique=True)
    text: Any = pw.TextField()
    """Folded words, e-mail addresses also split at their punctuation."""

    class Meta:
        database = Table._meta.database
        legacy_table_names = False
        strict_tables = True
        table_name = "search_entry"


unique_while_visible(Setting, Setting.key)
