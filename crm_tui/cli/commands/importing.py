"""`crm-tui import`: tables of other programs taken into the workspace."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.ending import leaving_in_order
from crm_tui.cli.output import print_json, tell
from crm_tui.cli.pairs import values_of
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotAllowed
from crm_tui.interchange.targets import READ_AS

if TYPE_CHECKING:
    from crm_tui.interchange.importing import Choices, Prepared, Report
    from crm_tui.interchange.tables import Table

_SHOWN = 20
"""Problems, and unknown names, that are listed on stderr."""

LEADS = "leads"

_KINDS = {**READ_AS, LEADS: Kind.CONTACT}
"""What rows can be; leads are contacts who may have no name yet."""

_MARKS = {"comma": ",", "point": ".", ",": ",", ".": "."}


@click.command("import", short_help="Take in a table of another program.")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--as", "plural", required=True, type=click.Choice(list(_KINDS)), help="What the rows are.",
)  # fmt: skip
@click.option("--map", "map_", default="", metavar="HEADER=FIELD,…", help="Where columns go; - leaves one out.")
@click.option("--stages", default="", metavar="THEIRS=OURS,…", help="What their stages are called here.")
@click.option("--pipeline", default="", help="The pipeline of all deals.")
@click.option("--with", "given", multiple=True, metavar="FIELD=VALUE", help="What every row says: --with scale=NPS.")
@click.option(
    "--missing", type=click.Choice(["create", "skip", "nearest"]), default="create", show_default=True,
    help="What to do with rows that name a company, product, user, contact or stage that is not here: make it, "
    "leave the row out, or take the nearest name.",
)  # fmt: skip
@click.option("--order", type=click.Choice(["dmy", "mdy"]), help="Whether day or month comes first in dates.")
@click.option("--decimal", type=click.Choice(list(_MARKS)), help="What parts whole from part in amounts.")
@click.option("--encoding", help="Such as utf-8 or cp1252; detected unless told.")
@click.option("--delimiter", help="Such as , or ; or tab; detected unless told.")
@click.option("--rejects", type=click.Path(path_type=Path), metavar="FILE", help="Write rows left out to FILE.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@pass_session
@answered_again
def import_command(session: Session, /, file: Path, *, as_json: bool, **said: Any) -> None:
    """Import the table FILE (- is standard input) in one action, which `crm-tui undo` takes back.

    Columns find their fields by their headers; --map says the rest, and is remembered for files with the same
    headers. Records that are here already, by external id or else by name, e-mail address or domain, are
    changed where filled cells differ; nothing is ever blanked out. So importing a file twice changes nothing.
    What `crm-tui list` writes with --columns all comes back as it was; its references only tell apart what is alike.
    Others read on meanwhile; what they save waits until the import is done.

    Rows that cannot be taken are listed with line, column and reason, and the rest goes in: exit status 0 says
    that the import was done, also where rows were left out. --rejects writes those to a file, to be mended and
    imported again. A deal's history is reconstructed: it entered its stage, or the last open one before it was
    closed, on the day in `entered`, else `created`, and was won or lost on the day in `closed`.
    """
    from crm_tui.interchange.importing import prepare
    from crm_tui.interchange.tables import open_table

    session.open()
    rejects = _checked_rejects(said["rejects"], file, session.path)
    source = sys.stdin.buffer if str(file) == "-" else file
    try:
        with leaving_in_order(), open_table(source, encoding=said["encoding"], delimiter=said["delimiter"]) as table:
            prepared = prepare(table, _KINDS[said["plural"]], _choices(session, said))
            _tell_what_was_found(prepared)
            report = _carry_out(session, prepared, rejects, dry_run=said["dry_run"])
    except KeyboardInterrupt:
        tell("Stopped; nothing was changed.")
        raise click.Abort from None
    _tell_what_was_done(report, dry_run=said["dry_run"], rejects=rejects)
    if as_json:
        print_json(_as_data(prepared, report, dry_run=said["dry_run"]))


def _choices(session: Session, said: dict[str, Any]) -> Choices:
    from crm_tui.domain.dates.written import DateOrder
    from crm_tui.interchange.importing import Choices
    from crm_tui.services.bulk.incoming import Missing

    return Choices(
        map=said["map_"],
        given=values_of(said["given"]),
        unnamed="Lead" if said["plural"] == LEADS else "",
        stages=said["stages"],
        pipeline=said["pipeline"],
        missing=Missing(said["missing"]),
        order=DateOrder(said["order"]) if said["order"] else None,
        country=session.config.region or None,
        decimal=_MARKS[said["decimal"]] if said["decimal"] else None,  # type: ignore[arg-type]  # click has checked it
    )


def _checked_rejects(rejects: Path | None, file: Path, workspace: Path) -> Path | None:
    """Where rows that are left out go; BadInput for a file that is needed otherwise."""
    if rejects is not None and rejects.resolve() in {file.resolve(), workspace.resolve()}:
        raise BadInput(f"{rejects} is in use; name another file for the rows that are left out.", "rejects")
    return rejects


def _carry_out(session: Session, prepared: Prepared, rejects: Path | None, *, dry_run: bool) -> Report:
    """Import, with progress on a terminal."""
    from crm_tui.interchange.importing import carry_out
    from crm_tui.interchange.rejects import Rejects
    from crm_tui.services import workspace

    _require_answers(prepared)
    by = workspace.find_user(session.config.user) if dry_run else session.sign_in()
    with ExitStack() as stack:
        options: dict[str, Any] = {"progress": stack.enter_context(_progress(prepared.table))}
        if rejects is not None:
            options["reject"] = stack.enter_context(Rejects(rejects, prepared.table.headers)).add
        with _saying_how_to_leave_out():
            return carry_out(prepared, by, dry_run=dry_run, **options)


@contextmanager
def _saying_how_to_leave_out() -> Iterator[None]:
    """Have a refusal that some columns are to blame for say how to import the rest."""
    from crm_tui.interchange.pairs import write_pairs

    try:
        yield
    except NotAllowed as error:
        if not error.columns:
            raise
        without = write_pairs((header, "-") for header in error.columns)
        raise NotAllowed(f"{error} Leave out with --map '{without}'.", error.permission, error.columns) from error


def _require_answers(prepared: Prepared) -> None:
    """BadInput says what must be told before the table can be imported, and how."""
    if not prepared.questions:
        return
    raise BadInput(" ".join([*prepared.questions, _how_to_answer(prepared)]))


def _how_to_answer(prepared: Prepared) -> str:
    from crm_tui.interchange.targets import targets

    header = prepared.table.headers[0]
    if needed := prepared.mapping.needed:
        return f'Say which it is with --map "{header}={needed[0]}".'
    if prepared.unsaid:
        fields = targets(prepared.mapping.kind).fields
        name = next(name for name in prepared.unsaid if fields[name].choices)
        first, *others = fields[name].choices
        return f"Say it with --with {name}={first}; instead of {first} there is {', '.join(others)}."
    return "Say so with --order dmy or --order mdy, or with --decimal."


@contextmanager
def _progress(table: Table) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal."""
    if not sys.stderr.isatty():
        yield lambda _rows: None
        return
    with click.progressbar(length=table.shape.rows, label="Importing", file=sys.stderr) as bar:
        yield lambda rows: bar.update(rows - bar.pos)


def _tell_what_was_found(prepared: Prepared) -> None:
    table, mapping = prepared.table, prepared.mapping
    for note in (f"{table.source.name}: {'; '.join(table.notes)}.", *prepared.formats.notes):
        tell(note)
    taken = [f"{link.header} → {link.field}" for link in mapping.links if link.field]
    tell(f"Columns{' as last time' * prepared.is_recalled}: {', '.join(taken) or 'none is known'}.")
    if prepared.left_out:
        first = prepared.left_out[0]
        tell(
            f"Left out: {', '.join(prepared.left_out)}. Take one in with "
            f'--map "{first}=FIELD", or as a field of your own with --map "{first}=custom:{first}".'
        )


def _tell_what_was_done(report: Report, *, dry_run: bool, rejects: Path | None) -> None:
    from crm_tui.interchange import report_words
    from crm_tui.services.bulk.incoming import Fate

    if report.stages:
        tell(f"Stages: {', '.join(f'{theirs} → {ours}' for theirs, ours in report.stages.items())}.")
    for sentence in (*report_words.unknown_names(report, _SHOWN), *report_words.wrong_rows(report, _SHOWN)):
        tell(sentence)
    if report.fates[Fate.REJECTED] and rejects is None:
        tell("--rejects FILE writes the rows that were left out to a file, to be mended and imported again.")
    for note in report.notes:
        tell(note)
    tell(report_words.counts(report))
    if dry_run:
        tell("This was a dry run: nothing was changed.")
    elif report.action is not None:
        for sentence in report_words.catching_up(report):
            tell(sentence)
        tell("`crm-tui undo` takes it back.")


def _as_data(prepared: Prepared, report: Report, *, dry_run: bool) -> dict[str, Any]:
    table = prepared.table
    return {
        "file": table.source.name,
        "kind": report.kind.plural,
        "dry_run": dry_run,
        "rows": report.rows,
        **{fate.value: count for fate, count in report.fates.items()},
        "detected": {
            "encoding": table.encoding.says,
            "delimiter": table.layout.dialect.delimiter,
            "notes": [*table.notes, *prepared.formats.notes],
        },
        "map": {link.header: link.field for link in prepared.mapping.links},
        "stages": dict(report.stages),
        "unmatched": [
            {"kind": one.what, "name": one.name, "nearest": one.nearest, "rows": one.rows, "done": one.done}
            for one in report.unmatched
        ],
        "problems": [
            {"line": one.line, "column": one.column, "cell": one.cell, "reason": one.reason} for one in report.problems
        ],
        "notes": list(report.notes),
        "action": report.action,
    }
