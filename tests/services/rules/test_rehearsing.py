"""Rules before they are at work: checked against the workspace, tested by their examples, tried on what is there."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from crm_tui import resources
from crm_tui.db.models import Stage, Task, database
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.services.rules import rehearsing
from crm_tui.services.rules.checking import check, complaint, look
from crm_tui.services.rules.loading import in_force, read_file
from crm_tui.services.rules.rehearsing import diff
from tests.chaos.soundness import digest
from tests.services.rules.conftest import Writing, as_rule


def complaints(me: UUID, *rules: str, write: Writing) -> list[str]:
    write(*rules)
    return [str(problem) for problem in check(in_force(), me)]


class TestChecking:
    @pytest.mark.parametrize(
        ("rule", "says"),
        [
            (as_rule("a", "deal enters Propsal", "tag x"), "own.toml:3: There is no stage “Propsal”; there is Prop"),
            (as_rule("a", "ticket enters Proposal", "tag x"), "own.toml:3: There is no stage “Proposal”; there is New"),
            (as_rule("a", "contact enters retain", "tag x"), "own.toml:3: There is no phase “retain”"),
            (as_rule("a", "deal changes amuont", "tag x"), "own.toml:3: A deal has no field “amuont”; it has amount"),
            (as_rule("a", "deal changes amount to much", "tag x"), "own.toml:3: much is not an amount"),
            (as_rule("a", "deal changes tags to x", "tag x"), "own.toml:3: Tags cannot be compared here"),
            (as_rule("a", "deal changes stage to Propsal", "tag x"), "own.toml:3: There is no stage “Propsal”"),
            (as_rule("a", "deal added", "tag x", if_="amuont>1"), "own.toml:4: “amuont” is not a field of deals"),
            (as_rule("a", "deal added", "edit owner=nobody"), "own.toml:5: There is no user “nobody”"),
            (as_rule("a", "deal added", "edit pipeline=Sales"), "own.toml:5: Pipeline can only be given to a new deal"),
            (as_rule("a", "deal added", "edit title={titel}"), "own.toml:5: Nothing stands for {titel} here; write {t"),
            (as_rule("a", "deal added", "add task due=+1d"), "own.toml:5: Task is needed; write title= behind add"),
            (as_rule("a", "deal added", "add task title=x due=soon"), "own.toml:5: soon is not a date"),
            (as_rule("a", "product added", "tag x"), "own.toml:5: A product has no field “tags”"),
            (as_rule("a", "order added", "move Proposal"), "own.toml:5: An order stands in no stage."),
            (as_rule("a", "deal added", "move Nowhere"), "own.toml:5: There is no stage “Nowhere”"),
            (as_rule("a", "deal added", "phases move retention"), "own.toml:5: A deal is in no phase."),
            (as_rule("a", "contact added", "phases move retain"), "own.toml:5: There is no phase “retain”"),
            (as_rule("a", "contact added", "onboarding start"), "own.toml:5: A contact has no onboarding; a deal has."),
            (as_rule("a", "deal added", "onboarding start Nothing"), "own.toml:5: There is no template “Nothing”"),
        ],
    )  # fmt: skip
    def test_what_means_nothing_here_is_said_with_its_line(
        self, me: UUID, write: Writing, rule: str, says: str
    ) -> None:
        (found,) = complaints(me, rule, write=write)
        assert found.startswith(says)

    @pytest.mark.parametrize(
        "then",
        [
            "edit note={rule}",
            "edit owner={owner} close=+2w",
            "add ticket title={name} contact={contact}",
            "add subscription title={title} amount={amount}",
            "onboarding start {source}",
            "move Closed lost --reason {today}",
        ],
    )
    def test_what_can_be_done_is_no_problem(self, me: UUID, write: Writing, then: str) -> None:
        assert complaints(me, as_rule("a", "deal changes close", then, if_="amount>1k owner:me"), write=write) == []

    def test_the_examples_are_looked_at_too(self, me: UUID, write: Writing) -> None:
        rule = as_rule("a", "deal added", "tag x")
        strange = '[[rule.example]]\ngiven = { titel = "x" }\nexpect = []\n[[rule.example]]\nexpect = ["amount>"]\n'
        found = complaints(me, rule + strange, write=write)
        assert [one.partition(" ")[0] for one in found] == ["own.toml:6:", "own.toml:9:"]

    def test_doctor_and_the_start_say_it(self, me: UUID, write: Writing) -> None:
        assert (look(me).ok, look(me).says, complaint(me)) == (True, "none", "")
        write(as_rule("a", "deal added", "tag x"))
        assert look(me).says.startswith("1 in ")
        write(as_rule("a", "deal added", "tag x"), "[[rule]]\n[[rule]]")
        assert not look(me).ok
        assert complaint(me).startswith("rules/own.toml:7: Give the rule a name")
        assert complaint(me).endswith(" 1 more: crm-tui rules check.")


def example(given: str, expect: str, does: str = "{}") -> str:
    return f"[[rule.example]]\ngiven = {given}\nexpect = {expect}\ndo = {does}\n"


EXAMPLES = [
    (as_rule("a", "deal added", "tag +hot"), example('{ title = "x" }', '["tag:hot"]')),
    (as_rule("a", "deal enters Proposal", "tag +hot"), example('{ title = "x" }', '"tag:hot stage:proposal"')),
    (as_rule("a", "deal leaves Proposal", "tag +hot"), example('{ title = "x" }', '"tag:hot -stage:proposal"')),
    (as_rule("a", "deal won", "tag +hot"), example('{ title = "x", amount = 5 }', '"is:won tag:hot"')),
    (as_rule("a", "deal lost", "tag +hot"), example('{ title = "x" }', '"is:lost tag:hot"')),
    (as_rule("a", "deal reopened", "tag +hot"), example('{ title = "x" }', '"is:open tag:hot"')),
    (as_rule("a", "deal tagged vip", "add task title=Call"), example('{ title = "x" }', '"task: title:call"')),
    (as_rule("a", "deal changes amount to 5k", "tag +hot"), example('{ title = "x" }', '"tag:hot amount:5k"')),
    (
        as_rule("a", "deal changes owner from ana", "tag +hot"),
        example('{ title = "x" }', '"tag:hot"', '{ owner = "" }'),
    ),
    (as_rule("a", "deal changes", "tag +hot"), example('{ title = "x" }', '"tag:hot"', "{ amount = 5 }")),
    (as_rule("a", "task done", "tag +hot"), example('{ title = "x" }', '"tag:hot"')),
    (as_rule("a", "task reopened", "tag +hot"), example('{ title = "x" }', '"tag:hot -is:done"')),
    (as_rule("a", "contact enters retention", "tag +hot"), example('{ name = "x" }', '"tag:hot phase:retention"')),
    (as_rule("a", "contact leaves retention", "tag +hot"), example('{ name = "x" }', '"tag:hot -phase:retention"')),
    (as_rule("a", "ticket enters Open", "tag +hot"), example('{ title = "x" }', '"tag:hot"')),
    (
        as_rule("a", "deal added", "add task title='Call {contact}'"),
        example('{ title = "x", contacts = "New Person", company = "New Ltd" }', '"task: title:person company:new"'),
    ),
    (as_rule("a", "deal added", "tag +hot", if_="amount>1k"), example('{ title = "x", amount = 5 }', "[]")),
]


class TestExamples:
    @pytest.mark.parametrize(("rule", "its_example"), EXAMPLES, ids=[rule.split("'''")[3] for rule, _ in EXAMPLES])
    def test_what_a_rule_waits_for_happens_to_the_record_that_is_given(
        self, me: UUID, write: Writing, rule: str, its_example: str
    ) -> None:
        write(rule + its_example)
        before = digest()
        (tested,) = rehearsing.test(in_force().rules, me)
        assert (tested.ok, tested.says) == (True, "")
        assert digest() == before

    @pytest.mark.parametrize(
        ("then", "its_example", "says"),
        [
            ("tag +cold", example('{ title = "x", tags = "hot" }', '["tag:cold", "tag:hot amount:5"]'),
             "Not so: tag:hot amount:5."),
            ("tag +cold", example('{ title = "x" }', '["task: title:call"]'), "Not so: task: title:call."),
            ("tag +cold", example('{ title = "x" }', "[]"), "It was to do nothing, and did something."),
            ("edit amount={title}", example('{ title = "x" }', '["tag:cold"]'), "It was left out: x is not an amount"),
            ("tag +cold", example('{ amount = "x" }', '["tag:cold"]'), "The example cannot be played: Title is needed"),
        ],
    )  # fmt: skip
    def test_what_was_not_as_expected_is_said(
        self, me: UUID, write: Writing, then: str, its_example: str, says: str
    ) -> None:
        write(as_rule("a", "deal added", then) + its_example)
        (tested,) = rehearsing.test(in_force().rules, me)
        assert not tested.ok
        assert tested.says.startswith(says)
        assert (tested.file, tested.line) == ("own.toml", 6)

    def test_a_change_that_is_not_said_cannot_be_played(self, me: UUID, write: Writing) -> None:
        write(as_rule("a", "deal changes", "tag +hot") + example('{ title = "x" }', '["tag:hot"]'))
        (tested,) = rehearsing.test(in_force().rules, me)
        assert "Say what changes in the example" in tested.says

    def test_each_rule_is_tried_alone(self, me: UUID, write: Writing) -> None:
        write(
            as_rule("a", "deal added", "tag +hot") + example('{ title = "x" }', '["tag:hot -tag:cold"]'),
            as_rule("b", "deal added", "tag +cold"),
        )
        (tested,) = rehearsing.test(in_force().rules, me)
        assert tested.says == "No tag is called “cold”; there is hot."

    def test_the_rules_of_the_demo_do_what_they_say(self, me: UUID) -> None:
        for path in resources.data_file("demo/rules").glob("*.toml"):
            loaded = read_file(path)
            assert check(loaded, me) == ()
            tested = list(rehearsing.test(loaded.rules, me))
            assert tested
            assert [one for one in tested if not one.ok] == []


class TestTrying:
    def test_it_says_what_would_be_done_with_what_is_there_and_writes_nothing(
        self, me: UUID, write: Writing, stages: dict[str, UUID], tmp_path: Path
    ) -> None:
        for number, stage in enumerate(("Proposal", "Proposal", "Qualification"), 1):
            add_record(me, Kind.DEAL, {"title": f"Deal {number}", "amount": f"{number}k", "stage": stage})
        assert stages
        write(as_rule("Old", "deal enters Proposal", "tag +old"))
        candidate = tmp_path / "candidate.toml"
        candidate.write_text(
            as_rule("Old", "deal enters Proposal", "tag +old")
            + as_rule(
                "OLD 2", "deal enters Proposal", "tag +hot", "add task title='Call about {title}'", if_="amount>1k"
            )
            + as_rule("Nobody", "deal enters Negotiation", "tag +x")
            + as_rule("Bad", "deal added", "edit amount={title}", if_="stage:qualification")
            + as_rule("Wrong", "deal added", "tag +x", if_="nonsense:1")
        )
        before = digest()
        found = diff(read_file(candidate).rules, in_force().rules, me)
        assert digest() == before
        assert Task.select().count() == 0
        assert [(one.rule, one.state, one.ref) for one in found] == [
            ("OLD 2", "new", "D2"), ("Nobody", "new", ""), ("Bad", "new", "D3"), ("Wrong", "new", ""),
        ]  # fmt: skip
        assert found[0].lines == (
            "crm-tui edit D2 tags=+hot",
            "crm-tui add task 'title=Call about Deal 2' owner=U1 deal=D2",
        )
        assert found[1].says == "No record is as it waits for."
        assert found[2].says.startswith("left out: Deal 3 is not an amount")
        assert "nonsense" in found[3].says

    def test_rules_as_they_are_in_force_are_tried_where_nothing_differs(self, me: UUID, write: Writing) -> None:
        add_record(me, Kind.CONTACT, {"name": "Kim", "phase": "retention", "tags": "vip"})
        write(
            as_rule("Tagged", "contact tagged vip", "tag +seen"),
            as_rule("Phase", "contact enters retention", "tag +vip"),
            as_rule("To", "contact changes phase to retention", "edit source=x"),
            as_rule("No", "contact changes unsubscribed to yes", "edit source=x"),
        )
        rules = in_force().rules
        found = diff(rules, rules, me)
        assert [(one.rule, one.state, one.ref, one.says) for one in found] == [
            ("Tagged", "as it is", "C1", ""),
            ("Phase", "as it is", "C1", "changes nothing"),
            ("To", "as it is", "C1", ""),
            ("No", "as it is", "", "No record is as it waits for."),
        ]

    def test_a_rule_that_says_something_else_is_changed(self, me: UUID, write: Writing) -> None:
        write(as_rule("One", "deal added", "tag +a"))
        before = in_force().rules
        write(as_rule("ONE", "deal added", "tag +b"))
        (one,) = diff(in_force().rules, before, me)
        assert one.state == "changed"

    def test_of_many_records_some_are_tried_and_the_others_counted(
        self, me: UUID, write: Writing, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(rehearsing, "MOST_TRIED", 2)
        for number in range(5):
            add_record(me, Kind.DEAL, {"title": f"Deal {number}"})
        write(as_rule("One", "deal added", "tag +a"))
        *_, last = diff(in_force().rules, (), me)
        assert last.says == "and 3 others"

    def test_the_workspace_can_be_written_again_afterwards(self, me: UUID, write: Writing) -> None:
        write(as_rule("One", "deal added", "tag +a"))
        diff(in_force().rules, (), me)
        add_record(me, Kind.DEAL, {"title": "Acme"})
        assert Stage.select().exists()
        assert not database.obj.in_transaction()
