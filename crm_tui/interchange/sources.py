"""The bytes to import: a path or a stream, and what is refused before anything is read as text."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crm_tui.errors import BadFile

WORKSPACE_SUFFIXES = (".db", ".sqlite", ".sqlite3", "-wal", "-shm", "-journal")
"""Opening and closing a database file in this process would drop the locks that SQLite holds on it."""

SAVE_AS_CSV = "open it in the spreadsheet and save the sheet as CSV"

SIGNATURES = (
    (b"SQLite format 3\0", "is a database, not a table; export the table as CSV"),
    (b"PK\x03\x04", f"is a workbook (xlsx, ods) or a zip archive; {SAVE_AS_CSV}"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"is an old Excel workbook (xls); {SAVE_AS_CSV}"),
    (b"\x1f\x8b", "is compressed; unpack it first, such as with gunzip"),
    (b"BZh91AY&SY", "is compressed; unpack it first, such as with bunzip2"),
    (b"\xfd7zXZ\0", "is compressed; unpack it first, such as with unxz"),
    (b"\x28\xb5\x2f\xfd", "is compressed; unpack it first, such as with unzstd"),
    (b"%PDF-", "is a PDF; ask for the data as CSV"),
    (b"PAR1\x15", "is a Parquet file; write it as CSV first"),
    (b"BEGIN:VC", "is a vCard or a calendar, not a table; export it as CSV"),
    *((tag, f"is a web page or XML; {SAVE_AS_CSV}") for tag in (b"<!doctype", b"<html", b"<?xml", b"<table")),
    *((start, "is JSON, not a table; write it as CSV first") for start in (b'{"', b"{\n", b"{\r\n", b"[{", b"[\n")),
)
"""How files that people take for tables begin, and what to do with each; small letters stand for capitals too."""

CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1a"))
"""Bytes that text has none of, or very few by accident."""
MOST_CONTROLS = 8


@dataclass(frozen=True, slots=True)
class Source:
    """A file that can be read from its beginning as often as needed."""

    path: Path
    name: str
    """What sentences call it."""
    temporary: bool = False
    """Whether it is our copy of a stream, to be removed when done."""

    def open(self) -> BinaryIO:
        """The bytes from the beginning; BadFile says why they cannot be had."""
        try:
            return self.path.open("rb")
        except FileNotFoundError:
            raise BadFile(f"There is no file {self.path}.") from None
        except IsADirectoryError:
            raise BadFile(f"{self.path} is a directory; name a file in it.") from None
        except OSError as error:
            raise BadFile(f"{self.path} cannot be read: {error.strerror}.") from None

    def close(self) -> None:
        """Remove the copy of a stream; where the system will not, the copy stays in its directory for such files."""
        if self.temporary:
            with suppress(OSError):
                self.path.unlink()


def find_source(given: Path | BinaryIO) -> Source:
    """A source for a path or a stream of bytes; pipes and streams are copied to a temporary file.

    A database is refused by its name or its companions, without opening it.
    """
    if not isinstance(given, Path):
        return _copied(given, "the input")
    refuse_database(given)
    source = Source(given, given.name)
    with source.open() as file:
        return source if file.seekable() else _copied(file, given.name)


def refuse_unreadable(name: str, head: bytes) -> None:
    """BadFile if a file that begins with `head` is empty or no text of a table."""
    if not head.strip():
        raise BadFile(f"{name} is empty.")
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    for signature, says in SIGNATURES:
        if start.startswith(signature) or start.lower().startswith(signature):
            raise BadFile(f"{name} {says}.")


def refuse_binary(name: str, head: bytes) -> None:
    """BadFile if a file that begins with `head`, letters being bytes, has more controls in it than text has."""
    controls = len(head) - len(head.translate(None, CONTROLS))
    if controls > MOST_CONTROLS + len(head) // 50:
        raise BadFile(f"{name} is not text; save the data as CSV, or name its encoding.")


def refuse_database(path: Path) -> None:
    """BadFile if a path is a database by its name or its companions, which nothing here may open."""
    real = os.path.realpath(path)
    companions = (f"{real}-wal", f"{real}-shm", f"{real}-journal")
    if real.lower().endswith(WORKSPACE_SUFFIXES) or any(os.path.lexists(companion) for companion in companions):
        raise BadFile(f"{path.name} is a database, not a table; export the table as CSV.")


def _copied(stream: BinaryIO, name: str) -> Source:
    source = Source(Path(tempfile.gettempdir(), f"crm-tui-{os.urandom(16).hex()}.csv"), name, temporary=True)
    try:  # named before it is made, so that nobody who stops it meanwhile leaves it behind
        with os.fdopen(os.open(source.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as copy:
            shutil.copyfileobj(stream, copy)
    except BaseException:  # also where the person stops it
        source.close()
        raise
    return source
