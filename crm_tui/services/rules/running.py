"""The rules of a workspace at work: within the action that brought about what they waited for, and taken back with it.

A rule looks at each record once in an action, and at nothing that came about because of itself; so no rules can keep
each other busy for ever. One that cannot be carried out is left out whole, and the action's words say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import peewee as pw

from crm_tui import text
from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.domain.rules.rule import Rule
from crm_tui.errors import CrmError
from crm_tui.services.rules.loading import in_force
from crm_tui.services.rules.matching import Touched, passes, touched_by, waited_for
from crm_tui.services.rules.steps import carry_out

MOST_RUNS = 500
"""How often rules run in one action; more is a mistake in them."""

_LONGEST_REASON = 120


class Running:
    """The rules at work in one action."""

    def __init__(self, rules: Sequence[Rule] | None = None) -> None:
        """`rules` are those in force unless others are given."""
        self._rules = in_force().rules if rules is None else rules
        self._seen: set[tuple[str, UUID]] = set()
        self._causes: dict[UUID, frozenset[str]] = {}
        """For a record that a rule touched, the rules because of which it did."""
        self._runs = 0
        self.ran: list[str] = []
        """The names of the rules that were carried out, each once."""
        self.failed: dict[str, str] = {}
        """By the name of a rule that could not be carried out, why."""

    def follow(self, act: Action, written: Sequence[Written]) -> None:
        """Have every rule look at what was written."""
        if not self._rules:
            return
        for touched in touched_by(written):
            for rule in self._rules:
                if rule.when.kind is touched.kind:
                    self._look(act, rule, touched)

    def _look(self, act: Action, rule: Rule, touched: Touched) -> None:
        causes = self._causes.get(touched.id, frozenset())
        if (rule.name, touched.id) in self._seen or rule.name in causes:
            return
        try:
            if not waited_for(rule, touched, act.by):
                return
            self._seen.add((rule.name, touched.id))
            if not passes(rule, touched.id, act.by):
                return
            self._run(act, rule, touched.id, causes | {rule.name})
        except (CrmError, pw.IntegrityError) as error:
            self._say_failed(act, rule, error)

    def _run(self, act: Action, rule: Rule, record: UUID, causes: frozenset[str]) -> None:
        self._runs += 1
        if self._runs > MOST_RUNS:
            self._say_failed(act, rule, f"rules have run {MOST_RUNS} times in this action already")
            return
        act.begin_following()
        before, summary = set(act.changed), act.summary
        with act.attempt():
            carry_out(rule, record, act.by)
        for _, touched in act.changed - before:
            self._causes[touched] = causes
        act.summary = summary
        if rule.name not in self.ran:
            self.ran.append(rule.name)
            act.summary += f"; rule {rule.name}"

    def _say_failed(self, act: Action, rule: Rule, why: CrmError | pw.IntegrityError | str) -> None:
        if rule.name not in self.failed:
            said = "it would make two records alike" if isinstance(why, pw.IntegrityError) else str(why).rstrip(".")
            self.failed[rule.name] = said
            act.summary += f"; rule {rule.name} was left out: {text.fit(said, _LONGEST_REASON).rstrip()}"
