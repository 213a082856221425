"""The page of customers: what it shows, and what it says where nothing can be predicted."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.overview import Compared, Overview, looks
from crm_tui.metrics.scope import Scope
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.services.editing.records import add_record
from crm_tui.tui.widgets.kpi.layout import MARGIN, sheet_of
from crm_tui.tui.widgets.kpi.pages.customers import PAGE
from tests.making import make_contact
from tests.metrics.selling import quickly

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def look() -> Overview:
    context = FilterContext.at_present(None)
    scope = Scope(find_pipeline("").id, parse_period("this year", clock.today()))
    *_, last = looks(scope, context, PAGE.wanted(Compared.BEFORE))
    return last


def drawn(view: Overview, width: int) -> list[str]:
    sheet = sheet_of(PAGE.draw(view, width - 2 * MARGIN), width)
    return ["".join(said for said, _ in line) for line in sheet.lines]


def sell(me: UUID, people: int) -> None:
    """Orders of so many people, of whom every third bought once, the next twice and the next four times."""
    with quickly():
        for place in range(people):
            contact = make_contact(f"Customer {place:02}")
            for time in range((1, 2, 4)[place % 3]):
                day = date(2026, 1, 5 + place) + timedelta(days=(13 + place) * time)
                order = {"title": "Boxes", "contact": contact.ref, "amount": f"{1000 + place} EUR"}
                add_record(me, Kind.ORDER, {**order, "day": day.isoformat()})


def test_who_brought_most_who_will_and_how_well_that_fits(me: UUID) -> None:
    sell(me, 18)
    view = look()
    for width in (80, 120):
        lines = drawn(view, width)
        assert all(len(line) <= width for line in lines)
        page = "\n".join(lines)
        for words in ("RFM", "HAVE BROUGHT MOST", "WILL BRING MOST IN 52 WEEKS", "HOW OFTEN THEY BOUGHT AGAIN"):
            assert words in page
        assert "Customer 17" in page
        assert "Champions" in page
    (plot,) = PAGE.plots(view)
    assert plot.bars[:4] == (6, 6, 0, 6)


def test_where_too_few_bought_again_it_says_so(me: UUID) -> None:
    sell(me, 3)
    view = look()
    page = " ".join(" ".join(drawn(view, 80)).split())
    assert page.count("2 of 3 customers have bought again, and at least 10 are needed.") == 2
    assert not PAGE.plots(view)


def test_an_empty_workspace_says_that_nobody_has_bought_anything() -> None:
    page = "\n".join(drawn(look(), 80))
    assert "Nobody has bought anything yet." in page
