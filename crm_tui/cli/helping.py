"""`crm-tui help`: a command's own help, or a page about something that concerns several."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import click

from crm_tui import resources, text
from crm_tui.cli.output import print_line
from crm_tui.errors import NotFound

_ENDING = ".md"


def _about_metrics() -> str:
    from crm_tui.metrics.telling.page import page

    return page()


_MADE: Mapping[str, Callable[[], str]] = {"metrics": _about_metrics}
"""Pages that are made from what they tell of."""


@click.command("help", short_help="Read about entering, finding, roles, teams, or a command.")
@click.argument("topic", required=False)
@click.pass_context
def help_command(context: click.Context, topic: str | None) -> None:
    """Print the page about TOPIC, or the help of the command of that name; without TOPIC, what there is."""
    root = context.find_root().command
    assert isinstance(root, click.Group)  # noqa: S101 - click's types do not know that it is one
    pages = {page.stem: page for page in sorted(resources.data_file("help").iterdir()) if page.suffix == _ENDING}
    commands = root.list_commands(context)
    if topic is None:
        print_line(f"Pages: {', '.join(sorted([*pages, *_MADE]))}. Commands: {', '.join(commands)}.")
    elif topic in pages:
        print_line(pages[topic].read_text(encoding="utf-8").rstrip("\n"))
    elif topic in _MADE:
        print_line(_MADE[topic]().rstrip("\n"))
    elif topic in commands and (command := root.get_command(context, topic)):
        with command.make_context(topic, [], parent=context.parent, resilient_parsing=True) as about:
            click.echo(command.get_help(about))
    else:
        near = text.nearest(topic, [*pages, *_MADE, *commands])
        rest = f"did you mean {near[0]}?" if near else "`crm-tui help` lists what there is."
        raise NotFound(f"There is no help about “{topic}”; {rest}", near)
