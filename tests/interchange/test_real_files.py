"""Files of other programs, as they come, hold the facts that are known of them."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crm_tui.domain.money import Money, parse_amount
from crm_tui.domain.records import Kind
from crm_tui.errors import CrmError
from crm_tui.interchange.columns import Mapping, suggest
from crm_tui.interchange.csv_out import escaped, unescaped
from crm_tui.interchange.formats import Formats, detect_formats
from crm_tui.interchange.pairs import read_map
from crm_tui.interchange.records import Reading, Record
from crm_tui.interchange.tables import Row, Table, open_table


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that is known of a file after reading it."""

    table: Table
    rows: list[Row]
    mapping: Mapping
    formats: Formats
    records: list[Record]

    @property
    def map(self) -> dict[str, str]:
        return {link.header: link.field for link in self.mapping.links if link.field}


def read(path: Path, kind: Kind = Kind.CONTACT, spec: str = "", currency: str = "USD") -> Read:
    with open_table(path) as table:
        mapping = suggest(table.headers, table.samples(), kind)
        mapping = mapping.changed(read_map(spec, table.headers, kind))
        formats = detect_formats(table, mapping)
        records = list(Reading(table, mapping, formats, currency, None).records())
        return Read(table, list(table), mapping, formats, records)


def amounts(records: list[Record]) -> list[Money]:
    return [amount for record in records if isinstance(amount := record.values.get("amount"), Money)]


class TestPipelines:
    def test_maven_opportunities_need_no_map(self, datasets: Path) -> None:
        deals = read(datasets / "pipeline-maven/sales_pipeline.csv", Kind.DEAL)
        assert deals.table.notes == ("UTF-8, commas, 8,800 rows, 8 columns",)
        assert deals.map == {
            "opportunity_id": "external_id",
            "sales_agent": "owner",
            "product": "product",
            "account": "company",
            "deal_stage": "stage",
            "engage_date": "entered",
            "close_date": "closed",
            "close_value": "amount",
        }
        assert Counter(record.values["stage"] for record in deals.records) == {
            "Won": 4_238,
            "Lost": 2_473,
            "Engaging": 1_589,
            "Prospecting": 500,
        }
        won = [record for record in deals.records if record.values["stage"] == "Won"]
        assert sum(amount.minor for amount in amounts(won)) == 1_000_553_400
        days = [(day(record, "closed") - day(record, "entered")).days for record in won]
        assert round(sum(days) / len(days), 2) == 51.78
        assert sum(1 for record in deals.records if "company" not in record.values) == 1_425
        assert deals.rows[-1].line == 8_801

    def test_maven_companies_products_and_users_need_no_map(self, datasets: Path) -> None:
        maven = datasets / "pipeline-maven"
        assert list(read(maven / "accounts.csv", Kind.COMPANY).map.values()) == [
            "name", "industry", "founded", "revenue", "employees", "country", "parent"
        ]  # fmt: skip
        assert list(read(maven / "products.csv", Kind.PRODUCT).map.values()) == ["name", "category", "price"]
        assert list(read(maven / "sales_teams.csv", Kind.USER).map.values()) == ["name", "manager", "team"]

    def test_salesforce_opportunities(self, datasets: Path) -> None:
        path = datasets / "pipeline-salesforce-dataloader/src/main/resources/samples/data/opportunityData.csv"
        deals = read(path, Kind.DEAL)
        assert deals.map["STAGENAME"] == "stage"
        assert deals.map["CLOSEDATE"] == "closed"
        won = [record for record in deals.records if record.values["stage"] == "Closed Won"]
        assert (len(won), sum(amount.minor for amount in amounts(won))) == (8, 220_000_000)
        assert sum(amount.minor for amount in amounts(deals.records)) == 627_000_000
        assert sum(1 for record in deals.records if "amount" not in record.values) == 5

    def test_leads_with_select_for_nothing(self, datasets: Path) -> None:
        leads = read(datasets / "pipeline-xeducation-leads/Leads.csv")
        assert leads.table.shape.rows == 9_240
        assert leads.table.headers[37] == "Column 38"
        assert (leads.map["Prospect ID"], leads.map["Lead Source"]) == ("external_id", "source")
        assert "City: “Select” means empty, 2,249 times." in leads.formats.notes
        sources = Counter(record.values.get("source") for record in leads.records)
        assert (sources["Google"], sources["google"], sources["Reference"]) == (2_868, 5, 534)

    @pytest.mark.parametrize(
        ("name", "kind", "needed"),
        [
            ("Accounts", Kind.COMPANY, "name industry phone city country"),
            ("Contacts", Kind.CONTACT, "given family email phone company job_title"),
            ("Leads", Kind.CONTACT, "given family company job_title email phone source city country"),
            ("Opportunities", Kind.DEAL, "title company stage amount closed"),
        ],
    )
    def test_small_salesforce_files(self, datasets: Path, name: str, kind: Kind, needed: str) -> None:
        assert list(read(datasets / f"pipeline-salesforce-mini/{name}.csv", kind).map.values()) == needed.split()


class TestEncodings:
    @pytest.mark.parametrize(
        ("name", "says"),
        [
            ("csvtext", "UTF-8"),
            ("csvtext_BOM_UTF8", "UTF-8"),
            ("csvtext_BOM_UTF16LE", "UTF-16"),
            ("csvtext_BOM_UTF16BE", "UTF-16"),
            ("csvtext_BOM_UTF32LE", "UTF-32"),
            ("csvtext_BOM_UTF32BE", "UTF-32"),
        ],
    )
    def test_the_same_table_in_every_encoding(self, datasets: Path, name: str, says: str) -> None:
        folder = datasets / "pipeline-salesforce-dataloader/src/test/resources/testfiles/data"
        with open_table(folder / f"{name}.csv") as table:
            assert table.notes == (f"{says}, commas, 2 rows, 3 columns",)
            assert table.headers == ("column1", "column2", "column3")
            assert [row.cells for row in table] == [[f"row{row}-{cell}" for cell in (1, 2, 3)] for row in (1, 2)]

    def test_a_german_export_of_orders(self, datasets: Path) -> None:
        spec = "Sales=amount,Order Date=created,Discount=-"
        orders = read(datasets / "purchases-superstore/Sample-Superstore.csv", Kind.DEAL, spec, currency="CLF")
        assert orders.table.notes[0].startswith("Windows-1252")
        assert orders.table.notes[0].endswith("semicolons, 9,994 rows, 21 columns")
        assert not any(record.problems for record in orders.records)
        # CLF has four decimals, as this file has.
        assert sum(amount.minor for amount in amounts(orders.records)) == 22_972_008_603
        assert day(orders.records[0], "created") == date(2019, 11, 8)
        phrases = [row.cells[16] for row in orders.rows if "\u201d" in row.cells[16]]
        assert phrases[0] == "Adams Phone Message Book, Professional, 400 Message Capacity, 5 3/6\u201d x 11\u201d"
        assert any(note.startswith("Sales: Decimal comma") for note in orders.formats.notes)
        assert any(note.startswith("Order Date: The day comes first") for note in orders.formats.notes)


class TestCells:
    def test_tickets_with_line_breaks(self, datasets: Path) -> None:
        tickets = read(datasets / "tickets-support/customer_support_tickets.csv", spec="Ticket Description=note")
        assert tickets.table.shape.rows == len(tickets.rows) == 8_469
        status = tickets.table.headers.index("Ticket Status")
        assert Counter(row.cells[status] for row in tickets.rows) == {
            "Open": 2_819,
            "Pending Customer Response": 2_881,
            "Closed": 2_769,
        }
        assert [row.line for row in tickets.rows[:2]] == [2, 9]
        note = tickets.records[0].values["note"]
        assert isinstance(note, tuple)
        assert note[0].count("\n\n") == 3

    def test_two_forms_of_dates_in_one_column(self, datasets: Path) -> None:
        answers = read(datasets / "survey-nps-bank/NPStimeseries Updated.csv", spec="survey_date=created")
        assert not any(record.problems for record in answers.records)
        month = answers.table.headers.index("month")
        assert all(day(record, "created").month == int(record.cells[month]) for record in answers.records)

    def test_blank_totals(self, datasets: Path) -> None:
        customers = read(
            datasets / "purchases-telco-churn/data/Telco-Customer-Churn.csv", Kind.DEAL, "TotalCharges=amount"
        )
        assert len(customers.records) - len(amounts(customers.records)) == 11
        assert not any(record.problems for record in customers.records)

    def test_tabs(self, datasets: Path) -> None:
        path = datasets / "marketing-ifood-campaign/Market_Campaign_data/marketing_campaign.csv"
        with open_table(path) as table:
            assert table.notes == ("UTF-8, tabs, 2,240 rows, 29 columns",)

    @pytest.mark.parametrize(
        "name",
        [
            *("comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates"),
            *("newlines", "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"),
        ],
    )
    def test_csv_spectrum(self, datasets: Path, name: str) -> None:
        folder = datasets / "torture-csv-spectrum"
        right = json.loads((folder / f"json/{name}.json").read_text(encoding="utf-8"))
        if name == "location_coordinates":
            right = [right | {"Contact Phone Number": "2095257564"}]  # another number than in its table
        content = (folder / f"csvs/{name}.csv").read_bytes()
        if name.endswith("_crlf"):  # the files that are here have lost their carriage returns
            content = content.replace(b"\n", b"\r\n")
        with open_table(io.BytesIO(content)) as table:
            assert [dict(zip(table.headers, row.cells, strict=True)) for row in table] == right

    def test_univocity(self, datasets: Path) -> None:
        with open_table(datasets / "torture-univocity/src/main/resources/correctness.csv") as table:
            rows = list(table)
        assert [row.line for row in rows] == [2, 3, 4, 6, 7]
        assert rows[2].cells == ["1996", "Jeep", "Grand Cherokee", "MUST SELL!\nair, moon roof, loaded", "4799.00"]
        assert rows[4].cells == ["", "", 'Venture "Extended Edition"', "", "4900.00"]

    def test_every_table_is_read(self, datasets: Path) -> None:
        tables = sorted(datasets.rglob("*.csv"))
        failed = []
        for path in tables:
            try:
                with open_table(path) as table:
                    assert sum(1 for _ in table) == table.shape.rows
            except CrmError as error:
                failed.append(f"{path.name}: {error}")
        assert len(tables) > 100
        assert failed == []


class TestContacts:
    @pytest.mark.parametrize(
        ("path", "fields"),
        [
            (
                "contacts-linkedin-synthetic/tests/fixtures/Connections.csv",
                "given family email company job_title created linkedin",
            ),
            ("contacts-roundcube-csv2vcard/src/Csv2vcard/outlook.csv", "email email email"),
            ("contacts-roundcube-csv2vcard/src/Csv2vcard/email.csv", "email"),
            (
                "contacts-roundcube-csv2vcard/src/Csv2vcard/tb_plain.csv",
                (
                    "given family name email email phone_work phone_home phone_mobile "
                    "address city region postcode country job_title company website note"
                ),
            ),
            (
                "contacts-gpc-outlook-variant/outlook.csv",
                (
                    "external_id name email note email email phone_mobile company job_title "
                    "phone_home phone_home phone_work phone_work address phone_other"
                ),
            ),
            (
                "contacts-atomic-crm/src/components/atomic-crm/contacts/contacts_export.csv",
                (
                    "given family job_title note created tags linkedin company email_work email_home email_other "
                    "phone_work phone_home phone_other"
                ),
            ),
        ],
    )
    def test_columns_of_address_books(self, datasets: Path, path: str, fields: str) -> None:
        assert list(read(datasets / path).map.values()) == fields.split()

    def test_google(self, datasets: Path) -> None:
        person = read(datasets / "contacts-roundcube-csv2vcard/src/Csv2vcard/gmail.csv").records[0].values
        assert person["email"] == ("home@aaa.pl", "work@email.pl", "unknown@email.com", "other@email.com")
        assert (person["given"], person["family"], person["company"]) == ("Firstname", "Lastname", "company")
        assert (person["job_title"], person["city"], person["tags"]) == (
            "jobtitle",
            "home_city",
            ("My Contacts", "Test"),
        )

    def test_all_of_outlook(self, datasets: Path) -> None:
        person = read(datasets / "contacts-roundcube-csv2vcard/src/Csv2vcard/all.csv").records[0].values
        assert (person["address"], person["city"], person["country"]) == ("Work Street", "Work City", "Work Country")
        assert (person["email_home"], person["email_work"]) == (("home@example.com",), ("work@example.com",))
        assert person["phone_mobile"] == ("500",)

    def test_five_hundred_people_without_work_mail(self, datasets: Path) -> None:
        people = read(datasets / "contacts-atomic-crm/test-data/contacts.csv")
        assert len(people.records) == 500
        assert not any(record.problems or "email_work" in record.values for record in people.records)
        names = Counter((record.values["given"], record.values["family"]) for record in people.records)
        assert len(names) == 500 - 2


def test_known_payloads_against_spreadsheets_are_harmless(datasets: Path) -> None:
    lines = (datasets / "torture-csv-injection/Intruder/csv-payload.txt").read_text().splitlines()
    assert [escaped(line)[:2] for line in lines] == ["DD", "'@", "'=", "'=", "'=", "'="]
    assert [unescaped(escaped(line)) for line in lines] == lines


def test_amounts_of_the_german_export_agree_with_exact_arithmetic(datasets: Path) -> None:
    with (datasets / "purchases-superstore/Sample-Superstore.csv").open(encoding="cp1252", newline="") as file:
        cells = [row["Profit"] for row in csv.DictReader(file, delimiter=";")]
    exact = sum(Decimal(cell.replace(",", ".")) for cell in cells)
    assert sum(parse_amount(cell, "CLF", decimal=",") for cell in cells) == exact * 10_000


def day(record: Record, field: str) -> date:
    value = record.values[field]
    assert isinstance(value, date)
    return value
