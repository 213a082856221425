"""Texts that have broken terminal programs, and the test of what a terminal got: nothing of them but letters."""

from __future__ import annotations

import re

OBEYED = {
    "colour": "\x1b[5;31;45mred",
    "colour with colons": "\x1b[38:2::255:1:2mred",
    "clear": "\x1b[2J\x1b[H",
    "cursor": "up\x1b[10Aup",
    "scrolling region": "\x1b[5;10rregion",
    "mouse": "\x1b[?1002hmouse",
    "back to the shell": "\x1b[?1049lshell",
    "report": "\x1b[6nwhere",
    "device": "\x1b[>0cwho",
    "reset": "\x1bcreset",
    "alphabet": "\x1b(0lqqk\x0e",
    "title": "\x1b]0;owned\x07",
    "title with ST": "\x1b]2;owned\x1b\\",
    "clipboard": "\x1b]52;c;aGFja2Vk\x07",
    "link": "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
    "palette": "\x1b]4;1;rgb:00/00/00\x1b\\",
    "iTerm": "\x1b]1337;File=inline=1:AAAA\x07",
    "kitty picture": "\x1b_Ga=T,f=24;AAAA\x1b\\",
    "sixel": "\x1bPq#0;2;0;0;0\x1b\\",
    "tmux": "\x1bPtmux;\x1b\x1b]0;x\x07\x1b\\",
    "keys": "\x1b[>31ukeys",
    "C1 colour": "\x9b31mred",
    "C1 title": "\x9d0;owned\x9c",
    "C1 next line": "next\x85line",
    "bell": "ding\x07",
    "backspaces": "safe\x08\x08\x08\x08evil",
    "delete": "del\x7fete",
    "form feed": "page\x0cpage",
    "vertical tab": "line\x0bline",
    "shift out": "out\x0eout\x0f",
    "enquiry": "\x05who",
    "nul": "before\x00after",
    "escape at the end": "end\x1b",
    "substitute": "sub\x1astitute",
}
"""What a terminal would obey; nobody can type it, and it is refused wherever it comes from."""

TURNED = {
    "right to left override": "exe.\u202egnp.txt",
    "isolate": "\u2067abc\u2069\u2066def",
    "embedding": "\u202babc\u202c",
    "marks": "a\u200eb\u200fc\u061cd",
    "line separator": "line\u2028line",
    "paragraph separator": "par\u2029agraph",
    "tags": "tag\U000e0041\U000e007f",
    "annotation": "\ufff9note\ufffa\ufffb",
    "invisible operators": "a\u2061b\u2063c",
}
"""What turns, hides or breaks its neighbours; refused as well."""

ODD = {
    "closing markup": "ACME [/EMEA]",
    "click": "[@click=app.quit]x[/]",
    "click on an action": "[@click='app.action_program_quit']quit[/]",
    "bold": "[bold]b[/bold][red on blue]",
    "open bracket": "half [bold",
    "backslash bracket": "\\[bold]\\",
    "link markup": "[link=file:///etc/passwd]x[/link]",
    "variable": "$text-muted $x ${x} [$primary]",
    "percent": "100 %s %d %(x)s %n",
    "braces": "{0} {x!r} {{}} {",
    "formula": "=cmd|' /C calc'!A0",
    "plus formula": "+1+1",
    "at formula": '@SUM(1+1)*cmd|"x"',
    "minus": "-2+3",
    "sql": "Robert'); DROP TABLE deal;--",
    "quotes": "\"'`“”‘’«»",
    "shell": "$(reboot) `reboot` ; reboot & | > /x",
    "path": "../../etc/passwd",
    "html": "<script>alert(1)</script>&amp;",
    "json": '{"a": [1, null]}',
    "filter": "owner:me OR (stage:x -tag:y) amount>1",
    "null": "NULL",
    "emoji": "👩\u200d🚀 👨\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈 🇩🇪 👍🏽",
    "wide": "株式会社 東京都 ＡＢＣ",
    "hangul jamo": "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "combining": "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́O̗̪͍̮",
    "right to left": "שלום עולם مرحبا بالعالم",
    "thai": "สวัสดีชาวโลก กำ",
    "devanagari": "क्षत्रिय श्रीमान्",
    "box": "│─╭╮▌… › ‹ ▸ ●",
    "replacement": "\ufffd\u00ad?",
    "unassigned": "\U0001fbff \ue000 \U000f0000",
    "spaces": "a\u00a0b\u2003c\u3000d",
    "ligature": "ﷺ ﬃ Ǆ ß ı İ",
}
"""What is only odd: it is taken, and shown as it is."""

LONG = "Wide 東京 " * 2000
"""18,000 characters."""

ALL = {**OBEYED, **TURNED, **ODD, "long": LONG}

_OWN = re.compile(
    rb"\x1b\[[0-9;]*m"  # colour
    rb"|\x1b\[[0-9]+;[0-9]+H"  # cursor
    rb"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1049|2004)[hl]|\x1b\[\?(?:2026|2048)\$p"  # modes
    rb"|\x1b\[>[0-9]+u|\x1b\[<u"  # keyboard
    rb"|\x1b\]22;[a-z-]*\x07"  # pointer
)
"""All that the program itself sends to a terminal beside text."""

_NEVER_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2061-\u2064\u2066-\u206f\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)


def text_in(raw: bytes | bytearray) -> str:
    """The text among what a terminal got, in the order in which it came; a letter cut in half is left out."""
    return _OWN.sub(b"", raw).decode("utf-8", "ignore")


def obeyed_in(raw: bytes | bytearray) -> list[str]:
    """What of the hostile texts reached the terminal as something to obey; empty where none did.

    Everything that the program sends must be text in UTF-8, a line's end, or one of its own few sequences.
    """
    rest = _OWN.sub(b"", raw).decode("utf-8")
    strange = [rest[max(hit.start() - 20, 0) : hit.end() + 20] for hit in _NEVER_TEXT.finditer(rest)]
    whole = [name for name, text in (OBEYED | TURNED).items() if text.encode() in raw]
    return [*map(ascii, strange), *whole]
