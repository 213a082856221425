"""`crm-tui role` and `crm-tui users`: who works here, and what each may see and do."""

from __future__ import annotations

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import Role
from crm_tui.errors import BadInput

_MEMBERS = (
    Column("who", "Who", most=30),
    Column("kind", "Kind"),
    Column("name", "Name", most=30),
    Column("role", "Role"),
    Column("why", "Why", most=40),
)


@click.command("role", short_help="Give somebody a role.")
@click.argument("who")
@click.argument("role", required=False, type=click.Choice([role.value for role in Role]))
@click.option("--group", "is_group", is_flag=True, help="WHO is a Unix group: all who are in it.")
@click.option("--take-back", is_flag=True, help="WHO has again what stands in their own record, or their group's.")
@json_option
@pass_session
@answered_again
def role_command(
    session: Session, who: str, role: str | None, *, is_group: bool, take_back: bool, as_json: bool
) -> None:
    """Give WHO, a Unix login or with --group a Unix group, a ROLE; only an admin may.

    What is given to a login goes before what is given to a group, and that before the role in the user's own record.
    `crm-tui help roles` says what each role may, and what roles cannot do.
    """
    from crm_tui.services import roles

    if (role is None) != take_back:
        raise BadInput(f"Write one of: {', '.join(Role)}; or --take-back.", "role")
    by = session.sign_in()
    given = (
        roles.take(by, who, is_group=is_group) if role is None else roles.give(by, who, Role(role), is_group=is_group)
    )
    if given.note:
        tell(given.note)
    called = f"The group {given.who}" if is_group else given.who
    sentence = f"{called} has the role {given.role} now." if given.role else f"{called} has no role of their own now."
    done = {"done": "role", "who": given.who, "group": is_group, "role": given.role}
    print_done(sentence, done, as_json=as_json)


@click.command("users", short_help="Who works here, in which role.")
@format_options
@pass_session
def users_command(session: Session, *, how: Format) -> None:
    """The users, those who are awaited, and the Unix groups that have a role; with the reason for each role."""
    from crm_tui.queries.shape.roles import members

    session.open()
    rows = [
        {"ref": one.ref, "who": one.who, "kind": "group" if one.is_group else "user", "name": one.name,
         "role": str(one.role), "why": one.why}
        for one in members()
    ]  # fmt: skip
    print_rows([row for row in rows if row["ref"] or how != "ids"], _MEMBERS, how)
