"""What can be done on the page of a subscription."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

SUBSCRIPTION_COMMANDS = (
    Command(
        id="subscription.price",
        keys=("m",),
        title="Change what the subscription costs, from a day on",
        line="subscriptions change REF PRICE",
        footer="price",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="subscription.pause",
        keys=("p",),
        title="Pause the subscription; again to let it go on",
        line="subscriptions pause REF",
        footer="pause",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="subscription.cancel",
        keys=("X",),
        title="Cancel the subscription, from a day on and with the reason",
        line="subscriptions cancel REF --reason WHY",
        footer="cancel",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="subscription.renew",
        title="Make the deal of the subscription's renewal",
        line="renewals REF",
        needs=(Permission.DEALS,),
    ),
)
