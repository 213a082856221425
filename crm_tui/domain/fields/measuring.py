"""The fields of goals and of exchange rates."""

from __future__ import annotations

from dataclasses import replace

from crm_tui.domain.fields.kind import ENDING, PlainKind, titled
from crm_tui.domain.fields.making import OWNER, date, money, text
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind

KINDS = (
    PlainKind(
        kind=Kind.GOAL,
        says="What is to be won in a period: by everybody, by a team or by one owner.",
        fields=(
            titled("Name", "Such as Q4 of Ana; made from the rest where nothing is written", required=False),
            money("amount", "Amount", "what is to be won", required=True),
            date("starts", "Starts", "the first day of its period", required=True),
            date("ends", "Ends", "the last day of its period", required=True),
            replace(OWNER, default="", help="Whose goal it is; me is you, empty for a team's or everybody's"),
            text("team", "Team", help="The team whose goal it is, as in the record of its users"),
            FieldSpec(
                name="filter",
                label="Filter",
                type=FieldType.FILTER,
                column="filter",
                help="Only deals that pass it count, such as pipeline:sales or product:gtx",
            ),
            *ENDING,
        ),
        listed=("title", "amount", "starts", "ends", "owner", "team"),
        sort="-starts",
        empty="No goals yet; n sets what is to be won in a period.",
        found_by=("quota", "target", "plan", "budget"),
    ),
    PlainKind(
        kind=Kind.RATE,
        says="What one unit of a currency is worth in another one, from a day on.",
        fields=(
            titled("Name", "Made from the rest where nothing is written", required=False),
            text("of", "Currency", required=True, help="The currency that is converted, such as USD"),
            text("rate", "Rate", required=True, help="What one of it is worth, such as 0.9231"),
            text("into", "In", help="The other currency; the workspace's where nothing is written"),
            date("day", "From", "the first day for which it holds", required=True, default="today"),
            *ENDING,
        ),
        listed=("of", "rate", "into", "day"),
        sort="-day",
        empty="No rates yet; n states one, so that amounts in other currencies can be added up.",
        found_by=("exchange rate", "currency", "conversion of money", "foreign exchange"),
    ),
)
