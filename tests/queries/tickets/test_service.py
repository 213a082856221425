"""What service reads: filters of clocks, pages of knowledge that fit, replies filled in, and facts with reasons."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Article, Contact, Ticket
from crm_tui.domain.records import Kind
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lists.plain import plain_rows
from crm_tui.queries.now import how_it_stands
from crm_tui.queries.now.fact import Tone
from crm_tui.queries.shape.stages import stage_named
from crm_tui.queries.tickets.heads import first_ticket_head, late_count, matching, ticket_columns
from crm_tui.queries.tickets.knowledge import pages_for, replies_for, reply_called
from crm_tui.services.editing import records
from crm_tui.services.tickets import answering, knowledge, moving, satisfaction

MONDAY = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)


def later(hours: float) -> datetime:
    return MONDAY + timedelta(hours=hours)


def context(me: UUID | None = None) -> FilterContext:
    return FilterContext.at_present(me)


def add(me: UUID, kind: Kind, **values: str) -> UUID:
    return records.add_record(me, kind, values).id


@pytest.fixture
def tickets(me: UUID) -> dict[str, UUID]:
    """Five urgent tickets of Monday at ten, as they stand at three: each with another fate."""
    with clock.frozen(MONDAY):
        add(me, Kind.COMPANY, name="Acme")
        add(me, Kind.CONTACT, name="Kim Sato", company="Acme")
        made = {
            name: add(me, Kind.TICKET, title=name, priority="urgent", contact="C1", category="Printing")
            for name in ("left alone", "answered", "waiting", "resolved", "fresh")
        }
    with clock.frozen(later(0.5)):
        for name in ("answered", "waiting", "resolved"):
            answering.answer(me, made[name], "Hello")
        moving.move(made["waiting"], stage_named(made["waiting"], "waiting", Kind.TICKET), me, None)
        moving.move(made["resolved"], stage_named(made["resolved"], "resolved", Kind.TICKET), me, None)
    with clock.frozen(later(4.5)):
        records.edit_record(me, Kind.TICKET, made["fresh"], None, {"opened": "2026-11-16 14:30"})
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("is:open", {"left alone", "answered", "waiting", "fresh"}),
        ("is:resolved", {"resolved"}),
        ("is:overdue", {"left alone", "answered"}),
        ("-is:overdue", {"waiting", "resolved", "fresh"}),
        ("is:breached", {"left alone", "answered"}),
        ("is:waiting", {"waiting"}),
        ("is:answered", {"answered", "waiting", "resolved"}),
        ("is:escalated", set()),
        ("stage:res", {"resolved"}),
        ("stage:new -is:answered", {"left alone", "fresh"}),
        ("priority:urgent category:print kim", {"left alone", "answered", "waiting", "resolved", "fresh"}),
        ("resolved:today", {"resolved"}),
        ("due<today", set()),
        ("no:answered", {"left alone", "fresh"}),
    ],
)
def test_tickets_are_found_by_their_clocks(tickets: dict[str, UUID], typed: str, found: set[str]) -> None:
    with clock.frozen(later(5)):
        query = Ticket.select(Ticket.title).where(matching(typed, context()))
        assert {one.title for one in query} == found
    assert set(tickets) >= found


def test_the_board_counts_what_stands_in_each_stage_and_what_is_late(tickets: dict[str, UUID]) -> None:
    with clock.frozen(later(5)):
        head = first_ticket_head("", "", context())
        narrowed = first_ticket_head("serv", "is:waiting", context())
    assert [(one.name, one.count, one.late) for one in ticket_columns(head)][:3] == [
        ("New", 3, 2), ("Open", 0, 0), ("Waiting", 1, 0),
    ]  # fmt: skip
    assert (head.open_count, late_count(head), narrowed.open_count) == (4, 2, 1)
    assert [one.waits for one in ticket_columns(head)] == [False, False, True, False, False]
    assert len(tickets) == 5


def test_the_list_says_stage_and_clock_with_a_sign(tickets: dict[str, UUID]) -> None:
    with clock.frozen(later(5)):
        rows = {row.called: row.values for row in plain_rows(Kind.TICKET, list(tickets.values()), context())}
    said = {name: (values["stage"], values["due"]) for name, values in rows.items()}
    assert said == {
        "left alone": ("New", "! answer 4h late"),
        "answered": ("New", "! resolve 1h late"),
        "waiting": ("Waiting", "= waits, 3h 30m left"),
        "resolved": ("Resolved", "✓ in time"),
        "fresh": ("New", "answer in 30m"),
    }


class TestKnowledge:
    def test_pages_fit_by_words_and_product(self, me: UUID) -> None:
        add(me, Kind.PRODUCT, name="Printer")
        ticket = add(me, Kind.TICKET, title="Paper jam in tray two", product="Printer")
        add(me, Kind.ARTICLE, title="Clearing a paper jam")
        add(me, Kind.ARTICLE, title="Cleaning", product="Printer")
        add(me, Kind.ARTICLE, title="Invoices")
        add(me, Kind.ARTICLE, title="Odds and ends", note="What to do about a jam")
        found = [(one.page.name, one.linked, one.why) for one in pages_for(ticket)]
        assert found == [("Clearing a paper jam", False, "“paper”"), ("Cleaning", False, "the same product")]

    def test_what_helped_is_linked_and_stands_first(self, me: UUID) -> None:
        ticket = add(me, Kind.TICKET, title="Paper jam")
        add(me, Kind.ARTICLE, title="A paper jam")
        other = add(me, Kind.ARTICLE, title="Something else")
        saved = knowledge.link(me, ticket, other)
        assert saved.summary == "linked AR2 Something else to ticket TK1 Paper jam"
        assert [(one.page.name, one.linked) for one in pages_for(ticket)] == [
            ("Something else", True), ("A paper jam", False),
        ]  # fmt: skip
        assert knowledge.link(me, ticket, other).summary == "left ticket TK1 as it was"
        knowledge.link(me, ticket, other, linked=False)
        assert not any(one.linked for one in pages_for(ticket))

    def test_replies_are_filled_in_with_what_is_known(self, me: UUID) -> None:
        add(me, Kind.CONTACT, name="Kim Sato")
        ticket = add(me, Kind.TICKET, title="Paper jam", contact="Kim Sato", category="printing")
        add(me, Kind.REPLY, title="Thanks", note="Dear {First name}, thank you ({ticket}). {me}, {company}, {we}")
        add(me, Kind.REPLY, title="Switch it on", category="Printing", note="{subject}?")
        assert [one.body for one in replies_for(ticket, me)] == [
            "Paper jam?", "Dear Kim, thank you (TK1). Ana Ruiz, {company}, {we}",
        ]  # fmt: skip
        assert reply_called(ticket, "switch", me).name == "Switch it on"
        assert reply_called(ticket, "re1", me).name == "Thanks"
        with pytest.raises(NotFound, match="there is Thanks"):
            reply_called(ticket, "thnks", me)


class TestHowItStands:
    def test_a_ticket_says_its_clocks_and_why(self, me: UUID, tickets: dict[str, UUID]) -> None:
        with clock.frozen(later(5)):
            clocks, customer, *_ = how_it_stands(Kind.TICKET, tickets["left alone"], context(me))
        said = {fact.label: fact for fact in clocks.facts}
        assert said["First answer"].value == "answer 4h late, due today 11:00"
        assert said["First answer"].why == "urgent: within 1h of working time"
        assert said["First answer"].tone is Tone.ALARM
        assert said["Stage"].value == "New"
        about = [(fact.label, fact.value) for fact in customer.facts]
        assert about[:2] == [("Contact", "Kim Sato"), ("Company", "Acme")]
        assert ("Other ticket", "TK2 answered") in about

    def test_a_customer_says_what_is_open_and_how_satisfied_they_were(self, me: UUID, tickets: dict[str, UUID]) -> None:
        satisfaction.rate(me, tickets["resolved"], "2", "Slow")
        with clock.frozen(later(5)):
            (service,) = [
                one for one in how_it_stands(Kind.CONTACT, Contact.get().id, context(me)) if one.heading == "Service"
            ]
        assert [fact.label for fact in service.facts].count("Open ticket") == 4
        last = service.facts[-1]
        assert (last.label, last.value, last.tone) == ("Satisfaction", "2 of 5", Tone.ALARM)

    def test_what_was_resolved_says_whether_anybody_asked(self, me: UUID, tickets: dict[str, UUID]) -> None:
        clocks = how_it_stands(Kind.TICKET, tickets["resolved"], context(me))[0]
        assert [(fact.label, fact.value) for fact in clocks.facts][-1] == ("Satisfaction", "not known yet")

    def test_pages_of_knowledge_can_be_linked_from_there(self, me: UUID, tickets: dict[str, UUID]) -> None:
        add(me, Kind.ARTICLE, title="When something is left alone")
        helps = how_it_stands(Kind.TICKET, tickets["left alone"], context(me))[-1]
        assert helps.heading == "Knowledge"
        assert helps.facts[0].line == ("tickets", "link", "TK1", Article.get().ref)
