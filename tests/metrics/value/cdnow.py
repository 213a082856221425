"""The purchases of a real shop as orders of a workspace."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.models import Contact, Order

LAST_DAY = date(1997, 9, 30)
"""The last of the days that the published models were fitted to."""


def add_orders(folder: Path, until: date = LAST_DAY) -> list[str]:
    """An order for each purchase until a day; the names of the customers, in the order of the papers."""
    lines = [line.split() for line in (folder / "purchases-cdnow" / "CDNOW_sample.txt").read_text().splitlines()]
    purchases = [(who, date.fromisoformat(day), amount) for _, who, day, _, amount in lines]
    known = sorted({who for who, _, _ in purchases})
    with journal.action(None, "took in the purchases") as act:
        named = [
            {"name": f"Customer {who}", "name_key": f"customer {who}", "sort_key": text.sort_key(f"Customer {who}")}
            for who in known
        ]
        ids = dict(zip(known, act.create_many(Contact, named), strict=True))
        act.create_many(
            Order,
            [
                {"title": "CDs", "title_key": "cds", "contact": ids[who], "day": day.isoformat(),
                 "amount": round(float(amount) * 100), "currency": "EUR"}
                for who, day, amount in purchases
                if day <= until
            ],
        )  # fmt: skip
    return [one["name"] for one in named]
