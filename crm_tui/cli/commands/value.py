"""`crm-tui value`: what customers have brought, and what they are predicted to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crm_tui import clock
from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.output import Column, Format, format_options, print_json, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.money import exponent, full, major
from crm_tui.domain.records import Kind

if TYPE_CHECKING:
    from crm_tui.filters.context import FilterContext
    from crm_tui.metrics.value.listing import Customers

_COLUMNS = (
    Column("ref", "Ref"),
    Column("customer", "Customer", most=30),
    Column("purchases", "Bought", right=True),
    Column("last", "Last"),
    Column("value", "Value so far", right=True),
    Column("alive", "Still one", right=True),
    Column("expected", "To come", right=True),
    Column("each", "Each", right=True),
    Column("predicted", "Predicted", right=True),
)


@click.command("value", short_help="What customers brought, and are predicted to bring.")
@click.argument("ref", required=False)
@click.option("--horizon", default="", metavar="TIME", help="How far to look ahead: 52w unless told, or 90d, 2y.")
@click.option("--limit", type=click.IntRange(min=1), default=50, help="How many customers; 50 unless told.")
@as_of_option
@format_options
@pass_session
def value_command(session: Session, ref: str | None, *, horizon: str, limit: int, day: str, how: Format) -> None:
    """Customers by what they are predicted to bring: how likely they still buy, how often, and for how much.

    With REF that customer alone. The prediction is by the models BG/NBD and Gamma-Gamma, and needs SciPy:
    pip install 'crm-tui[value]'. Without it the customers who brought most come first. “Each” is what a
    purchase is expected to come to; values are revenue times the gross margin (crm-tui config set
    workspace.gross_margin 70), so what is predicted is “To come” times “Each” times that margin.
    """
    from crm_tui.domain.value.value import YEAR, read_horizon
    from crm_tui.metrics.scope import Scope
    from crm_tui.metrics.value.listing import customer_behind, list_customers
    from crm_tui.queries import refs
    from crm_tui.queries.board.pipelines import find_pipeline

    context = session.filter_context()
    time = read_horizon(horizon) if horizon else YEAR
    found = refs.resolve(ref, [Kind.COMPANY, Kind.CONTACT]) if ref else None
    only = customer_behind(found.kind, found.id) if found else None
    nobody = f"{found.ref} has not bought anything yet." if found else "Nobody has bought anything yet."
    with asked_on(day, context) as then:
        listed = list_customers(Scope(find_pipeline("").id), then, most=limit, horizon=time, only=only)
        _print(listed, str(time), how, nobody, then)


def _print(listed: Customers, time: str, how: Format, nobody: str, asked: FilterContext) -> None:
    rows = [_row(one, listed.currency, how) for one in listed.customers]
    if how == "json":
        moment = clock.local(asked.now).isoformat(timespec="seconds")
        print_json({"as_of": moment, **_as_data(listed, time, rows)})
        return
    print_rows(rows, _COLUMNS, how, empty=nobody)
    if how == "table" and rows:
        for said in (*_together(listed, time), listed.says):
            tell(said)


def _row(one: Any, currency: str, how: Format) -> dict[str, Any]:
    amount = full if how == "table" else major
    ahead, bought = one.ahead, one.bought
    row = {
        "ref": one.link.ref, "customer": one.link.name, "purchases": bought.times, "last": bought.last.isoformat(),
        "value": amount(one.value, currency), "alive": None, "expected": None, "each": None, "predicted": None,
    }  # fmt: skip
    if ahead is None:
        return row
    said = how == "table"
    return {
        **row,
        "alive": f"{100 * ahead.alive:.0f} %" if said else round(ahead.alive, 4),
        "expected": f"{ahead.purchases:,.2f}" if said else round(ahead.purchases, 4),
        "each": amount(round(ahead.each), currency),
        "predicted": amount(round(ahead.minor), currency),
    }


def _together(listed: Customers, time: str) -> list[str]:
    if listed.ahead is None:
        return []
    total = full(round(listed.ahead.minor), listed.currency)
    return [f"All {len(listed.ahead.customers):,} customers are predicted to bring {total} in the next {time}."]


def _as_data(listed: Customers, time: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The customers with what the prediction rests on; `fit` is null where nothing is predicted, and `says` why."""
    ahead = listed.ahead
    fit = None
    if ahead is not None:
        buying, spending = ahead.fit.buying, ahead.fit.spending
        fit = {
            "bg_nbd": {"r": buying.r, "alpha_weeks": buying.alpha, "a": buying.a, "b": buying.b,
                       "log_likelihood": buying.log_likelihood, "customers": buying.customers},
            "gamma_gamma": {"p": spending.p, "q": spending.q, "v": spending.v / 10 ** exponent(listed.currency),
                            "log_likelihood": spending.log_likelihood, "customers": spending.customers,
                            "correlation": spending.correlation},
        }  # fmt: skip
    total = None if ahead is None else major(round(ahead.minor), listed.currency)
    return {"horizon": time, "currency": listed.currency, "predicted": total, "says": listed.says, "fit": fit,
            "customers": rows}  # fmt: skip
