"""The scores of contacts, worked out from the rules of the workspace and what is known of them now."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import among
from crm_tui.db.models import Activity, Contact, Member, ScoreRule, database
from crm_tui.db.prepared import Prepared
from crm_tui.domain.choices import Score, ScoreOver
from crm_tui.domain.leads.scores import Points, Rule, Scale, grade, points_of, total
from crm_tui.domain.records import Kind, short_ref
from crm_tui.errors import FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.expressions import any_of, bound
from crm_tui.queries.leads.settings import lead_settings

KIND_OVER = {
    ScoreOver.CONTACT: Kind.CONTACT,
    ScoreOver.ACTIVITY: Kind.ACTIVITY,
    ScoreOver.MEMBER: Kind.MEMBER,
}
"""The kind of record that the filter of a rule is over."""

_DAY = 86_400_000_000
"""Microseconds."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A rule whose filter cannot be read any more, so that it gives nobody points."""

    rule: Rule
    why: str


class Scored(NamedTuple):
    """The score of one contact."""

    contact: UUID
    version: int
    """The contact's, when it was worked out."""
    fit: int
    engagement: int
    grade: str
    differs: bool
    """Whether it is another one than that which is kept with the contact."""


_ANY_RULE = Prepared(lambda: ScoreRule.select(ScoreRule.id).where(ScoreRule.hidden_at.is_null()).limit(1))


def has_rules() -> bool:
    """Whether the workspace has any rule that gives points."""
    return _ANY_RULE.value() is not None


def rules(*scores: Score) -> tuple[Rule, ...]:
    """The rules of these scores, of all where none is named, in the order of their references."""
    query = ScoreRule.select().where(ScoreRule.hidden_at.is_null(), ScoreRule.score.in_(list(scores or Score)))
    return tuple(
        Rule(
            id=row.id,
            ref=short_ref(Kind.SCORE_RULE, row.number),
            says=row.title,
            score=Score(row.score),
            over=ScoreOver(row.over),
            filter=row.filter,
            points=row.points,
            group=row.group_name or "",
            cap=row.cap,
            half_life=row.half_life,
        )
        for row in query.order_by(ScoreRule.number)
    )


class Scorer:
    """The rules, read once, for any number of contacts."""

    def __init__(self, context: FilterContext, *scores: Score) -> None:
        self.scale: Scale = lead_settings().scale
        self.unreadable: list[Unreadable] = []
        self._context = context
        self._conditions: dict[ScoreOver, list[tuple[Rule, Any]]] = {over: [] for over in ScoreOver}
        for rule in rules(*scores):
            try:
                condition = compile_filter(rule.filter, KIND_OVER[rule.over], context)
            except FilterError as error:
                self.unreadable.append(Unreadable(rule, str(error)))
            else:
                self._conditions[rule.over].append((rule, condition))

    @property
    def has_rules(self) -> bool:
        """Whether anybody can get points at all."""
        return any(self._conditions.values())

    def lines(self, contact: UUID) -> list[Points]:
        """What each rule gives to a contact; nothing to one that is not there."""
        asked, query = self._who_they_are(list(Score))
        for row in _rows(query, Contact.id, [contact]):
            ages = self._ages([contact]).get(contact.hex, {})
            return [*self._fit(asked, row), *self._engagement(ages)]
        return []

    def scores(self, contacts: Collection[UUID] | None = None) -> Iterator[Scored]:
        """The score of each of some contacts, or of all: three statements, whatever their number."""
        asked, query = self._who_they_are([Score.FIT], Contact.version, Contact.fit, Contact.engagement, Contact.grade)
        did = self._ages(contacts)
        fits: dict[tuple[Any, ...], int] = {}
        for contact, version, *kept_and_found in _rows(query, Contact.id, contacts):
            kept, found = kept_and_found[:3], tuple(kept_and_found[3:])
            if found not in fits:  # few sets of rules hold for many contacts
                fits[found] = total(self._fit(asked, found), self.scale.fit_limit).points
            ages = did.get(contact)
            engagement = total(self._engagement(ages), self.scale.engagement_limit).points if ages else 0
            graded = grade(fits[found], engagement, self.scale)
            differs = [fits[found], engagement, graded] != kept
            yield Scored(UUID(contact), version, fits[found], engagement, graded, differs)

    def ideal(self, whom: Any) -> Iterator[tuple[int, UUID, tuple[Rule, ...]]]:
        """How far the contacts that a condition finds are the ideal customer: points, who, and by which rules."""
        asked, query = self._who_they_are([Score.IDEAL])
        known: dict[tuple[Any, ...], tuple[int, tuple[Rule, ...]]] = {}
        for contact, *held in _rows(query.where(whom), Contact.id, None):
            found = tuple(held)
            if found not in known:
                lines = self._fit(asked, found)
                met = tuple(line.rule for line in lines if line.points > 0)
                known[found] = (total(lines, self.scale.limit_of(Score.IDEAL)).points, met)
            yield known[found][0], UUID(contact), known[found][1]

    def _who_they_are(self, scores: Sequence[Score], *columns: Any) -> tuple[list[Rule], Any]:
        """The rules over contacts, and a query for these columns and for whether each of the rules holds."""
        asked = [pair for pair in self._conditions[ScoreOver.CONTACT] if pair[0].score in scores]
        query = Contact.select(Contact.id, *columns, *(condition for _, condition in asked))
        return [rule for rule, _ in asked], query.where(Contact.hidden_at.is_null())

    def _fit(self, asked: Sequence[Rule], row: Sequence[Any]) -> list[Points]:
        """What rules give to a contact, by the end of a row that says which of them hold."""
        held = row[len(row) - len(asked) :]
        return [points_of(rule, self.scale, found=bool(one)) for rule, one in zip(asked, held, strict=True)]

    def _engagement(self, ages: Mapping[UUID, Sequence[float]]) -> list[Points]:
        return [
            points_of(rule, self.scale, ages=ages.get(rule.id, ()))
            for over in (ScoreOver.ACTIVITY, ScoreOver.MEMBER)
            for rule, _ in self._conditions[over]
        ]

    def _ages(self, contacts: Collection[UUID] | None) -> dict[str, dict[UUID, list[float]]]:
        """How many days ago contacts did what rules look for: by the hex of the contact's id, and by rule."""
        found: dict[str, dict[UUID, list[float]]] = {}
        now = clock.to_micros(self._context.now)
        for over, model, at in (
            (ScoreOver.ACTIVITY, Activity, Activity.at),
            (ScoreOver.MEMBER, Member, pw.fn.COALESCE(Member.at, Member.created_at)),
        ):
            asked = self._conditions[over]
            if not asked:
                continue
            conditions = [condition for _, condition in asked]
            query = model.select(model.contact, at, *conditions).where(
                model.contact.is_null(is_null=False), model.hidden_at.is_null(), at <= bound(now), any_of(conditions)
            )
            for contact, moment, *held in _rows(query, model.contact, contacts):
                ages = found.setdefault(contact, {})
                for (rule, _), one in zip(asked, held, strict=True):
                    if one:
                        ages.setdefault(rule.id, []).append((now - moment) / _DAY)
        return found


def of_score(lines: Sequence[Points], score: Score) -> list[Points]:
    """The lines of one of the scores."""
    return [line for line in lines if line.rule.score is score]


def _rows(query: Any, column: Any, contacts: Collection[UUID] | None) -> Iterator[Sequence[Any]]:
    """The rows of a query as they stand in the tables, for some contacts or for all."""
    if contacts is not None:
        query = query.where(among(column, contacts))
    found: Iterator[Sequence[Any]] = database.execute(query)
    return found
