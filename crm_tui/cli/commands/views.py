"""`crm-tui views` and `crm-tui view`: the saved views of the board and of the lists."""

from __future__ import annotations

from collections.abc import Callable

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.data import as_data
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.errors import BadInput

_VIEWS = (
    Column("screen", "Of"),
    Column("slot", "Key"),
    Column("name", "View", most=40),
    Column("whose", "Whose"),
    Column("filter_text", "Filter", most=50),
    Column("sort", "Sort"),
    Column("columns", "Columns", most=40),
    Column("density", "Density"),
)


@click.command("views", short_help="The saved views.")
@click.argument("screen", required=False, default="")
@format_options
@pass_session
def views_command(session: Session, screen: str, *, how: Format) -> None:
    """List the views that you see: your own and everybody's, of one SCREEN (board, service, deals, …) or of all."""
    from crm_tui.queries import views

    me = session.filter_context().me
    screens = (screen,) if screen else views.SCREENS
    for one in screens:
        views.kind_of(one)
    found = [(one, view) for one in screens for view in views.saved_views(one, me)]
    rows = [
        {**as_data(view), "screen": one, "whose": "yours" if view.own else "everybody's", "ref": view.name}
        for one, view in found
    ]
    empty = "There are no views yet; `crm-tui view save deals NAME --filter …` saves one."
    print_rows(rows, _VIEWS, how, empty=empty)


@click.group("view", short_help="Save, change or delete a view.")
def view_command() -> None:
    """Save, change or delete a view of the board or of a list; `list --view` and `board --view` show one."""


def _shared(command: Callable[..., None]) -> Callable[..., None]:
    return click.option("--shared", is_flag=True, help="Everybody's; needs the right to change settings.")(command)


def _slot(command: Callable[..., None]) -> Callable[..., None]:
    help_ = "The number key that shows it; taken from the view that has it."
    return click.option("--slot", type=click.IntRange(1, 9), help=help_)(command)


@view_command.command("save", short_help="Save a view, or replace one of that name.")
@click.argument("screen")
@click.argument("name")
@click.option("--filter", "filter_text", default="", help="What it is narrowed to, such as owner:me.")
@click.option("--sort", default="", help="A column to sort by; with - before it, the largest first.")
@click.option("--columns", default="", help="The columns of a list, separated by commas; of a board, its pipeline.")
@click.option("--density", help="How many lines each card of a board has: full, two or one.")
@_slot
@_shared
@json_option
@pass_session
@answered_again
def save_command(
    session: Session, screen: str, name: str, *, filter_text: str, sort: str, columns: str, density: str | None,
    slot: int | None, shared: bool, as_json: bool,
) -> None:  # fmt: skip
    """Save what SCREEN (board, today, service, or a list such as contacts or tickets) is to show under NAME."""
    from crm_tui.queries.views import Shown
    from crm_tui.services.views import save_view

    session.filter_text = filter_text
    if density is not None and density not in {"full", "two", "one"}:
        raise BadInput(f"{density} is no density; write full, two or one.", "density")
    shown = Shown(filter_text, sort, columns, density)
    save_view(session.sign_in(), screen, name, shown, slot=slot, own=not shared)
    print_done(f"Saved the view {name} of {screen}.", {"screen": screen, "view": name}, as_json=as_json)


@view_command.command("change", short_help="Give a view another name, number or owner.")
@click.argument("screen")
@click.argument("name")
@click.option("--name", "new_name", help="Its new name.")
@_slot
@click.option("--no-slot", is_flag=True, help="Take its number away.")
@click.option("--shared/--own", default=None, help="Make it everybody's, or yours.")
@json_option
@pass_session
@answered_again
def change_command(
    session: Session, screen: str, name: str, *, new_name: str | None, slot: int | None, no_slot: bool,
    shared: bool | None, as_json: bool,
) -> None:  # fmt: skip
    """Change the view NAME of SCREEN; what is not said stays."""
    from crm_tui.queries.views import find_view
    from crm_tui.services.views import change_view

    me = session.sign_in()
    view = find_view(screen, name, me)
    number = None if no_slot else slot or view.slot
    own = view.own if shared is None else not shared
    change_view(me, view.id, name=new_name or view.name, slot=number, own=own)
    data = {"screen": screen, "view": new_name or view.name}
    print_done(f"Changed the view {view.name} of {screen}.", data, as_json=as_json)


@view_command.command("delete", short_help="Delete a view; undo brings it back.")
@click.argument("screen")
@click.argument("name")
@json_option
@pass_session
@answered_again
def delete_command(session: Session, screen: str, name: str, *, as_json: bool) -> None:
    """Delete the view NAME of SCREEN: yours, or else everybody's."""
    from crm_tui.queries.views import find_view
    from crm_tui.services.views import delete_view

    me = session.sign_in()
    view = find_view(screen, name, me)
    delete_view(me, view.id)
    print_done(f"Deleted the view {view.name} of {screen}.", {"screen": screen, "view": view.name}, as_json=as_json)
