"""Setting by which address people unsubscribe from mailings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from uuid import UUID

from crm_tui.errors import BadInput
from crm_tui.queries.campaigns.sender import UNSUBSCRIBE
from crm_tui.services.workspace import set_setting

_ADDRESS = re.compile(r"https://[!-;=?-~]{1,300}|[!-;=?A-~]{1,64}@[A-Za-z0-9.-]{1,255}")
"""Printable ASCII without angle brackets: it stands in a header of each letter."""


def set_unsubscribe(by: UUID | None, typed: str) -> None:
    """An e-mail or https address, or none; raises BadInput for another text."""
    address = typed.strip().removeprefix("mailto:")
    if address and not _ADDRESS.fullmatch(address):
        raise BadInput(f"“{typed}” is no such address; write one such as stop@acme.example.", UNSUBSCRIBE)
    set_setting(by, UNSUBSCRIBE, address or None)


VERBS: Mapping[str, Callable[[UUID | None, str], None]] = {UNSUBSCRIBE: set_unsubscribe}
"""The verb of the setting, by its name."""
