"""What the file says of customers: how often they should hear from us, and what earns them points and tiers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.models import Cadence
from crm_tui.domain.money import Money
from crm_tui.filters.cadences import cadences
from crm_tui.queries.buying.programme import earn_rules, tiers
from crm_tui.services.agenda import cadences as cadence_verbs
from crm_tui.services.buying import loyalty
from crm_tui.services.shape.filed.part import Part, Table, Tables, Type, arrange, each, entry, keys_of


def _cadences() -> list[dict[str, Any]]:
    return [{"name": one.name, "days": one.days, "filter": one.filter} for one in cadences()]


def _take_cadences(act: journal.Action, tables: Sequence[Table]) -> None:
    for table, called in each("cadences", tables):
        name, days, words = table["name"], table["days"], table["filter"]
        with entry(called):
            row = Cadence.get_or_none(Cadence.name_key == text.fold(name), Cadence.hidden_at.is_null())
            if row is None:
                cadence_verbs.set_cadence(act.by, name, days, words)
            else:
                cadence_verbs.edit_cadence(act.by, row.id, name=name, days=days, filter_text=words)
    arrange(act, cadence_verbs.in_order(), keys_of(tables))


def _points() -> list[dict[str, Any]]:
    return [
        {"occasion": str(one.occasion), "points": one.points}
        | ({"per": str(Money(one.per, one.currency))} if one.per else {})
        for one in earn_rules()
    ]


def _take_points(act: journal.Action, tables: Sequence[Table]) -> None:
    for table, called in each("loyalty_points", tables, "occasion"):
        with entry(called):
            loyalty.set_rule(act.by, table["occasion"], table["points"], table.get("per", ""))


def _tiers() -> list[dict[str, Any]]:
    return [{"name": one.name, "points": one.least} for one in tiers()]


def _take_tiers(act: journal.Action, tables: Sequence[Table]) -> None:
    with entry("loyalty_tiers"):
        loyalty.set_tiers(act.by, {table["name"]: table["points"] for table in tables})


CADENCES = Part(
    "cadences", Tables({"name": Type.TEXT, "days": Type.NUMBER, "filter": Type.TEXT}, {}), _cadences, _take_cadences
)

POINTS = Part(
    "loyalty_points",
    Tables({"occasion": Type.TEXT, "points": Type.NUMBER}, {"per": Type.TEXT}, called=("occasion",)),
    _points,
    _take_points,
)
"""0 points for what earns none any more."""

TIERS = Part("loyalty_tiers", Tables({"name": Type.TEXT, "points": Type.NUMBER}, {}), _tiers, _take_tiers)
