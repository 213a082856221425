"""The page of one subscription, whose price and state are changed from there."""

from __future__ import annotations

from typing import ClassVar

from crm_tui.queries.buying.monthly import state_of
from crm_tui.queries.records.details import PlainDetail
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms import subscription_forms
from crm_tui.tui.screens.record.screen import RecordScreen


class SubscriptionScreen(RecordScreen):
    """A record's page with the keys that change what is paid for."""

    PLACE = "subscription"
    BINDINGS: ClassVar = bindings("subscription")

    @property
    def _shown(self) -> PlainDetail | None:
        detail = self.page.detail if self.page else None
        return detail if isinstance(detail, PlainDetail) else None

    def action_subscription_price(self) -> None:
        if self._shown is not None:
            subscription_forms.ask_price(self, self._shown)

    def action_subscription_pause(self) -> None:
        if self._shown is not None:
            self.do(self._pause(self._shown))

    async def _pause(self, about: PlainDetail) -> None:
        subscription_forms.ask_pause(self, about, await self.store.run(state_of, about.id))

    def action_subscription_cancel(self) -> None:
        if self._shown is not None:
            subscription_forms.ask_cancel(self, self._shown)

    def action_subscription_renew(self) -> None:
        if self._shown is not None:
            self.do(self.crm.carry_out_line(f"renewals {self._shown.ref}"))
