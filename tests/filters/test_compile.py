"""What a filter finds in a workspace."""

from __future__ import annotations

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from crm_tui.db.models import Company, Deal
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.tree import EVERYTHING
from tests.filters.conftest import Found

ACME, BIRCH, COBALT = "Acme rollout", "Birch Labs pilot", "Cobalt renewal"
DELTA, ELM = "Delta fleet", "Elm clinic"
ALL = {ACME, BIRCH, COBALT, DELTA, ELM}


@pytest.mark.parametrize(
    ("filter_", "names"),
    [
        ("", ALL),
        ("acme", {ACME}),
        ("ROLL", {ACME}),
        ('"birch labs"', {BIRCH}),
        ("labs birch", {BIRCH}),
        ('"labs birch"', set()),
        ("kim", {ACME}),
        ("kim@acme", {ACME}),
        ("acme or elm", {ACME, ELM}),
        ("-acme", ALL - {ACME}),
        ("not (acme or elm)", {BIRCH, COBALT, DELTA}),
        ("is:open -tag:cold", {ACME, ELM}),
        ("%", set()),
        ("_", set()),
        (r"\ ", set()),
    ],
)
def test_words_are_found_where_a_deal_is_known_by_them(found: Found, filter_: str, names: set[str]) -> None:
    assert found(filter_) == names


@pytest.mark.parametrize(
    ("filter_", "names"),
    [
        ("title:PILOT", {BIRCH}),
        ("company:acme,birch", {ACME, BIRCH}),
        ('company:"acme ltd"', {ACME}),
        ("contact:sato", {ACME}),
        ("role:decision", {ACME}),
        ("product:gtx", {ACME}),
        ("source:ÄRGER", {ACME}),
        ("source:söhne", {ACME}),
        ("source:web_", {BIRCH}),
        ("note:100%_", {ACME}),
        ("note:100_", set()),
        ("source!=web", {ACME, COBALT, DELTA, ELM}),
        ("-source:web", {ACME, COBALT, DELTA, ELM}),
        ("email:@acme.example", {ACME}),
        ('phone:"030 / 1234"', {ACME}),
        ("external:x-1", {ACME}),
        ("phase:conversion", {ACME}),
        ("currency:jpy", {ELM}),
    ],
)
def test_texts_hold_a_part_whatever_its_case_and_accents(found: Found, filter_: str, names: set[str]) -> None:
    assert found(filter_) == names


@pytest.mark.parametrize(
    ("filter_", "names"),
    [
        ("owner:me", {ACME, COBALT}),
        ("owner:ana", {ACME, COBALT}),
        ("owner:ben", {BIRCH}),
        ("owner:me,ben", {ACME, BIRCH, COBALT}),
        ("owner!=me", {BIRCH, DELTA, ELM}),
        ("stage:proposal", {ACME}),
        ("stage:Prop,nego", {ACME, ELM}),
        ("stage:closed", {COBALT, DELTA}),
        ("stage:closed-won", {COBALT}),
        ('stage:"Initial contact"', {BIRCH}),
        ("stage!=closed", {ACME, BIRCH, ELM}),
        ("pipeline:sales", ALL),
        ("tag:vip", {ACME}),
        ("tag:vip,cold", {ACME, BIRCH}),
        ("lost:price", {DELTA}),
        ("category:commit", {ELM}),
        ("category:best", {ACME}),
        ("category:closed", {COBALT}),
        ("activity:call", {ELM}),
        ("task:deck", {ACME}),
        ("task:favour", set()),
    ],
)
def test_names_match_whole_or_by_their_beginning(found: Found, filter_: str, names: set[str]) -> None:
    assert found(filter_) == names


@pytest.mark.parametrize(
    ("filter_", "names"),
    [
        ("amount>10k", {ACME, COBALT, ELM}),
        ("amount>=45000", {ACME, ELM}),
        ("amount>45k", {ELM}),
        ("amount<10k", {BIRCH}),
        ("amount:8k", {BIRCH}),
        ("amount:10k..50k", {ACME, COBALT}),
        ("amount:..12k", {BIRCH, COBALT}),
        ("amount:2m..", {ELM}),
        ("amount>10kEUR", {ACME}),
        ('amount:"10k USD".."20k USD"', {COBALT}),
        ("amount:2m", {ELM}),
        ("amount!=8k", {ACME, COBALT, DELTA, ELM}),
        ("weighted:27k", {ACME}),
        ("weighted>0", {ACME, BIRCH, ELM}),
        ("weighted:1.9m", {ELM}),
        ("probability:60", {ACME}),
        ("probability>=95%", {COBALT, ELM}),
        ("probability:0", {DELTA}),
        ("probability:10..60", {ACME, BIRCH}),
    ],
)
def test_amounts_compare_in_the_deals_own_currency(found: Found, filter_: str, names: set[str]) -> None:
    assert found(filter_) == names


@pytest.mark.parametrize(
    ("filter_", "names"),
    [
        ("close<30d", {ACME, BIRCH, COBALT}),
        ("close:today..30d", {ACME}),
        ("close<today", {BIRCH, COBALT}),
        ("close>-30d", {ACME, BIRCH}),
        ("close:2026-11-30", {ACME}),
        ('close:"30 nov"', {ACME}),
        ("close:2026-11", {ACME, BIRCH}),
        ("close:2026-Q3", {COBALT}),
        ("close>2026-Q3", {ACME, BIRCH}),
        ("close<=2026-Q3", {COBALT}),
        ("close<2026-Q3", set()),
        ("close>=2026-Q3", {ACME, BIRCH, COBALT}),
        ("-close<today", {ACME, DELTA, ELM}),
        ("closed:2026-Q3", {COBALT}),
        ("closed:2026-08-15", {COBALT}),
        ("closed:yesterday", {DELTA}),
        ("created>-30d", {ACME}),
        ("created:-30d..today", {ACME, ELM}),
        ("created:last-month", {ACME, BIRCH, ELM}),
        ('created:"last month"', {ACME, BIRCH, ELM}),
        ("added:today", ALL),
        ("next:tomorrow", {ACME}),
        ("next<today", {BIRCH}),
    ],
)
def test_days_are_told_in_words_and_spans(found: Found, filter_: str, names: set[str]) -> None:
    assert found(filter_) == names


@pytest.mark.parametrize(
    ("filter_", "names"),
    [
        ("touched<14d", {ACME, DELTA}),
        ("touched>=21d", {BIRCH, COBALT, ELM}),
        ("touched>21d", {COBALT, ELM}),
        ("touched<=21d", {ACME, BIRCH, DELTA}),
        ("touched<3w", {ACME, DELTA}),
        ("touched:1d", {ACME, DELTA}),
        ("touched:24h", {ACME, DELTA}),
        ("touched<24h", set()),
        ("touched:yesterday", {ACME, DELTA}),
        ("touched:20d..30d", {BIRCH, ELM}),
        ("touched:..1", {ACME, DELTA}),
        ("touched:-30d..-20d", {BIRCH, ELM}),
        ("instage:5d", {ACME}),
        ("age:20", {ACME}),
        ("age>1m", {BIRCH, COBALT, DELTA}),
        ("met<14d", {ACME}),
        ("last.meeting<2d", set()),
        ("-met<14d", ALL - {ACME}),
        ("called<14d", {ELM}),
        ("called<7d", set()),
        ("no:called", ALL - {ELM}),
        ("emailed<7d", set()),
    ],
)
def test_ages_are_whole_days_up_to_now(found: Found, filter_: str, names: set[str]) -> None:
    assert found(filter_) == names


@pytest.mark.parametrize(
    ("filter_", "names"),
    [
        ("is:open", {ACME, BIRCH, ELM}),
        ("is:won", {COBALT}),
        ("is:lost", {DELTA}),
        ("is:closed", {COBALT, DELTA}),
        ("is:won,lost", {COBALT, DELTA}),
        ("is:mine", {ACME, COBALT}),
        ("is:overdue", {BIRCH}),
        ("is:rotting", {BIRCH, ELM}),
        ("-is:rotting", {ACME, COBALT, DELTA}),
        ("has:email", {ACME}),
        ("no:email", ALL - {ACME}),
        ("has:task", {ACME, BIRCH, ELM}),
        ("has:next", {ACME, BIRCH, ELM}),
        ("no:next", {COBALT, DELTA}),
        ("has:company,amount", ALL - {DELTA}),
        ("no:company,amount", {DELTA}),
        ("no:amount", {DELTA}),
        ("has:close", {ACME, BIRCH, COBALT}),
        ("has:note", {ACME}),
        ("has:tag", {ACME, BIRCH}),
        ("has:activity", {ACME, ELM}),
        ("has:contact", {ACME}),
        ("has:phone", {ACME}),
        ("has!=owner", {DELTA, ELM}),
    ],
)
def test_flags_say_what_a_deal_is_and_has(found: Found, filter_: str, names: set[str]) -> None:
    assert found(filter_) == names


@pytest.mark.parametrize(
    ("filter_", "names"),
    [
        ("fit-score>80", {ACME}),
        ("FitScore:82.5", {ACME}),
        ("fit_score<9", set()),
        ("plan:team-plus", {ACME}),
        ("plan:basic", set()),
        ("has:plan", {ACME}),
        ("no:plan", ALL - {ACME}),
        ("vegan:yes", {ACME}),
        ("vegan=TRUE", {ACME}),
        ("vegan:1,off", {ACME}),
        ("vegan!=on", ALL - {ACME}),
        ("vegan:n", set()),
        ("size=1,234", {ACME}),
        ("size!=1,234", ALL - {ACME}),
        ("size:1,1234", {ACME}),
        ('size:"1 234"', {ACME}),
        ("size:1.234", set()),
        ("size>1.2k", {ACME}),
        ("fitscore:82,5", {ACME}),
        ("worth:1.5k", {ACME}),
        ("worth:1,500", {ACME}),
        ("worth:1500jpy", {ACME}),
        ("worth:1500eur", set()),
        ("worth<1.6k has:worth", {ACME}),
    ],
)
def test_the_workspaces_own_fields_work_like_the_others(found: Found, filter_: str, names: set[str]) -> None:
    assert found(filter_) == names


@pytest.mark.parametrize(
    ("kind", "filter_", "names"),
    [
        (Kind.CONTACT, "kim", {"Kim Sato"}),
        (Kind.CONTACT, "birch", {"Lea Wolf"}),
        (Kind.CONTACT, "owner:me has:email title:head country:ÖSTER", {"Kim Sato"}),
        (Kind.CONTACT, "is:customer", {"Lea Wolf"}),
        (Kind.CONTACT, "is:lead", {"Kim Sato"}),
        (Kind.CONTACT, "deal:rollout deals:1 role:maker", {"Kim Sato"}),
        (Kind.CONTACT, "deals:0", {"Lea Wolf"}),
        (Kind.CONTACT, "met<7d next:tomorrow", {"Kim Sato"}),
        (Kind.COMPANY, "industry:tools employees:100..200 revenue>1m", {"Acme Ltd"}),
        (Kind.COMPANY, "contact:lea", {"Birch Labs"}),
        (Kind.COMPANY, "no:employees", {"Birch Labs"}),
        (Kind.COMPANY, "phase:conversion,advocacy", {"Acme Ltd", "Birch Labs"}),
        (Kind.TASK, "is:open", {"Send deck", "Call back", "Prepare"}),
        (Kind.TASK, "is:done", {"Old favour"}),
        (Kind.TASK, "is:overdue", {"Call back"}),
        (Kind.TASK, "due:today..7d is:mine", {"Send deck"}),
        (Kind.TASK, "deal:birch done:-7d..", {"Old favour"}),
        (Kind.TASK, "no:due", {"Prepare"}),
        (Kind.ACTIVITY, "kind:meeting by:me minutes>30", {"Demo"}),
        (Kind.ACTIVITY, "at>today", {"Next visit"}),
        (Kind.ACTIVITY, "ago<7d well", {"Demo"}),
        (Kind.ACTIVITY, "has:note", {"Demo"}),
    ],
)
def test_other_kinds_have_filters_of_their_own(found: Found, kind: Kind, filter_: str, names: set[str]) -> None:
    assert found(filter_, kind) == names


def test_a_reference_finds_the_one_record(found: Found) -> None:
    number = Deal.get(Deal.title == ELM).number
    company = Company.get(Company.name == "Acme Ltd").number

    assert found(f"D{number}") == {ELM}
    assert found(f"ref:d{number}") == {ELM}
    assert found(f"ref:{number}") == {ELM}
    assert found(f"company:O{company}") == {ACME}


def test_a_day_is_the_persons_day(context: FilterContext, rows: None) -> None:  # noqa: ARG001
    def closed_on(day: str, zone: str) -> set[str]:
        asked = compile_filter(f"closed:{day}", Kind.DEAL, context._replace(zone=ZoneInfo(zone)))
        return {row.title for row in Deal.select().where(asked)}

    assert closed_on("2026-08-15", "Europe/Berlin") == {COBALT}
    assert closed_on("2026-08-15", "Pacific/Honolulu") == set()
    assert closed_on("2026-08-14", "Pacific/Honolulu") == {COBALT}


@pytest.mark.parametrize(
    ("filter_", "place", "says", "nearest"),
    [
        ("is:open stge:new", "stge", "“stge” is not a field of deals; nearest: stage", "stage"),
        ("has:emial", "emial", "“emial” is not a field of deals", "email"),
        ("stage:propsal", "propsal", "No stage is called “propsal”; nearest: Proposal", "Proposal"),
        ("stage:proposal,xyz", "xyz", "No stage is called “xyz”; there is Closed lost, Closed won", None),
        ("owner:bem", "bem", "No user is called “bem”", "ben"),
        ("tag:vipp", "vipp", "No tag is called “vipp”", "vip"),
        ("is:rottin is:opne", "opne", "No flag is called “opne”; nearest: open", "open"),
        ("phase:retenton", "retenton", "No phase is called", "retention"),
        ("amount>ten", "ten", "ten is not an amount", None),
        ("amount:5k..1k", "5k..1k", "This range ends before it begins", None),
        ('amount:"1 EUR".."2 USD"', '"1 EUR".."2 USD"', "Name the same currency", None),
        ("probability>half", "half", "“half” is not a number", None),
        ("vegan:maybe", "maybe", "Vegan is yes or no, not “maybe”", None),
        ('amount="0.005"', '"0.005"', "EUR has 2 decimals; write 0.005 with no more", None),
        ("close<someday", "someday", "close: someday is not a", None),
        ("close:2026-02-30", "2026-02-30", "close: 2026-02-30 does not exist", None),
        ("touched>yesterday", "yesterday", "touched counts days", None),
        ("touched:1d..today", "1d..today", "Write both ends of a range of touched as ages", None),
        ("title>a", "title>a", "title (text) cannot be compared by “>”", None),
        ("title:a..b", "a..b", "title (text) has no ranges", None),
        ("ref:C1", "C1", "“C1” is not such a reference", None),
        ("phone:abc", "abc", "“abc” has no digits", None),
        ('title:""', '""', "There is nothing to look for here", None),
        ("has>email", "has>email", "has names fields", None),
        ("has:is", "is", "“is” is not something to have", None),
    ],
)
def test_what_has_no_meaning_is_pointed_at(
    found: Found, filter_: str, place: str, says: str, nearest: str | None
) -> None:
    with pytest.raises(FilterError, match=re.escape(says)) as caught:
        found(filter_)

    error = caught.value
    assert filter_[error.position : error.position + error.length] == place
    assert nearest is None or nearest in error.nearest


def test_me_must_be_somebody(context: FilterContext) -> None:
    nobody = context._replace(me=None)
    for filter_ in ("owner:me", "is:mine"):
        with pytest.raises(FilterError, match="Nobody is known as “me”") as caught:
            compile_filter(filter_, Kind.DEAL, nobody)
        assert caught.value.position == filter_.index(":") + 1


def test_a_filter_goes_into_any_query_over_its_table(context: FilterContext, rows: None) -> None:  # noqa: ARG001
    condition = compile_filter("company:acme -is:won tag:vip", Kind.DEAL, context)
    joined = Deal.select(Deal.title, Company.name).join(Company).where(Company.name != "").where(condition)

    assert [row.title for row in joined] == [ACME]
    assert Deal.select().where(~condition, Deal.hidden_at.is_null()).count() == 4
    assert Deal.select().where(compile_filter(EVERYTHING, Kind.DEAL, context)).count() == 6


def test_the_criteria_of_every_template_have_a_meaning(context: FilterContext) -> None:
    templates = Path(__file__).resolve().parents[2] / "data" / "templates"
    written = [
        expression
        for path in templates.glob("*.toml")
        for expression in re.findall(r'^[^#\n]*filter = "([^"]+)"', path.read_text("utf-8"), re.MULTILINE)
    ]
    assert len(written) > 3
    for expression in written:
        assert Deal.select().where(compile_filter(expression, Kind.DEAL, context)).count() == 0
