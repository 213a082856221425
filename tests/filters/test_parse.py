"""What people write into a filter line, and how it is understood."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm_tui.errors import FilterError
from crm_tui.filters.parse import MAX_CHARACTERS, MAX_DEPTH, MAX_TERMS, parse
from crm_tui.filters.tree import And, Compare, Node, Not, Or, Range, Value, Words


def shown(node: Node) -> str:
    """The tree on one line, without places: `(and …)`, `(or …)`, `(not …)`, `field:[values]`, `'words'`."""
    match node:
        case And(nodes):
            return f"(and {' '.join(map(shown, nodes))})" if nodes else "everything"
        case Or(nodes):
            return f"(or {' '.join(map(shown, nodes))})"
        case Not(inner):
            return f"(not {shown(inner)})"
        case Words(text):
            return repr(text)
        case Compare(field, op, values):
            return f"{field}{op}[{'|'.join(map(value_shown, values))}]"


def value_shown(value: Value | Range) -> str:
    if isinstance(value, Value):
        return value.text
    low, high = (end.text if end else "" for end in (value.low, value.high))
    return f"{low}..{high}"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", "everything"),
        ("  \t ", "everything"),
        ("acme", "'acme'"),
        ("acme rollout", "(and 'acme' 'rollout')"),
        ("acme and rollout", "(and 'acme' 'rollout')"),
        ("acme or rollout", "(or 'acme' 'rollout')"),
        ("a b or c d", "(or (and 'a' 'b') (and 'c' 'd'))"),
        ("a (b or c) d", "(and 'a' (or 'b' 'c') 'd')"),
        ("A OR B", "(or 'A' 'B')"),
        ("-cold", "(not 'cold')"),
        ("not cold warm", "(and (not 'cold') 'warm')"),
        ("--cold", "(not (not 'cold'))"),
        ("-(a or b)", "(not (or 'a' 'b'))"),
        ("- a", "(and '-' 'a')"),
        ("order nothing android", "(and 'order' 'nothing' 'android')"),
        ('"free text"', "'free text'"),
        ('"or"', "'or'"),
        (r'"6\" pipe \\ hose"', "'6\" pipe \\\\ hose'"),
        ("e-mail 10:30 AT&T", "(and 'e-mail' '10:30' 'AT&T')"),
        ("owner:me", "owner:[me]"),
        ("owner=me", "owner:[me]"),
        ("stage:proposal,negotiation", "stage:[proposal|negotiation]"),
        ("stage!=lost,won", "stage!=[lost|won]"),
        ('company:"Birch Labs",acme', "company:[Birch Labs|acme]"),
        ("-tag:cold", "(not tag:[cold])"),
        ("amount>10k", "amount>[10k]"),
        ("amount >= 10k", "amount>=[10k]"),
        ("amount:>=10k", "amount>=[10k]"),
        ("close<-30d", "close<[-30d]"),
        ("close:-30d..today", "close:[-30d..today]"),
        ("amount:1k.. acme", "(and amount:[1k..] 'acme')"),
        ("amount:..2k,5k..6k", "amount:[..2k|5k..6k]"),
        ('close:"1 nov".."30 nov"', "close:[1 nov..30 nov]"),
        ("created:2026-Q3", "created:[2026-Q3]"),
        ("external:a:b", "external:[a:b]"),
        ("last.meeting<14d", "last.meeting<[14d]"),
        ("größe:5", "größe:[5]"),
        ("is:open(tag:vip)", "(and is:[open] tag:[vip])"),
        (
            'owner:me stage:proposal amount>10k close<30d tag:vip -tag:cold "free text"',
            "(and owner:[me] stage:[proposal] amount>[10k] close<[30d] tag:[vip] (not tag:[cold]) 'free text')",
        ),
    ],
)
def test_a_filter_is_understood_as_it_reads(text: str, tree: str) -> None:
    assert shown(parse(text)) == tree


def test_every_part_knows_its_place() -> None:
    compare = parse('x stage : "a"'.replace(" : ", ":"))
    assert isinstance(compare, And)
    stage = compare.nodes[1]
    assert isinstance(stage, Compare)
    value = stage.values[0]

    assert (stage.field_span.start, stage.field_span.end) == (2, 7)
    assert (stage.span.start, stage.span.end) == (2, 11)
    assert (value.span.start, value.span.end) == (8, 11)


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("stage:", "stage:", "A value must follow “stage:”"),
        ("stage: proposal", "stage:", "A value must follow “stage:”"),
        ("(stage:)", "stage:", "A value must follow “stage:”"),
        ("won amount>", "amount>", "A value must follow “amount>”"),
        ("amount > ", "amount > ", "A value must follow “amount>”"),
        ("stage:a,,b", ",", "Something must follow “,”"),
        ("close:..", "close:", "A value must follow “close:”"),
        ("a or", "or", "Something must follow “or”"),
        ("a not", "not", "Something must follow “not”"),
        ("or b", "or", "Something must stand before “or”"),
        ("a and and b", "and", "Something must stand before “and”"),
        ("()", "()", "Something must stand between the parentheses"),
        ("a (b", "(", "This parenthesis is never closed"),
        ("a b) c", ")", "No “(” belongs to this “)”"),
        ('acme "free text', '"', "This quotation mark is never closed"),
        ("stage:(a or b)", "(", "Values need no parentheses"),
        ("amount>1,2", ",", "Several values are written field:a,b"),
        ("amount:1..2..3", "..", "A range is written field:1..9"),
        ("amount>1..2", "..", "A range is written field:1..9"),
        ("stage:a, b", ",", "Several values are written field:a,b"),
        ("a\0b", "\0", "The character U+0000 cannot be searched for"),
        ("a\ud800b", "\ud800", "The character U+D800 cannot be searched for"),
    ],
)
def test_an_error_points_at_the_place(text: str, place: str, says: str) -> None:
    with pytest.raises(FilterError, match=re.escape(says)) as caught:
        parse(text)

    error = caught.value
    pointed = text[error.position : error.position + error.length]
    assert pointed == place, str(error)
    assert str(error).endswith(".")


def test_there_are_bounds_that_nobody_meets_by_hand() -> None:
    for text in ("x " * MAX_CHARACTERS, "x " * (MAX_TERMS + 1), "-" * (MAX_DEPTH + 1) + "x", "x" * 501):
        with pytest.raises(FilterError):
            parse(text)
    deep = "(a or " * (MAX_DEPTH // 2 - 1) + "b" + ")" * (MAX_DEPTH // 2 - 1)
    assert isinstance(parse(deep), Or)
    assert isinstance(parse("x " * MAX_TERMS), And)


PIECES = st.sampled_from(
    [
        *("a", "stage", "amount", ":", "=", "!=", "<", ">=", "..", ",", '"', "(", ")", "-", " or ", " and ", " not "),
        *(" ", "10k", "-30d", "2026-Q3", "\\", "%", "_", "'", ";", "é", "漢", "\u202e", "\n"),
    ]
)


@given(st.text() | st.lists(PIECES, max_size=30).map("".join))
@example("(" * 5000)
@example("-" * 5000 + "a")
@example("(a or " * 1000 + "b")
@example('"' * 999)
@example("a:" * 999)
def test_no_text_raises_anything_but_a_filter_error(text: str) -> None:
    complaint: FilterError | None = None
    try:
        assert shown(parse(text))
    except FilterError as error:
        complaint = error
    assert complaint is None or (0 <= complaint.position <= len(text) and complaint.length >= 1)


@pytest.mark.parametrize("code", ["import crm_tui.filters.parse", "from crm_tui.filters.parse import parse; parse('')"])
def test_the_parser_is_loaded_by_the_first_filter_that_says_something(code: str) -> None:
    check = f"{code}\nimport sys\nassert 'lark' not in sys.modules\nassert 'peewee' not in sys.modules"
    subprocess.run([sys.executable, "-c", check], check=True)
