"""`crm-tui init` and `demo`: workspaces made and tried."""

from __future__ import annotations

from pathlib import Path

import click

from crm_tui import accounts, paths
from crm_tui.cli.ending import leaving_in_order
from crm_tui.cli.output import json_option, print_done
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.config import Backup
from crm_tui.errors import BadInput


@click.command("init", short_help="Make a workspace.")
@click.argument("directory", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--team", metavar="GROUP", help="Make DIR for a Unix group, and the workspace in it.")
@click.option(
    "--admin", metavar="LOGIN", default="", help="The first user, who gives the others their roles; else you."
)
@click.option("--template", default="sales", show_default=True, help="The pipeline to begin with, or a .toml file.")
@click.option("--currency", default="", metavar="CODE", help="The main currency, such as EUR.")
@json_option
@pass_session
def init_command(
    session: Session,
    directory: Path | None,
    *,
    team: str | None,
    admin: str,
    template: str,
    currency: str,
    as_json: bool,
) -> None:
    """Make an empty workspace with one pipeline; with --team, one that all of a Unix group use, in a new directory DIR.

    `crm-tui help team` says how a team works on one server.
    """
    from crm_tui.domain import money
    from crm_tui.services import workspace

    if (team is None) is not (directory is None):
        raise BadInput("For a team name both, --team GROUP and DIR; else neither, and the workspace with --db.", "team")
    code = (currency or session.config.currency or workspace.DEFAULT_CURRENCY).upper()
    if not money.known_currency(code):
        raise BadInput(f"{code} is no currency; give its three letters, such as EUR or USD.", "currency")
    begin = {"template": template, "currency": code, "login": admin or session.config.user}
    if team is None or directory is None:
        made = session.path
        more = f"`{session.program}` opens it; `{session.program} import FILE --as deals` fills it."
        workspace.create(made, **begin)
    else:
        made, more = _make_for_team(directory.absolute(), team, begin)
    done = {"done": "init", "workspace": str(made), "template": template, "currency": code}
    print_done(f"Made {made}. {more}", {**done, "team": team} if team else done, as_json=as_json)


def _make_for_team(directory: Path, group: str, begin: dict[str, str]) -> tuple[Path, str]:
    """The workspace, and what is to be told about it."""
    from crm_tui.queries.surroundings import closed_to
    from crm_tui.services import team, workspace

    begin["login"] = begin["login"] or team.first_user()
    with team.shared_directory(directory, group) as path:
        workspace.create(path, **begin)
        with workspace.opened(path):
            pass  # so that its log is there, with its mode, before two people open it at once
    said = (
        f"{begin['login']} is its admin; all who are in the group {group} type `crm-tui --db {path}`, or once:\n"
        f"  export CRM_TUI_DB={path}   in ~/.profile, or for all in /etc/profile.d/crm-tui.sh\n"
        f'  workspace = "{path}"    or this in ~/.config/crm-tui/config.toml'
    )
    if not accounts.is_login(begin["login"]):
        said += f"\nThis machine knows no login {begin['login']}; whoever comes as {begin['login']} is the admin."
    if closed := closed_to(directory):
        said += f"\nBut the group cannot get there through {closed}: run `chmod o+x {closed}`, or move {directory}."
    return path, said


@click.command("demo", short_help="Try the program on invented data.")
@pass_session
def demo_command(session: Session) -> None:
    """Open an invented workspace in a temporary copy, which is removed afterwards.

    Your own settings hold, but for those that name what only your own workspace has.
    """
    from crm_tui.cli.opening import open_program
    from crm_tui.services import demo

    with leaving_in_order():
        try:
            session.wanted = str(paths.temporary_dir() / "demo.db")
            session.config = session.config._replace(
                user=demo.LOGIN, pipeline="", filter="", backup=Backup(daily=False)
            )
            session.screen_options["offer_tour"] = True
            demo.create(session.path)
            demo.put_rules_beside(session.path)
            raise click.exceptions.Exit(open_program(session, "crm-tui demo"))
        finally:
            session.close()
            paths.remove_temporary()
