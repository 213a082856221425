"""`crm-tui delete` and `crm-tui tag`: records deleted and tagged, one or many at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.choosing import Many, carry_out, choose, many_options, print_many
from crm_tui.cli.output import json_option
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import BY_PLURAL, parse_ref
from crm_tui.errors import BadInput

_DASHES_ARE_WORDS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""So that `-cold` is a tag to take off, and `-tag:cold` part of a filter."""


@click.command("delete", short_help="Delete records; undo brings them back.", context_settings=_DASHES_ARE_WORDS)
@click.argument("words", nargs=-1, metavar="REF…|FILTER")
@many_options
@json_option
@pass_session
@answered_again
def delete_command(session: Session, words: tuple[str, ...], *, many: Many, as_json: bool) -> None:
    """Delete records, named one by one or found by a filter, as one action; what refers to them stays.

    For example: delete D12 D13; delete --kind contacts 'phase:churned touched<2024-01-01' --dry-run
    """
    from crm_tui.services.editing import records

    chosen = choose(session, words, of_kind=many.of_kind, everything=many.everything)
    by = None if many.dry_run else session.sign_in()
    act = partial(records.delete_records, by, chosen.kind)
    saved = carry_out(chosen, "delete", act, many)
    if saved is not None:
        print_many(chosen, saved, as_json=as_json)


@click.command("tag", short_help="Tag records, or take tags off.", context_settings=_DASHES_ARE_WORDS)
@click.argument("words", nargs=-1, required=True, metavar="REF…|FILTER +TAG… -TAG…")
@many_options
@json_option
@pass_session
@answered_again
def tag_command(session: Session, words: tuple[str, ...], *, many: Many, as_json: bool) -> None:
    """Put tags on records and take others off, as one action: `+vip` adds, `-cold` takes off.

    For example: tag C7 C12 +vip -cold; tag --kind contacts 'company:acme' +fair --yes

    Beside a filter, -tag:cold is a part of it, as every field is; beside references it is a tag.
    """
    from crm_tui.services.editing import tags

    session.open()
    signs = _signs(words, many)
    add, remove = ([word[1:] for word in signs if word[0] == sign] for sign in "+-")
    if not signs:
        raise BadInput("Say which tags: +vip puts one on, -cold takes one off.", "tags")
    named = [word for word in words if word not in signs]
    chosen = choose(session, named, of_kind=many.of_kind, everything=many.everything)
    by = None if many.dry_run else session.sign_in()
    act = partial(tags.tag_records, by, chosen.kind, add=add, remove=remove)
    saved = carry_out(chosen, "tag", act, many)
    if saved is not None:
        print_many(chosen, saved, as_json=as_json)


def _signs(words: Sequence[str], many: Many) -> list[str]:
    """The tags to put on and to take off; where no references stand beside them, `-tag:cold` is part of a filter."""
    from crm_tui.queries.filter_line import names_a_field

    signs = [word for word in words if word[:1] in {"+", "-"}]
    others = [word for word in words if word not in signs]
    if many.everything or (others and all(map(parse_ref, others))):
        return signs
    kind = BY_PLURAL[many.of_kind]
    return [word for word in signs if word[0] == "+" or not names_a_field(word[1:], kind)]
