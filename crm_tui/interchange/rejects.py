"""The rows that were left out, written to a file to be mended and imported again."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from crm_tui.errors import BadFile
from crm_tui.interchange.csv_out import row_writer
from crm_tui.interchange.memory import ERROR
from crm_tui.interchange.records import Problem
from crm_tui.interchange.sources import refuse_database


class Rejects:
    """A table with the headers of the one that was read, and what is wrong with each row behind them.

    The file takes its place when the block ends well; until then, what was there stays.
    """

    def __init__(self, path: Path, headers: Sequence[str]) -> None:
        self._path = path
        self._known = len(headers)
        self._width = len(headers) - int(headers[-1] == ERROR)
        self._headers = headers[: self._width]
        self._file: IO[str]

    def __enter__(self) -> Self:
        refuse_database(self._path)
        if self._path.is_dir():
            raise BadFile(f"{self._path} is a directory; name a file in it.")
        try:
            handle, name = tempfile.mkstemp(prefix=f".{self._path.name}-", dir=self._path.absolute().parent)
        except OSError as error:
            raise BadFile(f"{self._path} cannot be written: {error.strerror}.") from error
        self._draft = Path(name)
        self._file = os.fdopen(handle, "w", encoding="utf-8", newline="")
        self._write_row = row_writer(self._file)
        self._write_row([*self._headers, ERROR])
        return self

    def add(self, cells: Sequence[str], problems: Sequence[Problem]) -> None:
        """Write one row; cells for which there is no header stand behind what is wrong with it. Raises BadFile."""
        says = " ".join(f"{one.column}: {one.reason}" if one.column else one.reason for one in problems)
        try:
            self._write_row([*cells[: self._width], says, *cells[self._known :]])
        except OSError as error:
            raise BadFile(f"{self._path} cannot be written: {error.strerror}; nothing was changed.") from error

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Raises BadFile where the file cannot take its place; by then the rest of an import is done."""
        try:
            if kind is None:
                self._file.close()
                self._draft.replace(self._path)
        except OSError as fault:
            raise BadFile(
                f"The rows that were left out cannot be written to {self._path} ({fault.strerror}); the rest is done."
            ) from fault
        finally:
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                self._draft.unlink(missing_ok=True)
