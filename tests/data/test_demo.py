"""The demo's files hold together: what they promise is there, and everything they name exists."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise
from statistics import median

import phonenumbers
import pytest

from crm_tui import text
from crm_tui.domain.records import ActivityKind, ForecastCategory, Phase, Role
from tests.data.reading import (
    DEMO,
    Block,
    Entry,
    amount_of_lines,
    deals,
    keys,
    path_of,
    relations,
    sales,
    story_of,
    table,
)

STAGES = [stage["name"] for stage in sales()["stages"]]
KINDS = {stage["name"]: stage.get("kind", "open") for stage in sales()["stages"]}
REASONS = {reason["name"]: reason.get("counts", True) for reason in sales()["lost_reasons"]}

FICTIONAL = re.compile(
    r"""
      \+44\ 20\ 7946\ 0\d{3} | \+44\ 1(1[34678]|21|31|41|51|61)\ 496\ 0\d{3}        # Ofcom
    | \+1\ \d{3}-555-01\d\d                                                         # NANPA
    | \+49\ (30\ 23125|40\ 66969|69\ 90009|221\ 4710|89\ 99998)\ \d{3}              # Bundesnetzagentur
    | \+49\ 171\ 39200\d\d
    | \+33\ (1\ 99\ 00|2\ 61\ 91|3\ 53\ 01|4\ 65\ 71|5\ 36\ 49)(\ \d\d){2}          # Arcep
    | \+46\ (8\ 465\ 004|31\ 390\ 06|40\ 628\ 04|980\ 31\ 92)\ \d\d                 # PTS
    | \+46\ 70\ 174\ 06\ \d\d
    | \+61\ [2378]\ 5550\ \d{4} | \+61\ 491\ 570\ (006|156|157|158|159|110)         # ACMA
    | \+36\ 55\ \d{3}\ \d{3}                                                        # NMHH
    """,
    re.VERBOSE,
)
"""Telephone numbers that authorities keep free for films and books."""


def cells(name: str, column: str) -> list[str]:
    """All values of a column, lists taken apart, empty cells left out."""
    return [value for row in table(name) for value in row[column].split("; ") if value]


def title(deal: Block) -> str:
    return str(deal["title"])


every_deal = pytest.mark.parametrize("deal", deals(), ids=title)


def test_the_workspace_has_the_size_that_the_readme_promises() -> None:
    entries = [entry for block in (*deals(), *relations()) for entry in story_of(block)]
    told = (DEMO / "README.md").read_text(encoding="utf-8")
    assert f"{len(table('companies'))} companies and {len(table('contacts'))} people" in told
    assert f"{len(deals())} deals" in told
    assert (len(table("users")), len(table("products"))) == (5, 12)
    assert 800 <= len(entries) <= 1000
    assert min(entry.day for entry in entries) in range(-730, -690)


class TestPeopleAndCompanies:
    @pytest.mark.parametrize(("name", "column"), [("companies", "name"), ("contacts", "name"), ("products", "name")])
    def test_no_name_is_there_twice(self, name: str, column: str) -> None:
        assert [value for value, count in Counter(cells(name, column)).items() if count > 1] == []

    @pytest.mark.parametrize(
        ("name", "key"), [("users", "login"), ("products", "code"), ("companies", "key"), ("contacts", "key")]
    )
    def test_no_key_is_there_twice(self, name: str, key: str) -> None:
        assert len(keys(name, key)) == len(table(name))

    def test_owners_companies_and_referrers_exist(self) -> None:
        assert {*cells("companies", "owner"), *cells("contacts", "owner")} <= keys("users", "login")
        assert set(cells("contacts", "company")) <= keys("companies")
        assert set(cells("contacts", "referred_by")) <= keys("contacts")

    def test_phases_roles_and_sources_are_those_of_the_program_and_the_template(self) -> None:
        assert {*cells("companies", "phase"), *cells("contacts", "phase")} <= set(Phase)
        assert set(cells("users", "role")) <= set(Role)
        used = {
            *cells("companies", "source"),
            *cells("contacts", "source"),
            *(deal["source"] for deal in deals()),
        }
        assert used <= set(sales()["sources"])

    def test_every_phase_of_the_cycle_has_companies(self) -> None:
        assert set(cells("companies", "phase")) == set(Phase)

    def test_a_family_name_is_a_part_of_the_name(self) -> None:
        assert [row["name"] for row in table("contacts") if row["family"] not in row["name"]] == []

    def test_no_two_people_share_an_email_and_all_domains_are_reserved(self) -> None:
        emails = cells("contacts", "email")
        assert len({text.fold(email) for email in emails}) == len(emails) == len(table("contacts"))
        assert all(re.fullmatch(r"[a-z0-9.-]+@[a-z0-9-]+\.example", email) for email in emails)
        assert all(domain.endswith(".example") for domain in cells("companies", "domain"))

    def test_people_write_from_the_domain_of_their_company(self) -> None:
        domains = {row["key"]: row["domain"] for row in table("companies")}
        assert all(row["email"].endswith(f"@{domains[row['company']]}") for row in table("contacts") if row["company"])

    def test_phone_numbers_are_valid_and_belong_to_nobody(self) -> None:
        numbers = [*cells("companies", "phone"), *cells("contacts", "phone")]
        assert len(set(numbers)) == len(numbers) > 100
        for number in numbers:
            assert phonenumbers.is_valid_number(phonenumbers.parse(number)), number
            assert FICTIONAL.fullmatch(number), number

    def test_names_are_written_in_five_scripts(self) -> None:
        letters = {letter for name in cells("contacts", "name") for letter in name if letter.isalpha()}
        scripts = {unicodedata.name(letter).split()[0] for letter in letters}
        assert scripts == {"LATIN", "GREEK", "CYRILLIC", "CJK", "HANGUL"}

    def test_every_text_is_as_clean_as_what_people_type(self) -> None:
        for name in ("users", "products", "companies", "contacts"):
            assert [value for row in table(name) for value in row.values() if value != text.clean(value)] == []


class TestDeals:
    @every_deal
    def test_who_and_what_it_names_exists(self, deal: Block) -> None:
        assert deal["owner"] in keys("users", "login")
        assert deal.get("company", "grindel") in keys("companies")
        assert set(deal["contacts"]) <= keys("contacts")
        assert {line.split()[1] for line in deal.get("lines", [])} <= keys("products", "code")

    @every_deal
    def test_its_contacts_work_at_its_company_or_did_once(self, deal: Block) -> None:
        employer = {row["key"]: row["company"] for row in table("contacts")}
        strangers = [who for who in deal["contacts"] if employer[who] != deal.get("company", "")]
        assert strangers in ([], ["miriam"])

    @every_deal
    def test_its_path_goes_through_stages_of_the_template_day_by_day(self, deal: Block) -> None:
        path = path_of(deal)
        days = [step.day for step in path]
        assert days == sorted(set(days))
        assert days[-1] < 0
        assert {step.stage for step in path} <= set(STAGES)
        assert all(before.stage != after.stage for before, after in pairwise(path))
        assert all(step.reason for step in path if step.forced)

    @every_deal
    def test_its_story_is_told_in_order_by_people_who_exist(self, deal: Block) -> None:
        entries = story_of(deal)
        assert entries
        assert [(one.day, one.time) for one in entries] == sorted((one.day, one.time) for one in entries)
        assert entries[0].day <= path_of(deal)[0].day + 1
        assert entries[-1].day < 0
        assert {one.kind for one in entries} <= set(ActivityKind)
        assert {one.by or "ana" for one in entries} <= keys("users", "login")
        assert {one.who for one in entries} - {""} <= set(deal["contacts"])

    @every_deal
    def test_its_amount_is_the_sum_of_its_lines(self, deal: Block) -> None:
        if "lines" in deal:
            assert amount_of_lines(deal) == deal["amount"]
        assert deal.get("amount", 1) > 0

    @every_deal
    def test_its_tasks_are_done_in_the_past_or_wait(self, deal: Block) -> None:
        assert all(task.get("done", -1) < 0 for task in deal.get("tasks", []))

    @every_deal
    def test_its_own_category_and_probability_are_ones_that_a_deal_can_have(self, deal: Block) -> None:
        assert deal.get("category", "commit") in set(ForecastCategory)
        assert 0 < deal.get("probability", 50) < 100

    def test_titles_are_unique(self) -> None:
        assert len({text.fold(title(deal)) for deal in deals()}) == len(deals())

    def test_each_file_holds_the_deals_that_its_name_says(self) -> None:
        for name in ("open", "won", "lost"):
            assert {KINDS[path_of(deal)[-1].stage] for deal in deals(name)} == {name}

    def test_lost_deals_say_why_and_others_do_not(self) -> None:
        assert {deal["lost"] for deal in deals("lost")} == set(REASONS)
        assert all(path_of(deal)[-1].reason for deal in deals("lost"))
        assert not any("lost" in deal for deal in (*deals("open"), *deals("won")))

    def test_open_deals_meet_what_their_stage_asks_or_were_forced(self) -> None:
        for deal in deals("open"):
            here = path_of(deal)[-1]
            passed = STAGES[: STAGES.index(here.stage)]
            asked = [
                criterion["check"]
                for stage in sales()["stages"]
                if stage["name"] in passed
                for criterion in stage.get("leave", [])
            ]
            ticked = deal.get("checked", [])
            assert set(ticked) <= set(asked), title(deal)
            assert ticked == asked or here.forced, title(deal)
            assert "amount" in deal or here.stage not in {"Proposal", "Negotiation"}, title(deal)


class TestTheStoryInNumbers:
    def test_between_thirty_one_and_thirty_five_deals_are_open_in_every_stage(self) -> None:
        spread = Counter(path_of(deal)[-1].stage for deal in deals("open"))
        assert 31 <= spread.total() <= 35
        assert set(spread) == set(STAGES[:5])
        assert min(spread.values()) >= 4

    def test_more_deals_are_lost_than_won(self) -> None:
        won = len(deals("won"))
        lost = sum(REASONS[deal["lost"]] for deal in deals("lost"))
        assert 0.3 <= won / (won + lost) <= 0.4

    def test_needs_assessment_is_the_bottleneck(self) -> None:
        stays: dict[str, list[int]] = {stage: [] for stage in STAGES[:5]}
        for deal in deals():
            path = path_of(deal)
            for step, end in zip(path, [step.day for step in path[1:]] + [0], strict=True):
                if step.stage in stays:
                    stays[step.stage].append(end - step.day)
        assert max(stays, key=lambda stage: median(stays[stage])) == "Needs assessment"

    @pytest.mark.parametrize("how", ["won", "lost"])
    def test_deals_were_won_and_lost_in_every_quarter_of_the_two_years(self, how: str) -> None:
        quarters = Counter(-path_of(deal)[-1].day // 92 for deal in deals(how))
        assert set(quarters) >= set(range(7))

    def test_new_customers_came_in_the_last_half_year(self) -> None:
        first: dict[str, int] = {}
        for deal in deals("won"):
            first[deal["company"]] = min(path_of(deal)[-1].day, first.get(deal["company"], 0))
        assert sum(day > -180 for day in first.values()) >= 5

    def test_some_stories_skip_a_stage_go_back_come_again_or_are_forced(self) -> None:
        paths = [path_of(deal) for deal in deals()]
        pairs = [pair for path in paths for pair in pairwise(path)]
        jumps = [(KINDS[a.stage], KINDS[b.stage], STAGES.index(b.stage) - STAGES.index(a.stage)) for a, b in pairs]
        assert any(a == b == "open" and jump > 1 for a, b, jump in jumps)
        assert any(a == b == "open" and jump < 0 for a, b, jump in jumps)
        assert any(a == "lost" and b == "open" for a, b, _ in jumps)
        assert any(step.forced for path in paths for step in path)

    def test_next_steps_are_overdue_due_today_and_to_come_and_some_are_missing(self) -> None:
        waiting = [[task["due"] for task in deal.get("tasks", []) if "done" not in task] for deal in deals("open")]
        first = [min(due) for due in waiting if due]
        assert sum(due < 0 for due in first) >= 5
        assert sum(due == 0 for due in first) >= 3
        assert sum(due > 0 for due in first) >= 15
        assert sum(not due for due in waiting) >= 3

    def test_some_open_deals_rot(self) -> None:
        limit = {stage["name"]: stage.get("rot_days", 999) for stage in sales()["stages"]}
        rotting = [deal for deal in deals("open") if _untouched(deal) > limit[path_of(deal)[-1].stage]]
        assert 7 <= len(rotting) <= 16


class TestRelations:
    def test_each_is_about_a_company_or_a_person_and_told_by_people_who_exist(self) -> None:
        for block in relations():
            assert block.get("company", "grindel") in keys("companies")
            assert block.get("contact", "ines") in keys("contacts")
            assert ("company" in block) != ("contact" in block)
            entries = story_of(block)
            assert [one.day for one in entries] == sorted(one.day for one in entries)
            assert {_teller(one) for one in entries} <= keys("users", "login")
            assert {one.kind for one in entries} <= set(ActivityKind)
            assert all(one.day < 0 for one in entries)
            assert {task["owner"] for task in block.get("tasks", [])} <= keys("users", "login")

    def test_whom_an_entry_names_works_at_that_company(self) -> None:
        employer = {row["key"]: row["company"] for row in table("contacts")}
        for block in relations():
            assert {employer[one.who] for one in story_of(block) if one.who} <= {block.get("company")}

    def test_nobody_is_heard_of_before_the_day_on_which_we_first_heard_of_them(self) -> None:
        since = {row["key"]: int(row["since"]) for row in table("contacts")}
        entries = [entry for block in (*deals(), *relations()) for entry in story_of(block)]
        assert [one for one in entries if one.who and one.day < since[one.who]] == []

    def test_every_story_is_as_clean_as_what_people_type(self) -> None:
        stories = [block.get("story", "") for block in (*deals(), *relations())]
        assert [story for story in stories if text.clean_block(story) != story.strip()] == []

    def test_hardly_any_sentence_is_written_twice(self) -> None:
        told = Counter(entry.text for block in (*deals(), *relations()) for entry in story_of(block))
        assert [words for words, count in told.items() if count > 2] == []


def _teller(entry: Entry) -> str:
    """Who did it; a download is done by the person alone."""
    return entry.by or ("ana" if entry.kind == ActivityKind.DOWNLOAD else "")


def _untouched(deal: Block) -> int:
    """Days since the last activity or move."""
    return -max(path_of(deal)[-1].day, *(entry.day for entry in story_of(deal)))
