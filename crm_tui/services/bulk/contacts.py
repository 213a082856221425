"""Taking contacts in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, ClassVar

from crm_tui import text as texts
from crm_tui.db import phases
from crm_tui.db.models import PhaseChange
from crm_tui.domain.names import split_name
from crm_tui.domain.records import Kind, Phase
from crm_tui.services.bulk.draft import Draft, Key, named
from crm_tui.services.bulk.incoming import Trouble
from crm_tui.services.bulk.intake import Intake
from crm_tui.services.bulk.reading import moment
from crm_tui.services.bulk.work import Work

_OF_LEADS = frozenset({"need", "authority", "timing", "expectations", "prefers", "budget", "unsubscribed", "converted"})
"""The fields of rows that tell of leads; most files have none."""

_CONVERTED = phases.Why("lead converted", "the lead was converted when it was imported")


class ContactIntake(Intake):
    """A contact is recognised by e-mail address, by phone number and name, or by name and company.

    People may share a mailbox: an address that an earlier row gave to somebody with another name is theirs alone.
    """

    kind = Kind.CONTACT
    telling = frozenset({"company"})
    references: ClassVar[Mapping[str, Kind]] = {"owner": Kind.USER, "company": Kind.COMPANY}

    def read(self, draft: Draft) -> None:
        draft.copy("job_title", "channel")
        self.read_points(draft)
        if name := _name(draft):
            draft.columns |= name_columns(name)
            draft.fills |= parts_of_name(name)
            draft.copy(given_name="given", family_name="family")
        elif emails := draft.point_keys("email"):
            draft.fills |= name_columns(emails[0])
        elif self.rules.unnamed and (number := draft.columns.get("external_id")):
            draft.fills |= name_columns(f"{self.rules.unnamed} {number}")
        elif not draft.troubles:
            draft.troubles.append(Trouble("", "The row names nobody; it needs a name or an e-mail address."))
        if not _OF_LEADS.isdisjoint(draft.values):
            self._read_lead(draft)

    def _read_lead(self, draft: Draft) -> None:
        """What is known of a lead: what it needs, whether it wants mail, and whether it became a customer."""
        draft.copy("need", "authority", "timing", "expectations", preferred_channel="prefers")
        if budget := draft.values.get("budget"):
            draft.columns |= {"budget": budget.minor, "currency": budget.currency}
        if said := draft.values.get("unsubscribed"):
            draft.fills["unsubscribed_at"] = self.act.at if _is_yes(draft, "unsubscribed") else _written_moment(said)
        if "phase" not in draft.columns and _is_yes(draft, "converted"):
            draft.columns["phase"] = Phase.RETENTION

    def keys(self, draft: Draft) -> Iterable[Key]:
        kinds = ("email", "phone") if "name_key" in draft.columns else ("email",)
        for kind in kinds:
            for (point_kind, _, key), _ in draft.points:
                if point_kind == kind:
                    yield Key(kind, key)
        yield Key("name_key", draft.either("name_key"))

    def agrees(self, key: Key, draft: Draft, row: Any) -> bool:
        same_name = draft.columns.get("name_key") in (None, row.name_key)
        told = row.number in self.told
        match key.column:
            case "email":
                return same_name or not told
            case "phone":
                return same_name
        emails, theirs = set(draft.point_keys("email")), self.sides.emails(row.id)
        strangers = told and emails and theirs and not emails & theirs
        return row.company_id == draft.columns.get("company") and not strangers

    def create(self, draft: Draft, work: Work) -> None:
        """Make a contact; who is a customer because a lead converted was a lead before."""
        if draft.columns.get("phase") == Phase.RETENTION and _is_yes(draft, "converted"):
            record = draft.columns["id"] = work.new_id()
            way, at = (Phase.PROSPECTING, Phase.RETENTION), draft.fills.get("created_at", self.act.at)
            work.add(PhaseChange, phases.told(record, way, at, self.act.by, _CONVERTED))
        super().create(draft, work)

    def update(self, draft: Draft, row: Any, work: Work, *, only_empty: bool) -> bool:
        if not only_empty and draft.columns.get("name", row.name) != row.name:
            draft.columns = {**parts_of_name(draft.columns["name"]), **draft.columns}
        return super().update(draft, row, work, only_empty=only_empty)


def name_columns(name: str) -> dict[str, Any]:
    """The columns that hold what a person is called."""
    return {**named(name), "sort_key": texts.sort_key(name)}


def parts_of_name(name: str) -> dict[str, Any]:
    """The columns that follow from a person's name."""
    given, family = split_name(name)
    return {"given_name": given or None, "family_name": family or None}


def _is_yes(draft: Draft, name: str) -> bool:
    return name in draft.values and texts.fold(str(draft.values[name])) in {"yes", "y", "true", "1", "x", "ja"}


def _written_moment(said: str) -> datetime | None:
    """A moment or a day as our own lists write it; None for anything else."""
    try:
        told = datetime.fromisoformat(said)
    except ValueError:
        return None
    return told if told.tzinfo else moment(told.date())


def _name(draft: Draft) -> str:
    whole = f"{draft.values.get('given', '')} {draft.values.get('family', '')}".strip()
    return str(draft.values.get("name") or whole)
