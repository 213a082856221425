"""`crm-tui phases`: who is in which phase of the relationship, who went where, and moving and handing over by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from crm_tui import clock
from crm_tui.cli.again import answered_again
from crm_tui.cli.choosing import Many, carry_out, choose, many_options, print_many
from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.lifecycle import PHASED, RULES
from crm_tui.errors import BadInput
from crm_tui.text import as_sentence, fold, nearest

_COUNTS = (
    Column("ref", "Phase"),
    Column("contacts", "Contacts", right=True),
    Column("companies", "Companies", right=True),
    Column("roles", "Looked after by"),
)
_MOVED = (
    Column("kind", "Kind"),
    Column("from", "From"),
    Column("to", "To"),
    Column("count", "How many", right=True),
)
_STAYS = (
    Column("phase", "Phase"),
    Column("since", "Since"),
    Column("days", "Days", right=True),
    Column("rule", "Rule"),
    Column("reason", "Why", most=60),
    Column("by", "By"),
)
_RULES = (
    Column("ref", "Rule", most=24),
    Column("when", "When", most=60),
    Column("from", "From", most=60),
    Column("to", "To"),
    Column("of", "Whom"),
)
_CAUGHT_UP = (*_MOVED[:3], Column("rule", "Rule"), _MOVED[3])


@noun("phases", "Customers by phase: counts, moves, owners …")
@click.option("--since", metavar="DAY", help="List who went from which phase to which since this day.")
@click.option("--until", metavar="DAY", help="… and until this day.")
@as_of_option
@format_options
@pass_session
def phases_command(
    session: Session, since: str | None, until: str | None, day: str, *, how: Format,
) -> None:  # fmt: skip
    """Count contacts and companies in each phase; with --since or --until, list how many went from which to which.

    A dash under From stands for those who came. The phases: prospecting, qualification, conversion, retention,
    advocacy; churned and disqualified. With a verb, move somebody, or say who looks after them.
    """
    session.open()
    with asked_on(day, session.filter_context()):
        if since is None and until is None:
            _print_counts(how)
        else:
            _print_moved(_day(since), _day(until), how)


@phases_command.command("move", context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
@click.argument("words", nargs=-1, required=True, metavar="REF…|FILTER PHASE")
@click.option("--reason", required=True, metavar="WHY", help="Why they are moved by hand.")
@many_options
@json_option
@pass_session
@answered_again
def move(session: Session, words: tuple[str, ...], *, reason: str, many: Many, as_json: bool) -> None:
    """Move contacts or companies into a phase by hand, whatever the rules say, and say why.

    For example: phases move C7 C12 disqualified --reason "Not in our market"
    """
    from crm_tui.services.lifecycle import moving

    *named, last = words
    phase = _phase(last)
    picked = choose(session, named, of_kind=many.of_kind, everything=many.everything)
    by = None if many.dry_run else session.sign_in()

    def act(ids: Any) -> Any:
        return moving.move_phases(picked.kind, dict.fromkeys(ids), phase, by, reason)

    saved = carry_out(picked, f"move to {phase}", act, many)
    if saved is not None:
        print_many(picked, saved, as_json=as_json)


@phases_command.command("owner")
@click.argument("reference", metavar="REF")
@click.argument("phase")
@click.argument("user", required=False)
@json_option
@pass_session
@answered_again
def owner(session: Session, reference: str, phase: str, user: str | None, *, as_json: bool) -> None:
    """Have USER look after the contact or company REF in PHASE; without USER, whoever has the role then.

    Where it is in that phase now, it is handed over at once, with a task that says what there is to know.
    """
    from crm_tui.queries import refs
    from crm_tui.services.lifecycle import owners

    wanted = _phase(phase)
    session.open()
    found = refs.resolve(reference, PHASED)
    who = refs.resolve(user, [Kind.USER]).id if user is not None else None
    saved = owners.set_phase_owner(found.kind, found.id, wanted, who, session.sign_in())
    done = {"done": "phases owner", "ref": saved.ref, "phase": wanted, "user": user, "action": saved.action}
    print_done(as_sentence(saved.summary), done, as_json=as_json)


@phases_command.command("history")
@click.argument("reference", metavar="REF")
@format_options
@pass_session
def history(session: Session, reference: str, *, how: Format) -> None:
    """The way of the contact or company REF through the phases, with since when, for how long, and why."""
    from crm_tui.queries import refs
    from crm_tui.queries.lifecycle.history import stays

    session.open()
    found = refs.resolve(reference, PHASED)
    rows = [
        {"ref": found.ref, "phase": stay.phase.value, "since": stay.since, "days": stay.days, "rule": stay.rule,
         "reason": stay.reason, "by": stay.by}
        for stay in stays(found.kind, found.id)
    ]  # fmt: skip
    print_rows(rows, _STAYS, how)


@phases_command.command("rules")
@format_options
def rules(*, how: Format) -> None:
    """What moves contacts and companies by itself: after what, out of which phases, into which."""
    rows = [
        {"ref": rule.name, "when": rule.says, "from": ", ".join(one for one in Phase if one in rule.leaves),
         "to": rule.to.value, "of": " and ".join(kind.plural for kind in rule.of)}
        for rule in RULES
    ]  # fmt: skip
    print_rows(rows, _RULES, how)


@phases_command.command("catch-up")
@click.option("--dry-run", is_flag=True, help="Say whom the rules would move, and change nothing.")
@format_options
@pass_session
@answered_again
def catch_up(session: Session, *, dry_run: bool, how: Format) -> None:
    """Move everybody into the phase that what happened with them speaks for, such as after an import.

    It is one action, so that one undo takes it back; nobody whom a person moved since is touched, and nobody is handed
    over.
    """
    from crm_tui.services.lifecycle import catching_up

    session.open()
    done = catching_up.rehearse() if dry_run else catching_up.catch_up(session.sign_in())
    rows = [
        {"ref": group.to.value, "kind": group.kind.plural, "from": group.left.value, "to": group.to.value,
         "rule": group.rule, "count": group.count}
        for group in done.groups
    ]  # fmt: skip
    if rows or how != "table":
        print_rows(rows, _CAUGHT_UP, how)
    said = str(done)
    tell(f"That would have {said}; nothing was changed." if dry_run and rows else as_sentence(said))


def _print_counts(how: Format) -> None:
    from crm_tui.queries.lifecycle.history import counts
    from crm_tui.queries.lifecycle.owners import roles_by_phase

    contacts, companies, roles = counts(Kind.CONTACT), counts(Kind.COMPANY), roles_by_phase()
    rows = [
        {"ref": phase.value, "contacts": contacts[phase], "companies": companies[phase],
         "roles": ", ".join(roles.get(phase, ()))}
        for phase in Phase
    ]  # fmt: skip
    print_rows(rows, _COUNTS, how)


def _print_moved(since: date | None, until: date | None, how: Format) -> None:
    from crm_tui.queries.lifecycle.history import moved

    nobody = "-" if how == "table" else None
    rows = [
        {"ref": one.to.value, "kind": kind.plural, "from": one.left.value if one.left else nobody, "to": one.to.value,
         "count": one.count}
        for kind in PHASED
        for one in moved(kind, since, until)
    ]  # fmt: skip
    print_rows(rows, _MOVED, how, empty="Nobody came and nobody went on in that time.")


def _day(written: str | None) -> date | None:
    return None if written is None else parse_date(written, clock.today(), toward="past")


def _phase(word: str) -> Phase:
    key = fold(word)
    begun = [phase for phase in Phase if key and phase.startswith(key)]
    if len(begun) == 1:
        return begun[0]
    near = nearest(word, list(Phase)) or tuple(Phase)
    raise BadInput(f"“{word}” is no phase; there is {', '.join(near)}.", "phase")
