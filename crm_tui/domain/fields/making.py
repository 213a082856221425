"""How fields are written down: one short function for each sort of field, and the fields that many kinds share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind, Phase

DATE_HELP = "A date such as 2026-11-30, fri or +2w"
MONEY_HELP = "An amount such as 45k or 1,234.56 USD"
LIST_HELP = "Several with commas between"


def text(name: str, label: str, *, column: str = "", **more: object) -> FieldSpec:
    """A line of text; `more` are other attributes of the field."""
    return replace(FieldSpec(name=name, label=label, type=FieldType.TEXT, column=column or name), **more)  # type: ignore[arg-type]


def block(name: str, label: str, help_: str = "Markdown") -> FieldSpec:
    """Lines of Markdown."""
    return FieldSpec(name=name, label=label, type=FieldType.BLOCK, column=name, help=help_)


def reference(name: str, label: str, type_: FieldType, help_: str = "", *aliases: str) -> FieldSpec:
    """Another record, of the kind that the type says."""
    usual = f"A {type_}: name, short reference, or e-mail address"
    return FieldSpec(name=name, label=label, type=type_, column=name, help=help_ or usual, aliases=aliases)


def point(kind: str, label: str, help_: str) -> FieldSpec:
    """The contact points of one kind."""
    return FieldSpec(name=kind, label=label, type=FieldType.POINTS, point=kind, shown="reach", help=help_)


def choice(name: str, label: str, values: Iterable[StrEnum], default: str = "", help_: str = "") -> FieldSpec:
    """One of some words; one that has a default is never empty."""
    listed = tuple(str(value) for value in values)
    return FieldSpec(
        name=name, label=label, type=FieldType.CHOICE, column=name, choices=listed, default=default,
        required=bool(default), help=help_,
    )  # fmt: skip


OWNER = replace(reference("owner", "Owner", FieldType.USER, "A user; me is you", "agent", "rep"), default="me")
COMPANY = reference("company", "Company", FieldType.COMPANY, "", "account", "organisation")
DEAL = reference("deal", "Deal", FieldType.DEAL, "", "opportunity")
CONTACT = reference("contact", "Contact", FieldType.CONTACT, "", "person")
PHASE = replace(
    choice("phase", "Phase", Phase, Phase.PROSPECTING, "Lifecycle phase"),
    required=True,
)
SOURCE = replace(text("source", "Source", help="Where the lead came from", aliases=("src",)), type=FieldType.SOURCE)
NOTE = block("note", "Note")
TAGS = FieldSpec(
    name="tags",
    label="Tags",
    type=FieldType.TAGS,
    help="Words with commas between; +vip -cold adds and takes away",
    aliases=("tag",),
)
EXTERNAL = text(
    "external",
    "External id",
    column="external_id",
    shown="external_id",
    help="The key that another system knows it by",
    aliases=("external_id",),
)
POINTS = (
    point("email", "E-mail", LIST_HELP),
    point("phone", "Phone", f"{LIST_HELP}; with country code, such as +49 30 1234567"),
    point("address", "Address", "Several with semicolons between"),
    point("website", "Website", LIST_HELP),
    point("handle", "Handle", "Such as @kim or linkedin:kim"),
)


def date(name: str, label: str, help_: str = "", *aliases: str, required: bool = False, default: str = "") -> FieldSpec:
    """A day."""
    said = f"{DATE_HELP}; {help_}" if help_ else DATE_HELP
    return FieldSpec(
        name=name, label=label, type=FieldType.DATE, column=name, help=said, aliases=aliases,
        required=required, default=default,
    )  # fmt: skip


def moment(name: str, label: str, help_: str = "", *, column: str = "", default: str = "") -> FieldSpec:
    """A moment."""
    said = help_ or "A moment such as now, 14:30 or 2026-11-30 09:00"
    return FieldSpec(
        name=name, label=label, type=FieldType.MOMENT, column=column or name, help=said,
        required=bool(default), default=default,
    )  # fmt: skip


def money(name: str, label: str, help_: str = "", *aliases: str, required: bool = False) -> FieldSpec:
    """An amount with its currency, which stands in the column `currency`."""
    said = f"{MONEY_HELP}; {help_}" if help_ else MONEY_HELP
    return FieldSpec(
        name=name, label=label, type=FieldType.MONEY, column=name, help=said, aliases=aliases, required=required
    )


def number(
    name: str, label: str, help_: str = "", *aliases: str, column: str = "", required: bool = False
) -> FieldSpec:
    """A whole number from 0 on."""
    return FieldSpec(
        name=name, label=label, type=FieldType.NUMBER, column=column or name, help=help_, aliases=aliases,
        required=required,
    )  # fmt: skip


def record(name: str, to: Kind, label: str = "", help_: str = "", *aliases: str, required: bool = False) -> FieldSpec:
    """Another record of one kind."""
    type_ = _OWN_TYPES.get(to, FieldType.RECORD)
    return FieldSpec(
        name=name,
        label=label or to.word.replace("-", " ").capitalize(),
        type=type_,
        column=name,
        help=help_ or f"{to.one.replace('-', ' ').capitalize()}: name or short reference",
        aliases=aliases,
        required=required,
        to=to,
    )


AGREED = (
    text(
        "prefers",
        "Prefers",
        column="preferred_channel",
        shown="preferred_channel",
        help="How they like to be reached, such as email",
        aliases=("preferred_channel",),
    ),
    block("expectations", "Expectations", "What was agreed with them: what they count on, and what we promised"),
)
"""What was agreed with a contact or a company."""

LEAD = (
    text("need", "Need", help="What they need, as far as it is known"),
    money("budget", "Budget", "what they can spend"),
    text("authority", "Authority", help="Who decides, and how"),
    text("timing", "Timing", help="When they want to decide", aliases=("timeline",)),
    FieldSpec(
        name="unsubscribed",
        label="Unsubscribed",
        type=FieldType.YES_NO,
        shown="unsubscribed_at",
        help="yes for who wants no mailings",
        aliases=("opted_out",),
    ),
)
"""What qualifies a lead, and whether they may be written to."""

_OWN_TYPES = {
    Kind.USER: FieldType.USER,
    Kind.COMPANY: FieldType.COMPANY,
    Kind.CONTACT: FieldType.CONTACT,
    Kind.DEAL: FieldType.DEAL,
}
