"""Products and users that are taken in."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import CustomValue, Product, User
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.services.undo import undoing
from tests.services.bulk.intakes import actions, take

pytestmark = pytest.mark.usefixtures("workspace")

PRO = {"name": "GTX Pro", "code": "G-1", "category": "GTX", "price": Money(482_100, "EUR")}


def test_a_product_is_recognised_by_its_code_or_its_name() -> None:
    take(Kind.PRODUCT, PRO)
    assert take(Kind.PRODUCT, PRO).fates == ["unchanged"]
    assert take(Kind.PRODUCT, {"name": "GTX Professional", "code": "G-1"}).fates == ["updated"]
    assert take(Kind.PRODUCT, {"name": "gtx professional", "price": Money(500_000, "EUR")}).fates == ["updated"]
    product = Product.get()
    assert (product.name, product.price, product.code) == ("gtx professional", 500_000, "G-1")


def test_one_name_with_two_codes_is_two_products() -> None:
    rows = (PRO, PRO | {"code": "G-2"})
    assert take(Kind.PRODUCT, *rows).fates == ["created", "created"]
    assert take(Kind.PRODUCT, *rows).fates == ["unchanged", "unchanged"]


def test_a_new_user_has_a_login_like_the_name() -> None:
    take(
        Kind.USER,
        {"name": "Moses Frase"},
        {"name": "José Núñez", "role": "Administrator", "email": "Jose@Acme.Example"},
    )
    users = {user.login: user for user in User.select()}
    assert users.keys() == {"ana", "moses.frase", "jose.nunez"}
    assert (users["jose.nunez"].role, users["jose.nunez"].email) == ("admin", "jose@acme.example")


def test_users_of_one_name_have_different_logins() -> None:
    rows = ({"name": "Kim", "email": "kim@a.example"}, {"name": "Kim", "email": "kim@b.example"})
    assert take(Kind.USER, *rows).fates == ["created", "created"]
    assert {user.login for user in User.select()} == {"ana", "kim", "kim2"}
    assert take(Kind.USER, *rows).fates == ["unchanged", "unchanged"]


def test_a_login_never_changes(me: UUID) -> None:
    assert take(Kind.USER, {"name": "Ana Ruiz", "login": "aruiz", "email": "ana@acme.example"}).fates == ["updated"]
    ana = User.get_by_id(me)
    assert (ana.login, ana.email, ana.role) == ("ana", "ana@acme.example", "admin")


def test_team_and_manager_are_kept() -> None:
    row = {"name": "Moses Frase", "team": "Central", "manager": "Dustin Brinkmann"}
    take(Kind.USER, row)
    assert User.get(User.name == "Moses Frase").team == "Central"
    assert {value.field.name: value.value for value in CustomValue.select()} == {"manager": "Dustin Brinkmann"}
    before = actions()
    assert take(Kind.USER, row).fates == ["unchanged"]
    assert actions() == before


def test_who_came_by_an_import_that_was_undone_comes_back_with_the_next(me: UUID) -> None:
    take(Kind.USER, {"name": "Moses Frase"}, by=me)
    undoing.undo(me)
    assert take(Kind.USER, {"name": "Moses Frase"}, by=me).fates == ["created"]
    moses = User.get(User.login == "moses.frase")
    assert (moses.hidden_at, User.select().count()) == (None, 2)


def test_an_unknown_role_is_a_trouble() -> None:
    taken = take(Kind.USER, {"name": "Kim", "role": "king"}, {"team": "Central"})
    assert [one.field for one in taken.troubles] == ["role", ""]
