"""Making users: each has a login that nobody else has, and who was deleted comes back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import User
from crm_tui.services.bulk.work import Work


class Users:
    """Every user there is or was."""

    def __init__(self) -> None:
        everybody = list(User.select())
        self._logins = {user.login for user in everybody}
        self._gone = {key: user for user in everybody if user.hidden_at for key in (user.login, user.name_key)}

    def join(self, values: Mapping[str, Any], work: Work) -> UUID:
        """Make a user of these columns, or bring back the deleted one with that login or name."""
        gone = self._gone.pop(values.get("login", values["name_key"]), None)
        if gone is not None:
            work.change(gone, hidden_at=None, **values)
            return UUID(str(gone.id))
        login = values.get("login") or self._free_login(values["name"])
        self._logins.add(login)
        return work.create(User, {**values, "login": login})

    def _free_login(self, name: str) -> str:
        """A login like the name: `Moses Frase` is `moses.frase`, or `moses.frase2` where that is taken."""
        plain = texts.sort_key(name.partition("@")[0])
        base = ".".join(re.findall(r"[a-z0-9]+", plain)) or "user"
        login, number = base, 1
        while login in self._logins:
            number += 1
            login = f"{base}{number}"
        return login
