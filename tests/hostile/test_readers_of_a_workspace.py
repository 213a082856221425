"""What people type where the answer depends on the workspace: fields of forms, references, searches, filters, files."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crm_tui.domain.fields.specs import SPECS
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind
from crm_tui.errors import CrmError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.complete import complete
from crm_tui.filters.context import FilterContext
from crm_tui.filters.fields import VOCABULARIES
from crm_tui.filters.lookups import names_of
from crm_tui.interchange.importing import Choices, carry_out, prepare
from crm_tui.interchange.tables import open_table
from crm_tui.queries import refs
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.queries.search import hits as search
from crm_tui.services.editing.field_texts import context_for, read_text
from tests.hostile.corpus import ALL, EVERYTHING
from tests.hostile.test_parsers import PIECES, TEXTS
from tests.making import make_company, make_contact, make_deal, stages_of_deals
from tests.shelf import Shelf, opened

SPECS_OF_EACH_TYPE = {spec.type: spec for specs in SPECS.values() for spec in specs}
KINDS_OF_FILES = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.PRODUCT, Kind.USER)

# Nothing is left behind in it, so that every example may ask the same workspace.
in_one_workspace = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def workspace(tmp_path: Path, shelf: Shelf) -> Iterator[Path]:
    """A workspace, open on this thread, whose records are called like the corpus."""
    with opened(shelf.sales_with("called like the corpus", fill), tmp_path / "sales.db") as path:
        yield path


def fill() -> None:
    taken = [text for text in ALL.values() if text.isprintable() and len(text) <= 300]
    first = stages_of_deals()[0]
    make_deal(first, "Acme rollout")
    for text in taken[::12]:
        make_deal(first, text)
        make_company(text)
        make_contact(text)


def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


@pytest.mark.parametrize("kind", FieldType)
@given(text=TEXTS)
@in_one_workspace
@pytest.mark.usefixtures("workspace")
def test_whatever_is_typed_into_a_field_is_read_or_refused(me: UUID, kind: FieldType, text: str) -> None:
    spec = SPECS_OF_EACH_TYPE.get(kind, FieldSpec(name="own", label="Own", type=kind, choices=("a", "b")))
    with suppress(CrmError):
        read_text(spec, text, context_for(me))


@pytest.mark.parametrize("kind", FieldType)
@pytest.mark.usefixtures("workspace")
def test_the_corpus_is_read_or_refused_by_every_type_of_field(me: UUID, kind: FieldType) -> None:
    spec = SPECS_OF_EACH_TYPE.get(kind, FieldSpec(name="own", label="Own", type=kind, choices=("a", "b")))
    for text in EVERYTHING:
        with suppress(CrmError):
            read_text(spec, text, context_for(me))


def find_reference(text: str) -> object:
    return refs.resolve(text)


def find_words(text: str) -> object:
    return search.search(text)


def find_by_pipeline(text: str) -> object:
    return find_pipeline(text)


FINDERS = (find_reference, find_words, find_by_pipeline)


@pytest.mark.parametrize("find", FINDERS, ids=lambda find: find.__name__)
@given(text=TEXTS)
@in_one_workspace
@pytest.mark.usefixtures("workspace")
def test_whatever_is_looked_for_is_found_or_not(find: Callable[[str], object], text: str) -> None:
    with suppress(CrmError):
        find(text)


@pytest.mark.parametrize("find", FINDERS, ids=lambda find: find.__name__)
@pytest.mark.usefixtures("workspace")
def test_the_corpus_is_found_or_not(find: Callable[[str], object]) -> None:
    for text in EVERYTHING:
        with suppress(CrmError):
            find(text)


@pytest.mark.parametrize("kind", VOCABULARIES)
@pytest.mark.usefixtures("workspace")
def test_the_corpus_is_a_filter_or_refused_as_words_and_in_every_field(me: UUID, kind: Kind) -> None:
    vocabulary = VOCABULARIES[kind]
    fields = [field.name for field in vocabulary.fields]
    for number, text in enumerate(EVERYTHING):
        quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        for written in (text, quoted, f"{fields[number % len(fields)]}:{quoted}", f"{fields[number % 7]}:{text}"):
            with suppress(CrmError):
                list(vocabulary.model.select().where(compile_filter(written, kind, context(me))).limit(1))
            complete(written, len(written), kind, names_of)


CELLS = st.text(max_size=12) | PIECES | st.sampled_from(EVERYTHING)
FIELDS = ("amount", "stage", "email", "phone", "created", "close", "owner", "company", "probability", "tags", "id")
HEADERS = st.lists(st.sampled_from(FIELDS) | CELLS, max_size=4).map(lambda others: ["name", "title", *others])
SIGNS = st.sampled_from([",", ";", "\t", "|"])
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1", "cp932"])


def as_file(rows: list[list[str]], sign: str, encoding: str) -> bytes:
    """A file as a program writes it that does not care what is in it."""
    lines = (sign.join(row) for row in rows)
    return "\n".join(lines).encode(
        encoding, "replace" if encoding in {"cp1252", "latin-1", "cp932"} else "surrogatepass"
    )


FILES = st.binary(max_size=300) | st.builds(
    lambda headers, rows, sign, encoding: as_file([headers, *rows], sign, encoding),
    HEADERS, st.lists(st.lists(CELLS, min_size=2, max_size=6), max_size=6), SIGNS, ENCODINGS,
)  # fmt: skip


def take_in(content: bytes, kind: Kind, me: UUID) -> None:
    """Import bytes as a person does, up to the last step."""
    with open_table(io.BytesIO(content)) as table:
        report = carry_out(prepare(table, kind, Choices()), me, dry_run=True)
    assert sum(report.fates.values()) == report.rows


@given(content=FILES, kind=st.sampled_from(KINDS_OF_FILES))
@example(content=b"name\n" + b"9" * 5000, kind=Kind.COMPANY)
@example(content=b"title,amount,created\nx,1e999999999,0000-00-00\n", kind=Kind.DEAL)
@in_one_workspace
@pytest.mark.usefixtures("workspace")
def test_any_bytes_are_imported_row_by_row_or_refused_in_a_sentence(me: UUID, content: bytes, kind: Kind) -> None:
    with suppress(CrmError):
        take_in(content, kind, me)


@pytest.mark.parametrize("kind", KINDS_OF_FILES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.usefixtures("workspace")
def test_the_corpus_is_imported_as_headers_and_as_every_cell(me: UUID, kind: Kind, encoding: str) -> None:
    headers = ["name", "title", "email", "phone", "amount", "stage", "created", "owner", "tags", "note"]
    quoted = ['"' + text.replace('"', '""') + '"' for text in EVERYTHING]
    rows = [quoted[start:] + quoted[:start] for start in range(0, len(quoted), 3)]
    with suppress(CrmError):
        take_in(as_file([headers, *(row[: len(headers)] for row in rows)], ",", encoding), kind, me)
    with suppress(CrmError):
        take_in(as_file([["name", *quoted[:40]], *(row[:41] for row in rows)], ",", encoding), kind, me)
