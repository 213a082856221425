"""What a workspace adds to its records: tags, and fields of its own."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import Record, Table, unique_while_visible


class Tag(Record):
    """A word that records are marked with."""

    name: Any = pw.TextField()
    name_key: Any = pw.TextField()


class Tagging(Table):
    """One tag on one record."""

    tag: Any = pw.ForeignKeyField(Tag, on_delete="RESTRICT")
    kind: Any = pw.TextField()
    record: Any = pw.UUIDField()

    class Meta:
        indexes = ((("record", "tag"), True),)


class CustomField(Record):
    """A field that this workspace adds to a kind of record."""

    kind: Any = pw.TextField()
    name: Any = pw.TextField()
    name_key: Any = pw.TextField()
    type: Any = pw.TextField(
        default="text",
        constraints=[pw.Check("type IN ('text', 'number', 'money', 'date', 'choice', 'yes/no', 'link')")],
    )
    choices: Any = pw.TextField(null=True)
    """One to a line, for the type `choice`."""
    position: Any = pw.BigIntegerField(null=True)
    """Place among the fields of its kind; None after all that have one."""

    class Meta:
        table_name = "custom_field"


class CustomValue(Table):
    """The value of a custom field on one record."""

    field: Any = pw.ForeignKeyField(CustomField, on_delete="RESTRICT")
    record: Any = pw.UUIDField()
    value: Any = pw.TextField()
    key: Any = pw.TextField()
    """What comparisons use: folded text, ISO day, or a number."""

    class Meta:
        table_name = "custom_value"
        indexes = ((("record", "field"), True), (("field", "key"), False))


unique_while_visible(Tag, Tag.name_key)
unique_while_visible(CustomField, CustomField.kind, CustomField.name_key)
