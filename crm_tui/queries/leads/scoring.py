"""The scores of contacts, worked out from the rules of the workspace and what is known of them now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Activity, Contact, Member, ScoreRule
from crm_tui.db.prepared import Prepared, among, listed
from crm_tui.domain.lead_scores import Points, Rule, Scale, grade, points_of, total
from crm_tui.domain.records import Kind, Score, ScoreOver, short_ref
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


class Kept(NamedTuple):
    """What is kept of a contact's score."""

    id: UUID
    version: int
    fit: int | None
    engagement: int | None
    grade: str | None


_KEPT = 5
"""Columns of these."""


class Scorer:
    """The rules, read once, for any number of contacts."""

    def __init__(self, context: FilterContext, *scores: Score) -> None:
        self.scale: Scale = lead_settings().scale
        self.unreadable: list[Unreadable] = []
        self._context = context
        self._conditions: dict[ScoreOver, list[tuple[Rule, Any]]] = defaultdict(list)
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
        return bool(self._conditions)

    def points(self, contacts: Collection[UUID] | None = None) -> Iterator[tuple[Kept, list[Points]]]:
        """What each rule gives to each of some contacts, or to all: what is kept of the contact, and a line a rule."""
        did = self._ages(contacts)
        asked = self._conditions[ScoreOver.CONTACT]
        for row in _of_contacts(contacts, [condition for _, condition in asked]):
            kept = Kept(*row[:_KEPT])
            lines = [
                points_of(rule, self.scale, found=bool(found))
                for (rule, _), found in zip(asked, row[_KEPT:], strict=True)
            ]
            ages = did.get(kept.id, {})
            lines += [points_of(rule, self.scale, ages=ages.get(rule.id, ())) for rule in self._rules_of_doings()]
            yield kept, lines

    def scores(self, contacts: Collection[UUID] | None = None) -> Iterator[Scored]:
        """The score of each of some contacts, or of all."""
        for kept, lines in self.points(contacts):
            fit = total(of_score(lines, Score.FIT), self.scale.fit_limit).points
            engagement = total(of_score(lines, Score.ENGAGEMENT), self.scale.engagement_limit).points
            found = (fit, engagement, grade(fit, engagement, self.scale))
            differs = found != (kept.fit, kept.engagement, kept.grade)
            yield Scored(kept.id, kept.version, *found, differs)

    def _rules_of_doings(self) -> Iterator[Rule]:
        for over in (ScoreOver.ACTIVITY, ScoreOver.MEMBER):
            yield from (rule for rule, _ in self._conditions.get(over, ()))

    def _ages(self, contacts: Collection[UUID] | None) -> dict[UUID, dict[UUID, list[float]]]:
        """How many days ago contacts did what rules look for: by contact and rule."""
        found: dict[UUID, dict[UUID, list[float]]] = defaultdict(lambda: defaultdict(list))
        now = clock.to_micros(self._context.now)
        for over, model, at in (
            (ScoreOver.ACTIVITY, Activity, Activity.at),
            (ScoreOver.MEMBER, Member, pw.fn.COALESCE(Member.at, Member.created_at)),
        ):
            asked = self._conditions.get(over, ())
            if not asked:
                continue
            conditions = [condition for _, condition in asked]
            query = model.select(model.contact, at.alias("moment"), *conditions).where(
                model.contact.is_null(is_null=False), model.hidden_at.is_null(), at <= bound(now), any_of(conditions)
            )
            for contact, moment, *holds in _narrowed(query, model.contact, contacts).tuples().iterator():
                age = (now - (moment if isinstance(moment, int) else clock.to_micros(moment))) / _DAY
                for (rule, _), held in zip(asked, holds, strict=True):
                    if held:
                        found[contact][rule.id].append(age)
        return found


def of_score(lines: Sequence[Points], score: Score) -> list[Points]:
    """The lines of one of the scores."""
    return [line for line in lines if line.rule.score is score]


def _of_contacts(contacts: Collection[UUID] | None, conditions: Sequence[Any]) -> Iterator[Any]:
    query = Contact.select(
        Contact.id, Contact.version, Contact.fit, Contact.engagement, Contact.grade, *conditions
    ).where(Contact.hidden_at.is_null())
    found: Iterator[Any] = _narrowed(query, Contact.id, contacts).tuples().iterator()
    return found


def _narrowed(query: Any, column: Any, contacts: Collection[UUID] | None) -> Any:
    return query if contacts is None else query.where(among(column, bound(listed(contacts))))
