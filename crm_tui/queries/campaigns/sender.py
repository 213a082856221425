"""Who sends letters, and how people who get them unsubscribe."""

from __future__ import annotations

from uuid import UUID

from crm_tui.db.models import User
from crm_tui.queries.shape.settings import setting

UNSUBSCRIBE = "unsubscribe"
"""The setting with the address by which people unsubscribe."""

HELP = {UNSUBSCRIBE: "An e-mail or https address by which people unsubscribe from mailings; empty for none."}
"""What the setting is, by its name."""


def as_texts() -> dict[str, str]:
    """It as it could be typed."""
    return {UNSUBSCRIBE: str(setting(UNSUBSCRIBE) or "")}


def sender_of(user: UUID | None) -> tuple[str, str, str]:
    """The name and e-mail address of a user, each empty where it is not known, and the address for unsubscribing."""
    row = User.get_or_none(User.id == user) if user else None
    name, email = (row.name, row.email or "") if row else ("", "")
    return name, email, as_texts()[UNSUBSCRIBE]
