"""Small workspaces that live: whatever may happen in one, in any order, told through the services at its time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import OF_KIND, Handover, LostReason, Pipeline, Stage, User, scalars
from crm_tui.domain.records import Kind, Phase, StageKind
from crm_tui.errors import CrmError
from crm_tui.services.advocacy.referrals import refer
from crm_tui.services.buying import subscriptions
from crm_tui.services.editing import records
from crm_tui.services.leads import handovers
from crm_tui.services.lifecycle.moving import move_phase
from crm_tui.services.moving import transitions
from crm_tui.services.tickets import answering
from crm_tui.services.tickets import moving as tickets
from crm_tui.services.undo import undoing

BEGAN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
AMOUNTS = ("", "1200 EUR", "4000.50 EUR", "9k EUR", "25k EUR", "3k USD", "700 GBP", "900k JPY", "12k CHF")
"""Nothing is ever stated for Swiss francs."""
PHASES = (*Phase, Phase.RETENTION, Phase.CHURNED, Phase.CHURNED)
SOURCES = ("", "Website", "website", "Trade fair", "Mailing 1", "Mailing 2")
OWNERS = ("ana", "ben", "")


Some = TypeVar("Some")


class Event(NamedTuple):
    """Something that happens; what the numbers mean depends on what there is by then."""

    hours: int
    """After the one before."""
    verb: str
    one: int
    two: int
    three: int


@dataclass
class Life:
    """A workspace in which things happen."""

    me: UUID
    now: datetime = BEGAN
    refused: int = 0
    stages: list[UUID] = field(default_factory=list)

    def live(self, events: Sequence[Event]) -> None:
        """Let them happen one after the other; what is refused then has not happened."""
        for event in events:
            self.now += timedelta(hours=event.hours)
            with clock.frozen(self.now), self._counting():
                VERBS[event.verb](self, event)

    @contextmanager
    def _counting(self) -> Iterator[None]:
        try:
            yield
        except CrmError:
            self.refused += 1


def events(chance: Random) -> list[Event]:
    """Whatever may happen where people care for some things more than for others."""
    themes = chance.sample(sorted(THEMES), chance.randint(1, 2))
    verbs = [*ALWAYS, *(verb for theme in themes for verb in THEMES[theme])]
    hours = [chance.randint(0, chance.choice((2, 8, 200))) for _ in range(chance.randint(50, 120))]
    return [Event(after, chance.choice(verbs), *(chance.randint(0, 60) for _ in range(3))) for after in hours]


def _add(life: Life, kind: Kind, /, **values: str) -> Any:
    return records.add_record(life.me, kind, {name: value for name, value in values.items() if value})


def _ids(kind: Kind, *conditions: Any) -> list[UUID]:
    model = OF_KIND[kind]
    return scalars(model.select(model.id).where(model.hidden_at.is_null(), *conditions).order_by(model.number))


def _pick(kind: Kind, number: int) -> UUID:
    found = _ids(kind)
    if not found:
        raise CrmError("There is none yet.")
    return found[number % len(found)]


def _ref(kind: Kind, number: int, *, maybe: bool = False) -> str:
    """The reference of one of them; of nothing at all now and then, where that may be."""
    if maybe and (number % 3 == 0 or not _ids(kind)):
        return ""
    model = OF_KIND[kind]
    return str(model.get_by_id(_pick(kind, number)).ref)


def _name(kind: Kind) -> str:
    """One that nobody has."""
    return f"{kind.value.capitalize()} {OF_KIND[kind].select().count() + 1}"


def _day(life: Life, offset: int) -> str:
    return (life.now + timedelta(days=offset)).date().isoformat()


def _of(words: Sequence[Some], number: int) -> Some:
    return words[number % len(words)]


def _deal(life: Life, event: Event) -> None:
    pipelines = ("Sales", "Sales", "Sales", "Partners")
    _add(
        life, Kind.DEAL, title=f"Deal {event.one}", amount=_of(AMOUNTS, event.two), owner=_of(OWNERS, event.three),
        pipeline=_of(pipelines, event.one), company=_ref(Kind.COMPANY, event.two, maybe=True),
        contacts=_ref(Kind.CONTACT, event.three, maybe=True),
        close_date=_day(life, event.three * 2 - 30) if event.three % 4 else "", source=_of(SOURCES, event.one),
    )  # fmt: skip


def _change(life: Life, event: Event) -> None:
    changed = (
        {"amount": _of(AMOUNTS, event.three)},
        {"owner": _of(OWNERS, event.three)},
        {"close_date": _day(life, event.three * 2 - 30)},
        {"probability": str(event.three)},
        {"category": _of(("pipeline", "best case", "commit", "omitted"), event.three)},
    )
    records.edit_record(life.me, Kind.DEAL, _pick(Kind.DEAL, event.one), None, changed[event.two % len(changed)])


def _move(life: Life, event: Event) -> None:
    deal = OF_KIND[Kind.DEAL].get_by_id(_pick(Kind.DEAL, event.one))
    there = Stage.select().where(Stage.pipeline == deal.pipeline_id, Stage.hidden_at.is_null())
    stages = list(there.order_by(Stage.position))
    to = stages[event.two % len(stages)]
    closing = None
    if to.kind == StageKind.LOST:
        reasons = scalars(LostReason.select(LostReason.id).order_by(LostReason.position, LostReason.id))
        closing = transitions.Closing(lost_reason=reasons[event.three % len(reasons)])
    elif to.kind == StageKind.WON and event.three % 3 == 0:
        closing = transitions.Closing(amount=100_000 + 1000 * event.three)
    transitions.move(deal.id, to.id, life.me, None, "it went so", force=True, closing=closing)


def _won(life: Life, event: Event) -> None:
    won = Stage.select().where(Stage.kind == StageKind.WON).order_by(Stage.position)
    deal = OF_KIND[Kind.DEAL].get_by_id(_pick(Kind.DEAL, event.one))
    (stage,) = [one for one in won if one.pipeline_id == deal.pipeline_id]
    transitions.move(deal.id, stage.id, life.me, None, "it went so", force=True)


def _company(life: Life, event: Event) -> None:
    _add(life, Kind.COMPANY, name=_name(Kind.COMPANY), owner=_of(OWNERS, event.two))


def _contact(life: Life, event: Event) -> None:
    phases = ("", "", "", "retention", "retention", "churned")
    _add(
        life, Kind.CONTACT, name=_name(Kind.CONTACT), company=_ref(Kind.COMPANY, event.two, maybe=True),
        phase=_of(phases, event.three), owner=_of(OWNERS, event.three), source=_of(SOURCES, event.one),
    )  # fmt: skip


def _phase(life: Life, event: Event) -> None:
    kind = (Kind.CONTACT, Kind.COMPANY)[event.two % 2]
    move_phase(kind, _pick(kind, event.one), _of(PHASES, event.three), life.me, None, "They said so")


def _leave(life: Life, event: Event) -> None:
    """A customer goes."""
    kind = (Kind.CONTACT, Kind.COMPANY)[event.two % 2]
    there = _ids(kind, OF_KIND[kind].phase.in_((Phase.RETENTION, Phase.ADVOCACY)))
    if there:
        move_phase(kind, there[event.one % len(there)], Phase.CHURNED, life.me, None, "They said so")


def _hand_over(life: Life, event: Event) -> None:
    contact = _pick(Kind.CONTACT, event.one)
    for step in ("MQL", "SQL")[: 1 + event.two % 2]:
        given = handovers.give(life.me, contact, step, to=life.me)
        if event.three % 2:
            handovers.accept(life.me, given.id)


def _decide(life: Life, event: Event) -> None:
    waiting = scalars(Handover.select(Handover.id).where(Handover.hidden_at.is_null()).order_by(Handover.number))
    if event.two % 3:
        handovers.accept(life.me, waiting[event.one % len(waiting)] if waiting else life.me)
    elif waiting:
        handovers.reject(life.me, waiting[event.one % len(waiting)], "no budget")


def _cost(life: Life, event: Event) -> None:
    amount, kind = _of(AMOUNTS[1:], event.one), _of(("marketing", "sales"), event.two)
    campaign = _ref(Kind.CAMPAIGN, event.two, maybe=True)
    _add(life, Kind.COST, title="Cost", amount=amount, kind=kind, day=_day(life, -event.three), campaign=campaign)


def _mail(life: Life, event: Event) -> None:
    if event.one % 3 == 0:
        _add(life, Kind.CAMPAIGN, title=f"Mailing {len(_ids(Kind.CAMPAIGN)) + 1}")
        return
    status = _of(("planned", "sent", "opened", "clicked", "responded"), event.three)
    campaign, contact = _ref(Kind.CAMPAIGN, event.one), _ref(Kind.CONTACT, event.two)
    _add(life, Kind.MEMBER, campaign=campaign, contact=contact, status=status)


def _order(life: Life, event: Event) -> None:
    _add(
        life, Kind.ORDER, title=f"Order {event.one}", amount=_of(AMOUNTS, event.one),
        state=_of(("paid", "paid", "paid", "open", "returned"), event.two), day=_day(life, -(event.three % 40)),
        contact=_ref(Kind.CONTACT, event.one, maybe=True), company=_ref(Kind.COMPANY, event.two, maybe=True),
        deal=_ref(Kind.DEAL, event.three) if event.three % 3 == 1 else "",
    )  # fmt: skip


def _answer(life: Life, event: Event) -> None:
    scale, most = (("NPS", 10), ("CSAT", 5), ("CES", 7), ("review", 5))[event.one % 4]
    score = event.two % (most + 1) if scale == "NPS" else 1 + event.two % most
    _add(life, Kind.RESPONSE, scale=scale, score=str(score), contact=_ref(Kind.CONTACT, event.three, maybe=True))


def _mention(life: Life, event: Event) -> None:
    _add(life, Kind.MENTION, title="Said something", day=_day(life, -event.one))


def _refer(life: Life, event: Event) -> None:
    known = _ref(Kind.CONTACT, event.two)
    refer(life.me, _pick(Kind.CONTACT, event.one), known if event.three % 2 else f"Sent {event.three}", {})


def _subscribe(life: Life, event: Event) -> None:
    _add(
        life, Kind.SUBSCRIPTION, title="Plan", amount=_of(AMOUNTS[1:], event.one), starts=_day(life, -event.two),
        interval=_of(("month", "year", "quarter"), event.three), company=_ref(Kind.COMPANY, event.one, maybe=True),
        contact=_ref(Kind.CONTACT, event.two, maybe=True),
    )  # fmt: skip


def _resubscribe(life: Life, event: Event) -> None:
    one = _pick(Kind.SUBSCRIPTION, event.one)
    change = subscriptions.Change(reason="They said so")
    match event.two % 4:
        case 0:
            subscriptions.cancel(life.me, one, change=change)
        case 1:
            subscriptions.pause(life.me, one, change=change)
        case 2:
            subscriptions.resume(life.me, one, change=change)
        case _:
            subscriptions.change_price(life.me, one, str(100 + 50 * event.three), change=change)


def _ticket(life: Life, event: Event) -> None:
    priority, contact = _of(("low", "normal", "urgent"), event.one), _ref(Kind.CONTACT, event.two, maybe=True)
    ticket = _add(life, Kind.TICKET, title=f"Broken {event.one}", priority=priority, contact=contact)
    if event.three % 2:
        answering.answer(life.me, ticket.id, "Have you tried it again?", then="res" if event.three % 3 else "")


def _treat(life: Life, event: Event) -> None:
    one = _pick(Kind.TICKET, event.one)
    if event.two % 3 == 0:
        answering.answer(life.me, one, "Have you tried it again?")
        return
    pipeline = Pipeline.get(Pipeline.card_kind == Kind.TICKET)
    stages = scalars(Stage.select(Stage.id).where(Stage.pipeline == pipeline).order_by(Stage.position))
    tickets.move(one, stages[event.three % len(stages)], life.me, None, "it went so", force=True)


def _rate(life: Life, event: Event) -> None:
    of, into = (("USD", "EUR"), ("GBP", "EUR"), ("JPY", "USD"))[event.one % 3]
    _add(life, Kind.RATE, of=of, into=into, rate=str(1 + event.two) if of != "JPY" else "0.01", day=_day(life, -10))


def _goal(life: Life, event: Event) -> None:
    _add(
        life, Kind.GOAL, amount="50k EUR", starts=_day(life, -event.one), ends=_day(life, event.two),
        owner=_of(OWNERS, event.three), title=f"Goal {len(_ids(Kind.GOAL)) + 1}",
    )  # fmt: skip


def _check(life: Life, event: Event) -> None:
    started, done = _day(life, -event.two), _day(life, 0) if event.three % 2 else ""
    _add(life, Kind.CHECKLIST, title="At home", deal=_ref(Kind.DEAL, event.one), started=started, done=done)


def _delete(life: Life, event: Event) -> None:
    kind = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.ORDER, Kind.RESPONSE, Kind.TICKET)[event.two % 6]
    records.delete_record(life.me, kind, _pick(kind, event.one))


def _undo(life: Life, event: Event) -> None:  # noqa: ARG001 - as all verbs are called
    undoing.undo(life.me)


def _redo(life: Life, event: Event) -> None:  # noqa: ARG001 - as all verbs are called
    undoing.redo(life.me)


VERBS: dict[str, Callable[[Life, Event], None]] = {
    "deal": _deal, "change": _change, "move": _move, "won": _won, "company": _company, "contact": _contact,
    "phase": _phase, "leave": _leave, "hand over": _hand_over, "decide": _decide, "cost": _cost, "order": _order,
    "answer": _answer,
    "mention": _mention, "refer": _refer, "subscribe": _subscribe, "resubscribe": _resubscribe, "ticket": _ticket,
    "treat": _treat, "rate": _rate, "goal": _goal, "check": _check, "mail": _mail, "delete": _delete, "undo": _undo,
    "redo": _redo,
}  # fmt: skip

ALWAYS = ("deal", "move", "contact", "company", "undo", "delete")
THEMES = {
    "selling": ("deal", "change", "move", "move", "move", "won", "rate", "goal", "redo"),
    "people": (
        "contact",
        "phase",
        "phase",
        "phase",
        "hand over",
        "hand over",
        "decide",
        "decide",
        "refer",
        "order",
        "cost",
    ),
    "marketing": ("contact", "contact", "mail", "mail", "mail", "cost", "won", "move"),
    "buying": ("order", "subscribe", "subscribe", "resubscribe", "resubscribe", "rate", "cost", "won", "leave"),
    "caring": (
        "ticket",
        "ticket",
        "treat",
        "treat",
        "treat",
        "treat",
        "answer",
        "answer",
        "answer",
        "check",
        "mention",
    ),
}
"""What may happen in every life, and what happens besides where somebody cares for that."""


def begin() -> Life:
    """The life of the open workspace, which has a second user and a second pipeline; nobody takes these back."""
    from crm_tui.services.shape import pipelines

    me = User.get(User.login == "ana").id
    with clock.frozen(BEGAN), suppress(CrmError):
        records.add_record(None, Kind.USER, {"login": "ben", "name": "Ben Okafor"})
        pipelines.copy_pipeline(None, Pipeline.get(Pipeline.name == "Sales").id, "Partners")
    return Life(me)
