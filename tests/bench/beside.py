"""Tables of a new workspace that are filled on a second processor while the first goes on with the others.

SQLite has one writer for a file. So the second one writes into a copy, and what it made there is brought over: a table
with the same indexes here and there is copied as it lies, which takes a tenth of the time of making it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw


def hurry(connection: apsw.Connection) -> None:
    """Go without what guards a file that people use: one that is thrown away when anything fails needs none of it."""
    connection.set_commit_hook(None)
    pragmas = {"journal_mode": "off", "synchronous": "off", "foreign_keys": 0, "mmap_size": 1 << 40}
    # SQLite lays out the lists of words that CHECK allows anew for each row; `doctor` looks at all constraints.
    pragmas["ignore_check_constraints"] = 1
    # It sorts at once as much as its cache holds, in half the time where that fits the processor's own.
    pragmas |= {"cache_size": -2_000, "temp_store": "file"}
    for name, value in pragmas.items():
        connection.pragma(name, value)


@contextmanager
def filled(
    connection: apsw.Connection, tables: tuple[str, ...], fill: Callable[[apsw.Connection], None]
) -> Iterator[None]:
    """Have some tables filled from what is committed now, while the block writes others.

    Only what runs in SQLite runs at once: Python has one thread at a time. A virtual table is brought over by naming
    those that it keeps its content in.
    """
    with TemporaryDirectory(dir=Path(connection.filename).parent) as folder, ThreadPoolExecutor(1) as second:
        path = Path(folder) / "beside.db"
        beside = apsw.Connection(str(path))
        hurry(beside)
        with beside.backup("main", connection, "main") as backup:
            backup.step(-1)
        filling = second.submit(fill, beside)
        yield
        filling.result()
        beside.close()
        connection.execute("ATTACH ? AS beside", (str(path),))
        for table in tables:
            connection.execute(f"DELETE FROM main.{table}")
            connection.execute(f"INSERT INTO main.{table} SELECT * FROM beside.{table}")
        connection.execute("DETACH beside")
