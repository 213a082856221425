"""`crm-tui duplicates` and `crm-tui distinct`: what is likely there twice, and what is not though it looks so."""

from __future__ import annotations

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import BY_PLURAL, Kind
from crm_tui.errors import BadInput
from crm_tui.text import as_sentence

_KINDS = (Kind.CONTACT, Kind.COMPANY)
_COLUMNS = (
    Column("score", "%", right=True),
    Column("ref", "Ref"),
    Column("name", "Name", most=30),
    Column("company", "Company or city", most=24),
    Column("other_ref", "Other"),
    Column("other_name", "Name", most=30),
    Column("other_company", "Company or city", most=24),
    Column("reasons", "Why", most=60),
)


@click.command("duplicates", short_help="Contacts or companies that are likely there twice.")
@click.argument("kind", type=click.Choice([kind.plural for kind in _KINDS]), default=Kind.CONTACT.plural)
@click.option("--limit", type=click.IntRange(min=1), help="How many pairs to print at most; else up to 500.")
@format_options
@pass_session
def duplicates_command(session: Session, kind: str, *, limit: int | None, how: Format) -> None:
    """List the pairs of contacts, or companies, that are likely one, the likeliest first, each with the reasons.

    --format ids prints the two references of each pair on a line.

    `crm-tui merge C7 C12` makes two one; `crm-tui distinct C7 C12` remembers that they are not the same.
    """
    from crm_tui.queries.duplicates.through_all import MOST_FOUND, Search

    session.open()
    search = Search(BY_PLURAL[kind], max(MOST_FOUND, limit or 0))
    while search.step() is not None:
        pass
    pairs = sorted(search.found, key=lambda pair: pair.order)
    rows = [
        {
            "score": pair.score,
            "ref": pair.one.ref,
            "name": pair.one.name,
            "company": pair.one.company,
            "reached": pair.one.reached,
            "other_ref": pair.other.ref,
            "other_name": pair.other.name,
            "other_company": pair.other.company,
            "other_reached": pair.other.reached,
            "reasons": list(pair.reasons),
        }
        for pair in pairs[:limit]
    ]
    if how == "ids":
        rows = [{"ref": f"{pair['ref']} {pair['other_ref']}"} for pair in rows]
    empty = f"No {kind} look as if they were there twice."
    print_rows(rows, _COLUMNS, how, empty=empty)


@click.command("distinct", short_help="Remember that two records are not the same.")
@click.argument("refs", nargs=2, metavar="REF REF")
@json_option
@pass_session
@answered_again
def distinct_command(session: Session, refs: tuple[str, str], *, as_json: bool) -> None:
    """Remember for everybody that two contacts, or two companies, are not the same, so that no list has them again.

    For example: distinct C7 C12. `crm-tui undo` forgets it.
    """
    from crm_tui.queries.refs import resolve
    from crm_tui.services.merging import distinct

    by = session.sign_in()
    one = resolve(refs[0], _KINDS)
    other = resolve(refs[1], _KINDS)
    if one.kind is not other.kind:
        raise BadInput(f"{one} is a {one.kind}, {other} a {other.kind}; name two of one kind.", "ref")
    said = distinct.say_distinct(by, one.kind, one.id, other.id)
    sentence = as_sentence(said.summary) if said.changed else "That was said before."
    done = {"kind": one.kind.value, "refs": [one.ref, other.ref], "action": said.action, "summary": said.summary}
    print_done(sentence, done, as_json=as_json)
