"""`crm-tui command-id`: an id under which a command may be repeated."""

from __future__ import annotations

import click

from crm_tui.domain.ids import new_id


@click.command("command-id", short_help="Make an id for --command-id.")
def command_id_command() -> None:
    """Print a new id, under which a script may repeat a command until it is answered, and nothing is done twice:

    id=$(crm-tui command-id); until crm-tui --command-id "$id" move D1 Proposal; do sleep 5; done
    """
    click.echo(new_id())
