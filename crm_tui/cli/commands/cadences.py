"""`crm-tui cadence`: how often whom should hear from us."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.output import Column, Format, format_options, print_json, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import steps
from crm_tui.domain.records import Kind, parse_ref
from crm_tui.errors import BadInput
from crm_tui.text import as_sentence

_DASHES_ARE_WORDS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}

_CADENCES = (Column("ref", "Cadence"), Column("days", "Days", right=True), Column("filter", "Whom", most=60))


@click.command("cadence", short_help="How often whom should hear from you.", context_settings=_DASHES_ARE_WORDS)
@click.argument("name", required=False)
@click.argument("days", required=False)
@click.argument("filter_words", nargs=-1, metavar="[FILTER]")
@click.option("--first", is_flag=True, help="Put it before the others: the first that finds somebody holds.")
@click.option("--name", "new_name", help="Call it something else.")
@click.option("--move", "where", metavar="up|down|first|last|+N|-N", help="Put it elsewhere in their order.")
@click.option("--remove", is_flag=True, help="Take it away.")
@format_options
@pass_session
def cadence_command(
    session: Session, name: str | None, days: str | None, filter_words: tuple[str, ...], *, first: bool,
    new_name: str | None, where: str | None, remove: bool, how: Format,
) -> None:  # fmt: skip
    """Have the contacts that FILTER finds due for a word every DAYS days, such as: cadence VIPs 14 tag:vip.

    NAME may be a contact, such as C7, for days of their own. Without NAME, list the cadences in their order.
    """
    if name is None:
        _list(session, how)
        return
    if (days is not None) + (new_name is not None) + (where is not None) + remove != 1:
        raise BadInput(
            f"Say how many days, such as: crm-tui cadence {name} 30. Or one of --name, --move and --remove.", "days"
        )
    reference = parse_ref(name)
    if new_name is not None:
        said = _renamed(session, name, new_name)
    elif where is not None:
        said = _moved(session, name, steps(where))
    elif reference is not None and reference[0] is Kind.CONTACT:
        said = _of_contact(session, name, _number(days))
    else:
        said = _of_filter(session, name, _number(days), " ".join(filter_words), first=first)
    if how == "json":
        print_json({"summary": said})
    else:
        tell(as_sentence(said))


def _list(session: Session, how: Any) -> None:
    from crm_tui.filters.cadences import cadences

    session.open()
    rows = [{"ref": one.name, "days": one.days, "filter": one.filter} for one in cadences()]
    print_rows(rows, _CADENCES, how, empty="There are no cadences; `crm-tui cadence VIPs 14 tag:vip` makes one.")


def _of_contact(session: Session, name: str, days: int | None) -> str:
    from crm_tui.queries import refs
    from crm_tui.services.agenda.cadences import set_days

    session.open()
    found = refs.resolve(name, [Kind.CONTACT])
    return str(set_days(session.sign_in(), found.id, days))


def _of_filter(session: Session, name: str, days: int | None, filter_text: str, *, first: bool) -> str:
    from crm_tui.services.agenda import cadences

    session.filter_text = filter_text
    me = session.sign_in()
    if days is None:
        return f"took away the cadence {cadences.remove_cadence(me, name)}"
    cadences.set_cadence(me, name, days, filter_text or None, first=first)
    return f"set the cadence {name} to {days} days"


def _renamed(session: Session, name: str, new_name: str) -> str:
    from crm_tui.services.agenda import cadences

    me = session.sign_in()
    return str(cadences.edit_cadence(me, cadences.cadence_called(name), name=new_name))


def _moved(session: Session, name: str, places: int) -> str:
    from crm_tui.services.agenda import cadences

    me = session.sign_in()
    return str(cadences.move_cadence(me, cadences.cadence_called(name), places))


def _number(days: str | None) -> int | None:
    """The days that were written; None for none."""
    if days is None:
        return None
    if not (days.isascii() and days.isdigit() and len(days) < 10):
        raise BadInput(f"{days} is no number of days; write one such as 30.", "days")
    return int(days)
