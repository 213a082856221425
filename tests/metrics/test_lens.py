"""Numbers of one owner, team, source, campaign, segment or product: the same over every kind of record."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import User
from crm_tui.domain.dates.periods import ALL_TIME
from crm_tui.domain.records import Kind
from crm_tui.errors import NotFound
from crm_tui.metrics.catalogue import DEFINITIONS, compute
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.records import records as behind
from crm_tui.queries.groups.dimensions import DIMENSIONS, names_in
from crm_tui.queries.groups.lens import Lens
from crm_tui.services.editing import records
from crm_tui.services.workspace import sign_in
from tests.making import make_company, make_contact
from tests.metrics.reading.test_records import everything_in
from tests.metrics.selling import LOST, NEW, WON, context, day, measured, quickly, scope, sell

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def seen(name: str, *lens: tuple[str, str]) -> Metric:
    return compute([name], replace(scope(), lens=lens), context())[name]


@pytest.fixture
def told_apart(stages: dict[str, UUID], me: UUID) -> UUID:
    """Two owners, two teams, three sources, a campaign, a segment, and a product, over deals, contacts and answers."""
    ben = sign_in("ben", "Ben Okafor")
    with quickly():
        sell(stages, (NEW, day(1)), (WON, day(20)), owner=me, source="Fair")
        sell(stages, (NEW, day(1)), (LOST, day(20)), owner=ben, source="fair ")
        sell(stages, (NEW, day(1)), (LOST, day(20)), owner=ben, source="Fairground")
        sell(stages, (NEW, day(1)), (WON, day(20)), owner=ben)
    with journal.action(me, "made teams") as act:
        act.update(User.get_by_id(ben), team="North")
    make_company("Acme Ltd")
    for number, values in enumerate(({"owner": me, "source": "Fair"}, {"owner": ben, "source": "Letter"}, {})):
        make_contact(f"Lead {number}", **values)
    for typed in (
        (Kind.CAMPAIGN, {"title": "Letter", "budget": "90 EUR"}),
        (Kind.MEMBER, {"campaign": "CA1", "contact": "Lead 0", "status": "clicked"}),
        (Kind.MEMBER, {"campaign": "CA1", "contact": "Lead 2", "status": "sent"}),
        (Kind.COST, {"title": "Print", "campaign": "CA1", "amount": "60 EUR", "day": "today"}),
        (Kind.COST, {"title": "Ads", "amount": "40 EUR", "day": "today"}),
        (Kind.SEGMENT, {"title": "Ours", "filter": "owner:ana"}),
        (Kind.PRODUCT, {"name": "Desk", "price": "10 EUR"}),
        (Kind.RESPONSE, {"contact": "Lead 1", "scale": "NPS", "score": "9"}),
        (Kind.TICKET, {"title": "Help", "contact": "Lead 1", "product": "Desk", "owner": "ana"}),
        (Kind.MENTION, {"title": "A post", "contact": "Lead 0"}),
    ):
        records.add_record(me, *typed)
    return ben


@pytest.mark.usefixtures("told_apart")
def test_a_source_is_meant_whole_and_without_case() -> None:
    assert [part.value for part in seen("win_rate", ("source", "FAIR")).parts] == [1, 2]
    assert seen("leads", ("source", "fair")).value == 1


@pytest.mark.usefixtures("told_apart")
def test_owners_and_teams_are_laid_over_whom_records_belong_to() -> None:
    assert seen("win_rate", ("owner", "ben")).n == seen("win_rate", ("team", "north")).n == 3
    assert (seen("nps", ("owner", "Ben Okafor")).n, seen("nps", ("owner", "ana")).n) == (1, 0)
    assert (seen("tickets", ("owner", "ana")).value, seen("tickets", ("team", "North")).value) == (1, 0)
    assert seen("win_rate", ("team", "north"), ("source", "fairground")).n == 1


@pytest.mark.usefixtures("told_apart")
def test_a_campaign_has_who_reacted_or_names_it_and_what_it_cost() -> None:
    assert (seen("leads", ("campaign", "letter")).value, seen("cpl", ("campaign", "CA1")).value) == (2, 3000)


@pytest.mark.usefixtures("told_apart")
def test_products_and_segments_are_laid_by_name_or_reference() -> None:
    assert (seen("tickets", ("product", "desk")).value, seen("leads", ("segment", "SG1")).value) == (1, 1)


@pytest.mark.usefixtures("told_apart")
def test_what_knows_nothing_of_a_dimension_says_so_instead_of_a_number() -> None:
    assert seen("cpl", ("owner", "ana")).value is None
    assert seen("cpl", ("owner", "ana")).says == "Costs have no owner, so this cannot be told apart by it."
    assert "The filter is over deals" in measured("leads", filter_text="owner:ana").says


@pytest.mark.usefixtures("told_apart")
@pytest.mark.parametrize(
    ("lens", "says"),
    [
        ((("owner", "Ben Okfor"),), "No owner is called “Ben Okfor”; nearest: Ben Okafor."),
        ((("team", "nroth"),), "No team is called “nroth”; nearest: North."),
        ((("source", "fiar"),), "No source is called “fiar”; nearest: Fair."),
        ((("segment", "SG9"),), "No segment is called “SG9”; there is Ours."),
        ((("product", "zzz"),), "No product is called “zzz”; there is Desk."),
    ],
)
def test_a_value_that_nobody_knows_is_told_with_the_nearest(lens: Lens, says: str) -> None:
    with pytest.raises(NotFound) as told:
        compute(["win_rate"], replace(scope(), lens=lens), context())
    assert str(told.value) == says


@pytest.mark.usefixtures("told_apart")
def test_the_values_of_each_dimension_are_offered() -> None:
    offered = {dimension: names_in(dimension) for dimension in DIMENSIONS}
    assert offered["source"] == ("Fair", "Fairground", "Letter")
    assert (offered["team"], offered["campaign"], offered["segment"]) == (("North",), ("Letter",), ("Ours",))
    assert ("Ana Ruiz" in offered["owner"], offered["product"]) == (True, ("Desk",))


@pytest.mark.usefixtures("told_apart")
@pytest.mark.parametrize("value", ["ana", "North", "Fair", "Letter", "Ours", "Desk"])
def test_below_each_lens_every_number_lists_what_it_counts(value: str) -> None:
    dimension = dict(zip(["ana", "North", "Fair", "Letter", "Ours", "Desk"], DIMENSIONS, strict=True))[value]
    below = replace(scope(ALL_TIME), lens=((dimension, value),))
    for metric in compute(DEFINITIONS, below, context()).values():
        for part in everything_in(metric):
            if part.records is not None:
                found = behind(part.records, below, context(), limit=100)
                assert len(found) == part.count, (metric.definition.name, part)
