"""`crm-tui merge-mail`: a template merged over an audience into files; nothing is sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crm_tui import clock
from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, print_json, print_line, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.errors import BadInput

if TYPE_CHECKING:
    from crm_tui.interchange.mail_out import Sender
    from crm_tui.queries.campaigns.letters import Prepared

PREVIEWED = 3
"""Letters that are shown before any is written."""

_LEFT_OUT = (Column("ref", "Ref"), Column("name", "Left out", most=30), Column("why", "Why", most=80))


@click.command("merge-mail", short_help="Letters from a template to an audience, as files.")
@click.argument("template")
@click.argument("audience", nargs=-1, required=True, metavar="(CA1|SG1|FILTER)")
@click.option("--format", "form", type=click.Choice(("md", "eml", "csv")), default="md", show_default=True)
@click.option("--to", "folder", type=click.Path(path_type=Path), help="The folder to write to; files in it stay.")
@click.option("--dry-run", is_flag=True, help="Show the first letters and who is left out, and write nothing.")
@click.option("--mark", is_flag=True, help="Note the campaign as sent to those who get a letter.")
@click.option("--from", "sent_from", metavar="ADDRESS", help="The sender's e-mail address, where it is not your own.")
@click.option("--json", "as_json", is_flag=True, help="Print the letters' files, and who is left out, as JSON.")
@pass_session
@answered_again
def merge_mail_command(
    session: Session, template: str, audience: tuple[str, ...], *, form: str, folder: Path | None,
    dry_run: bool, mark: bool, sent_from: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Fill in TEMPLATE, a canned reply (RE3, or its name) or a template of notes, for everybody in an audience.

    The audience is a campaign, a segment or a filter over contacts. {name}, {first name}, {company}, {owner}, {offer},
    {campaign} and the workspace's own fields are filled in; {company|your company} says something else where nothing
    is known. A first line “Subject: …” is the subject. Who unsubscribed is never in it. Nothing is sent.
    """
    from crm_tui.queries.campaigns import letters

    words = " ".join(audience)
    context = session.filter_context(words)
    prepared = letters.prepare(letters.template_called(template), words, letters.Format(form), context)
    if mark and prepared.campaign is None:
        raise BadInput("Only a campaign notes that it was sent; name one, such as CA1, or leave --mark out.", "mark")
    files: list[Path] = []
    if not dry_run:
        if folder is None:
            raise BadInput("Say where to, such as --to letters; or --dry-run to look at them first.", "to")
        files = _write(session, prepared, form, folder, sent_from)
        if mark and prepared.letters:
            _mark(session, prepared)
    if as_json:
        print_json(_as_data(prepared, files))
    else:
        report(prepared, preview=dry_run)
        where = (
            f"Wrote {len(files):,} file{'s' * (len(files) != 1)} to {folder}" if not dry_run else "Nothing was written"
        )
        tell(f"{where}: {counted(prepared)}.")


def _write(session: Session, prepared: Prepared, form: str, folder: Path, sent_from: str | None) -> list[Path]:
    from crm_tui.interchange import mail_out
    from crm_tui.queries.campaigns.letters import Format as As

    sender = _sender(session, sent_from, needed=form == As.EML)
    return mail_out.write_letters(folder, prepared.letters, As(form), sender, clock.local(clock.now()))


def _sender(session: Session, sent_from: str | None, *, needed: bool) -> Sender:
    from crm_tui.interchange.mail_out import Sender, address
    from crm_tui.queries.campaigns.sender import sender_of

    name, email, unsubscribe = sender_of(session.filter_context().me)
    email = sent_from or email
    if needed and not email:
        raise BadInput("Your user has no e-mail address; say which one sends, such as --from ana@acme.example.", "from")
    if email:
        address(name, email)
    return Sender(name, email, unsubscribe)


def _mark(session: Session, prepared: Prepared) -> None:
    from crm_tui.services.campaigns.members import mark_sent

    assert prepared.campaign is not None  # noqa: S101 - the caller has seen to it
    mark_sent(session.sign_in(), prepared.campaign, [one.contact for one in prepared.letters])


def report(prepared: Prepared, *, preview: bool) -> None:
    """The first letters, where that was asked for, and who is left out and why."""
    for one in prepared.letters[: PREVIEWED if preview else 0]:
        print_line(f"To: {one.name} <{one.email}>" if one.email else f"To: {one.name}")
        print_line(f"Subject: {one.letter.subject}")
        print_line(f"\n{one.letter.body.strip()}\n")
    if prepared.left_out:
        rows = [{"ref": one.ref, "name": one.name, "why": one.why} for one in prepared.left_out]
        print_rows(rows, _LEFT_OUT, "table")


def counted(prepared: Prepared) -> str:
    """How many letters there are, how many are left out, and which places lack something, in a line."""
    count = len(prepared.letters)
    missing = ", ".join(f"{{{place}}} of {people:,}" for place, people in prepared.missing.items())
    said = f"{count:,} letter{'s' * (count != 1)}, {len(prepared.left_out):,} left out"
    return f"{said}; nothing is known for {missing}" if missing else said


def _as_data(prepared: Prepared, files: list[Path]) -> dict[str, Any]:
    return {
        "letters": [
            {"ref": one.ref, "name": one.name, "email": one.email, "subject": one.letter.subject,
             "body": one.letter.body}
            for one in prepared.letters
        ],
        "left_out": [{"ref": one.ref, "name": one.name, "why": one.why} for one in prepared.left_out],
        "missing": dict(prepared.missing),
        "files": [str(path) for path in files],
    }  # fmt: skip
