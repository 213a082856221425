"""What a person's role, and a restricted session, do not let them do: it is not carried out, and the reason is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.dom import DOMNode

from crm_tui.domain.roles import Permission, Rights
from crm_tui.errors import NotAllowed
from crm_tui.queries.shape import roles
from crm_tui.tui.base import Working
from crm_tui.tui.commands import by_action
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.parts import PartOfProgram
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.tabs import TabLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.actions import ActionParseResult

    from crm_tui.tui.app import CrmApp

_ROLES_STAND_IN = frozenset({"setting", "user"})
"""The tables whose rows say who has which role."""


class Guided(PartOfProgram):
    """Every command comes by here, whether a key, the palette or the `:` line asks for it."""

    rights = Rights()
    """What the person may do; known once they have signed in."""

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        name = action.partition("(")[0] if isinstance(action, str) else action[1]
        command = by_action().get(name.rpartition(".")[2])
        missing = self.rights.missing(command.needs) if command else []
        kept = self.screen.keeps_from(command) if command and isinstance(self.screen, Working) else None
        if missing:
            self._guided.do(self._refuse(missing[0]))
        elif kept is not None:
            self._guided.fail(kept)
        else:
            return await super().run_action(action, default_namespace, namespaces)
        return True

    @property
    def _guided(self) -> CrmApp:
        return cast("CrmApp", self)

    async def _refuse(self, permission: Permission) -> None:
        raise NotAllowed(await self._guided.store.run(roles.refusal, self.rights.role, permission))

    def on_records_changed(self, message: RecordsChanged) -> None:
        if not message.changed or any(kind in _ROLES_STAND_IN for kind, _ in message.changed):
            self._guided.do_beside(self._read_rights())

    async def _read_rights(self) -> None:
        """Offer from now on what the person may do now."""
        app = self._guided
        found = await app.store.run(roles.rights_of, app.me, restricted=self.rights.restricted)
        if found == self.rights:
            return
        self.rights = found
        app.open_places()
        for view in app.views:
            view.query_one(KeyLine).allow(found)
            view.query_one(TabLine).show_places(app.places)
