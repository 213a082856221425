"""Saved views: numbers, names, whose they are, and who may change everybody's."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest

from crm_tui.db.models import Action
from crm_tui.domain.records import Role
from crm_tui.errors import BadInput, FilterError, NotAllowed, NotFound
from crm_tui.queries.views import View, find_view, saved_views, view_by_id, view_in_slot
from crm_tui.services import roles
from crm_tui.services.undo import undoing
from crm_tui.services.users import add_user
from crm_tui.services.views import Shown, change_view, delete_view, require_changing, save_view
from tests.statements import count

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def ben(me: UUID) -> UUID:
    """A colleague who sells, and may not shape the workspace."""
    found = add_user(me, {"login": "ben", "name": "Ben"}).id
    roles.give(me, "ben", Role.SALES)
    return found


def slots(user: UUID, screen: str = "deals") -> dict[str, int | None]:
    return {view.name: view.slot for view in saved_views(screen, user)}


def the(name: str, user: UUID, screen: str = "deals") -> View:
    return find_view(screen, name, user)


def test_a_view_keeps_filter_order_columns_density_and_number(me: UUID) -> None:
    save_view(me, "deals", "Great", Shown("amount>9k", "-amount", "title, Amount ,title"), slot=3)
    save_view(me, "board", "Mine", Shown("owner:me", columns="sales", density="one"))
    assert the("great", me).shown == Shown("amount>9k", "-amount", "title,amount")
    assert the("Mine", me, "board").shown == Shown("owner:me", "", "Sales", "one")


def test_a_number_is_no_name_of_a_view(me: UUID) -> None:
    with pytest.raises(BadInput, match="“1” cannot name a view"):
        save_view(me, "deals", " 1 ")
    view = save_view(me, "deals", "Q1", slot=1)
    with pytest.raises(BadInput, match="“27” cannot name a view"):
        change_view(me, view, name="27", slot=1, own=True)
    assert the("1", me).name == "Q1"


@pytest.mark.parametrize(
    ("screen", "shown", "why"),
    [
        ("deals", Shown("nofield:x"), "nofield"),
        ("deals", Shown(sort="colour"), "no column"),
        ("deals", Shown(columns="title,colour"), "no column"),
        ("board", Shown(columns="No such pipeline"), "pipeline"),
        ("moon", Shown(), "has no views"),
    ],
)
def test_what_a_screen_cannot_show_is_refused(me: UUID, screen: str, shown: Shown, why: str) -> None:
    with pytest.raises((BadInput, FilterError, NotFound), match=why):
        save_view(me, screen, "Odd", shown)


def test_a_number_is_taken_from_the_view_that_has_it_and_undo_gives_it_back(me: UUID, ben: UUID) -> None:
    save_view(me, "deals", "One", slot=1)
    save_view(ben, "deals", "Bens", slot=1)
    save_view(me, "board", "Elsewhere", slot=1)
    save_view(me, "deals", "Other", slot=1)
    assert slots(me) == {"Other": 1, "One": None}
    assert slots(ben) == {"Bens": 1}
    assert slots(me, "board") == {"Elsewhere": 1}
    undoing.undo(me)
    assert slots(me) == {"One": 1}
    for wrong in (0, 10):
        with pytest.raises(BadInput, match="1 to 9"):
            save_view(me, "deals", "Far", slot=wrong)


def test_ones_own_view_goes_before_everybodys_of_that_number_or_name(me: UUID) -> None:
    save_view(me, "deals", "All", Shown("is:open"), slot=2, own=False)
    found = view_in_slot("deals", 2, me)
    assert found is not None
    assert not found.own
    save_view(me, "deals", "All", Shown("is:won"), slot=2)
    found = view_in_slot("deals", 2, me)
    assert found is not None
    assert found.filter_text == the("All", me).filter_text == the("2", me).filter_text == the("al", me).filter_text
    assert found.filter_text == "is:won"
    assert view_in_slot("deals", 9, me) is None


def test_a_view_is_renamed_renumbered_and_given_to_everybody(me: UUID, ben: UUID) -> None:
    view = save_view(me, "deals", "Great", slot=1)
    change_view(me, view, name="Greatest", slot=None, own=False)
    assert slots(ben) == {"Greatest": None}
    save_view(me, "deals", "Small", own=False)
    with pytest.raises(BadInput, match="another view Small"):
        change_view(me, view, name="SMALL", slot=None, own=False)
    change_view(me, view, name="Great", slot=4, own=True)
    assert slots(me)["Great"] == 4
    assert slots(ben) == {"Small": None}


Forbidden = Callable[[], object]


def test_everybodys_views_are_changed_by_those_who_may_shape_the_workspace(me: UUID, ben: UUID) -> None:
    shared, mine = save_view(me, "deals", "Shared", own=False), save_view(me, "deals", "Mine")
    own = save_view(ben, "deals", "Bens")
    refused: tuple[Forbidden, ...] = (
        lambda: save_view(ben, "deals", "New", own=False),
        lambda: save_view(ben, "deals", "Shared", Shown("is:open"), own=False),
        lambda: change_view(ben, shared, name="Taken", slot=None, own=False),
        lambda: change_view(ben, shared, name="Taken", slot=None, own=True),
        lambda: change_view(ben, own, name="Bens", slot=None, own=False),
        lambda: delete_view(ben, shared),
    )
    for forbidden in refused:
        with pytest.raises(NotAllowed, match="pipelines, fields or settings"):
            forbidden()
    unknown: tuple[Forbidden, ...] = (
        lambda: delete_view(ben, mine),
        lambda: change_view(ben, mine, name="X", slot=1, own=True),
    )
    for not_theirs in unknown:
        with pytest.raises(NotFound):
            not_theirs()
    delete_view(ben, own)
    assert slots(ben) == {"Shared": None}


def test_a_shared_view_is_taken_back_by_who_made_it_and_by_nobody_else_without_the_right(me: UUID, ben: UUID) -> None:
    kim = add_user(me, {"login": "kim", "name": "Kim"}).id
    roles.give(me, "kim", Role.MANAGER)
    view = save_view(kim, "deals", "Great", own=False)
    roles.give(me, "kim", Role.SALES)
    with pytest.raises(NotAllowed, match="Great is everybody's view: only who made it"):
        change_view(ben, view, name="Great", slot=None, own=True)
    with pytest.raises(NotAllowed, match="name of your own"):
        require_changing(ben, view)
    assert "Great" in slots(ben)
    require_changing(kim, view)
    change_view(kim, view, name="Great", slot=2, own=True)
    assert Action.select().order_by(Action.id.desc()).first().summary == "took the view Great away from everybody"
    assert slots(kim) == {"Great": 2}
    assert slots(ben) == {}
    with pytest.raises(NotAllowed):
        change_view(kim, view, name="Great", slot=2, own=False)


def test_undo_of_everybodys_needs_the_same_right(me: UUID, ben: UUID) -> None:
    view = save_view(me, "deals", "Shared", own=False)
    roles.give(me, "cleo", Role.ADMIN)
    roles.give(me, "ben", Role.MANAGER)
    delete_view(ben, view)
    roles.give(me, "ben", Role.SALES)
    with pytest.raises(NotAllowed):
        undoing.undo(ben)
    assert view_by_id(view, me) is None


def test_a_view_that_is_not_there_names_the_nearest(me: UUID) -> None:
    with pytest.raises(NotFound, match="view save deals"):
        the("Great", me)
    save_view(me, "deals", "Great deals")
    with pytest.raises(NotFound, match="there is Great deals"):
        the("Graet deals", me)


def test_views_cost_one_statement(me: UUID) -> None:
    for number in range(1, 9):
        save_view(me, "deals", f"View {number}", slot=number)
    assert count(lambda: saved_views("deals", me)) == 1
    assert count(lambda: view_in_slot("deals", 3, me)) == 1
