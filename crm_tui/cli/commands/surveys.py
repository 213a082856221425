"""`crm-tui surveys`: the surveys with what they came to, files to answer them in, and taking these in again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_json, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.text import as_sentence

_DASHES_ARE_WORDS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}

_COLUMNS = (
    Column("ref", "Ref"),
    Column("title", "Survey", most=40),
    Column("scale", "Scale"),
    Column("score", "Score", right=True),
    Column("n", "n", right=True),
    Column("asks", "Asks", most=60),
)

_LIST = "invitations.csv"
_ANSWERS = (".txt", ".eml", ".md")
_ENDINGS = {"html": ".html", "text": ".txt"}


@noun("surveys", "Surveys: what they came to; files to answer them in, and taking these in.")
@format_options
@pass_session
def surveys_command(session: Session, *, how: Format) -> None:
    """List the surveys with their scores; with a verb, invite people to answer one, or collect what they answered."""
    from crm_tui.queries.feedback.surveys import surveys

    session.open()
    rows = [
        {"ref": one.survey.ref, "id": one.survey.id, "title": one.survey.name, "scale": str(one.answers.scale),
         "score": str(one.answers), "value": one.answers.value, "n": one.answers.n, "asks": one.asks}
        for one in surveys()
    ]  # fmt: skip
    print_rows(rows, _COLUMNS, how, empty="No surveys yet; `crm-tui add survey` makes one.")


@surveys_command.command("invite", context_settings=_DASHES_ARE_WORDS)
@click.argument("survey")
@click.argument("filter_words", nargs=-1, metavar="[FILTER]")
@click.option("--to", "folder", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Where to.")
@click.option("--format", "form", type=click.Choice(("html", "text")), default="html", show_default=True,
              help="A page that makes a text of the answer, or the text itself.")  # fmt: skip
@pass_session
def invite_command(session: Session, survey: str, filter_words: tuple[str, ...], *, folder: Path, form: str) -> None:
    """Write a file to answer SURVEY in for each contact that FILTER finds, and a list of them, into the folder DIR.

    Who wants no mailings gets none. Nothing is sent, and the files need no network: attach them to your mails, and
    take in what comes back with `crm-tui surveys collect`.
    """
    from crm_tui.queries import refs
    from crm_tui.queries.feedback.invitations import invitations

    written = " ".join(filter_words)
    context = session.filter_context(written)
    found = invitations(refs.resolve(survey, [Kind.SURVEY]).id, written, context)
    _write(folder, found.invited, form)
    for one in found.invited:
        click.echo(one.contact.ref)
    left = f" {found.unsubscribed} want no mailings and are left out." if found.unsubscribed else ""
    files = len(found.invited)
    tell(f"Wrote {files} file{'s' * (files != 1)} to {folder}.{left}")


def _write(folder: Path, invited: Any, form: str) -> None:
    """The files and their list; raises BadInput where one is there already, before any is written."""
    from crm_tui.domain.relationship.answer_files import as_page, as_text
    from crm_tui.interchange import csv_out

    made = {f"{one.question.code}{_ENDINGS[form]}": one for one in invited}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if there := [name for name in (*made, _LIST) if (folder / name).exists()]:
            raise BadInput(f"{folder / there[0]} is there already; name an empty folder.", "to")
        for name, one in made.items():
            content = as_page(one.question) if form == "html" else as_text(one.question)
            (folder / name).write_text(content, encoding="utf-8")
        with (folder / _LIST).open("x", encoding="utf-8", newline="") as file:
            lines = ((one.contact.ref, one.contact.name, one.email or "", name) for name, one in made.items())
            csv_out.write_table(file, ("ref", "name", "email", "file"), lines)
    except OSError as error:
        raise BadInput(f"{folder} cannot be written: {error.strerror}.", "to") from error


@surveys_command.command("collect")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@json_option
@pass_session
@answered_again
def collect_command(session: Session, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Take in the answers in FILE…, or in the text files of a folder; each of them once, however often it is there.

    Ends with 1 where a file holds no answer; the others are taken in all the same.
    """
    from crm_tui.services.feedback.collecting import collect

    found = collect(session.sign_in(), list(_contents(files)))
    if as_json:
        print_json(
            {"taken": [{"file": name, "ref": ref, "name": title} for name, ref, title in found.taken],
             "again": [{"file": name, "ref": ref} for name, ref in found.again],
             "refused": [{"file": name, "why": why} for name, why in found.refused],
             "action": found.action, "summary": found.summary}
        )  # fmt: skip
    else:
        for name, ref, title in found.taken:
            tell(f"  {name}: {ref} {title}")
        for name, why in found.refused:
            tell(f"  {name}: {why}")
        again = f", {len(found.again)} taken in before" if found.again else ""
        refused = f", {len(found.refused)} with no answer that can be taken in" if found.refused else ""
        tell(as_sentence(f"{found.summary}{again}{refused}"))
    if found.refused:
        raise click.exceptions.Exit(1)


def _contents(files: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    """The names and the contents of files, and of those in folders; raises BadInput for what cannot be read."""
    from crm_tui.domain.relationship.answer_files import LONGEST

    for path in files:
        listed = sorted(one for one in path.iterdir() if one.suffix.lower() in _ANSWERS) if path.is_dir() else [path]
        for one in listed:
            try:
                with one.open("rb") as file:
                    content = file.read(4 * LONGEST + 1)
            except OSError as error:
                raise BadInput(f"{one} cannot be read: {error.strerror}.", "file") from error
            yield one.name, content.decode("utf-8", "replace")
