"""How a lead stands: how far it was handed over, and its scores with the rules that gave points, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import Contact, Handover
from crm_tui.domain.choices import HandoverState, Score, ScoreOver
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.leads.scores import FIRST, SECOND, Points, Total, grade, total
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.leads.scoring import Scorer, of_score
from crm_tui.queries.links import Link, links
from crm_tui.queries.now.fact import Fact, Facts, Tone

_NAMES = {Score.FIT: "Fit", Score.ENGAGEMENT: "Engagement", Score.IDEAL: "Ideal customer"}


def handed_over(record: UUID, context: FilterContext) -> Iterator[Facts]:  # noqa: ARG001 - as every area is asked
    """The hand-overs of a lead."""
    yield Facts("Hand-overs", tuple(_handovers(record)))


def scores(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """The scores of a lead; `crm-tui score` has every line of them, also of rules that give no points."""
    scorer = Scorer(context)
    lines = scorer.lines(record)
    if lines or scorer.unreadable:
        totals = {score: total(of_score(lines, score), scorer.scale.limit_of(score)) for score in Score}
        facts: list[Fact] = []
        if any(line.rule.score is not Score.IDEAL for line in lines):
            fit, engagement = totals[Score.FIT].points, totals[Score.ENGAGEMENT].points
            facts.append(Fact("Grade", grade(fit, engagement, scorer.scale), _CLASSES))
        for score in Score:
            facts += _of_score(score, of_score(lines, score), totals[score], scorer.scale.half_life)
        facts += [
            Fact(one.rule.ref, f"{one.rule.says}: no points", f"its filter cannot be read: {one.why}", tone=Tone.ALARM)
            for one in scorer.unreadable
        ]
        yield Facts("Score", tuple(facts))


_CLASSES = f"A to C for fit, 1 to 3 for engagement: the first from {FIRST} % of the limit, the second from {SECOND} %"


def _of_score(score: Score, lines: Sequence[Points], sum_: Total, half_life: int) -> Iterator[Fact]:
    """What the score is, every rule that gave points, and how many gave none."""
    if not lines:
        return
    gave = [line for line in lines if line.holds]
    capped = "; ".join(f"{group} {before:+.0f} cut down to {left:+d}" for group, (before, left) in sum_.capped.items())
    yield Fact(_NAMES[score], f"{sum_.points:,} of {sum_.limit:,}", capped)
    for line in gave:
        yield Fact(f"  {line.rule.ref}", f"{line.points:>+5.0f}  {line.rule.says}", _why(line, half_life), _link(line))
    if others := len(lines) - len(gave):
        yield Fact("  others", f"    ·  {others} rule{'s' if others > 1 else ''} without points")


def _why(line: Points, half_life: int) -> str:
    """From what the points follow."""
    rule = line.rule
    if rule.over is ScoreOver.CONTACT:
        return rule.filter
    times = "once" if len(line.ages) == 1 else f"{len(line.ages):,} times"
    last = f"{line.ages[0]:,.0f} d ago"
    return f"{rule.points:+d} each, {times}, last {last}; half after {rule.half_life or half_life} d: {rule.filter}"


def _link(line: Points) -> Link:
    return Link(Kind.SCORE_RULE, line.rule.id, line.rule.ref, line.rule.says)


def of_handover(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """What became of a hand-over, and how the lead stands."""
    row = Handover.get_by_id(record)
    people = links({Kind.USER: [row.owner_id, row.given_by_id]})
    yield Facts("Hand-over", (handover_fact(row, people),))
    yield from handed_over(row.contact_id, context)
    yield from scores(row.contact_id, context)


def _handovers(contact: UUID) -> Iterator[Fact]:
    """The newest first."""
    query = Handover.select().where(Handover.contact == contact, Handover.hidden_at.is_null())
    rows = list(query.order_by(Handover.at.desc(), Handover.number.desc()))
    people = links({Kind.USER: [user for row in rows for user in (row.owner_id, row.given_by_id)]})
    for row in rows:
        yield handover_fact(row, people)
    if not rows and Contact.select(Contact.lead_step).where(Contact.id == contact).scalar() is None:
        ref = Contact.get_by_id(contact).ref
        yield Fact("Lead", "never handed over", "as an MQL, for sales to accept", line=("handover", "give", ref))


def handover_fact(row: Any, people: dict[UUID, Link]) -> Fact:
    """One hand-over: when, by whom and to whom, and what became of it; while it waits, the line that accepts it."""
    given, owner = people.get(row.given_by_id), people.get(row.owner_id)
    when = long_date(clock.local(row.at).date())
    told = " ".join(
        word for word in (when, f"by {given}" if given else "", f"to {owner}" if owner else "to anybody") if word
    )
    if row.state == HandoverState.WAITING:
        days = (clock.now() - row.at).days
        value, tone = f"waits for {days} d to be accepted", Tone.ALARM if days > 2 else Tone.PLAIN
        line: tuple[str, ...] = ("handover", "accept", row.ref)
    else:
        decided = f", {long_date(clock.local(row.decided_at).date())}" if row.decided_at else ""
        value, tone, line = f"{row.state}{decided}", Tone.PLAIN, ()
    reason = f": {row.reason}" if row.reason else ""
    link = Link(Kind.HANDOVER, row.id, row.ref, row.title)
    return Fact(row.step, f"{value}{reason}", told, link, tone, line=line)
