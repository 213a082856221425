"""The fields of orders and subscriptions."""

from __future__ import annotations

from crm_tui.domain.choices import Interval, OrderState
from crm_tui.domain.fields.kind import ENDING, PlainKind, titled
from crm_tui.domain.fields.making import COMPANY, CONTACT, DEAL, OWNER, choice, date, money, record
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind

KINDS = (
    PlainKind(
        kind=Kind.ORDER,
        says="One purchase.",
        fields=(
            titled("Order", "Its number, or what was bought"),
            CONTACT,
            COMPANY,
            date("day", "Day", required=True, default="today"),
            money("amount", "Amount"),
            choice("state", "State", OrderState, OrderState.PAID),
            DEAL,
            FieldSpec(
                name="products",
                label="Products",
                type=FieldType.PRODUCTS,
                shown="lines",
                help="Several with semicolons between: 2 x GTX Pro @ 550; MG Special",
                aliases=("product", "lines"),
            ),
            *ENDING,
        ),
        listed=("day", "title", "contact", "company", "amount", "state"),
        sort="-day",
        empty="No orders yet; n enters one, or a file of them is imported.",
        found_by=("purchase", "sale", "invoice", "bought"),
    ),
    PlainKind(
        kind=Kind.SUBSCRIPTION,
        says="What a customer pays for regularly.",
        fields=(
            titled("Subscription", "What is paid for"),
            COMPANY,
            CONTACT,
            record("product", Kind.PRODUCT),
            money("amount", "Price", "of an interval", "price", required=True),
            choice("interval", "Every", Interval, Interval.MONTH),
            date("starts", "Starts", required=True, default="today"),
            date("renews", "Renews", "the day before which it is to be renewed"),
            DEAL,
            OWNER,
            *ENDING,
        ),
        listed=("title", "company", "contact", "amount", "interval", "renews", "owner"),
        sort="renews",
        empty="No subscriptions yet; n enters what a customer pays for regularly.",
        found_by=("contract", "mrr", "renewal", "plan"),
    ),
)
