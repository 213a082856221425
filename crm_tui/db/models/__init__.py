"""The tables of a workspace, by area.

What a board of deals needs is loaded with this package; the other areas when somebody first names one of theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from crm_tui.db.models.base import (
    DayField,
    MomentField,
    Numbered,
    PlainRecord,
    Record,
    Table,
    database,
    rows,
    scalars,
)
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import Company, Contact, ContactPoint, User
from crm_tui.db.models.pipelines import LostReason, Pipeline, Stage, StageTotal
from crm_tui.db.models.tasks import Task
from crm_tui.db.models.workspace import Action, Change, DistinctPair, SavedView, SearchEntry, Setting
from crm_tui.domain.records import Kind
from crm_tui.late import Late

if TYPE_CHECKING:
    from crm_tui.db.models.activities import Activity, Cadence, NoteTemplate, Snooze
    from crm_tui.db.models.advocacy import Loyalty, Mention, Referral, Request, Reward
    from crm_tui.db.models.buying import Order, OrderLine, Subscription, SubscriptionChange
    from crm_tui.db.models.criteria import Criterion, DealCheck
    from crm_tui.db.models.custom import CustomField, CustomValue, Tag, Tagging
    from crm_tui.db.models.feedback import Improvement, Response, Survey
    from crm_tui.db.models.lifecycle import Handover, PhaseChange, PhaseOwner
    from crm_tui.db.models.marketing import Campaign, Cost, Member, ScoreRule, Segment, SegmentSize
    from crm_tui.db.models.measuring import Goal, Rate
    from crm_tui.db.models.moves import StageVisit, Transition
    from crm_tui.db.models.onboarding import Checklist, ChecklistTemplate
    from crm_tui.db.models.selling import DealContact, DealLine, Product
    from crm_tui.db.models.service import Article, Reply, Ticket, TicketArticle, TicketMove

    TABLES: tuple[type[Any], ...]
    """Every table, each after those that it refers to."""

_BOARD: tuple[type[Any], ...] = (
    User, Company, Contact, ContactPoint, Pipeline, Stage, LostReason, StageTotal, Deal, Task,
    Setting, SavedView, DistinctPair, Action, Change, SearchEntry,
)  # fmt: skip

_LATER = {
    "Tag": "custom", "Tagging": "custom", "CustomField": "custom", "CustomValue": "custom",
    "Criterion": "criteria", "DealCheck": "criteria", "Transition": "moves", "StageVisit": "moves",
    "Product": "selling", "DealContact": "selling", "DealLine": "selling",
    "Activity": "activities", "NoteTemplate": "activities", "Cadence": "activities", "Snooze": "activities",
    "PhaseChange": "lifecycle", "PhaseOwner": "lifecycle", "Handover": "lifecycle",
    "Segment": "marketing", "SegmentSize": "marketing", "Campaign": "marketing", "Cost": "marketing",
    "Member": "marketing", "ScoreRule": "marketing",
    "Order": "buying", "OrderLine": "buying", "Subscription": "buying", "SubscriptionChange": "buying",
    "Ticket": "service", "TicketMove": "service", "Article": "service", "TicketArticle": "service", "Reply": "service",
    "Survey": "feedback", "Response": "feedback", "Improvement": "feedback",
    "Reward": "advocacy", "Referral": "advocacy", "Loyalty": "advocacy", "Mention": "advocacy", "Request": "advocacy",
    "ChecklistTemplate": "onboarding", "Checklist": "onboarding",
    "Goal": "measuring", "Rate": "measuring",
}  # fmt: skip
"""The module of each table that is loaded when it is first named; each after those that it refers to."""


def __getattr__(name: str) -> Any:
    if name == "TABLES":
        return (*_BOARD, *map(_load, _LATER))
    if name in _LATER:
        return _load(name)
    raise AttributeError(f"module {__name__} has no attribute {name}")


def _load(name: str) -> Any:
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)


_NAMES = {Kind.SCORE_RULE: "ScoreRule", Kind.TEMPLATE: "ChecklistTemplate"}

OF_KIND: Mapping[Kind, Any] = Late({kind: f"{__name__}:{_NAMES.get(kind, kind.capitalize())}" for kind in Kind})
"""The table of each kind of record that has a short reference."""

__all__ = [
    "OF_KIND",
    "TABLES",
    "Action",
    "Activity",
    "Article",
    "Cadence",
    "Campaign",
    "Change",
    "Checklist",
    "ChecklistTemplate",
    "Company",
    "Contact",
    "ContactPoint",
    "Cost",
    "Criterion",
    "CustomField",
    "CustomValue",
    "DayField",
    "Deal",
    "DealCheck",
    "DealContact",
    "DealLine",
    "DistinctPair",
    "Goal",
    "Handover",
    "Improvement",
    "LostReason",
    "Loyalty",
    "Member",
    "Mention",
    "MomentField",
    "NoteTemplate",
    "Numbered",
    "Order",
    "OrderLine",
    "PhaseChange",
    "PhaseOwner",
    "Pipeline",
    "PlainRecord",
    "Product",
    "Rate",
    "Record",
    "Referral",
    "Reply",
    "Request",
    "Response",
    "Reward",
    "SavedView",
    "ScoreRule",
    "SearchEntry",
    "Segment",
    "SegmentSize",
    "Setting",
    "Snooze",
    "Stage",
    "StageTotal",
    "StageVisit",
    "Subscription",
    "SubscriptionChange",
    "Survey",
    "Table",
    "Tag",
    "Tagging",
    "Task",
    "Ticket",
    "TicketArticle",
    "TicketMove",
    "Transition",
    "User",
    "database",
    "rows",
    "scalars",
]
