"""Taking in what customers ask for and buy: tickets, orders of several rows, subscriptions that have ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db.journal import Action
from crm_tui.db.models import Stage, Ticket, rows
from crm_tui.domain.choices import Scale
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.domain.sales.history import IMPORTED
from crm_tui.services.bulk.draft import Draft
from crm_tui.services.bulk.incoming import Fate, Incoming, Rules
from crm_tui.services.bulk.plain import PlainIntake, references_of
from crm_tui.services.buying import subscriptions
from crm_tui.services.editing import saving
from crm_tui.services.editing.drafting import Draft as Saving
from crm_tui.services.editing.field_values import ProductInDeal
from crm_tui.services.editing.plans import PLANS
from crm_tui.services.tickets import moving

DAYS_OF_MONTH = 30.4375
"""The mean length of a month of the Gregorian calendar."""

_YES = frozenset({"yes", "y", "true", "1"})


class TicketIntake(PlainIntake):
    """A ticket stands where its status says; how satisfied the customer was becomes an answer.

    Nobody knows when one that comes resolved was, and so nothing was promised for it here.
    """

    kind = Kind.TICKET
    references: ClassVar[Mapping[str, Kind]] = references_of(Kind.TICKET)

    def __init__(self, rules: Rules, act: Action) -> None:
        super().__init__(rules, act)
        self._known: dict[UUID, dict[str, UUID]] = {}

    def more(self, draft: Draft, row: Any) -> None:
        if status := draft.values.get("status"):
            stage = self._stages(row.pipeline_id).get(_status(str(status)))
            if stage is None:
                self.note(f"No stage of tickets is called {status}; such tickets stand in the first one.")
            elif stage != row.stage_id:
                moving.move(row.id, stage, self.act.by, None, IMPORTED, force=True)
                row = Ticket.get_by_id(row.id)
                if row.resolved_at is not None:
                    self.act.update(row, response_due=None, resolution_due=None)
        score = draft.values.get("satisfaction")
        if score is not None:
            at = row.resolved_at or row.opened_at
            columns = {"scale": Scale.CSAT, "score": int(score), "at": at, "ticket": row.id}
            saving.create_from(self.act, PLANS[Kind.RESPONSE], Saving(self.context, None, columns=columns))

    def _stages(self, pipeline: UUID) -> Mapping[str, UUID]:
        """The stages of a pipeline by their folded names."""
        if pipeline not in self._known:
            stages = Stage.select(Stage.name_key, Stage.id).where(Stage.pipeline == pipeline, Stage.hidden_at.is_null())
            self._known[pipeline] = dict(rows(stages))
        return self._known[pipeline]


_STATUSES = {
    "pending": "waiting", "pending customer response": "waiting", "on hold": "waiting", "hold": "waiting",
    "in progress": "open", "solved": "resolved", "done": "resolved", "fixed": "resolved",
}  # fmt: skip
"""What other programs call the stages that tickets go through."""


def _status(said: str) -> str:
    word = text.fold(said).replace("_", " ")
    return _STATUSES.get(word, word)


@dataclass(slots=True)
class _Order:
    """An order of which several rows tell."""

    draft: Draft
    amount: Money | None = None
    lines: list[ProductInDeal] = field(default_factory=list)


class OrderIntake(PlainIntake):
    """Rows with one order number are one order: their amounts are added up, each product is a line of it.

    Rows of our own lists are as many orders, whatever their titles.
    """

    kind = Kind.ORDER
    references: ClassVar[Mapping[str, Kind]] = references_of(Kind.ORDER, ("product", Kind.PRODUCT))

    def __init__(self, rules: Rules, act: Action) -> None:
        super().__init__(rules, act)
        self._orders: dict[tuple[str, int | None], _Order] = {}
        self._known: set[tuple[str, int | None]] = set()

    def _save(self, draft: Draft) -> None:
        external, title = draft.columns.get("external_id"), draft.columns.get("title")
        if not (external or title):
            order = _Order(draft)
            self._add(order, draft)
            super()._save(self._orders_draft(order))
            return
        number = (str(external), None) if external else (str(title), draft.number)
        if number in self._known or self._is_there(*number):
            self._known.add(number)
            draft.fate = Fate.UNCHANGED
            return
        first = number not in self._orders
        order = self._orders.setdefault(number, _Order(draft))
        self._add(order, draft)
        draft.fate = Fate.CREATED if first else Fate.MERGED

    def finish(self) -> None:
        """Write the orders, now that every row was seen."""
        super().finish()
        for order in self._orders.values():
            super()._save(self._orders_draft(order))
            if order.draft.troubles:
                self.note(f"An order was left out: {order.draft.troubles[0].reason}")

    def _is_there(self, name: str, number: int | None) -> bool:
        """Whether there is an order with this number or title; one with an external id where its reference says so."""
        model = self.model
        ours = model.external_id.is_null() | (model.number == number)
        named = (model.external_id == name) | (ours & (model.title_key == text.fold(name)))
        return bool(model.select().where(named, model.hidden_at.is_null()).exists())

    def _add(self, order: _Order, draft: Draft) -> None:
        amount = draft.columns.pop("amount", None)
        if isinstance(amount, Money):
            before = order.amount
            order.amount = Money(before.minor + amount.minor, amount.currency) if before else amount
        if (product := draft.refs.pop("product", None)) is not None:
            quantity = max(int(draft.values.get("quantity", 1)), 1)
            each = Money(round(amount.minor / quantity), amount.currency) if isinstance(amount, Money) else None
            order.lines.append(ProductInDeal(product, quantity, each))

    def _orders_draft(self, order: _Order) -> Draft:
        if order.amount is not None:
            order.draft.columns["amount"] = order.amount
        if order.lines:
            order.draft.columns["products"] = tuple(order.lines)
        order.draft.columns.setdefault("title", order.draft.columns.get("external_id", "Order"))
        return order.draft


class SubscriptionIntake(PlainIntake):
    """A subscription began when its row says, or as many months ago; one that has ended is cancelled on that day."""

    kind = Kind.SUBSCRIPTION
    references: ClassVar[Mapping[str, Kind]] = references_of(Kind.SUBSCRIPTION)

    def _read_row(self, row: Incoming) -> Draft:
        draft = super()._read_row(row)
        tenure = draft.values.get("tenure")
        if "starts" not in draft.columns and tenure is not None:
            draft.columns["starts"] = clock.today() - timedelta(days=round(int(tenure) * DAYS_OF_MONTH))
        draft.columns.setdefault("title", draft.columns.get("external_id", "Subscription"))
        return draft

    def more(self, draft: Draft, row: Any) -> None:
        ended = draft.values.get("ended")
        left = text.fold(str(draft.values.get("churn", ""))) in _YES
        if ended is None and not left:
            return
        day = _day(ended) if ended is not None else clock.today()
        reason = str(draft.values.get("reason") or "not said")
        change = subscriptions.Change(day=day.isoformat(), reason=reason)
        subscriptions.cancel(self.act.by, row.id, change=change)


def _day(value: date | datetime) -> date:
    return clock.local(value).date() if isinstance(value, datetime) else value
