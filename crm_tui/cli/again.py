"""The answer of a command that was carried out before under the same `--command-id`."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from crm_tui.cli.output import print_json, tell
from crm_tui.domain.records import Kind
from crm_tui.errors import AlreadyDone

Command = TypeVar("Command", bound=Callable[..., None])


def answered_again(command: Command) -> Command:
    """Have a command that was carried out before answer as it did then: with its sentence and its record, status 0."""

    @wraps(command)
    def answering(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except AlreadyDone as done:
            answer(done, kwargs)

    return answering  # type: ignore[return-value]  # it takes and returns what `command` does


def answer(done: AlreadyDone, options: dict[str, Any]) -> None:
    """Say what a command did that was carried out before; of `kind`, where `options` name one."""
    from crm_tui.services.commands import main_record

    record = main_record(done, Kind(options["kind"]) if "kind" in options else None)
    if options.get("as_json") or options.get("how") == "json":
        about = {} if record is None else {"kind": record.kind.value, "ref": record.ref, "id": record.id,
                                           "name": record.name, "version": record.version}  # fmt: skip
        print_json({**about, "action": done.action, "summary": str(done), "done_before": True})
        return
    if record is not None and click.get_current_context().info_name in {"add", "edit", "quick"}:
        click.echo(record.ref)
    tell(str(done))
