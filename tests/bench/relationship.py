"""What people and companies went through, said and bought, made up in the database out of those who are there."""

from __future__ import annotations

import apsw

FILLED = ("phase_change", "handover", "response", "referral", "mention", "cost", "order")

_WAY = """
    CREATE TEMP TABLE phase_way (number INTEGER, seq INTEGER, steps INTEGER, from_phase TEXT, to_phase TEXT);
    INSERT INTO temp.phase_way VALUES
        (4, 1, 1, 'prospecting', 'qualification'), (5, 1, 1, 'prospecting', 'qualification'),
        (6, 1, 2, 'prospecting', 'qualification'), (6, 2, 2, 'qualification', 'conversion'),
        (7, 1, 3, 'prospecting', 'qualification'), (7, 2, 3, 'qualification', 'conversion'),
        (7, 3, 3, 'conversion', 'retention'),
        (8, 1, 4, 'prospecting', 'qualification'), (8, 2, 4, 'qualification', 'conversion'),
        (8, 3, 4, 'conversion', 'retention'), (8, 4, 4, 'retention', 'advocacy'),
        (9, 1, 4, 'prospecting', 'qualification'), (9, 2, 4, 'qualification', 'conversion'),
        (9, 3, 4, 'conversion', 'retention'), (9, 4, 4, 'retention', 'churned');
    CREATE TEMP TABLE until AS SELECT max(created_at) AS at FROM contact"""
"""The ways of people through the phases; number n takes way n modulo ten, of which four stay where they began."""

_CHANGED = """
    INSERT INTO phase_change (id, kind, record, from_phase, to_phase, at, rule, reason)
    SELECT substr(r.id, 1, 16) || 'b' || w.seq || substr(r.id, 19), '{kind}', r.id, w.from_phase, w.to_phase,
           r.created_at + (until.at - r.created_at) * w.seq / (w.steps + 1), 'by hand', ''
    FROM {kind} r CROSS JOIN temp.phase_way w ON w.number = r.number % 10 CROSS JOIN temp.until"""

_STANDS = """
    UPDATE {kind} SET phase = coalesce(
        (SELECT to_phase FROM temp.phase_way w WHERE w.number = {kind}.number % 10 ORDER BY seq DESC LIMIT 1),
        'prospecting')"""

_MADE = """
    INSERT INTO "{table}" (id, version, created_at, number, title, title_key, {columns})
    SELECT substr(r.id, 1, 16) || '{sign}' || substr(r.id, 18), 1, r.created_at, row_number() OVER (ORDER BY r.rowid),
           'made up', 'made up', {values}
    FROM {source} r WHERE {condition}"""

_DAY = "date(r.created_at / 1000000, 'unixepoch')"

_STATEMENTS = (
    *(_CHANGED.format(kind=kind) for kind in ("contact", "company")),
    *(_STANDS.format(kind=kind) for kind in ("contact", "company")),
    _MADE.format(
        table="handover", sign="c", source="contact", condition="r.number % 10 > 3",
        columns="contact_id, step, at, state",
        values="r.id, 'MQL', r.created_at, CASE r.number % 3 WHEN 0 THEN 'rejected' ELSE 'accepted' END",
    ),
    _MADE.format(
        table="response", sign="d", source="contact", condition="r.number % 4 = 0",
        columns="contact_id, scale, score, at",
        values="r.id, CASE r.number % 8 WHEN 0 THEN 'NPS' ELSE 'CSAT' END,"
               " CASE r.number % 8 WHEN 0 THEN r.number % 11 ELSE 1 + r.number % 5 END, r.created_at",
    ),
    _MADE.format(
        table="referral", sign="e", source="contact", condition="r.number % 20 = 8",
        columns="referrer_id, referred_id, day, state",
        values=f"r.id, (SELECT id FROM contact WHERE rowid = r.rowid - 1), {_DAY}, 'made'",
    ),
    _MADE.format(
        table="mention", sign="f", source="contact", condition="r.number % 40 = 0",
        columns="contact_id, day, sentiment", values=f"r.id, {_DAY}, 'positive'",
    ),
    _MADE.format(
        table="cost", sign="f", source="company", condition="r.number % 10 = 0",
        columns="day, amount, currency, kind",
        values=f"{_DAY}, 1000 * (r.number % 97), 'EUR', CASE r.number % 3 WHEN 0 THEN 'sales' ELSE 'marketing' END",
    ),
    _MADE.format(
        table="order", sign="b", source="deal", condition="r.outcome = 'won' AND r.number % 3 = 0",
        columns="deal_id, day, amount, currency, state",
        values="r.id, date(r.closed_at / 1000000, 'unixepoch'), coalesce(r.amount, 10000), r.currency, 'paid'",
    ),
)  # fmt: skip


def fill(connection: apsw.Connection) -> None:
    """Give contacts, companies and won deals what these tables have; they are in no search and no journal."""
    for statement in (*_WAY.split(";"), *_STATEMENTS):
        connection.execute(statement)
