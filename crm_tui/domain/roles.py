"""Who may see and do what: the permissions, what each role may, which role holds, and what a write needs.

Roles guide. Whoever can open the workspace's file has all of it, and can be anybody in it; `crm-tui help roles`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from crm_tui.domain.records import Kind, Role


class Permission(StrEnum):
    """Something that not everybody may do; the value is how a sentence says it after “may not”."""

    BOARD = "see the board"
    METRICS = "see the metrics"
    RECORDS = "change contacts, companies, tasks or activities"
    DEALS = "change deals or products"
    DELETE = "delete deals, contacts, companies or products"
    IMPORT = "import files"
    SHAPE = "change pipelines, fields or settings"
    MANAGE = "change users or roles"
    FILES = "name files of this machine"
    SHELL = "leave for a shell"


SESSION = frozenset({Permission.FILES, Permission.SHELL})
"""What a restricted session takes from everybody."""

_SCREENS = frozenset({Permission.BOARD, Permission.METRICS})
_ALL = frozenset(Permission) - SESSION

MAY: Mapping[Role, frozenset[Permission]] = {
    Role.ADMIN: _ALL,
    Role.MANAGER: _ALL - {Permission.MANAGE},
    Role.SALES: _ALL - {Permission.MANAGE, Permission.SHAPE},
    Role.SUCCESS: _SCREENS | {Permission.RECORDS, Permission.DEALS},
    Role.MARKETING: _SCREENS | {Permission.RECORDS, Permission.DELETE, Permission.IMPORT},
    Role.SERVICE: frozenset({Permission.BOARD, Permission.RECORDS}),
    Role.VIEWER: _SCREENS,
}
"""What each role may do. Everybody sees contacts, companies, deals, tasks and activities."""


class Rights(NamedTuple):
    """What somebody may do here and now."""

    role: Role = Role.ADMIN
    restricted: bool = False
    """Whether this is a restricted session, which reaches nothing but the workspace."""

    def missing(self, needs: Iterable[Permission]) -> list[Permission]:
        """Which of these they may not do, in the order of `Permission`."""
        held = MAY[self.role] if self.restricted else MAY[self.role] | SESSION
        lacking = set(needs) - held
        return [one for one in Permission if one in lacking] if lacking else []

    def allow(self, needs: Iterable[Permission]) -> bool:
        """Whether they may do all of these."""
        return not self.missing(needs)


class Held(NamedTuple):
    """The role that holds for somebody, and why."""

    role: Role
    source: str
    """`given` to them by name, `group NAME`, or `record`: what stands in their own record."""


def role_in_force(recorded: Role, given: Role | None, of_groups: Mapping[str, Role]) -> Held:
    """What is given by name goes before everything, what is given to a group before the record, but for an admin's.

    Of several groups the one counts whose role may most.
    """
    if given is not None:
        return Held(given, "given")
    if recorded is not Role.ADMIN and of_groups:
        ranks = list(Role)
        group = min(of_groups, key=lambda name: (ranks.index(of_groups[name]), name))
        return Held(of_groups[group], f"group {group}")
    return Held(recorded, "record")


_RECORDS = frozenset({Permission.RECORDS})
_DEALS = frozenset({Permission.DEALS})
_SHAPE = frozenset({Permission.SHAPE})
_NOTHING: frozenset[Permission] = frozenset()

_OF_TABLE: Mapping[str, frozenset[Permission]] = {
    **dict.fromkeys(("contact", "company", "contact_point", "tag", "tagging", "custom_value"), _RECORDS),
    **dict.fromkeys(("task", "activity", "note_template", "distinct_pair"), _RECORDS),
    **dict.fromkeys(("deal", "deal_contact", "deal_line", "deal_check", "transition", "product"), _DEALS),
    **dict.fromkeys(("pipeline", "stage", "criterion", "lost_reason", "custom_field", "setting", "cadence"), _SHAPE),
    "user": frozenset({Permission.MANAGE}),
    **dict.fromkeys(("phase_change", "phase_owner", "handover", "ticket_article", "article", "reply"), _RECORDS),
    **dict.fromkeys(("ticket", "ticket_move", "survey", "response", "improvement", "mention", "request"), _RECORDS),
    **dict.fromkeys(("segment", "campaign", "cost", "member", "referral", "loyalty", "checklist"), _RECORDS),
    **dict.fromkeys(("order", "order_line", "subscription", "subscription_change"), _RECORDS),
    **dict.fromkeys(("score_rule", "template", "reward", "goal", "rate"), _SHAPE),
}


def needed_for(kind: Kind) -> frozenset[Permission]:
    """What adding or changing a record of a kind needs."""
    return _OF_TABLE[kind]


_DELETABLE = frozenset({"contact", "company", "deal", "product"})

_ON_THE_WAY = frozenset({"version", "last_touch_at"})
"""Columns that change when something else about the record is written, such as an activity with it."""


def needed_to_write(table: str, columns: Collection[str]) -> frozenset[Permission]:
    """What writing these columns of a row of a table needs; nothing for what is somebody's own, such as a view."""
    if _ON_THE_WAY.issuperset(columns):
        return _NOTHING
    needs = _OF_TABLE.get(table, _NOTHING)
    if table in _DELETABLE and len(columns) <= 2 and "hidden_at" in columns:
        return needs | {Permission.DELETE}
    return needs
