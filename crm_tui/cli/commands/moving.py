"""`crm-tui move`: deals or tickets into a stage; `place`: one among the others; `tick`: boxes of its checklist."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.choosing import Chosen, Many, carry_out, choose, many_options
from crm_tui.cli.filling import Filling, filling_options
from crm_tui.cli.output import json_option, print_done, print_json, seen_option, tell
from crm_tui.cli.pairs import values_of
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CriteriaNotMet
from crm_tui.text import as_sentence

if TYPE_CHECKING:
    from crm_tui.services.moving.transitions import Moved


@click.command("move", short_help="Move deals or tickets into a stage.")
@click.argument("words", nargs=-1, required=True, metavar="REF…|FILTER")
@click.argument("stage")
@click.option("--reason", default="", help="Why; needed with --force, and for losing it is the lost reason.")
@click.option("--force", is_flag=True, help="Move although criteria are not met; needs --reason.")
@filling_options
@seen_option
@many_options
@click.option("--json", "as_json", is_flag=True, help="Print what happened as JSON.")
@pass_session
@answered_again
def move_command(
    session: Session, words: tuple[str, ...], stage: str, *, reason: str, force: bool, filling: Filling,
    seen: int | None, many: Many, as_json: bool,
) -> None:  # fmt: skip
    """Move the deal or ticket REF, several, or all that FILTER finds, into STAGE of their pipeline, as one action.

    Exit status 4 says that criteria are not met; what is missing is listed on stderr.
    """
    from crm_tui.queries.shape import stages
    from crm_tui.services.moving import advancing
    from crm_tui.services.tickets import moving as tickets

    chosen = _cards(choose(session, words, of_kind=many.of_kind, everything=many.everything))
    first, single = chosen.ids[0], len(chosen.ids) == 1 and chosen.filter is None
    target = stages.stage_named(first, stage, chosen.kind)
    if not single and (filling.amount or seen is not None):
        raise BadInput("--amount and --seen are of one deal; name one alone.", "amount")
    by = None if many.dry_run else session.sign_in()
    if chosen.kind is Kind.TICKET:
        filling.require_fields_alone()
    closing = filling.closing(first)

    def act(ids: list[UUID]) -> list[Moved]:
        cards = [(card, seen) for card in ids]
        if chosen.kind is Kind.TICKET:
            values = dict.fromkeys(ids, values_of(filling.pairs))
            return tickets.advance(cards, target, by, values, reason=reason, force=force)
        return advancing.advance(cards, target, by, filling.filled(ids), reason=reason, force=force, closing=closing)

    if single and not many.dry_run:
        _move_one(lambda: act(chosen.ids)[0], as_json=as_json)
        return
    moved = carry_out(chosen, f"move to {stage}", act, many)
    if moved is None:
        return
    if as_json:
        print_json([_as_data(one) for one in moved])
    else:
        tell(as_sentence(advancing.all_in_words(moved)))


@click.command("place", short_help="Put a deal or ticket elsewhere in its stage.")
@click.argument("ref")
@click.argument("where", type=click.Choice(["above", "below", "first", "last"]))
@click.argument("other", required=False, metavar="[OTHER]")
@json_option
@pass_session
@answered_again
def place_command(session: Session, ref: str, where: str, other: str | None, *, as_json: bool) -> None:
    """Put the deal or ticket REF above or below OTHER in their stage, or first or last, such as: place D12 above D7."""
    from crm_tui.queries import refs
    from crm_tui.services.moving import placing

    beside = where in {"above", "below"}
    if beside != (other is not None):
        wanted = f"Say {where} which card, such as D7." if beside else f"{where} stands for itself; leave {other} out."
        raise BadInput(wanted, "other")
    by = session.sign_in()
    card = refs.resolve(ref, [Kind.DEAL, Kind.TICKET])
    if other is not None:
        mark = refs.resolve(other, [card.kind])
        said = placing.place_beside(by, card.id, mark.id, above=where == "above", kind=card.kind)
    else:
        said = placing.place_at_end(by, card.id, first=where == "first", kind=card.kind)
    print_done(as_sentence(said), {"done": said, "ref": card.ref}, as_json=as_json)


@click.command("tick", short_help="Tick a box of a stage's checklist on a deal.")
@click.argument("ref")
@click.argument("says")
@click.option("--off", is_flag=True, help="Take the tick away.")
@pass_session
@answered_again
def tick_command(session: Session, ref: str, says: str, *, off: bool) -> None:
    """Tick the box that SAYS this, or begins so, on the deal REF; `crm-tui criteria` lists the boxes."""
    from crm_tui.queries import refs
    from crm_tui.queries.shape import criteria
    from crm_tui.services.editing import deal_parts

    session.open()
    deal = refs.resolve(ref, [Kind.DEAL])
    box = criteria.box_called(deal.id, says)
    deal_parts.tick(deal.id, box.id, session.sign_in(), ticked=not off)
    tell(f"{'Unticked' if off else 'Ticked'} “{box.says}” on {deal}.")


def _cards(chosen: Chosen) -> Chosen:
    if chosen.kind not in {Kind.DEAL, Kind.TICKET}:
        raise BadInput(f"{chosen.records[0][1]} is a {chosen.kind}; only deals and tickets stand in stages.", "ref")
    return chosen


def _move_one(move: Callable[[], Moved], *, as_json: bool) -> None:
    try:
        moved = move()
    except CriteriaNotMet as error:
        tell(f"crm-tui: {error}")
        for unmet in error.unmet:
            expression = f"   ({unmet.expression})" if unmet.expression else ""
            tell(f"  {unmet.stage}, {unmet.side}: {unmet.says}{expression}")
        tell("Mend that, or move it anyway with --force --reason WHY.")
        raise click.exceptions.Exit(error.exit_code) from error
    if as_json:
        print_json(_as_data(moved))
    else:
        tell(as_sentence(str(moved)))


def _as_data(moved: Moved) -> dict[str, Any]:
    return {
        "ref": moved.ref, "title": moved.title, "from": moved.from_stage, "to": moved.to_stage,
        "forced": moved.forced, "version": moved.version, "action": moved.action,
    }  # fmt: skip
