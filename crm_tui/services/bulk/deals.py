"""Taking deals in, each with its history, its contact and its product."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.journal import Action
from crm_tui.db.models import Deal, LostReason, rows, scalars
from crm_tui.domain.points import Point, PointKind, normalise
from crm_tui.domain.positions import at_end
from crm_tui.domain.records import Kind, StageKind
from crm_tui.domain.roles import Permission
from crm_tui.domain.sales.history import IMPORTED
from crm_tui.services.bulk.deal_sides import DealSides
from crm_tui.services.bulk.draft import Draft, Key
from crm_tui.services.bulk.incoming import Incoming, Rules, Trouble, Unmatched
from crm_tui.services.bulk.intake import Intake
from crm_tui.services.bulk.people import People, Person
from crm_tui.services.bulk.reading import earliest, moment
from crm_tui.services.bulk.stages import Meaning, Stages
from crm_tui.services.bulk.ways import Dates, way_to
from crm_tui.services.bulk.work import Work
from crm_tui.services.moving import transitions

_HISTORY_STAYS = "A deal has other dates here already; history is never rewritten, so they stay."
_OTHER_PIPELINE = "A deal is in another pipeline here; its stage stays."


@dataclass(slots=True)
class DealDraft(Draft):
    """A row that tells of a deal."""

    email: Point | None = None
    """Its contact's."""
    meaning: Meaning = field(init=False)
    """Where it stands; not there where that is in trouble."""
    dates: Dates = field(default_factory=Dates)


class DealIntake(Intake):
    """A deal is recognised by its external id; without one by title and company.

    Rows without an external id that share title and company are as many deals, told apart by their order.
    """

    kind = Kind.DEAL
    references: ClassVar[Mapping[str, Kind]] = {
        "owner": Kind.USER,
        "company": Kind.COMPANY,
        "product": Kind.PRODUCT,
    }
    sure_only = True
    telling = frozenset({"company", "probability"})

    def __init__(self, rules: Rules, act: Action) -> None:
        super().__init__(rules, act)
        self.stages = Stages(rules)
        self._people = People(rules.missing)
        self._deal_sides = DealSides()
        self._lost_reasons = dict(
            rows(LostReason.select(LostReason.name_key, LostReason.id).where(LostReason.hidden_at.is_null()))
        )
        self._last: dict[UUID, int | None] = {}

    def new_draft(self, row: Incoming) -> DealDraft:
        return DealDraft(row.line, row.values)

    def read(self, draft: DealDraft) -> None:
        values = draft.values
        draft.fills["currency"] = values.get("currency", self.rules.currency)
        if amount := values.get("amount"):
            draft.columns |= {"amount": amount.minor, "currency": amount.currency}
        if "email" in values:
            with draft.reading("email"):
                draft.email = normalise(PointKind.EMAIL, values["email"])
        _read_title(draft)
        with draft.reading("stage"):
            draft.meaning = self.stages.mean(values.get("pipeline", ""), values.get("stage", ""))
            self._read_standing(draft, draft.meaning.stage)

    def _read_standing(self, draft: DealDraft, stage: Any) -> None:
        """What a row says of its stage: since when, how sure, why lost."""
        values, is_closed = draft.values, stage.kind != StageKind.OPEN
        closed, expected = values.get("closed"), values.get("close")
        if is_closed and closed is None and expected is not None and _day(expected) <= clock.today():
            closed = expected
        elif not is_closed:
            closed, expected = None, expected or closed
        if expected is not None:
            draft.columns["close_date"] = _day(expected)
        draft.dates = Dates(
            *(value and moment(value) for value in (values.get("entered"), closed, values.get("created")))
        )
        draft.troubles.extend(draft.dates.troubles(is_closed=is_closed))
        own = values.get("probability")
        if own is not None and not is_closed:
            draft.columns["probability"] = None if own == stage.probability else own
        if stage.kind == StageKind.LOST and (reason := values.get("lost_reason")):
            known = self._lost_reasons.get(texts.fold(reason))
            draft.columns |= {"lost_reason": known} if known else {"lost_note": reason}

    def look_up(self, drafts: Sequence[DealDraft]) -> None:
        super().look_up(drafts)
        emails = {draft.email.key for draft in drafts if draft.email}
        self._people.look_up(emails, {draft.values["contact"] for draft in drafts if "contact" in draft.values})

    def told_at(self, draft: DealDraft) -> datetime:
        return earliest(self.act.at, *draft.dates)

    def settle(self, draft: DealDraft, work: Work) -> None:
        super().settle(draft, work)
        name = draft.values.get("contact", "")
        if name or draft.email:
            with draft.reading("contact" if name else "email"):
                person = Person(name, draft.email, draft.columns.get("company"))
                draft.refs["contact"] = self._people.settle(person, work, self.told_at(draft))

    def load(self, records: Collection[UUID], drafts: Sequence[DealDraft]) -> None:
        super().load(records, drafts)
        self._deal_sides.load(records, {draft.refs["product"] for draft in drafts if "product" in draft.refs})

    def keys(self, draft: DealDraft) -> Iterable[Key]:
        if "external_id" not in draft.columns:
            yield Key("title_key", draft.either("title_key"))

    def agrees(self, key: Key, draft: DealDraft, row: Any) -> bool:  # noqa: ARG002 - there is one key
        fresh = row.number not in self.told and (row.external_id is None or row.number == draft.number)
        return fresh and row.company_id == draft.columns.get("company")

    def create(self, draft: DealDraft, work: Work) -> None:
        board, stage = draft.meaning.board, draft.meaning.stage
        before = self.stages.before_closing(board)
        way = way_to(stage, before, draft.dates)
        for entered, _ in way.steps:
            board.write(entered, self.act)
        columns = {**draft.fills, **draft.columns, **way.columns, "position": self._end_of(stage.id)}
        deal = work.create(Deal, columns)
        way.write(deal, columns.get("probability"), self.act.by, work)
        self.sides.add(draft, deal, work)
        self._deal_sides.add(draft, deal, columns["currency"], work)

    def update(self, draft: DealDraft, row: Any, work: Work, *, only_empty: bool) -> bool:
        moved = not only_empty and self._moves(draft, row, work)
        beside = self._deal_sides.update(draft, row, work, only_empty=only_empty)
        if beside:
            work.touch(row)
        return super().update(draft, row, work, only_empty=only_empty) or beside or moved

    def finish(self) -> None:
        super().finish()
        self._people.firsts.date(self.act)

    def stages_told(self) -> Mapping[str, str]:
        return self.stages.told()

    def asking_for(self, permission: str, fields: Collection[str]) -> list[str]:
        asking = super().asking_for(permission, fields)
        made = permission == Permission.SHAPE and self.stages.makes
        return [*asking, *(field for field in ("pipeline", "stage") if made and field in fields)]

    def unmatched(self) -> list[Unmatched]:
        found = [*super().unmatched(), *self._people.unmatched.values(), *self.stages.unmatched]
        return sorted(found, key=lambda one: -one.rows)

    def _moves(self, draft: DealDraft, row: Any, work: Work) -> bool:
        """See to it that the deal enters the stage that the row names, if it is not there; whether it does."""
        if "stage" not in draft.values:
            return False
        board, stage = draft.meaning.board, draft.meaning.stage
        if stage.id == row.stage_id:
            if not _agree(draft.dates, row):
                self.note(_HISTORY_STAYS)
            return False
        if board.pipeline.id != row.pipeline_id:
            self.note(_OTHER_PIPELINE)
            return False
        board.write(stage, self.act)
        at = _moment_of(draft.dates, stage, row.entered_at)
        if stage.kind != StageKind.LOST:
            draft.columns |= {"lost_reason": None, "lost_note": None}
        work.after(partial(transitions.enter, deal=row, new=stage, at=at, touched=row.last_touch_at, reason=IMPORTED))
        return True

    def _end_of(self, stage: UUID) -> int:
        """The place below the last card of a stage."""
        if stage not in self._last:
            lowest = Deal.select(Deal.position).where(Deal.stage == stage, Deal.hidden_at.is_null())
            self._last[stage] = next(iter(scalars(lowest.order_by(Deal.position.desc()).limit(1))), None)
        place = self._last[stage] = at_end(self._last[stage])
        return place


def _read_title(draft: DealDraft) -> None:
    """The deal's title, or one made of what it is about."""
    values = draft.values
    about = " · ".join(str(values[name]) for name in ("company", "product") if name in values)
    title = values.get("title")
    called = title or about or values.get("contact") or values.get("external_id") or values.get("email")
    if called:
        (draft.columns if title else draft.fills).update(title=called, title_key=texts.fold(called))
    elif not draft.troubles:
        draft.troubles.append(
            Trouble("", "The row names no deal; it needs a title, a company, a product or a contact.")
        )


def _day(value: date | datetime) -> date:
    return clock.local(value).date() if isinstance(value, datetime) else value


def _moment_of(dates: Dates, stage: Any, since: datetime) -> datetime:
    """When a deal that has been in its stage `since` then entered another; now where the row does not say."""
    told = dates.entered if stage.kind == StageKind.OPEN else dates.closed
    if told is None or (stage.kind == StageKind.OPEN and told <= since):
        told = clock.now()
    return max(told, since)


def _agree(dates: Dates, row: Any) -> bool:
    """Whether a deal that is in its stage already came there when the row says."""
    if row.closed_at is None:
        return dates.entered in (None, row.entered_at)
    return dates.closed in (None, row.closed_at) and dates.entered in (None, row.opened_at)
