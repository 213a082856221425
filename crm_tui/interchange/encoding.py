"""Finding out in which encoding a file of text was written."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from crm_tui.errors import BadInput
from crm_tui.text import nearest

HEAD = 1 << 16
"""Bytes looked at for marks, zeros and signatures."""
CHUNK = 1 << 20

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks; the UTF-32 ones come first, because one of them begins with a UTF-16 one."""

CODE_PAGES = {
    "cp1252": "Windows-1252 (Western Europe)",
    "cp1250": "Windows-1250 (Central Europe)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "cp1257": "Windows-1257 (Baltic)",
    "koi8_r": "KOI8-R (Russian)",
    "cp932": "Shift JIS (Japanese)",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "cp949": "EUC-KR (Korean)",
    "mac_roman": "Mac Roman",
    "cp850": "DOS 850 (Western Europe)",
}
"""What spreadsheets and older programs write; nothing else is guessed."""

FAMILIAR = ("utf-8", "utf-16", "utf-32", "latin-1", "iso8859-15", *CODE_PAGES)


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a file become text."""

    codec: str
    """Python's name for it."""
    says: str
    """Its name for people, with a word on how sure we are."""
    mark: int = 0
    """Bytes of a byte-order mark before the text."""
    errors: str = "replace"
    """What happens to bytes that do not belong to it."""


def detect_encoding(file: BinaryIO) -> Encoding:
    """The encoding of a seekable file, from its mark, its zeros, or all of its bytes.

    UTF-8 is taken only if the whole file is valid UTF-8, or nearly so; what is neither Unicode
    nor telling is taken for Windows-1252.
    """
    file.seek(0)
    head = file.read(HEAD)
    return _by_mark(head) or _by_zeros(head, mark=0) or _by_scan(file)


def named_encoding(name: str, head: bytes) -> Encoding:
    """The encoding that a person named, for a file that begins with `head`; BadInput if there is none."""
    try:
        "a".encode(name)
    except (LookupError, ValueError):
        near = nearest(name, FAMILIAR) or FAMILIAR[:4]
        raise BadInput(f"There is no encoding “{name}”; try {', '.join(near)}.", "encoding") from None
    codec = codecs.lookup(name).name
    for mark, marked in MARKS:
        if head.startswith(mark) and marked.startswith(codec.removesuffix("-sig")):
            return Encoding(marked, name, mark=len(mark), errors="strict")
    return Encoding(codec, name, errors="strict")


def _by_mark(head: bytes) -> Encoding | None:
    """What the byte-order mark says, unless the zeros after a UTF-16 mark show UTF-32."""
    for mark, codec in MARKS:
        if not head.startswith(mark) or codec == "utf-8":
            continue
        zeros = _by_zeros(head[len(mark) :], mark=len(mark))
        if zeros and zeros.codec.startswith("utf-32"):
            return zeros
        return Encoding(codec, codec[:6].upper(), mark=len(mark))
    return None


def _by_zeros(head: bytes, mark: int) -> Encoding | None:
    """The wide encoding that the places of zero bytes give away.

    No code point has more than 21 bits, so that the highest byte of four is always zero and the next one
    at most 0x10. Separators and line ends are ASCII in any language: half of their two bytes is zero.
    """
    units = head[: len(head) // 4 * 4]
    if units and not any(units[3::4]) and max(units[2::4]) <= 0x10:
        return Encoding("utf-32-le", "UTF-32", mark=mark)
    if units and not any(units[0::4]) and max(units[1::4]) <= 0x10:
        return Encoding("utf-32-be", "UTF-32", mark=mark)
    for codec, high, low in (("utf-16-le", head[1::2], head[0::2]), ("utf-16-be", head[0::2], head[1::2])):
        zeros = high.count(0)
        if zeros * 50 > len(high) and zeros > 20 * low.count(0) and _has_lines(head, codec, zeros):
            return Encoding(codec, "UTF-16", mark=mark)
    return None


def _has_lines(head: bytes, codec: str, zeros: int) -> bool:
    """Whether the text has line ends when read so, or is one line with zeros in nearly every character."""
    text = head[: len(head) // 2 * 2].decode(codec, "replace")
    return "\n" in text or "\r" in text or zeros * 5 > len(head) * 2


def _by_scan(file: BinaryIO) -> Encoding:
    """UTF-8 if all of the file is valid, otherwise the likeliest encoding of one byte a letter."""
    file.seek(0)
    mark = len(codecs.BOM_UTF8) if file.read(3) == codecs.BOM_UTF8 else 0
    file.seek(mark)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return _by_letters(b"".join(_telling_lines(file)), mark)
    return Encoding("utf-8", "UTF-8", mark=mark)


def _telling_lines(file: BinaryIO) -> Iterator[bytes]:
    """The first lines with bytes beyond ASCII, up to a `HEAD` of them."""
    file.seek(0)
    room = HEAD
    while room > 0 and (line := file.readline(HEAD)):
        if not line.isascii():
            room -= len(line)
            yield line


def _by_letters(sample: bytes, mark: int) -> Encoding:
    """The encoding in which lines that are not valid UTF-8 read best."""
    text = sample.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = sum(1 for letter in text if letter > "\x7f") - damaged
    if mark or sound > damaged:
        return Encoding("utf-8", "UTF-8 with damaged letters, shown as \ufffd", mark=mark)
    codec = _likeliest_code_page(sample)
    return Encoding(codec, f"{CODE_PAGES[codec]}, a guess")


def _likeliest_code_page(sample: bytes) -> str:
    """The code page with the least mess and the most language; Windows-1252 where nothing reads better."""
    from charset_normalizer import from_bytes

    matches = from_bytes(sample, cp_isolation=list(CODE_PAGES))
    best = matches.best()
    if best is None:
        return "cp1252"
    for match in matches:
        rivals = match.chaos <= best.chaos and match.coherence >= best.coherence
        if rivals and "cp1252" in match.could_be_from_charset:
            return "cp1252"
    return best.encoding
