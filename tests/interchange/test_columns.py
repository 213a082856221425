"""Columns find their fields by names in several languages, and people have the last word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.records import Kind, short_ref
from crm_tui.errors import BadInput
from crm_tui.interchange.columns import Mapping, suggest
from crm_tui.interchange.pairs import Pair, read_map, read_pairs, read_stages
from crm_tui.interchange.targets import IMPORTABLE, REF, targets


def suggested(headers: str, kind: Kind, *rows: str) -> dict[str, str | None]:
    """Where the columns of a header go, both written with commas."""
    mapping = suggest(headers.split(","), [row.split(",") for row in rows], kind)
    return {link.header: link.field for link in mapping.links}


class TestKnownNames:
    @pytest.mark.parametrize(
        ("kind", "headers", "fields"),
        [
            pytest.param(
                Kind.DEAL,
                "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Associated Company",
                "external_id,title,stage,pipeline,amount,closed,created,owner,company",
                id="hubspot",
            ),
            pytest.param(
                Kind.DEAL,
                "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Owner,Deal - Stage,"
                "Deal - Expected close date,Deal - Won time,Deal - Lost reason,Deal - Organization,"
                "Deal - Contact person",
                "external_id,title,amount,currency,owner,stage,close,closed,lost_reason,company,contact",
                id="pipedrive",
            ),
            pytest.param(
                Kind.DEAL,
                "Opportunity ID,Opportunity Name,Account Name,Stage,Probability (%),Lead Source,Opportunity Owner",
                "external_id,title,company,stage,probability,source,owner",
                id="salesforce",
            ),
            pytest.param(
                Kind.DEAL,
                "Titel,Firma,Ansprechpartner,Stufe,Betrag,Währung,Wahrscheinlichkeit,Erstellt am,"
                "Zuständig,Verlustgrund",
                "title,company,contact,stage,amount,currency,probability,created,owner,lost_reason",
                id="german deals",
            ),
            pytest.param(
                Kind.CONTACT,
                "Vorname,Nachname,Firma,Position,Straße geschäftlich,Ort geschäftlich,Postleitzahl geschäftlich,"
                "Telefon geschäftlich,Mobiltelefon,E-Mail-Adresse,E-Mail 2: Adresse,Notizen,Kategorien",
                "given,family,company,job_title,address,city,postcode,phone_work,phone_mobile,email,email,note,tags",
                id="german outlook",
            ),
            pytest.param(
                Kind.COMPANY,
                "Company name,Company Domain Name,Industry,Number of Employees,Annual Revenue,Country/Region,"
                "Year Founded",
                "name,website,industry,employees,revenue,country,founded",
                id="companies",
            ),
            pytest.param(
                Kind.PRODUCT,
                "Product Name,Product Code,Product Family,List Price",
                "name,code,category,price",
                id="products",
            ),
            pytest.param(
                Kind.USER, "Full Name,Username,Email,Role,Manager", "name,login,email,role,manager", id="users"
            ),
        ],
    )
    def test_exports_of_other_programs_are_recognised(self, kind: Kind, headers: str, fields: str) -> None:
        found = suggested(headers, kind)
        assert ",".join(field or "" for field in found.values()) == fields

    def test_a_typing_error_is_forgiven(self) -> None:
        assert suggested("Compnay name,Probabilty", Kind.DEAL) == {
            "Compnay name": "company",
            "Probabilty": "probability",
        }

    def test_what_is_not_known_is_left_out(self) -> None:
        assert suggested("Shoe size,Favourite colour", Kind.CONTACT) == {"Shoe size": None, "Favourite colour": None}

    def test_the_best_column_wins_a_field_that_takes_one(self) -> None:
        found = suggested("Home City,Business City,Home Street,Business Street", Kind.CONTACT)
        assert found == {
            "Home City": None,
            "Business City": "city",
            "Home Street": None,
            "Business Street": "address",
        }

    def test_a_column_with_cells_wins_against_an_empty_one(self) -> None:
        found = suggested("Job Title,Position", Kind.CONTACT, ",CEO", ",CTO")
        assert found == {"Job Title": None, "Position": "job_title"}

    def test_amounts_without_digits_are_not_amounts(self) -> None:
        assert suggested("Revenue,Name", Kind.COMPANY, "High,Acme", "Low,Birch")["Revenue"] is None

    def test_addresses_are_recognised_without_a_name(self) -> None:
        found = suggested("Column 1,Column 2", Kind.CONTACT, "kim@acme.example,x", "ana@birch.example,y")
        assert found == {"Column 1": "email", "Column 2": None}

    @pytest.mark.parametrize("kind", IMPORTABLE)
    def test_every_field_is_found_by_its_own_name(self, kind: Kind) -> None:
        for field in targets(kind).fields:
            rows = (short_ref(kind, 7),) if field == REF else ()
            assert suggested(field, kind, *rows) == {field: field}

    @pytest.mark.parametrize("kind", IMPORTABLE)
    def test_a_mapping_without_any_name_says_what_it_needs(self, kind: Kind) -> None:
        mapping = suggest(["Shoe size"], [], kind)
        assert mapping.needed == targets(kind).needed
        assert set(mapping.needed) <= targets(kind).fields.keys()
        assert suggest([mapping.needed[0]], [], kind).needed == ()


HEADERS = ["opportunity_id", "Deal, name", "account", "close_value", "E-mail", "e-mail "]


def mapped(spec: str, headers: list[str] = HEADERS, kind: Kind = Kind.DEAL) -> dict[str, str | None]:
    return {link.header: link.field for link in read_map(spec, headers, kind)}


class TestTheirWord:
    def test_headers_go_where_the_map_says(self) -> None:
        assert mapped('opportunity_id=external_id,"Deal, name"=title, account = company ,close_value=-') == {
            "opportunity_id": "external_id",
            "Deal, name": "title",
            "account": "company",
            "close_value": None,
        }

    def test_case_and_signs_do_not_matter_where_one_column_is_meant(self) -> None:
        assert mapped("Opportunity ID=external-id,CLOSE_VALUE=ignore") == {
            "opportunity_id": "external_id",
            "close_value": None,
        }

    def test_fields_of_their_own_have_a_name(self) -> None:
        assert mapped('account="custom:Region, sales"') == {"account": "custom:Region, sales"}

    @pytest.mark.parametrize(
        ("spec", "says"),
        [
            ("acount=company", "There is no column “acount”; the nearest is account"),
            ("account=companie", "Deals have no field “companie”; the nearest is company"),
            ("account=custom:", "A custom field needs a name"),
            ("account=company,ACCOUNT=title", "names the column “account” twice"),
            ('account=company,"Deal, name"=company', "sends both “account” and “Deal, name” to company"),
            ("account", "cannot be read at “account”"),
            ("account=", "nothing on one side of “account=”"),
            ('"account=company', "cannot be read at"),
        ],
    )
    def test_what_cannot_be_meant_is_refused_in_words(self, spec: str, says: str) -> None:
        with pytest.raises(BadInput, match=says):
            mapped(spec)

    def test_the_map_is_laid_over_the_suggestion(self) -> None:
        headers = ["Deal Name", "Working title", "Amount"]
        suggestion = suggest(headers, [], Kind.DEAL)
        assert fields(suggestion) == ["title", None, "amount"]
        changed = suggestion.changed(read_map("Working title=title", headers, Kind.DEAL))
        assert fields(changed) == [None, "title", "amount"]
        assert changed.columns("title") == (1,)
        assert changed.fields == ("title", "amount")

    def test_several_columns_may_go_where_there_is_room_for_many(self) -> None:
        headers = ["Email", "Billing mail"]
        mapping = suggest(headers, [], Kind.CONTACT).changed(read_map("Billing mail=email", headers, Kind.CONTACT))
        assert mapping.columns("email") == (0, 1)

    def test_a_mapping_is_remembered_as_a_map(self) -> None:
        headers = ['size "XL"', "a=b", "Deal, name", " Amount"]
        first = suggest(headers, [], Kind.DEAL).changed(
            read_map('"size ""XL"""=custom:Size,"a=b"=-', headers, Kind.DEAL)
        )
        again = suggest(headers, [], Kind.DEAL).changed(read_map(first.spec, headers, Kind.DEAL))
        assert fields(again) == fields(first) == ["custom:Size", None, "title", "amount"]

    @given(st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), max_size=5))
    def test_any_names_survive_in_quotes(self, pairs: list[tuple[str, str]]) -> None:
        quoted = [[f'"{name.replace(chr(34), chr(34) * 2)}"' for name in pair] for pair in pairs]
        assert read_pairs(",".join("=".join(pair) for pair in quoted), "map") == [Pair(*pair) for pair in pairs]

    @given(st.text())
    def test_no_text_raises_anything_else(self, text: str) -> None:
        try:
            mapped(text)
        except BadInput:
            return
        assert text.strip() == "" or "=" in text


class TestStages:
    STAGES = ("Initial contact", "Qualification", "Closed won", "Closed lost")

    def test_their_stages_are_ours(self) -> None:
        mapped = read_stages('Prospecting=initial contact,"Won, paid"=Closed won', self.STAGES)
        assert mapped == {"prospecting": "Initial contact", "won, paid": "Closed won"}

    def test_an_unknown_stage_names_the_nearest(self) -> None:
        with pytest.raises(BadInput, match="There is no stage “Closed one”; the nearest is Closed won"):
            read_stages("Won=Closed one", self.STAGES)

    def test_a_stage_cannot_be_two(self) -> None:
        with pytest.raises(BadInput, match="names “WON” twice"):
            read_stages("Won=Closed won,WON=Closed lost", self.STAGES)


def fields(mapping: Mapping) -> list[str | None]:
    return [link.field for link in mapping.links]
