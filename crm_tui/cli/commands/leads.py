"""`crm-tui leads` and `crm-tui score`: who is worth a call, and why."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import (
    Column,
    Format,
    format_options,
    json_option,
    print_done,
    print_json,
    print_line,
    print_rows,
    tell,
)
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.records import Kind

_DASHES_ARE_WORDS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}

_LEADS = (
    Column("ref", "Ref"),
    Column("name", "Lead", most=30),
    Column("grade", "Grade"),
    Column("fit", "Fit", right=True),
    Column("engagement", "Engagement", right=True),
    Column("lead", "Step"),
    Column("owner", "Owner", most=20),
    Column("missing", "Missing", most=30),
)
_POINTS = (
    Column("ref", "Rule"),
    Column("score", "Score"),
    Column("points", "Points", right=True),
    Column("says", "Says", most=44),
    Column("times", "Times", right=True),
    Column("filter", "Filter", most=50),
)
_COUNTED = (
    Column("value", "From", most=30),
    Column("leads", "Leads", right=True),
    Column("mql", "MQL", right=True),
    Column("sql", "SQL", right=True),
    Column("customers", "Customers", right=True),
    Column("rate", "Rate", right=True),
    Column("says", "", most=30),
)
_ALIKE = (
    Column("ref", "Ref"),
    Column("name", "Lead", most=30),
    Column("points", "Likeness", right=True),
    Column("grade", "Grade"),
    Column("shared", "Shares", most=80),
)


@noun("leads", "The best leads; score them, count their sources, find more like your customers.")
@format_options
@pass_session
def leads_command(session: Session, *, how: Format) -> None:
    """List the leads with the best grades; with a verb, score all of them, count their sources, or find more."""
    from crm_tui.queries.leads.lists import best

    session.open()
    empty = "No lead has a grade yet; `crm-tui leads score` works them out."
    print_rows([_lead_row(lead) for lead in best()], _LEADS, how, empty=empty)


@leads_command.command("score")
@click.option("--give", is_flag=True, help="Hand those over whom the setting mql makes MQLs.")
@json_option
@pass_session
@answered_again
def score_all(session: Session, *, give: bool, as_json: bool) -> None:
    """Score every contact anew: what somebody did counts less each day. For cron, once a night.

    Scores follow from what is known and are no part of the log; leads that are handed over are, as one action.
    """
    from crm_tui.services.leads.scores import bring_up_to_date

    done = bring_up_to_date(session.sign_in(), give=give)
    for trouble in done.unreadable:
        tell(f"  {trouble}")
    said = f"Scored {done.contacts:,} contacts; {done.changed:,} have another score than before."
    if done.given:
        said += f" Handed {len(done.given):,} over as MQLs."
    elif done.could_be_given:
        said += f" {done.could_be_given:,} could be handed over as MQLs; --give does."
    print_done(
        said,
        {"contacts": done.contacts, "changed": done.changed, "given": list(done.given),
         "could_be_given": done.could_be_given, "unreadable": list(done.unreadable)},
        as_json=as_json,
    )  # fmt: skip


@leads_command.command("sources", context_settings=_DASHES_ARE_WORDS)
@click.argument("filter_words", nargs=-1, metavar="[FILTER]")
@click.option("--by", type=click.Choice(["source", "channel", "grade"]), default="source", show_default=True)
@format_options
@pass_session
def sources(session: Session, filter_words: tuple[str, ...], *, by: str, how: Format) -> None:
    """Count contacts by where they came from, and how many became MQLs, SQLs and customers; FILTER narrows them."""
    from crm_tui.queries.leads.counting import counted

    written = " ".join(filter_words)
    context = session.filter_context(written)
    rows = [
        {
            "ref": row.value, "value": row.value or "not said", "leads": row.leads, "mql": row.mql, "sql": row.sql,
            "customers": row.customers, "rate": f"{100 * row.rate(row.customers):.1f} %",
            "says": "too few to say much" if row.too_few else "",
        }
        for row in counted(by, context, written)
    ]  # fmt: skip
    print_rows(rows, _COUNTED, how, empty="No contact is found.")


@leads_command.command("like", context_settings=_DASHES_ARE_WORDS)
@click.argument("words", nargs=-1, metavar="[REF…|FILTER]")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Leads that are listed.")
@format_options
@pass_session
def like(session: Session, words: tuple[str, ...], *, limit: int, how: Format) -> None:
    """Find leads like the contacts named or found, or without any like all customers: with what they share.

    What is shared counts by its lift: how much more frequent it is among them than among all contacts.
    """
    from crm_tui.cli.choosing import choose
    from crm_tui.queries.leads import likeness

    winners = choose(session, words, of_kind=Kind.CONTACT.plural, everything=False).ids if words else None
    session.open()
    found = likeness.like(winners, most=limit)
    rows = [
        {"ref": one.link.ref, "name": one.link.name, "points": f"{one.points:.2f}", "grade": one.grade,
         "shared": [str(trait) for trait in one.shared]}
        for one in found.alike
    ]  # fmt: skip
    telling = [
        {"of": one.trait.of, "value": one.trait.value, "winners": one.winners, "contacts": one.all,
         "share": round(one.share, 4), "lift": round(one.lift, 4)}
        for one in found.telling
    ]  # fmt: skip
    if how == "json":
        print_json({"winners": found.winners, "contacts": found.contacts, "telling": telling, "alike": rows})
        return
    for one in found.telling if how == "table" else ():
        print_line(f"{one.trait}: {one.winners:,} of {one.of_winners:,}, {one.lift:.1f} x as frequent as among all")
    print_rows(rows, _ALIKE, how, empty="Too few have something in common that others have not.")


@click.command("score", short_help="A contact's score, line by line.")
@click.argument("ref")
@format_options
@pass_session
def score_command(session: Session, ref: str, *, how: Format) -> None:
    """Show why REF, a contact, has its grade: each rule with its points, as it stands now."""
    from crm_tui.domain.choices import Score
    from crm_tui.domain.leads.scores import grade, total
    from crm_tui.queries import refs
    from crm_tui.queries.leads.scoring import Scorer, of_score

    context = session.filter_context()
    found = refs.resolve(ref, [Kind.CONTACT])
    scorer = Scorer(context)
    lines = scorer.lines(found.id)
    totals = {score: total(of_score(lines, score), scorer.scale.limit_of(score)) for score in Score}
    graded = grade(totals[Score.FIT].points, totals[Score.ENGAGEMENT].points, scorer.scale)
    rows = [
        {"ref": line.rule.ref, "score": line.rule.score.value, "points": round(line.points, 2), "says": line.rule.says,
         "times": len(line.ages) or None, "filter": line.rule.filter, "holds": line.holds}
        for line in sorted(lines, key=lambda one: not one.holds)
    ]  # fmt: skip
    if how == "json":
        sums = {score.value: {"points": one.points, "limit": one.limit} for score, one in totals.items()}
        print_json({"ref": found.ref, "name": found.name, "grade": graded, **sums, "rules": rows})
        return
    if how == "table":
        print_line(f"{found.ref} {found.name}: {graded}")
        for score, one in totals.items():
            cut = "".join(f"; {group} {was:+.0f} cut down to {left:+d}" for group, (was, left) in one.capped.items())
            print_line(f"  {score.value:<12} {one.points:>4} of {one.limit}{cut}")
    print_rows(rows, _POINTS, how, empty="There are no scoring rules; `crm-tui add score-rule` adds one.")
    for trouble in scorer.unreadable:
        tell(f"{trouble.rule.ref} {trouble.rule.says} gives nobody points: {trouble.why}")


def _lead_row(lead: Any) -> dict[str, Any]:
    missing = [word for word, there in (("owner", lead.owner), ("next step", lead.has_next)) if not there]
    return {"ref": lead.link.ref, "name": lead.link.name, "grade": lead.grade, "fit": lead.fit,
            "engagement": lead.engagement, "lead": lead.lead, "owner": lead.owner,
            "missing": missing}  # fmt: skip
