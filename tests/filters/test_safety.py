"""No filter breaks the program, and none reaches the database but as parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crm_tui.db.models import TABLES
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters import rfm
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import NOTHING_TO_HAVE, ORDERED, Field, FieldType
from crm_tui.filters.fields import VOCABULARIES, describe, vocabulary_of

OUR_WORDS = {
    *("select", "from", "where", "and", "or", "not", "in", "as", "inner", "join", "on", "is", "null", "like"),
    *("escape", "case", "when", "then", "else", "end", "exists", "1"),
    *("coalesce", "fold", "min", "max", "count", "sum", "cast", "numeric", "group", "by", "having", "order", "desc"),
    "limit",
    "json_each",
    *("customer", "rfm", "recency", "frequency", "monetary"),
    *(table._meta.table_name for table in TABLES),
    *(field.column_name for table in TABLES for field in table._meta.sorted_fields),
}
"""All the words that a statement may be made of; everything else must be a parameter."""

SAMPLES = {
    FieldType.TEXT: "o",
    FieldType.PHONE: "12",
    FieldType.RECORD: "e",
    FieldType.REFERENCE: "1",
    FieldType.NUMBER: "2.5k",
    FieldType.PERCENT: "50%",
    FieldType.MONEY: "10k",
    FieldType.DATE: "2026-Q4",
    FieldType.MOMENT: "-30d",
    FieldType.AGE: "14d",
    FieldType.USER: "me",
    FieldType.STAGE: "proposal",
    FieldType.PIPELINE: "sales",
    FieldType.LOST_REASON: "price",
    FieldType.TAG: "vip",
    FieldType.SEGMENT: "key",
}

with_workspace = settings(
    max_examples=150,
    # Nothing is written, so that every example may ask the same workspace.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def statement(text: str, kind: Kind, context: FilterContext) -> tuple[str, list[object]]:
    """The statement that a filter becomes, after it was run; SQL and parameters."""
    query = VOCABULARIES[kind].model.select().where(compile_filter(text, kind, context))
    query.count()
    sql, parameters = query.sql()
    sql = sql.replace(rfm.classes(context)[0], "select")
    return sql, list(parameters)


def foreign_words(sql: str) -> set[str]:
    """What stands in a statement beside our own words, aliases such as `t1`, and signs."""
    words = {word.casefold() for word in re.findall(r"\w+", sql)}
    signs = set(re.sub(r"[\w\s]", "", sql)) - set('"().,=<>*+?!')
    return {word for word in words - OUR_WORDS if not re.fullmatch(r"t\d+", word)} | signs


def every_field() -> Iterator[tuple[Kind, Field]]:
    for kind, vocabulary in VOCABULARIES.items():
        yield from ((kind, field) for field in vocabulary.fields)


@pytest.mark.parametrize("sign", [":", "=", "!=", "<", "<=", ">", ">="])
@pytest.mark.usefixtures("rows")
def test_every_field_knows_every_sign_or_says_why_not(sign: str, context: FilterContext) -> None:
    for kind, field in every_field():
        value = field.words[0].text if field.words else SAMPLES[field.type]
        text = f"{field.name}{sign}{value}"
        if field.type in ORDERED or sign in {":", "=", "!="}:
            sql, _ = statement(text, kind, context)
            assert not foreign_words(sql), (kind, text)
        else:
            with pytest.raises(FilterError, match="cannot be compared"):
                statement(text, kind, context)


@pytest.mark.usefixtures("rows")
def test_every_field_can_be_had_and_ranged_over_or_says_why_not(context: FilterContext) -> None:
    for kind, field in every_field():
        if field.type in NOTHING_TO_HAVE:
            continue
        model = vocabulary_of(kind).model
        there, missing = (
            model.select().where(compile_filter(f"{sign}:{field.name}", kind, context)).count()
            for sign in ("has", "no")
        )
        assert there + missing == model.select().count(), (kind, field.name)
        if field.type in ORDERED:
            value = SAMPLES[field.type]
            inside = statement(f"{field.name}:{value}..{value}", kind, context)
            assert not foreign_words(inside[0])
        else:
            with pytest.raises(FilterError, match="has no ranges"):
                statement(f"{field.name}:a..b", kind, context)


@pytest.mark.parametrize("kind", list(VOCABULARIES))
@pytest.mark.usefixtures("rows")
def test_every_example_of_the_help_can_be_typed_as_it_stands(kind: Kind, context: FilterContext) -> None:
    for row in describe(kind):
        sql, _ = statement(row.example, kind, context)
        assert not foreign_words(sql), row


NAMES = sorted(
    {name for _, field in every_field() for name in (field.name, *field.aliases)} | {"has", "no", "fit-score"}
)
SIGNS = st.sampled_from([":", "=", "!=", "<", "<=", ">", ">="])
VALUES = st.sampled_from(
    [
        *("me", "vip", "10k", "-30d", "14d", "2026-Q3", "today", "proposal", "D1", "50%", "email", "is"),
        *("1e9", "9" * 30, "-1", "0", "-0", "nan", "inf", "1_000", "0x10", "99999d", "99999y", "1 EUR", "\u00a55"),
        *("0001-01-01", "9999-12-31", "%", "_", "\\", "'", "';--", "{}", "?"),
        # Two, three and twelve in other digits; letters and ligatures that fold into others; nothing at all.
        *("\u00b2", "\u0663", "\u0661\u0662", "\u017f", "\u0130", "\ufdfa" * 500, "\u200b"),
    ]
)


def quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


TERMS = st.builds(
    lambda name, sign, value: f"{name}{sign}{quoted(value)}", st.sampled_from(NAMES), SIGNS, VALUES | st.text()
)
RANGES = st.builds(
    lambda name, low, high: f"{name}:{quoted(low)}..{quoted(high)}", st.sampled_from(NAMES), VALUES, VALUES
)
FILTERS = st.text() | st.lists(TERMS | RANGES | st.sampled_from(["or", "(", ")", "-", "not"]), max_size=5).map(" ".join)


@given(text=FILTERS, kind=st.sampled_from(list(VOCABULARIES)))
@example(text="amount>99999999999999", kind=Kind.DEAL)
@example(text="weighted>9999999999999", kind=Kind.DEAL)
@example(text="ref:999999999999999 or D999999999999999", kind=Kind.DEAL)
@example(text="fit-score>999999999999999m", kind=Kind.DEAL)
@example(text="age>99999y", kind=Kind.DEAL)
@example(text="closed:1900-01-01..2199-12-31", kind=Kind.DEAL)
@example(text=" ".join(["acme"] * 500), kind=Kind.DEAL)
@example(text=" or ".join(["-amount>1"] * 400), kind=Kind.DEAL)
@example(text="-(a or " * 12 + "b" + ")" * 12, kind=Kind.CONTACT)
@example(text='title:"x\' OR 1=1 --"', kind=Kind.DEAL)
@with_workspace
@pytest.mark.usefixtures("rows")
def test_whatever_is_typed_runs_as_parameters_or_is_a_filter_error(
    context: FilterContext, text: str, kind: Kind
) -> None:
    complaint: FilterError | None = None
    sql = ""
    try:
        sql, _ = statement(text, kind, context)
    except FilterError as error:
        complaint = error
    assert not foreign_words(sql)
    assert complaint is None or 0 <= complaint.position <= len(text)


TEXT_FILTER = "title:{0} or -company:{0},acme {0} note!={0} (source:{0} or contact:{0})"


@given(words=st.text(min_size=1, max_size=40))
@example(words="') OR 1=1 --")
@example(words="%_\\")
@with_workspace
@pytest.mark.usefixtures("rows")
def test_the_statement_depends_on_the_shape_and_not_on_the_words(context: FilterContext, words: str) -> None:
    plain, _ = statement(TEXT_FILTER.format('"a"'), Kind.DEAL, context)
    try:
        sql, _ = statement(TEXT_FILTER.format(quoted(words)), Kind.DEAL, context)
    except FilterError:
        return
    assert re.fullmatch(r"[doO]\d+", words) or sql == plain
