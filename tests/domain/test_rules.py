"""The grammar of rules: what can be written is read as it was meant, and what cannot is said with the nearest words."""

from __future__ import annotations

import tomllib

import pytest

from crm_tui.domain.records import Kind
from crm_tui.domain.rules.files import rules_of
from crm_tui.domain.rules.reading import fill, read_step, read_when
from crm_tui.domain.rules.rule import Event, Problem, Rule, Verb, When
from crm_tui.errors import BadInput


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("deal enters Proposal", When(Kind.DEAL, Event.ENTERS, "Proposal")),
        ("deals enters Closed won", When(Kind.DEAL, Event.ENTERS, "Closed won")),
        ("contact added", When(Kind.CONTACT, Event.ADDED)),
        ("ticket changes priority", When(Kind.TICKET, Event.CHANGES, "priority")),
        ("ticket changes priority to urgent", When(Kind.TICKET, Event.CHANGES, "priority", None, "urgent")),
        ("deal changes owner from ben to", When(Kind.DEAL, Event.CHANGES, "owner", "ben", "")),
        (
            "deal changes source from 'Trade fair' to Web site",
            When(Kind.DEAL, Event.CHANGES, "source", "Trade fair", "Web site"),
        ),
        ("score-rule changes", When(Kind.SCORE_RULE, Event.CHANGES)),
        ("Company TAGGED vip", None),
        ("company leaves retention", When(Kind.COMPANY, Event.LEAVES, "retention")),
        ("contact tagged vip", When(Kind.CONTACT, Event.TAGGED, "vip")),
        ("deal won", When(Kind.DEAL, Event.WON)),
        ("task done", When(Kind.TASK, Event.DONE)),
    ],
)
def test_what_a_rule_waits_for_is_written_in_a_few_words(written: str, when: When | None) -> None:
    assert read_when(written) == (when or When(Kind.COMPANY, Event.TAGGED, "vip"))


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("", "Say when"),
        ("dael enters Proposal", "“dael” is no kind of record; write deal"),
        ("user added", "nothing to do with users"),
        ("deal", "Say what happens to a deal"),
        ("deal enter Proposal", "“enter” is nothing that happens to a deal; write enters"),
        ("order enters Proposal", "“enters” is nothing that happens to an order"),
        ("contact won", "“won” is nothing that happens to a contact"),
        ("deal enters", "Name a stage behind “deal enters”"),
        ("contact enters", "Name a phase"),
        ("deal tagged", "Name a tag"),
        ("deal added today", "stands nothing more; take “today” away"),
        ("deal changes amount by 5", "“by” cannot stand behind “changes amount”"),
        ("deal enters 'Proposal", "close what a quote opened"),
    ],
)
def test_what_cannot_be_waited_for_is_said_with_what_can(written: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        read_when(written)


def test_what_a_rule_does_is_written_as_a_line_of_the_shell() -> None:
    step = read_step('add task title="Call {contact} about {title}" due=+3d')
    assert (step.verb, step.kind) == (Verb.ADD, Kind.TASK)
    assert step.values == {"title": "Call {contact} about {title}", "due": "+3d"}
    assert read_step("edit source= owner=me").values == {"source": "", "owner": "me"}
    assert read_step("tag hot -cold").what == "+hot -cold"
    moved = read_step("move Closed won --reason said so")
    assert (moved.verb, moved.what, moved.reason) == (Verb.MOVE, "Closed won", "said so")
    assert read_step("phases move retention").verb is Verb.PHASE
    assert read_step("onboarding start").what == ""


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("", "“” is nothing that a rule can do; it can edit, tag, add, move, phases move or onboarding start"),
        ("sh -c 'rm -rf /'", "“sh” is nothing that a rule can do"),
        ("ad task title=x", "it can add"),
        ("add", "Say what is added"),
        ("add task", "at least one FIELD=VALUE behind add"),
        ("add tasks Call", "“Call” is no FIELD=VALUE"),
        ("add user login=eve role=admin", "nothing to do with users"),
        ("edit amount=1 amount=2", "amount is written twice"),
        ("tag", "Name a tag"),
        ("move", "Say where to, such as move Proposal"),
        ("move Proposal --reason", "Write the reason behind"),
    ],
)
def test_what_a_rule_cannot_do_is_said(written: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        read_step(written)


def test_braces_are_filled_in_where_something_is_known() -> None:
    assert fill("{a} {b} {A B} {{a}}", {"a": "x {b}"}) == "x {b} {b} {A B} {x {b}}"


CAN = "edit, tag, add, move, phases move or onboarding start"

FILE = """# Our rules
[[rule]]
name = "One"
when = "deal enters Proposal"
if = "amount>10k"
then = ["tag +hot"]

[[rule.example]]
given = { title = "Acme", amount = 45000, big = true }
expect = ["tag:hot"]

[[rule.example]]
expect = []

[[rule]]
name = "Two"
wen = "deal won"

[[rule]]
name = "Three"
when = "deal won"
then = ["tag +won", "shell ls"]

[[rule]]
name = "Four"
when = "deal won"
then = "tag +won"
[[rule.example]]
given = "Acme"
expect = []
"""


def read(written: str) -> tuple[list[Rule], list[Problem]]:
    return rules_of(tomllib.loads(written), written, "own.toml")


def test_a_file_is_read_rule_by_rule_and_each_complaint_names_its_line() -> None:
    rules, problems = read(FILE)
    (one,) = rules
    assert (one.name, one.filter, one.line, one.lines["then"]) == ("One", "amount>10k", 2, 6)
    assert [(example.line, example.expect) for example in one.examples] == [(8, ("tag:hot",)), (12, ())]
    assert one.examples[0].given == {"title": "Acme", "amount": "45000", "big": "yes"}
    assert [str(problem) for problem in problems] == [
        "own.toml:17: “wen” means nothing in a rule; write when.",
        f"own.toml:22: “shell” is nothing that a rule can do; it can {CAN}.",
        'own.toml:28: given is a table of fields, such as given = { title = "Acme", amount = "45k" }.',
    ]


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("rules = 1", "“rules” means nothing here"),
        ("rule = 1", "Write each rule under a line"),
        ("rule = [1]", "Write each rule under a line"),
        ("[[rule]]", "Give the rule a name"),
        (f"[[rule]]\nname = '{'x' * 81}'", "1 to 80 characters"),
        ("[[rule]]\nname = 1", "name is a text"),
        ("[[rule]]\nname = 'a'\nwhen = 'deal won'", "Say what is done"),
        ("[[rule]]\nname = 'a'\nwhen = 'deal won'\nthen = [1]", "Say what is done"),
        ("[[rule]]\nname = 'a'\nwhen = 'deal won'\nthen = []", "Say what is done"),
        (f"[[rule]]\nname = 'a'\nwhen = 'deal won'\nthen = {['tag x'] * 21}", "at most 20 things"),
        ("[[rule]]\nname = 'a\\u202eb'".replace("'", '"'), "text direction override"),
        ("[[rule]]\nname = 'a'\nwhen = 'deal won'\nthen = 'tag x'\nexample = 1", "Write each example under"),
        (
            "[[rule]]\nname = 'a'\nwhen = 'deal won'\nthen = 'tag x'\n[[rule.example]]\nexpect = 1",
            "Say what is expected",
        ),
    ],
)
def test_a_file_that_says_nothing_is_no_rule(written: str, says: str) -> None:
    rules, problems = read(written)
    assert not rules
    assert says in str(problems[0]), problems


def test_a_rule_written_in_one_line_has_no_line_but_is_one() -> None:
    (rule,), problems = read('rule = [{ name = "a", when = "deal won", then = "tag x" }]')
    assert (rule.line, problems) == (0, [])
