"""Which records a command is about: references, or a filter; doing it to all of them, or saying what would be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

import click

from crm_tui.cli.output import Column, print_json, print_rows, tell
from crm_tui.cli.passing import pass_together
from crm_tui.cli.session import Session
from crm_tui.domain.records import BY_PLURAL, LISTED, Kind
from crm_tui.errors import BadInput, CriteriaNotMet, FilterError, NotAll, NotFound
from crm_tui.text import as_sentence

_COLUMNS = (Column("ref", "Ref"), Column("name", "Name"))

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The records that a command is about, at least one, all of one kind."""

    kind: Kind
    records: tuple[tuple[UUID, str, str], ...]
    """Of each the id, the short reference and the name."""
    filter: str | None = None
    """What found them; None where they were named."""

    @property
    def ids(self) -> list[UUID]:
        """Their ids."""
        return [record for record, _, _ in self.records]

    @property
    def count(self) -> str:
        """Such as `12 deals`."""
        return f"{len(self.records):,} {self.kind if len(self.records) == 1 else self.kind.plural}"


@dataclass(frozen=True, slots=True)
class Many:
    """What the options say of a command that may be about many records."""

    of_kind: str
    """The plural of the kind that a filter finds."""
    everything: bool
    yes: bool
    dry_run: bool
    others: bool
    """Where it cannot be done with some, whether it is done with the others."""


many_options = pass_together(
    "many", Many,
    click.option("--kind", "of_kind", type=click.Choice([kind.plural for kind in LISTED]), default="deals",
                 show_default=True, help="What a FILTER finds."),
    click.option("--all", "everything", is_flag=True, help="All of that kind, in place of a FILTER."),
    click.option("--yes", is_flag=True, help="Do it to all that a FILTER finds."),
    click.option("--dry-run", is_flag=True, help="List them, and change nothing."),
    click.option("--others", is_flag=True, help="Where it cannot be done with some, do it with the others."),
)  # fmt: skip
"""Give a command the options by which it is about many records; it gets them as `many`."""


def choose(session: Session, words: Sequence[str], *, of_kind: str, everything: bool) -> Chosen:
    """The records that these words name, each by itself, or that they find as one filter.

    Opens the workspace. Raises `NotFound`, `Ambiguous`, `FilterError`, or BadInput where nothing is said, or there are
    several kinds.
    """
    if everything:
        if words:
            raise BadInput("--all is everything; leave out what else you name.", "all")
        return _found(session, "", BY_PLURAL[of_kind])
    if not words:
        raise BadInput("Name records such as D12 C7, or write a filter such as 'owner:ben stage:proposal'.", "ref")
    from crm_tui.queries import refs

    session.open()
    try:
        named = [refs.resolve(word) for word in words]
    except NotFound:
        written = " ".join(words)
        if not _is_filter(written):
            raise
        return _found(session, written, BY_PLURAL[of_kind])
    kinds = {one.kind for one in named}
    if len(kinds) > 1:
        raise BadInput(f"These are {' and '.join(sorted(kind.plural for kind in kinds))}; name records of one kind.")
    return Chosen(kinds.pop(), tuple(dict.fromkeys((one.id, one.ref, one.name) for one in named)))


def carry_out(chosen: Chosen, verb: str, act: Callable[[list[UUID]], Result], many: Many) -> Result | None:
    """Do it to all of them, or say what would be done: None. `verb` is such as `change` or `delete`.

    What a filter found is changed with `--yes` alone. Raises BadInput without it, and what `act` raises; where it
    cannot be done with some it says with which and why, and exits with 4, or with `--others` does it with the others.
    """
    if many.dry_run:
        print_rows([{"ref": ref, "name": name} for _, ref, name in chosen.records], _COLUMNS, "table")
        tell(f"That would {verb} {chosen.count}; nothing was changed.")
        return None
    if chosen.filter is not None and not many.yes:
        found = f"“{chosen.filter}” finds {chosen.count}" if chosen.filter else f"There are {chosen.count}"
        raise BadInput(f"{found}; --dry-run lists them, --yes goes on to {verb} them.", "yes")
    try:
        return act(chosen.ids)
    except (NotAll, CriteriaNotMet) as error:
        left = {one.id for one in error.left}
        rest = [record for record in chosen.ids if record not in left]
        if not left:
            raise
        for one in error.left:
            tell(f"  {one.ref} {one.name}: {one.why}")
        if many.others and rest:
            return act(rest)
        count = f"{len(left):,} of {chosen.count}"
        go_on = f" --others goes on with the other {len(rest):,}." if rest and not many.others else ""
        tell(f"crm-tui: This cannot be done with {count}. Nothing was changed.{go_on}")
        raise click.exceptions.Exit(error.exit_code) from error


def print_many(chosen: Chosen, saved: Any, *, as_json: bool) -> None:
    """The references on stdout and what was done on stderr, or both as JSON; `saved` is a `SavedMany`."""
    done = set(saved.ids)
    refs = [ref for record, ref, _ in chosen.records if record in done]
    if as_json:
        print_json({"kind": saved.kind.value, "refs": refs, "action": saved.action, "summary": saved.summary})
    else:
        for ref in refs:
            click.echo(ref)
        tell(as_sentence(saved.summary) if saved.changed else "Nothing was different.")


def _found(session: Session, written: str, kind: Kind) -> Chosen:
    from crm_tui.queries.lists import marking
    from crm_tui.queries.lists.windows import ListOf

    found = marking.matching(ListOf(kind, written), session.filter_context(written))
    if not found:
        raise NotFound(f"No {kind} is found with {written}." if written else f"There are no {kind.plural}.")
    return Chosen(kind, tuple((one.id, one.ref, one.name) for one in found), written)


def _is_filter(written: str) -> bool:
    """Whether the words ask for fields, and are not only words."""
    from crm_tui.filters.parse import parse
    from crm_tui.filters.tree import Compare, Node, children

    def asks(node: Node) -> bool:
        return isinstance(node, Compare) or any(asks(child) for child in children(node))

    try:
        return asks(parse(written))
    except FilterError:
        return any(sign in written for sign in ":<>")
