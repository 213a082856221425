"""Letters to files: Markdown and e-mail one by one, CSV together; whole or not at all, and never over another file."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import quote

from crm_tui.domain.mail_merge import file_name, one_line
from crm_tui.errors import BadInput
from crm_tui.interchange import csv_out
from crm_tui.queries.campaigns.letters import Addressed, Format

_HEADERS = ("ref", "name", "email", "subject", "body")

LETTERS = "letters.csv"
"""The file of all letters as a table."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes."""

    name: str
    email: str
    unsubscribe: str = ""
    """An e-mail address or an https address by which people unsubscribe; empty for none."""


def write_letters(folder: Path, letters: Sequence[Addressed], form: Format, sender: Sender, at: datetime) -> list[Path]:
    """Write letters into a folder, which is made where there is none; returns the files.

    Raises BadInput, before anything is written, where one of the files is there already or an address cannot stand in
    an e-mail. Where writing fails, what was written is taken away again.
    """
    files = dict(_files(letters, form, sender, at))
    there = [name for name in files if (folder / name).exists()]
    if there:
        raise BadInput(f"{folder / there[0]} is there already, and is not written over; name another folder.", "to")
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    try:
        for name, content in files.items():
            path = folder / name
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
    except OSError:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return written


def _files(letters: Sequence[Addressed], form: Format, sender: Sender, at: datetime) -> Iterator[tuple[str, bytes]]:
    if form is Format.CSV:
        if letters:
            yield LETTERS, _table(letters)
        return
    for one in letters:
        content = as_eml(one, sender, at) if form is Format.EML else as_markdown(one)
        yield file_name(one.ref, one.name, form), content


def as_markdown(one: Addressed) -> bytes:
    """A letter with its subject as the heading."""
    return f"# {one.letter.subject}\n\n{one.letter.body.strip()}\n".encode()


def as_eml(one: Addressed, sender: Sender, at: datetime) -> bytes:
    """A letter as a draft that mail programs open to be sent (RFC 5322); raises BadInput for no address.

    `List-Unsubscribe` (RFC 2369) is there where the sender says how.
    """
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["From"] = address(sender.name, sender.email)
    message["To"] = address(one.name, one.email)
    message["Subject"] = one_line(one.letter.subject)
    message["Date"] = format_datetime(at)
    if sender.unsubscribe:
        message["List-Unsubscribe"] = _unsubscribing(sender.unsubscribe, one.ref)
    message["X-Unsent"] = "1"
    message.set_content(f"{one.letter.body.strip()}\n")
    return message.as_bytes()


def address(name: str, email: str) -> Address:
    """A name and an e-mail address as a header holds them; raises BadInput for what is no address."""
    try:
        return Address(one_line(name), addr_spec=email)
    except (HeaderParseError, ValueError, IndexError) as error:
        raise BadInput(f"{email or 'Nothing'} is no e-mail address that a letter can be sent to.", "email") from error


def _unsubscribing(how: str, ref: str) -> str:
    if how.startswith("https://"):
        return f"<{how}>"
    return f"<mailto:{quote(how, safe='@')}?subject={quote(f'unsubscribe {ref}')}>"


def _table(letters: Sequence[Addressed]) -> bytes:
    out = io.StringIO(newline="")
    rows = ((one.ref, one.name, one.email, one.letter.subject, one.letter.body) for one in letters)
    csv_out.write_table(out, _HEADERS, rows)
    return out.getvalue().encode()
