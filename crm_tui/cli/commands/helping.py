"""`crm-tui help`: a command's own help, or a page about something that concerns several."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from textwrap import wrap

import click

from crm_tui import handbook, text
from crm_tui.cli.output import print_line
from crm_tui.errors import NotFound


def _about_metrics() -> str:
    from crm_tui.metrics.telling.page import page

    return page()


_MADE: Mapping[str, Callable[[], str]] = {"metrics": _about_metrics}
"""Pages that are made from what they tell of."""

_MADE_TITLES = {"metrics": "Metrics: what each number means"}

_WIDTH = 79

_MOST_PAGES = 3
"""Pages that are named to somebody who asks for a word."""

_SPEAK = {False: "speaks", True: "speak"}


@click.command("help", short_help="Read about entering, finding, roles, teams, or a command.")
@click.argument("topic", required=False)
@click.pass_context
def help_command(context: click.Context, topic: str | None) -> None:
    """Print the page about TOPIC, or the help of the command of that name; without TOPIC, what there is."""
    root = context.find_root().command
    assert isinstance(root, click.Group)  # noqa: S101 - click's types do not know that it is one
    pages = handbook.paths()
    commands = root.list_commands(context)
    if topic is None:
        print_line(_what_there_is(commands))
    elif topic in pages:
        print_line(pages[topic].read_text(encoding="utf-8").rstrip("\n"))
    elif topic in _MADE:
        print_line(_MADE[topic]().rstrip("\n"))
    elif topic in commands and (command := root.get_command(context, topic)):
        with command.make_context(topic, [], parent=context.parent, resilient_parsing=True) as about:
            click.echo(command.get_help(about))
    else:
        raise _not_found(topic, [*pages, *_MADE, *commands])


def _what_there_is(commands: Sequence[str]) -> str:
    """The pages with their titles, a line each, and the names of the commands."""
    titles = {page.name: page.title for page in handbook.pages()} | _MADE_TITLES
    room = max(map(len, titles))
    pages = (f"  {name:<{room}}  {title}" for name, title in sorted(titles.items()))
    named = wrap(", ".join(commands), _WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    return "\n".join(
        ["Pages, printed by `crm-tui help PAGE`:", *pages, "", "Commands, of which it prints the help:", *named]
    )


def _not_found(topic: str, named: Sequence[str]) -> NotFound:
    """What says where else a word stands: on other pages, or in another spelling."""
    speaking = [page.name for page in handbook.about(topic)][:_MOST_PAGES]
    near = text.nearest(topic, named)
    if speaking:
        rest = f"{' and '.join(f'`crm-tui help {name}`' for name in speaking)} {_SPEAK[len(speaking) > 1]} of it."
    else:
        rest = f"did you mean {near[0]}?" if near else "`crm-tui help` lists what there is."
    return NotFound(f"No page of help is called “{topic}”; {rest}", near)
