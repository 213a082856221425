"""`crm-tui merge`: records that are one and the same, made one."""

from __future__ import annotations

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.choosing import choose
from crm_tui.cli.output import Column, print_rows, print_saved, tell
from crm_tui.cli.pairs import values_of
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.errors import BadInput


@click.command("merge", short_help="Make several records one.")
@click.argument("words", nargs=-1, required=True, metavar="REF REF… [FIELD=REF …]")
@click.option("--into", metavar="REF", help="Which of them is kept; the first one unless told otherwise.")
@click.option("--dry-run", is_flag=True, help="Print what would be kept of which, and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the record that was kept as JSON.")
@pass_session
@answered_again
def merge_command(
    session: Session, words: tuple[str, ...], *, into: str | None, dry_run: bool, as_json: bool
) -> None:  # fmt: skip
    """Make contacts, companies or deals one: the first REF is kept, with all that belongs to the others.

    Where it has no value, it gets one of theirs; FIELD=REF takes that of REF. `crm-tui undo` parts them again.

    For example: merge C7 C12; merge C7 C12 --into C12 title=C7
    """
    from crm_tui.queries import refs
    from crm_tui.services.merging import merge_records

    pairs = values_of([word for word in words if "=" in word])
    chosen = choose(session, [word for word in words if "=" not in word], of_kind="contacts", everything=False)
    if chosen.filter is not None:
        raise BadInput("Name the records to merge one by one, such as C7 C12.", "ref")
    by = session.sign_in()
    merging = merge_records.side_by_side(by, chosen.kind, chosen.ids)
    by_ref = {refs.resolve(ref, [chosen.kind]).id: ref for ref in (*pairs.values(), *([into] if into else []))}
    if strangers := [ref for record, ref in by_ref.items() if record not in chosen.ids]:
        raise BadInput(f"{strangers[0]} is none of those that are merged; name it among them.", "into")
    keep = refs.resolve(into, [chosen.kind]).id if into else chosen.ids[0]
    whose = {name: refs.resolve(ref, [chosen.kind]).id for name, ref in pairs.items()}
    if dry_run:
        kept = merging.proposed(keep) | whose
        named = {one.id: one for one in merging.records}
        rows = [
            {"field": spec.name, "value": named[kept[spec.name]].values[spec.name], "of": named[kept[spec.name]].ref}
            for spec in merging.specs
        ]
        print_rows(rows, (Column("field", "Field"), Column("value", "Kept"), Column("of", "Of")), "table")
        tell(f"That would merge {chosen.count} into {named[keep].ref} {named[keep].name}; nothing was changed.")
        return
    others = [record for record in chosen.ids if record != keep]
    print_saved(merge_records.merge(by, chosen.kind, keep, others, whose), as_json=as_json)
