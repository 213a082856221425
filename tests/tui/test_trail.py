"""Back and forward: where one has been, like in a browser."""

from __future__ import annotations

from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.tui.everywhere.trail import LONGEST, Stop, Trail

BOARD, CONTACTS = Stop("board"), Stop("contacts")
KIM = Stop("contacts", Kind.CONTACT, UUID(int=1))
LEE = Stop("contacts", Kind.CONTACT, UUID(int=2))


def been(*stops: Stop) -> Trail:
    trail = Trail()
    for stop in stops:
        trail.visit(stop)
    return trail


def test_one_goes_back_and_forward_and_no_further_than_one_has_been() -> None:
    trail = been(BOARD, CONTACTS, KIM)
    assert trail.step(1) is None
    assert [trail.step(-1), trail.step(-1), trail.step(-1)] == [CONTACTS, BOARD, None]
    assert [trail.step(1), trail.step(1), trail.step(1)] == [CONTACTS, KIM, None]
    assert Trail().step(-1) is None


def test_coming_somewhere_else_forgets_what_lay_ahead() -> None:
    trail = been(BOARD, CONTACTS, KIM)
    trail.step(-1)
    trail.visit(LEE)
    assert trail.step(1) is None
    assert [trail.step(-1), trail.step(-1)] == [CONTACTS, BOARD]


def test_staying_is_no_visit_and_the_spot_is_kept() -> None:
    trail = been(BOARD, CONTACTS)
    trail.leave("the fifth row")
    trail.visit(CONTACTS)
    assert trail.here == Stop("contacts", spot="the fifth row")
    trail.visit(KIM)
    assert trail.is_behind(CONTACTS)
    assert trail.step(-1) == Stop("contacts", spot="the fifth row")


def test_walking_to_a_neighbour_is_no_stop_of_its_own() -> None:
    trail = been(CONTACTS, KIM)
    trail.turn_to(LEE)
    assert trail.here == LEE
    assert trail.step(-1) == CONTACTS


def test_a_stop_that_is_gone_is_passed_over_either_way() -> None:
    trail = been(BOARD, KIM, CONTACTS)
    assert trail.step(-1) == KIM
    trail.drop(-1)
    assert trail.step(-1) == BOARD
    assert trail.step(1) == CONTACTS
    trail = been(BOARD, KIM, CONTACTS)
    trail.step(-1)
    trail.step(-1)
    assert trail.step(1) == KIM
    trail.drop(1)
    assert trail.step(1) == CONTACTS
    assert trail.step(-1) == BOARD


def test_a_trail_does_not_grow_for_ever() -> None:
    trail = been(*(Stop("contacts", Kind.CONTACT, UUID(int=number)) for number in range(3 * LONGEST)))
    back = 0
    while trail.step(-1) is not None:
        back += 1
    assert back == LONGEST - 1
