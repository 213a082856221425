"""The board's query and a keystroke in search, in this process, beside plain SQL or their targets."""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable
from uuid import UUID

import apsw

from crm_tui.db.models import Contact, database, scalars
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.cards import Wanted, board_now
from crm_tui.queries.board.heads import board_head
from crm_tui.queries.board.pipelines import pipelines
from crm_tui.queries.lists.windows import ListOf, window
from crm_tui.queries.lists.windows import Wanted as WantedRows
from crm_tui.queries.search.hits import find, search, search_near
from tests.bench import workspaces
from tests.bench.figures import Figure, in_turn, milliseconds, p95

_CARDS_A_COLUMN = 12
_ROWS_ON_SCREEN = 40
_SUGGESTED = 20
"""Records that the prompt shows while somebody types."""
_TYPED = 40
"""Names that are typed letter by letter."""

_RAW_HEAD = (
    "SELECT s.id, s.name, s.kind, s.probability, t.currency, t.deals, t.amount, t.amount_own, t.weighted_own"
    " FROM stage s LEFT JOIN stage_total t ON t.stage_id = s.id"
    " WHERE s.pipeline_id = ? AND s.hidden_at IS NULL ORDER BY s.position"
)
_RAW_CARDS = (
    "SELECT d.id, d.version, d.number, d.title, d.position, d.amount, d.currency, d.probability, d.entered_at,"
    " d.last_touch_at, d.close_date, c.name, u.name,"
    " (SELECT title FROM task t WHERE t.deal_id = d.id AND done_at IS NULL AND hidden_at IS NULL ORDER BY due LIMIT 1),"
    " (SELECT due FROM task t WHERE t.deal_id = d.id AND done_at IS NULL AND hidden_at IS NULL ORDER BY due LIMIT 1)"
    " FROM deal d LEFT JOIN company c ON c.id = d.company_id LEFT JOIN user u ON u.id = d.owner_id"
    " WHERE d.stage_id = ? AND d.hidden_at IS NULL ORDER BY d.position, d.id LIMIT ?"
)


def measure_board(size: int, rounds: int) -> list[Figure]:
    """Heads and the first cards of the open columns, beside plain SQL for the same rows."""
    with workspaces.opened(workspaces.of_size(size)) as me:
        context, pipeline = _context(me), pipelines()[0].id
        columns = [column.stage_id for column in board_head(pipeline, "", context).columns if column.is_open]
        wanted = [Wanted(stage, 0, _CARDS_A_COLUMN) for stage in columns]
        ours, raw = in_turn(
            [lambda: board_now(pipeline, wanted, "", context), lambda: _raw_board(pipeline, columns)], 40 * rounds
        )
    return [Figure(f"board query, {size:,} deals", ours, "ms", raw, most=3.0)]


def measure_search(size: int, rounds: int) -> list[Figure]:
    """Names of contacts typed letter by letter, and with errors, as prompt and list on the screen search for them."""
    with workspaces.opened(workspaces.of_size(size)) as me:
        context = _context(me)
        dice = random.Random(rounds)  # noqa: S311 - the same names for the same rounds
        numbers = dice.choices(range(1, size + 1), k=_TYPED)
        # “Not” is a word of the filter language: nobody gets through it letter by letter.
        names = scalars(Contact.select(Contact.name).where(Contact.number.in_(numbers), ~Contact.name.contains("Not")))
        wrong = [_with_an_error(name, dice) for name in names]
        found = {
            "search over contacts": (names, lambda typed: search(typed, [Kind.CONTACT])),
            "search over all kinds": (names, lambda typed: search(typed, limit=_SUGGESTED)),
            "ranking alone, over all kinds": (names, lambda typed: find(typed, limit=_SUGGESTED)),
            "search in the list of contacts": (
                names, lambda typed: window(ListOf(Kind.CONTACT, typed), WantedRows(0, _ROWS_ON_SCREEN), context)
            ),
        }  # fmt: skip
        taken = {says: _keystrokes(typed, call) for says, (typed, call) in found.items()}
        near = [milliseconds(lambda typed=typed: search_near(typed, limit=_SUGGESTED)) for typed in wrong]  # type: ignore[misc]  # bound at once
    figures = [
        figure
        for says, times in taken.items()
        for figure in (
            Figure(f"a keystroke, {says}, {size:,} contacts", statistics.median(times), "ms"),
            Figure(f"a keystroke, {says}, p95", p95(times), "ms", most=5.0),
        )
    ]
    return [*figures, Figure(f"what is near a name with an error, {size:,} contacts, p95", p95(near), "ms", most=50.0)]


def _with_an_error(name: str, dice: random.Random) -> str:
    """The family name with two letters swapped."""
    word = name.rsplit(maxsplit=1)[-1]
    place = dice.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _keystrokes(names: list[str], find: Callable[[str], object]) -> list[float]:
    starts = [name[:letters] for name in names for letters in range(1, len(name) + 1) if name[letters - 1] != " "]
    find(starts[0])
    return [milliseconds(lambda typed=typed: find(typed)) for typed in starts]  # type: ignore[misc]  # bound at once


def _context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


def _raw_board(pipeline: UUID, columns: list[UUID]) -> list[object]:
    connection: apsw.Connection = database.connection()
    return [
        connection.execute(_RAW_HEAD, (pipeline.hex,)).fetchall(),
        *(connection.execute(_RAW_CARDS, (stage.hex, _CARDS_A_COLUMN + 1)).fetchall() for stage in columns),
    ]
