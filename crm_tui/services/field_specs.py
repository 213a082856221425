"""The editable fields of each kind of record: one list that forms and the command line are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from crm_tui.domain.records import TRADES, ActivityKind, ForecastCategory, Kind, Phase, Role
from crm_tui.services.field_types import FieldSpec, FieldType

__all__ = ["SPECS", "FieldSpec", "FieldType"]


_DATE_HELP = "A date such as 2026-11-30, fri or +2w"
_MONEY_HELP = "An amount such as 45k or 1,234.56 USD"
_LIST_HELP = "Several with commas between"


def _text(name: str, label: str, *, column: str = "", **more: object) -> FieldSpec:
    return replace(FieldSpec(name=name, label=label, type=FieldType.TEXT, column=column or name), **more)  # type: ignore[arg-type]


def _block(name: str, label: str, help_: str = "Markdown") -> FieldSpec:
    return FieldSpec(name=name, label=label, type=FieldType.BLOCK, column=name, help=help_)


def _reference(name: str, label: str, type_: FieldType, help_: str = "", *aliases: str) -> FieldSpec:
    usual = f"A {type_}: name, short reference, or e-mail address"
    return FieldSpec(name=name, label=label, type=type_, column=name, help=help_ or usual, aliases=aliases)


def _point(kind: str, label: str, help_: str) -> FieldSpec:
    return FieldSpec(name=kind, label=label, type=FieldType.POINTS, point=kind, shown="reach", help=help_)


def _choice(name: str, label: str, values: Iterable[StrEnum], default: str = "", help_: str = "") -> FieldSpec:
    listed = tuple(str(value) for value in values)
    return FieldSpec(
        name=name, label=label, type=FieldType.CHOICE, column=name, choices=listed, default=default, help=help_
    )


_OWNER = replace(_reference("owner", "Owner", FieldType.USER, "A user; me is you", "agent", "rep"), default="me")
_COMPANY = _reference("company", "Company", FieldType.COMPANY, "", "account", "organisation")
_DEAL = _reference("deal", "Deal", FieldType.DEAL, "", "opportunity")
_CONTACT = _reference("contact", "Contact", FieldType.CONTACT, "", "person")
_PHASE = replace(
    _choice("phase", "Phase", Phase, Phase.PROSPECTING, "Lifecycle phase"),
    required=True,
)
_SOURCE = replace(_text("source", "Source", help="Where the lead came from", aliases=("src",)), type=FieldType.SOURCE)
_NOTE = _block("note", "Note")
_TAGS = FieldSpec(
    name="tags",
    label="Tags",
    type=FieldType.TAGS,
    help="Words with commas between; +vip -cold adds and takes away",
    aliases=("tag",),
)
_EXTERNAL = _text(
    "external",
    "External id",
    column="external_id",
    shown="external_id",
    help="The key that another system knows it by",
    aliases=("external_id",),
)
_POINTS = (
    _point("email", "E-mail", _LIST_HELP),
    _point("phone", "Phone", f"{_LIST_HELP}; with country code, such as +49 30 1234567"),
    _point("address", "Address", "Several with semicolons between"),
    _point("website", "Website", _LIST_HELP),
    _point("handle", "Handle", "Such as @kim or linkedin:kim"),
)

SPECS: Mapping[Kind, tuple[FieldSpec, ...]] = {
    Kind.DEAL: (
        _text("title", "Title", required=True, aliases=("name",)),
        _COMPANY,
        FieldSpec(
            name="contacts",
            label="Contacts",
            type=FieldType.PEOPLE,
            shown="people",
            help="The main one first; a role in parentheses: Kim Sato (decision maker)",
            aliases=("contact",),
        ),
        FieldSpec(
            name="pipeline",
            label="Pipeline",
            type=FieldType.PIPELINE,
            shown="pipeline_name",
            add_only=True,
            help="The first one where nothing is written",
        ),
        FieldSpec(
            name="stage",
            label="Stage",
            type=FieldType.STAGE,
            shown="stage_name",
            help="The first one of the pipeline where nothing is written",
        ),
        FieldSpec(
            name="amount",
            label="Amount",
            type=FieldType.MONEY,
            column="amount",
            help=_MONEY_HELP,
            aliases=("value",),
        ),
        FieldSpec(
            name="close",
            label="Closes",
            type=FieldType.DATE,
            column="close_date",
            help=f"{_DATE_HELP}; when you expect it to close",
            aliases=("close_date", "closes"),
        ),
        FieldSpec(
            name="probability",
            label="Probability",
            type=FieldType.PERCENT,
            column="probability",
            shown="own_probability",
            help="Percent; the stage's where nothing is written",
        ),
        replace(
            _choice("category", "Forecast", ForecastCategory, "", "The stage's where nothing is written"),
            shown="own_category",
        ),
        _OWNER,
        _SOURCE,
        FieldSpec(
            name="products",
            label="Products",
            type=FieldType.PRODUCTS,
            shown="lines",
            help="Several with semicolons between: 2 x GTX Pro @ 550; MG Special",
            aliases=("product", "lines"),
        ),
        _TAGS,
        _NOTE,
        _EXTERNAL,
    ),
    Kind.CONTACT: (
        _text("name", "Name", required=True),
        _text("title", "Job title", column="job_title", shown="job_title", aliases=("job", "job_title")),
        _COMPANY,
        *_POINTS,
        _OWNER,
        _PHASE,
        _SOURCE,
        _text("channel", "Channel", help="The channel that the lead came through"),
        _text(
            "prefers",
            "Prefers",
            column="preferred_channel",
            shown="preferred_channel",
            help="How they like to be reached, such as email",
            aliases=("preferred_channel",),
        ),
        FieldSpec(
            name="cadence",
            label="Word every",
            type=FieldType.NUMBER,
            column="cadence_days",
            shown="cadence_days",
            help="Days after which they are due for a word; empty for what the cadences say",
            aliases=("cadence_days",),
        ),
        _TAGS,
        _NOTE,
        _EXTERNAL,
    ),
    Kind.COMPANY: (
        _text("name", "Name", required=True),
        _text("domain", "Domain", help="Of its e-mail addresses, such as acme.example"),
        *_POINTS,
        _text("industry", "Industry"),
        _text("city", "City"),
        _text("country", "Country"),
        FieldSpec(name="employees", label="Employees", type=FieldType.NUMBER, column="employees"),
        FieldSpec(
            name="revenue", label="Revenue", type=FieldType.MONEY, column="revenue", help=f"{_MONEY_HELP}; a year's"
        ),
        _OWNER,
        _PHASE,
        _SOURCE,
        _reference("parent", "Parent", FieldType.COMPANY, "The company that it belongs to"),
        _TAGS,
        _NOTE,
        _EXTERNAL,
    ),
    Kind.TASK: (
        _text("title", "Task", required=True, aliases=("name",)),
        FieldSpec(name="due", label="Due", type=FieldType.DATE, column="due", help=_DATE_HELP),
        _OWNER,
        _DEAL,
        _CONTACT,
        _COMPANY,
        FieldSpec(
            name="list",
            label="List",
            type=FieldType.LIST,
            column="list_name",
            shown="list_name",
            help="The list of tasks that it is on, such as Spring calls",
            aliases=("list_name",),
        ),
        _TAGS,
        _NOTE,
        FieldSpec(
            name="done",
            label="Done",
            type=FieldType.YES_NO,
            shown="done_at",
            help="yes when it is finished; no has it to do again",
        ),
        _EXTERNAL,
    ),
    Kind.ACTIVITY: (
        replace(
            _choice("kind", "Kind", ActivityKind, ActivityKind.NOTE), shown="what", aliases=("type",), required=True
        ),
        _text("subject", "Subject", help="The first line of the note where nothing is written", aliases=("title",)),
        _block("body", "Note"),
        FieldSpec(
            name="at",
            label="When",
            type=FieldType.MOMENT,
            column="at",
            required=True,
            default="now",
            help="A moment such as now, 14:30, yesterday 9:00 or 2026-11-30 09:00",
            aliases=("when",),
        ),
        FieldSpec(
            name="minutes",
            label="Minutes",
            type=FieldType.MINUTES,
            column="minutes",
            help="How long it took, such as 15m, 1h or 1h30",
            aliases=("duration",),
        ),
        _DEAL,
        _CONTACT,
        _COMPANY,
        replace(_reference("by", "By", FieldType.USER, "A user; me is you"), default="me"),
        _TAGS,
        _EXTERNAL,
    ),
    Kind.PRODUCT: (
        _text("name", "Name", required=True),
        _text("code", "Code"),
        _text("category", "Category", aliases=("series",)),
        FieldSpec(name="price", label="Price", type=FieldType.MONEY, column="price", help=_MONEY_HELP),
        _EXTERNAL,
    ),
    Kind.USER: (
        _text("login", "Login", required=True, add_only=True, help="The Unix login"),
        _text("name", "Name", required=True),
        replace(_choice("role", "Role", TRADES, Role.SALES), required=True),
        _text("email", "E-mail"),
        _EXTERNAL,
    ),
}
"""The fields of each kind, in the order of its form; a workspace adds its own behind them."""
