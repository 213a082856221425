"""The board as it was at the end of a past day: the same heads and cards, rebuilt from transitions and journal.

Which stage a deal was in is told by its stays, as they were known then: a move that was taken back later counts on the
evenings before, as in numbers as of a past day; deals that an import brought with a past were there in it. Titles,
amounts, owners, companies and close dates are those of that evening, and so are the deals that were deleted since.
Filters look at the deals as they are today.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import among
from crm_tui.db.models import Company, Deal, Stage, StageVisit, Task, User, rows
from crm_tui.db.past import deals as past
from crm_tui.domain.dates.shown import long_date
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.cards import Card, Wanted, Window, card_of
from crm_tui.queries.board.heads import Board, head_of, kept_sums, matching

STEP = timedelta(days=14)
"""Between two moments that are nearer than this, only what happened between them is looked at; to look at everything
takes as long as to look at what happened in about three weeks.
"""

_SAID = ("title", "amount", "currency", "probability", "close_date", "owner_id", "company_id", "last_touch_at")
"""The columns of a deal that its card says, beside where it stands."""

_NO_CHANGE = 1 << 62
"""Above the number of any change."""

_Place: TypeAlias = tuple[str, int]
"""A deal, and when it entered the stage, as in tables."""


@dataclass(frozen=True, slots=True)
class Past:
    """A pipeline at the end of a day, as far as all its cards need it; a day beside it is worked out from it."""

    pipeline: UUID
    filter: str
    day: date
    first_change: int
    """The number of the first change after that day."""
    sums: Mapping[tuple[str, str], Sequence[int]]
    """Deals, amount, amount with own probability and that times percent, by stage and currency."""
    was_deleted: Mapping[str, bool]
    """Whether they were deleted that evening, of the deals that were deleted or brought back since."""
    known_to: int
    """The transition up to which it holds."""
    retold: Mapping[str, past.Place | None] = field(default_factory=dict)
    """Where deals stood of which something else was told later; not in their stays."""

    @property
    def end(self) -> datetime:
        """The moment at which the day is over."""
        return clock.start_of(self.day + timedelta(days=1))

    @property
    def micros(self) -> int:
        """The same as it stands in tables."""
        return clock.to_micros(self.end)


def require_past(day: date, today: date) -> None:
    """Raise BadInput for a day that is not over."""
    if day >= today:
        raise BadInput(f"{long_date(day)} is not over yet; the board as of a day begins with yesterday.", "day")


def look_back(pipeline: UUID, day: date, filter_text: str, context: FilterContext, near: Past | None = None) -> Past:
    """The pipeline at the end of a day; from `near`, which is known, it takes only what happened between the two.

    Raises BadInput for a day that is not over, or `FilterError`.
    """
    require_past(day, context.today)
    here = Past(pipeline, filter_text.strip(), day, 0, {}, {}, past.newest_transition())
    here = replace(here, first_change=past.first_change_since(here.micros))
    if near is not None and not _still_holds(near, here):
        near = None
    if here.filter or abs((near.end if near else context.now) - here.end) > STEP:
        return _whole(here, context)
    return _stepped(here, near, context)


def past_head(then: Past) -> Board:
    """The columns of the pipeline that day, with their numbers; a stage that is gone only where deals stood in it."""
    sums = [(stage, currency, *numbers) for (stage, currency), numbers in then.sums.items() if numbers[0]]
    return head_of(then.pipeline, then.filter, sums, then.day)


def past_windows(then: Past, wanted: Sequence[Wanted], context: FilterContext) -> tuple[Window, ...]:
    """A window for each that is wanted; cards stand in the order in which they entered, the newest on top."""
    return tuple(_window(then, one, context) for one in wanted)


# What stood in each stage


def _still_holds(near: Past, here: Past) -> bool:
    """Whether it is the same pipeline and filter, and nothing that was written since changed that day."""
    same = (near.pipeline, near.filter) == (here.pipeline, here.filter)
    return same and not past.is_rewritten(near.known_to, near.micros)


def _stepped(here: Past, near: Past | None, context: FilterContext) -> Past:
    """It with the sums of a day nearby, or of today, and what happened between the two."""
    moments = sorted((here.micros, near.micros if near else clock.to_micros(context.now)))
    changes = sorted((here.first_change, near.first_change if near else _NO_CHANGE))
    revalued, others = past.changed(here.pipeline, changes[0], changes[1], here.micros)
    if near is not None and near.micros < here.micros:
        others = past.told_later(here.pipeline, near.micros, here.micros, here.first_change)
    here = _with_retold(here, others | (near.retold.keys() if near else set()))
    deals = past.moved(here.pipeline, moments[0], moments[1]) | revalued | here.retold.keys()
    today = {(stage, currency): numbers for stage, currency, *numbers in kept_sums(here.pipeline)}
    sums = {key: list(numbers) for key, numbers in (near.sums if near else today).items()}
    there = past.worth_before(deals, near.first_change) if near else {}
    past.add_worth(sums, past.standing(deals, near.micros if near else None, near.retold if near else None), there, -1)
    held = past.worth_before(deals, here.first_change)
    past.add_worth(sums, past.standing(deals, here.micros, here.retold), held, 1)
    known = near.was_deleted.items() if near else ()
    kept = {deal: deleted for deal, deleted in known if deal not in deals}
    return replace(here, sums=sums, was_deleted=kept | _deleted(held))


def _whole(here: Past, context: FilterContext) -> Past:
    """It with the sums over every deal that stood somewhere that evening and passes the filter."""
    sums = _filtered_sums(here, context) if here.filter else past.sums_at(here.pipeline, here.micros)
    revalued, retold = past.changed(here.pipeline, here.first_change, _NO_CHANGE, here.micros)
    here = _with_retold(here, retold)
    changed = revalued | retold
    held = past.worth_before(changed, here.first_change)
    deals = _passing(changed, here.filter, context) if here.filter else changed
    past.add_worth(sums, past.standing(deals, here.micros), {}, -1)
    past.add_worth(sums, past.standing(deals, here.micros, here.retold), held, 1)
    return replace(here, sums=sums, was_deleted=_deleted(held))


def _with_retold(here: Past, deals: Collection[str]) -> Past:
    """It with where these deals were known to stand."""
    return replace(here, retold=past.known(deals, here.micros, here.first_change)) if deals else here


def _deleted(held: Mapping[str, Mapping[str, Any]]) -> dict[str, bool]:
    return {deal: values["hidden_at"] is not None for deal, values in held.items() if "hidden_at" in values}


def _filtered_sums(here: Past, context: FilterContext) -> past.Sums:
    """What stood in each stage of the deals that pass the filter today, worth what they are today."""
    own = pw.Case(None, ((Deal.probability.is_null(is_null=False), Deal.amount),))
    query = (
        StageVisit.select(
            StageVisit.stage, Deal.currency, pw.fn.COUNT(Deal.id), pw.fn.COALESCE(pw.fn.SUM(Deal.amount), 0),
            pw.fn.COALESCE(pw.fn.SUM(own), 0), pw.fn.COALESCE(pw.fn.SUM(Deal.amount * Deal.probability), 0),
        )
        .join(Deal)
        .where(Deal.pipeline == here.pipeline, _stood_there(here), matching(here.filter, context))
        .group_by(StageVisit.stage, Deal.currency)
    )  # fmt: skip
    return {(stage.hex, currency): list(numbers) for stage, currency, *numbers in rows(query)}


def _passing(deals: Iterable[str], filter_text: str, context: FilterContext) -> set[str]:
    """Those of the deals that pass the filter today."""
    query = Deal.select(Deal.id).where(among(Deal.id, deals), matching(filter_text, context))
    return {deal.hex for (deal,) in rows(query)}


def _stood_there(here: Past) -> Any:
    return (StageVisit.entered_at < here.end) & (StageVisit.left_at.is_null() | (StageVisit.left_at >= here.end))


# Cards


def _window(then: Past, one: Wanted, context: FilterContext) -> Window:
    """One more card is read on either side, to know whether there are more."""
    above: list[_Place] = []
    below: list[_Place] = []
    if one.key or one.above:
        above = _walk(then, one, context, one.above + 1, upwards=True)
    if one.key or one.below:
        below = _walk(then, one, context, one.below + 1, upwards=False)
    places = [*reversed(above[: one.above]), *below[: one.below]]
    more = len(above) > one.above, len(below) > one.below
    return Window(one.stage_id, tuple(_cards(then, one.stage_id, places, context)), *more)


def _walk(then: Past, one: Wanted, context: FilterContext, limit: int, *, upwards: bool) -> list[_Place]:
    """The deals of a column from its top or its end; with a key, downwards from it or upwards before it."""
    entered, deal = StageVisit.entered_at, StageVisit.deal
    query = StageVisit.select(deal, entered).join(Deal).where(StageVisit.stage == one.stage_id, _stood_there(then))
    if one.key is not None:
        at, card = clock.from_micros(-one.key[0]), one.key[1]
        before = (entered >= at) & ((entered > at) | (deal < card))
        after = (entered <= at) & ((entered < at) | (deal >= card))
        query = query.where(before if upwards else after)
    if then.retold:
        query = query.where(~among(deal, then.retold))
    order = (entered, deal.desc()) if upwards else (entered.desc(), deal)
    found = query.where(_was_there(then, context)).order_by(*order).limit(limit)
    places = [(card.hex, clock.to_micros(at)) for card, at in rows(found)]
    others = _retold(then, one, context, upwards=upwards)
    return sorted([*places, *others], key=_order, reverse=upwards)[:limit] if others else places


def _retold(then: Past, one: Wanted, context: FilterContext, *, upwards: bool) -> list[_Place]:
    """The same of the deals that stood in a column by what was told then; there are few of them."""
    stood = {deal: place[1] for deal, place in then.retold.items() if place and place[0] == one.stage_id.hex}
    if not stood:
        return []
    query = Deal.select(Deal.id).where(among(Deal.id, stood), _was_there(then, context))
    places = [(deal.hex, stood[deal.hex]) for (deal,) in rows(query)]
    if one.key is None:
        return places
    at = _order((one.key[1].hex, -one.key[0]))
    return [place for place in places if (_order(place) < at) == upwards]


def _order(place: _Place) -> tuple[int, str]:
    """By which the places of a column stand from its top down."""
    deal, entered = place
    return -entered, deal


def _was_there(then: Past, context: FilterContext) -> Any:
    """The condition on deals that were not deleted that evening, or under a filter on those that pass it today."""
    there = matching(then.filter, context)
    if gone := [deal for deal, deleted in then.was_deleted.items() if deleted]:
        there &= ~among(Deal.id, gone)
    since = [deal for deal, deleted in then.was_deleted.items() if not deleted]
    return there | among(Deal.id, since) if since and not then.filter else there


def _cards(then: Past, stage: UUID, places: Sequence[_Place], context: FilterContext) -> Iterator[Card]:
    """The cards of these deals as they were that evening."""
    deals = [deal for deal, _ in places]
    held = past.held_before(deals, then.first_change, _SAID)
    today = past.held_today(deals, ("version", "number", *_SAID))
    values = {deal: dict(zip(_SAID, today[deal][2:], strict=True)) | held.get(deal, {}) for deal in deals}
    names = _names(values.values())
    steps = _next_steps(deals, then)
    evening = context._replace(today=then.day, now=then.end)
    about = Stage.get_by_id(stage)
    for deal, entered in places:
        version, number = today[deal][:2]
        was = values[deal]
        row = (
            deal, version, number, was["title"], -entered, names.get(was["company_id"]), names.get(was["owner_id"]),
            was["amount"], was["currency"], was["probability"], about.probability, about.rot_days, about.kind,
            entered, was["last_touch_at"], was["close_date"], *steps.get(deal, (None, None)),
        )  # fmt: skip
        yield card_of(row, stage, evening)


def _names(values: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The names, as they are today, of the owners and companies."""
    listed = [*values]
    owners, companies = ({UUID(one[column]) for one in listed if one[column]} for column in ("owner_id", "company_id"))
    found = rows(User.select(User.id, User.name).where(User.id.in_(owners)))
    found += rows(Company.select(Company.id, Company.name).where(Company.id.in_(companies)))
    return {record.hex: name for record, name in found}


def _next_steps(deals: Iterable[str], then: Past) -> dict[str, tuple[str, str | None]]:
    """The title and day of the earliest task of each deal that was to be done that evening."""
    was_open = (Task.created_at < then.end) & (Task.done_at.is_null() | (Task.done_at >= then.end))
    query = (
        Task.select(Task.deal, Task.title, Task.due)
        .where(among(Task.deal, deals), was_open, Task.hidden_at.is_null() | (Task.hidden_at >= then.end))
        .order_by(Task.due.is_null(), Task.due, Task.id)
    )
    steps: dict[str, tuple[str, str | None]] = {}
    for deal, title, due in rows(query):
        steps.setdefault(deal.hex, (title, due.isoformat() if due else None))
    return steps
